export const id = 642;
export const ids = [642];
export const modules = {

/***/ 6642:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform)
});

// EXTERNAL MODULE: ./shared/src/ports/files.ts + 1 modules
var files = __webpack_require__(8283);
// EXTERNAL MODULE: ./shared/src/ports/http.ts
var http = __webpack_require__(9682);
// EXTERNAL MODULE: ./shared/src/ports/clock.ts + 1 modules
var clock = __webpack_require__(9865);
// EXTERNAL MODULE: ./shared/src/errors.ts
var errors = __webpack_require__(3904);
// EXTERNAL MODULE: ./shared/src/ports/engine.ts
var engine = __webpack_require__(9292);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./shared/src/ports/at-exit.ts
var at_exit = __webpack_require__(7056);
// EXTERNAL MODULE: ./node_modules/@actions/exec/lib/exec.js + 7 modules
var exec = __webpack_require__(5963);
;// CONCATENATED MODULE: ./shared/src/ports/shell.ts

const runnerShell = {
    async run(argv, options = {}) {
        const [command, ...args] = options.timeout === undefined ? argv : [...timeoutPrefix(options.timeout), ...argv];
        if (command === undefined)
            throw new TypeError("empty argv");
        const onLine = options.onLine;
        return (0,exec/* getExecOutput */.H)(command, args, {
            ignoreReturnCode: true,
            silent: true,
            env: { ...inherited(options.inherit), ...options.env },
            ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
            ...(options.stdin === undefined ? {} : { input: Buffer.from(options.stdin) }),
            ...(onLine === undefined ? {} : { listeners: { stdline: onLine, errline: onLine } }),
        });
    },
};
/**
 * The environment for child processes: the step's own without what could carry a secret to them — inputs, runner
 * tokens, saved state.
 */
