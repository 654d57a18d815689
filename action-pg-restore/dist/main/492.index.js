export const id = 492;
export const ids = [492];
export const modules = {
	6492: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { perform: () => perform_perform });
		var clock = __webpack_require__(7894);
		var http = __webpack_require__(9682);
		var exec = __webpack_require__(5963);
		let runnerShell = { async run(argv, options = {}) {
			let [command, ...args] = options.timeout === void 0 ? argv : [...timeoutPrefix(options.timeout), ...argv];
			if (command === void 0) throw TypeError("empty argv");
			let onLine = options.onLine;
			return (0, exec.H)(command, args, {
				ignoreReturnCode: !0,
				silent: !0,
				env: {
					...inherited(options.inherit),
					...options.env
				},
				...options.cwd === void 0 ? {} : { cwd: options.cwd },
				...options.stdin === void 0 ? {} : { input: Buffer.from(options.stdin) },
				...onLine === void 0 ? {} : { listeners: {
					stdline: onLine,
					errline: onLine
				} }
			});
		} };
		function cleanEnvironment(env) {
			let kept = Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/.test(name));
			return Object.fromEntries(kept.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]]));
		}
		function inherited(names) {
			let all = cleanEnvironment(process.env);
			if (names === void 0) return all;
			return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
		}
		function timeoutPrefix(milliseconds) {
			return [
				"timeout",
				"--kill-after=5",
				String(Math.max(.001, milliseconds / 1e3))
			];
		}
		var errors = __webpack_require__(3904);
		var domain_duration = __webpack_require__(8274);
		var external_node_fs_ = __webpack_require__(3024);
		var promises_ = __webpack_require__(1455);
		var external_node_os_ = __webpack_require__(8161);
		var external_node_path_ = __webpack_require__(6760);
		let left = new Set();
		function atExit(work) {
			left.size === 0 && process.on("exit", doAll);
			left.add(work);
			return () => {
				left.delete(work);
				left.size === 0 && process.removeListener("exit", doAll);
			};
		}
		function doAll() {
			for (let work of left) work();
		}
		async function openPrivateFolder(purpose) {
			let runnerTemp = process.env.RUNNER_TEMP;
			let base = runnerTemp !== void 0 && runnerTemp !== "" && runnerTemp.length <= 60 ? runnerTemp : (0, external_node_os_.tmpdir)();
			let path = await (0, promises_.mkdtemp)((0, external_node_path_.join)(base, `slipway-${purpose}-`));
			let settled = atExit(() => (0, external_node_fs_.rmSync)(path, {
				recursive: !0,
				force: !0
			}));
			return {
				path,
				async write(name, content) {
					let file = (0, external_node_path_.join)(path, name);
					await (0, promises_.writeFile)(file, content, { mode: 384 });
					return file;
				},
				link: (name, target) => (0, promises_.symlink)(target, (0, external_node_path_.join)(path, name)),
				async [Symbol.asyncDispose]() {
					settled();
					await (0, promises_.rm)(path, {
						recursive: !0,
						force: !0
					});
				}
			};
		}
		var ports_engine = __webpack_require__(9292);
		var external_node_child_process_ = __webpack_require__(1421);
		var external_node_events_ = __webpack_require__(8474);
		let address = ({ host, port }) => port === 22 ? host : `${host}:${port}`;
		let keyscan = ({ host, port }) => `ssh-keyscan -p ${port} ${host}`;
		let CAUSES = [
			{
				pattern: /^spawn ssh ENOENT/,
				explain: () => ({
					message: "the runner has no ssh command",
					hint: "install the OpenSSH client on the runner"
				})
			},
			{
				pattern: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
				explain: (target) => ({
					message: `the host key of ${address(target)} is not the one in ssh-known-hosts: the host was reinstalled, or something sits in between`,
					hint: `compare with the host's console; if the change is yours, put the output of \`${keyscan(target)}\` into ssh-known-hosts`
				})
			},
			{
				pattern: /No .* host key is known for|Host key verification failed/,
				explain: (target) => ({
					message: `ssh-known-hosts has no key for ${address(target)}${target.port === 22 ? "" : ` (an entry for another port than 22 is written [${target.host}]:${target.port})`}`,
					hint: `add the output of \`${keyscan(target)}\` after checking it against the host's own fingerprint`
				})
			},
			{
				pattern: /Load key .*(invalid format|error in libcrypto|incorrect passphrase)/s,
				explain: () => ({
					message: "ssh-key cannot be read: it is damaged, or protected by a passphrase",
					hint: "store the whole private key, first and last line included, made with an empty passphrase"
				})
			},
			{
				pattern: /Permission denied/,
				explain: (target) => ({
					message: `${address(target)} does not accept ssh-key for the user ${target.user}`,
					hint: `add the public half of ssh-key to ~${target.user}/.ssh/authorized_keys on ${target.host}, and check AllowUsers there`
				})
			},
			{
				pattern: /Could not resolve hostname/,
				explain: (target) => ({
					message: `the name ${target.host} does not resolve`,
					hint: "check ssh-host"
				})
			},
			{
				pattern: /kex_exchange_identification|Connection closed by|Connection reset by/,
				explain: (target) => ({
					message: `${address(target)} closed the connection before a login was possible`,
					hint: "its sshd may be at MaxStartups, or a firewall may refuse this address; run the job again"
				})
			},
			{
				pattern: /Connection refused/,
				explain: (target) => ({
					message: `nothing accepts SSH at ${address(target)}`,
					hint: "check ssh-host and ssh-port, and that sshd runs"
				})
			},
			{
				pattern: /timed out|No route to host|Network is unreachable/,
				explain: (target) => ({
					message: `${address(target)} cannot be reached from this runner`,
					hint: "check ssh-host and ssh-port, and that the host's firewall lets this runner in (or use ssh-jump)"
				})
			}
		];
		function explainSshFailure(whole, stderr) {
			let target = blamedHost(whole, stderr);
			let cause = CAUSES.find(({ pattern }) => pattern.test(stderr));
			if (cause === void 0) return new errors.yo(`ssh to ${address(target)} as ${target.user} failed`, { cause: Error(stderr.trim() || "it said nothing") });
			let { message, hint } = cause.explain(target);
			return new errors.yo(message, { hint });
		}
		function blamedHost(target, stderr) {
			let blamed = jumpHosts(target).find(({ host }) => RegExp(`(^|[^\\w.-])${RegExp.escape(host)}([^\\w.-]|$)`).test(stderr));
			return blamed === void 0 ? target : {
				...target,
				...blamed
			};
		}
		function jumpHosts({ jump = "", user }) {
			return [...jump.matchAll(/(?:([^@,]+)@)?([^:,]+)(?::(\d+))?/g)].map(([, name = user, host = "", port = "22"]) => ({
				user: name,
				host,
				port: Number(port)
			}));
		}
		async function openSsh(target, folder) {
			await folder.write("known_hosts", `${target.knownHosts.trim()}\n`);
			target.key && await folder.write("key", `${target.key.reveal().trim()}\n`);
			await folder.write("ssh_config", renderSshConfig(target, folder.path));
			let connection = new OpenSshConnection(target, folder.path);
			await connection.reconnect();
			return connection;
		}
		function renderSshConfig(target, folder) {
			let quoted = (name) => `"${(0, external_node_path_.join)(folder, name)}"`;
			let identity = target.key ? [`IdentityFile ${quoted("key")}`, "IdentitiesOnly yes"] : [];
			return [
				"Host *",
				...[
					"BatchMode yes",
					"StrictHostKeyChecking yes",
					`UserKnownHostsFile ${quoted("known_hosts")}`,
					"GlobalKnownHostsFile /dev/null",
					"UpdateHostKeys no",
					"PreferredAuthentications publickey",
					...identity,
					"ConnectTimeout 15",
					"ServerAliveInterval 10",
					"ServerAliveCountMax 3"
				].map((option) => `  ${option}`),
				""
			].join("\n");
		}
		class OpenSshConnection {
			#target;
			folder;
			#master;
			#stderr = "";
			#forwards = 0;
			#generation = 0;
			constructor(target, folder) {
				this.#target = target;
				this.folder = folder;
			}
			get isAlive() {
				return this.#master !== void 0 && this.#master.exitCode === null && this.#master.signalCode === null;
			}
			get complaints() {
				return this.#stderr;
			}
			async reconnect() {
				if (this.isAlive) return;
				this.#stderr = "";
				this.#generation += 1;
				let { jump } = this.#target;
				let control = this.#controlName();
				let master = this.#spawn([
					"-M",
					"-N",
					...jump === void 0 ? [] : ["-J", jump]
				], "ignore");
				this.#master = master;
				master.stderr?.on("data", (chunk) => {
					this.#stderr = (this.#stderr + chunk.toString()).slice(-8192);
				});
				master.once("error", (error) => {
					this.#stderr += error.message;
				});
				let waiting = new AbortController();
				master.once("close", () => waiting.abort());
				if (!await appears(this.folder, control, waiting.signal)) throw explainSshFailure(this.#target, this.#stderr);
			}
			async forward(remote) {
				this.#forwards += 1;
				let local = (0, external_node_path_.join)(this.folder, `f${this.#forwards}`);
				let far = "socket" in remote ? remote.socket : `${bracketed(remote.host)}:${remote.port}`;
				let request = this.#spawn([
					"-O",
					"forward",
					"-L",
					`${local}:${far}`
				], "pipe");
				let [code] = await (0, external_node_events_.once)(request, "exit");
				if (code !== 0) throw new errors.yo(`ssh could not forward ${far} from ${this.#target.host}`, { cause: this.#stderr });
				return local;
			}
			dial(host, port) {
				return this.#spawn(["-W", `${bracketed(host)}:${port}`], "pipe");
			}
			startCommand(argv) {
				let unsafe = argv.find((word) => !/^[\w./:=-]+$/.test(word));
				if (unsafe !== void 0) throw TypeError(`a remote shell would change the word ${unsafe}`);
				return this.#spawn(["-T"], "pipe", argv);
			}
			async [Symbol.asyncDispose]() {
				let master = this.#master;
				if (master === void 0 || !this.isAlive) return;
				master.kill("SIGTERM");
				await (0, external_node_events_.once)(master, "exit");
			}
			#controlName() {
				return `c${this.#generation}`;
			}
			#spawn(options, stdin, command = []) {
				let { host, port, user } = this.#target;
				let shared = [
					"-F",
					(0, external_node_path_.join)(this.folder, "ssh_config"),
					"-S",
					(0, external_node_path_.join)(this.folder, this.#controlName())
				];
				let child = (0, external_node_child_process_.spawn)("ssh", [
					...shared,
					...options,
					"-p",
					String(port),
					"-l",
					user,
					"--",
					host,
					...command
				], {
					stdio: [
						stdin,
						"pipe",
						"pipe"
					],
					env: {
						...cleanEnvironment(process.env),
						LC_ALL: "C"
					}
				});
				child.once("exit", atExit(() => child.kill()));
				return child;
			}
		}
		async function appears(folder, name, signal) {
			let changes = (0, promises_.watch)(folder, { signal });
			try {
				for await (let change of changes) if (change.filename === name && (0, external_node_fs_.existsSync)((0, external_node_path_.join)(folder, name))) return !0;
			} catch (error) {
				if (!signal.aborted) throw error;
			}
			return !1;
		}
		function bracketed(host) {
			return host.includes(":") ? `[${host}]` : host;
		}
		var external_node_net_ = __webpack_require__(7030);
		async function startDialRelay(ssh, remoteSocket) {
			let open = new Set();
			let complaints = "";
			let server = (0, external_node_net_.createServer)({ allowHalfOpen: !0 }, (socket) => {
				open.add(socket);
				let dial = ssh.startCommand([
					"docker",
					"-H",
					`unix://${remoteSocket}`,
					"system",
					"dial-stdio"
				]);
				dial.stderr?.on("data", (chunk) => {
					complaints = (complaints + chunk.toString()).slice(-4096);
				});
				dial.stdin && socket.pipe(dial.stdin);
				dial.stdout?.pipe(socket);
				dial.stdin?.on("error", () => socket.destroy());
				dial.once("exit", () => socket.destroy());
				socket.on("error", () => dial.kill());
				socket.once("close", () => {
					open.delete(socket);
					dial.kill();
				});
			});
			let socketPath = (0, external_node_path_.join)(ssh.folder, `dial-${process.hrtime.bigint()}`);
			server.listen(socketPath);
			await (0, external_node_events_.once)(server, "listening");
			return {
				socketPath,
				get complaints() {
					return complaints;
				},
				async [Symbol.asyncDispose]() {
					for (let socket of open) socket.destroy();
					server.close();
					await (0, external_node_events_.once)(server, "close");
				}
			};
		}
		function lastingSocket(socketPath) {
			return {
				socketPath,
				isAlive: !0,
				async [Symbol.asyncDispose]() {}
			};
		}
		class Deadline {
			#clock;
			#end;
			constructor(clock, milliseconds) {
				this.#clock = clock;
				this.#end = clock.now() + milliseconds;
			}
			get left() {
				return Math.max(0, this.#end - this.#clock.now());
			}
			get passed() {
				return this.left === 0;
			}
			within(milliseconds) {
				return new Deadline(this.#clock, Math.min(milliseconds, this.left));
			}
		}
		class TunnelledEngine {
			#ssh;
			#open;
			#clock;
			#tunnel;
			#isClosed = !1;
			#reopening;
			constructor(parts) {
				this.#ssh = parts.ssh;
				this.#open = parts.open;
				this.#clock = parts.clock;
				this.#tunnel = parts.tunnel;
			}
			get apiVersion() {
				return this.#tunnel.apiVersion;
			}
			async exchange(request) {
				let deadline = new Deadline(this.#clock, request.timeout ?? 6e4);
				for (;;) try {
					return await this.#attempt(request, deadline);
				} catch (error) {
					if (deadline.left <= 500 || !mayRepeat(request, error)) throw error;
					await this.#clock.sleep(500);
				}
			}
			async #attempt(request, deadline) {
				(this.#isClosed || !this.#ssh.isAlive) && await this.#restore();
				let isLimited = isRead(request) && request.timeout !== void 0;
				return this.#tunnel.engine.exchange(isLimited ? {
					...request,
					timeout: deadline.left
				} : request);
			}
			async openSocket() {
				(this.#isClosed || !this.#ssh.isAlive) && await this.#restore();
				let tunnel = this.#tunnel;
				let socket = await tunnel.openSocket();
				let isOurs = () => this.#tunnel === tunnel && !this.#isClosed && this.#ssh.isAlive;
				return {
					socketPath: socket.socketPath,
					get isAlive() {
						return isOurs() && socket.isAlive;
					},
					[Symbol.asyncDispose]: () => socket[Symbol.asyncDispose]()
				};
			}
			#restore() {
				this.#reopening ??= this.#replace().finally(() => {
					this.#reopening = void 0;
				});
				return this.#reopening;
			}
			async #replace() {
				this.#isClosed = !0;
				await this.#tunnel[Symbol.asyncDispose]();
				await this.#ssh.reconnect();
				this.#tunnel = await this.#open();
				this.#isClosed = !1;
			}
			async [Symbol.asyncDispose]() {
				await this.#tunnel[Symbol.asyncDispose]();
			}
		}
		function isRead({ method }) {
			return method === "GET" || method === "HEAD";
		}
		function mayRepeat(request, error) {
			if (error instanceof http.j && error.code === "ETOOLONG") return !1;
			let neverSent = error instanceof http.j && !error.sent;
			return isRead(request) || neverSent;
		}
		var __addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var __disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		let NEWEST_API = "1.51";
		let OLDEST_API = "1.41";
		async function connectEngine(access, ports) {
			let { http, folder, clock } = ports;
			if (access.kind === "local") return connectLocal(access.socketPath, http);
			let ssh = await openSsh(access.target, folder);
			let { host, user, port } = access.target;
			let name = `${user}@${host}${port === 22 ? "" : `:${port}`}`;
			try {
				let open = () => openTunnel({
					ssh,
					target: access.target,
					remoteSocket: access.socketPath,
					http,
					name
				});
				let engine = new TunnelledEngine({
					ssh,
					open,
					clock,
					tunnel: await open()
				});
				return {
					engine,
					name,
					ssh,
					apiVersion: engine.apiVersion,
					openSocket: () => engine.openSocket(),
					[Symbol.asyncDispose]: async () => {
						await engine[Symbol.asyncDispose]();
						await ssh[Symbol.asyncDispose]();
					}
				};
			} catch (error) {
				await ssh[Symbol.asyncDispose]();
				throw error;
			}
		}
		async function connectLocal(socketPath, http) {
			let { engine, apiVersion } = await openEngine(http, socketPath, 8).catch((error) => {
				throw new errors.yo(`no Docker engine answers at ${socketPath}`, {
					cause: error,
					hint: "check docker-host, and that the runner's user may use that socket; or give ssh-host"
				});
			});
			return {
				engine,
				name: socketPath,
				ssh: void 0,
				apiVersion,
				openSocket: async () => lastingSocket(socketPath),
				[Symbol.asyncDispose]: async () => engine[Symbol.dispose]()
			};
		}
		async function openTunnel(parts) {
			let socketPath = await parts.ssh.forward({ socket: parts.remoteSocket });
			try {
				let { engine, apiVersion } = await openEngine(parts.http, socketPath, 8);
				let openSocket = async () => lastingSocket(socketPath);
				return {
					engine,
					apiVersion,
					openSocket,
					[Symbol.asyncDispose]: async () => engine[Symbol.dispose]()
				};
			} catch (error) {
				if (!(error instanceof http.j)) throw error;
			}
			return openDialTunnel(parts);
		}
		async function openDialTunnel({ ssh, target, remoteSocket, http, name }) {
			let relay = await startDialRelay(ssh, remoteSocket);
			try {
				let { engine, apiVersion } = await openEngine(http, relay.socketPath, 1);
				return {
					engine,
					apiVersion,
					openSocket: () => openDialSocket(target, remoteSocket),
					[Symbol.asyncDispose]: async () => {
						engine[Symbol.dispose]();
						await relay[Symbol.asyncDispose]();
					}
				};
			} catch (error) {
				await relay[Symbol.asyncDispose]();
				throw explainNoEngine(name, remoteSocket, `${relay.complaints}\n${ssh.complaints}`, error);
			}
		}
		async function openDialSocket(target, remoteSocket) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let stack = __addDisposableResource(env_1, new AsyncDisposableStack(), !0);
				let ssh = stack.use(await openSsh(target, stack.use(await openPrivateFolder("ssh"))));
				let { socketPath } = stack.use(await startDialRelay(ssh, remoteSocket));
				let kept = stack.move();
				return {
					socketPath,
					get isAlive() {
						return ssh.isAlive;
					},
					[Symbol.asyncDispose]: () => kept.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = __disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		function explainNoEngine(name, socket, complaints, cause) {
			if (cause instanceof errors.yo) return cause;
			if (/permission denied/i.test(complaints)) return new errors.yo(`${name} may not use the engine's socket ${socket}`, { hint: `on that host, add the user to the group that owns the socket: usermod -aG docker ${name.split("@")[0]}` });
			if (/not found/i.test(complaints)) return new errors.yo(`${name} has no docker command, and its sshd forbids forwarding the engine's socket`, { hint: "install the Docker CLI there, or set AllowStreamLocalForwarding yes in its sshd_config" });
			return new errors.yo(`no Docker engine answers at ${socket} on ${name}`, {
				cause: Error(complaints.trim() || cause.message),
				hint: "check that Docker runs there, and docker-host if its socket is elsewhere"
			});
		}
		async function openEngine(http, socketPath, connections) {
			let agent = (0, ports_engine.lM)(connections);
			try {
				let apiVersion = await negotiate(http, socketPath, agent);
				return {
					engine: new ports_engine.QK({
						http,
						socketPath,
						apiVersion,
						agent
					}),
					apiVersion
				};
			} catch (error) {
				agent.destroy();
				throw error;
			}
		}
		async function negotiate(http, socketPath, agent) {
			let answer = await http.request({
				method: "GET",
				url: "/_ping",
				socketPath,
				timeout: 15e3,
				agent
			});
			let offered = String(answer.headers["api-version"] ?? "1.24");
			if (isOlder(offered, OLDEST_API)) throw new errors.yo(`the engine speaks API ${offered}; ${OLDEST_API} (Docker 20.10) or newer is needed`);
			return isOlder(offered, NEWEST_API) ? offered : NEWEST_API;
		}
		function isOlder(version, than) {
			let [major = 0, minor = 0] = version.split(".").map(Number);
			let [otherMajor = 0, otherMinor = 0] = than.split(".").map(Number);
			return major < otherMajor || major === otherMajor && minor < otherMinor;
		}
		let SERVICE = "slipway";
		let NOTICES_SILENCE = {
			keepalives_idle: "30",
			keepalives_interval: "10",
			keepalives_count: "3",
			tcp_user_timeout: "60000"
		};
		async function writeLibpqFiles(target, folder, relayed) {
			let passfile = target.password && await folder.write("pgpass", passwordLine(target.password.reveal()));
			return {
				PGSERVICEFILE: await folder.write("pg_service.conf", renderService({
					connect_timeout: "15",
					...NOTICES_SILENCE,
					...target.parameters,
					host: target.host,
					port: String(relayed?.port ?? target.port),
					...relayed && { hostaddr: relayed.address },
					...target.user !== void 0 && { user: target.user },
					passfile: passfile ?? "/dev/null"
				})),
				PGSERVICE: SERVICE
			};
		}
		function passwordLine(password) {
			return `*:*:*:*:${password.replace(/[\\:]/g, "\\$&")}\n`;
		}
		function renderService(parameters) {
			return [
				`[${SERVICE}]`,
				...Object.entries(parameters).map(([name, value]) => `${name}=${value}`),
				""
			].join("\n");
		}
		function databaseOption(database) {
			return `--dbname=dbname='${database.replace(/[\\']/g, "\\$&")}'`;
		}
		var external_node_crypto_ = __webpack_require__(7598);
		let TRANSACTION = /^(?:BEGIN|START TRANSACTION|SET TRANSACTION|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE)(?:,? [A-Za-z0-9_]+)*$/i;
		function psqlInput(statement) {
			let trimmed = statement.trim().replace(/;$/, "");
			if (TRANSACTION.test(trimmed)) return `${trimmed};\n`;
			return sentOn(Buffer.from(statement, "utf8"), "'UTF8'");
		}
		let ROW = /^\s*INSERT INTO (?:[ !"#%&'()*+,.;<=>?@A-Z[\]^_`a-z{|}~0-9-]|:(?=\d))*$/;
		function psqlStatement(statement) {
			let text = statement.length > 65536 ? "" : statement.toString("latin1");
			if (ROW.test(text) && !text.includes("--")) return `${text}\n`;
			return sentOn(statement, "pg_catalog.pg_client_encoding()");
		}
		function sentOn(statement, encoding) {
			return `SELECT pg_catalog.convert_from(pg_catalog.decode('${statement.toString("base64")}', 'base64'), ${encoding}) \\gexec\n`;
		}
		function psqlMark(mark) {
			return `\\x00
\\.
\\echo ${mark} :ERROR\n\\warn ${mark}\n`;
		}
		function isRemark(line) {
			return /invalid command \\(x00|\.)$/.test(line);
		}
		let TOLD = "slipway has come to ";
		function psqlTell(word) {
			return `\\warn ${TOLD}${word}\n`;
		}
		function readTold(line) {
			return line.startsWith(TOLD) ? line.slice(20) : void 0;
		}
		class Complaints {
			#lines = [];
			#isClosed = !1;
			onTold = () => {};
			#wake = () => {};
			add(line) {
				if (isRemark(line)) return;
				let told = readTold(line);
				if (told !== void 0) {
					this.onTold(told);
					return;
				}
				this.#lines.push(line);
				this.#lines.length > 1e3 && this.#lines.shift();
				this.#wake();
			}
			close() {
				this.#isClosed = !0;
				this.#wake();
			}
			async until(mark) {
				for (;;) {
					let end = this.#lines.indexOf(mark);
					if (end >= 0 || this.#isClosed) {
						let lines = this.#lines.slice(0, end < 0 ? void 0 : end);
						this.#lines = end < 0 ? [] : this.#lines.slice(end + 1);
						return lines;
					}
					await new Promise((resolve) => {
						this.#wake = resolve;
					});
				}
			}
			rest() {
				return this.#lines;
			}
		}
		class MarkedOutput {
			#chunks;
			#pending = Buffer.alloc(0);
			constructor(source) {
				this.#chunks = source[Symbol.asyncIterator]();
			}
			async *before(mark) {
				for (;;) {
					let index = this.#pending.indexOf(mark);
					if (index >= 0) {
						let last = this.#pending.subarray(0, index);
						this.#pending = this.#pending.subarray(index + mark.length);
						last.length > 0 && (yield last);
						return !0;
					}
					yield* this.#allBut(mark.length - 1);
					if (!await this.#read()) return !1;
				}
			}
			async line() {
				for (;;) {
					let end = this.#pending.indexOf("\n");
					if (end >= 0) {
						let line = this.#pending.toString("utf8", 0, end);
						this.#pending = this.#pending.subarray(end + 1);
						return line;
					}
					if (!await this.#read()) return;
				}
			}
			*#allBut(kept) {
				let free = this.#pending.length - kept;
				if (free <= 0) return;
				let chunk = this.#pending.subarray(0, free);
				this.#pending = this.#pending.subarray(free);
				yield chunk;
			}
			async #read() {
				let next = await this.#chunks.next();
				if (next.done === !0) return !1;
				this.#pending = this.#pending.length === 0 ? next.value : Buffer.concat([this.#pending, next.value]);
				return !0;
			}
		}
		class SqlError extends Error {
			name = "SqlError";
			state;
			detail;
			hint;
			constructor(state, message, more = {}) {
				super([
					message,
					more.detail,
					more.hint
				].filter((each) => each !== void 0).join(" — "));
				this.state = state;
				this.detail = more.detail;
				this.hint = more.hint;
			}
		}
		class SessionLost extends Error {
			name = "SessionLost";
		}
		let MESSAGE = /^(?:psql:[^:]*:\d+: )?\p{Lu}[\p{L} ]*: {2}([0-9A-Z]{5}): (.*)$/u;
		let NEXT_FIELD = /\n(?=(?:DETAIL|HINT|QUERY|CONTEXT|LOCATION): {2}|LINE \d+: )/;
		let HARMLESS = /^0[012]/;
		function readComplaint(lines) {
			let start = lines.findLastIndex(isError);
			if (start < 0) return;
			let [first = "", ...fields] = lines.slice(start).join("\n").split(NEXT_FIELD);
			let field = (name) => fields.find((each) => each.startsWith(`${name}:  `))?.slice(name.length + 3);
			let [, state = "", beginning = ""] = MESSAGE.exec(lines[start] ?? "") ?? [];
			let detail = field("DETAIL");
			let hint = field("HINT");
			return {
				state,
				message: beginning + first.slice((lines[start] ?? "").length),
				...detail === void 0 ? {} : { detail },
				...hint === void 0 ? {} : { hint }
			};
		}
		function isError(line) {
			let state = MESSAGE.exec(line)?.[1];
			return state !== void 0 && !HARMLESS.test(state);
		}
		function sqlError(lines) {
			let found = readComplaint(lines);
			return found === void 0 ? new SqlError("XX000", lines.join("\n").trim() || "it failed without a word") : new SqlError(found.state, found.message, found);
		}
		function lossReason(lines, exitCode) {
			let found = readComplaint(lines);
			if (found !== void 0) return found.message;
			let said = lines.join("\n");
			let [, failed] = /(?:FATAL|ERROR): {2}(.*)/.exec(said) ?? [];
			let [, refused] = /connection to server .* failed: ([^\n]*)/.exec(said) ?? [];
			let ours = lines.map((line) => line.replace(/^psql: (error: )?/, "").trim()).find((line) => line !== "");
			return failed ?? refused ?? ours ?? `psql ended with exit code ${exitCode}`;
		}
		var external_node_readline_ = __webpack_require__(481);
		async function readLines(stream, onLine = () => {}) {
			let kept = [];
			let lines = (0, external_node_readline_.createInterface)({
				input: stream,
				crlfDelay: Infinity
			});
			lines.on("line", (line) => {
				kept.push(line);
				kept.length > 200 && kept.shift();
				onLine(line);
			});
			await (0, external_node_events_.once)(lines, "close");
			return kept.join("\n");
		}
		function localToolProcess(child, onLine) {
			let { stdin, stdout, stderr } = child;
			if (stdin === null || stdout === null || stderr === null) throw TypeError("its streams are not pipes");
			stdin.on("error", () => {});
			let settled = atExit(() => child.kill("SIGKILL"));
			let ended = new Promise((resolve) => {
				child.once("error", () => resolve(127));
				child.once("exit", (code) => resolve(code ?? 137));
			}).finally(settled);
			return {
				stdin,
				stdout,
				done: Promise.all([ended, readLines(stderr, onLine)]).then(([exitCode, said]) => ({
					exitCode,
					stderr: said
				})),
				kill: () => void child.kill("SIGTERM")
			};
		}
		async function writeChunk(stdin, chunk) {
			if (stdin.destroyed || !stdin.writable) return !1;
			if (stdin.write(chunk)) return !0;
			let waiting = new AbortController();
			let { signal } = waiting;
			let over = (0, external_node_events_.once)(stdin, "close", { signal }).catch(() => []);
			await Promise.race([(0, external_node_events_.once)(stdin, "drain", { signal }).catch(() => []), over]);
			waiting.abort();
			return !stdin.destroyed;
		}
		async function* outputOf(tool, name) {
			let isWhole = !1;
			try {
				for await (let chunk of tool.stdout) yield chunk;
				isWhole = !0;
			} finally {
				isWhole || tool.kill();
			}
			let { exitCode, stderr } = await tool.done;
			if (exitCode !== 0) throw Error(`${name} ended with exit code ${exitCode}: ${stderr.trim() || "it said nothing"}`);
		}
		var psql_session_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var psql_session_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		let OPTIONS = [
			"-X",
			"-q",
			"-A",
			"-t",
			"-0",
			"-w",
			"-v",
			"VERBOSITY=verbose",
			"-v",
			"SHOW_CONTEXT=never"
		];
		let SETTINGS = {
			client_encoding: "UTF8",
			client_min_messages: "error",
			default_transaction_read_only: "off",
			idle_in_transaction_session_timeout: "0",
			idle_session_timeout: "0",
			lock_timeout: "10s",
			search_path: "",
			standard_conforming_strings: "on",
			statement_timeout: "0",
			transaction_timeout: "0"
		};
		async function openPsqlSession(tools, options) {
			let complaints = new Complaints();
			let process = await tools.start("psql", OPTIONS, {
				...options,
				onLine: (line) => complaints.add(line)
			});
			let session = new PsqlSession(process, complaints);
			try {
				await session.prepare();
				return session;
			} catch (error) {
				await session[Symbol.asyncDispose]();
				throw error;
			}
		}
		class PsqlSession {
			#process;
			#output;
			#complaints;
			#last = Promise.resolve();
			#running = 0;
			#lost;
			#backend = 0;
			constructor(process, complaints) {
				this.#process = process;
				this.#output = new MarkedOutput(process.stdout);
				this.#complaints = complaints;
				process.done.then(() => complaints.close());
			}
			get backend() {
				return this.#backend;
			}
			async prepare() {
				await this.#configure();
				let [row] = await this.rows("SELECT pg_catalog.pg_backend_pid() AS pid");
				this.#backend = row?.pid ?? 0;
			}
			async #configure() {
				let values = Object.entries(SETTINGS).map(([name, value]) => `('${name}', '${value}')`);
				await this.execute(`SELECT pg_catalog.set_config(s.name, wanted.value, false)
      FROM (VALUES ${values.join(", ")}) AS wanted (name, value) JOIN pg_catalog.pg_settings s ON s.name = wanted.name`);
			}
			async rows(sql) {
				let query = sql.replace(/[;\s]+$/, "");
				let chunks = [];
				for await (let chunk of this.#ask(psqlInput(`SELECT pg_catalog.row_to_json(q) FROM (\n${query}\n) q`))) chunks.push(chunk);
				return Buffer.concat(chunks).toString("utf8").split("\0").slice(0, -1).map((row) => JSON.parse(row));
			}
			async execute(sql) {
				for await (let _ of this.#ask(psqlInput(sql)));
			}
			copyOut(sql) {
				return this.#ask(psqlInput(sql));
			}
			async script(source, onTold = () => {}) {
				this.#complaints.onTold = onTold;
				await this.#run(source);
				await this.#configure();
			}
			async #run(source) {
				let env_1 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					psql_session_addDisposableResource(env_1, await this.#turn(), !0);
					let mark = newMark();
					let finished = drain(this.#answer(mark));
					finished.catch(() => {});
					try {
						await this.#feed(source, mark);
					} catch (error) {
						this.#lost ??= new SessionLost("the session was ended because its script was cut off");
						this.#process.kill();
						await this.#process.done;
						throw error;
					}
					await finished;
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = !0;
				} finally {
					let result_1 = psql_session_disposeResources(env_1);
					result_1 && await result_1;
				}
			}
			async #feed(source, mark) {
				let { stdin } = this.#process;
				await writeChunk(stdin, "\\set ON_ERROR_STOP on\n");
				for await (let chunk of source) if (!await writeChunk(stdin, chunk)) return;
				await writeChunk(stdin, `
\\set ON_ERROR_STOP off
${psqlMark(mark)}`);
			}
			async *#ask(input) {
				let env_2 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					psql_session_addDisposableResource(env_2, await this.#turn(), !0);
					let mark = newMark();
					await writeChunk(this.#process.stdin, `${input}${psqlMark(mark)}`);
					let answer = this.#answer(mark);
					try {
						yield* answer;
					} finally {
						await drain(answer);
					}
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = !0;
				} finally {
					let result_2 = psql_session_disposeResources(env_2);
					result_2 && await result_2;
				}
			}
			async *#answer(mark) {
				let status = (yield* this.#output.before(Buffer.from(mark))) ? await this.#output.line() : void 0;
				if (status === void 0) throw await this.#ended();
				let lines = await this.#complaints.until(mark);
				if (status.trim() === "true" || readComplaint(lines) !== void 0) throw sqlError(lines);
			}
			async #ended() {
				let { exitCode, stderr } = await this.#process.done;
				let said = this.#complaints.rest();
				let lines = said.length > 0 ? said : stderr.split("\n");
				this.#lost ??= new SessionLost(lossReason(lines, exitCode));
				return (exitCode === 3 ? readComplaint(lines) : void 0) === void 0 ? this.#lost : sqlError(lines);
			}
			async #turn() {
				let before = this.#last;
				let { promise, resolve } = Promise.withResolvers();
				this.#last = promise;
				this.#running += 1;
				await before;
				let end = async () => {
					--this.#running;
					resolve();
				};
				if (this.#lost === void 0) return { [Symbol.asyncDispose]: end };
				await end();
				throw this.#lost;
			}
			async [Symbol.asyncDispose]() {
				this.#lost ??= new SessionLost("the session was closed");
				this.#running > 0 && this.#process.kill();
				this.#process.stdin.end();
				this.#process.stdout.resume();
				await this.#process.done;
			}
		}
		function newMark() {
			return (0, external_node_crypto_.randomBytes)(16).toString("hex");
		}
		async function drain(chunks) {
			for await (let _ of chunks);
		}
		async function reachSession(name, open, why = () => "") {
			try {
				return await open();
			} catch (error) {
				if (!(error instanceof SessionLost)) throw error;
				throw new SessionLost(`no session on ${name}: ${why() || error.message}`, { cause: error });
			}
		}
		let NEEDED = [
			"psql",
			"pg_dump",
			"pg_restore"
		];
		let DEBIAN = "/usr/lib/postgresql";
		async function findRunnerPrograms(shell, path = process.env.PATH ?? "") {
			let found = new Map();
			for (let folder of [...await debianFolders(), ...path.split(external_node_path_.delimiter)]) {
				let major = await versionIn(folder, shell);
				major !== void 0 && major >= 13 && !found.has(major) && found.set(major, {
					major,
					folder
				});
			}
			return [...found.values()].toSorted((a, b) => b.major - a.major);
		}
		async function debianFolders() {
			return (await (0, promises_.readdir)(DEBIAN).catch(() => [])).map((version) => (0, external_node_path_.join)(DEBIAN, version, "bin"));
		}
		async function versionIn(folder, shell) {
			if (folder === "" || !NEEDED.every((name) => (0, external_node_fs_.existsSync)((0, external_node_path_.join)(folder, name)))) return;
			let { exitCode, stdout } = await shell.run([(0, external_node_path_.join)(folder, "pg_restore"), "--version"], { inherit: ["PATH"] });
			return exitCode === 0 ? majorOf(stdout) : void 0;
		}
		function majorOf(version) {
			let [, major] = /\(PostgreSQL\) (\d+)/.exec(version) ?? [];
			return major === void 0 ? void 0 : Number(major);
		}
		class RunnerTools {
			major;
			place = "on the runner";
			connects;
			#folder;
			#connection;
			constructor({ major, folder }, connection) {
				this.major = major;
				this.connects = connection !== void 0;
				this.#folder = folder;
				this.#connection = connection ?? {};
			}
			async start(tool, args, options) {
				let isConnected = connectsItself(tool, args);
				if (isConnected && !this.connects) throw TypeError(`${tool} on the runner does not reach the server`);
				let connection = isConnected ? [databaseOption(options.database)] : [];
				return localToolProcess((0, external_node_child_process_.spawn)((0, external_node_path_.join)(this.#folder, tool), [...connection, ...args], {
					env: {
						...withoutLibpq(),
						...this.#connection,
						PGAPPNAME: options.application,
						LC_ALL: "C"
					},
					stdio: [
						"pipe",
						"pipe",
						"pipe"
					]
				}), options.onLine);
			}
			async lend(file) {
				return {
					path: file,
					async [Symbol.asyncDispose]() {}
				};
			}
		}
		function connectsItself(tool, args) {
			return tool !== "pg_restore" || !args.some((arg) => /^(-[fl]|--file\b|--list$)/.test(arg));
		}
		function withoutLibpq() {
			let kept = Object.entries(cleanEnvironment(process.env)).filter(([name]) => !/^PG[A-Z]+$/.test(name));
			return Object.fromEntries(kept);
		}
		async function startTcpRelay(ssh, remote) {
			let open = new Set();
			let complaints = () => "";
			let connect = async (socket) => {
				ssh.isAlive || await ssh.reconnect();
				let dial = ssh.dial(remote.host, remote.port);
				let said = "";
				dial.stderr?.on("data", (chunk) => {
					said = (said + chunk.toString()).slice(-4096);
				});
				dial.once("close", (code) => {
					code === 255 && (complaints = () => explainDial(ssh.complaints) ?? said.trim());
					socket.end();
				});
				dial.stdin && socket.pipe(dial.stdin);
				dial.stdout?.pipe(socket, { end: !1 });
				dial.stdin?.on("error", () => socket.destroy());
				socket.once("close", () => dial.kill());
			};
			let server = (0, external_node_net_.createServer)({ allowHalfOpen: !0 }, (socket) => {
				open.add(socket);
				socket.on("error", () => {});
				socket.once("close", () => open.delete(socket));
				connect(socket).catch((error) => {
					complaints = () => error.message;
					socket.destroy();
				});
			});
			server.listen(0, "127.0.0.1");
			await (0, external_node_events_.once)(server, "listening");
			let address = server.address();
			if (address === null || typeof address == "string") throw TypeError("a relay without a port");
			return {
				address: "127.0.0.1",
				port: address.port,
				get complaints() {
					return complaints();
				},
				async [Symbol.asyncDispose]() {
					for (let socket of open) socket.destroy();
					server.close();
					await (0, external_node_events_.once)(server, "close");
				}
			};
		}
		function explainDial(said) {
			let reason = [...said.matchAll(/open failed: (?:connect failed: )?([^\r\n]*)/g)].at(-1)?.[1];
			return reason === void 0 ? void 0 : `the host could not connect to it: ${reason.trim()}`;
		}
		async function openConnectionServer(parts) {
			let { target, folder, shell, ssh } = parts;
			let [first, ...others] = parts.programs ?? await findRunnerPrograms(shell);
			if (first === void 0) throw new errors.yo("the runner has no psql, pg_dump and pg_restore", { hint: "install them on the runner: apt-get install postgresql-client (GitHub's own Ubuntu runners have them)" });
			let name = `${target.host.includes(":") ? `[${target.host}]` : target.host}:${target.port}`;
			let relay = ssh === void 0 ? void 0 : await startTcpRelay(ssh, target);
			let files = await writeLibpqFiles(target, folder, relay);
			let newest = new RunnerTools(first, files);
			return {
				name,
				tools: [newest, ...others.map((each) => new RunnerTools(each, files))],
				session: (database, application) => reachSession(name, () => openPsqlSession(newest, {
					database,
					application
				}), () => relay?.complaints ?? ""),
				freeSpace: async () => void 0,
				async [Symbol.asyncDispose]() {
					await relay?.[Symbol.asyncDispose]();
				}
			};
		}
		var connection_url = __webpack_require__(2179);
		let FIND_USER = "user=${POSTGRES_USER-${POSTGRESQL_USERNAME-}}\nif [ -z \"$user\" ] && [ -r \"${POSTGRES_USER_FILE-}\" ]; then user=$(cat \"$POSTGRES_USER_FILE\"); fi";
		let WITH_PASSWORD = "password=${POSTGRES_PASSWORD-${POSTGRESQL_PASSWORD-}}\nfile=${POSTGRES_PASSWORD_FILE-${POSTGRESQL_PASSWORD_FILE-}}\nif [ -z \"$password\" ] && [ -r \"$file\" ]; then password=$(cat \"$file\"); fi\nif [ -n \"$password\" ]; then PGPASSWORD=$password; export PGPASSWORD; fi\nexec \"$@\"";
		var external_node_stream_ = __webpack_require__(7075);
		var consumers_ = __webpack_require__(8321);
		var external_node_timers_promises_ = __webpack_require__(8500);
		var external_node_http_ = __webpack_require__(7067);
		var external_node_http_default = __webpack_require__.n(external_node_http_);
		function takeOver(socketPath, path, body) {
			let content = JSON.stringify(body);
			let { promise, resolve, reject } = Promise.withResolvers();
			let request = external_node_http_default().request({
				socketPath,
				path,
				method: "POST",
				agent: !1,
				timeout: 3e4,
				headers: {
					host: "docker",
					connection: "Upgrade",
					upgrade: "tcp",
					"content-type": "application/json",
					"content-length": Buffer.byteLength(content)
				}
			});
			request.once("upgrade", (_response, socket, head) => {
				socket.setTimeout(0);
				head.length > 0 && socket.unshift(head);
				resolve(socket);
			});
			request.once("response", (response) => {
				(0, consumers_.text)(response).then((said) => reject(new ports_engine.NJ(response.statusCode ?? 0, messageOf(said))), reject);
			});
			request.once("timeout", () => request.destroy(Error("the engine does not start it")));
			request.once("error", reject);
			request.end(content);
			return promise;
		}
		function messageOf(said) {
			try {
				return JSON.parse(said).message ?? said.trim();
			} catch {
				return said.trim();
			}
		}
		async function separate(source, stdout, stderr) {
			let frames = new Frames();
			let targetOf = ({ isOutput }) => isOutput ? stdout : stderr;
			try {
				for await (let chunk of source) for (let part of frames.take(chunk)) await writeAll(targetOf(part), part.bytes);
			} catch {} finally {
				stdout.end();
				stderr.end();
			}
		}
		class Frames {
			#pending = Buffer.alloc(0);
			#isOutput = !0;
			#left = 0;
			*take(chunk) {
				this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
				for (; this.#pending.length > 0;) {
					if (this.#left === 0 && !this.#begin()) return;
					let bytes = this.#cut(Math.min(this.#left, this.#pending.length));
					this.#left -= bytes.length;
					bytes.length > 0 && (yield {
						isOutput: this.#isOutput,
						bytes
					});
				}
			}
			#begin() {
				if (this.#pending.length < 8) return !1;
				let header = this.#cut(8);
				this.#isOutput = header[0] === 1;
				this.#left = header.readUInt32BE(4);
				return !0;
			}
			#cut(length) {
				let part = this.#pending.subarray(0, length);
				this.#pending = this.#pending.subarray(length);
				return part;
			}
		}
		async function writeAll(stream, bytes) {
			if (stream.destroyed || stream.write(bytes)) return;
			let waiting = new AbortController();
			let { signal } = waiting;
			await Promise.race(["drain", "close"].map((event) => (0, external_node_events_.once)(stream, event, { signal }).catch(() => [])));
			waiting.abort();
		}
		let TELL_PROCESS = [
			"sh",
			"-c",
			"echo \"$$\" >&2; exec \"$@\"",
			"sh"
		];
		let LOST = {
			exitCode: 255,
			stderr: "the connection to the engine was lost"
		};
		class ContainerExec {
			#connection;
			#container;
			#user;
			constructor(connection, container, user) {
				this.#connection = connection;
				this.#container = container;
				this.#user = user;
			}
			async start({ argv, env = {}, onLine }) {
				let { Id } = await (0, ports_engine.sb)(this.#connection.engine, {
					method: "POST",
					path: `/containers/${encodeURIComponent(this.#container)}/exec`,
					body: {
						AttachStdin: !0,
						AttachStdout: !0,
						AttachStderr: !0,
						Tty: !1,
						User: this.#user,
						Env: Object.entries(env).map(([name, value]) => `${name}=${value}`),
						Cmd: [...TELL_PROCESS, ...argv]
					}
				});
				let way = await this.#connection.openSocket();
				try {
					let path = `/v${this.#connection.apiVersion}/exec/${Id}/start`;
					let stream = await takeOver(way.socketPath, path, {
						Detach: !1,
						Tty: !1
					});
					return this.#process(Id, stream, way, onLine);
				} catch (error) {
					await way[Symbol.asyncDispose]();
					throw error;
				}
			}
			async run(argv) {
				let process = await this.start({ argv });
				process.stdin.end();
				let [stdout, end] = await Promise.all([(0, consumers_.buffer)(process.stdout), process.done]);
				return {
					...end,
					stdout: stdout.toString("utf8")
				};
			}
			#process(id, stream, way, onLine) {
				let stdout = new external_node_stream_.PassThrough();
				let stderr = new external_node_stream_.PassThrough();
				stream.on("error", () => {});
				let pid;
				let lines = [];
				let told = readLines(stderr, (line) => {
					if (pid === void 0) pid = line;
					else {
						lines.push(line);
						lines.length > 200 && lines.shift();
						onLine?.(line);
					}
				});
				let ended = separate(stream, stdout, stderr).finally(() => stream.destroy());
				return {
					stdin: stream,
					stdout,
					done: Promise.all([ended, told]).then(() => this.#end(id, way)).then((exitCode) => exitCode === void 0 ? LOST : {
						exitCode,
						stderr: lines.join("\n")
					}).finally(() => way[Symbol.asyncDispose]()),
					kill: () => void this.#kill(pid).catch(() => stream.destroy())
				};
			}
			async #end(id, way) {
				for (let until = performance.now() + 1e4; performance.now() < until; await (0, external_node_timers_promises_.setTimeout)(50)) {
					if (!way.isAlive) return;
					let exec = await this.#inspect(id);
					if (!way.isAlive || exec === void 0) return;
					if (!exec.Running) return exec.ExitCode ?? void 0;
				}
			}
			async #inspect(id) {
				return await (0, ports_engine.sb)(this.#connection.engine, {
					method: "GET",
					path: `/exec/${id}/json`
				}).catch(() => void 0);
			}
			async #kill(pid) {
				if (pid === void 0) throw Error("it has not started");
				await this.run([
					"kill",
					"-TERM",
					pid
				]);
			}
		}
		async function freeSpace(exec, folder) {
			let { exitCode, stdout } = await exec.run([
				"df",
				"-P",
				"-k",
				"--",
				folder
			]);
			let available = Number(stdout.trimEnd().split("\n").at(-1)?.split(/\s+/)[3]);
			return exitCode === 0 && Number.isFinite(available) ? available * 1024 : void 0;
		}
		let FOLDER = "/tmp";
		let LEND = "umask 077; set -C\ntrap 'rm -rf -- \"$1\"' EXIT; trap 'exit 1' HUP INT TERM";
		let LEND_FILE = `${LEND}
if head -c "$2" > "$1"; then echo "$(($(wc -c < "$1")))"; else echo failed; fi
cat > /dev/null`;
		let LEND_FOLDER = `${LEND}
if mkdir -- "$1" && head -c "$2" | tar -x -o -f - -C "$1"; then echo "$2"; else echo failed; fi
cat > /dev/null`;
		async function lendToContainer(exec, file) {
			let facts = await (0, promises_.stat)(file);
			let isFolder = facts.isDirectory();
			let expected = isFolder ? await sizeOf(packed(file)) : facts.size;
			let path = `${FOLDER}/slipway-${(0, external_node_crypto_.randomBytes)(9).toString("hex")}`;
			let script = isFolder ? LEND_FOLDER : LEND_FILE;
			let process = await exec.start({ argv: [
				"sh",
				"-c",
				script,
				"sh",
				path,
				String(expected)
			] });
			let end = async () => {
				process.stdin.end();
				process.stdout.resume();
				await process.done;
			};
			try {
				let answer = new MarkedOutput(process.stdout).line();
				for await (let chunk of isFolder ? packed(file) : (0, external_node_fs_.createReadStream)(file)) if (!await writeChunk(process.stdin, chunk)) break;
				if (await answer !== String(expected)) throw await explain(exec, process, expected);
				return {
					path,
					[Symbol.asyncDispose]: end
				};
			} catch (error) {
				await end();
				throw error;
			}
		}
		async function sizeOf(content) {
			let size = 0;
			for await (let chunk of content) size += chunk.length;
			return size;
		}
		async function* packed(folder) {
			let env = cleanEnvironment(process.env);
			let tar = (0, external_node_child_process_.spawn)("tar", [
				"-c",
				"-f",
				"-",
				"-C",
				folder,
				"."
			], {
				env,
				stdio: [
					"ignore",
					"pipe",
					"ignore"
				]
			});
			try {
				yield* tar.stdout;
			} finally {
				tar.kill();
			}
		}
		async function explain(exec, process, size) {
			process.stdin.end();
			process.stdout.resume();
			let { stderr } = await process.done;
			let free = await freeSpace(exec, FOLDER).catch(() => void 0);
			let isFull = free !== void 0 && free < size;
			let reason = isFull ? `${size} bytes do not fit into its ${FOLDER}, where ${free} are free` : stderr.trim();
			return new errors.yo(`the dump could not be copied into the container: ${reason || "not all of it came"}`, { ...isFull ? { hint: `give the container more room in ${FOLDER}` } : {} });
		}
		class ContainerTools {
			place;
			major;
			connects = !0;
			#exec;
			#role;
			constructor(parts) {
				this.place = `in container ${parts.name}`;
				this.major = parts.major;
				this.#exec = parts.exec;
				this.#role = parts.role;
			}
			async start(tool, args, options) {
				let connection = connectsItself(tool, args) ? [databaseOption(options.database)] : [];
				try {
					return await this.#exec.start({
						argv: [
							"sh",
							"-c",
							WITH_PASSWORD,
							"sh",
							tool,
							...connection,
							...args
						],
						env: {
							PGHOST: "",
							PGUSER: this.#role,
							PGAPPNAME: options.application,
							LC_ALL: "C"
						},
						onLine: options.onLine
					});
				} catch (error) {
					throw new SessionLost(`${tool} could not be started ${this.place}: ${error.message}`, { cause: error });
				}
			}
			async lend(file) {
				return await lendToContainer(this.#exec, file);
			}
		}
		var engine_container = __webpack_require__(1772);
		var closest = __webpack_require__(6123);
		async function readService(engine, wanted, timeout) {
			let names = candidateNames(wanted);
			let query = {
				status: "true",
				filters: JSON.stringify({ name: names })
			};
			let found = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/services",
				query,
				timeout
			});
			let service = names.map((name) => found.find(({ Spec }) => Spec.Name === name)).find((each) => each !== void 0);
			if (service === void 0) return;
			let filters = JSON.stringify({
				service: [service.ID],
				"_up-to-date": ["true"]
			});
			return {
				service,
				tasks: await (0, ports_engine.sb)(engine, {
					method: "GET",
					path: "/tasks",
					query: { filters },
					timeout
				})
			};
		}
		async function noSuchService(engine, { name }, timeout) {
			let names = (await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/services",
				timeout
			})).map(({ Spec }) => Spec.Name);
			let meant = names.find((each) => each.endsWith(`_${name}`)) ?? (0, closest.k)(name, names);
			return `there is no service ${name} in this swarm${meant === void 0 ? "" : `; did you mean ${meant}?`}`;
		}
		function isRunning({ DesiredState, Status }) {
			return DesiredState === "running" && Status.State === "running";
		}
		function taskName({ Spec }, { Slot, NodeID }) {
			return `${Spec.Name}.${Slot ?? NodeID?.slice(0, 9) ?? "?"}`;
		}
		function candidateNames({ name, stack }) {
			return stack === void 0 ? [name] : [`${stack}_${name}`, name];
		}
		let find_container_TIMEOUT = 3e4;
		async function runningContainer({ engine, name: host }, wanted) {
			let container = await (0, engine_container.aH)(engine, wanted, find_container_TIMEOUT);
			if (container === void 0) throw new errors.yo(await noSuchContainer(engine, wanted, host));
			let why = (0, engine_container.$B)(container);
			if (why === void 0) return container;
			throw new errors.yo(`the container ${wanted} on ${host} ${why}`, { hint: `on that host: docker start ${wanted}` });
		}
		async function noSuchContainer(engine, wanted, host) {
			let names = (await list(engine, { all: "true" })).flatMap(({ Names }) => Names.map((name) => name.replace(/^\//, "")));
			let meant = (0, closest.k)(wanted, names);
			return `there is no container ${wanted} on ${host}${meant === void 0 ? "" : `; did you mean ${meant}?`}`;
		}
		async function findServiceContainer(connection, service) {
			let { engine, name: host } = connection;
			let tasks = await runningTasks(engine, service);
			if (tasks === void 0) return await findOnWorker(connection, service);
			let [task, ...others] = tasks;
			if (task === void 0) throw new errors.yo(`the service ${service} has no running task`, { hint: `see why, on a manager: docker service ps ${service}` });
			if (others.length > 0) throw new errors.yo(`the service ${service} runs ${tasks.length} tasks, and a database is the data of one`, { hint: `scale it to one: docker service scale ${service}=1` });
			let here = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/info"
			});
			if (task.NodeID !== here.Swarm?.NodeID) {
				let node = await nodeName(engine, task.NodeID ?? "");
				throw new errors.yo(`the service ${service} runs on the node ${node}, and ${host} is another`, { hint: `make ${node} the ssh-host: its container is reached through the engine it runs on` });
			}
			return await runningContainer(connection, task.Status.ContainerStatus?.ContainerID ?? "");
		}
		async function runningTasks(engine, service) {
			let wanted = {
				name: service,
				stack: void 0
			};
			try {
				let snapshot = await readService(engine, wanted, find_container_TIMEOUT);
				if (snapshot === void 0) throw new errors.yo(await noSuchService(engine, wanted, find_container_TIMEOUT));
				return snapshot.tasks.filter(isRunning);
			} catch (error) {
				if (error instanceof ports_engine.NJ && error.status === 503) return;
				throw error;
			}
		}
		async function findOnWorker(connection, service) {
			let { engine, name: host } = connection;
			let [found, ...others] = await list(engine, { filters: JSON.stringify({
				label: [`com.docker.swarm.service.name=${service}`],
				status: ["running"]
			}) });
			if (found !== void 0 && others.length === 0) return await runningContainer(connection, found.Id);
			let count = found === void 0 ? "no task" : `${others.length + 1} tasks`;
			throw new errors.yo(`${host} runs ${count} of a service ${service}`, { hint: "make the node that runs its only task the ssh-host; only a manager knows which it is" });
		}
		function list(engine, query) {
			return (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/containers/json",
				query
			});
		}
		async function nodeName(engine, id) {
			let path = `/nodes/${encodeURIComponent(id)}`;
			return (await (0, ports_engine.sb)(engine, {
				method: "GET",
				path
			})).Description.Hostname;
		}
		let PROBE = `${FIND_USER}
printf '%s\\n' "\${user:-postgres}"
for program in psql pg_dump pg_restore; do "$program" --version; done
true`;
		async function openContainerServer({ connection, place, shell }) {
			let container = await (place.kind === "service" ? findServiceContainer : runningContainer)(connection, place.name);
			let name = `${place.kind} ${place.name} on ${connection.name}`;
			let { exec, said } = await probe(connection, container, name);
			let [role = "postgres", ...versions] = said.split("\n");
			let major = majorOf(versions[2] ?? "");
			if (major === void 0) throw new errors.yo(`${name} has no psql, pg_dump and pg_restore`, { hint: "name the database's own container" });
			if (major < 13) throw new errors.yo(`${name} is PostgreSQL ${major}; 13 or newer is needed`, { hint: "upgrade the server, or restore into a newer one" });
			let own = new ContainerTools({
				exec,
				name: place.name,
				major,
				role
			});
			return {
				name,
				tools: [own, ...(await findRunnerPrograms(shell)).map((programs) => new RunnerTools(programs, void 0))],
				session: (database, application) => reachSession(name, () => openPsqlSession(own, {
					database,
					application
				})),
				freeSpace: (folder) => freeSpace(exec, folder),
				async [Symbol.asyncDispose]() {}
			};
		}
		async function probe(connection, container, name) {
			let { User = "" } = container.Config;
			let isRoot = User === "" || /^(root|0)(:|$)/.test(User);
			for (let user of isRoot ? ["postgres", ""] : [User]) {
				let exec = new ContainerExec(connection, container.Id, user);
				let end = await exec.run([
					"sh",
					"-c",
					PROBE
				]).catch((error) => refused(error, name));
				if (end !== void 0 && end.exitCode === 0) return {
					exec,
					said: end.stdout
				};
			}
			throw new errors.yo(`nothing can be run in ${name}: it needs a shell`, { hint: "name the database's own container" });
		}
		function refused(error, name) {
			if (error instanceof ports_engine.NJ && error.status < 500) return;
			if (error instanceof ports_engine.NJ && /unable to find user|executable file not found/.test(error.message)) return;
			throw new errors.yo(`nothing can be run in ${name}`, { cause: error });
		}
		var external_node_util_ = __webpack_require__(7975);
		class ArchiveFault extends Error {
			name = "ArchiveFault";
			problem;
			constructor(code, message, where = {}) {
				super(message);
				this.problem = {
					code,
					message,
					...where
				};
			}
		}
		function problemOf(error) {
			if (error instanceof ArchiveFault) return error.problem;
			throw error;
		}
		let EMPTY = Buffer.alloc(0);
		class ByteReader {
			part = "the archive";
			#source;
			#chunk = EMPTY;
			#at = 0;
			#before = 0;
			constructor(source) {
				this.#source = source[Symbol.asyncIterator]();
			}
			get position() {
				return this.#before + this.#at;
			}
			get buffered() {
				return this.#chunk.length - this.#at;
			}
			async atEnd() {
				return this.buffered === 0 && !await this.#next();
			}
			async more() {
				if (await this.atEnd()) throw this.truncated();
			}
			async take(length) {
				if (length <= this.buffered) return this.takeNow(length);
				let pieces = [];
				for await (let piece of this.pieces(length)) pieces.push(piece);
				return Buffer.concat(pieces, length);
			}
			takeNow(length) {
				let piece = this.#chunk.subarray(this.#at, this.#at + length);
				this.#at += piece.length;
				return piece;
			}
			async *pieces(length) {
				for (let left = length; left > 0;) {
					await this.more();
					let piece = this.takeNow(left);
					left -= piece.length;
					yield piece;
				}
			}
			async *rest() {
				for (; !await this.atEnd();) yield this.takeNow(this.buffered);
			}
			async peek(length) {
				for (; this.buffered < length;) {
					let start = this.#chunk.subarray(this.#at);
					let before = this.position;
					if (!await this.#next()) {
						this.#put(start, before);
						break;
					}
					this.#put(Buffer.concat([start, this.#chunk]), before);
				}
				return this.#chunk.subarray(this.#at);
			}
			async close() {
				await this.#source.return?.();
			}
			truncated() {
				let message = `the dump is cut off: it ends at byte ${this.position}, within ${this.part}`;
				return new ArchiveFault("truncated", message, { at: this.position });
			}
			#put(chunk, before) {
				this.#chunk = chunk;
				this.#at = 0;
				this.#before = before;
			}
			async #next() {
				for (;;) {
					let { done, value } = await this.#source.next();
					this.#put(EMPTY, this.#before + this.#chunk.length);
					if (done === !0) return !1;
					if (value.length === 0) continue;
					this.#chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
					return !0;
				}
			}
		}
		class Gatherer {
			#buffer = EMPTY;
			#size = 4096;
			#used = 0;
			get room() {
				this.#buffer === EMPTY && (this.#buffer = Buffer.allocUnsafeSlow(this.#size));
				return this.#buffer.length - this.#used;
			}
			add(piece) {
				piece.copy(this.#buffer, this.#used);
				this.#used += piece.length;
				return this.#used === this.#buffer.length;
			}
			*rest() {
				this.#used > 0 && (yield this.give());
			}
			give() {
				let gathered = this.#buffer.subarray(0, this.#used);
				this.#buffer = EMPTY;
				this.#used = 0;
				this.#size = Math.min(this.#size * 4, 262144);
				return gathered;
			}
		}
		async function* gather(source) {
			let gatherer = new Gatherer();
			for await (let piece of source) for (let at = 0; at < piece.length;) {
				let part = piece.subarray(at, at + gatherer.room);
				at += part.length;
				gatherer.add(part) && (yield gatherer.give());
			}
			yield* gatherer.rest();
		}
		var sql_names = __webpack_require__(7351);
		var external_node_buffer_ = __webpack_require__(4573);
		let LABELS = {
			SQL_ASCII: "utf-8",
			LATIN5: "iso-8859-9",
			LATIN6: "iso-8859-10",
			LATIN7: "iso-8859-13",
			LATIN8: "iso-8859-14",
			LATIN9: "iso-8859-15",
			LATIN10: "iso-8859-16",
			EUC_CN: "gbk",
			EUC_JIS_2004: "euc-jp",
			SHIFT_JIS_2004: "shift_jis",
			UHC: "euc-kr",
			KOI8R: "koi8-r",
			KOI8U: "koi8-u",
			WIN: "windows-1251",
			ALT: "ibm866",
			WIN866: "ibm866"
		};
		function decoderOf(encoding) {
			let name = (encoding ?? "UTF8").toUpperCase();
			let decoder = text_encoding_open(LABELS[name] ?? name.replace(/^WIN(?=\d)/, "windows-").replace(/^ISO_(\d+)_/, "iso-$1-"));
			return (bytes) => (0, external_node_buffer_.isUtf8)(bytes) ? Buffer.from(bytes).toString("utf8") : decoder.decode(bytes);
		}
		function text_encoding_open(label) {
			try {
				return new TextDecoder(label.toLowerCase().replaceAll("_", "-"));
			} catch {
				return new TextDecoder("latin1");
			}
		}
		let SECTIONS = [
			1,
			2,
			3,
			4
		];
		let DIGITS = /^\d+$/;
		async function readToc(input, header, readData) {
			input.reader.part = "the table of contents";
			let count = await input.int();
			if (count < 0) throw input.damaged(`${count} entries`);
			let entries = new Map();
			for (let read = 0; read < count; read++) {
				let entry = await readEntry(input, header.minor, readData);
				if (entry.id <= 0 || entries.has(entry.id)) throw input.damaged(`a second or impossible entry ${entry.id}`);
				entries.set(entry.id, entry);
				entry.kind === "ENCODING" && (input.decode = decoderOf(quotedValue(entry.definition)));
			}
			return [...entries.values()];
		}
		function quotedValue(definition) {
			return /'([^']*)'/.exec(definition)?.[1];
		}
		async function readEntry(input, minor, readData) {
			let id = await input.int();
			let hadData = await input.int();
			let catalogue = [await input.string(), await input.string()];
			let name = await input.string() ?? "";
			let kind = await input.string() ?? "";
			let section = await input.int();
			let [definition = "", , copyStatement = ""] = await strings(input, 3);
			let [schema, tablespace] = await strings(input, 2);
			minor >= 14 && await input.string();
			let relationKind = minor >= 16 ? await input.int() : 0;
			let [owner, withOids] = await strings(input, 2);
			let dependencies = await readDependencies(input);
			let data = await readData(input);
			if (!isPossible({
				hadData,
				catalogue,
				section,
				relationKind,
				withOids,
				hasData: data.at !== "nowhere"
			})) throw input.damaged(`an impossible entry ${id} (${kind} ${name})`);
			return {
				id,
				kind,
				name,
				schema: schema === "" ? void 0 : schema,
				owner: owner === "" ? void 0 : owner,
				tablespace: tablespace === "" ? void 0 : tablespace,
				definition,
				copyStatement,
				dependencies,
				data
			};
		}
		async function strings(input, count) {
			let read = [];
			for (; read.length < count;) read.push(await input.string());
			return read;
		}
		async function readDependencies(input) {
			let dependencies = [];
			for (;;) {
				let text = await input.string();
				if (text === void 0) return dependencies;
				if (!DIGITS.test(text)) throw input.damaged(`the dependency ${JSON.stringify(text)}`);
				dependencies.push(Number(text));
			}
		}
		function isPossible({ hadData, catalogue, section, relationKind, withOids, hasData }) {
			return (hadData === 1 || hadData === 0 && !hasData) && catalogue.every((oid) => oid !== void 0 && DIGITS.test(oid)) && SECTIONS.includes(section) && (relationKind === 0 || /[a-zA-Z]/.test(String.fromCharCode(relationKind))) && (withOids === "true" || withOids === "false");
		}
		let NAMES_ROLES = new Set([
			"ACL",
			"DEFAULT ACL",
			"POLICY"
		]);
		function tocFacts(entries) {
			let owners = unique(entries.map(({ owner }) => owner));
			let named = entries.filter(({ kind }) => NAMES_ROLES.has(kind)).flatMap(({ definition }) => (0, sql_names.t4)(definition));
			return {
				encoding: encodingOf(entries),
				extensions: of(entries, "EXTENSION").map(readExtension),
				schemas: of(entries, "SCHEMA").map(({ name }) => name),
				owners,
				roles: unique([...owners, ...named]),
				tablespaces: unique(entries.map(({ tablespace }) => tablespace)),
				emptyTables: emptyTables(entries),
				sequences: of(entries, "SEQUENCE SET").flatMap((entry) => readSetval(entry.definition) ?? []),
				objects: countKinds(entries.map(({ kind }) => kind))
			};
		}
		function encodingOf(entries) {
			let [entry] = of(entries, "ENCODING");
			return entry === void 0 ? void 0 : quotedValue(entry.definition);
		}
		function of(entries, kind) {
			return entries.filter((entry) => entry.kind === kind);
		}
		function readExtension({ name, definition }) {
			return {
				name,
				schema: extensionSchema(definition)
			};
		}
		function extensionSchema(definition) {
			let schema = /\sWITH SCHEMA ("(?:[^"]|"")+"|\w+)/.exec(definition)?.[1];
			return schema === void 0 ? void 0 : (0, sql_names._n)(schema);
		}
		let SETVAL = /pg_catalog\.setval\('((?:[^']|'')*)', (-?\d+), (true|false)\)/;
		function readSetval(statement) {
			let [, text = "", value, called] = SETVAL.exec(statement) ?? [];
			let sequence = (0, sql_names.MQ)(text.replaceAll("''", "'"));
			return value === void 0 || sequence === void 0 ? void 0 : {
				...sequence,
				value,
				called: called === "true"
			};
		}
		function emptyTables(entries) {
			let filled = new Set(of(entries, "TABLE DATA").map(sql_names.TN));
			return entries.filter((entry) => (entry.kind === "TABLE" || entry.kind === "FOREIGN TABLE") && !filled.has((0, sql_names.TN)(entry))).map(({ schema, name }) => ({
				schema,
				name
			}));
		}
		function countKinds(kinds) {
			let counts = new Map();
			for (let kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
			return Object.fromEntries(counts);
		}
		function unique(names) {
			return [...new Set(names.filter((name) => name !== void 0))].toSorted();
		}
		class LargeObjectDigest {
			#sum = Buffer.alloc(32);
			#count = 0;
			#bytes = 0;
			begin(oid) {
				let hash = (0, external_node_crypto_.createHash)("sha256").update(`${oid}:`);
				return {
					write: (chunk) => {
						hash.update(chunk);
						this.#bytes += chunk.length;
					},
					end: () => this.#add(hash)
				};
			}
			finish() {
				return {
					count: this.#count,
					bytes: this.#bytes,
					digest: this.#sum.toString("hex")
				};
			}
			#add(hash) {
				this.#count += 1;
				for (let [place, byte] of hash.digest().entries()) this.#sum[place] = (this.#sum[place] ?? 0) ^ byte;
			}
		}
		class LargeObjectList {
			#balance = 0;
			#sum = 0n;
			read(file, content) {
				return content.split("\n").filter((line) => line !== "").map((line) => {
					let [, oid, name] = /^(\d+) (blob_\d+\.dat)$/.exec(line) ?? [];
					if (name === void 0 || Number(oid) !== oidOf(name)) throw new ArchiveFault("damaged", `${file} is damaged: it has the line ${JSON.stringify(line.slice(0, 60))}`);
					this.named(Number(oid));
					return {
						oid: Number(oid),
						file: name
					};
				});
			}
			named(oid) {
				this.#count(oid, 1);
			}
			found(oid) {
				this.#count(oid, -1);
			}
			get isComplete() {
				return this.#balance === 0 && this.#sum === 0n;
			}
			#count(oid, sign) {
				this.#balance += sign;
				this.#sum += BigInt(sign * oid);
			}
		}
		function oidOf(file) {
			let digits = /^blob_(\d+)\.dat$/.exec(file)?.[1];
			return digits === void 0 ? void 0 : Number(digits);
		}
		let END_OF_ROWS = Buffer.from("\n\\.");
		class RowDigest {
			#hash = (0, external_node_crypto_.createHash)("sha256");
			#rows = 0;
			#tabs = 0;
			#bytes = 0;
			#last = 10;
			#hasZero = !1;
			#hasEnd = !1;
			#beforeLast = 0;
			#text = new TextCheck();
			update(chunk) {
				if (chunk.length === 0) return;
				this.#hash.update(chunk);
				this.#text.update(chunk);
				this.#bytes += chunk.length;
				let { rows, tabs } = countEnds(chunk);
				this.#rows += rows;
				this.#tabs += tabs;
				this.#hasZero ||= chunk.includes(0);
				this.#hasEnd ||= this.#endsWith(chunk) || chunk.includes(END_OF_ROWS);
				this.#beforeLast = chunk[chunk.length - 2] ?? this.#last;
				this.#last = chunk[chunk.length - 1] ?? 10;
			}
			#endsWith(chunk) {
				if (this.#last === 10) return chunk[0] === 92 && chunk[1] === 46;
				return this.#beforeLast === 10 && this.#last === 92 && chunk[0] === 46;
			}
			finish() {
				return {
					rows: this.#rows,
					bytes: this.#bytes,
					sha256: this.#hash.digest("hex")
				};
			}
			flaw(columns, isUtf8) {
				if (this.#last !== 10) return "the last row is not complete";
				if (this.#hasEnd) return "a row begins with \\., which ends all rows";
				if (this.#hasZero) return "a row has a zero byte, which no text has";
				if (isUtf8 && !this.#text.finish()) return "a row is not valid UTF-8";
				if (columns !== void 0 && this.#tabs !== this.#rows * (columns - 1)) return "a row has too few or too many columns";
			}
		}
		function countEnds(chunk) {
			let rows = 0;
			let tabs = 0;
			let { length } = chunk;
			for (let at = 0; at < length; at++) {
				let byte = chunk[at];
				if (byte > 10) continue;
				byte === 10 ? rows++ : byte === 9 && tabs++;
			}
			return {
				rows,
				tabs
			};
		}
		class TextCheck {
			#isValid = !0;
			#open = Buffer.alloc(0);
			update(chunk) {
				if (!this.#isValid) return;
				let text = this.#open.length === 0 ? chunk : Buffer.concat([this.#open, chunk]);
				let end = lastBoundary(text);
				this.#isValid = (0, external_node_buffer_.isUtf8)(text.subarray(0, end));
				this.#open = Buffer.from(text.subarray(end));
			}
			finish() {
				return this.#isValid && this.#open.length === 0;
			}
		}
		function lastBoundary(text) {
			let start = text.length - 1;
			for (; start > 0 && start > text.length - 4 && ((text[start] ?? 0) & 192) == 128;) start--;
			return start + characterLength(text[start] ?? 0) > text.length ? Math.max(start, 0) : text.length;
		}
		function characterLength(first) {
			if (first >= 240) return 4;
			if (first >= 224) return 3;
			return first >= 192 ? 2 : 1;
		}
		let TAG = /^\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*)?\$/;
		let OPEN_TAG = /^\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*)?$/;
		function readDollarTag(ahead) {
			let [tag] = TAG.exec(ahead) ?? [];
			if (tag !== void 0) return { tag };
			return OPEN_TAG.test(ahead) && ahead.length < 66 ? "open" : void 0;
		}
		function initialSettings() {
			return {
				standardStrings: !0,
				decode: decoderOf(void 0)
			};
		}
		let LONGEST = 262144;
		let ATOMIC = /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\b/i;
		let QUOTED = /'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$.*?\$\1\$/gs;
		class StatementText {
			#buffer = Buffer.allocUnsafeSlow(LONGEST);
			#length = 0;
			add(source, from, to) {
				this.#length += source.copy(this.#buffer, this.#length, from, Math.min(to, from + LONGEST - this.#length));
			}
			last(back) {
				return this.#buffer[this.#length - back] ?? 0;
			}
			clear() {
				this.#length = 0;
			}
			read(decode) {
				return decode(this.#buffer.subarray(0, this.#length)).trim();
			}
			isInBody(decode) {
				let start = this.#buffer.toString("latin1", 0, Math.min(this.#length, 80));
				if (!ATOMIC.test(start)) return !1;
				let words = this.read(decode).replaceAll(QUOTED, "").toLowerCase().match(/\b(begin|case|end)\b/g) ?? [];
				let depth = 0;
				for (let word of words) {
					(word === "begin" || word === "case" && depth > 0) && (depth += 1);
					word === "end" && depth > 0 && --depth;
				}
				return depth > 0;
			}
		}
		function describeRest(rest) {
			if (rest.startsWith("\r")) return "its line ends were changed: copy it as a binary file, and not through a terminal";
			return `a COPY statement's line goes on after its semicolon: ${rest.split("\n")[0]?.trim().slice(0, 40)}`;
		}
		let SPECIAL = new Uint8Array(256);
		for (let sign of "'\"\\$-/();") SPECIAL[sign.charCodeAt(0)] = 1;
		let IN_NAME = /[\w\x80-\xff]/;
		let sql_scanner_END_OF_ROWS = Buffer.from("\n\\.");
		class SqlScanner {
			#handler;
			#settings;
			#text = new StatementText();
			#state = "code";
			#held = Buffer.alloc(0);
			#before = 0;
			#depth = 0;
			#groups = 0;
			#comments = 0;
			#dollar = Buffer.alloc(0);
			constructor(handler, settings = initialSettings()) {
				this.#handler = handler;
				this.#settings = settings;
			}
			update(chunk) {
				let bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
				bytes.includes(0) && this.#handler.trap("it has a zero byte, at which psql stops reading a line", this.#before + bytes.indexOf(0));
				let at = 0;
				for (; at < bytes.length;) {
					let next = this.#step(bytes, at);
					if (next === -1) break;
					at = next;
				}
				this.#before += at;
				this.#held = Buffer.from(bytes.subarray(at));
			}
			finish() {
				this.update(Buffer.from("\n"));
				if (this.#state === "rows" || this.#state === "copy") return "the rows of a COPY statement";
				if (this.#state !== "code") return `a ${this.#state.replace("-", " ")}`;
				let text = this.#text.read(this.#settings.decode);
				return text === "" ? void 0 : `the statement ${text.slice(0, 60)}`;
			}
			#step(bytes, at) {
				switch (this.#state) {
					case "code": return this.#code(bytes, at);
					case "text":
					case "escaped-text": return this.#quotedText(bytes, at);
					case "name": return this.#name(bytes, at);
					case "block-comment": return this.#blockComment(bytes, at);
					case "dollar": return this.#dollarText(bytes, at);
					case "copy": return this.#startOfRows(bytes, at);
					case "rows": return this.#rows(bytes, at);
					default: return this.#restOfLine(bytes, at);
				}
			}
			#code(bytes, from) {
				let at = from;
				for (; at < bytes.length && SPECIAL[bytes[at] ?? 0] === 0;) at++;
				return at === from ? this.#special(bytes, at) : this.#keep(bytes, from, at);
			}
			#special(bytes, at) {
				let sign = String.fromCharCode(bytes[at] ?? 0);
				switch (sign) {
					case "'": return this.#enter(this.#escapes() ? "escaped-text" : "text", bytes, at);
					case "\"": return this.#enter("name", bytes, at);
					case "-":
					case "/": return this.#maybeComment(bytes, at);
					case "$": return this.#maybeDollar(bytes, at);
					case "\\":
						this.#state = "meta";
						return at;
					case ";": return this.#semicolon(bytes, at);
					default: return this.#bracket(bytes, at, sign === "(");
				}
			}
			#enter(state, bytes, at) {
				this.#state = state;
				return this.#keep(bytes, at, at + 1);
			}
			#keep(bytes, from, to) {
				this.#text.add(bytes, from, to);
				return to;
			}
			#escapes() {
				let isPrefixed = /[eE]/.test(String.fromCharCode(this.#text.last(1)));
				return !this.#settings.standardStrings || isPrefixed && !IN_NAME.test(String.fromCharCode(this.#text.last(2)));
			}
			#maybeComment(bytes, at) {
				if (at + 1 === bytes.length) return -1;
				let pair = bytes.toString("latin1", at, at + 2);
				if (pair !== "--" && pair !== "/*") return this.#keep(bytes, at, at + 1);
				this.#state = pair === "--" ? "line-comment" : "block-comment";
				this.#comments = 1;
				return at + 2;
			}
			#maybeDollar(bytes, at) {
				if (IN_NAME.test(String.fromCharCode(this.#text.last(1)))) return this.#keep(bytes, at, at + 1);
				let read = readDollarTag(bytes.toString("latin1", at, at + 66));
				if (read === "open") return -1;
				if (read === void 0) return this.#keep(bytes, at, at + 1);
				this.#dollar = Buffer.from(read.tag, "latin1");
				this.#state = "dollar";
				return this.#keep(bytes, at, at + this.#dollar.length);
			}
			#bracket(bytes, at, opens) {
				opens && this.#depth === 0 && (this.#groups += 1);
				this.#depth = Math.max(0, this.#depth + (opens ? 1 : -1));
				return this.#keep(bytes, at, at + 1);
			}
			#semicolon(bytes, at) {
				this.#text.add(bytes, at, at + 1);
				if (this.#depth > 0 || this.#text.isInBody(this.#settings.decode)) return at + 1;
				let statement = {
					text: this.#text.read(this.#settings.decode),
					groups: this.#groups,
					at: this.#before + at
				};
				this.#text.clear();
				this.#groups = 0;
				this.#handler.statement(statement) && (this.#state = "copy");
				return at + 1;
			}
			#quotedText(bytes, at) {
				let end = this.#state === "text" ? bytes.indexOf("'", at) : quoteOrBackslash(bytes, at);
				if (end < 0) return this.#keep(bytes, at, bytes.length);
				if (end + 1 === bytes.length) return end === at ? -1 : this.#keep(bytes, at, end);
				let isPair = bytes[end] !== 39 || bytes[end + 1] === 39;
				isPair || (this.#state = "code");
				return this.#keep(bytes, at, end + (isPair ? 2 : 1));
			}
			#name(bytes, at) {
				let end = bytes.indexOf("\"", at);
				if (end < 0) return this.#keep(bytes, at, bytes.length);
				this.#state = "code";
				return this.#keep(bytes, at, end + 1);
			}
			#blockComment(bytes, at) {
				let pair = bytes.toString("latin1", at, at + 2);
				if (pair.length < 2) return -1;
				if (pair !== "*/" && pair !== "/*") return at + 1;
				this.#comments += pair === "/*" ? 1 : -1;
				this.#comments === 0 && (this.#state = "code");
				return at + 2;
			}
			#dollarText(bytes, at) {
				let end = bytes.indexOf(this.#dollar, at);
				if (end >= 0) {
					this.#state = "code";
					return this.#keep(bytes, at, end + this.#dollar.length);
				}
				let sure = bytes.length - this.#dollar.length + 1;
				return sure > at ? this.#keep(bytes, at, sure) : -1;
			}
			#restOfLine(bytes, at) {
				let end = bytes.indexOf(10, at);
				if (end < 0) return bytes.length - at > 65536 ? bytes.length : -1;
				let line = this.#settings.decode(bytes.subarray(at, end));
				this.#state === "meta" ? this.#handler.metaCommand(line, this.#before + at) : this.#handler.comment(line);
				this.#state = "code";
				return end;
			}
			#startOfRows(bytes, at) {
				let end = bytes.indexOf(10, at);
				end !== at && this.#handler.trap(describeRest(bytes.toString("latin1", at, at + 60)), this.#before + at);
				end >= 0 && (this.#state = "rows");
				return end < 0 ? bytes.length : end;
			}
			#rows(bytes, at) {
				let end = bytes.indexOf(sql_scanner_END_OF_ROWS, at);
				let next = end < 0 ? Math.max(at, bytes.length - sql_scanner_END_OF_ROWS.length + 1) : end;
				next > at && this.#handler.rows(bytes.subarray(at + 1, next + 1));
				let after = end < 0 ? bytes.length : end + sql_scanner_END_OF_ROWS.length;
				if (after >= bytes.length) return next === at ? -1 : next;
				if (bytes[after] !== 10) return this.#falseEnd(bytes, end, after);
				this.#handler.endOfRows();
				this.#state = "code";
				return after + 1;
			}
			#falseEnd(bytes, end, after) {
				this.#handler.trap("a row begins with \\., which ends the rows of a COPY statement", this.#before + end + 1);
				this.#handler.rows(bytes.subarray(end + 1, after));
				return after - 1;
			}
		}
		function quoteOrBackslash(bytes, from) {
			for (let at = from; at < bytes.length; at++) if (bytes[at] === 39 || bytes[at] === 92) return at;
			return -1;
		}
		let END = Buffer.from("\\.\n\n\n");
		function copiedTable(columns, isUtf8) {
			let digest = new RowDigest();
			let tail = Buffer.alloc(0);
			return {
				update(chunk) {
					let held = tail.length === 0 || chunk.length >= END.length ? chunk : Buffer.concat([tail, chunk]);
					held === chunk && digest.update(tail);
					let end = Math.max(0, held.length - END.length);
					digest.update(held.subarray(0, end));
					tail = Buffer.from(held.subarray(end));
				},
				finish() {
					let flaw = tail.equals(END) ? digest.flaw(columns, isUtf8) : "its rows do not end with the mark of their end";
					return {
						...digest.finish(),
						flaw
					};
				}
			};
		}
		function insertedRows({ text, groups }) {
			let insert = (0, sql_names.E$)(text);
			if (insert === void 0) return;
			let rows = insert.columns === void 0 ? groups : groups - 1;
			return Math.max(rows, 1);
		}
		function insertedTable() {
			let rows = 0;
			let bytes = 0;
			let flaw;
			let scanner = new SqlScanner({
				statement(statement) {
					let inserted = insertedRows(statement);
					rows += inserted ?? 0;
					inserted === void 0 && (flaw ??= `it has another statement than INSERT: ${statement.text.slice(0, 60)}`);
					return !1;
				},
				metaCommand: (text) => {
					flaw ??= `it has a command for psql: ${text.slice(0, 60)}`;
				},
				trap: (reason) => {
					flaw ??= reason;
				},
				rows() {},
				endOfRows() {},
				comment() {}
			});
			return {
				update(chunk) {
					bytes += chunk.length;
					scanner.update(chunk);
				},
				finish() {
					let open = scanner.finish();
					open !== void 0 && (flaw ??= `it ends within ${open}`);
					return {
						rows,
						bytes,
						sha256: void 0,
						flaw
					};
				}
			};
		}
		class ArchiveAccount {
			problems = [];
			largeObjects = new LargeObjectDigest();
			#contents;
			#isUtf8;
			#awaited;
			#tables = [];
			#objects = new LargeObjectList();
			constructor(contents) {
				this.#contents = contents;
				this.#isUtf8 = encodingOf(contents.entries) === "UTF8";
				this.#awaited = new Map(contents.entries.filter(({ data }) => data.at !== "nowhere").map((each) => [each.id, each]));
				this.problems.push(...flawsOf(contents, this.#isUtf8));
			}
			get awaited() {
				return this.#awaited;
			}
			async readTable(entry, data) {
				this.#awaited.delete(entry.id);
				let copy = (0, sql_names.KK)(entry.copyStatement);
				let reader = entry.copyStatement === "" ? insertedTable() : copiedTable(copy?.columns?.length, this.#isUtf8);
				let table = (0, sql_names.q0)(entry);
				if (!await this.#read(data, reader, `the data of ${table}`, table)) return;
				let { flaw, ...content } = reader.finish();
				flaw === void 0 ? this.#tables.push(tableOf(entry, copy, content)) : this.problems.push({
					code: "damaged",
					message: `the data of ${table} is damaged: ${flaw}`,
					table
				});
			}
			async readLargeObject(oid, data) {
				this.#objects.found(oid);
				let object = this.largeObjects.begin(oid);
				await this.#read(data, { update: object.write }, `the large object ${oid}`) && object.end();
			}
			settle(entry) {
				this.#awaited.delete(entry.id);
			}
			stop(problem) {
				this.#awaited.clear();
				this.problems.push(problem);
				return this.finish();
			}
			finish() {
				for (let entry of this.#awaited.values()) this.problems.push(missing(entry));
				let { header, format, entries } = this.#contents;
				let { version, compression, createdAt, database, serverVersion, pgDumpVersion } = header;
				let largeObjects = this.largeObjects.finish();
				this.#compareLargeObjects();
				let dump = {
					format,
					archiveVersion: version,
					compression,
					createdAt,
					database,
					serverVersion,
					pgDumpVersion,
					...tocFacts(entries),
					tables: this.#tables,
					largeObjects,
					script: void 0
				};
				return {
					problems: this.problems,
					dump,
					unprotected: this.#unprotected(dump)
				};
			}
			async #read(data, reader, what, table) {
				try {
					for await (let chunk of data) reader.update(chunk);
					return !0;
				} catch (error) {
					let problem = problemOf(error);
					let where = table === void 0 ? {} : { table };
					this.problems.push({
						...problem,
						...where,
						message: `${what} cannot be read: ${problem.message}`
					});
					return !1;
				}
			}
			#compareLargeObjects() {
				for (let oid of namedObjects(this.#contents.entries)) this.#objects.named(oid);
				if (this.#objects.isComplete || this.problems.length > 0) return;
				this.problems.push({
					code: "damaged",
					message: "the large objects of the dump are not those that its table of contents names"
				});
			}
			#unprotected({ tables, compression, largeObjects }) {
				let toc = `the table of contents (${this.#contents.tocBytes} bytes) has no checksum`;
				if (compression === "gzip" && this.#contents.format !== "tar") return [toc];
				let bytes = tables.reduce((sum, table) => sum + table.bytes, largeObjects.bytes);
				let data = `the data (${bytes} bytes in ${tables.length} tables and ${largeObjects.count} large objects)`;
				return bytes === 0 ? [toc] : [toc, `${data} has no checksum, stored with compression ${compression}: only the shape of rows and their encoding were checked`];
			}
		}
		function tableOf(entry, copy, content) {
			let { schema, name } = entry;
			return {
				schema,
				name,
				target: copy?.table ?? {
					schema,
					name
				},
				columns: copy?.columns,
				...content
			};
		}
		function flawsOf({ entries, malformed }, isUtf8) {
			let byId = new Map(entries.map((entry) => [entry.id, entry]));
			let flaws = entries.flatMap((entry) => flawOf(entry, byId) ?? []);
			isUtf8 && malformed > 0 && flaws.push({
				code: "damaged",
				message: `the table of contents is damaged: ${malformed} of its texts are not UTF-8`
			});
			return flaws;
		}
		function flawOf(entry, byId) {
			let what = `entry ${entry.id} (${entry.kind} ${entry.name})`;
			let isTable = entry.kind === "TABLE DATA";
			if (entry.data.at !== "nowhere" && !isTable && entry.kind !== "BLOBS") return {
				code: "damaged",
				message: `the table of contents is damaged: ${what} cannot have data`
			};
			if (isTable && entry.copyStatement !== "" && (0, sql_names.KK)(entry.copyStatement) === void 0) return {
				code: "forbidden",
				message: `${what} is not filled by COPY … FROM stdin: ${entry.copyStatement.slice(0, 100)}`
			};
			let owner = isTable ? entry.dependencies.map((id) => byId.get(id)).find((each) => each?.kind === "TABLE") : void 0;
			if (owner !== void 0 && (0, sql_names.TN)(owner) !== (0, sql_names.TN)(entry)) return {
				code: "damaged",
				message: `the table of contents is damaged: ${what} belongs to table ${(0, sql_names.q0)(owner)}`
			};
		}
		function missing({ kind, schema, name }) {
			if (kind === "BLOBS") return {
				code: "truncated",
				message: "the dump is cut off: large objects are missing"
			};
			let table = (0, sql_names.q0)({
				schema,
				name
			});
			return {
				code: "truncated",
				message: `the dump is cut off: the data of ${table} is missing`,
				table
			};
		}
		function* namedObjects(entries) {
			for (let { kind, name, definition } of entries) {
				kind === "BLOB" && (yield Number(name));
				if (kind === "BLOB METADATA") for (let oid of definition.match(/\d+/g) ?? []) yield Number(oid);
			}
		}
		class ArchiveInput {
			decode = decoderOf(void 0);
			reader;
			#sizes;
			#malformed = 0;
			constructor(reader, sizes) {
				this.reader = reader;
				this.#sizes = sizes;
			}
			get malformed() {
				return this.#malformed;
			}
			async byte() {
				return (await this.reader.take(1))[0] ?? 0;
			}
			async int() {
				return this.#toInt(await this.reader.take(this.#sizes.int + 1));
			}
			async length() {
				return this.#toLength(await this.reader.take(this.#sizes.int + 1));
			}
			lengthNow() {
				if (this.reader.buffered <= this.#sizes.int) return;
				return this.#toLength(this.reader.takeNow(this.#sizes.int + 1));
			}
			async string() {
				let length = await this.int();
				if (length < 0) return;
				if (length > 33554432) throw this.damaged(`a text of ${length} bytes`);
				let bytes = await this.reader.take(length);
				(0, external_node_buffer_.isUtf8)(bytes) || (this.#malformed += 1);
				return this.decode(bytes);
			}
			async offset() {
				let bytes = await this.reader.take(this.#sizes.offset + 1);
				let position = bytes.subarray(1).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
				return {
					state: bytes[0] ?? 0,
					position
				};
			}
			damaged(what) {
				let { part, position } = this.reader;
				return new ArchiveFault("damaged", `${part} is damaged: ${what} before byte ${position}`, { at: position });
			}
			#toLength(bytes) {
				let length = this.#toInt(bytes);
				if (length < 0) throw this.damaged(`the length ${length}`);
				return length;
			}
			#toInt(bytes) {
				let [sign = 0] = bytes;
				if (sign > 1) throw this.damaged(`the sign ${sign} of a number`);
				let magnitude = bytes.readUIntLE(1, Math.min(this.#sizes.int, 6));
				return sign === 0 ? magnitude : -magnitude;
			}
		}
		let MAGIC = "PGDMP";
		let COMPRESSIONS = [
			"none",
			"gzip",
			"lz4",
			"zstd"
		];
		let FORMATS = {
			custom: 1,
			tar: 3
		};
		async function readHeader(reader, format) {
			reader.part = "the archive's header";
			let start = await reader.take(11);
			let [major = 0, minor = 0, revision = 0, int = 0, offset = 0, written = 0] = start.subarray(5);
			if (start.toString("latin1", 0, 5) !== MAGIC) throw new ArchiveFault("damaged", "the archive has no PGDMP header");
			let version = `${major}.${minor}`;
			if (major !== 1 || minor < 12 || minor > 16) throw unsupported(version);
			let input = new ArchiveInput(reader, {
				int,
				offset
			});
			if (!(revision <= 1 && (int === 4 || int === 8) && (offset === 4 || offset === 8)) || written !== FORMATS[format]) throw input.damaged(`revision ${revision}, numbers of ${int} and ${offset} bytes, format ${written}`);
			return {
				version,
				minor,
				compression: await readCompression(input, minor),
				sizes: {
					int,
					offset
				},
				...await readOrigin(input)
			};
		}
		function unsupported(version) {
			let message = `archives of version ${version} cannot be read here, only 1.12 to 1.16 (PostgreSQL 9.0 to 18)`;
			return new ArchiveFault("unsupported", message, { at: 5 });
		}
		async function readCompression(input, minor) {
			if (minor < 15) {
				let level = await input.int();
				if (level < -1 || level > 9) throw input.damaged(`the compression level ${level}`);
				return level === 0 ? "none" : "gzip";
			}
			let compression = COMPRESSIONS[await input.byte()];
			if (compression === void 0) throw input.damaged("an unknown compression");
			return compression;
		}
		async function readOrigin(input) {
			let parts = [];
			for (let part = 0; part < 7; part++) parts.push(await input.int());
			let [second = 0, minute = 0, hour = 0, day = 0, month = 0, year = 0] = parts;
			let time = new Date(Date.UTC(year + 1900, month, day, hour, minute, Math.min(second, 59)));
			if (time.getUTCMonth() !== month || time.getUTCDate() !== day || time.getUTCHours() !== hour || time.getUTCMinutes() !== minute || second > 60) throw input.damaged("an impossible date");
			return {
				createdAt: time.toISOString().slice(0, 19),
				database: await input.string(),
				serverVersion: await input.string(),
				pgDumpVersion: await input.string()
			};
		}
		async function readPart(account, source, read) {
			let known = account.problems.length;
			let isWhole = !1;
			let pieces = async function* () {
				yield* source;
				isWhole = !0;
			};
			await read(pieces());
			if (isWhole) return;
			let [problem] = account.problems.splice(known);
			throw new ArchiveFault(problem?.code ?? "damaged", problem?.message ?? "a part of the dump was not read", problem);
		}
		var external_node_zlib_ = __webpack_require__(8522);
		async function* zstdFrames(source) {
			let reader = new ByteReader(source);
			reader.part = "its zstd data";
			for (;;) {
				let head = await reader.peek(4);
				if (head.length === 0) return;
				isSkippable(head) ? await skip(reader) : yield gather(zstd_frames_frame(reader));
			}
		}
		function hasChecksum(head) {
			return !!((head[4] ?? 0) & 4);
		}
		function isSkippable(head) {
			return head.length >= 4 && head.readUInt32LE() >>> 4 == 25481893;
		}
		async function skip(reader) {
			let length = (await reader.take(8)).readUInt32LE(4);
			for await (let _ of reader.pieces(length));
		}
		async function* zstd_frames_frame(reader) {
			let at = reader.position;
			let start = await reader.take(5);
			if (start.readUInt32LE() !== 4247762216) throw new ArchiveFault("damaged", `no zstd frame at byte ${at} of the zstd data`);
			yield start;
			yield await reader.take(restOfHeader(start[4] ?? 0));
			for (let last = !1; !last;) {
				let header = await reader.take(3);
				let word = header.readUIntLE(0, 3);
				let type = word >> 1 & 3;
				if (type === 3) throw new ArchiveFault("damaged", `no zstd block at byte ${reader.position - 3}`);
				last = (word & 1) == 1;
				yield header;
				yield* reader.pieces(type === 1 ? 1 : word >> 3);
			}
			hasChecksum(start) && (yield await reader.take(4));
		}
		function restOfHeader(descriptor) {
			let isSingleSegment = !!(descriptor & 32);
			let sizeFlag = descriptor >> 6;
			let contentSize = sizeFlag === 0 ? Number(isSingleSegment) : 1 << sizeFlag;
			let dictionary = [
				0,
				1,
				2,
				4
			][descriptor & 3] ?? 0;
			return Number(!isSingleSegment) + dictionary + contentSize;
		}
		let OUTPUT_CHUNK = 131072;
		async function* decompress(codec, source) {
			if (codec !== "zstd") return yield* decompressOne(codec, source);
			for await (let frame of zstdFrames(source)) yield* decompressOne(codec, frame);
		}
		async function* decompressOne(codec, source) {
			let chunks = source[Symbol.asyncIterator]();
			let first = await chunks.next();
			if (first.done === !0 && codec === "zlib") return;
			let second = first.done === !0 ? first : await chunks.next();
			let whole = second.done === !0 ? atOnce(codec, first.value ?? Buffer.alloc(0)) : void 0;
			whole === void 0 ? yield* through(ENGINES[codec]({ chunkSize: OUTPUT_CHUNK }), resumed([first, second], chunks), codec) : yield whole;
		}
		async function* resumed(taken, rest) {
			try {
				for (let { done, value } of taken) done !== !0 && (yield value);
				for (let next = await rest.next(); next.done !== !0; next = await rest.next()) yield next.value;
			} finally {
				await rest.return?.();
			}
		}
		let ENGINES = {
			zlib: external_node_zlib_.createInflate,
			gzip: external_node_zlib_.createGunzip,
			zstd: external_node_zlib_.createZstdDecompress
		};
		let AT_ONCE = {
			zlib: external_node_zlib_.inflateSync,
			gzip: external_node_zlib_.gunzipSync,
			zstd: external_node_zlib_.zstdDecompressSync
		};
		function atOnce(codec, bytes) {
			try {
				let result = AT_ONCE[codec](bytes, {
					info: !0,
					maxOutputLength: 1048576,
					chunkSize: Math.min(1024 + 4 * bytes.length, OUTPUT_CHUNK)
				});
				checkEnd(codec, bytes.length, result.engine);
				return result.buffer;
			} catch (error) {
				if (error.code === "ERR_BUFFER_TOO_LARGE") return;
				throw decompress_explain(error, codec);
			}
		}
		function checkEnd(codec, given, { bytesWritten }) {
			let left = given - bytesWritten;
			if (left > 0) throw new ArchiveFault("damaged", `${left} bytes follow the end of the ${codec} data`);
		}
		async function* through(engine, source, codec) {
			let feeding = feed(engine, source);
			try {
				for await (let chunk of engine) yield chunk;
			} catch (error) {
				throw decompress_explain(error, codec);
			} finally {
				engine.destroy();
				await feeding;
			}
			checkEnd(codec, await feeding, engine);
		}
		async function feed(engine, source) {
			let fed = 0;
			try {
				for await (let chunk of source) {
					if (engine.destroyed && engine.errored === null) break;
					fed += chunk.length;
					engine.destroyed || await written(engine, chunk);
				}
				engine.destroyed || engine.end();
			} catch (error) {
				engine.destroy(error);
			}
			return fed;
		}
		async function written(engine, chunk) {
			await new Promise((resolve) => {
				let done = () => {
					engine.off("close", done);
					resolve();
				};
				engine.once("close", done);
				engine.write(chunk, done);
			});
		}
		function decompress_explain(error, codec) {
			if (error instanceof ArchiveFault || error.code === void 0) return error;
			if (error.code === "Z_BUF_ERROR") return new ArchiveFault("truncated", `the ${codec} data ends too early`);
			if (error.code === "ZSTD_error_frameParameter_windowTooLarge") return new ArchiveFault("unsupported", "the zstd data needs more memory than is given to it: compress it without zstd's --long or --ultra");
			if (!/^(Z_|ZSTD_)/.test(error.code)) return error;
			return new ArchiveFault("damaged", `the ${codec} data is damaged (${error.message})`);
		}
		function stored(compression, gzip, source) {
			if (compression === "none" || compression === "lz4") return source;
			return decompress(compression === "gzip" ? gzip : compression, source);
		}
		function refuseLz4({ compression }) {
			if (compression !== "lz4") return;
			throw new ArchiveFault("unsupported", "the dump is compressed with lz4, which cannot be verified here: dump again with --compress=zstd or --compress=gzip");
		}
		async function readCustom(reader) {
			let header = await readHeader(reader, "custom");
			refuseLz4(header);
			let input = new ArchiveInput(reader, header.sizes);
			let entries = await readToc(input, header, readPosition);
			let { malformed } = input;
			let account = new ArchiveAccount({
				format: "custom",
				header,
				entries,
				malformed,
				tocBytes: reader.position
			});
			let open = (block) => stored(header.compression, "zlib", block);
			try {
				for (; !await reader.atEnd();) await readBlock({
					input,
					open,
					account
				});
			} catch (error) {
				return account.stop(problemOf(error));
			}
			return account.finish();
		}
		async function readPosition(input) {
			let { state, position } = await input.offset();
			if (state === 3) return { at: "nowhere" };
			if (state === 1) return {
				at: "block",
				position: void 0
			};
			if (state === 2) return {
				at: "block",
				position: Number(position)
			};
			throw input.damaged(`the state ${state} of an offset`);
		}
		async function readBlock(reading) {
			let { input, account, open } = reading;
			let at = input.reader.position;
			let entry = await readBlockHeader(reading, at);
			let part = `the data of ${entry.kind === "BLOBS" ? "large objects" : `${entry.schema}.${entry.name}`}`;
			input.reader.part = part;
			if (entry.data.at === "block" && (entry.data.position ?? at) !== at) {
				let message = `the table of contents is damaged: it has ${part} at byte ${entry.data.position}, it is at ${at}`;
				account.problems.push({
					code: "damaged",
					message,
					at
				});
			}
			if (entry.kind === "BLOBS") return await readLargeObjects(entry, reading);
			await readPart(account, pieces(input), (data) => account.readTable(entry, open(data)));
		}
		async function readBlockHeader({ input, account }, at) {
			input.reader.part = "the head of a block of data";
			if (account.awaited.size === 0) throw new ArchiveFault("trailing", `something follows the end of the dump, at byte ${at}`, { at });
			let type = await input.byte();
			let id = await input.int();
			let entry = account.awaited.get(id);
			let expected = entry?.kind === "BLOBS" ? 3 : 1;
			if (entry !== void 0 && type === expected) return entry;
			throw new ArchiveFault("damaged", `the dump is damaged: no block of data begins at byte ${at}, where one should`, { at });
		}
		async function readLargeObjects(entry, { input, account, open }) {
			account.settle(entry);
			for (;;) {
				let oid = await input.int() >>> 0;
				if (oid === 0) return;
				await readPart(account, pieces(input), (data) => account.readLargeObject(oid, open(data)));
			}
		}
		async function* pieces(input) {
			let { reader } = input;
			let gatherer = new Gatherer();
			for (let left = await input.length(); left > 0; left = input.lengthNow() ?? await input.length()) for (; left > 0;) {
				reader.buffered === 0 && await reader.more();
				let piece = reader.takeNow(Math.min(left, gatherer.room));
				left -= piece.length;
				gatherer.add(piece) && (yield gatherer.give());
			}
			yield* gatherer.rest();
		}
		async function readTocFile(format, content) {
			let reader = new ByteReader(content);
			let header = await readHeader(reader, "tar");
			let input = new ArchiveInput(reader, header.sizes);
			let entries = await readToc(input, header, readFileName);
			if (!await reader.atEnd()) throw input.damaged("something after its last entry, not");
			let { malformed } = input;
			let account = new ArchiveAccount({
				format,
				header,
				entries,
				malformed,
				tocBytes: reader.position
			});
			let byFile = new Map();
			for (let entry of entries) entry.data.at === "file" && byFile.set(entry.data.file, entry);
			return {
				header,
				account,
				byFile
			};
		}
		let FILE = /^\w[\w.-]*$/;
		async function readFileName(input) {
			let file = await input.string() ?? "";
			if (file === "") return { at: "nowhere" };
			if (!FILE.test(file)) throw new ArchiveFault("damaged", `the table of contents is damaged: it names the file ${file}`);
			return {
				at: "file",
				file
			};
		}
		let TOC = "toc.dat";
		let SUFFIXES = {
			"": "none",
			".gz": "gzip",
			".lz4": "lz4",
			".zst": "zstd"
		};
		async function readDirectory(folder) {
			let files = new Set(await folder.list());
			if (!files.has(TOC)) throw new ArchiveFault("not-a-dump", `the folder has no ${TOC}: it is no dump in directory format`);
			let archive = await readTocFile("directory", folder.open(TOC));
			refuseLz4(archive.header);
			let reading = {
				folder,
				files,
				archive
			};
			for (let [file, entry] of archive.byFile) entry.kind === "BLOBS" ? await directory_archive_readLargeObjects(reading, file, entry) : await readTable(reading, file, entry);
			return archive.account.finish();
		}
		async function readTable(reading, file, entry) {
			let { account } = reading.archive;
			let data = contentOf(reading, file);
			data !== void 0 && await account.readTable(entry, data);
		}
		async function directory_archive_readLargeObjects(reading, file, entry) {
			let { account } = reading.archive;
			let list = contentOf(reading, file);
			if (list === void 0) return;
			account.settle(entry);
			try {
				let pieces = [];
				for await (let piece of list) pieces.push(piece);
				let objects = new LargeObjectList().read(file, Buffer.concat(pieces).toString("latin1"));
				for (let { oid, file: name } of objects) {
					let data = contentOf(reading, name);
					data === void 0 ? account.problems.push({
						code: "truncated",
						message: `the dump lacks the file ${name}`
					}) : await account.readLargeObject(oid, data);
				}
			} catch (error) {
				account.problems.push(problemOf(error));
			}
		}
		function contentOf({ folder, files }, name) {
			for (let [suffix, compression] of Object.entries(SUFFIXES)) {
				if (!files.has(name + suffix)) continue;
				return stored(compression, "gzip", gather(new ByteReader(folder.open(name + suffix)).rest()));
			}
		}
		let OPEN = /pg_catalog\.lo_open\('(\d+)', \d+\);$/;
		let WRITE = /pg_catalog\.lowrite\(0, '\\x([0-9a-f]*)'\);$/;
		let CLOSE = /pg_catalog\.lo_close\(0\);$/;
		class LargeObjectScript {
			#digest = new LargeObjectDigest();
			#open;
			read(statement) {
				let oid = OPEN.exec(statement)?.[1];
				let content = WRITE.exec(statement)?.[1];
				if (oid !== void 0) this.#open = this.#digest.begin(Number(oid));
				else if (content !== void 0) this.#open?.write(Buffer.from(content, "hex"));
				else if (CLOSE.test(statement)) {
					this.#open?.end();
					this.#open = void 0;
				}
			}
			finish() {
				return this.#digest.finish();
			}
		}
		let BRACKET = /^(?:BEGIN|START TRANSACTION|COMMIT|END)(?:\s+(?:WORK|TRANSACTION))?\s*;$/i;
		let CONTROL = /^(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|PREPARE\s+TRANSACTION)\b/i;
		function bracketsTransaction(statement) {
			return BRACKET.test(statement);
		}
		function needsItsTransaction(statement) {
			return CONTROL.test(statement) && !bracketsTransaction(statement);
		}
		let ROLES = /^(?:GRANT|REVOKE|CREATE POLICY|ALTER DEFAULT PRIVILEGES)\s/i;
		let OWNER = /^ALTER [\s\S]* OWNER TO ("(?:[^"]|"")+"|\w+);$/;
		let NAME = "(\"(?:[^\"]|\"\")+\"|\\w+)";
		let EXTENSION = RegExp(`^CREATE EXTENSION (?:IF NOT EXISTS )?${NAME}`);
		let SCHEMA = RegExp(`^CREATE SCHEMA (?:IF NOT EXISTS )?${NAME}`);
		let SETTING = /^SET (client_encoding|standard_conforming_strings|default_tablespace) = '?([^']*?)'?;$/;
		let KIND = /; Type: ([A-Z ]+); Schema: /;
		let VERSION = /^ Dumped (from database|by pg_dump) version (.+)$/;
		class ScriptAccount {
			#settings;
			#problems = [];
			#tables = new Map();
			#created = [];
			#kinds = [];
			#extensions = [];
			#schemas = [];
			#sequences = [];
			#owners = new Set();
			#roles = new Set();
			#tablespaces = new Set();
			#largeObjects = new LargeObjectScript();
			#versions = new Map();
			#encoding;
			#filling;
			#trailers = 0;
			#restriction;
			#drops = !1;
			constructor(settings) {
				this.#settings = settings;
			}
			get isComplete() {
				return this.#trailers > 0 && (this.#restriction ?? "") === "";
			}
			statement(statement) {
				let { text, at } = statement;
				this.#trailers > 0 && this.#add("trailing", "a statement follows the end of the dump: is it several in one file?", at);
				let [verb = ""] = /^\w+/.exec(text) ?? [];
				switch (verb.toUpperCase()) {
					case "COPY": return this.#copy(text, at);
					case "INSERT":
						this.#insert(statement);
						return !1;
					default:
						needsItsTransaction(text) && this.#add("forbidden", `the script runs in one transaction, and has ${text.slice(0, 60)}`, at);
						this.#note(verb.toUpperCase(), text);
						return !1;
				}
			}
			rows(chunk) {
				this.#filling?.digest.update(chunk);
			}
			endOfRows() {
				if (this.#filling === void 0) return;
				let { filled, digest } = this.#filling;
				this.#filling = void 0;
				let name = (0, sql_names.q0)(filled.table);
				let flaw = digest.flaw(filled.columns?.length, this.#encoding === "UTF8");
				flaw !== void 0 && this.#problems.push({
					code: "damaged",
					message: `the data of ${name} is damaged: ${flaw}`,
					table: name
				});
				this.#addTable(filled, digest.finish());
			}
			comment(text) {
				let kind = KIND.exec(text)?.[1];
				kind !== void 0 && this.#kinds.push(kind);
				let [, what, version] = VERSION.exec(text) ?? [];
				what !== void 0 && version !== void 0 && this.#versions.set(what, version);
				text.trim() === "PostgreSQL database dump complete" && (this.#trailers += 1);
			}
			metaCommand(text, at) {
				let [, command, key] = /^\\(restrict|unrestrict) ([A-Za-z0-9]+)\s*$/.exec(text) ?? [];
				command === "restrict" && this.#restriction === void 0 ? this.#restriction = key : command === "unrestrict" && key === this.#restriction ? this.#restriction = "" : this.#forbidCommand(text, at);
			}
			trap(reason, at) {
				this.#add("forbidden", `the script is not read by psql as it is here: ${reason}`, at);
			}
			finish(cutOff) {
				let tables = [...this.#tables.values()];
				let filled = new Set(tables.map(sql_names.TN));
				let dump = {
					format: "plain",
					archiveVersion: void 0,
					compression: "none",
					database: void 0,
					serverVersion: this.#versions.get("from database"),
					pgDumpVersion: this.#versions.get("by pg_dump"),
					createdAt: void 0,
					encoding: this.#encoding,
					extensions: this.#extensions,
					schemas: this.#schemas,
					owners: [...this.#owners].toSorted(),
					roles: [...new Set([...this.#owners, ...this.#roles])].toSorted(),
					tablespaces: [...this.#tablespaces].toSorted(),
					tables,
					emptyTables: this.#created.filter((table) => !filled.has((0, sql_names.TN)(table))),
					sequences: this.#sequences,
					largeObjects: this.#largeObjects.finish(),
					objects: countKinds(this.#kinds),
					script: { drops: this.#drops }
				};
				return {
					problems: cutOff === void 0 ? this.#problems : [...this.#problems, cutOff],
					dump,
					unprotected: ["plain SQL has no checksum: only its shape and its end were checked"]
				};
			}
			#copy(text, at) {
				let filled = (0, sql_names.KK)(text);
				if (filled === void 0) {
					let message = `COPY other than FROM stdin reads or writes what is not in the dump: ${text.slice(0, 100)}`;
					this.#add("forbidden", message, at);
					return /\bFROM\s+stdin\b/i.test(text);
				}
				this.#filling = {
					filled,
					digest: new RowDigest()
				};
				return !0;
			}
			#insert(statement) {
				let filled = (0, sql_names.E$)(statement.text);
				let rows = insertedRows(statement);
				if (filled === void 0 || rows === void 0) return;
				this.#addTable(filled, {
					rows,
					bytes: 0,
					sha256: void 0
				});
			}
			#addTable({ table, columns }, content) {
				let key = (0, sql_names.TN)(table);
				let before = this.#tables.get(key);
				let total = {
					rows: content.rows + (before?.rows ?? 0),
					bytes: content.bytes + (before?.bytes ?? 0)
				};
				let sha256 = before === void 0 ? content.sha256 : void 0;
				this.#tables.set(key, {
					...table,
					target: table,
					columns,
					...total,
					sha256
				});
			}
			#note(verb, text) {
				verb === "SET" ? this.#set(text) : verb === "CREATE" ? this.#create(text) : verb === "ALTER" ? this.#owner(text) : verb === "SELECT" ? this.#select(text) : verb === "DROP" && (this.#drops = !0);
				if (ROLES.test(text)) for (let role of (0, sql_names.t4)(text)) this.#roles.add(role);
			}
			#set(text) {
				let [, setting, value = ""] = SETTING.exec(text) ?? [];
				if (setting === "client_encoding") {
					this.#encoding = value;
					this.#settings.decode = decoderOf(value);
				}
				setting === "standard_conforming_strings" && (this.#settings.standardStrings = value === "on");
				setting === "default_tablespace" && value !== "" && this.#tablespaces.add((0, sql_names._n)(value));
			}
			#create(text) {
				let extension = EXTENSION.exec(text)?.[1];
				let schema = SCHEMA.exec(text)?.[1];
				let table = (0, sql_names.M9)(text);
				extension !== void 0 && this.#extensions.push({
					name: (0, sql_names._n)(extension),
					schema: extensionSchema(text)
				});
				schema !== void 0 && this.#schemas.push((0, sql_names._n)(schema));
				table !== void 0 && this.#created.push(table);
			}
			#owner(text) {
				let owner = OWNER.exec(text)?.[1];
				owner !== void 0 && this.#owners.add((0, sql_names._n)(owner));
			}
			#select(text) {
				let sequence = readSetval(text);
				sequence === void 0 ? this.#largeObjects.read(text) : this.#sequences.push(sequence);
			}
			#forbidCommand(text, at) {
				let hint = text.startsWith("\\connect") ? ": dump without --create, and one database alone" : "";
				this.#add("forbidden", `the script has a command for psql, ${text.slice(0, 60)}${hint}`, at);
			}
			#add(code, message, at) {
				this.#problems.some((problem) => problem.code === code) || this.#problems.push({
					code,
					message,
					at
				});
			}
		}
		async function readPlain(reader) {
			let settings = initialSettings();
			let account = new ScriptAccount(settings);
			let scanner = new SqlScanner(account, settings);
			let unread;
			for await (let chunk of reader.rest()) scanner.update(chunk);
			let open = scanner.finish();
			open === void 0 && account.isComplete || (unread = {
				code: "truncated",
				message: `the dump is cut off: it does not end with pg_dump's line "-- PostgreSQL database dump complete", but ${open === void 0 ? "after a whole statement" : `within ${open}`}`,
				at: reader.position
			});
			return account.finish(unread);
		}
		function isTarHeader(block) {
			if (block.length < 512 || block[0] === 0) return !1;
			return checksum(block) === octal(block, 148, 8);
		}
		function memberName(block) {
			return untilZero(block, 0, 100);
		}
		async function* tarMembers(reader) {
			for (;;) {
				let at = reader.position;
				reader.part = "the head of a member of the tar archive";
				let header = await reader.take(512);
				if (header[0] === 0) break;
				if (!isTarHeader(header)) throw new ArchiveFault("damaged", `the tar archive is damaged: no member begins at byte ${at}`, { at });
				let name = memberName(header);
				let bytes = tar_members_sizeOf(header);
				reader.part = name;
				yield {
					name,
					bytes,
					content: reader.pieces(bytes)
				};
				await reader.take((512 - bytes % 512) % 512);
			}
			reader.part = "the end mark of the tar archive";
			await tar_members_checkEnd(reader);
		}
		async function tar_members_checkEnd(reader) {
			let isEmpty = (await reader.take(512)).every((byte) => byte === 0);
			for await (let rest of reader.rest()) isEmpty &&= rest.every((byte) => byte === 0);
			if (!isEmpty) throw new ArchiveFault("trailing", "something follows the end of the tar archive");
		}
		function checksum(block) {
			let sum = 0;
			for (let [at, byte] of block.entries()) sum += at >= 148 && at < 156 ? 32 : byte;
			return sum;
		}
		function tar_members_sizeOf(block) {
			return (block[124] ?? 0) & 128 ? block.readUIntBE(130, 6) : octal(block, 124, 12);
		}
		function octal(block, at, length) {
			return Number.parseInt(untilZero(block, at, length).trim(), 8);
		}
		function untilZero(block, at, length) {
			let text = block.toString("utf8", at, at + length);
			let end = text.indexOf("\0");
			return end < 0 ? text : text.slice(0, end);
		}
		let HEAD_BYTES = 4096;
		let ENCRYPTED = "it is encrypted: decrypt it first";
		let MAGICS = [
			[ENCRYPTED, [
				"-----BEGIN PGP",
				"-----BEGIN AGE",
				"age-encryption.org",
				"Salted__"
			]],
			[ENCRYPTED, [
				"",
				"",
				"",
				"\r",
				"Á",
				"Ã\r"
			]],
			["it is UTF-16 text, as a redirection in PowerShell makes it: dump with --file instead", ["ÿþ", "þÿ"]],
			["it is compressed with something else than gzip or zstd", [
				"BZh",
				"ý7zXZ",
				"PK",
				"7z¼¯",
				"\"M"
			]],
			["it is a pointer of Git LFS: fetch the file itself", ["version https://git-lfs"]],
			["it is an SQLite database", ["SQLite format 3"]]
		];
		let TEXTS = [
			["it is a web page or an error message: was the download refused?", /^\s*(<!doctype|<html|<\?xml|<Error|\{)/i],
			["it is a dump of MySQL or MariaDB", /^-- (MySQL|MariaDB) dump/m],
			["it is from pg_dumpall: dump the one database with pg_dump instead", /^-- PostgreSQL database cluster dump/m]
		];
		let PLAIN = /^(?:--\s*)*-- PostgreSQL database dump\r?\n/;
		let LATER = /PGDMP|^-- PostgreSQL database dump\r?$/m;
		function recognise(head) {
			if (head.length === 0) throw notADump("it is empty");
			let kind = archiveKind(head);
			if (kind !== void 0) return kind;
			let text = head.toString("latin1");
			let other = otherKind(text);
			if (other !== void 0) throw notADump(other);
			if (!PLAIN.test(text)) throw notADump(LATER.test(text) ? "something stands before the dump, such as the greeting of a host: dump to a file instead" : unknown(head));
			if (/^[^\n]*\r\n/.test(text)) throw notADump("its line ends were converted to those of Windows: copy it as it is");
			return "plain";
		}
		function otherKind(text) {
			return (MAGICS.find(([, starts]) => starts.some((start) => text.startsWith(start))) ?? TEXTS.find(([, pattern]) => pattern.test(text)))?.[0];
		}
		function unknown(head) {
			if (!head.includes(0)) return "it has not the head that pg_dump writes";
			return head.every((byte) => byte === 0) ? "it begins with zeros: the copy of it failed" : "it is no format known here: it may be encrypted";
		}
		function archiveKind(head) {
			if (head.toString("latin1", 0, 5) === MAGIC) return checkCustom(head);
			if (head[0] === 31 && head[1] === 139) return "gzip";
			if (head.length >= 4 && [4247762216, 407710288].includes(head.readUInt32LE())) return "zstd";
			return isTarHeader(head.subarray(0, 512)) ? checkTar(head) : void 0;
		}
		function checkCustom(head) {
			if (head[10] === 3) throw notADump("it is the toc.dat of a dump in directory format: give the folder");
			return "custom";
		}
		function checkTar(head) {
			let first = memberName(head);
			if (first === "toc.dat") return "tar";
			throw notADump(`it is a tar archive, but not from pg_dump --format=tar (it begins with ${first}): unpack it`);
		}
		function notADump(reason) {
			return new ArchiveFault("not-a-dump", `the source is not a dump of one database: ${reason}`);
		}
		function isConverted(head) {
			let text = head.toString("latin1");
			return text.includes("\r\n") && !/[^\r]\n/.test(text);
		}
		let tar_archive_TOC = "toc.dat";
		let LIST = /^blobs(?:_(\d+))?\.toc$/;
		async function readTar(reader) {
			let members = tarMembers(reader);
			let first = await members.next();
			if (first.done === !0 || first.value.name !== tar_archive_TOC) throw new ArchiveFault("not-a-dump", `a tar archive whose first member is not ${tar_archive_TOC} is not from pg_dump`);
			let archive = await readTocFile("tar", first.value.content);
			let list = new LargeObjectList();
			try {
				for await (let member of members) await readMember(member, archive, list);
				if (!list.isComplete) throw new ArchiveFault("damaged", "the large objects are not those that the dump lists");
			} catch (error) {
				return archive.account.stop(problemOf(error));
			}
			return archive.account.finish();
		}
		async function readMember(member, { account, byFile }, list) {
			let { name, content } = member;
			let entry = byFile.get(name);
			let oid = oidOf(name);
			if (LIST.test(name)) {
				list.read(name, await textOf(member));
				settle(account, LIST.exec(name)?.[1]);
			} else if (entry !== void 0) await readPart(account, gather(content), (data) => account.readTable(entry, data));
			else if (oid !== void 0) {
				list.found(oid);
				await readPart(account, gather(content), (data) => account.readLargeObject(oid, data));
			} else if (name === "restore.sql") for await (let _ of content);
			else throw new ArchiveFault("damaged", `the tar archive has a member that its table of contents does not name: ${name}`);
		}
		function settle(account, id) {
			for (let entry of account.awaited.values()) entry.kind === "BLOBS" && (id === void 0 || entry.id === Number(id)) && account.settle(entry);
		}
		async function textOf({ name, bytes, content }) {
			if (bytes > 268435456) throw new ArchiveFault("damaged", `${name} is damaged: it has ${bytes} bytes`);
			let pieces = [];
			for await (let piece of content) pieces.push(piece);
			return Buffer.concat(pieces).toString("latin1");
		}
		let REFUSED = new Set([
			"not-a-dump",
			"forbidden",
			"unsupported"
		]);
		async function inspectArchive(source, options = {}) {
			let measure = new Measure(options.onProgress);
			if (source.kind === "folder") return await inspectFolder(source.folder, measure);
			return await inspectFile(source.content, measure);
		}
		async function inspectFolder(folder, measure) {
			let measured = {
				list: () => folder.list(),
				open: (name) => measure.of(folder.open(name))
			};
			return verdict(await attempt(() => readDirectory(measured)), {
				bytes: measure.bytes,
				sha256: void 0,
				wrappings: []
			}, void 0);
		}
		async function inspectFile(content, measure) {
			let outer = new ByteReader(measure.of(content));
			let opened = new Wrappings();
			let findings = await attempt(async () => await readKind(await opened.open(outer), opened.inner ?? outer));
			let isRefused = findings.problems.some(({ code }) => REFUSED.has(code));
			isRefused ? await (opened.inner ?? outer).close() : await inspect_archive_drain(opened.inner ?? outer, outer);
			let sha256 = isRefused ? void 0 : measure.sha256();
			return verdict(findings, {
				bytes: measure.bytes,
				sha256,
				wrappings: opened.kinds
			}, opened.checksum);
		}
		class Wrappings {
			kinds = [];
			inner;
			checksum;
			async open(outer) {
				for (let reader = outer;; this.inner = reader) {
					let head = Buffer.from((await reader.peek(HEAD_BYTES)).subarray(0, HEAD_BYTES));
					let kind = recognise(head);
					if (kind !== "gzip" && kind !== "zstd") return {
						kind,
						head
					};
					if (this.kinds.length === 2) throw new ArchiveFault("not-a-dump", "the source is compressed more than twice over: unpack it first");
					this.kinds.push(kind);
					this.checksum ??= checksumOf(kind, head);
					reader = new ByteReader(decompress(kind, reader.rest()));
				}
			}
		}
		function checksumOf(kind, head) {
			if (kind === "gzip") return "the CRC-32 of gzip around it";
			return hasChecksum(head) ? "the XXH64 of zstd around it" : void 0;
		}
		async function readKind(opened, reader) {
			if (opened.kind === "plain") return await readPlain(reader);
			if (opened.kind === "tar") return await readTar(reader);
			let findings = await attempt(() => readCustom(reader));
			if (findings.problems.length === 0 || !isConverted(opened.head)) return findings;
			return {
				...findings,
				problems: [{
					code: "damaged",
					message: "its line ends were changed, as a terminal does: dump without -t of docker exec or ssh"
				}, ...findings.problems]
			};
		}
		async function attempt(read) {
			try {
				return await read();
			} catch (error) {
				return {
					problems: [problemOf(error)],
					dump: void 0,
					unprotected: []
				};
			}
		}
		async function inspect_archive_drain(...readers) {
			for (let reader of readers) try {
				for await (let _ of reader.rest());
			} catch (error) {
				problemOf(error);
			}
		}
		function verdict(findings, source, whole) {
			let { dump } = findings;
			let problems = distinct(findings.problems);
			if (problems.some(({ code }) => REFUSED.has(code))) return {
				state: "refused",
				source,
				problems
			};
			if (problems.length > 0 || dump === void 0) return {
				state: "damaged",
				source,
				problems,
				dump
			};
			return {
				state: "sound",
				source,
				dump,
				protection: {
					whole,
					unprotected: whole === void 0 ? findings.unprotected : []
				}
			};
		}
		function distinct(problems) {
			return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
		}
		class Measure {
			#hash = (0, external_node_crypto_.createHash)("sha256");
			#onProgress;
			#bytes = 0;
			constructor(onProgress) {
				this.#onProgress = onProgress;
			}
			get bytes() {
				return this.#bytes;
			}
			sha256() {
				return this.#hash.digest("hex");
			}
			async *of(content) {
				for await (let chunk of content) {
					this.#hash.update(chunk);
					this.#bytes += chunk.length;
					this.#onProgress?.(this.#bytes);
					yield chunk;
				}
			}
		}
		var fields_size = __webpack_require__(148);
		class Counted {
			#hash = (0, external_node_crypto_.createHash)("sha256");
			#digest;
			#bytes = 0;
			get bytes() {
				return this.#bytes;
			}
			get sha256() {
				this.#digest ??= this.#hash.digest("hex");
				return this.#digest;
			}
			async *of(content) {
				for await (let chunk of content) {
					this.#hash.update(chunk);
					this.#bytes += chunk.length;
					yield chunk;
				}
			}
		}
		async function* progressing({ clock, log, signal }, what, content) {
			let [bytes, told] = [0, clock.now()];
			for await (let chunk of content) {
				signal.throwIfAborted();
				bytes += chunk.length;
				if (clock.now() - told >= 5e3) {
					told = clock.now();
					log.info(`${what}: ${(0, fields_size.X)(bytes)}`);
				}
				yield chunk;
			}
		}
		async function* textContent(text) {
			yield Buffer.from(text);
		}
		let CHECKSUM = ".sha256";
		let backup_name_NAME = /^([\w.=-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.dump$/;
		function backupName(database, startedAt) {
			return `${encodeName(database)}_${compactTime(startedAt)}.dump`;
		}
		function compactTime(date) {
			return date.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
		}
		function backupsIn(files, database) {
			let names = new Set(files.map(({ name }) => name));
			return files.flatMap(({ name, bytes }) => {
				let [, of, ...time] = backup_name_NAME.exec(name) ?? [];
				if (of === void 0 || database !== void 0 && of !== encodeName(database)) return [];
				let [year, month, day, hour, minute, second] = time.map(Number);
				return [{
					name,
					bytes,
					startedAt: Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second),
					isProven: names.has(`${name}${CHECKSUM}`)
				}];
			}).toSorted((a, b) => b.startedAt - a.startedAt || b.name.localeCompare(a.name));
		}
		function isLeftOver(file, database, ending) {
			if (!file.endsWith(ending)) return !1;
			let whole = file.slice(0, -ending.length).replace(/\.sha256$/, "").replace(/\.until-\w+(?=\.dump$)/, "");
			return backup_name_NAME.exec(whole)?.[1] === encodeName(database);
		}
		function encodeName(database) {
			return [...Buffer.from(database)].map((byte) => String.fromCharCode(byte)).map((each) => /[\w.-]/.test(each) ? each : `=${hex(each)}`).join("");
		}
		function hex(character) {
			return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
		}
		var storage_store = __webpack_require__(5308);
		let LINE = /^\\?([0-9a-f]{64})(?:\s[ *]?(.+))?$/i;
		async function expectedDigest(dump, given) {
			if (given !== void 0) return {
				sha256: given,
				from: "source-sha256"
			};
			if (dump.hasChecksum === !1) return;
			let name = `${dump.name}${CHECKSUM}`;
			let text = await (dump.hasChecksum ? read(dump.store, name) : readIfShown(dump.store, name));
			if (text === void 0) return;
			let sha256 = digestIn(text, dump.name);
			if (sha256 === void 0) throw new errors.yo(`${dump.store.name}${name} holds no SHA-256 of ${dump.name}`, { hint: `write it anew: sha256sum ${dump.name} > ${name}, or give source-sha256` });
			return {
				sha256,
				from: name
			};
		}
		async function read(store, name) {
			return (await (0, consumers_.buffer)(store.read(name))).toString("utf8");
		}
		async function readIfShown(store, name) {
			try {
				return await read(store, name);
			} catch (error) {
				if (error instanceof storage_store.z) return;
				throw error;
			}
		}
		function digestIn(text, name) {
			let lines = text.split("\n").flatMap((line) => {
				let [, digest, of] = LINE.exec(line.trim()) ?? [];
				return digest === void 0 ? [] : [{
					digest: digest.toLowerCase(),
					of
				}];
			});
			let [only, ...others] = lines;
			if (others.length === 0) return only?.digest;
			return lines.find(({ of }) => of?.split("/").at(-1) === name)?.digest;
		}
		var kept_copy_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var kept_copy_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function* keepCopy(content, path) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let file = kept_copy_addDisposableResource(env_1, await (0, promises_.open)(path, "wx", 384), !0);
				for await (let chunk of content) {
					await append(file, chunk);
					yield chunk;
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = kept_copy_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function append(file, chunk) {
			try {
				await file.writeFile(chunk);
			} catch (error) {
				let { code, message } = error;
				throw new errors.yo(`the dump cannot be kept on the runner: ${code === "ENOSPC" ? "its disk is full" : message}`, { hint: "free space on the runner, or put the dump on it and give its path" });
			}
		}
		function newestBackup(backups) {
			return backups.filter(({ isProven }) => isProven).toSorted((a, b) => b.startedAt - a.startedAt)[0];
		}
		let SAFE = /^\/[\w./:=-]*$/;
		let LISTED = /^-\S+\s+\d+\s+\S+\s+\S+\s+(\d+)\s+(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d{4}) (\S+)$/;
		function requireHostPath(path) {
			if (SAFE.test(path)) return;
			throw new errors.yo(`host:${path} has characters that cannot be used on a host`, { hint: "use a path that consists of letters, digits, and . _ - = : only" });
		}
		class HostFolder {
			name;
			#ssh;
			#path;
			constructor(ssh, path) {
				this.name = `host:${path.replace(/\/*$/, "/")}`;
				this.#path = path.replace(/\/*$/, "");
				this.#ssh = ssh;
				requireHostPath(path);
			}
			async list() {
				let argv = [
					"ls",
					"-ln",
					"--full-time",
					"--",
					`${this.#path}/`
				];
				return (await this.#run(argv, /no such file or directory/i)).split("\n").flatMap((line) => {
					let [, bytes, date, time, zone, name] = LISTED.exec(line) ?? [];
					return name === void 0 ? [] : [{
						name,
						bytes: Number(bytes),
						modified: Date.parse(`${date}T${time}${zone}`)
					}];
				});
			}
			async write(name, content) {
				let unfinished = this.#file(`${name}${storage_store.y}`);
				await this.#run([
					"mkdir",
					"-p",
					"-m",
					"700",
					"--",
					this.#path
				]);
				try {
					await this.#fill(unfinished, content);
					await this.#run([
						"mv",
						"--",
						unfinished,
						this.#file(name)
					]);
				} catch (error) {
					await this.#run([
						"rm",
						"-f",
						"--",
						unfinished
					]).catch(() => void 0);
					throw error;
				}
			}
			async *read(name) {
				let child = this.#ssh.startCommand([
					"cat",
					"--",
					this.#file(name)
				]);
				let end = endOf(child);
				child.stdin?.end();
				try {
					child.stdout && (yield* child.stdout);
					this.#check(await end);
				} finally {
					child.kill();
				}
			}
			async remove(name) {
				await this.#run([
					"rm",
					"-f",
					"--",
					this.#file(name)
				]);
			}
			async #fill(path, content) {
				await this.#run([
					"install",
					"-m",
					"600",
					"/dev/null",
					path
				]);
				let child = this.#ssh.startCommand([
					"dd",
					`of=${path}`,
					"bs=1048576",
					"conv=fsync",
					"status=none"
				]);
				let end = endOf(child);
				child.stdin?.on("error", () => {});
				child.stdout?.resume();
				try {
					for await (let chunk of content) if (!child.stdin || !await writeChunk(child.stdin, chunk)) break;
					child.stdin?.end();
					this.#check(await end);
				} finally {
					child.kill();
				}
			}
			async #run(argv, expected) {
				let child = this.#ssh.startCommand(argv);
				child.stdin?.end();
				let [said, end] = await Promise.all([child.stdout ? (0, consumers_.text)(child.stdout) : "", endOf(child)]);
				if (expected?.test(end.stderr)) return "";
				this.#check(end);
				return said;
			}
			#check({ exitCode, stderr }) {
				if (exitCode === 0) return;
				let full = /no space left/i.test(stderr);
				let denied = /permission denied/i.test(stderr);
				let reason = full ? "the disk is full" : stderr.trim() || `the connection ended (${exitCode})`;
				throw new errors.yo(`${this.name} cannot be used: ${reason}`, { ...denied ? { hint: `on the host: install -d -o USER -m 700 ${this.#path}` } : {} });
			}
			#file(name) {
				return `${this.#path}/${name}`;
			}
		}
		async function endOf(child) {
			let said = child.stderr ? (0, consumers_.text)(child.stderr) : Promise.resolve("");
			let [exitCode] = await (0, external_node_events_.once)(child, "exit");
			return {
				exitCode,
				stderr: await said
			};
		}
		let located_dump_TOC = "toc.dat";
		async function locateDump(location, openStore, database) {
			let path = location.kind === "s3" ? location.key : location.path;
			location.kind === "host" && requireHostPath(path);
			if (path.endsWith("/")) return await locateInFolder(await openStore(location), database);
			let slash = path.lastIndexOf("/");
			let name = path.slice(slash + 1);
			let store = await openStore(at(location, slash < 0 ? "" : path.slice(0, slash + 1)));
			let seen = await listed(store);
			let files = seen ?? [];
			let file = files.find((each) => each.name === name);
			let hasChecksum = seen?.some((each) => each.name === `${name}${CHECKSUM}`);
			if (file !== void 0) return {
				kind: "file",
				store,
				name,
				file,
				hasChecksum
			};
			let folder = await asFolder(await openStore(at(location, `${path}/`)), location);
			if (folder !== void 0) return folder;
			let meant = (0, closest.k)(name, files.map((each) => each.name));
			if (meant !== void 0) throw new errors.yo(`there is no ${name} in ${store.name}; did you mean ${meant}?`);
			return {
				kind: "file",
				store,
				name,
				file: void 0,
				hasChecksum
			};
		}
		async function locateInFolder(store, database) {
			let files = await store.list();
			if (files.some(({ name }) => name === located_dump_TOC)) return {
				kind: "folder",
				store,
				files
			};
			let newest = newestBackup(backupsIn(files, database));
			let of = database === void 0 ? "" : ` of ${database}`;
			if (newest === void 0) throw new errors.yo(`there is no backup${of} with a checksum file in ${store.name}`, { hint: `name a file in it, or the folder of a dump in directory format, which has a ${located_dump_TOC}` });
			let file = files.find(({ name }) => name === newest.name);
			return {
				kind: "file",
				store,
				name: newest.name,
				file,
				hasChecksum: !0
			};
		}
		async function listed(store) {
			try {
				return await store.list();
			} catch (error) {
				if (error instanceof storage_store.z) return;
				throw error;
			}
		}
		async function asFolder(store, { kind }) {
			let files = await (kind === "s3" ? listed(store) : store.list().catch(() => void 0));
			if (files === void 0 || files.length === 0) return;
			if (files.some(({ name }) => name === located_dump_TOC)) return {
				kind: "folder",
				store,
				files
			};
			throw new errors.yo(`${store.name} is a folder, and no dump in directory format: it has no ${located_dump_TOC}`, { hint: "name a file in it, or write the source with a / at its end for the newest backup" });
		}
		function at(location, path) {
			return location.kind === "s3" ? {
				...location,
				key: path
			} : {
				...location,
				path: path === "" ? "./" : path
			};
		}
		function unwrapped(file, wrappings) {
			let stored = (0, external_node_fs_.createReadStream)(file);
			return wrappings.reduce((content, kind) => decompress(kind, new ByteReader(content).rest()), stored);
		}
		var open_dump_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var open_dump_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function openDump(source, ports) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let located = await locateDump(source.location, ports.store, ports.database);
				let stack = open_dump_addDisposableResource(env_1, new AsyncDisposableStack(), !0);
				let folder = stack.use(await openPrivateFolder("dump"));
				let { location } = source;
				let base = location.kind === "runner" ? folderOf(location.path, located) : void 0;
				let unchanged = base === void 0 ? void 0 : await sameAsNow(base, located);
				let local = located.kind === "file" ? await readFile(located, source, {
					ports,
					folder,
					base
				}) : await readFolder(located, source, {
					ports,
					folder,
					base
				});
				let content = open_dump_contentOf(local, folder, unchanged);
				let kept = stack.move();
				return {
					name: local.name,
					report: local.report,
					isDigestProven: local.isDigestProven,
					modifiedAt: local.modified === void 0 ? void 0 : new Date(local.modified),
					content,
					[Symbol.asyncDispose]: () => kept.disposeAsync()
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = open_dump_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function readFile(dump, source, { ports, folder, base }) {
			let { store, name, file } = dump;
			let expected = await expectedDigest(dump, source.sha256);
			let stored = progressing(ports, `Read ${name}`, store.read(name));
			let path = base === void 0 ? (0, external_node_path_.join)(folder.path, "dump") : (0, external_node_path_.join)(base, name);
			let judged = judgeDigest(await inspectArchive({
				kind: "file",
				content: base === void 0 ? keepCopy(stored, path) : stored
			}), expected);
			return {
				name: `${store.name}${name}`,
				...judged,
				modified: file?.modified,
				path,
				isFolder: !1
			};
		}
		function judgeDigest(report, expected) {
			let { sha256 } = report.source;
			if (expected === void 0 || sha256 === void 0) return {
				report,
				isDigestProven: !1
			};
			if (sha256 === expected.sha256) return {
				report,
				isDigestProven: !0
			};
			let problems = [{
				code: "damaged",
				message: `its SHA-256 is ${sha256}, and ${expected.from} says ${expected.sha256}: it is another file, or was changed`
			}, ...report.state === "sound" ? [] : report.problems];
			let dump = report.state === "refused" ? void 0 : report.dump;
			return {
				report: {
					state: "damaged",
					source: report.source,
					problems,
					dump
				},
				isDigestProven: !1
			};
		}
		async function readFolder({ store, files }, source, { ports, folder, base }) {
			if (source.sha256 !== void 0) throw new errors.yo(`source-sha256 is of one file, and ${store.name} is a folder`, { hint: "leave it out, or dump with --format=custom" });
			let path = base ?? (0, external_node_path_.join)(folder.path, "dump");
			base === void 0 && await (0, promises_.mkdir)(path, { mode: 448 });
			let report = await inspectArchive({
				kind: "folder",
				folder: folderIn(store, files, (name, content) => {
					let passing = progressing(ports, `Read ${name}`, content);
					return base === void 0 ? keepCopy(passing, (0, external_node_path_.join)(path, name)) : passing;
				})
			});
			let modified = Math.max(...files.map((each) => each.modified));
			return {
				name: store.name,
				report,
				isDigestProven: !1,
				modified,
				path,
				isFolder: !0
			};
		}
		function folderIn(store, files, pass) {
			return {
				list: async () => files.map(({ name }) => name),
				open: (name) => pass(name, store.read(name))
			};
		}
		function open_dump_contentOf({ path, report, isFolder }, folder, unchanged = async () => {}) {
			let { wrappings } = report.source;
			if ((report.state === "refused" ? void 0 : report.dump?.format) === "plain") return {
				kind: "script",
				open: () => (async function* () {
					await unchanged();
					yield* wrappings.length === 0 ? (0, external_node_fs_.createReadStream)(path) : unwrapped(path, wrappings);
				})()
			};
			let seekable;
			return {
				kind: "archive",
				async lend(tools) {
					await unchanged();
					let plain = isFolder || wrappings.length === 0;
					seekable ??= plain ? Promise.resolve(path) : unwrapTo((0, external_node_path_.join)(folder.path, "unwrapped"), path, wrappings);
					return await tools.lend(await seekable);
				}
			};
		}
		async function unwrapTo(target, path, wrappings) {
			for await (let _ of keepCopy(unwrapped(path, wrappings), target));
			return target;
		}
		function folderOf(path, located) {
			let isInside = located.kind === "folder" || path.endsWith("/");
			return (0, external_node_path_.resolve)(isInside ? path : (0, external_node_path_.join)(path, ".."));
		}
		async function sameAsNow(base, located) {
			let path = located.kind === "file" ? (0, external_node_path_.join)(base, located.name) : base;
			let facts = async () => {
				let names = located.kind === "file" ? [path] : (await (0, promises_.readdir)(path)).map((name) => (0, external_node_path_.join)(path, name)).toSorted();
				return await Promise.all(names.map(identityOf));
			};
			let before = await facts();
			return async () => {
				if ((0, external_node_util_.isDeepStrictEqual)(await facts(), before)) return;
				throw new errors.yo(`${path} was changed after it was read`, { hint: "run again once nobody writes to it" });
			};
		}
		async function identityOf(path) {
			let facts = await (0, promises_.stat)(path).catch(() => void 0);
			return `${path} ${facts?.ino} ${facts?.size} ${facts?.mtimeMs}`;
		}
		var runner_folder_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var runner_folder_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		class RunnerFolder {
			name;
			#path;
			constructor(path) {
				this.name = path.endsWith("/") ? path : `${path}/`;
				this.#path = (0, external_node_path_.resolve)(path);
			}
			async list() {
				let files = (await (0, promises_.readdir)(this.#path, { withFileTypes: !0 }).catch((error) => {
					if (error.code === "ENOENT") return [];
					throw this.#explain(error, "read");
				})).filter((entry) => entry.isFile());
				return Promise.all(files.map(async ({ name }) => {
					let { size, mtimeMs } = await (0, promises_.stat)((0, external_node_path_.join)(this.#path, name));
					return {
						name,
						bytes: size,
						modified: mtimeMs
					};
				}));
			}
			async write(name, content) {
				let unfinished = (0, external_node_path_.join)(this.#path, `${name}${storage_store.y}`);
				let folder = () => (0, promises_.mkdir)(this.#path, {
					recursive: !0,
					mode: 448
				});
				await folder().catch((error) => Promise.reject(this.#explain(error, "written to")));
				try {
					await this.#writeTo(unfinished, content);
					await (0, promises_.rename)(unfinished, (0, external_node_path_.join)(this.#path, name));
				} catch (error) {
					await (0, promises_.rm)(unfinished, { force: !0 });
					throw this.#explain(error, "written to");
				}
			}
			async *read(name) {
				try {
					yield* (0, external_node_fs_.createReadStream)((0, external_node_path_.join)(this.#path, name));
				} catch (error) {
					throw this.#explain(error, "read");
				}
			}
			async remove(name) {
				await (0, promises_.rm)((0, external_node_path_.join)(this.#path, name), { force: !0 });
			}
			async #writeTo(path, content) {
				let env_1 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					let file = runner_folder_addDisposableResource(env_1, await (0, promises_.open)(path, "w", 384), !0);
					for await (let chunk of content) await file.writeFile(chunk);
					await file.sync();
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = !0;
				} finally {
					let result_1 = runner_folder_disposeResources(env_1);
					result_1 && await result_1;
				}
			}
			#explain(error, what) {
				if (error.syscall === void 0) return error;
				let reason = error.code === "ENOSPC" ? "the disk is full" : error.message;
				return new errors.yo(`${this.name} on the runner cannot be ${what}: ${reason}`, { cause: void 0 });
			}
		}
		async function openStore(location, ssh) {
			if (location.kind === "runner") return new RunnerFolder(location.path);
			if (location.kind === "host") return new HostFolder(await ssh(), location.path);
			let { Bucket } = await Promise.all([__webpack_require__.e(358), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 3408));
			return new Bucket({
				bucket: location.bucket,
				prefix: location.key,
				access: location.access
			});
		}
		function openWorld(config, ports, stack) {
			let { clock, log, shell, cancel, cancelled } = ports;
			let access = config.mode === "verify-only" ? config.access : config.target.access;
			let { database } = config;
			let engines = new Map();
			let engine = (purpose) => once(engines, purpose, () => connect(access, ports, stack));
			let sshs = new Map();
			let ssh = (purpose) => once(sshs, purpose, () => connectSsh(access, stack));
			let servers = new Map();
			let store = (location) => openStore(location, () => ssh("files"));
			return {
				clock,
				log,
				cancel,
				cancelled,
				engine,
				ssh: () => ssh("server"),
				store,
				server: () => once(servers, "server", async () => {
					if (config.mode === "verify-only") throw TypeError("verify-only touches no server");
					return stack.use(await openServer(config.target, {
						shell,
						engine,
						ssh
					}, stack));
				}),
				dump: (source) => openDump(source, {
					store,
					clock,
					log,
					signal: cancel,
					database
				})
			};
		}
		function once(opened, key, open) {
			let found = opened.get(key) ?? open();
			opened.set(key, found);
			return found;
		}
		async function connect(access, { http, clock }, stack) {
			let folder = stack.use(await openPrivateFolder("restore"));
			return stack.use(await connectEngine(access, {
				http,
				clock,
				folder
			}));
		}
		async function connectSsh(access, stack) {
			if (access.kind === "local") throw new errors.yo("there is no host without ssh-host");
			return stack.use(await openSsh(access.target, stack.use(await openPrivateFolder("restore"))));
		}
		async function openServer(target, ports, stack) {
			let { shell } = ports;
			if (target.kind !== "connection") {
				let place = {
					kind: target.kind,
					name: target.name
				};
				return await openContainerServer({
					connection: await ports.engine("server"),
					place,
					shell
				});
			}
			let read = (0, connection_url.K)(target.url.reveal());
			if (typeof read == "string") throw new errors.yo(`connection: ${read}`);
			let ssh = target.access.kind === "ssh" ? await ports.ssh("server") : void 0;
			return await openConnectionServer({
				target: read,
				folder: stack.use(await openPrivateFolder("restore")),
				shell,
				ssh
			});
		}
		function countedTables({ tables }) {
			return tables.filter(({ verdict, rows }) => verdict.state === "counted" && rows > 0).map(({ schema, name }) => schema === void 0 ? name : `${schema}.${name}`);
		}
		function problemsOf({ tables, problems }) {
			return [...tables.flatMap(({ schema, name, verdict }) => verdict.state === "different" ? [`${schema === void 0 ? name : `${schema}.${name}`}: ${verdict.because}`] : []), ...problems];
		}
		function downtimeOf(ending) {
			return "downtime" in ending ? ending.downtime : void 0;
		}
		function describeEnding(result) {
			let { ending, database = "" } = result;
			let after = `after ${(0, domain_duration.a)(result.duration)}`;
			let down = downtimeOf(ending) === void 0 ? "" : `, down for ${(0, domain_duration.a)(downtimeOf(ending) ?? 0)}`;
			switch (ending.state) {
				case "planned": return `Planned, nothing was changed${ending.planned.map((each) => `\n  ${each}`).join("")}`;
				case "restored": return `Restored ${database} ${after}${down}${lessThanAll(result)}${keptAs(ending.old, result)}${failedSteps(result)}`;
				case "prepared": return `Restored beside ${database} as ${ending.prepared} and verified ${after}${lessThanAll(result)}; ${database} was not touched\nNext: look at it, then run mode finalize to swap it in, or mode cleanup`;
				case "verified": return `Verified ${after}: ${countVerified(result)}`;
				case "backed-up": return `Backed up ${database} to ${ending.backup.location} and read it back ${after}${removed(ending.backup.removed)}`;
				case "reverted": return `Returned ${database} to what it was before ${after}${down}${keptAs(ending.old, result)}${failedSteps(result)}`;
				case "cleaned": return `Dropped ${listOr(ending.dropped, "nothing")}; kept ${listOr(ending.kept.map(({ name, because }) => `${name} (${because})`), "nothing")}`;
				case "ensured": return `Created ${listOr(ending.created, "nothing")}; there already: ${listOr(ending.present, "nothing")}`;
				case "refused": return `${ending.reason}\nNothing was touched\nNext: ${afterRefusal(result)}`;
				case "untouched":
				case "rolled-back":
				case "failed": return `${ending.reason}\n${ending.left}${down}\nNext: ${ending.next}`;
			}
		}
		function afterRefusal({ mode, known: { dump } }) {
			if (dump !== void 0 && dump.report.state !== "sound") return "name another dump as source (mode verify-only reads one, and touches no server), and see why this one is as it is";
			return mode === "plan" ? "put that right before mode restore" : "put that right, then run this again";
		}
		function keptAs(old, { rollbackCommand }) {
			return `${old === void 0 ? "" : `; what was there before is kept as ${old}`}${rollbackCommand === void 0 ? "" : `\nTo go back: ${rollbackCommand}`}`;
		}
		function failedSteps({ known }) {
			if (known.failedSteps.length === 0) return "";
			return `\nOf what was to be done after it, this failed and is left to do: ${known.failedSteps.join("; ")}`;
		}
		function lessThanAll({ known: { verification } }) {
			if (verification === void 0) return "";
			let counted = countedTables(verification).length;
			let { length } = verification.tables;
			return counted === 0 ? "" : `; ${length - counted} of ${length} tables were compared by content, the others counted`;
		}
		function countVerified({ known: { verification, dump } }) {
			if (verification !== void 0) return `${verification.tables.length - countedTables(verification).length} of ${verification.tables.length} tables are byte for byte those of the dump`;
			return dump?.report.state === "sound" ? `all of ${dump.name} was read, and nothing is wrong with it` : "nothing";
		}
		function removed(names) {
			return names.length === 0 ? "" : `; removed ${names.join(", ")}`;
		}
		function listOr(names, none) {
			return names.length === 0 ? none : names.join(", ");
		}
		let blocking = (gate, message) => ({
			level: "blocking",
			gate,
			message
		});
		let warning = (gate, message) => ({
			level: "warning",
			gate,
			message
		});
		let note = (gate, message) => ({
			level: "note",
			gate,
			message
		});
		function nameSome(names, most = 10) {
			if (names.length <= most) return names.join(", ");
			return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
		}
		function tableFacts(verification, dump) {
			if (verification !== void 0) return verification.tables.map(({ schema = null, name, expectedRows, rows, verdict }) => ({
				schema,
				name,
				expectedRows,
				restoredRows: rows,
				match: {
					identical: !0,
					counted: null,
					different: !1
				}[verdict.state],
				because: "because" in verdict ? verdict.because : null
			}));
			if (dump === void 0 || dump.report.state !== "sound") return [];
			return dump.report.dump.tables.map(({ schema = null, name, rows }) => ({
				schema,
				name,
				expectedRows: rows,
				restoredRows: null,
				match: null,
				because: null
			}));
		}
		function dumpFacts({ name, report, isDigestProven }) {
			return {
				name,
				state: report.state,
				bytes: report.source.bytes,
				sha256: report.source.sha256 ?? null,
				digestProven: isDigestProven,
				problems: report.state === "sound" ? [] : report.problems,
				unprotected: report.state === "sound" && !isDigestProven ? report.protection.unprotected : [],
				content: report.state === "refused" || report.dump === void 0 ? null : contentFacts(report.dump)
			};
		}
		function contentFacts(dump) {
			return {
				format: dump.format,
				createdAt: dump.createdAt ?? null,
				database: dump.database ?? null,
				serverVersion: dump.serverVersion ?? null,
				tables: dump.tables.length,
				rows: dump.tables.reduce((sum, { rows }) => sum + rows, 0),
				largeObjects: dump.largeObjects.count
			};
		}
		let SUCCESSES = new Set([
			"restored",
			"prepared",
			"planned",
			"verified",
			"backed-up",
			"reverted",
			"cleaned",
			"ensured"
		]);
		function isSuccess({ ending }) {
			return SUCCESSES.has(ending.state);
		}
		function markdownTable(header, rows) {
			let line = (cells) => `| ${cells.map(escapeCell).join(" | ")} |`;
			return [
				line(header),
				line(header.map(() => "---")),
				...rows.map(line)
			].join("\n");
		}
		function inlineCode(text) {
			let runs = text.match(/`+/g) ?? [];
			let fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
			let pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
			return `${fence}${pad}${text}${pad}${fence}`;
		}
		function codeBlock(text, language = "text") {
			let runs = text.match(/`+/g) ?? [];
			let fence = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
			return `${fence}${language}\n${text}\n${fence}`;
		}
		function escapeCell(text) {
			return text.replaceAll(/(\\*)\|/g, "$1$1\\|").replaceAll(/\r\n|\r|\n/g, "<br>");
		}
		function explainHealth(result) {
			if (result.state === "healthy") return "";
			let wrong = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
			let after = (0, domain_duration.a)(result.elapsed);
			if (result.state === "unhealthy" && result.reason !== void 0) return `not healthy after ${after}: ${result.reason}`;
			let [only, ...others] = wrong;
			if (only !== void 0 && others.length === 0) return `${describeFault(only)} (gave up after ${after})`;
			return [`${`${wrong.length} of ${result.targets.length} targets are not healthy after ${after}`}:`, ...wrong.map((report) => `  - ${describeFault(report)}`)].join("\n");
		}
		function describeFault({ name, verdict, versions, expected, lastError }) {
			if (verdict === "stale") return `${name}: healthy but still ${renderVersions(versions)}, expected ${expected}`;
			return `${name}: ${lastError ?? "was never tried"}`;
		}
		function isAtFault(verdict) {
			return verdict === "failed" || verdict === "stale";
		}
		function renderHealth({ targets }) {
			let header = [
				"Target",
				"Verdict",
				"First ok after",
				"Attempts",
				"Streak",
				"Version",
				"p50 / p95 / max",
				"Last error"
			];
			let blocks = targets.filter(({ verdict, logs }) => isAtFault(verdict) && logs.length > 0).map(({ name, logs: lines }) => `Last lines of ${inlineCode(name)}:\n\n${codeBlock(lines.join("\n"))}`);
			return [markdownTable(header, targets.map(tableRow)), ...blocks].join("\n\n");
		}
		function tableRow(report) {
			let { name, verdict, required, firstPassAfter, attempts, streak, versions, latency, lastError } = report;
			let spread = latency === void 0 ? [] : [
				latency.p50,
				latency.p95,
				latency.max
			];
			return [
				inlineCode(name),
				required ? verdict : `${verdict} (optional)`,
				firstPassAfter === void 0 ? "" : (0, domain_duration.a)(firstPassAfter),
				String(attempts),
				String(streak),
				renderVersions(versions),
				spread.map(domain_duration.a).join(" / "),
				lastError === void 0 || verdict === "skipped" ? "" : inlineCode(lastError)
			];
		}
		function renderVersions(versions) {
			return versions.map(({ version, seen }) => `${version} (seen ${seen}×)`).join(", ");
		}
		function dumpGates({ dump, purpose }) {
			if (dump.report.dump.format === "plain" && purpose.strategy === "in-place") return [PLAIN_IN_PLACE];
			return [
				...ageGate(dump, purpose),
				...protectionGate(dump),
				...contentGate(dump.report.dump, purpose),
				...plainGate(dump.report.dump, purpose)
			];
		}
		function dumpedAt({ report, modifiedAt }) {
			let { createdAt } = report.dump;
			return createdAt === void 0 ? modifiedAt : new Date(`${createdAt}Z`);
		}
		function ageGate(dump, { maxAge, now }) {
			let at = dumpedAt(dump);
			if (at === void 0) return maxAge === void 0 ? [] : [blocking("age", "the dump does not tell when it was made, and neither does its file: leave out max-age if it is the right one")];
			let age = now.getTime() - at.getTime();
			if (age < -504e5) {
				let future = `the dump says it was made at ${at.toISOString()}, which is in the future: check the clocks`;
				let unknown = `${future}, and leave out max-age if it is the right one: how old it is cannot be told`;
				return [maxAge === void 0 ? warning("age", future) : blocking("age", unknown)];
			}
			if (maxAge === void 0 || age <= maxAge) return [];
			return [blocking("age", `the dump is ${describeAge(age)} old, and max-age is ${describeAge(maxAge)}: give a newer one, or raise max-age`)];
		}
		function describeAge(milliseconds) {
			let days = Math.floor(milliseconds / 864e5);
			return days >= 2 ? `${days} days` : (0, domain_duration.a)(Math.max(0, milliseconds));
		}
		function protectionGate({ report, isDigestProven }) {
			let { whole, unprotected } = report.protection;
			if (isDigestProven || whole !== void 0 || unprotected.length === 0) return [];
			let digest = "give source-sha256, from where the dump was made";
			if (report.dump.compression === "none" && report.dump.format !== "directory" && holdsRows(report.dump)) return [blocking("checksum", `${unprotected.join("; ")}. A changed bit would not be seen: ${digest}`)];
			return [warning("checksum", `${unprotected.join("; ")}. To be sure of it, ${digest}`)];
		}
		function holdsRows({ tables, largeObjects }) {
			return tables.some(({ bytes }) => bytes > 0) || largeObjects.count > 0;
		}
		function holdsSchema({ objects, tables }) {
			return tables.length === 0 || (objects.TABLE ?? 0) > 0;
		}
		function contentGate(dump, { strategy }) {
			let findings = [];
			!holdsSchema(dump) && strategy !== "in-place" && findings.push(blocking("content", "the dump holds rows and no tables (--data-only): strategy: in-place puts them into the tables that there are, a swap needs a full dump"));
			dump.tables.length === 0 && dump.largeObjects.count === 0 && findings.push(strategy === "in-place" ? blocking("content", "the dump holds no rows (--schema-only): there is nothing to put into the tables") : warning("content", "the dump holds no rows: the restored database is empty"));
			let inserted = dump.tables.filter(({ sha256, rows }) => sha256 === void 0 && rows > 0);
			inserted.length > 0 && findings.push(warning("content", `${inserted.length} tables are INSERT statements: rows can be counted afterwards, and not be compared. Dump without --inserts`));
			(dump.objects.SUBSCRIPTION ?? 0) > 0 && findings.push(note("content", "the dump's subscriptions are restored disabled, as pg_dump writes them: enable them when the others may not run any more"));
			return findings;
		}
		let PLAIN_IN_PLACE = blocking("plain-sql", "strategy in-place takes the rows out of an archive, and the dump is plain SQL: dump with --format=custom, or use strategy: swap with allow-plain-sql: true");
		function plainGate({ format, script }, { allowPlainSql }) {
			if (format !== "plain") return [];
			let findings = [];
			allowPlainSql || findings.push(blocking("plain-sql", "the dump is plain SQL, of which nothing but the rows can be verified: dump with --format=custom, or set allow-plain-sql: true"));
			script?.drops === !0 && findings.push(blocking("plain-sql", "the dump begins by dropping what it creates (--clean), which fails in the empty database it goes into: dump without --clean"));
			return findings;
		}
		function renderBanner(server, database, facts) {
			let { cluster, database: found } = facts;
			let head = `${server}: PostgreSQL ${cluster.version}, cluster ${cluster.systemIdentifier}, as ${cluster.user.name}`;
			if (found === void 0) return [head, `database ${database}: is not there`];
			let { size, owner, sessions, lastWrites, encoding } = found;
			let [last] = lastWrites;
			let written = last === void 0 ? "" : `, last written to ${last.at.replace("T", " ")} UTC`;
			let connected = sessions.reduce((sum, { count }) => sum + count, 0);
			let names = sessions.map(({ application, role, count }) => `${application || role} ×${count}`);
			return [
				head,
				`database ${database}: ${(0, fields_size.X)(size)}, ${encoding}, owner ${owner}${written}`,
				connected === 0 ? "nobody is connected to it" : `connected to it: ${nameSome(names)}`
			];
		}
		function renderDump({ name, report, isDigestProven, modifiedAt }, now) {
			let { source } = report;
			let digest = source.sha256 === void 0 ? "" : `, sha256 ${source.sha256}${isDigestProven ? " (as expected)" : ""}`;
			let wrapped = source.wrappings.map((each) => ` in ${each}`).join("");
			let dump = report.state === "refused" ? void 0 : report.dump;
			if (dump === void 0) return [`dump ${name}: ${(0, fields_size.X)(source.bytes)}${wrapped}${digest}`];
			let at = report.state === "sound" ? dumpedAt({
				report,
				modifiedAt
			}) : void 0;
			let age = at === void 0 ? "" : `, ${describeAge(now.getTime() - at.getTime())} old`;
			let origin = dump.database === void 0 ? "" : ` of database ${dump.database}`;
			let version = dump.serverVersion === void 0 ? "" : ` from PostgreSQL ${dump.serverVersion.split(" ")[0]}`;
			let rows = dump.tables.reduce((sum, table) => sum + table.rows, 0);
			let bytes = dump.tables.reduce((sum, table) => sum + table.bytes, dump.largeObjects.bytes);
			return [`dump ${name}: ${dump.format}${wrapped}, ${(0, fields_size.X)(source.bytes)}${origin}${version}${age}${digest}`, `holds ${dump.tables.length} tables with ${rows} rows (${(0, fields_size.X)(bytes)}), ${dump.largeObjects.count} large objects`];
		}
		let TITLES = {
			planned: "Plan",
			restored: "Restored",
			prepared: "Restored beside",
			verified: "Verified",
			"backed-up": "Backed up",
			reverted: "Returned",
			cleaned: "Cleaned up",
			ensured: "Ensured",
			refused: "Refused, nothing was touched",
			untouched: "Failed, the database was not touched",
			"rolled-back": "Failed, and rolled back",
			failed: "Failed"
		};
		function renderSummary(result) {
			let { ending, database } = result;
			let about = database === void 0 ? "" : ` ${inlineCode(database)}`;
			return `${[
				`### ${TITLES[ending.state]}${about}`,
				isSuccess(result) ? describeEnding(result).split("\n")[0] : codeBlock(describeEnding(result)),
				goBack(result),
				subject(result),
				findings(result),
				differences(result),
				tables(result),
				health(result),
				timeline(result)
			].filter((each) => each !== void 0 && each !== "").join("\n\n")}\n`;
		}
		function goBack({ rollbackCommand }) {
			if (rollbackCommand === void 0) return;
			return `To go back:\n\n${codeBlock(rollbackCommand, "sh")}\n\nIf rows were written since, it says which, and leaves them behind only with the input \`discard-writes\` as well.`;
		}
		function subject({ known: { server, facts, dump }, database = "", now }) {
			let lines = [...server === void 0 || facts === void 0 ? [] : renderBanner(server, database, facts), ...dump === void 0 ? [] : renderDump(dump, now)];
			return lines.length === 0 ? void 0 : lines.map((line) => `- ${line}`).join("\n");
		}
		function findings({ known }) {
			let { findings: found } = known;
			if (found.length === 0) return;
			return markdownTable([
				"",
				"Looked at",
				"Found"
			], found.map(({ level, gate, message }) => [
				level,
				gate,
				message
			]));
		}
		function differences({ known }) {
			let all = known.differences;
			if (all.length === 0) return;
			let code = (text) => text === void 0 ? "" : inlineCode(text);
			let rows = all.slice(0, 200).map((each) => [
				each.title,
				code(each.database),
				code(each.dump)
			]);
			let more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in the report.` : "";
			return `#### Schema\n\n${markdownTable([
				"Object",
				"− in the database",
				"+ in the dump"
			], rows)}${more}`;
		}
		function tables({ known }) {
			let all = tableFacts(known.verification, known.dump).toSorted((a, b) => urgency(a) - urgency(b));
			if (all.length === 0) return;
			let rows = all.slice(0, 200).map((each) => [
				inlineCode(each.schema === null ? each.name : `${each.schema}.${each.name}`),
				String(each.expectedRows),
				each.restoredRows === null ? "" : String(each.restoredRows),
				verdictOf(each)
			]);
			let more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in the report.` : "";
			let notes = [...known.verification?.problems ?? [], ...known.verification?.notes ?? []];
			let list = notes.length === 0 ? "" : `\n\n${notes.map((note) => `- ${note}`).join("\n")}`;
			return `#### Tables\n\n${markdownTable([
				"Table",
				"Rows in the dump",
				"Rows restored",
				"Compared"
			], rows)}${more}${list}`;
		}
		function urgency({ match, because }) {
			if (match === !1) return 0;
			return because === null ? 2 : 1;
		}
		function verdictOf({ match, because, restoredRows }) {
			if (restoredRows === null) return "";
			if (match === !0) return "identical";
			return `${match === !1 ? "**different**" : "counted"}: ${because}`;
		}
		function health({ known }) {
			return known.health === void 0 ? void 0 : `#### Health\n\n${renderHealth(known.health)}`;
		}
		function timeline({ phases, duration, ending, known }) {
			if (phases.length === 0) return;
			let rows = phases.map(({ name, start, duration: took }) => [
				name,
				(0, domain_duration.a)(start),
				(0, domain_duration.a)(took)
			]);
			let down = downtimeOf(ending);
			let total = `${[`${(0, domain_duration.a)(duration)} in all`, ...down === void 0 ? [] : [`${(0, domain_duration.a)(down)} of downtime`]].join(", ")}.${exchange(known)}`;
			return `#### Timeline\n\n${markdownTable([
				"Phase",
				"Began after",
				"Took"
			], rows)}\n\n${total}`;
		}
		function exchange({ swap }) {
			if (swap === void 0) return "";
			return ` In the exchange ${`${swap.endedSessions} ${swap.endedSessions === 1 ? "session was" : "sessions were"} ended`}, and for ${(0, domain_duration.a)(swap.closedFor)} nobody could connect.`;
		}
		async function report(result, runner) {
			for (let [name, value] of Object.entries(outputsOf(result))) runner.setOutput(name, value);
			let { warnings, failedSteps } = result.known;
			for (let warning of [
				...warnings,
				...failedSteps,
				...countedWarnings(result)
			]) runner.warning(warning);
			await summarize(result, runner);
			let closing = describeEnding(result);
			isSuccess(result) ? runner.info(closing) : runner.fail(closing);
		}
		function countedWarnings({ known: { verification } }) {
			let counted = verification === void 0 ? [] : countedTables(verification);
			return counted.length === 0 ? [] : [`Compared by their number of rows alone: ${nameSome(counted)}`];
		}
		async function summarize(result, runner) {
			try {
				await runner.summary(renderSummary(result));
			} catch (error) {
				runner.warning(`The job summary could not be written: ${(0, errors.Uc)(error)}`);
			}
		}
		function outputsOf(result) {
			let { ending } = result;
			return {
				result: ending.state,
				report: JSON.stringify(reportOf(result)),
				"old-database": ("old" in ending ? ending.old : void 0) ?? "",
				"prepared-database": ending.state === "prepared" ? ending.prepared : "",
				"downtime-ms": String(Math.round(downtimeOf(ending) ?? 0)),
				"rollback-command": result.rollbackCommand ?? "",
				backup: ending.state === "backed-up" ? ending.backup.location : "",
				"backup-sha256": ending.state === "backed-up" ? ending.backup.sha256 : ""
			};
		}
		function reportOf({ mode, database, ending, known, phases, duration }) {
			let { verification, findings, differences, dump } = known;
			return {
				mode,
				database: database ?? null,
				server: known.server ?? null,
				result: ending.state,
				reason: "reason" in ending ? ending.reason : null,
				dump: dump === void 0 ? null : dumpFacts(dump),
				tables: tableFacts(verification, dump),
				problems: verification?.problems ?? [],
				notes: verification?.notes ?? [],
				failedSteps: known.failedSteps,
				findings,
				schemaDifferences: differences,
				healthy: known.health === void 0 ? null : known.health.state === "healthy",
				downtimeMs: Math.round(downtimeOf(ending) ?? 0),
				endedSessions: known.swap?.endedSessions ?? null,
				closedMs: known.swap === void 0 ? null : Math.round(known.swap.closedFor),
				phases: phases.map(({ name, start, duration: took }) => ({
					name,
					startMs: Math.round(start),
					ms: Math.round(took)
				})),
				durationMs: Math.round(duration)
			};
		}
		function lastWords({ cancel, clock, log }, end) {
			let over = new AbortController();
			let speak = () => {
				let ending = end();
				if (!("left" in ending)) return;
				let { left, next } = ending;
				log.error(`The run is cut off before it could end by itself. As far as it came: ${left}\nNext: ${next}`);
			};
			let wait = () => clock.sleep(6500, over.signal).then(speak, () => {});
			cancel.addEventListener("abort", () => void wait(), {
				once: !0,
				signal: over.signal
			});
			return { [Symbol.dispose]: () => over.abort() };
		}
		function describeFailure(error) {
			if (error instanceof SqlError) return `${error.message} (SQLSTATE ${error.state})`;
			if (error instanceof SessionLost) return `the session with the server ended: ${error.message}`;
			return (0, errors.Uc)(error);
		}
		function earlyEnd(error) {
			let [reason = "", ...hints] = (error instanceof errors.yo ? (0, errors.Uc)(error) : describeFailure(error)).split("\nNext: ");
			return {
				reason,
				hints
			};
		}
		function nextSteps({ hints }, last) {
			return [...hints.length === 0 ? ["mend the cause"] : hints, last].join("; ");
		}
		let AS_IT_WAS = { state: "as-it-was" };
		function leftBehind(entries) {
			let left = AS_IT_WAS;
			let before = AS_IT_WAS;
			for (let [place, entry] of entries.entries()) {
				let next = after(entry, before, () => copyOf(entries.slice(0, place)));
				next?.state === "unknown" && (before = left);
				left = next ?? left;
			}
			return left;
		}
		function after(entry, before, copy) {
			switch (entry.reached) {
				case "exchanging": return {
					state: "unknown",
					copy: void 0
				};
				case "committing-in-place": return {
					state: "unknown",
					copy: copy()
				};
				case "swapped": return {
					state: "swapped",
					aside: entry.aside
				};
				case "replaced-in-place": return {
					state: "replaced",
					copy: copy()
				};
				case "settled": return entry.on === "outgoing" ? before : void 0;
				default: return;
			}
		}
		function copyOf(entries) {
			return entries.findLast((entry) => entry.reached === "safety-copy");
		}
		function rowsLeft(database, made, { reason, hints }) {
			let next = (last) => nextSteps({ hints }, last);
			if (made.state !== "replaced" && made.state !== "unknown") return {
				state: "untouched",
				reason,
				left: `${database} is as it was`,
				next: next("then run this again")
			};
			let { copy } = made;
			let where = copy?.where ?? "its safety copy";
			let left = made.state === "unknown" ? unknownRows(database, where) : `The rows of ${database} are those of the dump; what was there before is in ${where}`;
			if (copy?.kind !== "database") return {
				state: "failed",
				reason,
				left,
				next: next(`to go back, restore from ${where} with strategy: in-place`)
			};
			return {
				state: "failed",
				reason,
				left,
				next: next(`mode rollback with old-database: ${where} goes back`),
				old: where
			};
		}
		function unknownRows(database, where) {
			return `It is not known whether the rows of ${database} were replaced; what was there before is in ${where}`;
		}
		function cut_short_endOf(database, entries, early) {
			let made = leftBehind(entries);
			let { reason } = early;
			if (made.state === "replaced") return rowsLeft(database, made, early);
			if (made.state === "swapped") return {
				state: "failed",
				reason,
				left: `${database} is the restored database; the one before is kept as ${made.aside}`,
				next: nextSteps(early, `mode rollback with old-database: ${made.aside} goes back`),
				old: made.aside
			};
			if (made.state === "unknown") return unknownEnd(database, made, early);
			let { beside, next } = leftBeside(entries);
			return {
				state: "untouched",
				reason,
				left: `${whatIs(database, entries)}; ${beside}`,
				next: nextSteps(early, next)
			};
		}
		function unknownEnd(database, made, early) {
			if (made.copy !== void 0) return rowsLeft(database, made, early);
			let next = nextSteps(early, "then run this again, which settles it");
			return {
				state: "failed",
				reason: early.reason,
				left: unknownExchange(database),
				next
			};
		}
		function unknownExchange(database) {
			return `It is not known whether ${database} was exchanged: it is what it was before, or what was to take its place`;
		}
		function whatIs(database, entries) {
			return entries.some((entry) => entry.reached === "created" && entry.database === database) ? `${database} was created, and is empty` : `${database} was not touched`;
		}
		function leftBeside(entries) {
			let last = entries.findLast((entry) => entry.reached === "verified" || entry.reached === "scratch-created");
			let isDropped = entries.some((entry) => entry.reached === "scratch-dropped");
			if (last === void 0 || isDropped) return {
				beside: "nothing is left beside it",
				next: "then run this again"
			};
			if (last.reached === "verified") return {
				beside: `${last.database} waits beside it, restored and compared`,
				next: `then run mode finalize with prepared-database: ${last.database}, or this again (mode cleanup drops it once keep-old is over)`
			};
			return {
				beside: "a scratch database may be left beside it",
				next: "run mode cleanup, then run this again"
			};
		}
		function applicationOf({ run }) {
			return `slipway/${run}`;
		}
		function maintenanceOf({ target }) {
			return target === "postgres" ? "template1" : "postgres";
		}
		async function maintenanceSession({ server }, names) {
			return await server.session(maintenanceOf(names), applicationOf(names));
		}
		function quoteName(name) {
			return `"${name.replaceAll("\"", "\"\"")}"`;
		}
		function sql_text_quoteText(text) {
			let doubled = text.replaceAll("'", "''");
			return doubled.includes("\\") ? `E'${doubled.replaceAll("\\", "\\\\")}'` : `'${doubled}'`;
		}
		function sql_text_quoteTable({ schema, name }) {
			return schema === void 0 ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
		}
		function quoteTexts(texts) {
			return texts.length === 0 ? "(NULL)" : `(${texts.map(sql_text_quoteText).join(", ")})`;
		}
		function renderComment(database, comment) {
			return `COMMENT ON DATABASE ${quoteName(database)} IS ${comment === null ? "NULL" : sql_text_quoteText(comment)}`;
		}
		let ITERATIONS = 4096;
		function scramVerifier(password, salt = (0, external_node_crypto_.randomBytes)(16)) {
			if (!/^[\x20-\x7e]+$/.test(password)) return;
			let salted = (0, external_node_crypto_.pbkdf2Sync)(password, salt, ITERATIONS, 32, "sha256");
			let stored = (0, external_node_crypto_.createHash)("sha256").update(keyed(salted, "Client Key")).digest("base64");
			let server = keyed(salted, "Server Key").toString("base64");
			return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored}:${server}`;
		}
		function keyed(key, text) {
			return (0, external_node_crypto_.createHmac)("sha256", key).update(text).digest();
		}
		var ensure_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var ensure_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function ensureDatabase(ports, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let { server, journal } = ports;
				let { target: database } = request;
				let session = ensure_addDisposableResource(env_1, await server.session(maintenanceOf(request), "slipway"), !0);
				let roles = await ensureAll(ports, wantedRole(session, request));
				let databases = await ensureAll(ports, [wantedDatabase(session, request)]);
				databases.created.length > 0 && await journal.record({
					reached: "created",
					database
				});
				let outside = {
					created: [...roles.created, ...databases.created],
					present: [...roles.present, ...databases.present]
				};
				if (request.extensions.length === 0) return outside;
				let inside = ensure_addDisposableResource(env_1, await server.session(database, "slipway"), !0);
				let extensions = await ensureAll(ports, request.extensions.map((name) => wantedExtension(inside, name)));
				return {
					created: [...outside.created, ...extensions.created],
					present: [...outside.present, ...extensions.present]
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = ensure_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function ensureAll({ log }, all) {
			let report = {
				created: [],
				present: []
			};
			for (let wanted of all) {
				let found = await wanted.found();
				if (found !== void 0) {
					report.present.push(found);
					continue;
				}
				await wanted.create();
				log.info(`Created the ${wanted.what}`);
				report.created.push(wanted.what);
			}
			return report;
		}
		function wantedRole(session, { owner }) {
			if (owner === void 0) return [];
			let { name, password } = owner;
			let what = `role ${name}`;
			let there = `pg_roles WHERE rolname = ${sql_text_quoteText(name)}`;
			return [{
				what,
				found: async () => await exists(session, there) ? what : void 0,
				create: () => createRole(session, name, password)
			}];
		}
		async function createRole(session, name, password) {
			let role = `CREATE ROLE ${quoteName(name)} LOGIN`;
			let secret = password && (scramVerifier(password) ?? password);
			await session.execute("BEGIN");
			try {
				secret !== void 0 && secret === password && await keepUnseen(session);
				await session.execute(secret === void 0 ? role : `${role} PASSWORD ${sql_text_quoteText(secret)}`);
				await session.execute("COMMIT");
			} catch (error) {
				await session.execute("ROLLBACK");
				throw error;
			}
		}
		async function keepUnseen(session) {
			let [row] = await session.rows("SELECT rolsuper AS allowed FROM pg_roles WHERE rolname = current_user");
			if (row?.allowed !== !0) return;
			await session.execute("SET LOCAL log_statement = none; SET LOCAL log_min_error_statement = panic");
			await session.execute("SET LOCAL pg_stat_statements.track = none");
		}
		function wantedDatabase(session, { target, owner }) {
			let belongs = owner === void 0 ? "" : ` OWNER ${quoteName(owner.name)}`;
			let what = `database ${target}`;
			return {
				what,
				found: async () => {
					let [row] = await session.rows(`SELECT pg_get_userbyid(datdba) AS holder FROM pg_database WHERE datname = ${sql_text_quoteText(target)}`);
					if (row === void 0 || owner === void 0 || row.holder === owner.name) return row && what;
					return `${what}, which belongs to ${row.holder} and not to ${owner.name}`;
				},
				create: () => session.execute(`CREATE DATABASE ${quoteName(target)}${belongs}`)
			};
		}
		function wantedExtension(session, name) {
			let what = `extension ${name}`;
			return {
				what,
				found: async () => await exists(session, `pg_extension WHERE extname = ${sql_text_quoteText(name)}`) ? what : void 0,
				create: () => session.execute(`SET search_path TO public; CREATE EXTENSION ${quoteName(name)} CASCADE`)
			};
		}
		async function exists(session, where) {
			let [row] = await session.rows(`SELECT EXISTS (SELECT FROM pg_catalog.${where}) AS found`);
			return row?.found === !0;
		}
		let READABLE = [
			[17, 16],
			[16, 15],
			[12, 14]
		];
		function chooseWay(tools, archiveVersion, serverMajor) {
			let [best] = tools.filter(({ major }) => canRead(major, archiveVersion)).toSorted((a, b) => rank(a, serverMajor) - rank(b, serverMajor));
			if (best === void 0) return;
			return {
				way: suits(best, serverMajor) ? "direct" : "script",
				tools: best
			};
		}
		function canRead(major, archiveVersion) {
			return Number(archiveVersion.split(".")[1]) <= (READABLE.find(([from]) => major >= from)?.[1] ?? 0);
		}
		function suits({ major, connects }, serverMajor) {
			return connects && (major < 17 || serverMajor >= 17);
		}
		function rank(tools, serverMajor) {
			if (tools.major === serverMajor && tools.connects) return 0;
			return (suits(tools, serverMajor) ? 100 : 200) - tools.major;
		}
		function serverMajorOf({ versionNumber }) {
			return Math.floor(versionNumber / 1e4);
		}
		let MARGIN = 1.3;
		let SAME_DISK = 64 * 1024 ** 2;
		function spaceNeeds({ dump, source }, facts, purpose) {
			let database = dump.tables.reduce((sum, { bytes }) => sum + bytes, dump.largeObjects.bytes) * 2.2;
			let isInPlace = purpose.strategy === "in-place";
			let beside = isInPlace ? facts.database?.size ?? 0 : 0;
			let written = database * (isInPlace ? 2.7 : .8) + beside;
			let { maxSize, isHeld } = facts.cluster.wal;
			let wal = isHeld ? written : Math.min(written, maxSize * 2);
			return {
				data: (database + beside + source) * MARGIN,
				wal: wal * MARGIN
			};
		}
		function spaceGate({ dump, facts, purpose }) {
			let { data, wal } = facts.free;
			let needs = spaceNeeds({
				dump: dump.report.dump,
				source: dump.report.source.bytes
			}, facts, purpose);
			if (data === void 0) return [purpose.minFreeSpace > 0 ? blocking("space", "min-free-space is given, and the free space cannot be seen: that takes a server in a container or a service. Leave it out") : warning("space", `the free space cannot be seen; about ${(0, fields_size.X)(needs.data + needs.wal)} will be taken`)];
			let isOneDisk = wal === void 0 || Math.abs(wal - data) <= SAME_DISK;
			let wanted = purpose.minFreeSpace;
			if (isOneDisk) return space_gates_short("the data and the write-ahead log", data, needs.data + needs.wal + wanted);
			return [...space_gates_short("the data", data, needs.data + wanted), ...space_gates_short("the write-ahead log", wal, needs.wal)];
		}
		function space_gates_short(what, free, needed) {
			if (free >= needed) return [];
			return [blocking("space", `the disk with ${what} has ${(0, fields_size.X)(free)} free, and ${(0, fields_size.X)(needed)} are needed: free some, or use a larger one`)];
		}
		let MADE = [
			"SEQUENCE",
			"VIEW",
			"MATERIALIZED VIEW",
			"FOREIGN TABLE"
		];
		function lockGate(inspection) {
			let way = oneTransaction(inspection);
			if (way === void 0) return [];
			let { needed, instead } = way;
			let { lockSlots } = inspection.facts.cluster;
			let message = `about ${needed} locks are needed at once, and the server has room for ${lockSlots}: raise max_locks_per_transaction and restart it, or ${instead}`;
			if (needed > lockSlots) return [blocking("locks", message)];
			return needed > lockSlots * .5 ? [warning("locks", message)] : [];
		}
		function oneTransaction({ dump, facts, purpose, tools }) {
			let { format, archiveVersion = "", tables, objects, largeObjects } = dump.report.dump;
			let indexes = (objects.INDEX ?? 0) + (objects.CONSTRAINT ?? 0) + largeObjects.count;
			if (purpose.strategy === "in-place") return {
				needed: tables.length * 3 + indexes,
				instead: "use strategy: swap"
			};
			let made = MADE.reduce((sum, kind) => sum + (objects[kind] ?? 0), 0);
			let needed = Math.max(objects.TABLE ?? 0, tables.length) * 3 + indexes + made;
			if (format === "plain" || format === "tar") return {
				needed,
				instead: "dump with --format=custom"
			};
			let major = serverMajorOf(facts.cluster);
			if (chooseWay(tools, archiveVersion, major)?.way === "script") return {
				needed,
				instead: `dump with pg_dump ${major}, and have its pg_restore at hand`
			};
			return purpose.jobs === 1 ? {
				needed,
				instead: "set jobs to 2"
			} : void 0;
		}
		var schemas = __webpack_require__(9691);
		let mark = schemas.Ikc({
			kind: schemas.k5n([
				"scratch",
				"restored",
				"old",
				"safety"
			]),
			of: schemas.YjP(),
			run: schemas.YjP(),
			at: schemas.YjP(),
			expires: schemas.YjP(),
			source: schemas.YjP().optional(),
			replacing: schemas.aig().optional(),
			replacedBy: schemas.aig().optional(),
			counts: schemas.g1P(schemas.YjP(), schemas.PVZ([
				schemas.aig(),
				schemas.aig(),
				schemas.aig()
			])).optional(),
			shape: schemas.g1P(schemas.YjP(), schemas.YjP()).optional()
		});
		let START = "slipway ";
		function renderMark(value) {
			return START + JSON.stringify(value);
		}
		function readMark(comment) {
			if (comment === null || !comment.startsWith(START)) return;
			let parsed = mark.safeParse(parseJson(comment.slice(8)));
			return parsed.success ? parsed.data : void 0;
		}
		function parseJson(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		async function readCatalog(session) {
			return (await session.rows("\nSELECT d.oid::bigint AS oid, d.datname AS name, d.datallowconn AS \"isOpen\",\n  shobj_description(d.oid, 'pg_database') AS comment,\n  (SELECT count(*) FROM pg_stat_activity AS a WHERE a.datid = d.oid) AS sessions\nFROM pg_database AS d ORDER BY d.datname")).map((row) => ({
				...row,
				mark: readMark(row.comment)
			}));
		}
		function named(catalog, name) {
			return catalog.find((database) => database.name === name);
		}
		function scratchName(target, run) {
			return fitted(target, `__r${run}`);
		}
		function asideName(target, at) {
			return fitted(target, `__old_${at.toISOString().replaceAll(/[-:]|\.\d+Z$/g, "")}`);
		}
		function safetyName(target, run) {
			return fitted(target, `__safety_${run}`);
		}
		function unusedName(wanted, taken) {
			if (!taken.includes(wanted)) return wanted;
			for (let next = 2;; next++) {
				let name = fitted(wanted, `_${next}`);
				if (!taken.includes(name)) return name;
			}
		}
		function fitted(start, end) {
			if (bytesOf(start + end) <= 63) return start + end;
			let suffix = `~${(0, external_node_crypto_.createHash)("sha256").update(start).digest("hex").slice(0, 8)}${end}`;
			let kept = "";
			for (let sign of start) {
				if (bytesOf(kept + sign + suffix) > 63) break;
				kept += sign;
			}
			return kept + suffix;
		}
		function bytesOf(text) {
			return Buffer.byteLength(text, "utf8");
		}
		async function createScratch(session, names, like, life) {
			let before = await readCatalog(session);
			let name = unusedName(scratchName(names.target, names.run), before.map((database) => database.name));
			let mark = {
				kind: "scratch",
				of: names.target,
				run: names.run,
				...life
			};
			await session.execute(renderCreate(name, like));
			await session.execute(`${renderComment(name, renderMark(mark))}; REVOKE CONNECT ON DATABASE ${quoteName(name)} FROM PUBLIC`);
			let [row] = await session.rows(`SELECT oid::bigint AS oid FROM pg_database WHERE datname = ${sql_text_quoteText(name)}`);
			if (row === void 0) throw Error(`the database ${name} was created, and is not there`);
			return {
				name,
				oid: row.oid,
				mark
			};
		}
		let PROVIDERS = {
			b: "builtin",
			c: "libc",
			i: "icu"
		};
		let LOCALES = {
			b: "BUILTIN_LOCALE",
			c: void 0,
			i: "ICU_LOCALE"
		};
		function renderCreate(name, like) {
			let locale = LOCALES[like.provider];
			return [
				`CREATE DATABASE ${quoteName(name)} OWNER ${quoteName(like.owner)} TEMPLATE template0`,
				`ENCODING ${sql_text_quoteText(like.encoding)} LC_COLLATE ${sql_text_quoteText(like.collate)} LC_CTYPE ${sql_text_quoteText(like.ctype)}`,
				`LOCALE_PROVIDER ${PROVIDERS[like.provider]}`,
				...locale === void 0 || like.locale === null ? [] : [`${locale} ${sql_text_quoteText(like.locale)}`],
				...like.icuRules === null ? [] : [`ICU_RULES ${sql_text_quoteText(like.icuRules)}`],
				...like.tablespace === "pg_default" ? [] : [`TABLESPACE ${quoteName(like.tablespace)}`]
			].join(" ");
		}
		async function dropScratch(session, scratch) {
			let found = (await readCatalog(session)).find(({ oid }) => oid === scratch.oid);
			if (found === void 0) return { state: "absent" };
			if (found.name !== scratch.name || found.mark?.kind !== "scratch" || found.mark.run !== scratch.mark.run) return {
				state: "left",
				reason: `${found.name} is not the scratch database of this run any more`
			};
			await session.execute(`DROP DATABASE ${quoteName(found.name)} WITH (FORCE)`);
			return { state: "dropped" };
		}
		async function readProperties(session, name) {
			let [row] = await session.rows(`
SELECT d.oid::bigint AS oid, pg_get_userbyid(d.datdba) AS owner, pg_encoding_to_char(d.encoding) AS encoding,
  d.datcollate AS collate, d.datctype AS ctype, d.datlocprovider AS provider,
  coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') AS locale,
  to_jsonb(d) ->> 'daticurules' AS "icuRules", s.spcname AS tablespace, d.datconnlimit AS "connectionLimit",
  d.datistemplate AS "isTemplate", shobj_description(d.oid, 'pg_database') AS comment,
  (SELECT coalesce(json_agg(json_build_object('grantor', pg_get_userbyid(a.grantor),
      'grantee', CASE WHEN a.grantee <> 0 THEN pg_get_userbyid(a.grantee) END,
      'privilege', a.privilege_type, 'grantable', a.is_grantable) ORDER BY a.grantor, a.grantee, a.privilege_type), '[]')
    FROM aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) AS a) AS grants,
  (SELECT coalesce(json_agg(json_build_object('role', CASE WHEN r.setrole <> 0 THEN pg_get_userbyid(r.setrole) END,
      'name', split_part(item, '=', 1), 'value', substr(item, strpos(item, '=') + 1)) ORDER BY r.setrole, item), '[]')
    FROM pg_db_role_setting AS r, unnest(r.setconfig) AS item WHERE r.setdatabase = d.oid) AS settings
FROM pg_database AS d JOIN pg_tablespace AS s ON s.oid = d.dattablespace WHERE d.datname = ${sql_text_quoteText(name)}`);
			return row;
		}
		async function checkAssertions(session, queries) {
			let problems = [];
			for (let [index, query] of queries.entries()) {
				let answer = await ask(session, query);
				answer !== void 0 && problems.push(`assert-sql[${index}] ${answer}: ${query.trim().slice(0, 200)}`);
			}
			return problems;
		}
		async function ask(session, query) {
			await session.execute("SAVEPOINT assertion");
			try {
				await session.execute("SET LOCAL transaction_read_only = on; SET LOCAL search_path TO DEFAULT");
				let statement = `COPY (\n${query.replace(/[;\s]+$/, "")}\n) TO STDOUT`;
				let chunks = [];
				for await (let chunk of session.copyOut(statement)) chunks.push(chunk);
				return describeAnswer(Buffer.concat(chunks).toString());
			} catch (error) {
				if (!(error instanceof SqlError)) throw error;
				return `failed (${error.message})`;
			} finally {
				await session.execute("ROLLBACK TO SAVEPOINT assertion");
			}
		}
		function describeAnswer(answer) {
			if (answer === "t\n") return;
			let rows = answer.split("\n").slice(0, -1);
			let [row = ""] = rows;
			return rows.length === 1 ? `gave ${row.split("	").join(", ")} in place of t` : `gave ${rows.length} rows in place of one`;
		}
		async function writeAsDumped(session, encoding) {
			await set(session, {
				client_encoding: encoding ?? "UTF8",
				DateStyle: "ISO",
				IntervalStyle: "postgres",
				extra_float_digits: "3",
				synchronize_seqscans: "off",
				quote_all_identifiers: "off",
				search_path: "",
				row_security: "off",
				statement_timeout: "0",
				lock_timeout: "0",
				idle_in_transaction_session_timeout: "0"
			});
		}
		async function writeWith(session, settings) {
			await session.execute("RESET TimeZone; RESET bytea_output; RESET lc_monetary");
			await set(session, settings);
		}
		async function set(session, settings) {
			let statements = Object.entries(settings).map(([name, value]) => `SELECT pg_catalog.set_config(${sql_text_quoteText(name)}, ${sql_text_quoteText(value)}, false)`);
			statements.length > 0 && await session.execute(statements.join("; "));
		}
		async function readConditions(session) {
			let rows = await session.rows("\nSELECT n.nspname AS schema, c.relname AS name, item.condition\nFROM pg_extension AS e, unnest(e.extconfig, e.extcondition) AS item (relation, condition)\nJOIN pg_class AS c ON c.oid = item.relation JOIN pg_namespace AS n ON n.oid = c.relnamespace");
			return new Map(rows.map((row) => [(0, sql_names.TN)(row), row.condition]));
		}
		async function readDependence(session, table) {
			let [row] = await session.rows(`
WITH RECURSIVE types (oid) AS (
  SELECT a.atttypid FROM pg_attribute AS a JOIN pg_class AS c ON c.oid = a.attrelid
    JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE n.nspname = ${sql_text_quoteText(table.schema ?? "public")} AND c.relname = ${sql_text_quoteText(table.name)}
    AND a.attnum > 0 AND NOT a.attisdropped
  UNION
  SELECT inner_type.oid FROM types JOIN pg_type AS t ON t.oid = types.oid CROSS JOIN LATERAL (
    SELECT t.typbasetype UNION SELECT t.typelem UNION
    SELECT r.rngsubtype FROM pg_range AS r WHERE t.oid IN (r.rngtypid, r.rngmultitypid) UNION
    SELECT f.atttypid FROM pg_attribute AS f WHERE f.attrelid = t.typrelid AND f.attnum > 0 AND NOT f.attisdropped
  ) AS inner_type (oid) WHERE inner_type.oid <> 0
)
SELECT coalesce(bool_or(oid = 'timestamptz'::regtype), false) AS "timeZone",
  coalesce(bool_or(oid = 'money'::regtype), false) AS money,
  coalesce(bool_or(oid = 'bytea'::regtype), false) AS bytea FROM types`);
			return row ?? {
				timeZone: !1,
				money: !1,
				bytea: !1
			};
		}
		async function digestCopy(session, statement) {
			let hash = (0, external_node_crypto_.createHash)("sha256");
			let rows = 0;
			let bytes = 0;
			for await (let chunk of session.copyOut(statement)) {
				hash.update(chunk);
				bytes += chunk.length;
				rows += countLines(chunk);
			}
			return {
				rows,
				bytes,
				sha256: hash.digest("hex")
			};
		}
		function countLines(chunk) {
			let lines = 0;
			for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
			return lines;
		}
		async function compareTables(sessions, { tables, conditions, onCompared }) {
			let queue = tables.toSorted((a, b) => a.bytes - b.bytes);
			let compared = [];
			let bytes = 0;
			let work = async (session) => {
				for (let table = queue.pop(); table !== void 0; table = queue.pop()) {
					compared.push(await compareTable(session, table, conditions.get((0, sql_names.TN)(table))));
					bytes += table.bytes;
					onCompared?.(bytes);
				}
			};
			await Promise.all(sessions.map(work));
			let order = new Map(tables.map((table, place) => [table, place]));
			return compared.toSorted((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
		}
		async function compareTable(session, table, condition) {
			let found = await verify_tables_readTable(session, table, condition);
			if ("missing" in found) return {
				table,
				found: {
					rows: 0,
					bytes: 0,
					sha256: ""
				},
				report: verify_tables_reportOf(table, {
					rows: 0,
					bytes: 0
				}, {
					state: "different",
					because: found.missing
				})
			};
			return {
				table,
				found,
				report: verify_tables_reportOf(table, found, judge(table, found))
			};
		}
		function judge(expected, found) {
			if (expected.rows !== found.rows) return {
				state: "different",
				because: describeCounts(expected.rows, found.rows)
			};
			if (expected.sha256 === void 0) return {
				state: "counted",
				because: "the dump has INSERT statements, whose text is not comparable"
			};
			if (expected.sha256 === found.sha256) return { state: "identical" };
			if (expected.bytes === found.bytes && (0, sql_names.TN)(expected.target) !== (0, sql_names.TN)(expected)) return {
				state: "counted",
				because: `its rows came by way of ${(0, sql_names.q0)(expected.target)}, which keeps no order`
			};
			return {
				state: "different",
				because: `its ${found.rows} rows are not those of the dump`
			};
		}
		function verify_tables_reportOf(table, found, verdict) {
			let { schema, name, rows: expectedRows } = table;
			return {
				schema,
				name,
				expectedRows,
				rows: found.rows,
				bytes: found.bytes,
				verdict
			};
		}
		function describeCounts(expected, found) {
			return `${found} rows in place of ${expected}`;
		}
		async function verify_tables_readTable(session, table, condition) {
			try {
				if (table.sha256 === void 0) return await countRows(session, table);
				return await digestCopy(session, renderCopy(table, condition));
			} catch (error) {
				if (!(error instanceof SqlError)) throw error;
				return { missing: error.message };
			}
		}
		async function countRows(session, table) {
			let [row] = await session.rows(`SELECT count(*) AS rows FROM ONLY ${sql_text_quoteTable(table)}`);
			return {
				rows: row?.rows ?? 0,
				bytes: 0,
				sha256: ""
			};
		}
		function renderCopy({ columns, ...table }, condition = "") {
			let names = columns?.map(quoteName).join(", ") ?? "";
			if (condition === "") return `COPY ${sql_text_quoteTable(table)}${names === "" ? "" : ` (${names})`} TO STDOUT`;
			return `COPY (SELECT ${names} FROM ONLY ${sql_text_quoteTable(table)} ${condition}) TO STDOUT`;
		}
		async function findSuspects(session, comparisons) {
			let differing = comparisons.filter(({ table, found, report }) => report.verdict.state === "different" && table.sha256 !== void 0 && table.rows === found.rows);
			let suspects = [];
			for (let { table } of differing) suspects.push({
				table,
				dependence: await readDependence(session, table)
			});
			return suspects.filter(({ dependence }) => dependence.timeZone || dependence.bytea || dependence.money);
		}
		async function findSettings(session, suspects, conditions, likely) {
			let ordered = suspects.toSorted((a, b) => a.table.bytes - b.table.bytes);
			let small = ordered.filter(({ table }) => table.bytes <= 1048576).slice(0, 3);
			let samples = small.length === 0 ? ordered.slice(0, 1) : small;
			let tried = small.length === 0 ? likely : [...likely, ...everyZone(small)];
			for (let settings of tried) {
				if (!await accepts(session, settings)) continue;
				if (await areAllIdentical(session, samples, conditions)) return settings;
			}
			await writeWith(session, {});
		}
		async function areAllIdentical(session, samples, conditions) {
			for (let { table } of samples) {
				let { report } = await compareTable(session, table, conditions.get((0, sql_names.TN)(table)));
				if (report.verdict.state !== "identical") return !1;
			}
			return !0;
		}
		function everyZone(samples) {
			let hasBytes = samples.some(({ dependence }) => dependence.bytea);
			let inZones = samples.some(({ dependence }) => dependence.timeZone) ? Intl.supportedValuesOf("timeZone").map((zone) => ({ TimeZone: zone })) : [];
			let escaped = [{}, ...inZones].map((settings) => ({
				...settings,
				bytea_output: "escape"
			}));
			return [...inZones, ...hasBytes ? escaped : []];
		}
		async function accepts(session, settings) {
			try {
				await writeWith(session, settings);
				return !0;
			} catch (error) {
				if (!(error instanceof SqlError)) throw error;
				return !1;
			}
		}
		async function verifyLargeObjects(session, expected) {
			if (expected.count === 0) return await verifyNone(session);
			let [size] = await session.rows("\nSELECT coalesce(max(size), 0) AS largest FROM (\n  SELECT max(pageno + 1) * 2048::bigint AS size FROM pg_largeobject GROUP BY loid) AS objects");
			if ((size?.largest ?? 0) > 536870912) return [`a large object is too large to be verified (${size?.largest} bytes)`];
			let [found] = await session.rows("\nSELECT count(*) AS count,\n  coalesce((SELECT string_agg(lpad(to_hex(byte), 2, '0'), '' ORDER BY place) FROM (\n    SELECT place, bit_xor(get_byte(digest, place)) AS byte FROM (\n      SELECT sha256(convert_to(oid || ':', 'UTF8') || lo_get(oid)) AS digest FROM pg_largeobject_metadata\n    ) AS digests, generate_series(0, 31) AS place GROUP BY place) AS bytes), repeat('0', 64)) AS digest\nFROM pg_largeobject_metadata");
			if (found?.count !== expected.count) return [`there are ${found?.count ?? 0} large objects in place of ${expected.count}`];
			return found.digest === expected.digest ? [] : [`the contents of the ${found.count} large objects are not those of the dump`];
		}
		async function verifyNone(session) {
			let [row] = await session.rows("SELECT count(*) AS count FROM pg_largeobject_metadata");
			return row?.count === 0 ? [] : [`there are ${row?.count} large objects, and none in the dump`];
		}
		async function verifySequences(session, expected) {
			let problems = [];
			for (let sequence of expected) problems.push(...await compareSequence(session, sequence));
			return problems;
		}
		async function compareSequence(session, expected) {
			let found = await readSequence(session, expected);
			if (typeof found == "string") return [`sequence ${(0, sql_names.q0)(expected)}: ${found}`];
			if (found.value === expected.value && found.called === expected.called) return [];
			return [`sequence ${(0, sql_names.q0)(expected)} is at ${render(found)} in place of ${render(expected)}`];
		}
		function render({ value, called }) {
			return called ? value : `${value} (not given out yet)`;
		}
		async function readSequence(session, name) {
			try {
				let [row] = await session.rows(`SELECT last_value::text AS value, is_called AS called FROM ${sql_text_quoteTable(name)}`);
				return row ?? "it cannot be read";
			} catch (error) {
				if (!(error instanceof SqlError)) throw error;
				return error.message;
			}
		}
		async function findLaggingSequences(session) {
			let lagging = [];
			for (let owned of await session.rows("\nSELECT json_build_object('schema', sn.nspname, 'name', s.relname) AS sequence,\n  json_build_object('schema', tn.nspname, 'name', t.relname) AS table, a.attname AS column, q.seqincrement AS increment\nFROM pg_depend AS d\nJOIN pg_sequence AS q ON q.seqrelid = d.objid\nJOIN pg_class AS s ON s.oid = d.objid JOIN pg_namespace AS sn ON sn.oid = s.relnamespace\nJOIN pg_class AS t ON t.oid = d.refobjid JOIN pg_namespace AS tn ON tn.oid = t.relnamespace\nJOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid\nWHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')\n  AND a.atttypid IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype)")) {
				let { sequence, table, column, increment } = owned;
				let edge = increment > 0 ? "max" : "min";
				let isBehind = increment > 0 ? "<" : ">";
				let [row] = await session.rows(`SELECT t.edge::text AS edge, t.edge IS NOT NULL AND (s.last_value ${isBehind} t.edge
        OR (s.last_value = t.edge AND NOT s.is_called)) AS behind
      FROM (SELECT ${edge}(${quoteName(column)}) AS edge FROM ${sql_text_quoteTable(table)}) AS t, ${sql_text_quoteTable(sequence)} AS s`);
				row?.behind === !0 && lagging.push(`sequence ${(0, sql_names.q0)(sequence)} is behind ${(0, sql_names.q0)(table)}.${column}, which has ${row.edge}`);
			}
			return lagging;
		}
		async function verifyDatabase({ control, writers }, expected) {
			let { dump, tables, assertSql } = expected;
			let conditions = await readConditions(control);
			let lagging = await findLaggingSequences(control);
			let problems = [
				...await verifyExtensions(control, dump.extensions),
				...await verifySequences(control, dump.sequences),
				...dump.largeObjects === void 0 ? [] : await verifyLargeObjects(control, dump.largeObjects),
				...await checkAssertions(control, assertSql)
			];
			for (let writer of writers) await writeAsDumped(writer, dump.encoding);
			let { comparisons, notes } = await reconsider(writers, await compareTables(writers, {
				tables,
				conditions,
				...expected.onCompared === void 0 ? {} : { onCompared: expected.onCompared }
			}), conditions, expected.likely);
			return {
				tables: comparisons.map(({ report }) => report),
				problems,
				notes: [...lagging, ...notes]
			};
		}
		async function verifyExtensions(session, expected) {
			let rows = await session.rows("SELECT extname AS name FROM pg_extension");
			let present = new Set(rows.map(({ name }) => name));
			return expected.flatMap(({ name }) => present.has(name) ? [] : [`the extension ${name} is missing`]);
		}
		async function reconsider(writers, first, conditions, likely) {
			let suspects = await findSuspects(writers[0], first);
			if (suspects.length === 0) return {
				comparisons: first,
				notes: []
			};
			let settings = await findSettings(writers[0], suspects, conditions, likely);
			if (settings === void 0) return await excuse(writers[0], first, new Set(suspects.map(({ table }) => table)));
			for (let writer of writers) await writeWith(writer, settings);
			let second = await compareTables(writers, {
				tables: suspects.map(({ table }) => table),
				conditions
			});
			let again = new Map(second.map((comparison) => [comparison.table, comparison]));
			return {
				comparisons: first.map((comparison) => again.get(comparison.table) ?? comparison),
				notes: [`the dump was made with ${Object.entries(settings).map(([name, value]) => `${name} ${value}`).join(" and ")}: it was compared so`]
			};
		}
		async function excuse(session, first, suspects) {
			for (let { table, report } of first) {
				if (report.verdict.state !== "identical" || table.rows === 0) continue;
				let { timeZone, money } = await readDependence(session, table);
				if (timeZone || money) return {
					comparisons: first,
					notes: []
				};
			}
			let because = "its times or amounts depend on a setting of the server it was dumped from, which is not known";
			return {
				comparisons: first.map((comparison) => {
					if (!suspects.has(comparison.table)) return comparison;
					let report = verify_tables_reportOf(comparison.table, comparison.found, {
						state: "counted",
						because
					});
					return {
						...comparison,
						report
					};
				}),
				notes: [`${suspects.size === 1 ? "1 table was" : `${suspects.size} tables were`} compared by the number of rows alone: ${because}`]
			};
		}
		let ENCODING = /^SET client_encoding = '([^']*)';$/;
		let STRINGS = /^SET standard_conforming_strings = (on|off);$/;
		let RESTRICTION = /^\\(?:un)?restrict [A-Za-z0-9]+\s*$/;
		let filter_script_END_OF_ROWS = Buffer.from("\\.\n");
		let COPY = /^COPY\b/i;
		async function* filterScript(script, keep, after = () => void 0) {
			let settings = initialSettings();
			let filter = new ScriptFilter(settings, keep, after);
			let scanner = new SqlScanner(filter, settings);
			for await (let bytes of script) {
				let chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
				filter.add(chunk);
				scanner.update(chunk);
				yield* filter.take();
			}
			scanner.finish();
			yield* filter.take();
		}
		class ScriptFilter {
			#settings;
			#keep;
			#after;
			#raw = Buffer.alloc(0);
			#start = 0;
			#owed = 0;
			#out = [];
			#keepsRows = !1;
			constructor(settings, keep, after) {
				this.#settings = settings;
				this.#keep = keep;
				this.#after = after;
			}
			add(chunk) {
				let owed = Math.min(this.#owed, chunk.length);
				let rest = chunk.subarray(owed);
				this.#owed -= owed;
				this.#start += owed;
				this.#raw = this.#raw.length === 0 ? rest : Buffer.concat([this.#raw, rest]);
			}
			take() {
				let out = this.#out;
				this.#out = [];
				return out;
			}
			statement({ text, at }) {
				this.#read(text);
				let copy = (0, sql_names.KK)(text);
				if (copy === void 0 && COPY.test(text)) throw refusal(text);
				let isKept = this.#keep(text, copy?.table);
				let raw = this.#cut(at + 1);
				isKept && this.#out.push(Buffer.from(psqlStatement(raw)));
				if (copy === void 0) {
					isKept && this.#out.push(Buffer.from(this.#after(text) ?? ""));
					return !1;
				}
				this.#keepsRows = isKept;
				this.#cut(at + 2);
				return !0;
			}
			rows(chunk) {
				this.#cut(this.#start + this.#owed + chunk.length);
				this.#keepsRows && this.#out.push(chunk);
			}
			endOfRows() {
				this.#cut(this.#start + this.#owed + filter_script_END_OF_ROWS.length);
				this.#keepsRows && this.#out.push(filter_script_END_OF_ROWS);
			}
			comment() {}
			metaCommand(text, at) {
				if (!RESTRICTION.test(text)) throw refusal(text);
				this.#cut(at + Buffer.byteLength(text));
			}
			trap(reason) {
				throw refusal(reason);
			}
			#read(text) {
				let encoding = ENCODING.exec(text)?.[1];
				let strings = STRINGS.exec(text)?.[1];
				encoding !== void 0 && (this.#settings.decode = decoderOf(encoding));
				strings !== void 0 && (this.#settings.standardStrings = strings === "on");
			}
			#cut(end) {
				let length = Math.max(0, end - this.#start);
				let piece = this.#raw.subarray(0, length);
				this.#raw = this.#raw.subarray(piece.length);
				this.#start += piece.length;
				this.#owed = length - piece.length;
				return piece;
			}
		}
		function refusal(what) {
			return new errors.yo(`the dump's script is not run by psql: ${what.slice(0, 100)}`, { hint: "do not use this dump before you know who made it, and how" });
		}
		class ProgressLog {
			#ports;
			#what;
			#told;
			constructor(ports, what) {
				this.#ports = ports;
				this.#what = what;
				this.#told = ports.clock.now();
			}
			at(fraction, detail = "") {
				let now = this.#ports.clock.now();
				if (now - this.#told < 5e3) return;
				this.#told = now;
				let percent = Math.floor(fraction * 100);
				this.#ports.log.info(`${this.#what}: ${percent} %${detail === "" ? "" : `, ${detail}`}`);
			}
		}
		async function* told(script, total, progress) {
			let bytes = 0;
			for await (let chunk of script) {
				yield chunk;
				bytes += chunk.length;
				progress.at(Math.min(bytes / Math.max(total, 1), .99));
			}
		}
		let SHARES = {
			CONSTRAINT: .5,
			INDEX: .9,
			"FK CONSTRAINT": .25
		};
		let restore_progress_LINE = /^(?:pg_restore: )?(launching|finished) item \d+ (TABLE DATA|CONSTRAINT|FK CONSTRAINT|INDEX) (.*)$/;
		class RestoreProgress {
			#bytes;
			#indexes;
			#average;
			#total;
			#done = 0;
			constructor({ tables, objects }, indexes = new Map()) {
				this.#bytes = new Map(tables.map(({ name, bytes }) => [name, Math.max(bytes, 1)]));
				this.#indexes = indexes;
				let data = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
				this.#average = data / Math.max(this.#bytes.size, 1);
				let known = [...indexes.keys()].reduce((sum, name) => sum + this.#weightOf("INDEX", name), 0);
				let unknown = {
					...objects,
					INDEX: Math.max(0, (objects.INDEX ?? 0) - indexes.size)
				};
				let rest = Object.entries(SHARES).reduce((sum, [kind, share]) => sum + share * (unknown[kind] ?? 0), 0);
				this.#total = data + known + this.#average * rest;
			}
			get fraction() {
				return Math.min(this.#done / Math.max(this.#total, 1), .99);
			}
			read(line) {
				let [, verb, kind = "", tag = ""] = restore_progress_LINE.exec(line) ?? [];
				if (verb === "launching") return `${kind} ${tag}`;
				verb === "finished" && (this.#done += this.#weightOf(kind, tag));
			}
			#weightOf(kind, tag) {
				if (kind === "TABLE DATA") return this.#bytes.get(tag) ?? this.#average;
				let table = kind === "INDEX" ? this.#indexes.get(tag) : void 0;
				return (table === void 0 ? this.#average : this.#bytes.get(table) ?? 1) * (SHARES[kind] ?? 0);
			}
		}
		let restore_progress_NAME = "(\"(?:[^\"]|\"\")+\"|[^\\s.\"]+)";
		let CREATE = RegExp(`^CREATE (?:UNIQUE )?INDEX ${restore_progress_NAME} ON (?:ONLY )?(?:${restore_progress_NAME}\\.)?${restore_progress_NAME} USING `);
		function readIndex(statement) {
			let [, index, , table] = CREATE.exec(statement) ?? [];
			return index === void 0 || table === void 0 ? void 0 : [(0, sql_names._n)(index), (0, sql_names._n)(table)];
		}
		var pg_restore_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var pg_restore_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		class ToolFailed extends Error {
			name = "ToolFailed";
		}
		async function runPgRestore(ports, job) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let progress = new RestoreProgress(job.dump, await readIndexTables(ports, job));
				let log = new ProgressLog(ports, `Restoring into ${job.database}`);
				let complaint;
				let onLine = (line) => {
					let begun = progress.read(line);
					begun !== void 0 && log.at(progress.fraction, begun);
					/^pg_restore: (error|fatal)/.test(line) && (complaint ??= line.replace(/^pg_restore: (?:error|fatal): /, ""));
				};
				let options = {
					database: job.database,
					application: job.application,
					onLine
				};
				let list = pg_restore_addDisposableResource(env_1, job.ownership === "dump" ? void 0 : await listWithoutExtensions(ports, job), !0);
				await finish(await job.tools.start("pg_restore", restoreArguments(job, list), options), ports.signal, () => complaint);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = pg_restore_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function readIndexTables(ports, { tools, archive, database, application }) {
			let args = [
				"--section=post-data",
				"--no-owner",
				"--no-privileges",
				archive.path
			];
			let indexes = new Map();
			let note = (statement) => {
				let index = readIndex(statement);
				index !== void 0 && indexes.set(...index);
				return !1;
			};
			for await (let _ of filterScript(writeScript(ports, tools, args, {
				database,
				application
			}), note));
			return indexes;
		}
		async function finish(process, signal, complaint) {
			let stop = () => process.kill();
			signal.addEventListener("abort", stop, { once: !0 });
			signal.aborted && stop();
			process.stdout.resume();
			process.stdin.end();
			let { exitCode, stderr } = await process.done;
			signal.removeEventListener("abort", stop);
			signal.throwIfAborted();
			if (exitCode !== 0) throw new ToolFailed(complaint() ?? describeEnd(exitCode, stderr));
		}
		function describeEnd(exitCode, stderr) {
			let last = stderr.trim().split("\n").at(-1) ?? "";
			return `pg_restore ended with ${exitCode}${last === "" ? "" : `: ${last}`}`;
		}
		function restoreArguments({ tools, archive, jobs, dump, ...job }, list) {
			return [
				"--exit-on-error",
				...list === void 0 ? [] : [`--use-list=${list.path}`],
				"--verbose",
				inOrder(dump, jobs),
				...ownershipArguments(job),
				...tools.major >= 18 ? ["--no-statistics"] : [],
				archive.path
			];
		}
		function inOrder({ format }, jobs) {
			return format === "tar" || jobs === 1 ? "--single-transaction" : `--jobs=${jobs}`;
		}
		function ownershipArguments({ ownership, owner }) {
			if (ownership === "dump") return [];
			return [
				"--no-owner",
				"--no-privileges",
				`--role=${owner}`
			];
		}
		async function listWithoutExtensions(ports, { tools, archive, ...options }) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let chunks = [];
				for await (let chunk of pg_restore_written(ports, tools, ["--list", archive.path], options)) chunks.push(chunk);
				let kept = Buffer.concat(chunks).toString("latin1").split("\n").filter((line) => !/^\d+; \d+ \d+ COMMENT - EXTENSION /.test(line));
				let stack = pg_restore_addDisposableResource(env_2, new AsyncDisposableStack(), !0);
				let file = await stack.use(await openPrivateFolder("restore")).write("list", Buffer.from(kept.join("\n"), "latin1"));
				let { path } = stack.use(await tools.lend(file));
				let moved = stack.move();
				return {
					path,
					[Symbol.asyncDispose]: () => moved.disposeAsync()
				};
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = pg_restore_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function* archiveScript(ports, job) {
			let section = job.dataOnly ? [
				"--data-only",
				"--no-owner",
				"--no-privileges"
			] : ownershipArguments(job);
			let statistics = job.tools.major >= 18 ? ["--no-statistics"] : [];
			let args = [
				"--exit-on-error",
				...section,
				...statistics,
				job.archive.path
			];
			yield* writeScript(ports, job.tools, args, {
				database: job.database,
				application: job.application
			});
		}
		function writeScript(ports, tools, args, options) {
			return pg_restore_written(ports, tools, ["--file=-", ...args], options);
		}
		async function* pg_restore_written({ signal }, tools, args, options) {
			let process = await tools.start("pg_restore", args, options);
			process.stdin.end();
			let isOver = !1;
			try {
				for await (let chunk of process.stdout) {
					signal.throwIfAborted();
					yield chunk;
				}
				isOver = !0;
			} finally {
				isOver || process.kill();
			}
			let { exitCode, stderr } = await process.done;
			if (exitCode !== 0) throw new ToolFailed(describeEnd(exitCode, stderr));
		}
		let plain_script_OWNER = /^ALTER [\s\S]* OWNER TO (?:"(?:[^"]|"")+"|\w+);$/;
		let GRANTS = /^(?:GRANT|REVOKE|ALTER DEFAULT PRIVILEGES|COMMENT ON EXTENSION)\s/;
		let plain_script_SETTINGS = new Set(["SET transaction_timeout = 0;", "SET client_min_messages = warning;"]);
		function isOfSession(statement) {
			return bracketsTransaction(statement) || plain_script_SETTINGS.has(statement);
		}
		function keepFor(ownership) {
			return (statement) => {
				if (isOfSession(statement)) return !1;
				if (ownership === "dump") return !0;
				return !GRANTS.test(statement) && !(plain_script_OWNER.test(statement) && isOwnerChange(statement));
			};
		}
		function isOwnerChange(statement) {
			return (0, sql_names.LU)(statement).slice(-4, -2).join(" ").toUpperCase() === "OWNER TO";
		}
		class ScriptProgress {
			#log;
			#bytes;
			#indexes;
			#data;
			#average;
			#works = [];
			#total;
			#passed = 0;
			#done = 0;
			#fraction = 0;
			constructor({ tables, objects }, log, indexes = new Map()) {
				this.#log = log;
				this.#indexes = indexes;
				this.#bytes = new Map(tables.map((table) => [table.name, weightOf(table)]));
				this.#data = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
				this.#average = this.#data / Math.max(this.#bytes.size, 1);
				let unknown = {
					...objects,
					INDEX: Math.max(0, (objects.INDEX ?? 0) - indexes.size)
				};
				let shares = Object.entries(SHARES).reduce((sum, [kind, share]) => sum + share * (unknown[kind] ?? 0), 0);
				let known = [...indexes.values()].reduce((sum, table) => sum + this.#weigh("INDEX", table), 0);
				this.#total = this.#data + known + this.#average * shares;
			}
			after = (statement) => {
				let work = readWork(statement);
				if (work === void 0) return;
				let { kind, name, table } = work;
				let weight = this.#weigh(kind, table);
				kind === "INDEX" && this.#indexes.has(name) || (this.#total += weight - (SHARES[kind] ?? 0) * this.#average);
				this.#works.push({
					what: `${kind} ${name}`,
					weight
				});
				return psqlTell(String(this.#works.length - 1));
			};
			told = (place) => {
				let work = this.#works[Number(place)];
				if (work === void 0) return;
				this.#done += work.weight;
				this.#tell(this.#works[Number(place) + 1]?.what);
			};
			async *passing(script) {
				for await (let chunk of script) {
					yield chunk;
					if (this.#passed === this.#data) continue;
					this.#passed = Math.min(this.#passed + chunk.length, this.#data);
					this.#tell();
				}
			}
			#weigh(kind, table) {
				return (SHARES[kind] ?? 0) * (this.#bytes.get(table) ?? 1);
			}
			#tell(what) {
				let fraction = (this.#passed + this.#done) / Math.max(this.#total, 1);
				this.#fraction = Math.max(this.#fraction, Math.min(fraction, .99));
				this.#log.at(this.#fraction, what);
			}
		}
		function weightOf({ bytes, rows }) {
			return Math.max(bytes === 0 ? rows * 100 : bytes, 1);
		}
		let script_progress_NAME = "(\"(?:[^\"]|\"\")+\"|[^\\s.\"]+)";
		let script_progress_KEY = RegExp(`^ALTER TABLE (?:ONLY )?(?:${script_progress_NAME}\\.)?${script_progress_NAME}\\s+ADD CONSTRAINT ${script_progress_NAME} (PRIMARY|UNIQUE|EXCLUDE|FOREIGN)\\b`);
		function readWork(statement) {
			let [index, indexed] = readIndex(statement) ?? [];
			if (index !== void 0 && indexed !== void 0) return {
				kind: "INDEX",
				name: index,
				table: indexed
			};
			let [, , table, name, kind] = script_progress_KEY.exec(statement) ?? [];
			if (table === void 0 || name === void 0) return;
			return {
				kind: kind === "FOREIGN" ? "FK CONSTRAINT" : "CONSTRAINT",
				name: (0, sql_names._n)(name),
				table: (0, sql_names._n)(table)
			};
		}
		async function readServerMajor(session) {
			let [row] = await session.rows("SELECT current_setting('server_version_num')::integer AS version");
			return Math.floor((row?.version ?? 0) / 1e4);
		}
		async function* untilAborted(chunks, signal) {
			for await (let chunk of chunks) {
				signal.throwIfAborted();
				yield chunk;
			}
		}
		var fill_scratch_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var fill_scratch_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function fillScratch(ports, filling, place) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let { content } = filling;
				await createExtensions(ports, filling, place);
				if (content.kind === "script") return await runScript(ports, filling, place, {
					script: content.open(),
					indexes: new Map()
				});
				let way = chooseWay(ports.server.tools, filling.dump.archiveVersion ?? "", await serverMajor(ports, place));
				if (way === void 0) throw tooOld(filling);
				let { tools } = way;
				let archive = fill_scratch_addDisposableResource(env_1, await content.lend(tools), !0);
				let job = {
					...filling,
					tools,
					archive,
					database: place.scratch.name,
					application: applicationOf(filling),
					owner: place.like.owner
				};
				if (way.way === "script") {
					ports.log.info(`pg_restore ${tools.major} restores into an older server by a script, over one session`);
					let indexes = await readIndexTables(ports, job);
					return await runScript(ports, filling, place, {
						script: archiveScript(ports, {
							...job,
							dataOnly: !1
						}),
						indexes
					});
				}
				await runPgRestore(ports, job);
				return await verifyCommitted(ports, filling, place);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = fill_scratch_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		function tooOld({ dump }) {
			return new errors.yo(`no pg_restore at hand reads archives of version ${dump.archiveVersion}`, { hint: `install PostgreSQL's client programs of version ${dump.pgDumpVersion ?? "the dump's server"} on the runner` });
		}
		async function serverMajor({ server }, { scratch }) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				return await readServerMajor(fill_scratch_addDisposableResource(env_2, await server.session(scratch.name, "slipway"), !0));
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = fill_scratch_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function createExtensions(ports, { dump, ownership, run }, { scratch }) {
			let env_3 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				if (ownership === "dump") return;
				let session = fill_scratch_addDisposableResource(env_3, await ports.server.session(scratch.name, applicationOf({ run })), !0);
				for (let { name, schema = "public" } of dump.extensions) {
					if (dump.schemas.includes(schema)) continue;
					await session.execute(`CREATE EXTENSION IF NOT EXISTS ${quoteName(name)} SCHEMA ${quoteName(schema)}`);
				}
			} catch (e_3) {
				env_3.error = e_3;
				env_3.hasError = !0;
			} finally {
				let result_3 = fill_scratch_disposeResources(env_3);
				result_3 && await result_3;
			}
		}
		async function runScript(ports, filling, { scratch, like }, { script, indexes }) {
			let env_4 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = fill_scratch_addDisposableResource(env_4, await ports.server.session(scratch.name, applicationOf(filling)), !0);
				await session.execute("BEGIN");
				filling.ownership === "database-owner" && await session.execute(`SET LOCAL ROLE ${quoteName(like.owner)}`);
				let log = new ProgressLog(ports, `Restoring into ${scratch.name}`);
				let progress = new ScriptProgress(filling.dump, log, indexes);
				let kept = filterScript(script, keepFor(filling.ownership), progress.after);
				await session.script(progress.passing(untilAborted(kept, ports.signal)), progress.told);
				await session.execute("RESET ROLE; SET client_encoding = 'UTF8'");
				await session.execute("ANALYZE");
				await ports.journal.record({
					reached: "restored",
					database: scratch.name
				});
				let report = await verify(ports, filling, like, {
					control: session,
					writers: [session]
				});
				await session.execute("COMMIT");
				return report;
			} catch (e_4) {
				env_4.error = e_4;
				env_4.hasError = !0;
			} finally {
				let result_4 = fill_scratch_disposeResources(env_4);
				result_4 && await result_4;
			}
		}
		async function verifyCommitted(ports, filling, { scratch, like }) {
			let env_5 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let open = () => ports.server.session(scratch.name, applicationOf(filling));
				let opened = fill_scratch_addDisposableResource(env_5, new AsyncDisposableStack(), !0);
				let control = opened.use(await open());
				await control.execute("ANALYZE");
				await ports.journal.record({
					reached: "restored",
					database: scratch.name
				});
				await control.execute("BEGIN");
				let readers = Math.min(filling.jobs, 4);
				let others = [];
				for (; others.length < readers - 1;) others.push(opened.use(await open()));
				return await verify(ports, filling, like, {
					control,
					writers: [opened.use(await open()), ...others]
				});
			} catch (e_5) {
				env_5.error = e_5;
				env_5.hasError = !0;
			} finally {
				let result_5 = fill_scratch_disposeResources(env_5);
				result_5 && await result_5;
			}
		}
		async function verify(ports, { dump, assertSql, target }, like, sessions) {
			let total = fill_scratch_bytesOf({ dump });
			let progress = new ProgressLog(ports, `Comparing with the dump, for ${target}`);
			let onCompared = (bytes) => {
				ports.signal.throwIfAborted();
				progress.at(bytes / Math.max(total, 1));
			};
			return await verifyDatabase(sessions, {
				dump,
				tables: dump.tables,
				assertSql,
				likely: likelySettings(like),
				onCompared
			});
		}
		function fill_scratch_bytesOf({ dump }) {
			return dump.tables.reduce((sum, { bytes }) => sum + bytes, 0);
		}
		function likelySettings({ settings }) {
			let found = settings.filter(({ name }) => [
				"TimeZone",
				"bytea_output",
				"lc_monetary"
			].includes(name)).map(({ name, value }) => [name, value]);
			return [...found.length === 0 ? [] : [Object.fromEntries(found)], { TimeZone: "UTC" }];
		}
		async function patiently(clock, work) {
			let end = clock.now() + 6e4;
			for (;;) {
				try {
					return await work();
				} catch (error) {
					if (!(error instanceof SessionLost) || clock.now() >= end) throw error;
				}
				await clock.sleep(500);
			}
		}
		var prepare_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var prepare_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function prepare(ports, preparation, becomes = "restored") {
			let prepared = await prepareOnce(ports, preparation, becomes);
			if (preparation.jobs === 1 || !isDeadlocked(prepared)) return prepared;
			ports.log.warning("The sessions of pg_restore have locked each other out: restoring once more, over one session");
			return await prepareOnce(ports, {
				...preparation,
				jobs: 1
			}, becomes);
		}
		function isDeadlocked(prepared) {
			return prepared.state === "failed" && prepared.scratch.state === "dropped" && /deadlock detected/.test(prepared.reason);
		}
		async function prepareOnce(ports, preparation, becomes) {
			let place = await openPlace(ports, preparation, becomes);
			if (typeof place == "string") return {
				state: "failed",
				reason: place,
				report: void 0,
				scratch: ABSENT
			};
			ports.log.info(`Restoring into ${place.scratch.name}, beside ${preparation.target}`);
			return await fillOrDrop(ports, preparation, place);
		}
		let ABSENT = { state: "absent" };
		async function openPlace(ports, preparation, becomes) {
			try {
				let env_1 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					let session = prepare_addDisposableResource(env_1, await maintenanceSession(ports, preparation), !0);
					let like = await readProperties(session, preparation.target);
					if (like === void 0) return `there is no database ${preparation.target} on ${ports.server.name}`;
					let scratch = await createScratch(session, preparation, like, {
						at: ports.clock.date().toISOString(),
						expires: preparation.expires.toISOString(),
						source: preparation.source
					});
					await ports.journal.record({
						reached: "scratch-created",
						database: scratch.name
					});
					return {
						scratch,
						like,
						becomes
					};
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = !0;
				} finally {
					let result_1 = prepare_disposeResources(env_1);
					result_1 && await result_1;
				}
			} catch (error) {
				return `no database could be made beside ${preparation.target}: ${describeFailure(error)}`;
			}
		}
		async function fillOrDrop(ports, preparation, place) {
			let report;
			try {
				let env_2 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					ports.signal.throwIfAborted();
					prepare_addDisposableResource(env_2, await maintenanceSession(ports, preparation), !0);
					report = await fillScratch(ports, preparation, place);
					let problems = problemsOf(report);
					if (problems.length > 0) return await giveUp(ports, preparation, place, {
						reason: problems.join("; "),
						report
					});
					return {
						state: "prepared",
						database: await markVerified(ports, preparation, place),
						report
					};
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = !0;
				} finally {
					let result_2 = prepare_disposeResources(env_2);
					result_2 && await result_2;
				}
			} catch (error) {
				return await giveUp(ports, preparation, place, {
					reason: describeFailure(error),
					report
				});
			}
		}
		async function markVerified(ports, names, { scratch, becomes }) {
			let env_3 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = prepare_addDisposableResource(env_3, await maintenanceSession(ports, names), !0);
				let mark = {
					...scratch.mark,
					kind: becomes
				};
				await session.execute(renderComment(scratch.name, renderMark(mark)));
				await ports.journal.record({
					reached: "verified",
					database: scratch.name
				});
				ports.log.info(`Restored into ${scratch.name} and compared it with the dump: nothing differs`);
				return {
					...scratch,
					mark
				};
			} catch (e_3) {
				env_3.error = e_3;
				env_3.hasError = !0;
			} finally {
				let result_3 = prepare_disposeResources(env_3);
				result_3 && await result_3;
			}
		}
		async function giveUp(ports, names, { scratch }, failure) {
			let outcome = await discard(ports, names, scratch);
			outcome.state === "dropped" && await ports.journal.record({
				reached: "scratch-dropped",
				database: scratch.name
			});
			return {
				state: "failed",
				...failure,
				scratch: outcome
			};
		}
		async function discard(ports, names, scratch) {
			let drop = async () => {
				let env_4 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					return await dropScratch(prepare_addDisposableResource(env_4, await maintenanceSession(ports, names), !0), scratch);
				} catch (e_4) {
					env_4.error = e_4;
					env_4.hasError = !0;
				} finally {
					let result_4 = prepare_disposeResources(env_4);
					result_4 && await result_4;
				}
			};
			try {
				return await patiently(ports.clock, drop);
			} catch (error) {
				return {
					state: "left",
					reason: describeFailure(error)
				};
			}
		}
		function restorePorts({ world, journal }, server, signal = world.cancel) {
			let { clock, log } = world;
			return {
				server,
				clock,
				log,
				journal,
				signal
			};
		}
		class Knowledge {
			server;
			facts;
			dump;
			findings = [];
			differences = [];
			verification;
			health;
			swap;
			failedSteps = [];
			warnings = [];
			warn(...warnings) {
				this.warnings = [...this.warnings, ...warnings];
			}
		}
		class RunJournal {
			entries = [];
			async record(entry) {
				this.entries.push(entry);
			}
			has(reached) {
				return this.entries.some((entry) => entry.reached === reached);
			}
		}
		function lockKey(target) {
			return `pg_catalog.hashtextextended(${sql_text_quoteText(`slipway:${target}`)}, 0)`;
		}
		function settleSql(swap) {
			return [...settleStatements(swap), ""].join(";\n");
		}
		function settleStatements({ target, outgoing, incoming, run }) {
			return [`SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
  WHERE application_name = ${sql_text_quoteText(applicationOf({ run }))} AND pid <> pg_catalog.pg_backend_pid()`, `DO $slipway$
DECLARE
  wanted CONSTANT name := ${sql_text_quoteText(target)};
  holder oid;
BEGIN
  PERFORM pg_catalog.set_config('lock_timeout', '30s', true);
  PERFORM pg_catalog.pg_advisory_xact_lock(${lockKey(target)});
  SELECT oid INTO holder FROM pg_catalog.pg_database WHERE datname = wanted;
  IF holder IS NULL THEN
    SELECT oid INTO holder FROM pg_catalog.pg_database WHERE oid = ${outgoing};
    IF holder IS NOT NULL THEN
      EXECUTE pg_catalog.format('ALTER DATABASE %I RENAME TO %I',
        (SELECT datname FROM pg_catalog.pg_database WHERE oid = holder), wanted);
    END IF;
  END IF;
  IF holder IN (${outgoing}, ${incoming})
    AND EXISTS (SELECT FROM pg_catalog.pg_database WHERE oid = holder AND NOT datallowconn) THEN
    EXECUTE pg_catalog.format('ALTER DATABASE %I ALLOW_CONNECTIONS true', wanted);
  END IF;
END $slipway$`];
		}
		async function takeLock(session, target) {
			let [lock] = await session.rows(`SELECT pg_try_advisory_lock(${lockKey(target)}) AS taken`);
			return lock?.taken === !0;
		}
		async function releaseLock(session) {
			await session.execute("SELECT pg_catalog.pg_advisory_unlock_all()");
		}
		var settle_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var settle_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		function judgeSwap(catalog, swap) {
			let holder = named(catalog, swap.target);
			let outgoing = catalog.find(({ oid }) => oid === swap.outgoing);
			if (holder?.oid === swap.incoming) return {
				on: "incoming",
				aside: outgoing?.name
			};
			if (holder?.oid === swap.outgoing) return { on: "outgoing" };
			return {
				on: "other",
				found: holder === void 0 ? "no database has that name" : `it is the database with oid ${holder.oid}`
			};
		}
		function findBegunSwap(catalog, target) {
			for (let { oid, mark } of catalog) {
				if (mark?.of !== target || mark.replacing === void 0) continue;
				return {
					target,
					run: mark.run,
					outgoing: mark.replacing,
					incoming: oid
				};
			}
		}
		async function settle_settle(ports, swap) {
			let settlement = await patiently(ports.clock, () => settleOnce(ports, swap)).catch((error) => ({
				on: "unknown",
				reason: describeFailure(error)
			}));
			await ports.journal.record({
				reached: "settled",
				on: settlement.on === "other" ? "unknown" : settlement.on
			});
			return settlement;
		}
		async function settleOnce({ server }, swap) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = settle_addDisposableResource(env_1, await server.session(maintenanceOf(swap), "slipway/settle"), !0);
				for (let statement of settleStatements(swap)) await session.execute(statement);
				let catalog = await readCatalog(session);
				await unmark(session, catalog, swap);
				return judgeSwap(catalog, swap);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = settle_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function unmark(session, catalog, swap) {
			let incoming = catalog.find(({ oid }) => oid === swap.incoming);
			if (incoming?.mark?.replacing === void 0 || incoming.name === swap.target) return;
			let { replacing: _, ...mark } = incoming.mark;
			await session.execute(renderComment(incoming.name, renderMark(mark)));
		}
		async function settleLeftovers(ports, names) {
			let begun = await findAbandoned(ports, names);
			return begun === void 0 ? void 0 : await settle_settle(ports, begun);
		}
		async function findAbandoned({ server, clock }, names) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = settle_addDisposableResource(env_2, await server.session(maintenanceOf(names), "slipway/settle"), !0);
				let end = clock.now() + 3e4;
				for (;;) {
					let begun = findBegunSwap(await readCatalog(session), names.target);
					if (begun === void 0 || clock.now() >= end || !await isLocked(session, names.target)) return begun;
					await clock.sleep(500);
				}
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = settle_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function isLocked(session, target) {
			let isFree = await takeLock(session, target);
			isFree && await releaseLock(session);
			return !isFree;
		}
		function planCarryOver(name, from, to) {
			let database = `DATABASE ${quoteName(name)}`;
			return [
				...from.owner === to.owner ? [] : [`ALTER ${database} OWNER TO ${quoteName(from.owner)}`],
				...planGrants(database, from.grants, to.grants),
				...from.connectionLimit === to.connectionLimit ? [] : [`ALTER ${database} CONNECTION LIMIT ${from.connectionLimit}`],
				...from.isTemplate === to.isTemplate ? [] : [`ALTER ${database} IS_TEMPLATE ${from.isTemplate}`],
				...from.comment === to.comment ? [] : [renderComment(name, from.comment)],
				...planSettings(database, from.settings, to.settings)
			];
		}
		function carry_over_differences(from, to) {
			return [
				...differing("owner", from.owner, to.owner),
				...differing("connection limit", from.connectionLimit, to.connectionLimit),
				...differing("template flag", from.isTemplate, to.isTemplate),
				...differing("comment", from.comment, to.comment),
				...differing("grants", texts(from.grants), texts(to.grants)),
				...differing("settings", texts(from.settings), texts(to.settings))
			];
		}
		function differing(what, from, to) {
			let [wanted, got] = [JSON.stringify(from), JSON.stringify(to)];
			return wanted === got ? [] : [`${what}: ${wanted} became ${got}`];
		}
		function texts(items) {
			return items.map((item) => JSON.stringify(item)).toSorted();
		}
		function planGrants(database, from, to) {
			if (JSON.stringify(texts(from)) === JSON.stringify(texts(to))) return [];
			let revokes = [...new Set(to.map(({ grantee }) => grantee))].map((holder) => `REVOKE ALL ON ${database} FROM ${grantee(holder)} CASCADE`);
			let inOrder = from.toSorted((a, b) => Number(b.grantable) - Number(a.grantable));
			return [...revokes, ...inOrder.flatMap((grant) => renderGrant(database, grant))];
		}
		function renderGrant(database, { grantor, grantee: to, privilege, grantable }) {
			let grant = `GRANT ${privilege} ON ${database} TO ${grantee(to)}${grantable ? " WITH GRANT OPTION" : ""}`;
			return [
				`SET LOCAL ROLE ${quoteName(grantor)}`,
				grant,
				"RESET ROLE"
			];
		}
		function grantee(role) {
			return role === null ? "PUBLIC" : quoteName(role);
		}
		function planSettings(database, from, to) {
			let kept = texts(from);
			let gone = to.filter((setting) => !kept.includes(JSON.stringify(setting)));
			let present = texts(to);
			let added = from.filter((setting) => !present.includes(JSON.stringify(setting)));
			return [...gone.map((setting) => `${alter(database, setting)} RESET ${renderSettingName(setting.name)}`), ...added.map((setting) => `${alter(database, setting)} SET ${renderSettingName(setting.name)} TO ${renderValue(setting)}`)];
		}
		function alter(database, { role }) {
			return role === null ? `ALTER ${database}` : `ALTER ROLE ${quoteName(role)} IN ${database}`;
		}
		function renderSettingName(name) {
			return name.split(".").map(quoteName).join(".");
		}
		let LISTS = new Set([
			"local_preload_libraries",
			"search_path",
			"session_preload_libraries",
			"shared_preload_libraries",
			"temp_tablespaces",
			"unix_socket_directories"
		]);
		function renderValue({ name, value }) {
			if (!LISTS.has(name.toLowerCase())) return sql_text_quoteText(value);
			return (value.match(/"(?:[^"]|"")*"|[^,\s]+/g) ?? [""]).map((item) => sql_text_quoteText(item.startsWith("\"") ? item.slice(1, -1).replaceAll("\"\"", "\"") : item)).join(", ");
		}
		class SessionEnder {
			#session;
			#oids;
			#clock;
			#ended = new Set();
			#remaining = [];
			constructor(session, databases, clock) {
				this.#session = session;
				this.#oids = databases.map(({ oid }) => oid).join(", ");
				this.#clock = clock;
			}
			get ended() {
				return this.#ended.size;
			}
			get remaining() {
				return this.#remaining;
			}
			async end() {
				let backends = await this.#session.rows(listSessions(this.#oids));
				this.#remaining = backends.map(({ who }) => who);
				if (backends.length === 0) return;
				for (let { pid } of backends) this.#ended.add(pid);
				await this.#session.rows(`SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE ${ofClients(this.#oids)}`);
			}
			async during(work, signal) {
				let over = new AbortController();
				let ending = async () => {
					for (; !over.signal.aborted;) {
						signal.throwIfAborted();
						await this.end();
						await this.#clock.sleep(50, over.signal).catch(() => void 0);
					}
				};
				await Promise.all([work().finally(() => over.abort()), ending()]);
			}
		}
		function listSessions(oids) {
			return `SELECT pid, concat_ws(' ', coalesce(nullif(application_name, ''), backend_type), 'of', usename,
      'from ' || host(client_addr)) AS who
    FROM pg_stat_activity WHERE ${ofClients(oids)} ORDER BY pid`;
		}
		function ofClients(oids) {
			return `datid IN (${oids}) AND usesysid IS NOT NULL AND pid <> pg_backend_pid()`;
		}
		async function renameBoth({ clock, signal }, { session, sessions, target, aside, incoming }) {
			let end = clock.now() + 1e4;
			await sessions.end();
			for (;;) {
				signal.throwIfAborted();
				await session.execute("BEGIN");
				await session.execute("SET LOCAL idle_in_transaction_session_timeout = '20s'");
				try {
					return await sessions.during(async () => {
						await session.execute(`ALTER DATABASE ${quoteName(target)} RENAME TO ${quoteName(aside)}`);
						await session.execute(`ALTER DATABASE ${quoteName(incoming)} RENAME TO ${quoteName(target)}`);
					}, signal);
				} catch (error) {
					let { remaining } = sessions;
					if (!isInUse(error) || remaining.length === 0) throw error;
					if (clock.now() >= end) throw Error(stubborn(remaining), { cause: error });
				}
				await session.execute("ROLLBACK");
			}
		}
		function isInUse(error) {
			return error instanceof SqlError && error.state === "55006";
		}
		function stubborn(remaining) {
			return `${remaining.length} sessions did not end within ten seconds: ${remaining.join(", ")}`;
		}
		async function readSlots(session, database) {
			return await session.rows(`SELECT slot_name AS name, plugin, active FROM pg_replication_slots
    WHERE slot_type = 'logical' AND NOT temporary AND database = ${sql_text_quoteText(database)} ORDER BY slot_name`);
		}
		async function dropSlots(session, slots, clock) {
			let [dropped, problems] = [[], []];
			for (let { name } of slots) try {
				await dropSlot(session, name, clock);
				dropped.push(name);
			} catch (error) {
				problems.push(`the replication slot ${name} could not be dropped: ${describeFailure(error)}`);
			}
			return {
				dropped,
				problems
			};
		}
		async function dropSlot(session, name, clock) {
			let found = `FROM pg_replication_slots WHERE slot_name = ${sql_text_quoteText(name)}`;
			let end = clock.now() + 1e4;
			for (;;) {
				try {
					await session.rows(`SELECT pg_drop_replication_slot(slot_name) AS dropped ${found}`);
					return;
				} catch (error) {
					if (!(error instanceof SqlError && error.state === "55006") || clock.now() >= end) throw error;
				}
				await session.rows(`SELECT pg_terminate_backend(active_pid) AS ended ${found} AND active_pid IS NOT NULL`);
				await clock.sleep(50);
			}
		}
		var swap_readiness_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var swap_readiness_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function readReadiness(session, intent) {
			if (!await takeLock(session, intent.target)) return swap_readiness_refused(`another run is changing ${intent.target} at the moment: wait until it has ended`);
			let catalog = await readCatalog(session);
			let outgoing = await readProperties(session, intent.target);
			let incoming = named(catalog, intent.incoming);
			if (outgoing === void 0) return swap_readiness_refused(`there is no database ${intent.target}`);
			if (incoming === void 0) return swap_readiness_refused(`there is no database ${intent.incoming}`);
			let { mark } = incoming;
			if (mark === void 0 || mark.of !== intent.target || mark.kind !== "restored" && mark.kind !== "old") return swap_readiness_refused(`${intent.incoming} is not a database that was restored, or put aside, for ${intent.target}`);
			let slots = await readSlots(session, intent.target);
			let problems = [...slotProblems(slots, intent), ...await rehearse(session, intent.incoming, outgoing)];
			if (problems.length > 0) return {
				state: "refused",
				problems
			};
			return {
				state: "ready",
				outgoing: {
					...outgoing,
					name: intent.target
				},
				incoming: {
					...incoming,
					mark
				},
				slots
			};
		}
		function swap_readiness_refused(problem) {
			return {
				state: "refused",
				problems: [problem]
			};
		}
		function slotProblems(slots, { target, replicationSlots }) {
			if (slots.length === 0 || replicationSlots === "recreate") return [];
			return [`${target} has logical replication slots, which cannot follow to another database: ${slots.map(({ name, active }) => `${name} (${active ? "in use" : "idle"})`).join(", ")}; set "replication-slots: recreate" to drop them, for their consumers to create anew`];
		}
		async function rehearse(session, incoming, outgoing) {
			let came = await readProperties(session, incoming);
			if (came === void 0) return [`there is no database ${incoming}`];
			await session.execute("BEGIN");
			try {
				for (let statement of planCarryOver(incoming, outgoing, came)) await session.execute(statement);
				return [];
			} catch (error) {
				if (!(error instanceof SqlError)) throw error;
				return [`what belongs to the database cannot be carried over: ${error.message}`];
			} finally {
				await session.execute("ROLLBACK");
			}
		}
		async function checkSwap(ports, intent) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = swap_readiness_addDisposableResource(env_1, await maintenanceSession(ports, intent), !0);
				let readiness = await readReadiness(session, intent);
				await releaseLock(session);
				if (readiness.state === "refused") return readiness;
				let { outgoing, incoming } = readiness;
				let { target, run } = intent;
				return {
					state: "ready",
					swap: {
						target,
						run,
						outgoing: outgoing.oid,
						incoming: incoming.oid
					}
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = swap_readiness_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function readShape(session) {
			let rows = await session.rows("\nSELECT n.nspname AS schema, c.relname AS name, c.relfilenode || '.' || c.relnatts AS shape\nFROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace\nWHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'\n  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_toast'");
			return Object.fromEntries(rows.map((row) => [(0, sql_names.q0)(row), row.shape]));
		}
		function reshaped(before, now) {
			return [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted((a, b) => a.localeCompare(b)).flatMap((name) => {
				if (before[name] === now[name]) return [];
				if (before[name] === void 0) return [`${name}: created`];
				return [`${name}: ${now[name] === void 0 ? "dropped" : "truncated, altered or rewritten"}`];
			});
		}
		async function readTraffic(session, where) {
			let [row] = await session.rows(`
    SELECT sessions, tup_inserted AS inserted, tup_updated AS updated, tup_deleted AS deleted
    FROM pg_stat_database WHERE ${where}`);
			return row ?? {
				sessions: -1,
				inserted: -1,
				updated: -1,
				deleted: -1
			};
		}
		function wasWritten(before, now) {
			return before.inserted !== now.inserted || before.updated !== now.updated || before.deleted !== now.deleted;
		}
		async function readWriteCounts(session) {
			let rows = await session.rows("\nSELECT schemaname AS schema, relname AS name, n_tup_ins AS inserted, n_tup_upd AS updated, n_tup_del AS deleted\nFROM pg_stat_user_tables WHERE n_tup_ins + n_tup_upd + n_tup_del > 0");
			return Object.fromEntries(rows.map((row) => [(0, sql_names.q0)(row), [
				row.inserted,
				row.updated,
				row.deleted
			]]));
		}
		function lateWrites(before, now) {
			return Object.entries(now).map(([table, counts]) => {
				let then = before[table] ?? [
					0,
					0,
					0
				];
				let began = counts.some((count, place) => count < (then[place] ?? 0)) ? [
					0,
					0,
					0
				] : then;
				let [inserted = 0, updated = 0, deleted = 0] = counts.map((count, place) => count - (began[place] ?? 0));
				return {
					table,
					inserted,
					updated,
					deleted
				};
			}).filter(({ inserted, updated, deleted }) => inserted + updated + deleted > 0).toSorted((a, b) => a.table.localeCompare(b.table));
		}
		var swap_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var swap_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function swapDatabases(ports, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = swap_addDisposableResource(env_1, await maintenanceSession(ports, request), !0);
				let readiness = await readReadiness(session, request);
				if (readiness.state === "refused") {
					await releaseLock(session);
					return readiness;
				}
				let { outgoing, incoming, slots } = readiness;
				let written = await readWritten(ports, request, incoming);
				let swap = {
					target: request.target,
					run: request.run,
					outgoing: outgoing.oid,
					incoming: incoming.oid
				};
				let began = ports.clock.now();
				let parts = {
					request,
					outgoing,
					incoming,
					slots,
					written,
					swap
				};
				try {
					let done = await swap_exchange(ports, session, parts);
					let closedFor = ports.clock.now() - began;
					await ports.journal.record({
						reached: "swapped",
						aside: done.aside
					});
					return await swap_finish(ports, session, {
						...done,
						closedFor,
						request,
						slots
					});
				} catch (error) {
					await session[Symbol.asyncDispose]();
					return await settleFailure(ports, parts, {
						error,
						began
					});
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = swap_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function readWritten({ server }, request, { name, isOpen }) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				if (!isOpen) return { counts: {} };
				let session = swap_addDisposableResource(env_2, await server.session(name, applicationOf(request)), !0);
				return {
					counts: await readWriteCounts(session),
					shape: await readShape(session)
				};
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = swap_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function swap_exchange(ports, session, parts) {
			let env_3 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let { request, outgoing, incoming, swap } = parts;
				let taken = (await readCatalog(session)).map(({ name }) => name);
				let aside = unusedName(asideName(request.target, ports.clock.date()), taken);
				ports.signal.throwIfAborted();
				let intent = renderMark({
					...incoming.mark,
					run: request.run,
					replacing: outgoing.oid
				});
				await session.execute(renderComment(incoming.name, intent));
				await ports.journal.record({
					reached: "exchanging",
					outgoing: swap.outgoing,
					incoming: swap.incoming
				});
				let beside = swap_addDisposableResource(env_3, await maintenanceSession(ports, request), !0);
				let sessions = new SessionEnder(beside, [outgoing, incoming], ports.clock);
				await renameBoth(ports, {
					session,
					sessions,
					target: request.target,
					aside,
					incoming: incoming.name
				});
				await complete(ports, session, parts, aside);
				return {
					aside,
					endedSessions: sessions.ended
				};
			} catch (e_3) {
				env_3.error = e_3;
				env_3.hasError = !0;
			} finally {
				let result_3 = swap_disposeResources(env_3);
				result_3 && await result_3;
			}
		}
		async function complete(ports, session, parts, aside) {
			let { request, outgoing, incoming } = parts;
			let target = quoteName(request.target);
			request.unwritten !== void 0 && await assertUnwritten(session, outgoing, request.unwritten);
			let came = await readProperties(session, request.target);
			if (came?.oid !== incoming.oid) throw Error(`${request.target} is not the database that was renamed to it`);
			for (let statement of planCarryOver(request.target, outgoing, came)) await session.execute(statement);
			await session.execute(renderComment(aside, renderMark(markAside(ports, parts))));
			await session.execute(`ALTER DATABASE ${quoteName(aside)} ALLOW_CONNECTIONS false`);
			await session.execute(`ALTER DATABASE ${target} ALLOW_CONNECTIONS true`);
			let now = await readProperties(session, request.target);
			let left = now === void 0 ? ["it is gone"] : carry_over_differences(outgoing, now);
			if (left.length > 0) throw Error(`not all that belongs to ${request.target} was carried over: ${left.join("; ")}`);
			ports.signal.throwIfAborted();
			await session.execute("COMMIT");
		}
		async function assertUnwritten(session, { oid, name }, before) {
			if (!wasWritten(before, await readTraffic(session, `datid = ${oid}`))) return;
			throw Error(`something was written to ${name} in the moment before the exchange`);
		}
		function markAside(ports, { request, incoming, written }) {
			return {
				kind: "old",
				of: request.target,
				run: request.run,
				at: ports.clock.date().toISOString(),
				expires: request.keepUntil.toISOString(),
				replacedBy: incoming.oid,
				...written
			};
		}
		async function swap_finish({ clock, log }, session, { request, slots, ...done }) {
			log.info(describeSwap(request, done));
			let { dropped, problems } = await dropSlots(session, slots, clock);
			for (let name of dropped) log.info(`Dropped the replication slot ${name}`);
			await releaseLock(session);
			return {
				state: "swapped",
				...done,
				droppedSlots: dropped,
				warnings: problems
			};
		}
		function describeSwap({ target, incoming }, { aside, endedSessions, closedFor }) {
			return `Swapped: ${target} is ${incoming} now, and what it was is ${aside} (${`${endedSessions} ${endedSessions === 1 ? "session" : "sessions"} ended`}, ${`nobody could connect for ${(0, domain_duration.a)(closedFor)}`})`;
		}
		async function settleFailure(ports, { request, slots, swap }, { error, began }) {
			let env_4 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let reason = describeFailure(error);
				let settlement = await settle_settle(ports, swap);
				if (settlement.on === "outgoing") return {
					state: "unchanged",
					reason
				};
				if (settlement.on !== "incoming" || settlement.aside === void 0) return unsettled(swap, reason, settlement);
				await ports.journal.record({
					reached: "swapped",
					aside: settlement.aside
				});
				return await swap_finish(ports, swap_addDisposableResource(env_4, await maintenanceSession(ports, request), !0), {
					request,
					slots,
					aside: settlement.aside,
					endedSessions: 0,
					closedFor: ports.clock.now() - began
				});
			} catch (e_4) {
				env_4.error = e_4;
				env_4.hasError = !0;
			} finally {
				let result_4 = swap_disposeResources(env_4);
				result_4 && await result_4;
			}
		}
		function unsettled(swap, reason, settlement) {
			if (settlement.on === "unknown") return {
				state: "unsettled",
				reason: `${reason}; then ${settlement.reason}`,
				swap
			};
			if (settlement.on === "other") return {
				state: "unsettled",
				reason: `${reason}; ${settlement.found}`,
				swap
			};
			return {
				state: "unsettled",
				reason,
				swap
			};
		}
		function otherSessions(session, database, ours) {
			return session.rows(`
    SELECT coalesce(application_name, '') AS application, coalesce(usename, '') AS role,
           coalesce(host(client_addr), 'local') AS "from", count(*)::int AS count
      FROM pg_stat_activity
     WHERE datname = ${sql_text_quoteText(database)} AND backend_type IN ('client backend', 'walsender')
       AND pid <> pg_backend_pid() AND NOT starts_with(coalesce(application_name, ''), ${sql_text_quoteText(ours)})
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
		}
		function describeSessions({ application, role, from, count }) {
			return `${count === 1 ? "1 session" : `${count} sessions`} of ${application === "" ? "a program without application_name" : application} as ${role} from ${from}`;
		}
		class PendingStops {
			#pending = new Map();
			track(id, stop) {
				this.#pending.set(id, stop);
				let forget = () => this.#pending.delete(id);
				stop.then(forget, forget);
			}
			has(id) {
				return this.#pending.has(id);
			}
		}
		var src_problems = __webpack_require__(3178);
		function findContainer(engine, name) {
			return unlessMissing(() => get(engine, `/containers/${encodeURIComponent(name)}/json`));
		}
		function findService(engine, name) {
			return unlessMissing(() => get(engine, `/services/${encodeURIComponent(name)}`));
		}
		async function allContainerNames(engine) {
			return (await get(engine, "/containers/json", { all: "true" })).flatMap(({ Names }) => Names.map((name) => name.replace(/^\//, "")));
		}
		async function allServiceNames(engine) {
			return (await unlessMissing(() => get(engine, "/services")) ?? []).map(({ Spec }) => Spec.Name);
		}
		function tasksOf(engine, serviceId) {
			return get(engine, "/tasks", { filters: JSON.stringify({ service: [serviceId] }) });
		}
		function isAtWork({ Status }) {
			return ![
				"complete",
				"failed",
				"rejected",
				"shutdown",
				"orphaned",
				"remove"
			].includes(Status.State);
		}
		function isNoManager({ status, message }) {
			return status === 503 && /not a swarm manager|not part of a swarm/i.test(message);
		}
		async function unlessMissing(ask) {
			try {
				return await ask();
			} catch (error) {
				if (error instanceof ports_engine.NJ && (error.status === 404 || isNoManager(error))) return;
				throw error;
			}
		}
		function get(engine, path, query = {}) {
			return (0, ports_engine.sb)(engine, {
				method: "GET",
				path,
				query
			});
		}
		async function proveWriters(ports, returns, deadline) {
			return Promise.all(returns.map(async (each) => {
				if (each.state === "failed" || each.state === "changed") return each;
				let reason = await steadily(ports, each, deadline);
				if (reason === void 0) return each;
				ports.log.error(`The ${each.writer.kind} ${each.writer.name} is not back: ${reason}`);
				return {
					state: "failed",
					writer: each.writer,
					reason
				};
			}));
		}
		async function steadily({ engine, clock }, { writer }, deadline) {
			let run = new SteadyRun();
			for (;;) {
				let seen = await lookAt(engine, writer);
				if (seen === void 0 || run.isSteady(seen, clock.now())) return;
				if (deadline.passed) return seen.why ?? "it keeps restarting";
				await clock.sleep(500);
			}
		}
		class SteadyRun {
			#incarnation = "";
			#since = 0;
			isSteady({ why, incarnation }, now) {
				if (why !== void 0 || incarnation !== this.#incarnation) {
					this.#incarnation = incarnation;
					this.#since = now;
				}
				return why === void 0 && now - this.#since >= 3e3;
			}
		}
		function lookAt(engine, writer) {
			return writer.kind === "service" ? lookAtService(engine, writer) : lookAtContainer(engine, writer);
		}
		async function lookAtContainer(engine, writer) {
			if (writer.state === "stopped") return;
			let container = await findContainer(engine, writer.name);
			if (container === void 0) return {
				why: "it is gone",
				incarnation: ""
			};
			return {
				why: whyNot(container, writer.state),
				incarnation: `${container.Id} ${container.State.StartedAt}`
			};
		}
		function whyNot({ State }, wanted) {
			if (State.Health?.Status === "unhealthy") return "it is unhealthy";
			if (State.Status === wanted) return;
			let error = State.Error === "" ? "" : `: ${State.Error}`;
			return State.Status === "exited" || State.Status === "restarting" ? `it ended with code ${State.ExitCode}${error}` : `it is ${State.Status}${error}`;
		}
		async function lookAtService(engine, writer) {
			if (writer.running === 0) return;
			let tasks = await tasksOf(engine, writer.id);
			let running = tasks.filter(({ DesiredState, Status }) => DesiredState === "running" && Status.State === "running");
			let incarnation = running.map(({ ID }) => ID).toSorted().join(" ");
			if (running.length >= writer.running) return {
				why: void 0,
				incarnation
			};
			let [error] = tasks.flatMap(({ Status }) => Status.Err ? [Status.Err] : []);
			let starting = tasks.filter(isAtWork).length;
			let why = `${running.length} of ${writer.running} tasks run${starting > running.length ? ", others are being started" : ""}`;
			return {
				why: error === void 0 ? why : `${why} (${error})`,
				incarnation
			};
		}
		async function recordWriters(engine, names, spared) {
			let problems = new src_problems.Z();
			let recorded = [];
			for (let [index, name] of names.entries()) {
				let reading = await recordWriter(engine, name, "stop", spared);
				typeof reading == "string" ? problems.add(`writers.${index}`, reading) : recorded.some(({ id }) => id === reading.id) ? problems.add(`writers.${index}`, `${name.name} is named twice`) : recorded.push(reading);
			}
			problems.throwIfAny();
			return recorded;
		}
		async function recordWriter(engine, name, purpose, spared) {
			let { container, service } = await look(engine, name);
			if (container !== void 0 && service !== void 0) return `${name.name} is a container and a service as well: write service:${name.name} or container:${name.name}`;
			if (spared.includes(name.name) || container && spared.includes(container.Id)) return `${name.name} is the database itself`;
			if (service !== void 0) return await recordService(engine, service, purpose);
			if (container === void 0) return await record_writers_missing(engine, name.kind, name.name);
			return recordContainer(container, purpose);
		}
		async function look(engine, { kind, name }) {
			let container = kind === "service" ? void 0 : await findContainer(engine, name);
			let service = kind === "container" ? void 0 : await findService(engine, name);
			return {
				container: container?.Name === `/${name}` || container?.Id === name ? container : void 0,
				service: service?.Spec.Name === name || service?.ID === name ? service : void 0
			};
		}
		async function record_writers_missing(engine, kind, name) {
			let containers = kind === "service" ? [] : await allContainerNames(engine);
			let services = kind === "container" ? [] : await allServiceNames(engine);
			let meant = (0, closest.k)(name, [...containers, ...services]) ?? services.find((each) => each.endsWith(`_${name}`));
			return `there is no ${kind === "any" ? "container or service" : kind} ${name} on this engine${meant === void 0 ? "" : `; did you mean ${meant}?`}`;
		}
		function recordContainer(container, purpose) {
			let { Id: id, Name, State, HostConfig, Config } = container;
			let name = Name.replace(/^\//, "");
			let service = Config.Labels?.["com.docker.swarm.service.name"];
			if (purpose === "stop" && service !== void 0) return `${name} is a task of the service ${service}, which would replace it: name that`;
			if (purpose === "stop" && HostConfig.AutoRemove) return `${name} was started with --rm and would be gone once it is stopped`;
			if (State.Status === "removing" || State.Status === "dead") return `${name} is ${State.Status}`;
			let restartPolicy = HostConfig.RestartPolicy?.Name || "no";
			return {
				kind: "container",
				id,
				name,
				state: stateOf(container),
				restartPolicy,
				grace: Config.StopTimeout ?? 10
			};
		}
		function stateOf({ State }) {
			if (State.Status === "paused") return "paused";
			return State.Status === "running" || State.Status === "restarting" ? "running" : "stopped";
		}
		async function recordService(engine, { ID: id, Version, Spec, UpdateStatus }, purpose) {
			let { Name: name, Mode = {} } = Spec;
			let tasks = await tasksOf(engine, id);
			let running = tasks.filter(({ Status, DesiredState }) => Status.State === "running" && DesiredState === "running");
			let replicas = Mode.Replicated === void 0 ? running.length : Mode.Replicated.Replicas ?? 1;
			let record = {
				id,
				name,
				replicas,
				running: Math.min(running.length, replicas),
				version: Version.Index
			};
			if (purpose === "use") return {
				kind: "service",
				...record
			};
			if (Mode.Replicated === void 0) return `${name} is ${modeName(Mode)}, which cannot be scaled to 0: stop it yourself and leave it out`;
			if (UpdateStatus?.State === "updating" || UpdateStatus?.State === "rollback_started") return `${name} is being updated: wait until that is over`;
			if (replicas === 0 && tasks.some(isAtWork)) return `${name} is being scaled to 0: wait until that is over`;
			return {
				kind: "service",
				...record
			};
		}
		function modeName(mode) {
			if (mode.Global !== void 0) return "a global service";
			return "a job";
		}
		async function changeService({ engine, clock }, id, decide) {
			for (let attempt = 1;; attempt += 1) {
				let seen = await tryOnce(engine, id, decide).catch((error) => {
					if (attempt === 20 || !isWorthAnother(error)) throw error;
					return "try again";
				});
				if (seen === "try again") await clock.sleep(500);
				else if (seen !== "written") return seen;
			}
		}
		async function tryOnce(engine, id, decide) {
			let current = await findService(engine, id);
			let spec = current && decide(current);
			if (current === void 0 || spec === void 0) return current;
			await send(engine, current, spec);
			return "written";
		}
		function withReplicas(spec, replicas) {
			return {
				...spec,
				Mode: { Replicated: {
					...spec.Mode?.Replicated,
					Replicas: replicas
				} }
			};
		}
		function withNewTasks(spec) {
			let { ForceUpdate = 0 } = spec.TaskTemplate;
			return {
				...spec,
				TaskTemplate: {
					...spec.TaskTemplate,
					ForceUpdate: ForceUpdate + 1
				}
			};
		}
		function replicasOf({ Spec }) {
			return Spec.Mode?.Replicated?.Replicas ?? 1;
		}
		function send(engine, { ID, Version }, body) {
			let query = {
				version: String(Version.Index),
				registryAuthFrom: "spec"
			};
			return (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/services/${ID}/update`,
				query,
				body
			});
		}
		function isWorthAnother(error) {
			if (error instanceof http.j) return !0;
			return error instanceof ports_engine.NJ && /out of sequence|leader|Unavailable|deadline/i.test(error.message);
		}
		var workflow_command = __webpack_require__(5806);
		function readTaskLog(engine, taskId, tail) {
			return readLog(engine, `/tasks/${encodeURIComponent(taskId)}/logs`, tail);
		}
		function readContainerLog(engine, container, tail) {
			return readLog(engine, `/containers/${encodeURIComponent(container)}/logs`, tail);
		}
		async function readLog(engine, path, tail) {
			try {
				let query = {
					stdout: "true",
					stderr: "true",
					tail: String(tail)
				};
				let response = await engine.exchange({
					method: "GET",
					path,
					query,
					timeout: 5e3
				});
				return response.status === 200 ? splitLines(unframe(response.body).toString("utf8")) : [];
			} catch {
				return [];
			}
		}
		function unframe(body) {
			let parts = [];
			let at = 0;
			for (; at + 8 <= body.length;) {
				let stream = body[at] ?? 255;
				if (stream > 3 || body.readUIntBE(at + 1, 3) !== 0) return body;
				let length = body.readUInt32BE(at + 4);
				stream !== 3 && parts.push(body.subarray(at + 8, at + 8 + length));
				at += 8 + length;
			}
			return Buffer.concat(parts);
		}
		function splitLines(text) {
			return text.split("\n").map((line) => (0, workflow_command.$)(line.trimEnd())).filter((line) => line !== "");
		}
		async function runInContainer({ engine, clock }, container, { command, timeout }) {
			let deadline = new Deadline(clock, timeout);
			let { Id } = await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/containers/${container}/exec`,
				body: {
					AttachStdout: !0,
					AttachStderr: !0,
					Cmd: command
				}
			});
			let start = {
				method: "POST",
				path: `/exec/${Id}/start`,
				body: {
					Detach: !1,
					Tty: !1
				},
				timeout
			};
			let said = await engine.exchange(start).then(({ body }) => unframe(body).toString("utf8"), () => "");
			for (;;) {
				let { Running, ExitCode } = await (0, ports_engine.sb)(engine, {
					method: "GET",
					path: `/exec/${Id}/json`
				});
				if (!Running && ExitCode !== null) return {
					state: "ended",
					exitCode: ExitCode,
					output: said.trim().slice(-2e3)
				};
				if (deadline.passed) return { state: "overdue" };
				await clock.sleep(200);
			}
		}
		function describeStep(step) {
			let where = `the ${step.writer.kind} ${step.writer.name}`;
			return step.kind === "exec" ? `${step.command.join(" ")} in ${where}` : `restart of ${where}`;
		}
		async function runAfter(ports, step) {
			try {
				let failure = step.kind === "exec" ? await execute(ports, step) : await restart(ports, step);
				failure === void 0 && ports.log.info(`Done: ${describeStep(step)}`);
				return failure;
			} catch (error) {
				return error.message;
			}
		}
		async function execute(ports, { writer, command, timeout }) {
			let container = writer.kind === "container" ? writer.name : await localTask(ports, writer.id);
			if (container === void 0) return "no task of it runs on the node that this run is connected to";
			let end = await runInContainer(ports, encodeURIComponent(container), {
				command,
				timeout
			});
			if (end.state === "overdue") return `it was not over after ${(0, domain_duration.a)(timeout)}`;
			return end.exitCode === 0 ? void 0 : `it ended with code ${end.exitCode}: ${end.output || "it said nothing"}`;
		}
		async function localTask({ engine }, serviceId) {
			let { Swarm } = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/info"
			});
			return (await tasksOf(engine, serviceId)).find(({ NodeID, Status }) => NodeID === Swarm.NodeID && Status.State === "running")?.Status.ContainerStatus?.ContainerID;
		}
		async function restart(ports, { writer, timeout }) {
			let deadline = new Deadline(ports.clock, timeout);
			if (writer.kind === "container") {
				let path = `/containers/${encodeURIComponent(writer.name)}/restart`;
				await (0, ports_engine.sb)(ports.engine, {
					method: "POST",
					path,
					timeout
				});
			} else {
				let asked = !1;
				await changeService(ports, writer.id, (current) => {
					if (asked || replicasOf(current) === 0) return;
					asked = !0;
					return withNewTasks(current.Spec);
				});
			}
			let [proven] = await proveWriters(ports, [{
				state: "started",
				writer
			}], deadline);
			return proven?.state === "failed" ? proven.reason : void 0;
		}
		async function recreateContainer({ engine, log }, writer) {
			let old = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: `/containers/${writer.id}/json`
			});
			let successor = `${writer.name}.slipway-new`;
			await remove(engine, successor);
			let { Id } = await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: "/containers/create",
				query: { name: successor },
				body: await creation(engine, old)
			});
			for (let [network, endpoint] of furtherNetworks(old)) await recreate_container_connect(engine, Id, network, endpoint);
			await remove(engine, writer.id);
			await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/containers/${Id}/rename`,
				query: { name: writer.name }
			});
			log.info(`Made the container ${writer.name} anew`);
			return Id;
		}
		async function creation(engine, old) {
			let { Hostname, ...config } = old.Config;
			let ownName = Hostname !== void 0 && old.Id.startsWith(Hostname);
			let [[first, endpoint] = []] = networksOf(old);
			return {
				...config,
				Image: await isImage(engine, old) ? config.Image : old.Image,
				...ownName || Hostname === void 0 ? {} : { Hostname },
				HostConfig: old.HostConfig,
				NetworkingConfig: { EndpointsConfig: first === void 0 ? {} : { [first]: asked(old, endpoint ?? {}) } }
			};
		}
		async function isImage(engine, { Config, Image }) {
			let { status, body } = await engine.exchange({
				method: "GET",
				path: `/images/${Config.Image}/json`
			});
			return status === 200 && JSON.parse(body.toString("utf8")).Id === Image;
		}
		function networksOf({ HostConfig, NetworkSettings }) {
			let isFirst = (name) => name === HostConfig.NetworkMode;
			return Object.entries(NetworkSettings.Networks ?? {}).toSorted(([a], [b]) => Number(isFirst(b)) - Number(isFirst(a)));
		}
		function furtherNetworks(old) {
			return networksOf(old).slice(1).map(([name, endpoint]) => [name, asked(old, endpoint)]);
		}
		function asked(old, { IPAMConfig, Links, Aliases, DriverOpts, GwPriority }) {
			let aliases = (Aliases ?? []).filter((alias) => !old.Id.startsWith(alias));
			return {
				...IPAMConfig ? { IPAMConfig } : {},
				...Links ? { Links } : {},
				...aliases.length > 0 ? { Aliases: aliases } : {},
				...DriverOpts ? { DriverOpts } : {},
				...GwPriority ? { GwPriority } : {}
			};
		}
		async function recreate_container_connect(engine, container, network, endpoint) {
			let body = {
				Container: container,
				EndpointConfig: endpoint
			};
			await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/networks/${encodeURIComponent(network)}/connect`,
				body
			});
		}
		async function remove(engine, container) {
			await engine.exchange({
				method: "DELETE",
				path: `/containers/${encodeURIComponent(container)}`,
				query: { v: "false" }
			});
		}
		async function startWriters(ports, record, how) {
			return Promise.all(record.map((writer) => start(ports, writer, how)));
		}
		async function untilStopped({ clock, pending }, { id }, deadline) {
			for (; pending.has(id);) {
				if (deadline.passed) throw Error("it is still being stopped");
				await clock.sleep(200);
			}
		}
		async function start(ports, writer, how) {
			try {
				let result = writer.kind === "service" ? await startService(ports, writer, how) : await startContainer(ports, writer, how);
				say(ports, result);
				return result;
			} catch (error) {
				ports.log.error(`The ${writer.kind} ${writer.name} could not be started: ${error.message}`);
				return {
					state: "failed",
					writer,
					reason: error.message
				};
			}
		}
		function say({ log }, result) {
			let { writer } = result;
			result.state === "changed" && log.warning(`The ${writer.kind} ${writer.name} ${result.what}`);
			if (result.state !== "started") return;
			log.info(writer.kind === "service" ? `Scaled the service ${writer.name} back to ${writer.replicas}` : `Started the container ${writer.name}`);
		}
		async function startService(ports, writer, { way }) {
			if (writer.replicas === 0) return {
				state: "unchanged",
				writer
			};
			let [wasAsked, seen] = [!1, 0];
			if (await changeService(ports, writer.id, (current) => {
				seen = replicasOf(current);
				if (seen !== 0) return;
				wasAsked = !0;
				let spec = withReplicas(current.Spec, writer.replicas);
				return way === "anew" ? withNewTasks(spec) : spec;
			}) === void 0) return {
				state: "changed",
				writer,
				what: "was removed meanwhile"
			};
			if (seen !== writer.replicas) return {
				state: "changed",
				writer,
				what: `was scaled to ${seen} by somebody else meanwhile, and is left so (it had ${writer.replicas})`
			};
			return {
				state: wasAsked ? "started" : "unchanged",
				writer
			};
		}
		async function startContainer(ports, writer, { way, deadline }) {
			let { engine } = ports;
			if (writer.state === "stopped") return {
				state: "unchanged",
				writer
			};
			await untilStopped(ports, writer, deadline);
			let container = await findContainer(engine, writer.id);
			if (container === void 0) return await replaced(ports, writer);
			if (stateOf(container) === writer.state) return {
				state: "unchanged",
				writer
			};
			if (stateOf(container) !== "stopped") return {
				state: "changed",
				writer,
				what: `is ${container.State.Status} by somebody else's doing, and is left so`
			};
			let { id, notAnew } = way === "anew" ? await recreated(ports, writer) : { id: writer.id };
			await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/containers/${id}/start`
			});
			writer.state === "paused" && await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: `/containers/${id}/pause`
			});
			return {
				state: "started",
				writer,
				notAnew
			};
		}
		async function recreated(ports, writer) {
			try {
				return { id: await recreateContainer(ports, writer) };
			} catch (error) {
				let notAnew = error.message;
				ports.log.warning(`The container ${writer.name} could not be made anew, and is started as it was: ${notAnew}`);
				return {
					id: writer.id,
					notAnew
				};
			}
		}
		async function replaced({ engine }, writer) {
			let other = await findContainer(engine, writer.name);
			return {
				state: "changed",
				writer,
				what: other === void 0 ? "was removed by somebody else meanwhile" : `was replaced by another container of that name meanwhile, which is ${other.State.Status} and is left so`
			};
		}
		async function stopWriters(ports, record, deadline, signal) {
			let stopped = await Promise.allSettled(record.map((writer) => stop(ports, writer, {
				deadline,
				signal
			})));
			signal?.throwIfAborted();
			let reasons = stopped.flatMap((each) => each.status === "rejected" ? [each.reason.message] : []);
			if (reasons.length > 0) throw notStopped(reasons);
		}
		function notStopped(reasons) {
			return new errors.yo(`not all writers could be stopped: ${reasons.join("; ")}`, { hint: "see why they do not end, on their host: docker stop NAME, docker service ps NAME" });
		}
		async function writersAtWork(ports, record) {
			return (await Promise.all(record.map(async (writer) => ({
				writer,
				isAtWork: await works(ports, writer)
			})))).filter((each) => each.isAtWork).map(({ writer }) => `${writer.kind} ${writer.name}`);
		}
		async function works({ engine }, writer) {
			if (writer.kind === "service") return (await tasksOf(engine, writer.id)).some(isAtWork);
			let container = await findContainer(engine, writer.name);
			return container !== void 0 && stateOf(container) !== "stopped";
		}
		async function stop(ports, writer, patience) {
			try {
				writer.kind === "service" ? await stopService(ports, writer, patience) : await stopContainer(ports, writer, patience);
			} catch (error) {
				throw Error(`${writer.kind} ${writer.name}: ${error.message}`, { cause: error });
			}
		}
		async function stopContainer(ports, writer, patience) {
			if (writer.state === "stopped" || await isStopped(ports, writer)) return;
			let stop = askToStop(ports, writer);
			ports.pending.track(writer.id, stop);
			await waitUntil(ports, patience, async () => ports.pending.has(writer.id) ? "still runs" : void 0);
			await stop;
			await waitUntil(ports, patience, async () => await isStopped(ports, writer) ? void 0 : "still runs");
			ports.log.info(`Stopped the container ${writer.name}`);
		}
		async function isStopped({ engine }, { id }) {
			let container = await findContainer(engine, id);
			return container === void 0 || stateOf(container) === "stopped";
		}
		async function askToStop({ engine }, { id, grace }) {
			let timeout = grace * 1e3 + 15e3;
			try {
				await (0, ports_engine.sb)(engine, {
					method: "POST",
					path: `/containers/${id}/stop`,
					timeout
				});
			} catch (error) {
				if (!(error instanceof ports_engine.NJ && error.status === 404) && !(error instanceof http.j)) throw error;
			}
		}
		async function waitUntil({ clock }, { deadline, signal }, whyNot) {
			for (;;) {
				let reason = await whyNot();
				if (reason === void 0) return;
				signal?.throwIfAborted();
				if (deadline.passed) throw Error(reason);
				await clock.sleep(300);
			}
		}
		async function stopService(ports, writer, patience) {
			let { engine, log } = ports;
			if (writer.replicas === 0) return;
			let wasAsked = !1;
			if (await changeService(ports, writer.id, (current) => {
				let replicas = replicasOf(current);
				if (replicas === 0) return;
				wasAsked = !0;
				if (replicas !== writer.replicas) throw Error(`somebody scaled it from ${writer.replicas} to ${replicas} meanwhile`);
				return withReplicas(current.Spec, 0);
			}) === void 0) throw Error("was removed meanwhile");
			await waitUntil(ports, patience, async () => {
				let atWork = (await tasksOf(engine, writer.id)).filter(isAtWork);
				if (atWork.length > 0) return `${atWork.length} of its tasks still run (${await nodesOf(ports, atWork)})`;
			});
			wasAsked && log.info(`Scaled the service ${writer.name} from ${writer.replicas} to 0`);
		}
		async function nodesOf({ engine }, tasks) {
			let nodes = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/nodes"
			});
			let names = tasks.map(({ NodeID }) => nodes.find(({ ID }) => ID === NodeID)?.Description.Hostname ?? "no node yet");
			return `on ${[...new Set(names)].join(", ")}`;
		}
		async function prepareAfter(engine, steps) {
			let problems = new src_problems.Z();
			let recreate = [];
			let prepared = [];
			for (let [index, step] of steps.entries()) {
				let writer = await recordWriter(engine, step.writer, step.kind === "recreate" ? "stop" : "use", []);
				typeof writer == "string" ? problems.add(`after.${index}`, writer) : step.kind === "recreate" ? recreate.push(writer) : prepared.push({
					...step,
					writer
				});
			}
			problems.throwIfAny();
			return {
				recreate,
				steps: prepared
			};
		}
		async function bringBack(ports, plan) {
			let { record, after, exchanged, deadline } = plan;
			let anew = exchanged ? after.recreate : [];
			let isAnew = ({ id }) => anew.some((each) => each.id === id);
			let returns = [];
			for (let writer of anew) returns.push(...await makeAnew(ports, recordedBefore(record, writer), deadline));
			let others = await startWriters(ports, record.filter((writer) => !isAnew(writer)), {
				way: "as-it-was",
				deadline
			});
			return [...returns, ...await proveWriters(ports, others, deadline)];
		}
		async function runSteps(ports, steps, deadline) {
			let failed = [];
			for (let step of steps) {
				let timeout = Math.min(step.timeout, deadline.left);
				let failure = timeout === 0 ? "there was no time left for it" : await runAfter(ports, {
					...step,
					timeout
				});
				if (failure === void 0) continue;
				failed.push(`${describeStep(step)}: ${failure}`);
				ports.log.warning(failed.at(-1) ?? "");
			}
			return failed;
		}
		function recordedBefore(record, writer) {
			return record.find(({ id }) => id === writer.id) ?? writer;
		}
		async function makeAnew(ports, writer, deadline) {
			try {
				await stopWriters(ports, [writer], deadline);
			} catch (error) {
				ports.log.warning(error.message);
			}
			return await proveWriters(ports, await startWriters(ports, [writer], {
				way: "anew",
				deadline
			}), deadline);
		}
		async function readWriters(engine, { writers, spared, after }) {
			let problems = new src_problems.Z();
			let record = await recordWriters(engine, writers, spared).catch((error) => collect(problems, error));
			let prepared = await prepareAfter(engine, after).catch((error) => collect(problems, error));
			problems.throwIfAny();
			if (record === void 0 || prepared === void 0) throw TypeError("a problem that was not listed");
			return {
				record,
				after: prepared
			};
		}
		function collect(problems, error) {
			if (!(error instanceof errors.yo) || error.problems.length === 0) throw error;
			problems.addAll(error.problems);
		}
		let LEASE_SCRIPT = `
set -u
say() { printf '%s %s\\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$*"; }
left() { [ "$again" = 1 ] || say "$*: left so"; }
now() { read -r up rest </proc/uptime; printf %s "\${up%%.*}"; }
unable() { say "unable: $*"; exit 64; }
limited() { timeout -k 5 30 "$@" </dev/null; }
settles() { [ -n "$DATABASE_CONTAINER$DATABASE_SERVICE" ]; }

database() {
  if [ -n "$DATABASE_CONTAINER" ]; then printf %s "$DATABASE_CONTAINER"
  else docker ps --quiet --filter "label=com.docker.swarm.service.name=$DATABASE_SERVICE" | head -n 1; fi
}

# Where the container's programs run as root, the server knows postgres by its socket.
run_as() { limited docker exec --user postgres "$1" true >/dev/null 2>&1 && echo --user=postgres; }

query() {
  where=$(database)
  [ -n "$where" ] || { echo 'no task of the database runs on this node'; return 1; }
  printf '%s\\n' "$1" |
    timeout -k 5 60 docker exec --interactive $(run_as "$where") "$where" sh -c '${FIND_USER}
PGUSER="\${user:-postgres}" PGHOST=
export PGUSER PGHOST
${WITH_PASSWORD}' sh psql -X -q -A -t -v ON_ERROR_STOP=1 -d "$PSQL_DATABASE" 2>&1
}

arm() {
  command -v docker >/dev/null 2>&1 || unable 'the host has no docker command'
  said=$(limited docker version --format '{{.Server.Version}}' 2>&1) || unable "the engine cannot be reached: $said"
  if settles; then said=$(query 'SELECT 1') || unable "psql in the database's container: $said"; fi
  while read -r kind id count name; do
    case $kind in
      service) said=$(limited docker service inspect --format '{{.ID}}' "$id" 2>&1) || unable "$name: $said" ;;
      running | paused) said=$(limited docker inspect --type container --format '{{.Id}}' "$id" 2>&1) || unable "$name: $said" ;;
    esac
  done <<END
$WRITERS
END
}

settle() {
  settles || return 0
  while :; do
    if said=$(query "$SETTLE_SQL"); then say "settled the databases' names \${said:+($said)}"; return 0; fi
    say "could not settle the databases' names yet: $said"
    [ $(($(now) - ended)) -lt "$TTL" ] || break
    sleep 3
  done
  say "gave up settling the databases' names: the writers come back all the same"
}

start_service() {
  replicas=$(limited docker service inspect --format '{{.Spec.Mode.Replicated.Replicas}}' "$2" 2>&1) || {
    case $replicas in *'no such service'* | *'not found'*) left "the service $4 was removed by somebody"; return 0 ;; esac
    say "the service $4: $replicas"
    return 1
  }
  [ "$replicas" = 0 ] || { left "the service $4 has $replicas replicas"; return 0; }
  said=$(limited docker service update --detach --quiet --replicas "$3" "$2" 2>&1) || { say "the service $4: $said"; return 1; }
  say "scaled the service $4 back to $3"
}

finish_recreation() {
  limited docker inspect --type container "$1" >/dev/null 2>&1 && return 0
  limited docker inspect --type container "$2" >/dev/null 2>&1 && return 0
  limited docker rename "$2.slipway-new" "$2" >/dev/null 2>&1 || return 0
  say "finished making the container $2 anew"
}

start_container() {
  finish_recreation "$2" "$4"
  which=$2
  state=$(limited docker inspect --type container --format '{{.State.Status}}' "$which" 2>&1) || {
    which=$4
    state=$(limited docker inspect --type container --format '{{.State.Status}}' "$which" 2>&1) || {
      case $state in *'o such container'* | *'o such object'*) left "the container $4 was removed by somebody"; return 0 ;; esac
      say "the container $4: $state"
      return 1
    }
  }
  case $state in running | paused | restarting) left "the container $4 is $state"; return 0 ;; esac
  said=$(limited docker start "$which" 2>&1) || { say "the container $4: $said"; return 1; }
  [ "$1" = paused ] && limited docker pause "$which" >/dev/null 2>&1
  say "started the container $4"
}

start_writers() {
  failed=0
  while read -r kind id count name; do
    case $kind in
      service) start_service "$kind" "$id" "$count" "$name" || failed=1 ;;
      running | paused) start_container "$kind" "$id" "$count" "$name" || failed=1 ;;
    esac
  done <<END
$WRITERS
END
  return "$failed"
}

[ -e /lease-done ] && exit 0
renewed=0
handed=0
again=0
trap 'renewed=1' USR1
trap 'handed=1' USR2
trap 'exit 0' TERM INT
if [ -e /lease-armed ]; then say 'started again by the engine'
else arm; : >/lease-armed; fi
say armed
last=$(now)
while [ "$handed" = 0 ] && [ $(($(now) - last)) -lt "$TTL" ]; do
  sleep 1 &
  wait $!
  [ "$renewed" = 1 ] && { renewed=0; last=$(now); }
done
if [ "$handed" = 1 ]; then say 'the lease has ended: the run has handed over'
else say "the lease has ended: it was not renewed for $TTL seconds"; fi
ended=$(now)
limited docker rename "$LEASE" "$LEASE.ended-$(date +%s)" >/dev/null 2>&1 || say 'kept its name'
settle
until start_writers; do sleep 5; done
say 'done: the writers were asked to come back as they were'
again=1
while [ $(($(now) - ended)) -lt "$WATCH" ]; do sleep 1; start_writers; done
: >/lease-done
limited docker update --restart no "$HOSTNAME" >/dev/null 2>&1
exit 0
`;
		let lease_container_KIND = "io.slipway.kind";
		let LEASE = "writers-lease";
		let LEASE_LABEL = `${lease_container_KIND}=${LEASE}`;
		let SUBJECT_LABEL = "io.slipway.subject";
		let RUN_LABEL = "io.slipway.run";
		let SOCKET = "/run/slipway-engine.sock";
		function leaseContainer(name, lease, host, ttl) {
			return {
				Image: host.image,
				Entrypoint: [
					"/bin/sh",
					"-c",
					LEASE_SCRIPT,
					"slipway-lease"
				],
				Cmd: [],
				Env: environment(name, lease, ttl),
				User: "0:0",
				WorkingDir: "/",
				Labels: {
					[lease_container_KIND]: LEASE,
					[SUBJECT_LABEL]: lease.subject,
					[RUN_LABEL]: lease.run,
					"io.slipway.writers": JSON.stringify(lease.record)
				},
				Healthcheck: { Test: ["NONE"] },
				StopTimeout: 2,
				HostConfig: {
					NetworkMode: "none",
					Mounts: [...host.programs.map((folder) => ({
						Type: "bind",
						Source: folder,
						Target: folder,
						ReadOnly: !0
					})), {
						Type: "bind",
						Source: host.socketPath,
						Target: SOCKET
					}],
					CapDrop: ["ALL"],
					SecurityOpt: ["no-new-privileges", "label=disable"],
					UsernsMode: "host",
					Memory: 134217728,
					LogConfig: {
						Type: "json-file",
						Config: {
							"max-size": "1m",
							"max-file": "1"
						}
					}
				}
			};
		}
		function environment(name, { record, settlement }, ttl) {
			let named = (kind) => settlement?.where.kind === kind ? settlement.where.name : "";
			let values = {
				LEASE: name,
				TTL: String(ttl),
				WATCH: String(longestStop(record)),
				DATABASE_CONTAINER: named("container"),
				DATABASE_SERVICE: named("service"),
				PSQL_DATABASE: settlement?.database ?? "",
				SETTLE_SQL: settlement?.sql ?? "",
				WRITERS: record.flatMap(writerLine).join("\n"),
				DOCKER_HOST: `unix://${SOCKET}`,
				DOCKER_CONFIG: "/run/slipway-none",
				DOCKER_CLI_HINTS: "false",
				PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
				LC_ALL: "C"
			};
			return Object.entries(values).map(([key, value]) => `${key}=${value}`);
		}
		function writerLine(writer) {
			if (writer.kind === "service") return writer.replicas === 0 ? [] : [`service ${writer.id} ${writer.replicas} ${writer.name}`];
			return writer.state === "stopped" ? [] : [`${writer.state} ${writer.id} 1 ${writer.name}`];
		}
		function longestStop(record) {
			let graces = record.flatMap((writer) => writer.kind === "container" && writer.state !== "stopped" ? [writer.grace] : []);
			return graces.length === 0 ? 0 : Math.max(...graces) + 5;
		}
		async function findLeases(engine, subject) {
			let label = [LEASE_LABEL, ...subject === void 0 ? [] : [`${SUBJECT_LABEL}=${subject}`]];
			let query = {
				all: "true",
				filters: JSON.stringify({ label })
			};
			let listed = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/containers/json",
				query
			});
			return Promise.all(listed.map(async ({ Id, State, Labels }) => ({
				id: Id,
				subject: Labels[SUBJECT_LABEL] ?? "",
				run: Labels[RUN_LABEL] ?? "",
				isLive: State === "running" || State === "restarting",
				isGoing: State === "removing",
				lastLine: (await readContainerLog(engine, Id, 3)).at(-1) ?? ""
			})));
		}
		async function clearEarlierLeases({ engine, clock, log }, subject, ttl = 75) {
			let end = clock.now() + ttl * 1e3 + 6e4;
			let said = !1;
			for (;;) {
				let leases = await findLeases(engine, subject);
				for (let lease of leases.filter(({ isLive, isGoing }) => !isLive && !isGoing)) await bury(engine, log, lease);
				let [left] = leases.filter(({ isLive, isGoing }) => isLive || isGoing);
				if (left === void 0) return;
				if (clock.now() > end) throw stillHeld(left, subject);
				if (left.isLive && !said) {
					log.info(`Run ${left.run} holds a lease on ${subject}: waiting for its end, or for the run's if it died`);
					said = !0;
				}
				await clock.sleep(2e3);
			}
		}
		async function bury(engine, log, { id, run, lastLine }) {
			log.notice(`The run ${run} died while writers were stopped. Its lease brought them back: ${lastLine || "it said nothing"}`);
			await removeLease(engine, id);
		}
		function stillHeld({ run }, subject) {
			return new errors.yo(`the run ${run} is at work on ${subject} and goes on renewing its lease; nothing was changed`, { hint: "wait for that run, or cancel it; use a concurrency group so that runs queue" });
		}
		async function removeLease(engine, id) {
			let path = `/containers/${encodeURIComponent(id)}`;
			let { status, body } = await engine.exchange({
				method: "DELETE",
				path,
				query: { force: "true" }
			});
			let said = body.toString("utf8");
			let isGoing = status === 404 || status === 409 && said.includes("is already in progress");
			if (status >= 400 && !isGoing) throw new ports_engine.NJ(status, said);
		}
		let PROGRAM_FOLDERS = [
			"/usr",
			"/bin",
			"/sbin",
			"/lib",
			"/lib64"
		];
		async function chooseImage(engine) {
			let [used] = (await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/containers/json",
				query: { all: "true" }
			})).filter(({ ImageID }) => ImageID !== "");
			if (used !== void 0) return used.ImageID;
			let [image] = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/images/json"
			});
			if (image === void 0) throw new errors.yo("the host has no image that the writers' lease could be made of", { hint: "on the host: docker pull busybox" });
			return image.Id;
		}
		async function createOnHost(engine, name, { socketPath, image }, body) {
			let programs = PROGRAM_FOLDERS;
			for (;;) try {
				let request = {
					method: "POST",
					path: "/containers/create",
					query: { name },
					body: body({
						socketPath,
						image,
						programs
					})
				};
				return (await (0, ports_engine.sb)(engine, request)).Id;
			} catch (error) {
				let missing = missingFolder(error);
				if (missing === void 0 || !programs.includes(missing)) throw error;
				programs = programs.filter((folder) => folder !== missing);
			}
		}
		function missingFolder(error) {
			if (!(error instanceof ports_engine.NJ)) return;
			return /bind source path does not exist: (\S+)/.exec(error.message)?.[1];
		}
		async function openLease(ports, subject) {
			let { engine, socketPath, clock, log, ttl = 75 } = ports;
			let name = leaseName(subject.subject);
			let image = await chooseImage(engine);
			let body = (host) => leaseContainer(name, subject, host, ttl);
			let id = await createOnHost(engine, name, {
				socketPath,
				image
			}, body).catch(explainCreation);
			try {
				await (0, ports_engine.sb)(engine, {
					method: "POST",
					path: `/containers/${id}/start`
				});
				await armed(engine, clock, id);
				await (0, ports_engine.sb)(engine, {
					method: "POST",
					path: `/containers/${id}/update`,
					body: KEPT_OVER_RESTARTS
				});
			} catch (error) {
				await removeLease(engine, id);
				throw error;
			}
			log.info(`The host brings the writers back by itself when this run dies: lease ${name}, ${ttl} s`);
			return new Lease({
				engine,
				clock,
				log,
				name,
				id,
				ttl
			});
		}
		function leaseName(subject) {
			return `slipway-lease-${subject.replace(/[^\w.-]+/g, "-").slice(0, 60)}-${(0, external_node_crypto_.createHash)("sha256").update(subject).digest("hex").slice(0, 8)}`;
		}
		let KEPT_OVER_RESTARTS = { RestartPolicy: { Name: "unless-stopped" } };
		async function armed(engine, clock, id) {
			let end = clock.now() + 6e4;
			for (;;) {
				let lines = await readContainerLog(engine, id, 20);
				if (lines.some((line) => / armed$/.test(line))) return;
				let unable = lines.map((line) => / unable: (.*)/.exec(line)?.[1]).find((reason) => reason !== void 0);
				let isOver = unable === void 0 && await hasEnded(engine, id);
				if (unable !== void 0 || isOver || clock.now() > end) throw cannotKeep(unable ?? lines.join("; "));
				await clock.sleep(250);
			}
		}
		async function hasEnded(engine, id) {
			let { State } = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: `/containers/${id}/json`
			});
			return State.Status === "exited" || State.Status === "dead";
		}
		function cannotKeep(reason) {
			return new errors.yo(`the host could not bring the writers back by itself, so they are not stopped: ${reason}`, { hint: "the lease needs the docker command in the host's /usr, and psql in the database's container" });
		}
		function explainCreation(error) {
			if (error instanceof ports_engine.NJ && error.status === 409) throw new errors.yo("another run has just begun with the same database; nothing was changed", {
				cause: error,
				hint: "wait for that run; use a concurrency group so that runs queue"
			});
			throw cannotKeep((0, errors.Uc)(error));
		}
		class Lease {
			name;
			#parts;
			#ended = new AbortController();
			#lost = new AbortController();
			#renewedAt;
			constructor(parts) {
				this.name = parts.name;
				this.#parts = parts;
				this.#renewedAt = parts.clock.now();
				this.#renewUntilEnd();
			}
			get lost() {
				return this.#lost.signal;
			}
			async assertHeld() {
				await this.#renew();
				!this.lost.aborted && this.#isOverdue() && this.#lose("the last renewal is too long ago");
				this.lost.throwIfAborted();
			}
			async release() {
				this.#ended.abort();
				if (this.lost.aborted) return;
				try {
					await removeLease(this.#parts.engine, this.#parts.id);
				} catch (error) {
					let reason = (0, errors.Uc)(error);
					this.#parts.log.warning(`The lease ${this.name} could not be removed (${reason}): it ends by itself, and leaves running writers alone`);
				}
			}
			async handOver() {
				this.#ended.abort();
				let path = `/containers/${this.name}/kill`;
				await this.#parts.engine.exchange({
					method: "POST",
					path,
					query: { signal: "SIGUSR2" }
				}).catch(() => void 0);
			}
			async #renewUntilEnd() {
				let { clock, ttl } = this.#parts;
				let pause = ttl * 1e3 / 7;
				for (; !this.#ended.signal.aborted && !this.lost.aborted;) {
					await clock.sleep(pause, this.#ended.signal).catch(() => void 0);
					this.#ended.signal.aborted || await this.#renew();
				}
			}
			async #renew() {
				let { engine, clock, name, ttl } = this.#parts;
				let asked = clock.now();
				if (this.#isOverdue()) return this.#lose("it could not be renewed in time");
				try {
					let path = `/containers/${name}/kill`;
					await (0, ports_engine.sb)(engine, {
						method: "POST",
						path,
						query: { signal: "SIGUSR1" },
						timeout: ttl * 1e3 / 7
					});
					this.#renewedAt = asked;
				} catch (error) {
					error instanceof ports_engine.NJ && (error.status === 404 || error.status === 409) && this.#lose(error.message);
				}
			}
			#isOverdue() {
				let { clock, ttl } = this.#parts;
				return clock.now() - this.#renewedAt > (ttl - ttl / 4) * 1e3;
			}
			#lose(reason) {
				if (this.lost.aborted || this.#ended.signal.aborted) return;
				this.#parts.log.error(`The lease ${this.name} is lost: ${reason}. The host is bringing the writers back`);
				this.#lost.abort(new errors.yo(`the lease on the writers was lost: ${reason}`, { hint: "see what it says, on the host: docker logs $(docker ps -aqf label=io.slipway.kind=writers-lease)" }));
			}
		}
		class ReturnDeadline extends Deadline {
			#afterCancel;
			constructor(clock, milliseconds, afterCancel) {
				super(clock, milliseconds);
				this.#afterCancel = afterCancel;
			}
			get left() {
				return Math.min(super.left, this.#afterCancel.left);
			}
		}
		class AfterCancel {
			#deadline;
			constructor(clock, cancel) {
				let begin = () => {
					this.#deadline = new Deadline(clock, 5500);
				};
				cancel.aborted ? begin() : cancel.addEventListener("abort", begin, { once: !0 });
			}
			get left() {
				return this.#deadline?.left ?? Infinity;
			}
		}
		async function withWritersStopped(ports, plan, body) {
			let { clock, cancel } = ports;
			cancel.throwIfAborted();
			await clearEarlierLeases({
				...ports,
				engine: ports.lease.engine
			}, plan.subject, ports.lease.ttl);
			let before = await readWriters(ports.engine, plan);
			let { subject, run, settlement } = plan;
			let lease = await openLease(ports.lease, {
				subject,
				run,
				record: allOf(before),
				settlement
			});
			let since = clock.now();
			let afterCancel = new AfterCancel(clock, ports.cancelled);
			let whole = {
				...plan,
				...before,
				afterCancel
			};
			let done;
			try {
				done = await work(ports, whole, lease, body);
			} catch (error) {
				let back = await comeBack(ports, whole, lease, !1);
				throw back.complete ? error : notBack(back, error);
			}
			let broughtBack = await comeBack(ports, whole, lease, done.exchanged);
			let downtime = clock.now() - since;
			let reason = broughtBack.complete ? void 0 : notBack(broughtBack, void 0);
			return {
				value: done.value,
				broughtBack,
				downtime,
				notBack: reason
			};
		}
		function allOf({ record, after }) {
			return [...record, ...after.recreate.filter(({ id }) => record.every((writer) => writer.id !== id))];
		}
		async function work(ports, { record, patience }, lease, body) {
			let signal = AbortSignal.any([ports.cancel, lease.lost]);
			signal.throwIfAborted();
			await stopWriters(ports, record, new Deadline(ports.clock, patience), signal);
			return await body({
				signal,
				async assertStopped() {
					signal.throwIfAborted();
					let atWork = await writersAtWork(ports, record);
					if (atWork.length > 0) throw new errors.yo(`${atWork.join(" and ")} came back while the writers were stopped: somebody started it`, { hint: "have nobody deploy or start it meanwhile" });
					await lease.assertHeld();
				}
			});
		}
		async function comeBack(ports, { record, after, patience, afterCancel }, lease, exchanged) {
			let deadline = new ReturnDeadline(ports.clock, patience, afterCancel);
			let writers = await bringBack(ports, {
				record,
				after,
				exchanged,
				deadline
			});
			let complete = writers.every(({ state }) => state !== "failed");
			complete ? await lease.release() : await lease.handOver();
			return {
				writers,
				complete,
				failedSteps: [...notAnew(writers), ...await runSteps(ports, after.steps, deadline)]
			};
		}
		function notAnew(writers) {
			return writers.flatMap((each) => {
				if (each.state !== "started" || each.notAnew === void 0) return [];
				return [`recreate ${each.writer.name}: it was started as it was before: ${each.notAnew}`];
			});
		}
		function notBack({ writers }, cause) {
			let failed = writers.flatMap((each) => each.state === "failed" ? [each] : []);
			let names = failed.map(({ writer, reason }) => `${writer.name} (${reason})`).join(", ");
			let first = cause === void 0 ? "" : `${(0, errors.Uc)(cause).split("\nNext: ")[0]}. `;
			return new errors.yo(`${first}Not all writers are back: ${names}. The lease on the host goes on trying`, { hint: failed.map(({ writer }) => startCommand(writer)).join(" && ") });
		}
		function startCommand(writer) {
			return writer.kind === "service" ? `docker service scale ${writer.name}=${writer.replicas}` : `docker start ${writer.name}`;
		}
		function keptDatabases(catalog, target) {
			return catalog.flatMap(({ mark, ...database }) => mark?.of === target ? [{
				...database,
				mark
			}] : []).filter(({ name }) => name !== target).toSorted((a, b) => b.mark.at.localeCompare(a.mark.at));
		}
		function chooseKept(kept, kind, name) {
			let candidates = kept.filter(({ mark }) => mark.kind === kind);
			let chosen = name === void 0 ? candidates[0] : candidates.find((database) => database.name === name);
			if (chosen !== void 0) return chosen;
			let what = kind === "old" ? "that was replaced" : "that was restored and waits to be swapped in";
			let others = candidates.map((database) => database.name).join(", ");
			let there = others === "" ? "there is none" : `there are ${others}`;
			return name === void 0 ? `no database ${what} is kept` : `${name} is not a database ${what}: ${there}`;
		}
		var rollback_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var rollback_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function planRollback(ports, request) {
			let catalog = await readAll(ports, request);
			let back = chooseKept(keptDatabases(catalog, request.target), "old", request.oldDatabase);
			if (typeof back == "string") return {
				state: "refused",
				problems: [back]
			};
			let current = named(catalog, request.target);
			if (current === void 0) return {
				state: "refused",
				problems: [`there is no database ${request.target}`]
			};
			let { late, traffic } = await readLateWrites(ports, request, back, current);
			return {
				state: "planned",
				back: back.name,
				since: back.mark.at,
				late,
				traffic
			};
		}
		async function readAll({ server }, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				return await readCatalog(rollback_addDisposableResource(env_1, await server.session(maintenanceOf(request), "slipway"), !0));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = rollback_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function readLateWrites({ server }, { target }, { mark }, current) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = rollback_addDisposableResource(env_2, await server.session(target, "slipway"), !0);
				let traffic = await readTraffic(session, "datname = current_database()");
				let isSame = mark.replacedBy === current.oid;
				let writes = lateWrites(isSame ? mark.counts ?? {} : {}, await readWriteCounts(session));
				let shapes = isSame && mark.shape !== void 0 ? reshaped(mark.shape, await readShape(session)) : [];
				return {
					late: [...writes.map(describeLate), ...shapes],
					traffic
				};
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = rollback_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		function describeLate({ table, inserted, updated, deleted }) {
			return `${table}: ${inserted} inserted, ${updated} updated, ${deleted} deleted`;
		}
		function explainLate(target, { back, since, late }) {
			return `rows were written since ${since}, which ${back} does not have: ${late.join("; ")}. To leave them behind (they stay in the database that is put aside), set discard-writes: ${target}`;
		}
		async function withoutLateWrites(ports, config, request) {
			if (config.mode !== "rollback" || config.discardWrites) return request;
			let plan = await planRollback(ports, {
				...request,
				oldDatabase: request.incoming
			});
			if (plan.state === "refused") return plan;
			if (plan.late.length > 0) return { problems: [explainLate(request.target, plan)] };
			return {
				...request,
				unwritten: plan.traffic
			};
		}
		var exchange_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var exchange_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function exchange_exchange(session, config, incoming) {
			let { world, timeline } = session;
			let server = await world.server();
			let request = swapRequest(session, config, incoming);
			let ports = restorePorts(session, server);
			let ready = await patiently(ports.clock, () => checkSwap(ports, request));
			if (ready.state === "refused") return {
				outcome: {
					state: "refused",
					problems: ready.problems
				},
				downtime: void 0,
				trouble: void 0
			};
			let swap = async (signal) => {
				let own = {
					...ports,
					signal
				};
				let last = await withoutLateWrites(own, config, request);
				if ("problems" in last) return {
					state: "refused",
					problems: last.problems
				};
				return await timeline.during("swap", () => swapDatabases(own, last));
			};
			if (!hasWriters(config)) {
				let outcome = await swap(ports.signal);
				return {
					outcome,
					downtime: outcome.state === "swapped" ? outcome.closedFor : void 0,
					trouble: void 0
				};
			}
			let { value, ...rest } = await whileStopped(session, config, settlementOf(config.target, ready.swap), async (signal) => {
				session.known.warn(...await strangers(ports, request));
				let outcome = await swap(signal);
				return {
					value: outcome,
					exchanged: outcome.state === "swapped"
				};
			});
			return {
				outcome: value,
				...rest
			};
		}
		async function strangers(ports, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				return (await otherSessions(exchange_addDisposableResource(env_1, await maintenanceSession(ports, request), !0), request.target, "slipway/")).map((each) => `${describeSessions(each)} went on while the writers were stopped: name that program in writers`);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = exchange_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function whileStopped(session, config, settlement, work) {
			let { world, timeline, known } = session;
			let { clock, log, cancel, cancelled } = world;
			let { engine } = await world.engine("writers");
			let lease = {
				clock,
				log,
				engine: (await world.engine("lease")).engine,
				socketPath: session.access.socketPath
			};
			let plan = {
				subject: subjectOf(config, known.server),
				run: config.run,
				...writersOf(config),
				settlement,
				patience: 12e4
			};
			let ports = {
				engine,
				clock,
				log,
				lease,
				cancel,
				cancelled,
				pending: new PendingStops()
			};
			let { value, downtime, broughtBack, notBack } = await timeline.during("stopped writers", () => withWritersStopped(ports, plan, async ({ signal, assertStopped }) => {
				await assertStopped();
				return await work(signal);
			}));
			known.failedSteps = [...known.failedSteps, ...broughtBack.failedSteps];
			return {
				value,
				downtime,
				trouble: notBack && earlyEnd(notBack)
			};
		}
		function subjectOf({ database, target }, server = "") {
			return `database ${database} ${target.kind === "connection" ? `on ${server}` : `in ${target.kind} ${target.name}`}`;
		}
		function writersOf({ writers, after, target }) {
			return {
				writers,
				after,
				spared: target.kind === "connection" ? [] : [target.name]
			};
		}
		function hasWriters({ writers, after }) {
			return writers.length + after.length > 0;
		}
		async function writersGate({ world }, config) {
			if (!hasWriters(config)) return [];
			try {
				await readWriters((await world.engine("writers")).engine, writersOf(config));
				return [];
			} catch (error) {
				if (!(error instanceof errors.yo) || error.problems.length === 0) throw error;
				return error.problems.map(({ input, message }) => blocking("writers", `${input}: ${message}`));
			}
		}
		function swapRequest({ world }, config, incoming) {
			let keepUntil = new Date(world.clock.date().getTime() + config.keepOld);
			let { database: target, run, replicationSlots } = config;
			return {
				target,
				run,
				incoming,
				keepUntil,
				replicationSlots
			};
		}
		function settlementOf(target, swap) {
			if (target.kind === "connection") return;
			return {
				where: {
					kind: target.kind,
					name: target.name
				},
				database: maintenanceOf(swap),
				sql: settleSql(swap)
			};
		}
		function problemOfSwap(outcome) {
			return outcome.state === "refused" ? outcome.problems.join("; ") : outcome.reason;
		}
		function settleByHand(outcome) {
			return `in psql, in the database ${maintenanceOf(outcome.swap)}:\n${settleSql(outcome.swap)}`;
		}
		var secret = __webpack_require__(2135);
		var container_address = __webpack_require__(4848);
		var health_connection = __webpack_require__(3380);
		var health_outcome = __webpack_require__(798);
		let connection_failure_REFUSED = ({ address }) => `connection refused at ${address}`;
		let CLOSED = ({ address }) => `${address} closed the connection without an answer`;
		let PASSING = {
			ECONNREFUSED: connection_failure_REFUSED,
			ECONNRESET: CLOSED,
			EPIPE: CLOSED,
			ENOENT: connection_failure_REFUSED,
			EAI_AGAIN: ({ host }) => `the name ${host} could not be looked up now`,
			EHOSTUNREACH: ({ address }) => `no route to ${address}`,
			ENETUNREACH: ({ address }) => `no route to ${address}: this runner has no network of that kind (IPv6?)`,
			EPROTO: ({ address }) => `${address} does not speak TLS as expected`,
			ERR_SSL_WRONG_VERSION_NUMBER: ({ address }) => `${address} does not speak TLS; probe http://`,
			DEPTH_ZERO_SELF_SIGNED_CERT: ({ address }) => `the certificate at ${address} is self-signed (trust it with ca)`,
			SELF_SIGNED_CERT_IN_CHAIN: ({ address }) => `the certificate at ${address} comes from an unknown authority (trust it with ca)`,
			UNABLE_TO_VERIFY_LEAF_SIGNATURE: ({ address }) => `the certificate at ${address} comes without its intermediate certificate`,
			UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ({ address }) => `the certificate at ${address} comes from an unknown authority (trust it with ca)`
		};
		let LASTING = {
			ENOTFOUND: ({ host }) => `the name ${host} does not resolve`,
			CERT_HAS_EXPIRED: ({ address }) => `the certificate at ${address} has expired`,
			ERR_TLS_CERT_ALTNAME_INVALID: ({ address }, error) => `the certificate at ${address} is not for this name: ${altNames(error)}`
		};
		let TIMED_OUT = {
			lookup: ({ host, timeout }) => `the lookup of ${host} took longer than ${(0, domain_duration.a)(timeout)}`,
			connect: ({ address, timeout }) => `no connection to ${address} within ${(0, domain_duration.a)(timeout)}`,
			tls: ({ address, timeout }) => `${address} accepted the connection, but TLS was not ready within ${(0, domain_duration.a)(timeout)}`,
			answer: ({ address, timeout }) => `${address} accepted the connection, but did not answer within ${(0, domain_duration.a)(timeout)}`,
			body: ({ address, timeout }) => `${address} answered, but the body did not end within ${(0, domain_duration.a)(timeout)}`
		};
		function explainAttempt(error, attempt) {
			let phase = error instanceof health_connection.c ? error.phase : "connect";
			let cause = innermost(error);
			let { explanation } = attempt;
			if (cause.name === "AbortError" || cause.name === "TimeoutError" || cause.code === "ETIMEDOUT") return (0, health_outcome.L)(TIMED_OUT[phase](attempt, cause));
			if (explanation !== void 0) return (0, health_outcome.L)(explanation);
			let code = cause.code ?? "";
			let lasting = LASTING[code];
			if (lasting !== void 0) return (0, health_outcome.L)(lasting(attempt, cause), "lasting");
			if (code.startsWith("HPE_")) return (0, health_outcome.L)(`${attempt.address} does not answer in HTTP`);
			return (0, health_outcome.L)(PASSING[code]?.(attempt, cause) ?? `${attempt.address}: ${cause.message || code || "no connection"}`);
		}
		function innermost(error) {
			if (error instanceof health_connection.c) return innermost(error.cause);
			if (error instanceof AggregateError && error.errors.length > 0) {
				let errors = error.errors;
				return innermost(errors.find(({ code }) => code !== "ENETUNREACH") ?? errors[0]);
			}
			return error instanceof Error ? error : Error(String(error));
		}
		function altNames(error) {
			let names = error.cert?.subjectaltname;
			return names === void 0 ? "it names none" : `it is for ${names.replaceAll("DNS:", "")}`;
		}
		var forbidden_address = __webpack_require__(8022);
		var health_probe = __webpack_require__(268);
		var way = __webpack_require__(8685);
		class DialProbe {
			#dialled;
			constructor(dialled) {
				this.#dialled = dialled;
			}
			async attempt(limits) {
				let { host, findWays } = this.#dialled;
				try {
					let ways = await (0, health_probe.Wh)(findWays(limits), limits.signal);
					if ("kind" in ways) return ways;
					return (0, health_probe.hm)(await Promise.all(ways.map((way) => this.#try(way, limits))));
				} catch (error) {
					if (error instanceof way.EW) return (0, health_outcome.L)(`${host}: ${(0, forbidden_address.L)(error.address)}`, "final");
					if (!(error instanceof health_connection.c || error instanceof errors.yo || (0, health_probe.rV)(error))) throw error;
					return explainAttempt((0, health_probe.rV)(error) ? new health_connection.c("lookup", error) : error, {
						address: host,
						host,
						timeout: limits.timeout
					});
				}
			}
			async #try(way, limits) {
				let { host, tls, speak } = this.#dialled;
				try {
					return await speak(await (0, health_connection.J)(way, tls, limits.signal), way, limits);
				} catch (error) {
					if (!(error instanceof health_connection.c)) throw error;
					let explanation = await way.explain?.();
					return explainAttempt(error, {
						address: way.address,
						host,
						timeout: limits.timeout,
						explanation
					});
				}
			}
			async [Symbol.asyncDispose]() {}
		}
		var engine_fault = __webpack_require__(5235);
		var shorten = __webpack_require__(4834);
		function readProbeOutput(output, mark) {
			let prefix = `${mark} `;
			let written = output.toString("latin1").split("\n").filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
			let rounds = written.flatMap((line) => /^done (\d+)$/.exec(line)?.[1] ?? []).map(Number);
			return {
				tool: written.flatMap((line) => /^tool (.+)$/.exec(line)?.[1] ?? [])[0],
				lastRound: Math.max(0, ...rounds),
				answersOf: (round) => answersIn(written, round)
			};
		}
		function answersIn(written, round) {
			let byAddress = new Map();
			for (let line of written) {
				let [, number, address, content] = /^(\d+) ([\d.]+)\|(.*)$/s.exec(line) ?? [];
				if (Number(number) !== round || address === void 0 || content === void 0) continue;
				byAddress.set(address, [...byAddress.get(address) ?? [], content]);
			}
			return [...byAddress].map(([address, content]) => toAnswer(address, content));
		}
		function toAnswer(address, lines) {
			let code = /^exit (\d+)$/.exec(lines.at(-1) ?? "")?.[1];
			let content = code === void 0 ? lines : lines.slice(0, -1);
			return {
				address,
				exitCode: code === void 0 ? void 0 : Number(code),
				bytes: Buffer.from(content.join("\n"), "latin1")
			};
		}
		let WORDS = {
			pass: "pass",
			ok: "pass",
			up: "pass",
			healthy: "pass",
			alive: "pass",
			ready: "pass",
			warn: "warn",
			warning: "warn",
			degraded: "warn",
			unknown: "warn",
			fail: "fail",
			failed: "fail",
			error: "fail",
			down: "fail",
			unhealthy: "fail",
			out_of_service: "fail",
			shutting_down: "fail"
		};
		let PARTS = [
			"checks",
			"components",
			"details",
			"error",
			"entries",
			"results"
		];
		function readHealthReport(body) {
			if (!isObject(body) || typeof body.status != "string") return;
			let status = WORDS[body.status.toLowerCase()];
			if (status === void 0) return;
			let version = reportedVersion(body);
			let failing = failingParts(body);
			return {
				status,
				said: body.status,
				failing,
				...version === void 0 ? {} : { version }
			};
		}
		function reportedVersion(body) {
			if (!isObject(body)) return;
			return [body.version, body.releaseId].find((each) => typeof each == "string" && each !== "");
		}
		function renderFailing(checks) {
			return checks.map(({ name, output }) => output === void 0 ? name : `${name} (${output})`).join(", ");
		}
		function failingParts(body, prefix = "") {
			let found = PARTS.flatMap((key) => namedParts(body[key])).flatMap(([name, part]) => inspect(prefix + name, part));
			return [...new Map(found.map((check) => [check.name, check])).values()];
		}
		function inspect(name, part) {
			if (Array.isArray(part)) return part.flatMap((each) => inspect(name, each));
			if (!isObject(part) || typeof part.status != "string") return [];
			if (WORDS[part.status.toLowerCase()] !== "fail") return [];
			let deeper = failingParts(part, `${name}.`);
			if (deeper.length > 0) return deeper;
			let output = [
				part.output,
				part.message,
				part.error,
				part.description,
				nestedError(part.details)
			].find(isSentence);
			return [{
				name,
				status: part.status,
				...output === void 0 ? {} : { output: shortened(output) }
			}];
		}
		function namedParts(parts) {
			if (Array.isArray(parts)) return parts.filter(isObject).map((part) => [String(part.name ?? "unnamed"), part]);
			return isObject(parts) ? Object.entries(parts) : [];
		}
		function nestedError(details) {
			return isObject(details) ? details.error ?? details.message : void 0;
		}
		function isSentence(value) {
			return typeof value == "string" && value.trim() !== "";
		}
		function shortened(text) {
			return (0, shorten.m)(text.trim().split("\n", 1)[0] ?? "", 120);
		}
		function isObject(value) {
			return typeof value == "object" && !!value && !Array.isArray(value);
		}
		var json_path = __webpack_require__(4820);
		var health_matcher = __webpack_require__(7924);
		var request_headers = __webpack_require__(5548);
		let PATIENT = new Set([
			408,
			425,
			429,
			503
		]);
		function retryAfter(status, headers) {
			let given = headers["retry-after"];
			if (given === void 0 || !PATIENT.has(status)) return;
			if (/^\d+$/.test(given)) return Number(given) * 1e3;
			let wait = Date.parse(given) - Date.parse(headers.date ?? "");
			return Number.isFinite(wait) && wait > 0 ? wait : void 0;
		}
		var shown_content = __webpack_require__(8403);
		var status_codes = __webpack_require__(9373);
		function sameVersion(served, expected) {
			let [a, b] = [plainVersion(served), plainVersion(expected)];
			if (a === b) return !0;
			let [short, long] = a.length < b.length ? [a, b] : [b, a];
			return isCommit(short) && isCommit(long) && long.startsWith(short);
		}
		function isComparable(a, b) {
			let kind = kindOf(a);
			return kind !== void 0 && kind === kindOf(b);
		}
		function kindOf(version) {
			let plain = plainVersion(version);
			let [numbers] = /^\d+(?:\.\d+)+/.exec(plain) ?? [];
			if (numbers !== void 0) return `${numbers.split(".").length} numbers`;
			return isCommit(plain) ? "commit" : void 0;
		}
		function plainVersion(version) {
			return version.trim().replace(/^v(?=\d)/i, "").replace(/^sha-(?=[0-9a-f]{7})/, "");
		}
		function isCommit(text) {
			return /^[0-9a-f]{7,40}$/.test(text);
		}
		let BODY_LIMIT = 65536;
		function judgeAnswer(answer, expect, expectVersion) {
			let body = parseBody(answer);
			let version = servedVersion(answer, body, expect);
			let seen = {
				...version === void 0 ? {} : { version },
				...answer.latency === void 0 ? {} : { latency: answer.latency }
			};
			let report = readHealthReport(body);
			let fault = statusFault(answer, report, expect) ?? contentFault(answer, body, report, expect);
			if (fault !== void 0) return {
				...fault,
				...seen
			};
			let expected = expect.version ?? expectVersion ?? expectedIfTold(version, expect);
			if (expected === void 0 || expected === "any") return {
				kind: "pass",
				...seen,
				...remark(report)
			};
			if (version === void 0) return {
				...(0, health_outcome.L)(noVersion(answer, expect, expected)),
				...seen
			};
			if (!sameVersion(version, expected)) return {
				kind: "stale",
				...seen,
				version,
				expected
			};
			return {
				kind: "pass",
				...seen,
				...remark(report)
			};
		}
		function expectedIfTold(told, { versionIfTold }) {
			if (told === void 0 || versionIfTold === void 0) return;
			return isComparable(told, versionIfTold) ? versionIfTold : void 0;
		}
		function statusFault(answer, report, { status: accepted }) {
			let { status, headers } = answer;
			if ((0, status_codes.G3)(accepted, status)) return;
			if (status === 401 || status === 403) return (0, health_outcome.L)(`answered ${status}: the probe is not allowed in`, "lasting");
			if (status >= 300 && status < 400) return (0, health_outcome.L)(redirected(status, headers.location));
			let wait = retryAfter(status, headers);
			return (0, health_outcome.L)(`answered ${status}${failingPart(report)}`, "passing", wait === void 0 ? {} : { retryAfter: wait });
		}
		function redirected(status, location = "nowhere") {
			let way = location.startsWith("https://") ? "; probe https, or send the header X-Forwarded-Proto: https" : "";
			return `answered ${status} to ${location.replace(/[?#].*$/s, "")} (redirects are not followed${way})`;
		}
		function failingPart(report) {
			if (report === void 0 || report.status === "pass") return "";
			let failing = report.failing.length === 0 ? "" : `, failing: ${renderFailing(report.failing)}`;
			return `, status ${report.said}${failing}`;
		}
		function contentFault(answer, body, report, expect) {
			let ownsStatus = expect.json.has("status");
			if (report?.status === "fail" && !ownsStatus) return (0, health_outcome.L)(`answered ${answer.status}${failingPart(report)}`);
			let sentence = headerFault(answer, expect) ?? bodyFault(answer, body, expect) ?? latencyFault(answer, expect);
			return sentence === void 0 ? void 0 : (0, health_outcome.L)(`answered ${answer.status}, but ${sentence}`);
		}
		function headerFault({ headers }, expect) {
			for (let [name, wanted] of expect.headers) {
				let values = [headers[name] ?? []].flat();
				let why = (0, health_matcher.J4)(values, wanted, (0, request_headers.eh)(name) || name.includes("cookie"));
				if (why !== void 0) return `header ${name} ${why}`;
			}
		}
		function bodyFault(answer, body, expect) {
			if (expect.json.size > 0 && body === void 0) return notJson(answer);
			for (let [path, wanted] of expect.json) {
				let why = (0, health_matcher.J4)((0, json_path.I)(body, path), wanted, (0, request_headers.eh)(path.split(".").at(-1) ?? ""));
				if (why !== void 0) return `${path} ${why}`;
			}
			let lacking = expect.bodyContains.find((text) => !answer.body.includes(text));
			return lacking === void 0 ? void 0 : `the body does not contain ${JSON.stringify(lacking)}`;
		}
		function latencyFault({ latency }, { maxLatency }) {
			if (maxLatency === void 0 || latency === void 0 || latency.total <= maxLatency) return;
			return `it took longer than ${(0, domain_duration.a)(maxLatency)}`;
		}
		function servedVersion({ headers, body: text }, body, { versionFrom }) {
			if (versionFrom === void 0) return reportedVersion(body) ?? /^\s*(v?\d+(?:\.\d+)+[\w.+-]*)\s*$/.exec(text)?.[1];
			let [found] = "header" in versionFrom ? [headers[versionFrom.header]].flat() : (0, json_path.I)(body, versionFrom.json);
			return found == null || found === "" ? void 0 : String(found);
		}
		function noVersion(answer, { versionFrom }, expected) {
			if (answer.truncated) return `answered ${answer.status}, but ${notJson(answer)}`;
			let place = versionFrom === void 0 ? "its body has no version" : `${"header" in versionFrom ? `header ${versionFrom.header}` : versionFrom.json} is not there`;
			return `answered ${answer.status}, but ${place} to hold against ${expected} (a target that tells none: expect: {version: any})`;
		}
		function remark(report) {
			return report?.status === "warn" ? { remark: failingPart(report).replace(/^, /, "") } : {};
		}
		function parseBody({ body, truncated }) {
			if (truncated || !/^\s*[[{"]/.test(body)) return;
			try {
				return JSON.parse(body);
			} catch {
				return;
			}
		}
		function notJson({ body, truncated, headers }) {
			if (truncated) return `the body is longer than ${BODY_LIMIT / 1024} KiB, so its JSON is not read`;
			if (headers["content-encoding"] !== void 0) return `the body is compressed (${headers["content-encoding"]}), which was not asked for`;
			let text = body.trim();
			return text === "" ? "the body is empty" : `the body is not JSON: ${(0, shown_content.fh)(text)}`;
		}
		let OWN_HEADERS = {
			"user-agent": "slipway-healthcheck",
			"cache-control": "no-cache"
		};
		async function health_exchange_exchange(connection, request, signal) {
			let start = performance.now();
			try {
				let response = await exchange_ask(connection, request, signal);
				let firstByte = performance.now() - start;
				let { body, truncated } = await readBody(response).catch((error) => {
					throw new health_connection.c("body", signal.aborted ? signal.reason : error);
				});
				return {
					status: response.statusCode ?? 0,
					headers: response.headers,
					body,
					truncated,
					firstByte
				};
			} finally {
				connection.destroy();
			}
		}
		function exchange_ask(connection, request, signal) {
			return new Promise((resolve, reject) => {
				external_node_http_default().request({
					createConnection: () => connection,
					method: request.method,
					path: request.path,
					headers: headersOf(request),
					signal
				}).on("response", resolve).on("error", (error) => reject(new health_connection.c("answer", error))).end(request.body);
			});
		}
		function headersOf({ host, headers }) {
			return {
				...OWN_HEADERS,
				host,
				connection: "close",
				...Object.fromEntries(headers.map((header) => [header.name, (0, request_headers.BU)(header)]))
			};
		}
		async function readBody(response) {
			let chunks = [];
			let size = 0;
			for await (let chunk of response) {
				chunks.push(chunk);
				size += chunk.length;
				if (size > BODY_LIMIT) break;
			}
			return {
				body: Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString("utf8"),
				truncated: size > BODY_LIMIT
			};
		}
		function scriptArgv(scripting) {
			let { target, mark, timeout, life, addresses, port } = scripting;
			let request = target.type === "http" ? requestParts(target) : {
				raw: "",
				method: "GET",
				path: "/",
				headers: []
			};
			let seconds = (milliseconds) => String(Math.ceil(milliseconds / 1e3));
			let { raw, method, path, headers } = request;
			return [
				"/bin/sh",
				"-c",
				"\nmark=$1 kind=$2 seconds=$3 life=$4 addresses=$5 port=$6 request=$7 method=$8 path=$9\nshift 9\ntrap 'exit 0' TERM\nhave() { command -v \"$1\" >/dev/null 2>&1; }\nlimited() { if have timeout; then timeout \"$seconds\" \"$@\"; else \"$@\"; fi; }\nsay() { printf '%s %s\\n' \"$mark\" \"$*\"; }\nlacks_nc() { case $(busybox nc --help 2>&1) in *'not found'*) return 0 ;; *) return 1 ;; esac; }\nif [ \"$kind\" = http ] && have curl; then tool=curl\nelif have bash; then tool=bash\nelif have nc; then tool=nc\nelif have busybox && ! lacks_nc; then tool='busybox nc'\nelse say tool none; exit 0; fi\nsay tool \"$tool\"\nattempt() {\n  host=$1\n  shift\n  case $kind:$tool in\n  http:curl)\n    [ \"$method\" = HEAD ] && set -- --head \"$@\"\n    curl --silent --show-error --include --raw --http1.1 --globoff --noproxy '*' --max-time \"$seconds\" \"$@\" \"http://$host:$port$path\" ;;\n  http:bash) limited bash --norc --noprofile -c 'exec 3<>\"/dev/tcp/$1/$2\" && printf %s \"$3\" >&3 && cat <&3' probe \"$host\" \"$port\" \"$request\" ;;\n  http:*) { printf %s \"$request\"; sleep 1; } | limited $tool \"$host\" \"$port\" ;;\n  tcp:bash) limited bash --norc --noprofile -c 'exec 3<>\"/dev/tcp/$1/$2\"' probe \"$host\" \"$port\" ;;\n  tcp:*)\n    # BusyBox's nc has no -z everywhere; it can run a program once it is connected.\n    said=$(limited $tool -z \"$host\" \"$port\" 2>&1) && return 0\n    case $said in *option*) limited $tool \"$host\" \"$port\" -e true ;; *) printf '%s' \"$said\"; return 1 ;; esac ;;\n  esac\n}\nmarked() { while IFS= read -r line; do printf '%s %s|%s\\n' \"$mark\" \"$1\" \"$line\"; done; }\nend=$(($(date +%s) + life))\nround=0\nwhile :; do\n  round=$((round + 1))\n  for address in $addresses; do\n    { attempt \"$address\" \"$@\" 2>&1; printf '\\nexit %s\\n' \"$?\"; } | head -c 80000 | marked \"$round $address\" &\n  done\n  wait\n  say done \"$round\"\n  [ \"$(date +%s)\" -lt \"$end\" ] || exit 0\n  sleep 0.3 2>/dev/null || sleep 1\ndone\n",
				"slipway-probe",
				mark,
				target.type,
				seconds(timeout),
				seconds(life),
				addresses.join(" "),
				String(port),
				raw,
				method,
				path,
				...headers
			];
		}
		async function judgeScripted(answer, { target, port, timeout }, expectVersion) {
			let address = `${answer.address}:${port}`;
			if (target.type === "tcp") return answer.exitCode === 0 ? { kind: "pass" } : complaint(answer, address, timeout);
			if (!answer.bytes.subarray(0, 5).equals(Buffer.from("HTTP/"))) return complaint(answer, address, timeout);
			try {
				let { firstByte: _, ...parsed } = await health_exchange_exchange(replay(answer.bytes), target.request, AbortSignal.timeout(Math.ceil(timeout)));
				return judgeAnswer(parsed, target.expect, expectVersion);
			} catch (error) {
				if (!(error instanceof health_connection.c)) throw error;
				return explainAttempt(error, {
					address,
					host: address,
					timeout
				});
			}
		}
		function requestParts({ request }) {
			let { method, path } = request;
			let lines = Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${value}`);
			return {
				raw: [
					`${method} ${path} HTTP/1.1`,
					...lines,
					"",
					""
				].join("\r\n"),
				method,
				path,
				headers: lines.flatMap((line) => ["-H", line])
			};
		}
		let OUT_OF_TIME = new Set([
			28,
			124,
			143
		]);
		function complaint({ exitCode, bytes }, address, timeout) {
			let said = bytes.toString("utf8").trim();
			if (exitCode !== void 0 && OUT_OF_TIME.has(exitCode)) return (0, health_outcome.L)(`no answer from ${address} within ${(0, domain_duration.a)(timeout)}`);
			if (exitCode === 7 || /refused/i.test(said) || said === "") return (0, health_outcome.L)(`connection refused at ${address}`);
			return (0, health_outcome.L)(`${address}: ${(0, shorten.m)(said.split("\n", 1)[0] ?? "", 160)}`);
		}
		function replay(bytes) {
			return new external_node_stream_.Duplex({
				read() {
					this.push(bytes);
					this.push(null);
				},
				write: (_chunk, _encoding, done) => done()
			});
		}
		class ExecProbe {
			#parts;
			constructor(parts) {
				this.#parts = parts;
			}
			async attempt({ timeout }) {
				let { container: name, engine } = this.#parts;
				try {
					let container = await (0, engine_container.aH)(engine, name, timeout);
					if (container === void 0) return (0, health_outcome.L)(`there is no container ${name} on this engine`, "lasting");
					let why = (0, engine_container.$B)(container);
					if (why !== void 0) return (0, health_outcome.L)(why, "lasting");
					return await this.#ask(container.Id, timeout);
				} catch (error) {
					return (0, engine_fault.j)(error);
				}
			}
			async #ask(containerId, timeout) {
				let { target, port, expectVersion } = this.#parts;
				let mark = (0, external_node_crypto_.randomBytes)(12).toString("hex");
				let scripting = {
					target,
					mark,
					timeout,
					life: 0,
					addresses: ["127.0.0.1"],
					port
				};
				let said = await this.#exec(containerId, scriptArgv(scripting), timeout);
				let { tool, answersOf } = readProbeOutput(said, mark);
				if (tool === void 0) return noShell(said.toString("utf8"));
				if (tool === "none") return (0, health_outcome.L)(`there is no curl, bash or nc in the image; ${WAYS_OUT}`, "final");
				let [answer] = answersOf(1);
				return answer === void 0 ? (0, health_outcome.L)("the probe inside the container was cut off") : judgeScripted(answer, scripting, expectVersion);
			}
			async #exec(containerId, argv, timeout) {
				let { engine } = this.#parts;
				let body = {
					AttachStdout: !0,
					AttachStderr: !0,
					Cmd: argv
				};
				let { Id } = await (0, ports_engine.sb)(engine, {
					method: "POST",
					path: `/containers/${containerId}/exec`,
					body
				});
				let { body: said } = await engine.exchange({
					method: "POST",
					path: `/exec/${Id}/start`,
					body: {
						Detach: !1,
						Tty: !1
					},
					timeout: timeout + 5e3
				});
				return unframe(said);
			}
			async [Symbol.asyncDispose]() {}
		}
		let WAYS_OUT = "give port and path instead of a localhost url, or give the image a health check and use type: container";
		function noShell(said) {
			if (/\/bin\/sh|executable file not found/.test(said)) return (0, health_outcome.L)(`there is no shell in the image; ${WAYS_OUT}`, "final");
			return (0, health_outcome.L)(`the probe could not be started: ${(0, shorten.m)(said.trim(), 160)}`);
		}
		class ContainerPortProbe {
			#parts;
			#inside;
			constructor(parts) {
				this.#parts = parts;
				this.#inside = new ExecProbe(parts);
			}
			async attempt(limits) {
				let { engine, container } = this.#parts;
				try {
					let found = await (0, container_address.S)(engine, container, limits.timeout);
					if ("kind" in found) return found;
					if (found.host !== void 0) return await this.#dial(found.host, limits);
				} catch (error) {
					return (0, engine_fault.j)(error);
				}
				return this.#hasCredentials ? (0, health_outcome.L)(NO_CREDENTIALS_INSIDE, "final") : this.#inside.attempt(limits);
			}
			#dial(host, limits) {
				let { port, speak, throughSsh } = this.#parts;
				let findWays = async () => [throughSsh === void 0 ? (0, way.tL)(host, port) : await throughSsh.to(host, port)];
				return new DialProbe({
					host,
					tls: void 0,
					findWays,
					speak
				}).attempt(limits);
			}
			get #hasCredentials() {
				let { target } = this.#parts;
				if (target.type !== "http") return !1;
				let { headers, path } = target.request;
				return headers.some(({ value }) => value instanceof secret.z) || (0, request_headers.mQ)(path).length > 0;
			}
			async [Symbol.asyncDispose]() {}
		}
		let NO_CREDENTIALS_INSIDE = "its network can only be probed from inside the container, where its credentials would show in the process list";
		let NOT_FOUND = [
			/exec: "?([\w./+-]+)"?: (?:executable file not found|stat [^:]+: no such file)/,
			/exec: "([\w./+-]+)": permission denied/,
			/(?:^|\n)[^\n]*?sh: (?:line )?(?:\d+: )?([\w./+-]+): (?:command )?not found/,
			/(?:^|\n)([\w./+-]+): (?:command )?not found/
		];
		function missingHealthTool({ ExitCode, Output }) {
			if (ExitCode === 0) return;
			return NOT_FOUND.map((pattern) => pattern.exec(Output)?.[1]).find((tool) => tool !== void 0);
		}
		let SIGNATURES = [
			{
				name: "exec-format-error",
				patterns: [/exec format error/i, /cannot execute binary file/i],
				sentence: () => "the program is built for another processor (exec format error)",
				hint: "build the image for the platforms of the nodes: platforms: linux/amd64,linux/arm64"
			},
			{
				name: "health-tool-missing",
				patterns: [/exec: "?(?:[\w./-]*\/)?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe)"?: (?:executable file not found|stat)/, /\b(?:ba|a|da)?sh: (?:line )?(?:\d+: )?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe): (?:command )?not found/],
				sentence: (tool) => `the health check calls ${tool ?? "a tool"}, which the image does not have`,
				hint: "install it in the image's last stage, or write the health check with a tool that is there (Alpine has wget)"
			},
			{
				name: "library-mismatch",
				patterns: [
					/[Ff]ailed to load NIF library:? '?([^\s':]+)/,
					/[Uu]nable to load (crypto) library/,
					/The on_load function for module (\w+) returned/,
					/[Ee]rror (?:loading shared library|relocating) ([^\s:]+)/,
					/error while loading shared libraries: ([^\s:]+)/,
					/version [`'"]((?:GLIBC|GLIBCXX|OPENSSL|CXXABI)_[\w.]+)' not found/,
					/((?:libssl|libcrypto)\.so[\w.]*): cannot open shared object file/,
					/Error: .*(libquery_engine[\w.-]*|[\w.-]+\.node).*\b(?:cannot open shared object|invalid ELF header|not found)/
				],
				sentence: (library) => `a native library does not fit the image (${library ?? "NIF or OpenSSL"})`,
				hint: "the stage that builds and the stage that runs must have the same distribution and version, so that OpenSSL and libc are the same"
			},
			{
				name: "replication-slot-in-use",
				patterns: [
					/replication slot "([^"]+)" is active for PID/i,
					/replication slot "?([\w-]+)"? is already in use/i,
					/Replication slot already in use/i
				],
				sentence: (slot) => `the replication slot${slot === void 0 ? "" : ` ${slot}`} is used by another process`,
				hint: "two sync services share a slot, or the old one still holds it: give each its own replication stream id, and stop the old one first"
			},
			{
				name: "column-missing",
				patterns: [
					/column "?([\w.]+)"? (?:of relation "?\w+"? )?does not exist/i,
					/Unknown column '([^']+)'/,
					/no such column: ([\w.]+)/,
					/relation "?([\w.]+)"? does not exist/i,
					/no such table: ([\w.]+)/,
					/Table '([^']+)' doesn't exist/
				],
				sentence: (column) => `the database does not have ${column ?? "a column"}: its schema is not the one this release needs`,
				hint: "run the migrations of this release, or look whether the schema was restored from another version"
			},
			{
				name: "database-missing",
				patterns: [
					/database "([^"]+)" does not exist/i,
					/Unknown database '([^']+)'/,
					/\(invalid_catalog_name\)/,
					/The database '?([\w-]+)'? does not exist/i
				],
				sentence: (database) => `the database${database === void 0 ? "" : ` ${database}`} does not exist`,
				hint: "create it, or check the database's name in the connection string"
			},
			{
				name: "missing-variable",
				patterns: [
					/environment variable "?([A-Z][A-Z0-9_]+)"? (?:is missing|is not set|not set|must be set|is required|missing)/i,
					/could not fetch environment variable "([^"]+)" because it is not set/,
					/required (?:key|environment variable) "?([A-Z][A-Z0-9_]+)"? (?:missing value|is not set)/,
					/[Mm]issing required (?:env(?:ironment)?|config(?:uration)?)(?: variables?)?:? "?([A-Z][A-Z0-9_]+)/,
					/KeyError: '([A-Z][A-Z0-9_]{2,})'/,
					/Set the "?([A-Z][A-Z0-9_]+)"? environment variable/,
					/UndefinedValueError: ([A-Z][A-Z0-9_]+) not found/,
					/(?:^|\s)([A-Z][A-Z0-9]*_[A-Z0-9_]+) (?:is not set|is required|must be set|is missing|not set|is not defined|cannot be empty)/,
					/[Mm]issing (?:environment variable|env(?: var)?):? "?([A-Z][A-Z0-9_]+)/,
					/superuser (password) is not specified/
				],
				sentence: (variable) => `the variable ${variable === "password" ? "POSTGRES_PASSWORD" : variable ?? ""} is missing`.replace("  ", " "),
				hint: "add it to the service's environment, or to the values the deployment gives"
			},
			{
				name: "port-in-use",
				patterns: [
					/listen tcp[46]? [^\s:]*:(\d+): bind: address already in use/,
					/EADDRINUSE:? [^\n]*?:(\d+)/,
					/Bind for [^\s:]+:(\d+) failed: port is already allocated/,
					/failed to bind host port [^\s]*?:(\d+)/,
					/host-mode port already in use/,
					/:?eaddrinuse/i,
					/[Aa]ddress already in use/
				],
				sentence: (port) => `the port${port === void 0 ? "" : ` ${port}`} is already in use`,
				hint: "another process holds it: stop it, choose another port, or deploy with order: stop-first when the port is the node's own"
			},
			{
				name: "out-of-memory",
				patterns: [
					/heap out of memory/i,
					/runtime: out of memory/,
					/^MemoryError/m,
					/eheap_alloc: Cannot allocate/,
					/OutOfMemoryError/,
					/\bOOMKilled\b/,
					/Out of memory: Killed process/,
					/Cannot allocate memory/
				],
				sentence: () => "the program ran out of memory",
				hint: "raise the memory limit of the service, or lower what it uses"
			}
		];
		function diagnose(lines, exitCode) {
			for (let line of lines.toReversed()) {
				let found = SIGNATURES.map((signature) => known_failures_named(signature, line)).find((each) => each !== void 0);
				if (found !== void 0) return found;
			}
			if (exitCode !== 137) return;
			return {
				name: "out-of-memory",
				sentence: "the program was killed (exit 137)",
				hint: "if nobody stopped it, it exceeded its memory limit: raise the limit, or lower what it uses"
			};
		}
		function known_failures_named({ name, patterns, sentence, hint }, line) {
			let match = patterns.map((pattern) => pattern.exec(line)).find((each) => each !== null);
			return match == null ? void 0 : {
				name,
				sentence: sentence(match[1]),
				hint
			};
		}
		function hintOf(failure) {
			return failure === void 0 ? {} : { hint: failure.hint };
		}
		var image_ref = __webpack_require__(501);
		function judgeImage(image, expect, expectVersion) {
			let { digest } = expect;
			let tag = (0, image_ref.Q)(image.reference)?.tag;
			let seen = tag === void 0 ? {} : { version: tag };
			if (digest !== void 0) {
				if (image.digests.includes(digest)) return {
					kind: "pass",
					...seen
				};
				return {
					kind: "stale",
					version: shortDigest(image.digests[0] ?? image.reference),
					expected: shortDigest(digest)
				};
			}
			let expected = expect.version ?? expectVersion;
			if (expected === void 0 || expected === "any") return {
				kind: "pass",
				...seen
			};
			if (tag === void 0) return (0, health_outcome.L)(`runs ${image.reference}, whose name has no tag to hold against ${expected} (give expect: {image: sha256:…})`);
			return sameVersion(tag, expected) ? {
				kind: "pass",
				version: tag
			} : {
				kind: "stale",
				version: tag,
				expected
			};
		}
		function shortDigest(digest) {
			return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1");
		}
		class ContainerProbe {
			#target;
			#engine;
			#expectVersion;
			#last;
			constructor(target, engine, expectVersion) {
				this.#target = target;
				this.#engine = engine;
				this.#expectVersion = expectVersion;
			}
			async attempt({ timeout, signal }) {
				let { container: name, expect } = this.#target;
				try {
					let container = await (0, health_probe.Wh)((0, engine_container.aH)(this.#engine, name, timeout), signal);
					if (container === void 0) return (0, health_outcome.L)(`there is no container ${name} on this engine`, "lasting");
					let before = this.#last;
					this.#last = container;
					let fault = await this.#notRunning(container) ?? unhealthy(container) ?? restarted(before, container);
					if (fault !== void 0) return fault;
					let digests = expect.digest === void 0 ? [] : await (0, engine_container.JD)(this.#engine, container.Image, timeout);
					let outcome = judgeImage({
						reference: container.Config.Image,
						digests
					}, expect, this.#expectVersion);
					return outcome.kind === "pass" && container.State.Health == null ? {
						...outcome,
						remark: "running; it has no health check"
					} : outcome;
				} catch (error) {
					return (0, engine_fault.j)(error);
				}
			}
			async #notRunning(container) {
				let why = (0, engine_container.$B)(container);
				if (why === void 0) return;
				let logs = await readContainerLog(this.#engine, container.Id, 20);
				let known = diagnose(logs, container.State.ExitCode);
				let persistence = container.State.Status === "created" ? "passing" : "lasting";
				let sentence = known === void 0 ? why : `${why}: ${known.sentence}`;
				return (0, health_outcome.L)(sentence, persistence, {
					logs: logs.slice(-5),
					...hintOf(known)
				});
			}
			async [Symbol.asyncDispose]() {}
		}
		function unhealthy({ State }) {
			let health = State.Health;
			if (health == null || health.Status === "none" || health.Status === "healthy") return;
			let runs = health.Log ?? [];
			let tool = runs.map(missingHealthTool).findLast((each) => each !== void 0);
			let logs = runs.slice(-5).flatMap(({ ExitCode, Output }) => splitLines(Output).slice(-1).map((line) => `exit ${ExitCode}: ${line}`));
			if (tool !== void 0) return (0, health_outcome.L)(`its health check calls ${tool}, which the image does not have`, "lasting", { logs });
			if (health.Status === "starting") return (0, health_outcome.L)("its health check has not passed yet", "passing", { logs });
			return (0, health_outcome.L)("its health check fails", "passing", { logs });
		}
		function restarted(before, now) {
			if (before === void 0) return;
			if (before.Id !== now.Id) return (0, health_outcome.L)("was replaced between two looks");
			return now.RestartCount - before.RestartCount > 0 ? (0, health_outcome.L)("was restarted by the engine between two looks") : void 0;
		}
		var find_ways = __webpack_require__(1784);
		var written_text = __webpack_require__(3226);
		function describeSent(step) {
			if (step.kind === "http") return join([
				step.method,
				(0, shown_content.nM)(step.url),
				describeBody(step.body)
			]);
			let { send } = step;
			let sent = send === void 0 ? void 0 : typeof send == "string" ? describeText(send) : (0, shown_content.oB)(send);
			return join([step.kind === "open" ? (0, shown_content.nM)(step.url) : `on ${step.on}`, sent && (0, shorten.m)(`sent ${sent}`, 200)]);
		}
		function describeCame({ body }, judgement) {
			let text = body.trim();
			if (text === "" || judgement.includes("the body is")) return "";
			return `; the answer was ${(0, shorten.m)((0, shown_content.f$)(text), 200)}`;
		}
		function describeBody(body) {
			if (body === void 0) return;
			if (body.kind === "text") return (0, shorten.m)(describeText(body.text), 200);
			return (0, shorten.m)((0, shown_content.oB)(body.kind === "json" ? body.value : body.fields), 200);
		}
		function describeText(text) {
			let written = (0, written_text.I)(text);
			if (written.kind === "json") return `${written.before}${(0, shown_content.oB)(written.value)}`;
			if (written.kind === "form") return (0, shown_content.oB)(Object.fromEntries(written.fields));
			return (0, shown_content.fh)(text);
		}
		function join(parts) {
			return parts.filter((part) => part !== void 0).join(" ");
		}
		function speakHttp({ request, expect }, expectVersion) {
			return async (connection, way, { signal }) => {
				let { firstByte, ...answer } = await health_exchange_exchange(connection.stream, request, signal);
				let latency = {
					...latencyOf(connection, way),
					firstByte
				};
				return judgeAnswer({
					...answer,
					latency
				}, expect, expectVersion);
			};
		}
		function speakTcp({ expect: { maxLatency } }) {
			return async (connection, way, limits) => {
				let latency = latencyOf(connection, way);
				let doubt = await doubtAbout(connection, way, limits);
				if (doubt !== void 0) return (0, health_outcome.L)(doubt);
				if (maxLatency === void 0 || latency.total <= maxLatency) return {
					kind: "pass",
					latency
				};
				return (0, health_outcome.L)(`accepted, but it took longer than ${(0, domain_duration.a)(maxLatency)}`, "passing", { latency });
			};
		}
		async function doubtAbout({ stream }, way, limits) {
			try {
				if (way.explain === void 0) return;
				stream.end();
				let greeted = (0, external_node_events_.once)(stream, "data", limits).then(() => !0);
				let closed = (0, external_node_events_.once)(stream, "end", limits).then(() => !1);
				if (await Promise.race([greeted, closed])) return;
				return await way.explain();
			} catch (error) {
				if (!(0, health_probe.rV)(error)) throw new health_connection.c("answer", error);
				return `${`${way.address} stayed silent for ${(0, domain_duration.a)(limits.timeout)}`}; through SSH that does not prove that it accepts connections`;
			} finally {
				stream.destroy();
			}
		}
		function latencyOf({ started, connect, tls }, { dns }) {
			return {
				total: performance.now() - started + (dns ?? 0),
				connect,
				...dns === void 0 ? {} : { dns },
				...tls === void 0 ? {} : { tls }
			};
		}
		var placeholder = __webpack_require__(3670);
		function fillExpectation(expect, values) {
			return {
				...expect,
				json: fillMatchers(expect.json, values),
				headers: fillMatchers(expect.headers, values),
				bodyContains: expect.bodyContains.map((text) => (0, placeholder.BB)(text, values))
			};
		}
		function fillAwaited({ json, text }, values) {
			return {
				json: fillMatchers(json, values),
				text: text === void 0 ? void 0 : fillMatcher(text, values)
			};
		}
		function fillMatchers(matchers, values) {
			return new Map([...matchers].map(([name, matcher]) => [(0, placeholder.BB)(name, values), fillMatcher(matcher, values)]));
		}
		function fillMatcher(matcher, values) {
			let { eq, in: options } = matcher;
			return {
				...matcher,
				...eq === void 0 ? {} : { eq: (0, placeholder.uN)(eq, values) },
				...options === void 0 ? {} : { in: (0, placeholder.uN)(options, values) }
			};
		}
		var step_means = __webpack_require__(9098);
		async function askOnce(step, pass, means, limits) {
			let url = (0, placeholder.T9)(step.url, pass.values);
			let destination = (0, step_means.My)(url, ["http:", "https:"], means);
			if ("kind" in destination) return destination;
			let jar = pass.jar(step.session);
			let cookie = jar.header(url);
			let request = requestOf(step, url, pass.values, cookie);
			let expect = expectationOf(step.expect, pass.values);
			let came;
			let speak = async (connection, way, { signal }) => {
				let { firstByte, ...answer } = await health_exchange_exchange(connection.stream, request, signal);
				came = answer;
				jar.store(url, answer.headers["set-cookie"] ?? []);
				return judgeAnswer({
					...answer,
					latency: {
						...latencyOf(connection, way),
						firstByte
					}
				}, expect, means.expectVersion);
			};
			let outcome = await new DialProbe({
				...destination,
				speak
			}).attempt(limits);
			if (came === void 0) return outcome;
			let { headers, body: text } = came;
			let found = {
				headers,
				text,
				json: parse(text),
				cookie: (name) => jar.value(name)
			};
			if (outcome.kind === "pass") return learnt(step, pass, {
				came,
				found,
				outcome
			});
			pass.hideSecrets(step.captures, found);
			if (outcome.kind !== "miss") return outcome;
			return {
				...outcome,
				error: `${outcome.error}${describeCame(came, outcome.error)}`
			};
		}
		function learnt(step, pass, { came, found, outcome }) {
			let lack = pass.learn(step.captures, found);
			return lack === void 0 ? outcome : (0, health_outcome.L)(`answered ${came.status}, but ${lack}${describeCame(came, "")}`);
		}
		function requestOf(step, url, values, cookie) {
			let content = step.body === void 0 ? void 0 : http_step_contentOf(step.body, values);
			let own = content?.type === void 0 ? {} : { "content-type": content.type };
			return {
				method: step.method,
				path: `${url.pathname}${url.search}`,
				host: url.host,
				headers: (0, step_means.Rs)({
					...own,
					...step.headers
				}, values, {
					url,
					cookie
				}),
				...content === void 0 ? {} : { body: content.text }
			};
		}
		function http_step_contentOf(body, values) {
			if (body.kind === "text") return { text: (0, placeholder.BB)(body.text, values) };
			if (body.kind === "json") return {
				text: JSON.stringify((0, placeholder.uN)(body.value, values)),
				type: "application/json"
			};
			let fields = Object.entries(body.fields).map(([name, value]) => [name, (0, placeholder.BB)(value, values)]);
			return {
				text: new URLSearchParams(fields).toString(),
				type: "application/x-www-form-urlencoded"
			};
		}
		function expectationOf(expect, values) {
			let filled = fillExpectation(expect, values);
			return filled.version !== void 0 || filled.versionFrom !== void 0 ? filled : {
				...filled,
				version: "any"
			};
		}
		function parse(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		var redact = __webpack_require__(3042);
		var capture = __webpack_require__(7817);
		class CookieJar {
			#cookies = [];
			#now;
			constructor(now) {
				this.#now = now;
			}
			store(url, lines) {
				for (let cookie of lines.flatMap((line) => parseCookie(line, url, this.#now()) ?? [])) {
					let others = this.#cookies.filter((each) => !isSame(each, cookie));
					this.#cookies = cookie.expires <= this.#now() ? others : [...others, cookie];
				}
			}
			header(url) {
				let sent = this.#cookies.filter((cookie) => this.#belongs(cookie, url));
				if (sent.length === 0) return;
				return sent.toSorted((a, b) => b.path.length - a.path.length).map(({ name, value }) => `${name}=${value}`).join("; ");
			}
			value(name) {
				return this.#cookies.findLast((cookie) => cookie.name === name)?.value;
			}
			#belongs({ domain, isHostOnly, path, isSecure, expires }, url) {
				let isEncrypted = url.protocol === "https:" || url.protocol === "wss:";
				if (expires <= this.#now() || isSecure && !isEncrypted && !isLoopback(url.hostname)) return !1;
				return (isHostOnly ? url.hostname === domain : domainMatches(url.hostname, domain)) && pathMatches(url.pathname, path);
			}
		}
		function isSame(a, b) {
			return a.name === b.name && a.domain === b.domain && a.path === b.path;
		}
		function parseCookie(line, url, now) {
			let [pair = "", ...rest] = line.split(";");
			let equals = pair.indexOf("=");
			let name = pair.slice(0, equals).trim();
			if (equals < 0 || name === "") return;
			let attributes = new Map(rest.map(attribute));
			let domain = (attributes.get("domain") ?? "").replace(/^\./, "").toLowerCase();
			if (domain !== "" && !domainMatches(url.hostname, domain)) return;
			let path = attributes.get("path") ?? "";
			return {
				name,
				value: pair.slice(equals + 1).trim(),
				domain: domain === "" ? url.hostname : domain,
				isHostOnly: domain === "",
				path: path.startsWith("/") ? path : defaultPath(url.pathname),
				isSecure: attributes.has("secure"),
				expires: expiry(attributes, now)
			};
		}
		function attribute(text) {
			let [name = "", ...value] = text.split("=");
			return [name.trim().toLowerCase(), value.join("=").trim()];
		}
		function expiry(attributes, now) {
			let age = attributes.get("max-age");
			if (age !== void 0 && /^-?\d+$/.test(age)) return now + Number(age) * 1e3;
			let date = Date.parse(attributes.get("expires") ?? "");
			return Number.isNaN(date) ? Infinity : date;
		}
		function domainMatches(host, domain) {
			return host === domain || host.endsWith(`.${domain}`);
		}
		function pathMatches(path, wanted) {
			return path === wanted || path.startsWith(wanted.endsWith("/") ? wanted : `${wanted}/`);
		}
		function defaultPath(path) {
			return path.slice(0, Math.max(1, path.lastIndexOf("/")));
		}
		function isLoopback(host) {
			return host === "localhost" || host === "[::1]" || host.startsWith("127.");
		}
		var flow_rules = __webpack_require__(2552);
		class Pass {
			#values = new Map([[flow_rules.O, (0, external_node_crypto_.randomBytes)(4).toString("hex")]]);
			#jars = new Map();
			#sockets = new Map();
			#redactor = new redact.p();
			#hidden = new Set();
			#secrets;
			#clock;
			#mask;
			constructor(captures, { clock, mask }) {
				this.#secrets = captures.filter(({ isSecret }) => isSecret);
				this.#clock = clock;
				this.#mask = mask;
			}
			get values() {
				return this.#values;
			}
			jar(session) {
				let jar = this.#jars.get(session) ?? new CookieJar(() => this.#clock.date().getTime());
				this.#jars.set(session, jar);
				return jar;
			}
			hideSecrets(captures, answer) {
				let own = captures.filter(({ isSecret }) => isSecret);
				let others = this.#secrets.filter(({ from }) => from.kind !== "matches");
				for (let { from } of [...own, ...others]) for (let text of (0, capture.Mw)(from, answer)) this.#hide(text);
			}
			learn(captures, answer) {
				this.hideSecrets(captures, answer);
				for (let { name, from } of captures) {
					let found = (0, capture.Fg)(from, answer);
					if ("lack" in found) return `${found.lack}, to be captured as ${name}`;
					this.#values.set(name, found.value);
				}
			}
			open(name, socket) {
				this.#sockets.set(name, socket);
			}
			socket(name) {
				let socket = this.#sockets.get(name);
				if (socket === void 0) throw TypeError(`no step ${name} has opened a WebSocket; the target is wrong`);
				return socket;
			}
			redact(text) {
				return this.#redactor.redact(text);
			}
			#hide(value) {
				if (this.#hidden.has(value)) return;
				this.#hidden.add(value);
				this.#redactor.add(value);
				this.#mask(value);
			}
			async [Symbol.asyncDispose]() {
				await Promise.all([...this.#sockets.values()].map((socket) => socket.close()));
			}
		}
		var message_exchange = __webpack_require__(2287);
		class Mailbox {
			#messages = [];
			#news = Promise.withResolvers();
			#fault;
			#end;
			constructor(socket) {
				socket.on("message", (data) => this.#put(String(asBuffer(data))));
				socket.on("error", (error) => {
					this.#fault = error.message;
				});
				socket.once("close", (code, reason) => {
					this.#end = sentence(code, String(reason), this.#fault);
					this.#announce();
				});
			}
			get news() {
				return this.#news.promise;
			}
			get end() {
				return this.#end;
			}
			get last() {
				return this.#messages.at(-1);
			}
			take(wanted) {
				let index = this.#messages.findIndex((message) => fits(message, wanted));
				return index === -1 ? void 0 : this.#messages.splice(index, 1)[0];
			}
			#put(text) {
				this.#messages.push({
					text,
					json: mailbox_parse(text)
				});
				this.#messages.length > 1e3 && this.#messages.shift();
				this.#announce();
			}
			#announce() {
				this.#news.resolve();
				this.#news = Promise.withResolvers();
			}
		}
		function fits({ text, json }, wanted) {
			if (wanted.text !== void 0 && (0, health_matcher.J4)([text], wanted.text) !== void 0) return !1;
			return [...wanted.json].every(([path, matcher]) => (0, health_matcher.J4)((0, json_path.I)(json, path), matcher) === void 0);
		}
		function sentence(code, reason, fault) {
			if (fault !== void 0) return `the WebSocket broke: ${fault}`;
			if (code === 1006) return "the connection of the WebSocket was lost";
			if (code === 1005) return "the server closed the WebSocket without a code";
			return `the server closed the WebSocket with ${code}${reason === "" ? "" : ` (${reason})`}`;
		}
		function mailbox_parse(text) {
			try {
				return JSON.parse(text);
			} catch {
				return;
			}
		}
		function asBuffer(data) {
			if (Array.isArray(data)) return Buffer.concat(data);
			return data instanceof ArrayBuffer ? Buffer.from(data) : data;
		}
		class WebSocketFault extends Error {
			name = "WebSocketFault";
		}
		async function shakeHands(connection, request, signal) {
			let { host, path, headers, subprotocols } = request;
			let { WebSocket } = await __webpack_require__.e(977).then(__webpack_require__.bind(__webpack_require__, 2977));
			let own = {
				"user-agent": "slipway-healthcheck",
				host
			};
			let given = Object.fromEntries(headers.map((header) => [header.name, (0, request_headers.BU)(header)]));
			let socket = new WebSocket(`ws://${host}${path}`, [...subprotocols], {
				createConnection: () => connection,
				headers: {
					...own,
					...given
				},
				maxPayload: 1048576,
				perMessageDeflate: !1,
				followRedirects: !1
			});
			let mailbox = new Mailbox(socket);
			try {
				return await (0, health_probe.Wh)(outcomeOf(socket, mailbox), signal);
			} catch (error) {
				socket.terminate();
				connection.destroy();
				throw error instanceof WebSocketFault ? error : new health_connection.c("answer", error);
			}
		}
		function outcomeOf(socket, mailbox) {
			return new Promise((resolve, reject) => {
				let headers = {};
				socket.once("upgrade", (response) => {
					headers = response.headers;
				});
				socket.once("open", () => resolve({
					kind: "open",
					socket: new OpenSocket(socket, mailbox),
					headers
				}));
				socket.once("unexpected-response", (_, response) => web_socket_refusal(response).then(resolve, reject));
				socket.once("error", (error) => reject(error.code === void 0 ? new WebSocketFault(`the WebSocket handshake failed: ${error.message}`) : error));
			});
		}
		async function web_socket_refusal(response) {
			let read = await readBody(response);
			response.destroy();
			return {
				kind: "refused",
				answer: {
					status: response.statusCode ?? 0,
					headers: response.headers,
					...read
				}
			};
		}
		class OpenSocket {
			#socket;
			#mailbox;
			constructor(socket, mailbox) {
				this.#socket = socket;
				this.#mailbox = mailbox;
			}
			send(message) {
				if (this.#mailbox.end !== void 0) throw new WebSocketFault(this.#mailbox.end);
				this.#socket.send(message);
			}
			async receive(wanted, signal) {
				for (;;) {
					let found = this.#mailbox.take(wanted);
					if (found !== void 0) return found;
					if (this.#mailbox.end !== void 0) throw new WebSocketFault(this.#mailbox.end);
					await (0, health_probe.Wh)(this.#mailbox.news, signal);
				}
			}
			get lastUntaken() {
				return this.#mailbox.last;
			}
			async ping(signal) {
				if (this.#mailbox.end !== void 0) throw new WebSocketFault(this.#mailbox.end);
				let pong = Promise.withResolvers();
				this.#socket.once("pong", () => pong.resolve());
				this.#socket.once("close", () => pong.reject(new WebSocketFault(this.#mailbox.end ?? "")));
				this.#socket.ping();
				await (0, health_probe.Wh)(pong.promise, signal);
			}
			async close() {
				let { promise, resolve } = Promise.withResolvers();
				if (this.#socket.readyState === this.#socket.CLOSED) return;
				this.#socket.once("close", () => resolve());
				let impatience = setTimeout(() => this.#socket.terminate(), 1e3);
				this.#socket.close(1e3);
				await promise;
				clearTimeout(impatience);
			}
		}
		function speakWs({ request, exchange, expect: { maxLatency } }) {
			return async (connection, way, limits) => {
				let opened = await openSocket(connection.stream, request, limits.signal);
				if (opened.kind !== "open") return opened;
				let said = await converse(opened.socket, exchange, limits);
				let latency = latencyOf(connection, way);
				await opened.socket.close();
				if (said.kind === "miss") return said;
				if (maxLatency === void 0 || latency.total <= maxLatency) return {
					kind: "pass",
					latency
				};
				return (0, health_outcome.L)(`answered, but it took longer than ${(0, domain_duration.a)(maxLatency)}`, "passing", { latency });
			};
		}
		async function openSocket(connection, request, signal) {
			try {
				let handshake = await shakeHands(connection, request, signal);
				if (handshake.kind === "open") return handshake;
				connection.destroy();
				return speak_ws_refusal(handshake.answer);
			} catch (error) {
				if (error instanceof WebSocketFault) return (0, health_outcome.L)(error.message);
				throw error;
			}
		}
		function speak_ws_refusal(answer) {
			let outcome = judgeAnswer(answer, SWITCHING_PROTOCOLS, void 0);
			if (outcome.kind !== "miss") throw TypeError("an answer of 101 is no refusal");
			return {
				...outcome,
				error: `${outcome.error}, where a WebSocket begins with 101`
			};
		}
		let SWITCHING_PROTOCOLS = {
			status: [{
				from: 101,
				to: 101
			}],
			json: new Map(),
			headers: new Map(),
			bodyContains: [],
			version: "any",
			versionFrom: void 0
		};
		async function converse(socket, { send, receive }, { signal, timeout }) {
			try {
				send !== void 0 && socket.send(send);
				if (receive !== void 0) return {
					kind: "said",
					message: await socket.receive(receive, signal)
				};
				await socket.ping(signal);
				return {
					kind: "said",
					message: {
						text: "",
						json: void 0
					}
				};
			} catch (error) {
				if (error instanceof WebSocketFault) return (0, health_outcome.L)(error.message);
				if (!(0, health_probe.rV)(error)) throw error;
				return (0, health_outcome.L)(`${receive === void 0 ? "no pong" : silence(socket)} within ${(0, domain_duration.a)(timeout)}`);
			}
		}
		function silence({ lastUntaken }) {
			if (lastUntaken === void 0) return "no message came";
			return `no message came that was expected (the last one: ${(0, shorten.m)((0, shown_content.f$)(lastUntaken.text), 160)})`;
		}
		async function openStep(step, pass, means, limits) {
			let url = (0, placeholder.T9)(step.url, pass.values);
			let destination = (0, step_means.My)(url, ["ws:", "wss:"], means);
			if ("kind" in destination) return destination;
			let jar = pass.jar(step.session);
			let request = {
				path: `${url.pathname}${url.search}`,
				host: url.host,
				headers: (0, step_means.Rs)(step.headers, pass.values, {
					url,
					cookie: jar.header(url)
				}),
				subprotocols: step.subprotocols
			};
			let speak = async (connection, way, { signal }) => {
				let opened = await openSocket(connection.stream, request, signal);
				if (opened.kind !== "open") return opened;
				jar.store(url, opened.headers["set-cookie"] ?? []);
				pass.open(step.name, opened.socket);
				return {
					kind: "pass",
					latency: latencyOf(connection, way)
				};
			};
			return new DialProbe({
				...destination,
				speak
			}).attempt(limits);
		}
		async function talk(step, pass, limits) {
			let socket = pass.socket(step.kind === "open" ? step.name : step.on);
			let said = await converse(socket, filledExchange(step, pass.values), limits);
			if (said.kind === "miss") {
				socket.lastUntaken !== void 0 && pass.hideSecrets(step.captures, capturable(socket.lastUntaken));
				return said;
			}
			let lack = pass.learn(step.captures, capturable(said.message));
			return lack === void 0 ? { kind: "pass" } : (0, health_outcome.L)(`the message came, but ${lack}`);
		}
		function capturable({ text, json }) {
			return {
				headers: {},
				text,
				json,
				cookie: () => void 0
			};
		}
		function filledExchange({ send, receive }, values) {
			return {
				send: send === void 0 ? void 0 : (0, message_exchange.Lo)(typeof send == "string" ? (0, placeholder.BB)(send, values) : (0, placeholder.uN)(send, values)),
				receive: receive === void 0 ? void 0 : fillAwaited(receive, values)
			};
		}
		var flow_probe_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var flow_probe_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		class FlowProbe {
			#parts;
			#told = new Set();
			constructor(parts) {
				this.#parts = parts;
			}
			async attempt(limits) {
				let env_1 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					let { clock, target } = this.#parts;
					let start = clock.now();
					let deadline = new Deadline(clock, limits.timeout);
					let pass = flow_probe_addDisposableResource(env_1, new Pass(target.steps.flatMap(({ captures }) => captures), this.#parts), !0);
					let seen = { kind: "pass" };
					for (let [index, step] of target.steps.entries()) {
						let outcome = await this.#make(step, pass, {
							deadline,
							signal: limits.signal
						});
						if (outcome.kind !== "pass") return this.#failed(step, index, pass, outcome);
						outcome.version !== void 0 && (seen = {
							kind: "pass",
							version: outcome.version
						});
						this.#tell(`${target.name}: ${step.name} passed (step ${index + 1} of ${target.steps.length})`);
					}
					return {
						...seen,
						latency: { total: clock.now() - start }
					};
				} catch (e_1) {
					env_1.error = e_1;
					env_1.hasError = !0;
				} finally {
					let result_1 = flow_probe_disposeResources(env_1);
					result_1 && await result_1;
				}
			}
			#failed(step, index, pass, outcome) {
				if (outcome.kind !== "miss") return outcome;
				let place = `step ${index + 1} of ${this.#parts.target.steps.length}, ${step.name}`;
				return {
					...outcome,
					error: pass.redact(`${place}: ${describeSent(step)}: ${outcome.error}`)
				};
			}
			async #make(step, pass, within) {
				try {
					if (step.kind === "http") return await this.#ask(step, pass, within);
					let opened = step.kind === "open" ? await openStep(step, pass, this.#parts.means, this.#limits(step.timeout, within)) : void 0;
					if (opened !== void 0 && opened.kind !== "pass") return opened;
					return await talk(step, pass, this.#limits(step.within ?? step.timeout, within));
				} catch (error) {
					if (error instanceof placeholder.DO) return (0, health_outcome.L)(error.message);
					throw error;
				}
			}
			async #ask(step, pass, within) {
				let { clock, means, target } = this.#parts;
				let patience = new Deadline(clock, Math.min(step.within ?? 0, within.deadline.left));
				for (;;) {
					let outcome = await askOnce(step, pass, means, this.#limits(step.timeout, within));
					if (outcome.kind !== "miss" || outcome.persistence === "final" || step.within === void 0) return outcome;
					if (patience.left <= 500 || within.signal.aborted) return tooLate(outcome, step.within);
					this.#tell(pass.redact(`${target.name}: waiting at most ${(0, domain_duration.a)(step.within)} for ${step.name}: ${outcome.error}`), `${step.name} waits`);
					await clock.sleep(500, within.signal).catch(() => void 0);
				}
			}
			#limits(wanted = this.#parts.stepTimeout, { deadline, signal }) {
				let timeout = Math.max(1, Math.min(wanted, deadline.left));
				return {
					timeout,
					signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(timeout))])
				};
			}
			#tell(line, key = line) {
				if (this.#told.has(key)) return;
				this.#told.add(key);
				this.#parts.tell(line);
			}
			async [Symbol.asyncDispose]() {}
		}
		function tooLate(outcome, within) {
			return {
				...outcome,
				error: `not within ${(0, domain_duration.a)(within)}: ${outcome.error}`
			};
		}
		let probe_job_spec_KIND = "io.slipway.kind";
		let probe_job_spec_PROBE = "health-probe";
		let PROBE_LABEL = `${probe_job_spec_KIND}=${probe_job_spec_PROBE}`;
		function jobSpec({ image, networkId, nodeId }, [command = "", ...args]) {
			return {
				Name: `slipway-probe-${(0, external_node_crypto_.randomBytes)(5).toString("hex")}`,
				Labels: { [probe_job_spec_KIND]: probe_job_spec_PROBE },
				TaskTemplate: {
					ContainerSpec: {
						Image: image,
						Command: [command],
						Args: args,
						Labels: { [probe_job_spec_KIND]: probe_job_spec_PROBE },
						Healthcheck: { Test: ["NONE"] },
						ReadOnly: !0,
						CapabilityDrop: ["ALL"],
						Privileges: { NoNewPrivileges: !0 },
						StopGracePeriod: 1e9
					},
					Networks: [{ Target: networkId }],
					RestartPolicy: { Condition: "none" },
					Resources: { Limits: { MemoryBytes: 67108864 } },
					Placement: { Constraints: nodeId === void 0 ? [] : [`node.id==${nodeId}`] },
					LogDriver: {
						Name: "json-file",
						Options: {
							"max-size": "4m",
							"max-file": "1"
						}
					}
				},
				Mode: { ReplicatedJob: {
					MaxConcurrent: 1,
					TotalCompletions: 1
				} },
				EndpointSpec: { Mode: "dnsrr" }
			};
		}
		let ENDED = new Set([
			"complete",
			"failed",
			"rejected",
			"shutdown",
			"orphaned",
			"remove"
		]);
		class ProbeJob {
			#engine;
			#clock;
			#id;
			#mark;
			#addresses;
			#tail = "2000";
			#awaited;
			constructor(parts) {
				this.#engine = parts.engine;
				this.#clock = parts.clock;
				this.#id = parts.id;
				this.#mark = parts.mark;
				this.#addresses = parts.addresses;
			}
			static async start(engine, clock, place, scripting) {
				let mark = (0, external_node_crypto_.randomBytes)(12).toString("hex");
				let body = jobSpec(place, scriptArgv({
					...scripting,
					mark
				}));
				let { ID } = await (0, ports_engine.sb)(engine, {
					method: "POST",
					path: "/services/create",
					body
				});
				return new ProbeJob({
					engine,
					clock,
					id: ID,
					mark,
					addresses: scripting.addresses.length
				});
			}
			async nextRound(signal) {
				for (;;) {
					let reading = await this.#look();
					if (reading.state !== "waiting" || signal.aborted) return reading;
					await this.#clock.sleep(250);
				}
			}
			async #look() {
				let [task] = await probe_job_tasksOf(this.#engine, this.#id);
				let { State: state = "new", Err = "" } = task?.Status ?? {};
				if (task !== void 0 && (state === "running" || state === "complete")) {
					let reading = this.#read(await this.#output(task.ID));
					if (reading !== void 0) return reading;
				}
				if (ENDED.has(state)) return endedReading(state, Err);
				return {
					state: "waiting",
					reason: `${state === "running" ? "waiting for the probe inside its network" : "starting a probe inside its network"}${Err === "" ? "" : `: ${Err}`}`
				};
			}
			#read(output) {
				if (output.tool === "none") return {
					state: "impossible",
					reason: NO_TOOL
				};
				this.#awaited ??= output.lastRound + 1;
				if (output.lastRound < this.#awaited) return;
				let answers = output.answersOf(output.lastRound);
				if (answers.length < this.#addresses) {
					this.#tail = "all";
					return;
				}
				this.#awaited = void 0;
				return {
					state: "answered",
					answers
				};
			}
			async #output(taskId) {
				let query = {
					stdout: "true",
					stderr: "true",
					tail: this.#tail
				};
				let { status, body } = await this.#engine.exchange({
					method: "GET",
					path: `/tasks/${taskId}/logs`,
					query
				});
				return readProbeOutput(status === 200 ? unframe(body) : Buffer.alloc(0), this.#mark);
			}
			async [Symbol.asyncDispose]() {
				await probe_job_remove(this.#engine, this.#id);
			}
		}
		async function removeLeftoverJobs(engine, now) {
			let query = { filters: JSON.stringify({ label: [PROBE_LABEL] }) };
			let jobs = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/services",
				query
			});
			for (let { ID, CreatedAt } of jobs) {
				let tasks = await probe_job_tasksOf(engine, ID);
				(tasks.length > 0 && tasks.every(({ Status }) => ENDED.has(Status.State)) || now.getTime() - Date.parse(CreatedAt) > 864e5) && await probe_job_remove(engine, ID);
			}
		}
		let probe_job_WAYS_OUT = "name another image with probe-image, or give the image a health check and use type: service";
		let NO_TOOL = `there is no curl, bash or nc in the image; ${probe_job_WAYS_OUT}`;
		function endedReading(state, error) {
			if (/\/bin\/sh/.test(error)) return {
				state: "impossible",
				reason: `there is no shell in the image; ${probe_job_WAYS_OUT}`
			};
			return {
				state: "broken",
				reason: `the probe inside its network is ${state}${error === "" ? "" : `: ${error}`}`
			};
		}
		function probe_job_tasksOf(engine, serviceId) {
			let filters = JSON.stringify({ service: [serviceId] });
			return (0, ports_engine.sb)(engine, {
				method: "GET",
				path: "/tasks",
				query: { filters }
			});
		}
		async function probe_job_remove(engine, id) {
			let { status, body } = await engine.exchange({
				method: "DELETE",
				path: `/services/${id}`
			});
			if (status >= 400 && status !== 404) throw new ports_engine.NJ(status, body.toString("utf8"));
		}
		let FAILED = new Set(["failed", "rejected"]);
		function updateFault({ service }) {
			let { State: state, Message: message } = service.UpdateStatus ?? {};
			if (state === "paused") return `its update is paused: ${message ?? "no reason given"}`;
			if (state === "rollback_completed") return "its update was rolled back by the swarm";
			if (state === "rollback_started") return "its update is being rolled back by the swarm";
			if (state === "rollback_paused") return `its rollback is paused: ${message ?? "no reason given"}`;
		}
		function incomplete(snapshot, { minInstances, ignoreUpdate }) {
			let { service, tasks } = snapshot;
			let running = tasks.filter(isRunning).length;
			let wanted = service.ServiceStatus?.DesiredTasks ?? 0;
			let count = `${running} of ${wanted} tasks of the current version run`;
			if (isJob(snapshot)) return (0, health_outcome.L)("is a job: it ends, so there is nothing that stays healthy", "final");
			if (running !== wanted) return (0, health_outcome.L)(`${count}${waitingFor(tasks)}`);
			if (!ignoreUpdate && service.UpdateStatus?.State === "updating") return (0, health_outcome.L)("its update is not finished");
			if (wanted === 0) return (0, health_outcome.L)("is scaled to 0 tasks, so nothing of it runs");
			if (minInstances !== void 0 && running < minInstances) return (0, health_outcome.L)(`${count}, at least ${minInstances} are needed`);
		}
		function failedTasks({ tasks }) {
			return tasks.filter(({ Status }) => FAILED.has(Status.State)).sort((a, b) => b.CreatedAt.localeCompare(a.CreatedAt));
		}
		function isJob({ service: { Spec } }) {
			return "ReplicatedJob" in Spec.Mode || "GlobalJob" in Spec.Mode;
		}
		function waitingFor(tasks) {
			let waiting = tasks.find(({ DesiredState, Status }) => DesiredState === "running" && Status.State !== "running");
			if (waiting === void 0) return "";
			let { State, Err } = waiting.Status;
			return `; a task is ${State}${Err === void 0 || Err === "" ? "" : `: ${Err}`}`;
		}
		function chooseNetwork(tasks, wanted) {
			let [first, ...others] = tasks;
			let usable = attachments(first).filter(({ Network: { ID } }) => others.every((task) => attachmentTo(task, ID) !== void 0));
			let network = usable.find(({ Network: { Spec } }) => wanted === void 0 || Spec.Name === wanted || Spec.Name.endsWith(`_${wanted}`))?.Network;
			if (network === void 0) return { error: whyNone(usable, wanted) };
			let reached = tasks.map((task) => ({
				id: task.ID,
				nodeId: task.NodeID,
				address: addressOf(attachmentTo(task, network.ID))
			}));
			return {
				networkId: network.ID,
				tasks: reached.sort((a, b) => a.address.localeCompare(b.address))
			};
		}
		function attachments(task) {
			return (task?.NetworksAttachments ?? []).filter((each) => each.Network.Spec.Ingress !== !0 && addressOf(each) !== "");
		}
		function attachmentTo(task, networkId) {
			return attachments(task).find(({ Network }) => Network.ID === networkId);
		}
		function addressOf(attachment) {
			return (attachment?.Addresses ?? []).map((each) => each.replace(/\/\d+$/, "")).find((each) => (0, external_node_net_.isIPv4)(each)) ?? "";
		}
		function whyNone(usable, wanted) {
			let names = usable.map(({ Network }) => Network.Spec.Name).join(", ");
			if (wanted !== void 0 && names !== "") return `is not in the network ${wanted}; its networks are ${names}`;
			return "is in no network of its own that could be probed from; probe its published port via: host or runner";
		}
		class OverlayProbe {
			#parts;
			#job;
			#broken = {
				times: 0,
				reason: "",
				until: 0
			};
			#hasTidied = !1;
			constructor(parts) {
				this.#parts = parts;
			}
			async attempt(limits) {
				let { engine, endpoint, stack, ignoreUpdate } = this.#parts;
				let wanted = {
					name: endpoint.service,
					stack
				};
				try {
					let snapshot = await (0, health_probe.Wh)(readService(engine, wanted, limits.timeout), limits.signal);
					if (snapshot === void 0) return (0, health_outcome.L)(await noSuchService(engine, wanted, limits.timeout), "lasting");
					let fault = incomplete(snapshot, { ignoreUpdate });
					if (fault !== void 0) return fault;
					let reachable = chooseNetwork(snapshot.tasks.filter(isRunning), endpoint.network);
					if ("error" in reachable) return (0, health_outcome.L)(reachable.error, "final");
					if (this.#parts.clock.now() < this.#broken.until) return {
						kind: "pending",
						reason: this.#broken.reason
					};
					return await this.#ask(snapshot, reachable, limits);
				} catch (error) {
					return (0, engine_fault.j)(error);
				}
			}
			async #ask(snapshot, reachable, { signal, timeout }) {
				let reading = await (await this.#jobFor(snapshot, reachable, timeout)).nextRound(signal);
				if (reading.state === "waiting") return {
					kind: "pending",
					reason: reading.reason
				};
				if (reading.state === "answered") return this.#judge(snapshot, reachable, reading.answers, timeout);
				await this.#endJob();
				let { reason } = reading;
				let times = this.#broken.times + 1;
				this.#broken = {
					times,
					reason,
					until: this.#parts.clock.now() + times * 2e3
				};
				return reading.state === "impossible" || times >= 5 ? (0, health_outcome.L)(reason, "final") : {
					kind: "pending",
					reason
				};
			}
			async #jobFor(snapshot, reachable, timeout) {
				let { target, endpoint, engine, clock, budget } = this.#parts;
				let reach = JSON.stringify(reachable);
				if (this.#job?.reach === reach) return this.#job.job;
				await this.#endJob();
				this.#hasTidied || await removeLeftoverJobs(engine, clock.date());
				this.#hasTidied = !0;
				let addresses = reachable.tasks.map(({ address }) => address);
				let node = reachable.tasks[this.#broken.times % reachable.tasks.length]?.nodeId;
				let place = {
					image: endpoint.probeImage ?? snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "",
					networkId: reachable.networkId,
					nodeId: endpoint.probeImage === void 0 ? node : void 0
				};
				let scripting = {
					target,
					timeout,
					life: budget + 3e4,
					addresses,
					port: endpoint.port
				};
				let job = await ProbeJob.start(engine, clock, place, scripting);
				this.#job = {
					job,
					reach
				};
				return job;
			}
			async #judge(snapshot, { tasks }, answers, timeout) {
				let { target, endpoint, expectVersion } = this.#parts;
				let scripting = {
					target,
					timeout,
					port: endpoint.port
				};
				let order = tasks.map(({ address }) => address);
				let outcomes = answers.toSorted((a, b) => order.indexOf(a.address) - order.indexOf(b.address)).map(async (answer) => {
					let outcome = await judgeScripted(answer, scripting, expectVersion);
					let task = snapshot.tasks.find(({ ID }) => ID === tasks.find(({ address }) => address === answer.address)?.id);
					let name = task === void 0 ? answer.address : taskName(snapshot.service, task);
					return outcome.kind === "miss" ? {
						...outcome,
						error: `${name}: ${outcome.error}`
					} : outcome;
				});
				return (0, health_probe.hm)(await Promise.all(outcomes));
			}
			async #endJob() {
				let job = this.#job;
				this.#job = void 0;
				await job?.job[Symbol.asyncDispose]();
			}
			async [Symbol.asyncDispose]() {
				await this.#endJob();
			}
		}
		var endpoint = __webpack_require__(5785);
		class ServiceProbe {
			#parts;
			#failedBefore;
			constructor(parts) {
				this.#parts = parts;
			}
			async attempt({ timeout, signal }) {
				let { engine, target, stack, expectVersion } = this.#parts;
				let wanted = {
					name: target.service,
					stack
				};
				try {
					let snapshot = await (0, health_probe.Wh)(readService(engine, wanted, timeout), signal);
					if (snapshot === void 0) return (0, health_outcome.L)(await noSuchService(engine, wanted, timeout), "lasting");
					let fault = await this.#fault(snapshot);
					if (fault !== void 0) return fault;
					let reference = snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "";
					let digest = (0, endpoint.ol)(reference);
					return judgeImage({
						reference,
						digests: digest === void 0 ? [] : [digest]
					}, target.expect, expectVersion);
				} catch (error) {
					return (0, engine_fault.j)(error);
				}
			}
			async #fault(snapshot) {
				let [newest, ...others] = this.#newlyFailed(snapshot);
				let { target, ignoreUpdate } = this.#parts;
				let updateProblem = ignoreUpdate ? void 0 : updateFault(snapshot);
				if (updateProblem !== void 0) return this.#explained(snapshot, updateProblem, failedTasks(snapshot)[0], "final");
				if (newest !== void 0) {
					let count = others.length === 0 ? "a task" : `${others.length + 1} tasks`;
					return this.#explained(snapshot, `${count} failed`, newest, "passing");
				}
				return incomplete(snapshot, {
					minInstances: target.minInstances,
					ignoreUpdate
				});
			}
			#newlyFailed(snapshot) {
				let failed = failedTasks(snapshot);
				let before = this.#failedBefore ?? new Set(failed.map(({ ID }) => ID));
				this.#failedBefore = new Set(failed.map(({ ID }) => ID));
				return failed.filter(({ ID }) => !before.has(ID));
			}
			async #explained(snapshot, sentence, task, persistence) {
				if (task === void 0) return (0, health_outcome.L)(sentence, persistence);
				let { Err = "", ContainerStatus } = task.Status;
				let logs = await readTaskLog(this.#parts.engine, task.ID, 20);
				let known = diagnose([...logs, Err], ContainerStatus?.ExitCode);
				let reason = [Err, known?.sentence].filter((part) => part !== void 0 && part !== "").join(": ");
				let told = reason === "" ? sentence : `${sentence}; ${taskName(snapshot.service, task)}: ${reason}`;
				return (0, health_outcome.L)(told, persistence, {
					logs: logs.slice(-5),
					...hintOf(known)
				});
			}
			async [Symbol.asyncDispose]() {}
		}
		function healthNeeds(targets) {
			let from = targets.filter(({ when }) => when).map(placeOf);
			return {
				engine: from.some((each) => each !== "runner" && each !== "host"),
				ssh: from.includes("host")
			};
		}
		function placeOf(target) {
			if (target.type === "flow") return target.place.from;
			return "endpoint" in target ? target.endpoint.from : "engine";
		}
		function probeOpener(ports, options) {
			let throughSsh = ports.ssh === void 0 ? void 0 : new way.tu(ports.ssh);
			let ways = {
				engine: ports.engine,
				lookup: ports.lookup,
				throughSsh
			};
			return (target) => {
				let { expectVersion } = options;
				if (target.type === "container") return new ContainerProbe(target, (0, find_ways.O)(ports.engine), expectVersion);
				if (target.type === "service") {
					let { stack, ignoreUpdate } = ports;
					return new ServiceProbe({
						target,
						engine: (0, find_ways.O)(ports.engine),
						stack,
						ignoreUpdate,
						expectVersion
					});
				}
				if (target.type === "flow") return openFlowProbe(target, {
					ports,
					options,
					ways
				});
				if (target.type === "ws") return dial(target.endpoint, speakWs(target), ways);
				return openPortProbe(target, {
					ports,
					options,
					ways
				});
			};
		}
		function openFlowProbe(target, { ports, options, ways }) {
			let { place, ca } = target;
			return new FlowProbe({
				target,
				means: {
					place,
					ca,
					expectVersion: options.expectVersion,
					ways
				},
				clock: ports.clock,
				stepTimeout: options.attemptTimeout,
				tell: (line) => ports.log?.info(line),
				mask: (value) => ports.mask?.(value)
			});
		}
		function openPortProbe(target, { ports, options, ways }) {
			let { endpoint } = target;
			let { expectVersion, timeout: budget } = options;
			let speak = target.type === "http" ? speakHttp(target, expectVersion) : speakTcp(target);
			if (endpoint.from === "runner" || endpoint.from === "host") return dial(endpoint, speak, ways);
			let engine = (0, find_ways.O)(ports.engine);
			if (endpoint.from === "service") {
				let { clock, stack, ignoreUpdate } = ports;
				return new OverlayProbe({
					target,
					endpoint,
					engine,
					clock,
					stack,
					ignoreUpdate,
					expectVersion,
					budget
				});
			}
			let { container, port } = endpoint;
			let parts = {
				target,
				container,
				port,
				engine,
				expectVersion
			};
			if (endpoint.from === "inside") return new ExecProbe(parts);
			return new ContainerPortProbe({
				...parts,
				speak,
				throughSsh: ways.throughSsh
			});
		}
		function dial(endpoint, speak, ways) {
			let [host, tls] = endpoint.from === "container" ? [endpoint.container] : [endpoint.host, endpoint.tls];
			return new DialProbe({
				host,
				tls,
				findWays: (0, find_ways.v)(endpoint, ways),
				speak
			});
		}
		function backoff(misses, { intervalMax }, random) {
			let grown = Math.min(intervalMax, 250 * 1.5 ** Math.max(0, misses - 1));
			return Math.min(intervalMax, grown * (.8 + .4 * random));
		}
		function pauseWithin(wanted, left) {
			if (left <= 250) return;
			return Math.min(wanted, left - 250);
		}
		function renderWanted(watches, { isTogether, hold }) {
			let asked = watches.filter(({ isRepeatable }) => isRepeatable);
			let flows = watches.filter(({ isRepeatable }) => !isRepeatable);
			return [
				...asked.slice(0, 1).map(({ consecutive }) => `${namesOf(asked)}: ${thresholdOf(consecutive)}`),
				...flows.length === 0 ? [] : [`a whole pass of ${namesOf(flows)}`],
				...isTogether ? ["all at once"] : [],
				...hold > 0 ? [`held for ${(0, domain_duration.a)(hold)}`] : []
			].join(", then ");
		}
		function namesOf(watches) {
			return watches.map(({ target }) => target.name).join(", ");
		}
		function thresholdOf(consecutive) {
			return consecutive === 1 ? "one success each" : `${consecutive} successes in a row each`;
		}
		class Verification {
			#watches;
			#options;
			#clock;
			#log;
			#start;
			#deadline;
			#cancel;
			#nextProgress = 5e3;
			constructor(watches, options, { clock, log, cancel }) {
				this.#watches = watches;
				this.#options = options;
				this.#clock = clock;
				this.#log = log;
				this.#start = clock.now();
				this.#deadline = new Deadline(clock, options.timeout);
				this.#cancel = cancel ?? new AbortController().signal;
			}
			async run() {
				this.#announce();
				for (; await this.#allBecomeOk();) {
					if (await this.#passTogether() && await this.#hold()) return this.#result(!0);
					if (this.#deadline.passed || this.#cancel.aborted) break;
					await this.#clock.sleep(250);
				}
				return this.#result(!1);
			}
			get #awaited() {
				let required = this.#watches.filter(({ target }) => target.required);
				return required.length > 0 ? required : this.#watches;
			}
			#isDecided(watches) {
				let awaited = this.#awaitedOf(watches);
				return awaited.some(({ hasFailed, target }) => hasFailed && target.required) || awaited.every(({ isOk, hasFailed }) => isOk || hasFailed);
			}
			#awaitedOf(watches) {
				return this.#awaited.filter((watch) => watches.includes(watch));
			}
			async #allBecomeOk() {
				let first = this.#watches.filter(({ isRepeatable }) => isRepeatable);
				let others = this.#watches.filter(({ isRepeatable, isOk }) => !isRepeatable && !isOk);
				if (this.#awaitedOf(first).length === 0) return this.#become([...first, ...others]);
				return await this.#become(first) && (others.length === 0 || await this.#become(others));
			}
			async #become(watches) {
				let stop = new AbortController();
				let followed = watches.map((watch) => this.#follow(watch, watches, stop));
				try {
					await Promise.all(followed);
				} finally {
					stop.abort();
					await Promise.allSettled(followed);
				}
				return this.#awaitedOf(watches).every(({ isOk }) => isOk);
			}
			async #follow(watch, watches, stop) {
				let over = AbortSignal.any([stop.signal, this.#cancel]);
				for (; !over.aborted && !watch.hasFailed;) {
					await this.#attempt(watch, over);
					if (this.#isDecided(watches)) return stop.abort();
					this.#showProgress();
					let pause = this.#pauseOf(watch);
					if (pause === void 0) return;
					await this.#clock.sleep(pause, over).catch(() => void 0);
				}
			}
			#pauseOf({ pause, isRepeatable }) {
				let left = this.#deadline.left;
				if (isRepeatable) return pauseWithin(pause, left);
				return pause + this.#options.attemptTimeout < left ? pause : void 0;
			}
			async #attempt(watch, unwanted) {
				let timeout = Math.max(250, Math.min(watch.attemptTimeout, this.#deadline.left));
				let signal = AbortSignal.any([unwanted, AbortSignal.timeout(Math.ceil(timeout))]);
				return (await watch.attempt({
					timeout,
					signal
				}, unwanted)).kind === "pass";
			}
			async #passTogether() {
				return this.#awaited.length === 1 || await this.#askTogether();
			}
			async #askTogether() {
				let asked = this.#awaited.filter(({ isRepeatable }) => isRepeatable);
				return (await Promise.all(asked.map((watch) => this.#attempt(watch, this.#cancel)))).every(Boolean);
			}
			async #hold() {
				let { hold, interval } = this.#options;
				if (hold === 0) return !0;
				this.#log.info(`All are ok; holding for ${(0, domain_duration.a)(hold)}`);
				let end = this.#clock.now() + hold;
				for (; this.#clock.now() < end && !this.#cancel.aborted;) {
					let pause = pauseWithin(Math.min(interval, end - this.#clock.now()), this.#deadline.left);
					if (pause === void 0) return !1;
					await this.#clock.sleep(pause, this.#cancel).catch(() => void 0);
					if (!await this.#askTogether()) return !1;
					this.#showProgress();
				}
				return !0;
			}
			#result(hasPassed) {
				let targets = this.#watches.map(({ report }) => report);
				let elapsed = this.#clock.now() - this.#start;
				let wrong = targets.filter(({ required, verdict }) => required && verdict !== "passed");
				let isOptional = this.#watches.every(({ target }) => !target.required);
				if (hasPassed || isOptional) return {
					state: "healthy",
					targets,
					elapsed
				};
				if (wrong.length === 0) return {
					state: "unhealthy",
					targets,
					elapsed,
					reason: "each target was ok, but the time ended before all had been ok together for as long as asked"
				};
				let tried = wrong.filter(({ attempts }) => attempts > 0);
				return {
					state: tried.length > 0 && tried.every(({ verdict }) => verdict === "stale") ? "stale" : "unhealthy",
					targets,
					elapsed
				};
			}
			#announce() {
				let { timeout, hold } = this.#options;
				let wanted = renderWanted(this.#watches, {
					isTogether: this.#awaited.length > 1,
					hold
				});
				this.#log.info(`Waiting at most ${(0, domain_duration.a)(timeout)} for ${wanted}`);
			}
			#showProgress() {
				let elapsed = this.#clock.now() - this.#start;
				if (elapsed < this.#nextProgress || this.#deadline.passed) return;
				this.#nextProgress = elapsed + Math.min(3e4, elapsed);
				let standings = this.#watches.map(({ target, standing }) => `${target.name}: ${standing}`).join("; ");
				this.#log.info(`Still checking after ${(0, domain_duration.a)(elapsed)} of at most ${(0, domain_duration.a)(this.#options.timeout)}: ${standings}`);
			}
		}
		function changeLine({ name, before, after, outcome, elapsed, consecutive }) {
			if (after.state === "failed") return `${name}: failed: ${after.reason}`;
			if (outcome.kind === "pending") return `${name}: ${outcome.reason}`;
			if (outcome.kind === "pass") return passLine({
				name,
				before,
				after,
				outcome,
				elapsed,
				consecutive
			});
			return `${name}: ${before.state === "streak" ? `lost its streak at ${before.passes} of ${consecutive}: ` : ""}${before.state === "ok" ? "was ok and is no longer: " : ""}${outcome.kind === "stale" ? `healthy but still ${outcome.version}, expected ${outcome.expected}` : outcome.error}`;
		}
		function passLine({ name, before, after, outcome, elapsed, consecutive }) {
			if (outcome.kind !== "pass" || before.state === "ok" || before.state === "streak" && after.state === "streak") return;
			let remark = outcome.remark === void 0 ? "" : ` (${outcome.remark})`;
			let version = outcome.version === void 0 ? "" : `, version ${outcome.version}`;
			if (after.state === "ok") return `${name}: ok after ${(0, domain_duration.a)(elapsed)}${version}${remark}`;
			return `${name}: first success after ${(0, domain_duration.a)(elapsed)}${version}${remark}, ${consecutive} in a row are needed`;
		}
		class Tally {
			#attempts = 0;
			#firstPassAfter;
			#versions = new Map();
			#latencies = [];
			#lastError;
			#pending;
			#hint;
			#logs = [];
			add(outcome, elapsed) {
				this.#pending = outcome.kind === "pending" ? outcome.reason : void 0;
				if (outcome.kind === "pending") return;
				this.#attempts += 1;
				outcome.kind === "pass" && (this.#firstPassAfter ??= elapsed);
				if (outcome.kind === "miss") {
					this.#lastError = outcome.error;
					this.#logs = outcome.logs ?? [];
					this.#hint = outcome.hint;
				}
				outcome.latency !== void 0 && this.#latencies.push(outcome.latency);
				outcome.version !== void 0 && this.#see(outcome.version);
			}
			get isEmpty() {
				return this.#attempts === 0;
			}
			get sheet() {
				return {
					attempts: this.#attempts,
					firstPassAfter: this.#firstPassAfter,
					versions: [...this.#versions].map(([version, seen]) => ({
						version,
						seen
					})),
					latency: spread(this.#latencies),
					lastError: this.#lastError ?? this.#pending,
					hint: this.#hint,
					logs: this.#logs
				};
			}
			#see(version) {
				let seen = this.#versions.get(version) ?? 0;
				this.#versions.delete(version);
				this.#versions.set(version, seen + 1);
			}
		}
		function spread(latencies) {
			let sorted = latencies.toSorted((a, b) => a.total - b.total);
			let slowest = sorted.at(-1);
			if (slowest === void 0) return;
			let rank = (share) => sorted[Math.ceil(share * sorted.length) - 1]?.total ?? 0;
			return {
				p50: rank(.5),
				p95: rank(.95),
				max: slowest.total,
				slowest
			};
		}
		let UNTRIED = {
			state: "waiting",
			misses: 0,
			lasting: 0
		};
		function nextVerdict(verdict, outcome, rules, counted = !0) {
			if (verdict.state === "failed" || outcome.kind === "pending") return verdict;
			if (outcome.kind === "stale") return UNTRIED;
			if (outcome.kind === "pass") return extended(verdict, rules.consecutive);
			if (outcome.persistence === "final") return {
				state: "failed",
				reason: outcome.error
			};
			return counted ? missed(verdict, outcome, rules.failureThreshold) : UNTRIED;
		}
		function missed(verdict, { error, persistence }, threshold = Infinity) {
			let before = verdict.state === "waiting" ? verdict : UNTRIED;
			let misses = before.misses + 1;
			let lasting = persistence === "lasting" ? before.lasting + 1 : 0;
			if (misses < threshold && lasting < 3) return {
				state: "waiting",
				misses,
				lasting
			};
			return {
				state: "failed",
				reason: misses === 1 ? error : `${error} (${misses} misses in a row)`
			};
		}
		function extended(verdict, consecutive) {
			if (verdict.state === "ok") return verdict;
			let passes = (verdict.state === "streak" ? verdict.passes : 0) + 1;
			return passes >= consecutive ? { state: "ok" } : {
				state: "streak",
				passes
			};
		}
		class Watch {
			target;
			#parts;
			#tally = new Tally();
			#start;
			#verdict = UNTRIED;
			#last = {
				kind: "pending",
				reason: "not tried yet"
			};
			#fault;
			#streak = 0;
			#said = "";
			#hasPassed = !1;
			constructor(parts) {
				this.target = parts.target;
				this.#parts = parts;
				this.#start = parts.clock.now();
			}
			get isRepeatable() {
				return this.target.type !== "flow";
			}
			get attemptTimeout() {
				return this.target.type === "flow" ? this.target.attemptTimeout : this.#parts.options.attemptTimeout;
			}
			get consecutive() {
				return this.#rules.consecutive;
			}
			get #rules() {
				return this.target.type === "flow" ? this.target : this.#parts.options;
			}
			get isOk() {
				return this.#verdict.state === "ok";
			}
			get hasFailed() {
				return this.#verdict.state === "failed";
			}
			async attempt(limits, unwanted) {
				let outcome = await this.#parts.probe.attempt(limits);
				unwanted.aborted || this.#count(outcome);
				return outcome;
			}
			get pause() {
				let { options, random } = this.#parts;
				if (this.#last.kind === "miss" && this.#last.retryAfter !== void 0) return Math.min(this.#last.retryAfter, 3e4, options.timeout / 2);
				if (this.#last.kind === "pass") return options.interval;
				return backoff(this.#verdict.state === "waiting" ? this.#verdict.misses : 1, options, random());
			}
			get standing() {
				if (this.#verdict.state === "ok") return "ok";
				if (this.#verdict.state === "streak") return `${this.#verdict.passes} of ${this.consecutive}`;
				return watch_describeFault(this.#last);
			}
			get report() {
				let { name, type, required } = this.target;
				let verdict = this.#finalVerdict;
				let fault = this.#fault;
				let expected = verdict === "stale" && fault?.kind === "stale" ? { expected: fault.expected } : {};
				return {
					name,
					type,
					required,
					verdict,
					streak: this.#streak,
					...expected,
					...this.#tally.sheet
				};
			}
			get #finalVerdict() {
				if (this.isOk) return "passed";
				return this.#fault?.kind === "stale" && !this.hasFailed ? "stale" : "failed";
			}
			#count(outcome) {
				let { options, clock } = this.#parts;
				let elapsed = clock.now() - this.#start;
				let before = this.#verdict;
				let isCounted = this.#hasPassed || elapsed >= options.startPeriod;
				let isFirst = this.#tally.isEmpty;
				this.#tally.add(outcome, elapsed);
				this.#verdict = nextVerdict(before, outcome, this.#rules, isCounted);
				this.#last = outcome;
				outcome.kind === "pass" && (this.#hasPassed = !0);
				(outcome.kind === "miss" || outcome.kind === "stale") && (this.#fault = outcome);
				outcome.kind !== "pending" && (this.#streak = outcome.kind === "pass" ? this.#streak + 1 : 0);
				if (outcome.kind === "pending" && !isFirst) return;
				let { consecutive } = this;
				this.#say({
					name: this.target.name,
					before,
					after: this.#verdict,
					outcome,
					elapsed,
					consecutive
				}, isCounted);
			}
			#say(change, isCounted) {
				let line = changeLine(change);
				if (line === void 0 || line === this.#said) return;
				this.#said = line;
				isCounted || change.outcome.kind === "pass" ? this.#parts.log.info(line) : this.#parts.log.debug(`${line} (within the start period)`);
			}
		}
		function watch_describeFault(outcome) {
			if (outcome.kind === "miss") return outcome.error;
			if (outcome.kind === "stale") return `still ${outcome.version}`;
			return outcome.kind === "pending" ? outcome.reason : "answers";
		}
		async function verifyHealth(targets, options, ports) {
			let open = probeOpener(ports, options);
			let wanted = targets.filter(({ when }) => when);
			for (let each of targets) each.when || ports.log.info(`${each.name}: skipped, ${whySkipped(each)}`);
			let result = await verifyProbes(wanted.map((target) => ({
				target,
				probe: open(target)
			})), options, ports);
			return {
				...result,
				targets: targets.map((target) => result.targets.find(({ name }) => name === target.name) ?? skipped(target))
			};
		}
		async function verifyProbes(probed, options, ports) {
			let { clock, log, cancel, random = Math.random } = ports;
			try {
				let watches = probed.map(({ target, probe }) => new Watch({
					target,
					probe,
					options,
					clock,
					log,
					random
				}));
				if (watches.length === 0) return {
					state: "healthy",
					targets: [],
					elapsed: 0
				};
				return await new Verification(watches, options, {
					clock,
					log,
					cancel
				}).run();
			} finally {
				for (let each of probed) await end(each, log);
			}
		}
		async function end({ target, probe }, log) {
			try {
				await probe[Symbol.asyncDispose]();
			} catch (error) {
				log.warning(`${target.name}: its probe could not be removed: ${error.message}`);
			}
		}
		function whySkipped(target) {
			return target.type === "flow" && target.steps.length === 0 ? "none of its steps applies" : "left out by its when";
		}
		function skipped({ name, type, required }) {
			return {
				name,
				type,
				required,
				verdict: "skipped",
				streak: 0,
				attempts: 0,
				firstPassAfter: void 0,
				versions: [],
				latency: void 0,
				lastError: void 0,
				logs: [],
				hint: void 0
			};
		}
		let health_OPTIONS = {
			expectVersion: void 0,
			attemptTimeout: 5e3,
			interval: 1e3,
			intervalMax: 1e3,
			startPeriod: 0,
			consecutive: 3,
			failureThreshold: void 0,
			hold: 0
		};
		async function checkHealth(session, checks) {
			if (checks.health.length === 0) return;
			try {
				return await check(session, checks);
			} catch (error) {
				return `health could not be checked: ${earlyEnd(error).reason}`;
			}
		}
		async function check(session, { health, healthTimeout: timeout }) {
			let { world, timeline, known } = session;
			let needs = healthNeeds(health);
			let connection = needs.engine ? await world.engine("writers") : void 0;
			let ssh = needs.ssh ? await world.ssh() : connection?.ssh;
			let { clock, log, cancel } = world;
			let result = await timeline.during("health", () => verifyHealth(health, {
				...health_OPTIONS,
				timeout
			}, {
				clock,
				log,
				engine: connection?.engine,
				ssh,
				cancel
			}));
			known.health = result;
			if (result.state === "healthy") return;
			let found = explainHealth(result);
			return cancel.aborted ? `${earlyEnd(cancel.reason).reason}: ${found}` : found;
		}
		async function cutOver(session, config, incoming, success) {
			let made = await cut_over_attempt(session, config, incoming);
			if ("hints" in made) return await afterEarlyEnd(session, config, {
				...made,
				incoming
			});
			let { outcome, downtime, trouble } = made;
			if (outcome.state !== "swapped") return notSwapped(session, config, {
				incoming,
				outcome,
				trouble
			});
			remember(session, outcome);
			let { aside } = outcome;
			if (trouble !== void 0) return await cut_over_goBack(session, config, {
				reason: trouble.reason,
				since: void 0,
				aside
			});
			let began = session.world.clock.now();
			let unhealthy = await checkHealth(session, config);
			let down = (downtime ?? 0) + (config.health.length === 0 ? 0 : session.world.clock.now() - began);
			if (unhealthy === void 0) return {
				state: success,
				old: aside,
				downtime: down
			};
			return await cut_over_goBack(session, config, {
				reason: unhealthy,
				since: began - (downtime ?? 0),
				aside
			});
		}
		function remember({ known }, outcome) {
			known.swap = outcome;
			known.warn(...outcome.warnings, ...goneSlots(outcome));
		}
		async function cut_over_attempt(session, config, incoming) {
			try {
				return await exchange_exchange(session, config, incoming);
			} catch (error) {
				return earlyEnd(error);
			}
		}
		function goneSlots({ droppedSlots }) {
			if (droppedSlots.length === 0) return [];
			return [`Replication slots were dropped, for their consumers to make anew: ${droppedSlots.join(", ")}`];
		}
		function notSwapped({ journal }, { database, mode }, { incoming, outcome, trouble }) {
			let reason = [problemOfSwap(outcome), ...trouble === void 0 ? [] : [trouble.reason]].join("\n");
			let hints = trouble?.hints ?? [];
			if (outcome.state === "unsettled") return notSettled(outcome, reason, hints);
			let left = `${whatIs(database, journal.entries)}; ${incoming} waits beside it`;
			let again = mode === "rollback" ? "run this again" : onceMore(incoming);
			return {
				state: "untouched",
				reason,
				left,
				next: [...hints, `put that right, then ${again}`].join("; ")
			};
		}
		function onceMore(incoming) {
			return `run mode finalize with prepared-database: ${incoming}, or mode cleanup`;
		}
		function notSettled(outcome, reason, hints = []) {
			let next = [...hints, `once the server answers, run this again, which settles it; or ${settleByHand(outcome)}`];
			return {
				state: "failed",
				reason,
				left: unknownExchange(outcome.swap.target),
				next: next.join("; ")
			};
		}
		async function afterEarlyEnd(session, config, { reason, hints, incoming }) {
			let made = leftBehind(session.journal.entries);
			if (made.state === "swapped") return await cut_over_goBack(session, config, {
				reason,
				since: void 0,
				aside: made.aside
			});
			let { database } = config;
			if (made.state === "unknown") return {
				state: "failed",
				reason,
				left: unknownExchange(database),
				next: nextSteps({ hints }, "then run this again")
			};
			let left = `${database} was not exchanged; ${incoming} waits beside it`;
			let again = config.mode === "rollback" ? "run this again" : onceMore(incoming);
			return {
				state: "untouched",
				reason,
				left,
				next: nextSteps({ hints }, `then ${again}`)
			};
		}
		async function cut_over_goBack(session, config, trouble) {
			let { world, journal } = session;
			let { reason, since, aside, replicationSlots = "recreate" } = trouble;
			if (world.cancelled.aborted) return keptNew(config, trouble);
			world.log.error(`${reason}\nGoing back to the database that was there before`);
			let back = await cut_over_attempt({
				...session,
				world: {
					...world,
					cancel: world.cancelled
				}
			}, {
				...config,
				replicationSlots
			}, aside);
			if ("hints" in back) return afterFailedReturn(config, leftBehind(journal.entries), {
				...trouble,
				reason: andBack(reason, back.reason)
			});
			let { outcome } = back;
			let problem = back.trouble?.reason;
			if (outcome.state === "unsettled") return notSettled(outcome, andBack(reason, problemOfSwap(outcome), problem), back.trouble?.hints);
			if (outcome.state !== "swapped") return keptNew(config, {
				...trouble,
				reason: andBack(reason, problemOfSwap(outcome), problem)
			});
			remember(session, outcome);
			if (problem !== void 0) return {
				...rolledBack(config, {
					reason: andBack(reason, problem),
					aside: outcome.aside
				}),
				downtime: void 0
			};
			let downtime = since === void 0 ? void 0 : world.clock.now() - since;
			return {
				...rolledBack(config, {
					reason,
					aside: outcome.aside
				}),
				downtime
			};
		}
		function afterFailedReturn(config, made, trouble) {
			let { reason } = trouble;
			if (made.state === "swapped" && made.aside !== trouble.aside) return {
				...rolledBack(config, {
					reason,
					aside: made.aside
				}),
				downtime: void 0
			};
			if (made.state === "unknown") return {
				state: "failed",
				reason,
				left: unknownExchange(config.database),
				next: "run this again, which settles it"
			};
			return keptNew(config, trouble);
		}
		function rolledBack({ database }, { reason, aside }) {
			return {
				state: "rolled-back",
				reason,
				left: `Rolled back: ${database} is what it was before; the database that did not work is kept as ${aside}`,
				next: `look at ${aside}, mend the cause, and run this again`
			};
		}
		function andBack(reason, ...problems) {
			return `${reason}\nThe way back failed as well: ${problems.filter((each) => each !== void 0).join("\n")}`;
		}
		function keptNew({ database }, { reason, aside }) {
			return {
				state: "failed",
				reason,
				left: `${database} is what was restored; what was there before is kept as ${aside}`,
				next: `look at the writers (docker ps, docker service ls); mode rollback with old-database: ${aside} goes back`,
				old: aside
			};
		}
		function accessGates(inspection) {
			return [
				standbyGate,
				existenceGate,
				rightsGate,
				connectionsGate,
				leftOversGate
			].flatMap((gate) => gate(inspection));
		}
		function useGates({ facts, purpose }) {
			let { database } = facts;
			if (database === void 0 || !purpose.exchanges) return [];
			if (purpose.strategy === "in-place") return slotsInPlace(database);
			return [
				...slotsGate(database.slots, purpose.replicationSlots),
				...access_gates_named("prepared transactions", database.preparedTransactions, "COMMIT PREPARED or ROLLBACK PREPARED them first"),
				...access_gates_named("subscriptions", database.subscriptions, "they would stay with the replaced database: drop them first, and create them again afterwards"),
				...superuserSessions(database, facts.cluster.user.isSuperuser)
			];
		}
		function access_gates_named(what, names, then) {
			return names.length === 0 ? [] : [blocking("use", `the database has ${what} (${nameSome(names)}): ${then}`)];
		}
		function standbyGate({ facts }) {
			let { isStandby, wal } = facts.cluster;
			if (isStandby) return [blocking("server", "the server is a standby, which only reads: name the primary")];
			if (wal.standbys === 0) return [];
			return [note("server", `${wal.standbys} standbys follow the server: all that is restored goes through the network to each`)];
		}
		function existenceGate({ facts, purpose }) {
			let { strategy, createDatabase, database } = purpose;
			if (facts.database !== void 0 || strategy === "drill") return [];
			let others = facts.catalog.map(({ name }) => name).filter((name) => !/^template[01]$/.test(name));
			if (strategy === "in-place") return [blocking("database", `there is no database ${database} to fill, only ${nameSome(others)}: strategy: swap with create-database: true makes it`)];
			if (createDatabase) return [note("database", `there is no database ${database} yet: it will be created`)];
			return [blocking("database", `there is no database ${database}, only ${nameSome(others)}: check the name, or set create-database: true`)];
		}
		function rightsGate({ facts, purpose }) {
			let { cluster, database } = facts;
			let { user } = cluster;
			if (user.isSuperuser) return [];
			let findings = [];
			purpose.strategy !== "in-place" && !user.createsDatabases && findings.push(blocking("rights", `${user.name} may not create databases: ALTER ROLE ${user.name} CREATEDB, or use strategy: in-place`));
			database !== void 0 && !database.isOwned && purpose.strategy !== "drill" && findings.push(blocking("rights", `${purpose.database} belongs to ${database.owner}: connect as that role or as a member of it (GRANT ${database.owner} TO ${user.name})`));
			let others = database?.sessions.filter(({ role }) => role !== user.name) ?? [];
			purpose.strategy === "swap" && purpose.exchanges && others.length > 0 && !user.endsSessions && findings.push(blocking("rights", `${user.name} may not end the sessions of ${nameSome([...new Set(others.map(({ role }) => role))])}: GRANT pg_signal_backend TO ${user.name}`));
			return findings;
		}
		function connectionsGate({ facts, purpose }) {
			let { connections, user } = facts.cluster;
			let free = connections.max - connections.used - (user.isSuperuser ? 0 : connections.reserved);
			let needed = purpose.jobs + 3;
			if (free >= needed) return [];
			return [blocking("connections", `${free} of ${connections.max} connections are free, and ${needed} are needed: lower jobs (${purpose.jobs}), or stop who does not need his`)];
		}
		function leftOversGate({ facts, purpose }) {
			let own = facts.catalog.filter(({ mark }) => mark?.of === purpose.database);
			let names = (kind) => own.filter(({ mark }) => mark?.kind === kind).map(({ name }) => name);
			let [unfinished, prepared, replaced] = [
				names("scratch"),
				names("restored"),
				names("old")
			];
			let findings = [];
			unfinished.length > 0 && findings.push(warning("left-overs", `runs that were cut off, or still are at work, left ${nameSome(unfinished)}: mode cleanup drops them`));
			prepared.length > 0 && findings.push(note("left-overs", `restored and not yet swapped in: ${nameSome(prepared)} (mode finalize swaps it in, mode cleanup drops it)`));
			replaced.length > 0 && findings.push(note("left-overs", `replaced earlier and kept: ${nameSome(replaced)}`));
			return findings;
		}
		function slotsGate(slots, choice) {
			let lasting = slots.filter(({ isTemporary }) => !isTemporary);
			if (lasting.length === 0) return [];
			let list = nameSome(lasting.map(describeSlot));
			if (choice === "recreate") return [note("slots", `logical replication slots are dropped with the exchange: ${list}. Their consumers have to create them anew on the restored database, as ElectricSQL does when it starts without one, and read it from the beginning: name them in writers or after: {recreate}`)];
			return [blocking("slots", `logical replication slots are bound to the database that is replaced: ${list}. Set replication-slots: recreate to have them dropped, for their consumers to create anew: name those in writers or after: {recreate}`)];
		}
		function describeSlot({ name, plugin, isActive, heldBytes }) {
			let held = heldBytes === null ? "" : `, ${(0, fields_size.X)(heldBytes)} behind`;
			return `${name} (${plugin}, ${isActive ? "active" : "idle"}${held})`;
		}
		function slotsInPlace({ slots }) {
			let lasting = slots.filter(({ isTemporary }) => !isTemporary);
			if (lasting.length === 0) return [];
			return [warning("slots", `every row that is replaced goes through the logical replication slots: ${nameSome(lasting.map(describeSlot))}`)];
		}
		function superuserSessions({ sessions }, isSuperuser) {
			let held = sessions.filter((each) => each.isSuperuser);
			if (isSuperuser || held.length === 0) return [];
			let names = nameSome([...new Set(held.map(({ role, application }) => `${role}${application === "" ? "" : ` (${application})`}`))]);
			return [blocking("use", `superusers are connected to the database, whose sessions only a superuser can end: ${names}`)];
		}
		function lateWritesGate({ facts, dump, purpose }) {
			let { strategy, database } = purpose;
			let dumped = dumpedAt(dump);
			if (strategy === "drill" || facts.database === void 0 || dumped === void 0) return [];
			let late = facts.database.lastWrites.filter(({ at }) => Date.parse(`${at}Z`) > dumped.getTime());
			let [last] = late;
			if (last === void 0) return [];
			let after = describeAge(Date.parse(`${last.at}Z`) - dumped.getTime());
			let tables = nameSome(late.map(({ table }) => table), 5);
			let kept = strategy === "swap" ? "the database that is replaced keeps it" : "the copy that is made before keeps it";
			return [warning("late-writes", `${database} was written to after the dump was begun, to judge by its files: ${tables}, up to ${last.at.replace("T", " ")} UTC, ${after} later. That is not in the dump; ${kept}`)];
		}
		function objectGates(inspection) {
			return [
				versionGate,
				encodingGate,
				rolesGate,
				extensionsGate,
				scheduledJobsGate,
				tablespacesGate
			].flatMap((gate) => gate(inspection));
		}
		function versionGate({ dump, facts, tools }) {
			let { dump: archive } = dump.report;
			let server = serverMajorOf(facts.cluster);
			let origin = object_gates_majorOf(archive.serverVersion);
			let findings = [];
			origin !== void 0 && origin > server && findings.push(warning("version", `the dump is of PostgreSQL ${origin}, and the server is ${server}: what only the newer one knows makes the restore fail, with nothing changed`));
			if (archive.format === "plain") return findings;
			let way = chooseWay(tools, archive.archiveVersion ?? "", server);
			way === void 0 && findings.push(blocking("version", object_gates_tooOld(archive, tools)));
			way?.way === "script" && findings.push(note("version", `pg_restore ${way.tools.major} is newer than the server: it writes a script, from which SET transaction_timeout is left out, and the restore runs with one job`));
			return findings;
		}
		function object_gates_tooOld({ archiveVersion, pgDumpVersion }, tools) {
			let needed = object_gates_majorOf(pgDumpVersion) ?? "of the dump's version";
			return `archives of version ${archiveVersion} cannot be read by the pg_restore at hand (${nameSome(tools.map(({ major, place }) => `${major} ${place}`)) || "none"}): install postgresql-client-${needed} on the runner`;
		}
		function object_gates_majorOf(version) {
			let major = Number.parseInt(version ?? "", 10);
			return Number.isNaN(major) ? void 0 : major;
		}
		function encodingGate({ dump, facts }) {
			let { encoding } = dump.report.dump;
			let own = facts.database?.encoding;
			if (encoding === void 0 || own === void 0 || encoding === own) return [];
			if (own === "SQL_ASCII" || encoding === "SQL_ASCII") return [warning("encoding", `the dump is ${encoding} and the database ${own}: nothing converts or checks its texts; verify them with assert-sql`)];
			return [warning("encoding", `the dump is ${encoding} and the database ${own}: texts are converted, and the restore fails at one that ${own} cannot hold`)];
		}
		function rolesGate({ dump, facts, purpose }) {
			if (purpose.strategy === "in-place") return [];
			let { roles, owners, objects } = dump.report.dump;
			if (purpose.ownership === "database-owner") {
				let owner = facts.database?.owner ?? facts.cluster.user.name;
				let grants = (objects.ACL ?? 0) + (objects["DEFAULT ACL"] ?? 0);
				return [note("roles", `everything will belong to ${owner}; the owners in the dump and its ${grants} grants are left out`)];
			}
			let { roles: there, user } = facts.cluster;
			let missing = roles.filter((role) => !there.includes(role));
			let others = owners.filter((role) => there.includes(role) && !user.actsAs.includes(role));
			return [...missing.length === 0 ? [] : [blocking("roles", `the dump names roles that the server does not have: ${nameSome(missing)}. Create them, ${OR_OWNER}`)], ...others.length === 0 ? [] : [blocking("roles", `${user.name} cannot give objects to ${nameSome(others)}, to whom they belong in the dump: connect as a superuser, GRANT those roles to ${user.name}, ${OR_OWNER}`)]];
		}
		let OR_OWNER = "or set ownership: database-owner";
		let BOUND = new Set(["timescaledb", "pg_cron"]);
		function extensionsGate({ dump, facts, purpose }) {
			if (purpose.strategy === "in-place" && purpose.extensions.length === 0) return [];
			let dumped = purpose.strategy === "in-place" ? [] : dump.report.dump.extensions.map(({ name }) => name);
			let wanted = [...new Set([...dumped, ...purpose.extensions])].filter((name) => !BOUND.has(name));
			let available = new Map(facts.cluster.extensions.map((each) => [each.name, each]));
			let missing = wanted.filter((name) => !available.has(name));
			let restricted = facts.cluster.user.isSuperuser ? [] : wanted.filter((name) => available.get(name)?.isTrusted === !1);
			let findings = [];
			missing.length > 0 && findings.push(blocking("extensions", `the server does not have the extensions ${nameSome(missing)}: install their packages there, or use an image that has them`));
			restricted.length > 0 && findings.push(blocking("extensions", `only a superuser can create the extensions ${nameSome(restricted)}: connect as one`));
			return findings;
		}
		function scheduledJobsGate({ dump, facts, purpose }) {
			if (purpose.strategy === "in-place") return [];
			let has = (name) => dump.report.dump.extensions.some((each) => each.name === name);
			let findings = [];
			has("timescaledb") && findings.push(blocking("extensions", "the dump has TimescaleDB, which needs timescaledb_pre_restore() and the same version: restore it by hand into a new server"));
			let isCronHere = facts.database?.extensions.includes("pg_cron") === !0;
			(has("pg_cron") || isCronHere) && findings.push(blocking("extensions", `pg_cron lives in one database of a server only (${facts.cluster.cronDatabase ?? "cron.database_name"}): move it into a database of its own, and dump without it`));
			return findings;
		}
		function tablespacesGate({ dump, facts, purpose }) {
			if (purpose.strategy === "in-place") return [];
			let there = facts.cluster.tablespaces.map(({ name }) => name);
			let missing = dump.report.dump.tablespaces.filter((name) => !there.includes(name));
			if (missing.length === 0) return [];
			return [blocking("tablespaces", `the server does not have the tablespaces ${nameSome(missing)}: create them, or dump with --no-tablespaces`)];
		}
		function gates(inspection) {
			let findings = [
				dumpGates,
				lateWritesGate,
				accessGates,
				objectGates,
				useGates,
				lockGate,
				spaceGate
			].flatMap((gate) => gate(inspection));
			return [
				"blocking",
				"warning",
				"note"
			].flatMap((level) => findings.filter((each) => each.level === level));
		}
		async function readLastWrites(session) {
			return await session.rows("\nWITH tables AS (\n  SELECT c.oid, regexp_replace(pg_relation_filepath(c.oid), '/[^/]*$', '') AS folder,\n    pg_relation_filenode(c.oid)::text AS file\n  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace\n  WHERE c.relkind IN ('r', 'm') AND c.relpersistence = 'p' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'\n), files AS (\n  SELECT folder, name\n  FROM (SELECT DISTINCT folder FROM tables) AS folders, LATERAL pg_ls_dir(folder, true, false) AS name\n)\nSELECT t.oid::regclass::text AS table, to_char(max(s.modification) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') AS at\nFROM tables AS t JOIN files AS f ON f.folder = t.folder AND split_part(f.name, '.', 1) = t.file,\n  LATERAL pg_stat_file(f.folder || '/' || f.name, true) AS s\nWHERE s.modification IS NOT NULL GROUP BY t.oid ORDER BY max(s.modification) DESC, 1");
		}
		var read_facts_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var read_facts_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		function databaseQuery(name) {
			return `
SELECT CASE WHEN has_database_privilege(d.oid, 'CONNECT') THEN pg_database_size(d.oid) ELSE 0 END AS size,
  pg_has_role(d.datdba, 'MEMBER') AS "isOwned",
  (SELECT coalesce(json_agg(json_build_object('application', application, 'role', role, 'isSuperuser', super,
      'count', count) ORDER BY count DESC, application), '[]')
    FROM (SELECT coalesce(a.application_name, '') AS application, coalesce(a.usename, '') AS role,
        coalesce(r.rolsuper, false) AS super, count(*) AS count
      FROM pg_stat_activity AS a LEFT JOIN pg_roles AS r ON r.oid = a.usesysid
      WHERE a.datid = d.oid AND a.pid <> pg_backend_pid() AND coalesce(a.backend_type, 'client backend') IN ('client backend', 'walsender')
      GROUP BY 1, 2, 3) AS each) AS sessions,
  (SELECT coalesce(json_agg(json_build_object('name', slot_name, 'plugin', plugin, 'isActive', active,
      'isTemporary', temporary, 'heldBytes', CASE WHEN NOT pg_is_in_recovery()
        THEN pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) END) ORDER BY slot_name), '[]')
    FROM pg_replication_slots WHERE database = d.datname) AS slots,
  (SELECT coalesce(json_agg(gid ORDER BY gid), '[]') FROM pg_prepared_xacts WHERE database = d.datname)
    AS "preparedTransactions",
  (SELECT coalesce(json_agg(subname ORDER BY subname), '[]') FROM pg_subscription WHERE subdbid = d.oid) AS subscriptions
FROM pg_database AS d WHERE d.datname = ${sql_text_quoteText(name)}`;
		}
		async function readFacts(server, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = read_facts_addDisposableResource(env_1, await server.session(request.maintenance, request.application), !0);
				await requireVersion(server, session);
				let [cluster] = await session.rows("\nSELECT current_setting('server_version_num')::int AS \"versionNumber\", current_setting('server_version') AS version,\n  (SELECT system_identifier::text FROM pg_control_system()) AS \"systemIdentifier\",\n  pg_is_in_recovery() AS \"isStandby\", to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS') AS now,\n  (SELECT json_build_object('name', r.rolname, 'isSuperuser', r.rolsuper,\n      'createsDatabases', r.rolsuper OR r.rolcreatedb,\n      'actsAs', (SELECT coalesce(json_agg(o.rolname ORDER BY o.rolname), '[]') FROM pg_roles AS o WHERE pg_has_role(o.oid,\n        CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)),\n      'endsSessions', pg_has_role('pg_signal_backend', 'MEMBER'))\n    FROM pg_roles AS r WHERE r.rolname = current_user) AS \"user\",\n  (SELECT setting FROM pg_settings WHERE name = 'data_directory') AS \"dataDirectory\",\n  (SELECT coalesce(json_agg(json_build_object('name', spcname, 'location', pg_tablespace_location(oid))), '[]')\n    FROM pg_tablespace) AS tablespaces,\n  (SELECT coalesce(json_agg(rolname ORDER BY rolname), '[]') FROM pg_roles) AS roles,\n  (SELECT coalesce(json_agg(json_build_object('name', e.name, 'version', e.default_version,\n      'isTrusted', coalesce(v.trusted OR NOT v.superuser, false))), '[]')\n    FROM pg_available_extensions AS e LEFT JOIN pg_available_extension_versions AS v\n      ON v.name = e.name AND v.version = e.default_version) AS extensions,\n  (SELECT setting FROM pg_settings WHERE name = 'cron.database_name') AS \"cronDatabase\",\n  (SELECT json_build_object('max', current_setting('max_connections')::int,\n      'used', (SELECT count(*) FROM pg_stat_activity WHERE coalesce(backend_type, 'client backend') = 'client backend'),\n      'reserved', (SELECT sum(setting::int) FROM pg_settings\n        WHERE name IN ('superuser_reserved_connections', 'reserved_connections')))) AS connections,\n  current_setting('max_locks_per_transaction')::bigint\n    * (current_setting('max_connections')::bigint + current_setting('max_prepared_transactions')::bigint) AS \"lockSlots\",\n  (SELECT json_build_object('maxSize', pg_size_bytes(current_setting('max_wal_size')),\n      'isHeld', EXISTS (SELECT FROM pg_replication_slots AS s WHERE NOT pg_is_in_recovery()\n          AND pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn) > pg_size_bytes(current_setting('max_wal_size')))\n        OR EXISTS (SELECT FROM pg_stat_archiver\n          WHERE last_failed_time > coalesce(last_archived_time, '-infinity')),\n      'archives', current_setting('archive_mode') <> 'off',\n      'standbys', (SELECT count(*) FROM pg_stat_replication AS each WHERE NOT EXISTS\n        (SELECT FROM pg_replication_slots WHERE active_pid = each.pid AND slot_type = 'logical')))) AS wal,\n  current_setting('fsync') = 'off' AS \"isFsyncOff\"");
				if (cluster === void 0) throw TypeError("the server answered nothing");
				let catalog = await readCatalog(session);
				let database = await readDatabase(server, session, request, cluster.user.isSuperuser);
				return {
					cluster,
					database,
					catalog,
					free: await readFree(server, cluster, database)
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = read_facts_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function requireVersion({ name }, session) {
			let [row] = await session.rows("\nSELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number");
			if (row === void 0 || row.number >= 15e4) return;
			throw new errors.yo(`${name} is PostgreSQL ${row.version}; 15 or newer is needed. Nothing was touched`, { hint: "upgrade the server, or restore into a newer one" });
		}
		async function readDatabase(server, session, { database: name, application }, isSuperuser) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let properties = await readProperties(session, name);
				let [seen] = await session.rows(databaseQuery(name));
				if (properties === void 0 || seen === void 0) return;
				let own = read_facts_addDisposableResource(env_2, await server.session(name, application), !0);
				let lastWrites = isSuperuser ? await readLastWrites(own) : [];
				let extensions = await own.rows("SELECT extname AS name FROM pg_extension ORDER BY extname");
				return {
					...properties,
					...seen,
					lastWrites,
					extensions: extensions.map((each) => each.name)
				};
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = read_facts_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function readFree(server, cluster, database) {
			let { dataDirectory, tablespaces } = cluster;
			let folder = tablespaces.find(({ name }) => name === database?.tablespace)?.location || dataDirectory;
			return {
				data: folder === null ? void 0 : await server.freeSpace(folder),
				wal: dataDirectory === null ? void 0 : await server.freeSpace(`${dataDirectory}/pg_wal`)
			};
		}
		var table_patterns = __webpack_require__(5141);
		function differencesBetween(dump, database) {
			let tables = paired(dump.tables, database.tables, sql_names.TN);
			let common = new Set(tables.flatMap(([ours, theirs]) => ours && theirs ? [(0, sql_names.TN)(ours)] : []));
			let objects = paired(partsOf(dump, common), partsOf(database, common), objectKey);
			return [...tables.flatMap(([ours, theirs]) => tableDifferences(ours, theirs)), ...objects.flatMap(([ours, theirs]) => objectDifference(ours, theirs))];
		}
		function partsOf({ objects }, common) {
			return objects.filter(({ table }) => table === null || common.has((0, sql_names.TN)(table)));
		}
		function objectKey({ kind, name, table }) {
			return JSON.stringify([
				kind,
				table?.schema,
				table?.name,
				name
			]);
		}
		function paired(dump, database, key) {
			let [ours, theirs] = [dump, database].map((items) => new Map(items.map((each) => [key(each), each])));
			return [...new Set([...ours?.keys() ?? [], ...theirs?.keys() ?? []])].toSorted().map((each) => [ours?.get(each), theirs?.get(each)]);
		}
		function tableDifferences(dump, database) {
			let { schema, name } = dump ?? database ?? {
				schema: void 0,
				name: ""
			};
			let table = {
				schema,
				name
			};
			if (dump === void 0 || database === void 0) return [{
				of: "table",
				table,
				dump,
				database
			}];
			let own = dump.kind === database.kind ? [] : [{
				of: "table",
				table,
				dump,
				database
			}];
			let columns = paired(dump.columns, database.columns, (column) => column.name);
			return [...own, ...columns.flatMap(([ours, theirs]) => {
				if (describeColumn(ours) === describeColumn(theirs)) return [];
				return [{
					of: "column",
					table,
					name: (ours ?? theirs)?.name ?? "",
					dump: ours,
					database: theirs
				}];
			})];
		}
		function objectDifference(dump, database) {
			if (dump?.definition === database?.definition) return [];
			let found = dump ?? database;
			if (found === void 0) return [];
			let { kind, name, table } = found;
			return [{
				of: "object",
				kind,
				table: table ?? void 0,
				name,
				dump,
				database
			}];
		}
		function describeColumn(column) {
			if (column === void 0) return "";
			let { type, notNull, default: expression, identity, generated } = column;
			return [
				type,
				...notNull ? ["NOT NULL"] : [],
				...identity === null ? [] : [`GENERATED ${identity} AS IDENTITY`],
				...generated === null ? [] : [`GENERATED ALWAYS AS (${expression}) ${generated}`],
				...expression === null || generated !== null ? [] : [`DEFAULT ${expression}`]
			].join(" ");
		}
		function renderDifference(difference) {
			return {
				title: titleOf(difference),
				...sidesOf(difference)
			};
		}
		function differenceLines(differences) {
			return differences.map(renderDifference).flatMap(({ title, database, dump }) => [...database === void 0 ? [] : [`- ${title} ${database}`.trimEnd()], ...dump === void 0 ? [] : [`+ ${title} ${dump}`.trimEnd()]]);
		}
		function titleOf(difference) {
			let { of, table } = difference;
			if (of === "table") return `table ${(0, sql_names.q0)(difference.table)}`;
			if (of === "column") return `column ${(0, sql_names.q0)(difference.table)}.${difference.name}`;
			let where = table === void 0 ? "" : ` on ${(0, sql_names.q0)(table)}`;
			return `${difference.kind} ${difference.name}${where}`;
		}
		function sidesOf(difference) {
			if (difference.of === "table") return {
				database: difference.database?.kind,
				dump: difference.dump?.kind
			};
			if (difference.of === "column") {
				let { database, dump } = difference;
				return {
					database: database && describeColumn(database),
					dump: dump && describeColumn(dump)
				};
			}
			let [database, dump] = [difference.database, difference.dump].map((each) => each && oneLine(each.definition));
			return database !== void 0 && database === dump ? {
				database: `${database} (before)`,
				dump: `${dump} (changed further on)`
			} : {
				database,
				dump
			};
		}
		function oneLine(definition) {
			let line = definition.replaceAll(/\s+/g, " ").trim();
			return line.length <= 160 ? line : `${line.slice(0, 160)}…`;
		}
		function judgeInPlace(differences, filled) {
			let filledKeys = new Set(filled.map(sql_names.TN));
			return differences.flatMap((difference) => {
				let why = reasonOf(difference, difference.table !== void 0 && filledKeys.has((0, sql_names.TN)(difference.table)));
				return why === void 0 ? [] : [{
					difference,
					message: `${titleOf(difference)} ${why}`
				}];
			});
		}
		function reasonOf(difference, isFilled) {
			if (difference.of === "object") return objectReason(difference);
			if (!isFilled) return;
			if (difference.of === "column") return columnReason(difference.dump, difference.database);
			if (difference.database === void 0) return "is in the dump, and not in the database";
			return difference.database.kind.startsWith("foreign") ? "is a foreign table in the database" : void 0;
		}
		function columnReason(dump, database) {
			if (dump === void 0 || dump.generated !== null) return database === void 0 || isFilledByItself(database) ? void 0 : NOT_GIVEN;
			if (database === void 0) return "is in the dump, and not in the database";
			if (database.generated !== null) return "is generated in the database, and the dump has values for it";
			return dump.type === database.type || widens(dump.type, database.type) ? void 0 : `is ${dump.type} in the dump and ${database.type} in the database`;
		}
		let NOT_GIVEN = "is NOT NULL without a default in the database, and the dump has no values for it";
		function isFilledByItself(column) {
			return !column.notNull || column.default !== null || column.identity !== null || column.generated !== null;
		}
		function objectReason({ kind, dump, database, name }) {
			if (kind === "sequence" && database === void 0) return "is in the dump, and not in the database";
			if (kind !== "type" || dump === void 0) return;
			if (database === void 0) return "is in the dump, and not in the database";
			let missing = labelsOf(dump.definition).filter((label) => !labelsOf(database.definition).includes(label));
			return missing.length === 0 ? void 0 : `does not have the labels ${missing.join(", ")} in the database (ALTER TYPE ${name} ADD VALUE)`;
		}
		function labelsOf(definition) {
			return definition.startsWith("ENUM") ? definition.match(/'(?:[^']|'')*'/g) ?? [] : [];
		}
		let LADDERS = [[
			"smallint",
			"integer",
			"bigint",
			"numeric"
		], ["real", "double precision"]];
		let VARYING = /^character varying(?:\((\d+)\))?$/;
		function widens(from, to) {
			let ladder = LADDERS.find((types) => types.includes(from) && types.includes(to)) ?? [];
			if (ladder.length > 0) return ladder.indexOf(from) < ladder.indexOf(to);
			return VARYING.exec(from) !== null && longest(to) >= longest(from);
		}
		function longest(type) {
			if (type === "text") return Infinity;
			let varying = VARYING.exec(type);
			return varying === null ? 0 : Number(varying[1] ?? Infinity);
		}
		let GATE = "schema";
		let ALIGN = "bring them together by a migration first";
		function judgeDrift(differences, request) {
			if (request.strategy === "swap") return judge_drift_judgeSwap(differences, request.onSchemaDrift);
			let relevant = differences.filter(({ table }) => table === void 0 || !request.isExcluded(table));
			let found = judgeInPlace(relevant, request.filled);
			let held = new Set(found.map(({ difference }) => difference));
			let others = relevant.filter((each) => !held.has(each));
			let isStrict = (each) => request.onSchemaDrift === "fail" && concernsRows(each, request.hasSchema);
			return [
				...found.map(({ message }) => blocking(GATE, `${message}: ${ALIGN}`)),
				...summary(others.filter(isStrict), blocking, `${ALIGN}, or set on-schema-drift: warn to restore all the same`),
				...summary(others.filter((each) => !isStrict(each)), warning, "the rows go into the tables as they are in the database")
			];
		}
		function judge_drift_judgeSwap(differences, onSchemaDrift) {
			return onSchemaDrift === "fail" ? summary(differences, blocking, `${ALIGN}, or set on-schema-drift: warn`) : summary(differences, warning, "after the swap all is as in the dump, and the application's migrations have to be run");
		}
		function summary(differences, level, then) {
			if (differences.length === 0) return [];
			let names = nameSome([...new Set(differences.map(titleOf))]);
			let count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
			return [level(GATE, `${count} between the dump's schema and the database's (${names}): ${then}`)];
		}
		function concernsRows(difference, hasSchema) {
			if (difference.of === "table") return hasSchema || difference.database === void 0;
			if (difference.of === "column") return !0;
			return difference.kind === "type" || difference.kind === "constraint";
		}
		let BOOKKEEPING = {
			schema_migrations: ["version"],
			_prisma_migrations: ["migration_name"],
			django_migrations: ["name"],
			flyway_schema_history: ["version", "script"],
			alembic_version: ["version_num"],
			knex_migrations: ["name"],
			databasechangelog: ["id"],
			goose_db_version: ["version_id"],
			__drizzle_migrations: ["hash"],
			__EFMigrationsHistory: ["MigrationId"],
			SequelizeMeta: ["name"],
			phinxlog: ["version"],
			doctrine_migration_versions: ["version"],
			_sqlx_migrations: ["version"],
			__diesel_schema_migrations: ["version"],
			refinery_schema_history: ["version"]
		};
		let BESIDE = [
			"ar_internal_metadata",
			"knex_migrations_lock",
			"databasechangeloglock"
		];
		function isBookkeeping({ name }) {
			return Object.hasOwn(BOOKKEEPING, name) || BESIDE.includes(name);
		}
		async function readMigrations(session) {
			let tables = await session.rows(`
SELECT n.nspname AS schema, c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relname IN ${quoteTexts(Object.keys(BOOKKEEPING))}
  AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1, 2`);
			let found = new Map();
			for (let table of tables) {
				let names = (BOOKKEEPING[table.name] ?? []).map((column) => `to_jsonb(t) ->> ${sql_text_quoteText(column)}`);
				let rows = await session.rows(`SELECT coalesce(${names.join(", ")}, '') AS migration FROM ${sql_text_quoteTable(table)} AS t ORDER BY 1`);
				found.set((0, sql_names.q0)(table), rows.map(({ migration }) => migration));
			}
			return found;
		}
		function compareMigrations(dump, database) {
			return [...new Set([...dump.keys(), ...database.keys()])].flatMap((table) => {
				let [ours, theirs] = [dump.get(table) ?? [], database.get(table) ?? []];
				let onlyInDump = ours.filter((each) => !theirs.includes(each));
				let onlyInDatabase = theirs.filter((each) => !ours.includes(each));
				return onlyInDump.length + onlyInDatabase.length === 0 ? [] : [{
					table,
					onlyInDump,
					onlyInDatabase
				}];
			});
		}
		function describeMigrations({ table, onlyInDump, onlyInDatabase }) {
			return `the migrations in ${table} differ: ${[...onlyInDatabase.length === 0 ? [] : [`${migrations_listed(onlyInDatabase)} only in the database`], ...onlyInDump.length === 0 ? [] : [`${migrations_listed(onlyInDump)} only in the dump`]].join("; ")}`;
		}
		function migrations_listed(names) {
			if (names.length <= 5) return names.join(", ");
			return `${names.length} from ${names[0]} to ${names.at(-1)}`;
		}
		let OWN = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
		function notOfExtension(catalog, oid) {
			return `NOT EXISTS (SELECT FROM pg_depend AS e
    WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
		}
		let TABLES = `
SELECT n.nspname AS schema, c.relname AS name,
  CASE WHEN c.relispartition THEN 'partition of ' || p.inhparent::regclass || ' ' || pg_get_expr(c.relpartbound, c.oid)
    WHEN c.relkind = 'f' THEN 'foreign table' WHEN c.relkind = 'p' THEN 'partitioned table'
    WHEN c.relpersistence = 'u' THEN 'unlogged table' ELSE 'table' END
    || CASE WHEN c.relkind = 'p' THEN ' by ' || pg_get_partkeydef(c.oid) ELSE '' END
    || CASE WHEN c.relrowsecurity THEN ', row security' ELSE '' END
    || CASE WHEN p.inhparent IS NOT NULL AND NOT c.relispartition THEN ', inherits ' || p.inhparent::regclass ELSE '' END
    AS kind,
  c.relkind = 'r' AS "holdsRows",
  (SELECT coalesce(json_agg(json_build_object('name', a.attname,
      'type', format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attcollation <> t.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END,
      'notNull', a.attnotnull, 'default', pg_get_expr(d.adbin, d.adrelid),
      'identity', CASE a.attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END,
      'generated', CASE a.attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END) ORDER BY a.attnum), '[]')
    FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid
      LEFT JOIN pg_attrdef AS d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  LEFT JOIN pg_inherits AS p ON p.inhrelid = c.oid AND p.inhseqno = 1
WHERE c.relkind IN ('r', 'p', 'f') AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}
ORDER BY 1, 2`;
		let TABLE = "json_build_object('schema', n.nspname, 'name', c.relname)";
		let NO_TABLE = "NULL::json";
		let OBJECTS = {
			schema: `
SELECT quote_ident(n.nspname) AS name, ${NO_TABLE} AS "table", 'SCHEMA' AS definition FROM pg_namespace AS n
WHERE ${OWN} AND ${notOfExtension("pg_namespace", "n.oid")}`,
			extension: `
SELECT quote_ident(extname) AS name, ${NO_TABLE} AS "table", 'EXTENSION in ' || extnamespace::regnamespace AS definition
FROM pg_extension WHERE extname <> 'plpgsql'`,
			type: `
SELECT t.oid::regtype::text AS name, ${NO_TABLE} AS "table",
  CASE t.typtype
    WHEN 'e' THEN 'ENUM (' || (SELECT coalesce(string_agg(quote_literal(l.enumlabel), ', ' ORDER BY l.enumsortorder), '')
      FROM pg_enum AS l WHERE l.enumtypid = t.oid) || ')'
    WHEN 'd' THEN 'DOMAIN ' || format_type(t.typbasetype, t.typtypmod)
      || CASE WHEN t.typnotnull THEN ' NOT NULL' ELSE '' END || coalesce(' DEFAULT ' || t.typdefault, '')
      || (SELECT coalesce(string_agg(' ' || pg_get_constraintdef(k.oid), '' ORDER BY k.conname), '')
        FROM pg_constraint AS k WHERE k.contypid = t.oid AND k.contype <> 'n')
    WHEN 'r' THEN 'RANGE of ' || (SELECT r.rngsubtype::regtype::text FROM pg_range AS r WHERE r.rngtypid = t.oid)
    ELSE 'COMPOSITE (' || (SELECT coalesce(string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod),
        ', ' ORDER BY a.attnum), '') FROM pg_attribute AS a
      WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped) || ')' END AS definition
FROM pg_type AS t JOIN pg_namespace AS n ON n.oid = t.typnamespace LEFT JOIN pg_class AS c ON c.oid = t.typrelid
WHERE (t.typtype IN ('e', 'd', 'r') OR c.relkind = 'c') AND ${OWN} AND ${notOfExtension("pg_type", "t.oid")}`,
			sequence: `
SELECT c.oid::regclass::text AS name, ${NO_TABLE} AS "table",
  format('SEQUENCE AS %s START %s INCREMENT %s FROM %s TO %s%s', s.seqtypid::regtype, s.seqstart, s.seqincrement, s.seqmin,
    s.seqmax, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE '' END) AS definition
FROM pg_sequence AS s JOIN pg_class AS c ON c.oid = s.seqrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
			constraint: `
SELECT k.conname AS name, ${TABLE} AS "table", pg_get_constraintdef(k.oid) AS definition
FROM pg_constraint AS k JOIN pg_class AS c ON c.oid = k.conrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE k.contype NOT IN ('n', 't') AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
			index: `
SELECT i.relname AS name, ${TABLE} AS "table", pg_get_indexdef(i.oid) AS definition
FROM pg_index AS x JOIN pg_class AS i ON i.oid = x.indexrelid JOIN pg_class AS c ON c.oid = x.indrelid
  JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${OWN} AND ${notOfExtension("pg_class", "c.oid")}
  AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = i.oid AND k.contype IN ('p', 'u', 'x'))`,
			trigger: `
SELECT t.tgname AS name, ${TABLE} AS "table", pg_get_triggerdef(t.oid)
    || CASE t.tgenabled WHEN 'D' THEN ' DISABLED' WHEN 'A' THEN ' ENABLE ALWAYS' WHEN 'R' THEN ' ENABLE REPLICA' ELSE '' END
    AS definition
FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
			view: viewQuery("v", "VIEW"),
			"materialized view": viewQuery("m", "MATERIALIZED VIEW"),
			function: `
SELECT p.oid::regprocedure::text AS name, ${NO_TABLE} AS "table",
  CASE WHEN p.prokind = 'a' THEN 'AGGREGATE' ELSE pg_get_functiondef(p.oid) END AS definition
FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
WHERE ${OWN} AND ${notOfExtension("pg_proc", "p.oid")}`,
			policy: `
SELECT p.polname AS name, ${TABLE} AS "table",
  format('POLICY %s FOR %s USING (%s) CHECK (%s)', CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
    p.polcmd, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) AS definition
FROM pg_policy AS p JOIN pg_class AS c ON c.oid = p.polrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE ${OWN}`,
			rule: `
SELECT r.rulename AS name, ${TABLE} AS "table", pg_get_ruledef(r.oid) AS definition
FROM pg_rewrite AS r JOIN pg_class AS c ON c.oid = r.ev_class JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`
		};
		function viewQuery(relkind, kind) {
			return `
SELECT c.oid::regclass::text AS name, ${NO_TABLE} AS "table",
  '${kind} ' || coalesce('WITH (' || array_to_string(c.reloptions, ', ') || ') ', '') || pg_get_viewdef(c.oid) AS definition
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = '${relkind}' AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`;
		}
		async function readSchema(session) {
			let tables = await session.rows(TABLES);
			let parts = Object.entries(OBJECTS).map(([kind, query]) => `SELECT '${kind}' AS kind, q.* FROM (${query}) AS q`);
			return {
				tables,
				objects: await session.rows(`${parts.join("\nUNION ALL\n")}`)
			};
		}
		let UNKNOWN = {
			type: "unknown",
			notNull: !1,
			default: null,
			identity: null,
			generated: null
		};
		function schemaOfRows({ tables }, database) {
			let there = new Map(database.tables.map((table) => [(0, sql_names.TN)(table), table]));
			let filled = tables.map((table) => rows_schema_tableOf(table, there.get((0, sql_names.TN)(table))));
			let named = new Set(filled.map(sql_names.TN));
			let rowless = database.tables.filter((table) => !table.holdsRows && !named.has((0, sql_names.TN)(table)));
			return {
				tables: [...filled, ...rowless],
				objects: database.objects
			};
		}
		function rows_schema_tableOf({ schema = "public", name, columns }, there) {
			let known = there?.columns ?? [];
			let { kind, holdsRows } = there ?? {
				kind: "table",
				holdsRows: !0
			};
			if (columns === void 0) return {
				schema,
				name,
				kind,
				holdsRows,
				columns: known
			};
			let computed = known.filter((column) => column.generated !== null && !columns.includes(column.name));
			return {
				schema,
				name,
				kind,
				holdsRows,
				columns: [...columns.map((column) => columnOf(column, known)), ...computed]
			};
		}
		function columnOf(name, known) {
			let there = known.find((column) => column.name === name) ?? {
				...UNKNOWN,
				name
			};
			return there.generated === null ? there : {
				...there,
				generated: null,
				default: null
			};
		}
		var schema_of_dump_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var schema_of_dump_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		let SCHEMA_ONLY = [
			"--no-owner",
			"--no-privileges",
			"--no-comments",
			"--no-security-labels",
			"--no-publications",
			"--no-subscriptions",
			"--no-tablespaces"
		];
		async function schemaOfDump(ports, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let names = {
					target: request.target,
					run: `${request.run}s`
				};
				let session = schema_of_dump_addDisposableResource(env_1, await maintenanceSession(ports, names), !0);
				let at = ports.clock.date();
				let life = {
					at: at.toISOString(),
					expires: new Date(at.getTime() + 36e5).toISOString()
				};
				let scratch = await createScratch(session, names, request.like, life);
				try {
					return await readScratch(ports, request, scratch);
				} catch (error) {
					if (error instanceof errors.yo || ports.signal.aborted) throw error;
					throw new errors.yo(`the dump's tables cannot be made on this server: ${describeFailure(error)}. Nothing was touched`, { hint: "the restore would fail at the same: mend it on the server, or take another dump" });
				} finally {
					await drop(ports, names, scratch);
				}
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = schema_of_dump_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function drop(ports, names, scratch) {
			let outcome = await discard(ports, names, scratch);
			if (outcome.state !== "left") return;
			ports.log.warning(`The scratch database ${scratch.name} could not be dropped (${outcome.reason}): mode cleanup does it later`);
		}
		async function readScratch(ports, request, scratch) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let own = schema_of_dump_addDisposableResource(env_2, await ports.server.session(scratch.name, applicationOf(request)), !0);
				let { content } = request;
				content.kind === "script" ? await own.script(filterScript(content.open(), keepSchema())) : await runArchive(ports, request, own);
				await own.execute("RESET ALL; SET search_path = ''; SET client_encoding = 'UTF8'");
				return {
					schema: await readSchema(own),
					migrations: await readMigrations(own)
				};
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = schema_of_dump_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function runArchive(ports, request, own) {
			let env_3 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let { dump, serverMajor, content } = request;
				let way = chooseWay(ports.server.tools, dump.archiveVersion ?? "", serverMajor);
				if (way === void 0 || content.kind !== "archive") throw new errors.yo("no pg_restore at hand reads the archive");
				let { tools } = way;
				let archive = schema_of_dump_addDisposableResource(env_3, await content.lend(tools), !0);
				let statistics = tools.major >= 18 ? ["--no-statistics"] : [];
				let options = {
					database: request.target,
					application: applicationOf(request)
				};
				let run = async (section) => {
					let args = [
						"--exit-on-error",
						...section,
						...SCHEMA_ONLY,
						...statistics,
						archive.path
					];
					await own.script(filterScript(writeScript(ports, tools, args, options), keepFor("database-owner")));
				};
				await run(["--schema-only"]);
				let bookkeeping = dump.tables.filter(isBookkeeping).map(({ name }) => `--table=${name}`);
				bookkeeping.length > 0 && await run(["--data-only", ...bookkeeping]);
			} catch (e_3) {
				env_3.error = e_3;
				env_3.hasError = !0;
			} finally {
				let result_3 = schema_of_dump_disposeResources(env_3);
				result_3 && await result_3;
			}
		}
		function keepSchema() {
			let kept = keepFor("database-owner");
			let isRow = /^(INSERT INTO|SELECT pg_catalog\.(setval|lo_|lowrite))/;
			let isElsewhere = /^(CREATE|ALTER) (SUBSCRIPTION|PUBLICATION)\s/;
			let isOfLargeObject = /^(ALTER|COMMENT ON|SECURITY LABEL FOR \S+ ON) LARGE OBJECT\s/;
			return (statement, copied) => {
				if (copied !== void 0) return isBookkeeping(copied) && kept(statement, copied);
				return ![
					isRow,
					isElsewhere,
					isOfLargeObject
				].some((pattern) => pattern.test(statement)) && kept(statement, copied);
			};
		}
		var compare_schemas_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var compare_schemas_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function compareSchemas(session, config, { report, content }, database, { cluster }) {
			let { timeline, world, known } = session;
			let server = await world.server();
			let { dump } = report;
			let there = await readThere(server, config);
			let hasSchema = holdsSchema(dump);
			let made = hasSchema ? await timeline.during("compare schemas", () => schemaOfDump(restorePorts(session, server), {
				target: config.database,
				run: config.run,
				dump,
				content,
				like: database,
				serverMajor: serverMajorOf(cluster)
			})) : {
				schema: schemaOfRows(dump, there.schema),
				migrations: there.migrations
			};
			let differences = differencesBetween(made.schema, there.schema);
			known.differences = differences.map(renderDifference);
			tellDifferences(session, differences);
			let migrations = compareMigrations(made.migrations, there.migrations);
			let { strategy, onSchemaDrift } = config;
			return [...judgeDrift(differences, {
				strategy: strategy.kind,
				onSchemaDrift,
				filled: dump.tables,
				isExcluded: excludedBy(config),
				hasSchema
			}), ...migrations.map((each) => warning("migrations", describeMigrations(each)))];
		}
		async function readThere(server, { database, run }) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let own = compare_schemas_addDisposableResource(env_1, await server.session(database, applicationOf({ run })), !0);
				return {
					schema: await readSchema(own),
					migrations: await readMigrations(own)
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = compare_schemas_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		function excludedBy({ strategy }) {
			if (strategy.kind === "swap") return () => !1;
			return (table) => isBookkeeping(table) || strategy.excludeTables.some((pattern) => (0, table_patterns.I)(pattern, table));
		}
		function tellDifferences({ world }, differences) {
			let lines = differenceLines(differences);
			for (let line of lines.slice(0, 200)) world.log.info(line);
			lines.length > 200 && world.log.info(`and ${lines.length - 200} lines more, which are in the report`);
		}
		function jobsOf({ jobs }) {
			return jobs ?? 2;
		}
		async function lookAtTarget(session, config) {
			let { world, timeline, known } = session;
			world.cancel.throwIfAborted();
			let server = await timeline.during("connect", () => world.server());
			known.server = server.name;
			let names = {
				target: config.database,
				run: config.run
			};
			let request = {
				database: config.database,
				maintenance: maintenanceOf(names),
				application: applicationOf(names)
			};
			let facts = await timeline.during("look", () => readFacts(server, request));
			known.facts = facts;
			for (let line of renderBanner(server.name, config.database, facts)) world.log.info(line);
			return facts;
		}
		async function passGates(session, config, dump, facts) {
			let { world, known } = session;
			world.cancel.throwIfAborted();
			let purpose = purposeOf(config, world.clock.date());
			let server = await world.server();
			known.findings = gates({
				facts,
				dump: {
					...dump,
					location: config.source.location.kind
				},
				tools: server.tools,
				purpose
			});
			!known.findings.some(({ level }) => level === "blocking") && config.mode !== "drill" && facts.database !== void 0 && (known.findings = [...known.findings, ...await compareSchemas(session, config, dump, facts.database, facts)]);
			tellFindings(session);
			return known.findings.filter(({ level }) => level === "blocking");
		}
		function tellFindings({ known, world }) {
			for (let { level, message } of known.findings) {
				level === "note" && world.log.info(message);
				level === "warning" && world.log.warning(message);
			}
		}
		function renderBlocking(findings) {
			return `${findings.length === 1 ? "1 thing stands" : `${findings.length} things stand`} in the way:\n${findings.map(({ gate, message }) => `  - ${gate}: ${message}`).join("\n")}`;
		}
		function purposeOf(config, now) {
			let { database, ownership, source } = config;
			let common = {
				database,
				ownership,
				jobs: jobsOf(config),
				now
			};
			let { allowPlainSql, maxAge } = source;
			if (config.mode === "drill") return {
				...DRILL,
				...common,
				allowPlainSql,
				maxAge
			};
			let { createDatabase, extensions, replicationSlots, minFreeSpace } = config;
			let rest = {
				createDatabase,
				extensions,
				replicationSlots,
				minFreeSpace,
				allowPlainSql,
				maxAge
			};
			let { strategy } = config;
			let exchanges = strategy.kind === "in-place" || strategy.finalize;
			return {
				...common,
				...rest,
				strategy: strategy.kind,
				exchanges
			};
		}
		let DRILL = {
			strategy: "drill",
			exchanges: !1,
			createDatabase: !1,
			extensions: [],
			replicationSlots: "fail",
			minFreeSpace: 0
		};
		async function readDump(session, source) {
			let { world, timeline, known } = session;
			let dump = await timeline.during("read the dump", () => world.dump(source));
			known.dump = dump;
			for (let line of renderDump(dump, world.clock.date())) world.log.info(line);
			if (dump.report.state === "sound") return dump;
			let problems = dump.report.problems.map(({ message }) => message);
			await dump[Symbol.asyncDispose]();
			return `${dump.name} cannot be restored from: ${problems.join("; ")}`;
		}
		var clone_database_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var clone_database_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function cloneDatabase(ports, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = clone_database_addDisposableResource(env_1, await maintenanceSession(ports, request), !0);
				let catalog = await readCatalog(session);
				if (named(catalog, request.target) === void 0) return `there is no database ${request.target}`;
				let name = unusedName(safetyName(request.target, request.run), catalog.map((database) => database.name));
				await ownHaveLeft(ports, session, request);
				let traffic = await readTraffic(session, `datname = ${sql_text_quoteText(request.target)}`);
				try {
					await session.execute(`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(request.target)}`);
				} catch (error) {
					if (!(error instanceof SqlError)) throw error;
					return describeFailure(error);
				}
				await session.execute(`${renderComment(name, renderMark(markOf(ports, request)))}; ALTER DATABASE ${quoteName(name)} ALLOW_CONNECTIONS false`);
				await ports.journal.record({
					reached: "safety-copy",
					kind: "database",
					where: name
				});
				return {
					name,
					traffic
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = clone_database_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function ownHaveLeft({ clock }, session, request) {
			let end = clock.now() + 1e4;
			let own = `datname = ${sql_text_quoteText(request.target)} AND application_name = ${sql_text_quoteText(applicationOf(request))}`;
			for (; (await session.rows(`SELECT pid FROM pg_stat_activity WHERE ${own}`)).length > 0 && clock.now() < end;) await clock.sleep(50);
		}
		function markOf({ clock }, { target, run, keepUntil }) {
			return {
				kind: "old",
				of: target,
				run,
				at: clock.date().toISOString(),
				expires: keepUntil.toISOString()
			};
		}
		async function countOwn(session) {
			await session.execute("SELECT pg_catalog.pg_stat_force_next_flush()");
		}
		async function findOvertaking(holder, { target }, { traffic }) {
			let there = await holder.rows("\n    SELECT concat_ws(' ', coalesce(nullif(application_name, ''), backend_type, 'a program'), 'of', usename) AS who\n    FROM pg_stat_activity WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()");
			if (there.length > 0) return `${there.map(({ who }) => who).join(", ")} connected to ${target} when it had been copied`;
			let now = await readTraffic(holder, "datname = current_database()");
			if (now.sessions === traffic.sessions + 1 && !wasWritten(traffic, now)) return;
			return `somebody was connected to ${target} for a moment when it had been copied`;
		}
		async function dropClone(ports, request, { name }) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				await clone_database_addDisposableResource(env_2, await maintenanceSession(ports, request), !0).execute(`DROP DATABASE ${quoteName(name)}`);
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = clone_database_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		let target_tables_NAME = "json_build_object('schema', n.nspname, 'name', c.relname)";
		let OURS = "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'";
		let FROM = "pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace";
		let target_tables_TABLES = `SELECT n.nspname AS schema, c.relname AS name FROM ${FROM} WHERE c.relkind = 'r' AND ${OURS}`;
		let FOREIGN_KEYS = `
WITH RECURSIVE parts (root, oid) AS (
  SELECT oid, oid FROM pg_constraint WHERE contype = 'f' AND conparentid = 0
  UNION ALL SELECT parts.root, f.oid FROM pg_constraint AS f JOIN parts ON f.conparentid = parts.oid
)
SELECT k.conname AS name, pg_get_constraintdef(k.oid) AS definition, obj_description(k.oid, 'pg_constraint') AS comment,
  (SELECT ${target_tables_NAME} FROM ${FROM} WHERE c.oid = k.conrelid) AS table,
  (SELECT ${target_tables_NAME} FROM ${FROM} WHERE c.oid = k.confrelid) AS references,
  (SELECT json_agg(${target_tables_NAME}) FROM ${FROM} WHERE c.oid IN
    (SELECT f.conrelid FROM parts JOIN pg_constraint AS f ON f.oid = parts.oid WHERE parts.root = k.oid)) AS binds,
  (SELECT json_agg(${target_tables_NAME}) FROM ${FROM} WHERE c.oid IN
    (SELECT f.confrelid FROM parts JOIN pg_constraint AS f ON f.oid = parts.oid WHERE parts.root = k.oid)) AS "pointsTo"
FROM pg_constraint AS k WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY k.oid`;
		let TRIGGERS = `
SELECT n.nspname AS schema, c.relname AS name, t.tgname AS trigger, t.tgenabled AS enabled
FROM pg_trigger AS t JOIN ${FROM} ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND c.relkind = 'r' ORDER BY t.oid`;
		let SEQUENCES = `
SELECT n.nspname AS schema, c.relname AS name,
  (SELECT json_build_object('schema', tn.nspname, 'name', t.relname) FROM pg_class AS t
    JOIN pg_namespace AS tn ON tn.oid = t.relnamespace WHERE t.oid = d.refobjid) AS owner
FROM ${FROM} JOIN pg_depend AS d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass
  AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
WHERE c.relkind = 'S'`;
		let VIEWS = `SELECT n.nspname AS schema, c.relname AS name FROM ${FROM}
WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid`;
		let POINTERS = `
SELECT DISTINCT n.nspname AS schema, c.relname AS name FROM ${FROM} JOIN pg_attribute AS a ON a.attrelid = c.oid
JOIN pg_type AS t ON t.oid = a.atttypid
WHERE c.relkind = 'r' AND ${OURS} AND a.attnum > 0 AND NOT a.attisdropped AND 'oid'::regtype IN (t.oid, t.typbasetype)`;
		async function readTargetTables(session) {
			return {
				tables: await session.rows(target_tables_TABLES),
				foreignKeys: await session.rows(FOREIGN_KEYS),
				triggers: await session.rows(TRIGGERS),
				ownedSequences: await session.rows(SEQUENCES),
				materializedViews: await session.rows(VIEWS),
				pointers: await session.rows(POINTERS)
			};
		}
		class TableSet {
			#keys;
			constructor(tables) {
				this.#keys = new Set(tables.map(keyOfTable));
			}
			has(table) {
				return this.#keys.has(keyOfTable(table));
			}
		}
		function keyOfTable({ schema, name }) {
			return (0, sql_names.TN)({
				schema: schema ?? "public",
				name
			});
		}
		function planInPlace(dump, target, excludeTables) {
			let isExcluded = (table) => excludeTables.some((pattern) => (0, table_patterns.I)(pattern, table));
			let tables = dump.tables.filter((table) => !isExcluded(table));
			let excluded = dump.tables.filter(isExcluded);
			let inside = new TableSet(tables);
			let hasLargeObjects = dump.largeObjects.count > 0;
			let problems = [
				...missingTables(tables, target),
				...outsideReferences(target, inside),
				...hasLargeObjects ? outsidePointers(target, inside) : []
			];
			if (problems.length > 0) return {
				state: "refused",
				problems
			};
			let foreign = target.ownedSequences.filter(({ owner }) => !inside.has(owner) && isOfDump(dump, owner));
			let left = new Set(foreign.map(sql_names.TN));
			let plan = {
				tables,
				sequences: dump.sequences.filter((sequence) => !left.has((0, sql_names.TN)(sequence))),
				excluded,
				hasLargeObjects,
				keep: keepRows(excluded, left)
			};
			return {
				state: "planned",
				plan: {
					...plan,
					...statements(plan, target, inside)
				}
			};
		}
		function isOfDump({ tables }, { schema, name }) {
			return tables.some((table) => table.schema === schema && table.name === name);
		}
		function missingTables(tables, target) {
			let present = new TableSet(target.tables);
			let missing = tables.filter((table) => !present.has(table)).map(sql_names.q0);
			return missing.length === 0 ? [] : [`tables of the dump are not in the database: ${missing.join(", ")}`];
		}
		function outsideReferences({ tables, foreignKeys }, inside) {
			let holding = new TableSet(tables);
			return foreignKeys.flatMap((key) => {
				let outside = key.binds.filter((table) => holding.has(table) && !inside.has(table));
				if (outside.length === 0 || !key.pointsTo.some((table) => inside.has(table))) return [];
				return [`${outside.map(sql_names.q0).join(", ")} refers to ${(0, sql_names.q0)(key.references)} by ${key.name} and is not in the dump: emptying one would empty both`];
			});
		}
		function outsidePointers({ pointers }, inside) {
			let outside = pointers.filter((table) => !inside.has(table)).map(sql_names.q0);
			if (outside.length === 0) return [];
			return [`the dump has large objects, and tables that it leaves alone may name some: ${outside.join(", ")}`];
		}
		function keepRows(excluded, left) {
			let without = new TableSet(excluded);
			return (statement, copied) => {
				if (isOfSession(statement)) return !1;
				let table = copied ?? (statement.startsWith("INSERT") ? (0, sql_names.E$)(statement)?.table : void 0);
				if (table !== void 0) return !without.has(table);
				let sequence = readSetval(statement);
				return sequence === void 0 || !left.has((0, sql_names.TN)(sequence));
			};
		}
		function statements({ tables, sequences, hasLargeObjects }, target, inside) {
			let keys = target.foreignKeys.filter(({ binds }) => binds.some((table) => inside.has(table)));
			let triggers = target.triggers.filter((trigger) => inside.has(trigger));
			let only = tables.map((table) => `ONLY ${sql_text_quoteTable(table)}`).join(", ");
			let lock = (mode) => tables.length === 0 ? [] : [`LOCK TABLE ${only} IN ${mode} MODE`];
			return {
				hold: [
					...lock("EXCLUSIVE"),
					...sequences.map((sequence) => `ALTER SEQUENCE ${sql_text_quoteTable(sequence)} RESTART`),
					...hasLargeObjects ? ["LOCK TABLE pg_catalog.pg_largeobject_metadata IN EXCLUSIVE MODE"] : []
				],
				seize: [...lock("ACCESS EXCLUSIVE"), ...hasLargeObjects ? ["LOCK TABLE pg_catalog.pg_largeobject IN EXCLUSIVE MODE"] : []],
				before: [
					...keys.map(({ table, name }) => `ALTER TABLE ${sql_text_quoteTable(table)} DROP CONSTRAINT ${quoteName(name)}`),
					...triggers.map((each) => `ALTER TABLE ${sql_text_quoteTable(each)} DISABLE TRIGGER ${quoteName(each.trigger)}`),
					...tables.length === 0 ? [] : [`TRUNCATE ${only}`],
					...hasLargeObjects ? ["CREATE TEMPORARY TABLE slipway_large_objects ON COMMIT DROP AS\nSELECT oid, lomowner, lomacl FROM pg_catalog.pg_largeobject_metadata", "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata"] : []
				],
				after: [
					...hasLargeObjects ? ["DO $slipway$\nDECLARE\n  object record;\n  item record;\n  grantee text;\nBEGIN\n  FOR object IN SELECT kept.* FROM pg_temp.slipway_large_objects AS kept\n    JOIN pg_catalog.pg_largeobject_metadata AS restored ON restored.oid = kept.oid LOOP\n    EXECUTE format('ALTER LARGE OBJECT %s OWNER TO %I', object.oid, pg_get_userbyid(object.lomowner));\n    FOR item IN SELECT * FROM aclexplode(object.lomacl) LOOP\n      grantee := CASE item.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(item.grantee)) END;\n      EXECUTE format('GRANT %s ON LARGE OBJECT %s TO %s', item.privilege_type, object.oid, grantee)\n        || CASE WHEN item.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END;\n    END LOOP;\n  END LOOP;\nEND $slipway$"] : [],
					...triggers.map(({ enabled, trigger, ...table }) => {
						let always = enabled === "A" ? "ALWAYS " : "";
						return `ALTER TABLE ${sql_text_quoteTable(table)} ENABLE ${always}TRIGGER ${quoteName(trigger)}`;
					}),
					...keys.flatMap(addForeignKey),
					...target.materializedViews.map((view) => `REFRESH MATERIALIZED VIEW ${sql_text_quoteTable(view)}`)
				]
			};
		}
		function addForeignKey({ table, name, definition, comment }) {
			let on = `${quoteName(name)} ON ${sql_text_quoteTable(table)}`;
			return [`ALTER TABLE ${sql_text_quoteTable(table)} ADD CONSTRAINT ${quoteName(name)} ${definition}`, ...comment === null ? [] : [`COMMENT ON CONSTRAINT ${on} IS ${sql_text_quoteText(comment)}`]];
		}
		var dump_database_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var dump_database_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		let dump_database_COMPRESSIONS = {
			gzip: "6",
			zstd: "zstd",
			none: "0"
		};
		async function dumpDatabase(server, order) {
			let { database, run, compression, signal } = order;
			let application = applicationOf({ run });
			let { major, bytes } = await dump_database_ask(server, database, application);
			let tools = chooseTools(server, major);
			if (compression === "zstd" && tools.major < 16) throw new errors.yo(`pg_dump ${tools.major} ${tools.place} does not know zstd`, { hint: "set compression: gzip" });
			let args = [
				"--format=custom",
				`--compress=${dump_database_COMPRESSIONS[compression]}`,
				"--lock-wait-timeout=60000"
			];
			signal.throwIfAborted();
			let process = await tools.start("pg_dump", args, {
				database,
				application
			});
			process.stdin.end();
			signal.addEventListener("abort", () => process.kill());
			return {
				content: outputOf(process, `pg_dump ${tools.place}`),
				databaseBytes: bytes
			};
		}
		async function dump_database_ask(server, database, application) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let [facts] = await dump_database_addDisposableResource(env_1, await server.session(database, application), !0).rows("SELECT current_setting('server_version_num')::int / 10000 AS major,\n            pg_catalog.pg_database_size(current_database()) AS bytes");
				return facts ?? {
					major: 0,
					bytes: 0
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = dump_database_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		function chooseTools(server, major) {
			let [best] = server.tools.filter((tools) => tools.connects && tools.major >= major).toSorted((a, b) => a.major - b.major);
			if (best !== void 0) return best;
			let there = server.tools.filter(({ connects }) => connects).map((tools) => `${tools.major} ${tools.place}`);
			throw new errors.yo(`${server.name} is PostgreSQL ${major}, and pg_dump must not be older: there is ${there.join(", ") || "none"}`, { hint: `install postgresql-client-${major} on the runner` });
		}
		function planRetention(backups, { age, count }, now) {
			let newestFirst = backups.toSorted((a, b) => b.startedAt - a.startedAt);
			let proven = newestFirst.filter(({ isProven }) => isProven);
			let [newest] = proven;
			if (newest === void 0 || age === void 0 && count === void 0) return [];
			let oldestCounted = proven[Math.min(count ?? 1, proven.length) - 1] ?? newest;
			return newestFirst.filter(({ startedAt }) => (age === void 0 || now - startedAt > age) && startedAt < oldestCounted.startedAt);
		}
		let safety_dump_name_NAME = /^([\w.=-]+)_\d{8}T\d{6}Z\.until-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.dump$/;
		function safetyDumpName(database, at, until) {
			return `${encodeName(database)}_${compactTime(at)}.until-${compactTime(until)}.dump`;
		}
		function expiredSafetyDumps(files, database, now) {
			return files.flatMap(({ name }) => {
				let [, of, ...time] = safety_dump_name_NAME.exec(name) ?? [];
				let [year, month, day, hour, minute, second] = time.map(Number);
				let until = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
				return of === encodeName(database) && until < now ? [name] : [];
			});
		}
		async function letGo({ store, log }, { database, retention, own }, now) {
			let files = await store.list();
			let backups = backupsIn(files, database);
			let ahead = backups.find(({ startedAt }) => startedAt > now + 3e5);
			ahead !== void 0 && log.warning(`The backup ${ahead.name} is of a time that has not come by this run's clock (${new Date(now).toISOString()}): no backup was let go. Set the clock right, or remove that backup if another's was wrong`);
			let gone = (retention === void 0 || ahead !== void 0 ? [] : planRetention(backups, retention, now)).filter(({ name }) => name !== own);
			for (let { name } of gone) {
				await store.remove(`${name}${CHECKSUM}`);
				await store.remove(name);
				log.info(`Removed the backup ${name}, as the retention says`);
			}
			for (let name of expiredSafetyDumps(files, database, now)) {
				await store.remove(`${name}${CHECKSUM}`);
				await store.remove(name);
				log.info(`Removed ${name}, what was there before a restore in place: its time is over`);
			}
			let left = files.filter(({ name, modified }) => isLeftOver(name, database, storage_store.y) && now - modified > 864e5);
			for (let { name } of left) await store.remove(name);
			return gone.map(({ name }) => name);
		}
		async function backUp(ports, plan) {
			let { store, clock } = ports;
			let { name, startedAt, files } = await chooseName(ports, plan);
			let before = lookBefore(ports, plan, {
				startedAt,
				files
			});
			let { dump, written, dumped, proven } = await dumpTo(ports, plan, name);
			let { tables } = dump;
			let removed = await letGo(ports, {
				...plan,
				own: name
			}, clock.date().getTime());
			let rows = tables.reduce((sum, table) => sum + table.rows, 0);
			let { bytes, sha256 } = written;
			return {
				location: `${store.name}${name}`,
				bytes,
				sha256,
				tables: tables.length,
				rows,
				dumped,
				proven,
				removed,
				before
			};
		}
		async function dumpTo(ports, plan, name) {
			let { store, clock, log } = ports;
			let [began, written] = [clock.now(), new Counted()];
			let { content, databaseBytes } = await dumpDatabase(ports.server, {
				...plan,
				signal: ports.signal
			});
			await store.write(name, progressing(ports, "Dumped", written.of(content)), databaseBytes);
			let dumped = clock.now() - began;
			log.info(`Dumped ${plan.database} to ${store.name}${name}: ${(0, fields_size.X)(written.bytes)} in ${(0, domain_duration.a)(dumped)}`);
			let { dump } = await prove(ports, name, written);
			let proven = clock.now() - began - dumped;
			log.info(`Read all of it back from there in ${(0, domain_duration.a)(proven)}: ${dump.tables.length} tables are whole`);
			return {
				dump,
				written,
				dumped,
				proven
			};
		}
		async function prove(ports, name, written) {
			let { store, signal } = ports;
			let report = await inspectArchive({
				kind: "file",
				content: progressing(ports, "Read back", store.read(name))
			});
			signal.throwIfAborted();
			if (report.state === "sound" && report.source.sha256 === written.sha256) {
				await store.write(`${name}${CHECKSUM}`, textContent(`${written.sha256}  ${name}\n`));
				return report;
			}
			await store.remove(name);
			let reason = (report.state === "sound" ? [] : report.problems.map(({ message }) => message)).join("; ") || "it is not what was written there";
			throw new errors.yo(`the new backup in ${store.name} is damaged, and was removed: ${reason}`, { hint: "all older backups are untouched: run the backup again, and check the storage if this repeats" });
		}
		async function chooseName({ store, clock, signal }, { database }) {
			for (;;) {
				let startedAt = clock.date();
				let name = backupName(database, startedAt);
				let files = await store.list();
				if (!files.some((file) => file.name.startsWith(name))) return {
					name,
					startedAt,
					files
				};
				await clock.sleep(1e3 - startedAt.getMilliseconds(), signal);
			}
		}
		function lookBefore({ log }, plan, { startedAt, files }) {
			let { database, maxAge } = plan;
			let newest = newestBackup(backupsIn(files, database));
			if (newest === void 0) return;
			let age = startedAt.getTime() - newest.startedAt;
			let limit = (0, domain_duration.a)(maxAge ?? 0);
			maxAge !== void 0 && age > maxAge && log.warning(`The backup before this one, ${newest.name}, is ${(0, domain_duration.a)(age)} old; at most ${limit} was wanted`);
			return {
				name: newest.name,
				age
			};
		}
		var safety_copy_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var safety_copy_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		function whereIs(safety) {
			return safety.kind === "database" ? safety.name : safety.where;
		}
		async function dumpHeld(ports, { target: database, run, keepUntil }, store) {
			let name = safetyDumpName(database, ports.clock.date(), keepUntil);
			let { dump } = await dumpTo({
				...ports,
				store
			}, {
				database,
				run,
				compression: "gzip"
			}, name);
			let where = `${store.name}${name}`;
			await ports.journal.record({
				reached: "safety-copy",
				kind: "dump",
				where
			});
			return {
				copy: {
					kind: "dump",
					where
				},
				largeObjects: dump.largeObjects
			};
		}
		async function safety_copy_assertUnwritten(holder, { copy, largeObjects }) {
			let [problem] = await verifyLargeObjects(holder, largeObjects);
			if (problem !== void 0) throw new errors.yo(`large objects were written to while they were copied to ${copy.where}: ${problem}`);
		}
		async function rememberWrites(ports, names, copy) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				if (copy.kind === "dump") return;
				let written = await safety_copy_readWritten(ports, names);
				let session = safety_copy_addDisposableResource(env_1, await maintenanceSession(ports, names), !0);
				let catalog = await readCatalog(session);
				let [mark, target] = [named(catalog, copy.name)?.mark, named(catalog, names.target)];
				if (mark === void 0 || target === void 0) return;
				await session.execute(renderComment(copy.name, renderMark({
					...mark,
					replacedBy: target.oid,
					...written
				})));
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = safety_copy_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function safety_copy_readWritten({ server }, names) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = safety_copy_addDisposableResource(env_2, await server.session(names.target, applicationOf(names)), !0);
				return {
					counts: await readWriteCounts(session),
					shape: await readShape(session)
				};
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = safety_copy_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function seize(clock, session, locks) {
			for (let lock of locks) await seizeOne(clock, session, lock);
		}
		async function seizeOne(clock, session, lock) {
			let end = clock.now() + 1e4;
			for (;;) {
				await session.execute("SAVEPOINT slipway_seize");
				try {
					await session.execute(lock);
					return await session.execute("RELEASE SAVEPOINT slipway_seize");
				} catch (error) {
					if (!(error instanceof SqlError && error.state === "40P01") || clock.now() >= end) throw error;
					await session.execute("ROLLBACK TO SAVEPOINT slipway_seize");
					await session.rows(GIVE_UP_WAITING);
				}
				await clock.sleep(50);
			}
		}
		let GIVE_UP_WAITING = "SELECT pg_cancel_backend(pid) AS asked FROM pg_stat_activity\n  WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))";
		async function askTransaction(session, transaction, application) {
			application !== void 0 && await session.execute(`SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
      WHERE application_name = ${sql_text_quoteText(application)} AND pid <> pg_catalog.pg_backend_pid()`);
			let [row] = await session.rows(`SELECT pg_catalog.pg_xact_status(${sql_text_quoteText(transaction)}::xid8) AS status`);
			return row?.status ?? "unknown";
		}
		var replacement_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var replacement_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		class Overtaken extends Error {}
		class Replacement {
			#ports;
			#request;
			#plan;
			#report;
			#safety;
			#commit;
			constructor(ports, request, plan) {
				this.#ports = ports;
				this.#request = request;
				this.#plan = plan;
			}
			async run(way) {
				try {
					let env_1 = {
						stack: [],
						error: void 0,
						hasError: !1
					};
					try {
						let session = replacement_addDisposableResource(env_1, await this.#ports.server.session(this.#request.target, applicationOf(this.#request)), !0);
						await countOwn(session);
						await session.execute("BEGIN");
						let safety = await this.#hold(session, way);
						let report = await this.#replace(session);
						let problems = problemsOf(report);
						if (problems.length > 0) {
							await session.execute("ROLLBACK");
							return {
								state: "unchanged",
								reason: problems.join("; "),
								report,
								safety
							};
						}
						await this.#finish(session, {
							report,
							safety
						});
						return {
							state: "replaced",
							report,
							safety
						};
					} catch (e_1) {
						env_1.error = e_1;
						env_1.hasError = !0;
					} finally {
						let result_1 = replacement_disposeResources(env_1);
						result_1 && await result_1;
					}
				} catch (error) {
					if (error instanceof Overtaken) return {
						state: "overtaken",
						reason: error.message
					};
					return await this.#settle(error);
				}
			}
			async #hold(session, way) {
				let seizeAll = (locks) => seize(this.#ports.clock, session, locks);
				await seizeAll(this.#plan.hold);
				if (way.kind === "dump") {
					let dumped = await dumpHeld(this.#ports, this.#request, way.store);
					this.#safety = dumped.copy;
					await seizeAll(this.#plan.seize);
					this.#plan.hasLargeObjects && await safety_copy_assertUnwritten(session, dumped);
					return dumped.copy;
				}
				await seizeAll(this.#plan.seize);
				let reason = await findOvertaking(session, this.#request, way.clone);
				if (reason !== void 0) throw new Overtaken(reason);
				this.#safety = {
					kind: "database",
					name: way.clone.name
				};
				return this.#safety;
			}
			async #replace(session) {
				let { before, after, keep, tables, sequences, hasLargeObjects } = this.#plan;
				let { dump, assertSql, target } = this.#request;
				this.#ports.log.info(`Replacing the rows of ${tables.length} tables of ${target} in one transaction`);
				for (let statement of before) await session.execute(statement);
				let script = untilAborted(filterScript(await this.#script(session), keep), this.#ports.signal);
				let total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
				await session.script(told(script, total, new ProgressLog(this.#ports, "Replacing rows")));
				this.#ports.log.info("All rows are there: checking foreign keys, and comparing with the dump");
				await session.execute("SET client_encoding = 'UTF8'");
				await session.execute("SELECT pg_catalog.set_config('search_path', '', false)");
				for (let statement of after) await session.execute(statement);
				let largeObjects = hasLargeObjects ? dump.largeObjects : void 0;
				this.#report = await verifyDatabase({
					control: session,
					writers: [session]
				}, {
					dump: {
						...dump,
						sequences,
						largeObjects
					},
					tables,
					assertSql,
					likely: [{ TimeZone: "UTC" }]
				});
				return this.#report;
			}
			async #script(session) {
				let { content, dump, target } = this.#request;
				if (content.kind === "script") throw Error("plain SQL has its tables' definitions among its rows: use an archive");
				let way = chooseWay(this.#ports.server.tools, dump.archiveVersion ?? "", await readServerMajor(session));
				if (way === void 0) throw Error(`no pg_restore at hand reads archives of version ${dump.archiveVersion}`);
				let { tools } = way;
				return archiveRows(this.#ports, await content.lend(tools), {
					tools,
					database: target,
					application: applicationOf(this.#request)
				});
			}
			async #finish(session, { report, safety }) {
				await countOwn(session);
				let [row] = await session.rows("SELECT pg_current_xact_id()::text AS id");
				let transaction = row?.id ?? "";
				this.#commit = {
					transaction,
					report,
					safety
				};
				await this.#ports.journal.record({ reached: "committing-in-place" });
				await session.execute("COMMIT");
				let fate = await askTransaction(session, transaction);
				if (fate !== "committed") throw Error(`the transaction is ${fate} after its COMMIT`);
			}
			async #settle(error) {
				let reason = describeFailure(error);
				if (this.#commit === void 0) return {
					state: "unchanged",
					reason,
					report: this.#report,
					safety: this.#safety
				};
				let { transaction, report, safety } = this.#commit;
				let fate = await this.#fate(transaction);
				if (fate === "committed") return {
					state: "replaced",
					report,
					safety
				};
				if (fate !== "aborted") return {
					state: "unsettled",
					reason: `${reason}; the transaction is ${fate}`,
					safety
				};
				await this.#ports.journal.record({
					reached: "settled",
					on: "outgoing"
				});
				return {
					state: "unchanged",
					reason,
					report,
					safety
				};
			}
			async #fate(transaction) {
				let { server, clock } = this.#ports;
				let ask = async () => {
					let env_2 = {
						stack: [],
						error: void 0,
						hasError: !1
					};
					try {
						return await askTransaction(replacement_addDisposableResource(env_2, await server.session(this.#request.target, "slipway/settle"), !0), transaction, applicationOf(this.#request));
					} catch (e_2) {
						env_2.error = e_2;
						env_2.hasError = !0;
					} finally {
						let result_2 = replacement_disposeResources(env_2);
						result_2 && await result_2;
					}
				};
				return await patiently(clock, ask).catch(describeFailure);
			}
		}
		async function* archiveRows(ports, archive, where) {
			let env_3 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let lent = replacement_addDisposableResource(env_3, archive, !0);
				yield* archiveScript(ports, {
					...where,
					archive: lent,
					ownership: "dump",
					owner: "",
					dataOnly: !0
				});
			} catch (e_3) {
				env_3.error = e_3;
				env_3.hasError = !0;
			} finally {
				let result_3 = replacement_disposeResources(env_3);
				result_3 && await result_3;
			}
		}
		var restore_in_place_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var restore_in_place_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function checkInPlace(ports, request) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = restore_in_place_addDisposableResource(env_1, await ports.server.session(request.target, applicationOf(request)), !0);
				return planInPlace(request.dump, await readTargetTables(session), request.excludeTables);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = restore_in_place_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function restoreInPlace(ports, request) {
			let decision = await checkInPlace(ports, request);
			if (decision.state === "refused") return decision;
			ports.log.info(`Copying ${request.target} as it is, to return to`);
			let { dumps } = request;
			let outcome = await replaceBesideClone(ports, request, decision.plan);
			if (outcome.state !== "overtaken") return outcome;
			let { reason } = outcome;
			if (dumps === void 0) return {
				state: "refused",
				problems: [`there is no safety copy: ${reason}`]
			};
			ports.log.info(`No copy beside ${request.target} (${reason}): it is dumped while nobody can write to its tables`);
			let dumped = await replace(ports, request, decision.plan, {
				kind: "dump",
				store: dumps
			});
			return dumped.state === "overtaken" ? {
				state: "refused",
				problems: [dumped.reason]
			} : dumped;
		}
		async function replaceBesideClone(ports, request, plan) {
			for (let attempt = 1;; attempt++) {
				let clone = await cloneDatabase(ports, request);
				if (typeof clone == "string") return {
					state: "overtaken",
					reason: clone
				};
				let fate = await replace(ports, request, plan, {
					kind: "clone",
					clone
				});
				if (fate.state !== "overtaken") return fate;
				await dropClone(ports, request, clone);
				if (attempt === 3) return fate;
			}
		}
		async function replace(ports, request, plan, way) {
			let fate = await new Replacement(ports, request, plan).run(way);
			if (fate.state !== "replaced") return fate;
			await ports.journal.record({
				reached: "replaced-in-place",
				tables: plan.tables.length
			});
			await tidy(ports, request, fate.safety);
			return fate;
		}
		async function tidy(ports, request, safety) {
			try {
				let env_2 = {
					stack: [],
					error: void 0,
					hasError: !1
				};
				try {
					await restore_in_place_addDisposableResource(env_2, await ports.server.session(request.target, applicationOf(request)), !0).execute("ANALYZE");
					await rememberWrites(ports, request, safety);
				} catch (e_2) {
					env_2.error = e_2;
					env_2.hasError = !0;
				} finally {
					let result_2 = restore_in_place_disposeResources(env_2);
					result_2 && await result_2;
				}
			} catch (error) {
				ports.log.warning(`the rows are restored, though not all was done after it: ${describeFailure(error)}`);
			}
		}
		function isInPlace(config) {
			return config.strategy.kind === "in-place";
		}
		function excludedFrom({ strategy }, { report }) {
			return [...strategy.excludeTables, ...report.dump.tables.filter(isBookkeeping)];
		}
		async function inPlaceGate(session, config, dump) {
			let ports = restorePorts(session, await session.world.server());
			let { database: target, run } = config;
			let decision = await checkInPlace(ports, {
				target,
				run,
				dump: dump.report.dump,
				excludeTables: excludedFrom(config, dump)
			});
			if (decision.state === "planned") return [];
			return decision.problems.map((problem) => blocking("tables", `${problem}. Nothing is ever emptied by CASCADE: use strategy: swap`));
		}
		async function replaceRows(session, config, dump) {
			let { clock } = session.world;
			let began = clock.now();
			let made = await replace_rows_attempt(session, config, dump);
			if ("hints" in made) return replace_rows_afterEarlyEnd(session, config, made);
			let { outcome, trouble } = made;
			"report" in outcome && (session.known.verification = outcome.report);
			if (outcome.state !== "replaced") return notReplaced(config.database, outcome, trouble);
			let { safety } = outcome;
			safety.kind === "dump" && session.known.warn(`What was there before is in the dump ${safety.where}`);
			let unhealthy = trouble ?? asTrouble(await checkHealth(session, config));
			if (unhealthy === void 0) return {
				state: "restored",
				old: nameOf(safety),
				downtime: clock.now() - began
			};
			if (safety.kind === "dump") return replace_rows_afterEarlyEnd(session, config, unhealthy);
			let { reason } = unhealthy;
			let since = trouble === void 0 ? began : void 0;
			let { replicationSlots } = config;
			return await cut_over_goBack(session, config, {
				reason,
				since,
				aside: safety.name,
				replicationSlots
			});
		}
		function asTrouble(reason) {
			return reason === void 0 ? void 0 : {
				reason,
				hints: []
			};
		}
		async function replace_rows_attempt(session, config, dump) {
			let server = await session.world.server();
			let request = await replace_rows_requestOf(session, config, dump);
			let work = (signal) => session.timeline.during("replace rows", () => restoreInPlace(restorePorts(session, server, signal), request));
			try {
				if (!hasWriters(config)) return {
					outcome: await work(session.world.cancel),
					trouble: void 0
				};
				let { value, trouble } = await whileStopped(session, config, void 0, async (signal) => {
					let outcome = await work(signal);
					return {
						value: outcome,
						exchanged: outcome.state === "replaced"
					};
				});
				return {
					outcome: value,
					trouble
				};
			} catch (error) {
				return earlyEnd(error);
			}
		}
		async function replace_rows_requestOf({ world }, config, dump) {
			let { database: target, run, assertSql, keepOld, safetyDump } = config;
			return {
				target,
				run,
				dump: dump.report.dump,
				content: dump.content,
				excludeTables: excludedFrom(config, dump),
				assertSql,
				keepUntil: new Date(world.clock.date().getTime() + keepOld),
				dumps: safetyDump === void 0 ? void 0 : await world.store(safetyDump)
			};
		}
		function nameOf(safety) {
			return safety?.kind === "database" ? safety.name : void 0;
		}
		function notReplaced(database, outcome, trouble) {
			let reason = [(outcome.state === "refused" ? outcome.problems : [outcome.reason]).join("; "), ...trouble === void 0 ? [] : [trouble.reason]].join("\n");
			let next = (last) => trouble === void 0 ? last : nextSteps(trouble, last);
			if (outcome.state === "unsettled") return {
				state: "failed",
				reason,
				left: unknownRows(database, whereIs(outcome.safety)),
				next: next("look at the server's log, then restore what is wanted"),
				old: nameOf(outcome.safety)
			};
			if (outcome.state === "refused" && trouble === void 0) return {
				state: "refused",
				reason
			};
			let safety = outcome.state === "unchanged" ? outcome.safety : void 0;
			let copy = safety === void 0 ? "" : `; its copy ${whereIs(safety)} is still there`;
			return {
				state: "untouched",
				reason,
				left: `${outcome.state === "refused" ? "" : "The transaction was rolled back: "}${database} is as it was${copy}`,
				next: next("mend the cause, then run this again")
			};
		}
		function replace_rows_afterEarlyEnd({ journal }, { database }, { reason, hints }) {
			return rowsLeft(database, leftBehind(journal.entries), {
				reason,
				hints
			});
		}
		var restore_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var restore_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function restore(session, config) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				config.mode === "restore" && await settleBefore(session, config);
				let read = await readDump(session, config.source);
				if (typeof read == "string") return {
					state: "refused",
					reason: read
				};
				let dump = restore_addDisposableResource(env_1, read, !0);
				let stops = [...await passGates(session, config, dump, await lookAtTarget(session, config)), ...await writersGate(session, config)];
				stops.length === 0 && isInPlace(config) && stops.push(...await inPlaceGate(session, config, dump));
				if (stops.length > 0) return {
					state: "refused",
					reason: renderBlocking(stops)
				};
				if (config.mode === "plan") return {
					state: "planned",
					planned: planOf(session, config, dump)
				};
				return isInPlace(config) ? await replaceRows(session, config, dump) : await restoreBeside(session, config, dump);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = restore_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function settleBefore(session, config) {
			let server = await session.world.server();
			let names = {
				target: config.database,
				run: config.run
			};
			if (await settleLeftovers(restorePorts(session, server), names) === void 0) return;
			session.known.warn(`A run before this one was cut off while it exchanged ${config.database}: that is settled now`);
		}
		function planOf({ known }, config, dump) {
			let { database, strategy, writers, after, keepOld } = config;
			let { facts } = known;
			let space = facts && describeSpace(dump, facts, strategy.kind);
			let names = writers.map(({ name }) => name).join(", ");
			let alone = strategy.kind === "swap" ? "ends all sessions" : "lets nobody write meanwhile";
			let stop = names === "" ? alone : `stops ${names}, and brings them back whatever happens`;
			let steps = after.map((step) => `then ${step.kind} ${step.writer.name}`);
			let days = `${Math.round(keepOld / 864e5)} days`;
			let swap = [`restores ${dump.name} beside ${database} and compares every table with the dump`, ...strategy.kind === "swap" && !strategy.finalize ? ["leaves it there: mode finalize swaps it in"] : [
				stop,
				`swaps the two by their names, and keeps the old one for ${days}`,
				...steps
			]];
			let inPlace = [
				stop,
				`copies ${database}, then replaces its rows in one transaction, which ends only once they are verified`,
				...steps
			];
			return [...strategy.kind === "swap" ? swap : inPlace, ...space === void 0 ? [] : [space]];
		}
		function describeSpace({ report }, facts, strategy) {
			let { data, wal } = spaceNeeds({
				dump: report.dump,
				source: report.source.bytes
			}, facts, { strategy });
			let { data: free } = facts.free;
			let seen = free === void 0 ? "" : `; ${(0, fields_size.X)(free)} are free where the data is`;
			return `takes about ${(0, fields_size.X)(data)} for data and ${(0, fields_size.X)(wal)} for the write-ahead log${seen}`;
		}
		async function restoreBeside(session, config, dump) {
			let { timeline, known } = session;
			await createMissing(session, config);
			let prepared = await timeline.during("restore beside", () => prepareBeside(session, config, dump));
			known.verification = prepared.report;
			if (prepared.state === "failed") return notPrepared(session, config.database, prepared);
			let { name } = prepared.database;
			await restore_createExtensions(session, config, name);
			if (config.strategy.kind === "swap" && !config.strategy.finalize) return {
				state: "prepared",
				prepared: name
			};
			return await cutOver(session, config, name, "restored");
		}
		async function createMissing(session, { database, run, createDatabase }) {
			if (!createDatabase || session.known.facts?.database !== void 0) return;
			await ensureDatabase(restorePorts(session, await session.world.server()), {
				target: database,
				run,
				owner: void 0,
				extensions: []
			});
		}
		async function restore_createExtensions(session, { run, extensions }, target) {
			if (extensions.length === 0) return;
			await ensureDatabase(restorePorts(session, await session.world.server()), {
				target,
				run,
				owner: void 0,
				extensions
			});
		}
		async function prepareBeside(session, config, dump) {
			return await prepare(restorePorts(session, await session.world.server()), preparationOf(session, config, dump));
		}
		function preparationOf({ world }, config, { report, content, name }) {
			let { database: target, run, ownership, assertSql, keepOld } = config;
			let { sha256 } = report.source;
			return {
				target,
				run,
				ownership,
				assertSql,
				jobs: jobsOf(config),
				dump: report.dump,
				content,
				source: sha256 === void 0 ? name : `${name} (sha256 ${sha256})`,
				expires: new Date(world.clock.date().getTime() + keepOld)
			};
		}
		function notPrepared({ journal }, database, { reason, scratch }) {
			let isLeft = scratch.state === "left";
			let left = isLeft ? `the scratch database could not be dropped: ${scratch.reason}` : "the scratch database is gone";
			let next = isLeft ? "mend the cause, run mode cleanup, then run this again" : "mend the cause, then run this again";
			return {
				state: "untouched",
				reason,
				left: `${whatIs(database, journal.entries)}; ${left}`,
				next
			};
		}
		var return_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var return_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function finalize(session, config) {
			config.dryRun || await settleBefore(session, config);
			let facts = await lookAtTarget(session, config);
			let chosen = chooseKept(await readKept(session, {
				target: config.database,
				run: config.run
			}), "restored", config.prepared);
			if (typeof chosen == "string") return {
				state: "refused",
				reason: chosen
			};
			let stops = await exchangeGates(session, config, facts);
			if (stops.length > 0) return {
				state: "refused",
				reason: renderBlocking(stops)
			};
			let source = chosen.mark.source === void 0 ? "" : `, restored from ${chosen.mark.source}`;
			let planned = `swaps in ${chosen.name}, made at ${chosen.mark.at}${source}`;
			if (config.dryRun) return {
				state: "planned",
				planned: [planned]
			};
			session.world.log.info(`Finalize ${planned}`);
			return await cutOver(session, config, chosen.name, "restored");
		}
		async function readKept(session, names) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				return keptDatabases(await readCatalog(return_addDisposableResource(env_1, await maintenanceSession(restorePorts(session, await session.world.server()), names), !0)), names.target);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = return_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function rollback(session, config) {
			config.dryRun || await settleBefore(session, config);
			let facts = await lookAtTarget(session, config);
			let { database: target, run, oldDatabase, discardWrites } = config;
			let plan = await planRollback(restorePorts(session, await session.world.server()), {
				target,
				run,
				oldDatabase
			});
			if (plan.state === "refused") return {
				state: "refused",
				reason: plan.problems.join("; ")
			};
			let stops = await exchangeGates(session, config, facts);
			if (stops.length > 0) return {
				state: "refused",
				reason: renderBlocking(stops)
			};
			let { late } = plan;
			if (config.dryRun) return {
				state: "planned",
				planned: [`returns to ${plan.back}, replaced at ${plan.since}`, ...late]
			};
			if (late.length > 0 && !discardWrites) return {
				state: "refused",
				reason: explainLate(target, plan)
			};
			return await cutOver(session, config, plan.back, "reverted");
		}
		async function exchangeGates(session, config, facts) {
			let { replicationSlots } = config;
			let use = useGates({
				facts,
				purpose: {
					exchanges: !0,
					strategy: "swap",
					replicationSlots
				}
			});
			session.known.findings = [...use, ...await writersGate(session, config)];
			tellFindings(session);
			return session.known.findings.filter(({ level }) => level === "blocking");
		}
		async function drill(ports, preparation, use = async () => {}) {
			let prepared = await prepare(ports, preparation, "scratch");
			if (prepared.state === "failed") return prepared;
			let failure = await drill_attempt(() => use(prepared.database));
			let scratch = await discard(ports, preparation, prepared.database);
			scratch.state === "dropped" ? await ports.journal.record({
				reached: "scratch-dropped",
				database: prepared.database.name
			}) : ports.log.warning(`${prepared.database.name} could not be dropped: run "mode: cleanup" later`);
			return failure === void 0 ? prepared : {
				state: "failed",
				reason: failure,
				report: prepared.report,
				scratch
			};
		}
		async function drill_attempt(use) {
			try {
				await use();
				return;
			} catch (error) {
				return describeFailure(error);
			}
		}
		var cleanup_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var cleanup_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		function planCleanup(kept, moment) {
			return kept.map((database) => {
				let because = reasonToKeep(database, moment);
				return because === void 0 ? {
					action: "drop",
					database
				} : {
					action: "keep",
					database,
					because
				};
			});
		}
		function reasonToKeep({ mark, sessions }, { run, now, atWork }) {
			if (mark.run === run) return "it is of this very run";
			if (mark.kind === "scratch" && atWork.has(mark.run)) return `its run ${mark.run} is at work`;
			if (mark.replacing !== void 0) return "a swap to it was begun and is not settled";
			if (mark.kind !== "scratch" && !(Date.parse(mark.expires) <= now.getTime())) return `it is kept until ${mark.expires}`;
			if (sessions > 0) return `${sessions} sessions are connected to it`;
		}
		async function cleanup(ports, names, { dryRun }) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = cleanup_addDisposableResource(env_1, await maintenanceSession(ports, names), !0);
				let isMine = await takeLock(session, names.target);
				let kept = keptDatabases(await readCatalog(session), names.target);
				if (!isMine) return keepAll(kept, "another run is changing databases at the moment");
				let report = {
					dropped: [],
					kept: []
				};
				let moment = {
					run: names.run,
					now: ports.clock.date(),
					atWork: await runsAtWork(session)
				};
				for (let decision of planCleanup(kept, moment)) {
					let { name } = decision.database;
					let because = decision.action === "keep" ? decision.because : dryRun ? void 0 : await cleanup_drop(session, name);
					because === void 0 ? report.dropped.push(name) : report.kept.push({
						name,
						because
					});
				}
				await releaseLock(session);
				return report;
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = cleanup_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function runsAtWork(session) {
			let rows = await session.rows("SELECT DISTINCT application_name AS application FROM pg_stat_activity");
			let start = applicationOf({ run: "" });
			let names = rows.filter(({ application }) => application?.startsWith(start));
			return new Set(names.map(({ application }) => application.slice(start.length)));
		}
		function keepAll(kept, because) {
			return {
				dropped: [],
				kept: kept.map(({ name }) => ({
					name,
					because
				}))
			};
		}
		async function cleanup_drop(session, name) {
			try {
				await isTemplate(session, name) && await session.execute(`ALTER DATABASE ${quoteName(name)} IS_TEMPLATE false`);
				await session.execute(`DROP DATABASE ${quoteName(name)}`);
				return;
			} catch (error) {
				if (!(error instanceof SqlError)) throw error;
				return describeFailure(error);
			}
		}
		async function isTemplate(session, name) {
			let sql = `SELECT datistemplate AS yes FROM pg_database WHERE datname = ${sql_text_quoteText(name)}`;
			let [row] = await session.rows(sql);
			return row?.yes === !0;
		}
		async function fetchImage(ports, image) {
			let { engine, log } = ports;
			let path = `/images/${encodeURIComponent(image)}/json`;
			if ((await engine.exchange({
				method: "GET",
				path
			})).status === 404) {
				log.info(`Pulling ${image}`);
				await pull(ports, image);
			}
			let { Config } = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path
			});
			return Object.keys(Config?.Volumes ?? {});
		}
		async function pull({ engine, cancel }, image) {
			let pulled = await unlessAborted(cancel, engine.exchange({
				method: "POST",
				path: "/images/create",
				query: {
					fromImage: image,
					.../[@:][^/]*$/.test(image) ? {} : { tag: "latest" }
				},
				timeout: 6e5
			}));
			let text = pulled.body.toString("utf8");
			let error = /"error":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
			if (pulled.status < 400 && error === void 0) return;
			throw new errors.yo(`the image ${image} cannot be pulled: ${error ?? text.trim()}`, { hint: "pull it on the host before, where the registry wants a password" });
		}
		async function unlessAborted(signal, work) {
			signal.throwIfAborted();
			let { promise, reject } = Promise.withResolvers();
			let stop = () => reject(signal.reason);
			signal.addEventListener("abort", stop, { once: !0 });
			try {
				return await Promise.race([work, promise]);
			} finally {
				signal.removeEventListener("abort", stop);
			}
		}
		function judgeBoot(container, { command }, running) {
			let { Status, ExitCode, Health } = container.State;
			if (Status === "created") return "waits";
			if (command !== void 0 && Status === "exited" && ExitCode === 0) return "works";
			let why = (0, engine_container.$B)(container);
			if (why !== void 0) return why;
			return command === void 0 ? judgeHealth(Health?.Status ?? "none", running) : "waits";
		}
		function judgeHealth(health, running) {
			if (health === "unhealthy") return "is unhealthy";
			return health === "healthy" || health !== "starting" && running >= 1e4 ? "works" : "waits";
		}
		function describeWaiting({ State }, { command }) {
			if (command !== void 0) return `is ${State.Status}, and its command has not ended`;
			return State.Health?.Status === "starting" ? "is not healthy yet" : `is ${State.Status}`;
		}
		let boot_TIMEOUT = 3e4;
		let JOINED = "container:";
		async function bootOn(ports, request) {
			let { engine, log, cancel } = ports;
			let { boot, name } = request;
			let network = boot.network ?? await networkOf(engine, request.serverContainer);
			cancel.throwIfAborted();
			let volumes = await fetchImage(ports, boot.image);
			await boot_remove(engine, name);
			let body = containerOf(request, network, volumes);
			await (0, ports_engine.sb)(engine, {
				method: "POST",
				path: "/containers/create",
				query: { name },
				body
			});
			try {
				await (0, ports_engine.sb)(engine, {
					method: "POST",
					path: `/containers/${name}/start`,
					timeout: boot_TIMEOUT
				});
				log.info(`Booting ${boot.image} on ${request.database}, in the network ${described(network)}`);
				await untilItWorks(ports, request);
				log.info(`${boot.image} works on the restored database`);
			} finally {
				await boot_remove(engine, name);
			}
		}
		async function networkOf(engine, container) {
			let found = await (0, engine_container.aH)(engine, container, boot_TIMEOUT);
			let [[network, { NetworkID } = { NetworkID: "" }] = []] = Object.entries(found?.NetworkSettings.Networks ?? {});
			if (network === void 0) throw new errors.yo(`the container ${container} is in no network`, { hint: "name one in boot: {network}" });
			let { Scope, Attachable } = await (0, ports_engine.sb)(engine, {
				method: "GET",
				path: `/networks/${NetworkID}`
			});
			return Scope === "swarm" && !Attachable ? `${JOINED}${container}` : network;
		}
		function described(network) {
			return network.startsWith(JOINED) ? "of the server's container" : network;
		}
		function containerOf({ boot, database }, network, volumes) {
			let env = Object.entries(boot.env).map(([name, value]) => `${name}=${filled(value.reveal(), database)}`);
			return {
				Image: boot.image,
				...boot.command === void 0 ? {} : { Cmd: boot.command },
				Env: env,
				Labels: { "io.slipway.kind": "drill" },
				HostConfig: {
					NetworkMode: network,
					Tmpfs: Object.fromEntries(volumes.map((path) => [path, ""]))
				}
			};
		}
		function filled(value, database) {
			return value.replaceAll("{database}", value.includes("://") ? encodeURIComponent(database) : database);
		}
		async function untilItWorks(ports, request) {
			let { engine, clock, cancel } = ports;
			let { boot, name } = request;
			let deadline = new Deadline(clock, boot.timeout);
			let began = clock.now();
			let toldAt = 0;
			for (;;) {
				cancel.throwIfAborted();
				let container = await (0, engine_container.aH)(engine, name, boot_TIMEOUT);
				if (container === void 0) throw new errors.yo(`the container of ${boot.image} is gone`);
				let running = clock.now() - began;
				let seen = judgeBoot(container, boot, running);
				let look = seen === "waits" && deadline.passed ? `was not ready after ${(0, domain_duration.a)(boot.timeout)}` : seen;
				if (look === "works") return;
				look !== "waits" && await fail(ports, request, look);
				toldAt = tell(ports, {
					boot,
					container,
					running,
					toldAt
				});
				await clock.sleep(500, cancel);
			}
		}
		function tell({ log }, { boot, container, running, toldAt }) {
			if (running - toldAt < 1e4) return toldAt;
			log.info(`${boot.image} ${describeWaiting(container, boot)} after ${(0, domain_duration.a)(running)}`);
			return running;
		}
		async function fail({ engine }, { boot, name }, why) {
			let lines = await readContainerLog(engine, name, 20);
			let said = lines.length === 0 ? "it said nothing" : `its last lines:\n${lines.join("\n")}`;
			throw new errors.yo(`${boot.image} does not work on the restored database: it ${why}; ${said}`);
		}
		async function boot_remove(engine, name) {
			let path = `/containers/${encodeURIComponent(name)}`;
			let { status, body } = await engine.exchange({
				method: "DELETE",
				path,
				query: { force: "true" }
			});
			if (status >= 400 && status !== 404) throw new errors.yo(`the container ${name} stays: ${body.toString("utf8").trim()}`);
		}
		var upkeep_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var upkeep_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function upkeep_drill(session, config) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let read = await readDump(session, config.source);
				if (typeof read == "string") return {
					state: "refused",
					reason: read
				};
				let dump = upkeep_addDisposableResource(env_1, read, !0);
				let stops = await passGates(session, config, dump, await lookAtTarget(session, config));
				if (stops.length > 0) return {
					state: "refused",
					reason: renderBlocking(stops)
				};
				if (config.dryRun) return {
					state: "planned",
					planned: ["restores into a scratch database, verifies it, and drops it"]
				};
				let ports = restorePorts(session, await session.world.server());
				let preparation = preparationOf(session, {
					...config,
					keepOld: 864e5
				}, dump);
				let drilled = await session.timeline.during("drill", () => drill(ports, preparation, ({ name }) => bootIfAsked(session, config, name)));
				session.known.verification = drilled.report;
				return drilled.state === "failed" ? notPrepared(session, config.database, drilled) : { state: "verified" };
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = upkeep_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		async function bootIfAsked(session, config, database) {
			let env_2 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let { boot, target, run } = config;
				if (boot === void 0 || target.kind === "connection") return;
				let { clock, log, cancel } = session.world;
				await upkeep_addDisposableResource(env_2, await maintenanceSession(restorePorts(session, await session.world.server()), {
					target: config.database,
					run
				}), !0).execute(`GRANT CONNECT ON DATABASE ${quoteName(database)} TO PUBLIC`);
				let connection = await session.world.engine("writers");
				let serverContainer = (await (target.kind === "service" ? findServiceContainer : runningContainer)(connection, target.name)).Id;
				let request = {
					boot,
					name: `slipway-drill-${run}`,
					database,
					serverContainer
				};
				await session.timeline.during("boot", () => bootOn({
					engine: connection.engine,
					clock,
					log,
					cancel
				}, request));
			} catch (e_2) {
				env_2.error = e_2;
				env_2.hasError = !0;
			} finally {
				let result_2 = upkeep_disposeResources(env_2);
				result_2 && await result_2;
			}
		}
		async function upkeep_cleanup(session, config) {
			await lookAtTarget(session, config);
			let report = await cleanup(restorePorts(session, await session.world.server()), {
				target: config.database,
				run: config.run
			}, { dryRun: config.dryRun });
			if (config.dryRun) return {
				state: "planned",
				planned: report.dropped.map((name) => `drops ${name}`)
			};
			return {
				state: "cleaned",
				...report
			};
		}
		async function ensure(session, config) {
			let facts = await lookAtTarget(session, config);
			let { database: target, run, owner, extensions } = config;
			if (config.dryRun) return {
				state: "planned",
				planned: missingParts(config, facts)
			};
			let password = owner?.password?.reveal();
			let request = {
				target,
				run,
				extensions,
				owner: owner && {
					name: owner.name,
					password
				}
			};
			let ports = restorePorts(session, await session.world.server());
			let report = await session.timeline.during("ensure", () => ensureDatabase(ports, request));
			owner !== void 0 && facts.database !== void 0 && facts.database.owner !== owner.name && session.known.warn(`${target} belongs to ${facts.database.owner}, not to ${owner.name}: it is left so`);
			return {
				state: "ensured",
				...report
			};
		}
		function missingParts({ database, owner, extensions }, facts) {
			let roles = owner === void 0 || facts.cluster.roles.includes(owner.name) ? [] : [`creates the role ${owner.name}`];
			let there = facts.database?.extensions ?? [];
			return [
				...roles,
				...facts.database === void 0 ? [`creates the database ${database}`] : [],
				...extensions.filter((name) => !there.includes(name)).map((name) => `creates the extension ${name}`)
			];
		}
		async function backup(session, config) {
			await lookAtTarget(session, config);
			let { world, timeline } = session;
			let store = await world.store(config.destination);
			if (config.dryRun) return {
				state: "planned",
				planned: [`dumps ${config.database} to ${store.name}`]
			};
			let { clock, log, cancel: signal } = world;
			let server = await world.server();
			let { location, bytes, sha256, removed } = await timeline.during("back up", () => backUp({
				server,
				store,
				clock,
				log,
				signal
			}, config));
			return {
				state: "backed-up",
				backup: {
					location,
					bytes,
					sha256,
					removed
				}
			};
		}
		var verify_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var verify_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function verifyOnly(session, source) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let dump = await readDump(session, source);
				if (typeof dump == "string") return {
					state: "refused",
					reason: dump
				};
				verify_addDisposableResource(env_1, dump, !0);
				let { known, world } = session;
				let now = world.clock.date();
				known.findings = dumpGates({
					dump: {
						...dump,
						location: source.location.kind
					},
					purpose: {
						...NEUTRAL,
						maxAge: source.maxAge,
						now
					}
				}).map((each) => each.gate === "checksum" ? {
					...each,
					level: "warning"
				} : each);
				tellFindings(session);
				let [stop] = known.findings.filter(({ level }) => level === "blocking");
				return stop === void 0 ? { state: "verified" } : {
					state: "refused",
					reason: stop.message
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = verify_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		let NEUTRAL = {
			strategy: "drill",
			exchanges: !1,
			database: "",
			ownership: "dump",
			jobs: 1,
			createDatabase: !1,
			extensions: [],
			replicationSlots: "fail",
			allowPlainSql: !0,
			minFreeSpace: 0
		};
		var rollback_command = __webpack_require__(2887);
		class Timeline {
			#clock;
			#started;
			#phases = [];
			constructor(clock) {
				this.#clock = clock;
				this.#started = clock.now();
			}
			async during(name, body) {
				let start = this.elapsed;
				try {
					return await body();
				} finally {
					this.#phases.push({
						name,
						start,
						duration: this.elapsed - start
					});
				}
			}
			get elapsed() {
				return this.#clock.now() - this.#started;
			}
			get phases() {
				return this.#phases;
			}
		}
		var run_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var run_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function run(config, world) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let session = newSession(config, world);
				for (let warning of config.warnings) world.log.warning(warning);
				run_addDisposableResource(env_1, lastWords(world, () => endEarly(session, config, world.cancel.reason)), !1);
				let ending = await carryOut(session, config);
				let { database } = config;
				let { known, timeline } = session;
				return {
					mode: config.mode,
					database,
					ending,
					known,
					phases: timeline.phases,
					duration: timeline.elapsed,
					now: world.clock.date(),
					rollbackCommand: rollbackCommandOf(config, ending)
				};
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				run_disposeResources(env_1);
			}
		}
		function newSession(config, world) {
			return {
				world,
				access: config.mode === "verify-only" ? config.access : config.target.access,
				timeline: new Timeline(world.clock),
				known: new Knowledge(),
				journal: new RunJournal()
			};
		}
		async function carryOut(session, config) {
			try {
				return await perform(session, config);
			} catch (error) {
				!(error instanceof errors.yo) && error instanceof Error && session.world.log.debug(error.stack ?? "");
				return endEarly(session, config, error);
			}
		}
		async function perform(session, config) {
			switch (config.mode) {
				case "plan":
				case "restore": return await restore(session, config);
				case "finalize": return await finalize(session, config);
				case "rollback": return await rollback(session, config);
				case "cleanup": return await upkeep_cleanup(session, config);
				case "verify-only": return await verifyOnly(session, config.source);
				case "drill": return await upkeep_drill(session, config);
				case "backup": return await backup(session, config);
				case "ensure": return await ensure(session, config);
			}
		}
		function endEarly({ journal }, config, error) {
			let early = earlyEnd(error);
			if (config.mode === "verify-only") return {
				state: "failed",
				reason: early.reason,
				left: "Nothing was touched",
				next: nextSteps(early, "then run this again")
			};
			return cut_short_endOf(config.database, journal.entries, early);
		}
		function rollbackCommandOf(config, ending) {
			let oldDatabase = "old" in ending ? ending.old : void 0;
			if (config.mode === "verify-only" || oldDatabase === void 0) return;
			let { database, workflow, context } = config;
			return (0, rollback_command.e)({
				database,
				oldDatabase,
				workflow,
				context
			});
		}
		var perform_addDisposableResource = function(env, value, async) {
			if (value != null) {
				if (typeof value != "object" && typeof value != "function") throw TypeError("Object expected.");
				var dispose, inner;
				if (async) {
					if (!Symbol.asyncDispose) throw TypeError("Symbol.asyncDispose is not defined.");
					dispose = value[Symbol.asyncDispose];
				}
				if (dispose === void 0) {
					if (!Symbol.dispose) throw TypeError("Symbol.dispose is not defined.");
					dispose = value[Symbol.dispose];
					async && (inner = dispose);
				}
				if (typeof dispose != "function") throw TypeError("Object not disposable.");
				inner && (dispose = function() {
					try {
						inner.call(this);
					} catch (e) {
						return Promise.reject(e);
					}
				});
				env.stack.push({
					value,
					dispose,
					async
				});
			} else async && env.stack.push({ async: !0 });
			return value;
		};
		var perform_disposeResources = (function(SuppressedError) {
			return function(env) {
				function fail(e) {
					env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
					env.hasError = !0;
				}
				var r, s = 0;
				function next() {
					for (; r = env.stack.pop();) try {
						if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
						if (r.dispose) {
							var result = r.dispose.call(r.value);
							if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) {
								fail(e);
								return next();
							});
						} else s |= 1;
					} catch (e) {
						fail(e);
					}
					if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
					if (env.hasError) throw env.error;
				}
				return next();
			};
		})(typeof SuppressedError == "function" ? SuppressedError : function(error, suppressed, message) {
			var e = Error(message);
			return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
		});
		async function perform_perform(config, runner, cancelled) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let stack = perform_addDisposableResource(env_1, new AsyncDisposableStack(), !0);
				let cancel = AbortSignal.any([cancelled, overdueAfter(config.timeout, stack)]);
				await report(await run(config, openWorld(config, {
					clock: clock.m,
					log: runner,
					http: http.L,
					shell: runnerShell,
					cancel,
					cancelled
				}, stack)), runner);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = perform_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		function overdueAfter(timeout, stack) {
			let [overdue, ended] = [new AbortController(), new AbortController()];
			stack.defer(() => ended.abort());
			let reason = new errors.yo(`the run was not over after ${(0, domain_duration.a)(timeout)} (timeout)`);
			clock.m.sleep(timeout, ended.signal).then(() => overdue.abort(reason), () => {});
			return overdue.signal;
		}
	}),
	5308: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			y: () => UNFINISHED,
			z: () => NotShown
		});
		var _slipway_shared__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3904);
		class NotShown extends _slipway_shared__WEBPACK_IMPORTED_MODULE_0__.yo {}
		let UNFINISHED = ".part";
	})
};
