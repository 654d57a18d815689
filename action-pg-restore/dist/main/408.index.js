export const id = 408;
export const ids = [408];
export const modules = { 3408: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
	__webpack_require__.d(__webpack_exports__, { Bucket: () => Bucket });
	var external_node_stream_ = __webpack_require__(7075);
	var dist_cjs = __webpack_require__(3711);
	var lib_storage_dist_cjs = __webpack_require__(2358);
	var errors = __webpack_require__(3904);
	var store = __webpack_require__(5308);
	let EXPLAINED = {
		NoSuchBucket: ({ bucket, endpoint }) => [`there is no bucket ${bucket} at ${endpoint}`, "create it, or check s3-endpoint"],
		NoSuchKey: ({ bucket }) => [`there is no such file in the bucket ${bucket}`, "check the path after s3://BUCKET/"],
		AccessDenied: ({ bucket }) => [`access to the bucket ${bucket} is denied`, "the key needs s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload on what is in it"],
		InvalidAccessKeyId: ({ endpoint }) => [`${endpoint} does not know the access key`, "check s3-access-key-id"],
		SignatureDoesNotMatch: ({ endpoint }) => [`${endpoint} does not accept the signature`, "check s3-key and s3-region"],
		RequestTimeTooSkewed: ({ endpoint }) => [`the runner's clock and that of ${endpoint} differ by more than 15 minutes`, "set the runner's clock (timedatectl set-ntp true)"],
		ExpiredToken: () => ["the session token has expired", "fetch credentials right before this step"],
		PermanentRedirect: ({ bucket, region }) => [`the bucket ${bucket} is in another region than ${region}`, "set s3-region"],
		AuthorizationHeaderMalformed: ({ region }, { Region }) => [`${region} is the wrong region`, Region === void 0 ? "set s3-region" : `set s3-region to ${Region}`],
		CredentialsProviderError: () => ["there are no credentials for the bucket", "give s3-access-key-id and s3-key"],
		XMinioStorageFull: ({ endpoint }) => [`the storage at ${endpoint} is full`, "make room, or shorten the retention"],
		QuotaExceeded: ({ bucket }) => [`the quota of the bucket ${bucket} is used up`, "raise it, or shorten the retention"],
		ENOTFOUND: ({ endpoint }) => [`the host name of ${endpoint} is not known`, "check s3-endpoint"],
		ECONNREFUSED: ({ endpoint }) => [`nothing answers at ${endpoint}`, "check s3-endpoint"]
	};
	let NOT_SHOWN = new Set(["NoSuchKey", "AccessDenied"]);
	let BY_STATUS = {
		403: "AccessDenied",
		404: "NoSuchBucket",
		507: "XMinioStorageFull"
	};
	function explainBucket(error, facts) {
		if (error instanceof errors.yo || !(error instanceof Error)) return error;
		let failure = error;
		let status = failure.$metadata?.httpStatusCode;
		let code = [
			failure.Code,
			failure.name,
			failure.code,
			BY_STATUS[status ?? 0]
		].find((each) => EXPLAINED[each ?? ""] !== void 0);
		let known = EXPLAINED[code ?? ""];
		if (known !== void 0) {
			let [message, hint] = known(facts, failure);
			return new (NOT_SHOWN.has(code) ? store.z : errors.yo)(message, { hint });
		}
		if (status === void 0 && failure.code === void 0) return error;
		return new errors.yo(`s3://${facts.bucket} at ${facts.endpoint} cannot be used: ${error.message || failure.name}`);
	}
	class Bucket {
		name;
		#client;
		#bucket;
		#prefix;
		#facts;
		constructor({ bucket, prefix, access }) {
			this.#bucket = bucket;
			this.#prefix = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
			this.name = `s3://${bucket}/${this.#prefix}`;
			this.#client = connect(access);
			this.#facts = {
				bucket,
				endpoint: access.endpoint ?? "Amazon S3",
				region: access.region
			};
		}
		async list() {
			let files = [];
			let token;
			do {
				let page = await this.#ask(() => this.#page(token));
				for (let { Key = "", Size = 0, LastModified } of page.Contents ?? []) files.push({
					name: Key.slice(this.#prefix.length),
					bytes: Size,
					modified: LastModified?.getTime() ?? 0
				});
				token = page.NextContinuationToken;
			} while (token !== void 0);
			return files.filter(({ name }) => name !== "" && !name.includes("/"));
		}
		async write(name, content, guess = 0) {
			let watched = new Watched(content);
			let upload = new lib_storage_dist_cjs._({
				client: this.#client,
				params: {
					Bucket: this.#bucket,
					Key: this.#key(name),
					Body: external_node_stream_.Readable.from(watched)
				},
				partSize: Math.max(8388608, Math.ceil(guess / 8e3)),
				queueSize: 2
			});
			try {
				await upload.done();
			} catch (error) {
				throw watched.failure ?? explainBucket(error, this.#facts);
			}
		}
		async *read(name) {
			let command = new dist_cjs.GetObjectCommand({
				Bucket: this.#bucket,
				Key: this.#key(name)
			});
			let { Body } = await this.#ask(() => this.#client.send(command));
			try {
				yield* Body;
			} catch (error) {
				throw explainBucket(error, this.#facts);
			}
		}
		async remove(name) {
			let command = new dist_cjs.DeleteObjectCommand({
				Bucket: this.#bucket,
				Key: this.#key(name)
			});
			await this.#ask(() => this.#client.send(command));
		}
		[Symbol.dispose]() {
			this.#client.destroy();
		}
		#page(token) {
			let where = {
				Bucket: this.#bucket,
				Prefix: this.#prefix,
				Delimiter: "/"
			};
			return this.#client.send(new dist_cjs.ListObjectsV2Command({
				...where,
				...token === void 0 ? {} : { ContinuationToken: token }
			}));
		}
		#key(name) {
			return `${this.#prefix}${name}`;
		}
		async #ask(request) {
			try {
				return await request();
			} catch (error) {
				throw explainBucket(error, this.#facts);
			}
		}
	}
	class Watched {
		failure;
		#content;
		constructor(content) {
			this.#content = content;
		}
		async *[Symbol.asyncIterator]() {
			try {
				yield* this.#content;
			} catch (error) {
				this.failure = error;
				throw error;
			}
		}
	}
	function connect({ endpoint, region, credential }) {
		let given = credential === void 0 ? {} : { credentials: {
			accessKeyId: credential.accessKeyId,
			secretAccessKey: credential.secretAccessKey.reveal()
		} };
		return new dist_cjs.S3Client({
			region,
			maxAttempts: 5,
			...endpoint === void 0 ? {} : {
				endpoint,
				forcePathStyle: !0
			},
			requestChecksumCalculation: "WHEN_REQUIRED",
			responseChecksumValidation: "WHEN_REQUIRED",
			...given
		});
	}
}) };