function cleanEnvironment(env) {
    const kept = Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/.test(name));
    return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function inherited(names) {
    const all = cleanEnvironment(process.env);
    if (names === undefined)
        return all;
    return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
// @actions/exec cannot end a command; coreutils' timeout(1) can, and passes on the signals it is sent.
function timeoutPrefix(milliseconds) {
    return ["timeout", "--kill-after=5", String(Math.max(0.001, milliseconds / 1_000))];
}

;// CONCATENATED MODULE: ./shared/src/ports/ssh-failure.ts

const address = ({ host, port }) => (port === 22 ? host : `${host}:${port}`);
const keyscan = ({ host, port }) => `ssh-keyscan -p ${port} ${host}`;
/** What OpenSSH writes, or Node when there is none, and what it means for the workflow. The first pattern that matches wins. */
const CAUSES = [
    {
        pattern: /^spawn ssh ENOENT/,
        explain: () => ({ message: "the runner has no ssh command", hint: "install the OpenSSH client on the runner" }),
    },
    {
        pattern: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
        explain: (target) => ({
            message: `the host key of ${address(target)} is not the one in ssh-known-hosts: the host was reinstalled, or something sits in between`,
            hint: `compare with the host's console; if the change is yours, put the output of \`${keyscan(target)}\` into ssh-known-hosts`,
        }),
    },
    {
        pattern: /No .* host key is known for|Host key verification failed/,
        explain: (target) => ({
            message: `ssh-known-hosts has no key for ${address(target)}${target.port === 22 ? "" : ` (an entry for another port than 22 is written [${target.host}]:${target.port})`}`,
            hint: `add the output of \`${keyscan(target)}\` after checking it against the host's own fingerprint`,
        }),
    },
    {
        pattern: /Load key .*(invalid format|error in libcrypto|incorrect passphrase)/s,
        explain: () => ({
            message: "ssh-key cannot be read: it is damaged, or protected by a passphrase",
            hint: "store the whole private key, first and last line included, made with an empty passphrase",
        }),
    },
    {
        pattern: /Permission denied/,
        explain: (target) => ({
            message: `${address(target)} does not accept ssh-key for the user ${target.user}`,
            hint: `add the public half of ssh-key to ~${target.user}/.ssh/authorized_keys on ${target.host}, and check AllowUsers there`,
        }),
    },
    {
        pattern: /Could not resolve hostname/,
        explain: (target) => ({ message: `the name ${target.host} does not resolve`, hint: "check ssh-host" }),
    },
    {
        pattern: /kex_exchange_identification|Connection closed by|Connection reset by/,
        explain: (target) => ({
            message: `${address(target)} closed the connection before a login was possible`,
            hint: "its sshd may be at MaxStartups, or a firewall may refuse this address; run the job again",
        }),
    },
    {
        pattern: /Connection refused/,
        explain: (target) => ({
            message: `nothing accepts SSH at ${address(target)}`,
            hint: "check ssh-host and ssh-port, and that sshd runs",
        }),
    },
    {
        pattern: /timed out|No route to host|Network is unreachable/,
        explain: (target) => ({
            message: `${address(target)} cannot be reached from this runner`,
            hint: "check ssh-host and ssh-port, and that the host's firewall lets this runner in (or use ssh-jump)",
        }),
    },
];
/** Turns what ssh wrote before it gave up into the one sentence that helps. */
function explainSshFailure(whole, stderr) {
    const target = blamedHost(whole, stderr);
    const cause = CAUSES.find(({ pattern }) => pattern.test(stderr));
    if (cause === undefined) {
        return new errors/* UserError */.yo(`ssh to ${address(target)} as ${target.user} failed`, {
            cause: new Error(stderr.trim() || "it said nothing"),
        });
    }
    const { message, hint } = cause.explain(target);
    return new errors/* UserError */.yo(message, { hint });
}
/** The jump host that ssh complains about, or else the target: it names whom it could not log in to. */
function blamedHost(target, stderr) {
    const blamed = jumpHosts(target).find(({ host }) => new RegExp(`(^|[^\\w.-])${RegExp.escape(host)}([^\\w.-]|$)`).test(stderr));
    return blamed === undefined ? target : { ...target, ...blamed };
}
function jumpHosts({ jump = "", user }) {
    return [...jump.matchAll(/(?:([^@,]+)@)?([^:,]+)(?::(\d+))?/g)].map(([, name = user, host = "", port = "22"]) => ({
        user: name,
        host,
        port: Number(port),
    }));
}

;// CONCATENATED MODULE: ./shared/src/ports/ssh.ts









const CONNECT_TIMEOUT_SECONDS = 15;
const KEPT_STDERR = 8_192;
/**
 * Connects with the machine's own OpenSSH, which knows certificates, jump hosts and hashed known_hosts files.
 * @throws {UserError} that says why the host could not be reached, or who was refused.
 */
async function openSsh(target, folder) {
    await folder.write("known_hosts", `${target.knownHosts.trim()}\n`);
    // OpenSSH rejects a key file without a final line break.
    if (target.key)
        await folder.write("key", `${target.key.reveal().trim()}\n`);
    await folder.write("ssh_config", renderSshConfig(target, folder.path));
    const connection = new OpenSshConnection(target, folder.path);
    await connection.reconnect();
    return connection;
}
/** The whole of ssh's configuration: a file rather than options, because a jump host's ssh reads it as well. */
function renderSshConfig(target, folder) {
    const quoted = (name) => `"${(0,external_node_path_.join)(folder, name)}"`;
    const identity = target.key ? [`IdentityFile ${quoted("key")}`, "IdentitiesOnly yes"] : [];
    const options = [
        "BatchMode yes",
        "StrictHostKeyChecking yes",
        `UserKnownHostsFile ${quoted("known_hosts")}`,
        "GlobalKnownHostsFile /dev/null",
        "UpdateHostKeys no",
        "PreferredAuthentications publickey",
        ...identity,
        `ConnectTimeout ${CONNECT_TIMEOUT_SECONDS}`,
        // A connection that died without a word is noticed while there is time left to make another (TunnelledEngine).
        "ServerAliveInterval 10",
        "ServerAliveCountMax 3",
    ];
    return ["Host *", ...options.map((option) => `  ${option}`), ""].join("\n");
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
        return this.#master !== undefined && this.#master.exitCode === null && this.#master.signalCode === null;
    }
    get complaints() {
        return this.#stderr;
    }
    async reconnect() {
        if (this.isAlive)
            return;
        this.#stderr = "";
        this.#generation += 1;
        const { jump } = this.#target;
        const control = this.#controlName();
        const master = this.#spawn(["-M", "-N", ...(jump === undefined ? [] : ["-J", jump])], "ignore");
        this.#master = master;
        master.stderr?.on("data", (chunk) => {
            this.#stderr = (this.#stderr + chunk.toString()).slice(-KEPT_STDERR);
        });
        master.once("error", (error) => {
            this.#stderr += error.message;
        });
        const waiting = new AbortController();
        master.once("close", () => waiting.abort());
        const connected = await appears(this.folder, control, waiting.signal);
        if (!connected)
            throw explainSshFailure(this.#target, this.#stderr);
    }
    async forward(remote) {
        this.#forwards += 1;
        const local = (0,external_node_path_.join)(this.folder, `f${this.#forwards}`);
        const far = "socket" in remote ? remote.socket : `${bracketed(remote.host)}:${remote.port}`;
        const request = this.#spawn(["-O", "forward", "-L", `${local}:${far}`], "pipe");
        const [code] = (await (0,external_node_events_.once)(request, "exit"));
        if (code !== 0)
            throw new errors/* UserError */.yo(`ssh could not forward ${far} from ${this.#target.host}`, { cause: this.#stderr });
        return local;
    }
    dial(host, port) {
        return this.#spawn(["-W", `${bracketed(host)}:${port}`], "pipe");
    }
    startCommand(argv) {
        const unsafe = argv.find((word) => !/^[\w./:=-]+$/.test(word));
        if (unsafe !== undefined)
            throw new TypeError(`a remote shell would change the word ${unsafe}`);
        return this.#spawn(["-T"], "pipe", argv);
    }
    async [Symbol.asyncDispose]() {
        const master = this.#master;
        if (master === undefined || !this.isAlive)
            return;
        master.kill("SIGTERM");
        await (0,external_node_events_.once)(master, "exit");
    }
    #controlName() {
        return `c${this.#generation}`;
    }
    #spawn(options, stdin, command = []) {
        const { host, port, user } = this.#target;
        const shared = ["-F", (0,external_node_path_.join)(this.folder, "ssh_config"), "-S", (0,external_node_path_.join)(this.folder, this.#controlName())];
        const child = (0,external_node_child_process_.spawn)("ssh", [...shared, ...options, "-p", String(port), "-l", user, "--", host, ...command], {
            stdio: [stdin, "pipe", "pipe"],
            env: { ...cleanEnvironment(process.env), LC_ALL: "C" },
        });
        child.once("exit", (0,at_exit/* atExit */.s)(() => child.kill()));
        return child;
    }
}
/** True when the file is there; false when the signal came first. The control socket appears after authentication. */
async function appears(folder, name, signal) {
    const changes = (0,promises_.watch)(folder, { signal });
    try {
        for await (const change of changes)
            if (change.filename === name && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)))
                return true;
    }
    catch (error) {
        if (!signal.aborted)
            throw error;
    }
    return false;
}
function bracketed(host) {
    return host.includes(":") ? `[${host}]` : host;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./shared/src/engine/dial-relay.ts



async function startDialRelay(ssh, remoteSocket) {
    const open = new Set();
    let complaints = "";
    // Half open: what comes back from the engine goes on after the last of what it was sent.
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true }, (socket) => {
        open.add(socket);
        const dial = ssh.startCommand(["docker", "-H", `unix://${remoteSocket}`, "system", "dial-stdio"]);
        dial.stderr?.on("data", (chunk) => {
            complaints = (complaints + chunk.toString()).slice(-4_096);
        });
        if (dial.stdin)
            socket.pipe(dial.stdin);
        dial.stdout?.pipe(socket);
        // Either side going away ends the other; a broken pipe on the way down is not news.
        dial.stdin?.on("error", () => socket.destroy());
        dial.once("exit", () => socket.destroy());
        socket.on("error", () => dial.kill());
        socket.once("close", () => {
            open.delete(socket);
            dial.kill();
        });
    });
    const socketPath = (0,external_node_path_.join)(ssh.folder, `dial-${process.hrtime.bigint()}`);
    server.listen(socketPath);
    await (0,external_node_events_.once)(server, "listening");
    return {
        socketPath,
        get complaints() {
            return complaints;
        },
        async [Symbol.asyncDispose]() {
            for (const socket of open)
                socket.destroy();
            server.close();
            await (0,external_node_events_.once)(server, "close");
        },
    };
}

;// CONCATENATED MODULE: ./shared/src/engine/engine-socket.ts
/** A socket that needs nothing in between, or whose connection is others' to end. */
function lastingSocket(socketPath) {
    return { socketPath, isAlive: true, async [Symbol.asyncDispose]() { } };
}

// EXTERNAL MODULE: ./shared/src/deadline.ts
var src_deadline = __webpack_require__(3887);
;// CONCATENATED MODULE: ./shared/src/engine/tunnelled-engine.ts


/**
 * How long reads without a limit of their own are repeated while the connection is down. One that is not answered is
 * asked once more by this: ssh notices a network that has gone silent later than a request runs out of time.
 */
const OUTAGE = 60_000;
const PAUSE = 500;
/**
 * An engine behind a connection that may break. Reads are repeated over a new connection, within the time that
 * they were given; a write that got no answer is the caller's to look into, because it may have been done.
 */
