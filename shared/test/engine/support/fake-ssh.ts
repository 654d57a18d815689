import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import type { RemoteAddress, SshConnection } from "../../../src/ports/ssh.ts";

/**
 * An SSH connection to this very machine: forwards are relays between local sockets, commands are local processes. It
 * drops, and comes back, when a test says so.
 */
export class FakeSsh implements SshConnection {
  readonly folder: string;
  /** Whether the host's sshd forwards sockets. */
  readonly mayForward: boolean;
  readonly commands: string[] = [];
  isAlive = true;
  complaints = "";
  reconnects = 0;
  /** Called before each new connection; throws to refuse it. */
  onReconnect: () => void = () => {};
  /** What `docker system dial-stdio` is on this host. */
  dialCommand: readonly string[] = ["false"];
  #forwards = 0;
  readonly #servers: Server[] = [];
  readonly #sockets = new Set<Socket>();

  constructor(folder: string, mayForward = true) {
    this.folder = folder;
    this.mayForward = mayForward;
  }

  async forward(remote: RemoteAddress): Promise<string> {
    if (!("socket" in remote)) throw new Error("only sockets are forwarded here");
    this.#forwards += 1;
    const path = join(this.folder, `f${this.#forwards}`);
    const server = createServer((near) => {
      this.#track(near);
      if (!this.mayForward) near.destroy();
      else this.#relay(near, connect(remote.socket));
    });
    server.listen(path);
    await once(server, "listening");
    this.#servers.push(server);
    return path;
  }

  dial(): ChildProcess {
    throw new Error("nothing is dialled here");
  }

  startCommand(argv: readonly string[]): ChildProcess {
    this.commands.push(argv.join(" "));
    const [command = "", ...args] = this.dialCommand;
    return spawn(command, args, { stdio: ["pipe", "pipe", "pipe"] });
  }

  /** Loses the connection, and with it every forward. */
  drop(): void {
    this.isAlive = false;
    for (const server of this.#servers.splice(0)) server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  async reconnect(): Promise<void> {
    this.reconnects += 1;
    this.onReconnect();
    this.isAlive = true;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.drop();
  }

  #track(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once("close", () => this.#sockets.delete(socket));
    socket.on("error", () => {});
  }

  #relay(near: Socket, far: Socket): void {
    this.#track(far);
    near.pipe(far).pipe(near);
    far.once("close", () => near.destroy());
    near.once("close", () => far.destroy());
  }
}
