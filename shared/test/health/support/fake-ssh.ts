import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RemoteAddress, SshConnection } from "../../../src/ports/ssh.ts";

/**
 * What OpenSSH does with a forwarded port, without OpenSSH: accepts on a local socket, connects, and closes the local
 * end with a line on its standard error when it could not.
 */
export class FakeSsh implements SshConnection {
  readonly folder = mkdtempSync(join(tmpdir(), "slipway-ssh-"));
  readonly forwards: string[] = [];
  isAlive = true;
  complaints = "";
  readonly #servers: Server[] = [];

  async forward(remote: RemoteAddress): Promise<string> {
    if ("socket" in remote) throw new Error("not a port");
    const path = join(this.folder, `f${this.forwards.push(`${remote.host}:${remote.port}`)}`);
    const server = createServer({ allowHalfOpen: true }, (near) => {
      const far = connect({ host: remote.host, port: remote.port, allowHalfOpen: true });
      far.once("connect", () => near.pipe(far).pipe(near));
      far.once("error", () => {
        this.complaints += "channel 3: open failed: connect failed: Connection refused\r\n";
        near.destroy();
      });
      near.on("error", () => far.destroy());
    });
    server.listen(path);
    await once(server, "listening");
    this.#servers.push(server);
    return path;
  }

  startCommand(): ChildProcess {
    throw new Error("no commands here");
  }

  /** Loses the connection, and with it every forward. */
  async drop(): Promise<void> {
    this.isAlive = false;
    for (const server of this.#servers.splice(0)) server.close();
  }

  async reconnect(): Promise<void> {
    this.isAlive = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
