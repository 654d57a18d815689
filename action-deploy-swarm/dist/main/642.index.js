export const id = 642;
export const ids = [642];
export const modules = {
	6642: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { perform: () => perform });
		var files = __webpack_require__(8283);
		var http = __webpack_require__(9682);
		var clock = __webpack_require__(9865);
		var errors = __webpack_require__(3904);
		var engine = __webpack_require__(9292);
		var external_node_child_process_ = __webpack_require__(1421);
		var external_node_events_ = __webpack_require__(8474);
		var external_node_fs_ = __webpack_require__(3024);
		var promises_ = __webpack_require__(1455);
		var external_node_path_ = __webpack_require__(6760);
		var at_exit = __webpack_require__(7056);
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
				child.once("exit", (0, at_exit.s)(() => child.kill()));
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
		var src_deadline = __webpack_require__(3887);
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
				let deadline = new src_deadline.B(this.#clock, request.timeout ?? 6e4);
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
				let ssh = stack.use(await openSsh(target, stack.use(await (0, files.q)("ssh"))));
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
			let agent = (0, engine.lM)(connections);
			try {
				let apiVersion = await negotiate(http, socketPath, agent);
				return {
					engine: new engine.QK({
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
		var connected_run_addDisposableResource = function(env, value, async) {
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
		var connected_run_disposeResources = (function(SuppressedError) {
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
		async function runConnected(config, ports) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let timeline = new Timeline(ports.clock);
				let whole = new src_deadline.B(ports.clock, config.timeout);
				for (let warning of config.warnings) ports.log.warning(warning);
				let connection = connected_run_addDisposableResource(env_1, await timeline.during("connect", () => ports.connect(config.access)), !0);
				let { run } = await __webpack_require__.e(559).then(__webpack_require__.bind(__webpack_require__, 6559));
				return await run(config, ports, {
					connection,
					timeline,
					whole
				});
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = connected_run_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
		var domain_duration = __webpack_require__(8274);
		var plan = __webpack_require__(9716);
		var render_plan = __webpack_require__(1467);
		var src_result = __webpack_require__(9046);
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
		let HEADLINES = {
			planned: "planned, nothing changed",
			unchanged: "nothing to change, everything is up",
			deployed: "deployed",
			reverted: "returned to an earlier release",
			"rolled-back": "failed, and rolled back",
			"rollback-failed": "failed, and so did the rollback",
			held: "failed, and held as it is",
			unhealthy: "running, but not healthy",
			failed: "not working"
		};
		function renderSummary(result) {
			let release = "release" in result && result.release !== void 0 ? ` — release ${result.release}` : "";
			return `${[
				`## ${(0, src_result.o)(result) ? "✅" : "❌"} ${inlineCode(result.stack)}: ${headlineOf(result)}${release}`,
				`On ${inlineCode(result.cluster)}, in ${(0, domain_duration.a)(result.duration)}.`,
				..."failures" in result ? result.failures.map(renderFailure) : [],
				markdownTable(["Service", "Change"], result.plan.services.map((change) => [inlineCode(change.name), (0, render_plan.L0)(change)])),
				...renderPruned(result),
				...renderCredential(result),
				renderTimeline(result.phases)
			].filter((part) => part !== "").join("\n\n")}\n`;
		}
		function headlineOf({ state, asked }) {
			return state === "rolled-back" && asked !== void 0 ? `the return to ${asked} failed, and was taken back` : HEADLINES[state];
		}
		function renderFailure({ name, sentence, hint, log }) {
			let lines = [`**${name}**: ${sentence}`, ...hint === void 0 ? [] : [`What to do: ${hint}`]];
			return log.length === 0 ? lines.join("\n\n") : `${lines.join("\n\n")}\n\n${codeBlock(log.slice(-20).join("\n"))}`;
		}
		function renderPruned(result) {
			if (!("pruned" in result) || result.pruned.length === 0) return [];
			return [`Removed as no longer needed: ${result.pruned.map(inlineCode).join(", ")}.`];
		}
		function renderCredential({ credentialKeptFor: registry }) {
			if (registry === void 0) return [];
			return [`The swarm keeps the pull credential for ${inlineCode(registry)} in its Raft store and on the nodes that pull with it, so that they can pull again later. Nothing else holds it.`];
		}
		function renderTimeline(phases) {
			let end = Math.max(1, ...phases.map(({ start, duration }) => start + duration));
			let scale = (time) => Math.round(time / end * 40);
			let rows = phases.map(({ name, start, duration }) => {
				let bar = `${" ".repeat(scale(start))}${"█".repeat(Math.max(1, scale(duration)))}`;
				return `${name.padEnd(16)} ${bar.padEnd(41)} ${(0, domain_duration.a)(duration)}`;
			});
			return phases.length === 0 ? "" : codeBlock(rows.join("\n"));
		}
		async function report(result, runner) {
			for (let [name, value] of Object.entries(outputsOf(result))) runner.setOutput(name, value);
			await summarize(result, runner);
			let closing = describeEnding(result);
			(0, src_result.o)(result) ? runner.info(closing) : runner.fail(closing);
		}
		async function summarize(result, runner) {
			try {
				await runner.summary(renderSummary(result));
			} catch (error) {
				runner.warning(`The job summary could not be written: ${(0, errors.Uc)(error)}`);
			}
		}
		function outputsOf(result) {
			return {
				result: result.state,
				changed: String((0, plan.gR)(result.plan)),
				plan: JSON.stringify((0, render_plan.pp)(result.plan, result.images)),
				"plan-digest": result.plan.digest,
				release: String(releaseOf(result) ?? ""),
				"previous-release": String(result.previousRelease ?? ""),
				"failed-services": "failures" in result ? result.failures.map(({ name }) => name).join(",") : "",
				"duration-ms": String(Math.round(result.duration))
			};
		}
		function releaseOf(result) {
			if ("release" in result) return result.release;
			return result.state === "rolled-back" || result.state === "failed" ? result.previousRelease : void 0;
		}
		function describeEnding(result) {
			let after = `after ${(0, domain_duration.a)(result.duration)}`;
			switch (result.state) {
				case "planned": return `Planned, nothing was changed (plan-digest ${result.plan.digest})`;
				case "unchanged": return `Nothing had to be changed${result.asked === void 0 ? "" : `: ${result.stack} is on ${result.asked} already`}, and everything is up ${after}`;
				case "deployed": return `Deployed ${result.stack} as release ${result.release} ${after}`;
				case "reverted": return `Returned ${result.stack} to ${result.restored}, now release ${result.release}, ${after}`;
				case "rolled-back": return `${causeOf(result.failures)}\n${describeTakenBack(result, after)}`;
				case "rollback-failed": return `${causeOf(result.failures)}\nThe rollback failed as well: ${result.reasons.join("; ")}\nNext: look at \`docker stack ps ${result.stack}\`, then run mode rollback`;
				case "held": return `${causeOf(result.failures)}\n${describeHeld(result, "Held as it is now")}`;
				case "unhealthy": return `${causeOf(result.failures)}\n${describeHeld(result, "It runs as it is now")}`;
				case "failed": return `${causeOf(result.failures)}\nNothing was changed: the stack already was as ${result.asked ?? "the stack file"} wants it, and does not work\nNext: look at \`docker stack ps ${result.stack}\``;
			}
		}
		function describeTakenBack(result, after) {
			let { asked } = result;
			let restored = describeRestored(result);
			if (asked === void 0) return `Rolled back ${after}: ${restored}\nNext: mend the cause and release again; nothing else needs doing`;
			return `Not on ${asked}: the return was taken back ${after}, because rollback-on-failure is on: ${restored}\nNext: mend the cause, then run mode rollback again, without rollback-on-failure to stay on what was asked for`;
		}
		function describeHeld(result, left) {
			let { asked, state } = result;
			if (state === "held" && result.changeWorks) return "What this run changed works, and stays; what failed is left from an earlier release that was never proven\nNext: mend it and deploy again, or run mode rollback";
			if (asked === void 0) return `${left}, because rollback-on-failure is off\nNext: mend it and deploy again, or run mode rollback`;
			return `${state === "unhealthy" ? `Held on ${asked}, as asked: everything runs, and is not healthy` : `Held on the way to ${asked}`}; this run brought nothing back of what ran before\nNext: mend the cause and run mode rollback again, or name another release in to-release`;
		}
		function causeOf(failures) {
			return failures.map(({ name, sentence, hint }) => `${name}: ${sentence}${hint === void 0 ? "" : `; ${hint}`}`).join("\n");
		}
		function describeRestored({ restored, removed }) {
			return [...restored.length > 0 ? [`${restored.join(", ")} run what they ran before`] : [], ...removed.length > 0 ? [`${removed.join(", ")} removed, because new`] : []].join("; ") || "no service had been changed";
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
		async function perform(config, runner) {
			let env_1 = {
				stack: [],
				error: void 0,
				hasError: !1
			};
			try {
				let folder = perform_addDisposableResource(env_1, await (0, files.q)("deploy"), !0);
				let tools = {
					http: http.L,
					clock: clock.m,
					folder
				};
				let connect = (access) => connectEngine(access, tools);
				await report(await runConnected(config, {
					...tools,
					log: runner,
					shell: runnerShell,
					connect
				}), runner);
			} catch (e_1) {
				env_1.error = e_1;
				env_1.hasError = !0;
			} finally {
				let result_1 = perform_disposeResources(env_1);
				result_1 && await result_1;
			}
		}
	}),
	4689: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			Yu: () => canonicalSpec,
			Zk: () => differingPaths,
			sZ: () => sameSpec
		});
		let ZERO_HAS_MEANING = new Set([
			"Init",
			"StopGracePeriod",
			"Replicas",
			"TotalCompletions",
			"MaxConcurrent",
			"Window",
			"SwapBytes",
			"MemorySwappiness",
			"Parallelism"
		]);
		let FREE_MAPS = new Set([
			"Labels",
			"Options",
			"Sysctls",
			"DriverOpts"
		]);
		let ENGINE_DEFAULTS = {
			Runtime: "container",
			Isolation: "default",
			FailureAction: "pause",
			Order: "stop-first",
			Condition: "any",
			Protocol: "tcp",
			PublishMode: "ingress",
			Propagation: "rprivate"
		};
		let SETS = new Set([
			"Env",
			"Secrets",
			"Configs",
			"Networks",
			"Mounts",
			"Ports",
			"Platforms",
			"Constraints",
			"Groups"
		]);
		function canonicalSpec(spec, networkNames) {
			let { Networks: legacy, ...rest } = spec;
			let task = spec.TaskTemplate;
			let networks = (task.Networks ?? legacy ?? []).map((each) => ({
				...each,
				Target: networkNames.get(each.Target) ?? each.Target
			}));
			let endpoint = {
				...spec.EndpointSpec,
				Mode: spec.EndpointSpec?.Mode || "vip"
			};
			return clean({
				...rest,
				Mode: canonicalMode(spec.Mode),
				EndpointSpec: endpoint,
				TaskTemplate: {
					...task,
					Networks: networks
				}
			}) ?? {};
		}
		function canonicalMode(mode = {}) {
			if (mode.ReplicatedJob) {
				let { MaxConcurrent = 1, TotalCompletions = MaxConcurrent } = mode.ReplicatedJob;
				return { ReplicatedJob: {
					MaxConcurrent,
					TotalCompletions
				} };
			}
			if (mode.Global || mode.GlobalJob) return mode;
			return { Replicated: { Replicas: mode.Replicated?.Replicas ?? 1 } };
		}
		function clean(value, key = "") {
			if (Array.isArray(value)) return cleanList(value, key);
			if (typeof value == "object" && value) return cleanObject(value, key);
			return value === null || value === "" || (value === 0 || value === !1) && !ZERO_HAS_MEANING.has(key) || ENGINE_DEFAULTS[key] === value ? void 0 : value;
		}
		function cleanList(values, key) {
			let kept = values.map((each) => typeof each == "string" ? each : clean(each) ?? null);
			if (kept.length === 0) return;
			return SETS.has(key) ? kept.toSorted((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : kept;
		}
		function cleanObject(value, parent) {
			let entries = Object.keys(value).toSorted(compare).flatMap((key) => {
				let kept = FREE_MAPS.has(parent) || parent === "RestartPolicy" && key === "Delay" ? value[key] : clean(value[key] ?? null, key);
				return kept == null ? [] : [[key, kept]];
			});
			let isMarker = parent === "Global" || parent === "GlobalJob";
			return entries.length === 0 && !isMarker ? void 0 : Object.fromEntries(entries);
		}
		function compare(a, b) {
			return a < b ? -1 : +(a > b);
		}
		function sameSpec(a, b, networkNames) {
			return JSON.stringify(canonicalSpec(a, networkNames)) === JSON.stringify(canonicalSpec(b, networkNames));
		}
		function differingPaths(a, b, path = "") {
			if (JSON.stringify(a) === JSON.stringify(b)) return [];
			if (!isObject(a) || !isObject(b)) return [path];
			return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differingPaths(a[key], b[key], path === "" ? key : `${path}.${key}`));
		}
		function isObject(value) {
			return typeof value == "object" && !!value && !Array.isArray(value);
		}
	}),
	6251: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			U: () => shortImage,
			u: () => describeChange
		});
		var _slipway_shared__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(501);
		var _cluster_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13);
		var _canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4689);
		let PARTS = [
			["TaskTemplate.ContainerSpec.Command", "entrypoint"],
			["TaskTemplate.ContainerSpec.Args", "command"],
			["TaskTemplate.ContainerSpec.Healthcheck", "health check"],
			["TaskTemplate.ContainerSpec.Mounts", "mounts"],
			["TaskTemplate.ContainerSpec.Env", "environment"],
			["TaskTemplate.ContainerSpec.Secrets", "secrets"],
			["TaskTemplate.ContainerSpec.Configs", "configs"],
			["TaskTemplate.ContainerSpec.Labels", "container labels"],
			["TaskTemplate.ContainerSpec.StopGracePeriod", "stop grace period"],
			["TaskTemplate.ContainerSpec", "container settings"],
			["TaskTemplate.Resources", "resources"],
			["TaskTemplate.RestartPolicy", "restart policy"],
			["TaskTemplate.Placement.Constraints", "placement constraints"],
			["TaskTemplate.Placement", "placement"],
			["TaskTemplate.Networks", "networks"],
			["TaskTemplate.LogDriver", "log driver"],
			["TaskTemplate.ForceUpdate", "restart by force"],
			["TaskTemplate", "task settings"],
			["EndpointSpec.Ports", "published ports"],
			["EndpointSpec", "endpoint mode"],
			["UpdateConfig", "update settings"],
			["RollbackConfig", "rollback settings"],
			["Labels", "labels"],
			["Mode", "mode"]
		];
		function describeChange(before, after, networkNames) {
			let paths = (0, _canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__.Zk)((0, _canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__.Yu)(before, networkNames), (0, _canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__.Yu)(after, networkNames));
			let spoken = sentences(before, after).filter(({ lines }) => lines.length > 0);
			let others = paths.filter((path) => !spoken.some(({ about }) => about.test(path))).map(partName);
			return [...spoken.flatMap(({ lines }) => lines), ...new Set(others)];
		}
		function sentences(before, after) {
			return [
				{
					about: /^(TaskTemplate\.ContainerSpec\.Image|Labels\.com\.docker\.stack\.image)$/,
					lines: imageChange(before, after)
				},
				{
					about: /^TaskTemplate\.ContainerSpec\.Env$/,
					lines: environmentChange(before, after)
				},
				{
					about: /^TaskTemplate\.ContainerSpec\.Secrets$/,
					lines: objectChanges(before, after, "Secrets")
				},
				{
					about: /^TaskTemplate\.ContainerSpec\.Configs$/,
					lines: objectChanges(before, after, "Configs")
				},
				{
					about: /^Mode\.Replicated(\.|$)/,
					lines: replicaChange(before, after)
				}
			];
		}
		function partName(path) {
			return PARTS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? path;
		}
		function shortImage(image) {
			let ref = (0, _slipway_shared__WEBPACK_IMPORTED_MODULE_1__.Q)(image);
			if (ref === void 0) return image;
			let name = `${ref.repository.replace(/^library\//, "")}${ref.tag ? `:${ref.tag}` : ""}`;
			return ref.digest ? `${name} (${ref.digest.slice(7, 19)})` : name;
		}
		let imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
		function imageChange(before, after) {
			let [from, to] = [imageOf(before), imageOf(after)];
			return from === to ? [] : [`image ${shortImage(from)} → ${shortImage(to)}`];
		}
		function replicaChange(before, after) {
			let [from, to] = [(0, _cluster_service_js__WEBPACK_IMPORTED_MODULE_2__.VV)(before), (0, _cluster_service_js__WEBPACK_IMPORTED_MODULE_2__.VV)(after)];
			if (from.kind !== "replicated" || to.kind !== "replicated" || from.replicas === to.replicas) return [];
			return [`replicas ${from.replicas} → ${to.replicas}`];
		}
		function environmentChange(before, after) {
			let [from, to] = [environmentOf(before), environmentOf(after)];
			let added = [...to.keys()].filter((name) => !from.has(name)).map((name) => `+${name}`);
			let removed = [...from.keys()].filter((name) => !to.has(name)).map((name) => `-${name}`);
			let changed = [...to].filter(([name, value]) => from.has(name) && from.get(name) !== value).map(([name]) => `~${name}`);
			let all = [
				...added,
				...changed,
				...removed
			];
			return all.length === 0 ? [] : [`environment ${all.join(" ")}`];
		}
		function environmentOf(spec) {
			let entries = (spec.TaskTemplate.ContainerSpec?.Env ?? []).map((each) => {
				let at = each.indexOf("=");
				return at === -1 ? [each, ""] : [each.slice(0, at), each.slice(at + 1)];
			});
			return new Map(entries);
		}
		function objectChanges(before, after, kind) {
			let from = byFile(before.TaskTemplate.ContainerSpec?.[kind] ?? []);
			let to = byFile(after.TaskTemplate.ContainerSpec?.[kind] ?? []);
			let word = kind === "Secrets" ? "secret" : "config";
			return [...new Set([...from.keys(), ...to.keys()])].filter((file) => from.get(file) !== to.get(file)).map((file) => `${word} ${file}: ${from.get(file) ?? "none"} → ${to.get(file) ?? "none"}`);
		}
		function byFile(references) {
			return new Map(references.map((each) => [each.File?.Name ?? "", each.SecretName ?? each.ConfigName ?? ""]));
		}
	}),
	9716: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			HN: () => planDeployment,
			Ow: () => networkNamesIn,
			b8: () => stackServices,
			gR: () => changesAnything
		});
		var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
		var _cluster_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13);
		var _canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4689);
		var _describe_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6251);
		function planDeployment(target, snapshot) {
			let { stack, desired, objects } = target;
			let networkNames = networkNamesIn(snapshot);
			let known = {
				networkNames,
				halfUpdated: snapshot.halfUpdated
			};
			let live = stackServices(snapshot.services, stack);
			let changes = desired.services.map((spec) => {
				let before = live.find(({ Spec }) => Spec.Name === spec.Name);
				return before === void 0 ? {
					kind: "create",
					name: (0, _cluster_service_js__WEBPACK_IMPORTED_MODULE_3__.EU)(spec.Name, stack),
					spec
				} : planUpdate(before, spec, target, known);
			});
			let removed = live.filter(({ Spec }) => !desired.services.some(({ Name }) => Name === Spec.Name)).map((before) => ({
				kind: "remove",
				name: (0, _cluster_service_js__WEBPACK_IMPORTED_MODULE_3__.EU)(before.Spec.Name, stack),
				before
			}));
			let services = [...changes, ...removed].toSorted((a, b) => a.name < b.name ? -1 : 1);
			let isNew = (known) => (name) => !known.some(({ Spec }) => Spec.Name === name);
			let [newSecret, newConfig] = [isNew(snapshot.secrets), isNew(snapshot.configs)];
			return {
				stack,
				services,
				networks: desired.networks.filter(({ Name }) => !snapshot.networks.some((each) => each.Name === Name)),
				objects: objects.filter(({ kind, name }) => kind === "secret" ? newSecret(name) : newConfig(name)),
				fileSecrets: desired.secrets.filter(({ Name }) => newSecret(Name)),
				fileConfigs: desired.configs.filter(({ Name }) => newConfig(Name)),
				digest: planDigest(services, target.deployId, networkNames)
			};
		}
		function stackServices(services, stack) {
			return services.filter(({ Spec }) => Spec.Labels?.[_cluster_service_js__WEBPACK_IMPORTED_MODULE_3__.GF] === stack);
		}
		function networkNamesIn({ networks }) {
			return new Map(networks.map(({ Id, Name }) => [Id, Name]));
		}
		function changesAnything({ services, networks, objects, fileSecrets, fileConfigs }) {
			return networks.length + objects.length + fileSecrets.length + fileConfigs.length > 0 || services.some(({ kind }) => kind !== "keep");
		}
		function planUpdate(before, wanted, { stack, force }, { networkNames, halfUpdated }) {
			let name = (0, _cluster_service_js__WEBPACK_IMPORTED_MODULE_3__.EU)(wanted.Name, stack);
			let counter = before.Spec.TaskTemplate.ForceUpdate ?? 0;
			let spec = withCounter(wanted, force ? counter + 1 : counter);
			let paths = (0, _canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__.Zk)((0, _canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__.Yu)(before.Spec, networkNames), (0, _canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__.Yu)(spec, networkNames));
			if (paths.length === 0 && halfUpdated.has(before.ID)) return {
				kind: "update",
				name,
				effect: "rolling-restart",
				spec: withCounter(wanted, counter + 1),
				before,
				changes: ["the update that the engine has paused goes on"]
			};
			if (paths.length === 0) return {
				kind: "keep",
				name,
				before
			};
			let changes = (0, _describe_change_js__WEBPACK_IMPORTED_MODULE_2__.u)(before.Spec, spec, networkNames);
			return {
				kind: "update",
				name,
				effect: effectOf(spec, paths),
				spec,
				before,
				changes
			};
		}
		function withCounter(spec, ForceUpdate) {
			return {
				...spec,
				TaskTemplate: {
					...spec.TaskTemplate,
					ForceUpdate
				}
			};
		}
		function effectOf(spec, paths) {
			let { kind } = (0, _cluster_service_js__WEBPACK_IMPORTED_MODULE_3__.VV)(spec);
			if (kind === "replicated-job" || kind === "global-job") return "job-rerun";
			if (paths.some((path) => /^(TaskTemplate|EndpointSpec)/.test(path))) return "rolling-restart";
			return paths.some((path) => path.startsWith("Mode")) ? "scale" : "in-place";
		}
		function planDigest(services, deployId, networkNames) {
			let canonical = (spec) => (0, _canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__.Yu)(spec, networkNames);
			let facts = services.map((change) => ({
				name: change.name,
				before: "before" in change ? canonical(change.before.Spec) : null,
				after: "spec" in change ? canonical(change.spec) : change.kind
			}));
			let text = JSON.stringify(facts).replaceAll(deployId, "<deploy id>");
			return (0, node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
		}
	}),
	1467: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			EG: () => renderPlan,
			L0: () => describeServiceChange,
			pp: () => planOutput
		});
		var _cluster_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13);
		var _describe_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6251);
		var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9716);
		function renderPlan(plan, images) {
			if (!(0, _plan_js__WEBPACK_IMPORTED_MODULE_1__.gR)(plan)) return [`Nothing to change: ${plan.services.length === 1 ? "1 service is" : `${plan.services.length} services are`} as wanted`];
			let width = Math.max(...plan.services.map(({ name }) => name.length), 0);
			return [
				...plan.services.map((change) => `${change.name.padEnd(width)}  ${describeServiceChange(change)}`),
				...plan.networks.map(({ Name }) => `network ${Name}: create`),
				...plan.objects.map(({ kind, base, name }) => `${kind} ${base}: new version ${name}`),
				...plan.fileSecrets.map(({ Name }) => `secret ${Name}: create`),
				...plan.fileConfigs.map(({ Name }) => `config ${Name}: create`),
				...toBeBuilt(images).map((image) => `image ${image}: to be built`)
			];
		}
		function describeServiceChange(change) {
			switch (change.kind) {
				case "create": return `create: ${(0, _describe_change_js__WEBPACK_IMPORTED_MODULE_0__.U)(imageOf(change.spec))}, ${describeMode(change.spec)}`;
				case "update": return `${EFFECTS[change.effect]}: ${change.changes.join("; ")}`;
				case "keep": return "no change";
				case "remove": return "remove, once the rest is verified";
			}
		}
		let EFFECTS = {
			"rolling-restart": "update, tasks restart",
			"in-place": "update in place, nothing restarts",
			scale: "scale",
			"job-rerun": "run the job again"
		};
		function describeMode(spec) {
			let mode = (0, _cluster_service_js__WEBPACK_IMPORTED_MODULE_2__.VV)(spec);
			if (mode.kind === "replicated") return mode.replicas === 1 ? "1 task" : `${mode.replicas} tasks`;
			if (mode.kind === "replicated-job") return `a job of ${mode.completions}`;
			return mode.kind === "global" ? "one task a node" : "a job on every node";
		}
		let imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
		function toBeBuilt(images) {
			return [...images].flatMap(([image, { state }]) => state === "to be built" ? [image] : []);
		}
		function planOutput(plan, images) {
			return {
				stack: plan.stack,
				digest: plan.digest,
				services: plan.services.map((change) => ({
					name: change.name,
					action: change.kind,
					...change.kind === "update" ? {
						effect: change.effect,
						changes: change.changes
					} : {},
					..."spec" in change ? { image: imageOf(change.spec) } : { image: imageOf(change.before.Spec) }
				})),
				networks: plan.networks.map(({ Name }) => Name),
				secrets: [...plan.objects.filter(({ kind }) => kind === "secret").map(({ name }) => name), ...plan.fileSecrets.map(({ Name }) => Name)],
				configs: [...plan.objects.filter(({ kind }) => kind === "config").map(({ name }) => name), ...plan.fileConfigs.map(({ Name }) => Name)],
				"to-be-built": toBeBuilt(images)
			};
		}
	}),
	9046: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, {
			o: () => isSuccess,
			q: () => hasWritten
		});
		function isSuccess({ state }) {
			return [
				"planned",
				"unchanged",
				"deployed",
				"reverted"
			].includes(state);
		}
		function hasWritten({ state }) {
			return ![
				"planned",
				"unchanged",
				"failed"
			].includes(state);
		}
	}),
	3887: ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
		__webpack_require__.d(__webpack_exports__, { B: () => Deadline });
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
	})
};
