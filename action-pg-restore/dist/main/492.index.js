export const id = 492;
export const ids = [492];
export const modules = {

/***/ 6492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform_perform)
});

// EXTERNAL MODULE: ./shared/src/ports/clock.ts
var clock = __webpack_require__(7894);
// EXTERNAL MODULE: ./shared/src/ports/http.ts
var http = __webpack_require__(9682);
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

// EXTERNAL MODULE: ./shared/src/errors.ts
var errors = __webpack_require__(3904);
// EXTERNAL MODULE: ./shared/src/domain/duration.ts
var domain_duration = __webpack_require__(8274);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./shared/src/ports/at-exit.ts
/** What is left to do when the process ends without having come to its own end. */
const left = new Set();
/**
 * Has something done at the latest when the process ends; it must not wait. Gives a function that takes it back. One
 * listener for all: Node warns of a leak from the eleventh on.
 */
function atExit(work) {
    if (left.size === 0)
        process.on("exit", doAll);
    left.add(work);
    return () => {
        left.delete(work);
        if (left.size === 0)
            process.removeListener("exit", doAll);
    };
}
function doAll() {
    for (const work of left)
        work();
}

;// CONCATENATED MODULE: ./shared/src/ports/files.ts





const workspaceFiles = { read: (path) => (0,promises_.readFile)(path) };
/** A unix socket's path must fit in 108 bytes with what OpenSSH appends to it, so a deep temporary folder cannot hold one. */
const LONGEST_BASE = 60;
async function openPrivateFolder(purpose) {
    const runnerTemp = process.env.RUNNER_TEMP;
    const base = runnerTemp !== undefined && runnerTemp !== "" && runnerTemp.length <= LONGEST_BASE ? runnerTemp : (0,external_node_os_.tmpdir)();
    // mkdtemp makes the folder with mode 0700.
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)(base, `slipway-${purpose}-`));
    const settled = atExit(() => (0,external_node_fs_.rmSync)(path, { recursive: true, force: true }));
    return {
        path,
        async write(name, content) {
            const file = (0,external_node_path_.join)(path, name);
            await (0,promises_.writeFile)(file, content, { mode: 0o600 });
            return file;
        },
        link: (name, target) => (0,promises_.symlink)(target, (0,external_node_path_.join)(path, name)),
        async [Symbol.asyncDispose]() {
            settled();
            await (0,promises_.rm)(path, { recursive: true, force: true });
        },
    };
}

// EXTERNAL MODULE: ./shared/src/ports/engine.ts
var ports_engine = __webpack_require__(9292);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(8474);
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
        child.once("exit", atExit(() => child.kill()));
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

;// CONCATENATED MODULE: ./shared/src/deadline.ts
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
        const deadline = new Deadline(this.#clock, request.timeout ?? OUTAGE);
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
        const ssh = stack.use(await openSsh(target, stack.use(await openPrivateFolder("ssh"))));
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
    const agent = (0,ports_engine/* keptOpen */.lM)(connections);
    try {
        const apiVersion = await negotiate(http, socketPath, agent);
        return { engine: new ports_engine/* SocketEngine */.QK({ http, socketPath, apiVersion, agent }), apiVersion };
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

;// CONCATENATED MODULE: ./action-pg-restore/src/server/libpq-files.ts
const SERVICE = "slipway";
/** A network that swallows everything is noticed within a minute; systems themselves wait for two hours. */
const NOTICES_SILENCE = {
    keepalives_idle: "30",
    keepalives_interval: "10",
    keepalives_count: "3",
    tcp_user_timeout: "60000",
};
/**
 * Writes what libpq has to know into files of the private folder, so that nothing of it is in an argument list or an
 * environment, and gives the variables that name the files. The host keeps its name when the connection is relayed, so
 * that `sslmode=verify-full` checks what it should.
 */
async function writeLibpqFiles(target, folder, relayed) {
    const passfile = target.password && (await folder.write("pgpass", passwordLine(target.password.reveal())));
    const service = await folder.write("pg_service.conf", renderService({
        connect_timeout: "15",
        ...NOTICES_SILENCE,
        ...target.parameters,
        host: target.host,
        port: String(relayed?.port ?? target.port),
        ...(relayed && { hostaddr: relayed.address }),
        ...(target.user !== undefined && { user: target.user }),
        // Without one of ours libpq would look into the home folder.
        passfile: passfile ?? "/dev/null",
    }));
    return { PGSERVICEFILE: service, PGSERVICE: SERVICE };
}
/** For any server: the service file names only one. Source: PostgreSQL's manual, "The Password File". */
function passwordLine(password) {
    return `*:*:*:*:${password.replace(/[\\:]/g, "\\$&")}\n`;
}
function renderService(parameters) {
    return [`[${SERVICE}]`, ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`), ""].join("\n");
}
/** A database's name as libpq's `dbname`, which would take one with `=` in it for more than a name. */
function databaseOption(database) {
    return `--dbname=dbname='${database.replace(/[\\']/g, "\\$&")}'`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./action-pg-restore/src/server/psql-input.ts
/** Only words: no backslash, colon, dollar sign or quote that psql could take for its own. */
const TRANSACTION = /^(?:BEGIN|START TRANSACTION|SET TRANSACTION|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE)(?:,? [A-Za-z0-9_]+)*$/i;
/**
 * What makes psql send a statement to the server as it is, whatever is in it: psql would obey backslash commands, fill
 * in `:variables` and cut at semicolons. So the text goes to the server as base64, and psql sends on what comes back,
 * which it does not look into (`\gexec` in its manual). ROLLBACK and its like go as they are, because they must work in a
 * failed transaction, and before a transaction's first query.
 */
function psqlInput(statement) {
    const trimmed = statement.trim().replace(/;$/, "");
    if (TRANSACTION.test(trimmed))
        return `${trimmed};\n`;
    return sentOn(Buffer.from(statement, "utf8"), "'UTF8'");
}
/**
 * One row of a dump with INSERT statements, of which there may be millions. Its signs are those of which psql makes what
 * anybody makes: quotes, brackets and a semicolon, and no backslash, comment, dollar quote or name of a variable.
 */
const ROW = /^\s*INSERT INTO (?:[ !"#%&'()*+,.;<=>?@A-Z[\]^_`a-z{|}~0-9-]|:(?=\d))*$/;
const LONGEST_ROW = 64 * 1024;
/** The same for a statement of a script, which is in the encoding that the script has set. */
function psqlStatement(statement) {
    const text = statement.length > LONGEST_ROW ? "" : statement.toString("latin1");
    if (ROW.test(text) && !text.includes("--"))
        return `${text}\n`;
    return sentOn(statement, "pg_catalog.pg_client_encoding()");
}
function sentOn(statement, encoding) {
    const encoded = statement.toString("base64");
    return `SELECT pg_catalog.convert_from(pg_catalog.decode('${encoded}', 'base64'), ${encoding}) \\gexec\n`;
}
/** Where psql reads rows for a COPY, `\x00` is a row that no table takes, and `\.` ends them: the COPY fails. */
const END_ROWS = "\\x00\n\\.\n";
/**
 * Has psql write a line on standard output once everything before is done, `MARK false` or `MARK true` (whether the last
 * statement failed), and `MARK` on standard error. `mark` is a random word. Rows that psql waits for will not come:
 * their COPY fails. When it waits for none, it remarks that it knows no such commands (see `isRemark`).
 */
function psqlMark(mark) {
    return `${END_ROWS}\\echo ${mark} :ERROR\n\\warn ${mark}\n`;
}
/** Whether a line on standard error comes of `psqlMark` itself. */
function isRemark(line) {
    return /invalid command \\(x00|\.)$/.test(line);
}
const TOLD = "slipway has come to ";
/** Has psql say a word on standard error once everything before is done; see `readTold`. @param word of letters and digits. */
function psqlTell(word) {
    return `\\warn ${TOLD}${word}\n`;
}
/** The word of `psqlTell`; undefined for what the server says. */
function readTold(line) {
    return line.startsWith(TOLD) ? line.slice(TOLD.length) : undefined;
}
/** Around a script: its first error ends psql. */
const SCRIPT_START = "\\set ON_ERROR_STOP on\n";
const SCRIPT_END = "\n\\set ON_ERROR_STOP off\n";

;// CONCATENATED MODULE: ./action-pg-restore/src/server/complaints.ts

/** A script may warn of every row. */
const KEPT_LINES = 1_000;
/** The lines on psql's standard error, by the marks between them. */
class Complaints {
    #lines = [];
    #isClosed = false;
    /** Hears what a script has psql tell, which is no complaint. */
    onTold = () => { };
    #wake = () => { };
    add(line) {
        if (isRemark(line))
            return;
        const told = readTold(line);
        if (told !== undefined) {
            this.onTold(told);
            return;
        }
        this.#lines.push(line);
        if (this.#lines.length > KEPT_LINES)
            this.#lines.shift();
        this.#wake();
    }
    close() {
        this.#isClosed = true;
        this.#wake();
    }
    /** Those before the mark, once it has come or none can come any more. */
    async until(mark) {
        for (;;) {
            const end = this.#lines.indexOf(mark);
            if (end >= 0 || this.#isClosed) {
                const lines = this.#lines.slice(0, end < 0 ? undefined : end);
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

;// CONCATENATED MODULE: ./action-pg-restore/src/server/marked-output.ts
/** A byte stream in which random words mark where one answer ends. Only one reader at a time. */
class MarkedOutput {
    #chunks;
    #pending = Buffer.alloc(0);
    constructor(source) {
        this.#chunks = source[Symbol.asyncIterator]();
    }
    /** All bytes before the mark. Returns false when the stream ended without it. */
    async *before(mark) {
        for (;;) {
            const index = this.#pending.indexOf(mark);
            if (index >= 0) {
                const last = this.#pending.subarray(0, index);
                this.#pending = this.#pending.subarray(index + mark.length);
                if (last.length > 0)
                    yield last;
                return true;
            }
            yield* this.#allBut(mark.length - 1);
            if (!(await this.#read()))
                return false;
        }
    }
    /** What is left of the line; undefined when the stream ends within it. */
    async line() {
        for (;;) {
            const end = this.#pending.indexOf("\n");
            if (end >= 0) {
                const line = this.#pending.toString("utf8", 0, end);
                this.#pending = this.#pending.subarray(end + 1);
                return line;
            }
            if (!(await this.#read()))
                return undefined;
        }
    }
    /** The beginning of a mark may be at the end of what has come so far. */
    *#allBut(kept) {
        const free = this.#pending.length - kept;
        if (free <= 0)
            return;
        const chunk = this.#pending.subarray(0, free);
        this.#pending = this.#pending.subarray(free);
        yield chunk;
    }
    async #read() {
        const next = await this.#chunks.next();
        if (next.done === true)
            return false;
        this.#pending = this.#pending.length === 0 ? next.value : Buffer.concat([this.#pending, next.value]);
        return true;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/server.ts
/** The server refused a statement. `message` is its own sentence, followed by its detail and hint where it gave any. */
class SqlError extends Error {
    name = "SqlError";
    /** Five characters, as in PostgreSQL's appendix A. */
    state;
    detail;
    hint;
    constructor(state, message, more = {}) {
        super([message, more.detail, more.hint].filter((each) => each !== undefined).join(" — "));
        this.state = state;
        this.detail = more.detail;
        this.hint = more.hint;
    }
}
/** The session ended, and what it was asked last may or may not have happened. */
class SessionLost extends Error {
    name = "SessionLost";
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/server-complaint.ts

/** A message of the server as psql prints it with VERBOSITY=verbose: `ERROR:  42P01: relation "x" does not exist`. */
const MESSAGE = /^(?:psql:[^:]*:\d+: )?\p{Lu}[\p{L} ]*: {2}([0-9A-Z]{5}): (.*)$/u;
const NEXT_FIELD = /\n(?=(?:DETAIL|HINT|QUERY|CONTEXT|LOCATION): {2}|LINE \d+: )/;
/** Classes of SQLSTATE that are no errors: success, warnings, no data. */
const HARMLESS = /^0[012]/;
/** The last error among the lines on psql's standard error; undefined when there is none. */
function readComplaint(lines) {
    const start = lines.findLastIndex(isError);
    if (start < 0)
        return undefined;
    const [first = "", ...fields] = lines.slice(start).join("\n").split(NEXT_FIELD);
    const field = (name) => fields.find((each) => each.startsWith(`${name}:  `))?.slice(name.length + 3);
    const [, state = "", beginning = ""] = MESSAGE.exec(lines[start] ?? "") ?? [];
    const detail = field("DETAIL");
    const hint = field("HINT");
    return {
        state,
        message: beginning + first.slice((lines[start] ?? "").length),
        ...(detail === undefined ? {} : { detail }),
        ...(hint === undefined ? {} : { hint }),
    };
}
function isError(line) {
    const state = MESSAGE.exec(line)?.[1];
    return state !== undefined && !HARMLESS.test(state);
}
/** @returns {SqlError} with the server's sentence, or with all that was said when there is none among it. */
function sqlError(lines) {
    const found = readComplaint(lines);
    return found === undefined
        ? new SqlError("XX000", lines.join("\n").trim() || "it failed without a word")
        : new SqlError(found.state, found.message, found);
}
/** Why a session ended or did not begin, as one sentence. */
function lossReason(lines, exitCode) {
    const found = readComplaint(lines);
    if (found !== undefined)
        return found.message;
    const said = lines.join("\n");
    const [, failed] = /(?:FATAL|ERROR): {2}(.*)/.exec(said) ?? [];
    const [, refused] = /connection to server .* failed: ([^\n]*)/.exec(said) ?? [];
    const ours = lines.map((line) => line.replace(/^psql: (error: )?/, "").trim()).find((line) => line !== "");
    return failed ?? refused ?? ours ?? `psql ended with exit code ${exitCode}`;
}

// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ./action-pg-restore/src/server/tool-process.ts



/** Of standard error, as much as is kept. */
const tool_process_KEPT_LINES = 200;
/** The lines of a stream as they come; resolves at its end with the last of them. */
async function readLines(stream, onLine = () => { }) {
    const kept = [];
    const lines = (0,external_node_readline_.createInterface)({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on("line", (line) => {
        kept.push(line);
        if (kept.length > tool_process_KEPT_LINES)
            kept.shift();
        onLine(line);
    });
    await (0,external_node_events_.once)(lines, "close");
    return kept.join("\n");
}
/** A program on this machine as a tool's process. Its exit code is 127 when it could not be started. */
function localToolProcess(child, onLine) {
    const { stdin, stdout, stderr } = child;
    if (stdin === null || stdout === null || stderr === null)
        throw new TypeError("its streams are not pipes");
    // A program that ends before it has read everything closes the pipe; its exit code tells.
    stdin.on("error", () => { });
    const settled = atExit(() => child.kill("SIGKILL"));
    const ended = new Promise((resolve) => {
        child.once("error", () => resolve(127));
        child.once("exit", (code) => resolve(code ?? 137));
    }).finally(settled);
    const done = Promise.all([ended, readLines(stderr, onLine)]);
    return {
        stdin,
        stdout,
        done: done.then(([exitCode, said]) => ({ exitCode, stderr: said })),
        kill: () => void child.kill("SIGTERM"),
    };
}
/** Writes a chunk as fast as the other side takes it. False when the process is over. */
async function writeChunk(stdin, chunk) {
    if (stdin.destroyed || !stdin.writable)
        return false;
    if (stdin.write(chunk))
        return true;
    const waiting = new AbortController();
    const { signal } = waiting;
    const over = (0,external_node_events_.once)(stdin, "close", { signal }).catch(() => []);
    await Promise.race([(0,external_node_events_.once)(stdin, "drain", { signal }).catch(() => []), over]);
    waiting.abort();
    return !stdin.destroyed;
}
/**
 * What a tool writes on standard output. @throws when it ends with another exit code than 0, so that nobody takes a part
 * for the whole.
 */
async function* outputOf(tool, name) {
    let isWhole = false;
    try {
        for await (const chunk of tool.stdout)
            yield chunk;
        isWhole = true;
    }
    finally {
        if (!isWhole)
            tool.kill();
    }
    const { exitCode, stderr } = await tool.done;
    if (exitCode !== 0)
        throw new Error(`${name} ended with exit code ${exitCode}: ${stderr.trim() || "it said nothing"}`);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/psql-session.ts
var psql_session_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var psql_session_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







/** psql's options: no start-up file, nothing but values, a zero byte after each row, the state of each error. */
const OPTIONS = ["-X", "-q", "-A", "-t", "-0", "-w", "-v", "VERBOSITY=verbose", "-v", "SHOW_CONTEXT=never"];
/** Set where the server knows them. */
const SETTINGS = {
    client_encoding: "UTF8",
    // Whatever it says on standard error is then an error: psql 15 does not count a COPY's among them (`:ERROR`).
    client_min_messages: "error",
    default_transaction_read_only: "off",
    idle_in_transaction_session_timeout: "0",
    idle_session_timeout: "0",
    lock_timeout: "10s",
    search_path: "",
    standard_conforming_strings: "on",
    statement_timeout: "0",
    transaction_timeout: "0",
};
const ROW_END = "\0";
/** Opens a session through psql. @throws {SessionLost} when the server cannot be reached or refuses. */
async function openPsqlSession(tools, options) {
    const complaints = new Complaints();
    const process = await tools.start("psql", OPTIONS, { ...options, onLine: (line) => complaints.add(line) });
    const session = new PsqlSession(process, complaints);
    try {
        await session.prepare();
        return session;
    }
    catch (error) {
        await session[Symbol.asyncDispose]();
        throw error;
    }
}
class PsqlSession {
    #process;
    #output;
    #complaints;
    /** What was asked for last: statements run one after another. */
    #last = Promise.resolve();
    #running = 0;
    #lost;
    #backend = 0;
    constructor(process, complaints) {
        this.#process = process;
        this.#output = new MarkedOutput(process.stdout);
        this.#complaints = complaints;
        void process.done.then(() => complaints.close());
    }
    get backend() {
        return this.#backend;
    }
    async prepare() {
        await this.#configure();
        const [row] = await this.rows("SELECT pg_catalog.pg_backend_pid() AS pid");
        this.#backend = row?.pid ?? 0;
    }
    async #configure() {
        const values = Object.entries(SETTINGS).map(([name, value]) => `('${name}', '${value}')`);
        await this.execute(`SELECT pg_catalog.set_config(s.name, wanted.value, false)
      FROM (VALUES ${values.join(", ")}) AS wanted (name, value) JOIN pg_catalog.pg_settings s ON s.name = wanted.name`);
    }
    async rows(sql) {
        const query = sql.replace(/[;\s]+$/, "");
        const chunks = [];
        for await (const chunk of this.#ask(psqlInput(`SELECT pg_catalog.row_to_json(q) FROM (\n${query}\n) q`)))
            chunks.push(chunk);
        const rows = Buffer.concat(chunks).toString("utf8").split(ROW_END).slice(0, -1);
        return rows.map((row) => JSON.parse(row));
    }
    async execute(sql) {
        for await (const _ of this.#ask(psqlInput(sql)))
            ;
    }
    copyOut(sql) {
        return this.#ask(psqlInput(sql));
    }
    async script(source, onTold = () => { }) {
        this.#complaints.onTold = onTold;
        await this.#run(source);
        // Scripts of pg_dump have settings of their own.
        await this.#configure();
    }
    async #run(source) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const _turn = psql_session_addDisposableResource(env_1, await this.#turn(), true);
            const mark = newMark();
            const finished = drain(this.#answer(mark));
            // Until it is awaited below, a failure is nobody's yet.
            finished.catch(() => { });
            try {
                await this.#feed(source, mark);
            }
            catch (error) {
                this.#lost ??= new SessionLost("the session was ended because its script was cut off");
                this.#process.kill();
                await this.#process.done;
                throw error;
            }
            await finished;
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = psql_session_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    async #feed(source, mark) {
        const { stdin } = this.#process;
        await writeChunk(stdin, SCRIPT_START);
        for await (const chunk of source)
            if (!(await writeChunk(stdin, chunk)))
                return;
        await writeChunk(stdin, `${SCRIPT_END}${psqlMark(mark)}`);
    }
    async *#ask(input) {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const _turn = psql_session_addDisposableResource(env_2, await this.#turn(), true);
            const mark = newMark();
            await writeChunk(this.#process.stdin, `${input}${psqlMark(mark)}`);
            const answer = this.#answer(mark);
            try {
                yield* answer;
            }
            finally {
                // Whoever stops reading leaves the rest of the answer in the way of the next.
                await drain(answer);
            }
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = psql_session_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    /** What psql writes until the mark. @throws {SqlError | SessionLost} */
    async *#answer(mark) {
        const isThere = yield* this.#output.before(Buffer.from(mark));
        const status = isThere ? await this.#output.line() : undefined;
        if (status === undefined)
            throw await this.#ended();
        const lines = await this.#complaints.until(mark);
        if (status.trim() === "true" || readComplaint(lines) !== undefined)
            throw sqlError(lines);
    }
    /** psql ends by itself with 3 after an error in a script, and with 2 when its connection is gone. */
    async #ended() {
        const { exitCode, stderr } = await this.#process.done;
        const said = this.#complaints.rest();
        const lines = said.length > 0 ? said : stderr.split("\n");
        this.#lost ??= new SessionLost(lossReason(lines, exitCode));
        const complaint = exitCode === 3 ? readComplaint(lines) : undefined;
        return complaint === undefined ? this.#lost : sqlError(lines);
    }
    /** Waits for what was asked before. @throws {SessionLost} when there is no session any more. */
    async #turn() {
        const before = this.#last;
        const { promise, resolve } = Promise.withResolvers();
        this.#last = promise;
        this.#running += 1;
        await before;
        const end = async () => {
            this.#running -= 1;
            resolve();
        };
        if (this.#lost === undefined)
            return { [Symbol.asyncDispose]: end };
        await end();
        throw this.#lost;
    }
    async [Symbol.asyncDispose]() {
        this.#lost ??= new SessionLost("the session was closed");
        if (this.#running > 0)
            this.#process.kill();
        this.#process.stdin.end();
        this.#process.stdout.resume();
        await this.#process.done;
    }
}
function newMark() {
    return (0,external_node_crypto_.randomBytes)(16).toString("hex");
}
async function drain(chunks) {
    for await (const _ of chunks)
        ;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/reach-session.ts

/** Says in one sentence which server did not let us in, and why. `why` is what lies between has said, if anything. */
async function reachSession(name, open, why = () => "") {
    try {
        return await open();
    }
    catch (error) {
        if (!(error instanceof SessionLost))
            throw error;
        throw new SessionLost(`no session on ${name}: ${why() || error.message}`, { cause: error });
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/runner-programs.ts



const NEEDED = ["psql", "pg_dump", "pg_restore"];
/** psql can write to standard error (`\warn`) since this version. */
const OLDEST = 13;
/** Where Debian's and Ubuntu's packages put each version. */
const DEBIAN = "/usr/lib/postgresql";
/**
 * The versions that the runner has, newest first: those of Debian's packages, and what is on PATH. Debian's commands on
 * PATH choose a version by themselves, so they count only where no other of that version is.
 */
async function findRunnerPrograms(shell, path = process.env.PATH ?? "") {
    const found = new Map();
    for (const folder of [...(await debianFolders()), ...path.split(external_node_path_.delimiter)]) {
        const major = await versionIn(folder, shell);
        if (major !== undefined && major >= OLDEST && !found.has(major))
            found.set(major, { major, folder });
    }
    return [...found.values()].toSorted((a, b) => b.major - a.major);
}
async function debianFolders() {
    const versions = await (0,promises_.readdir)(DEBIAN).catch(() => []);
    return versions.map((version) => (0,external_node_path_.join)(DEBIAN, version, "bin"));
}
async function versionIn(folder, shell) {
    if (folder === "" || !NEEDED.every((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name))))
        return undefined;
    const { exitCode, stdout } = await shell.run([(0,external_node_path_.join)(folder, "pg_restore"), "--version"], { inherit: ["PATH"] });
    return exitCode === 0 ? majorOf(stdout) : undefined;
}
/** Of `pg_restore (PostgreSQL) 17.11 (Debian 17.11-0+deb13u1)` and of `9.6.24`, whose first two numbers were one. */
function majorOf(version) {
    const [, major] = /\(PostgreSQL\) (\d+)/.exec(version) ?? [];
    return major === undefined ? undefined : Number(major);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/runner-tools.ts





/** The runner's own programs. `connection` names libpq's files; without it they reach no server. */
class RunnerTools {
    major;
    place = "on the runner";
    connects;
    #folder;
    #connection;
    constructor({ major, folder }, connection) {
        this.major = major;
        this.connects = connection !== undefined;
        this.#folder = folder;
        this.#connection = connection ?? {};
    }
    async start(tool, args, options) {
        const isConnected = connectsItself(tool, args);
        if (isConnected && !this.connects)
            throw new TypeError(`${tool} on the runner does not reach the server`);
        const connection = isConnected ? [databaseOption(options.database)] : [];
        const child = (0,external_node_child_process_.spawn)((0,external_node_path_.join)(this.#folder, tool), [...connection, ...args], {
            env: { ...withoutLibpq(), ...this.#connection, PGAPPNAME: options.application, LC_ALL: "C" },
            stdio: ["pipe", "pipe", "pipe"],
        });
        return localToolProcess(child, options.onLine);
    }
    async lend(file) {
        return { path: file, async [Symbol.asyncDispose]() { } };
    }
}
/** pg_restore connects to nothing when it writes a script or a list, and refuses to be told how. */
function connectsItself(tool, args) {
    return tool !== "pg_restore" || !args.some((arg) => /^(-[fl]|--file\b|--list$)/.test(arg));
}
/** The job's own variables must not lead elsewhere. */
function withoutLibpq() {
    const kept = Object.entries(cleanEnvironment(process.env)).filter(([name]) => !/^PG[A-Z]+$/.test(name));
    return Object.fromEntries(kept);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/tcp-relay.ts


/** Each connection is a channel of the one SSH connection, as for `ssh -W`, and counts as no session of it. */
async function startTcpRelay(ssh, remote) {
    const open = new Set();
    let complaints = () => "";
    const connect = async (socket) => {
        if (!ssh.isAlive)
            await ssh.reconnect();
        const dial = ssh.dial(remote.host, remote.port);
        let said = "";
        dial.stderr?.on("data", (chunk) => {
            said = (said + chunk.toString()).slice(-4_096);
        });
        dial.once("close", (code) => {
            // The connection that all channels share is told the reason, and says it a moment later.
            if (code === 255)
                complaints = () => explainDial(ssh.complaints) ?? said.trim();
            socket.end();
        });
        if (dial.stdin)
            socket.pipe(dial.stdin);
        // The client is told of the end last: what it then asks for is why.
        dial.stdout?.pipe(socket, { end: false });
        // Either side going away ends the other; a broken pipe on the way down is not news.
        dial.stdin?.on("error", () => socket.destroy());
        socket.once("close", () => dial.kill());
    };
    const server = (0,external_node_net_.createServer)({ allowHalfOpen: true }, (socket) => {
        open.add(socket);
        socket.on("error", () => { });
        socket.once("close", () => open.delete(socket));
        connect(socket).catch((error) => {
            complaints = () => error.message;
            socket.destroy();
        });
    });
    server.listen(0, "127.0.0.1");
    await (0,external_node_events_.once)(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string")
        throw new TypeError("a relay without a port");
    return {
        address: "127.0.0.1",
        port: address.port,
        get complaints() {
            return complaints();
        },
        async [Symbol.asyncDispose]() {
            for (const socket of open)
                socket.destroy();
            server.close();
            await (0,external_node_events_.once)(server, "close");
        },
    };
}
/** Of `channel 3: open failed: connect failed: Connection refused` the part that says why. */
function explainDial(said) {
    const reason = [...said.matchAll(/open failed: (?:connect failed: )?([^\r\n]*)/g)].at(-1)?.[1];
    return reason === undefined ? undefined : `the host could not connect to it: ${reason.trim()}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/connection-server.ts







/** A server that is reached by a connection URL. @throws {UserError} when the runner has no PostgreSQL programs. */
async function openConnectionServer(parts) {
    const { target, folder, shell, ssh } = parts;
    const programs = parts.programs ?? (await findRunnerPrograms(shell));
    const [first, ...others] = programs;
    if (first === undefined)
        throw new errors/* UserError */.yo("the runner has no psql, pg_dump and pg_restore", {
            hint: "install them on the runner: apt-get install postgresql-client (GitHub's own Ubuntu runners have them)",
        });
    const name = `${target.host.includes(":") ? `[${target.host}]` : target.host}:${target.port}`;
    const relay = ssh === undefined ? undefined : await startTcpRelay(ssh, target);
    const files = await writeLibpqFiles(target, folder, relay);
    const newest = new RunnerTools(first, files);
    return {
        name,
        tools: [newest, ...others.map((each) => new RunnerTools(each, files))],
        session: (database, application) => reachSession(name, () => openPsqlSession(newest, { database, application }), () => relay?.complaints ?? ""),
        freeSpace: async () => undefined,
        async [Symbol.asyncDispose]() {
            await relay?.[Symbol.asyncDispose]();
        },
    };
}

// EXTERNAL MODULE: ./action-pg-restore/src/server/connection-url.ts
var connection_url = __webpack_require__(2179);
;// CONCATENATED MODULE: ./action-pg-restore/src/server/container-environment.ts
/**
 * What the variables of a server's container say, as the images of PostgreSQL and of Bitnami have them, in themselves or in
 * files that they name (see "Docker Secrets" in the description of PostgreSQL's image). For `sh -c` within that container.
 */
/** Sets `user` to the superuser's name, where there is one. */
const FIND_USER = `user=\${POSTGRES_USER-\${POSTGRESQL_USERNAME-}}
if [ -z "$user" ] && [ -r "\${POSTGRES_USER_FILE-}" ]; then user=$(cat "$POSTGRES_USER_FILE"); fi`;
/**
 * Becomes the program in its arguments, with the password for it where the server wants one on its own socket: it goes from
 * there to the program, and nowhere else.
 */
const WITH_PASSWORD = `password=\${POSTGRES_PASSWORD-\${POSTGRESQL_PASSWORD-}}
file=\${POSTGRES_PASSWORD_FILE-\${POSTGRESQL_PASSWORD_FILE-}}
if [ -z "$password" ] && [ -r "$file" ]; then password=$(cat "$file"); fi
if [ -n "$password" ]; then PGPASSWORD=$password; export PGPASSWORD; fi
exec "$@"`;

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(8321);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_default = /*#__PURE__*/__webpack_require__.n(external_node_http_);
;// CONCATENATED MODULE: ./action-pg-restore/src/server/engine-stream.ts



const TIMEOUT = 30_000;
/**
 * Sends a request that takes its connection over, and gives the connection: ending its writable side closes the other
 * program's standard input alone. Source: Docker Engine API, "Attach to a container", "Hijacking".
 * @throws {EngineError} when the engine refuses.
 */
function takeOver(socketPath, path, body) {
    const content = JSON.stringify(body);
    const { promise, resolve, reject } = Promise.withResolvers();
    const request = external_node_http_default().request({
        socketPath,
        path,
        method: "POST",
        agent: false,
        timeout: TIMEOUT,
        headers: {
            host: "docker",
            connection: "Upgrade",
            upgrade: "tcp",
            "content-type": "application/json",
            "content-length": Buffer.byteLength(content),
        },
    });
    request.once("upgrade", (_response, socket, head) => {
        socket.setTimeout(0);
        if (head.length > 0)
            socket.unshift(head);
        resolve(socket);
    });
    request.once("response", (response) => {
        (0,consumers_.text)(response).then((said) => reject(new ports_engine/* EngineError */.NJ(response.statusCode ?? 0, messageOf(said))), reject);
    });
    request.once("timeout", () => request.destroy(new Error("the engine does not start it")));
    request.once("error", reject);
    request.end(content);
    return promise;
}
function messageOf(said) {
    try {
        return JSON.parse(said).message ?? said.trim();
    }
    catch {
        return said.trim();
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/exec-output.ts

const HEADER = 8;
const STDOUT = 1;
/**
 * Takes a program's output and complaints out of the engine's one stream, as fast as both are read, and ends both when
 * the stream ends.
 */
async function separate(source, stdout, stderr) {
    const frames = new Frames();
    const targetOf = ({ isOutput }) => (isOutput ? stdout : stderr);
    try {
        for await (const chunk of source)
            for (const part of frames.take(chunk))
                await writeAll(targetOf(part), part.bytes);
    }
    catch {
        // A stream that breaks is one that ends: whether all of it came is told by what the engine knows of the program.
    }
    finally {
        stdout.end();
        stderr.end();
    }
}
/** Stream, three zero bytes, length, payload. Source: Docker Engine API, "Attach to a container", "Stream format". */
class Frames {
    #pending = Buffer.alloc(0);
    #isOutput = true;
    /** Of the frame's payload. */
    #left = 0;
    *take(chunk) {
        this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
        while (this.#pending.length > 0) {
            if (this.#left === 0 && !this.#begin())
                return;
            const bytes = this.#cut(Math.min(this.#left, this.#pending.length));
            this.#left -= bytes.length;
            if (bytes.length > 0)
                yield { isOutput: this.#isOutput, bytes };
        }
    }
    /** False while the header is not all there. */
    #begin() {
        if (this.#pending.length < HEADER)
            return false;
        const header = this.#cut(HEADER);
        this.#isOutput = header[0] === STDOUT;
        this.#left = header.readUInt32BE(4);
        return true;
    }
    #cut(length) {
        const part = this.#pending.subarray(0, length);
        this.#pending = this.#pending.subarray(length);
        return part;
    }
}
/** Whoever is not interested any more destroys the stream. */
async function writeAll(stream, bytes) {
    if (stream.destroyed || stream.write(bytes))
        return;
    const waiting = new AbortController();
    const { signal } = waiting;
    await Promise.race(["drain", "close"].map((event) => (0,external_node_events_.once)(stream, event, { signal }).catch(() => [])));
    waiting.abort();
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/container-exec.ts







/** Says its process id first, so that it can be ended: the engine has no request for that. */
const TELL_PROCESS = ["sh", "-c", 'echo "$$" >&2; exec "$@"', "sh"];
/** The engine notices a program's end a moment after its streams have. */
const container_exec_PAUSE = 50;
const END_TIMEOUT = 10_000;
const LOST = { exitCode: 255, stderr: "the connection to the engine was lost" };
/** Programs inside one container, without a terminal, as one of its users. */
class ContainerExec {
    #connection;
    #container;
    #user;
    constructor(connection, container, user) {
        this.#connection = connection;
        this.#container = container;
        this.#user = user;
    }
    /** @throws {EngineError} when the engine refuses. A program that does not exist ends with 126 or 127. */
    async start({ argv, env = {}, onLine }) {
        const { Id } = await (0,ports_engine/* askEngine */.sb)(this.#connection.engine, {
            method: "POST",
            path: `/containers/${encodeURIComponent(this.#container)}/exec`,
            body: {
                AttachStdin: true,
                AttachStdout: true,
                AttachStderr: true,
                Tty: false,
                User: this.#user,
                Env: Object.entries(env).map(([name, value]) => `${name}=${value}`),
                Cmd: [...TELL_PROCESS, ...argv],
            },
        });
        const way = await this.#connection.openSocket();
        try {
            const path = `/v${this.#connection.apiVersion}/exec/${Id}/start`;
            const stream = await takeOver(way.socketPath, path, { Detach: false, Tty: false });
            return this.#process(Id, stream, way, onLine);
        }
        catch (error) {
            await way[Symbol.asyncDispose]();
            throw error;
        }
    }
    /** Runs a program to its end. */
    async run(argv) {
        const process = await this.start({ argv });
        process.stdin.end();
        const [stdout, end] = await Promise.all([(0,consumers_.buffer)(process.stdout), process.done]);
        return { ...end, stdout: stdout.toString("utf8") };
    }
    #process(id, stream, way, onLine) {
        const stdout = new external_node_stream_.PassThrough();
        const stderr = new external_node_stream_.PassThrough();
        // A program that ends before it has read everything closes the stream; its exit code tells.
        stream.on("error", () => { });
        let pid;
        const lines = [];
        const told = readLines(stderr, (line) => {
            if (pid === undefined)
                pid = line;
            else {
                lines.push(line);
                if (lines.length > 200)
                    lines.shift();
                onLine?.(line);
            }
        });
        const ended = separate(stream, stdout, stderr).finally(() => stream.destroy());
        const done = Promise.all([ended, told])
            .then(() => this.#end(id, way))
            .then((exitCode) => (exitCode === undefined ? LOST : { exitCode, stderr: lines.join("\n") }))
            .finally(() => way[Symbol.asyncDispose]());
        return {
            stdin: stream,
            stdout,
            done,
            kill: () => void this.#kill(pid).catch(() => stream.destroy()),
        };
    }
    /** Undefined when the stream ended with the connection, not with the program. */
    async #end(id, way) {
        for (const until = performance.now() + END_TIMEOUT; performance.now() < until; await (0,external_node_timers_promises_.setTimeout)(container_exec_PAUSE)) {
            if (!way.isAlive)
                return undefined;
            const exec = await this.#inspect(id);
            if (!way.isAlive || exec === undefined)
                return undefined;
            if (!exec.Running)
                return exec.ExitCode ?? undefined;
        }
        return undefined;
    }
    async #inspect(id) {
        return await (0,ports_engine/* askEngine */.sb)(this.#connection.engine, {
            method: "GET",
            path: `/exec/${id}/json`,
        }).catch(() => undefined);
    }
    async #kill(pid) {
        if (pid === undefined)
            throw new Error("it has not started");
        await this.run(["kill", "-TERM", pid]);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/free-space.ts
/** Bytes that may still be written to a folder in a container. Source: POSIX df(1), `-P`: the fourth column is what is available, here in kibibytes. */
async function freeSpace(exec, folder) {
    const { exitCode, stdout } = await exec.run(["df", "-P", "-k", "--", folder]);
    const available = Number(stdout.trimEnd().split("\n").at(-1)?.split(/\s+/)[3]);
    return exitCode === 0 && Number.isFinite(available) ? available * 1024 : undefined;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/lent-file.ts








const FOLDER = "/tmp";
/**
 * The copy is there as long as this program's standard input is open: it is gone also when the runner or the connection
 * dies. `$1` is its path, `$2` its size. Over an exec rather than the engine's archive request, which writes neither
 * into a tmpfs nor into a container whose root file system is read-only.
 */
const LEND = `umask 077; set -C
trap 'rm -rf -- "$1"' EXIT; trap 'exit 1' HUP INT TERM`;
const LEND_FILE = `${LEND}
if head -c "$2" > "$1"; then echo "$(($(wc -c < "$1")))"; else echo failed; fi
cat > /dev/null`;
/** BusyBox's tar reads on after the archive's end, so it is told by `head` where that is. */
const LEND_FOLDER = `${LEND}
if mkdir -- "$1" && head -c "$2" | tar -x -o -f - -C "$1"; then echo "$2"; else echo failed; fi
cat > /dev/null`;
/** Copies a file or folder of the runner's into a container, readable for the tools' user alone. */
async function lendToContainer(exec, file) {
    const facts = await (0,promises_.stat)(file);
    const isFolder = facts.isDirectory();
    const expected = isFolder ? await sizeOf(packed(file)) : facts.size;
    const path = `${FOLDER}/slipway-${(0,external_node_crypto_.randomBytes)(9).toString("hex")}`;
    const script = isFolder ? LEND_FOLDER : LEND_FILE;
    const process = await exec.start({ argv: ["sh", "-c", script, "sh", path, String(expected)] });
    const end = async () => {
        process.stdin.end();
        process.stdout.resume();
        await process.done;
    };
    try {
        const answer = new MarkedOutput(process.stdout).line();
        for await (const chunk of isFolder ? packed(file) : (0,external_node_fs_.createReadStream)(file))
            if (!(await writeChunk(process.stdin, chunk)))
                break;
        const size = await answer;
        if (size !== String(expected))
            throw await explain(exec, process, expected);
        return { path, [Symbol.asyncDispose]: end };
    }
    catch (error) {
        await end();
        throw error;
    }
}
async function sizeOf(content) {
    let size = 0;
    for await (const chunk of content)
        size += chunk.length;
    return size;
}
async function* packed(folder) {
    const env = cleanEnvironment(process.env);
    const tar = (0,external_node_child_process_.spawn)("tar", ["-c", "-f", "-", "-C", folder, "."], { env, stdio: ["ignore", "pipe", "ignore"] });
    try {
        yield* tar.stdout;
    }
    finally {
        tar.kill();
    }
}
async function explain(exec, process, size) {
    process.stdin.end();
    process.stdout.resume();
    const { stderr } = await process.done;
    const free = await freeSpace(exec, FOLDER).catch(() => undefined);
    const isFull = free !== undefined && free < size;
    const reason = isFull ? `${size} bytes do not fit into its ${FOLDER}, where ${free} are free` : stderr.trim();
    return new errors/* UserError */.yo(`the dump could not be copied into the container: ${reason || "not all of it came"}`, {
        ...(isFull ? { hint: `give the container more room in ${FOLDER}` } : {}),
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/container-tools.ts





/** The programs in the server's own container, which reach it by its socket. */
class ContainerTools {
    place;
    major;
    connects = true;
    #exec;
    #role;
    constructor(parts) {
        this.place = `in container ${parts.name}`;
        this.major = parts.major;
        this.#exec = parts.exec;
        this.#role = parts.role;
    }
    async start(tool, args, options) {
        const connection = connectsItself(tool, args) ? [databaseOption(options.database)] : [];
        try {
            return await this.#exec.start({
                argv: ["sh", "-c", WITH_PASSWORD, "sh", tool, ...connection, ...args],
                // An empty host is libpq's own socket, whatever the container's variables say.
                env: { PGHOST: "", PGUSER: this.#role, PGAPPNAME: options.application, LC_ALL: "C" },
                onLine: options.onLine,
            });
        }
        catch (error) {
            throw new SessionLost(`${tool} could not be started ${this.place}: ${error.message}`, {
                cause: error,
            });
        }
    }
    async lend(file) {
        return await lendToContainer(this.#exec, file);
    }
}

// EXTERNAL MODULE: ./shared/src/health/engine-container.ts
var engine_container = __webpack_require__(1772);
// EXTERNAL MODULE: ./shared/src/domain/closest.ts
var closest = __webpack_require__(6123);
;// CONCATENATED MODULE: ./shared/src/health/service-snapshot.ts


/**
 * Two requests. `_up-to-date` is the filter the Docker CLI itself uses: swarmkit's own judgement of which tasks belong
 * to the stored spec. Undefined when there is no such service.
 */
async function readService(engine, wanted, timeout) {
    const names = candidateNames(wanted);
    // The name filter matches prefixes.
    const query = { status: "true", filters: JSON.stringify({ name: names }) };
    const found = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/services", query, timeout });
    const service = names.map((name) => found.find(({ Spec }) => Spec.Name === name)).find((each) => each !== undefined);
    if (service === undefined)
        return undefined;
    const filters = JSON.stringify({ service: [service.ID], "_up-to-date": ["true"] });
    const tasks = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query: { filters }, timeout });
    return { service, tasks };
}
/** `there is no service worker in this swarm; did you mean shop_worker?` */
async function noSuchService(engine, { name }, timeout) {
    const all = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/services", timeout });
    const names = all.map(({ Spec }) => Spec.Name);
    const meant = names.find((each) => each.endsWith(`_${name}`)) ?? (0,closest/* closest */.k)(name, names);
    return `there is no service ${name} in this swarm${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}
/** Whether the task is a running one that is wanted to run. */
function isRunning({ DesiredState, Status }) {
    return DesiredState === "running" && Status.State === "running";
}
/** `shop_worker.2`; a global service's tasks are called by their node. */
function taskName({ Spec }, { Slot, NodeID }) {
    return `${Spec.Name}.${Slot ?? NodeID?.slice(0, 9) ?? "?"}`;
}
function candidateNames({ name, stack }) {
    return stack === undefined ? [name] : [`${stack}_${name}`, name];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/find-container.ts

const find_container_TIMEOUT = 30_000;
const SERVICE_LABEL = "com.docker.swarm.service.name";
/** The running container of that name or id. @throws {UserError} when there is none, or it does not run. */
async function runningContainer({ engine, name: host }, wanted) {
    const container = await (0,engine_container/* inspectContainer */.aH)(engine, wanted, find_container_TIMEOUT);
    if (container === undefined)
        throw new errors/* UserError */.yo(await noSuchContainer(engine, wanted, host));
    const why = (0,engine_container/* whyNotRunning */.$B)(container);
    if (why === undefined)
        return container;
    throw new errors/* UserError */.yo(`the container ${wanted} on ${host} ${why}`, { hint: `on that host: docker start ${wanted}` });
}
async function noSuchContainer(engine, wanted, host) {
    const all = await list(engine, { all: "true" });
    const names = all.flatMap(({ Names }) => Names.map((name) => name.replace(/^\//, "")));
    const meant = (0,closest/* closest */.k)(wanted, names);
    return `there is no container ${wanted} on ${host}${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}
/**
 * The container of a service's one running task, on the connected node.
 * @throws {UserError} when it runs elsewhere, more than once or not at all.
 */
async function findServiceContainer(connection, service) {
    const { engine, name: host } = connection;
    const tasks = await runningTasks(engine, service);
    if (tasks === undefined)
        return await findOnWorker(connection, service);
    const [task, ...others] = tasks;
    if (task === undefined)
        throw new errors/* UserError */.yo(`the service ${service} has no running task`, {
            hint: `see why, on a manager: docker service ps ${service}`,
        });
    if (others.length > 0)
        throw new errors/* UserError */.yo(`the service ${service} runs ${tasks.length} tasks, and a database is the data of one`, {
            hint: `scale it to one: docker service scale ${service}=1`,
        });
    const here = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/info" });
    if (task.NodeID !== here.Swarm?.NodeID) {
        const node = await nodeName(engine, task.NodeID ?? "");
        throw new errors/* UserError */.yo(`the service ${service} runs on the node ${node}, and ${host} is another`, {
            hint: `make ${node} the ssh-host: its container is reached through the engine it runs on`,
        });
    }
    return await runningContainer(connection, task.Status.ContainerStatus?.ContainerID ?? "");
}
/** Undefined where the engine is no manager and does not know. */
async function runningTasks(engine, service) {
    const wanted = { name: service, stack: undefined };
    try {
        const snapshot = await readService(engine, wanted, find_container_TIMEOUT);
        if (snapshot === undefined)
            throw new errors/* UserError */.yo(await noSuchService(engine, wanted, find_container_TIMEOUT));
        return snapshot.tasks.filter(isRunning);
    }
    catch (error) {
        if (error instanceof ports_engine/* EngineError */.NJ && error.status === 503)
            return undefined;
        throw error;
    }
}
/** A worker knows its own containers only, by the label that the swarm gives them. */
async function findOnWorker(connection, service) {
    const { engine, name: host } = connection;
    const filters = JSON.stringify({ label: [`${SERVICE_LABEL}=${service}`], status: ["running"] });
    const [found, ...others] = await list(engine, { filters });
    if (found !== undefined && others.length === 0)
        return await runningContainer(connection, found.Id);
    const count = found === undefined ? "no task" : `${others.length + 1} tasks`;
    throw new errors/* UserError */.yo(`${host} runs ${count} of a service ${service}`, {
        hint: "make the node that runs its only task the ssh-host; only a manager knows which it is",
    });
}
function list(engine, query) {
    return (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/containers/json", query });
}
async function nodeName(engine, id) {
    const path = `/nodes/${encodeURIComponent(id)}`;
    const node = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path });
    return node.Description.Hostname;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/container-server.ts










/** The superuser's name, and versions, one a line. */
const PROBE = `${FIND_USER}
printf '%s\\n' "\${user:-postgres}"
for program in psql pg_dump pg_restore; do "$program" --version; done
true`;
/**
 * A server in a container of the connected engine.
 * @throws {UserError} when there is no such container, it does not run, or it is no PostgreSQL.
 */
async function openContainerServer({ connection, place, shell }) {
    const find = place.kind === "service" ? findServiceContainer : runningContainer;
    const container = await find(connection, place.name);
    const name = `${place.kind} ${place.name} on ${connection.name}`;
    const { exec, said } = await probe(connection, container, name);
    const [role = "postgres", ...versions] = said.split("\n");
    const major = majorOf(versions[2] ?? "");
    if (major === undefined)
        throw new errors/* UserError */.yo(`${name} has no psql, pg_dump and pg_restore`, { hint: "name the database's own container" });
    if (major < OLDEST)
        throw new errors/* UserError */.yo(`${name} is PostgreSQL ${major}; ${OLDEST} or newer is needed`, {
            hint: "upgrade the server, or restore into a newer one",
        });
    const own = new ContainerTools({ exec, name: place.name, major, role });
    const others = (await findRunnerPrograms(shell)).map((programs) => new RunnerTools(programs, undefined));
    return {
        name,
        tools: [own, ...others],
        session: (database, application) => reachSession(name, () => openPsqlSession(own, { database, application })),
        freeSpace: (folder) => freeSpace(exec, folder),
        async [Symbol.asyncDispose]() { },
    };
}
/** Where the container's programs run as root, these do as `postgres`, whom the server knows by its socket (`peer`). */
async function probe(connection, container, name) {
    const { User = "" } = container.Config;
    const isRoot = User === "" || /^(root|0)(:|$)/.test(User);
    for (const user of isRoot ? ["postgres", ""] : [User]) {
        const exec = new ContainerExec(connection, container.Id, user);
        const end = await exec.run(["sh", "-c", PROBE]).catch((error) => refused(error, name));
        if (end !== undefined && end.exitCode === 0)
            return { exec, said: end.stdout };
    }
    throw new errors/* UserError */.yo(`nothing can be run in ${name}: it needs a shell`, { hint: "name the database's own container" });
}
/** A user or a shell that the container does not have. */
function refused(error, name) {
    if (error instanceof ports_engine/* EngineError */.NJ && error.status < 500)
        return undefined;
    const isUnknown = error instanceof ports_engine/* EngineError */.NJ && /unable to find user|executable file not found/.test(error.message);
    if (isUnknown)
        return undefined;
    throw new errors/* UserError */.yo(`nothing can be run in ${name}`, { cause: error });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./action-pg-restore/src/archive/archive-problem.ts
/** Ends the reading of an archive, or of one part of it. */
class ArchiveFault extends Error {
    name = "ArchiveFault";
    problem;
    constructor(code, message, where = {}) {
        super(message);
        this.problem = { code, message, ...where };
    }
}
/** The problem behind an error. @throws whatever is no fault of the archive, such as a connection that broke. */
function problemOf(error) {
    if (error instanceof ArchiveFault)
        return error.problem;
    throw error;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/byte-reader.ts

const EMPTY = Buffer.alloc(0);
/** Reads a stream of bytes piece by piece. Holds one chunk of it, and what a single `take` asks for. */
class ByteReader {
    /** What is being read, for the message when it ends too early. */
    part = "the archive";
    #source;
    #chunk = EMPTY;
    #at = 0;
    #before = 0;
    constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
    }
    /** The bytes read so far. */
    get position() {
        return this.#before + this.#at;
    }
    /** The bytes that can be had without waiting. */
    get buffered() {
        return this.#chunk.length - this.#at;
    }
    async atEnd() {
        return this.buffered === 0 && !(await this.#next());
    }
    /** Waits until something is buffered. @throws {ArchiveFault} at the end. */
    async more() {
        if (await this.atEnd())
            throw this.truncated();
    }
    /** Exactly `length` bytes. They stay valid. @throws {ArchiveFault} when there are fewer. */
    async take(length) {
        if (length <= this.buffered)
            return this.takeNow(length);
        const pieces = [];
        for await (const piece of this.pieces(length))
            pieces.push(piece);
        return Buffer.concat(pieces, length);
    }
    /** At most `length` bytes that need no waiting. */
    takeNow(length) {
        const piece = this.#chunk.subarray(this.#at, this.#at + length);
        this.#at += piece.length;
        return piece;
    }
    /** `length` bytes as they come. @throws {ArchiveFault} when there are fewer. */
    async *pieces(length) {
        for (let left = length; left > 0;) {
            await this.more();
            const piece = this.takeNow(left);
            left -= piece.length;
            yield piece;
        }
    }
    /** All that is left. */
    async *rest() {
        while (!(await this.atEnd()))
            yield this.takeNow(this.buffered);
    }
    /** What is buffered, at least `length` bytes of it if there are as many, without moving on. */
    async peek(length) {
        while (this.buffered < length) {
            const start = this.#chunk.subarray(this.#at);
            const before = this.position;
            if (!(await this.#next())) {
                this.#put(start, before);
                break;
            }
            this.#put(Buffer.concat([start, this.#chunk]), before);
        }
        return this.#chunk.subarray(this.#at);
    }
    /** Lets go of the source before its end. */
    async close() {
        await this.#source.return?.();
    }
    truncated() {
        const message = `the dump is cut off: it ends at byte ${this.position}, within ${this.part}`;
        return new ArchiveFault("truncated", message, { at: this.position });
    }
    #put(chunk, before) {
        this.#chunk = chunk;
        this.#at = 0;
        this.#before = before;
    }
    async #next() {
        for (;;) {
            const { done, value } = await this.#source.next();
            this.#put(EMPTY, this.#before + this.#chunk.length);
            if (done === true)
                return false;
            if (value.length === 0)
                continue;
            this.#chunk = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
            return true;
        }
    }
}
const FIRST_PIECE = 4 * 1024;
const PIECE = 256 * 1024;
/** Puts small pieces together to larger ones, so that what each piece costs matters little. */
class Gatherer {
    #buffer = EMPTY;
    #size = FIRST_PIECE;
    #used = 0;
    /** The bytes that fit, at least one. */
    get room() {
        if (this.#buffer === EMPTY)
            this.#buffer = Buffer.allocUnsafeSlow(this.#size);
        return this.#buffer.length - this.#used;
    }
    /** @returns whether it is full. `piece` must not be larger than the room. */
    add(piece) {
        piece.copy(this.#buffer, this.#used);
        this.#used += piece.length;
        return this.#used === this.#buffer.length;
    }
    /** What was gathered since, if anything. */
    *rest() {
        if (this.#used > 0)
            yield this.give();
    }
    /** What was gathered. */
    give() {
        const gathered = this.#buffer.subarray(0, this.#used);
        this.#buffer = EMPTY;
        this.#used = 0;
        this.#size = Math.min(this.#size * 4, PIECE);
        return gathered;
    }
}
async function* gather(source) {
    const gatherer = new Gatherer();
    for await (const piece of source) {
        for (let at = 0; at < piece.length;) {
            const part = piece.subarray(at, at + gatherer.room);
            at += part.length;
            if (gatherer.add(part))
                yield gatherer.give();
        }
    }
    yield* gatherer.rest();
}

// EXTERNAL MODULE: ./action-pg-restore/src/archive/sql-names.ts
var sql_names = __webpack_require__(7351);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./action-pg-restore/src/archive/text-encoding.ts

/** PostgreSQL's names (pg_wchar.h) of encodings whose name is not that of WHATWG's Encoding Standard, but for signs. */
const LABELS = {
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
    WIN866: "ibm866",
};
/** For names and statements of a dump whose `client_encoding` is this. What cannot be decoded is shown as best it can be. */
function decoderOf(encoding) {
    const name = (encoding ?? "UTF8").toUpperCase();
    const decoder = text_encoding_open(LABELS[name] ?? name.replace(/^WIN(?=\d)/, "windows-").replace(/^ISO_(\d+)_/, "iso-$1-"));
    return (bytes) => ((0,external_node_buffer_.isUtf8)(bytes) ? Buffer.from(bytes).toString("utf8") : decoder.decode(bytes));
}
function text_encoding_open(label) {
    try {
        return new TextDecoder(label.toLowerCase().replaceAll("_", "-"));
    }
    catch {
        return new TextDecoder("latin1");
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/toc-entry.ts

/** `teSection` in pg_backup.h: none, pre-data, data, post-data. */
const SECTIONS = [1, 2, 3, 4];
const DIGITS = /^\d+$/;
/**
 * An archive's table of contents.
 * Source: ReadToc in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c.
 * @throws {ArchiveFault} when it is cut off, or what it says is impossible. It has no checksum.
 */
async function readToc(input, header, readData) {
    input.reader.part = "the table of contents";
    const count = await input.int();
    if (count < 0)
        throw input.damaged(`${count} entries`);
    const entries = new Map();
    for (let read = 0; read < count; read++) {
        const entry = await readEntry(input, header.minor, readData);
        if (entry.id <= 0 || entries.has(entry.id))
            throw input.damaged(`a second or impossible entry ${entry.id}`);
        entries.set(entry.id, entry);
        // pg_dump writes it first.
        if (entry.kind === "ENCODING")
            input.decode = decoderOf(quotedValue(entry.definition));
    }
    return [...entries.values()];
}
/** `UTF8` of `SET client_encoding = 'UTF8';` */
function quotedValue(definition) {
    return /'([^']*)'/.exec(definition)?.[1];
}
async function readEntry(input, minor, readData) {
    const id = await input.int();
    const hadData = await input.int();
    const catalogue = [await input.string(), await input.string()];
    const name = (await input.string()) ?? "";
    const kind = (await input.string()) ?? "";
    const section = await input.int();
    const [definition = "", , copyStatement = ""] = await strings(input, 3);
    const [schema, tablespace] = await strings(input, 2);
    // The table access method (1.14) and the kind of relation (1.16) matter to pg_restore alone.
    if (minor >= 14)
        await input.string();
    const relationKind = minor >= 16 ? await input.int() : 0;
    const [owner, withOids] = await strings(input, 2);
    const dependencies = await readDependencies(input);
    const data = await readData(input);
    const facts = { hadData, catalogue, section, relationKind, withOids, hasData: data.at !== "nowhere" };
    if (!isPossible(facts))
        throw input.damaged(`an impossible entry ${id} (${kind} ${name})`);
    return {
        id,
        kind,
        name,
        schema: schema === "" ? undefined : schema,
        owner: owner === "" ? undefined : owner,
        tablespace: tablespace === "" ? undefined : tablespace,
        definition,
        copyStatement,
        dependencies,
        data,
    };
}
async function strings(input, count) {
    const read = [];
    while (read.length < count)
        read.push(await input.string());
    return read;
}
async function readDependencies(input) {
    const dependencies = [];
    for (;;) {
        const text = await input.string();
        if (text === undefined)
            return dependencies;
        if (!DIGITS.test(text))
            throw input.damaged(`the dependency ${JSON.stringify(text)}`);
        dependencies.push(Number(text));
    }
}
/** What pg_dump never writes was changed since: nothing else would tell. */
function isPossible({ hadData, catalogue, section, relationKind, withOids, hasData }) {
    return ((hadData === 1 || (hadData === 0 && !hasData)) &&
        catalogue.every((oid) => oid !== undefined && DIGITS.test(oid)) &&
        SECTIONS.includes(section) &&
        (relationKind === 0 || /[a-zA-Z]/.test(String.fromCharCode(relationKind))) &&
        (withOids === "true" || withOids === "false"));
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/archive-facts.ts


const NAMES_ROLES = new Set(["ACL", "DEFAULT ACL", "POLICY"]);
/** What a table of contents says of the database. */
function tocFacts(entries) {
    const owners = unique(entries.map(({ owner }) => owner));
    const named = entries.filter(({ kind }) => NAMES_ROLES.has(kind)).flatMap(({ definition }) => (0,sql_names/* rolesIn */.t4)(definition));
    return {
        encoding: encodingOf(entries),
        extensions: of(entries, "EXTENSION").map(readExtension),
        schemas: of(entries, "SCHEMA").map(({ name }) => name),
        owners,
        roles: unique([...owners, ...named]),
        tablespaces: unique(entries.map(({ tablespace }) => tablespace)),
        emptyTables: emptyTables(entries),
        sequences: of(entries, "SEQUENCE SET").flatMap((entry) => readSetval(entry.definition) ?? []),
        objects: countKinds(entries.map(({ kind }) => kind)),
    };
}
/** The dump's `client_encoding`. */
function encodingOf(entries) {
    const [entry] = of(entries, "ENCODING");
    return entry === undefined ? undefined : quotedValue(entry.definition);
}
function of(entries, kind) {
    return entries.filter((entry) => entry.kind === kind);
}
function readExtension({ name, definition }) {
    return { name, schema: extensionSchema(definition) };
}
function extensionSchema(definition) {
    const schema = /\sWITH SCHEMA ("(?:[^"]|"")+"|\w+)/.exec(definition)?.[1];
    return schema === undefined ? undefined : (0,sql_names/* unquote */._n)(schema);
}
const SETVAL = /pg_catalog\.setval\('((?:[^']|'')*)', (-?\d+), (true|false)\)/;
/** `SELECT pg_catalog.setval('public."My sequence"', 7, true);` */
function readSetval(statement) {
    const [, text = "", value, called] = SETVAL.exec(statement) ?? [];
    const sequence = (0,sql_names/* readName */.MQ)(text.replaceAll("''", "'"));
    return value === undefined || sequence === undefined ? undefined : { ...sequence, value, called: called === "true" };
}
function emptyTables(entries) {
    const filled = new Set(of(entries, "TABLE DATA").map(sql_names/* keyOf */.TN));
    return entries
        .filter((entry) => (entry.kind === "TABLE" || entry.kind === "FOREIGN TABLE") && !filled.has((0,sql_names/* keyOf */.TN)(entry)))
        .map(({ schema, name }) => ({ schema, name }));
}
function countKinds(kinds) {
    const counts = new Map();
    for (const kind of kinds)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return Object.fromEntries(counts);
}
function unique(names) {
    return [...new Set(names.filter((name) => name !== undefined))].toSorted();
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/large-object-digest.ts

const DIGEST_BYTES = 32;
/** Digests large objects, each in as many chunks as it comes. */
class LargeObjectDigest {
    #sum = Buffer.alloc(DIGEST_BYTES);
    #count = 0;
    #bytes = 0;
    /** The object to which what is written then belongs. */
    begin(oid) {
        const hash = (0,external_node_crypto_.createHash)("sha256").update(`${oid}:`);
        return {
            write: (chunk) => {
                hash.update(chunk);
                this.#bytes += chunk.length;
            },
            end: () => this.#add(hash),
        };
    }
    finish() {
        return { count: this.#count, bytes: this.#bytes, digest: this.#sum.toString("hex") };
    }
    #add(hash) {
        this.#count += 1;
        for (const [place, byte] of hash.digest().entries())
            this.#sum[place] = (this.#sum[place] ?? 0) ^ byte;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/large-object-list.ts

/** Compares the large objects that a dump names with those it has. */
class LargeObjectList {
    #balance = 0;
    #sum = 0n;
    /** A line of `blobs.toc` is `16401 blob_16401.dat`. @returns the members it names. */
    read(file, content) {
        const lines = content.split("\n").filter((line) => line !== "");
        return lines.map((line) => {
            const [, oid, name] = /^(\d+) (blob_\d+\.dat)$/.exec(line) ?? [];
            if (name === undefined || Number(oid) !== oidOf(name))
                throw new ArchiveFault("damaged", `${file} is damaged: it has the line ${JSON.stringify(line.slice(0, 60))}`);
            this.named(Number(oid));
            return { oid: Number(oid), file: name };
        });
    }
    named(oid) {
        this.#count(oid, 1);
    }
    found(oid) {
        this.#count(oid, -1);
    }
    /** Whether those found are those named. Two numbers tell, as there may be millions. */
    get isComplete() {
        return this.#balance === 0 && this.#sum === 0n;
    }
    #count(oid, sign) {
        this.#balance += sign;
        this.#sum += BigInt(sign * oid);
    }
}
/** The object in `blob_16401.dat`; undefined for another file. */
function oidOf(file) {
    const digits = /^blob_(\d+)\.dat$/.exec(file)?.[1];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/row-digest.ts


const NEWLINE = 0x0a;
const TAB = 0x09;
const BACKSLASH = 0x5c;
const DOT = 0x2e;
/** `\.` and a line's end is the end of all rows, for the server as for psql. */
const END_OF_ROWS = Buffer.from("\n\\.");
/**
 * Digests rows in COPY's text format, in which a row is a line and only a tab ends a column: newlines and tabs within
 * values are escaped.
 * Source: CopyAttributeOutText in PostgreSQL's src/backend/commands/copyto.c.
 */
class RowDigest {
    #hash = (0,external_node_crypto_.createHash)("sha256");
    #rows = 0;
    #tabs = 0;
    #bytes = 0;
    #last = NEWLINE;
    #hasZero = false;
    #hasEnd = false;
    #beforeLast = 0;
    #text = new TextCheck();
    update(chunk) {
        if (chunk.length === 0)
            return;
        this.#hash.update(chunk);
        this.#text.update(chunk);
        this.#bytes += chunk.length;
        const { rows, tabs } = countEnds(chunk);
        this.#rows += rows;
        this.#tabs += tabs;
        this.#hasZero ||= chunk.includes(0);
        this.#hasEnd ||= this.#endsWith(chunk) || chunk.includes(END_OF_ROWS);
        this.#beforeLast = chunk[chunk.length - 2] ?? this.#last;
        this.#last = chunk[chunk.length - 1] ?? NEWLINE;
    }
    /** Whether the end of all rows is partly in what came before. */
    #endsWith(chunk) {
        if (this.#last === NEWLINE)
            return chunk[0] === BACKSLASH && chunk[1] === DOT;
        return this.#beforeLast === NEWLINE && this.#last === BACKSLASH && chunk[0] === DOT;
    }
    finish() {
        return { rows: this.#rows, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
    }
    /** What no dump has: it tells of damage where there is no checksum. `columns` is what the COPY statement names. */
    flaw(columns, isUtf8) {
        if (this.#last !== NEWLINE)
            return "the last row is not complete";
        if (this.#hasEnd)
            return "a row begins with \\., which ends all rows";
        if (this.#hasZero)
            return "a row has a zero byte, which no text has";
        if (isUtf8 && !this.#text.finish())
            return "a row is not valid UTF-8";
        if (columns !== undefined && this.#tabs !== this.#rows * (columns - 1))
            return "a row has too few or too many columns";
        return undefined;
    }
}
/** Counts row and column ends. Every byte of a dump passes here: most are neither, and only one comparison tells. */
function countEnds(chunk) {
    let rows = 0;
    let tabs = 0;
    const { length } = chunk;
    for (let at = 0; at < length; at++) {
        const byte = chunk[at];
        if (byte > NEWLINE)
            continue;
        if (byte === NEWLINE)
            rows++;
        else if (byte === TAB)
            tabs++;
    }
    return { rows, tabs };
}
/** Whether a text that comes in chunks is UTF-8. */
class TextCheck {
    #isValid = true;
    /** The start of a character whose rest is in the next chunk. */
    #open = Buffer.alloc(0);
    update(chunk) {
        if (!this.#isValid)
            return;
        const text = this.#open.length === 0 ? chunk : Buffer.concat([this.#open, chunk]);
        const end = lastBoundary(text);
        this.#isValid = (0,external_node_buffer_.isUtf8)(text.subarray(0, end));
        this.#open = Buffer.from(text.subarray(end));
    }
    finish() {
        return this.#isValid && this.#open.length === 0;
    }
}
/** Where the last character that is whole ends. What is no UTF-8 at all does not matter here. */
function lastBoundary(text) {
    let start = text.length - 1;
    while (start > 0 && start > text.length - 4 && ((text[start] ?? 0) & 0xc0) === 0x80)
        start--;
    return start + characterLength(text[start] ?? 0) > text.length ? Math.max(start, 0) : text.length;
}
function characterLength(first) {
    if (first >= 0xf0)
        return 4;
    if (first >= 0xe0)
        return 3;
    return first >= 0xc0 ? 2 : 1;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/dollar-tag.ts
const TAG = /^\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*)?\$/;
const OPEN_TAG = /^\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*)?$/;
/** Of names, in bytes, with a dollar sign at either end. */
const LONGEST_TAG = 66;
/**
 * The tag that begins a dollar-quoted text, `$$` or `$name$`; `undefined` where there is none, `open` where more bytes
 * have to tell. @param ahead up to `LONGEST_TAG` bytes from the dollar sign on, as latin1.
 */
function readDollarTag(ahead) {
    const [tag] = TAG.exec(ahead) ?? [];
    if (tag !== undefined)
        return { tag };
    return OPEN_TAG.test(ahead) && ahead.length < LONGEST_TAG ? "open" : undefined;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/script-handler.ts

function initialSettings() {
    return { standardStrings: true, decode: decoderOf(undefined) };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/statement-text.ts
/** No statement of a dump but INSERT is longer: a COPY of 1600 columns with the longest names is not. */
const LONGEST = 256 * 1024;
const ATOMIC = /^\s*CREATE\s+(?:OR\s+REPLACE\s+)?(?:FUNCTION|PROCEDURE)\b/i;
const QUOTED = /'(?:[^']|'')*'|"[^"]*"|\$(\w*)\$.*?\$\1\$/gs;
/** The text of a statement while it is read. */
class StatementText {
    #buffer = Buffer.allocUnsafeSlow(LONGEST);
    #length = 0;
    add(source, from, to) {
        this.#length += source.copy(this.#buffer, this.#length, from, Math.min(to, from + LONGEST - this.#length));
    }
    /** The byte `back` places before the end. */
    last(back) {
        return this.#buffer[this.#length - back] ?? 0;
    }
    clear() {
        this.#length = 0;
    }
    read(decode) {
        return decode(this.#buffer.subarray(0, this.#length)).trim();
    }
    /**
     * Whether a semicolon here is within the body of a function in standard SQL, `BEGIN ATOMIC … END`.
     * Source: `begin_depth` in PostgreSQL's src/fe_utils/psqlscan.l.
     */
    isInBody(decode) {
        const start = this.#buffer.toString("latin1", 0, Math.min(this.#length, 80));
        if (!ATOMIC.test(start))
            return false;
        const words = this.read(decode)
            .replaceAll(QUOTED, "")
            .toLowerCase()
            .match(/\b(begin|case|end)\b/g) ?? [];
        let depth = 0;
        for (const word of words) {
            if (word === "begin" || (word === "case" && depth > 0))
                depth += 1;
            if (word === "end" && depth > 0)
                depth -= 1;
        }
        return depth > 0;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/traps.ts
/** Why a script is not run in which psql might find commands of its own where they are not looked for. No dump has such. */
const ZERO_BYTE = "it has a zero byte, at which psql stops reading a line";
const FALSE_END = "a row begins with \\., which ends the rows of a COPY statement";
/** What follows a COPY statement's semicolon on its line, which psql runs once it has the rows. @param rest its start, as far as it is there. */
function describeRest(rest) {
    if (rest.startsWith("\r"))
        return "its line ends were changed: copy it as a binary file, and not through a terminal";
    return `a COPY statement's line goes on after its semicolon: ${rest.split("\n")[0]?.trim().slice(0, 40)}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/sql-scanner.ts




const sql_scanner_NEWLINE = 0x0a;
const SPECIAL = new Uint8Array(256);
for (const sign of "'\"\\$-/();")
    SPECIAL[sign.charCodeAt(0)] = 1;
const IN_NAME = /[\w\x80-\xff]/;
/** With which no row begins: a backslash in a value is written as two. */
const sql_scanner_END_OF_ROWS = Buffer.from("\n\\.");
const LONGEST_LINE = 64 * 1024;
/** A step that cannot tell how to go on without more bytes. */
const MORE = -1;
/**
 * Cuts a script for psql into statements, rows of COPY, comments and psql's own commands.
 * Source: the rules of PostgreSQL's src/fe_utils/psqlscan.l.
 */
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
        const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        if (bytes.includes(0))
            this.#handler.trap(ZERO_BYTE, this.#before + bytes.indexOf(0));
        let at = 0;
        while (at < bytes.length) {
            const next = this.#step(bytes, at);
            if (next === MORE)
                break;
            at = next;
        }
        this.#before += at;
        this.#held = Buffer.from(bytes.subarray(at));
    }
    /** What the script ends within, if it does not end where a statement does. */
    finish() {
        // What was held back for what might follow it is what it looks like.
        this.update(Buffer.from("\n"));
        if (this.#state === "rows" || this.#state === "copy")
            return "the rows of a COPY statement";
        if (this.#state !== "code")
            return `a ${this.#state.replace("-", " ")}`;
        const text = this.#text.read(this.#settings.decode);
        return text === "" ? undefined : `the statement ${text.slice(0, 60)}`;
    }
    #step(bytes, at) {
        switch (this.#state) {
            case "code":
                return this.#code(bytes, at);
            case "text":
            case "escaped-text":
                return this.#quotedText(bytes, at);
            case "name":
                return this.#name(bytes, at);
            case "block-comment":
                return this.#blockComment(bytes, at);
            case "dollar":
                return this.#dollarText(bytes, at);
            case "copy":
                return this.#startOfRows(bytes, at);
            case "rows":
                return this.#rows(bytes, at);
            default:
                return this.#restOfLine(bytes, at);
        }
    }
    #code(bytes, from) {
        let at = from;
        while (at < bytes.length && SPECIAL[bytes[at] ?? 0] === 0)
            at++;
        return at === from ? this.#special(bytes, at) : this.#keep(bytes, from, at);
    }
    #special(bytes, at) {
        const sign = String.fromCharCode(bytes[at] ?? 0);
        switch (sign) {
            case "'":
                return this.#enter(this.#escapes() ? "escaped-text" : "text", bytes, at);
            case '"':
                return this.#enter("name", bytes, at);
            case "-":
            case "/":
                return this.#maybeComment(bytes, at);
            case "$":
                return this.#maybeDollar(bytes, at);
            case "\\":
                this.#state = "meta";
                return at;
            case ";":
                return this.#semicolon(bytes, at);
            default:
                return this.#bracket(bytes, at, sign === "(");
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
        const isPrefixed = /[eE]/.test(String.fromCharCode(this.#text.last(1)));
        return !this.#settings.standardStrings || (isPrefixed && !IN_NAME.test(String.fromCharCode(this.#text.last(2))));
    }
    #maybeComment(bytes, at) {
        if (at + 1 === bytes.length)
            return MORE;
        const pair = bytes.toString("latin1", at, at + 2);
        if (pair !== "--" && pair !== "/*")
            return this.#keep(bytes, at, at + 1);
        this.#state = pair === "--" ? "line-comment" : "block-comment";
        this.#comments = 1;
        return at + 2;
    }
    #maybeDollar(bytes, at) {
        if (IN_NAME.test(String.fromCharCode(this.#text.last(1))))
            return this.#keep(bytes, at, at + 1);
        const read = readDollarTag(bytes.toString("latin1", at, at + LONGEST_TAG));
        if (read === "open")
            return MORE;
        if (read === undefined)
            return this.#keep(bytes, at, at + 1);
        this.#dollar = Buffer.from(read.tag, "latin1");
        this.#state = "dollar";
        return this.#keep(bytes, at, at + this.#dollar.length);
    }
    #bracket(bytes, at, opens) {
        if (opens && this.#depth === 0)
            this.#groups += 1;
        this.#depth = Math.max(0, this.#depth + (opens ? 1 : -1));
        return this.#keep(bytes, at, at + 1);
    }
    #semicolon(bytes, at) {
        this.#text.add(bytes, at, at + 1);
        if (this.#depth > 0 || this.#text.isInBody(this.#settings.decode))
            return at + 1;
        const statement = { text: this.#text.read(this.#settings.decode), groups: this.#groups, at: this.#before + at };
        this.#text.clear();
        this.#groups = 0;
        if (this.#handler.statement(statement))
            this.#state = "copy";
        return at + 1;
    }
    #quotedText(bytes, at) {
        const end = this.#state === "text" ? bytes.indexOf("'", at) : quoteOrBackslash(bytes, at);
        if (end < 0)
            return this.#keep(bytes, at, bytes.length);
        if (end + 1 === bytes.length)
            return end === at ? MORE : this.#keep(bytes, at, end);
        const isPair = bytes[end] !== 0x27 || bytes[end + 1] === 0x27;
        if (!isPair)
            this.#state = "code";
        return this.#keep(bytes, at, end + (isPair ? 2 : 1));
    }
    #name(bytes, at) {
        const end = bytes.indexOf('"', at);
        if (end < 0)
            return this.#keep(bytes, at, bytes.length);
        // A doubled quote ends the name here and begins it anew at once, which comes to the same.
        this.#state = "code";
        return this.#keep(bytes, at, end + 1);
    }
    #blockComment(bytes, at) {
        const pair = bytes.toString("latin1", at, at + 2);
        if (pair.length < 2)
            return MORE;
        if (pair !== "*/" && pair !== "/*")
            return at + 1;
        this.#comments += pair === "/*" ? 1 : -1;
        if (this.#comments === 0)
            this.#state = "code";
        return at + 2;
    }
    #dollarText(bytes, at) {
        const end = bytes.indexOf(this.#dollar, at);
        if (end >= 0) {
            this.#state = "code";
            return this.#keep(bytes, at, end + this.#dollar.length);
        }
        const sure = bytes.length - this.#dollar.length + 1;
        return sure > at ? this.#keep(bytes, at, sure) : MORE;
    }
    #restOfLine(bytes, at) {
        const end = bytes.indexOf(sql_scanner_NEWLINE, at);
        if (end < 0)
            return bytes.length - at > LONGEST_LINE ? bytes.length : MORE;
        const line = this.#settings.decode(bytes.subarray(at, end));
        if (this.#state === "meta")
            this.#handler.metaCommand(line, this.#before + at);
        else
            this.#handler.comment(line);
        this.#state = "code";
        return end;
    }
    /** The line's end stays: it is part of what the rows may end with. What else is on the line, psql runs after the rows. */
    #startOfRows(bytes, at) {
        const end = bytes.indexOf(sql_scanner_NEWLINE, at);
        if (end !== at)
            this.#handler.trap(describeRest(bytes.toString("latin1", at, at + 60)), this.#before + at);
        if (end >= 0)
            this.#state = "rows";
        return end < 0 ? bytes.length : end;
    }
    /** The byte at `at` is not part of the rows any more. */
    #rows(bytes, at) {
        const end = bytes.indexOf(sql_scanner_END_OF_ROWS, at);
        const next = end < 0 ? Math.max(at, bytes.length - sql_scanner_END_OF_ROWS.length + 1) : end;
        if (next > at)
            this.#handler.rows(bytes.subarray(at + 1, next + 1));
        const after = end < 0 ? bytes.length : end + sql_scanner_END_OF_ROWS.length;
        if (after >= bytes.length)
            return next === at ? MORE : next;
        if (bytes[after] !== sql_scanner_NEWLINE)
            return this.#falseEnd(bytes, end, after);
        this.#handler.endOfRows();
        this.#state = "code";
        return after + 1;
    }
    /** psql takes some of what begins like the end of the rows for it, too. */
    #falseEnd(bytes, end, after) {
        this.#handler.trap(FALSE_END, this.#before + end + 1);
        this.#handler.rows(bytes.subarray(end + 1, after));
        return after - 1;
    }
}
function quoteOrBackslash(bytes, from) {
    for (let at = from; at < bytes.length; at++)
        if (bytes[at] === 0x27 || bytes[at] === 0x5c)
            return at;
    return -1;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/table-content.ts



/** How the data of an archive ends: `dumpTableData_copy` in PostgreSQL's src/bin/pg_dump/pg_dump.c. */
const END = Buffer.from("\\.\n\n\n");
/** Data as COPY takes it, with the end mark that pg_dump puts behind it. */
function copiedTable(columns, isUtf8) {
    const digest = new RowDigest();
    let tail = Buffer.alloc(0);
    return {
        update(chunk) {
            const held = tail.length === 0 || chunk.length >= END.length ? chunk : Buffer.concat([tail, chunk]);
            if (held === chunk)
                digest.update(tail);
            const end = Math.max(0, held.length - END.length);
            digest.update(held.subarray(0, end));
            tail = Buffer.from(held.subarray(end));
        },
        finish() {
            const flaw = tail.equals(END) ? digest.flaw(columns, isUtf8) : "its rows do not end with the mark of their end";
            return { ...digest.finish(), flaw };
        },
    };
}
/** The rows that one INSERT statement adds; undefined when it is none. */
function insertedRows({ text, groups }) {
    const insert = (0,sql_names/* readInsert */.E$)(text);
    if (insert === undefined)
        return undefined;
    const rows = insert.columns === undefined ? groups : groups - 1;
    return Math.max(rows, 1);
}
/** Data as INSERT statements. */
function insertedTable() {
    let rows = 0;
    let bytes = 0;
    let flaw;
    const handler = {
        statement(statement) {
            const inserted = insertedRows(statement);
            rows += inserted ?? 0;
            if (inserted === undefined)
                flaw ??= `it has another statement than INSERT: ${statement.text.slice(0, 60)}`;
            return false;
        },
        metaCommand: (text) => {
            flaw ??= `it has a command for psql: ${text.slice(0, 60)}`;
        },
        trap: (reason) => {
            flaw ??= reason;
        },
        rows() { },
        endOfRows() { },
        comment() { },
    };
    const scanner = new SqlScanner(handler);
    return {
        update(chunk) {
            bytes += chunk.length;
            scanner.update(chunk);
        },
        finish() {
            const open = scanner.finish();
            if (open !== undefined)
                flaw ??= `it ends within ${open}`;
            return { rows, bytes, sha256: undefined, flaw };
        },
    };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/archive-account.ts






/** Collects what the entries of an archive hold, in whatever order they come, and what is wrong with it. */
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
    /** The entries whose data has not come yet. */
    get awaited() {
        return this.#awaited;
    }
    /** Reads a table's data. What is wrong with it becomes a problem: the next entry can be read all the same. */
    async readTable(entry, data) {
        this.#awaited.delete(entry.id);
        const copy = (0,sql_names/* readCopy */.KK)(entry.copyStatement);
        const reader = entry.copyStatement === "" ? insertedTable() : copiedTable(copy?.columns?.length, this.#isUtf8);
        const table = (0,sql_names/* describe */.q0)(entry);
        if (!(await this.#read(data, reader, `the data of ${table}`, table)))
            return;
        const { flaw, ...content } = reader.finish();
        if (flaw !== undefined)
            this.problems.push({ code: "damaged", message: `the data of ${table} is damaged: ${flaw}`, table });
        else
            this.#tables.push(tableOf(entry, copy, content));
    }
    async readLargeObject(oid, data) {
        this.#objects.found(oid);
        const object = this.largeObjects.begin(oid);
        if (await this.#read(data, { update: object.write }, `the large object ${oid}`))
            object.end();
    }
    /** The list of large objects is there. */
    settle(entry) {
        this.#awaited.delete(entry.id);
    }
    /** Nothing after this problem could be read, and so what is missing follows from it. */
    stop(problem) {
        this.#awaited.clear();
        this.problems.push(problem);
        return this.finish();
    }
    finish() {
        for (const entry of this.#awaited.values())
            this.problems.push(missing(entry));
        const { header, format, entries } = this.#contents;
        const { version, compression, createdAt, database, serverVersion, pgDumpVersion } = header;
        const largeObjects = this.largeObjects.finish();
        this.#compareLargeObjects();
        const origin = { archiveVersion: version, compression, createdAt, database, serverVersion, pgDumpVersion };
        const dump = { format, ...origin, ...tocFacts(entries), tables: this.#tables, largeObjects, script: undefined };
        return { problems: this.problems, dump, unprotected: this.#unprotected(dump) };
    }
    async #read(data, reader, what, table) {
        try {
            for await (const chunk of data)
                reader.update(chunk);
            return true;
        }
        catch (error) {
            const problem = problemOf(error);
            const where = table === undefined ? {} : { table };
            this.problems.push({ ...problem, ...where, message: `${what} cannot be read: ${problem.message}` });
            return false;
        }
    }
    #compareLargeObjects() {
        for (const oid of namedObjects(this.#contents.entries))
            this.#objects.named(oid);
        if (this.#objects.isComplete || this.problems.length > 0)
            return;
        const message = "the large objects of the dump are not those that its table of contents names";
        this.problems.push({ code: "damaged", message });
    }
    #unprotected({ tables, compression, largeObjects }) {
        const toc = `the table of contents (${this.#contents.tocBytes} bytes) has no checksum`;
        if (compression === "gzip" && this.#contents.format !== "tar")
            return [toc];
        const bytes = tables.reduce((sum, table) => sum + table.bytes, largeObjects.bytes);
        const data = `the data (${bytes} bytes in ${tables.length} tables and ${largeObjects.count} large objects)`;
        const checked = "the shape of rows and their encoding were checked";
        return bytes === 0
            ? [toc]
            : [toc, `${data} has no checksum, stored with compression ${compression}: only ${checked}`];
    }
}
function tableOf(entry, copy, content) {
    const { schema, name } = entry;
    return { schema, name, target: copy?.table ?? { schema, name }, columns: copy?.columns, ...content };
}
/** What contradicts itself in a table of contents. */
function flawsOf({ entries, malformed }, isUtf8) {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const flaws = entries.flatMap((entry) => flawOf(entry, byId) ?? []);
    if (isUtf8 && malformed > 0)
        flaws.push({
            code: "damaged",
            message: `the table of contents is damaged: ${malformed} of its texts are not UTF-8`,
        });
    return flaws;
}
function flawOf(entry, byId) {
    const what = `entry ${entry.id} (${entry.kind} ${entry.name})`;
    const isTable = entry.kind === "TABLE DATA";
    if (entry.data.at !== "nowhere" && !isTable && entry.kind !== "BLOBS")
        return { code: "damaged", message: `the table of contents is damaged: ${what} cannot have data` };
    if (isTable && entry.copyStatement !== "" && (0,sql_names/* readCopy */.KK)(entry.copyStatement) === undefined)
        return {
            code: "forbidden",
            message: `${what} is not filled by COPY … FROM stdin: ${entry.copyStatement.slice(0, 100)}`,
        };
    const owner = isTable
        ? entry.dependencies.map((id) => byId.get(id)).find((each) => each?.kind === "TABLE")
        : undefined;
    if (owner !== undefined && (0,sql_names/* keyOf */.TN)(owner) !== (0,sql_names/* keyOf */.TN)(entry))
        return {
            code: "damaged",
            message: `the table of contents is damaged: ${what} belongs to table ${(0,sql_names/* describe */.q0)(owner)}`,
        };
    return undefined;
}
function missing({ kind, schema, name }) {
    if (kind === "BLOBS")
        return { code: "truncated", message: "the dump is cut off: large objects are missing" };
    const table = (0,sql_names/* describe */.q0)({ schema, name });
    return { code: "truncated", message: `the dump is cut off: the data of ${table} is missing`, table };
}
/** Before PostgreSQL 17 each has an entry; since then an entry lists those of one owner. */
function* namedObjects(entries) {
    for (const { kind, name, definition } of entries) {
        if (kind === "BLOB")
            yield Number(name);
        if (kind === "BLOB METADATA")
            for (const oid of definition.match(/\d+/g) ?? [])
                yield Number(oid);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/archive-input.ts



/** More than any name, definition or list of columns has; a larger number is a damaged one. */
const LONGEST_STRING = 32 * 1024 * 1024;
/**
 * The numbers and strings of an archive.
 * Source: ReadInt, ReadStr and ReadOffset in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c.
 */
class ArchiveInput {
    /** How texts are encoded, which an entry of the table of contents states. */
    decode = decoderOf(undefined);
    reader;
    #sizes;
    #malformed = 0;
    constructor(reader, sizes) {
        this.reader = reader;
        this.#sizes = sizes;
    }
    /** The strings so far that are not UTF-8. */
    get malformed() {
        return this.#malformed;
    }
    async byte() {
        return (await this.reader.take(1))[0] ?? 0;
    }
    /** A sign, 0 or 1, and the magnitude, lowest byte first. */
    async int() {
        return this.#toInt(await this.reader.take(this.#sizes.int + 1));
    }
    /** The length of a piece of data. */
    async length() {
        return this.#toLength(await this.reader.take(this.#sizes.int + 1));
    }
    /** The same without waiting; undefined when not all of it has been read yet. */
    lengthNow() {
        if (this.reader.buffered <= this.#sizes.int)
            return undefined;
        return this.#toLength(this.reader.takeNow(this.#sizes.int + 1));
    }
    /** Undefined is what pg_dump had no value for. */
    async string() {
        const length = await this.int();
        if (length < 0)
            return undefined;
        if (length > LONGEST_STRING)
            throw this.damaged(`a text of ${length} bytes`);
        const bytes = await this.reader.take(length);
        if (!(0,external_node_buffer_.isUtf8)(bytes))
            this.#malformed += 1;
        return this.decode(bytes);
    }
    async offset() {
        const bytes = await this.reader.take(this.#sizes.offset + 1);
        const position = bytes.subarray(1).reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
        return { state: bytes[0] ?? 0, position };
    }
    damaged(what) {
        const { part, position } = this.reader;
        return new ArchiveFault("damaged", `${part} is damaged: ${what} before byte ${position}`, { at: position });
    }
    #toLength(bytes) {
        const length = this.#toInt(bytes);
        if (length < 0)
            throw this.damaged(`the length ${length}`);
        return length;
    }
    #toInt(bytes) {
        const [sign = 0] = bytes;
        if (sign > 1)
            throw this.damaged(`the sign ${sign} of a number`);
        const magnitude = bytes.readUIntLE(1, Math.min(this.#sizes.int, 6));
        return sign === 0 ? magnitude : -magnitude;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/archive-header.ts


const MAGIC = "PGDMP";
/** PostgreSQL 9.0 to 18. */
const archive_header_OLDEST = 12;
const NEWEST = 16;
/** The first version that names the algorithm: before, there was a level of gzip's. */
const NAMES_COMPRESSION = 15;
const COMPRESSIONS = ["none", "gzip", "lz4", "zstd"];
/** `ArchiveFormat` in pg_backup.h. A directory's table of contents says tar, too. */
const FORMATS = { custom: 1, tar: 3 };
/** Source: ReadHead in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c. @throws {ArchiveFault} */
async function readHeader(reader, format) {
    reader.part = "the archive's header";
    const start = await reader.take(11);
    const [major = 0, minor = 0, revision = 0, int = 0, offset = 0, written = 0] = start.subarray(5);
    if (start.toString("latin1", 0, 5) !== MAGIC)
        throw new ArchiveFault("damaged", "the archive has no PGDMP header");
    const version = `${major}.${minor}`;
    if (major !== 1 || minor < archive_header_OLDEST || minor > NEWEST)
        throw unsupported(version);
    const input = new ArchiveInput(reader, { int, offset });
    const isSane = revision <= 1 && (int === 4 || int === 8) && (offset === 4 || offset === 8);
    if (!isSane || written !== FORMATS[format])
        throw input.damaged(`revision ${revision}, numbers of ${int} and ${offset} bytes, format ${written}`);
    const compression = await readCompression(input, minor);
    return { version, minor, compression, sizes: { int, offset }, ...(await readOrigin(input)) };
}
function unsupported(version) {
    const message = `archives of version ${version} cannot be read here, only 1.${archive_header_OLDEST} to 1.${NEWEST} (PostgreSQL 9.0 to 18)`;
    return new ArchiveFault("unsupported", message, { at: 5 });
}
async function readCompression(input, minor) {
    if (minor < NAMES_COMPRESSION) {
        const level = await input.int();
        if (level < -1 || level > 9)
            throw input.damaged(`the compression level ${level}`);
        return level === 0 ? "none" : "gzip";
    }
    const compression = COMPRESSIONS[await input.byte()];
    if (compression === undefined)
        throw input.damaged("an unknown compression");
    return compression;
}
async function readOrigin(input) {
    const parts = [];
    // A C struct tm: seconds, minutes, hours, day, month from 0, year since 1900, daylight saving time.
    for (let part = 0; part < 7; part++)
        parts.push(await input.int());
    const [second = 0, minute = 0, hour = 0, day = 0, month = 0, year = 0] = parts;
    const time = new Date(Date.UTC(year + 1900, month, day, hour, minute, Math.min(second, 59)));
    const isDate = time.getUTCMonth() === month && time.getUTCDate() === day && time.getUTCHours() === hour;
    if (!isDate || time.getUTCMinutes() !== minute || second > 60)
        throw input.damaged("an impossible date");
    return {
        createdAt: time.toISOString().slice(0, 19),
        database: await input.string(),
        serverVersion: await input.string(),
        pgDumpVersion: await input.string(),
    };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/archive-part.ts

/**
 * Hands on one part of an archive, such as the data of a table. What is wrong within it becomes a problem of the account.
 * @throws {ArchiveFault} when the part's own end was not found, and so nothing after it can be.
 */
async function readPart(account, source, read) {
    const known = account.problems.length;
    let isWhole = false;
    const pieces = async function* () {
        yield* source;
        isWhole = true;
    };
    await read(pieces());
    if (isWhole)
        return;
    const [problem] = account.problems.splice(known);
    throw new ArchiveFault(problem?.code ?? "damaged", problem?.message ?? "a part of the dump was not read", problem);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./action-pg-restore/src/archive/zstd-frames.ts


const zstd_frames_MAGIC = 0xfd2fb528;
const BLOCK_RLE = 1;
const BLOCK_RESERVED = 3;
/**
 * The zstd frames of a stream, each as it is stored: a file may have several, as from pzstd(1). Each must be read to its
 * end before the next.
 * No bytes at all are no frames: pg_dump writes an empty file for an empty large object in a directory.
 * Source: RFC 8878, section 3.1.
 * @throws {ArchiveFault} when one is cut off or is no frame.
 */
async function* zstdFrames(source) {
    const reader = new ByteReader(source);
    reader.part = "its zstd data";
    for (;;) {
        const head = await reader.peek(4);
        if (head.length === 0)
            return;
        if (isSkippable(head))
            await skip(reader);
        else
            yield gather(zstd_frames_frame(reader));
    }
}
/** Whether a zstd frame that starts so ends with a checksum of its content (XXH64). pg_dump writes none, zstd(1) does. */
function hasChecksum(head) {
    return ((head[4] ?? 0) & 0b100) !== 0;
}
function isSkippable(head) {
    return head.length >= 4 && head.readUInt32LE() >>> 4 === 0x184d2a5;
}
async function skip(reader) {
    const length = (await reader.take(8)).readUInt32LE(4);
    for await (const _ of reader.pieces(length))
        ;
}
async function* zstd_frames_frame(reader) {
    const at = reader.position;
    const start = await reader.take(5);
    if (start.readUInt32LE() !== zstd_frames_MAGIC)
        throw new ArchiveFault("damaged", `no zstd frame at byte ${at} of the zstd data`);
    yield start;
    yield await reader.take(restOfHeader(start[4] ?? 0));
    for (let last = false; !last;) {
        const header = await reader.take(3);
        const word = header.readUIntLE(0, 3);
        const type = (word >> 1) & 3;
        if (type === BLOCK_RESERVED)
            throw new ArchiveFault("damaged", `no zstd block at byte ${reader.position - 3}`);
        last = (word & 1) === 1;
        yield header;
        yield* reader.pieces(type === BLOCK_RLE ? 1 : word >> 3);
    }
    if (hasChecksum(start))
        yield await reader.take(4);
}
function restOfHeader(descriptor) {
    const isSingleSegment = (descriptor & 0b100000) !== 0;
    const sizeFlag = descriptor >> 6;
    const contentSize = sizeFlag === 0 ? Number(isSingleSegment) : 1 << sizeFlag;
    const dictionary = [0, 1, 2, 4][descriptor & 3] ?? 0;
    return Number(!isSingleSegment) + dictionary + contentSize;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/decompress.ts



const OUTPUT_CHUNK = 128 * 1024;
/** What is decompressed at once when all of it is at hand: a stream for each of many small tables costs far more. */
const MOST_AT_ONCE = 1024 * 1024;
/**
 * What `source` holds when decompressed. `source` is read to its end even when it turns out to be damaged, so that what
 * follows it can still be read.
 * @throws {ArchiveFault} when it is damaged, ends too early, or does not end where its data does.
 */
async function* decompress(codec, source) {
    if (codec !== "zstd")
        return yield* decompressOne(codec, source);
    // Node's stream ends with the first frame and, in some ways of using it, without a word about one cut off.
    for await (const frame of zstdFrames(source))
        yield* decompressOne(codec, frame);
}
async function* decompressOne(codec, source) {
    const chunks = source[Symbol.asyncIterator]();
    const first = await chunks.next();
    // In a custom archive what is empty may have nothing to say so: pg_dump starts compressing with the first byte.
    if (first.done === true && codec === "zlib")
        return;
    const second = first.done === true ? first : await chunks.next();
    const whole = second.done === true ? atOnce(codec, first.value ?? Buffer.alloc(0)) : undefined;
    if (whole !== undefined)
        yield whole;
    else
        yield* through(ENGINES[codec]({ chunkSize: OUTPUT_CHUNK }), resumed([first, second], chunks), codec);
}
/** The chunks that were taken already, and the rest. */
async function* resumed(taken, rest) {
    try {
        for (const { done, value } of taken)
            if (done !== true)
                yield value;
        for (let next = await rest.next(); next.done !== true; next = await rest.next())
            yield next.value;
    }
    finally {
        await rest.return?.();
    }
}
const ENGINES = {
    zlib: external_node_zlib_.createInflate,
    gzip: external_node_zlib_.createGunzip,
    zstd: external_node_zlib_.createZstdDecompress,
};
const AT_ONCE = { zlib: external_node_zlib_.inflateSync, gzip: external_node_zlib_.gunzipSync, zstd: external_node_zlib_.zstdDecompressSync };
/** Undefined when it is more than is decompressed at once. */
function atOnce(codec, bytes) {
    try {
        // `info` is in Node's documentation, not in its types.
        const result = AT_ONCE[codec](bytes, {
            info: true,
            maxOutputLength: MOST_AT_ONCE,
            chunkSize: Math.min(1024 + 4 * bytes.length, OUTPUT_CHUNK),
        });
        checkEnd(codec, bytes.length, result.engine);
        return result.buffer;
    }
    catch (error) {
        if (error.code === "ERR_BUFFER_TOO_LARGE")
            return undefined;
        throw decompress_explain(error, codec);
    }
}
function checkEnd(codec, given, { bytesWritten }) {
    const left = given - bytesWritten;
    if (left > 0)
        throw new ArchiveFault("damaged", `${left} bytes follow the end of the ${codec} data`);
}
async function* through(engine, source, codec) {
    const feeding = feed(engine, source);
    try {
        for await (const chunk of engine)
            yield chunk;
    }
    catch (error) {
        throw decompress_explain(error, codec);
    }
    finally {
        engine.destroy();
        await feeding;
    }
    checkEnd(codec, await feeding, engine);
}
/** Gives all of `source` to the engine, each chunk when it has done with the one before; the bytes there were. */
async function feed(engine, source) {
    let fed = 0;
    try {
        for await (const chunk of source) {
            if (engine.destroyed && engine.errored === null)
                break;
            fed += chunk.length;
            if (!engine.destroyed)
                await written(engine, chunk);
        }
        if (!engine.destroyed)
            engine.end();
    }
    catch (error) {
        engine.destroy(error);
    }
    return fed;
}
async function written(engine, chunk) {
    await new Promise((resolve) => {
        const done = () => {
            engine.off("close", done);
            resolve();
        };
        engine.once("close", done);
        engine.write(chunk, done);
    });
}
function decompress_explain(error, codec) {
    if (error instanceof ArchiveFault || error.code === undefined)
        return error;
    if (error.code === "Z_BUF_ERROR")
        return new ArchiveFault("truncated", `the ${codec} data ends too early`);
    if (error.code === "ZSTD_error_frameParameter_windowTooLarge") {
        const hint = "compress it without zstd's --long or --ultra";
        return new ArchiveFault("unsupported", `the zstd data needs more memory than is given to it: ${hint}`);
    }
    if (!/^(Z_|ZSTD_)/.test(error.code))
        return error;
    return new ArchiveFault("damaged", `the ${codec} data is damaged (${error.message})`);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/stored-data.ts


/** The data of an entry as it was before compression; `gzip` is what that means in this format. */
function stored(compression, gzip, source) {
    if (compression === "none" || compression === "lz4")
        return source;
    return decompress(compression === "gzip" ? gzip : compression, source);
}
/** Node has no lz4, and the libraries that read its frames are native or not kept any more. */
function refuseLz4({ compression }) {
    if (compression !== "lz4")
        return;
    const hint = "dump again with --compress=zstd or --compress=gzip";
    throw new ArchiveFault("unsupported", `the dump is compressed with lz4, which cannot be verified here: ${hint}`);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/custom-archive.ts








const TABLE_BLOCK = 1;
const LARGE_OBJECTS_BLOCK = 3;
/** `K_OFFSET_…` in pg_backup_archiver.h. */
const UNKNOWN_POSITION = 1;
const POSITION = 2;
const NO_DATA = 3;
/**
 * Reads all of an archive in pg_dump's custom format: header, table of contents, and every block of data. A block that is
 * damaged does not keep the next ones from being read.
 * Source: PostgreSQL's src/bin/pg_dump/pg_backup_custom.c.
 * @throws {ArchiveFault} when not even the table of contents can be read.
 */
async function readCustom(reader) {
    const header = await readHeader(reader, "custom");
    refuseLz4(header);
    const input = new ArchiveInput(reader, header.sizes);
    const entries = await readToc(input, header, readPosition);
    const { malformed } = input;
    const account = new ArchiveAccount({ format: "custom", header, entries, malformed, tocBytes: reader.position });
    const open = (block) => stored(header.compression, "zlib", block);
    try {
        while (!(await reader.atEnd()))
            await readBlock({ input, open, account });
    }
    catch (error) {
        return account.stop(problemOf(error));
    }
    return account.finish();
}
async function readPosition(input) {
    const { state, position } = await input.offset();
    if (state === NO_DATA)
        return { at: "nowhere" };
    if (state === UNKNOWN_POSITION)
        return { at: "block", position: undefined };
    if (state === POSITION)
        return { at: "block", position: Number(position) };
    throw input.damaged(`the state ${state} of an offset`);
}
async function readBlock(reading) {
    const { input, account, open } = reading;
    const at = input.reader.position;
    const entry = await readBlockHeader(reading, at);
    const part = `the data of ${entry.kind === "BLOBS" ? "large objects" : `${entry.schema}.${entry.name}`}`;
    input.reader.part = part;
    if (entry.data.at === "block" && (entry.data.position ?? at) !== at) {
        const message = `the table of contents is damaged: it has ${part} at byte ${entry.data.position}, it is at ${at}`;
        account.problems.push({ code: "damaged", message, at });
    }
    if (entry.kind === "BLOBS")
        return await readLargeObjects(entry, reading);
    await readPart(account, pieces(input), (data) => account.readTable(entry, open(data)));
}
async function readBlockHeader({ input, account }, at) {
    input.reader.part = "the head of a block of data";
    if (account.awaited.size === 0)
        throw new ArchiveFault("trailing", `something follows the end of the dump, at byte ${at}`, { at });
    const type = await input.byte();
    const id = await input.int();
    const entry = account.awaited.get(id);
    const expected = entry?.kind === "BLOBS" ? LARGE_OBJECTS_BLOCK : TABLE_BLOCK;
    if (entry !== undefined && type === expected)
        return entry;
    throw new ArchiveFault("damaged", `the dump is damaged: no block of data begins at byte ${at}, where one should`, {
        at,
    });
}
async function readLargeObjects(entry, { input, account, open }) {
    account.settle(entry);
    for (;;) {
        // An object id is unsigned; numbers are not.
        const oid = (await input.int()) >>> 0;
        if (oid === 0)
            return;
        await readPart(account, pieces(input), (data) => account.readLargeObject(oid, open(data)));
    }
}
/** The data of one block, each piece of it with its length before it; the length 0 ends it. */
async function* pieces(input) {
    const { reader } = input;
    const gatherer = new Gatherer();
    // Without compression each row is a piece: none of them may cost a promise.
    for (let left = await input.length(); left > 0; left = input.lengthNow() ?? (await input.length())) {
        while (left > 0) {
            if (reader.buffered === 0)
                await reader.more();
            const piece = reader.takeNow(Math.min(left, gatherer.room));
            left -= piece.length;
            if (gatherer.add(piece))
                yield gatherer.give();
        }
    }
    yield* gatherer.rest();
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/file-archive.ts






/** Reads `toc.dat` of a tar or directory dump. @throws {ArchiveFault} */
async function readTocFile(format, content) {
    const reader = new ByteReader(content);
    const header = await readHeader(reader, "tar");
    const input = new ArchiveInput(reader, header.sizes);
    const entries = await readToc(input, header, readFileName);
    if (!(await reader.atEnd()))
        throw input.damaged("something after its last entry, not");
    const { malformed } = input;
    const account = new ArchiveAccount({ format, header, entries, malformed, tocBytes: reader.position });
    const byFile = new Map();
    for (const entry of entries)
        if (entry.data.at === "file")
            byFile.set(entry.data.file, entry);
    return { header, account, byFile };
}
/** Nothing in a dump may name a file elsewhere. */
const FILE = /^\w[\w.-]*$/;
async function readFileName(input) {
    const file = (await input.string()) ?? "";
    if (file === "")
        return { at: "nowhere" };
    if (!FILE.test(file))
        throw new ArchiveFault("damaged", `the table of contents is damaged: it names the file ${file}`);
    return { at: "file", file };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/directory-archive.ts





const TOC = "toc.dat";
const SUFFIXES = { "": "none", ".gz": "gzip", ".lz4": "lz4", ".zst": "zstd" };
/**
 * Reads all files of an archive in pg_dump's directory format.
 * Source: PostgreSQL's src/bin/pg_dump/pg_backup_directory.c.
 * @throws {ArchiveFault} when not even the table of contents can be read.
 */
async function readDirectory(folder) {
    const files = new Set(await folder.list());
    if (!files.has(TOC))
        throw new ArchiveFault("not-a-dump", `the folder has no ${TOC}: it is no dump in directory format`);
    const archive = await readTocFile("directory", folder.open(TOC));
    refuseLz4(archive.header);
    const reading = { folder, files, archive };
    for (const [file, entry] of archive.byFile) {
        if (entry.kind === "BLOBS")
            await directory_archive_readLargeObjects(reading, file, entry);
        else
            await readTable(reading, file, entry);
    }
    return archive.account.finish();
}
async function readTable(reading, file, entry) {
    const { account } = reading.archive;
    const data = contentOf(reading, file);
    if (data !== undefined)
        await account.readTable(entry, data);
}
async function directory_archive_readLargeObjects(reading, file, entry) {
    const { account } = reading.archive;
    const list = contentOf(reading, file);
    if (list === undefined)
        return;
    account.settle(entry);
    try {
        const pieces = [];
        for await (const piece of list)
            pieces.push(piece);
        const objects = new LargeObjectList().read(file, Buffer.concat(pieces).toString("latin1"));
        for (const { oid, file: name } of objects) {
            const data = contentOf(reading, name);
            if (data === undefined)
                account.problems.push({ code: "truncated", message: `the dump lacks the file ${name}` });
            else
                await account.readLargeObject(oid, data);
        }
    }
    catch (error) {
        account.problems.push(problemOf(error));
    }
}
/** What a file holds; undefined when it is not there. The name that the dump knows it by lacks the compression's suffix. */
function contentOf({ folder, files }, name) {
    for (const [suffix, compression] of Object.entries(SUFFIXES)) {
        if (!files.has(name + suffix))
            continue;
        const reader = new ByteReader(folder.open(name + suffix));
        return stored(compression, "gzip", gather(reader.rest()));
    }
    return undefined;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/large-object-script.ts

const OPEN = /pg_catalog\.lo_open\('(\d+)', \d+\);$/;
const WRITE = /pg_catalog\.lowrite\(0, '\\x([0-9a-f]*)'\);$/;
const CLOSE = /pg_catalog\.lo_close\(0\);$/;
/**
 * The large objects of a plain dump, which writes each with lo_open, lowrite and lo_close.
 * Source: `StartRestoreLO` and `dump_lo_buf` in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c.
 */
class LargeObjectScript {
    #digest = new LargeObjectDigest();
    #open;
    read(statement) {
        const oid = OPEN.exec(statement)?.[1];
        const content = WRITE.exec(statement)?.[1];
        if (oid !== undefined)
            this.#open = this.#digest.begin(Number(oid));
        else if (content !== undefined)
            this.#open?.write(Buffer.from(content, "hex"));
        else if (CLOSE.test(statement)) {
            this.#open?.end();
            this.#open = undefined;
        }
    }
    finish() {
        return this.#digest.finish();
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/transaction-control.ts
/** As pg_dump writes them around large objects, and others by other names. */
const BRACKET = /^(?:BEGIN|START TRANSACTION|COMMIT|END)(?:\s+(?:WORK|TRANSACTION))?\s*;$/i;
const CONTROL = /^(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|PREPARE\s+TRANSACTION)\b/i;
/** Whether a statement begins or ends a transaction and does nothing else: without it, what it brackets runs in the one around. */
function bracketsTransaction(statement) {
    return BRACKET.test(statement);
}
/** Whether a statement does something to its transaction without which the script would mean something else. */
function needsItsTransaction(statement) {
    return CONTROL.test(statement) && !bracketsTransaction(statement);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/script-account.ts







const TRAILER = "PostgreSQL database dump complete";
const ROLES = /^(?:GRANT|REVOKE|CREATE POLICY|ALTER DEFAULT PRIVILEGES)\s/i;
const OWNER = /^ALTER [\s\S]* OWNER TO ("(?:[^"]|"")+"|\w+);$/;
const NAME = '("(?:[^"]|"")+"|\\w+)';
const EXTENSION = new RegExp(`^CREATE EXTENSION (?:IF NOT EXISTS )?${NAME}`);
const SCHEMA = new RegExp(`^CREATE SCHEMA (?:IF NOT EXISTS )?${NAME}`);
const SETTING = /^SET (client_encoding|standard_conforming_strings|default_tablespace) = '?([^']*?)'?;$/;
const KIND = /; Type: ([A-Z ]+); Schema: /;
const VERSION = /^ Dumped (from database|by pg_dump) version (.+)$/;
/** Understands the statements of a plain dump, and adds up what they hold. */
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
    #drops = false;
    constructor(settings) {
        this.#settings = settings;
    }
    /** Whether pg_dump's last line was there, and the end of what it brackets. */
    get isComplete() {
        return this.#trailers > 0 && (this.#restriction ?? "") === "";
    }
    statement(statement) {
        const { text, at } = statement;
        if (this.#trailers > 0)
            this.#add("trailing", "a statement follows the end of the dump: is it several in one file?", at);
        const [verb = ""] = /^\w+/.exec(text) ?? [];
        switch (verb.toUpperCase()) {
            case "COPY":
                return this.#copy(text, at);
            case "INSERT":
                this.#insert(statement);
                return false;
            default:
                if (needsItsTransaction(text))
                    this.#add("forbidden", `the script runs in one transaction, and has ${text.slice(0, 60)}`, at);
                this.#note(verb.toUpperCase(), text);
                return false;
        }
    }
    rows(chunk) {
        this.#filling?.digest.update(chunk);
    }
    endOfRows() {
        if (this.#filling === undefined)
            return;
        const { filled, digest } = this.#filling;
        this.#filling = undefined;
        const name = (0,sql_names/* describe */.q0)(filled.table);
        const flaw = digest.flaw(filled.columns?.length, this.#encoding === "UTF8");
        if (flaw !== undefined)
            this.#problems.push({ code: "damaged", message: `the data of ${name} is damaged: ${flaw}`, table: name });
        this.#addTable(filled, digest.finish());
    }
    comment(text) {
        const kind = KIND.exec(text)?.[1];
        if (kind !== undefined)
            this.#kinds.push(kind);
        const [, what, version] = VERSION.exec(text) ?? [];
        if (what !== undefined && version !== undefined)
            this.#versions.set(what, version);
        if (text.trim() === TRAILER)
            this.#trailers += 1;
    }
    /** pg_dump brackets what it writes since August 2025 (CVE-2025-8714) so that psql runs no commands within. */
    metaCommand(text, at) {
        const [, command, key] = /^\\(restrict|unrestrict) ([A-Za-z0-9]+)\s*$/.exec(text) ?? [];
        if (command === "restrict" && this.#restriction === undefined)
            this.#restriction = key;
        else if (command === "unrestrict" && key === this.#restriction)
            this.#restriction = "";
        else
            this.#forbidCommand(text, at);
    }
    trap(reason, at) {
        this.#add("forbidden", `the script is not read by psql as it is here: ${reason}`, at);
    }
    finish(cutOff) {
        const tables = [...this.#tables.values()];
        const filled = new Set(tables.map(sql_names/* keyOf */.TN));
        const dump = {
            format: "plain",
            archiveVersion: undefined,
            compression: "none",
            database: undefined,
            serverVersion: this.#versions.get("from database"),
            pgDumpVersion: this.#versions.get("by pg_dump"),
            createdAt: undefined,
            encoding: this.#encoding,
            extensions: this.#extensions,
            schemas: this.#schemas,
            owners: [...this.#owners].toSorted(),
            roles: [...new Set([...this.#owners, ...this.#roles])].toSorted(),
            tablespaces: [...this.#tablespaces].toSorted(),
            tables,
            emptyTables: this.#created.filter((table) => !filled.has((0,sql_names/* keyOf */.TN)(table))),
            sequences: this.#sequences,
            largeObjects: this.#largeObjects.finish(),
            objects: countKinds(this.#kinds),
            script: { drops: this.#drops },
        };
        const problems = cutOff === undefined ? this.#problems : [...this.#problems, cutOff];
        return { problems, dump, unprotected: ["plain SQL has no checksum: only its shape and its end were checked"] };
    }
    #copy(text, at) {
        const filled = (0,sql_names/* readCopy */.KK)(text);
        if (filled === undefined) {
            const message = `COPY other than FROM stdin reads or writes what is not in the dump: ${text.slice(0, 100)}`;
            this.#add("forbidden", message, at);
            return /\bFROM\s+stdin\b/i.test(text);
        }
        this.#filling = { filled, digest: new RowDigest() };
        return true;
    }
    #insert(statement) {
        const filled = (0,sql_names/* readInsert */.E$)(statement.text);
        const rows = insertedRows(statement);
        if (filled === undefined || rows === undefined)
            return;
        this.#addTable(filled, { rows, bytes: 0, sha256: undefined });
    }
    #addTable({ table, columns }, content) {
        const key = (0,sql_names/* keyOf */.TN)(table);
        const before = this.#tables.get(key);
        const total = { rows: content.rows + (before?.rows ?? 0), bytes: content.bytes + (before?.bytes ?? 0) };
        // Two digests are none of the whole.
        const sha256 = before === undefined ? content.sha256 : undefined;
        this.#tables.set(key, { ...table, target: table, columns, ...total, sha256 });
    }
    #note(verb, text) {
        if (verb === "SET")
            this.#set(text);
        else if (verb === "CREATE")
            this.#create(text);
        else if (verb === "ALTER")
            this.#owner(text);
        else if (verb === "SELECT")
            this.#select(text);
        else if (verb === "DROP")
            this.#drops = true;
        if (ROLES.test(text))
            for (const role of (0,sql_names/* rolesIn */.t4)(text))
                this.#roles.add(role);
    }
    #set(text) {
        const [, setting, value = ""] = SETTING.exec(text) ?? [];
        if (setting === "client_encoding") {
            this.#encoding = value;
            this.#settings.decode = decoderOf(value);
        }
        if (setting === "standard_conforming_strings")
            this.#settings.standardStrings = value === "on";
        if (setting === "default_tablespace" && value !== "")
            this.#tablespaces.add((0,sql_names/* unquote */._n)(value));
    }
    #create(text) {
        const extension = EXTENSION.exec(text)?.[1];
        const schema = SCHEMA.exec(text)?.[1];
        const table = (0,sql_names/* readTableName */.M9)(text);
        if (extension !== undefined)
            this.#extensions.push({ name: (0,sql_names/* unquote */._n)(extension), schema: extensionSchema(text) });
        if (schema !== undefined)
            this.#schemas.push((0,sql_names/* unquote */._n)(schema));
        if (table !== undefined)
            this.#created.push(table);
    }
    #owner(text) {
        const owner = OWNER.exec(text)?.[1];
        if (owner !== undefined)
            this.#owners.add((0,sql_names/* unquote */._n)(owner));
    }
    #select(text) {
        const sequence = readSetval(text);
        if (sequence !== undefined)
            this.#sequences.push(sequence);
        else
            this.#largeObjects.read(text);
    }
    #forbidCommand(text, at) {
        const hint = text.startsWith("\\connect") ? ": dump without --create, and one database alone" : "";
        this.#add("forbidden", `the script has a command for psql, ${text.slice(0, 60)}${hint}`, at);
    }
    #add(code, message, at) {
        // One is enough to refuse it: a script of such commands has many.
        if (!this.#problems.some((problem) => problem.code === code))
            this.#problems.push({ code, message, at });
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/plain-script.ts



const CUT_OFF = 'the dump is cut off: it does not end with pg_dump\'s line "-- PostgreSQL database dump complete", but';
/**
 * Reads all of a dump in plain SQL: rows of COPY are digested as those of an archive, and what psql would do beyond SQL is
 * found. Nothing of it is run.
 */
async function readPlain(reader) {
    const settings = initialSettings();
    const account = new ScriptAccount(settings);
    const scanner = new SqlScanner(account, settings);
    let unread;
    for await (const chunk of reader.rest())
        scanner.update(chunk);
    const open = scanner.finish();
    if (open !== undefined || !account.isComplete) {
        const message = `${CUT_OFF} ${open === undefined ? "after a whole statement" : `within ${open}`}`;
        unread = { code: "truncated", message, at: reader.position };
    }
    return account.finish(unread);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/tar-members.ts

const BLOCK = 512;
const CHECKSUM_AT = 148;
const CHECKSUM_BYTES = 8;
/** Whether a block of 512 bytes is the head of a member of a tar archive. Source: POSIX pax(1), "ustar". */
function isTarHeader(block) {
    if (block.length < BLOCK || block[0] === 0)
        return false;
    return checksum(block) === octal(block, CHECKSUM_AT, CHECKSUM_BYTES);
}
function memberName(block) {
    return untilZero(block, 0, 100);
}
/** @throws {ArchiveFault} when a member is cut off, the end is missing, or something follows it. */
async function* tarMembers(reader) {
    for (;;) {
        const at = reader.position;
        reader.part = "the head of a member of the tar archive";
        const header = await reader.take(BLOCK);
        if (header[0] === 0)
            break;
        if (!isTarHeader(header))
            throw new ArchiveFault("damaged", `the tar archive is damaged: no member begins at byte ${at}`, { at });
        const name = memberName(header);
        const bytes = tar_members_sizeOf(header);
        reader.part = name;
        yield { name, bytes, content: reader.pieces(bytes) };
        await reader.take((BLOCK - (bytes % BLOCK)) % BLOCK);
    }
    reader.part = "the end mark of the tar archive";
    await tar_members_checkEnd(reader);
}
/** Two blocks of zeros end an archive, and more may fill it up. */
async function tar_members_checkEnd(reader) {
    const zeros = await reader.take(BLOCK);
    let isEmpty = zeros.every((byte) => byte === 0);
    for await (const rest of reader.rest())
        isEmpty &&= rest.every((byte) => byte === 0);
    if (!isEmpty)
        throw new ArchiveFault("trailing", "something follows the end of the tar archive");
}
function checksum(block) {
    let sum = 0;
    for (const [at, byte] of block.entries())
        sum += at >= CHECKSUM_AT && at < CHECKSUM_AT + CHECKSUM_BYTES ? 0x20 : byte;
    return sum;
}
/** In octal, or from 8 GiB on in base 256 with the highest bit set, as GNU tar does. */
function tar_members_sizeOf(block) {
    return ((block[124] ?? 0) & 0x80) === 0 ? octal(block, 124, 12) : block.readUIntBE(130, 6);
}
function octal(block, at, length) {
    return Number.parseInt(untilZero(block, at, length).trim(), 8);
}
function untilZero(block, at, length) {
    const text = block.toString("utf8", at, at + length);
    const end = text.indexOf("\0");
    return end < 0 ? text : text.slice(0, end);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/recognise.ts



/** Enough for tar's header, and for the comment at the top of a script. */
const HEAD_BYTES = 4096;
const FORMAT_AT = 10;
const TAR_FORMAT = 3;
const HTML = "it is a web page or an error message: was the download refused?";
const ENCRYPTED = "it is encrypted: decrypt it first";
/** What people give instead of a dump, by how it starts: OpenPGP's packets and the magic numbers of file(1). */
const MAGICS = [
    [ENCRYPTED, ["-----BEGIN PGP", "-----BEGIN AGE", "age-encryption.org", "Salted__"]],
    [ENCRYPTED, ["\x84", "\x85", "\x86", "\x8c\r\x04", "\xc1", "\xc3\r\x04"]],
    ["it is UTF-16 text, as a redirection in PowerShell makes it: dump with --file instead", ["\xff\xfe", "\xfe\xff"]],
    [
        "it is compressed with something else than gzip or zstd",
        ["BZh", "\xfd7zXZ", "PK\x03\x04", "7z\xbc\xaf", '\x04"M\x18'],
    ],
    ["it is a pointer of Git LFS: fetch the file itself", ["version https://git-lfs"]],
    ["it is an SQLite database", ["SQLite format 3"]],
];
const TEXTS = [
    [HTML, /^\s*(<!doctype|<html|<\?xml|<Error|\{)/i],
    ["it is a dump of MySQL or MariaDB", /^-- (MySQL|MariaDB) dump/m],
    ["it is from pg_dumpall: dump the one database with pg_dump instead", /^-- PostgreSQL database cluster dump/m],
];
const PLAIN = /^(?:--\s*)*-- PostgreSQL database dump\r?\n/;
/** What a login script or a program on the way printed is part of the file then. */
const LATER = /PGDMP|^-- PostgreSQL database dump\r?$/m;
const PRECEDED = "something stands before the dump, such as the greeting of a host: dump to a file instead";
const CONVERTED = "its line ends were converted to those of Windows: copy it as it is";
/** @throws {ArchiveFault} that says what it is, when it is no dump. */
function recognise(head) {
    if (head.length === 0)
        throw notADump("it is empty");
    const kind = archiveKind(head);
    if (kind !== undefined)
        return kind;
    const text = head.toString("latin1");
    const other = otherKind(text);
    if (other !== undefined)
        throw notADump(other);
    if (!PLAIN.test(text))
        throw notADump(LATER.test(text) ? PRECEDED : unknown(head));
    if (/^[^\n]*\r\n/.test(text))
        throw notADump(CONVERTED);
    return "plain";
}
function otherKind(text) {
    const magic = MAGICS.find(([, starts]) => starts.some((start) => text.startsWith(start)));
    return (magic ?? TEXTS.find(([, pattern]) => pattern.test(text)))?.[0];
}
function unknown(head) {
    if (!head.includes(0))
        return "it has not the head that pg_dump writes";
    const isEmpty = head.every((byte) => byte === 0);
    return isEmpty ? "it begins with zeros: the copy of it failed" : "it is no format known here: it may be encrypted";
}
function archiveKind(head) {
    if (head.toString("latin1", 0, MAGIC.length) === MAGIC)
        return checkCustom(head);
    if (head[0] === 0x1f && head[1] === 0x8b)
        return "gzip";
    if (head.length >= 4 && [0xfd2fb528, 0x184d2a50].includes(head.readUInt32LE()))
        return "zstd";
    return isTarHeader(head.subarray(0, 512)) ? checkTar(head) : undefined;
}
function checkCustom(head) {
    if (head[FORMAT_AT] === TAR_FORMAT)
        throw notADump("it is the toc.dat of a dump in directory format: give the folder");
    return "custom";
}
function checkTar(head) {
    const first = memberName(head);
    if (first === "toc.dat")
        return "tar";
    throw notADump(`it is a tar archive, but not from pg_dump --format=tar (it begins with ${first}): unpack it`);
}
function notADump(reason) {
    return new ArchiveFault("not-a-dump", `the source is not a dump of one database: ${reason}`);
}
/** Whether line ends were changed on the way, as a terminal between does (`docker exec -t`, `ssh -t`). */
function isConverted(head) {
    const text = head.toString("latin1");
    return text.includes("\r\n") && !/[^\r]\n/.test(text);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/tar-archive.ts






const tar_archive_TOC = "toc.dat";
/** The same dump as a script, which pg_restore does not read. */
const SCRIPT = "restore.sql";
const LIST = /^blobs(?:_(\d+))?\.toc$/;
/** The lists of large objects: each line is some 30 bytes. */
const LONGEST_LIST = 256 * 1024 * 1024;
/**
 * Reads all of an archive in pg_dump's tar format, which is never compressed. Its table of contents comes first.
 * Source: PostgreSQL's src/bin/pg_dump/pg_backup_tar.c.
 * @throws {ArchiveFault} when not even the table of contents can be read.
 */
async function readTar(reader) {
    const members = tarMembers(reader);
    const first = await members.next();
    if (first.done === true || first.value.name !== tar_archive_TOC)
        throw new ArchiveFault("not-a-dump", `a tar archive whose first member is not ${tar_archive_TOC} is not from pg_dump`);
    const archive = await readTocFile("tar", first.value.content);
    const list = new LargeObjectList();
    try {
        for await (const member of members)
            await readMember(member, archive, list);
        if (!list.isComplete)
            throw new ArchiveFault("damaged", "the large objects are not those that the dump lists");
    }
    catch (error) {
        return archive.account.stop(problemOf(error));
    }
    return archive.account.finish();
}
async function readMember(member, { account, byFile }, list) {
    const { name, content } = member;
    const entry = byFile.get(name);
    const oid = oidOf(name);
    if (LIST.test(name)) {
        list.read(name, await textOf(member));
        settle(account, LIST.exec(name)?.[1]);
    }
    else if (entry !== undefined) {
        await readPart(account, gather(content), (data) => account.readTable(entry, data));
    }
    else if (oid !== undefined) {
        list.found(oid);
        await readPart(account, gather(content), (data) => account.readLargeObject(oid, data));
    }
    else if (name === SCRIPT) {
        for await (const _ of content)
            ;
    }
    else
        throw new ArchiveFault("damaged", `the tar archive has a member that its table of contents does not name: ${name}`);
}
/** Before PostgreSQL 17 a dump had one list of large objects; since then each entry has one, with its number. */
function settle(account, id) {
    for (const entry of account.awaited.values())
        if (entry.kind === "BLOBS" && (id === undefined || entry.id === Number(id)))
            account.settle(entry);
}
async function textOf({ name, bytes, content }) {
    if (bytes > LONGEST_LIST)
        throw new ArchiveFault("damaged", `${name} is damaged: it has ${bytes} bytes`);
    const pieces = [];
    for await (const piece of content)
        pieces.push(piece);
    return Buffer.concat(pieces).toString("latin1");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/archive/inspect-archive.ts










const MOST_WRAPPINGS = 2;
const REFUSED = new Set(["not-a-dump", "forbidden", "unsupported"]);
/**
 * Reads a dump from its first byte to its last, decompresses and checks all of it, and says what it holds. Runs nothing of
 * it, needs no PostgreSQL, and holds no more than some megabytes of it at a time.
 * @throws what the source throws when it cannot be read; what is wrong with the dump is in the report.
 */
async function inspectArchive(source, options = {}) {
    const measure = new Measure(options.onProgress);
    if (source.kind === "folder")
        return await inspectFolder(source.folder, measure);
    return await inspectFile(source.content, measure);
}
async function inspectFolder(folder, measure) {
    const measured = { list: () => folder.list(), open: (name) => measure.of(folder.open(name)) };
    const findings = await attempt(() => readDirectory(measured));
    return verdict(findings, { bytes: measure.bytes, sha256: undefined, wrappings: [] }, undefined);
}
async function inspectFile(content, measure) {
    const outer = new ByteReader(measure.of(content));
    const opened = new Wrappings();
    const findings = await attempt(async () => await readKind(await opened.open(outer), opened.inner ?? outer));
    const isRefused = findings.problems.some(({ code }) => REFUSED.has(code));
    // The checksum of a damaged file tells whether it was damaged on its way.
    if (isRefused)
        await (opened.inner ?? outer).close();
    else
        await inspect_archive_drain(opened.inner ?? outer, outer);
    const sha256 = isRefused ? undefined : measure.sha256();
    return verdict(findings, { bytes: measure.bytes, sha256, wrappings: opened.kinds }, opened.checksum);
}
/** Takes off the gzip and zstd that are around a dump. */
class Wrappings {
    kinds = [];
    inner;
    /** The outermost checksum of the content, which covers what is further in. */
    checksum;
    async open(outer) {
        for (let reader = outer;; this.inner = reader) {
            const head = Buffer.from((await reader.peek(HEAD_BYTES)).subarray(0, HEAD_BYTES));
            const kind = recognise(head);
            if (kind !== "gzip" && kind !== "zstd")
                return { kind, head };
            if (this.kinds.length === MOST_WRAPPINGS)
                throw new ArchiveFault("not-a-dump", "the source is compressed more than twice over: unpack it first");
            this.kinds.push(kind);
            this.checksum ??= checksumOf(kind, head);
            reader = new ByteReader(decompress(kind, reader.rest()));
        }
    }
}
function checksumOf(kind, head) {
    if (kind === "gzip")
        return "the CRC-32 of gzip around it";
    return hasChecksum(head) ? "the XXH64 of zstd around it" : undefined;
}
async function readKind(opened, reader) {
    if (opened.kind === "plain")
        return await readPlain(reader);
    if (opened.kind === "tar")
        return await readTar(reader);
    const findings = await attempt(() => readCustom(reader));
    if (findings.problems.length === 0 || !isConverted(opened.head))
        return findings;
    const message = "its line ends were changed, as a terminal does: dump without -t of docker exec or ssh";
    return { ...findings, problems: [{ code: "damaged", message }, ...findings.problems] };
}
async function attempt(read) {
    try {
        return await read();
    }
    catch (error) {
        return { problems: [problemOf(error)], dump: undefined, unprotected: [] };
    }
}
/** Reads what a damaged dump still has. */
async function inspect_archive_drain(...readers) {
    for (const reader of readers) {
        try {
            for await (const _ of reader.rest())
                ;
        }
        catch (error) {
            problemOf(error);
        }
    }
}
function verdict(findings, source, whole) {
    const { dump } = findings;
    const problems = distinct(findings.problems);
    if (problems.some(({ code }) => REFUSED.has(code)))
        return { state: "refused", source, problems };
    if (problems.length > 0 || dump === undefined)
        return { state: "damaged", source, problems, dump };
    const unprotected = whole === undefined ? findings.unprotected : [];
    return { state: "sound", source, dump, protection: { whole, unprotected } };
}
function distinct(problems) {
    return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}
/** Counts and digests what passes. */
class Measure {
    #hash = (0,external_node_crypto_.createHash)("sha256");
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
        for await (const chunk of content) {
            this.#hash.update(chunk);
            this.#bytes += chunk.length;
            this.#onProgress?.(this.#bytes);
            yield chunk;
        }
    }
}

// EXTERNAL MODULE: ./action-pg-restore/src/fields/size.ts
var fields_size = __webpack_require__(148);
;// CONCATENATED MODULE: ./action-pg-restore/src/backup/passing.ts


const EVERY = 5_000;
/** Digest and length of what passes. */
class Counted {
    #hash = (0,external_node_crypto_.createHash)("sha256");
    #digest;
    #bytes = 0;
    get bytes() {
        return this.#bytes;
    }
    /** Of all that has passed, in hex. To be asked at the end. */
    get sha256() {
        this.#digest ??= this.#hash.digest("hex");
        return this.#digest;
    }
    async *of(content) {
        for await (const chunk of content) {
            this.#hash.update(chunk);
            this.#bytes += chunk.length;
            yield chunk;
        }
    }
}
/** Says every few seconds how much has passed, and ends when the run is cancelled. */
async function* progressing({ clock, log, signal }, what, content) {
    let [bytes, told] = [0, clock.now()];
    for await (const chunk of content) {
        signal.throwIfAborted();
        bytes += chunk.length;
        if (clock.now() - told >= EVERY) {
            told = clock.now();
            log.info(`${what}: ${(0,fields_size/* formatSize */.X)(bytes)}`);
        }
        yield chunk;
    }
}
/** A text as a content that comes. */
async function* textContent(text) {
    yield Buffer.from(text);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/backup/backup-name.ts
const ENDING = ".dump";
/** Beside each dump, as sha256sum(1) writes and checks it. */
const CHECKSUM = ".sha256";
const backup_name_NAME = /^([\w.=-]+)_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.dump$/;
/** `shop_20261121T030000Z.dump`. Characters that need care somewhere are written `=20`, as quoted-printable does. */
function backupName(database, startedAt) {
    return `${encodeName(database)}_${compactTime(startedAt)}${ENDING}`;
}
/** `20261121T030000Z` */
function compactTime(date) {
    return date.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "");
}
/** The backups of a database among the files of a place, or those of all; newest first. Other files are nobody's business. */
function backupsIn(files, database) {
    const names = new Set(files.map(({ name }) => name));
    const backups = files.flatMap(({ name, bytes }) => {
        const [, of, ...time] = backup_name_NAME.exec(name) ?? [];
        if (of === undefined || (database !== undefined && of !== encodeName(database)))
            return [];
        const [year, month, day, hour, minute, second] = time.map(Number);
        const startedAt = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
        return [{ name, bytes, startedAt, isProven: names.has(`${name}${CHECKSUM}`) }];
    });
    return backups.toSorted((a, b) => b.startedAt - a.startedAt || b.name.localeCompare(a.name));
}
/** A file that a run which died was writing: of a database's backup, or of its checksum. */
function isLeftOver(file, database, ending) {
    if (!file.endsWith(ending))
        return false;
    const whole = file
        .slice(0, -ending.length)
        .replace(/\.sha256$/, "")
        // One that a restore in place was writing, see `safetyDumpName`.
        .replace(/\.until-\w+(?=\.dump$)/, "");
    return backup_name_NAME.exec(whole)?.[1] === encodeName(database);
}
/** A database's name as a file's. */
function encodeName(database) {
    const characters = [...Buffer.from(database)].map((byte) => String.fromCharCode(byte));
    return characters.map((each) => (/[\w.-]/.test(each) ? each : `=${hex(each)}`)).join("");
}
function hex(character) {
    return character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0");
}

// EXTERNAL MODULE: ./action-pg-restore/src/storage/store.ts
var storage_store = __webpack_require__(5308);
;// CONCATENATED MODULE: ./action-pg-restore/src/source/expected-digest.ts




/** `1f…  shop.dump`, `1f… *shop.dump`, or the digest alone. Source: sha256sum(1). */
const LINE = /^\\?([0-9a-f]{64})(?:\s[ *]?(.+))?$/i;
/**
 * The digest that the caller gave, else the one in the checksum file beside the dump.
 * @throws {UserError} when the checksum file holds none for it.
 */
async function expectedDigest(dump, given) {
    if (given !== undefined)
        return { sha256: given, from: "source-sha256" };
    if (dump.hasChecksum === false)
        return undefined;
    const name = `${dump.name}${CHECKSUM}`;
    const text = await (dump.hasChecksum ? read(dump.store, name) : readIfShown(dump.store, name));
    if (text === undefined)
        return undefined;
    const sha256 = digestIn(text, dump.name);
    if (sha256 === undefined)
        throw new errors/* UserError */.yo(`${dump.store.name}${name} holds no SHA-256 of ${dump.name}`, {
            hint: `write it anew: sha256sum ${dump.name} > ${name}, or give source-sha256`,
        });
    return { sha256, from: name };
}
async function read(store, name) {
    return (await (0,consumers_.buffer)(store.read(name))).toString("utf8");
}
async function readIfShown(store, name) {
    try {
        return await read(store, name);
    }
    catch (error) {
        if (error instanceof storage_store/* NotShown */.z)
            return undefined;
        throw error;
    }
}
/** Of several lines, the one that names the file; of a single one, whatever it names. */
function digestIn(text, name) {
    const lines = text.split("\n").flatMap((line) => {
        const [, digest, of] = LINE.exec(line.trim()) ?? [];
        return digest === undefined ? [] : [{ digest: digest.toLowerCase(), of }];
    });
    const [only, ...others] = lines;
    if (others.length === 0)
        return only?.digest;
    return lines.find(({ of }) => of?.split("/").at(-1) === name)?.digest;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/source/kept-copy.ts
var kept_copy_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var kept_copy_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


/**
 * Passes a content on and writes it to a new file of the runner's as it passes; the file is whole once the end came.
 * @throws {UserError} when it cannot be written.
 */
async function* keepCopy(content, path) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const file = kept_copy_addDisposableResource(env_1, await (0,promises_.open)(path, "wx", 0o600), true);
        for await (const chunk of content) {
            await append(file, chunk);
            yield chunk;
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = kept_copy_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function append(file, chunk) {
    try {
        await file.writeFile(chunk);
    }
    catch (error) {
        const { code, message } = error;
        throw new errors/* UserError */.yo(`the dump cannot be kept on the runner: ${code === "ENOSPC" ? "its disk is full" : message}`, {
            hint: "free space on the runner, or put the dump on it and give its path",
        });
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/backup/backup-age.ts
/** The newest backup that was proven; undefined when there is none. */
function newestBackup(backups) {
    return backups.filter(({ isProven }) => isProven).toSorted((a, b) => b.startedAt - a.startedAt)[0];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/storage/host-folder.ts





const SAFE = /^\/[\w./:=-]*$/;
/** `-rw------- 1 0 0 5120 2026-11-21 03:00:00.000000000 +0000 NAME`, as `ls -l --full-time` of coreutils and BusyBox writes. */
const LISTED = /^-\S+\s+\d+\s+\S+\s+\S+\s+(\d+)\s+(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d{4}) (\S+)$/;
/** @throws {UserError} for a path that a remote shell would change. */
function requireHostPath(path) {
    if (SAFE.test(path))
        return;
    throw new errors/* UserError */.yo(`host:${path} has characters that cannot be used on a host`, {
        hint: "use a path that consists of letters, digits, and . _ - = : only",
    });
}
/** A folder on a host, over SSH, with the programs that every host has. The connection's user must be able to write to it. */
class HostFolder {
    name;
    #ssh;
    #path;
    /** @throws {UserError} for a path that a remote shell would change. */
    constructor(ssh, path) {
        this.name = `host:${path.replace(/\/*$/, "/")}`;
        this.#path = path.replace(/\/*$/, "");
        this.#ssh = ssh;
        requireHostPath(path);
    }
    async list() {
        const argv = ["ls", "-ln", "--full-time", "--", `${this.#path}/`];
        const listed = await this.#run(argv, /no such file or directory/i);
        return listed.split("\n").flatMap((line) => {
            const [, bytes, date, time, zone, name] = LISTED.exec(line) ?? [];
            return name === undefined ? [] : [{ name, bytes: Number(bytes), modified: Date.parse(`${date}T${time}${zone}`) }];
        });
    }
    async write(name, content) {
        const unfinished = this.#file(`${name}${storage_store/* UNFINISHED */.y}`);
        await this.#run(["mkdir", "-p", "-m", "700", "--", this.#path]);
        try {
            await this.#fill(unfinished, content);
            await this.#run(["mv", "--", unfinished, this.#file(name)]);
        }
        catch (error) {
            await this.#run(["rm", "-f", "--", unfinished]).catch(() => undefined);
            throw error;
        }
    }
    async *read(name) {
        const child = this.#ssh.startCommand(["cat", "--", this.#file(name)]);
        const end = endOf(child);
        child.stdin?.end();
        try {
            if (child.stdout)
                yield* child.stdout;
            this.#check(await end);
        }
        finally {
            child.kill();
        }
    }
    async remove(name) {
        await this.#run(["rm", "-f", "--", this.#file(name)]);
    }
    async #fill(path, content) {
        // Its own first, so that no other user can read what comes.
        await this.#run(["install", "-m", "600", "/dev/null", path]);
        const child = this.#ssh.startCommand(["dd", `of=${path}`, "bs=1048576", "conv=fsync", "status=none"]);
        const end = endOf(child);
        child.stdin?.on("error", () => { });
        child.stdout?.resume();
        try {
            for await (const chunk of content)
                if (!child.stdin || !(await writeChunk(child.stdin, chunk)))
                    break;
            child.stdin?.end();
            this.#check(await end);
        }
        finally {
            child.kill();
        }
    }
    /** What it says; nothing when it fails for an expected reason. */
    async #run(argv, expected) {
        const child = this.#ssh.startCommand(argv);
        child.stdin?.end();
        const [said, end] = await Promise.all([child.stdout ? (0,consumers_.text)(child.stdout) : "", endOf(child)]);
        if (expected?.test(end.stderr))
            return "";
        this.#check(end);
        return said;
    }
    #check({ exitCode, stderr }) {
        if (exitCode === 0)
            return;
        const full = /no space left/i.test(stderr);
        const denied = /permission denied/i.test(stderr);
        const reason = full ? "the disk is full" : stderr.trim() || `the connection ended (${exitCode})`;
        throw new errors/* UserError */.yo(`${this.name} cannot be used: ${reason}`, {
            ...(denied ? { hint: `on the host: install -d -o USER -m 700 ${this.#path}` } : {}),
        });
    }
    #file(name) {
        return `${this.#path}/${name}`;
    }
}
async function endOf(child) {
    const said = child.stderr ? (0,consumers_.text)(child.stderr) : Promise.resolve("");
    const [exitCode] = (await (0,external_node_events_.once)(child, "exit"));
    return { exitCode, stderr: await said };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/source/located-dump.ts





/** The file that every dump in directory format has. */
const located_dump_TOC = "toc.dat";
/**
 * Finds what a location stands for: a file, a folder of pg_dump's, or with a `/` at its end the newest proven backup in
 * it, of `database` where that is given.
 * @throws {UserError} when there is nothing to read.
 */
async function locateDump(location, openStore, database) {
    const path = location.kind === "s3" ? location.key : location.path;
    if (location.kind === "host")
        requireHostPath(path);
    if (path.endsWith("/"))
        return await locateInFolder(await openStore(location), database);
    const slash = path.lastIndexOf("/");
    const name = path.slice(slash + 1);
    const store = await openStore(at(location, slash < 0 ? "" : path.slice(0, slash + 1)));
    const seen = await listed(store);
    const files = seen ?? [];
    const file = files.find((each) => each.name === name);
    const hasChecksum = seen?.some((each) => each.name === `${name}${CHECKSUM}`);
    if (file !== undefined)
        return { kind: "file", store, name, file, hasChecksum };
    const folder = await asFolder(await openStore(at(location, `${path}/`)), location);
    if (folder !== undefined)
        return folder;
    const meant = (0,closest/* closest */.k)(name, files.map((each) => each.name));
    if (meant !== undefined)
        throw new errors/* UserError */.yo(`there is no ${name} in ${store.name}; did you mean ${meant}?`);
    // A link, or what is not listed: whoever reads it says what is wrong.
    return { kind: "file", store, name, file: undefined, hasChecksum };
}
async function locateInFolder(store, database) {
    const files = await store.list();
    if (files.some(({ name }) => name === located_dump_TOC))
        return { kind: "folder", store, files };
    const newest = newestBackup(backupsIn(files, database));
    const of = database === undefined ? "" : ` of ${database}`;
    if (newest === undefined)
        throw new errors/* UserError */.yo(`there is no backup${of} with a checksum file in ${store.name}`, {
            hint: `name a file in it, or the folder of a dump in directory format, which has a ${located_dump_TOC}`,
        });
    const file = files.find(({ name }) => name === newest.name);
    return { kind: "file", store, name: newest.name, file, hasChecksum: true };
}
/** Who may read one object of a bucket need not be allowed to list the others: undefined then. */
async function listed(store) {
    try {
        return await store.list();
    }
    catch (error) {
        if (error instanceof storage_store/* NotShown */.z)
            return undefined;
        throw error;
    }
}
/** Undefined for what is no folder. @throws {UserError} for one that is not pg_dump's. */
async function asFolder(store, { kind }) {
    // A link to a file cannot be listed.
    const files = await (kind === "s3" ? listed(store) : store.list().catch(() => undefined));
    if (files === undefined || files.length === 0)
        return undefined;
    if (files.some(({ name }) => name === located_dump_TOC))
        return { kind: "folder", store, files };
    throw new errors/* UserError */.yo(`${store.name} is a folder, and no dump in directory format: it has no ${located_dump_TOC}`, {
        hint: "name a file in it, or write the source with a / at its end for the newest backup",
    });
}
function at(location, path) {
    return location.kind === "s3" ? { ...location, key: path } : { ...location, path: path === "" ? "./" : path };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/source/unwrapped.ts



/** A file's content without the gzip and zstd around it, given from the outside in. @throws {ArchiveFault} */
function unwrapped(file, wrappings) {
    const stored = (0,external_node_fs_.createReadStream)(file);
    return wrappings.reduce((content, kind) => decompress(kind, new ByteReader(content).rest()), stored);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/source/open-dump.ts
var open_dump_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var open_dump_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/**
 * Reads all of a dump, once: what is not on the runner is kept there in a private folder while it is read, because the
 * tools need to seek in it. What is wrong with the dump is in the report.
 * @throws {UserError} when it cannot be found or fetched.
 */
async function openDump(source, ports) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const located = await locateDump(source.location, ports.store, ports.database);
        const stack = open_dump_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const folder = stack.use(await openPrivateFolder("dump"));
        const { location } = source;
        const base = location.kind === "runner" ? folderOf(location.path, located) : undefined;
        const unchanged = base === undefined ? undefined : await sameAsNow(base, located);
        const local = located.kind === "file"
            ? await readFile(located, source, { ports, folder, base })
            : await readFolder(located, source, { ports, folder, base });
        const content = open_dump_contentOf(local, folder, unchanged);
        const kept = stack.move();
        return {
            name: local.name,
            report: local.report,
            isDigestProven: local.isDigestProven,
            modifiedAt: local.modified === undefined ? undefined : new Date(local.modified),
            content,
            [Symbol.asyncDispose]: () => kept.disposeAsync(),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = open_dump_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function readFile(dump, source, { ports, folder, base }) {
    const { store, name, file } = dump;
    const expected = await expectedDigest(dump, source.sha256);
    const stored = progressing(ports, `Read ${name}`, store.read(name));
    const path = base === undefined ? (0,external_node_path_.join)(folder.path, "dump") : (0,external_node_path_.join)(base, name);
    const content = base === undefined ? keepCopy(stored, path) : stored;
    const report = await inspectArchive({ kind: "file", content });
    const judged = judgeDigest(report, expected);
    return { name: `${store.name}${name}`, ...judged, modified: file?.modified, path, isFolder: false };
}
/** A digest that is not the expected one makes every other statement about the file worthless. */
function judgeDigest(report, expected) {
    const { sha256 } = report.source;
    if (expected === undefined || sha256 === undefined)
        return { report, isDigestProven: false };
    if (sha256 === expected.sha256)
        return { report, isDigestProven: true };
    const message = `its SHA-256 is ${sha256}, and ${expected.from} says ${expected.sha256}: it is another file, or was changed`;
    const problems = [{ code: "damaged", message }, ...(report.state === "sound" ? [] : report.problems)];
    const dump = report.state === "refused" ? undefined : report.dump;
    return { report: { state: "damaged", source: report.source, problems, dump }, isDigestProven: false };
}
async function readFolder({ store, files }, source, { ports, folder, base }) {
    if (source.sha256 !== undefined)
        throw new errors/* UserError */.yo(`source-sha256 is of one file, and ${store.name} is a folder`, {
            hint: "leave it out, or dump with --format=custom",
        });
    const path = base ?? (0,external_node_path_.join)(folder.path, "dump");
    if (base === undefined)
        await (0,promises_.mkdir)(path, { mode: 0o700 });
    const opened = folderIn(store, files, (name, content) => {
        const passing = progressing(ports, `Read ${name}`, content);
        return base === undefined ? keepCopy(passing, (0,external_node_path_.join)(path, name)) : passing;
    });
    const report = await inspectArchive({ kind: "folder", folder: opened });
    const modified = Math.max(...files.map((each) => each.modified));
    return { name: store.name, report, isDigestProven: false, modified, path, isFolder: true };
}
function folderIn(store, files, pass) {
    return { list: async () => files.map(({ name }) => name), open: (name) => pass(name, store.read(name)) };
}
function open_dump_contentOf({ path, report, isFolder }, folder, unchanged = async () => { }) {
    const { wrappings } = report.source;
    const format = report.state === "refused" ? undefined : report.dump?.format;
    if (format === "plain")
        return {
            kind: "script",
            open: () => (async function* () {
                await unchanged();
                yield* wrappings.length === 0 ? (0,external_node_fs_.createReadStream)(path) : unwrapped(path, wrappings);
            })(),
        };
    let seekable;
    return {
        kind: "archive",
        async lend(tools) {
            await unchanged();
            const plain = isFolder || wrappings.length === 0;
            seekable ??= plain ? Promise.resolve(path) : unwrapTo((0,external_node_path_.join)(folder.path, "unwrapped"), path, wrappings);
            return await tools.lend(await seekable);
        },
    };
}
async function unwrapTo(target, path, wrappings) {
    for await (const _ of keepCopy(unwrapped(path, wrappings), target))
        ;
    return target;
}
function folderOf(path, located) {
    const isInside = located.kind === "folder" || path.endsWith("/");
    return (0,external_node_path_.resolve)(isInside ? path : (0,external_node_path_.join)(path, ".."));
}
/** Gives a check that a file of someone else's, or every file of a folder, is still what it is now. */
async function sameAsNow(base, located) {
    const path = located.kind === "file" ? (0,external_node_path_.join)(base, located.name) : base;
    const facts = async () => {
        const names = located.kind === "file" ? [path] : (await (0,promises_.readdir)(path)).map((name) => (0,external_node_path_.join)(path, name)).toSorted();
        return await Promise.all(names.map(identityOf));
    };
    const before = await facts();
    return async () => {
        if ((0,external_node_util_.isDeepStrictEqual)(await facts(), before))
            return;
        throw new errors/* UserError */.yo(`${path} was changed after it was read`, { hint: "run again once nobody writes to it" });
    };
}
/** Whoever reads one that is not there says so. */
async function identityOf(path) {
    const facts = await (0,promises_.stat)(path).catch(() => undefined);
    return `${path} ${facts?.ino} ${facts?.size} ${facts?.mtimeMs}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/storage/runner-folder.ts
var runner_folder_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var runner_folder_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





/** A folder on the runner, made when it is first written to. Its files are readable for the runner's user alone. */
class RunnerFolder {
    name;
    #path;
    constructor(path) {
        this.name = path.endsWith("/") ? path : `${path}/`;
        this.#path = (0,external_node_path_.resolve)(path);
    }
    async list() {
        const entries = await (0,promises_.readdir)(this.#path, { withFileTypes: true }).catch((error) => {
            if (error.code === "ENOENT")
                return [];
            throw this.#explain(error, "read");
        });
        const files = entries.filter((entry) => entry.isFile());
        return Promise.all(files.map(async ({ name }) => {
            const { size, mtimeMs } = await (0,promises_.stat)((0,external_node_path_.join)(this.#path, name));
            return { name, bytes: size, modified: mtimeMs };
        }));
    }
    async write(name, content) {
        const unfinished = (0,external_node_path_.join)(this.#path, `${name}${storage_store/* UNFINISHED */.y}`);
        const folder = () => (0,promises_.mkdir)(this.#path, { recursive: true, mode: 0o700 });
        await folder().catch((error) => Promise.reject(this.#explain(error, "written to")));
        try {
            await this.#writeTo(unfinished, content);
            await (0,promises_.rename)(unfinished, (0,external_node_path_.join)(this.#path, name));
        }
        catch (error) {
            await (0,promises_.rm)(unfinished, { force: true });
            throw this.#explain(error, "written to");
        }
    }
    async *read(name) {
        try {
            yield* (0,external_node_fs_.createReadStream)((0,external_node_path_.join)(this.#path, name));
        }
        catch (error) {
            throw this.#explain(error, "read");
        }
    }
    async remove(name) {
        await (0,promises_.rm)((0,external_node_path_.join)(this.#path, name), { force: true });
    }
    async #writeTo(path, content) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const file = runner_folder_addDisposableResource(env_1, await (0,promises_.open)(path, "w", 0o600), true);
            for await (const chunk of content)
                await file.writeFile(chunk);
            // A name that is there after a power cut must not stand for content that is not.
            await file.sync();
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = runner_folder_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    /** An error that is not of the file system is passed on. */
    #explain(error, what) {
        if (error.syscall === undefined)
            return error;
        const reason = error.code === "ENOSPC" ? "the disk is full" : error.message;
        return new errors/* UserError */.yo(`${this.name} on the runner cannot be ${what}: ${reason}`, { cause: undefined });
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/storage/open-store.ts


/**
 * The place that a folder or a prefix of the caller's names. `ssh` gives a connection to the host; where a host allows one
 * channel a connection, one on which nothing else is at work.
 */
async function openStore(location, ssh) {
    if (location.kind === "runner")
        return new RunnerFolder(location.path);
    if (location.kind === "host")
        return new HostFolder(await ssh(), location.path);
    // The client for S3 is larger than all the rest; who does not use it does not wait for it.
    const { Bucket } = await Promise.all(/* import() */[__webpack_require__.e(358), __webpack_require__.e(408)]).then(__webpack_require__.bind(__webpack_require__, 3408));
    return new Bucket({ bucket: location.bucket, prefix: location.key, access: location.access });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/open-world.ts






/** The real world. What is opened is opened when it is first asked for, and ends with `stack`. */
function openWorld(config, ports, stack) {
    const { clock, log, shell, cancel, cancelled } = ports;
    const access = config.mode === "verify-only" ? config.access : config.target.access;
    const { database } = config;
    const engines = new Map();
    const engine = (purpose) => once(engines, purpose, () => connect(access, ports, stack));
    const sshs = new Map();
    const ssh = (purpose) => once(sshs, purpose, () => connectSsh(access, stack));
    const servers = new Map();
    const store = (location) => openStore(location, () => ssh("files"));
    return {
        clock,
        log,
        cancel,
        cancelled,
        engine,
        ssh: () => ssh("server"),
        store,
        server: () => once(servers, "server", async () => {
            if (config.mode === "verify-only")
                throw new TypeError("verify-only touches no server");
            return stack.use(await openServer(config.target, { shell, engine, ssh }, stack));
        }),
        dump: (source) => openDump(source, { store, clock, log, signal: cancel, database }),
    };
}
/** Asked for twice, it is opened once. */
function once(opened, key, open) {
    const found = opened.get(key) ?? open();
    opened.set(key, found);
    return found;
}
async function connect(access, { http, clock }, stack) {
    // Each has a folder of its own: its connection's sockets are in it.
    const folder = stack.use(await openPrivateFolder("restore"));
    return stack.use(await connectEngine(access, { http, clock, folder }));
}
async function connectSsh(access, stack) {
    if (access.kind === "local")
        throw new errors/* UserError */.yo("there is no host without ssh-host");
    return stack.use(await openSsh(access.target, stack.use(await openPrivateFolder("restore"))));
}
async function openServer(target, ports, stack) {
    const { shell } = ports;
    if (target.kind !== "connection") {
        const place = { kind: target.kind, name: target.name };
        return await openContainerServer({ connection: await ports.engine("server"), place, shell });
    }
    const read = (0,connection_url/* readConnectionUrl */.K)(target.url.reveal());
    if (typeof read === "string")
        throw new errors/* UserError */.yo(`connection: ${read}`);
    const ssh = target.access.kind === "ssh" ? await ports.ssh("server") : undefined;
    const folder = stack.use(await openPrivateFolder("restore"));
    return await openConnectionServer({ target: read, folder, shell, ssh });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/verify-report.ts
/** The names of those of which no more can be said than how many rows they have. */
function countedTables({ tables }) {
    const counted = tables.filter(({ verdict, rows }) => verdict.state === "counted" && rows > 0);
    return counted.map(({ schema, name }) => (schema === undefined ? name : `${schema}.${name}`));
}
/** Every reason not to use the database. */
function problemsOf({ tables, problems }) {
    const different = tables.flatMap(({ schema, name, verdict }) => verdict.state === "different" ? [`${schema === undefined ? name : `${schema}.${name}`}: ${verdict.because}`] : []);
    return [...different, ...problems];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/describe-ending.ts


function downtimeOf(ending) {
    return "downtime" in ending ? ending.downtime : undefined;
}
/** The last lines: what became of it, the state that was left, and what to do next. */
function describeEnding(result) {
    const { ending, database = "" } = result;
    const after = `after ${(0,domain_duration/* formatDuration */.a)(result.duration)}`;
    const down = downtimeOf(ending) === undefined ? "" : `, down for ${(0,domain_duration/* formatDuration */.a)(downtimeOf(ending) ?? 0)}`;
    switch (ending.state) {
        case "planned":
            return `Planned, nothing was changed${ending.planned.map((each) => `\n  ${each}`).join("")}`;
        case "restored":
            return `Restored ${database} ${after}${down}${lessThanAll(result)}${keptAs(ending.old, result)}${failedSteps(result)}`;
        case "prepared":
            return `Restored beside ${database} as ${ending.prepared} and verified ${after}${lessThanAll(result)}; ${database} was not touched\nNext: look at it, then run mode finalize to swap it in, or mode cleanup`;
        case "verified":
            return `Verified ${after}: ${countVerified(result)}`;
        case "backed-up":
            return `Backed up ${database} to ${ending.backup.location} and read it back ${after}${removed(ending.backup.removed)}`;
        case "reverted":
            return `Returned ${database} to what it was before ${after}${down}${keptAs(ending.old, result)}${failedSteps(result)}`;
        case "cleaned":
            return `Dropped ${listOr(ending.dropped, "nothing")}; kept ${listOr(ending.kept.map(({ name, because }) => `${name} (${because})`), "nothing")}`;
        case "ensured":
            return `Created ${listOr(ending.created, "nothing")}; there already: ${listOr(ending.present, "nothing")}`;
        case "refused":
            return `${ending.reason}\nNothing was touched\nNext: ${afterRefusal(result)}`;
        case "untouched":
        case "rolled-back":
        case "failed":
            return `${ending.reason}\n${ending.left}${down}\nNext: ${ending.next}`;
    }
}
/** What has to be put right is in the reason; only a dump cannot be mended. */
function afterRefusal({ mode, known: { dump } }) {
    if (dump !== undefined && dump.report.state !== "sound")
        return "name another dump as source (mode verify-only reads one, and touches no server), and see why this one is as it is";
    return mode === "plan" ? "put that right before mode restore" : "put that right, then run this again";
}
function keptAs(old, { rollbackCommand }) {
    const kept = old === undefined ? "" : `; what was there before is kept as ${old}`;
    return `${kept}${rollbackCommand === undefined ? "" : `\nTo go back: ${rollbackCommand}`}`;
}
function failedSteps({ known }) {
    if (known.failedSteps.length === 0)
        return "";
    return `\nOf what was to be done after it, this failed and is left to do: ${known.failedSteps.join("; ")}`;
}
/** What is restored as far as anybody can tell, and may yet hold other rows than the dump. */
function lessThanAll({ known: { verification } }) {
    if (verification === undefined)
        return "";
    const counted = countedTables(verification).length;
    const { length } = verification.tables;
    return counted === 0 ? "" : `; ${length - counted} of ${length} tables were compared by content, the others counted`;
}
function countVerified({ known: { verification, dump } }) {
    if (verification !== undefined) {
        const compared = verification.tables.length - countedTables(verification).length;
        return `${compared} of ${verification.tables.length} tables are byte for byte those of the dump`;
    }
    return dump?.report.state === "sound" ? `all of ${dump.name} was read, and nothing is wrong with it` : "nothing";
}
function removed(names) {
    return names.length === 0 ? "" : `; removed ${names.join(", ")}`;
}
function listOr(names, none) {
    return names.length === 0 ? none : names.join(", ");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/gate.ts
const blocking = (gate, message) => ({ level: "blocking", gate, message });
const warning = (gate, message) => ({ level: "warning", gate, message });
const note = (gate, message) => ({ level: "note", gate, message });
/** `a, b and 3 more`: names of things, as many as a person reads. */
function nameSome(names, most = 10) {
    if (names.length <= most)
        return names.join(", ");
    return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/report-facts.ts
/** Every table of the verification; without one, those of the dump as they are expected. */
function tableFacts(verification, dump) {
    if (verification !== undefined)
        return verification.tables.map(({ schema = null, name, expectedRows, rows, verdict }) => ({
            schema,
            name,
            expectedRows,
            restoredRows: rows,
            match: { identical: true, counted: null, different: false }[verdict.state],
            because: "because" in verdict ? verdict.because : null,
        }));
    if (dump === undefined || dump.report.state !== "sound")
        return [];
    return dump.report.dump.tables.map(({ schema = null, name, rows }) => {
        return { schema, name, expectedRows: rows, restoredRows: null, match: null, because: null };
    });
}
/** What the dump is, and how far it can be trusted. */
function dumpFacts({ name, report, isDigestProven }) {
    return {
        name,
        state: report.state,
        bytes: report.source.bytes,
        sha256: report.source.sha256 ?? null,
        digestProven: isDigestProven,
        problems: report.state === "sound" ? [] : report.problems,
        unprotected: report.state === "sound" && !isDigestProven ? report.protection.unprotected : [],
        content: report.state === "refused" || report.dump === undefined ? null : contentFacts(report.dump),
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
        largeObjects: dump.largeObjects.count,
    };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/result.ts
const SUCCESSES = new Set([
    "restored",
    "prepared",
    "planned",
    "verified",
    "backed-up",
    "reverted",
    "cleaned",
    "ensured",
]);
function isSuccess({ ending }) {
    return SUCCESSES.has(ending.state);
}

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

;// CONCATENATED MODULE: ./shared/src/health/render.ts


/** Why a verification did not succeed: one line for each required target at fault. Empty for a healthy result. */
function explainHealth(result) {
    if (result.state === "healthy")
        return "";
    const wrong = result.targets.filter(({ required, verdict }) => required && isAtFault(verdict));
    const after = (0,domain_duration/* formatDuration */.a)(result.elapsed);
    if (result.state === "unhealthy" && result.reason !== undefined)
        return `not healthy after ${after}: ${result.reason}`;
    const [only, ...others] = wrong;
    if (only !== undefined && others.length === 0)
        return `${describeFault(only)} (gave up after ${after})`;
    const count = `${wrong.length} of ${result.targets.length} targets are not healthy after ${after}`;
    return [`${count}:`, ...wrong.map((report) => `  - ${describeFault(report)}`)].join("\n");
}
/** `api: healthy but still 1.2.2 (seen 41×), expected 1.2.3` */
function describeFault({ name, verdict, versions, expected, lastError }) {
    if (verdict === "stale")
        return `${name}: healthy but still ${renderVersions(versions)}, expected ${expected}`;
    return `${name}: ${lastError ?? "was never tried"}`;
}
/** Whether a verdict keeps a required target from success. */
function isAtFault(verdict) {
    return verdict === "failed" || verdict === "stale";
}
/** The targets as a markdown table, and the last lines of what failed. */
function renderHealth({ targets }) {
    const header = [
        "Target",
        "Verdict",
        "First ok after",
        "Attempts",
        "Streak",
        "Version",
        "p50 / p95 / max",
        "Last error",
    ];
    const logs = targets.filter(({ verdict, logs }) => isAtFault(verdict) && logs.length > 0);
    const blocks = logs.map(({ name, logs: lines }) => `Last lines of ${inlineCode(name)}:\n\n${codeBlock(lines.join("\n"))}`);
    return [markdownTable(header, targets.map(tableRow)), ...blocks].join("\n\n");
}
function tableRow(report) {
    const { name, verdict, required, firstPassAfter, attempts, streak, versions, latency, lastError } = report;
    const spread = latency === undefined ? [] : [latency.p50, latency.p95, latency.max];
    return [
        inlineCode(name),
        required ? verdict : `${verdict} (optional)`,
        firstPassAfter === undefined ? "" : (0,domain_duration/* formatDuration */.a)(firstPassAfter),
        String(attempts),
        String(streak),
        renderVersions(versions),
        spread.map(domain_duration/* formatDuration */.a).join(" / "),
        lastError === undefined || verdict === "skipped" ? "" : inlineCode(lastError),
    ];
}
function renderVersions(versions) {
    return versions.map(({ version, seen }) => `${version} (seen ${seen}×)`).join(", ");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/dump-gates.ts


const DAY = 86_400_000;
/** Clocks of zones differ by at most this much from UTC, in which a dump's time is taken to be. */
const WIDEST_ZONE = 14 * 3_600_000;
/** What is known of the dump alone. */
function dumpGates({ dump, purpose }) {
    // Then it is another dump that is needed, whatever else is the matter with this one.
    if (dump.report.dump.format === "plain" && purpose.strategy === "in-place")
        return [PLAIN_IN_PLACE];
    return [
        ...ageGate(dump, purpose),
        ...protectionGate(dump),
        ...contentGate(dump.report.dump, purpose),
        ...plainGate(dump.report.dump, purpose),
    ];
}
/** When the dump was begun: by itself, else by its file. The zone is not recorded: UTC, as in most containers. */
function dumpedAt({ report, modifiedAt }) {
    const { createdAt } = report.dump;
    return createdAt === undefined ? modifiedAt : new Date(`${createdAt}Z`);
}
function ageGate(dump, { maxAge, now }) {
    const at = dumpedAt(dump);
    if (at === undefined) {
        const unknown = "the dump does not tell when it was made, and neither does its file";
        return maxAge === undefined ? [] : [blocking("age", `${unknown}: leave out max-age if it is the right one`)];
    }
    const age = now.getTime() - at.getTime();
    if (age < -WIDEST_ZONE) {
        const future = `the dump says it was made at ${at.toISOString()}, which is in the future: check the clocks`;
        const unknown = `${future}, and leave out max-age if it is the right one: how old it is cannot be told`;
        return [maxAge === undefined ? warning("age", future) : blocking("age", unknown)];
    }
    if (maxAge === undefined || age <= maxAge)
        return [];
    return [
        blocking("age", `the dump is ${describeAge(age)} old, and max-age is ${describeAge(maxAge)}: give a newer one, or raise max-age`),
    ];
}
/** `3 days`, `5 h 20 min`. */
function describeAge(milliseconds) {
    const days = Math.floor(milliseconds / DAY);
    return days >= 2 ? `${days} days` : (0,domain_duration/* formatDuration */.a)(Math.max(0, milliseconds));
}
/** Bytes that nothing covers could have changed without anybody noticing. */
function protectionGate({ report, isDigestProven }) {
    const { whole, unprotected } = report.protection;
    if (isDigestProven || whole !== undefined || unprotected.length === 0)
        return [];
    const digest = "give source-sha256, from where the dump was made";
    const isOpen = report.dump.compression === "none" && report.dump.format !== "directory" && holdsRows(report.dump);
    if (isOpen)
        return [blocking("checksum", `${unprotected.join("; ")}. A changed bit would not be seen: ${digest}`)];
    return [warning("checksum", `${unprotected.join("; ")}. To be sure of it, ${digest}`)];
}
function holdsRows({ tables, largeObjects }) {
    return tables.some(({ bytes }) => bytes > 0) || largeObjects.count > 0;
}
/** Whether the dump says how its tables are made. */
function holdsSchema({ objects, tables }) {
    return tables.length === 0 || (objects.TABLE ?? 0) > 0;
}
function contentGate(dump, { strategy }) {
    const findings = [];
    if (!holdsSchema(dump) && strategy !== "in-place")
        findings.push(blocking("content", "the dump holds rows and no tables (--data-only): strategy: in-place puts them into the tables that there are, a swap needs a full dump"));
    if (dump.tables.length === 0 && dump.largeObjects.count === 0)
        findings.push(strategy === "in-place"
            ? blocking("content", "the dump holds no rows (--schema-only): there is nothing to put into the tables")
            : warning("content", "the dump holds no rows: the restored database is empty"));
    const inserted = dump.tables.filter(({ sha256, rows }) => sha256 === undefined && rows > 0);
    if (inserted.length > 0)
        findings.push(warning("content", `${inserted.length} tables are INSERT statements: rows can be counted afterwards, and not be compared. Dump without --inserts`));
    if ((dump.objects.SUBSCRIPTION ?? 0) > 0)
        findings.push(note("content", "the dump's subscriptions are restored disabled, as pg_dump writes them: enable them when the others may not run any more"));
    return findings;
}
const PLAIN_IN_PLACE = blocking("plain-sql", "strategy in-place takes the rows out of an archive, and the dump is plain SQL: dump with --format=custom, or use strategy: swap with allow-plain-sql: true");
function plainGate({ format, script }, { allowPlainSql }) {
    if (format !== "plain")
        return [];
    const findings = [];
    if (!allowPlainSql)
        findings.push(blocking("plain-sql", "the dump is plain SQL, of which nothing but the rows can be verified: dump with --format=custom, or set allow-plain-sql: true"));
    if (script?.drops === true)
        findings.push(blocking("plain-sql", "the dump begins by dropping what it creates (--clean), which fails in the empty database it goes into: dump without --clean"));
    return findings;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/banner.ts



/** What is about to be worked on, so that whoever looks sees a wrong server or a wrong dump. */
function renderBanner(server, database, facts) {
    const { cluster, database: found } = facts;
    const head = `${server}: PostgreSQL ${cluster.version}, cluster ${cluster.systemIdentifier}, as ${cluster.user.name}`;
    if (found === undefined)
        return [head, `database ${database}: is not there`];
    const { size, owner, sessions, lastWrites, encoding } = found;
    const [last] = lastWrites;
    const written = last === undefined ? "" : `, last written to ${last.at.replace("T", " ")} UTC`;
    const connected = sessions.reduce((sum, { count }) => sum + count, 0);
    const names = sessions.map(({ application, role, count }) => `${application || role} ×${count}`);
    return [
        head,
        `database ${database}: ${(0,fields_size/* formatSize */.X)(size)}, ${encoding}, owner ${owner}${written}`,
        connected === 0 ? "nobody is connected to it" : `connected to it: ${nameSome(names)}`,
    ];
}
/** What a dump is, and how far it can be trusted. */
function renderDump({ name, report, isDigestProven, modifiedAt }, now) {
    const { source } = report;
    const digest = source.sha256 === undefined ? "" : `, sha256 ${source.sha256}${isDigestProven ? " (as expected)" : ""}`;
    const wrapped = source.wrappings.map((each) => ` in ${each}`).join("");
    const dump = report.state === "refused" ? undefined : report.dump;
    if (dump === undefined)
        return [`dump ${name}: ${(0,fields_size/* formatSize */.X)(source.bytes)}${wrapped}${digest}`];
    const at = report.state === "sound" ? dumpedAt({ report, modifiedAt }) : undefined;
    const age = at === undefined ? "" : `, ${describeAge(now.getTime() - at.getTime())} old`;
    const origin = dump.database === undefined ? "" : ` of database ${dump.database}`;
    const version = dump.serverVersion === undefined ? "" : ` from PostgreSQL ${dump.serverVersion.split(" ")[0]}`;
    const rows = dump.tables.reduce((sum, table) => sum + table.rows, 0);
    const bytes = dump.tables.reduce((sum, table) => sum + table.bytes, dump.largeObjects.bytes);
    return [
        `dump ${name}: ${dump.format}${wrapped}, ${(0,fields_size/* formatSize */.X)(source.bytes)}${origin}${version}${age}${digest}`,
        `holds ${dump.tables.length} tables with ${rows} rows (${(0,fields_size/* formatSize */.X)(bytes)}), ${dump.largeObjects.count} large objects`,
    ];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/summary.ts





/** A summary is cut off at 1 MiB: tables with something to say come first, and the report has all of them. */
const MOST_TABLES = 200;
const MOST_DIFFERENCES = 200;
const TITLES = {
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
    failed: "Failed",
};
/** The job summary, as Markdown. */
function renderSummary(result) {
    const { ending, database } = result;
    const about = database === undefined ? "" : ` ${inlineCode(database)}`;
    const sections = [
        `### ${TITLES[ending.state]}${about}`,
        isSuccess(result) ? describeEnding(result).split("\n")[0] : codeBlock(describeEnding(result)),
        goBack(result),
        subject(result),
        findings(result),
        differences(result),
        tables(result),
        health(result),
        timeline(result),
    ];
    return `${sections.filter((each) => each !== undefined && each !== "").join("\n\n")}\n`;
}
function goBack({ rollbackCommand }) {
    if (rollbackCommand === undefined)
        return undefined;
    const late = "If rows were written since, it says which, and leaves them behind only with the input `discard-writes` as well.";
    return `To go back:\n\n${codeBlock(rollbackCommand, "sh")}\n\n${late}`;
}
function subject({ known: { server, facts, dump }, database = "", now }) {
    const lines = [
        ...(server === undefined || facts === undefined ? [] : renderBanner(server, database, facts)),
        ...(dump === undefined ? [] : renderDump(dump, now)),
    ];
    return lines.length === 0 ? undefined : lines.map((line) => `- ${line}`).join("\n");
}
function findings({ known }) {
    const { findings: found } = known;
    if (found.length === 0)
        return undefined;
    return markdownTable(["", "Looked at", "Found"], found.map(({ level, gate, message }) => [level, gate, message]));
}
function differences({ known }) {
    const all = known.differences;
    if (all.length === 0)
        return undefined;
    const code = (text) => (text === undefined ? "" : inlineCode(text));
    const rows = all.slice(0, MOST_DIFFERENCES).map((each) => [each.title, code(each.database), code(each.dump)]);
    const more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in the report.` : "";
    return `#### Schema\n\n${markdownTable(["Object", "− in the database", "+ in the dump"], rows)}${more}`;
}
function tables({ known }) {
    const all = tableFacts(known.verification, known.dump).toSorted((a, b) => urgency(a) - urgency(b));
    if (all.length === 0)
        return undefined;
    const rows = all
        .slice(0, MOST_TABLES)
        .map((each) => [
        inlineCode(each.schema === null ? each.name : `${each.schema}.${each.name}`),
        String(each.expectedRows),
        each.restoredRows === null ? "" : String(each.restoredRows),
        verdictOf(each),
    ]);
    const more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in the report.` : "";
    const notes = [...(known.verification?.problems ?? []), ...(known.verification?.notes ?? [])];
    const list = notes.length === 0 ? "" : `\n\n${notes.map((note) => `- ${note}`).join("\n")}`;
    return `#### Tables\n\n${markdownTable(["Table", "Rows in the dump", "Rows restored", "Compared"], rows)}${more}${list}`;
}
function urgency({ match, because }) {
    if (match === false)
        return 0;
    return because === null ? 2 : 1;
}
function verdictOf({ match, because, restoredRows }) {
    if (restoredRows === null)
        return "";
    if (match === true)
        return "identical";
    return `${match === false ? "**different**" : "counted"}: ${because}`;
}
function health({ known }) {
    return known.health === undefined ? undefined : `#### Health\n\n${renderHealth(known.health)}`;
}
function timeline({ phases, duration, ending, known }) {
    if (phases.length === 0)
        return undefined;
    const rows = phases.map(({ name, start, duration: took }) => [name, (0,domain_duration/* formatDuration */.a)(start), (0,domain_duration/* formatDuration */.a)(took)]);
    const down = downtimeOf(ending);
    const parts = [
        `${(0,domain_duration/* formatDuration */.a)(duration)} in all`,
        ...(down === undefined ? [] : [`${(0,domain_duration/* formatDuration */.a)(down)} of downtime`]),
    ];
    const total = `${parts.join(", ")}.${exchange(known)}`;
    return `#### Timeline\n\n${markdownTable(["Phase", "Began after", "Took"], rows)}\n\n${total}`;
}
/** Clients that were turned away meanwhile are in the server's log alone. */
function exchange({ swap }) {
    if (swap === undefined)
        return "";
    const ended = `${swap.endedSessions} ${swap.endedSessions === 1 ? "session was" : "sessions were"} ended`;
    return ` In the exchange ${ended}, and for ${(0,domain_duration/* formatDuration */.a)(swap.closedFor)} nobody could connect.`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/report.ts







/** Tells the workflow, the person and the next step how the run ended. */
async function report(result, runner) {
    for (const [name, value] of Object.entries(outputsOf(result)))
        runner.setOutput(name, value);
    const { warnings, failedSteps } = result.known;
    for (const warning of [...warnings, ...failedSteps, ...countedWarnings(result)])
        runner.warning(warning);
    await summarize(result, runner);
    const closing = describeEnding(result);
    if (isSuccess(result))
        runner.info(closing);
    else
        runner.fail(closing);
}
/** As many rows need not be the same rows. */
function countedWarnings({ known: { verification } }) {
    const counted = verification === undefined ? [] : countedTables(verification);
    return counted.length === 0 ? [] : [`Compared by their number of rows alone: ${nameSome(counted)}`];
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
    const { ending } = result;
    return {
        result: ending.state,
        report: JSON.stringify(reportOf(result)),
        "old-database": ("old" in ending ? ending.old : undefined) ?? "",
        "prepared-database": ending.state === "prepared" ? ending.prepared : "",
        "downtime-ms": String(Math.round(downtimeOf(ending) ?? 0)),
        "rollback-command": result.rollbackCommand ?? "",
        backup: ending.state === "backed-up" ? ending.backup.location : "",
        "backup-sha256": ending.state === "backed-up" ? ending.backup.sha256 : "",
    };
}
/** The same for every mode; what a mode does not have is empty or null. */
function reportOf({ mode, database, ending, known, phases, duration }) {
    const { verification, findings, differences, dump } = known;
    return {
        mode,
        database: database ?? null,
        server: known.server ?? null,
        result: ending.state,
        reason: "reason" in ending ? ending.reason : null,
        dump: dump === undefined ? null : dumpFacts(dump),
        tables: tableFacts(verification, dump),
        problems: verification?.problems ?? [],
        notes: verification?.notes ?? [],
        failedSteps: known.failedSteps,
        findings,
        schemaDifferences: differences,
        healthy: known.health === undefined ? null : known.health.state === "healthy",
        downtimeMs: Math.round(downtimeOf(ending) ?? 0),
        endedSessions: known.swap?.endedSessions ?? null,
        closedMs: known.swap === undefined ? null : Math.round(known.swap.closedFor),
        phases: phases.map(({ name, start, duration: took }) => ({
            name,
            startMs: Math.round(start),
            ms: Math.round(took),
        })),
        durationMs: Math.round(duration),
    };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/last-words.ts
/** The process of a cancelled run is ended 7 s after the cancel, whatever it is at. */
const SHORTLY_BEFORE = 6_500;
/** Says what a run leaves that was cancelled and does not come to its end in time. Until it is disposed of. */
function lastWords({ cancel, clock, log }, end) {
    const over = new AbortController();
    const speak = () => {
        const ending = end();
        if (!("left" in ending))
            return;
        const { left, next } = ending;
        log.error(`The run is cut off before it could end by itself. As far as it came: ${left}\nNext: ${next}`);
    };
    const wait = () => clock.sleep(SHORTLY_BEFORE, over.signal).then(speak, () => { });
    cancel.addEventListener("abort", () => void wait(), { once: true, signal: over.signal });
    return { [Symbol.dispose]: () => over.abort() };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/failure.ts


/** The sentence for whatever ended a step: the server's, pg_restore's, or that of the program itself. */
function describeFailure(error) {
    if (error instanceof SqlError)
        return `${error.message} (SQLSTATE ${error.state})`;
    if (error instanceof SessionLost)
        return `the session with the server ended: ${error.message}`;
    return (0,errors/* describeError */.Uc)(error);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/early-end.ts


/** An error's own hint is the next step, and no part of the reason. */
function earlyEnd(error) {
    const described = error instanceof errors/* UserError */.yo ? (0,errors/* describeError */.Uc)(error) : describeFailure(error);
    const [reason = "", ...hints] = described.split("\nNext: ");
    return { reason, hints };
}
/** What to do now: what the error advises, and then the last step. */
function nextSteps({ hints }, last) {
    return [...(hints.length === 0 ? ["mend the cause"] : hints), last].join("; ");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/left-behind.ts
const AS_IT_WAS = { state: "as-it-was" };
/** Reads it from the run's journal. */
function leftBehind(entries) {
    let left = AS_IT_WAS;
    // What it was before what was begun last.
    let before = AS_IT_WAS;
    for (const [place, entry] of entries.entries()) {
        const next = after(entry, before, () => copyOf(entries.slice(0, place)));
        if (next?.state === "unknown")
            before = left;
        left = next ?? left;
    }
    return left;
}
/** Undefined where the entry says nothing of the database. */
function after(entry, before, copy) {
    switch (entry.reached) {
        case "exchanging":
            return { state: "unknown", copy: undefined };
        case "committing-in-place":
            return { state: "unknown", copy: copy() };
        case "swapped":
            return { state: "swapped", aside: entry.aside };
        case "replaced-in-place":
            return { state: "replaced", copy: copy() };
        case "settled":
            return entry.on === "outgoing" ? before : undefined;
        default:
            return undefined;
    }
}
function copyOf(entries) {
    return entries.findLast((entry) => entry.reached === "safety-copy");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/cut-short.ts


/** How a restore in place ends that was cut short. */
function rowsLeft(database, made, { reason, hints }) {
    const next = (last) => nextSteps({ hints }, last);
    if (made.state !== "replaced" && made.state !== "unknown")
        return { state: "untouched", reason, left: `${database} is as it was`, next: next("then run this again") };
    const { copy } = made;
    const where = copy?.where ?? "its safety copy";
    const left = made.state === "unknown"
        ? unknownRows(database, where)
        : `The rows of ${database} are those of the dump; what was there before is in ${where}`;
    if (copy?.kind !== "database")
        return { state: "failed", reason, left, next: next(`to go back, restore from ${where} with strategy: in-place`) };
    return {
        state: "failed",
        reason,
        left,
        next: next(`mode rollback with old-database: ${where} goes back`),
        old: where,
    };
}
function unknownRows(database, where) {
    return `It is not known whether the rows of ${database} were replaced; what was there before is in ${where}`;
}
/** How a run ends that something ended by surprise. */
function cut_short_endOf(database, entries, early) {
    const made = leftBehind(entries);
    const { reason } = early;
    if (made.state === "replaced")
        return rowsLeft(database, made, early);
    if (made.state === "swapped")
        return {
            state: "failed",
            reason,
            left: `${database} is the restored database; the one before is kept as ${made.aside}`,
            next: nextSteps(early, `mode rollback with old-database: ${made.aside} goes back`),
            old: made.aside,
        };
    if (made.state === "unknown")
        return unknownEnd(database, made, early);
    const { beside, next } = leftBeside(entries);
    const left = `${whatIs(database, entries)}; ${beside}`;
    return { state: "untouched", reason, left, next: nextSteps(early, next) };
}
function unknownEnd(database, made, early) {
    if (made.copy !== undefined)
        return rowsLeft(database, made, early);
    const next = nextSteps(early, "then run this again, which settles it");
    return { state: "failed", reason: early.reason, left: unknownExchange(database), next };
}
function unknownExchange(database) {
    return `It is not known whether ${database} was exchanged: it is what it was before, or what was to take its place`;
}
/** The database, when nothing was exchanged or replaced. */
function whatIs(database, entries) {
    const wasCreated = entries.some((entry) => entry.reached === "created" && entry.database === database);
    return wasCreated ? `${database} was created, and is empty` : `${database} was not touched`;
}
/** What lies beside the database, and what to do about it. */
function leftBeside(entries) {
    const last = entries.findLast((entry) => entry.reached === "verified" || entry.reached === "scratch-created");
    const isDropped = entries.some((entry) => entry.reached === "scratch-dropped");
    if (last === undefined || isDropped)
        return { beside: "nothing is left beside it", next: "then run this again" };
    if (last.reached === "verified")
        return {
            beside: `${last.database} waits beside it, restored and compared`,
            next: `then run mode finalize with prepared-database: ${last.database}, or this again (mode cleanup drops it once keep-old is over)`,
        };
    return { beside: "a scratch database may be left beside it", next: "run mode cleanup, then run this again" };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/restore-ports.ts
/** `application_name` of all sessions of a run: by it they are ended when the run is dead. */
function applicationOf({ run }) {
    return `slipway/${run}`;
}
/** Where databases are made and renamed from: none can be renamed from within. */
function maintenanceOf({ target }) {
    return target === "postgres" ? "template1" : "postgres";
}
/** A session beside all databases that are worked on. */
async function maintenanceSession({ server }, names) {
    return await server.session(maintenanceOf(names), applicationOf(names));
}

;// CONCATENATED MODULE: ./action-pg-restore/src/server/sql-text.ts
/** `"My ""db"""`: a name as SQL takes it, whatever is in it. */
function quoteName(name) {
    return `"${name.replaceAll('"', '""')}"`;
}
/** A text as SQL takes it, whether or not backslashes mean something. */
function sql_text_quoteText(text) {
    const doubled = text.replaceAll("'", "''");
    return doubled.includes("\\") ? `E'${doubled.replaceAll("\\", "\\\\")}'` : `'${doubled}'`;
}
function sql_text_quoteTable({ schema, name }) {
    return schema === undefined ? quoteName(name) : `${quoteName(schema)}.${quoteName(name)}`;
}
/** `('a', 'b')`, for IN; matches nothing when there are none. */
function quoteTexts(texts) {
    return texts.length === 0 ? "(NULL)" : `(${texts.map(sql_text_quoteText).join(", ")})`;
}
function renderComment(database, comment) {
    return `COMMENT ON DATABASE ${quoteName(database)} IS ${comment === null ? "NULL" : sql_text_quoteText(comment)}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/ensure/scram-verifier.ts

/** As many as the server itself takes by default (`scram_iterations`). */
const ITERATIONS = 4_096;
const SALT = 16;
const KEY = 32;
/**
 * What a server keeps of a password, and takes in its place: nobody who reads it learns the password. `SCRAM-SHA-256$4096:…`.
 * Undefined for a password with characters outside of ASCII, which a server changes in ways of its own before (SASLprep).
 * Source: pg_be_scram_build_secret in auth-scram.c, scram_build_secret in scram-common.c; RFC 5802, section 3.
 */
function scramVerifier(password, salt = (0,external_node_crypto_.randomBytes)(SALT)) {
    if (!/^[\x20-\x7e]+$/.test(password))
        return undefined;
    const salted = (0,external_node_crypto_.pbkdf2Sync)(password, salt, ITERATIONS, KEY, "sha256");
    const stored = (0,external_node_crypto_.createHash)("sha256").update(keyed(salted, "Client Key")).digest("base64");
    const server = keyed(salted, "Server Key").toString("base64");
    return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${stored}:${server}`;
}
function keyed(key, text) {
    return (0,external_node_crypto_.createHmac)("sha256", key).update(text).digest();
}

;// CONCATENATED MODULE: ./action-pg-restore/src/ensure/ensure.ts
var ensure_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var ensure_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/**
 * Creates the role, the database and the extensions that are missing; leaves those that are there as they are. What is
 * created is told at once: it stays though what comes after it fails.
 */
async function ensureDatabase(ports, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { server, journal } = ports;
        const { target: database } = request;
        const session = ensure_addDisposableResource(env_1, await server.session(maintenanceOf(request), "slipway"), true);
        const roles = await ensureAll(ports, wantedRole(session, request));
        const databases = await ensureAll(ports, [wantedDatabase(session, request)]);
        if (databases.created.length > 0)
            await journal.record({ reached: "created", database });
        const outside = {
            created: [...roles.created, ...databases.created],
            present: [...roles.present, ...databases.present],
        };
        if (request.extensions.length === 0)
            return outside;
        const inside = ensure_addDisposableResource(env_1, await server.session(database, "slipway"), true);
        const wanted = request.extensions.map((name) => wantedExtension(inside, name));
        const extensions = await ensureAll(ports, wanted);
        return {
            created: [...outside.created, ...extensions.created],
            present: [...outside.present, ...extensions.present],
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = ensure_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function ensureAll({ log }, all) {
    const report = { created: [], present: [] };
    for (const wanted of all) {
        const found = await wanted.found();
        if (found !== undefined) {
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
    if (owner === undefined)
        return [];
    const { name, password } = owner;
    const what = `role ${name}`;
    const there = `pg_roles WHERE rolname = ${sql_text_quoteText(name)}`;
    return [
        {
            what,
            found: async () => ((await exists(session, there)) ? what : undefined),
            create: () => createRole(session, name, password),
        },
    ];
}
/**
 * The server is sent what it keeps of the password. Where that cannot be worked out here, it is at least kept out of the
 * server's log of statements, and of their statistics.
 */
async function createRole(session, name, password) {
    const role = `CREATE ROLE ${quoteName(name)} LOGIN`;
    const secret = password && (scramVerifier(password) ?? password);
    await session.execute("BEGIN");
    try {
        if (secret !== undefined && secret === password)
            await keepUnseen(session);
        await session.execute(secret === undefined ? role : `${role} PASSWORD ${sql_text_quoteText(secret)}`);
        await session.execute("COMMIT");
    }
    catch (error) {
        await session.execute("ROLLBACK");
        throw error;
    }
}
/** Statements are not kept, nor those that fail, where the session may say so. */
async function keepUnseen(session) {
    const [row] = await session.rows("SELECT rolsuper AS allowed FROM pg_roles WHERE rolname = current_user");
    if (row?.allowed !== true)
        return;
    await session.execute("SET LOCAL log_statement = none; SET LOCAL log_min_error_statement = panic");
    await session.execute("SET LOCAL pg_stat_statements.track = none");
}
function wantedDatabase(session, { target, owner }) {
    const belongs = owner === undefined ? "" : ` OWNER ${quoteName(owner.name)}`;
    const what = `database ${target}`;
    return {
        what,
        found: async () => {
            const [row] = await session.rows(`SELECT pg_get_userbyid(datdba) AS holder FROM pg_database WHERE datname = ${sql_text_quoteText(target)}`);
            if (row === undefined || owner === undefined || row.holder === owner.name)
                return row && what;
            return `${what}, which belongs to ${row.holder} and not to ${owner.name}`;
        },
        create: () => session.execute(`CREATE DATABASE ${quoteName(target)}${belongs}`),
    };
}
function wantedExtension(session, name) {
    const what = `extension ${name}`;
    return {
        what,
        found: async () => ((await exists(session, `pg_extension WHERE extname = ${sql_text_quoteText(name)}`)) ? what : undefined),
        // Some insist on a schema of their own: public is only where the others go.
        create: () => session.execute(`SET search_path TO public; CREATE EXTENSION ${quoteName(name)} CASCADE`),
    };
}
async function exists(session, where) {
    const [row] = await session.rows(`SELECT EXISTS (SELECT FROM pg_catalog.${where}) AS found`);
    return row?.found === true;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/choose-tools.ts
/** Since this version pg_restore sets `transaction_timeout`, which no older server knows. */
const SETS_TRANSACTION_TIMEOUT = 17;
/** The archive format that a version of pg_restore can still read. Source: `K_VERS_*` in pg_backup_archiver.h. */
const READABLE = [
    [17, 16],
    [16, 15],
    [12, 14],
];
/**
 * The tools that read the archive and suit the server: its own version best, else the newest. Undefined when all are
 * too old for the archive.
 * @param archiveVersion of the archive format, such as `1.16`.
 * @param serverMajor such as 17.
 */
function chooseWay(tools, archiveVersion, serverMajor) {
    const readers = tools.filter(({ major }) => canRead(major, archiveVersion));
    const [best] = readers.toSorted((a, b) => rank(a, serverMajor) - rank(b, serverMajor));
    if (best === undefined)
        return undefined;
    return { way: suits(best, serverMajor) ? "direct" : "script", tools: best };
}
function canRead(major, archiveVersion) {
    const minor = Number(archiveVersion.split(".")[1]);
    const newest = READABLE.find(([from]) => major >= from)?.[1] ?? 0;
    return minor <= newest;
}
function suits({ major, connects }, serverMajor) {
    return connects && (major < SETS_TRANSACTION_TIMEOUT || serverMajor >= SETS_TRANSACTION_TIMEOUT);
}
/** The server's own version, then what suits it, then what does not; newer before older. */
function rank(tools, serverMajor) {
    if (tools.major === serverMajor && tools.connects)
        return 0;
    return (suits(tools, serverMajor) ? 100 : 200) - tools.major;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/facts.ts
/** Of its PostgreSQL, such as 17. */
function serverMajorOf({ versionNumber }) {
    return Math.floor(versionNumber / 10_000);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/space-gates.ts




/**
 * Measured with PostgreSQL 15 on tables with their usual indexes: a database is 2.2 times as large as the text of its rows;
 * filling a new one writes 0.8 times its size of write-ahead log, replacing the rows of one with indexes 2.7 times.
 */
const SIZE_OF_TEXT = 2.2;
const WAL_OF_NEW = 0.8;
const WAL_OF_REPLACED = 2.7;
const MARGIN = 1.3;
/** A free space that differs by less than this was measured on the same disk, a moment later. */
const SAME_DISK = 64 * 1024 ** 2;
/** Between checkpoints the log may grow above `max_wal_size`, which is no limit but an aim. */
const WAL_ABOVE_MAXIMUM = 2;
function spaceNeeds({ dump, source }, facts, purpose) {
    const text = dump.tables.reduce((sum, { bytes }) => sum + bytes, dump.largeObjects.bytes);
    const database = text * SIZE_OF_TEXT;
    const isInPlace = purpose.strategy === "in-place";
    // In place there is a copy of the database to return to, and the old rows stay until the commit.
    const beside = isInPlace ? (facts.database?.size ?? 0) : 0;
    const written = database * (isInPlace ? WAL_OF_REPLACED : WAL_OF_NEW) + beside;
    const { maxSize, isHeld } = facts.cluster.wal;
    const wal = isHeld ? written : Math.min(written, maxSize * WAL_ABOVE_MAXIMUM);
    return { data: (database + beside + source) * MARGIN, wal: wal * MARGIN };
}
/** Whether what is free is enough, for data and log apart or on one disk. */
function spaceGate({ dump, facts, purpose }) {
    const { data, wal } = facts.free;
    const needs = spaceNeeds({ dump: dump.report.dump, source: dump.report.source.bytes }, facts, purpose);
    if (data === undefined)
        return [
            purpose.minFreeSpace > 0
                ? blocking("space", "min-free-space is given, and the free space cannot be seen: that takes a server in a container or a service. Leave it out")
                : warning("space", `the free space cannot be seen; about ${(0,fields_size/* formatSize */.X)(needs.data + needs.wal)} will be taken`),
        ];
    const isOneDisk = wal === undefined || Math.abs(wal - data) <= SAME_DISK;
    const wanted = purpose.minFreeSpace;
    if (isOneDisk)
        return space_gates_short("the data and the write-ahead log", data, needs.data + needs.wal + wanted);
    return [...space_gates_short("the data", data, needs.data + wanted), ...space_gates_short("the write-ahead log", wal, needs.wal)];
}
function space_gates_short(what, free, needed) {
    if (free >= needed)
        return [];
    return [
        blocking("space", `the disk with ${what} has ${(0,fields_size/* formatSize */.X)(free)} free, and ${(0,fields_size/* formatSize */.X)(needed)} are needed: free some, or use a larger one`),
    ];
}
/** Locks that one table takes in a transaction which fills it: its own, its TOAST table's and their indexes'. */
const LOCKS_OF_TABLE = 3;
/** What else is locked once it is made. */
const MADE = ["SEQUENCE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE"];
const TIGHT = 0.5;
/** In one transaction all locks have to fit in the server's table of them at once. */
function lockGate(inspection) {
    const way = oneTransaction(inspection);
    if (way === undefined)
        return [];
    const { needed, instead } = way;
    const { lockSlots } = inspection.facts.cluster;
    const message = `about ${needed} locks are needed at once, and the server has room for ${lockSlots}: raise max_locks_per_transaction and restart it, or ${instead}`;
    if (needed > lockSlots)
        return [blocking("locks", message)];
    return needed > lockSlots * TIGHT ? [warning("locks", message)] : [];
}
/**
 * Whether the restore is one transaction: in place, where the dump is run as a script, and where pg_restore has one session.
 * `instead` is how it would be none.
 */
function oneTransaction({ dump, facts, purpose, tools }) {
    const { format, archiveVersion = "", tables, objects, largeObjects } = dump.report.dump;
    const indexes = (objects.INDEX ?? 0) + (objects.CONSTRAINT ?? 0) + largeObjects.count;
    if (purpose.strategy === "in-place")
        return { needed: tables.length * LOCKS_OF_TABLE + indexes, instead: "use strategy: swap" };
    const made = MADE.reduce((sum, kind) => sum + (objects[kind] ?? 0), 0);
    const needed = Math.max(objects.TABLE ?? 0, tables.length) * LOCKS_OF_TABLE + indexes + made;
    if (format === "plain" || format === "tar")
        return { needed, instead: "dump with --format=custom" };
    const major = serverMajorOf(facts.cluster);
    if (chooseWay(tools, archiveVersion, major)?.way === "script")
        return { needed, instead: `dump with pg_dump ${major}, and have its pg_restore at hand` };
    return purpose.jobs === 1 ? { needed, instead: "set jobs to 2" } : undefined;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 15 modules
var schemas = __webpack_require__(9691);
;// CONCATENATED MODULE: ./action-pg-restore/src/restore/database-mark.ts

/** What Slipway writes into the COMMENT of each database that it makes or puts aside, for whoever comes later. */
const mark = schemas/* object */.Ikc({
    /** `scratch`: not finished. `restored`: verified, ready to be swapped in. `old`: was the target until a swap. */
    kind: schemas/* enum */.k5n(["scratch", "restored", "old", "safety"]),
    /** The database it stands beside. */
    of: schemas/* string */.YjP(),
    /** The run that made it so. */
    run: schemas/* string */.YjP(),
    /** When that was, and from when on it may be dropped. ISO 8601, UTC. */
    at: schemas/* string */.YjP(),
    expires: schemas/* string */.YjP(),
    /** What was restored into it. */
    source: schemas/* string */.YjP().optional(),
    /** The oid of the database that it is about to replace: written before names are touched. */
    replacing: schemas/* number */.aig().optional(),
    /** The oid of the database that took its place. */
    replacedBy: schemas/* number */.aig().optional(),
    /** Rows written per table at the swap, to tell later what was written since. See `WriteCounts`. */
    counts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* number */.aig(), schemas/* number */.aig()])).optional(),
    /** What the tables' files were then. See `Shape`. */
    shape: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
});
const START = "slipway ";
/** `slipway {"kind":"old","of":"app",…}` */
function renderMark(value) {
    return START + JSON.stringify(value);
}
/** Undefined for the comment of a database that is not ours. */
function readMark(comment) {
    if (comment === null || !comment.startsWith(START))
        return undefined;
    const parsed = mark.safeParse(parseJson(comment.slice(START.length)));
    return parsed.success ? parsed.data : undefined;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/catalog.ts

const QUERY = `
SELECT d.oid::bigint AS oid, d.datname AS name, d.datallowconn AS "isOpen",
  shobj_description(d.oid, 'pg_database') AS comment,
  (SELECT count(*) FROM pg_stat_activity AS a WHERE a.datid = d.oid) AS sessions
FROM pg_database AS d ORDER BY d.datname`;
async function readCatalog(session) {
    const rows = await session.rows(QUERY);
    return rows.map((row) => ({ ...row, mark: readMark(row.comment) }));
}
function named(catalog, name) {
    return catalog.find((database) => database.name === name);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/database-names.ts

/** NAMEDATALEN - 1: PostgreSQL silently cuts off what is longer. */
const database_names_LONGEST = 63;
const HASH_DIGITS = 8;
/** Beside the target, for what run `run` restores. `run` has digits, letters and dashes only. */
function scratchName(target, run) {
    return fitted(target, `__r${run}`);
}
/** For the database that a swap puts aside, at a moment in UTC. */
function asideName(target, at) {
    const stamp = at.toISOString().replaceAll(/[-:]|\.\d+Z$/g, "");
    return fitted(target, `__old_${stamp}`);
}
/** For the copy that a restore in place can return to. */
function safetyName(target, run) {
    return fitted(target, `__safety_${run}`);
}
/** The first name, or that name with a number, that nothing has yet. */
function unusedName(wanted, taken) {
    if (!taken.includes(wanted))
        return wanted;
    for (let next = 2;; next++) {
        const name = fitted(wanted, `_${next}`);
        if (!taken.includes(name))
            return name;
    }
}
/** What a long name loses at its end, eight digits of its digest stand for: two long names never become one. */
function fitted(start, end) {
    if (bytesOf(start + end) <= database_names_LONGEST)
        return start + end;
    const digest = (0,external_node_crypto_.createHash)("sha256").update(start).digest("hex").slice(0, HASH_DIGITS);
    const suffix = `~${digest}${end}`;
    let kept = "";
    for (const sign of start) {
        if (bytesOf(kept + sign + suffix) > database_names_LONGEST)
            break;
        kept += sign;
    }
    return kept + suffix;
}
function bytesOf(text) {
    return Buffer.byteLength(text, "utf8");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/create-scratch.ts




/** Makes an empty database like the target, that nobody but its owner and superusers can connect to. */
async function createScratch(session, names, like, life) {
    const before = await readCatalog(session);
    const name = unusedName(scratchName(names.target, names.run), before.map((database) => database.name));
    const mark = { kind: "scratch", of: names.target, run: names.run, ...life };
    await session.execute(renderCreate(name, like));
    await session.execute(`${renderComment(name, renderMark(mark))}; REVOKE CONNECT ON DATABASE ${quoteName(name)} FROM PUBLIC`);
    const [row] = await session.rows(`SELECT oid::bigint AS oid FROM pg_database WHERE datname = ${sql_text_quoteText(name)}`);
    if (row === undefined)
        throw new Error(`the database ${name} was created, and is not there`);
    return { name, oid: row.oid, mark };
}
const DEFAULT_TABLESPACE = "pg_default";
const PROVIDERS = { b: "builtin", c: "libc", i: "icu" };
const LOCALES = { b: "BUILTIN_LOCALE", c: undefined, i: "ICU_LOCALE" };
/** An empty database that sorts, stores and belongs as the other one does. */
function renderCreate(name, like) {
    const locale = LOCALES[like.provider];
    return [
        `CREATE DATABASE ${quoteName(name)} OWNER ${quoteName(like.owner)} TEMPLATE template0`,
        `ENCODING ${sql_text_quoteText(like.encoding)} LC_COLLATE ${sql_text_quoteText(like.collate)} LC_CTYPE ${sql_text_quoteText(like.ctype)}`,
        `LOCALE_PROVIDER ${PROVIDERS[like.provider]}`,
        ...(locale === undefined || like.locale === null ? [] : [`${locale} ${sql_text_quoteText(like.locale)}`]),
        ...(like.icuRules === null ? [] : [`ICU_RULES ${sql_text_quoteText(like.icuRules)}`]),
        // Naming the default one asks for a right that only superusers have.
        ...(like.tablespace === DEFAULT_TABLESPACE ? [] : [`TABLESPACE ${quoteName(like.tablespace)}`]),
    ].join(" ");
}
/** Drops what this run made, and nothing else: name, oid and mark must all be those of then. */
async function dropScratch(session, scratch) {
    const found = (await readCatalog(session)).find(({ oid }) => oid === scratch.oid);
    if (found === undefined)
        return { state: "absent" };
    const isOurs = found.name === scratch.name && found.mark?.kind === "scratch" && found.mark.run === scratch.mark.run;
    if (!isOurs)
        return { state: "left", reason: `${found.name} is not the scratch database of this run any more` };
    await session.execute(`DROP DATABASE ${quoteName(found.name)} WITH (FORCE)`);
    return { state: "dropped" };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/database-properties.ts

// What differs between PostgreSQL 15 and 18 is read through JSON: daticulocale became datlocale in 17.
const database_properties_QUERY = `
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
FROM pg_database AS d JOIN pg_tablespace AS s ON s.oid = d.dattablespace`;
/** Undefined when there is no database of that name. */
async function readProperties(session, name) {
    const [row] = await session.rows(`${database_properties_QUERY} WHERE d.datname = ${sql_text_quoteText(name)}`);
    return row;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/assertions.ts

/**
 * Runs each query, which must give one row with one value, true. What is wrong is a sentence each. The session must be
 * within a transaction.
 */
async function checkAssertions(session, queries) {
    const problems = [];
    for (const [index, query] of queries.entries()) {
        const answer = await ask(session, query);
        if (answer !== undefined)
            problems.push(`assert-sql[${index}] ${answer}: ${query.trim().slice(0, 200)}`);
    }
    return problems;
}
/** A query that writes would change what was verified, and names are those that its author would type. */
async function ask(session, query) {
    await session.execute("SAVEPOINT assertion");
    try {
        await session.execute("SET LOCAL transaction_read_only = on; SET LOCAL search_path TO DEFAULT");
        // COPY tells columns apart, whatever they are called.
        const statement = `COPY (\n${query.replace(/[;\s]+$/, "")}\n) TO STDOUT`;
        const chunks = [];
        for await (const chunk of session.copyOut(statement))
            chunks.push(chunk);
        return describeAnswer(Buffer.concat(chunks).toString());
    }
    catch (error) {
        if (!(error instanceof SqlError))
            throw error;
        return `failed (${error.message})`;
    }
    finally {
        await session.execute("ROLLBACK TO SAVEPOINT assertion");
    }
}
/** Undefined is what is asked for: one row of one column, true. */
function describeAnswer(answer) {
    if (answer === "t\n")
        return undefined;
    const rows = answer.split("\n").slice(0, -1);
    const [row = ""] = rows;
    return rows.length === 1
        ? `gave ${row.split("\t").join(", ")} in place of t`
        : `gave ${rows.length} rows in place of one`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/copy-settings.ts

/**
 * Makes a session write rows as pg_dump has written them: what is not set here, pg_dump leaves to the server.
 * Source: `setup_connection` in PostgreSQL's src/bin/pg_dump/pg_dump.c.
 */
async function writeAsDumped(session, encoding) {
    const settings = {
        client_encoding: encoding ?? "UTF8",
        DateStyle: "ISO",
        IntervalStyle: "postgres",
        extra_float_digits: "3",
        synchronize_seqscans: "off",
        quote_all_identifiers: "off",
        // Names of tables and types within values are written with their schemas.
        search_path: "",
        // A policy would hide rows: better an error than fewer of them.
        row_security: "off",
        statement_timeout: "0",
        lock_timeout: "0",
        idle_in_transaction_session_timeout: "0",
    };
    await set(session, settings);
}
async function writeWith(session, settings) {
    await session.execute("RESET TimeZone; RESET bytea_output; RESET lc_monetary");
    await set(session, settings);
}
async function set(session, settings) {
    const statements = Object.entries(settings).map(([name, value]) => {
        return `SELECT pg_catalog.set_config(${sql_text_quoteText(name)}, ${sql_text_quoteText(value)}, false)`;
    });
    if (statements.length > 0)
        await session.execute(statements.join("; "));
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/extension-conditions.ts

const CONDITIONS = `
SELECT n.nspname AS schema, c.relname AS name, item.condition
FROM pg_extension AS e, unnest(e.extconfig, e.extcondition) AS item (relation, condition)
JOIN pg_class AS c ON c.oid = item.relation JOIN pg_namespace AS n ON n.oid = c.relnamespace`;
/** Source: `pg_extension_config_dump`; a dump has only the rows that the extension itself did not make. */
async function readConditions(session) {
    const rows = await session.rows(CONDITIONS);
    return new Map(rows.map((row) => [(0,sql_names/* keyOf */.TN)(row), row.condition]));
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/output-dependence.ts

/** Types are looked into: domains, arrays, ranges, multiranges and composites of them. */
async function readDependence(session, table) {
    const [row] = await session.rows(`
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
    return row ?? { timeZone: false, money: false, bytea: false };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/copy-digest.ts

const copy_digest_NEWLINE = 0x0a;
/** What `COPY … TO STDOUT` gives: in COPY's text format a row is a line. */
async function digestCopy(session, statement) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    let rows = 0;
    let bytes = 0;
    for await (const chunk of session.copyOut(statement)) {
        hash.update(chunk);
        bytes += chunk.length;
        rows += countLines(chunk);
    }
    return { rows, bytes, sha256: hash.digest("hex") };
}
function countLines(chunk) {
    let lines = 0;
    for (let at = chunk.indexOf(copy_digest_NEWLINE); at >= 0; at = chunk.indexOf(copy_digest_NEWLINE, at + 1))
        lines++;
    return lines;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/verify-tables.ts




/** Compares tables over as many sessions as there are, the largest first, so that they end at about the same time. */
async function compareTables(sessions, { tables, conditions, onCompared }) {
    const queue = tables.toSorted((a, b) => a.bytes - b.bytes);
    const compared = [];
    let bytes = 0;
    const work = async (session) => {
        for (let table = queue.pop(); table !== undefined; table = queue.pop()) {
            compared.push(await compareTable(session, table, conditions.get((0,sql_names/* keyOf */.TN)(table))));
            bytes += table.bytes;
            onCompared?.(bytes);
        }
    };
    await Promise.all(sessions.map(work));
    const order = new Map(tables.map((table, place) => [table, place]));
    return compared.toSorted((a, b) => (order.get(a.table) ?? 0) - (order.get(b.table) ?? 0));
}
async function compareTable(session, table, condition) {
    const found = await verify_tables_readTable(session, table, condition);
    if ("missing" in found) {
        const verdict = { state: "different", because: found.missing };
        return { table, found: { rows: 0, bytes: 0, sha256: "" }, report: verify_tables_reportOf(table, { rows: 0, bytes: 0 }, verdict) };
    }
    return { table, found, report: verify_tables_reportOf(table, found, judge(table, found)) };
}
/** The verdict once the session writes as the dumping one did. */
function judge(expected, found) {
    if (expected.rows !== found.rows)
        return { state: "different", because: describeCounts(expected.rows, found.rows) };
    if (expected.sha256 === undefined)
        return { state: "counted", because: "the dump has INSERT statements, whose text is not comparable" };
    if (expected.sha256 === found.sha256)
        return { state: "identical" };
    // Each row was put where there was room among those of its partition.
    if (expected.bytes === found.bytes && (0,sql_names/* keyOf */.TN)(expected.target) !== (0,sql_names/* keyOf */.TN)(expected))
        return { state: "counted", because: `its rows came by way of ${(0,sql_names/* describe */.q0)(expected.target)}, which keeps no order` };
    return { state: "different", because: `its ${found.rows} rows are not those of the dump` };
}
function verify_tables_reportOf(table, found, verdict) {
    const { schema, name, rows: expectedRows } = table;
    return { schema, name, expectedRows, rows: found.rows, bytes: found.bytes, verdict };
}
function describeCounts(expected, found) {
    return `${found} rows in place of ${expected}`;
}
async function verify_tables_readTable(session, table, condition) {
    try {
        if (table.sha256 === undefined)
            return await countRows(session, table);
        return await digestCopy(session, renderCopy(table, condition));
    }
    catch (error) {
        if (!(error instanceof SqlError))
            throw error;
        return { missing: error.message };
    }
}
async function countRows(session, table) {
    const [row] = await session.rows(`SELECT count(*) AS rows FROM ONLY ${sql_text_quoteTable(table)}`);
    return { rows: row?.rows ?? 0, bytes: 0, sha256: "" };
}
/** Generated columns are not in the dump, and so not in its list. */
function renderCopy({ columns, ...table }, condition = "") {
    const names = columns?.map(quoteName).join(", ") ?? "";
    if (condition === "")
        return `COPY ${sql_text_quoteTable(table)}${names === "" ? "" : ` (${names})`} TO STDOUT`;
    // PostgreSQL itself puts the condition of an extension behind the table's name.
    return `COPY (SELECT ${names} FROM ONLY ${sql_text_quoteTable(table)} ${condition}) TO STDOUT`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/output-settings.ts





/** With a larger one it would take long to try hundreds of time zones; the few that are likely are worth it. */
const LARGEST_SAMPLE = 1024 * 1024;
const SAMPLES = 3;
/** The tables that differ, though not in their number of rows, and that other settings would have written otherwise. */
async function findSuspects(session, comparisons) {
    const differing = comparisons.filter(({ table, found, report }) => {
        return report.verdict.state === "different" && table.sha256 !== undefined && table.rows === found.rows;
    });
    const suspects = [];
    for (const { table } of differing)
        suspects.push({ table, dependence: await readDependence(session, table) });
    return suspects.filter(({ dependence }) => dependence.timeZone || dependence.bytea || dependence.money);
}
/**
 * The settings with which the smallest suspects come out as the dump has them: those that are likely, and then any time
 * zone the server knows. A dump does not say with which it was made. Undefined when none fits.
 */
async function findSettings(session, suspects, conditions, likely) {
    const ordered = suspects.toSorted((a, b) => a.table.bytes - b.table.bytes);
    const small = ordered.filter(({ table }) => table.bytes <= LARGEST_SAMPLE).slice(0, SAMPLES);
    const samples = small.length === 0 ? ordered.slice(0, 1) : small;
    const tried = small.length === 0 ? likely : [...likely, ...everyZone(small)];
    for (const settings of tried) {
        if (!(await accepts(session, settings)))
            continue;
        if (await areAllIdentical(session, samples, conditions))
            return settings;
    }
    await writeWith(session, {});
    return undefined;
}
async function areAllIdentical(session, samples, conditions) {
    for (const { table } of samples) {
        const { report } = await compareTable(session, table, conditions.get((0,sql_names/* keyOf */.TN)(table)));
        if (report.verdict.state !== "identical")
            return false;
    }
    return true;
}
/** Those that Node knows: not every server can list its own. */
function everyZone(samples) {
    const hasBytes = samples.some(({ dependence }) => dependence.bytea);
    const hasTimes = samples.some(({ dependence }) => dependence.timeZone);
    const inZones = hasTimes
        ? Intl.supportedValuesOf("timeZone").map((zone) => ({ TimeZone: zone }))
        : [];
    const escaped = [{}, ...inZones].map((settings) => ({ ...settings, bytea_output: "escape" }));
    return [...inZones, ...(hasBytes ? escaped : [])];
}
/** False when the server knows no such time zone. */
async function accepts(session, settings) {
    try {
        await writeWith(session, settings);
        return true;
    }
    catch (error) {
        if (!(error instanceof SqlError))
            throw error;
        return false;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/verify-large-objects.ts
/** Objects above this size are too large for `lo_get`, which gives one value. */
const LARGEST = 512 * 1024 * 1024;
/** Works out what `LargeObjects.digest` is of the dump's, on the server: their content stays there. */
const verify_large_objects_QUERY = `
SELECT count(*) AS count,
  coalesce((SELECT string_agg(lpad(to_hex(byte), 2, '0'), '' ORDER BY place) FROM (
    SELECT place, bit_xor(get_byte(digest, place)) AS byte FROM (
      SELECT sha256(convert_to(oid || ':', 'UTF8') || lo_get(oid)) AS digest FROM pg_largeobject_metadata
    ) AS digests, generate_series(0, 31) AS place GROUP BY place) AS bytes), repeat('0', 64)) AS digest
FROM pg_largeobject_metadata`;
const SIZES = `
SELECT coalesce(max(size), 0) AS largest FROM (
  SELECT max(pageno + 1) * 2048::bigint AS size FROM pg_largeobject GROUP BY loid) AS objects`;
/** How the large objects differ from the dump's. */
async function verifyLargeObjects(session, expected) {
    if (expected.count === 0)
        return await verifyNone(session);
    const [size] = await session.rows(SIZES);
    if ((size?.largest ?? 0) > LARGEST)
        return [`a large object is too large to be verified (${size?.largest} bytes)`];
    const [found] = await session.rows(verify_large_objects_QUERY);
    if (found?.count !== expected.count)
        return [`there are ${found?.count ?? 0} large objects in place of ${expected.count}`];
    return found.digest === expected.digest
        ? []
        : [`the contents of the ${found.count} large objects are not those of the dump`];
}
async function verifyNone(session) {
    const [row] = await session.rows("SELECT count(*) AS count FROM pg_largeobject_metadata");
    return row?.count === 0 ? [] : [`there are ${row?.count} large objects, and none in the dump`];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/verify-sequences.ts



/** How sequences differ from the dump's, and which would give out numbers that their tables already have. */
async function verifySequences(session, expected) {
    const problems = [];
    for (const sequence of expected)
        problems.push(...(await compareSequence(session, sequence)));
    return problems;
}
async function compareSequence(session, expected) {
    const found = await readSequence(session, expected);
    if (typeof found === "string")
        return [`sequence ${(0,sql_names/* describe */.q0)(expected)}: ${found}`];
    if (found.value === expected.value && found.called === expected.called)
        return [];
    return [`sequence ${(0,sql_names/* describe */.q0)(expected)} is at ${render(found)} in place of ${render(expected)}`];
}
function render({ value, called }) {
    return called ? value : `${value} (not given out yet)`;
}
async function readSequence(session, name) {
    try {
        const [row] = await session.rows(`SELECT last_value::text AS value, is_called AS called FROM ${sql_text_quoteTable(name)}`);
        return row ?? "it cannot be read";
    }
    catch (error) {
        if (!(error instanceof SqlError))
            throw error;
        return error.message;
    }
}
/** Sequences that belong to a column, or that a column's default takes its numbers from. */
const OWNED = `
SELECT json_build_object('schema', sn.nspname, 'name', s.relname) AS sequence,
  json_build_object('schema', tn.nspname, 'name', t.relname) AS table, a.attname AS column, q.seqincrement AS increment
FROM pg_depend AS d
JOIN pg_sequence AS q ON q.seqrelid = d.objid
JOIN pg_class AS s ON s.oid = d.objid JOIN pg_namespace AS sn ON sn.oid = s.relnamespace
JOIN pg_class AS t ON t.oid = d.refobjid JOIN pg_namespace AS tn ON tn.oid = t.relnamespace
JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
  AND a.atttypid IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype)`;
/**
 * The sequences that are behind the largest value of their column: the next row that is written would fail. It is how the
 * dumped database was, and so no fault of the restore.
 */
async function findLaggingSequences(session) {
    const lagging = [];
    for (const owned of await session.rows(OWNED)) {
        const { sequence, table, column, increment } = owned;
        const edge = increment > 0 ? "max" : "min";
        const isBehind = increment > 0 ? "<" : ">";
        const [row] = await session.rows(`SELECT t.edge::text AS edge, t.edge IS NOT NULL AND (s.last_value ${isBehind} t.edge
        OR (s.last_value = t.edge AND NOT s.is_called)) AS behind
      FROM (SELECT ${edge}(${quoteName(column)}) AS edge FROM ${sql_text_quoteTable(table)}) AS t, ${sql_text_quoteTable(sequence)} AS s`);
        if (row?.behind === true)
            lagging.push(`sequence ${(0,sql_names/* describe */.q0)(sequence)} is behind ${(0,sql_names/* describe */.q0)(table)}.${column}, which has ${row.edge}`);
    }
    return lagging;
}
/** `setval` of each sequence to the dump's value, for a restore that writes rows alone. */
function renderSetvals(sequences) {
    return sequences.map((sequence) => {
        const name = quoteText(quoteTable(sequence));
        return `SELECT pg_catalog.setval(${name}, ${sequence.value}, ${sequence.called})`;
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/verify/verify-database.ts








/**
 * Compares a restored database with what was read of its dump: each table byte for byte, sequences, large objects,
 * extensions, and what the user asserts.
 */
async function verifyDatabase({ control, writers }, expected) {
    const { dump, tables, assertSql } = expected;
    const conditions = await readConditions(control);
    const lagging = await findLaggingSequences(control);
    const problems = [
        ...(await verifyExtensions(control, dump.extensions)),
        ...(await verifySequences(control, dump.sequences)),
        ...(dump.largeObjects === undefined ? [] : await verifyLargeObjects(control, dump.largeObjects)),
        ...(await checkAssertions(control, assertSql)),
    ];
    for (const writer of writers)
        await writeAsDumped(writer, dump.encoding);
    const options = expected.onCompared === undefined ? {} : { onCompared: expected.onCompared };
    const first = await compareTables(writers, { tables, conditions, ...options });
    const { comparisons, notes } = await reconsider(writers, first, conditions, expected.likely);
    return { tables: comparisons.map(({ report }) => report), problems, notes: [...lagging, ...notes] };
}
async function verifyExtensions(session, expected) {
    const rows = await session.rows("SELECT extname AS name FROM pg_extension");
    const present = new Set(rows.map(({ name }) => name));
    return expected.flatMap(({ name }) => (present.has(name) ? [] : [`the extension ${name} is missing`]));
}
/** Tables that differ may be only written another way: then as the dump's server may have written them. */
async function reconsider(writers, first, conditions, likely) {
    const suspects = await findSuspects(writers[0], first);
    if (suspects.length === 0)
        return { comparisons: first, notes: [] };
    const settings = await findSettings(writers[0], suspects, conditions, likely);
    if (settings === undefined)
        return await excuse(writers[0], first, new Set(suspects.map(({ table }) => table)));
    for (const writer of writers)
        await writeWith(writer, settings);
    const tables = suspects.map(({ table }) => table);
    const second = await compareTables(writers, { tables, conditions });
    const again = new Map(second.map((comparison) => [comparison.table, comparison]));
    const comparisons = first.map((comparison) => again.get(comparison.table) ?? comparison);
    const note = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
    return { comparisons, notes: [`the dump was made with ${note.join(" and ")}: it was compared so`] };
}
/** No settings fit. Where another table shows that the settings were right, it is the rows that differ. */
async function excuse(session, first, suspects) {
    for (const { table, report } of first) {
        if (report.verdict.state !== "identical" || table.rows === 0)
            continue;
        const { timeZone, money } = await readDependence(session, table);
        if (timeZone || money)
            return { comparisons: first, notes: [] };
    }
    const because = "its times or amounts depend on a setting of the server it was dumped from, which is not known";
    const comparisons = first.map((comparison) => {
        if (!suspects.has(comparison.table))
            return comparison;
        const report = verify_tables_reportOf(comparison.table, comparison.found, { state: "counted", because });
        return { ...comparison, report };
    });
    const tables = suspects.size === 1 ? "1 table was" : `${suspects.size} tables were`;
    return { comparisons, notes: [`${tables} compared by the number of rows alone: ${because}`] };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/filter-script.ts






const ENCODING = /^SET client_encoding = '([^']*)';$/;
const STRINGS = /^SET standard_conforming_strings = (on|off);$/;
const RESTRICTION = /^\\(?:un)?restrict [A-Za-z0-9]+\s*$/;
const filter_script_END_OF_ROWS = Buffer.from("\\.\n");
const COPY = /^COPY\b/i;
/**
 * A script of pg_dump or pg_restore for psql, without some of its statements. Statements are found as psql finds them:
 * what only looks like one, within a function or a value, stays. Whoever wrote the dump may have aimed at psql itself,
 * which would run his commands where it is, on the runner or on the server (CVE-2025-8714): so nothing but rows reaches it
 * as it was (see `psqlStatement`), and `\restrict`, which not every psql knows, is not needed.
 * @throws {UserError} at a command of psql's, and where psql might see one.
 */
async function* filterScript(script, keep, after = () => undefined) {
    const settings = initialSettings();
    const filter = new ScriptFilter(settings, keep, after);
    const scanner = new SqlScanner(filter, settings);
    for await (const bytes of script) {
        const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        filter.add(chunk);
        scanner.update(chunk);
        yield* filter.take();
    }
    scanner.finish();
    yield* filter.take();
}
/** Told of statements by where they end, so that they go on as they came, however long they are. */
class ScriptFilter {
    #settings;
    #keep;
    #after;
    #raw = Buffer.alloc(0);
    /** Where in the script `#raw` begins. */
    #start = 0;
    /** Bytes that were dealt with before they came. */
    #owed = 0;
    #out = [];
    #keepsRows = false;
    constructor(settings, keep, after) {
        this.#settings = settings;
        this.#keep = keep;
        this.#after = after;
    }
    add(chunk) {
        const owed = Math.min(this.#owed, chunk.length);
        const rest = chunk.subarray(owed);
        this.#owed -= owed;
        this.#start += owed;
        this.#raw = this.#raw.length === 0 ? rest : Buffer.concat([this.#raw, rest]);
    }
    take() {
        const out = this.#out;
        this.#out = [];
        return out;
    }
    statement({ text, at }) {
        this.#read(text);
        const copy = (0,sql_names/* readCopy */.KK)(text);
        if (copy === undefined && COPY.test(text))
            throw refusal(text);
        const isKept = this.#keep(text, copy?.table);
        const raw = this.#cut(at + 1);
        if (isKept)
            this.#out.push(Buffer.from(psqlStatement(raw)));
        if (copy === undefined) {
            if (isKept)
                this.#out.push(Buffer.from(this.#after(text) ?? ""));
            return false;
        }
        this.#keepsRows = isKept;
        // The rows begin on the next line.
        this.#cut(at + 2);
        return true;
    }
    rows(chunk) {
        this.#cut(this.#start + this.#owed + chunk.length);
        if (this.#keepsRows)
            this.#out.push(chunk);
    }
    endOfRows() {
        this.#cut(this.#start + this.#owed + filter_script_END_OF_ROWS.length);
        if (this.#keepsRows)
            this.#out.push(filter_script_END_OF_ROWS);
    }
    comment() { }
    metaCommand(text, at) {
        if (!RESTRICTION.test(text))
            throw refusal(text);
        this.#cut(at + Buffer.byteLength(text));
    }
    trap(reason) {
        throw refusal(reason);
    }
    #read(text) {
        const encoding = ENCODING.exec(text)?.[1];
        const strings = STRINGS.exec(text)?.[1];
        if (encoding !== undefined)
            this.#settings.decode = decoderOf(encoding);
        if (strings !== undefined)
            this.#settings.standardStrings = strings === "on";
    }
    /** What is before `end`, which is no longer kept. */
    #cut(end) {
        const length = Math.max(0, end - this.#start);
        const piece = this.#raw.subarray(0, length);
        this.#raw = this.#raw.subarray(piece.length);
        this.#start += piece.length;
        this.#owed = length - piece.length;
        return piece;
    }
}
function refusal(what) {
    return new errors/* UserError */.yo(`the dump's script is not run by psql: ${what.slice(0, 100)}`, {
        hint: "do not use this dump before you know who made it, and how",
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/progress-log.ts
const progress_log_EVERY = 5_000;
/** Tells of progress every few seconds. */
class ProgressLog {
    #ports;
    #what;
    #told;
    constructor(ports, what) {
        this.#ports = ports;
        this.#what = what;
        this.#told = ports.clock.now();
    }
    /** @param fraction between 0 and 1. @param detail what is being done. */
    at(fraction, detail = "") {
        const now = this.#ports.clock.now();
        if (now - this.#told < progress_log_EVERY)
            return;
        this.#told = now;
        const percent = Math.floor(fraction * 100);
        this.#ports.log.info(`${this.#what}: ${percent} %${detail === "" ? "" : `, ${detail}`}`);
    }
}
/** A script on its way to the server, which takes its rows as fast as it can store them. `total` is their bytes. */
async function* told(script, total, progress) {
    let bytes = 0;
    for await (const chunk of script) {
        yield chunk;
        bytes += chunk.length;
        progress.at(Math.min(bytes / Math.max(total, 1), 0.99));
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/restore-progress.ts

/** What indexes cost beside their table's data: COPY alone was measured to be a quarter of a restore's work. */
const SHARES = { CONSTRAINT: 0.5, INDEX: 0.9, "FK CONSTRAINT": 0.25 };
/** So that a restore without rows moves, too. */
const SMALLEST = 1;
const restore_progress_LINE = /^(?:pg_restore: )?(launching|finished) item \d+ (TABLE DATA|CONSTRAINT|FK CONSTRAINT|INDEX) (.*)$/;
/**
 * How far pg_restore is, between 0 and 1, from what it says with `--verbose --jobs`. Every table's data, and every index
 * and constraint, counts with the bytes that have to be read for it, so that it does not stand still at the end.
 */
class RestoreProgress {
    #bytes;
    #indexes;
    #average;
    #total;
    #done = 0;
    constructor({ tables, objects }, indexes = new Map()) {
        // pg_restore names tables without their schemas.
        this.#bytes = new Map(tables.map(({ name, bytes }) => [name, Math.max(bytes, SMALLEST)]));
        this.#indexes = indexes;
        const data = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
        this.#average = data / Math.max(this.#bytes.size, 1);
        const known = [...indexes.keys()].reduce((sum, name) => sum + this.#weightOf("INDEX", name), 0);
        const unknown = {
            ...objects,
            INDEX: Math.max(0, (objects.INDEX ?? 0) - indexes.size),
        };
        const rest = Object.entries(SHARES).reduce((sum, [kind, share]) => sum + share * (unknown[kind] ?? 0), 0);
        this.#total = data + known + this.#average * rest;
    }
    /** Never goes back, and is 1 only at the end. */
    get fraction() {
        return Math.min(this.#done / Math.max(this.#total, SMALLEST), 0.99);
    }
    /** A line of pg_restore's standard error. @returns what was begun, such as `INDEX orders_customer`. */
    read(line) {
        const [, verb, kind = "", tag = ""] = restore_progress_LINE.exec(line) ?? [];
        if (verb === "launching")
            return `${kind} ${tag}`;
        if (verb === "finished")
            this.#done += this.#weightOf(kind, tag);
        return undefined;
    }
    #weightOf(kind, tag) {
        if (kind === "TABLE DATA")
            return this.#bytes.get(tag) ?? this.#average;
        const table = kind === "INDEX" ? this.#indexes.get(tag) : undefined;
        const bytes = table === undefined ? this.#average : (this.#bytes.get(table) ?? SMALLEST);
        return bytes * (SHARES[kind] ?? 0);
    }
}
const restore_progress_NAME = '("(?:[^"]|"")+"|[^\\s."]+)';
const CREATE = new RegExp(`^CREATE (?:UNIQUE )?INDEX ${restore_progress_NAME} ON (?:ONLY )?(?:${restore_progress_NAME}\\.)?${restore_progress_NAME} USING `);
/** The index that a statement makes, and the table it is on; undefined for any other. */
function readIndex(statement) {
    const [, index, , table] = CREATE.exec(statement) ?? [];
    return index === undefined || table === undefined ? undefined : [(0,sql_names/* unquote */._n)(index), (0,sql_names/* unquote */._n)(table)];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/pg-restore.ts
var pg_restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var pg_restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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




/** Since this version an archive may have statistics, which ANALYZE makes anew. */
const HAS_STATISTICS = 18;
/** pg_restore ended with a complaint. Its message is what it said. */
class ToolFailed extends Error {
    name = "ToolFailed";
}
/** Restores an archive with several sessions. @throws {ToolFailed} with pg_restore's first complaint. */
async function runPgRestore(ports, job) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const progress = new RestoreProgress(job.dump, await readIndexTables(ports, job));
        const log = new ProgressLog(ports, `Restoring into ${job.database}`);
        let complaint;
        const onLine = (line) => {
            const begun = progress.read(line);
            if (begun !== undefined)
                log.at(progress.fraction, begun);
            if (/^pg_restore: (error|fatal)/.test(line))
                complaint ??= line.replace(/^pg_restore: (?:error|fatal): /, "");
        };
        const options = { database: job.database, application: job.application, onLine };
        const list = pg_restore_addDisposableResource(env_1, job.ownership === "dump" ? undefined : await listWithoutExtensions(ports, job), true);
        const process = await job.tools.start("pg_restore", restoreArguments(job, list), options);
        await finish(process, ports.signal, () => complaint);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = pg_restore_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What each index is on, which pg_restore does not say while it works. */
async function readIndexTables(ports, { tools, archive, database, application }) {
    const args = ["--section=post-data", "--no-owner", "--no-privileges", archive.path];
    const indexes = new Map();
    const note = (statement) => {
        const index = readIndex(statement);
        if (index !== undefined)
            indexes.set(...index);
        return false;
    };
    for await (const _ of filterScript(writeScript(ports, tools, args, { database, application }), note))
        ;
    return indexes;
}
/** Waits for a tool. @throws {ToolFailed} unless it ends with 0. */
async function finish(process, signal, complaint) {
    const stop = () => process.kill();
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted)
        stop();
    process.stdout.resume();
    process.stdin.end();
    const { exitCode, stderr } = await process.done;
    signal.removeEventListener("abort", stop);
    signal.throwIfAborted();
    if (exitCode !== 0)
        throw new ToolFailed(complaint() ?? describeEnd(exitCode, stderr));
}
function describeEnd(exitCode, stderr) {
    const last = stderr.trim().split("\n").at(-1) ?? "";
    return `pg_restore ended with ${exitCode}${last === "" ? "" : `: ${last}`}`;
}
function restoreArguments({ tools, archive, jobs, dump, ...job }, list) {
    return [
        "--exit-on-error",
        ...(list === undefined ? [] : [`--use-list=${list.path}`]),
        "--verbose",
        inOrder(dump, jobs),
        ...ownershipArguments(job),
        ...(tools.major >= HAS_STATISTICS ? ["--no-statistics"] : []),
        archive.path,
    ];
}
/**
 * Rows come back in the order in which they were put in, and can be compared with the dump's, where COPY does not look for
 * room on pages that it has left: in a table that its own transaction has made or emptied. With several jobs pg_restore
 * empties each; with one all has to be a single transaction, as with a tar archive, of which it cannot read several parts
 * at once. Source: TABLE_INSERT_SKIP_FSM in PostgreSQL's copyfrom.c, restore_toc_entry in pg_backup_archiver.c.
 */
function inOrder({ format }, jobs) {
    return format === "tar" || jobs === 1 ? "--single-transaction" : `--jobs=${jobs}`;
}
/** A dump's owners need roles of the same names; without them all is the database owner's, and grants are left out. */
function ownershipArguments({ ownership, owner }) {
    if (ownership === "dump")
        return [];
    return ["--no-owner", "--no-privileges", `--role=${owner}`];
}
/** The archive's table of contents without comments on extensions, which only their owner may write. */
async function listWithoutExtensions(ports, { tools, archive, ...options }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const chunks = [];
        for await (const chunk of pg_restore_written(ports, tools, ["--list", archive.path], options))
            chunks.push(chunk);
        const lines = Buffer.concat(chunks).toString("latin1").split("\n");
        const kept = lines.filter((line) => !/^\d+; \d+ \d+ COMMENT - EXTENSION /.test(line));
        const stack = pg_restore_addDisposableResource(env_2, new AsyncDisposableStack(), true);
        const folder = stack.use(await openPrivateFolder("restore"));
        const file = await folder.write("list", Buffer.from(kept.join("\n"), "latin1"));
        const { path } = stack.use(await tools.lend(file));
        const moved = stack.move();
        return { path, [Symbol.asyncDispose]: () => moved.disposeAsync() };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = pg_restore_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The archive as a script, see `writeScript`. */
async function* archiveScript(ports, job) {
    const section = job.dataOnly ? ["--data-only", "--no-owner", "--no-privileges"] : ownershipArguments(job);
    const statistics = job.tools.major >= HAS_STATISTICS ? ["--no-statistics"] : [];
    const args = ["--exit-on-error", ...section, ...statistics, job.archive.path];
    yield* writeScript(ports, job.tools, args, { database: job.database, application: job.application });
}
/** What pg_restore writes in place of running it. @throws {ToolFailed} at its end, when it did not come to its own. */
function writeScript(ports, tools, args, options) {
    return pg_restore_written(ports, tools, ["--file=-", ...args], options);
}
async function* pg_restore_written({ signal }, tools, args, options) {
    const process = await tools.start("pg_restore", args, options);
    process.stdin.end();
    let isOver = false;
    try {
        for await (const chunk of process.stdout) {
            signal.throwIfAborted();
            yield chunk;
        }
        isOver = true;
    }
    finally {
        if (!isOver)
            process.kill();
    }
    const { exitCode, stderr } = await process.done;
    if (exitCode !== 0)
        throw new ToolFailed(describeEnd(exitCode, stderr));
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/plain-script.ts


const plain_script_OWNER = /^ALTER [\s\S]* OWNER TO (?:"(?:[^"]|"")+"|\w+);$/;
const GRANTS = /^(?:GRANT|REVOKE|ALTER DEFAULT PRIVILEGES|COMMENT ON EXTENSION)\s/;
/** No server before PostgreSQL 17 knows the one; the other would have each warning taken for an error. */
const plain_script_SETTINGS = new Set(["SET transaction_timeout = 0;", "SET client_min_messages = warning;"]);
/** What pg_dump writes for a session of its own: the one that runs its script knows better. */
function isOfSession(statement) {
    return bracketsTransaction(statement) || plain_script_SETTINGS.has(statement);
}
/**
 * Which statements of a dump's script run: none that ends the transaction around it, none that an older server does not
 * know, and with one owner for all none that says whose something is, or that only an extension's owner may run.
 */
function keepFor(ownership) {
    return (statement) => {
        if (isOfSession(statement))
            return false;
        if (ownership === "dump")
            return true;
        return !GRANTS.test(statement) && !(plain_script_OWNER.test(statement) && isOwnerChange(statement));
    };
}
/** And not a text that ends so. */
function isOwnerChange(statement) {
    return (0,sql_names/* tokens */.LU)(statement).slice(-4, -2).join(" ").toUpperCase() === "OWNER TO";
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/script-progress.ts



/** Of a row whose bytes are not known, as those of INSERT statements. */
const BYTES_OF_ROW = 100;
/** So that a restore without rows moves, too. */
const script_progress_SMALLEST = 1;
/**
 * How far a server is with a script. psql takes in what comes after the rows at once, while the server still has most of
 * its work before it: so psql says when each index and each key is made. They weigh as in `RestoreProgress`.
 */
class ScriptProgress {
    #log;
    /** By the tables' bare names. */
    #bytes;
    #indexes;
    #data;
    #average;
    #works = [];
    #total;
    #passed = 0;
    #done = 0;
    #fraction = 0;
    /** `indexes` are those of which it is known before what they are on. */
    constructor({ tables, objects }, log, indexes = new Map()) {
        this.#log = log;
        this.#indexes = indexes;
        this.#bytes = new Map(tables.map((table) => [table.name, weightOf(table)]));
        this.#data = [...this.#bytes.values()].reduce((sum, bytes) => sum + bytes, 0);
        this.#average = this.#data / Math.max(this.#bytes.size, 1);
        const unknown = { ...objects, INDEX: Math.max(0, (objects.INDEX ?? 0) - indexes.size) };
        const shares = Object.entries(SHARES).reduce((sum, [kind, share]) => sum + share * (unknown[kind] ?? 0), 0);
        const known = [...indexes.values()].reduce((sum, table) => sum + this.#weigh("INDEX", table), 0);
        this.#total = this.#data + known + this.#average * shares;
    }
    /** What follows a statement in the script, for psql to say that it is done; undefined for one that takes no time. */
    after = (statement) => {
        const work = readWork(statement);
        if (work === undefined)
            return undefined;
        const { kind, name, table } = work;
        const weight = this.#weigh(kind, table);
        // It was counted with an average table.
        if (kind !== "INDEX" || !this.#indexes.has(name))
            this.#total += weight - (SHARES[kind] ?? 0) * this.#average;
        this.#works.push({ what: `${kind} ${name}`, weight });
        return psqlTell(String(this.#works.length - 1));
    };
    /** What psql has said. */
    told = (place) => {
        const work = this.#works[Number(place)];
        if (work === undefined)
            return;
        this.#done += work.weight;
        this.#tell(this.#works[Number(place) + 1]?.what);
    };
    /** The script on its way to the server, which takes its rows as fast as it can store them. */
    async *passing(script) {
        for await (const chunk of script) {
            yield chunk;
            // What comes after the rows takes its time in the server.
            if (this.#passed === this.#data)
                continue;
            this.#passed = Math.min(this.#passed + chunk.length, this.#data);
            this.#tell();
        }
    }
    #weigh(kind, table) {
        return (SHARES[kind] ?? 0) * (this.#bytes.get(table) ?? script_progress_SMALLEST);
    }
    /** Never goes back, though more is known the longer the script goes on. */
    #tell(what) {
        const fraction = (this.#passed + this.#done) / Math.max(this.#total, script_progress_SMALLEST);
        this.#fraction = Math.max(this.#fraction, Math.min(fraction, 0.99));
        this.#log.at(this.#fraction, what);
    }
}
function weightOf({ bytes, rows }) {
    return Math.max(bytes === 0 ? rows * BYTES_OF_ROW : bytes, script_progress_SMALLEST);
}
const script_progress_NAME = '("(?:[^"]|"")+"|[^\\s."]+)';
const script_progress_KEY = new RegExp(`^ALTER TABLE (?:ONLY )?(?:${script_progress_NAME}\\.)?${script_progress_NAME}\\s+ADD CONSTRAINT ${script_progress_NAME} (PRIMARY|UNIQUE|EXCLUDE|FOREIGN)\\b`);
/** The index or key that a statement makes, and the table it is on; undefined for any other. */
function readWork(statement) {
    const [index, indexed] = readIndex(statement) ?? [];
    if (index !== undefined && indexed !== undefined)
        return { kind: "INDEX", name: index, table: indexed };
    const [, , table, name, kind] = script_progress_KEY.exec(statement) ?? [];
    if (table === undefined || name === undefined)
        return undefined;
    return { kind: kind === "FOREIGN" ? "FK CONSTRAINT" : "CONSTRAINT", name: (0,sql_names/* unquote */._n)(name), table: (0,sql_names/* unquote */._n)(table) };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/server-major.ts
/** The major version of the server behind a session, such as 17. */
async function readServerMajor(session) {
    const [row] = await session.rows("SELECT current_setting('server_version_num')::integer AS version");
    return Math.floor((row?.version ?? 0) / 10_000);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/until-aborted.ts
/** A stream that ends with the signal's reason once that is aborted. */
async function* untilAborted(chunks, signal) {
    for await (const chunk of chunks) {
        signal.throwIfAborted();
        yield chunk;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/fill-scratch.ts
var fill_scratch_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var fill_scratch_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** More sessions hardly read faster than their server's disk. */
const MOST_READERS = 4;
/** Fills the scratch database and verifies what is then in it. */
async function fillScratch(ports, filling, place) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const { content } = filling;
        await createExtensions(ports, filling, place);
        if (content.kind === "script")
            return await runScript(ports, filling, place, { script: content.open(), indexes: new Map() });
        const way = chooseWay(ports.server.tools, filling.dump.archiveVersion ?? "", await serverMajor(ports, place));
        if (way === undefined)
            throw tooOld(filling);
        const { tools } = way;
        const archive = fill_scratch_addDisposableResource(env_1, await content.lend(tools), true);
        const job = {
            ...filling,
            tools,
            archive,
            database: place.scratch.name,
            application: applicationOf(filling),
            owner: place.like.owner,
        };
        if (way.way === "script") {
            ports.log.info(`pg_restore ${tools.major} restores into an older server by a script, over one session`);
            const indexes = await readIndexTables(ports, job);
            return await runScript(ports, filling, place, {
                script: archiveScript(ports, { ...job, dataOnly: false }),
                indexes,
            });
        }
        await runPgRestore(ports, job);
        return await verifyCommitted(ports, filling, place);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = fill_scratch_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
function tooOld({ dump }) {
    return new errors/* UserError */.yo(`no pg_restore at hand reads archives of version ${dump.archiveVersion}`, {
        hint: `install PostgreSQL's client programs of version ${dump.pgDumpVersion ?? "the dump's server"} on the runner`,
    });
}
async function serverMajor({ server }, { scratch }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = fill_scratch_addDisposableResource(env_2, await server.session(scratch.name, "slipway"), true);
        return await readServerMajor(session);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = fill_scratch_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** The owner of all objects may not be allowed to create extensions: those of the dump are there before. */
async function createExtensions(ports, { dump, ownership, run }, { scratch }) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        if (ownership === "dump")
            return;
        const session = fill_scratch_addDisposableResource(env_3, await ports.server.session(scratch.name, applicationOf({ run })), true);
        for (const { name, schema = "public" } of dump.extensions) {
            // A schema that the dump creates must not be there before.
            if (dump.schemas.includes(schema))
                continue;
            await session.execute(`CREATE EXTENSION IF NOT EXISTS ${quoteName(name)} SCHEMA ${quoteName(schema)}`);
        }
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = fill_scratch_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
/** In one transaction, which ends only once everything was verified. */
async function runScript(ports, filling, { scratch, like }, { script, indexes }) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const session = fill_scratch_addDisposableResource(env_4, await ports.server.session(scratch.name, applicationOf(filling)), true);
        await session.execute("BEGIN");
        if (filling.ownership === "database-owner")
            await session.execute(`SET LOCAL ROLE ${quoteName(like.owner)}`);
        const log = new ProgressLog(ports, `Restoring into ${scratch.name}`);
        const progress = new ScriptProgress(filling.dump, log, indexes);
        const kept = filterScript(script, keepFor(filling.ownership), progress.after);
        await session.script(progress.passing(untilAborted(kept, ports.signal)), progress.told);
        await session.execute("RESET ROLE; SET client_encoding = 'UTF8'");
        await session.execute("ANALYZE");
        await ports.journal.record({ reached: "restored", database: scratch.name });
        const report = await verify(ports, filling, like, { control: session, writers: [session] });
        await session.execute("COMMIT");
        return report;
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = fill_scratch_disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}
async function verifyCommitted(ports, filling, { scratch, like }) {
    const env_5 = { stack: [], error: void 0, hasError: false };
    try {
        const open = () => ports.server.session(scratch.name, applicationOf(filling));
        const opened = fill_scratch_addDisposableResource(env_5, new AsyncDisposableStack(), true);
        const control = opened.use(await open());
        await control.execute("ANALYZE");
        await ports.journal.record({ reached: "restored", database: scratch.name });
        await control.execute("BEGIN");
        const readers = Math.min(filling.jobs, MOST_READERS);
        const others = [];
        while (others.length < readers - 1)
            others.push(opened.use(await open()));
        return await verify(ports, filling, like, { control, writers: [opened.use(await open()), ...others] });
    }
    catch (e_5) {
        env_5.error = e_5;
        env_5.hasError = true;
    }
    finally {
        const result_5 = fill_scratch_disposeResources(env_5);
        if (result_5)
            await result_5;
    }
}
async function verify(ports, { dump, assertSql, target }, like, sessions) {
    const total = fill_scratch_bytesOf({ dump });
    const progress = new ProgressLog(ports, `Comparing with the dump, for ${target}`);
    const onCompared = (bytes) => {
        ports.signal.throwIfAborted();
        progress.at(bytes / Math.max(total, 1));
    };
    return await verifyDatabase(sessions, {
        dump,
        tables: dump.tables,
        assertSql,
        likely: likelySettings(like),
        onCompared,
    });
}
function fill_scratch_bytesOf({ dump }) {
    return dump.tables.reduce((sum, { bytes }) => sum + bytes, 0);
}
/** The database that is replaced is most likely the one that was dumped. */
function likelySettings({ settings }) {
    const own = settings.filter(({ name }) => ["TimeZone", "bytea_output", "lc_monetary"].includes(name));
    const found = own.map(({ name, value }) => [name, value]);
    return [...(found.length === 0 ? [] : [Object.fromEntries(found)]), { TimeZone: "UTC" }];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/patiently.ts

const PATIENCE = 60_000;
const patiently_PAUSE = 500;
/**
 * Does what needs a session, again when that was lost: a server that restarts is waited for, up to a minute. Only for
 * what may be done twice.
 * @throws {SessionLost} when the minute is over, and whatever else `work` throws.
 */
async function patiently(clock, work) {
    const end = clock.now() + PATIENCE;
    for (;;) {
        try {
            return await work();
        }
        catch (error) {
            if (!(error instanceof SessionLost) || clock.now() >= end)
                throw error;
        }
        await clock.sleep(patiently_PAUSE);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/prepare.ts
var prepare_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var prepare_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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









/**
 * Restores a dump into a database beside the target and verifies it there. Nothing of the target is touched; after a
 * failure the scratch database is gone.
 * @param becomes whether it may be swapped in later, or is of no use but to this run.
 */
async function prepare(ports, preparation, becomes = "restored") {
    const prepared = await prepareOnce(ports, preparation, becomes);
    if (preparation.jobs === 1 || !isDeadlocked(prepared))
        return prepared;
    ports.log.warning("The sessions of pg_restore have locked each other out: restoring once more, over one session");
    return await prepareOnce(ports, { ...preparation, jobs: 1 }, becomes);
}
/**
 * With several sessions pg_restore can be its own enemy: what it makes on a partitioned table locks the partitions as
 * well, of which its table of contents says nothing.
 */
function isDeadlocked(prepared) {
    return (prepared.state === "failed" && prepared.scratch.state === "dropped" && /deadlock detected/.test(prepared.reason));
}
async function prepareOnce(ports, preparation, becomes) {
    const place = await openPlace(ports, preparation, becomes);
    if (typeof place === "string")
        return { state: "failed", reason: place, report: undefined, scratch: ABSENT };
    ports.log.info(`Restoring into ${place.scratch.name}, beside ${preparation.target}`);
    return await fillOrDrop(ports, preparation, place);
}
const ABSENT = { state: "absent" };
/** The scratch database, or why there is none. */
async function openPlace(ports, preparation, becomes) {
    try {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const session = prepare_addDisposableResource(env_1, await maintenanceSession(ports, preparation), true);
            const like = await readProperties(session, preparation.target);
            if (like === undefined)
                return `there is no database ${preparation.target} on ${ports.server.name}`;
            const at = ports.clock.date().toISOString();
            const life = { at, expires: preparation.expires.toISOString(), source: preparation.source };
            const scratch = await createScratch(session, preparation, like, life);
            await ports.journal.record({ reached: "scratch-created", database: scratch.name });
            return { scratch, like, becomes };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = prepare_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    catch (error) {
        return `no database could be made beside ${preparation.target}: ${describeFailure(error)}`;
    }
}
async function fillOrDrop(ports, preparation, place) {
    let report;
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            ports.signal.throwIfAborted();
            // While it is there, nobody takes the scratch database for one that a run has left: see `runsAtWork`.
            const _presence = prepare_addDisposableResource(env_2, await maintenanceSession(ports, preparation), true);
            report = await fillScratch(ports, preparation, place);
            const problems = problemsOf(report);
            if (problems.length > 0)
                return await giveUp(ports, preparation, place, { reason: problems.join("; "), report });
            const database = await markVerified(ports, preparation, place);
            return { state: "prepared", database, report };
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = prepare_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        return await giveUp(ports, preparation, place, { reason: describeFailure(error), report });
    }
}
async function markVerified(ports, names, { scratch, becomes }) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const session = prepare_addDisposableResource(env_3, await maintenanceSession(ports, names), true);
        const mark = { ...scratch.mark, kind: becomes };
        await session.execute(renderComment(scratch.name, renderMark(mark)));
        await ports.journal.record({ reached: "verified", database: scratch.name });
        ports.log.info(`Restored into ${scratch.name} and compared it with the dump: nothing differs`);
        return { ...scratch, mark };
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = prepare_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
async function giveUp(ports, names, { scratch }, failure) {
    const outcome = await discard(ports, names, scratch);
    if (outcome.state === "dropped")
        await ports.journal.record({ reached: "scratch-dropped", database: scratch.name });
    return { state: "failed", ...failure, scratch: outcome };
}
/** Drops the scratch database over a session of its own: the one before may be what failed. */
async function discard(ports, names, scratch) {
    const drop = async () => {
        const env_4 = { stack: [], error: void 0, hasError: false };
        try {
            const session = prepare_addDisposableResource(env_4, await maintenanceSession(ports, names), true);
            return await dropScratch(session, scratch);
        }
        catch (e_4) {
            env_4.error = e_4;
            env_4.hasError = true;
        }
        finally {
            const result_4 = prepare_disposeResources(env_4);
            if (result_4)
                await result_4;
        }
    };
    try {
        return await patiently(ports.clock, drop);
    }
    catch (error) {
        return { state: "left", reason: describeFailure(error) };
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/session.ts
/** What the restore's parts work with. */
function restorePorts({ world, journal }, server, signal = world.cancel) {
    const { clock, log } = world;
    return { server, clock, log, journal, signal };
}
/** What became known so far; a failure's report has it, too. */
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
/** Remembers how far the run has come, for what it says when it fails. */
class RunJournal {
    entries = [];
    async record(entry) {
        this.entries.push(entry);
    }
    /** Whether that point was reached. */
    has(reached) {
        return this.entries.some((entry) => entry.reached === reached);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/settle-sql.ts


/** Locked while names of databases around `target` are changed. Advisory locks belong to the database they are taken in. */
function lockKey(target) {
    return `pg_catalog.hashtextextended(${sql_text_quoteText(`slipway:${target}`)}, 0)`;
}
/**
 * A script that leaves exactly one database under the target's name, open for connections, whatever a run that died has
 * left: it ends that run's sessions, gives the name back to the outgoing database when nothing has it, and opens
 * whichever of the two has it. It changes nothing when all is well, may run any number of times, and runs in psql, in
 * the maintenance database, with the rights of whoever swaps.
 */
function settleSql(swap) {
    return [...settleStatements(swap), ""].join(";\n");
}
/** The same as single statements: ending sessions must be over before the rest looks. */
function settleStatements({ target, outgoing, incoming, run }) {
    const application = applicationOf({ run });
    return [
        `SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
  WHERE application_name = ${sql_text_quoteText(application)} AND pid <> pg_catalog.pg_backend_pid()`,
        `DO $slipway$
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
END $slipway$`,
    ];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/target-lock.ts

/** Keeps other runs from changing databases around a target. @returns false when one of them is at it. */
async function takeLock(session, target) {
    const [lock] = await session.rows(`SELECT pg_try_advisory_lock(${lockKey(target)}) AS taken`);
    return lock?.taken === true;
}
/**
 * Gives it back before the session is closed: of one that is closed the server only hears, and on a busy one its locks are
 * still there when the next session asks for them.
 */
async function releaseLock(session) {
    await session.execute("SELECT pg_catalog.pg_advisory_unlock_all()");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/settle.ts
var settle_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var settle_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** Reads from the catalogue what came of a swap. */
function judgeSwap(catalog, swap) {
    const holder = named(catalog, swap.target);
    const outgoing = catalog.find(({ oid }) => oid === swap.outgoing);
    if (holder?.oid === swap.incoming)
        return { on: "incoming", aside: outgoing?.name };
    if (holder?.oid === swap.outgoing)
        return { on: "outgoing" };
    const found = holder === undefined ? "no database has that name" : `it is the database with oid ${holder.oid}`;
    return { on: "other", found };
}
/** A swap that a run began and nobody has settled: the database that was to come in says so in its mark. */
function findBegunSwap(catalog, target) {
    for (const { oid, mark } of catalog) {
        if (mark?.of !== target || mark.replacing === undefined)
            continue;
        return { target, run: mark.run, outgoing: mark.replacing, incoming: oid };
    }
    return undefined;
}
const settle_PAUSE = 500;
/**
 * Settles what a swap left: by then the target's name is that of one database, open for connections. A server that
 * restarts meanwhile is waited for, up to a minute.
 */
async function settle_settle(ports, swap) {
    const settlement = await patiently(ports.clock, () => settleOnce(ports, swap)).catch((error) => ({ on: "unknown", reason: describeFailure(error) }));
    await ports.journal.record({ reached: "settled", on: settlement.on === "other" ? "unknown" : settlement.on });
    return settlement;
}
async function settleOnce({ server }, swap) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // Not the run's own name, by which its sessions are ended.
        const session = settle_addDisposableResource(env_1, await server.session(maintenanceOf(swap), "slipway/settle"), true);
        for (const statement of settleStatements(swap))
            await session.execute(statement);
        const catalog = await readCatalog(session);
        await unmark(session, catalog, swap);
        return judgeSwap(catalog, swap);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = settle_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The database that was to come in, and did not, is about to replace nothing any more. */
async function unmark(session, catalog, swap) {
    const incoming = catalog.find(({ oid }) => oid === swap.incoming);
    if (incoming?.mark?.replacing === undefined || incoming.name === swap.target)
        return;
    const { replacing: _, ...mark } = incoming.mark;
    await session.execute(renderComment(incoming.name, renderMark(mark)));
}
/** A swap that is under way ends by itself within this time. */
const SWAP_TAKES = 30_000;
/** Before anything else of a new run: settles what a run that died has left around this database. */
async function settleLeftovers(ports, names) {
    const begun = await findAbandoned(ports, names);
    return begun === undefined ? undefined : await settle_settle(ports, begun);
}
/** A begun swap whose run holds the lock may be alive: it is given the time that it needs. */
async function findAbandoned({ server, clock }, names) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = settle_addDisposableResource(env_2, await server.session(maintenanceOf(names), "slipway/settle"), true);
        const end = clock.now() + SWAP_TAKES;
        for (;;) {
            const begun = findBegunSwap(await readCatalog(session), names.target);
            if (begun === undefined || clock.now() >= end || !(await isLocked(session, names.target)))
                return begun;
            await clock.sleep(settle_PAUSE);
        }
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = settle_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function isLocked(session, target) {
    const isFree = await takeLock(session, target);
    if (isFree)
        await releaseLock(session);
    return !isFree;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/carry-over.ts

/**
 * Statements that give database `name`, which has the properties `to`, those of `from`. They run in a transaction.
 * None of them is in a dump without `--create`.
 */
function planCarryOver(name, from, to) {
    const database = `DATABASE ${quoteName(name)}`;
    return [
        ...(from.owner === to.owner ? [] : [`ALTER ${database} OWNER TO ${quoteName(from.owner)}`]),
        ...planGrants(database, from.grants, to.grants),
        ...(from.connectionLimit === to.connectionLimit
            ? []
            : [`ALTER ${database} CONNECTION LIMIT ${from.connectionLimit}`]),
        ...(from.isTemplate === to.isTemplate ? [] : [`ALTER ${database} IS_TEMPLATE ${from.isTemplate}`]),
        ...(from.comment === to.comment ? [] : [renderComment(name, from.comment)]),
        ...planSettings(database, from.settings, to.settings),
    ];
}
/** What differs still, a sentence each. */
function carry_over_differences(from, to) {
    return [
        ...differing("owner", from.owner, to.owner),
        ...differing("connection limit", from.connectionLimit, to.connectionLimit),
        ...differing("template flag", from.isTemplate, to.isTemplate),
        ...differing("comment", from.comment, to.comment),
        ...differing("grants", texts(from.grants), texts(to.grants)),
        ...differing("settings", texts(from.settings), texts(to.settings)),
    ];
}
function differing(what, from, to) {
    const [wanted, got] = [JSON.stringify(from), JSON.stringify(to)];
    return wanted === got ? [] : [`${what}: ${wanted} became ${got}`];
}
function texts(items) {
    return items.map((item) => JSON.stringify(item)).toSorted();
}
function planGrants(database, from, to) {
    if (JSON.stringify(texts(from)) === JSON.stringify(texts(to)))
        return [];
    const holders = [...new Set(to.map(({ grantee }) => grantee))];
    const revokes = holders.map((holder) => `REVOKE ALL ON ${database} FROM ${grantee(holder)} CASCADE`);
    // A role can pass on only what it was given: those with a grant option come first.
    const inOrder = from.toSorted((a, b) => Number(b.grantable) - Number(a.grantable));
    return [...revokes, ...inOrder.flatMap((grant) => renderGrant(database, grant))];
}
/** Whoever grants is whoever the session is: the owner's grants are the owner's even when a superuser makes them. */
function renderGrant(database, { grantor, grantee: to, privilege, grantable }) {
    const grant = `GRANT ${privilege} ON ${database} TO ${grantee(to)}${grantable ? " WITH GRANT OPTION" : ""}`;
    return [`SET LOCAL ROLE ${quoteName(grantor)}`, grant, "RESET ROLE"];
}
function grantee(role) {
    return role === null ? "PUBLIC" : quoteName(role);
}
function planSettings(database, from, to) {
    const kept = texts(from);
    const gone = to.filter((setting) => !kept.includes(JSON.stringify(setting)));
    const present = texts(to);
    const added = from.filter((setting) => !present.includes(JSON.stringify(setting)));
    return [
        ...gone.map((setting) => `${alter(database, setting)} RESET ${renderSettingName(setting.name)}`),
        ...added.map((setting) => {
            return `${alter(database, setting)} SET ${renderSettingName(setting.name)} TO ${renderValue(setting)}`;
        }),
    ];
}
function alter(database, { role }) {
    return role === null ? `ALTER ${database}` : `ALTER ROLE ${quoteName(role)} IN ${database}`;
}
/** `my_app.tenant` are two names. */
function renderSettingName(name) {
    return name.split(".").map(quoteName).join(".");
}
/** Their values are lists of names, stored with the quotes of each. Source: `variable_is_guc_list_quote` in dumputils.c. */
const LISTS = new Set([
    "local_preload_libraries",
    "search_path",
    "session_preload_libraries",
    "shared_preload_libraries",
    "temp_tablespaces",
    "unix_socket_directories",
]);
function renderValue({ name, value }) {
    if (!LISTS.has(name.toLowerCase()))
        return sql_text_quoteText(value);
    const items = value.match(/"(?:[^"]|"")*"|[^,\s]+/g) ?? [""];
    return items
        .map((item) => sql_text_quoteText(item.startsWith('"') ? item.slice(1, -1).replaceAll('""', '"') : item))
        .join(", ");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/end-sessions.ts
const end_sessions_PAUSE = 50;
/** Ends the sessions of databases, over a session of its own. */
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
    /** How many were ended so far. */
    get ended() {
        return this.#ended.size;
    }
    /** Those that were still there when it looked last, as a person would name them. */
    get remaining() {
        return this.#remaining;
    }
    /** Asks all to end that are there now. */
    async end() {
        const backends = await this.#session.rows(listSessions(this.#oids));
        this.#remaining = backends.map(({ who }) => who);
        if (backends.length === 0)
            return;
        for (const { pid } of backends)
            this.#ended.add(pid);
        await this.#session.rows(`SELECT pg_terminate_backend(pid) AS ended FROM pg_stat_activity
      WHERE ${ofClients(this.#oids)}`);
    }
    /**
     * Goes on with it for as long as `work` takes, which keeps new ones from coming.
     * @throws what either throws; the signal's reason, whatever `work` still waits for.
     */
    async during(work, signal) {
        const over = new AbortController();
        const ending = async () => {
            while (!over.signal.aborted) {
                signal.throwIfAborted();
                await this.end();
                await this.#clock.sleep(end_sessions_PAUSE, over.signal).catch(() => undefined);
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
/**
 * Without the server's own workers: an autovacuum, which belongs to no role, gives way to a rename by itself, and only a
 * superuser may end it. What kind of process it is, the view does not tell everybody.
 */
function ofClients(oids) {
    return `datid IN (${oids}) AND usesysid IS NOT NULL AND pid <> pg_backend_pid()`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/rename-both.ts


/** For sessions to end; each attempt of the server's own waits five seconds for them. */
const rename_both_PATIENCE = 10_000;
/** Of a run that was cut off the server hears nothing: after so long it takes back what that run has begun. */
const LONGEST_SILENCE = "SET LOCAL idle_in_transaction_session_timeout = '20s'";
const OBJECT_IN_USE = "55006";
/**
 * Renames two databases in a transaction, which is left open. A rename locks its database before it looks whether anybody
 * is connected, and whoever connects from then on waits for that lock: all others are ended meanwhile.
 * Source: RenameDatabase in dbcommands.c, InitPostgres in postinit.c, CountOtherDBBackends in procarray.c.
 */
async function renameBoth({ clock, signal }, { session, sessions, target, aside, incoming }) {
    const end = clock.now() + rename_both_PATIENCE;
    // Those that do not come back at once are gone before anybody has to wait.
    await sessions.end();
    for (;;) {
        signal.throwIfAborted();
        await session.execute("BEGIN");
        await session.execute(LONGEST_SILENCE);
        try {
            return await sessions.during(async () => {
                await session.execute(`ALTER DATABASE ${quoteName(target)} RENAME TO ${quoteName(aside)}`);
                await session.execute(`ALTER DATABASE ${quoteName(incoming)} RENAME TO ${quoteName(target)}`);
            }, signal);
        }
        catch (error) {
            const { remaining } = sessions;
            if (!isInUse(error) || remaining.length === 0)
                throw error;
            if (clock.now() >= end)
                throw new Error(stubborn(remaining), { cause: error });
        }
        await session.execute("ROLLBACK");
    }
}
function isInUse(error) {
    return error instanceof SqlError && error.state === OBJECT_IN_USE;
}
function stubborn(remaining) {
    return `${remaining.length} sessions did not end within ten seconds: ${remaining.join(", ")}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/replication-slots.ts



/** Those of a database, which a swap would leave behind with all write-ahead log from then on. */
async function readSlots(session, database) {
    return await session.rows(`SELECT slot_name AS name, plugin, active FROM pg_replication_slots
    WHERE slot_type = 'logical' AND NOT temporary AND database = ${sql_text_quoteText(database)} ORDER BY slot_name`);
}
/** For a consumer that comes back over and over to let go of its slot. */
const replication_slots_PATIENCE = 10_000;
const replication_slots_PAUSE = 50;
const replication_slots_OBJECT_IN_USE = "55006";
/** Drops them, from whatever database the session is in, and ends whoever uses one of them. */
async function dropSlots(session, slots, clock) {
    const [dropped, problems] = [[], []];
    for (const { name } of slots) {
        try {
            await dropSlot(session, name, clock);
            dropped.push(name);
        }
        catch (error) {
            problems.push(`the replication slot ${name} could not be dropped: ${describeFailure(error)}`);
        }
    }
    return { dropped, problems };
}
async function dropSlot(session, name, clock) {
    const found = `FROM pg_replication_slots WHERE slot_name = ${sql_text_quoteText(name)}`;
    const end = clock.now() + replication_slots_PATIENCE;
    for (;;) {
        try {
            await session.rows(`SELECT pg_drop_replication_slot(slot_name) AS dropped ${found}`);
            return;
        }
        catch (error) {
            const isInUse = error instanceof SqlError && error.state === replication_slots_OBJECT_IN_USE;
            if (!isInUse || clock.now() >= end)
                throw error;
        }
        await session.rows(`SELECT pg_terminate_backend(active_pid) AS ended ${found} AND active_pid IS NOT NULL`);
        await clock.sleep(replication_slots_PAUSE);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/swap-readiness.ts
var swap_readiness_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var swap_readiness_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







/**
 * Whether a swap could be done now, asked before any writer is stopped: nobody else is at it, both databases are what
 * they should be, their slots are allowed for, and all that is carried over can be, which is tried and taken back. The
 * session keeps the lock.
 */
async function readReadiness(session, intent) {
    if (!(await takeLock(session, intent.target)))
        return swap_readiness_refused(`another run is changing ${intent.target} at the moment: wait until it has ended`);
    const catalog = await readCatalog(session);
    const outgoing = await readProperties(session, intent.target);
    const incoming = named(catalog, intent.incoming);
    if (outgoing === undefined)
        return swap_readiness_refused(`there is no database ${intent.target}`);
    if (incoming === undefined)
        return swap_readiness_refused(`there is no database ${intent.incoming}`);
    const { mark } = incoming;
    if (mark === undefined || mark.of !== intent.target || (mark.kind !== "restored" && mark.kind !== "old"))
        return swap_readiness_refused(`${intent.incoming} is not a database that was restored, or put aside, for ${intent.target}`);
    const slots = await readSlots(session, intent.target);
    const problems = [...slotProblems(slots, intent), ...(await rehearse(session, intent.incoming, outgoing))];
    if (problems.length > 0)
        return { state: "refused", problems };
    return { state: "ready", outgoing: { ...outgoing, name: intent.target }, incoming: { ...incoming, mark }, slots };
}
function swap_readiness_refused(problem) {
    return { state: "refused", problems: [problem] };
}
function slotProblems(slots, { target, replicationSlots }) {
    if (slots.length === 0 || replicationSlots === "recreate")
        return [];
    const names = slots.map(({ name, active }) => `${name} (${active ? "in use" : "idle"})`).join(", ");
    const fix = 'set "replication-slots: recreate" to drop them, for their consumers to create anew';
    return [`${target} has logical replication slots, which cannot follow to another database: ${names}; ${fix}`];
}
async function rehearse(session, incoming, outgoing) {
    const came = await readProperties(session, incoming);
    if (came === undefined)
        return [`there is no database ${incoming}`];
    await session.execute("BEGIN");
    try {
        for (const statement of planCarryOver(incoming, outgoing, came))
            await session.execute(statement);
        return [];
    }
    catch (error) {
        if (!(error instanceof SqlError))
            throw error;
        return [`what belongs to the database cannot be carried over: ${error.message}`];
    }
    finally {
        await session.execute("ROLLBACK");
    }
}
/** Asks whether a swap could be done now, and begins nothing. */
async function checkSwap(ports, intent) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = swap_readiness_addDisposableResource(env_1, await maintenanceSession(ports, intent), true);
        const readiness = await readReadiness(session, intent);
        await releaseLock(session);
        if (readiness.state === "refused")
            return readiness;
        const { outgoing, incoming } = readiness;
        const { target, run } = intent;
        return { state: "ready", swap: { target, run, outgoing: outgoing.oid, incoming: incoming.oid } };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = swap_readiness_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/table-shape.ts

const table_shape_QUERY = `
SELECT n.nspname AS schema, c.relname AS name, c.relfilenode || '.' || c.relnatts AS shape
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relpersistence <> 't'
  AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_toast'`;
async function readShape(session) {
    const rows = await session.rows(table_shape_QUERY);
    return Object.fromEntries(rows.map((row) => [(0,sql_names/* describe */.q0)(row), row.shape]));
}
/** What became of tables since, a sentence each. */
function reshaped(before, now) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted((a, b) => a.localeCompare(b));
    return names.flatMap((name) => {
        if (before[name] === now[name])
            return [];
        if (before[name] === undefined)
            return [`${name}: created`];
        return [`${name}: ${now[name] === undefined ? "dropped" : "truncated, altered or rewritten"}`];
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/traffic.ts
/** Of any database, from within any. `where` is a condition on `pg_stat_database`. */
async function readTraffic(session, where) {
    const [row] = await session.rows(`
    SELECT sessions, tup_inserted AS inserted, tup_updated AS updated, tup_deleted AS deleted
    FROM pg_stat_database WHERE ${where}`);
    return row ?? { sessions: -1, inserted: -1, updated: -1, deleted: -1 };
}
/** Whether rows were written in between, in any table, the catalogue's included. */
function wasWritten(before, now) {
    return before.inserted !== now.inserted || before.updated !== now.updated || before.deleted !== now.deleted;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/write-counts.ts

const write_counts_QUERY = `
SELECT schemaname AS schema, relname AS name, n_tup_ins AS inserted, n_tup_upd AS updated, n_tup_del AS deleted
FROM pg_stat_user_tables WHERE n_tup_ins + n_tup_upd + n_tup_del > 0`;
async function readWriteCounts(session) {
    const rows = await session.rows(write_counts_QUERY);
    return Object.fromEntries(rows.map((row) => [(0,sql_names/* describe */.q0)(row), [row.inserted, row.updated, row.deleted]]));
}
/** Statistics that began anew, after a crash, count from zero: what is there then is all late. */
function lateWrites(before, now) {
    const late = Object.entries(now).map(([table, counts]) => {
        const then = before[table] ?? [0, 0, 0];
        const began = counts.some((count, place) => count < (then[place] ?? 0)) ? [0, 0, 0] : then;
        const [inserted = 0, updated = 0, deleted = 0] = counts.map((count, place) => count - (began[place] ?? 0));
        return { table, inserted, updated, deleted };
    });
    return late
        .filter(({ inserted, updated, deleted }) => inserted + updated + deleted > 0)
        .toSorted((a, b) => a.table.localeCompare(b.table));
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/swap.ts
var swap_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var swap_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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


















/**
 * Exchanges two databases by two renames in one transaction, in which what belongs to the name (owner, grants, settings,
 * limits, comment) moves as well. Until its COMMIT nothing is changed, so that the server itself takes everything back when
 * this run dies: whoever connects meanwhile waits for it. Whatever fails, the names are settled before this returns.
 */
async function swapDatabases(ports, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = swap_addDisposableResource(env_1, await maintenanceSession(ports, request), true);
        const readiness = await readReadiness(session, request);
        if (readiness.state === "refused") {
            await releaseLock(session);
            return readiness;
        }
        const { outgoing, incoming, slots } = readiness;
        const written = await readWritten(ports, request, incoming);
        const swap = { target: request.target, run: request.run, outgoing: outgoing.oid, incoming: incoming.oid };
        const began = ports.clock.now();
        const parts = { request, outgoing, incoming, slots, written, swap };
        try {
            const done = await swap_exchange(ports, session, parts);
            const closedFor = ports.clock.now() - began;
            await ports.journal.record({ reached: "swapped", aside: done.aside });
            return await swap_finish(ports, session, { ...done, closedFor, request, slots });
        }
        catch (error) {
            await session[Symbol.asyncDispose]();
            return await settleFailure(ports, parts, { error, began });
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = swap_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** What was written into the incoming one until now is its restore. */
async function readWritten({ server }, request, { name, isOpen }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        if (!isOpen)
            return { counts: {} };
        const session = swap_addDisposableResource(env_2, await server.session(name, applicationOf(request)), true);
        return { counts: await readWriteCounts(session), shape: await readShape(session) };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = swap_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function swap_exchange(ports, session, parts) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const { request, outgoing, incoming, swap } = parts;
        const taken = (await readCatalog(session)).map(({ name }) => name);
        const aside = unusedName(asideName(request.target, ports.clock.date()), taken);
        ports.signal.throwIfAborted();
        const intent = renderMark({ ...incoming.mark, run: request.run, replacing: outgoing.oid });
        await session.execute(renderComment(incoming.name, intent));
        await ports.journal.record({ reached: "exchanging", outgoing: swap.outgoing, incoming: swap.incoming });
        const beside = swap_addDisposableResource(env_3, await maintenanceSession(ports, request), true);
        const sessions = new SessionEnder(beside, [outgoing, incoming], ports.clock);
        const names = { target: request.target, aside, incoming: incoming.name };
        await renameBoth(ports, { session, sessions, ...names });
        await complete(ports, session, parts, aside);
        return { aside, endedSessions: sessions.ended };
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = swap_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
/** What moves with the name, and the COMMIT: the last moment at which a run can be cancelled. */
async function complete(ports, session, parts, aside) {
    const { request, outgoing, incoming } = parts;
    const target = quoteName(request.target);
    if (request.unwritten !== undefined)
        await assertUnwritten(session, outgoing, request.unwritten);
    const came = await readProperties(session, request.target);
    if (came?.oid !== incoming.oid)
        throw new Error(`${request.target} is not the database that was renamed to it`);
    for (const statement of planCarryOver(request.target, outgoing, came))
        await session.execute(statement);
    await session.execute(renderComment(aside, renderMark(markAside(ports, parts))));
    await session.execute(`ALTER DATABASE ${quoteName(aside)} ALLOW_CONNECTIONS false`);
    await session.execute(`ALTER DATABASE ${target} ALLOW_CONNECTIONS true`);
    const now = await readProperties(session, request.target);
    const left = now === undefined ? ["it is gone"] : carry_over_differences(outgoing, now);
    if (left.length > 0)
        throw new Error(`not all that belongs to ${request.target} was carried over: ${left.join("; ")}`);
    ports.signal.throwIfAborted();
    await session.execute("COMMIT");
}
/** All its sessions have ended, and have had counted what they wrote. */
async function assertUnwritten(session, { oid, name }, before) {
    if (!wasWritten(before, await readTraffic(session, `datid = ${oid}`)))
        return;
    throw new Error(`something was written to ${name} in the moment before the exchange`);
}
function markAside(ports, { request, incoming, written }) {
    return {
        kind: "old",
        of: request.target,
        run: request.run,
        at: ports.clock.date().toISOString(),
        expires: request.keepUntil.toISOString(),
        replacedBy: incoming.oid,
        ...written,
    };
}
/** Slots of the database that is aside are of no use to anybody, and hold back write-ahead log. */
async function swap_finish({ clock, log }, session, { request, slots, ...done }) {
    log.info(describeSwap(request, done));
    const { dropped, problems } = await dropSlots(session, slots, clock);
    for (const name of dropped)
        log.info(`Dropped the replication slot ${name}`);
    await releaseLock(session);
    return { state: "swapped", ...done, droppedSlots: dropped, warnings: problems };
}
function describeSwap({ target, incoming }, { aside, endedSessions, closedFor }) {
    const ended = `${endedSessions} ${endedSessions === 1 ? "session" : "sessions"} ended`;
    const closed = `nobody could connect for ${(0,domain_duration/* formatDuration */.a)(closedFor)}`;
    return `Swapped: ${target} is ${incoming} now, and what it was is ${aside} (${ended}, ${closed})`;
}
/** The COMMIT may have been lost on its way there, or its answer on the way back: the catalogue knows. */
async function settleFailure(ports, { request, slots, swap }, { error, began }) {
    const env_4 = { stack: [], error: void 0, hasError: false };
    try {
        const reason = describeFailure(error);
        const settlement = await settle_settle(ports, swap);
        if (settlement.on === "outgoing")
            return { state: "unchanged", reason };
        if (settlement.on !== "incoming" || settlement.aside === undefined)
            return unsettled(swap, reason, settlement);
        await ports.journal.record({ reached: "swapped", aside: settlement.aside });
        const session = swap_addDisposableResource(env_4, await maintenanceSession(ports, request), true);
        return await swap_finish(ports, session, {
            request,
            slots,
            aside: settlement.aside,
            endedSessions: 0,
            closedFor: ports.clock.now() - began,
        });
    }
    catch (e_4) {
        env_4.error = e_4;
        env_4.hasError = true;
    }
    finally {
        const result_4 = swap_disposeResources(env_4);
        if (result_4)
            await result_4;
    }
}
function unsettled(swap, reason, settlement) {
    if (settlement.on === "unknown")
        return { state: "unsettled", reason: `${reason}; then ${settlement.reason}`, swap };
    if (settlement.on === "other")
        return { state: "unsettled", reason: `${reason}; ${settlement.found}`, swap };
    return { state: "unsettled", reason, swap };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/other-sessions.ts

/**
 * Who is connected to a database beside ourselves: once the writers are stopped, these are programs that nobody named as
 * one. `ours` begins the `application_name` of our own sessions.
 */
function otherSessions(session, database, ours) {
    return session.rows(`
    SELECT coalesce(application_name, '') AS application, coalesce(usename, '') AS role,
           coalesce(host(client_addr), 'local') AS "from", count(*)::int AS count
      FROM pg_stat_activity
     WHERE datname = ${sql_text_quoteText(database)} AND backend_type IN ('client backend', 'walsender')
       AND pid <> pg_backend_pid() AND NOT starts_with(coalesce(application_name, ''), ${sql_text_quoteText(ours)})
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}
/** `3 sessions of cron as app from 10.0.0.7` */
function describeSessions({ application, role, from, count }) {
    const sessions = count === 1 ? "1 session" : `${count} sessions`;
    return `${sessions} of ${application === "" ? "a program without application_name" : application} as ${role} from ${from}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/pending-stops.ts
/**
 * The containers that an engine was asked to stop and that may not have ended yet. They say that they run all that time, and
 * to start them then does nothing.
 */
class PendingStops {
    #pending = new Map();
    track(id, stop) {
        this.#pending.set(id, stop);
        const forget = () => this.#pending.delete(id);
        stop.then(forget, forget);
    }
    has(id) {
        return this.#pending.has(id);
    }
}

// EXTERNAL MODULE: ./shared/src/problems.ts + 1 modules
var src_problems = __webpack_require__(3178);
;// CONCATENATED MODULE: ./action-pg-restore/src/writers/engine-objects.ts

/** The label by which a task's container names its service. */
const engine_objects_SERVICE_LABEL = "com.docker.swarm.service.name";
/** The container of that name or id; undefined when there is none. */
function findContainer(engine, name) {
    return unlessMissing(() => get(engine, `/containers/${encodeURIComponent(name)}/json`));
}
/** The service of that name or id; undefined when there is none, and where the engine is no manager of a swarm. */
function findService(engine, name) {
    return unlessMissing(() => get(engine, `/services/${encodeURIComponent(name)}`));
}
async function allContainerNames(engine) {
    const all = await get(engine, "/containers/json", { all: "true" });
    return all.flatMap(({ Names }) => Names.map((name) => name.replace(/^\//, "")));
}
async function allServiceNames(engine) {
    const all = (await unlessMissing(() => get(engine, "/services"))) ?? [];
    return all.map(({ Spec }) => Spec.Name);
}
/** All tasks of a service that the swarm still knows of. */
function tasksOf(engine, serviceId) {
    return get(engine, "/tasks", { filters: JSON.stringify({ service: [serviceId] }) });
}
/** Tasks that run or are about to, or are still being stopped. */
function isAtWork({ Status }) {
    return !["complete", "failed", "rejected", "shutdown", "orphaned", "remove"].includes(Status.State);
}
/** Not to be taken for a swarm that is between two leaders, whose status is the same. */
function isNoManager({ status, message }) {
    return status === 503 && /not a swarm manager|not part of a swarm/i.test(message);
}
async function unlessMissing(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof ports_engine/* EngineError */.NJ && (error.status === 404 || isNoManager(error)))
            return undefined;
        throw error;
    }
}
function get(engine, path, query = {}) {
    return (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path, query });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/prove-writers.ts

const POLL = 500;
/** For which a writer must run without a restart: one that ends at once is not back. */
const STEADY = 3_000;
/**
 * Waits until every writer that was asked to come back runs, and goes on running for some seconds. Those for which that
 * does not happen in time become `failed`, with the reason. What somebody else changed is not waited for.
 */
async function proveWriters(ports, returns, deadline) {
    return Promise.all(returns.map(async (each) => {
        if (each.state === "failed" || each.state === "changed")
            return each;
        const reason = await steadily(ports, each, deadline);
        if (reason === undefined)
            return each;
        ports.log.error(`The ${each.writer.kind} ${each.writer.name} is not back: ${reason}`);
        return { state: "failed", writer: each.writer, reason };
    }));
}
/** Why it does not run steadily at the end of its time; undefined once it does. */
async function steadily({ engine, clock }, { writer }, deadline) {
    const run = new SteadyRun();
    for (;;) {
        const seen = await lookAt(engine, writer);
        if (seen === undefined || run.isSteady(seen, clock.now()))
            return undefined;
        if (deadline.passed)
            return seen.why ?? "it keeps restarting";
        await clock.sleep(POLL);
    }
}
/** For how long the same start of a writer has been running. */
class SteadyRun {
    #incarnation = "";
    #since = 0;
    isSteady({ why, incarnation }, now) {
        if (why !== undefined || incarnation !== this.#incarnation) {
            this.#incarnation = incarnation;
            this.#since = now;
        }
        return why === undefined && now - this.#since >= STEADY;
    }
}
/** Undefined when there is nothing to wait for. */
function lookAt(engine, writer) {
    return writer.kind === "service" ? lookAtService(engine, writer) : lookAtContainer(engine, writer);
}
async function lookAtContainer(engine, writer) {
    if (writer.state === "stopped")
        return undefined;
    const container = await findContainer(engine, writer.name);
    if (container === undefined)
        return { why: "it is gone", incarnation: "" };
    return { why: whyNot(container, writer.state), incarnation: `${container.Id} ${container.State.StartedAt}` };
}
function whyNot({ State }, wanted) {
    if (State.Health?.Status === "unhealthy")
        return "it is unhealthy";
    if (State.Status === wanted)
        return undefined;
    const error = State.Error === "" ? "" : `: ${State.Error}`;
    return State.Status === "exited" || State.Status === "restarting"
        ? `it ended with code ${State.ExitCode}${error}`
        : `it is ${State.Status}${error}`;
}
async function lookAtService(engine, writer) {
    if (writer.running === 0)
        return undefined;
    const tasks = await tasksOf(engine, writer.id);
    const running = tasks.filter(({ DesiredState, Status }) => DesiredState === "running" && Status.State === "running");
    const incarnation = running
        .map(({ ID }) => ID)
        .toSorted()
        .join(" ");
    if (running.length >= writer.running)
        return { why: undefined, incarnation };
    const [error] = tasks.flatMap(({ Status }) => (Status.Err ? [Status.Err] : []));
    const starting = tasks.filter(isAtWork).length;
    const why = `${running.length} of ${writer.running} tasks run${starting > running.length ? ", others are being started" : ""}`;
    return { why: error === undefined ? why : `${why} (${error})`, incarnation };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/record-writers.ts


const DEFAULT_GRACE = 10;
/**
 * Reads what the writers are like now, and changes nothing. `spared` are names or ids that are no writers: the database's
 * own.
 * @throws {UserError} that lists every writer that does not exist, cannot be stopped, or would not come back.
 */
async function recordWriters(engine, names, spared) {
    const problems = new src_problems/* Problems */.Z();
    const recorded = [];
    for (const [index, name] of names.entries()) {
        const reading = await recordWriter(engine, name, "stop", spared);
        if (typeof reading === "string")
            problems.add(`writers.${index}`, reading);
        else if (recorded.some(({ id }) => id === reading.id))
            problems.add(`writers.${index}`, `${name.name} is named twice`);
        else
            recorded.push(reading);
    }
    problems.throwIfAny();
    return recorded;
}
/** The same of one, or what stands against it. */
async function recordWriter(engine, name, purpose, spared) {
    const found = await look(engine, name);
    const { container, service } = found;
    if (container !== undefined && service !== undefined)
        return `${name.name} is a container and a service as well: write service:${name.name} or container:${name.name}`;
    if (spared.includes(name.name) || (container && spared.includes(container.Id)))
        return `${name.name} is the database itself`;
    if (service !== undefined)
        return await recordService(engine, service, purpose);
    if (container === undefined)
        return await record_writers_missing(engine, name.kind, name.name);
    return recordContainer(container, purpose);
}
async function look(engine, { kind, name }) {
    const container = kind === "service" ? undefined : await findContainer(engine, name);
    const service = kind === "container" ? undefined : await findService(engine, name);
    // An engine also finds objects by the beginning of an id, which nobody means by a name.
    return {
        container: container?.Name === `/${name}` || container?.Id === name ? container : undefined,
        service: service?.Spec.Name === name || service?.ID === name ? service : undefined,
    };
}
async function record_writers_missing(engine, kind, name) {
    const containers = kind === "service" ? [] : await allContainerNames(engine);
    const services = kind === "container" ? [] : await allServiceNames(engine);
    const meant = (0,closest/* closest */.k)(name, [...containers, ...services]) ?? services.find((each) => each.endsWith(`_${name}`));
    const sought = kind === "any" ? "container or service" : kind;
    return `there is no ${sought} ${name} on this engine${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}
function recordContainer(container, purpose) {
    const { Id: id, Name, State, HostConfig, Config } = container;
    const name = Name.replace(/^\//, "");
    const service = Config.Labels?.[engine_objects_SERVICE_LABEL];
    if (purpose === "stop" && service !== undefined)
        return `${name} is a task of the service ${service}, which would replace it: name that`;
    if (purpose === "stop" && HostConfig.AutoRemove)
        return `${name} was started with --rm and would be gone once it is stopped`;
    if (State.Status === "removing" || State.Status === "dead")
        return `${name} is ${State.Status}`;
    const restartPolicy = HostConfig.RestartPolicy?.Name || "no";
    return {
        kind: "container",
        id,
        name,
        state: stateOf(container),
        restartPolicy,
        grace: Config.StopTimeout ?? DEFAULT_GRACE,
    };
}
function stateOf({ State }) {
    if (State.Status === "paused")
        return "paused";
    return State.Status === "running" || State.Status === "restarting" ? "running" : "stopped";
}
async function recordService(engine, { ID: id, Version, Spec, UpdateStatus }, purpose) {
    const { Name: name, Mode = {} } = Spec;
    const tasks = await tasksOf(engine, id);
    const running = tasks.filter(({ Status, DesiredState }) => Status.State === "running" && DesiredState === "running");
    const replicas = Mode.Replicated === undefined ? running.length : (Mode.Replicated.Replicas ?? 1);
    const record = { id, name, replicas, running: Math.min(running.length, replicas), version: Version.Index };
    if (purpose === "use")
        return { kind: "service", ...record };
    if (Mode.Replicated === undefined)
        return `${name} is ${modeName(Mode)}, which cannot be scaled to 0: stop it yourself and leave it out`;
    if (UpdateStatus?.State === "updating" || UpdateStatus?.State === "rollback_started")
        return `${name} is being updated: wait until that is over`;
    if (replicas === 0 && tasks.some(isAtWork))
        return `${name} is being scaled to 0: wait until that is over`;
    return { kind: "service", ...record };
}
function modeName(mode) {
    if (mode.Global !== undefined)
        return "a global service";
    return "a job";
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/change-service.ts


const ATTEMPTS = 20;
const change_service_PAUSE = 500;
/**
 * Changes a service by compare-and-swap on its version. `decide` is asked again with what is there whenever somebody else
 * was faster, or the answer to a write got lost, so that nobody's change is overwritten and no change is made twice.
 * Gives undefined when the service is gone.
 * @throws {EngineError | HttpError} when the engine keeps refusing.
 */
async function changeService({ engine, clock }, id, decide) {
    for (let attempt = 1;; attempt += 1) {
        const seen = await tryOnce(engine, id, decide).catch((error) => {
            if (attempt === ATTEMPTS || !isWorthAnother(error))
                throw error;
            return "try again";
        });
        if (seen === "try again")
            await clock.sleep(change_service_PAUSE);
        else if (seen !== "written")
            return seen;
    }
}
/** What is there when nothing is to be written. */
async function tryOnce(engine, id, decide) {
    const current = await findService(engine, id);
    const spec = current && decide(current);
    if (current === undefined || spec === undefined)
        return current;
    await send(engine, current, spec);
    return "written";
}
function withReplicas(spec, replicas) {
    return { ...spec, Mode: { Replicated: { ...spec.Mode?.Replicated, Replicas: replicas } } };
}
/** The same with its tasks replaced by new ones. */
function withNewTasks(spec) {
    const { ForceUpdate = 0 } = spec.TaskTemplate;
    return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ForceUpdate: ForceUpdate + 1 } };
}
function replicasOf({ Spec }) {
    return Spec.Mode?.Replicated?.Replicas ?? 1;
}
function send(engine, { ID, Version }, body) {
    const query = { version: String(Version.Index), registryAuthFrom: "spec" };
    return (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/services/${ID}/update`, query, body });
}
/** Somebody was faster; the connection broke; or the swarm is between two leaders. */
function isWorthAnother(error) {
    if (error instanceof http/* HttpError */.j)
        return true;
    return error instanceof ports_engine/* EngineError */.NJ && /out of sequence|leader|Unavailable|deadline/i.test(error.message);
}

// EXTERNAL MODULE: ./shared/src/text/workflow-command.ts
var workflow_command = __webpack_require__(5806);
;// CONCATENATED MODULE: ./shared/src/diagnosis/engine-log.ts

const engine_log_TIMEOUT = 5_000;
const FRAME_HEADER = 8;
/** Frames of this stream hold the engine's own trouble with the log, not the container's words. */
const SYSTEM_STREAM = 3;
/** The last lines a swarm task wrote, on either stream; empty when they cannot be had in time. */
function readTaskLog(engine, taskId, tail) {
    return readLog(engine, `/tasks/${encodeURIComponent(taskId)}/logs`, tail);
}
/** The last lines a container of the connected engine wrote; empty when they cannot be had in time. */
function readContainerLog(engine, container, tail) {
    return readLog(engine, `/containers/${encodeURIComponent(container)}/logs`, tail);
}
async function readLog(engine, path, tail) {
    try {
        const query = { stdout: "true", stderr: "true", tail: String(tail) };
        const response = await engine.exchange({ method: "GET", path, query, timeout: engine_log_TIMEOUT });
        return response.status === 200 ? splitLines(unframe(response.body).toString("utf8")) : [];
    }
    catch {
        // A log that cannot be read — its node is gone — must not hide the failure that it would explain.
        return [];
    }
}
/** Takes the bytes out of the engine's frames: stream, three zero bytes, length, payload (Engine API, "Stream format"). */
function unframe(body) {
    const parts = [];
    let at = 0;
    while (at + FRAME_HEADER <= body.length) {
        const stream = body[at] ?? 255;
        // A container with a terminal writes no frames.
        if (stream > SYSTEM_STREAM || body.readUIntBE(at + 1, 3) !== 0)
            return body;
        const length = body.readUInt32BE(at + 4);
        if (stream !== SYSTEM_STREAM)
            parts.push(body.subarray(at + FRAME_HEADER, at + FRAME_HEADER + length));
        at += FRAME_HEADER + length;
    }
    return Buffer.concat(parts);
}
/** The lines of foreign text that hold anything, harmless in a runner's log. */
function splitLines(text) {
    return text
        .split("\n")
        .map((line) => (0,workflow_command/* neutralise */.$)(line.trimEnd()))
        .filter((line) => line !== "");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/run-in-container.ts

/** More than this is no message. */
const LONGEST_OUTPUT = 2_000;
const run_in_container_POLL = 200;
/** Runs a command, given as its words, in a running container. No shell reads it. */
async function runInContainer({ engine, clock }, container, { command, timeout }) {
    const deadline = new Deadline(clock, timeout);
    const { Id } = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "POST",
        path: `/containers/${container}/exec`,
        body: { AttachStdout: true, AttachStderr: true, Cmd: command },
    });
    const start = { method: "POST", path: `/exec/${Id}/start`, body: { Detach: false, Tty: false }, timeout };
    // Without an answer in time the exec's own state says how it stands.
    const said = await engine.exchange(start).then(({ body }) => unframe(body).toString("utf8"), () => "");
    for (;;) {
        const { Running, ExitCode } = await (0,ports_engine/* askEngine */.sb)(engine, {
            method: "GET",
            path: `/exec/${Id}/json`,
        });
        if (!Running && ExitCode !== null)
            return { state: "ended", exitCode: ExitCode, output: said.trim().slice(-LONGEST_OUTPUT) };
        if (deadline.passed)
            return { state: "overdue" };
        await clock.sleep(run_in_container_POLL);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/run-after.ts





/** The step as a person would say it: `nginx -s reload in the container proxy`. */
function describeStep(step) {
    const where = `the ${step.writer.kind} ${step.writer.name}`;
    return step.kind === "exec" ? `${step.command.join(" ")} in ${where}` : `restart of ${where}`;
}
/** Carries out a step. Gives why it failed, or undefined. */
async function runAfter(ports, step) {
    try {
        const failure = step.kind === "exec" ? await execute(ports, step) : await restart(ports, step);
        if (failure === undefined)
            ports.log.info(`Done: ${describeStep(step)}`);
        return failure;
    }
    catch (error) {
        return error.message;
    }
}
async function execute(ports, { writer, command, timeout }) {
    const container = writer.kind === "container" ? writer.name : await localTask(ports, writer.id);
    if (container === undefined)
        return "no task of it runs on the node that this run is connected to";
    const end = await runInContainer(ports, encodeURIComponent(container), { command, timeout });
    if (end.state === "overdue")
        return `it was not over after ${(0,domain_duration/* formatDuration */.a)(timeout)}`;
    return end.exitCode === 0 ? undefined : `it ended with code ${end.exitCode}: ${end.output || "it said nothing"}`;
}
/** The container of a service's running task on the connected engine. */
async function localTask({ engine }, serviceId) {
    const { Swarm } = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/info" });
    const tasks = await tasksOf(engine, serviceId);
    const task = tasks.find(({ NodeID, Status }) => NodeID === Swarm.NodeID && Status.State === "running");
    return task?.Status.ContainerStatus?.ContainerID;
}
async function restart(ports, { writer, timeout }) {
    const deadline = new Deadline(ports.clock, timeout);
    if (writer.kind === "container") {
        const path = `/containers/${encodeURIComponent(writer.name)}/restart`;
        await (0,ports_engine/* askEngine */.sb)(ports.engine, { method: "POST", path, timeout });
    }
    else {
        let asked = false;
        await changeService(ports, writer.id, (current) => {
            if (asked || replicasOf(current) === 0)
                return undefined;
            asked = true;
            return withNewTasks(current.Spec);
        });
    }
    const [proven] = await proveWriters(ports, [{ state: "started", writer }], deadline);
    return proven?.state === "failed" ? proven.reason : undefined;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/recreate-container.ts

/** The container that takes a stopped one's place, until it has its name. */
const SUCCESSOR_SUFFIX = ".slipway-new";
/**
 * Puts a new container with the same settings in a stopped one's place: same name, image, environment, mounts, networks.
 * What the old one kept inside itself and in anonymous volumes is not in the new one; the volumes are left where they are.
 * The new one is not started. Dying at any point leaves the old one, or the new one under its name or with
 * `SUCCESSOR_SUFFIX`.
 */
async function recreateContainer({ engine, log }, writer) {
    const old = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: `/containers/${writer.id}/json` });
    const successor = `${writer.name}${SUCCESSOR_SUFFIX}`;
    await remove(engine, successor);
    const { Id } = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "POST",
        path: "/containers/create",
        query: { name: successor },
        body: await creation(engine, old),
    });
    for (const [network, endpoint] of furtherNetworks(old))
        await recreate_container_connect(engine, Id, network, endpoint);
    await remove(engine, writer.id);
    await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/containers/${Id}/rename`, query: { name: writer.name } });
    log.info(`Made the container ${writer.name} anew`);
    return Id;
}
async function creation(engine, old) {
    const { Hostname, ...config } = old.Config;
    const ownName = Hostname !== undefined && old.Id.startsWith(Hostname);
    const [[first, endpoint] = []] = networksOf(old);
    return {
        ...config,
        // The name may stand for a newer image by now, which nobody asked for.
        Image: (await isImage(engine, old)) ? config.Image : old.Image,
        ...(ownName || Hostname === undefined ? {} : { Hostname }),
        HostConfig: old.HostConfig,
        NetworkingConfig: { EndpointsConfig: first === undefined ? {} : { [first]: asked(old, endpoint ?? {}) } },
    };
}
async function isImage(engine, { Config, Image }) {
    const { status, body } = await engine.exchange({ method: "GET", path: `/images/${Config.Image}/json` });
    return status === 200 && JSON.parse(body.toString("utf8")).Id === Image;
}
/** The network that `docker run` named comes first: the engine takes only that one along when it creates a container. */
function networksOf({ HostConfig, NetworkSettings }) {
    const isFirst = (name) => name === HostConfig.NetworkMode;
    return Object.entries(NetworkSettings.Networks ?? {}).toSorted(([a], [b]) => Number(isFirst(b)) - Number(isFirst(a)));
}
function furtherNetworks(old) {
    return networksOf(old)
        .slice(1)
        .map(([name, endpoint]) => [name, asked(old, endpoint)]);
}
function asked(old, { IPAMConfig, Links, Aliases, DriverOpts, GwPriority }) {
    // The engine adds the container's own short id to the aliases.
    const aliases = (Aliases ?? []).filter((alias) => !old.Id.startsWith(alias));
    return {
        ...(IPAMConfig ? { IPAMConfig } : {}),
        ...(Links ? { Links } : {}),
        ...(aliases.length > 0 ? { Aliases: aliases } : {}),
        ...(DriverOpts ? { DriverOpts } : {}),
        ...(GwPriority ? { GwPriority } : {}),
    };
}
async function recreate_container_connect(engine, container, network, endpoint) {
    const body = { Container: container, EndpointConfig: endpoint };
    await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/networks/${encodeURIComponent(network)}/connect`, body });
}
async function remove(engine, container) {
    await engine.exchange({
        method: "DELETE",
        path: `/containers/${encodeURIComponent(container)}`,
        query: { v: "false" },
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/start-writers.ts





const start_writers_POLL = 200;
/**
 * Asks the engine to bring each writer back to what was recorded, and leaves alone what somebody else did to it meanwhile.
 * A second call changes nothing. Never throws: a writer that cannot be started must not keep another from it.
 */
async function startWriters(ports, record, how) {
    return Promise.all(record.map((writer) => start(ports, writer, how)));
}
/** A container that is still being stopped cannot be started. */
async function untilStopped({ clock, pending }, { id }, deadline) {
    while (pending.has(id)) {
        if (deadline.passed)
            throw new Error("it is still being stopped");
        await clock.sleep(start_writers_POLL);
    }
}
async function start(ports, writer, how) {
    try {
        const result = writer.kind === "service" ? await startService(ports, writer, how) : await startContainer(ports, writer, how);
        say(ports, result);
        return result;
    }
    catch (error) {
        ports.log.error(`The ${writer.kind} ${writer.name} could not be started: ${error.message}`);
        return { state: "failed", writer, reason: error.message };
    }
}
function say({ log }, result) {
    const { writer } = result;
    if (result.state === "changed")
        log.warning(`The ${writer.kind} ${writer.name} ${result.what}`);
    if (result.state !== "started")
        return;
    log.info(writer.kind === "service"
        ? `Scaled the service ${writer.name} back to ${writer.replicas}`
        : `Started the container ${writer.name}`);
}
async function startService(ports, writer, { way }) {
    if (writer.replicas === 0)
        return { state: "unchanged", writer };
    let [wasAsked, seen] = [false, 0];
    const service = await changeService(ports, writer.id, (current) => {
        seen = replicasOf(current);
        if (seen !== 0)
            return undefined;
        wasAsked = true;
        const spec = withReplicas(current.Spec, writer.replicas);
        return way === "anew" ? withNewTasks(spec) : spec;
    });
    if (service === undefined)
        return { state: "changed", writer, what: "was removed meanwhile" };
    if (seen !== writer.replicas) {
        const what = `was scaled to ${seen} by somebody else meanwhile, and is left so (it had ${writer.replicas})`;
        return { state: "changed", writer, what };
    }
    return { state: wasAsked ? "started" : "unchanged", writer };
}
async function startContainer(ports, writer, { way, deadline }) {
    const { engine } = ports;
    if (writer.state === "stopped")
        return { state: "unchanged", writer };
    await untilStopped(ports, writer, deadline);
    const container = await findContainer(engine, writer.id);
    if (container === undefined)
        return await replaced(ports, writer);
    if (stateOf(container) === writer.state)
        return { state: "unchanged", writer };
    if (stateOf(container) !== "stopped") {
        return { state: "changed", writer, what: `is ${container.State.Status} by somebody else's doing, and is left so` };
    }
    const { id, notAnew } = way === "anew" ? await recreated(ports, writer) : { id: writer.id };
    await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/containers/${id}/start` });
    if (writer.state === "paused")
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/containers/${id}/pause` });
    return { state: "started", writer, notAnew };
}
/** What cannot be made anew is better started as it was than not at all. */
async function recreated(ports, writer) {
    try {
        return { id: await recreateContainer(ports, writer) };
    }
    catch (error) {
        const notAnew = error.message;
        ports.log.warning(`The container ${writer.name} could not be made anew, and is started as it was: ${notAnew}`);
        return { id: writer.id, notAnew };
    }
}
/** Its name may belong to another container now, as after `compose up --force-recreate`. */
async function replaced({ engine }, writer) {
    const other = await findContainer(engine, writer.name);
    const what = other === undefined
        ? "was removed by somebody else meanwhile"
        : `was replaced by another container of that name meanwhile, which is ${other.State.Status} and is left so`;
    return { state: "changed", writer, what };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/stop-writers.ts




const stop_writers_POLL = 300;
/** Over a container's own grace, for the engine to answer. */
const stop_writers_MARGIN = 15_000;
/**
 * Stops all writers at once and returns when the last of them is gone. A writer that is stopped already is left as it is.
 * An aborted `signal` ends the waiting, though not the stopping.
 * @throws {UserError} that names those that still run. What was stopped stays so: bring the record back.
 */
async function stopWriters(ports, record, deadline, signal) {
    const stopped = await Promise.allSettled(record.map((writer) => stop(ports, writer, { deadline, signal })));
    signal?.throwIfAborted();
    const reasons = stopped.flatMap((each) => (each.status === "rejected" ? [each.reason.message] : []));
    if (reasons.length > 0)
        throw notStopped(reasons);
}
function notStopped(reasons) {
    return new errors/* UserError */.yo(`not all writers could be stopped: ${reasons.join("; ")}`, {
        hint: "see why they do not end, on their host: docker stop NAME, docker service ps NAME",
    });
}
/** The writers that are at work again though they were stopped, as a person would name them. */
async function writersAtWork(ports, record) {
    const seen = await Promise.all(record.map(async (writer) => ({ writer, isAtWork: await works(ports, writer) })));
    return seen.filter((each) => each.isAtWork).map(({ writer }) => `${writer.kind} ${writer.name}`);
}
async function works({ engine }, writer) {
    if (writer.kind === "service")
        return (await tasksOf(engine, writer.id)).some(isAtWork);
    const container = await findContainer(engine, writer.name);
    return container !== undefined && stateOf(container) !== "stopped";
}
async function stop(ports, writer, patience) {
    try {
        if (writer.kind === "service")
            await stopService(ports, writer, patience);
        else
            await stopContainer(ports, writer, patience);
    }
    catch (error) {
        throw new Error(`${writer.kind} ${writer.name}: ${error.message}`, { cause: error });
    }
}
async function stopContainer(ports, writer, patience) {
    if (writer.state === "stopped" || (await isStopped(ports, writer)))
        return;
    const stop = askToStop(ports, writer);
    ports.pending.track(writer.id, stop);
    await waitUntil(ports, patience, async () => (ports.pending.has(writer.id) ? "still runs" : undefined));
    await stop;
    await waitUntil(ports, patience, async () => ((await isStopped(ports, writer)) ? undefined : "still runs"));
    ports.log.info(`Stopped the container ${writer.name}`);
}
/** Gone is stopped, too. */
async function isStopped({ engine }, { id }) {
    const container = await findContainer(engine, id);
    return container === undefined || stateOf(container) === "stopped";
}
/** Without an answer, what became of the request is seen at the container. */
async function askToStop({ engine }, { id, grace }) {
    const timeout = grace * 1_000 + stop_writers_MARGIN;
    try {
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/containers/${id}/stop`, timeout });
    }
    catch (error) {
        const isGone = error instanceof ports_engine/* EngineError */.NJ && error.status === 404;
        if (!isGone && !(error instanceof http/* HttpError */.j))
            throw error;
    }
}
/** Looks until `whyNot` gives no more reason. @throws that reason in the end; the signal's reason. */
async function waitUntil({ clock }, { deadline, signal }, whyNot) {
    for (;;) {
        const reason = await whyNot();
        if (reason === undefined)
            return;
        signal?.throwIfAborted();
        if (deadline.passed)
            throw new Error(reason);
        await clock.sleep(stop_writers_POLL);
    }
}
async function stopService(ports, writer, patience) {
    const { engine, log } = ports;
    if (writer.replicas === 0)
        return;
    let wasAsked = false;
    const service = await changeService(ports, writer.id, (current) => {
        const replicas = replicasOf(current);
        if (replicas === 0)
            return undefined;
        wasAsked = true;
        if (replicas !== writer.replicas)
            throw new Error(`somebody scaled it from ${writer.replicas} to ${replicas} meanwhile`);
        return withReplicas(current.Spec, 0);
    });
    if (service === undefined)
        throw new Error("was removed meanwhile");
    await waitUntil(ports, patience, async () => {
        const atWork = (await tasksOf(engine, writer.id)).filter(isAtWork);
        if (atWork.length > 0)
            return `${atWork.length} of its tasks still run (${await nodesOf(ports, atWork)})`;
        return undefined;
    });
    if (wasAsked)
        log.info(`Scaled the service ${writer.name} from ${writer.replicas} to 0`);
}
async function nodesOf({ engine }, tasks) {
    const nodes = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/nodes" });
    const names = tasks.map(({ NodeID }) => nodes.find(({ ID }) => ID === NodeID)?.Description.Hostname ?? "no node yet");
    return `on ${[...new Set(names)].join(", ")}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/bring-back.ts






/** @throws {UserError} that lists everything that the steps name and that is not there, or cannot be made anew. */
async function prepareAfter(engine, steps) {
    const problems = new src_problems/* Problems */.Z();
    const recreate = [];
    const prepared = [];
    for (const [index, step] of steps.entries()) {
        const writer = await recordWriter(engine, step.writer, step.kind === "recreate" ? "stop" : "use", []);
        if (typeof writer === "string")
            problems.add(`after.${index}`, writer);
        else if (step.kind === "recreate")
            recreate.push(writer);
        else
            prepared.push({ ...step, writer });
    }
    problems.throwIfAny();
    return { recreate, steps: prepared };
}
/**
 * Brings every writer back, first those that are made anew, and proves that they run. Never throws for one of them: all the
 * others come first.
 */
async function bringBack(ports, plan) {
    const { record, after, exchanged, deadline } = plan;
    const anew = exchanged ? after.recreate : [];
    const isAnew = ({ id }) => anew.some((each) => each.id === id);
    const returns = [];
    for (const writer of anew)
        returns.push(...(await makeAnew(ports, recordedBefore(record, writer), deadline)));
    const rest = record.filter((writer) => !isAnew(writer));
    const others = await startWriters(ports, rest, { way: "as-it-was", deadline });
    return [...returns, ...(await proveWriters(ports, others, deadline))];
}
/** Restarts and commands, one after another. Gives a sentence for each that failed: none keeps the next from being tried. */
async function runSteps(ports, steps, deadline) {
    const failed = [];
    for (const step of steps) {
        const timeout = Math.min(step.timeout, deadline.left);
        const failure = timeout === 0 ? "there was no time left for it" : await runAfter(ports, { ...step, timeout });
        if (failure === undefined)
            continue;
        failed.push(`${describeStep(step)}: ${failure}`);
        ports.log.warning(failed.at(-1) ?? "");
    }
    return failed;
}
/** As it was before it was stopped, when it was stopped. */
function recordedBefore(record, writer) {
    return record.find(({ id }) => id === writer.id) ?? writer;
}
/** One that was not stopped with the writers is stopped for it. */
async function makeAnew(ports, writer, deadline) {
    try {
        await stopWriters(ports, [writer], deadline);
    }
    catch (error) {
        ports.log.warning(error.message);
    }
    const started = await startWriters(ports, [writer], { way: "anew", deadline });
    return await proveWriters(ports, started, deadline);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/read-writers.ts



/**
 * Looks at everything that the plan names, and changes nothing: to be called before anything else is begun, too.
 * @throws {UserError} that lists what is not there, cannot be stopped, or would not come back.
 */
async function readWriters(engine, { writers, spared, after }) {
    const problems = new src_problems/* Problems */.Z();
    const record = await recordWriters(engine, writers, spared).catch((error) => collect(problems, error));
    const prepared = await prepareAfter(engine, after).catch((error) => collect(problems, error));
    problems.throwIfAny();
    if (record === undefined || prepared === undefined)
        throw new TypeError("a problem that was not listed");
    return { record, after: prepared };
}
function collect(problems, error) {
    if (!(error instanceof errors/* UserError */.yo) || error.problems.length === 0)
        throw error;
    problems.addAll(error.problems);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/lease/lease-script.ts

/**
 * What runs in a lease's container: a constant program for any POSIX shell. Everything that differs comes in its
 * environment, and no text of it is ever read as shell code:
 *
 *   LEASE          the container's own name
 *   TTL            seconds from a renewal (SIGUSR1) to the end of the lease
 *   DATABASE_CONTAINER, DATABASE_SERVICE
 *                  the container in which psql is, or the service whose task's container it is; both empty for none
 *   PSQL_DATABASE, SETTLE_SQL
 *   WATCH          seconds for which a container may still be stopping at the lease's end
 *   WRITERS        a line for each: `KIND ID COUNT NAME`. KIND is running, paused or service, COUNT a service's replicas
 *
 * SIGUSR2 ends the lease at once: the run hands over.
 *
 * It says `armed` once it has seen that it will be able to do all this, or `unable: REASON` and ends with 64. At the end of
 * the lease it gives up its name, so that a renewal that comes too late fails; then it settles the databases' names, for which
 * it tries as long as the lease was; then it starts the writers, until that has worked. `done` is said once all of it is.
 *
 * The engine starts it again after a restart of the machine. It then waits for one more TTL, unless all was done.
 */
const LEASE_SCRIPT = `
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

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/lease/lease-container.ts

const lease_container_KIND = "io.slipway.kind";
const LEASE = "writers-lease";
/** The label that every lease's container carries, as a filter. */
const LEASE_LABEL = `${lease_container_KIND}=${LEASE}`;
const SUBJECT_LABEL = "io.slipway.subject";
const RUN_LABEL = "io.slipway.run";
/** JSON of the writers as they were: the record on the host. */
const RECORD_LABEL = "io.slipway.writers";
/** Seconds from the last renewal until the writers are brought back. */
const TTL = 75;
const SOCKET = "/run/slipway-engine.sock";
const MEMORY_LIMIT = 128 * 1024 * 1024;
const GRACE = 2;
/** Seconds from the end of a container's grace until the engine says that it is stopped. */
const STOP_MARGIN = 5;
/**
 * The container of a lease, for `POST /containers/create`. The programs in it are the host's own, mounted for reading over
 * whatever image is there, so that no image has to be fetched and none has to have a Docker client.
 */
function leaseContainer(name, lease, host, ttl) {
    return {
        Image: host.image,
        Entrypoint: ["/bin/sh", "-c", LEASE_SCRIPT, "slipway-lease"],
        Cmd: [],
        Env: environment(name, lease, ttl),
        User: "0:0",
        WorkingDir: "/",
        Labels: {
            [lease_container_KIND]: LEASE,
            [SUBJECT_LABEL]: lease.subject,
            [RUN_LABEL]: lease.run,
            [RECORD_LABEL]: JSON.stringify(lease.record),
        },
        // The image's own health check would run programs that are not there.
        Healthcheck: { Test: ["NONE"] },
        StopTimeout: GRACE,
        HostConfig: {
            NetworkMode: "none",
            Mounts: [
                ...host.programs.map((folder) => ({ Type: "bind", Source: folder, Target: folder, ReadOnly: true })),
                { Type: "bind", Source: host.socketPath, Target: SOCKET },
            ],
            CapDrop: ["ALL"],
            // What keeps an ordinary container from the engine's socket: SELinux, and user namespaces.
            SecurityOpt: ["no-new-privileges", "label=disable"],
            UsernsMode: "host",
            Memory: MEMORY_LIMIT,
            LogConfig: { Type: "json-file", Config: { "max-size": "1m", "max-file": "1" } },
        },
    };
}
function environment(name, { record, settlement }, ttl) {
    const named = (kind) => (settlement?.where.kind === kind ? settlement.where.name : "");
    const values = {
        LEASE: name,
        TTL: String(ttl),
        WATCH: String(longestStop(record)),
        DATABASE_CONTAINER: named("container"),
        DATABASE_SERVICE: named("service"),
        PSQL_DATABASE: settlement?.database ?? "",
        SETTLE_SQL: settlement?.sql ?? "",
        WRITERS: record.flatMap(writerLine).join("\n"),
        DOCKER_HOST: `unix://${SOCKET}`,
        // The image's own is none of it.
        DOCKER_CONFIG: "/run/slipway-none",
        DOCKER_CLI_HINTS: "false",
        PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        LC_ALL: "C",
    };
    return Object.entries(values).map(([key, value]) => `${key}=${value}`);
}
/** A writer that was not at work has nothing to come back to. */
function writerLine(writer) {
    if (writer.kind === "service")
        return writer.replicas === 0 ? [] : [`service ${writer.id} ${writer.replicas} ${writer.name}`];
    return writer.state === "stopped" ? [] : [`${writer.state} ${writer.id} 1 ${writer.name}`];
}
/** A container whose stop was asked for still says that it runs. It may end after the lease has. */
function longestStop(record) {
    const graces = record.flatMap((writer) => writer.kind === "container" && writer.state !== "stopped" ? [writer.grace] : []);
    return graces.length === 0 ? 0 : Math.max(...graces) + STOP_MARGIN;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/lease/earlier-leases.ts


const LAST_LINES = 3;
const earlier_leases_POLL = 2_000;
/** For an ended lease to do its work. */
const WORK = 60_000;
async function findLeases(engine, subject) {
    const label = [LEASE_LABEL, ...(subject === undefined ? [] : [`${SUBJECT_LABEL}=${subject}`])];
    const query = { all: "true", filters: JSON.stringify({ label }) };
    const listed = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/containers/json", query });
    return Promise.all(listed.map(async ({ Id, State, Labels }) => ({
        id: Id,
        subject: Labels[SUBJECT_LABEL] ?? "",
        run: Labels[RUN_LABEL] ?? "",
        isLive: State === "running" || State === "restarting",
        isGoing: State === "removing",
        lastLine: (await readContainerLog(engine, Id, LAST_LINES)).at(-1) ?? "",
    })));
}
/**
 * Makes room for a new lease: says what an ended one did and removes it, and waits for a live one to end. A run that died
 * leaves a live lease for TTL seconds; one that is at work renews it.
 * @throws {UserError} when the other run goes on renewing.
 */
async function clearEarlierLeases({ engine, clock, log }, subject, ttl = TTL) {
    const end = clock.now() + ttl * 1_000 + WORK;
    let said = false;
    for (;;) {
        const leases = await findLeases(engine, subject);
        for (const lease of leases.filter(({ isLive, isGoing }) => !isLive && !isGoing))
            await bury(engine, log, lease);
        const [left] = leases.filter(({ isLive, isGoing }) => isLive || isGoing);
        if (left === undefined)
            return;
        if (clock.now() > end)
            throw stillHeld(left, subject);
        if (left.isLive && !said) {
            log.info(`Run ${left.run} holds a lease on ${subject}: waiting for its end, or for the run's if it died`);
            said = true;
        }
        await clock.sleep(earlier_leases_POLL);
    }
}
async function bury(engine, log, { id, run, lastLine }) {
    log.notice(`The run ${run} died while writers were stopped. Its lease brought them back: ${lastLine || "it said nothing"}`);
    await removeLease(engine, id);
}
function stillHeld({ run }, subject) {
    return new errors/* UserError */.yo(`the run ${run} is at work on ${subject} and goes on renewing its lease; nothing was changed`, {
        hint: "wait for that run, or cancel it; use a concurrency group so that runs queue",
    });
}
/** Gone already is good, and so is being removed by somebody else. */
async function removeLease(engine, id) {
    const path = `/containers/${encodeURIComponent(id)}`;
    const { status, body } = await engine.exchange({ method: "DELETE", path, query: { force: "true" } });
    const said = body.toString("utf8");
    const isGoing = status === 404 || (status === 409 && said.includes("is already in progress"));
    if (status >= 400 && !isGoing)
        throw new ports_engine/* EngineError */.NJ(status, said);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/lease/lease-host.ts

/** Where programs and what they are linked with are. Not every host has all of them. */
const PROGRAM_FOLDERS = ["/usr", "/bin", "/sbin", "/lib", "/lib64"];
/** An image that the host has: one that a container was made of, or else any. @throws {UserError} when there is none. */
async function chooseImage(engine) {
    const containers = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "GET",
        path: "/containers/json",
        query: { all: "true" },
    });
    const [used] = containers.filter(({ ImageID }) => ImageID !== "");
    if (used !== undefined)
        return used.ImageID;
    const [image] = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/images/json" });
    if (image === undefined)
        throw new errors/* UserError */.yo("the host has no image that the writers' lease could be made of", {
            hint: "on the host: docker pull busybox",
        });
    return image.Id;
}
/**
 * Creates a container with all program folders, or those of them that the host has: an engine refuses a mount whose source
 * is not there, and names it.
 */
async function createOnHost(engine, name, { socketPath, image }, body) {
    let programs = PROGRAM_FOLDERS;
    for (;;) {
        try {
            const host = { socketPath, image, programs };
            const request = { method: "POST", path: "/containers/create", query: { name }, body: body(host) };
            return (await (0,ports_engine/* askEngine */.sb)(engine, request)).Id;
        }
        catch (error) {
            const missing = missingFolder(error);
            if (missing === undefined || !programs.includes(missing))
                throw error;
            programs = programs.filter((folder) => folder !== missing);
        }
    }
}
function missingFolder(error) {
    if (!(error instanceof ports_engine/* EngineError */.NJ))
        return undefined;
    return /bind source path does not exist: (\S+)/.exec(error.message)?.[1];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/lease/lease.ts





const lease_POLL = 250;
const ARMING = 60_000;
const lease_LAST_LINES = 20;
/** A renewal's time, and how much earlier than the host the run takes a lease for ended: in parts of the TTL. */
const RENEWALS = 7;
const lease_MARGIN = 4;
/**
 * Starts a lease on the host and returns once it has shown that it can bring every writer back. From then on it is renewed
 * until `release` or the process's end.
 * @throws {UserError} when the host cannot keep one. Nothing is left there then.
 */
async function openLease(ports, subject) {
    const { engine, socketPath, clock, log, ttl = TTL } = ports;
    const name = leaseName(subject.subject);
    const image = await chooseImage(engine);
    const body = (host) => leaseContainer(name, subject, host, ttl);
    const id = await createOnHost(engine, name, { socketPath, image }, body).catch(explainCreation);
    try {
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/containers/${id}/start` });
        await armed(engine, clock, id);
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/containers/${id}/update`, body: KEPT_OVER_RESTARTS });
    }
    catch (error) {
        await removeLease(engine, id);
        throw error;
    }
    log.info(`The host brings the writers back by itself when this run dies: lease ${name}, ${ttl} s`);
    return new Lease({ engine, clock, log, name, id, ttl });
}
/** One lease a subject: a second container of the name is refused by the engine. */
function leaseName(subject) {
    const readable = subject.replace(/[^\w.-]+/g, "-").slice(0, 60);
    return `slipway-lease-${readable}-${(0,external_node_crypto_.createHash)("sha256").update(subject).digest("hex").slice(0, 8)}`;
}
const KEPT_OVER_RESTARTS = { RestartPolicy: { Name: "unless-stopped" } };
/** @throws {UserError} with the lease's own reason. */
async function armed(engine, clock, id) {
    const end = clock.now() + ARMING;
    for (;;) {
        const lines = await readContainerLog(engine, id, lease_LAST_LINES);
        if (lines.some((line) => / armed$/.test(line)))
            return;
        const unable = lines.map((line) => / unable: (.*)/.exec(line)?.[1]).find((reason) => reason !== undefined);
        const isOver = unable === undefined && (await hasEnded(engine, id));
        if (unable !== undefined || isOver || clock.now() > end)
            throw cannotKeep(unable ?? lines.join("; "));
        await clock.sleep(lease_POLL);
    }
}
async function hasEnded(engine, id) {
    const { State } = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: `/containers/${id}/json` });
    return State.Status === "exited" || State.Status === "dead";
}
function cannotKeep(reason) {
    return new errors/* UserError */.yo(`the host could not bring the writers back by itself, so they are not stopped: ${reason}`, {
        hint: "the lease needs the docker command in the host's /usr, and psql in the database's container",
    });
}
function explainCreation(error) {
    if (error instanceof ports_engine/* EngineError */.NJ && error.status === 409)
        throw new errors/* UserError */.yo("another run has just begun with the same database; nothing was changed", {
            cause: error,
            hint: "wait for that run; use a concurrency group so that runs queue",
        });
    throw cannotKeep((0,errors/* describeError */.Uc)(error));
}
/** A promise of the host's to bring the writers back, renewed by this run. */
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
        void this.#renewUntilEnd();
    }
    /** Aborted once the lease may have ended: from then on the host may be starting the writers. */
    get lost() {
        return this.#lost.signal;
    }
    /** To be asked right before what must not happen beside running writers. @throws {UserError} */
    async assertHeld() {
        await this.#renew();
        if (!this.lost.aborted && this.#isOverdue())
            this.#lose("the last renewal is too long ago");
        this.lost.throwIfAborted();
    }
    /** Ends the lease without the writers being started: they are back, or none was stopped. A lost one is left to end. */
    async release() {
        this.#ended.abort();
        if (this.lost.aborted)
            return;
        try {
            await removeLease(this.#parts.engine, this.#parts.id);
        }
        catch (error) {
            const reason = (0,errors/* describeError */.Uc)(error);
            this.#parts.log.warning(`The lease ${this.name} could not be removed (${reason}): it ends by itself, and leaves running writers alone`);
        }
    }
    /** Has the host do at once what this run could not. Without an answer it does so when the lease has run out. */
    async handOver() {
        this.#ended.abort();
        const path = `/containers/${this.name}/kill`;
        await this.#parts.engine.exchange({ method: "POST", path, query: { signal: "SIGUSR2" } }).catch(() => undefined);
    }
    async #renewUntilEnd() {
        const { clock, ttl } = this.#parts;
        const pause = (ttl * 1_000) / RENEWALS;
        while (!this.#ended.signal.aborted && !this.lost.aborted) {
            await clock.sleep(pause, this.#ended.signal).catch(() => undefined);
            if (!this.#ended.signal.aborted)
                await this.#renew();
        }
    }
    async #renew() {
        const { engine, clock, name, ttl } = this.#parts;
        const asked = clock.now();
        if (this.#isOverdue())
            return this.#lose("it could not be renewed in time");
        try {
            // By name: a lease that has ended has given its name up.
            const path = `/containers/${name}/kill`;
            await (0,ports_engine/* askEngine */.sb)(engine, {
                method: "POST",
                path,
                query: { signal: "SIGUSR1" },
                timeout: (ttl * 1_000) / RENEWALS,
            });
            this.#renewedAt = asked;
        }
        catch (error) {
            // Without an answer there is the next time; the host's own "no" is final.
            if (error instanceof ports_engine/* EngineError */.NJ && (error.status === 404 || error.status === 409))
                this.#lose(error.message);
        }
    }
    #isOverdue() {
        const { clock, ttl } = this.#parts;
        return clock.now() - this.#renewedAt > (ttl - ttl / lease_MARGIN) * 1_000;
    }
    #lose(reason) {
        if (this.lost.aborted || this.#ended.signal.aborted)
            return;
        this.#parts.log.error(`The lease ${this.name} is lost: ${reason}. The host is bringing the writers back`);
        const hint = "see what it says, on the host: docker logs $(docker ps -aqf label=io.slipway.kind=writers-lease)";
        this.#lost.abort(new errors/* UserError */.yo(`the lease on the writers was lost: ${reason}`, { hint }));
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/return-deadline.ts

/** Of the time from a cancel to the runner's SIGTERM: 7.5 s. */
const AFTER_CANCEL = 5_500;
/**
 * Until when writers are brought back: the end of its time, or after a cancel as soon as the runner wants the run over,
 * whenever that comes. What is not done by then is the lease's.
 */
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
/** The time that a cancel leaves, from the moment at which it came. */
class AfterCancel {
    #deadline;
    constructor(clock, cancel) {
        const begin = () => {
            this.#deadline = new Deadline(clock, AFTER_CANCEL);
        };
        if (cancel.aborted)
            begin();
        else
            cancel.addEventListener("abort", begin, { once: true });
    }
    /** Without an end as long as nobody cancels. */
    get left() {
        return this.#deadline?.left ?? Number.POSITIVE_INFINITY;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/writers/with-writers-stopped.ts







/**
 * Does something while the writers are stopped. Whatever happens they come back: after `body`, its failure, or a cancel by
 * this run, and after this run's death by the lease on the host.
 * @throws what `body` throws, once the writers were brought back; {UserError} with that when they could not be.
 */
async function withWritersStopped(ports, plan, body) {
    const { clock, cancel } = ports;
    cancel.throwIfAborted();
    await clearEarlierLeases({ ...ports, engine: ports.lease.engine }, plan.subject, ports.lease.ttl);
    // Only now: until its lease had ended, what a run that died has stopped was not as it should be.
    const before = await readWriters(ports.engine, plan);
    const { subject, run, settlement } = plan;
    const lease = await openLease(ports.lease, { subject, run, record: allOf(before), settlement });
    const since = clock.now();
    const afterCancel = new AfterCancel(clock, ports.cancelled);
    const whole = { ...plan, ...before, afterCancel };
    let done;
    try {
        done = await work(ports, whole, lease, body);
    }
    catch (error) {
        const back = await comeBack(ports, whole, lease, false);
        throw back.complete ? error : notBack(back, error);
    }
    const broughtBack = await comeBack(ports, whole, lease, done.exchanged);
    const downtime = clock.now() - since;
    const reason = broughtBack.complete ? undefined : notBack(broughtBack, undefined);
    return { value: done.value, broughtBack, downtime, notBack: reason };
}
/** One that is made anew is stopped for it, whether it is a writer or not. */
function allOf({ record, after }) {
    return [...record, ...after.recreate.filter(({ id }) => record.every((writer) => writer.id !== id))];
}
async function work(ports, { record, patience }, lease, body) {
    const signal = AbortSignal.any([ports.cancel, lease.lost]);
    signal.throwIfAborted();
    await stopWriters(ports, record, new Deadline(ports.clock, patience), signal);
    return await body({
        signal,
        async assertStopped() {
            signal.throwIfAborted();
            const atWork = await writersAtWork(ports, record);
            if (atWork.length > 0)
                throw new errors/* UserError */.yo(`${atWork.join(" and ")} came back while the writers were stopped: somebody started it`, {
                    hint: "have nobody deploy or start it meanwhile",
                });
            await lease.assertHeld();
        },
    });
}
/** The lease goes only when every writer was seen running; else it does what this run could not. */
async function comeBack(ports, { record, after, patience, afterCancel }, lease, exchanged) {
    const deadline = new ReturnDeadline(ports.clock, patience, afterCancel);
    const writers = await bringBack(ports, { record, after, exchanged, deadline });
    const complete = writers.every(({ state }) => state !== "failed");
    if (complete)
        await lease.release();
    else
        await lease.handOver();
    const failedSteps = [...notAnew(writers), ...(await runSteps(ports, after.steps, deadline))];
    return { writers, complete, failedSteps };
}
/** A sidecar that keeps what it had may go on with what it knows of the database before. */
function notAnew(writers) {
    return writers.flatMap((each) => {
        if (each.state !== "started" || each.notAnew === undefined)
            return [];
        return [`recreate ${each.writer.name}: it was started as it was before: ${each.notAnew}`];
    });
}
function notBack({ writers }, cause) {
    const failed = writers.flatMap((each) => (each.state === "failed" ? [each] : []));
    const names = failed.map(({ writer, reason }) => `${writer.name} (${reason})`).join(", ");
    // Its own hint is of less use than the command that brings the writers back.
    const first = cause === undefined ? "" : `${(0,errors/* describeError */.Uc)(cause).split("\nNext: ")[0]}. `;
    return new errors/* UserError */.yo(`${first}Not all writers are back: ${names}. The lease on the host goes on trying`, {
        hint: failed.map(({ writer }) => startCommand(writer)).join(" && "),
    });
}
function startCommand(writer) {
    return writer.kind === "service"
        ? `docker service scale ${writer.name}=${writer.replicas}`
        : `docker start ${writer.name}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/kept-databases.ts
/** The databases that stand beside `target` because of us, the newest first. */
function keptDatabases(catalog, target) {
    return catalog
        .flatMap(({ mark, ...database }) => (mark?.of === target ? [{ ...database, mark }] : []))
        .filter(({ name }) => name !== target)
        .toSorted((a, b) => b.mark.at.localeCompare(a.mark.at));
}
/** Which one to swap in: the named one, or the newest of its kind. A text says why there is none. */
function chooseKept(kept, kind, name) {
    const candidates = kept.filter(({ mark }) => mark.kind === kind);
    const chosen = name === undefined ? candidates[0] : candidates.find((database) => database.name === name);
    if (chosen !== undefined)
        return chosen;
    const what = kind === "old" ? "that was replaced" : "that was restored and waits to be swapped in";
    const others = candidates.map((database) => database.name).join(", ");
    const there = others === "" ? "there is none" : `there are ${others}`;
    return name === undefined ? `no database ${what} is kept` : `${name} is not a database ${what}: ${there}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/rollback.ts
var rollback_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var rollback_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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






/** What a rollback would return to, and what it would leave behind. Changes nothing. */
async function planRollback(ports, request) {
    const catalog = await readAll(ports, request);
    const back = chooseKept(keptDatabases(catalog, request.target), "old", request.oldDatabase);
    if (typeof back === "string")
        return { state: "refused", problems: [back] };
    const current = named(catalog, request.target);
    if (current === undefined)
        return { state: "refused", problems: [`there is no database ${request.target}`] };
    const { late, traffic } = await readLateWrites(ports, request, back, current);
    return { state: "planned", back: back.name, since: back.mark.at, late, traffic };
}
async function readAll({ server }, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = rollback_addDisposableResource(env_1, await server.session(maintenanceOf(request), "slipway"), true);
        return await readCatalog(session);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = rollback_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The counts are those of the database that took its place; of another one, all that was ever written counts. */
async function readLateWrites({ server }, { target }, { mark }, current) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = rollback_addDisposableResource(env_2, await server.session(target, "slipway"), true);
        const traffic = await readTraffic(session, "datname = current_database()");
        const isSame = mark.replacedBy === current.oid;
        const writes = lateWrites(isSame ? (mark.counts ?? {}) : {}, await readWriteCounts(session));
        // Where nobody has written it down, there is nothing to compare with.
        const shapes = isSame && mark.shape !== undefined ? reshaped(mark.shape, await readShape(session)) : [];
        return { late: [...writes.map(describeLate), ...shapes], traffic };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = rollback_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
function describeLate({ table, inserted, updated, deleted }) {
    return `${table}: ${inserted} inserted, ${updated} updated, ${deleted} deleted`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/late-writes.ts

/** Why a rollback that may leave nothing behind is refused. */
function explainLate(target, { back, since, late }) {
    return `rows were written since ${since}, which ${back} does not have: ${late.join("; ")}. To leave them behind (they stay in the database that is put aside), set discard-writes: ${target}`;
}
/**
 * Looks again, right before the exchange, at what a rollback would leave behind: writers went on until they were stopped.
 * @returns what stands in the way, or the request with what must not have changed at the exchange itself.
 */
async function withoutLateWrites(ports, config, request) {
    if (config.mode !== "rollback" || config.discardWrites)
        return request;
    const plan = await planRollback(ports, { ...request, oldDatabase: request.incoming });
    if (plan.state === "refused")
        return plan;
    if (plan.late.length > 0)
        return { problems: [explainLate(request.target, plan)] };
    return { ...request, unwritten: plan.traffic };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/exchange.ts
var exchange_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var exchange_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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














/** For the writers to stop, and again to come back. */
const exchange_PATIENCE = 120_000;
/**
 * Exchanges the database while the writers are stopped, and brings them back.
 * @throws when it was cut short; whether the exchange was made is in the journal.
 */
async function exchange_exchange(session, config, incoming) {
    const { world, timeline } = session;
    const server = await world.server();
    const request = swapRequest(session, config, incoming);
    const ports = restorePorts(session, server);
    // Who cannot swap must not stop anybody.
    const ready = await patiently(ports.clock, () => checkSwap(ports, request));
    if (ready.state === "refused")
        return { outcome: { state: "refused", problems: ready.problems }, downtime: undefined, trouble: undefined };
    const swap = async (signal) => {
        const own = { ...ports, signal };
        const last = await withoutLateWrites(own, config, request);
        if ("problems" in last)
            return { state: "refused", problems: last.problems };
        return await timeline.during("swap", () => swapDatabases(own, last));
    };
    if (!hasWriters(config)) {
        const outcome = await swap(ports.signal);
        return { outcome, downtime: outcome.state === "swapped" ? outcome.closedFor : undefined, trouble: undefined };
    }
    const settlement = settlementOf(config.target, ready.swap);
    const { value, ...rest } = await whileStopped(session, config, settlement, async (signal) => {
        session.known.warn(...(await strangers(ports, request)));
        const outcome = await swap(signal);
        return { value: outcome, exchanged: outcome.state === "swapped" };
    });
    return { outcome: value, ...rest };
}
/** Programs that are still connected though all writers are stopped. */
async function strangers(ports, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const own = exchange_addDisposableResource(env_1, await maintenanceSession(ports, request), true);
        const found = await otherSessions(own, request.target, "slipway/");
        return found.map((each) => `${describeSessions(each)} went on while the writers were stopped: name that program in writers`);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = exchange_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * Does something to the database under stopped writers, which then come back, whatever happens.
 * @throws what `work` throws.
 */
async function whileStopped(session, config, settlement, work) {
    const { world, timeline, known } = session;
    const { clock, log, cancel, cancelled } = world;
    const { engine } = await world.engine("writers");
    const lease = { clock, log, engine: (await world.engine("lease")).engine, socketPath: session.access.socketPath };
    const plan = {
        subject: subjectOf(config, known.server),
        run: config.run,
        ...writersOf(config),
        settlement,
        patience: exchange_PATIENCE,
    };
    const ports = { engine, clock, log, lease, cancel, cancelled, pending: new PendingStops() };
    const { value, downtime, broughtBack, notBack } = await timeline.during("stopped writers", () => withWritersStopped(ports, plan, async ({ signal, assertStopped }) => {
        await assertStopped();
        return await work(signal);
    }));
    known.failedSteps = [...known.failedSteps, ...broughtBack.failedSteps];
    return { value, downtime, trouble: notBack && earlyEnd(notBack) };
}
/** As its host knows it: two runs that reach that by different names mean the same. */
function subjectOf({ database, target }, server = "") {
    return `database ${database} ${target.kind === "connection" ? `on ${server}` : `in ${target.kind} ${target.name}`}`;
}
/** The database's own container is none of its writers. */
function writersOf({ writers, after, target }) {
    return { writers, after, spared: target.kind === "connection" ? [] : [target.name] };
}
/** Whether anything has to be stopped, started or done around the exchange. */
function hasWriters({ writers, after }) {
    return writers.length + after.length > 0;
}
/** What is wrong with the writers and the steps after them, before anything is begun. Changes nothing. */
async function writersGate({ world }, config) {
    if (!hasWriters(config))
        return [];
    try {
        await readWriters((await world.engine("writers")).engine, writersOf(config));
        return [];
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) || error.problems.length === 0)
            throw error;
        return error.problems.map(({ input, message }) => blocking("writers", `${input}: ${message}`));
    }
}
function swapRequest({ world }, config, incoming) {
    const keepUntil = new Date(world.clock.date().getTime() + config.keepOld);
    const { database: target, run, replicationSlots } = config;
    return { target, run, incoming, keepUntil, replicationSlots };
}
/**
 * What the host does with the databases' names when this run dies, in the server's own container. A server that is reached
 * by its address takes back by itself what a run that fell silent had begun.
 */
function settlementOf(target, swap) {
    if (target.kind === "connection")
        return undefined;
    const where = { kind: target.kind, name: target.name };
    return { where, database: maintenanceOf(swap), sql: settleSql(swap) };
}
/** The problem of a swap that was not made. */
function problemOfSwap(outcome) {
    return outcome.state === "refused" ? outcome.problems.join("; ") : outcome.reason;
}
/** For whoever has to bring a swap to its end by hand. */
function settleByHand(outcome) {
    return `in psql, in the database ${maintenanceOf(outcome.swap)}:\n${settleSql(outcome.swap)}`;
}

// EXTERNAL MODULE: ./shared/src/secret.ts
var secret = __webpack_require__(2135);
// EXTERNAL MODULE: ./shared/src/health/container-address.ts
var container_address = __webpack_require__(4848);
// EXTERNAL MODULE: ./shared/src/health/connection.ts
var health_connection = __webpack_require__(3380);
// EXTERNAL MODULE: ./shared/src/health/outcome.ts
var health_outcome = __webpack_require__(798);
;// CONCATENATED MODULE: ./shared/src/health/connection-failure.ts



const connection_failure_REFUSED = ({ address }) => `connection refused at ${address}`;
const CLOSED = ({ address }) => `${address} closed the connection without an answer`;
const PASSING = {
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
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ({ address }) => `the certificate at ${address} comes from an unknown authority (trust it with ca)`,
};
const LASTING = {
    ENOTFOUND: ({ host }) => `the name ${host} does not resolve`,
    CERT_HAS_EXPIRED: ({ address }) => `the certificate at ${address} has expired`,
    ERR_TLS_CERT_ALTNAME_INVALID: ({ address }, error) => `the certificate at ${address} is not for this name: ${altNames(error)}`,
};
const TIMED_OUT = {
    lookup: ({ host, timeout }) => `the lookup of ${host} took longer than ${(0,domain_duration/* formatDuration */.a)(timeout)}`,
    connect: ({ address, timeout }) => `no connection to ${address} within ${(0,domain_duration/* formatDuration */.a)(timeout)}`,
    tls: ({ address, timeout }) => `${address} accepted the connection, but TLS was not ready within ${(0,domain_duration/* formatDuration */.a)(timeout)}`,
    answer: ({ address, timeout }) => `${address} accepted the connection, but did not answer within ${(0,domain_duration/* formatDuration */.a)(timeout)}`,
    body: ({ address, timeout }) => `${address} answered, but the body did not end within ${(0,domain_duration/* formatDuration */.a)(timeout)}`,
};
/** Why an attempt got no answer, in a sentence, and whether that is likely to last. */
function explainAttempt(error, attempt) {
    const phase = error instanceof health_connection/* AttemptError */.c ? error.phase : "connect";
    const cause = innermost(error);
    const { explanation } = attempt;
    if (cause.name === "AbortError" || cause.name === "TimeoutError" || cause.code === "ETIMEDOUT") {
        return (0,health_outcome/* miss */.L)(TIMED_OUT[phase](attempt, cause));
    }
    if (explanation !== undefined)
        return (0,health_outcome/* miss */.L)(explanation);
    const code = cause.code ?? "";
    const lasting = LASTING[code];
    if (lasting !== undefined)
        return (0,health_outcome/* miss */.L)(lasting(attempt, cause), "lasting");
    if (code.startsWith("HPE_"))
        return (0,health_outcome/* miss */.L)(`${attempt.address} does not answer in HTTP`);
    return (0,health_outcome/* miss */.L)(PASSING[code]?.(attempt, cause) ?? `${attempt.address}: ${cause.message || code || "no connection"}`);
}
/** An error that stands for one failure each of several addresses carries them in `errors`; a missing network says least. */
function innermost(error) {
    if (error instanceof health_connection/* AttemptError */.c)
        return innermost(error.cause);
    if (error instanceof AggregateError && error.errors.length > 0) {
        const errors = error.errors;
        return innermost(errors.find(({ code }) => code !== "ENETUNREACH") ?? errors[0]);
    }
    return error instanceof Error ? error : new Error(String(error));
}
function altNames(error) {
    const names = error.cert?.subjectaltname;
    return names === undefined ? "it names none" : `it is for ${names.replaceAll("DNS:", "")}`;
}

// EXTERNAL MODULE: ./shared/src/health/forbidden-address.ts
var forbidden_address = __webpack_require__(8022);
// EXTERNAL MODULE: ./shared/src/health/probe.ts
var health_probe = __webpack_require__(268);
// EXTERNAL MODULE: ./shared/src/health/way.ts + 1 modules
var way = __webpack_require__(8685);
;// CONCATENATED MODULE: ./shared/src/health/dial-probe.ts







/** Connects from here, directly or through SSH, and speaks to the target itself. */
class DialProbe {
    #dialled;
    constructor(dialled) {
        this.#dialled = dialled;
    }
    async attempt(limits) {
        const { host, findWays } = this.#dialled;
        try {
            const ways = await (0,health_probe/* unlessAborted */.Wh)(findWays(limits), limits.signal);
            if ("kind" in ways)
                return ways;
            return (0,health_probe/* worstOf */.hm)(await Promise.all(ways.map((way) => this.#try(way, limits))));
        }
        catch (error) {
            if (error instanceof way/* ForbiddenAddress */.EW)
                return (0,health_outcome/* miss */.L)(`${host}: ${(0,forbidden_address/* forbiddenSentence */.L)(error.address)}`, "final");
            if (!(error instanceof health_connection/* AttemptError */.c || error instanceof errors/* UserError */.yo || (0,health_probe/* isAbort */.rV)(error)))
                throw error;
            const failure = (0,health_probe/* isAbort */.rV)(error) ? new health_connection/* AttemptError */.c("lookup", error) : error;
            return explainAttempt(failure, { address: host, host, timeout: limits.timeout });
        }
    }
    async #try(way, limits) {
        const { host, tls, speak } = this.#dialled;
        try {
            return await speak(await (0,health_connection/* openConnection */.J)(way, tls, limits.signal), way, limits);
        }
        catch (error) {
            if (!(error instanceof health_connection/* AttemptError */.c))
                throw error;
            const explanation = await way.explain?.();
            return explainAttempt(error, { address: way.address, host, timeout: limits.timeout, explanation });
        }
    }
    async [Symbol.asyncDispose]() { }
}

// EXTERNAL MODULE: ./shared/src/health/engine-fault.ts
var engine_fault = __webpack_require__(5235);
// EXTERNAL MODULE: ./shared/src/text/shorten.ts
var shorten = __webpack_require__(4834);
;// CONCATENATED MODULE: ./shared/src/health/probe-output.ts
/** Reads the output of PROBE_SCRIPT run with the given mark. Latin-1 keeps every byte one character. */
function readProbeOutput(output, mark) {
    const prefix = `${mark} `;
    const lines = output
        .toString("latin1")
        .split("\n")
        .filter((line) => line.startsWith(prefix));
    const written = lines.map((line) => line.slice(prefix.length));
    const rounds = written.flatMap((line) => /^done (\d+)$/.exec(line)?.[1] ?? []).map(Number);
    return {
        tool: written.flatMap((line) => /^tool (.+)$/.exec(line)?.[1] ?? [])[0],
        lastRound: Math.max(0, ...rounds),
        answersOf: (round) => answersIn(written, round),
    };
}
function answersIn(written, round) {
    const byAddress = new Map();
    for (const line of written) {
        const [, number, address, content] = /^(\d+) ([\d.]+)\|(.*)$/s.exec(line) ?? [];
        if (Number(number) !== round || address === undefined || content === undefined)
            continue;
        byAddress.set(address, [...(byAddress.get(address) ?? []), content]);
    }
    return [...byAddress].map(([address, content]) => toAnswer(address, content));
}
function toAnswer(address, lines) {
    const code = /^exit (\d+)$/.exec(lines.at(-1) ?? "")?.[1];
    const content = code === undefined ? lines : lines.slice(0, -1);
    const exitCode = code === undefined ? undefined : Number(code);
    return { address, exitCode, bytes: Buffer.from(content.join("\n"), "latin1") };
}

;// CONCATENATED MODULE: ./shared/src/health/health-report.ts

const WORDS = {
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
    shutting_down: "fail",
};
/** Where the dialects keep their parts: guide contract and IETF, Spring, Spring 1, Terminus, ASP.NET. */
const PARTS = ["checks", "components", "details", "error", "entries", "results"];
/**
 * Reads a health document: the contract `{status, version, checks: {name: {status}}}`, draft-inadarei-api-health-check,
 * Spring Boot Actuator, NestJS Terminus, MicroProfile, ASP.NET. Undefined when the body is something else.
 */
function readHealthReport(body) {
    if (!isObject(body) || typeof body.status !== "string")
        return undefined;
    const status = WORDS[body.status.toLowerCase()];
    if (status === undefined)
        return undefined;
    const version = reportedVersion(body);
    const failing = failingParts(body);
    return { status, said: body.status, failing, ...(version === undefined ? {} : { version }) };
}
/** `version`, else the draft's `releaseId`. */
function reportedVersion(body) {
    if (!isObject(body))
        return undefined;
    const found = [body.version, body.releaseId].find((each) => typeof each === "string" && each !== "");
    return found;
}
/** `database (connection refused), cache` */
function renderFailing(checks) {
    return checks.map(({ name, output }) => (output === undefined ? name : `${name} (${output})`)).join(", ");
}
function failingParts(body, prefix = "") {
    const found = PARTS.flatMap((key) => namedParts(body[key])).flatMap(([name, part]) => inspect(prefix + name, part));
    return [...new Map(found.map((check) => [check.name, check])).values()];
}
/** The deepest part that fails is the one to name: Spring nests components in components. */
function inspect(name, part) {
    if (Array.isArray(part))
        return part.flatMap((each) => inspect(name, each));
    if (!isObject(part) || typeof part.status !== "string")
        return [];
    if (WORDS[part.status.toLowerCase()] !== "fail")
        return [];
    const deeper = failingParts(part, `${name}.`);
    if (deeper.length > 0)
        return deeper;
    const output = [part.output, part.message, part.error, part.description, nestedError(part.details)].find(isSentence);
    return [{ name, status: part.status, ...(output === undefined ? {} : { output: shortened(output) }) }];
}
function namedParts(parts) {
    if (Array.isArray(parts))
        return parts.filter(isObject).map((part) => [String(part.name ?? "unnamed"), part]);
    return isObject(parts) ? Object.entries(parts) : [];
}
function nestedError(details) {
    return isObject(details) ? (details.error ?? details.message) : undefined;
}
function isSentence(value) {
    return typeof value === "string" && value.trim() !== "";
}
function shortened(text) {
    return (0,shorten/* shorten */.m)(text.trim().split("\n", 1)[0] ?? "", 120);
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./shared/src/health/json-path.ts
var json_path = __webpack_require__(4820);
// EXTERNAL MODULE: ./shared/src/health/matcher.ts
var health_matcher = __webpack_require__(7924);
// EXTERNAL MODULE: ./shared/src/health/request-headers.ts
var request_headers = __webpack_require__(5548);
;// CONCATENATED MODULE: ./shared/src/health/retry-after.ts
/** Answers that ask for patience: 408, 425, 429 and 503 (RFC 9110, 10.2.3). */
const PATIENT = new Set([408, 425, 429, 503]);
/** The milliseconds that `Retry-After` asks for: seconds, or a date held against the server's own clock. */
function retryAfter(status, headers) {
    const given = headers["retry-after"];
    if (given === undefined || !PATIENT.has(status))
        return undefined;
    if (/^\d+$/.test(given))
        return Number(given) * 1_000;
    const wait = Date.parse(given) - Date.parse(headers.date ?? "");
    return Number.isFinite(wait) && wait > 0 ? wait : undefined;
}

// EXTERNAL MODULE: ./shared/src/health/shown-content.ts
var shown_content = __webpack_require__(8403);
// EXTERNAL MODULE: ./shared/src/health/status-codes.ts
var status_codes = __webpack_require__(9373);
;// CONCATENATED MODULE: ./shared/src/health/version.ts
/** The expected version that asks for none. */
const ANY_VERSION = "any";
/** Whether a served version is the expected one: a leading `v` is ignored, a commit may be shortened (7 or more). */
function sameVersion(served, expected) {
    const [a, b] = [plainVersion(served), plainVersion(expected)];
    if (a === b)
        return true;
    const [short, long] = a.length < b.length ? [a, b] : [b, a];
    return isCommit(short) && isCommit(long) && long.startsWith(short);
}
/**
 * Whether two versions can differ in a way that means something: two numbers with as many parts, or two commits. An
 * application that tells its commit says nothing about a tag `1.2.3`, nor does `1.2.3` about a tag `main`.
 */
function isComparable(a, b) {
    const kind = kindOf(a);
    return kind !== undefined && kind === kindOf(b);
}
function kindOf(version) {
    const plain = plainVersion(version);
    const [numbers] = /^\d+(?:\.\d+)+/.exec(plain) ?? [];
    if (numbers !== undefined)
        return `${numbers.split(".").length} numbers`;
    return isCommit(plain) ? "commit" : undefined;
}
/** `v1.2.3` → `1.2.3`, `sha-4f2a…` → `4f2a…` */
function plainVersion(version) {
    return version
        .trim()
        .replace(/^v(?=\d)/i, "")
        .replace(/^sha-(?=[0-9a-f]{7})/, "");
}
function isCommit(text) {
    return /^[0-9a-f]{7,40}$/.test(text);
}

;// CONCATENATED MODULE: ./shared/src/health/judge.ts










/** A health document is never longer; what is longer is not kept. */
const BODY_LIMIT = 64 * 1024;
/** Holds an answer against what is expected of it. `expectVersion` is the run's, for targets that name none. */
function judgeAnswer(answer, expect, expectVersion) {
    const body = parseBody(answer);
    const version = servedVersion(answer, body, expect);
    const seen = {
        ...(version === undefined ? {} : { version }),
        ...(answer.latency === undefined ? {} : { latency: answer.latency }),
    };
    const report = readHealthReport(body);
    const fault = statusFault(answer, report, expect) ?? contentFault(answer, body, report, expect);
    if (fault !== undefined)
        return { ...fault, ...seen };
    const expected = expect.version ?? expectVersion ?? expectedIfTold(version, expect);
    if (expected === undefined || expected === ANY_VERSION)
        return { kind: "pass", ...seen, ...remark(report) };
    if (version === undefined)
        return { ...(0,health_outcome/* miss */.L)(noVersion(answer, expect, expected)), ...seen };
    if (!sameVersion(version, expected))
        return { kind: "stale", ...seen, version, expected };
    return { kind: "pass", ...seen, ...remark(report) };
}
function expectedIfTold(told, { versionIfTold }) {
    if (told === undefined || versionIfTold === undefined)
        return undefined;
    return isComparable(told, versionIfTold) ? versionIfTold : undefined;
}
function statusFault(answer, report, { status: accepted }) {
    const { status, headers } = answer;
    if ((0,status_codes/* accepts */.G3)(accepted, status))
        return undefined;
    if (status === 401 || status === 403)
        return (0,health_outcome/* miss */.L)(`answered ${status}: the probe is not allowed in`, "lasting");
    if (status >= 300 && status < 400)
        return (0,health_outcome/* miss */.L)(redirected(status, headers.location));
    const wait = retryAfter(status, headers);
    return (0,health_outcome/* miss */.L)(`answered ${status}${failingPart(report)}`, "passing", wait === undefined ? {} : { retryAfter: wait });
}
function redirected(status, location = "nowhere") {
    const way = location.startsWith("https://") ? "; probe https, or send the header X-Forwarded-Proto: https" : "";
    return `answered ${status} to ${location.replace(/[?#].*$/s, "")} (redirects are not followed${way})`;
}
function failingPart(report) {
    if (report === undefined || report.status === "pass")
        return "";
    const failing = report.failing.length === 0 ? "" : `, failing: ${renderFailing(report.failing)}`;
    return `, status ${report.said}${failing}`;
}
function contentFault(answer, body, report, expect) {
    const ownsStatus = expect.json.has("status");
    if (report?.status === "fail" && !ownsStatus)
        return (0,health_outcome/* miss */.L)(`answered ${answer.status}${failingPart(report)}`);
    const sentence = headerFault(answer, expect) ?? bodyFault(answer, body, expect) ?? latencyFault(answer, expect);
    return sentence === undefined ? undefined : (0,health_outcome/* miss */.L)(`answered ${answer.status}, but ${sentence}`);
}
function headerFault({ headers }, expect) {
    for (const [name, wanted] of expect.headers) {
        const values = [headers[name] ?? []].flat();
        const why = (0,health_matcher/* mismatch */.J4)(values, wanted, (0,request_headers/* isSecretName */.eh)(name) || name.includes("cookie"));
        if (why !== undefined)
            return `header ${name} ${why}`;
    }
    return undefined;
}
function bodyFault(answer, body, expect) {
    if (expect.json.size > 0 && body === undefined)
        return notJson(answer);
    for (const [path, wanted] of expect.json) {
        const why = (0,health_matcher/* mismatch */.J4)((0,json_path/* valuesAt */.I)(body, path), wanted, (0,request_headers/* isSecretName */.eh)(path.split(".").at(-1) ?? ""));
        if (why !== undefined)
            return `${path} ${why}`;
    }
    const lacking = expect.bodyContains.find((text) => !answer.body.includes(text));
    return lacking === undefined ? undefined : `the body does not contain ${JSON.stringify(lacking)}`;
}
function latencyFault({ latency }, { maxLatency }) {
    if (maxLatency === undefined || latency === undefined || latency.total <= maxLatency)
        return undefined;
    return `it took longer than ${(0,domain_duration/* formatDuration */.a)(maxLatency)}`;
}
function servedVersion({ headers, body: text }, body, { versionFrom }) {
    if (versionFrom === undefined)
        return reportedVersion(body) ?? /^\s*(v?\d+(?:\.\d+)+[\w.+-]*)\s*$/.exec(text)?.[1];
    const [found] = "header" in versionFrom ? [headers[versionFrom.header]].flat() : (0,json_path/* valuesAt */.I)(body, versionFrom.json);
    return found === undefined || found === null || found === "" ? undefined : String(found);
}
function noVersion(answer, { versionFrom }, expected) {
    if (answer.truncated)
        return `answered ${answer.status}, but ${notJson(answer)}`;
    const place = versionFrom === undefined
        ? "its body has no version"
        : `${"header" in versionFrom ? `header ${versionFrom.header}` : versionFrom.json} is not there`;
    return `answered ${answer.status}, but ${place} to hold against ${expected} (a target that tells none: expect: {version: any})`;
}
function remark(report) {
    return report?.status === "warn" ? { remark: failingPart(report).replace(/^, /, "") } : {};
}
function parseBody({ body, truncated }) {
    if (truncated || !/^\s*[[{"]/.test(body))
        return undefined;
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
function notJson({ body, truncated, headers }) {
    if (truncated)
        return `the body is longer than ${BODY_LIMIT / 1024} KiB, so its JSON is not read`;
    if (headers["content-encoding"] !== undefined)
        return `the body is compressed (${headers["content-encoding"]}), which was not asked for`;
    const text = body.trim();
    return text === "" ? "the body is empty" : `the body is not JSON: ${(0,shown_content/* nameText */.fh)(text)}`;
}

;// CONCATENATED MODULE: ./shared/src/health/exchange.ts




const OWN_HEADERS = { "user-agent": "slipway-healthcheck", "cache-control": "no-cache" };
/** One request over an open connection, which is closed afterwards. @throws {AttemptError} */
async function health_exchange_exchange(connection, request, signal) {
    const start = performance.now();
    try {
        const response = await exchange_ask(connection, request, signal);
        const firstByte = performance.now() - start;
        const { body, truncated } = await readBody(response).catch((error) => {
            // An aborted request ends its body with a reset.
            throw new health_connection/* AttemptError */.c("body", signal.aborted ? signal.reason : error);
        });
        return { status: response.statusCode ?? 0, headers: response.headers, body, truncated, firstByte };
    }
    finally {
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
            signal,
        })
            .on("response", resolve)
            .on("error", (error) => reject(new health_connection/* AttemptError */.c("answer", error)))
            .end(request.body);
    });
}
/** The request's headers by name, the probe's own among them. */
function headersOf({ host, headers }) {
    const own = { ...OWN_HEADERS, host, connection: "close" };
    return { ...own, ...Object.fromEntries(headers.map((header) => [header.name, (0,request_headers/* revealHeader */.BU)(header)])) };
}
/** At most `BODY_LIMIT` bytes of an answer's body. */
async function readBody(response) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > BODY_LIMIT)
            break;
    }
    const body = Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString("utf8");
    return { body, truncated: size > BODY_LIMIT };
}

;// CONCATENATED MODULE: ./shared/src/health/probe-script.ts
/**
 * What runs inside a container to reach a port there: a constant program for any POSIX shell. Everything that differs
 * comes as positional arguments, so no text of the caller's is ever read as shell code:
 *
 *   1 mark      begins every line that is written; random, so that an answer cannot imitate it
 *   2 kind      http or tcp
 *   3 seconds   for one attempt at one address
 *   4 life      rounds are repeated for this many seconds; 0 makes one round
 *   5 addresses IPv4 addresses, separated by blanks, all tried at once in each round
 *   6 port
 *   7 request   the whole HTTP request, for the tools that only carry bytes
 *   8 method    GET or HEAD, 9 path, and then -H arguments: the same request for curl
 *
 * It writes `MARK tool NAME`, then for each line of an answer `MARK ROUND ADDRESS|LINE`, the last of them
 * `exit CODE`, and `MARK done ROUND`. Lines stay whole because each is one short write to a pipe.
 *
 * BusyBox's nc stops reading when its input ends, and some servers give up a request whose sender has hung up: its input
 * stays open for a second. wget is no use here: BusyBox's follows redirects and drops the body of every answer but 200.
 */
const PROBE_SCRIPT = `
mark=$1 kind=$2 seconds=$3 life=$4 addresses=$5 port=$6 request=$7 method=$8 path=$9
shift 9
trap 'exit 0' TERM
have() { command -v "$1" >/dev/null 2>&1; }
limited() { if have timeout; then timeout "$seconds" "$@"; else "$@"; fi; }
say() { printf '%s %s\\n' "$mark" "$*"; }
lacks_nc() { case $(busybox nc --help 2>&1) in *'not found'*) return 0 ;; *) return 1 ;; esac; }
if [ "$kind" = http ] && have curl; then tool=curl
elif have bash; then tool=bash
elif have nc; then tool=nc
elif have busybox && ! lacks_nc; then tool='busybox nc'
else say tool none; exit 0; fi
say tool "$tool"
attempt() {
  host=$1
  shift
  case $kind:$tool in
  http:curl)
    [ "$method" = HEAD ] && set -- --head "$@"
    curl --silent --show-error --include --raw --http1.1 --globoff --noproxy '*' --max-time "$seconds" "$@" "http://$host:$port$path" ;;
  http:bash) limited bash --norc --noprofile -c 'exec 3<>"/dev/tcp/$1/$2" && printf %s "$3" >&3 && cat <&3' probe "$host" "$port" "$request" ;;
  http:*) { printf %s "$request"; sleep 1; } | limited $tool "$host" "$port" ;;
  tcp:bash) limited bash --norc --noprofile -c 'exec 3<>"/dev/tcp/$1/$2"' probe "$host" "$port" ;;
  tcp:*)
    # BusyBox's nc has no -z everywhere; it can run a program once it is connected.
    said=$(limited $tool -z "$host" "$port" 2>&1) && return 0
    case $said in *option*) limited $tool "$host" "$port" -e true ;; *) printf '%s' "$said"; return 1 ;; esac ;;
  esac
}
marked() { while IFS= read -r line; do printf '%s %s|%s\\n' "$mark" "$1" "$line"; done; }
end=$(($(date +%s) + life))
round=0
while :; do
  round=$((round + 1))
  for address in $addresses; do
    { attempt "$address" "$@" 2>&1; printf '\\nexit %s\\n' "$?"; } | head -c 80000 | marked "$round $address" &
  done
  wait
  say done "$round"
  [ "$(date +%s)" -lt "$end" ] || exit 0
  sleep 0.3 2>/dev/null || sleep 1
done
`;

;// CONCATENATED MODULE: ./shared/src/health/scripted-answer.ts









/** The argv that runs the probe script inside a container. */
function scriptArgv(scripting) {
    const { target, mark, timeout, life, addresses, port } = scripting;
    const request = target.type === "http" ? requestParts(target) : { raw: "", method: "GET", path: "/", headers: [] };
    const seconds = (milliseconds) => String(Math.ceil(milliseconds / 1_000));
    const { raw, method, path, headers } = request;
    const facts = [mark, target.type, seconds(timeout), seconds(life), addresses.join(" "), String(port)];
    return ["/bin/sh", "-c", PROBE_SCRIPT, "slipway-probe", ...facts, raw, method, path, ...headers];
}
/** What the script's answer from one address means for the target. */
async function judgeScripted(answer, { target, port, timeout }, expectVersion) {
    const address = `${answer.address}:${port}`;
    if (target.type === "tcp")
        return answer.exitCode === 0 ? { kind: "pass" } : complaint(answer, address, timeout);
    if (!answer.bytes.subarray(0, 5).equals(Buffer.from("HTTP/")))
        return complaint(answer, address, timeout);
    try {
        const { firstByte: _, ...parsed } = await health_exchange_exchange(replay(answer.bytes), target.request, AbortSignal.timeout(Math.ceil(timeout)));
        return judgeAnswer(parsed, target.expect, expectVersion);
    }
    catch (error) {
        if (!(error instanceof health_connection/* AttemptError */.c))
            throw error;
        return explainAttempt(error, { address, host: address, timeout });
    }
}
function requestParts({ request }) {
    const { method, path } = request;
    const lines = Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${value}`);
    const raw = [`${method} ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n");
    return { raw, method, path, headers: lines.flatMap((line) => ["-H", line]) };
}
/** Exit codes of a tool that ran out of time: curl's, coreutils' timeout, BusyBox's timeout. */
const OUT_OF_TIME = new Set([28, 124, 143]);
/** What curl, bash and nc write when there was no answer. */
function complaint({ exitCode, bytes }, address, timeout) {
    const said = bytes.toString("utf8").trim();
    if (exitCode !== undefined && OUT_OF_TIME.has(exitCode))
        return (0,health_outcome/* miss */.L)(`no answer from ${address} within ${(0,domain_duration/* formatDuration */.a)(timeout)}`);
    if (exitCode === 7 || /refused/i.test(said) || said === "")
        return (0,health_outcome/* miss */.L)(`connection refused at ${address}`);
    return (0,health_outcome/* miss */.L)(`${address}: ${(0,shorten/* shorten */.m)(said.split("\n", 1)[0] ?? "", 160)}`);
}
/** A connection on which the answer has already been heard; Node's own parser then reads it. */
function replay(bytes) {
    return new external_node_stream_.Duplex({
        read() {
            this.push(bytes);
            this.push(null);
        },
        write: (_chunk, _encoding, done) => done(),
    });
}

;// CONCATENATED MODULE: ./shared/src/health/exec-probe.ts









/** Always this address: BusyBox resolves `localhost` to ::1 and gives up when only 127.0.0.1 is listened on. */
const LOOPBACK = "127.0.0.1";
/** Over the attempt's own time, for the engine to start and end the program. */
const exec_probe_MARGIN = 5_000;
/** A port on the loopback of a container, reached with the tools that are in it. */
class ExecProbe {
    #parts;
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt({ timeout }) {
        const { container: name, engine } = this.#parts;
        try {
            const container = await (0,engine_container/* inspectContainer */.aH)(engine, name, timeout);
            if (container === undefined)
                return (0,health_outcome/* miss */.L)(`there is no container ${name} on this engine`, "lasting");
            const why = (0,engine_container/* whyNotRunning */.$B)(container);
            if (why !== undefined)
                return (0,health_outcome/* miss */.L)(why, "lasting");
            return await this.#ask(container.Id, timeout);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #ask(containerId, timeout) {
        const { target, port, expectVersion } = this.#parts;
        const mark = (0,external_node_crypto_.randomBytes)(12).toString("hex");
        const scripting = { target, mark, timeout, life: 0, addresses: [LOOPBACK], port };
        const said = await this.#exec(containerId, scriptArgv(scripting), timeout);
        const { tool, answersOf } = readProbeOutput(said, mark);
        if (tool === undefined)
            return noShell(said.toString("utf8"));
        if (tool === "none")
            return (0,health_outcome/* miss */.L)(`there is no curl, bash or nc in the image; ${WAYS_OUT}`, "final");
        const [answer] = answersOf(1);
        return answer === undefined
            ? (0,health_outcome/* miss */.L)("the probe inside the container was cut off")
            : judgeScripted(answer, scripting, expectVersion);
    }
    /** Everything the command writes. The engine ends its answer when the command ends. */
    async #exec(containerId, argv, timeout) {
        const { engine } = this.#parts;
        const body = { AttachStdout: true, AttachStderr: true, Cmd: argv };
        const { Id } = await (0,ports_engine/* askEngine */.sb)(engine, {
            method: "POST",
            path: `/containers/${containerId}/exec`,
            body,
        });
        const start = { Detach: false, Tty: false };
        const { body: said } = await engine.exchange({
            method: "POST",
            path: `/exec/${Id}/start`,
            body: start,
            timeout: timeout + exec_probe_MARGIN,
        });
        return unframe(said);
    }
    async [Symbol.asyncDispose]() { }
}
const WAYS_OUT = "give port and path instead of a localhost url, or give the image a health check and use type: container";
function noShell(said) {
    if (/\/bin\/sh|executable file not found/.test(said))
        return (0,health_outcome/* miss */.L)(`there is no shell in the image; ${WAYS_OUT}`, "final");
    return (0,health_outcome/* miss */.L)(`the probe could not be started: ${(0,shorten/* shorten */.m)(said.trim(), 160)}`);
}

;// CONCATENATED MODULE: ./shared/src/health/container-port-probe.ts








/** A container's port at the container's own address; from inside it where its host has no way to that address. */
class ContainerPortProbe {
    #parts;
    #inside;
    constructor(parts) {
        this.#parts = parts;
        this.#inside = new ExecProbe(parts);
    }
    async attempt(limits) {
        const { engine, container } = this.#parts;
        try {
            const found = await (0,container_address/* containerAddress */.S)(engine, container, limits.timeout);
            if ("kind" in found)
                return found;
            if (found.host !== undefined)
                return await this.#dial(found.host, limits);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
        return this.#hasCredentials ? (0,health_outcome/* miss */.L)(NO_CREDENTIALS_INSIDE, "final") : this.#inside.attempt(limits);
    }
    #dial(host, limits) {
        const { port, speak, throughSsh } = this.#parts;
        const findWays = async () => [throughSsh === undefined ? (0,way/* directWay */.tL)(host, port) : await throughSsh.to(host, port)];
        return new DialProbe({ host, tls: undefined, findWays, speak }).attempt(limits);
    }
    get #hasCredentials() {
        const { target } = this.#parts;
        if (target.type !== "http")
            return false;
        const { headers, path } = target.request;
        return headers.some(({ value }) => value instanceof secret/* Secret */.z) || (0,request_headers/* secretParametersOf */.mQ)(path).length > 0;
    }
    async [Symbol.asyncDispose]() { }
}
const NO_CREDENTIALS_INSIDE = "its network can only be probed from inside the container, where its credentials would show in the process list";

;// CONCATENATED MODULE: ./shared/src/diagnosis/health-tool.ts
/** What shells and the engine say of a program that is not there. */
const NOT_FOUND = [
    /exec: "?([\w./+-]+)"?: (?:executable file not found|stat [^:]+: no such file)/,
    /exec: "([\w./+-]+)": permission denied/,
    /(?:^|\n)[^\n]*?sh: (?:line )?(?:\d+: )?([\w./+-]+): (?:command )?not found/,
    /(?:^|\n)([\w./+-]+): (?:command )?not found/,
];
/** The program a health check calls and the image lacks: from the output of a run, whose exit code is then 126, 127 or -1. */
function missingHealthTool({ ExitCode, Output }) {
    if (ExitCode === 0)
        return undefined;
    return NOT_FOUND.map((pattern) => pattern.exec(Output)?.[1]).find((tool) => tool !== undefined);
}

;// CONCATENATED MODULE: ./shared/src/diagnosis/known-failures.ts
/** A cause before its consequences: a wrong library also ends in an exit code, a missing column in a failed health check. */
const SIGNATURES = [
    {
        name: "exec-format-error",
        patterns: [/exec format error/i, /cannot execute binary file/i],
        sentence: () => "the program is built for another processor (exec format error)",
        hint: "build the image for the platforms of the nodes: platforms: linux/amd64,linux/arm64",
    },
    {
        name: "health-tool-missing",
        patterns: [
            /exec: "?(?:[\w./-]*\/)?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe)"?: (?:executable file not found|stat)/,
            /\b(?:ba|a|da)?sh: (?:line )?(?:\d+: )?(curl|wget|nc|ncat|netcat|pg_isready|redis-cli|mysqladmin|grpc_health_probe): (?:command )?not found/,
        ],
        sentence: (tool) => `the health check calls ${tool ?? "a tool"}, which the image does not have`,
        hint: "install it in the image's last stage, or write the health check with a tool that is there (Alpine has wget)",
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
            /Error: .*(libquery_engine[\w.-]*|[\w.-]+\.node).*\b(?:cannot open shared object|invalid ELF header|not found)/,
        ],
        sentence: (library) => `a native library does not fit the image (${library ?? "NIF or OpenSSL"})`,
        hint: "the stage that builds and the stage that runs must have the same distribution and version, so that OpenSSL and libc are the same",
    },
    {
        name: "replication-slot-in-use",
        patterns: [
            /replication slot "([^"]+)" is active for PID/i,
            /replication slot "?([\w-]+)"? is already in use/i,
            /Replication slot already in use/i,
        ],
        sentence: (slot) => `the replication slot${slot === undefined ? "" : ` ${slot}`} is used by another process`,
        hint: "two sync services share a slot, or the old one still holds it: give each its own replication stream id, and stop the old one first",
    },
    {
        name: "column-missing",
        patterns: [
            /column "?([\w.]+)"? (?:of relation "?\w+"? )?does not exist/i,
            /Unknown column '([^']+)'/,
            /no such column: ([\w.]+)/,
            /relation "?([\w.]+)"? does not exist/i,
            /no such table: ([\w.]+)/,
            /Table '([^']+)' doesn't exist/,
        ],
        sentence: (column) => `the database does not have ${column ?? "a column"}: its schema is not the one this release needs`,
        hint: "run the migrations of this release, or look whether the schema was restored from another version",
    },
    {
        name: "database-missing",
        patterns: [
            /database "([^"]+)" does not exist/i,
            /Unknown database '([^']+)'/,
            /\(invalid_catalog_name\)/,
            /The database '?([\w-]+)'? does not exist/i,
        ],
        sentence: (database) => `the database${database === undefined ? "" : ` ${database}`} does not exist`,
        hint: "create it, or check the database's name in the connection string",
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
            /superuser (password) is not specified/,
        ],
        sentence: (variable) => `the variable ${variable === "password" ? "POSTGRES_PASSWORD" : (variable ?? "")} is missing`.replace("  ", " "),
        hint: "add it to the service's environment, or to the values the deployment gives",
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
            /[Aa]ddress already in use/,
        ],
        sentence: (port) => `the port${port === undefined ? "" : ` ${port}`} is already in use`,
        hint: "another process holds it: stop it, choose another port, or deploy with order: stop-first when the port is the node's own",
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
            /Cannot allocate memory/,
        ],
        sentence: () => "the program ran out of memory",
        hint: "raise the memory limit of the service, or lower what it uses",
    },
];
/** A process killed by SIGKILL; nobody but the kernel does that to a program that has just started. */
const KILLED = 137;
/**
 * Names a failure from the last lines of a log. The last line that fits a signature wins, for programs write the reason
 * before they go; of one line's signatures the first in the table. `exitCode` tells of a kill that no line speaks of.
 */
function diagnose(lines, exitCode) {
    for (const line of lines.toReversed()) {
        const found = SIGNATURES.map((signature) => known_failures_named(signature, line)).find((each) => each !== undefined);
        if (found !== undefined)
            return found;
    }
    if (exitCode !== KILLED)
        return undefined;
    const hint = "if nobody stopped it, it exceeded its memory limit: raise the limit, or lower what it uses";
    return { name: "out-of-memory", sentence: `the program was killed (exit ${KILLED})`, hint };
}
function known_failures_named({ name, patterns, sentence, hint }, line) {
    const match = patterns.map((pattern) => pattern.exec(line)).find((each) => each !== null);
    return match == null ? undefined : { name, sentence: sentence(match[1]), hint };
}
/** The hint of a failure, as part of something that may have one. */
function hintOf(failure) {
    return failure === undefined ? {} : { hint: failure.hint };
}

// EXTERNAL MODULE: ./shared/src/domain/image-ref.ts
var image_ref = __webpack_require__(501);
;// CONCATENATED MODULE: ./shared/src/health/image-identity.ts



/**
 * Whether the right image runs. A digest is proof; a version can only be held against the reference's tag. What is
 * expected of the whole run (`expectVersion`) counts where the target itself expects nothing.
 */
function judgeImage(image, expect, expectVersion) {
    const { digest } = expect;
    const tag = (0,image_ref/* parseImageRef */.Q)(image.reference)?.tag;
    const seen = tag === undefined ? {} : { version: tag };
    if (digest !== undefined) {
        if (image.digests.includes(digest))
            return { kind: "pass", ...seen };
        return { kind: "stale", version: shortDigest(image.digests[0] ?? image.reference), expected: shortDigest(digest) };
    }
    const expected = expect.version ?? expectVersion;
    if (expected === undefined || expected === ANY_VERSION)
        return { kind: "pass", ...seen };
    if (tag === undefined) {
        return (0,health_outcome/* miss */.L)(`runs ${image.reference}, whose name has no tag to hold against ${expected} (give expect: {image: sha256:…})`);
    }
    return sameVersion(tag, expected) ? { kind: "pass", version: tag } : { kind: "stale", version: tag, expected };
}
/** `sha256:4f2a91c0b7d3` */
function shortDigest(digest) {
    return digest.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]+$/, "$1");
}

;// CONCATENATED MODULE: ./shared/src/health/container-probe.ts








const LOG_LINES = 5;
/** A container of the connected engine: running, healthy where it says so, not restarted since the last look. */
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
        const { container: name, expect } = this.#target;
        try {
            const container = await (0,health_probe/* unlessAborted */.Wh)((0,engine_container/* inspectContainer */.aH)(this.#engine, name, timeout), signal);
            if (container === undefined)
                return (0,health_outcome/* miss */.L)(`there is no container ${name} on this engine`, "lasting");
            const before = this.#last;
            this.#last = container;
            const fault = (await this.#notRunning(container)) ?? unhealthy(container) ?? restarted(before, container);
            if (fault !== undefined)
                return fault;
            const digests = expect.digest === undefined ? [] : await (0,engine_container/* imageDigests */.JD)(this.#engine, container.Image, timeout);
            const outcome = judgeImage({ reference: container.Config.Image, digests }, expect, this.#expectVersion);
            const unchecked = outcome.kind === "pass" && container.State.Health == null;
            return unchecked ? { ...outcome, remark: "running; it has no health check" } : outcome;
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #notRunning(container) {
        const why = (0,engine_container/* whyNotRunning */.$B)(container);
        if (why === undefined)
            return undefined;
        const logs = await readContainerLog(this.#engine, container.Id, LOG_LINES * 4);
        const known = diagnose(logs, container.State.ExitCode);
        const persistence = container.State.Status === "created" ? "passing" : "lasting";
        const sentence = known === undefined ? why : `${why}: ${known.sentence}`;
        return (0,health_outcome/* miss */.L)(sentence, persistence, { logs: logs.slice(-LOG_LINES), ...hintOf(known) });
    }
    async [Symbol.asyncDispose]() { }
}
function unhealthy({ State }) {
    const health = State.Health;
    if (health == null || health.Status === "none" || health.Status === "healthy")
        return undefined;
    const runs = health.Log ?? [];
    const tool = runs.map(missingHealthTool).findLast((each) => each !== undefined);
    const logs = runs.slice(-LOG_LINES).flatMap(({ ExitCode, Output }) => splitLines(Output)
        .slice(-1)
        .map((line) => `exit ${ExitCode}: ${line}`));
    if (tool !== undefined)
        return (0,health_outcome/* miss */.L)(`its health check calls ${tool}, which the image does not have`, "lasting", { logs });
    if (health.Status === "starting")
        return (0,health_outcome/* miss */.L)("its health check has not passed yet", "passing", { logs });
    return (0,health_outcome/* miss */.L)("its health check fails", "passing", { logs });
}
function restarted(before, now) {
    if (before === undefined)
        return undefined;
    if (before.Id !== now.Id)
        return (0,health_outcome/* miss */.L)("was replaced between two looks");
    const times = now.RestartCount - before.RestartCount;
    return times > 0 ? (0,health_outcome/* miss */.L)("was restarted by the engine between two looks") : undefined;
}

// EXTERNAL MODULE: ./shared/src/health/find-ways.ts
var find_ways = __webpack_require__(1784);
// EXTERNAL MODULE: ./shared/src/health/flow/written-text.ts
var written_text = __webpack_require__(3226);
;// CONCATENATED MODULE: ./shared/src/health/flow/describe-step.ts



const describe_step_LONGEST = 200;
/**
 * What a step sends, for a person: as it is written, with the placeholders in place of what was captured, so that the
 * sentence is the same in every pass. Never a header, no field that is called like a credential, and no text in which
 * fields cannot be told apart.
 */
function describeSent(step) {
    if (step.kind === "http")
        return join([step.method, (0,shown_content/* withoutParameters */.nM)(step.url), describeBody(step.body)]);
    const { send } = step;
    const sent = send === undefined ? undefined : typeof send === "string" ? describeText(send) : (0,shown_content/* shownJson */.oB)(send);
    return join([
        step.kind === "open" ? (0,shown_content/* withoutParameters */.nM)(step.url) : `on ${step.on}`,
        sent && (0,shorten/* shorten */.m)(`sent ${sent}`, describe_step_LONGEST),
    ]);
}
/** What came, as far as it says something that the judgement of it does not, and lets nobody in. */
function describeCame({ body }, judgement) {
    const text = body.trim();
    if (text === "" || judgement.includes("the body is"))
        return "";
    return `; the answer was ${(0,shorten/* shorten */.m)((0,shown_content/* shownText */.f$)(text), describe_step_LONGEST)}`;
}
function describeBody(body) {
    if (body === undefined)
        return undefined;
    if (body.kind === "text")
        return (0,shorten/* shorten */.m)(describeText(body.text), describe_step_LONGEST);
    return (0,shorten/* shorten */.m)((0,shown_content/* shownJson */.oB)(body.kind === "json" ? body.value : body.fields), describe_step_LONGEST);
}
function describeText(text) {
    const written = (0,written_text/* readWritten */.I)(text);
    if (written.kind === "json")
        return `${written.before}${(0,shown_content/* shownJson */.oB)(written.value)}`;
    if (written.kind === "form")
        return (0,shown_content/* shownJson */.oB)(Object.fromEntries(written.fields));
    return (0,shown_content/* nameText */.fh)(text);
}
function join(parts) {
    return parts.filter((part) => part !== undefined).join(" ");
}

;// CONCATENATED MODULE: ./shared/src/health/speak.ts







/** One request, and its answer held against what is expected. */
function speakHttp({ request, expect }, expectVersion) {
    return async (connection, way, { signal }) => {
        const { firstByte, ...answer } = await health_exchange_exchange(connection.stream, request, signal);
        const latency = { ...latencyOf(connection, way), firstByte };
        return judgeAnswer({ ...answer, latency }, expect, expectVersion);
    };
}
/** Nothing is said: to be accepted is enough. */
function speakTcp({ expect: { maxLatency } }) {
    return async (connection, way, limits) => {
        const latency = latencyOf(connection, way);
        const doubt = await doubtAbout(connection, way, limits);
        if (doubt !== undefined)
            return (0,health_outcome/* miss */.L)(doubt);
        if (maxLatency === undefined || latency.total <= maxLatency)
            return { kind: "pass", latency };
        return (0,health_outcome/* miss */.L)(`accepted, but it took longer than ${(0,domain_duration/* formatDuration */.a)(maxLatency)}`, "passing", { latency });
    };
}
/**
 * A direct connection that opened was accepted. A carried one is proven by what the far side does when it hears that
 * nothing more will come: it sends something, or closes, while the carrier has no complaint.
 */
async function doubtAbout({ stream }, way, limits) {
    try {
        if (way.explain === undefined)
            return undefined;
        stream.end();
        const greeted = (0,external_node_events_.once)(stream, "data", limits).then(() => true);
        const closed = (0,external_node_events_.once)(stream, "end", limits).then(() => false);
        if (await Promise.race([greeted, closed]))
            return undefined;
        return await way.explain();
    }
    catch (error) {
        if (!(0,health_probe/* isAbort */.rV)(error))
            throw new health_connection/* AttemptError */.c("answer", error);
        const silence = `${way.address} stayed silent for ${(0,domain_duration/* formatDuration */.a)(limits.timeout)}`;
        return `${silence}; through SSH that does not prove that it accepts connections`;
    }
    finally {
        stream.destroy();
    }
}
/** How long it took so far, split as far as it can be. */
function latencyOf({ started, connect, tls }, { dns }) {
    return {
        total: performance.now() - started + (dns ?? 0),
        connect,
        ...(dns === undefined ? {} : { dns }),
        ...(tls === undefined ? {} : { tls }),
    };
}

// EXTERNAL MODULE: ./shared/src/health/flow/placeholder.ts
var placeholder = __webpack_require__(3670);
;// CONCATENATED MODULE: ./shared/src/health/flow/fill-expectation.ts

/** What is expected, with what was learnt filled in. A regular expression stays as it is. */
function fillExpectation(expect, values) {
    return {
        ...expect,
        json: fillMatchers(expect.json, values),
        headers: fillMatchers(expect.headers, values),
        bodyContains: expect.bodyContains.map((text) => (0,placeholder/* fillText */.BB)(text, values)),
    };
}
/** The message that is waited for, with what was learnt filled in. */
function fillAwaited({ json, text }, values) {
    return { json: fillMatchers(json, values), text: text === undefined ? undefined : fillMatcher(text, values) };
}
function fillMatchers(matchers, values) {
    return new Map([...matchers].map(([name, matcher]) => [(0,placeholder/* fillText */.BB)(name, values), fillMatcher(matcher, values)]));
}
function fillMatcher(matcher, values) {
    const { eq, in: options } = matcher;
    return {
        ...matcher,
        ...(eq === undefined ? {} : { eq: (0,placeholder/* fillJson */.uN)(eq, values) }),
        ...(options === undefined ? {} : { in: (0,placeholder/* fillJson */.uN)(options, values) }),
    };
}

// EXTERNAL MODULE: ./shared/src/health/flow/step-means.ts
var step_means = __webpack_require__(9098);
;// CONCATENATED MODULE: ./shared/src/health/flow/http-step.ts










/** One request of a step, and what is learnt from a good answer. */
async function askOnce(step, pass, means, limits) {
    const url = (0,placeholder/* fillUrl */.T9)(step.url, pass.values);
    const destination = (0,step_means/* destinationOf */.My)(url, ["http:", "https:"], means);
    if ("kind" in destination)
        return destination;
    const jar = pass.jar(step.session);
    const cookie = jar.header(url);
    const request = requestOf(step, url, pass.values, cookie);
    const expect = expectationOf(step.expect, pass.values);
    let came;
    const speak = async (connection, way, { signal }) => {
        const { firstByte, ...answer } = await health_exchange_exchange(connection.stream, request, signal);
        came = answer;
        jar.store(url, answer.headers["set-cookie"] ?? []);
        return judgeAnswer({ ...answer, latency: { ...latencyOf(connection, way), firstByte } }, expect, means.expectVersion);
    };
    const outcome = await new DialProbe({ ...destination, speak }).attempt(limits);
    if (came === undefined)
        return outcome;
    const { headers, body: text } = came;
    const found = { headers, text, json: parse(text), cookie: (name) => jar.value(name) };
    if (outcome.kind === "pass")
        return learnt(step, pass, { came, found, outcome });
    pass.hideSecrets(step.captures, found);
    if (outcome.kind !== "miss")
        return outcome;
    return { ...outcome, error: `${outcome.error}${describeCame(came, outcome.error)}` };
}
function learnt(step, pass, { came, found, outcome }) {
    const lack = pass.learn(step.captures, found);
    return lack === undefined ? outcome : (0,health_outcome/* miss */.L)(`answered ${came.status}, but ${lack}${describeCame(came, "")}`);
}
function requestOf(step, url, values, cookie) {
    const content = step.body === undefined ? undefined : http_step_contentOf(step.body, values);
    const own = content?.type === undefined ? {} : { "content-type": content.type };
    return {
        method: step.method,
        path: `${url.pathname}${url.search}`,
        host: url.host,
        headers: (0,step_means/* filledHeaders */.Rs)({ ...own, ...step.headers }, values, { url, cookie }),
        ...(content === undefined ? {} : { body: content.text }),
    };
}
function http_step_contentOf(body, values) {
    if (body.kind === "text")
        return { text: (0,placeholder/* fillText */.BB)(body.text, values) };
    if (body.kind === "json")
        return { text: JSON.stringify((0,placeholder/* fillJson */.uN)(body.value, values)), type: "application/json" };
    const fields = Object.entries(body.fields).map(([name, value]) => [name, (0,placeholder/* fillText */.BB)(value, values)]);
    return { text: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}
/** Of the run's expected version a step only hears when it says where its answer tells one. */
function expectationOf(expect, values) {
    const filled = fillExpectation(expect, values);
    const isAsked = filled.version !== undefined || filled.versionFrom !== undefined;
    return isAsked ? filled : { ...filled, version: ANY_VERSION };
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./shared/src/text/redact.ts
var redact = __webpack_require__(3042);
// EXTERNAL MODULE: ./shared/src/health/flow/capture.ts
var capture = __webpack_require__(7817);
;// CONCATENATED MODULE: ./shared/src/health/flow/cookie-jar.ts
/**
 * The cookies of one session (RFC 6265, sections 5.1 to 5.4), for hosts that the same team runs: there is no list of
 * public suffixes, which is what makes the libraries for it large.
 */
class CookieJar {
    #cookies = [];
    #now;
    constructor(now) {
        this.#now = now;
    }
    /** Takes the values of `Set-Cookie` that came from a URL. */
    store(url, lines) {
        for (const cookie of lines.flatMap((line) => parseCookie(line, url, this.#now()) ?? [])) {
            const others = this.#cookies.filter((each) => !isSame(each, cookie));
            this.#cookies = cookie.expires <= this.#now() ? others : [...others, cookie];
        }
    }
    /** The `Cookie` header for a request; undefined when there is none to send. Longer paths come first. */
    header(url) {
        const sent = this.#cookies.filter((cookie) => this.#belongs(cookie, url));
        if (sent.length === 0)
            return undefined;
        const ordered = sent.toSorted((a, b) => b.path.length - a.path.length);
        return ordered.map(({ name, value }) => `${name}=${value}`).join("; ");
    }
    /** The value of a cookie, wherever it belongs. */
    value(name) {
        return this.#cookies.findLast((cookie) => cookie.name === name)?.value;
    }
    #belongs({ domain, isHostOnly, path, isSecure, expires }, url) {
        const isEncrypted = url.protocol === "https:" || url.protocol === "wss:";
        if (expires <= this.#now() || (isSecure && !isEncrypted && !isLoopback(url.hostname)))
            return false;
        return ((isHostOnly ? url.hostname === domain : domainMatches(url.hostname, domain)) && pathMatches(url.pathname, path));
    }
}
function isSame(a, b) {
    return a.name === b.name && a.domain === b.domain && a.path === b.path;
}
function parseCookie(line, url, now) {
    const [pair = "", ...rest] = line.split(";");
    const equals = pair.indexOf("=");
    const name = pair.slice(0, equals).trim();
    if (equals < 0 || name === "")
        return undefined;
    const attributes = new Map(rest.map(attribute));
    const domain = (attributes.get("domain") ?? "").replace(/^\./, "").toLowerCase();
    // A cookie for somebody else is not taken.
    if (domain !== "" && !domainMatches(url.hostname, domain))
        return undefined;
    const path = attributes.get("path") ?? "";
    return {
        name,
        value: pair.slice(equals + 1).trim(),
        domain: domain === "" ? url.hostname : domain,
        isHostOnly: domain === "",
        path: path.startsWith("/") ? path : defaultPath(url.pathname),
        isSecure: attributes.has("secure"),
        expires: expiry(attributes, now),
    };
}
function attribute(text) {
    const [name = "", ...value] = text.split("=");
    return [name.trim().toLowerCase(), value.join("=").trim()];
}
function expiry(attributes, now) {
    const age = attributes.get("max-age");
    if (age !== undefined && /^-?\d+$/.test(age))
        return now + Number(age) * 1_000;
    const date = Date.parse(attributes.get("expires") ?? "");
    return Number.isNaN(date) ? Number.POSITIVE_INFINITY : date;
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
/** Browsers trust what never leaves the machine. */
function isLoopback(host) {
    return host === "localhost" || host === "[::1]" || host.startsWith("127.");
}

// EXTERNAL MODULE: ./shared/src/health/flow/flow-rules.ts + 1 modules
var flow_rules = __webpack_require__(2552);
;// CONCATENATED MODULE: ./shared/src/health/flow/pass.ts





const RANDOM_BYTES = 4;
/** What one pass through a flow has learnt and holds open. */
class Pass {
    #values = new Map([[flow_rules/* RANDOM */.O, (0,external_node_crypto_.randomBytes)(RANDOM_BYTES).toString("hex")]]);
    #jars = new Map();
    #sockets = new Map();
    #redactor = new redact/* Redactor */.p();
    #hidden = new Set();
    #secrets;
    #clock;
    #mask;
    /** `captures` are those of all its steps. */
    constructor(captures, { clock, mask }) {
        this.#secrets = captures.filter(({ isSecret }) => isSecret);
        this.#clock = clock;
        this.#mask = mask;
    }
    get values() {
        return this.#values;
    }
    /** The cookies of a session, which begins empty. */
    jar(session) {
        const jar = this.#jars.get(session) ?? new CookieJar(() => this.#clock.date().getTime());
        this.#jars.set(session, jar);
        return jar;
    }
    /**
     * Hides the secrets that are in an answer, whatever else is wrong with it: what the step would have captured, and what
     * other steps capture from such a place. What a pattern finds is only a secret where it belongs.
     */
    hideSecrets(captures, answer) {
        const own = captures.filter(({ isSecret }) => isSecret);
        const others = this.#secrets.filter(({ from }) => from.kind !== "matches");
        for (const { from } of [...own, ...others])
            for (const text of (0,capture/* textsWhere */.Mw)(from, answer))
                this.#hide(text);
    }
    /** Learns values from an answer. Gives what is lacking, to be said after the answer. */
    learn(captures, answer) {
        this.hideSecrets(captures, answer);
        for (const { name, from } of captures) {
            const found = (0,capture/* capture */.Fg)(from, answer);
            if ("lack" in found)
                return `${found.lack}, to be captured as ${name}`;
            this.#values.set(name, found.value);
        }
        return undefined;
    }
    open(name, socket) {
        this.#sockets.set(name, socket);
    }
    /** The WebSocket that a step of this name has opened. */
    socket(name) {
        const socket = this.#sockets.get(name);
        if (socket === undefined)
            throw new TypeError(`no step ${name} has opened a WebSocket; the target is wrong`);
        return socket;
    }
    /** A text without the secrets that were learnt. */
    redact(text) {
        return this.#redactor.redact(text);
    }
    #hide(value) {
        if (this.#hidden.has(value))
            return;
        this.#hidden.add(value);
        this.#redactor.add(value);
        this.#mask(value);
    }
    async [Symbol.asyncDispose]() {
        await Promise.all([...this.#sockets.values()].map((socket) => socket.close()));
    }
}

// EXTERNAL MODULE: ./shared/src/health/message-exchange.ts
var message_exchange = __webpack_require__(2287);
;// CONCATENATED MODULE: ./shared/src/health/mailbox.ts


/** How many messages wait to be taken at most; then the oldest go. */
const CAPACITY = 1_000;
/** RFC 6455, 7.4.1: no status was sent, and the connection was lost. */
const NO_STATUS = 1005;
const mailbox_LOST = 1006;
/** The messages of a WebSocket that nobody has taken yet, from its first on, and how it ended. */
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
    /** Resolved when something has come, or it has ended. */
    get news() {
        return this.#news.promise;
    }
    /** How it ended, in a sentence; undefined while it is open. */
    get end() {
        return this.#end;
    }
    get last() {
        return this.#messages.at(-1);
    }
    /** The oldest message that fits, which is then no longer here. */
    take(wanted) {
        const index = this.#messages.findIndex((message) => fits(message, wanted));
        return index === -1 ? undefined : this.#messages.splice(index, 1)[0];
    }
    #put(text) {
        this.#messages.push({ text, json: mailbox_parse(text) });
        if (this.#messages.length > CAPACITY)
            this.#messages.shift();
        this.#announce();
    }
    #announce() {
        this.#news.resolve();
        this.#news = Promise.withResolvers();
    }
}
function fits({ text, json }, wanted) {
    if (wanted.text !== undefined && (0,health_matcher/* mismatch */.J4)([text], wanted.text) !== undefined)
        return false;
    return [...wanted.json].every(([path, matcher]) => (0,health_matcher/* mismatch */.J4)((0,json_path/* valuesAt */.I)(json, path), matcher) === undefined);
}
function sentence(code, reason, fault) {
    if (fault !== undefined)
        return `the WebSocket broke: ${fault}`;
    if (code === mailbox_LOST)
        return "the connection of the WebSocket was lost";
    if (code === NO_STATUS)
        return "the server closed the WebSocket without a code";
    return `the server closed the WebSocket with ${code}${reason === "" ? "" : ` (${reason})`}`;
}
function mailbox_parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function asBuffer(data) {
    if (Array.isArray(data))
        return Buffer.concat(data);
    return data instanceof ArrayBuffer ? Buffer.from(data) : data;
}

;// CONCATENATED MODULE: ./shared/src/health/web-socket.ts





/** A WebSocket did not do what it has to; the message is a sentence for a person. */
class WebSocketFault extends Error {
    name = "WebSocketFault";
}
/** Milliseconds that the other side gets to answer the close. */
const CLOSING = 1_000;
const NORMAL_CLOSURE = 1000;
/** Bytes of one message. */
const LONGEST_MESSAGE = 1024 * 1024;
/**
 * The handshake over an open connection (RFC 6455, section 4), whose accept key and subprotocol are checked.
 *
 * @throws {AttemptError} when there was no answer, {WebSocketFault} when it was a wrong one.
 */
async function shakeHands(connection, request, signal) {
    const { host, path, headers, subprotocols } = request;
    // Loaded by those who need it: an action's start must not pay for it.
    const { WebSocket } = await __webpack_require__.e(/* import() */ 977).then(__webpack_require__.bind(__webpack_require__, 2977));
    const own = { "user-agent": "slipway-healthcheck", host };
    const given = Object.fromEntries(headers.map((header) => [header.name, (0,request_headers/* revealHeader */.BU)(header)]));
    const socket = new WebSocket(`ws://${host}${path}`, [...subprotocols], {
        // TLS, where it is wanted, is already spoken on it.
        createConnection: () => connection,
        headers: { ...own, ...given },
        maxPayload: LONGEST_MESSAGE,
        perMessageDeflate: false,
        followRedirects: false,
    });
    const mailbox = new Mailbox(socket);
    try {
        return await (0,health_probe/* unlessAborted */.Wh)(outcomeOf(socket, mailbox), signal);
    }
    catch (error) {
        socket.terminate();
        connection.destroy();
        throw error instanceof WebSocketFault ? error : new health_connection/* AttemptError */.c("answer", error);
    }
}
function outcomeOf(socket, mailbox) {
    return new Promise((resolve, reject) => {
        let headers = {};
        socket.once("upgrade", (response) => {
            headers = response.headers;
        });
        socket.once("open", () => resolve({ kind: "open", socket: new OpenSocket(socket, mailbox), headers }));
        socket.once("unexpected-response", (_, response) => web_socket_refusal(response).then(resolve, reject));
        socket.once("error", (error) => reject(error.code === undefined ? new WebSocketFault(`the WebSocket handshake failed: ${error.message}`) : error));
    });
}
async function web_socket_refusal(response) {
    const read = await readBody(response);
    response.destroy();
    return { kind: "refused", answer: { status: response.statusCode ?? 0, headers: response.headers, ...read } };
}
/** An open WebSocket. */
class OpenSocket {
    #socket;
    #mailbox;
    constructor(socket, mailbox) {
        this.#socket = socket;
        this.#mailbox = mailbox;
    }
    /** @throws {WebSocketFault} when the other side has closed it. */
    send(message) {
        if (this.#mailbox.end !== undefined)
            throw new WebSocketFault(this.#mailbox.end);
        this.#socket.send(message);
    }
    /**
     * The first message that fits and was not taken before, also one that came earlier.
     *
     * @throws {WebSocketFault} when it closes first; the signal's reason when that comes first.
     */
    async receive(wanted, signal) {
        for (;;) {
            const found = this.#mailbox.take(wanted);
            if (found !== undefined)
                return found;
            if (this.#mailbox.end !== undefined)
                throw new WebSocketFault(this.#mailbox.end);
            await (0,health_probe/* unlessAborted */.Wh)(this.#mailbox.news, signal);
        }
    }
    /** The last message that came and was not taken. */
    get lastUntaken() {
        return this.#mailbox.last;
    }
    /** @throws {WebSocketFault} when it closes before the pong; the signal's reason when that comes first. */
    async ping(signal) {
        if (this.#mailbox.end !== undefined)
            throw new WebSocketFault(this.#mailbox.end);
        const pong = Promise.withResolvers();
        this.#socket.once("pong", () => pong.resolve());
        this.#socket.once("close", () => pong.reject(new WebSocketFault(this.#mailbox.end ?? "")));
        this.#socket.ping();
        await (0,health_probe/* unlessAborted */.Wh)(pong.promise, signal);
    }
    /** Says goodbye, and does not wait long for the answer. Never throws. */
    async close() {
        const { promise, resolve } = Promise.withResolvers();
        if (this.#socket.readyState === this.#socket.CLOSED)
            return;
        this.#socket.once("close", () => resolve());
        const impatience = setTimeout(() => this.#socket.terminate(), CLOSING);
        this.#socket.close(NORMAL_CLOSURE);
        await promise;
        clearTimeout(impatience);
    }
}

;// CONCATENATED MODULE: ./shared/src/health/speak-ws.ts









/** A handshake, one exchange of messages or a ping, and a close. */
function speakWs({ request, exchange, expect: { maxLatency } }) {
    return async (connection, way, limits) => {
        const opened = await openSocket(connection.stream, request, limits.signal);
        if (opened.kind !== "open")
            return opened;
        const said = await converse(opened.socket, exchange, limits);
        const latency = latencyOf(connection, way);
        await opened.socket.close();
        if (said.kind === "miss")
            return said;
        if (maxLatency === undefined || latency.total <= maxLatency)
            return { kind: "pass", latency };
        return (0,health_outcome/* miss */.L)(`answered, but it took longer than ${(0,domain_duration/* formatDuration */.a)(maxLatency)}`, "passing", { latency });
    };
}
/** An open WebSocket, or why there is none. @throws {AttemptError} when there was no answer. */
async function openSocket(connection, request, signal) {
    try {
        const handshake = await shakeHands(connection, request, signal);
        if (handshake.kind === "open")
            return handshake;
        connection.destroy();
        return speak_ws_refusal(handshake.answer);
    }
    catch (error) {
        if (error instanceof WebSocketFault)
            return (0,health_outcome/* miss */.L)(error.message);
        throw error;
    }
}
/** An ordinary answer in place of a WebSocket, judged as such: a 401 lasts, a 503 passes. */
function speak_ws_refusal(answer) {
    const outcome = judgeAnswer(answer, SWITCHING_PROTOCOLS, undefined);
    if (outcome.kind !== "miss")
        throw new TypeError("an answer of 101 is no refusal");
    return { ...outcome, error: `${outcome.error}, where a WebSocket begins with 101` };
}
const SWITCHING_PROTOCOLS = {
    status: [{ from: 101, to: 101 }],
    json: new Map(),
    headers: new Map(),
    bodyContains: [],
    version: ANY_VERSION,
    versionFrom: undefined,
};
/** Sends, and waits for the message or the pong. Never throws for what the other side does. */
async function converse(socket, { send, receive }, { signal, timeout }) {
    try {
        if (send !== undefined)
            socket.send(send);
        if (receive !== undefined)
            return { kind: "said", message: await socket.receive(receive, signal) };
        await socket.ping(signal);
        return { kind: "said", message: { text: "", json: undefined } };
    }
    catch (error) {
        if (error instanceof WebSocketFault)
            return (0,health_outcome/* miss */.L)(error.message);
        if (!(0,health_probe/* isAbort */.rV)(error))
            throw error;
        return (0,health_outcome/* miss */.L)(`${receive === undefined ? "no pong" : silence(socket)} within ${(0,domain_duration/* formatDuration */.a)(timeout)}`);
    }
}
function silence({ lastUntaken }) {
    if (lastUntaken === undefined)
        return "no message came";
    return `no message came that was expected (the last one: ${(0,shorten/* shorten */.m)((0,shown_content/* shownText */.f$)(lastUntaken.text), 160)})`;
}

;// CONCATENATED MODULE: ./shared/src/health/flow/ws-step.ts








/** Opens the step's WebSocket, which the pass then holds. */
async function openStep(step, pass, means, limits) {
    const url = (0,placeholder/* fillUrl */.T9)(step.url, pass.values);
    const destination = (0,step_means/* destinationOf */.My)(url, ["ws:", "wss:"], means);
    if ("kind" in destination)
        return destination;
    const jar = pass.jar(step.session);
    const request = {
        path: `${url.pathname}${url.search}`,
        host: url.host,
        headers: (0,step_means/* filledHeaders */.Rs)(step.headers, pass.values, { url, cookie: jar.header(url) }),
        subprotocols: step.subprotocols,
    };
    const speak = async (connection, way, { signal }) => {
        const opened = await openSocket(connection.stream, request, signal);
        if (opened.kind !== "open")
            return opened;
        jar.store(url, opened.headers["set-cookie"] ?? []);
        pass.open(step.name, opened.socket);
        return { kind: "pass", latency: latencyOf(connection, way) };
    };
    return new DialProbe({ ...destination, speak }).attempt(limits);
}
/** Says the step's message, and waits for its answer, or for a pong without one. */
async function talk(step, pass, limits) {
    const socket = pass.socket(step.kind === "open" ? step.name : step.on);
    const said = await converse(socket, filledExchange(step, pass.values), limits);
    if (said.kind === "miss") {
        if (socket.lastUntaken !== undefined)
            pass.hideSecrets(step.captures, capturable(socket.lastUntaken));
        return said;
    }
    const lack = pass.learn(step.captures, capturable(said.message));
    return lack === undefined ? { kind: "pass" } : (0,health_outcome/* miss */.L)(`the message came, but ${lack}`);
}
function capturable({ text, json }) {
    return { headers: {}, text, json, cookie: () => undefined };
}
function filledExchange({ send, receive }, values) {
    return {
        send: send === undefined
            ? undefined
            : (0,message_exchange/* messageText */.Lo)(typeof send === "string" ? (0,placeholder/* fillText */.BB)(send, values) : (0,placeholder/* fillJson */.uN)(send, values)),
        receive: receive === undefined ? undefined : fillAwaited(receive, values),
    };
}

;// CONCATENATED MODULE: ./shared/src/health/flow/flow-probe.ts
var flow_probe_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var flow_probe_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** Between two requests of a step whose answer is not yet what is expected. */
const flow_probe_POLL = 500;
/** Makes every step of a flow in order, each attempt from the beginning with nothing remembered. */
class FlowProbe {
    #parts;
    #told = new Set();
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt(limits) {
        const env_1 = { stack: [], error: void 0, hasError: false };
        try {
            const { clock, target } = this.#parts;
            const start = clock.now();
            const deadline = new Deadline(clock, limits.timeout);
            const pass = flow_probe_addDisposableResource(env_1, new Pass(target.steps.flatMap(({ captures }) => captures), this.#parts), true);
            let seen = { kind: "pass" };
            for (const [index, step] of target.steps.entries()) {
                const outcome = await this.#make(step, pass, { deadline, signal: limits.signal });
                if (outcome.kind !== "pass")
                    return this.#failed(step, index, pass, outcome);
                if (outcome.version !== undefined)
                    seen = { kind: "pass", version: outcome.version };
                this.#tell(`${target.name}: ${step.name} passed (step ${index + 1} of ${target.steps.length})`);
            }
            return { ...seen, latency: { total: clock.now() - start } };
        }
        catch (e_1) {
            env_1.error = e_1;
            env_1.hasError = true;
        }
        finally {
            const result_1 = flow_probe_disposeResources(env_1);
            if (result_1)
                await result_1;
        }
    }
    #failed(step, index, pass, outcome) {
        if (outcome.kind !== "miss")
            return outcome;
        const place = `step ${index + 1} of ${this.#parts.target.steps.length}, ${step.name}`;
        return { ...outcome, error: pass.redact(`${place}: ${describeSent(step)}: ${outcome.error}`) };
    }
    async #make(step, pass, within) {
        try {
            if (step.kind === "http")
                return await this.#ask(step, pass, within);
            const opened = step.kind === "open"
                ? await openStep(step, pass, this.#parts.means, this.#limits(step.timeout, within))
                : undefined;
            if (opened !== undefined && opened.kind !== "pass")
                return opened;
            return await talk(step, pass, this.#limits(step.within ?? step.timeout, within));
        }
        catch (error) {
            if (error instanceof placeholder/* UnusableValue */.DO)
                return (0,health_outcome/* miss */.L)(error.message);
            throw error;
        }
    }
    /** Asks until the answer is what is expected, where the step says how long that may take. */
    async #ask(step, pass, within) {
        const { clock, means, target } = this.#parts;
        const patience = new Deadline(clock, Math.min(step.within ?? 0, within.deadline.left));
        for (;;) {
            const outcome = await askOnce(step, pass, means, this.#limits(step.timeout, within));
            if (outcome.kind !== "miss" || outcome.persistence === "final" || step.within === undefined)
                return outcome;
            if (patience.left <= flow_probe_POLL || within.signal.aborted)
                return tooLate(outcome, step.within);
            this.#tell(pass.redact(`${target.name}: waiting at most ${(0,domain_duration/* formatDuration */.a)(step.within)} for ${step.name}: ${outcome.error}`), `${step.name} waits`);
            await clock.sleep(flow_probe_POLL, within.signal).catch(() => undefined);
        }
    }
    #limits(wanted = this.#parts.stepTimeout, { deadline, signal }) {
        const timeout = Math.max(1, Math.min(wanted, deadline.left));
        return { timeout, signal: AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(timeout))]) };
    }
    #tell(line, key = line) {
        if (this.#told.has(key))
            return;
        this.#told.add(key);
        this.#parts.tell(line);
    }
    async [Symbol.asyncDispose]() { }
}
function tooLate(outcome, within) {
    return { ...outcome, error: `not within ${(0,domain_duration/* formatDuration */.a)(within)}: ${outcome.error}` };
}

;// CONCATENATED MODULE: ./shared/src/health/probe-job-spec.ts

const probe_job_spec_KIND = "io.slipway.kind";
const probe_job_spec_PROBE = "health-probe";
/** The label that every probe job carries, as a filter. */
const PROBE_LABEL = `${probe_job_spec_KIND}=${probe_job_spec_PROBE}`;
const probe_job_spec_MEMORY_LIMIT = 64 * 1024 * 1024;
const SECOND = 1_000_000_000;
/** A job of one task: the given image's shell and nothing of the application's — no secrets, mounts, or health check. */
function jobSpec({ image, networkId, nodeId }, [command = "", ...args]) {
    return {
        Name: `slipway-probe-${(0,external_node_crypto_.randomBytes)(5).toString("hex")}`,
        Labels: { [probe_job_spec_KIND]: probe_job_spec_PROBE },
        TaskTemplate: {
            ContainerSpec: {
                Image: image,
                Command: [command],
                Args: args,
                Labels: { [probe_job_spec_KIND]: probe_job_spec_PROBE },
                // The image's own health check would keep the task in `starting`.
                Healthcheck: { Test: ["NONE"] },
                ReadOnly: true,
                CapabilityDrop: ["ALL"],
                Privileges: { NoNewPrivileges: true },
                StopGracePeriod: SECOND,
            },
            Networks: [{ Target: networkId }],
            RestartPolicy: { Condition: "none" },
            Resources: { Limits: { MemoryBytes: probe_job_spec_MEMORY_LIMIT } },
            Placement: { Constraints: nodeId === undefined ? [] : [`node.id==${nodeId}`] },
            // Readable whatever the engine's own default is.
            LogDriver: { Name: "json-file", Options: { "max-size": "4m", "max-file": "1" } },
        },
        Mode: { ReplicatedJob: { MaxConcurrent: 1, TotalCompletions: 1 } },
        EndpointSpec: { Mode: "dnsrr" },
    };
}

;// CONCATENATED MODULE: ./shared/src/health/probe-job.ts






const probe_job_POLL = 250;
const ENDED = new Set(["complete", "failed", "rejected", "shutdown", "orphaned", "remove"]);
/** A job whose task never came to an end, as when its node is gone. */
const ABANDONED_AFTER = 24 * 3_600_000;
/**
 * A short-lived job of one task inside a service's network, which repeats the probe script. It ends by itself when its
 * life is over, so a run that is killed leaves no process behind; the next run removes what remains of it.
 */
class ProbeJob {
    #engine;
    #clock;
    #id;
    #mark;
    #addresses;
    /** How much of the log is read: all of it when the answers are that long. */
    #tail = "2000";
    /** The earliest round that will do, while one is waited for. */
    #awaited;
    constructor(parts) {
        this.#engine = parts.engine;
        this.#clock = parts.clock;
        this.#id = parts.id;
        this.#mark = parts.mark;
        this.#addresses = parts.addresses;
    }
    static async start(engine, clock, place, scripting) {
        const mark = (0,external_node_crypto_.randomBytes)(12).toString("hex");
        const body = jobSpec(place, scriptArgv({ ...scripting, mark }));
        const { ID } = await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: "/services/create", body });
        return new ProbeJob({ engine, clock, id: ID, mark, addresses: scripting.addresses.length });
    }
    /**
     * The first round to end after this call. Gives up when the signal is aborted; the next call then takes what has ended
     * meanwhile.
     */
    async nextRound(signal) {
        for (;;) {
            const reading = await this.#look();
            if (reading.state !== "waiting" || signal.aborted)
                return reading;
            await this.#clock.sleep(probe_job_POLL);
        }
    }
    async #look() {
        const [task] = await probe_job_tasksOf(this.#engine, this.#id);
        const { State: state = "new", Err = "" } = task?.Status ?? {};
        if (task !== undefined && (state === "running" || state === "complete")) {
            const reading = this.#read(await this.#output(task.ID));
            if (reading !== undefined)
                return reading;
        }
        if (ENDED.has(state))
            return endedReading(state, Err);
        const reason = state === "running" ? "waiting for the probe inside its network" : `starting a probe inside its network`;
        return { state: "waiting", reason: `${reason}${Err === "" ? "" : `: ${Err}`}` };
    }
    #read(output) {
        if (output.tool === "none")
            return { state: "impossible", reason: NO_TOOL };
        this.#awaited ??= output.lastRound + 1;
        if (output.lastRound < this.#awaited)
            return undefined;
        const answers = output.answersOf(output.lastRound);
        if (answers.length < this.#addresses) {
            this.#tail = "all";
            return undefined;
        }
        this.#awaited = undefined;
        return { state: "answered", answers };
    }
    async #output(taskId) {
        const query = { stdout: "true", stderr: "true", tail: this.#tail };
        const { status, body } = await this.#engine.exchange({ method: "GET", path: `/tasks/${taskId}/logs`, query });
        return readProbeOutput(status === 200 ? unframe(body) : Buffer.alloc(0), this.#mark);
    }
    async [Symbol.asyncDispose]() {
        await probe_job_remove(this.#engine, this.#id);
    }
}
/** Removes jobs of earlier runs whose task has ended. A job that still runs belongs to a run that still waits for it. */
async function removeLeftoverJobs(engine, now) {
    const query = { filters: JSON.stringify({ label: [PROBE_LABEL] }) };
    const jobs = await (0,ports_engine/* askEngine */.sb)(engine, {
        method: "GET",
        path: "/services",
        query,
    });
    for (const { ID, CreatedAt } of jobs) {
        const tasks = await probe_job_tasksOf(engine, ID);
        const hasEnded = tasks.length > 0 && tasks.every(({ Status }) => ENDED.has(Status.State));
        if (hasEnded || now.getTime() - Date.parse(CreatedAt) > ABANDONED_AFTER)
            await probe_job_remove(engine, ID);
    }
}
/** What a person can do whose image has nothing to probe with. */
const probe_job_WAYS_OUT = "name another image with probe-image, or give the image a health check and use type: service";
const NO_TOOL = `there is no curl, bash or nc in the image; ${probe_job_WAYS_OUT}`;
function endedReading(state, error) {
    if (/\/bin\/sh/.test(error))
        return { state: "impossible", reason: `there is no shell in the image; ${probe_job_WAYS_OUT}` };
    const reason = `the probe inside its network is ${state}${error === "" ? "" : `: ${error}`}`;
    return { state: "broken", reason };
}
function probe_job_tasksOf(engine, serviceId) {
    const filters = JSON.stringify({ service: [serviceId] });
    return (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: "/tasks", query: { filters } });
}
async function probe_job_remove(engine, id) {
    const { status, body } = await engine.exchange({ method: "DELETE", path: `/services/${id}` });
    if (status >= 400 && status !== 404)
        throw new ports_engine/* EngineError */.NJ(status, body.toString("utf8"));
}

;// CONCATENATED MODULE: ./shared/src/health/service-state.ts


/** States of a task from which it never comes back. `shutdown` is what swarm itself did and no failure. */
const FAILED = new Set(["failed", "rejected"]);
/** Why an update that ended this way will not bring the new version, or undefined. */
function updateFault({ service }) {
    const { State: state, Message: message } = service.UpdateStatus ?? {};
    if (state === "paused")
        return `its update is paused: ${message ?? "no reason given"}`;
    if (state === "rollback_completed")
        return "its update was rolled back by the swarm";
    if (state === "rollback_started")
        return "its update is being rolled back by the swarm";
    if (state === "rollback_paused")
        return `its rollback is paused: ${message ?? "no reason given"}`;
    return undefined;
}
/** Why the service is not there yet, or undefined when all wanted tasks of the current spec run. */
function incomplete(snapshot, { minInstances, ignoreUpdate }) {
    const { service, tasks } = snapshot;
    const running = tasks.filter(isRunning).length;
    const wanted = service.ServiceStatus?.DesiredTasks ?? 0;
    const count = `${running} of ${wanted} tasks of the current version run`;
    if (isJob(snapshot))
        return (0,health_outcome/* miss */.L)("is a job: it ends, so there is nothing that stays healthy", "final");
    if (running !== wanted)
        return (0,health_outcome/* miss */.L)(`${count}${waitingFor(tasks)}`);
    if (!ignoreUpdate && service.UpdateStatus?.State === "updating")
        return (0,health_outcome/* miss */.L)("its update is not finished");
    if (wanted === 0)
        return (0,health_outcome/* miss */.L)("is scaled to 0 tasks, so nothing of it runs");
    if (minInstances !== undefined && running < minInstances)
        return (0,health_outcome/* miss */.L)(`${count}, at least ${minInstances} are needed`);
    return undefined;
}
/** The tasks of the current spec that failed, newest first. */
function failedTasks({ tasks }) {
    return tasks.filter(({ Status }) => FAILED.has(Status.State)).sort((a, b) => b.CreatedAt.localeCompare(a.CreatedAt));
}
function isJob({ service: { Spec } }) {
    return "ReplicatedJob" in Spec.Mode || "GlobalJob" in Spec.Mode;
}
/** What the newest task that is wanted waits for: `; a task is pending: no suitable node (…)`. */
function waitingFor(tasks) {
    const waiting = tasks.find(({ DesiredState, Status }) => DesiredState === "running" && Status.State !== "running");
    if (waiting === undefined)
        return "";
    const { State, Err } = waiting.Status;
    return `; a task is ${State}${Err === undefined || Err === "" ? "" : `: ${Err}`}`;
}

;// CONCATENATED MODULE: ./shared/src/health/task-addresses.ts

/** The named network, else the first that all tasks share; never the ingress network, which carries published ports only. */
function chooseNetwork(tasks, wanted) {
    const [first, ...others] = tasks;
    const usable = attachments(first).filter(({ Network: { ID } }) => others.every((task) => attachmentTo(task, ID) !== undefined));
    const network = usable.find(({ Network: { Spec } }) => wanted === undefined || Spec.Name === wanted || Spec.Name.endsWith(`_${wanted}`))?.Network;
    if (network === undefined)
        return { error: whyNone(usable, wanted) };
    const reached = tasks.map((task) => ({
        id: task.ID,
        nodeId: task.NodeID,
        address: addressOf(attachmentTo(task, network.ID)),
    }));
    return { networkId: network.ID, tasks: reached.sort((a, b) => a.address.localeCompare(b.address)) };
}
function attachments(task) {
    return (task?.NetworksAttachments ?? []).filter((each) => each.Network.Spec.Ingress !== true && addressOf(each) !== "");
}
function attachmentTo(task, networkId) {
    return attachments(task).find(({ Network }) => Network.ID === networkId);
}
/** `10.0.1.7` of `10.0.1.7/24` */
function addressOf(attachment) {
    const addresses = (attachment?.Addresses ?? []).map((each) => each.replace(/\/\d+$/, ""));
    return addresses.find((each) => (0,external_node_net_.isIPv4)(each)) ?? "";
}
function whyNone(usable, wanted) {
    const names = usable.map(({ Network }) => Network.Spec.Name).join(", ");
    if (wanted !== undefined && names !== "")
        return `is not in the network ${wanted}; its networks are ${names}`;
    return "is in no network of its own that could be probed from; probe its published port via: host or runner";
}

;// CONCATENATED MODULE: ./shared/src/health/overlay-probe.ts








/** How often a job may break before that is no accident of a node or its network. */
const BROKEN_LIMIT = 5;
/** The first pause after a job broke, in milliseconds; each further one is longer by as much. */
const BROKEN_PAUSE = 2_000;
/** A job outlives the verification by this much, never by more. */
const overlay_probe_MARGIN = 30_000;
/** Each running task of a service, at its own address, from inside one of the service's networks. */
class OverlayProbe {
    #parts;
    #job;
    #broken = { times: 0, reason: "", until: 0 };
    #hasTidied = false;
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt(limits) {
        const { engine, endpoint, stack, ignoreUpdate } = this.#parts;
        const wanted = { name: endpoint.service, stack };
        try {
            const snapshot = await (0,health_probe/* unlessAborted */.Wh)(readService(engine, wanted, limits.timeout), limits.signal);
            if (snapshot === undefined)
                return (0,health_outcome/* miss */.L)(await noSuchService(engine, wanted, limits.timeout), "lasting");
            const fault = incomplete(snapshot, { ignoreUpdate });
            if (fault !== undefined)
                return fault;
            const reachable = chooseNetwork(snapshot.tasks.filter(isRunning), endpoint.network);
            if ("error" in reachable)
                return (0,health_outcome/* miss */.L)(reachable.error, "final");
            if (this.#parts.clock.now() < this.#broken.until)
                return { kind: "pending", reason: this.#broken.reason };
            return await this.#ask(snapshot, reachable, limits);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #ask(snapshot, reachable, { signal, timeout }) {
        const job = await this.#jobFor(snapshot, reachable, timeout);
        const reading = await job.nextRound(signal);
        if (reading.state === "waiting")
            return { kind: "pending", reason: reading.reason };
        if (reading.state === "answered")
            return this.#judge(snapshot, reachable, reading.answers, timeout);
        await this.#endJob();
        const { reason } = reading;
        const times = this.#broken.times + 1;
        this.#broken = { times, reason, until: this.#parts.clock.now() + times * BROKEN_PAUSE };
        const isFinal = reading.state === "impossible" || times >= BROKEN_LIMIT;
        return isFinal ? (0,health_outcome/* miss */.L)(reason, "final") : { kind: "pending", reason };
    }
    /** A new job whenever the tasks are others: a job only knows the addresses it was started with. */
    async #jobFor(snapshot, reachable, timeout) {
        const { target, endpoint, engine, clock, budget } = this.#parts;
        const reach = JSON.stringify(reachable);
        if (this.#job?.reach === reach)
            return this.#job.job;
        await this.#endJob();
        if (!this.#hasTidied)
            await removeLeftoverJobs(engine, clock.date());
        this.#hasTidied = true;
        const addresses = reachable.tasks.map(({ address }) => address);
        const node = reachable.tasks[this.#broken.times % reachable.tasks.length]?.nodeId;
        const place = {
            image: endpoint.probeImage ?? snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "",
            networkId: reachable.networkId,
            nodeId: endpoint.probeImage === undefined ? node : undefined,
        };
        const scripting = { target, timeout, life: budget + overlay_probe_MARGIN, addresses, port: endpoint.port };
        const job = await ProbeJob.start(engine, clock, place, scripting);
        this.#job = { job, reach };
        return job;
    }
    async #judge(snapshot, { tasks }, answers, timeout) {
        const { target, endpoint, expectVersion } = this.#parts;
        const scripting = { target, timeout, port: endpoint.port };
        const order = tasks.map(({ address }) => address);
        const inOrder = answers.toSorted((a, b) => order.indexOf(a.address) - order.indexOf(b.address));
        const outcomes = inOrder.map(async (answer) => {
            const outcome = await judgeScripted(answer, scripting, expectVersion);
            const task = snapshot.tasks.find(({ ID }) => ID === tasks.find(({ address }) => address === answer.address)?.id);
            const name = task === undefined ? answer.address : taskName(snapshot.service, task);
            return outcome.kind === "miss" ? { ...outcome, error: `${name}: ${outcome.error}` } : outcome;
        });
        return (0,health_probe/* worstOf */.hm)(await Promise.all(outcomes));
    }
    async #endJob() {
        const job = this.#job;
        this.#job = undefined;
        await job?.job[Symbol.asyncDispose]();
    }
    async [Symbol.asyncDispose]() {
        await this.#endJob();
    }
}

// EXTERNAL MODULE: ./shared/src/health/endpoint.ts
var endpoint = __webpack_require__(5785);
;// CONCATENATED MODULE: ./shared/src/health/service-probe.ts









const service_probe_LOG_LINES = 5;
/** A swarm service: update finished, all wanted tasks of the current spec running, none failed since the last look. */
class ServiceProbe {
    #parts;
    /** The failed tasks of earlier looks; undefined before the first. */
    #failedBefore;
    constructor(parts) {
        this.#parts = parts;
    }
    async attempt({ timeout, signal }) {
        const { engine, target, stack, expectVersion } = this.#parts;
        const wanted = { name: target.service, stack };
        try {
            const snapshot = await (0,health_probe/* unlessAborted */.Wh)(readService(engine, wanted, timeout), signal);
            if (snapshot === undefined)
                return (0,health_outcome/* miss */.L)(await noSuchService(engine, wanted, timeout), "lasting");
            const fault = await this.#fault(snapshot);
            if (fault !== undefined)
                return fault;
            const reference = snapshot.service.Spec.TaskTemplate.ContainerSpec?.Image ?? "";
            const digest = (0,endpoint/* digestOf */.ol)(reference);
            return judgeImage({ reference, digests: digest === undefined ? [] : [digest] }, target.expect, expectVersion);
        }
        catch (error) {
            return (0,engine_fault/* engineFault */.j)(error);
        }
    }
    async #fault(snapshot) {
        const [newest, ...others] = this.#newlyFailed(snapshot);
        const { target, ignoreUpdate } = this.#parts;
        const updateProblem = ignoreUpdate ? undefined : updateFault(snapshot);
        if (updateProblem !== undefined)
            return this.#explained(snapshot, updateProblem, failedTasks(snapshot)[0], "final");
        if (newest !== undefined) {
            const count = others.length === 0 ? "a task" : `${others.length + 1} tasks`;
            return this.#explained(snapshot, `${count} failed`, newest, "passing");
        }
        return incomplete(snapshot, { minInstances: target.minInstances, ignoreUpdate });
    }
    /** Failures from before the first look are history: they say nothing about the tasks that run now. */
    #newlyFailed(snapshot) {
        const failed = failedTasks(snapshot);
        const before = this.#failedBefore ?? new Set(failed.map(({ ID }) => ID));
        this.#failedBefore = new Set(failed.map(({ ID }) => ID));
        return failed.filter(({ ID }) => !before.has(ID));
    }
    async #explained(snapshot, sentence, task, persistence) {
        if (task === undefined)
            return (0,health_outcome/* miss */.L)(sentence, persistence);
        const { Err = "", ContainerStatus } = task.Status;
        const logs = await readTaskLog(this.#parts.engine, task.ID, service_probe_LOG_LINES * 4);
        const known = diagnose([...logs, Err], ContainerStatus?.ExitCode);
        const reason = [Err, known?.sentence].filter((part) => part !== undefined && part !== "").join(": ");
        const told = reason === "" ? sentence : `${sentence}; ${taskName(snapshot.service, task)}: ${reason}`;
        return (0,health_outcome/* miss */.L)(told, persistence, { logs: logs.slice(-service_probe_LOG_LINES), ...hintOf(known) });
    }
    async [Symbol.asyncDispose]() { }
}

;// CONCATENATED MODULE: ./shared/src/health/open-probe.ts











/** Which connections the targets need: the engine's, and one through SSH. */
function healthNeeds(targets) {
    const wanted = targets.filter(({ when }) => when);
    const from = wanted.map(placeOf);
    return { engine: from.some((each) => each !== "runner" && each !== "host"), ssh: from.includes("host") };
}
/** Where a target is looked at from. */
function placeOf(target) {
    if (target.type === "flow")
        return target.place.from;
    return "endpoint" in target ? target.endpoint.from : "engine";
}
/** Makes the probes of one verification. */
function probeOpener(ports, options) {
    const throughSsh = ports.ssh === undefined ? undefined : new way/* SshWays */.tu(ports.ssh);
    const ways = { engine: ports.engine, lookup: ports.lookup, throughSsh };
    return (target) => {
        const { expectVersion } = options;
        if (target.type === "container")
            return new ContainerProbe(target, (0,find_ways/* needed */.O)(ports.engine), expectVersion);
        if (target.type === "service") {
            const { stack, ignoreUpdate } = ports;
            return new ServiceProbe({ target, engine: (0,find_ways/* needed */.O)(ports.engine), stack, ignoreUpdate, expectVersion });
        }
        if (target.type === "flow")
            return openFlowProbe(target, { ports, options, ways });
        if (target.type === "ws")
            return dial(target.endpoint, speakWs(target), ways);
        return openPortProbe(target, { ports, options, ways });
    };
}
function openFlowProbe(target, { ports, options, ways }) {
    const { place, ca } = target;
    return new FlowProbe({
        target,
        means: { place, ca, expectVersion: options.expectVersion, ways },
        clock: ports.clock,
        stepTimeout: options.attemptTimeout,
        tell: (line) => ports.log?.info(line),
        mask: (value) => ports.mask?.(value),
    });
}
function openPortProbe(target, { ports, options, ways }) {
    const { endpoint } = target;
    const { expectVersion, timeout: budget } = options;
    const speak = target.type === "http" ? speakHttp(target, expectVersion) : speakTcp(target);
    if (endpoint.from === "runner" || endpoint.from === "host")
        return dial(endpoint, speak, ways);
    const engine = (0,find_ways/* needed */.O)(ports.engine);
    if (endpoint.from === "service") {
        const { clock, stack, ignoreUpdate } = ports;
        return new OverlayProbe({ target, endpoint, engine, clock, stack, ignoreUpdate, expectVersion, budget });
    }
    const { container, port } = endpoint;
    const parts = { target, container, port, engine, expectVersion };
    if (endpoint.from === "inside")
        return new ExecProbe(parts);
    return new ContainerPortProbe({ ...parts, speak, throughSsh: ways.throughSsh });
}
function dial(endpoint, speak, ways) {
    const [host, tls] = endpoint.from === "container" ? [endpoint.container] : [endpoint.host, endpoint.tls];
    return new DialProbe({ host, tls, findWays: (0,find_ways/* waysTo */.v)(endpoint, ways), speak });
}

;// CONCATENATED MODULE: ./shared/src/health/backoff.ts
const FIRST_PAUSE = 250;
const GROWTH = 1.5;
const JITTER = 0.2;
/**
 * The pause after some misses in a row: 250 ms, half as long again each time, varied by a fifth so that several probes
 * do not keep step, never above `intervalMax`. `random` is from 0 to 1.
 */
function backoff(misses, { intervalMax }, random) {
    const grown = Math.min(intervalMax, FIRST_PAUSE * GROWTH ** Math.max(0, misses - 1));
    return Math.min(intervalMax, grown * (1 - JITTER + 2 * JITTER * random));
}
/** The last attempt gets at least this long before the budget ends. */
const LAST_LOOK = 250;
/**
 * The pause that fits into what is left of the budget, so that one attempt falls right before its end; undefined when
 * no further attempt fits.
 */
function pauseWithin(wanted, left) {
    if (left <= LAST_LOOK)
        return undefined;
    return Math.min(wanted, left - LAST_LOOK);
}

;// CONCATENATED MODULE: ./shared/src/health/wanted.ts

/** What is waited for, in the order in which it has to come true. */
function renderWanted(watches, { isTogether, hold }) {
    const asked = watches.filter(({ isRepeatable }) => isRepeatable);
    const flows = watches.filter(({ isRepeatable }) => !isRepeatable);
    const parts = [
        ...asked.slice(0, 1).map(({ consecutive }) => `${namesOf(asked)}: ${thresholdOf(consecutive)}`),
        ...(flows.length === 0 ? [] : [`a whole pass of ${namesOf(flows)}`]),
        ...(isTogether ? ["all at once"] : []),
        ...(hold > 0 ? [`held for ${(0,domain_duration/* formatDuration */.a)(hold)}`] : []),
    ];
    return parts.join(", then ");
}
function namesOf(watches) {
    return watches.map(({ target }) => target.name).join(", ");
}
function thresholdOf(consecutive) {
    return consecutive === 1 ? "one success each" : `${consecutive} successes in a row each`;
}

;// CONCATENATED MODULE: ./shared/src/health/verification.ts




const FIRST_PROGRESS = 5_000;
const SLOWEST_PROGRESS = 30_000;
/** What an attempt gets at least, even when the budget has just ended. */
const SHORTEST_ATTEMPT = 250;
const AFTER_REGRESS = 250;
const NOT_TOGETHER = "each target was ok, but the time ended before all had been ok together for as long as asked";
/**
 * Watches all targets at once until every awaited one is ok, asks them once more together so that none has regressed
 * while another booted, and holds them there for the time asked for. One budget covers all of it. What must not be
 * repeated without need begins when the others are ok, and is not asked again once it is ok itself.
 */
class Verification {
    #watches;
    #options;
    #clock;
    #log;
    #start;
    #deadline;
    #cancel;
    #nextProgress = FIRST_PROGRESS;
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
        while (await this.#allBecomeOk()) {
            if ((await this.#passTogether()) && (await this.#hold()))
                return this.#result(true);
            if (this.#deadline.passed || this.#cancel.aborted)
                break;
            await this.#clock.sleep(AFTER_REGRESS);
        }
        return this.#result(false);
    }
    /** The required targets; all of them when none is. */
    get #awaited() {
        const required = this.#watches.filter(({ target }) => target.required);
        return required.length > 0 ? required : this.#watches;
    }
    #isDecided(watches) {
        const awaited = this.#awaitedOf(watches);
        const isLost = awaited.some(({ hasFailed, target }) => hasFailed && target.required);
        return isLost || awaited.every(({ isOk, hasFailed }) => isOk || hasFailed);
    }
    #awaitedOf(watches) {
        return this.#awaited.filter((watch) => watches.includes(watch));
    }
    /** False when a required target failed for good, or the budget ended first. */
    async #allBecomeOk() {
        const first = this.#watches.filter(({ isRepeatable }) => isRepeatable);
        const others = this.#watches.filter(({ isRepeatable, isOk }) => !isRepeatable && !isOk);
        if (this.#awaitedOf(first).length === 0)
            return this.#become([...first, ...others]);
        return (await this.#become(first)) && (others.length === 0 || (await this.#become(others)));
    }
    async #become(watches) {
        const stop = new AbortController();
        const followed = watches.map((watch) => this.#follow(watch, watches, stop));
        try {
            await Promise.all(followed);
        }
        finally {
            // When one look could not be made at all, the others must not go on behind the error.
            stop.abort();
            await Promise.allSettled(followed);
        }
        return this.#awaitedOf(watches).every(({ isOk }) => isOk);
    }
    async #follow(watch, watches, stop) {
        const over = AbortSignal.any([stop.signal, this.#cancel]);
        while (!over.aborted && !watch.hasFailed) {
            await this.#attempt(watch, over);
            if (this.#isDecided(watches))
                return stop.abort();
            this.#showProgress();
            const pause = this.#pauseOf(watch);
            if (pause === undefined)
                return;
            await this.#clock.sleep(pause, over).catch(() => undefined);
        }
    }
    /** A flow has no last look: begun just before the end it could only fail, and hide why it failed before. */
    #pauseOf({ pause, isRepeatable }) {
        const left = this.#deadline.left;
        if (isRepeatable)
            return pauseWithin(pause, left);
        return pause + this.#options.attemptTimeout < left ? pause : undefined;
    }
    async #attempt(watch, unwanted) {
        const timeout = Math.max(SHORTEST_ATTEMPT, Math.min(watch.attemptTimeout, this.#deadline.left));
        const signal = AbortSignal.any([unwanted, AbortSignal.timeout(Math.ceil(timeout))]);
        const outcome = await watch.attempt({ timeout, signal }, unwanted);
        return outcome.kind === "pass";
    }
    /** The barrier. A single target has just passed by itself. */
    async #passTogether() {
        return this.#awaited.length === 1 || (await this.#askTogether());
    }
    async #askTogether() {
        const asked = this.#awaited.filter(({ isRepeatable }) => isRepeatable);
        const passed = await Promise.all(asked.map((watch) => this.#attempt(watch, this.#cancel)));
        return passed.every(Boolean);
    }
    async #hold() {
        const { hold, interval } = this.#options;
        if (hold === 0)
            return true;
        this.#log.info(`All are ok; holding for ${(0,domain_duration/* formatDuration */.a)(hold)}`);
        const end = this.#clock.now() + hold;
        while (this.#clock.now() < end && !this.#cancel.aborted) {
            const pause = pauseWithin(Math.min(interval, end - this.#clock.now()), this.#deadline.left);
            if (pause === undefined)
                return false;
            await this.#clock.sleep(pause, this.#cancel).catch(() => undefined);
            if (!(await this.#askTogether()))
                return false;
            this.#showProgress();
        }
        return true;
    }
    #result(hasPassed) {
        const targets = this.#watches.map(({ report }) => report);
        const elapsed = this.#clock.now() - this.#start;
        const wrong = targets.filter(({ required, verdict }) => required && verdict !== "passed");
        const isOptional = this.#watches.every(({ target }) => !target.required);
        if (hasPassed || isOptional)
            return { state: "healthy", targets, elapsed };
        if (wrong.length === 0)
            return { state: "unhealthy", targets, elapsed, reason: NOT_TOGETHER };
        // A flow that could not begin is no news of its own.
        const tried = wrong.filter(({ attempts }) => attempts > 0);
        const isStale = tried.length > 0 && tried.every(({ verdict }) => verdict === "stale");
        return { state: isStale ? "stale" : "unhealthy", targets, elapsed };
    }
    #announce() {
        const { timeout, hold } = this.#options;
        const wanted = renderWanted(this.#watches, { isTogether: this.#awaited.length > 1, hold });
        this.#log.info(`Waiting at most ${(0,domain_duration/* formatDuration */.a)(timeout)} for ${wanted}`);
    }
    #showProgress() {
        const elapsed = this.#clock.now() - this.#start;
        if (elapsed < this.#nextProgress || this.#deadline.passed)
            return;
        this.#nextProgress = elapsed + Math.min(SLOWEST_PROGRESS, elapsed);
        const standings = this.#watches.map(({ target, standing }) => `${target.name}: ${standing}`).join("; ");
        this.#log.info(`Still checking after ${(0,domain_duration/* formatDuration */.a)(elapsed)} of at most ${(0,domain_duration/* formatDuration */.a)(this.#options.timeout)}: ${standings}`);
    }
}

;// CONCATENATED MODULE: ./shared/src/health/progress.ts

/** The line that tells of a change of state; undefined for an outcome that changes nothing. Equal states give equal lines. */
function changeLine({ name, before, after, outcome, elapsed, consecutive }) {
    if (after.state === "failed")
        return `${name}: failed: ${after.reason}`;
    if (outcome.kind === "pending")
        return `${name}: ${outcome.reason}`;
    if (outcome.kind === "pass")
        return passLine({ name, before, after, outcome, elapsed, consecutive });
    const lost = before.state === "streak" ? `lost its streak at ${before.passes} of ${consecutive}: ` : "";
    const regressed = before.state === "ok" ? "was ok and is no longer: " : "";
    const what = outcome.kind === "stale" ? `healthy but still ${outcome.version}, expected ${outcome.expected}` : outcome.error;
    return `${name}: ${lost}${regressed}${what}`;
}
function passLine({ name, before, after, outcome, elapsed, consecutive }) {
    if (outcome.kind !== "pass" || before.state === "ok" || (before.state === "streak" && after.state === "streak"))
        return undefined;
    const remark = outcome.remark === undefined ? "" : ` (${outcome.remark})`;
    const version = outcome.version === undefined ? "" : `, version ${outcome.version}`;
    if (after.state === "ok")
        return `${name}: ok after ${(0,domain_duration/* formatDuration */.a)(elapsed)}${version}${remark}`;
    return `${name}: first success after ${(0,domain_duration/* formatDuration */.a)(elapsed)}${version}${remark}, ${consecutive} in a row are needed`;
}

;// CONCATENATED MODULE: ./shared/src/health/tally.ts
/** Counts the outcomes of one target. */
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
        this.#pending = outcome.kind === "pending" ? outcome.reason : undefined;
        if (outcome.kind === "pending")
            return;
        this.#attempts += 1;
        if (outcome.kind === "pass")
            this.#firstPassAfter ??= elapsed;
        if (outcome.kind === "miss") {
            this.#lastError = outcome.error;
            this.#logs = outcome.logs ?? [];
            this.#hint = outcome.hint;
        }
        if (outcome.latency !== undefined)
            this.#latencies.push(outcome.latency);
        if (outcome.version !== undefined)
            this.#see(outcome.version);
    }
    /** Whether nothing has been learnt yet. */
    get isEmpty() {
        return this.#attempts === 0;
    }
    get sheet() {
        return {
            attempts: this.#attempts,
            firstPassAfter: this.#firstPassAfter,
            versions: [...this.#versions].map(([version, seen]) => ({ version, seen })),
            latency: spread(this.#latencies),
            lastError: this.#lastError ?? this.#pending,
            hint: this.#hint,
            logs: this.#logs,
        };
    }
    #see(version) {
        const seen = this.#versions.get(version) ?? 0;
        this.#versions.delete(version);
        this.#versions.set(version, seen + 1);
    }
}
/** Nearest-rank percentiles. */
function spread(latencies) {
    const sorted = latencies.toSorted((a, b) => a.total - b.total);
    const slowest = sorted.at(-1);
    if (slowest === undefined)
        return undefined;
    const rank = (share) => sorted[Math.ceil(share * sorted.length) - 1]?.total ?? 0;
    return { p50: rank(0.5), p95: rank(0.95), max: slowest.total, slowest };
}

;// CONCATENATED MODULE: ./shared/src/health/verdict.ts
const UNTRIED = { state: "waiting", misses: 0, lasting: 0 };
/** This many lasting misses in a row are not an accident of the boot. */
const LASTING_LIMIT = 3;
/**
 * What one more outcome makes of a verdict. Misses within the start period are not counted, and the first success ends
 * that period (Docker's `--start-period`); the unhealthy threshold counts misses in a row (Kubernetes'
 * `failureThreshold`, ELB's `UnhealthyThresholdCount`). A wrong version breaks a streak but counts as no miss: the
 * service is up, and the new container may yet take over.
 */
function nextVerdict(verdict, outcome, rules, counted = true) {
    if (verdict.state === "failed" || outcome.kind === "pending")
        return verdict;
    if (outcome.kind === "stale")
        return UNTRIED;
    if (outcome.kind === "pass")
        return extended(verdict, rules.consecutive);
    if (outcome.persistence === "final")
        return { state: "failed", reason: outcome.error };
    return counted ? missed(verdict, outcome, rules.failureThreshold) : UNTRIED;
}
function missed(verdict, { error, persistence }, threshold = Number.POSITIVE_INFINITY) {
    const before = verdict.state === "waiting" ? verdict : UNTRIED;
    const misses = before.misses + 1;
    const lasting = persistence === "lasting" ? before.lasting + 1 : 0;
    if (misses < threshold && lasting < LASTING_LIMIT)
        return { state: "waiting", misses, lasting };
    return { state: "failed", reason: misses === 1 ? error : `${error} (${misses} misses in a row)` };
}
function extended(verdict, consecutive) {
    if (verdict.state === "ok")
        return verdict;
    const passes = (verdict.state === "streak" ? verdict.passes : 0) + 1;
    return passes >= consecutive ? { state: "ok" } : { state: "streak", passes };
}

;// CONCATENATED MODULE: ./shared/src/health/watch.ts




/** A server may ask for more patience than it needs in the end, and for more than there is. */
const LONGEST_RETRY_AFTER = 30_000;
/** One target over the whole verification: its verdict so far, and what was seen of it. */
class Watch {
    target;
    #parts;
    #tally = new Tally();
    #start;
    #verdict = UNTRIED;
    #last = { kind: "pending", reason: "not tried yet" };
    /** The last outcome that was not a success: what is wrong while a streak is young. */
    #fault;
    #streak = 0;
    #said = "";
    #hasPassed = false;
    constructor(parts) {
        this.target = parts.target;
        this.#parts = parts;
        this.#start = parts.clock.now();
    }
    /** Whether it can be asked as often as one likes. A flow does things, such as joining a queue. */
    get isRepeatable() {
        return this.target.type !== "flow";
    }
    /** Milliseconds for one attempt. */
    get attemptTimeout() {
        return this.target.type === "flow" ? this.target.attemptTimeout : this.#parts.options.attemptTimeout;
    }
    /** Successes in a row that make it ok. */
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
    /** One attempt. Its outcome counts unless nobody wanted it any more. */
    async attempt(limits, unwanted) {
        const outcome = await this.#parts.probe.attempt(limits);
        if (!unwanted.aborted)
            this.#count(outcome);
        return outcome;
    }
    /** Milliseconds to wait before the next attempt. */
    get pause() {
        const { options, random } = this.#parts;
        if (this.#last.kind === "miss" && this.#last.retryAfter !== undefined)
            return Math.min(this.#last.retryAfter, LONGEST_RETRY_AFTER, options.timeout / 2);
        if (this.#last.kind === "pass")
            return options.interval;
        return backoff(this.#verdict.state === "waiting" ? this.#verdict.misses : 1, options, random());
    }
    /** In a few words, for a line about all targets. */
    get standing() {
        if (this.#verdict.state === "ok")
            return "ok";
        if (this.#verdict.state === "streak")
            return `${this.#verdict.passes} of ${this.consecutive}`;
        return watch_describeFault(this.#last);
    }
    get report() {
        const { name, type, required } = this.target;
        const verdict = this.#finalVerdict;
        const fault = this.#fault;
        const expected = verdict === "stale" && fault?.kind === "stale" ? { expected: fault.expected } : {};
        return {
            name,
            type,
            required,
            verdict,
            streak: this.#streak,
            ...expected,
            ...this.#tally.sheet,
        };
    }
    get #finalVerdict() {
        if (this.isOk)
            return "passed";
        return this.#fault?.kind === "stale" && !this.hasFailed ? "stale" : "failed";
    }
    #count(outcome) {
        const { options, clock } = this.#parts;
        const elapsed = clock.now() - this.#start;
        const before = this.#verdict;
        const isCounted = this.#hasPassed || elapsed >= options.startPeriod;
        const isFirst = this.#tally.isEmpty;
        this.#tally.add(outcome, elapsed);
        this.#verdict = nextVerdict(before, outcome, this.#rules, isCounted);
        this.#last = outcome;
        if (outcome.kind === "pass")
            this.#hasPassed = true;
        if (outcome.kind === "miss" || outcome.kind === "stale")
            this.#fault = outcome;
        if (outcome.kind !== "pending")
            this.#streak = outcome.kind === "pass" ? this.#streak + 1 : 0;
        // A probe that has to be started again is no news about the target.
        if (outcome.kind === "pending" && !isFirst)
            return;
        const { consecutive } = this;
        this.#say({ name: this.target.name, before, after: this.#verdict, outcome, elapsed, consecutive }, isCounted);
    }
    #say(change, isCounted) {
        const line = changeLine(change);
        if (line === undefined || line === this.#said)
            return;
        this.#said = line;
        if (isCounted || change.outcome.kind === "pass")
            this.#parts.log.info(line);
        else
            this.#parts.log.debug(`${line} (within the start period)`);
    }
}
function watch_describeFault(outcome) {
    if (outcome.kind === "miss")
        return outcome.error;
    if (outcome.kind === "stale")
        return `still ${outcome.version}`;
    return outcome.kind === "pending" ? outcome.reason : "answers";
}

;// CONCATENATED MODULE: ./shared/src/health/verify.ts



/**
 * Waits until every required target is healthy, `options.timeout` at most. Logs one line for each change of state. A
 * target whose `when` is false is said and reported to be skipped. Never throws for what a target does.
 */
async function verifyHealth(targets, options, ports) {
    const open = probeOpener(ports, options);
    const wanted = targets.filter(({ when }) => when);
    for (const each of targets)
        if (!each.when)
            ports.log.info(`${each.name}: skipped, ${whySkipped(each)}`);
    const result = await verifyProbes(wanted.map((target) => ({ target, probe: open(target) })), options, ports);
    return {
        ...result,
        targets: targets.map((target) => result.targets.find(({ name }) => name === target.name) ?? skipped(target)),
    };
}
/** The same for probes that are already made; ends them in any case. */
async function verifyProbes(probed, options, ports) {
    const { clock, log, cancel, random = Math.random } = ports;
    try {
        const watches = probed.map(({ target, probe }) => new Watch({ target, probe, options, clock, log, random }));
        if (watches.length === 0)
            return { state: "healthy", targets: [], elapsed: 0 };
        return await new Verification(watches, options, { clock, log, cancel }).run();
    }
    finally {
        for (const each of probed)
            await end(each, log);
    }
}
/** What a probe leaves behind is worth a warning, and never the result. */
async function end({ target, probe }, log) {
    try {
        await probe[Symbol.asyncDispose]();
    }
    catch (error) {
        log.warning(`${target.name}: its probe could not be removed: ${error.message}`);
    }
}
function whySkipped(target) {
    return target.type === "flow" && target.steps.length === 0 ? "none of its steps applies" : "left out by its when";
}
function skipped({ name, type, required }) {
    const nothing = {
        attempts: 0,
        firstPassAfter: undefined,
        versions: [],
        latency: undefined,
        lastError: undefined,
        logs: [],
        hint: undefined,
    };
    return { name, type, required, verdict: "skipped", streak: 0, ...nothing };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/health.ts


/** The defaults of action-healthcheck. */
const health_OPTIONS = {
    expectVersion: undefined,
    attemptTimeout: 5_000,
    interval: 1_000,
    intervalMax: 1_000,
    startPeriod: 0,
    consecutive: 3,
    failureThreshold: undefined,
    hold: 0,
};
/** Whether everything works on the database that is there now. Gives why it does not, or why that cannot be found out. */
async function checkHealth(session, checks) {
    if (checks.health.length === 0)
        return undefined;
    try {
        return await check(session, checks);
    }
    catch (error) {
        return `health could not be checked: ${earlyEnd(error).reason}`;
    }
}
async function check(session, { health, healthTimeout: timeout }) {
    const { world, timeline, known } = session;
    const needs = healthNeeds(health);
    const connection = needs.engine ? await world.engine("writers") : undefined;
    // Containers' addresses are their host's own, and dialled from there.
    const ssh = needs.ssh ? await world.ssh() : connection?.ssh;
    const { clock, log, cancel } = world;
    const result = await timeline.during("health", () => verifyHealth(health, { ...health_OPTIONS, timeout }, { clock, log, engine: connection?.engine, ssh, cancel }));
    known.health = result;
    if (result.state === "healthy")
        return undefined;
    const found = explainHealth(result);
    return cancel.aborted ? `${earlyEnd(cancel.reason).reason}: ${found}` : found;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/cut-over.ts





/** Exchanges the database, has everything come up on it, and goes back to the one before when it does not. */
async function cutOver(session, config, incoming, success) {
    const made = await cut_over_attempt(session, config, incoming);
    if ("hints" in made)
        return await afterEarlyEnd(session, config, { ...made, incoming });
    const { outcome, downtime, trouble } = made;
    if (outcome.state !== "swapped")
        return notSwapped(session, config, { incoming, outcome, trouble });
    remember(session, outcome);
    const { aside } = outcome;
    if (trouble !== undefined)
        return await cut_over_goBack(session, config, { reason: trouble.reason, since: undefined, aside });
    const began = session.world.clock.now();
    const unhealthy = await checkHealth(session, config);
    const down = (downtime ?? 0) + (config.health.length === 0 ? 0 : session.world.clock.now() - began);
    if (unhealthy === undefined)
        return { state: success, old: aside, downtime: down };
    return await cut_over_goBack(session, config, { reason: unhealthy, since: began - (downtime ?? 0), aside });
}
function remember({ known }, outcome) {
    known.swap = outcome;
    known.warn(...outcome.warnings, ...goneSlots(outcome));
}
/** The exchange, or why it ended early. */
async function cut_over_attempt(session, config, incoming) {
    try {
        return await exchange_exchange(session, config, incoming);
    }
    catch (error) {
        return earlyEnd(error);
    }
}
function goneSlots({ droppedSlots }) {
    if (droppedSlots.length === 0)
        return [];
    return [`Replication slots were dropped, for their consumers to make anew: ${droppedSlots.join(", ")}`];
}
function notSwapped({ journal }, { database, mode }, { incoming, outcome, trouble }) {
    const reason = [problemOfSwap(outcome), ...(trouble === undefined ? [] : [trouble.reason])].join("\n");
    const hints = trouble?.hints ?? [];
    if (outcome.state === "unsettled")
        return notSettled(outcome, reason, hints);
    const left = `${whatIs(database, journal.entries)}; ${incoming} waits beside it`;
    const again = mode === "rollback" ? "run this again" : onceMore(incoming);
    const next = [...hints, `put that right, then ${again}`].join("; ");
    return { state: "untouched", reason, left, next };
}
/** What was restored need not be restored again. */
function onceMore(incoming) {
    return `run mode finalize with prepared-database: ${incoming}, or mode cleanup`;
}
function notSettled(outcome, reason, hints = []) {
    const next = [...hints, `once the server answers, run this again, which settles it; or ${settleByHand(outcome)}`];
    return { state: "failed", reason, left: unknownExchange(outcome.swap.target), next: next.join("; ") };
}
/** The run was cut short: whether the exchange was made is in the journal. */
async function afterEarlyEnd(session, config, { reason, hints, incoming }) {
    const made = leftBehind(session.journal.entries);
    if (made.state === "swapped")
        return await cut_over_goBack(session, config, { reason, since: undefined, aside: made.aside });
    const { database } = config;
    if (made.state === "unknown")
        return {
            state: "failed",
            reason,
            left: unknownExchange(database),
            next: nextSteps({ hints }, "then run this again"),
        };
    const left = `${database} was not exchanged; ${incoming} waits beside it`;
    const again = config.mode === "rollback" ? "run this again" : onceMore(incoming);
    return { state: "untouched", reason, left, next: nextSteps({ hints }, `then ${again}`) };
}
/**
 * Returns to the database that was there before, because what is there now does not work, or did not show it in the run's
 * time. A run that is cancelled has no time for it.
 */
async function cut_over_goBack(session, config, trouble) {
    const { world, journal } = session;
    const { reason, since, aside, replicationSlots = "recreate" } = trouble;
    if (world.cancelled.aborted)
        return keptNew(config, trouble);
    world.log.error(`${reason}\nGoing back to the database that was there before`);
    const anyway = { ...session, world: { ...world, cancel: world.cancelled } };
    const back = await cut_over_attempt(anyway, { ...config, replicationSlots }, aside);
    if ("hints" in back)
        return afterFailedReturn(config, leftBehind(journal.entries), { ...trouble, reason: andBack(reason, back.reason) });
    const { outcome } = back;
    const problem = back.trouble?.reason;
    if (outcome.state === "unsettled")
        return notSettled(outcome, andBack(reason, problemOfSwap(outcome), problem), back.trouble?.hints);
    if (outcome.state !== "swapped")
        return keptNew(config, { ...trouble, reason: andBack(reason, problemOfSwap(outcome), problem) });
    remember(session, outcome);
    // The database is back, and the writers may not be.
    if (problem !== undefined)
        return { ...rolledBack(config, { reason: andBack(reason, problem), aside: outcome.aside }), downtime: undefined };
    const downtime = since === undefined ? undefined : world.clock.now() - since;
    return { ...rolledBack(config, { reason, aside: outcome.aside }), downtime };
}
/** It was cut short: whether the database is back is in the journal. */
function afterFailedReturn(config, made, trouble) {
    const { reason } = trouble;
    if (made.state === "swapped" && made.aside !== trouble.aside)
        return { ...rolledBack(config, { reason, aside: made.aside }), downtime: undefined };
    if (made.state === "unknown")
        return {
            state: "failed",
            reason,
            left: unknownExchange(config.database),
            next: "run this again, which settles it",
        };
    return keptNew(config, trouble);
}
function rolledBack({ database }, { reason, aside }) {
    return {
        state: "rolled-back",
        reason,
        left: `Rolled back: ${database} is what it was before; the database that did not work is kept as ${aside}`,
        next: `look at ${aside}, mend the cause, and run this again`,
    };
}
function andBack(reason, ...problems) {
    return `${reason}\nThe way back failed as well: ${problems.filter((each) => each !== undefined).join("\n")}`;
}
function keptNew({ database }, { reason, aside }) {
    return {
        state: "failed",
        reason,
        left: `${database} is what was restored; what was there before is kept as ${aside}`,
        next: `look at the writers (docker ps, docker service ls); mode rollback with old-database: ${aside} goes back`,
        old: aside,
    };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/access-gates.ts


/** Whether the server lets the run do what it is going to do. */
function accessGates(inspection) {
    const gates = [standbyGate, existenceGate, rightsGate, connectionsGate, leftOversGate];
    return gates.flatMap((gate) => gate(inspection));
}
/** Whether whoever uses the database stands in the way of its exchange. */
function useGates({ facts, purpose }) {
    const { database } = facts;
    if (database === undefined || !purpose.exchanges)
        return [];
    if (purpose.strategy === "in-place")
        return slotsInPlace(database);
    return [
        ...slotsGate(database.slots, purpose.replicationSlots),
        ...access_gates_named("prepared transactions", database.preparedTransactions, "COMMIT PREPARED or ROLLBACK PREPARED them first"),
        ...access_gates_named("subscriptions", database.subscriptions, "they would stay with the replaced database: drop them first, and create them again afterwards"),
        ...superuserSessions(database, facts.cluster.user.isSuperuser),
    ];
}
function access_gates_named(what, names, then) {
    return names.length === 0 ? [] : [blocking("use", `the database has ${what} (${nameSome(names)}): ${then}`)];
}
function standbyGate({ facts }) {
    const { isStandby, wal } = facts.cluster;
    if (isStandby)
        return [blocking("server", "the server is a standby, which only reads: name the primary")];
    if (wal.standbys === 0)
        return [];
    return [
        note("server", `${wal.standbys} standbys follow the server: all that is restored goes through the network to each`),
    ];
}
function existenceGate({ facts, purpose }) {
    const { strategy, createDatabase, database } = purpose;
    if (facts.database !== undefined || strategy === "drill")
        return [];
    const others = facts.catalog.map(({ name }) => name).filter((name) => !/^template[01]$/.test(name));
    if (strategy === "in-place")
        return [
            blocking("database", `there is no database ${database} to fill, only ${nameSome(others)}: strategy: swap with create-database: true makes it`),
        ];
    if (createDatabase)
        return [note("database", `there is no database ${database} yet: it will be created`)];
    return [
        blocking("database", `there is no database ${database}, only ${nameSome(others)}: check the name, or set create-database: true`),
    ];
}
function rightsGate({ facts, purpose }) {
    const { cluster, database } = facts;
    const { user } = cluster;
    if (user.isSuperuser)
        return [];
    const findings = [];
    if (purpose.strategy !== "in-place" && !user.createsDatabases)
        findings.push(blocking("rights", `${user.name} may not create databases: ALTER ROLE ${user.name} CREATEDB, or use strategy: in-place`));
    if (database !== undefined && !database.isOwned && purpose.strategy !== "drill")
        findings.push(blocking("rights", `${purpose.database} belongs to ${database.owner}: connect as that role or as a member of it (GRANT ${database.owner} TO ${user.name})`));
    const others = database?.sessions.filter(({ role }) => role !== user.name) ?? [];
    if (purpose.strategy === "swap" && purpose.exchanges && others.length > 0 && !user.endsSessions)
        findings.push(blocking("rights", `${user.name} may not end the sessions of ${nameSome([...new Set(others.map(({ role }) => role))])}: GRANT pg_signal_backend TO ${user.name}`));
    return findings;
}
/** Beside the jobs: a session that restores, one that watches, and one on the server's own database. */
const OWN_SESSIONS = 3;
function connectionsGate({ facts, purpose }) {
    const { connections, user } = facts.cluster;
    const free = connections.max - connections.used - (user.isSuperuser ? 0 : connections.reserved);
    const needed = purpose.jobs + OWN_SESSIONS;
    if (free >= needed)
        return [];
    return [
        blocking("connections", `${free} of ${connections.max} connections are free, and ${needed} are needed: lower jobs (${purpose.jobs}), or stop who does not need his`),
    ];
}
/** What runs before this one have left, by the marks on databases. */
function leftOversGate({ facts, purpose }) {
    const own = facts.catalog.filter(({ mark }) => mark?.of === purpose.database);
    const names = (kind) => own.filter(({ mark }) => mark?.kind === kind).map(({ name }) => name);
    const [unfinished, prepared, replaced] = [names("scratch"), names("restored"), names("old")];
    const findings = [];
    if (unfinished.length > 0)
        findings.push(warning("left-overs", `runs that were cut off, or still are at work, left ${nameSome(unfinished)}: mode cleanup drops them`));
    if (prepared.length > 0)
        findings.push(note("left-overs", `restored and not yet swapped in: ${nameSome(prepared)} (mode finalize swaps it in, mode cleanup drops it)`));
    if (replaced.length > 0)
        findings.push(note("left-overs", `replaced earlier and kept: ${nameSome(replaced)}`));
    return findings;
}
function slotsGate(slots, choice) {
    const lasting = slots.filter(({ isTemporary }) => !isTemporary);
    if (lasting.length === 0)
        return [];
    const list = nameSome(lasting.map(describeSlot));
    if (choice === "recreate")
        return [
            note("slots", `logical replication slots are dropped with the exchange: ${list}. Their consumers have to create them anew on the restored database, as ElectricSQL does when it starts without one, and read it from the beginning: name them in writers or after: {recreate}`),
        ];
    return [
        blocking("slots", `logical replication slots are bound to the database that is replaced: ${list}. Set replication-slots: recreate to have them dropped, for their consumers to create anew: name those in writers or after: {recreate}`),
    ];
}
function describeSlot({ name, plugin, isActive, heldBytes }) {
    const held = heldBytes === null ? "" : `, ${(0,fields_size/* formatSize */.X)(heldBytes)} behind`;
    return `${name} (${plugin}, ${isActive ? "active" : "idle"}${held})`;
}
function slotsInPlace({ slots }) {
    const lasting = slots.filter(({ isTemporary }) => !isTemporary);
    if (lasting.length === 0)
        return [];
    return [
        warning("slots", `every row that is replaced goes through the logical replication slots: ${nameSome(lasting.map(describeSlot))}`),
    ];
}
function superuserSessions({ sessions }, isSuperuser) {
    const held = sessions.filter((each) => each.isSuperuser);
    if (isSuperuser || held.length === 0)
        return [];
    const names = nameSome([
        ...new Set(held.map(({ role, application }) => `${role}${application === "" ? "" : ` (${application})`}`)),
    ]);
    return [
        blocking("use", `superusers are connected to the database, whose sessions only a superuser can end: ${names}`),
    ];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/late-writes-gate.ts


const MOST_NAMES = 5;
/** What was written since the dump is not in it: whoever looks should know before it is gone from sight. */
function lateWritesGate({ facts, dump, purpose }) {
    const { strategy, database } = purpose;
    const dumped = dumpedAt(dump);
    if (strategy === "drill" || facts.database === undefined || dumped === undefined)
        return [];
    const late = facts.database.lastWrites.filter(({ at }) => Date.parse(`${at}Z`) > dumped.getTime());
    const [last] = late;
    if (last === undefined)
        return [];
    const after = describeAge(Date.parse(`${last.at}Z`) - dumped.getTime());
    const tables = nameSome(late.map(({ table }) => table), MOST_NAMES);
    const kept = strategy === "swap" ? "the database that is replaced keeps it" : "the copy that is made before keeps it";
    return [
        warning("late-writes", `${database} was written to after the dump was begun, to judge by its files: ${tables}, up to ${last.at.replace("T", " ")} UTC, ${after} later. That is not in the dump; ${kept}`),
    ];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/object-gates.ts



/** Whether the server can hold what the dump holds. */
function objectGates(inspection) {
    const gates = [versionGate, encodingGate, rolesGate, extensionsGate, scheduledJobsGate, tablespacesGate];
    return gates.flatMap((gate) => gate(inspection));
}
function versionGate({ dump, facts, tools }) {
    const { dump: archive } = dump.report;
    const server = serverMajorOf(facts.cluster);
    const origin = object_gates_majorOf(archive.serverVersion);
    const findings = [];
    if (origin !== undefined && origin > server)
        findings.push(warning("version", `the dump is of PostgreSQL ${origin}, and the server is ${server}: what only the newer one knows makes the restore fail, with nothing changed`));
    if (archive.format === "plain")
        return findings;
    const way = chooseWay(tools, archive.archiveVersion ?? "", server);
    if (way === undefined)
        findings.push(blocking("version", object_gates_tooOld(archive, tools)));
    if (way?.way === "script")
        findings.push(note("version", `pg_restore ${way.tools.major} is newer than the server: it writes a script, from which SET transaction_timeout is left out, and the restore runs with one job`));
    return findings;
}
function object_gates_tooOld({ archiveVersion, pgDumpVersion }, tools) {
    const needed = object_gates_majorOf(pgDumpVersion) ?? "of the dump's version";
    const there = nameSome(tools.map(({ major, place }) => `${major} ${place}`)) || "none";
    return `archives of version ${archiveVersion} cannot be read by the pg_restore at hand (${there}): install postgresql-client-${needed} on the runner`;
}
/** 15 of `15.18 (Debian …)`. */
function object_gates_majorOf(version) {
    const major = Number.parseInt(version ?? "", 10);
    return Number.isNaN(major) ? undefined : major;
}
function encodingGate({ dump, facts }) {
    const { encoding } = dump.report.dump;
    const own = facts.database?.encoding;
    if (encoding === undefined || own === undefined || encoding === own)
        return [];
    if (own === "SQL_ASCII" || encoding === "SQL_ASCII")
        return [
            warning("encoding", `the dump is ${encoding} and the database ${own}: nothing converts or checks its texts; verify them with assert-sql`),
        ];
    return [
        warning("encoding", `the dump is ${encoding} and the database ${own}: texts are converted, and the restore fails at one that ${own} cannot hold`),
    ];
}
function rolesGate({ dump, facts, purpose }) {
    if (purpose.strategy === "in-place")
        return [];
    const { roles, owners, objects } = dump.report.dump;
    if (purpose.ownership === "database-owner") {
        const owner = facts.database?.owner ?? facts.cluster.user.name;
        const grants = (objects.ACL ?? 0) + (objects["DEFAULT ACL"] ?? 0);
        return [
            note("roles", `everything will belong to ${owner}; the owners in the dump and its ${grants} grants are left out`),
        ];
    }
    const { roles: there, user } = facts.cluster;
    const missing = roles.filter((role) => !there.includes(role));
    const others = owners.filter((role) => there.includes(role) && !user.actsAs.includes(role));
    return [
        ...(missing.length === 0
            ? []
            : [
                blocking("roles", `the dump names roles that the server does not have: ${nameSome(missing)}. Create them, ${OR_OWNER}`),
            ]),
        ...(others.length === 0
            ? []
            : [
                blocking("roles", `${user.name} cannot give objects to ${nameSome(others)}, to whom they belong in the dump: connect as a superuser, GRANT those roles to ${user.name}, ${OR_OWNER}`),
            ]),
    ];
}
const OR_OWNER = "or set ownership: database-owner";
/** Both need more than a restore: their catalogues are bound to the database, or to a version. */
const BOUND = new Set(["timescaledb", "pg_cron"]);
function extensionsGate({ dump, facts, purpose }) {
    if (purpose.strategy === "in-place" && purpose.extensions.length === 0)
        return [];
    const dumped = purpose.strategy === "in-place" ? [] : dump.report.dump.extensions.map(({ name }) => name);
    const wanted = [...new Set([...dumped, ...purpose.extensions])].filter((name) => !BOUND.has(name));
    const available = new Map(facts.cluster.extensions.map((each) => [each.name, each]));
    const missing = wanted.filter((name) => !available.has(name));
    const restricted = facts.cluster.user.isSuperuser
        ? []
        : wanted.filter((name) => available.get(name)?.isTrusted === false);
    const findings = [];
    if (missing.length > 0)
        findings.push(blocking("extensions", `the server does not have the extensions ${nameSome(missing)}: install their packages there, or use an image that has them`));
    if (restricted.length > 0)
        findings.push(blocking("extensions", `only a superuser can create the extensions ${nameSome(restricted)}: connect as one`));
    return findings;
}
function scheduledJobsGate({ dump, facts, purpose }) {
    if (purpose.strategy === "in-place")
        return [];
    const has = (name) => dump.report.dump.extensions.some((each) => each.name === name);
    const findings = [];
    if (has("timescaledb"))
        findings.push(blocking("extensions", "the dump has TimescaleDB, which needs timescaledb_pre_restore() and the same version: restore it by hand into a new server"));
    const isCronHere = facts.database?.extensions.includes("pg_cron") === true;
    if (has("pg_cron") || isCronHere)
        findings.push(blocking("extensions", `pg_cron lives in one database of a server only (${facts.cluster.cronDatabase ?? "cron.database_name"}): move it into a database of its own, and dump without it`));
    return findings;
}
function tablespacesGate({ dump, facts, purpose }) {
    if (purpose.strategy === "in-place")
        return [];
    const there = facts.cluster.tablespaces.map(({ name }) => name);
    const missing = dump.report.dump.tablespaces.filter((name) => !there.includes(name));
    if (missing.length === 0)
        return [];
    return [
        blocking("tablespaces", `the server does not have the tablespaces ${nameSome(missing)}: create them, or dump with --no-tablespaces`),
    ];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/gates.ts





/** Looks at everything, and tells all of it at once: what stops the run first. */
function gates(inspection) {
    const all = [dumpGates, lateWritesGate, accessGates, objectGates, useGates, lockGate, spaceGate];
    const findings = all.flatMap((gate) => gate(inspection));
    return ["blocking", "warning", "note"].flatMap((level) => findings.filter((each) => each.level === level));
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/last-writes.ts
/**
 * When the tables of the session's database were written to last, the latest first: by their files, into which a change
 * gets with the next checkpoint at the latest. Superusers only.
 * Source: pg_relation_filepath and the 1 GB segments beside it, "Database File Layout" in PostgreSQL's manual.
 */
async function readLastWrites(session) {
    return await session.rows(`
WITH tables AS (
  SELECT c.oid, regexp_replace(pg_relation_filepath(c.oid), '/[^/]*$', '') AS folder,
    pg_relation_filenode(c.oid)::text AS file
  FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'm') AND c.relpersistence = 'p' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
), files AS (
  SELECT folder, name
  FROM (SELECT DISTINCT folder FROM tables) AS folders, LATERAL pg_ls_dir(folder, true, false) AS name
)
SELECT t.oid::regclass::text AS table, to_char(max(s.modification) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') AS at
FROM tables AS t JOIN files AS f ON f.folder = t.folder AND split_part(f.name, '.', 1) = t.file,
  LATERAL pg_stat_file(f.folder || '/' || f.name, true) AS s
WHERE s.modification IS NOT NULL GROUP BY t.oid ORDER BY max(s.modification) DESC, 1`);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/preflight/read-facts.ts
var read_facts_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var read_facts_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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





const read_facts_OLDEST = 150_000;
const read_facts_VERSION = `
SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number`;
const CLUSTER = `
SELECT current_setting('server_version_num')::int AS "versionNumber", current_setting('server_version') AS version,
  (SELECT system_identifier::text FROM pg_control_system()) AS "systemIdentifier",
  pg_is_in_recovery() AS "isStandby", to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') AS now,
  (SELECT json_build_object('name', r.rolname, 'isSuperuser', r.rolsuper,
      'createsDatabases', r.rolsuper OR r.rolcreatedb,
      'actsAs', (SELECT coalesce(json_agg(o.rolname ORDER BY o.rolname), '[]') FROM pg_roles AS o WHERE pg_has_role(o.oid,
        CASE WHEN current_setting('server_version_num')::int < 160000 THEN 'MEMBER' ELSE 'SET' END)),
      'endsSessions', pg_has_role('pg_signal_backend', 'MEMBER'))
    FROM pg_roles AS r WHERE r.rolname = current_user) AS "user",
  (SELECT setting FROM pg_settings WHERE name = 'data_directory') AS "dataDirectory",
  (SELECT coalesce(json_agg(json_build_object('name', spcname, 'location', pg_tablespace_location(oid))), '[]')
    FROM pg_tablespace) AS tablespaces,
  (SELECT coalesce(json_agg(rolname ORDER BY rolname), '[]') FROM pg_roles) AS roles,
  (SELECT coalesce(json_agg(json_build_object('name', e.name, 'version', e.default_version,
      'isTrusted', coalesce(v.trusted OR NOT v.superuser, false))), '[]')
    FROM pg_available_extensions AS e LEFT JOIN pg_available_extension_versions AS v
      ON v.name = e.name AND v.version = e.default_version) AS extensions,
  (SELECT setting FROM pg_settings WHERE name = 'cron.database_name') AS "cronDatabase",
  (SELECT json_build_object('max', current_setting('max_connections')::int,
      'used', (SELECT count(*) FROM pg_stat_activity WHERE coalesce(backend_type, 'client backend') = 'client backend'),
      'reserved', (SELECT sum(setting::int) FROM pg_settings
        WHERE name IN ('superuser_reserved_connections', 'reserved_connections')))) AS connections,
  current_setting('max_locks_per_transaction')::bigint
    * (current_setting('max_connections')::bigint + current_setting('max_prepared_transactions')::bigint) AS "lockSlots",
  (SELECT json_build_object('maxSize', pg_size_bytes(current_setting('max_wal_size')),
      'isHeld', EXISTS (SELECT FROM pg_replication_slots AS s WHERE NOT pg_is_in_recovery()
          AND pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn) > pg_size_bytes(current_setting('max_wal_size')))
        OR EXISTS (SELECT FROM pg_stat_archiver
          WHERE last_failed_time > coalesce(last_archived_time, '-infinity')),
      'archives', current_setting('archive_mode') <> 'off',
      'standbys', (SELECT count(*) FROM pg_stat_replication AS each WHERE NOT EXISTS
        (SELECT FROM pg_replication_slots WHERE active_pid = each.pid AND slot_type = 'logical')))) AS wal,
  current_setting('fsync') = 'off' AS "isFsyncOff"`;
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
const EXTENSIONS = "SELECT extname AS name FROM pg_extension ORDER BY extname";
/** Reads all of it, and writes nothing. @throws {SqlError | SessionLost} */
async function readFacts(server, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = read_facts_addDisposableResource(env_1, await server.session(request.maintenance, request.application), true);
        await requireVersion(server, session);
        const [cluster] = await session.rows(CLUSTER);
        if (cluster === undefined)
            throw new TypeError("the server answered nothing");
        const catalog = await readCatalog(session);
        const database = await readDatabase(server, session, request, cluster.user.isSuperuser);
        return { cluster, database, catalog, free: await readFree(server, cluster, database) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = read_facts_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Before 15, which the PostgreSQL project does not keep any more, some of what is asked for does not exist. */
async function requireVersion({ name }, session) {
    const [row] = await session.rows(read_facts_VERSION);
    if (row === undefined || row.number >= read_facts_OLDEST)
        return;
    const hint = "upgrade the server, or restore into a newer one";
    throw new errors/* UserError */.yo(`${name} is PostgreSQL ${row.version}; 15 or newer is needed. Nothing was touched`, { hint });
}
async function readDatabase(server, session, { database: name, application }, isSuperuser) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const properties = await readProperties(session, name);
        const [seen] = await session.rows(databaseQuery(name));
        if (properties === undefined || seen === undefined)
            return undefined;
        const own = read_facts_addDisposableResource(env_2, await server.session(name, application), true);
        const lastWrites = isSuperuser ? await readLastWrites(own) : [];
        const extensions = await own.rows(EXTENSIONS);
        return { ...properties, ...seen, lastWrites, extensions: extensions.map((each) => each.name) };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = read_facts_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function readFree(server, cluster, database) {
    const { dataDirectory, tablespaces } = cluster;
    const tablespace = tablespaces.find(({ name }) => name === database?.tablespace)?.location;
    const folder = tablespace ? tablespace : dataDirectory;
    return {
        data: folder === null ? undefined : await server.freeSpace(folder),
        wal: dataDirectory === null ? undefined : await server.freeSpace(`${dataDirectory}/pg_wal`),
    };
}

// EXTERNAL MODULE: ./action-pg-restore/src/fields/table-patterns.ts
var table_patterns = __webpack_require__(5141);
;// CONCATENATED MODULE: ./action-pg-restore/src/schema/difference.ts

/** Everything that differs between what a dump makes and what a database has. The order of columns does not count. */
function differencesBetween(dump, database) {
    const tables = paired(dump.tables, database.tables, sql_names/* keyOf */.TN);
    const common = new Set(tables.flatMap(([ours, theirs]) => (ours && theirs ? [(0,sql_names/* keyOf */.TN)(ours)] : [])));
    const objects = paired(partsOf(dump, common), partsOf(database, common), objectKey);
    return [
        ...tables.flatMap(([ours, theirs]) => tableDifferences(ours, theirs)),
        ...objects.flatMap(([ours, theirs]) => objectDifference(ours, theirs)),
    ];
}
/** What belongs to a table that only one side has goes without saying. */
function partsOf({ objects }, common) {
    return objects.filter(({ table }) => table === null || common.has((0,sql_names/* keyOf */.TN)(table)));
}
function objectKey({ kind, name, table }) {
    return JSON.stringify([kind, table?.schema, table?.name, name]);
}
function paired(dump, database, key) {
    const [ours, theirs] = [dump, database].map((items) => new Map(items.map((each) => [key(each), each])));
    const keys = [...new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])].toSorted();
    return keys.map((each) => [ours?.get(each), theirs?.get(each)]);
}
function tableDifferences(dump, database) {
    const { schema, name } = dump ?? database ?? { schema: undefined, name: "" };
    const table = { schema, name };
    if (dump === undefined || database === undefined)
        return [{ of: "table", table, dump, database }];
    const own = dump.kind === database.kind ? [] : [{ of: "table", table, dump, database }];
    const columns = paired(dump.columns, database.columns, (column) => column.name);
    return [
        ...own,
        ...columns.flatMap(([ours, theirs]) => {
            if (describeColumn(ours) === describeColumn(theirs))
                return [];
            return [{ of: "column", table, name: (ours ?? theirs)?.name ?? "", dump: ours, database: theirs }];
        }),
    ];
}
function objectDifference(dump, database) {
    if (dump?.definition === database?.definition)
        return [];
    const found = dump ?? database;
    if (found === undefined)
        return [];
    const { kind, name, table } = found;
    return [{ of: "object", kind, table: table ?? undefined, name, dump, database }];
}
/** `integer NOT NULL DEFAULT 0`, "" where there is none. */
function describeColumn(column) {
    if (column === undefined)
        return "";
    const { type, notNull, default: expression, identity, generated } = column;
    return [
        type,
        ...(notNull ? ["NOT NULL"] : []),
        ...(identity === null ? [] : [`GENERATED ${identity} AS IDENTITY`]),
        ...(generated === null ? [] : [`GENERATED ALWAYS AS (${expression}) ${generated}`]),
        ...(expression === null || generated !== null ? [] : [`DEFAULT ${expression}`]),
    ].join(" ");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/schema/render-difference.ts


/** Longer definitions are functions and views: their first words tell which. */
const render_difference_LONGEST = 160;
function renderDifference(difference) {
    return { title: titleOf(difference), ...sidesOf(difference) };
}
/** Lines such as `+ column shop.customers.age integer NOT NULL`. */
function differenceLines(differences) {
    return differences
        .map(renderDifference)
        .flatMap(({ title, database, dump }) => [
        ...(database === undefined ? [] : [`- ${title} ${database}`.trimEnd()]),
        ...(dump === undefined ? [] : [`+ ${title} ${dump}`.trimEnd()]),
    ]);
}
function titleOf(difference) {
    const { of, table } = difference;
    if (of === "table")
        return `table ${(0,sql_names/* describe */.q0)(difference.table)}`;
    if (of === "column")
        return `column ${(0,sql_names/* describe */.q0)(difference.table)}.${difference.name}`;
    const where = table === undefined ? "" : ` on ${(0,sql_names/* describe */.q0)(table)}`;
    return `${difference.kind} ${difference.name}${where}`;
}
function sidesOf(difference) {
    if (difference.of === "table")
        return { database: difference.database?.kind, dump: difference.dump?.kind };
    if (difference.of === "column") {
        const { database, dump } = difference;
        return { database: database && describeColumn(database), dump: dump && describeColumn(dump) };
    }
    const [database, dump] = [difference.database, difference.dump].map((each) => each && oneLine(each.definition));
    const isCut = database !== undefined && database === dump;
    return isCut ? { database: `${database} (before)`, dump: `${dump} (changed further on)` } : { database, dump };
}
function oneLine(definition) {
    const line = definition.replaceAll(/\s+/g, " ").trim();
    return line.length <= render_difference_LONGEST ? line : `${line.slice(0, render_difference_LONGEST)}…`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/schema/judge-in-place.ts


/** The differences because of which rows of the dump cannot go into the tables that there are, of which it fills some. */
function judgeInPlace(differences, filled) {
    const filledKeys = new Set(filled.map(sql_names/* keyOf */.TN));
    return differences.flatMap((difference) => {
        const isFilled = difference.table !== undefined && filledKeys.has((0,sql_names/* keyOf */.TN)(difference.table));
        const why = reasonOf(difference, isFilled);
        return why === undefined ? [] : [{ difference, message: `${titleOf(difference)} ${why}` }];
    });
}
function reasonOf(difference, isFilled) {
    if (difference.of === "object")
        return objectReason(difference);
    if (!isFilled)
        return undefined;
    if (difference.of === "column")
        return columnReason(difference.dump, difference.database);
    if (difference.database === undefined)
        return "is in the dump, and not in the database";
    const isForeign = difference.database.kind.startsWith("foreign");
    return isForeign ? `is a foreign table in the database` : undefined;
}
function columnReason(dump, database) {
    // Values of a generated column are in no dump.
    if (dump === undefined || dump.generated !== null)
        return database === undefined || isFilledByItself(database) ? undefined : NOT_GIVEN;
    if (database === undefined)
        return "is in the dump, and not in the database";
    if (database.generated !== null)
        return "is generated in the database, and the dump has values for it";
    const fits = dump.type === database.type || widens(dump.type, database.type);
    return fits ? undefined : `is ${dump.type} in the dump and ${database.type} in the database`;
}
const NOT_GIVEN = "is NOT NULL without a default in the database, and the dump has no values for it";
function isFilledByItself(column) {
    return !column.notNull || column.default !== null || column.identity !== null || column.generated !== null;
}
function objectReason({ kind, dump, database, name }) {
    if (kind === "sequence" && database === undefined)
        return "is in the dump, and not in the database";
    if (kind !== "type" || dump === undefined)
        return undefined;
    if (database === undefined)
        return "is in the dump, and not in the database";
    const missing = labelsOf(dump.definition).filter((label) => !labelsOf(database.definition).includes(label));
    return missing.length === 0
        ? undefined
        : `does not have the labels ${missing.join(", ")} in the database (ALTER TYPE ${name} ADD VALUE)`;
}
/** `'glad'` and `'it''s sad'` of an enum. */
function labelsOf(definition) {
    return definition.startsWith("ENUM") ? (definition.match(/'(?:[^']|'')*'/g) ?? []) : [];
}
/** From left to right each holds all values of the one before. */
const LADDERS = [
    ["smallint", "integer", "bigint", "numeric"],
    ["real", "double precision"],
];
const VARYING = /^character varying(?:\((\d+)\))?$/;
/** Whether every value of a type is one of the other, written the same. */
function widens(from, to) {
    const ladder = LADDERS.find((types) => types.includes(from) && types.includes(to)) ?? [];
    if (ladder.length > 0)
        return ladder.indexOf(from) < ladder.indexOf(to);
    // `character(n)` is padded with blanks, which other types would keep.
    const varying = VARYING.exec(from);
    return varying !== null && longest(to) >= longest(from);
}
/** Of characters; 0 for what is no such text. */
function longest(type) {
    if (type === "text")
        return Number.POSITIVE_INFINITY;
    const varying = VARYING.exec(type);
    return varying === null ? 0 : Number(varying[1] ?? Number.POSITIVE_INFINITY);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/schema/judge-drift.ts



const GATE = "schema";
const ALIGN = "bring them together by a migration first";
/** What of the differences stands in the way. Which they are in full is told beside. */
function judgeDrift(differences, request) {
    if (request.strategy === "swap")
        return judge_drift_judgeSwap(differences, request.onSchemaDrift);
    const relevant = differences.filter(({ table }) => table === undefined || !request.isExcluded(table));
    const found = judgeInPlace(relevant, request.filled);
    const held = new Set(found.map(({ difference }) => difference));
    const others = relevant.filter((each) => !held.has(each));
    const isStrict = (each) => request.onSchemaDrift === "fail" && concernsRows(each, request.hasSchema);
    return [
        ...found.map(({ message }) => blocking(GATE, `${message}: ${ALIGN}`)),
        ...summary(others.filter(isStrict), blocking, `${ALIGN}, or set on-schema-drift: warn to restore all the same`),
        ...summary(others.filter((each) => !isStrict(each)), warning, "the rows go into the tables as they are in the database"),
    ];
}
function judge_drift_judgeSwap(differences, onSchemaDrift) {
    return onSchemaDrift === "fail"
        ? summary(differences, blocking, `${ALIGN}, or set on-schema-drift: warn`)
        : summary(differences, warning, "after the swap all is as in the dump, and the application's migrations have to be run");
}
function summary(differences, level, then) {
    if (differences.length === 0)
        return [];
    const names = nameSome([...new Set(differences.map(titleOf))]);
    const count = differences.length === 1 ? "1 difference" : `${differences.length} differences`;
    return [level(GATE, `${count} between the dump's schema and the database's (${names}): ${then}`)];
}
/** Functions, views and the like have no rows. Tables that a dump of some rows does not name may well be others. */
function concernsRows(difference, hasSchema) {
    if (difference.of === "table")
        return hasSchema || difference.database === undefined;
    if (difference.of === "column")
        return true;
    return difference.kind === "type" || difference.kind === "constraint";
}

;// CONCATENATED MODULE: ./action-pg-restore/src/schema/migrations.ts


/** Tables in which frameworks keep which migrations were run, with the columns of which the first there is names one. */
const BOOKKEEPING = {
    // Rails, Ecto, golang-migrate, dbmate
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
    refinery_schema_history: ["version"],
};
/** Kept by the same frameworks, and of one row: a lock, an environment, a sequence. */
const BESIDE = ["ar_internal_metadata", "knex_migrations_lock", "databasechangeloglock"];
/** Says which migrations the tables of this database have seen: rows of another database would be a lie here. */
function isBookkeeping({ name }) {
    return Object.hasOwn(BOOKKEEPING, name) || BESIDE.includes(name);
}
/** What the bookkeeping tables of the session's database say. */
async function readMigrations(session) {
    const tables = await session.rows(`
SELECT n.nspname AS schema, c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p') AND c.relname IN ${quoteTexts(Object.keys(BOOKKEEPING))}
  AND has_table_privilege(c.oid, 'SELECT') ORDER BY 1, 2`);
    const found = new Map();
    for (const table of tables) {
        const names = (BOOKKEEPING[table.name] ?? []).map((column) => `to_jsonb(t) ->> ${sql_text_quoteText(column)}`);
        const rows = await session.rows(`SELECT coalesce(${names.join(", ")}, '') AS migration FROM ${sql_text_quoteTable(table)} AS t ORDER BY 1`);
        found.set((0,sql_names/* describe */.q0)(table), rows.map(({ migration }) => migration));
    }
    return found;
}
/** Which migrations one of both has not seen, by table. */
function compareMigrations(dump, database) {
    const tables = [...new Set([...dump.keys(), ...database.keys()])];
    return tables.flatMap((table) => {
        const [ours, theirs] = [dump.get(table) ?? [], database.get(table) ?? []];
        const onlyInDump = ours.filter((each) => !theirs.includes(each));
        const onlyInDatabase = theirs.filter((each) => !ours.includes(each));
        return onlyInDump.length + onlyInDatabase.length === 0 ? [] : [{ table, onlyInDump, onlyInDatabase }];
    });
}
/** `the migrations in public.schema_migrations differ: 20260101 only in the database`. */
function describeMigrations({ table, onlyInDump, onlyInDatabase }) {
    const parts = [
        ...(onlyInDatabase.length === 0 ? [] : [`${migrations_listed(onlyInDatabase)} only in the database`]),
        ...(onlyInDump.length === 0 ? [] : [`${migrations_listed(onlyInDump)} only in the dump`]),
    ];
    return `the migrations in ${table} differ: ${parts.join("; ")}`;
}
const SHOWN = 5;
function migrations_listed(names) {
    if (names.length <= SHOWN)
        return names.join(", ");
    return `${names.length} from ${names[0]} to ${names.at(-1)}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/schema/read-schema.ts
const OWN = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'";
function notOfExtension(catalog, oid) {
    return `NOT EXISTS (SELECT FROM pg_depend AS e
    WHERE e.classid = '${catalog}'::regclass AND e.objid = ${oid} AND e.deptype = 'e')`;
}
const TABLES = `
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
const TABLE = "json_build_object('schema', n.nspname, 'name', c.relname)";
const NO_TABLE = "NULL::json";
/** One query of name, table and definition for each kind. NOT NULL, since PostgreSQL 18 a constraint, is the column's. */
const OBJECTS = {
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
WHERE r.rulename <> '_RETURN' AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`,
};
function viewQuery(relkind, kind) {
    return `
SELECT c.oid::regclass::text AS name, ${NO_TABLE} AS "table",
  '${kind} ' || coalesce('WITH (' || array_to_string(c.reloptions, ', ') || ') ', '') || pg_get_viewdef(c.oid) AS definition
FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
WHERE c.relkind = '${relkind}' AND ${OWN} AND ${notOfExtension("pg_class", "c.oid")}`;
}
/**
 * Reads the catalogues of the session's database. The session's empty `search_path` makes PostgreSQL write every name with
 * its schema. @throws {SqlError | SessionLost} */
async function readSchema(session) {
    const tables = await session.rows(TABLES);
    const parts = Object.entries(OBJECTS).map(([kind, query]) => `SELECT '${kind}' AS kind, q.* FROM (${query}) AS q`);
    const objects = await session.rows(`${parts.join("\nUNION ALL\n")}`);
    return { tables, objects };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/schema/rows-schema.ts

const UNKNOWN = { type: "unknown", notNull: false, default: null, identity: null, generated: null };
/**
 * The schema that a dump of rows alone needs: its tables with the columns that it fills. What it does not say, types above
 * all, is taken to be as in the database; so are tables that have no rows which it could say.
 */
function schemaOfRows({ tables }, database) {
    const there = new Map(database.tables.map((table) => [(0,sql_names/* keyOf */.TN)(table), table]));
    const filled = tables.map((table) => rows_schema_tableOf(table, there.get((0,sql_names/* keyOf */.TN)(table))));
    const named = new Set(filled.map(sql_names/* keyOf */.TN));
    const rowless = database.tables.filter((table) => !table.holdsRows && !named.has((0,sql_names/* keyOf */.TN)(table)));
    return { tables: [...filled, ...rowless], objects: database.objects };
}
function rows_schema_tableOf({ schema = "public", name, columns }, there) {
    const known = there?.columns ?? [];
    const { kind, holdsRows } = there ?? { kind: "table", holdsRows: true };
    if (columns === undefined)
        return { schema, name, kind, holdsRows, columns: known };
    // A generated column is in no dump's rows.
    const computed = known.filter((column) => column.generated !== null && !columns.includes(column.name));
    return { schema, name, kind, holdsRows, columns: [...columns.map((column) => columnOf(column, known)), ...computed] };
}
/** Rows give the value of a column, whether or not the database would compute it. */
function columnOf(name, known) {
    const there = known.find((column) => column.name === name) ?? { ...UNKNOWN, name };
    return there.generated === null ? there : { ...there, generated: null, default: null };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/schema/schema-of-dump.ts
var schema_of_dump_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var schema_of_dump_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** A scratch database that nobody came back for may go after this. */
const KEPT = 3_600_000;
/** Whose objects they are, who may use them, and what would begin to work elsewhere is no part of the schema. */
const SCHEMA_ONLY = [
    "--no-owner",
    "--no-privileges",
    "--no-comments",
    "--no-security-labels",
    "--no-publications",
    "--no-subscriptions",
    "--no-tablespaces",
];
const schema_of_dump_HAS_STATISTICS = 18;
/**
 * What the dump makes, by making it in a scratch database without the rows, which goes again whatever happens.
 * @throws {UserError} when it cannot be made: the restore would fail at the same.
 */
async function schemaOfDump(ports, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // A name of its own: the restore that may follow makes one of the run's.
        const names = { target: request.target, run: `${request.run}s` };
        const session = schema_of_dump_addDisposableResource(env_1, await maintenanceSession(ports, names), true);
        const at = ports.clock.date();
        const life = { at: at.toISOString(), expires: new Date(at.getTime() + KEPT).toISOString() };
        const scratch = await createScratch(session, names, request.like, life);
        try {
            return await readScratch(ports, request, scratch);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo || ports.signal.aborted)
                throw error;
            throw new errors/* UserError */.yo(`the dump's tables cannot be made on this server: ${describeFailure(error)}. Nothing was touched`, {
                hint: "the restore would fail at the same: mend it on the server, or take another dump",
            });
        }
        finally {
            await drop(ports, names, scratch);
        }
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = schema_of_dump_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function drop(ports, names, scratch) {
    const outcome = await discard(ports, names, scratch);
    if (outcome.state !== "left")
        return;
    ports.log.warning(`The scratch database ${scratch.name} could not be dropped (${outcome.reason}): mode cleanup does it later`);
}
async function readScratch(ports, request, scratch) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const own = schema_of_dump_addDisposableResource(env_2, await ports.server.session(scratch.name, applicationOf(request)), true);
        const { content } = request;
        if (content.kind === "script")
            await own.script(filterScript(content.open(), keepSchema()));
        else
            await runArchive(ports, request, own);
        await own.execute("RESET ALL; SET search_path = ''; SET client_encoding = 'UTF8'");
        return { schema: await readSchema(own), migrations: await readMigrations(own) };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = schema_of_dump_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
async function runArchive(ports, request, own) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const { dump, serverMajor, content } = request;
        const way = chooseWay(ports.server.tools, dump.archiveVersion ?? "", serverMajor);
        if (way === undefined || content.kind !== "archive")
            throw new errors/* UserError */.yo("no pg_restore at hand reads the archive");
        const { tools } = way;
        const archive = schema_of_dump_addDisposableResource(env_3, await content.lend(tools), true);
        const statistics = tools.major >= schema_of_dump_HAS_STATISTICS ? ["--no-statistics"] : [];
        const options = { database: request.target, application: applicationOf(request) };
        const run = async (section) => {
            const args = ["--exit-on-error", ...section, ...SCHEMA_ONLY, ...statistics, archive.path];
            await own.script(filterScript(writeScript(ports, tools, args, options), keepFor("database-owner")));
        };
        await run(["--schema-only"]);
        const bookkeeping = dump.tables.filter(isBookkeeping).map(({ name }) => `--table=${name}`);
        if (bookkeeping.length > 0)
            await run(["--data-only", ...bookkeeping]);
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = schema_of_dump_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}
/** Of plain SQL all but rows. */
function keepSchema() {
    const kept = keepFor("database-owner");
    const isRow = /^(INSERT INTO|SELECT pg_catalog\.(setval|lo_|lowrite))/;
    const isElsewhere = /^(CREATE|ALTER) (SUBSCRIPTION|PUBLICATION)\s/;
    const isOfLargeObject = /^(ALTER|COMMENT ON|SECURITY LABEL FOR \S+ ON) LARGE OBJECT\s/;
    return (statement, copied) => {
        if (copied !== undefined)
            return isBookkeeping(copied) && kept(statement, copied);
        const isLeftOut = [isRow, isElsewhere, isOfLargeObject].some((pattern) => pattern.test(statement));
        return !isLeftOut && kept(statement, copied);
    };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/compare-schemas.ts
var compare_schemas_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var compare_schemas_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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













/** Compares the dump's schema with the database's, tells the differences, and gives what they mean for the run. */
async function compareSchemas(session, config, { report, content }, database, { cluster }) {
    const { timeline, world, known } = session;
    const server = await world.server();
    const { dump } = report;
    const there = await readThere(server, config);
    const hasSchema = holdsSchema(dump);
    const made = hasSchema
        ? await timeline.during("compare schemas", () => schemaOfDump(restorePorts(session, server), {
            target: config.database,
            run: config.run,
            dump,
            content,
            like: database,
            serverMajor: serverMajorOf(cluster),
        }))
        : { schema: schemaOfRows(dump, there.schema), migrations: there.migrations };
    const differences = differencesBetween(made.schema, there.schema);
    known.differences = differences.map(renderDifference);
    tellDifferences(session, differences);
    const migrations = compareMigrations(made.migrations, there.migrations);
    const { strategy, onSchemaDrift } = config;
    const judged = judgeDrift(differences, {
        strategy: strategy.kind,
        onSchemaDrift,
        filled: dump.tables,
        isExcluded: excludedBy(config),
        hasSchema,
    });
    return [...judged, ...migrations.map((each) => warning("migrations", describeMigrations(each)))];
}
async function readThere(server, { database, run }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const own = compare_schemas_addDisposableResource(env_1, await server.session(database, applicationOf({ run })), true);
        return { schema: await readSchema(own), migrations: await readMigrations(own) };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = compare_schemas_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The tables of the database that a restore of rows leaves as they are. */
function excludedBy({ strategy }) {
    if (strategy.kind === "swap")
        return () => false;
    return (table) => isBookkeeping(table) || strategy.excludeTables.some((pattern) => (0,table_patterns/* matchesTable */.I)(pattern, table));
}
/** More of them are read in the summary, and all in the report. */
const MOST_LINES = 200;
/** As a patch from what the database has to what the dump has. */
function tellDifferences({ world }, differences) {
    const lines = differenceLines(differences);
    for (const line of lines.slice(0, MOST_LINES))
        world.log.info(line);
    if (lines.length > MOST_LINES)
        world.log.info(`and ${lines.length - MOST_LINES} lines more, which are in the report`);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/inspect.ts





/** More work at once than this is felt by the application on a small server. */
const JOBS = 2;
function jobsOf({ jobs }) {
    return jobs ?? JOBS;
}
/** Reads what there is and shows it. Changes nothing. */
async function lookAtTarget(session, config) {
    const { world, timeline, known } = session;
    world.cancel.throwIfAborted();
    const server = await timeline.during("connect", () => world.server());
    known.server = server.name;
    const names = { target: config.database, run: config.run };
    const request = { database: config.database, maintenance: maintenanceOf(names), application: applicationOf(names) };
    const facts = await timeline.during("look", () => readFacts(server, request));
    known.facts = facts;
    for (const line of renderBanner(server.name, config.database, facts))
        world.log.info(line);
    return facts;
}
/** Passes all gates over what there is, and tells everything they say. Gives what stops the run. */
async function passGates(session, config, dump, facts) {
    const { world, known } = session;
    world.cancel.throwIfAborted();
    const purpose = purposeOf(config, world.clock.date());
    const server = await world.server();
    const read = { ...dump, location: config.source.location.kind };
    known.findings = gates({ facts, dump: read, tools: server.tools, purpose });
    const isStopped = known.findings.some(({ level }) => level === "blocking");
    if (!isStopped && config.mode !== "drill" && facts.database !== undefined)
        known.findings = [...known.findings, ...(await compareSchemas(session, config, dump, facts.database, facts))];
    tellFindings(session);
    return known.findings.filter(({ level }) => level === "blocking");
}
/** Before anything is done about it. What stops the run is told by its end. */
function tellFindings({ known, world }) {
    for (const { level, message } of known.findings) {
        if (level === "note")
            world.log.info(message);
        if (level === "warning")
            world.log.warning(message);
    }
}
/** All that stops a run, as one text. */
function renderBlocking(findings) {
    const count = findings.length === 1 ? "1 thing stands" : `${findings.length} things stand`;
    return `${count} in the way:\n${findings.map(({ gate, message }) => `  - ${gate}: ${message}`).join("\n")}`;
}
function purposeOf(config, now) {
    const { database, ownership, source } = config;
    const common = { database, ownership, jobs: jobsOf(config), now };
    const { allowPlainSql, maxAge } = source;
    if (config.mode === "drill")
        return { ...DRILL, ...common, allowPlainSql, maxAge };
    const { createDatabase, extensions, replicationSlots, minFreeSpace } = config;
    const rest = { createDatabase, extensions, replicationSlots, minFreeSpace, allowPlainSql, maxAge };
    const { strategy } = config;
    const exchanges = strategy.kind === "in-place" || strategy.finalize;
    return { ...common, ...rest, strategy: strategy.kind, exchanges };
}
const DRILL = {
    strategy: "drill",
    exchanges: false,
    createDatabase: false,
    extensions: [],
    replicationSlots: "fail",
    minFreeSpace: 0,
};

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/read-dump.ts

/** Reads all of the dump and tells what it is. A dump that is not sound gives the sentences that say why. */
async function readDump(session, source) {
    const { world, timeline, known } = session;
    const dump = await timeline.during("read the dump", () => world.dump(source));
    known.dump = dump;
    for (const line of renderDump(dump, world.clock.date()))
        world.log.info(line);
    if (dump.report.state === "sound")
        return dump;
    const problems = dump.report.problems.map(({ message }) => message);
    await dump[Symbol.asyncDispose]();
    return `${dump.name} cannot be restored from: ${problems.join("; ")}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/clone-database.ts
var clone_database_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var clone_database_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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








/** Copies the database as a database beside it, for which nobody may be connected. A text says why there is none. */
async function cloneDatabase(ports, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = clone_database_addDisposableResource(env_1, await maintenanceSession(ports, request), true);
        const catalog = await readCatalog(session);
        if (named(catalog, request.target) === undefined)
            return `there is no database ${request.target}`;
        const name = unusedName(safetyName(request.target, request.run), catalog.map((database) => database.name));
        await ownHaveLeft(ports, session, request);
        const traffic = await readTraffic(session, `datname = ${sql_text_quoteText(request.target)}`);
        try {
            await session.execute(`CREATE DATABASE ${quoteName(name)} TEMPLATE ${quoteName(request.target)}`);
        }
        catch (error) {
            if (!(error instanceof SqlError))
                throw error;
            return describeFailure(error);
        }
        await session.execute(`${renderComment(name, renderMark(markOf(ports, request)))}; ALTER DATABASE ${quoteName(name)} ALLOW_CONNECTIONS false`);
        await ports.journal.record({ reached: "safety-copy", kind: "database", where: name });
        return { name, traffic };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = clone_database_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
const clone_database_PAUSE = 50;
const clone_database_PATIENCE = 10_000;
/** This run's own sessions with the target are closed by then; until the server has let them go, they are not counted. */
async function ownHaveLeft({ clock }, session, request) {
    const end = clock.now() + clone_database_PATIENCE;
    const own = `datname = ${sql_text_quoteText(request.target)} AND application_name = ${sql_text_quoteText(applicationOf(request))}`;
    while ((await session.rows(`SELECT pid FROM pg_stat_activity WHERE ${own}`)).length > 0 && clock.now() < end)
        await clock.sleep(clone_database_PAUSE);
}
/** Until the rows are replaced it is no older than the target itself. */
function markOf({ clock }, { target, run, keepUntil }) {
    const at = clock.date().toISOString();
    return { kind: "old", of: target, run, at, expires: keepUntil.toISOString() };
}
/** Has what a session did counted as soon as it is in no transaction, and not only once the server has let it go. */
async function countOwn(session) {
    await session.execute("SELECT pg_catalog.pg_stat_force_next_flush()");
}
/**
 * Why the clone may lack something, asked once `holder` keeps everybody from writing. Between the clone and that moment
 * somebody may have come, and gone again: a session that is not there any more has had itself counted before it went.
 * Source: pgstat_shutdown_hook in pgstat.c runs before the session leaves pg_stat_activity.
 */
async function findOvertaking(holder, { target }, { traffic }) {
    const there = await holder.rows(`
    SELECT concat_ws(' ', coalesce(nullif(application_name, ''), backend_type, 'a program'), 'of', usename) AS who
    FROM pg_stat_activity WHERE datname = current_database() AND usesysid IS NOT NULL AND pid <> pg_backend_pid()`);
    if (there.length > 0)
        return `${there.map(({ who }) => who).join(", ")} connected to ${target} when it had been copied`;
    const now = await readTraffic(holder, "datname = current_database()");
    if (now.sessions === traffic.sessions + 1 && !wasWritten(traffic, now))
        return undefined;
    return `somebody was connected to ${target} for a moment when it had been copied`;
}
/** One that may lack something is none to return to. */
async function dropClone(ports, request, { name }) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = clone_database_addDisposableResource(env_2, await maintenanceSession(ports, request), true);
        await session.execute(`DROP DATABASE ${quoteName(name)}`);
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = clone_database_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/large-object-grants.ts
/** Remembers whose the large objects are, before they are taken away. For the transaction's end. */
const KEEP_GRANTS = `CREATE TEMPORARY TABLE slipway_large_objects ON COMMIT DROP AS
SELECT oid, lomowner, lomacl FROM pg_catalog.pg_largeobject_metadata`;
/** Gives those that came back, under the numbers they had, to whom they belonged, with the grants they had. */
const RETURN_GRANTS = `DO $slipway$
DECLARE
  object record;
  item record;
  grantee text;
BEGIN
  FOR object IN SELECT kept.* FROM pg_temp.slipway_large_objects AS kept
    JOIN pg_catalog.pg_largeobject_metadata AS restored ON restored.oid = kept.oid LOOP
    EXECUTE format('ALTER LARGE OBJECT %s OWNER TO %I', object.oid, pg_get_userbyid(object.lomowner));
    FOR item IN SELECT * FROM aclexplode(object.lomacl) LOOP
      grantee := CASE item.grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(item.grantee)) END;
      EXECUTE format('GRANT %s ON LARGE OBJECT %s TO %s', item.privilege_type, object.oid, grantee)
        || CASE WHEN item.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END;
    END LOOP;
  END LOOP;
END $slipway$`;

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/target-tables.ts

const target_tables_NAME = "json_build_object('schema', n.nspname, 'name', c.relname)";
const OURS = "n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'";
const FROM = "pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace";
const target_tables_TABLES = `SELECT n.nspname AS schema, c.relname AS name FROM ${FROM} WHERE c.relkind = 'r' AND ${OURS}`;
const FOREIGN_KEYS = `
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
const TRIGGERS = `
SELECT n.nspname AS schema, c.relname AS name, t.tgname AS trigger, t.tgenabled AS enabled
FROM pg_trigger AS t JOIN ${FROM} ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND c.relkind = 'r' ORDER BY t.oid`;
const SEQUENCES = `
SELECT n.nspname AS schema, c.relname AS name,
  (SELECT json_build_object('schema', tn.nspname, 'name', t.relname) FROM pg_class AS t
    JOIN pg_namespace AS tn ON tn.oid = t.relnamespace WHERE t.oid = d.refobjid) AS owner
FROM ${FROM} JOIN pg_depend AS d ON d.objid = c.oid AND d.classid = 'pg_class'::regclass
  AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
WHERE c.relkind = 'S'`;
/** Those that have rows, in the order in which they were made: none needs a later one. */
const VIEWS = `SELECT n.nspname AS schema, c.relname AS name FROM ${FROM}
WHERE c.relkind = 'm' AND c.relispopulated ORDER BY c.oid`;
const POINTERS = `
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
        pointers: await session.rows(POINTERS),
    };
}
/** Tables by their names. */
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
    return (0,sql_names/* keyOf */.TN)({ schema: schema ?? "public", name });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/plan-in-place.ts







const UNLINK = "SELECT pg_catalog.lo_unlink(oid) FROM pg_catalog.pg_largeobject_metadata";
/**
 * Decides how the rows of a dump take the place of those of a database. Nothing outside the dump is emptied: a table that
 * refers to one of the dump's from outside is a reason to refuse, never one for CASCADE.
 */
function planInPlace(dump, target, excludeTables) {
    const isExcluded = (table) => excludeTables.some((pattern) => (0,table_patterns/* matchesTable */.I)(pattern, table));
    const tables = dump.tables.filter((table) => !isExcluded(table));
    const excluded = dump.tables.filter(isExcluded);
    const inside = new TableSet(tables);
    const hasLargeObjects = dump.largeObjects.count > 0;
    const problems = [
        ...missingTables(tables, target),
        ...outsideReferences(target, inside),
        ...(hasLargeObjects ? outsidePointers(target, inside) : []),
    ];
    if (problems.length > 0)
        return { state: "refused", problems };
    const foreign = target.ownedSequences.filter(({ owner }) => !inside.has(owner) && isOfDump(dump, owner));
    const left = new Set(foreign.map(sql_names/* keyOf */.TN));
    const sequences = dump.sequences.filter((sequence) => !left.has((0,sql_names/* keyOf */.TN)(sequence)));
    const plan = { tables, sequences, excluded, hasLargeObjects, keep: keepRows(excluded, left) };
    return { state: "planned", plan: { ...plan, ...statements(plan, target, inside) } };
}
function isOfDump({ tables }, { schema, name }) {
    return tables.some((table) => table.schema === schema && table.name === name);
}
function missingTables(tables, target) {
    const present = new TableSet(target.tables);
    const missing = tables.filter((table) => !present.has(table)).map(sql_names/* describe */.q0);
    return missing.length === 0 ? [] : [`tables of the dump are not in the database: ${missing.join(", ")}`];
}
function outsideReferences({ tables, foreignKeys }, inside) {
    // A partitioned table has no rows of its own, and is in the dump with its partitions.
    const holding = new TableSet(tables);
    return foreignKeys.flatMap((key) => {
        const outside = key.binds.filter((table) => holding.has(table) && !inside.has(table));
        if (outside.length === 0 || !key.pointsTo.some((table) => inside.has(table)))
            return [];
        const names = outside.map(sql_names/* describe */.q0).join(", ");
        return [
            `${names} refers to ${(0,sql_names/* describe */.q0)(key.references)} by ${key.name} and is not in the dump: emptying one would empty both`,
        ];
    });
}
function outsidePointers({ pointers }, inside) {
    const outside = pointers.filter((table) => !inside.has(table)).map(sql_names/* describe */.q0);
    if (outside.length === 0)
        return [];
    return [`the dump has large objects, and tables that it leaves alone may name some: ${outside.join(", ")}`];
}
function keepRows(excluded, left) {
    const without = new TableSet(excluded);
    return (statement, copied) => {
        if (isOfSession(statement))
            return false;
        const table = copied ?? (statement.startsWith("INSERT") ? (0,sql_names/* readInsert */.E$)(statement)?.table : undefined);
        if (table !== undefined)
            return !without.has(table);
        const sequence = readSetval(statement);
        return sequence === undefined || !left.has((0,sql_names/* keyOf */.TN)(sequence));
    };
}
function statements({ tables, sequences, hasLargeObjects }, target, inside) {
    const keys = target.foreignKeys.filter(({ binds }) => binds.some((table) => inside.has(table)));
    const triggers = target.triggers.filter((trigger) => inside.has(trigger));
    const only = tables.map((table) => `ONLY ${sql_text_quoteTable(table)}`).join(", ");
    const lock = (mode) => (tables.length === 0 ? [] : [`LOCK TABLE ${only} IN ${mode} MODE`]);
    return {
        hold: [
            ...lock("EXCLUSIVE"),
            // setval alone is not undone by a rollback; of a sequence that was restarted in the same transaction it is.
            ...sequences.map((sequence) => `ALTER SEQUENCE ${sql_text_quoteTable(sequence)} RESTART`),
            ...(hasLargeObjects ? ["LOCK TABLE pg_catalog.pg_largeobject_metadata IN EXCLUSIVE MODE"] : []),
        ],
        seize: [
            ...lock("ACCESS EXCLUSIVE"),
            // To read a large object takes the lock that to write one takes.
            ...(hasLargeObjects ? ["LOCK TABLE pg_catalog.pg_largeobject IN EXCLUSIVE MODE"] : []),
        ],
        before: [
            ...keys.map(({ table, name }) => `ALTER TABLE ${sql_text_quoteTable(table)} DROP CONSTRAINT ${quoteName(name)}`),
            ...triggers.map((each) => `ALTER TABLE ${sql_text_quoteTable(each)} DISABLE TRIGGER ${quoteName(each.trigger)}`),
            ...(tables.length === 0 ? [] : [`TRUNCATE ${only}`]),
            ...(hasLargeObjects ? [KEEP_GRANTS, UNLINK] : []),
        ],
        after: [
            ...(hasLargeObjects ? [RETURN_GRANTS] : []),
            ...triggers.map(({ enabled, trigger, ...table }) => {
                const always = enabled === "A" ? "ALWAYS " : "";
                return `ALTER TABLE ${sql_text_quoteTable(table)} ENABLE ${always}TRIGGER ${quoteName(trigger)}`;
            }),
            ...keys.flatMap(addForeignKey),
            ...target.materializedViews.map((view) => `REFRESH MATERIALIZED VIEW ${sql_text_quoteTable(view)}`),
        ],
    };
}
function addForeignKey({ table, name, definition, comment }) {
    const on = `${quoteName(name)} ON ${sql_text_quoteTable(table)}`;
    return [
        `ALTER TABLE ${sql_text_quoteTable(table)} ADD CONSTRAINT ${quoteName(name)} ${definition}`,
        ...(comment === null ? [] : [`COMMENT ON CONSTRAINT ${on} IS ${sql_text_quoteText(comment)}`]),
    ];
}

;// CONCATENATED MODULE: ./action-pg-restore/src/backup/dump-database.ts
var dump_database_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var dump_database_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** For how long pg_dump waits for a table that somebody has locked, in milliseconds. */
const LOCK_WAIT = 60_000;
/** Since this version pg_dump compresses with zstd. */
const KNOWS_ZSTD = 16;
/** How pg_dump's option names the compressions. gzip's middle level is its own default. */
const dump_database_COMPRESSIONS = { gzip: "6", zstd: "zstd", none: "0" };
/**
 * A dump of a database in PostgreSQL's custom format, as it is being made: nothing of it is kept on the way.
 * The content throws when pg_dump fails, so that no part is taken for the whole.
 * @throws {UserError} when no pg_dump can make it.
 */
async function dumpDatabase(server, order) {
    const { database, run, compression, signal } = order;
    const application = applicationOf({ run });
    const { major, bytes } = await dump_database_ask(server, database, application);
    const tools = chooseTools(server, major);
    if (compression === "zstd" && tools.major < KNOWS_ZSTD)
        throw new errors/* UserError */.yo(`pg_dump ${tools.major} ${tools.place} does not know zstd`, { hint: "set compression: gzip" });
    const args = ["--format=custom", `--compress=${dump_database_COMPRESSIONS[compression]}`, `--lock-wait-timeout=${LOCK_WAIT}`];
    signal.throwIfAborted();
    const process = await tools.start("pg_dump", args, { database, application });
    process.stdin.end();
    signal.addEventListener("abort", () => process.kill());
    return { content: outputOf(process, `pg_dump ${tools.place}`), databaseBytes: bytes };
}
async function dump_database_ask(server, database, application) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = dump_database_addDisposableResource(env_1, await server.session(database, application), true);
        const [facts] = await session.rows(`SELECT current_setting('server_version_num')::int / 10000 AS major,
            pg_catalog.pg_database_size(current_database()) AS bytes`);
        return facts ?? { major: 0, bytes: 0 };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = dump_database_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The oldest that is not older than the server: what it writes can be read by most. */
function chooseTools(server, major) {
    const able = server.tools.filter((tools) => tools.connects && tools.major >= major);
    const [best] = able.toSorted((a, b) => a.major - b.major);
    if (best !== undefined)
        return best;
    const there = server.tools.filter(({ connects }) => connects).map((tools) => `${tools.major} ${tools.place}`);
    throw new errors/* UserError */.yo(`${server.name} is PostgreSQL ${major}, and pg_dump must not be older: there is ${there.join(", ") || "none"}`, {
        hint: `install postgresql-client-${major} on the runner`,
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/backup/plan-retention.ts
/**
 * The backups that go: those older than `age` and not among the newest `count` that are proven; where only one of both is
 * given, that one decides. The newest proven one never goes, and nothing goes while none is proven. One that was never
 * proven counts for nothing, and goes by the same age once a newer one is proven.
 */
function planRetention(backups, { age, count }, now) {
    const newestFirst = backups.toSorted((a, b) => b.startedAt - a.startedAt);
    const proven = newestFirst.filter(({ isProven }) => isProven);
    const [newest] = proven;
    if (newest === undefined || (age === undefined && count === undefined))
        return [];
    const oldestCounted = proven[Math.min(count ?? 1, proven.length) - 1] ?? newest;
    return newestFirst.filter(({ startedAt }) => {
        const isOld = age === undefined || now - startedAt > age;
        return isOld && startedAt < oldestCounted.startedAt;
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/backup/safety-dump-name.ts

const safety_dump_name_NAME = /^([\w.=-]+)_\d{8}T\d{6}Z\.until-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.dump$/;
/**
 * `shop_20261121T031500Z.until-20261128T031500Z.dump`, for what was there before a restore in place: no backup, which would
 * be restored as the newest one, and kept for a time of its own.
 */
function safetyDumpName(database, at, until) {
    return `${encodeName(database)}_${compactTime(at)}.until-${compactTime(until)}.dump`;
}
/** Those of a database whose time is over at `now`, in milliseconds. */
function expiredSafetyDumps(files, database, now) {
    return files.flatMap(({ name }) => {
        const [, of, ...time] = safety_dump_name_NAME.exec(name) ?? [];
        const [year, month, day, hour, minute, second] = time.map(Number);
        const until = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
        return of === encodeName(database) && until < now ? [name] : [];
    });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/backup/let-go.ts




/** A file that has been unfinished for so long is nobody's any more. */
const ABANDONED = 24 * 3_600_000;
/** By which clocks of runners differ that are right. */
const CLOCKS_DIFFER = 5 * 60_000;
/**
 * Removes the backups of a database that the retention lets go, and what died runs left; never `own`, the one just made.
 * Where a backup is of a time that has not come, this run's clock is wrong or was that of another, and which backups are
 * old is not known: then none goes. Gives the backups' names.
 */
async function letGo({ store, log }, { database, retention, own }, now) {
    const files = await store.list();
    const backups = backupsIn(files, database);
    const ahead = backups.find(({ startedAt }) => startedAt > now + CLOCKS_DIFFER);
    if (ahead !== undefined)
        log.warning(`The backup ${ahead.name} is of a time that has not come by this run's clock (${new Date(now).toISOString()}): no backup was let go. Set the clock right, or remove that backup if another's was wrong`);
    const old = retention === undefined || ahead !== undefined ? [] : planRetention(backups, retention, now);
    const gone = old.filter(({ name }) => name !== own);
    for (const { name } of gone) {
        // Its proof goes first: what is left after a failure is then none that counts.
        await store.remove(`${name}${CHECKSUM}`);
        await store.remove(name);
        log.info(`Removed the backup ${name}, as the retention says`);
    }
    for (const name of expiredSafetyDumps(files, database, now)) {
        await store.remove(`${name}${CHECKSUM}`);
        await store.remove(name);
        log.info(`Removed ${name}, what was there before a restore in place: its time is over`);
    }
    const left = files.filter(({ name, modified }) => isLeftOver(name, database, storage_store/* UNFINISHED */.y) && now - modified > ABANDONED);
    for (const { name } of left)
        await store.remove(name);
    return gone.map(({ name }) => name);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/backup/back-up.ts








const back_up_SECOND = 1_000;
/**
 * Dumps a database straight into its place, reads it back from there, and only when all of it is sound lets older ones go.
 * @throws {UserError} when the dump or its proof fails. All older backups are still there then.
 */
async function backUp(ports, plan) {
    const { store, clock } = ports;
    const { name, startedAt, files } = await chooseName(ports, plan);
    const before = lookBefore(ports, plan, { startedAt, files });
    const { dump, written, dumped, proven } = await dumpTo(ports, plan, name);
    const { tables } = dump;
    const removed = await letGo(ports, { ...plan, own: name }, clock.date().getTime());
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const { bytes, sha256 } = written;
    return {
        location: `${store.name}${name}`,
        bytes,
        sha256,
        tables: tables.length,
        rows,
        dumped,
        proven,
        removed,
        before,
    };
}
/**
 * Dumps a database straight into a file of the place, and reads it back from there.
 * @throws {UserError} when the dump or its proof fails. There is no file of the name then.
 */
async function dumpTo(ports, plan, name) {
    const { store, clock, log } = ports;
    const [began, written] = [clock.now(), new Counted()];
    const { content, databaseBytes } = await dumpDatabase(ports.server, { ...plan, signal: ports.signal });
    await store.write(name, progressing(ports, "Dumped", written.of(content)), databaseBytes);
    const dumped = clock.now() - began;
    log.info(`Dumped ${plan.database} to ${store.name}${name}: ${(0,fields_size/* formatSize */.X)(written.bytes)} in ${(0,domain_duration/* formatDuration */.a)(dumped)}`);
    const { dump } = await prove(ports, name, written);
    const proven = clock.now() - began - dumped;
    log.info(`Read all of it back from there in ${(0,domain_duration/* formatDuration */.a)(proven)}: ${dump.tables.length} tables are whole`);
    return { dump, written, dumped, proven };
}
/** Reads a backup from where it is kept, and puts its checksum beside it. A damaged one is removed. */
async function prove(ports, name, written) {
    const { store, signal } = ports;
    const content = progressing(ports, "Read back", store.read(name));
    const report = await inspectArchive({ kind: "file", content });
    signal.throwIfAborted();
    if (report.state === "sound" && report.source.sha256 === written.sha256) {
        await store.write(`${name}${CHECKSUM}`, textContent(`${written.sha256}  ${name}\n`));
        return report;
    }
    // Nobody shall restore from it.
    await store.remove(name);
    const problems = report.state === "sound" ? [] : report.problems.map(({ message }) => message);
    const reason = problems.join("; ") || "it is not what was written there";
    throw new errors/* UserError */.yo(`the new backup in ${store.name} is damaged, and was removed: ${reason}`, {
        hint: "all older backups are untouched: run the backup again, and check the storage if this repeats",
    });
}
/** Backups are named by the second in which they begin: one whose name is taken begins in the next that has none. */
async function chooseName({ store, clock, signal }, { database }) {
    for (;;) {
        const startedAt = clock.date();
        const name = backupName(database, startedAt);
        const files = await store.list();
        // Its checksum's name and that of an unfinished one begin with it, too.
        if (!files.some((file) => file.name.startsWith(name)))
            return { name, startedAt, files };
        await clock.sleep(back_up_SECOND - startedAt.getMilliseconds(), signal);
    }
}
/** The newest backup so far, and a warning when it is older than it should be. */
function lookBefore({ log }, plan, { startedAt, files }) {
    const { database, maxAge } = plan;
    const newest = newestBackup(backupsIn(files, database));
    if (newest === undefined)
        return undefined;
    const age = startedAt.getTime() - newest.startedAt;
    const limit = (0,domain_duration/* formatDuration */.a)(maxAge ?? 0);
    if (maxAge !== undefined && age > maxAge)
        log.warning(`The backup before this one, ${newest.name}, is ${(0,domain_duration/* formatDuration */.a)(age)} old; at most ${limit} was wanted`);
    return { name: newest.name, age };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/safety-copy.ts
var safety_copy_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var safety_copy_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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










function whereIs(safety) {
    return safety.kind === "database" ? safety.name : safety.where;
}
/**
 * Dumps the database while a transaction keeps everybody from writing to its tables, and reads the dump back.
 * @throws {UserError} when there is no such dump.
 */
async function dumpHeld(ports, { target: database, run, keepUntil }, store) {
    const name = safetyDumpName(database, ports.clock.date(), keepUntil);
    const { dump } = await dumpTo({ ...ports, store }, { database, run, compression: "gzip" }, name);
    const where = `${store.name}${name}`;
    await ports.journal.record({ reached: "safety-copy", kind: "dump", where });
    return { copy: { kind: "dump", where }, largeObjects: dump.largeObjects };
}
/** pg_dump cannot read large objects that nobody may write to: they are compared with it once nobody can. */
async function safety_copy_assertUnwritten(holder, { copy, largeObjects }) {
    const [problem] = await verifyLargeObjects(holder, largeObjects);
    if (problem !== undefined)
        throw new errors/* UserError */.yo(`large objects were written to while they were copied to ${copy.where}: ${problem}`);
}
/**
 * Writes into the copy's mark what had been written until the rows were replaced, so that a rollback can tell what came
 * later.
 */
async function rememberWrites(ports, names, copy) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        if (copy.kind === "dump")
            return;
        const written = await safety_copy_readWritten(ports, names);
        const session = safety_copy_addDisposableResource(env_1, await maintenanceSession(ports, names), true);
        const catalog = await readCatalog(session);
        const [mark, target] = [named(catalog, copy.name)?.mark, named(catalog, names.target)];
        if (mark === undefined || target === undefined)
            return;
        await session.execute(renderComment(copy.name, renderMark({ ...mark, replacedBy: target.oid, ...written })));
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = safety_copy_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
async function safety_copy_readWritten({ server }, names) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const session = safety_copy_addDisposableResource(env_2, await server.session(names.target, applicationOf(names)), true);
        return { counts: await readWriteCounts(session), shape: await readShape(session) };
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = safety_copy_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/seize.ts

const DEADLOCK_DETECTED = "40P01";
const seize_PATIENCE = 10_000;
const seize_PAUSE = 50;
/**
 * Takes locks in a transaction, for each of which it waits as long as the session's `lock_timeout` says. A deadlock does not
 * end the transaction: it is the others whose statements are given up then, those that wait to write what it keeps them from
 * writing. They have committed nothing.
 * @throws {SqlError} when there is no such lock.
 */
async function seize(clock, session, locks) {
    for (const lock of locks)
        await seizeOne(clock, session, lock);
}
async function seizeOne(clock, session, lock) {
    const end = clock.now() + seize_PATIENCE;
    for (;;) {
        await session.execute("SAVEPOINT slipway_seize");
        try {
            await session.execute(lock);
            return await session.execute("RELEASE SAVEPOINT slipway_seize");
        }
        catch (error) {
            const isDeadlock = error instanceof SqlError && error.state === DEADLOCK_DETECTED;
            if (!isDeadlock || clock.now() >= end)
                throw error;
            await session.execute("ROLLBACK TO SAVEPOINT slipway_seize");
            await session.rows(GIVE_UP_WAITING);
        }
        await clock.sleep(seize_PAUSE);
    }
}
const GIVE_UP_WAITING = `SELECT pg_cancel_backend(pid) AS asked FROM pg_stat_activity
  WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))`;

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/transaction-fate.ts

/** What became of a transaction; `application` has its sessions ended before, so that it cannot still be committed. */
async function askTransaction(session, transaction, application) {
    if (application !== undefined)
        await session.execute(`SELECT pg_catalog.pg_terminate_backend(pid, 5000) FROM pg_catalog.pg_stat_activity
      WHERE application_name = ${sql_text_quoteText(application)} AND pid <> pg_catalog.pg_backend_pid()`);
    const [row] = await session.rows(`SELECT pg_catalog.pg_xact_status(${sql_text_quoteText(transaction)}::xid8) AS status`);
    return row?.status ?? "unknown";
}

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/replacement.ts
var replacement_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var replacement_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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















class Overtaken extends Error {
}
/**
 * The one transaction. It keeps everybody else from writing before the safety copy is made or looked at, and until its end:
 * so there is no row that is in neither. Then it empties, fills, checks foreign keys and verifies, and is committed only when
 * the rows are the dump's.
 */
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
            const env_1 = { stack: [], error: void 0, hasError: false };
            try {
                const session = replacement_addDisposableResource(env_1, await this.#ports.server.session(this.#request.target, applicationOf(this.#request)), true);
                // The one session that is allowed for since the clone.
                await countOwn(session);
                await session.execute("BEGIN");
                const safety = await this.#hold(session, way);
                const report = await this.#replace(session);
                const problems = problemsOf(report);
                if (problems.length > 0) {
                    await session.execute("ROLLBACK");
                    return { state: "unchanged", reason: problems.join("; "), report, safety };
                }
                await this.#finish(session, { report, safety });
                return { state: "replaced", report, safety };
            }
            catch (e_1) {
                env_1.error = e_1;
                env_1.hasError = true;
            }
            finally {
                const result_1 = replacement_disposeResources(env_1);
                if (result_1)
                    await result_1;
            }
        }
        catch (error) {
            if (error instanceof Overtaken)
                return { state: "overtaken", reason: error.message };
            return await this.#settle(error);
        }
    }
    /** From here on nobody but this transaction writes, and what was written is in the copy. */
    async #hold(session, way) {
        const seizeAll = (locks) => seize(this.#ports.clock, session, locks);
        await seizeAll(this.#plan.hold);
        if (way.kind === "dump") {
            const dumped = await dumpHeld(this.#ports, this.#request, way.store);
            this.#safety = dumped.copy;
            await seizeAll(this.#plan.seize);
            if (this.#plan.hasLargeObjects)
                await safety_copy_assertUnwritten(session, dumped);
            return dumped.copy;
        }
        await seizeAll(this.#plan.seize);
        const reason = await findOvertaking(session, this.#request, way.clone);
        if (reason !== undefined)
            throw new Overtaken(reason);
        this.#safety = { kind: "database", name: way.clone.name };
        return this.#safety;
    }
    async #replace(session) {
        const { before, after, keep, tables, sequences, hasLargeObjects } = this.#plan;
        const { dump, assertSql, target } = this.#request;
        this.#ports.log.info(`Replacing the rows of ${tables.length} tables of ${target} in one transaction`);
        for (const statement of before)
            await session.execute(statement);
        const script = untilAborted(filterScript(await this.#script(session), keep), this.#ports.signal);
        const total = tables.reduce((sum, { bytes }) => sum + bytes, 0);
        await session.script(told(script, total, new ProgressLog(this.#ports, "Replacing rows")));
        this.#ports.log.info("All rows are there: checking foreign keys, and comparing with the dump");
        await session.execute("SET client_encoding = 'UTF8'");
        await session.execute("SELECT pg_catalog.set_config('search_path', '', false)");
        for (const statement of after)
            await session.execute(statement);
        const largeObjects = hasLargeObjects ? dump.largeObjects : undefined;
        this.#report = await verifyDatabase({ control: session, writers: [session] }, { dump: { ...dump, sequences, largeObjects }, tables, assertSql, likely: [{ TimeZone: "UTC" }] });
        return this.#report;
    }
    async #script(session) {
        const { content, dump, target } = this.#request;
        if (content.kind === "script")
            throw new Error("plain SQL has its tables' definitions among its rows: use an archive");
        const way = chooseWay(this.#ports.server.tools, dump.archiveVersion ?? "", await readServerMajor(session));
        if (way === undefined)
            throw new Error(`no pg_restore at hand reads archives of version ${dump.archiveVersion}`);
        const { tools } = way;
        return archiveRows(this.#ports, await content.lend(tools), {
            tools,
            database: target,
            application: applicationOf(this.#request),
        });
    }
    /** COMMIT of a transaction that has failed says no more than ROLLBACK: the server is asked what came of it. */
    async #finish(session, { report, safety }) {
        // Once it is committed, so that what is written afterwards can be told from it.
        await countOwn(session);
        const [row] = await session.rows("SELECT pg_current_xact_id()::text AS id");
        const transaction = row?.id ?? "";
        this.#commit = { transaction, report, safety };
        await this.#ports.journal.record({ reached: "committing-in-place" });
        await session.execute("COMMIT");
        const fate = await askTransaction(session, transaction);
        if (fate !== "committed")
            throw new Error(`the transaction is ${fate} after its COMMIT`);
    }
    async #settle(error) {
        const reason = describeFailure(error);
        if (this.#commit === undefined)
            return { state: "unchanged", reason, report: this.#report, safety: this.#safety };
        const { transaction, report, safety } = this.#commit;
        const fate = await this.#fate(transaction);
        if (fate === "committed")
            return { state: "replaced", report, safety };
        if (fate !== "aborted")
            return { state: "unsettled", reason: `${reason}; the transaction is ${fate}`, safety };
        await this.#ports.journal.record({ reached: "settled", on: "outgoing" });
        return { state: "unchanged", reason, report, safety };
    }
    async #fate(transaction) {
        const { server, clock } = this.#ports;
        const ask = async () => {
            const env_2 = { stack: [], error: void 0, hasError: false };
            try {
                const session = replacement_addDisposableResource(env_2, await server.session(this.#request.target, "slipway/settle"), true);
                return await askTransaction(session, transaction, applicationOf(this.#request));
            }
            catch (e_2) {
                env_2.error = e_2;
                env_2.hasError = true;
            }
            finally {
                const result_2 = replacement_disposeResources(env_2);
                if (result_2)
                    await result_2;
            }
        };
        return await patiently(clock, ask).catch(describeFailure);
    }
}
/** Rows alone, without owners and grants, as pg_restore writes them. */
async function* archiveRows(ports, archive, where) {
    const env_3 = { stack: [], error: void 0, hasError: false };
    try {
        const lent = replacement_addDisposableResource(env_3, archive, true);
        yield* archiveScript(ports, { ...where, archive: lent, ownership: "dump", owner: "", dataOnly: true });
    }
    catch (e_3) {
        env_3.error = e_3;
        env_3.hasError = true;
    }
    finally {
        const result_3 = replacement_disposeResources(env_3);
        if (result_3)
            await result_3;
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/in-place/restore-in-place.ts
var restore_in_place_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var restore_in_place_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







/** Whether a restore in place could be done now; the plan is made anew then. */
async function checkInPlace(ports, request) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = restore_in_place_addDisposableResource(env_1, await ports.server.session(request.target, applicationOf(request)), true);
        return planInPlace(request.dump, await readTargetTables(session), request.excludeTables);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = restore_in_place_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/**
 * Replaces the rows of the dump's tables within the database that there is, and keeps a copy of what was there: a database
 * beside it, when nobody is connected, or a dump.
 */
async function restoreInPlace(ports, request) {
    const decision = await checkInPlace(ports, request);
    if (decision.state === "refused")
        return decision;
    ports.log.info(`Copying ${request.target} as it is, to return to`);
    const { dumps } = request;
    const outcome = await replaceBesideClone(ports, request, decision.plan);
    if (outcome.state !== "overtaken")
        return outcome;
    const { reason } = outcome;
    if (dumps === undefined)
        return { state: "refused", problems: [`there is no safety copy: ${reason}`] };
    ports.log.info(`No copy beside ${request.target} (${reason}): it is dumped while nobody can write to its tables`);
    const dumped = await replace(ports, request, decision.plan, { kind: "dump", store: dumps });
    return dumped.state === "overtaken" ? { state: "refused", problems: [dumped.reason] } : dumped;
}
/** After so many copies of which each may lack something it is not tried again. */
const restore_in_place_ATTEMPTS = 3;
/** With a copy that is a database, or why there is none. */
async function replaceBesideClone(ports, request, plan) {
    for (let attempt = 1;; attempt++) {
        const clone = await cloneDatabase(ports, request);
        if (typeof clone === "string")
            return { state: "overtaken", reason: clone };
        const fate = await replace(ports, request, plan, { kind: "clone", clone });
        if (fate.state !== "overtaken")
            return fate;
        await dropClone(ports, request, clone);
        if (attempt === restore_in_place_ATTEMPTS)
            return fate;
    }
}
async function replace(ports, request, plan, way) {
    const fate = await new Replacement(ports, request, plan).run(way);
    if (fate.state !== "replaced")
        return fate;
    await ports.journal.record({ reached: "replaced-in-place", tables: plan.tables.length });
    await tidy(ports, request, fate.safety);
    return fate;
}
/** What is not worth failing for once the rows are there. */
async function tidy(ports, request, safety) {
    try {
        const env_2 = { stack: [], error: void 0, hasError: false };
        try {
            const session = restore_in_place_addDisposableResource(env_2, await ports.server.session(request.target, applicationOf(request)), true);
            await session.execute("ANALYZE");
            await rememberWrites(ports, request, safety);
        }
        catch (e_2) {
            env_2.error = e_2;
            env_2.hasError = true;
        }
        finally {
            const result_2 = restore_in_place_disposeResources(env_2);
            if (result_2)
                await result_2;
        }
    }
    catch (error) {
        ports.log.warning(`the rows are restored, though not all was done after it: ${describeFailure(error)}`);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/replace-rows.ts











function isInPlace(config) {
    return config.strategy.kind === "in-place";
}
/** Tables that keep which migrations were run are never filled from elsewhere. */
function excludedFrom({ strategy }, { report }) {
    return [...strategy.excludeTables, ...report.dump.tables.filter(isBookkeeping)];
}
/** What of the tables' references stands in the way. */
async function inPlaceGate(session, config, dump) {
    const ports = restorePorts(session, await session.world.server());
    const { database: target, run } = config;
    const request = { target, run, dump: dump.report.dump, excludeTables: excludedFrom(config, dump) };
    const decision = await checkInPlace(ports, request);
    if (decision.state === "planned")
        return [];
    return decision.problems.map((problem) => blocking("tables", `${problem}. Nothing is ever emptied by CASCADE: use strategy: swap`));
}
/** Replaces the rows under stopped writers, and goes back to the copy made before when nothing works afterwards. */
async function replaceRows(session, config, dump) {
    const { clock } = session.world;
    const began = clock.now();
    const made = await replace_rows_attempt(session, config, dump);
    if ("hints" in made)
        return replace_rows_afterEarlyEnd(session, config, made);
    const { outcome, trouble } = made;
    if ("report" in outcome)
        session.known.verification = outcome.report;
    if (outcome.state !== "replaced")
        return notReplaced(config.database, outcome, trouble);
    const { safety } = outcome;
    if (safety.kind === "dump")
        session.known.warn(`What was there before is in the dump ${safety.where}`);
    const unhealthy = trouble ?? asTrouble(await checkHealth(session, config));
    if (unhealthy === undefined)
        return { state: "restored", old: nameOf(safety), downtime: clock.now() - began };
    if (safety.kind === "dump")
        return replace_rows_afterEarlyEnd(session, config, unhealthy);
    const { reason } = unhealthy;
    const since = trouble === undefined ? began : undefined;
    const { replicationSlots } = config;
    // The rows did not take their slots along: who has not allowed for that keeps both.
    return await cut_over_goBack(session, config, { reason, since, aside: safety.name, replicationSlots });
}
function asTrouble(reason) {
    return reason === undefined ? undefined : { reason, hints: [] };
}
/** What came of it, or why it ended early. */
async function replace_rows_attempt(session, config, dump) {
    const server = await session.world.server();
    const request = await replace_rows_requestOf(session, config, dump);
    const work = (signal) => session.timeline.during("replace rows", () => restoreInPlace(restorePorts(session, server, signal), request));
    try {
        if (!hasWriters(config))
            return { outcome: await work(session.world.cancel), trouble: undefined };
        const { value, trouble } = await whileStopped(session, config, undefined, async (signal) => {
            const outcome = await work(signal);
            return { value: outcome, exchanged: outcome.state === "replaced" };
        });
        return { outcome: value, trouble };
    }
    catch (error) {
        return earlyEnd(error);
    }
}
async function replace_rows_requestOf({ world }, config, dump) {
    const { database: target, run, assertSql, keepOld, safetyDump } = config;
    return {
        target,
        run,
        dump: dump.report.dump,
        content: dump.content,
        excludeTables: excludedFrom(config, dump),
        assertSql,
        keepUntil: new Date(world.clock.date().getTime() + keepOld),
        dumps: safetyDump === undefined ? undefined : await world.store(safetyDump),
    };
}
function nameOf(safety) {
    return safety?.kind === "database" ? safety.name : undefined;
}
function notReplaced(database, outcome, trouble) {
    const reasons = outcome.state === "refused" ? outcome.problems : [outcome.reason];
    const reason = [reasons.join("; "), ...(trouble === undefined ? [] : [trouble.reason])].join("\n");
    const next = (last) => (trouble === undefined ? last : nextSteps(trouble, last));
    if (outcome.state === "unsettled")
        return {
            state: "failed",
            reason,
            left: unknownRows(database, whereIs(outcome.safety)),
            next: next("look at the server's log, then restore what is wanted"),
            old: nameOf(outcome.safety),
        };
    if (outcome.state === "refused" && trouble === undefined)
        return { state: "refused", reason };
    const safety = outcome.state === "unchanged" ? outcome.safety : undefined;
    const copy = safety === undefined ? "" : `; its copy ${whereIs(safety)} is still there`;
    const left = `${outcome.state === "refused" ? "" : "The transaction was rolled back: "}${database} is as it was${copy}`;
    return { state: "untouched", reason, left, next: next("mend the cause, then run this again") };
}
/** The run was cut short, or the application does not work: what was done is in the journal. */
function replace_rows_afterEarlyEnd({ journal }, { database }, { reason, hints }) {
    return rowsLeft(database, leftBehind(journal.entries), { reason, hints });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/restore.ts
var restore_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var restore_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** Looks at everything, and then restores, or only tells what it would do. */
async function restore(session, config) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        // Not after the dump, which may take hours to read: a run that died may have left the database as nobody can use it.
        if (config.mode === "restore")
            await settleBefore(session, config);
        const read = await readDump(session, config.source);
        if (typeof read === "string")
            return { state: "refused", reason: read };
        const dump = restore_addDisposableResource(env_1, read, true);
        const facts = await lookAtTarget(session, config);
        const stops = [...(await passGates(session, config, dump, facts)), ...(await writersGate(session, config))];
        if (stops.length === 0 && isInPlace(config))
            stops.push(...(await inPlaceGate(session, config, dump)));
        if (stops.length > 0)
            return { state: "refused", reason: renderBlocking(stops) };
        if (config.mode === "plan")
            return { state: "planned", planned: planOf(session, config, dump) };
        return isInPlace(config) ? await replaceRows(session, config, dump) : await restoreBeside(session, config, dump);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = restore_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A run that died may have left the database closed. */
async function settleBefore(session, config) {
    const server = await session.world.server();
    const names = { target: config.database, run: config.run };
    const settled = await settleLeftovers(restorePorts(session, server), names);
    if (settled === undefined)
        return;
    session.known.warn(`A run before this one was cut off while it exchanged ${config.database}: that is settled now`);
}
function planOf({ known }, config, dump) {
    const { database, strategy, writers, after, keepOld } = config;
    const { facts } = known;
    const space = facts && describeSpace(dump, facts, strategy.kind);
    const names = writers.map(({ name }) => name).join(", ");
    const alone = strategy.kind === "swap" ? "ends all sessions" : "lets nobody write meanwhile";
    const stop = names === "" ? alone : `stops ${names}, and brings them back whatever happens`;
    const steps = after.map((step) => `then ${step.kind} ${step.writer.name}`);
    const days = `${Math.round(keepOld / 86_400_000)} days`;
    const swap = [
        `restores ${dump.name} beside ${database} and compares every table with the dump`,
        ...(strategy.kind === "swap" && !strategy.finalize
            ? ["leaves it there: mode finalize swaps it in"]
            : [stop, `swaps the two by their names, and keeps the old one for ${days}`, ...steps]),
    ];
    const inPlace = [
        stop,
        `copies ${database}, then replaces its rows in one transaction, which ends only once they are verified`,
        ...steps,
    ];
    return [...(strategy.kind === "swap" ? swap : inPlace), ...(space === undefined ? [] : [space])];
}
function describeSpace({ report }, facts, strategy) {
    const { data, wal } = spaceNeeds({ dump: report.dump, source: report.source.bytes }, facts, { strategy });
    const { data: free } = facts.free;
    const seen = free === undefined ? "" : `; ${(0,fields_size/* formatSize */.X)(free)} are free where the data is`;
    return `takes about ${(0,fields_size/* formatSize */.X)(data)} for data and ${(0,fields_size/* formatSize */.X)(wal)} for the write-ahead log${seen}`;
}
async function restoreBeside(session, config, dump) {
    const { timeline, known } = session;
    await createMissing(session, config);
    const prepared = await timeline.during("restore beside", () => prepareBeside(session, config, dump));
    known.verification = prepared.report;
    if (prepared.state === "failed")
        return notPrepared(session, config.database, prepared);
    const { name } = prepared.database;
    await restore_createExtensions(session, config, name);
    if (config.strategy.kind === "swap" && !config.strategy.finalize)
        return { state: "prepared", prepared: name };
    return await cutOver(session, config, name, "restored");
}
/** An empty one, for the restored one to take its place. */
async function createMissing(session, { database, run, createDatabase }) {
    if (!createDatabase || session.known.facts?.database !== undefined)
        return;
    const ports = restorePorts(session, await session.world.server());
    await ensureDatabase(ports, { target: database, run, owner: undefined, extensions: [] });
}
/** Those that were asked for and that the dump does not bring. */
async function restore_createExtensions(session, { run, extensions }, target) {
    if (extensions.length === 0)
        return;
    const ports = restorePorts(session, await session.world.server());
    await ensureDatabase(ports, { target, run, owner: undefined, extensions });
}
async function prepareBeside(session, config, dump) {
    const server = await session.world.server();
    return await prepare(restorePorts(session, server), preparationOf(session, config, dump));
}
function preparationOf({ world }, config, { report, content, name }) {
    const { database: target, run, ownership, assertSql, keepOld } = config;
    const { sha256 } = report.source;
    return {
        target,
        run,
        ownership,
        assertSql,
        jobs: jobsOf(config),
        dump: report.dump,
        content,
        source: sha256 === undefined ? name : `${name} (sha256 ${sha256})`,
        expires: new Date(world.clock.date().getTime() + keepOld),
    };
}
function notPrepared({ journal }, database, { reason, scratch }) {
    const isLeft = scratch.state === "left";
    const left = isLeft ? `the scratch database could not be dropped: ${scratch.reason}` : "the scratch database is gone";
    const next = isLeft ? "mend the cause, run mode cleanup, then run this again" : "mend the cause, then run this again";
    return { state: "untouched", reason, left: `${whatIs(database, journal.entries)}; ${left}`, next };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/return.ts
var return_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var return_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** Swaps in what an earlier run restored and verified. */
async function finalize(session, config) {
    if (!config.dryRun)
        await settleBefore(session, config);
    const facts = await lookAtTarget(session, config);
    const names = { target: config.database, run: config.run };
    const chosen = chooseKept(await readKept(session, names), "restored", config.prepared);
    if (typeof chosen === "string")
        return { state: "refused", reason: chosen };
    const stops = await exchangeGates(session, config, facts);
    if (stops.length > 0)
        return { state: "refused", reason: renderBlocking(stops) };
    const source = chosen.mark.source === undefined ? "" : `, restored from ${chosen.mark.source}`;
    const planned = `swaps in ${chosen.name}, made at ${chosen.mark.at}${source}`;
    if (config.dryRun)
        return { state: "planned", planned: [planned] };
    session.world.log.info(`Finalize ${planned}`);
    return await cutOver(session, config, chosen.name, "restored");
}
async function readKept(session, names) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const ports = restorePorts(session, await session.world.server());
        const own = return_addDisposableResource(env_1, await maintenanceSession(ports, names), true);
        return keptDatabases(await readCatalog(own), names.target);
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = return_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Returns to the database that was replaced. */
async function rollback(session, config) {
    if (!config.dryRun)
        await settleBefore(session, config);
    const facts = await lookAtTarget(session, config);
    const { database: target, run, oldDatabase, discardWrites } = config;
    const ports = restorePorts(session, await session.world.server());
    const plan = await planRollback(ports, { target, run, oldDatabase });
    if (plan.state === "refused")
        return { state: "refused", reason: plan.problems.join("; ") };
    const stops = await exchangeGates(session, config, facts);
    if (stops.length > 0)
        return { state: "refused", reason: renderBlocking(stops) };
    const { late } = plan;
    if (config.dryRun)
        return { state: "planned", planned: [`returns to ${plan.back}, replaced at ${plan.since}`, ...late] };
    if (late.length > 0 && !discardWrites)
        return { state: "refused", reason: explainLate(target, plan) };
    return await cutOver(session, config, plan.back, "reverted");
}
/** Whether what uses the database lets it go, and the writers are what they should be. Gives what stops the run. */
async function exchangeGates(session, config, facts) {
    const { replicationSlots } = config;
    const use = useGates({ facts, purpose: { exchanges: true, strategy: "swap", replicationSlots } });
    session.known.findings = [...use, ...(await writersGate(session, config))];
    tellFindings(session);
    return session.known.findings.filter(({ level }) => level === "blocking");
}

;// CONCATENATED MODULE: ./action-pg-restore/src/restore/drill.ts


/**
 * Restores into a scratch database, verifies it, lets `use` work with it (such as booting an image on it), and drops it
 * whatever comes of that.
 */
async function drill(ports, preparation, use = async () => { }) {
    const prepared = await prepare(ports, preparation, "scratch");
    if (prepared.state === "failed")
        return prepared;
    const failure = await drill_attempt(() => use(prepared.database));
    const scratch = await discard(ports, preparation, prepared.database);
    if (scratch.state === "dropped")
        await ports.journal.record({ reached: "scratch-dropped", database: prepared.database.name });
    else
        ports.log.warning(`${prepared.database.name} could not be dropped: run "mode: cleanup" later`);
    return failure === undefined ? prepared : { state: "failed", reason: failure, report: prepared.report, scratch };
}
async function drill_attempt(use) {
    try {
        await use();
        return undefined;
    }
    catch (error) {
        return describeFailure(error);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/swap/cleanup.ts
var cleanup_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var cleanup_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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







/** Only what we made, that has expired or is of no use to anybody, that nobody uses, and that is not this run's own. */
function planCleanup(kept, moment) {
    return kept.map((database) => {
        const because = reasonToKeep(database, moment);
        return because === undefined ? { action: "drop", database } : { action: "keep", database, because };
    });
}
function reasonToKeep({ mark, sessions }, { run, now, atWork }) {
    if (mark.run === run)
        return "it is of this very run";
    // Nobody but its run has any use for what is not complete.
    if (mark.kind === "scratch" && atWork.has(mark.run))
        return `its run ${mark.run} is at work`;
    if (mark.replacing !== undefined)
        return "a swap to it was begun and is not settled";
    // What is no date is none that has passed.
    if (mark.kind !== "scratch" && !(Date.parse(mark.expires) <= now.getTime()))
        return `it is kept until ${mark.expires}`;
    if (sessions > 0)
        return `${sessions} sessions are connected to it`;
    return undefined;
}
/** Drops the databases beside the target that have expired. `dryRun` only tells. */
async function cleanup(ports, names, { dryRun }) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = cleanup_addDisposableResource(env_1, await maintenanceSession(ports, names), true);
        const isMine = await takeLock(session, names.target);
        const kept = keptDatabases(await readCatalog(session), names.target);
        if (!isMine)
            return keepAll(kept, "another run is changing databases at the moment");
        const report = { dropped: [], kept: [] };
        const moment = { run: names.run, now: ports.clock.date(), atWork: await runsAtWork(session) };
        for (const decision of planCleanup(kept, moment)) {
            const { name } = decision.database;
            const because = decision.action === "keep" ? decision.because : dryRun ? undefined : await cleanup_drop(session, name);
            if (because === undefined)
                report.dropped.push(name);
            else
                report.kept.push({ name, because });
        }
        await releaseLock(session);
        return report;
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = cleanup_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** A run keeps a session for as long as it fills a scratch database. */
async function runsAtWork(session) {
    const rows = await session.rows("SELECT DISTINCT application_name AS application FROM pg_stat_activity");
    const start = applicationOf({ run: "" });
    const names = rows.filter(({ application }) => application?.startsWith(start));
    return new Set(names.map(({ application }) => application.slice(start.length)));
}
function keepAll(kept, because) {
    return { dropped: [], kept: kept.map(({ name }) => ({ name, because })) };
}
/** Without FORCE: whoever has connected meanwhile keeps it. @returns why it is still there. */
async function cleanup_drop(session, name) {
    try {
        // What is left of a drop that was cut short cannot be altered, only dropped.
        if (await isTemplate(session, name))
            await session.execute(`ALTER DATABASE ${quoteName(name)} IS_TEMPLATE false`);
        await session.execute(`DROP DATABASE ${quoteName(name)}`);
        return undefined;
    }
    catch (error) {
        if (!(error instanceof SqlError))
            throw error;
        return describeFailure(error);
    }
}
async function isTemplate(session, name) {
    const sql = `SELECT datistemplate AS yes FROM pg_database WHERE datname = ${sql_text_quoteText(name)}`;
    const [row] = await session.rows(sql);
    return row?.yes === true;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/boot-image.ts

const PULL_TIMEOUT = 600_000;
/** Makes sure that the image is there; gives the folders that it declares as volumes. @throws {UserError} */
async function fetchImage(ports, image) {
    const { engine, log } = ports;
    const path = `/images/${encodeURIComponent(image)}/json`;
    const found = await engine.exchange({ method: "GET", path });
    if (found.status === 404) {
        log.info(`Pulling ${image}`);
        await pull(ports, image);
    }
    const { Config } = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path });
    return Object.keys(Config?.Volumes ?? {});
}
async function pull({ engine, cancel }, image) {
    const pulled = await unlessAborted(cancel, engine.exchange({
        method: "POST",
        path: "/images/create",
        query: { fromImage: image, ...(/[@:][^/]*$/.test(image) ? {} : { tag: "latest" }) },
        timeout: PULL_TIMEOUT,
    }));
    const text = pulled.body.toString("utf8");
    const error = /"error":"((?:[^"\\]|\\.)*)"/.exec(text)?.[1];
    if (pulled.status < 400 && error === undefined)
        return;
    throw new errors/* UserError */.yo(`the image ${image} cannot be pulled: ${error ?? text.trim()}`, {
        hint: "pull it on the host before, where the registry wants a password",
    });
}
/** The same as `work`, unless the signal comes first. @throws its reason. */
async function unlessAborted(signal, work) {
    signal.throwIfAborted();
    const { promise, reject } = Promise.withResolvers();
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        signal.removeEventListener("abort", stop);
    }
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/judge-boot.ts

/** One without a health check must run for so long, in milliseconds. */
const judge_boot_STEADY = 10_000;
/** `works`, `waits`, or what is wrong with a container that has been booted for so many milliseconds. */
function judgeBoot(container, { command }, running) {
    const { Status, ExitCode, Health } = container.State;
    if (Status === "created")
        return "waits";
    if (command !== undefined && Status === "exited" && ExitCode === 0)
        return "works";
    const why = (0,engine_container/* whyNotRunning */.$B)(container);
    if (why !== undefined)
        return why;
    return command === undefined ? judgeHealth(Health?.Status ?? "none", running) : "waits";
}
function judgeHealth(health, running) {
    if (health === "unhealthy")
        return "is unhealthy";
    const isSteady = health !== "starting" && running >= judge_boot_STEADY;
    return health === "healthy" || isSteady ? "works" : "waits";
}
/** What one waits for, for a sentence that says after how long. An engine asks for health every 30 s unless the image says. */
function describeWaiting({ State }, { command }) {
    if (command !== undefined)
        return `is ${State.Status}, and its command has not ended`;
    return State.Health?.Status === "starting" ? "is not healthy yet" : `is ${State.Status}`;
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/boot.ts



const boot_TIMEOUT = 30_000;
const boot_POLL = 500;
/** How often it is told that it is waited for. */
const TELL = 10_000;
const boot_LAST_LINES = 20;
/** How the engine calls another container's network. */
const JOINED = "container:";
/**
 * Starts an image on a database, in the server's network, and sees whether it works; takes its container away again.
 * @throws {UserError} with its last lines when it does not.
 */
async function bootOn(ports, request) {
    const { engine, log, cancel } = ports;
    const { boot, name } = request;
    const network = boot.network ?? (await networkOf(engine, request.serverContainer));
    cancel.throwIfAborted();
    const volumes = await fetchImage(ports, boot.image);
    await boot_remove(engine, name);
    const body = containerOf(request, network, volumes);
    await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: "/containers/create", query: { name }, body });
    try {
        await (0,ports_engine/* askEngine */.sb)(engine, { method: "POST", path: `/containers/${name}/start`, timeout: boot_TIMEOUT });
        log.info(`Booting ${boot.image} on ${request.database}, in the network ${described(network)}`);
        await untilItWorks(ports, request);
        log.info(`${boot.image} works on the restored database`);
    }
    finally {
        await boot_remove(engine, name);
    }
}
/** The server's network, or where only services can join that, the server's own place in it. */
async function networkOf(engine, container) {
    const found = await (0,engine_container/* inspectContainer */.aH)(engine, container, boot_TIMEOUT);
    const [[network, { NetworkID } = { NetworkID: "" }] = []] = Object.entries(found?.NetworkSettings.Networks ?? {});
    if (network === undefined)
        throw new errors/* UserError */.yo(`the container ${container} is in no network`, { hint: "name one in boot: {network}" });
    const { Scope, Attachable } = await (0,ports_engine/* askEngine */.sb)(engine, { method: "GET", path: `/networks/${NetworkID}` });
    return Scope === "swarm" && !Attachable ? `${JOINED}${container}` : network;
}
function described(network) {
    return network.startsWith(JOINED) ? "of the server's container" : network;
}
function containerOf({ boot, database }, network, volumes) {
    const env = Object.entries(boot.env).map(([name, value]) => `${name}=${filled(value.reveal(), database)}`);
    return {
        Image: boot.image,
        ...(boot.command === undefined ? {} : { Cmd: boot.command }),
        Env: env,
        Labels: { "io.slipway.kind": "drill" },
        HostConfig: {
            NetworkMode: network,
            // In memory: a volume would outlive the drill.
            Tmpfs: Object.fromEntries(volumes.map((path) => [path, ""])),
        },
    };
}
/** In a URL a name is written as URLs have it. */
function filled(value, database) {
    return value.replaceAll("{database}", value.includes("://") ? encodeURIComponent(database) : database);
}
async function untilItWorks(ports, request) {
    const { engine, clock, cancel } = ports;
    const { boot, name } = request;
    const deadline = new Deadline(clock, boot.timeout);
    const began = clock.now();
    let toldAt = 0;
    for (;;) {
        cancel.throwIfAborted();
        const container = await (0,engine_container/* inspectContainer */.aH)(engine, name, boot_TIMEOUT);
        if (container === undefined)
            throw new errors/* UserError */.yo(`the container of ${boot.image} is gone`);
        const running = clock.now() - began;
        const seen = judgeBoot(container, boot, running);
        const look = seen === "waits" && deadline.passed ? `was not ready after ${(0,domain_duration/* formatDuration */.a)(boot.timeout)}` : seen;
        if (look === "works")
            return;
        if (look !== "waits")
            await fail(ports, request, look);
        toldAt = tell(ports, { boot, container, running, toldAt });
        await clock.sleep(boot_POLL, cancel);
    }
}
/** Says every few seconds what is waited for. Gives when that was said last. */
function tell({ log }, { boot, container, running, toldAt }) {
    if (running - toldAt < TELL)
        return toldAt;
    log.info(`${boot.image} ${describeWaiting(container, boot)} after ${(0,domain_duration/* formatDuration */.a)(running)}`);
    return running;
}
async function fail({ engine }, { boot, name }, why) {
    const lines = await readContainerLog(engine, name, boot_LAST_LINES);
    const said = lines.length === 0 ? "it said nothing" : `its last lines:\n${lines.join("\n")}`;
    throw new errors/* UserError */.yo(`${boot.image} does not work on the restored database: it ${why}; ${said}`);
}
/** Gone already is good. Its volumes, of which it has none, are left alone. */
async function boot_remove(engine, name) {
    const path = `/containers/${encodeURIComponent(name)}`;
    const { status, body } = await engine.exchange({ method: "DELETE", path, query: { force: "true" } });
    if (status >= 400 && status !== 404)
        throw new errors/* UserError */.yo(`the container ${name} stays: ${body.toString("utf8").trim()}`);
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/upkeep.ts
var upkeep_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var upkeep_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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












/** What a drill that died may leave behind is gone after a day at the next cleanup. */
const DRILL_KEPT = 86_400_000;
/** Restores into a scratch database that is dropped afterwards. */
async function upkeep_drill(session, config) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const read = await readDump(session, config.source);
        if (typeof read === "string")
            return { state: "refused", reason: read };
        const dump = upkeep_addDisposableResource(env_1, read, true);
        const facts = await lookAtTarget(session, config);
        const stops = await passGates(session, config, dump, facts);
        if (stops.length > 0)
            return { state: "refused", reason: renderBlocking(stops) };
        if (config.dryRun)
            return { state: "planned", planned: ["restores into a scratch database, verifies it, and drops it"] };
        const ports = restorePorts(session, await session.world.server());
        const preparation = preparationOf(session, { ...config, keepOld: DRILL_KEPT }, dump);
        const drilled = await session.timeline.during("drill", () => drill(ports, preparation, ({ name }) => bootIfAsked(session, config, name)));
        session.known.verification = drilled.report;
        return drilled.state === "failed" ? notPrepared(session, config.database, drilled) : { state: "verified" };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = upkeep_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** The release's image on the restored database, which its role may connect to as it may to the other. */
async function bootIfAsked(session, config, database) {
    const env_2 = { stack: [], error: void 0, hasError: false };
    try {
        const { boot, target, run } = config;
        if (boot === undefined || target.kind === "connection")
            return;
        const { clock, log, cancel } = session.world;
        const ports = restorePorts(session, await session.world.server());
        const own = upkeep_addDisposableResource(env_2, await maintenanceSession(ports, { target: config.database, run }), true);
        await own.execute(`GRANT CONNECT ON DATABASE ${quoteName(database)} TO PUBLIC`);
        const connection = await session.world.engine("writers");
        const find = target.kind === "service" ? findServiceContainer : runningContainer;
        const serverContainer = (await find(connection, target.name)).Id;
        const request = { boot, name: `slipway-drill-${run}`, database, serverContainer };
        await session.timeline.during("boot", () => bootOn({ engine: connection.engine, clock, log, cancel }, request));
    }
    catch (e_2) {
        env_2.error = e_2;
        env_2.hasError = true;
    }
    finally {
        const result_2 = upkeep_disposeResources(env_2);
        if (result_2)
            await result_2;
    }
}
/** Drops what earlier runs left beside the database and nobody needs any more. */
async function upkeep_cleanup(session, config) {
    await lookAtTarget(session, config);
    const ports = restorePorts(session, await session.world.server());
    const names = { target: config.database, run: config.run };
    const report = await cleanup(ports, names, { dryRun: config.dryRun });
    if (config.dryRun)
        return { state: "planned", planned: report.dropped.map((name) => `drops ${name}`) };
    return { state: "cleaned", ...report };
}
/** Creates the database, its owner and its extensions where they are missing. */
async function ensure(session, config) {
    const facts = await lookAtTarget(session, config);
    const { database: target, run, owner, extensions } = config;
    if (config.dryRun)
        return { state: "planned", planned: missingParts(config, facts) };
    const password = owner?.password?.reveal();
    const request = { target, run, extensions, owner: owner && { name: owner.name, password } };
    const ports = restorePorts(session, await session.world.server());
    const report = await session.timeline.during("ensure", () => ensureDatabase(ports, request));
    if (owner !== undefined && facts.database !== undefined && facts.database.owner !== owner.name)
        session.known.warn(`${target} belongs to ${facts.database.owner}, not to ${owner.name}: it is left so`);
    return { state: "ensured", ...report };
}
function missingParts({ database, owner, extensions }, facts) {
    const roles = owner === undefined || facts.cluster.roles.includes(owner.name) ? [] : [`creates the role ${owner.name}`];
    const there = facts.database?.extensions ?? [];
    return [
        ...roles,
        ...(facts.database === undefined ? [`creates the database ${database}`] : []),
        ...extensions.filter((name) => !there.includes(name)).map((name) => `creates the extension ${name}`),
    ];
}
/** Dumps the database to where backups are kept, reads it back from there, and lets older ones go. */
async function backup(session, config) {
    await lookAtTarget(session, config);
    const { world, timeline } = session;
    const store = await world.store(config.destination);
    if (config.dryRun)
        return { state: "planned", planned: [`dumps ${config.database} to ${store.name}`] };
    const { clock, log, cancel: signal } = world;
    const server = await world.server();
    const made = await timeline.during("back up", () => backUp({ server, store, clock, log, signal }, config));
    const { location, bytes, sha256, removed } = made;
    return { state: "backed-up", backup: { location, bytes, sha256, removed } };
}

;// CONCATENATED MODULE: ./action-pg-restore/src/modes/verify.ts
var verify_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var verify_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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



/** What a dump alone can show: that it is whole, and not too old. Touches no server. */
async function verifyOnly(session, source) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const dump = await readDump(session, source);
        if (typeof dump === "string")
            return { state: "refused", reason: dump };
        const _dump = verify_addDisposableResource(env_1, dump, true);
        const { known, world } = session;
        const now = world.clock.date();
        const read = { ...dump, location: source.location.kind };
        const purpose = { ...NEUTRAL, maxAge: source.maxAge, now };
        const findings = dumpGates({ dump: read, purpose });
        // Without a restore, what nothing protects is for people to know.
        known.findings = findings.map((each) => (each.gate === "checksum" ? { ...each, level: "warning" } : each));
        tellFindings(session);
        const [stop] = known.findings.filter(({ level }) => level === "blocking");
        return stop === undefined ? { state: "verified" } : { state: "refused", reason: stop.message };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        const result_1 = verify_disposeResources(env_1);
        if (result_1)
            await result_1;
    }
}
/** Nothing is going to be done with it. */
const NEUTRAL = {
    strategy: "drill",
    exchanges: false,
    database: "",
    ownership: "dump",
    jobs: 1,
    createDatabase: false,
    extensions: [],
    replicationSlots: "fail",
    allowPlainSql: true,
    minFreeSpace: 0,
};

// EXTERNAL MODULE: ./action-pg-restore/src/rollback-command.ts
var rollback_command = __webpack_require__(2887);
;// CONCATENATED MODULE: ./action-pg-restore/src/timeline.ts
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

;// CONCATENATED MODULE: ./action-pg-restore/src/run.ts
var run_addDisposableResource = (undefined && undefined.__addDisposableResource) || function (env, value, async) {
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
var run_disposeResources = (undefined && undefined.__disposeResources) || (function (SuppressedError) {
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











/** Does what was asked for. Whatever ends it becomes the result, with the state that is left. */
async function run(config, world) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const session = newSession(config, world);
        for (const warning of config.warnings)
            world.log.warning(warning);
        const _words = run_addDisposableResource(env_1, lastWords(world, () => endEarly(session, config, world.cancel.reason)), false);
        const ending = await carryOut(session, config);
        const { database } = config;
        const { known, timeline } = session;
        return {
            mode: config.mode,
            database,
            ending,
            known,
            phases: timeline.phases,
            duration: timeline.elapsed,
            now: world.clock.date(),
            rollbackCommand: rollbackCommandOf(config, ending),
        };
    }
    catch (e_1) {
        env_1.error = e_1;
        env_1.hasError = true;
    }
    finally {
        run_disposeResources(env_1);
    }
}
function newSession(config, world) {
    const access = config.mode === "verify-only" ? config.access : config.target.access;
    return {
        world,
        access,
        timeline: new Timeline(world.clock),
        known: new Knowledge(),
        journal: new RunJournal(),
    };
}
async function carryOut(session, config) {
    try {
        return await perform(session, config);
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo) && error instanceof Error)
            session.world.log.debug(error.stack ?? "");
        return endEarly(session, config, error);
    }
}
async function perform(session, config) {
    switch (config.mode) {
        case "plan":
        case "restore":
            return await restore(session, config);
        case "finalize":
            return await finalize(session, config);
        case "rollback":
            return await rollback(session, config);
        case "cleanup":
            return await upkeep_cleanup(session, config);
        case "verify-only":
            return await verifyOnly(session, config.source);
        case "drill":
            return await upkeep_drill(session, config);
        case "backup":
            return await backup(session, config);
        case "ensure":
            return await ensure(session, config);
    }
}
/** Nothing that ends a run by surprise may leave people without the state that is left. */
function endEarly({ journal }, config, error) {
    const early = earlyEnd(error);
    if (config.mode === "verify-only")
        return {
            state: "failed",
            reason: early.reason,
            left: "Nothing was touched",
            next: nextSteps(early, "then run this again"),
        };
    return cut_short_endOf(config.database, journal.entries, early);
}
function rollbackCommandOf(config, ending) {
    const oldDatabase = "old" in ending ? ending.old : undefined;
    if (config.mode === "verify-only" || oldDatabase === undefined)
        return undefined;
    const { database, workflow, context } = config;
    return (0,rollback_command/* renderRollbackCommand */.e)({ database, oldDatabase, workflow, context });
}

;// CONCATENATED MODULE: ./action-pg-restore/src/perform.ts
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
async function perform_perform(config, runner, cancelled) {
    const env_1 = { stack: [], error: void 0, hasError: false };
    try {
        const stack = perform_addDisposableResource(env_1, new AsyncDisposableStack(), true);
        const cancel = AbortSignal.any([cancelled, overdueAfter(config.timeout, stack)]);
        const ports = { clock: clock/* systemClock */.m, log: runner, http: http/* nodeHttp */.L, shell: runnerShell, cancel, cancelled };
        const result = await run(config, openWorld(config, ports, stack));
        await report(result, runner);
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
/** Aborted after so many milliseconds. */
function overdueAfter(timeout, stack) {
    const [overdue, ended] = [new AbortController(), new AbortController()];
    stack.defer(() => ended.abort());
    const reason = new errors/* UserError */.yo(`the run was not over after ${(0,domain_duration/* formatDuration */.a)(timeout)} (timeout)`);
    clock/* systemClock */.m.sleep(timeout, ended.signal).then(() => overdue.abort(reason), () => { });
    return overdue.signal;
}


/***/ }),

/***/ 5308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ UNFINISHED),
/* harmony export */   z: () => (/* binding */ NotShown)
/* harmony export */ });
/* harmony import */ var _slipway_shared__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3904);

/** A place has no such file, or does not show to this user what it has: some do not tell the one from the other. */
class NotShown extends _slipway_shared__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo {
}
/** The name of a file that is being written; what is left of one says that its writer died. */
const UNFINISHED = ".part";


/***/ })

};