class TunnelledEngine {
    #ssh;
    #open;
    #clock;
    #tunnel;
    /** Since the last tunnel was given up, and until there is another: the host may be back before its engine is. */
    #isClosed = false;
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
        const deadline = new src_deadline/* Deadline */.B(this.#clock, request.timeout ?? OUTAGE);
        for (;;) {
            try {
                return await this.#attempt(request, deadline);
            }
            catch (error) {
                if (deadline.left <= PAUSE || !mayRepeat(request, error))
                    throw error;
                await this.#clock.sleep(PAUSE);
            }
        }
    }
    async #attempt(request, deadline) {
        if (this.#isClosed || !this.#ssh.isAlive)
            await this.#restore();
        const isLimited = isRead(request) && request.timeout !== undefined;
        return this.#tunnel.engine.exchange(isLimited ? { ...request, timeout: deadline.left } : request);
    }
    /** See `EngineConnection`. The socket counts as lost once the connection it was opened on is. */
    async openSocket() {
        if (this.#isClosed || !this.#ssh.isAlive)
            await this.#restore();
        const tunnel = this.#tunnel;
        const socket = await tunnel.openSocket();
        const isOurs = () => this.#tunnel === tunnel && !this.#isClosed && this.#ssh.isAlive;
        return {
            socketPath: socket.socketPath,
            get isAlive() {
                return isOurs() && socket.isAlive;
            },
            [Symbol.asyncDispose]: () => socket[Symbol.asyncDispose](),
        };
    }
    /** Parallel requests that find the connection broken share one new connection. */
    #restore() {
        this.#reopening ??= this.#replace().finally(() => {
            this.#reopening = undefined;
        });
        return this.#reopening;
    }
    async #replace() {
        this.#isClosed = true;
        await this.#tunnel[Symbol.asyncDispose]();
        await this.#ssh.reconnect();
        this.#tunnel = await this.#open();
        this.#isClosed = false;
    }
    async [Symbol.asyncDispose]() {
        await this.#tunnel[Symbol.asyncDispose]();
    }
}
function isRead({ method }) {
    return method === "GET" || method === "HEAD";
}
function mayRepeat(request, error) {
    // Asked again, the engine would say as much again.
    if (error instanceof http/* HttpError */.j && error.code === "ETOOLONG")
        return false;
    const neverSent = error instanceof http/* HttpError */.j && !error.sent;
    return isRead(request) || neverSent;
}

;// CONCATENATED MODULE: ./shared/src/engine/connect.ts
var __addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var __disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});








