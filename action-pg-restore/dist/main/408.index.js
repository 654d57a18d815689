export const id = 408;
export const ids = [408];
export const modules = {

/***/ 3408:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bucket: () => (/* binding */ Bucket)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-s3/dist-cjs/index.js
var dist_cjs = __webpack_require__(3711);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/lib-storage/dist-cjs/index.js
var lib_storage_dist_cjs = __webpack_require__(2358);
// EXTERNAL MODULE: ./shared/src/errors.ts
var errors = __webpack_require__(3904);
// EXTERNAL MODULE: ./action-pg-restore/src/storage/store.ts
var store = __webpack_require__(5308);
;// CONCATENATED MODULE: ./action-pg-restore/src/storage/bucket-failure.ts


const EXPLAINED = {
    NoSuchBucket: ({ bucket, endpoint }) => [
        `there is no bucket ${bucket} at ${endpoint}`,
        "create it, or check s3-endpoint",
    ],
    NoSuchKey: ({ bucket }) => [`there is no such file in the bucket ${bucket}`, "check the path after s3://BUCKET/"],
    AccessDenied: ({ bucket }) => [
        `access to the bucket ${bucket} is denied`,
        "the key needs s3:ListBucket on the bucket, and s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload on what is in it",
    ],
    InvalidAccessKeyId: ({ endpoint }) => [`${endpoint} does not know the access key`, "check s3-access-key-id"],
    SignatureDoesNotMatch: ({ endpoint }) => [`${endpoint} does not accept the signature`, "check s3-key and s3-region"],
    RequestTimeTooSkewed: ({ endpoint }) => [
        `the runner's clock and that of ${endpoint} differ by more than 15 minutes`,
        "set the runner's clock (timedatectl set-ntp true)",
    ],
    ExpiredToken: () => ["the session token has expired", "fetch credentials right before this step"],
    PermanentRedirect: ({ bucket, region }) => [
        `the bucket ${bucket} is in another region than ${region}`,
        "set s3-region",
    ],
    AuthorizationHeaderMalformed: ({ region }, { Region }) => [
        `${region} is the wrong region`,
        Region === undefined ? "set s3-region" : `set s3-region to ${Region}`,
    ],
    CredentialsProviderError: () => ["there are no credentials for the bucket", "give s3-access-key-id and s3-key"],
    XMinioStorageFull: ({ endpoint }) => [`the storage at ${endpoint} is full`, "make room, or shorten the retention"],
    QuotaExceeded: ({ bucket }) => [`the quota of the bucket ${bucket} is used up`, "raise it, or shorten the retention"],
    ENOTFOUND: ({ endpoint }) => [`the host name of ${endpoint} is not known`, "check s3-endpoint"],
    ECONNREFUSED: ({ endpoint }) => [`nothing answers at ${endpoint}`, "check s3-endpoint"],
};
const NOT_SHOWN = new Set(["NoSuchKey", "AccessDenied"]);
/** By status, where a service gives no code, as to a HEAD request or from a proxy. */
const BY_STATUS = {
    403: "AccessDenied",
    404: "NoSuchBucket",
    507: "XMinioStorageFull",
};
/** Why a request to a bucket failed and what to do. An error that is not of the storage is passed on. */
function explainBucket(error, facts) {
    if (error instanceof errors/* UserError */.yo || !(error instanceof Error))
        return error;
    const failure = error;
    const status = failure.$metadata?.httpStatusCode;
    const codes = [failure.Code, failure.name, failure.code, BY_STATUS[status ?? 0]];
    const code = codes.find((each) => EXPLAINED[each ?? ""] !== undefined);
    const known = EXPLAINED[code ?? ""];
    if (known !== undefined) {
        const [message, hint] = known(facts, failure);
        return new (NOT_SHOWN.has(code) ? store/* NotShown */.z : errors/* UserError */.yo)(message, { hint });
    }
    if (status === undefined && failure.code === undefined)
        return error;
    return new errors/* UserError */.yo(`s3://${facts.bucket} at ${facts.endpoint} cannot be used: ${error.message || failure.name}`);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/storage/bucket.ts




/** Parts are held in memory. A file has at most 10 000 of them, so those of one that may be very large are larger. */
const PART_BYTES = 8 * 1024 * 1024;
const FEWER_THAN_ALLOWED = 8_000;
const PARALLEL_PARTS = 2;
const ATTEMPTS = 5;
/** What is below a prefix in a bucket of Amazon's S3 or a compatible storage. */
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
        this.#facts = { bucket, endpoint: access.endpoint ?? "Amazon S3", region: access.region };
    }
    async list() {
        const files = [];
        let token;
        do {
            const page = await this.#ask(() => this.#page(token));
            for (const { Key = "", Size = 0, LastModified } of page.Contents ?? [])
                files.push({ name: Key.slice(this.#prefix.length), bytes: Size, modified: LastModified?.getTime() ?? 0 });
            token = page.NextContinuationToken;
        } while (token !== undefined);
        return files.filter(({ name }) => name !== "" && !name.includes("/"));
    }
    /** In parts of which the storage makes one file at the end; after a failure it throws them away. */
    async write(name, content, guess = 0) {
        const watched = new Watched(content);
        const upload = new lib_storage_dist_cjs/* Upload */._({
            client: this.#client,
            params: { Bucket: this.#bucket, Key: this.#key(name), Body: external_node_stream_.Readable.from(watched) },
            partSize: Math.max(PART_BYTES, Math.ceil(guess / FEWER_THAN_ALLOWED)),
            queueSize: PARALLEL_PARTS,
        });
        try {
            await upload.done();
        }
        catch (error) {
            // A storage may also refuse to throw the parts away, which is not what went wrong first.
            throw watched.failure ?? explainBucket(error, this.#facts);
        }
    }
    async *read(name) {
        const command = new dist_cjs.GetObjectCommand({ Bucket: this.#bucket, Key: this.#key(name) });
        const { Body } = await this.#ask(() => this.#client.send(command));
        try {
            yield* Body;
        }
        catch (error) {
            throw explainBucket(error, this.#facts);
        }
    }
    async remove(name) {
        const command = new dist_cjs.DeleteObjectCommand({ Bucket: this.#bucket, Key: this.#key(name) });
        await this.#ask(() => this.#client.send(command));
    }
    [Symbol.dispose]() {
        this.#client.destroy();
    }
    #page(token) {
        const where = { Bucket: this.#bucket, Prefix: this.#prefix, Delimiter: "/" };
        return this.#client.send(new dist_cjs.ListObjectsV2Command({ ...where, ...(token === undefined ? {} : { ContinuationToken: token }) }));
    }
    #key(name) {
        return `${this.#prefix}${name}`;
    }
    async #ask(request) {
        try {
            return await request();
        }
        catch (error) {
            throw explainBucket(error, this.#facts);
        }
    }
}
/** Remembers why a content did not come to its end. */
class Watched {
    failure;
    #content;
    constructor(content) {
        this.#content = content;
    }
    async *[Symbol.asyncIterator]() {
        try {
            yield* this.#content;
        }
        catch (error) {
            this.failure = error;
            throw error;
        }
    }
}
function connect({ endpoint, region, credential }) {
    const given = credential === undefined
        ? {}
        : {
            credentials: {
                accessKeyId: credential.accessKeyId,
                secretAccessKey: credential.secretAccessKey.reveal(),
            },
        };
    return new dist_cjs.S3Client({
        region,
        maxAttempts: ATTEMPTS,
        // Compatible storages know neither a host name for each bucket nor Amazon's newer checksums.
        ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        ...given,
    });
}


/***/ })

};
