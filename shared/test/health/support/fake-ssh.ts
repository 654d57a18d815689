import { type ChildProcess, spawn } from "node:child_process";
import type { SshConnection } from "../../../src/ports/ssh.ts";

/** What `ssh -W` does once it is connected: bytes both ways, and exit code 255 when the far side cannot be reached. */
const DIAL = `
const socket = require("node:net").connect({ host: process.argv[1], port: Number(process.argv[2]), allowHalfOpen: true });
socket.once("connect", () => process.stdin.pipe(socket).pipe(process.stdout));
socket.on("error", () => process.exit(255)).on("close", () => process.exit(0));
`;

/** A connection to a host that is this machine, without OpenSSH. */
export class FakeSsh implements SshConnection {
  readonly folder = "";
  readonly dialled: string[] = [];
  reconnects = 0;
  isAlive = true;
  complaints = "";
  /** What the connection says of a refusal. */
  refusal = "channel 3: open failed: connect failed: Connection refused";

  dial(host: string, port: number): ChildProcess {
    this.dialled.push(`${host}:${port}`);
    const child = spawn(process.execPath, ["-e", DIAL, host, String(port)], { stdio: ["pipe", "pipe", "ignore"] });
    return child.once("exit", (code) => {
      if (code === 255) this.complaints += `${this.refusal}\r\n`;
    });
  }

  async reconnect(): Promise<void> {
    this.reconnects += 1;
    this.isAlive = true;
  }

  forward(): Promise<string> {
    throw new Error("probes dial");
  }

  startCommand(): ChildProcess {
    throw new Error("probes start no commands on the host");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.isAlive = false;
  }
}