/** The newest API this code was tested with; engines keep answering older versions than their own. */
const NEWEST_API = "1.51";
/** Service status and jobs came with 1.41 (Engine 20.10). */
const OLDEST_API = "1.41";
/** Forwarded channels do not count in MaxSessions; this many parallel reads are plenty. */
const PARALLEL_REQUESTS = 8;
const PING_TIMEOUT = 15_000;
/** @throws {UserError} when the engine cannot be reached or is too old. */
async function connectEngine(access, ports) {
    const { http, folder, clock } = ports;
    if (access.kind === "local")
        return connectLocal(access.socketPath, http);
    const ssh = await openSsh(access.target, folder);
    const { host, user, port } = access.target;
    const name = `${user}@${host}${port === 22 ? "" : `:${port}`}`;
    try {
        const open = () => openTunnel({ ssh, target: access.target, remoteSocket: access.socketPath, http, name });
        const engine = new TunnelledEngine({ ssh, open, clock, tunnel: await open() });
        return {
            engine,
            name,
            ssh,
            apiVersion: engine.apiVersion,
            openSocket: () => engine.openSocket(),
            [Symbol.asyncDispose]: async () => {
                await engine[Symbol.asyncDispose]();
                await ssh[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await ssh[Symbol.asyncDispose]();
        throw error;
    }
}
async function connectLocal(socketPath, http) {
    const { engine, apiVersion } = await openEngine(http, socketPath, PARALLEL_REQUESTS).catch((error) => {
        const hint = "check docker-host, and that the runner's user may use that socket; or give ssh-host";
        throw new errors/* UserError */.yo(`no Docker engine answers at ${socketPath}`, { cause: error, hint });
    });
    return {
        engine,
        name: socketPath,
        ssh: undefined,
        apiVersion,
        openSocket: async () => lastingSocket(socketPath),
        [Symbol.asyncDispose]: async () => engine[Symbol.dispose](),
    };
}
/**
 * Forwards the host's engine socket; where its sshd forbids that (`AllowStreamLocalForwarding no`), falls back to
 * `docker system dial-stdio` over the same connection, one channel at a time, which `MaxSessions 1` still permits.
 */
async function openTunnel(parts) {
    const socketPath = await parts.ssh.forward({ socket: parts.remoteSocket });
    try {
        const { engine, apiVersion } = await openEngine(parts.http, socketPath, PARALLEL_REQUESTS);
        const openSocket = async () => lastingSocket(socketPath);
        return { engine, apiVersion, openSocket, [Symbol.asyncDispose]: async () => engine[Symbol.dispose]() };
    }
    catch (error) {
        if (!(error instanceof http/* HttpError */.j))
            throw error;
    }
    return openDialTunnel(parts);
}
async function openDialTunnel({ ssh, target, remoteSocket, http, name }) {
    const relay = await startDialRelay(ssh, remoteSocket);
    try {
        const { engine, apiVersion } = await openEngine(http, relay.socketPath, 1);
        return {
            engine,
            apiVersion,
            openSocket: () => openDialSocket(target, remoteSocket),
            [Symbol.asyncDispose]: async () => {
                engine[Symbol.dispose]();
                await relay[Symbol.asyncDispose]();
            },
        };
    }
    catch (error) {
        await relay[Symbol.asyncDispose]();
        throw explainNoEngine(name, remoteSocket, `${relay.complaints}\n${ssh.complaints}`, error);
    }
}
async function openDialSocket(target, remoteSocket) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stack = __addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const ssh = stack.use(await openSsh(target, stack.use(await (0,files/* openPrivateFolder */.q)("ssh"))));
        const { socketPath } = stack.use(await startDialRelay(ssh, remoteSocket));
        const kept = stack.move();
        return {
            socketPath,
            get isAlive() {
                return ssh.isAlive;
            },
            [Symbol.asyncDispose]: () => kept.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = __disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function explainNoEngine(name, socket, complaints, cause) {
    if (cause instanceof errors/* UserError */.yo)
        return cause;
    if (/permission denied/i.test(complaints)) {
        return new errors/* UserError */.yo(`${name} may not use the engine's socket ${socket}`, {
            hint: `on that host, add the user to the group that owns the socket: usermod -aG docker ${name.split("@")[0]}`,
        });
    }
    if (/not found/i.test(complaints)) {
        return new errors/* UserError */.yo(`${name} has no docker command, and its sshd forbids forwarding the engine's socket`, {
            hint: "install the Docker CLI there, or set AllowStreamLocalForwarding yes in its sshd_config",
        });
    }
    return new errors/* UserError */.yo(`no Docker engine answers at ${socket} on ${name}`, {
        cause: new Error(complaints.trim() || cause.message),
        hint: "check that Docker runs there, and docker-host if its socket is elsewhere",
    });
}
/** Asks for the version over the connection that then serves the requests: where one is allowed, a second is refused. */
async function openEngine(http, socketPath, connections) {
    const agent = (0,engine/* keptOpen */.lM)(connections);
    try {
        const apiVersion = await negotiate(http, socketPath, agent);
        return { engine: new engine/* SocketEngine */.QK({ http, socketPath, apiVersion, agent }), apiVersion };
    }
    catch (error) {
        agent.destroy();
        throw error;
    }
}
/** The API version to speak. @throws {HttpError} without an answer, {UserError} for an engine that is too old. */
async function negotiate(http, socketPath, agent) {
    const answer = await http.request({ method: "GET", url: "/_ping", socketPath, timeout: PING_TIMEOUT, agent });
    const offered = String(answer.headers["api-version"] ?? "1.24");
    if (isOlder(offered, OLDEST_API)) {
        throw new errors/* UserError */.yo(`the engine speaks API ${offered}; ${OLDEST_API} (Docker 20.10) or newer is needed`);
    }
    return isOlder(offered, NEWEST_API) ? offered : NEWEST_API;
}
function isOlder(version, than) {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    const [otherMajor = 0, otherMinor = 0] = than.split(".").map(Number);
    return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/timeline.ts
/** Keeps what a run did when. */
class Timeline {
    #clock;
    #started;
    #phases = [];
    constructor(clock) {
        this.#clock = clock;
        this.#started = clock.now();
    }
    async during(name, body) {
        const start = this.elapsed;
        try {
            return await body();
        }
        finally {
            this.#phases.push({ name, start, duration: this.elapsed - start });
        }
    }
    get elapsed() {
        return this.#clock.now() - this.#started;
    }
    get phases() {
        return this.#phases;
    }
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/connected-run.ts
var connected_run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var connected_run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});


/** Connects to the engine and runs as configured. @throws {UserError} for everything that stopped it before a change. */
async function runConnected(config, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const timeline = new Timeline(ports.clock);
        const whole = new src_deadline/* Deadline */.B(ports.clock, config.timeout);
        for (const warning of config.warnings)
            ports.log.warning(warning);
        const connection = connected_run_addDisposableResource(env_1, await timeline.during("connect", () => ports.connect(config.access)), true);
        // Loaded only once the engine has answered: whoever cannot reach it is told sooner.
        const { run } = await __webpack_require__.e(/* import() */ 559).then(__webpack_require__.bind(__webpack_require__, 6559));
        return await run(config, ports, { connection, timeline, whole });
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = connected_run_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

// EXTERNAL MODULE: ./shared/src/domain/duration.ts
var domain_duration = __webpack_require__(8274);
// EXTERNAL MODULE: ./action-deploy-swarm/src/plan/plan.ts
var plan = __webpack_require__(9716);
// EXTERNAL MODULE: ./action-deploy-swarm/src/plan/render-plan.ts
var render_plan = __webpack_require__(1467);
// EXTERNAL MODULE: ./action-deploy-swarm/src/result.ts
var src_result = __webpack_require__(9046);
;// CONCATENATED MODULE: ./shared/src/text/markdown.ts
/** A GitHub-flavoured table. Cells may hold any text: pipes and line breaks are escaped. */
function markdownTable(header, rows) {
    const line = (cells) => `| ${cells.map(escapeCell).join(" | ")} |`;
    return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}
/** Text as code, with a fence longer than any run of backticks in it. */
function inlineCode(text) {
    const runs = text.match(/`+/g) ?? [];
    const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
    const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return `${fence}${pad}${text}${pad}${fence}`;
}
/** A fenced block whose content cannot end it. */
function codeBlock(text, language = "text") {
    const runs = text.match(/`+/g) ?? [];
    const fence = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function escapeCell(text) {
    // A backslash right before a pipe would escape the escape.
    return text.replaceAll(/(\\*)\|/g, "$1$1\\|").replaceAll(/\r\n|\r|\n/g, "<br>");
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/summary.ts



const HEADLINES = {
    planned: "planned, nothing changed",
    unchanged: "nothing to change, everything is up",
    deployed: "deployed",
    reverted: "returned to an earlier release",
    "rolled-back": "failed, and rolled back",
    "rollback-failed": "failed, and so did the rollback",
    held: "failed, and held as it is",
    unhealthy: "running, but not healthy",
    failed: "not working",
};
/** The job summary: what became of it, service by service, and where the time went. */
function renderSummary(result) {
    const release = "release" in result && result.release !== undefined ? ` — release ${result.release}` : "";
    const parts = [
        `## ${(0,src_result/* isSuccess */.o)(result) ? "✅" : "❌"} ${inlineCode(result.stack)}: ${headlineOf(result)}${release}`,
        `On ${inlineCode(result.cluster)}, in ${(0,domain_duration/* formatDuration */.a)(result.duration)}.`,
        ...("failures" in result ? result.failures.map(renderFailure) : []),
        markdownTable(["Service", "Change"], result.plan.services.map((change) => [inlineCode(change.name), (0,render_plan/* describeServiceChange */.L0)(change)])),
        ...renderPruned(result),
        ...renderCredential(result),
        renderTimeline(result.phases),
    ];
    return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}
/** After a return "rolled back" would be read as the return itself. */
function headlineOf({ state, asked }) {
    return state === "rolled-back" && asked !== undefined
        ? `the return to ${asked} failed, and was taken back`
        : HEADLINES[state];
}
function renderFailure({ name, sentence, hint, log }) {
    const lines = [`**${name}**: ${sentence}`, ...(hint === undefined ? [] : [`What to do: ${hint}`])];
    return log.length === 0 ? lines.join("\n\n") : `${lines.join("\n\n")}\n\n${codeBlock(log.slice(-20).join("\n"))}`;
}
function renderPruned(result) {
    if (!("pruned" in result) || result.pruned.length === 0)
        return [];
    return [`Removed as no longer needed: ${result.pruned.map(inlineCode).join(", ")}.`];
}
function renderCredential({ credentialKeptFor: registry }) {
    if (registry === undefined)
        return [];
    return [
        `The swarm keeps the pull credential for ${inlineCode(registry)} in its Raft store and on the nodes that pull with it, so that they can pull again later. Nothing else holds it.`,
    ];
}
/** Phases as bars on one scale. */
function renderTimeline(phases) {
    const end = Math.max(1, ...phases.map(({ start, duration }) => start + duration));
    const width = 40;
    const scale = (time) => Math.round((time / end) * width);
    const rows = phases.map(({ name, start, duration }) => {
        const bar = `${" ".repeat(scale(start))}${"█".repeat(Math.max(1, scale(duration)))}`;
        return `${name.padEnd(16)} ${bar.padEnd(width + 1)} ${(0,domain_duration/* formatDuration */.a)(duration)}`;
    });
    return phases.length === 0 ? "" : codeBlock(rows.join("\n"));
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/report.ts





/** Tells the workflow, the person and the next step how the run ended. */
async function report(result, runner) {
    for (const [name, value] of Object.entries(outputsOf(result)))
        runner.setOutput(name, value);
    await summarize(result, runner);
    const closing = describeEnding(result);
    if ((0,src_result/* isSuccess */.o)(result))
        runner.info(closing);
    else
        runner.fail(closing);
}
/** A summary that cannot be written must not hide how the run ended. */
async function summarize(result, runner) {
    try {
        await runner.summary(renderSummary(result));
    }
    catch (error) {
        runner.warning(`The job summary could not be written: ${(0,errors/* describeError */.Uc)(error)}`);
    }
}
/** The action's outputs, as action.yml promises them. */
function outputsOf(result) {
    return {
        result: result.state,
        changed: String((0,plan/* changesAnything */.gR)(result.plan)),
        plan: JSON.stringify((0,render_plan/* planOutput */.pp)(result.plan, result.images)),
        "plan-digest": result.plan.digest,
        release: String(releaseOf(result) ?? ""),
        "previous-release": String(result.previousRelease ?? ""),
        "failed-services": "failures" in result ? result.failures.map(({ name }) => name).join(",") : "",
        "duration-ms": String(Math.round(result.duration)),
    };
}
/** The release that the cluster is on at the end: the one before where all was taken back. A plan makes none. */
function releaseOf(result) {
    if ("release" in result)
        return result.release;
    return result.state === "rolled-back" || result.state === "failed" ? result.previousRelease : undefined;
}
/** The last line: what became of it, the state that was left, and what to do next. */
function describeEnding(result) {
    const after = `after ${(0,domain_duration/* formatDuration */.a)(result.duration)}`;
    switch (result.state) {
        case "planned":
            return `Planned, nothing was changed (plan-digest ${result.plan.digest})`;
        case "unchanged":
            return `Nothing had to be changed${result.asked === undefined ? "" : `: ${result.stack} is on ${result.asked} already`}, and everything is up ${after}`;
        case "deployed":
            return `Deployed ${result.stack} as release ${result.release} ${after}`;
        case "reverted":
            return `Returned ${result.stack} to ${result.restored}, now release ${result.release}, ${after}`;
        case "rolled-back":
            return `${causeOf(result.failures)}\n${describeTakenBack(result, after)}`;
        case "rollback-failed":
            return `${causeOf(result.failures)}\nThe rollback failed as well: ${result.reasons.join("; ")}\nNext: look at \`docker stack ps ${result.stack}\`, then run mode rollback`;
        case "held":
            return `${causeOf(result.failures)}\n${describeHeld(result, "Held as it is now")}`;
        case "unhealthy":
            return `${causeOf(result.failures)}\n${describeHeld(result, "It runs as it is now")}`;
        case "failed":
            return `${causeOf(result.failures)}\nNothing was changed: the stack already was as ${result.asked ?? "the stack file"} wants it, and does not work\nNext: look at \`docker stack ps ${result.stack}\``;
    }
}
/** "Rolled back" is said of releases alone: after a return it would be read as the return itself. */
function describeTakenBack(result, after) {
    const { asked } = result;
    const restored = describeRestored(result);
    if (asked === undefined)
        return `Rolled back ${after}: ${restored}\nNext: mend the cause and release again; nothing else needs doing`;
    return `Not on ${asked}: the return was taken back ${after}, because rollback-on-failure is on: ${restored}\nNext: mend the cause, then run mode rollback again, without rollback-on-failure to stay on what was asked for`;
}
function describeHeld(result, left) {
    const { asked, state } = result;
    if (state === "held" && result.changeWorks)
        return `What this run changed works, and stays; what failed is left from an earlier release that was never proven\nNext: mend it and deploy again, or run mode rollback`;
    if (asked === undefined)
        return `${left}, because rollback-on-failure is off\nNext: mend it and deploy again, or run mode rollback`;
    const held = state === "unhealthy"
        ? `Held on ${asked}, as asked: everything runs, and is not healthy`
        : `Held on the way to ${asked}`;
    return `${held}; this run brought nothing back of what ran before\nNext: mend the cause and run mode rollback again, or name another release in to-release`;
}
function causeOf(failures) {
    return failures
        .map(({ name, sentence, hint }) => `${name}: ${sentence}${hint === undefined ? "" : `; ${hint}`}`)
        .join("\n");
}
function describeRestored({ restored, removed }) {
    const parts = [
        ...(restored.length > 0 ? [`${restored.join(", ")} run what they ran before`] : []),
        ...(removed.length > 0 ? [`${removed.join(", ")} removed, because new`] : []),
    ];
    return parts.join("; ") || "no service had been changed";
}

;// CONCATENATED MODULE: ./action-deploy-swarm/src/perform.ts
var perform_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
    if (value !== null && value !== void 0) {
        if (typeof value !== "object" && typeof value !== "function") throw new TypeError("Object expected.");
        var dispose, inner;
        if (async) {
            if (!Symbol.asyncDispose) throw new TypeError("Symbol.asyncDispose is not defined.");
            dispose = value[Symbol.asyncDispose];
        }
        if (dispose === void 0) {
            if (!Symbol.dispose) throw new TypeError("Symbol.dispose is not defined.");
            dispose = value[Symbol.dispose];
            if (async) inner = dispose;
        }
        if (typeof dispose !== "function") throw new TypeError("Object not disposable.");
        if (inner) dispose = function() { try { inner.call(this); } catch (e) { return Promise.reject(e); } };
        env.stack.push({ value: value, dispose: dispose, async: async });
    }
    else if (async) {
        env.stack.push({ async: true });
    }
    return value;
};
var perform_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
    return function (env) {
        function fail(e) {
            env.error = env.hasError ? new SuppressedError(e, env.error, "An error was suppressed during disposal.") : e;
            env.hasError = true;
        }
        var r, s = 0;
        function next() {
            while (r = env.stack.pop()) {
                try {
                    if (!r.async && s === 1) return s = 0, env.stack.push(r), Promise.resolve().then(next);
                    if (r.dispose) {
                        var result = r.dispose.call(r.value);
                        if (r.async) return s |= 2, Promise.resolve(result).then(next, function(e) { fail(e); return next(); });
                    }
                    else s |= 1;
                }
                catch (e) {
                    fail(e);
                }
            }
            if (s === 1) return env.hasError ? Promise.reject(env.error) : Promise.resolve();
            if (env.hasError) throw env.error;
        }
        return next();
    };
})(typeof SuppressedError === "function" ? SuppressedError : function (error, suppressed, message) {
    var e = new Error(message);
    return e.name = "SuppressedError", e.error = error, e.suppressed = suppressed, e;
});



/** Runs a checked configuration on the real ports and reports what became of it. */
async function perform(config, runner) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const folder = perform_addDisposableResource(env_1, await (0,files/* openPrivateFolder */.q)("deploy"), true);
        const tools = { http: http/* nodeHttp */.L, clock: clock/* systemClock */.m, folder };
        const connect = (access) => connectEngine(access, tools);
        await report(await runConnected(config, { ...tools, log: runner, shell: runnerShell, connect }), runner);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = perform_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}


/***/ }),

/***/ 4689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yu: () => (/* binding */ canonicalSpec),
/* harmony export */   Zk: () => (/* binding */ differingPaths),
/* harmony export */   sZ: () => (/* binding */ sameSpec)
/* harmony export */ });
/**
 * Fields for which the engine tells "zero" from "not given"; everywhere else Go's zero value and absence are the same
 * (api/types/swarm).
 */
