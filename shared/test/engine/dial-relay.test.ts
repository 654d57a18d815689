import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startDialRelay } from "../../src/engine/dial-relay.ts";
import { askEngine, keptOpen, nodeHttp, SocketEngine } from "../../src/index.ts";
import { EngineServer } from "./support/engine-server.ts";
import { FakeSsh } from "./support/fake-ssh.ts";

/** What `docker system dial-stdio` does: the engine's socket on standard input and output. */
const dialStdio = (socket: string) => [
  "node",
  "-e",
  "const s = require('net').connect(process.argv[1]); process.stdin.pipe(s).pipe(process.stdout); s.on('close', () => process.exit())",
  socket,
];

let folder = "";
let ssh: FakeSsh;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-relay-"));
  ssh = new FakeSsh(folder, false);
});
afterEach(() => rmSync(folder, { recursive: true }));

function engineBehind(socketPath: string) {
  return new SocketEngine({ http: nodeHttp, socketPath, apiVersion: "1.51", agent: keptOpen(1) });
}

describe("a relay over the host's docker command", () => {
  it("carries requests one after another over one command", async () => {
    await using server = await EngineServer.start(join(folder, "engine"));
    ssh.dialCommand = dialStdio(join(folder, "engine"));
    await using relay = await startDialRelay(ssh, "/var/run/docker.sock");
    using engine = engineBehind(relay.socketPath);
    await Promise.all([1, 2, 3].map((n) => askEngine(engine, { method: "GET", path: `/x${n}` })));
    expect(server.requests).toEqual(["GET /v1.51/x1", "GET /v1.51/x2", "GET /v1.51/x3"]);
    expect(ssh.commands).toEqual(["docker -H unix:///var/run/docker.sock system dial-stdio"]);
  });

  it("keeps what the command complained of", async () => {
    ssh.dialCommand = ["sh", "-c", "echo 'permission denied while trying to connect' >&2; exit 1"];
    await using relay = await startDialRelay(ssh, "/var/run/docker.sock");
    using engine = engineBehind(relay.socketPath);
    await expect(engine.exchange({ method: "GET", path: "/_ping" })).rejects.toThrow(/socket hang up|ECONNRESET/);
    await expect.poll(() => relay.complaints).toBe("permission denied while trying to connect\n");
  });

  it("carries what still comes after the last of what was sent", async () => {
    ssh.dialCommand = ["sh", "-c", "cat > /dev/null; echo the end"];
    await using relay = await startDialRelay(ssh, "/var/run/docker.sock");
    const socket = connect({ path: relay.socketPath, allowHalfOpen: true });
    socket.end("all of it");
    expect(await text(socket)).toBe("the end\n");
  });

  it("ends its commands when it ends, and may be ended twice", async () => {
    ssh.dialCommand = ["sleep", "600"];
    const relay = await startDialRelay(ssh, "/var/run/docker.sock");
    using engine = engineBehind(relay.socketPath);
    const waiting = engine.exchange({ method: "GET", path: "/_ping" }).catch((error: Error) => error);
    await expect.poll(() => ssh.commands.length).toBe(1);
    await relay[Symbol.asyncDispose]();
    await relay[Symbol.asyncDispose]();
    expect(await waiting).toBeInstanceOf(Error);
    expect(existsSync(relay.socketPath)).toBe(false);
  });
});