const ZERO_HAS_MEANING = new Set([
    "Init",
    "StopGracePeriod",
    "Replicas",
    "TotalCompletions",
    "MaxConcurrent",
    "Window",
    "SwapBytes",
    "MemorySwappiness",
    // All at once, where no update_config at all means one by one.
    "Parallelism",
]);
/** Maps of the caller's own names and values, of which an empty value is one as well. */
const FREE_MAPS = new Set(["Labels", "Options", "Sysctls", "DriverOpts"]);
/** What the engine fills in when a spec is stored, so that a spec as sent equals the same spec as read. */
const ENGINE_DEFAULTS = {
    Runtime: "container",
    Isolation: "default",
    FailureAction: "pause",
    Order: "stop-first",
    Condition: "any",
    Protocol: "tcp",
    PublishMode: "ingress",
    Propagation: "rprivate",
};
/** Lists whose order means nothing. */
const SETS = new Set([
    "Env",
    "Secrets",
    "Configs",
    "Networks",
    "Mounts",
    "Ports",
    "Platforms",
    "Constraints",
    "Groups",
]);
/**
 * A service spec in a form in which two specs that the engine treats alike are equal: without empty values and engine
 * defaults, sets sorted, networks by name. `networkNames` maps network ids to names.
 */
function canonicalSpec(spec, networkNames) {
    const { Networks: legacy, ...rest } = spec;
    const task = spec.TaskTemplate;
    const networks = (task.Networks ?? legacy ?? []).map((each) => ({
        ...each,
        Target: networkNames.get(each.Target) ?? each.Target,
    }));
    const endpoint = { ...spec.EndpointSpec, Mode: spec.EndpointSpec?.Mode || "vip" };
    const whole = {
        ...rest,
        Mode: canonicalMode(spec.Mode),
        EndpointSpec: endpoint,
        TaskTemplate: { ...task, Networks: networks },
    };
    return clean(whole) ?? {};
}
/** A mode with the numbers that the engine gives one without (daemon/cluster/convert/service.go, ServiceSpecToGRPC). */
function canonicalMode(mode = {}) {
    if (mode.ReplicatedJob) {
        const { MaxConcurrent = 1, TotalCompletions = MaxConcurrent } = mode.ReplicatedJob;
        return { ReplicatedJob: { MaxConcurrent, TotalCompletions } };
    }
    if (mode.Global || mode.GlobalJob)
        return mode;
    return { Replicated: { Replicas: mode.Replicated?.Replicas ?? 1 } };
}
/** The same value without what means nothing; undefined when nothing is left. */
function clean(value, key = "") {
    if (Array.isArray(value))
        return cleanList(value, key);
    if (typeof value === "object" && value !== null)
        return cleanObject(value, key);
    const isEmpty = value === null || value === "" || ((value === 0 || value === false) && !ZERO_HAS_MEANING.has(key));
    return isEmpty || ENGINE_DEFAULTS[key] === value ? undefined : value;
}
function cleanList(values, key) {
    // An empty string in a list is a value: an argument, a variable.
    const kept = values.map((each) => (typeof each === "string" ? each : (clean(each) ?? null)));
    if (kept.length === 0)
        return undefined;
    return SETS.has(key) ? kept.toSorted((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : kept;
}
function cleanObject(value, parent) {
    const entries = Object.keys(value)
        .toSorted(compare)
        .flatMap((key) => {
        // A restart delay of zero is not the default of five seconds.
        const isVerbatim = FREE_MAPS.has(parent) || (parent === "RestartPolicy" && key === "Delay");
        const kept = isVerbatim ? value[key] : clean(value[key] ?? null, key);
        return kept === undefined || kept === null ? [] : [[key, kept]];
    });
    // An empty mode object is what says "global".
    const isMarker = parent === "Global" || parent === "GlobalJob";
    return entries.length === 0 && !isMarker ? undefined : Object.fromEntries(entries);
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Whether the engine would treat the two specs alike. */
function sameSpec(a, b, networkNames) {
    return JSON.stringify(canonicalSpec(a, networkNames)) === JSON.stringify(canonicalSpec(b, networkNames));
}
/** The paths at which two canonical values differ, as far down as both are objects: `TaskTemplate.ContainerSpec.Image`. */
function differingPaths(a, b, path = "") {
    if (JSON.stringify(a) === JSON.stringify(b))
        return [];
    if (!isObject(a) || !isObject(b))
        return [path];
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) => differingPaths(a[key], b[key], path === "" ? key : `${path}.${key}`));
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 6251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ shortImage),
/* harmony export */   u: () => (/* binding */ describeChange)
/* harmony export */ });
/* harmony import */ var _slipway_shared__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(501);
/* harmony import */ var _cluster_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13);
/* harmony import */ var _canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4689);



/** Parts of a spec by their paths, as people call them. The longest match names a difference. */
const PARTS = [
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
    ["Mode", "mode"],
];
/** What differs between two specs, a line each: names and versions, never the value of a variable. */
function describeChange(before, after, networkNames) {
    const paths = (0,_canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .differingPaths */ .Zk)((0,_canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalSpec */ .Yu)(before, networkNames), (0,_canonical_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalSpec */ .Yu)(after, networkNames));
    const spoken = sentences(before, after).filter(({ lines }) => lines.length > 0);
    const others = paths.filter((path) => !spoken.some(({ about }) => about.test(path))).map(partName);
    return [...spoken.flatMap(({ lines }) => lines), ...new Set(others)];
}
/** Differences that deserve more than a name, and the paths that they are about. */
function sentences(before, after) {
    return [
        {
            about: /^(TaskTemplate\.ContainerSpec\.Image|Labels\.com\.docker\.stack\.image)$/,
            lines: imageChange(before, after),
        },
        { about: /^TaskTemplate\.ContainerSpec\.Env$/, lines: environmentChange(before, after) },
        { about: /^TaskTemplate\.ContainerSpec\.Secrets$/, lines: objectChanges(before, after, "Secrets") },
        { about: /^TaskTemplate\.ContainerSpec\.Configs$/, lines: objectChanges(before, after, "Configs") },
        { about: /^Mode\.Replicated(\.|$)/, lines: replicaChange(before, after) },
    ];
}
function partName(path) {
    return PARTS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? path;
}
/** `shop/web:1.2.0 (0a1b2c3d4e5f)`: the tag for people, the digest's start for certainty. */
function shortImage(image) {
    const ref = (0,_slipway_shared__WEBPACK_IMPORTED_MODULE_1__/* .parseImageRef */ .Q)(image);
    if (ref === undefined)
        return image;
    const name = `${ref.repository.replace(/^library\//, "")}${ref.tag ? `:${ref.tag}` : ""}`;
    return ref.digest ? `${name} (${ref.digest.slice("sha256:".length, "sha256:".length + 12)})` : name;
}
const imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
function imageChange(before, after) {
    const [from, to] = [imageOf(before), imageOf(after)];
    return from === to ? [] : [`image ${shortImage(from)} → ${shortImage(to)}`];
}
function replicaChange(before, after) {
    const [from, to] = [(0,_cluster_service_js__WEBPACK_IMPORTED_MODULE_2__/* .modeOf */ .VV)(before), (0,_cluster_service_js__WEBPACK_IMPORTED_MODULE_2__/* .modeOf */ .VV)(after)];
    if (from.kind !== "replicated" || to.kind !== "replicated" || from.replicas === to.replicas)
        return [];
    return [`replicas ${from.replicas} → ${to.replicas}`];
}
function environmentChange(before, after) {
    const [from, to] = [environmentOf(before), environmentOf(after)];
    const added = [...to.keys()].filter((name) => !from.has(name)).map((name) => `+${name}`);
    const removed = [...from.keys()].filter((name) => !to.has(name)).map((name) => `-${name}`);
    const changed = [...to]
        .filter(([name, value]) => from.has(name) && from.get(name) !== value)
        .map(([name]) => `~${name}`);
    const all = [...added, ...changed, ...removed];
    return all.length === 0 ? [] : [`environment ${all.join(" ")}`];
}
function environmentOf(spec) {
    const entries = (spec.TaskTemplate.ContainerSpec?.Env ?? []).map((each) => {
        const at = each.indexOf("=");
        return at === -1 ? [each, ""] : [each.slice(0, at), each.slice(at + 1)];
    });
    return new Map(entries);
}
function objectChanges(before, after, kind) {
    const from = byFile(before.TaskTemplate.ContainerSpec?.[kind] ?? []);
    const to = byFile(after.TaskTemplate.ContainerSpec?.[kind] ?? []);
    const word = kind === "Secrets" ? "secret" : "config";
    return [...new Set([...from.keys(), ...to.keys()])]
        .filter((file) => from.get(file) !== to.get(file))
        .map((file) => `${word} ${file}: ${from.get(file) ?? "none"} → ${to.get(file) ?? "none"}`);
}
/** The objects by where the application finds them, which stays the same from one version to the next. */
function byFile(references) {
    return new Map(references.map((each) => [each.File?.Name ?? "", each.SecretName ?? each.ConfigName ?? ""]));
}


/***/ }),

/***/ 9716:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HN: () => (/* binding */ planDeployment),
/* harmony export */   Ow: () => (/* binding */ networkNamesIn),
/* harmony export */   b8: () => (/* binding */ stackServices),
/* harmony export */   gR: () => (/* binding */ changesAnything)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _cluster_service_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13);
/* harmony import */ var _canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4689);
/* harmony import */ var _describe_change_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6251);




/** Decides what has to change. Reads nothing, changes nothing. */
function planDeployment(target, snapshot) {
    const { stack, desired, objects } = target;
    const networkNames = networkNamesIn(snapshot);
    const known = { networkNames, halfUpdated: snapshot.halfUpdated };
    const live = stackServices(snapshot.services, stack);
    const changes = desired.services.map((spec) => {
        const before = live.find(({ Spec }) => Spec.Name === spec.Name);
        return before === undefined
            ? { kind: "create", name: (0,_cluster_service_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(spec.Name, stack), spec }
            : planUpdate(before, spec, target, known);
    });
    const removed = live
        .filter(({ Spec }) => !desired.services.some(({ Name }) => Name === Spec.Name))
        .map((before) => ({ kind: "remove", name: (0,_cluster_service_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(before.Spec.Name, stack), before }));
    const services = [...changes, ...removed].toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const isNew = (known) => (name) => !known.some(({ Spec }) => Spec.Name === name);
    const [newSecret, newConfig] = [isNew(snapshot.secrets), isNew(snapshot.configs)];
    return {
        stack,
        services,
        networks: desired.networks.filter(({ Name }) => !snapshot.networks.some((each) => each.Name === Name)),
        objects: objects.filter(({ kind, name }) => (kind === "secret" ? newSecret(name) : newConfig(name))),
        fileSecrets: desired.secrets.filter(({ Name }) => newSecret(Name)),
        fileConfigs: desired.configs.filter(({ Name }) => newConfig(Name)),
        digest: planDigest(services, target.deployId, networkNames),
    };
}
/** The services that belong to a stack. */
function stackServices(services, stack) {
    return services.filter(({ Spec }) => Spec.Labels?.[_cluster_service_js__WEBPACK_IMPORTED_MODULE_3__/* .STACK_LABEL */ .GF] === stack);
}
function networkNamesIn({ networks }) {
    return new Map(networks.map(({ Id, Name }) => [Id, Name]));
}
/** Whether anything in the cluster would change. */
function changesAnything({ services, networks, objects, fileSecrets, fileConfigs }) {
    const created = networks.length + objects.length + fileSecrets.length + fileConfigs.length;
    return created > 0 || services.some(({ kind }) => kind !== "keep");
}
function planUpdate(before, wanted, { stack, force }, { networkNames, halfUpdated }) {
    const name = (0,_cluster_service_js__WEBPACK_IMPORTED_MODULE_3__/* .shortName */ .EU)(wanted.Name, stack);
    // The counter that forces restarts is the cluster's, not the file's.
    const counter = before.Spec.TaskTemplate.ForceUpdate ?? 0;
    const spec = withCounter(wanted, force ? counter + 1 : counter);
    const paths = (0,_canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .differingPaths */ .Zk)((0,_canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalSpec */ .Yu)(before.Spec, networkNames), (0,_canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalSpec */ .Yu)(spec, networkNames));
    if (paths.length === 0 && halfUpdated.has(before.ID)) {
        const changes = ["the update that the engine has paused goes on"];
        return { kind: "update", name, effect: "rolling-restart", spec: withCounter(wanted, counter + 1), before, changes };
    }
    if (paths.length === 0)
        return { kind: "keep", name, before };
    const changes = (0,_describe_change_js__WEBPACK_IMPORTED_MODULE_2__/* .describeChange */ .u)(before.Spec, spec, networkNames);
    return { kind: "update", name, effect: effectOf(spec, paths), spec, before, changes };
}
function withCounter(spec, ForceUpdate) {
    return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ForceUpdate } };
}
/** swarmkit restarts tasks for a change of their template or endpoint, and for nothing else (orchestrator/task.go, IsTaskDirty). */
function effectOf(spec, paths) {
    const { kind } = (0,_cluster_service_js__WEBPACK_IMPORTED_MODULE_3__/* .modeOf */ .VV)(spec);
    if (kind === "replicated-job" || kind === "global-job")
        return "job-rerun";
    if (paths.some((path) => /^(TaskTemplate|EndpointSpec)/.test(path)))
        return "rolling-restart";
    return paths.some((path) => path.startsWith("Mode")) ? "scale" : "in-place";
}
function planDigest(services, deployId, networkNames) {
    const canonical = (spec) => (0,_canonical_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalSpec */ .Yu)(spec, networkNames);
    const facts = services.map((change) => ({
        name: change.name,
        before: "before" in change ? canonical(change.before.Spec) : null,
        after: "spec" in change ? canonical(change.spec) : change.kind,
    }));
    const text = JSON.stringify(facts).replaceAll(deployId, "<deploy id>");
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(text).digest("hex");
}


/***/ }),

/***/ 1467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   L0: () => (/* binding */ describeServiceChange),
/* harmony export */   pp: () => (/* binding */ planOutput)
/* harmony export */ });
/* harmony import */ var _cluster_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13);
/* harmony import */ var _describe_change_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6251);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9716);



/** The plan as people read it, a line each. */
function renderPlan(plan, images) {
    if (!(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .changesAnything */ .gR)(plan)) {
        const services = plan.services.length === 1 ? "1 service is" : `${plan.services.length} services are`;
        return [`Nothing to change: ${services} as wanted`];
    }
    const width = Math.max(...plan.services.map(({ name }) => name.length), 0);
    return [
        ...plan.services.map((change) => `${change.name.padEnd(width)}  ${describeServiceChange(change)}`),
        ...plan.networks.map(({ Name }) => `network ${Name}: create`),
        ...plan.objects.map(({ kind, base, name }) => `${kind} ${base}: new version ${name}`),
        ...plan.fileSecrets.map(({ Name }) => `secret ${Name}: create`),
        ...plan.fileConfigs.map(({ Name }) => `config ${Name}: create`),
        ...toBeBuilt(images).map((image) => `image ${image}: to be built`),
    ];
}
function describeServiceChange(change) {
    switch (change.kind) {
        case "create":
            return `create: ${(0,_describe_change_js__WEBPACK_IMPORTED_MODULE_0__/* .shortImage */ .U)(imageOf(change.spec))}, ${describeMode(change.spec)}`;
        case "update":
            return `${EFFECTS[change.effect]}: ${change.changes.join("; ")}`;
        case "keep":
            return "no change";
        case "remove":
            return "remove, once the rest is verified";
    }
}
const EFFECTS = {
    "rolling-restart": "update, tasks restart",
    "in-place": "update in place, nothing restarts",
    scale: "scale",
    "job-rerun": "run the job again",
};
function describeMode(spec) {
    const mode = (0,_cluster_service_js__WEBPACK_IMPORTED_MODULE_2__/* .modeOf */ .VV)(spec);
    if (mode.kind === "replicated")
        return mode.replicas === 1 ? "1 task" : `${mode.replicas} tasks`;
    if (mode.kind === "replicated-job")
        return `a job of ${mode.completions}`;
    return mode.kind === "global" ? "one task a node" : "a job on every node";
}
const imageOf = (spec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";
function toBeBuilt(images) {
    return [...images].flatMap(([image, { state }]) => (state === "to be built" ? [image] : []));
}
/** The plan for programs: the action's `plan` output. Names and versions, no values. */
function planOutput(plan, images) {
    return {
        stack: plan.stack,
        digest: plan.digest,
        services: plan.services.map((change) => ({
            name: change.name,
            action: change.kind,
            ...(change.kind === "update" ? { effect: change.effect, changes: change.changes } : {}),
            ...("spec" in change ? { image: imageOf(change.spec) } : { image: imageOf(change.before.Spec) }),
        })),
        networks: plan.networks.map(({ Name }) => Name),
        secrets: [
            ...plan.objects.filter(({ kind }) => kind === "secret").map(({ name }) => name),
            ...plan.fileSecrets.map(({ Name }) => Name),
        ],
        configs: [
            ...plan.objects.filter(({ kind }) => kind === "config").map(({ name }) => name),
            ...plan.fileConfigs.map(({ Name }) => Name),
        ],
        "to-be-built": toBeBuilt(images),
    };
}


/***/ }),

/***/ 9046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ isSuccess),
/* harmony export */   q: () => (/* binding */ hasWritten)
/* harmony export */ });
/** The endings that make the step green. */
function isSuccess({ state }) {
    return ["planned", "unchanged", "deployed", "reverted"].includes(state);
}
/** Whether a run that ended so has sent services to the swarm. */
function hasWritten({ state }) {
    return !["planned", "unchanged", "failed"].includes(state);
}


/***/ }),

/***/ 3887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ Deadline)
/* harmony export */ });
/** One monotonic budget that a whole step shares. */
class Deadline {
    #clock;
    #end;
    constructor(clock, milliseconds) {
        this.#clock = clock;
        this.#end = clock.now() + milliseconds;
    }
    /** Milliseconds left, never below zero. */
    get left() {
        return Math.max(0, this.#end - this.#clock.now());
    }
    get passed() {
        return this.left === 0;
    }
    /** The shorter of this budget and the given one. */
    within(milliseconds) {
        return new Deadline(this.#clock, Math.min(milliseconds, this.left));
    }
}


/***/ })

};
