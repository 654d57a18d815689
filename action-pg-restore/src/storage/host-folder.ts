import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { type SshConnection, UserError } from "@slipway/shared";
import { writeChunk } from "../server/tool-process.ts";
import { type Store, type StoredFile, UNFINISHED } from "./store.ts";

const SAFE = /^\/[\w./:=-]*$/;
/** `-rw------- 1 0 0 5120 2026-11-21 03:00:00.000000000 +0000 NAME`, as `ls -l --full-time` of coreutils and BusyBox writes. */
const LISTED = /^-\S+\s+\d+\s+\S+\s+\S+\s+(\d+)\s+(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? ([+-]\d{4}) (\S+)$/;

/** @throws {UserError} for a path that a remote shell would change. */
export function requireHostPath(path: string): void {
  if (SAFE.test(path)) return;
  throw new UserError(`host:${path} has characters that cannot be used on a host`, {
    hint: "use a path that consists of letters, digits, and . _ - = : only",
  });
}

/** A folder on a host, over SSH, with the programs that every host has. The connection's user must be able to write to it. */
export class HostFolder implements Store {
  readonly name: string;
  readonly #ssh: SshConnection;
  readonly #path: string;

  /** @throws {UserError} for a path that a remote shell would change. */
  constructor(ssh: SshConnection, path: string) {
    this.name = `host:${path.replace(/\/*$/, "/")}`;
    this.#path = path.replace(/\/*$/, "");
    this.#ssh = ssh;
    requireHostPath(path);
  }

  async list(): Promise<readonly StoredFile[]> {
    const argv = ["ls", "-ln", "--full-time", "--", `${this.#path}/`];
    const listed = await this.#run(argv, /no such file or directory/i);
    return listed.split("\n").flatMap((line) => {
      const [, bytes, date, time, zone, name] = LISTED.exec(line) ?? [];
      return name === undefined ? [] : [{ name, bytes: Number(bytes), modified: Date.parse(`${date}T${time}${zone}`) }];
    });
  }

  async write(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const unfinished = this.#file(`${name}${UNFINISHED}`);
    await this.#run(["mkdir", "-p", "-m", "700", "--", this.#path]);
    try {
      await this.#fill(unfinished, content);
      await this.#run(["mv", "--", unfinished, this.#file(name)]);
    } catch (error) {
      await this.#run(["rm", "-f", "--", unfinished]).catch(() => undefined);
      throw error;
    }
  }

  async *read(name: string): AsyncIterable<Uint8Array> {
    const child = this.#ssh.startCommand(["cat", "--", this.#file(name)]);
    const end = endOf(child);
    child.stdin?.end();
    try {
      if (child.stdout) yield* child.stdout as AsyncIterable<Buffer>;
      this.#check(await end);
    } finally {
      child.kill();
    }
  }

  async remove(name: string): Promise<void> {
    await this.#run(["rm", "-f", "--", this.#file(name)]);
  }

  async #fill(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    // Its own first, so that no other user can read what comes.
    await this.#run(["install", "-m", "600", "/dev/null", path]);
    const child = this.#ssh.startCommand(["dd", `of=${path}`, "bs=1048576", "conv=fsync", "status=none"]);
    const end = endOf(child);
    child.stdin?.on("error", () => {});
    child.stdout?.resume();
    try {
      for await (const chunk of content) if (!child.stdin || !(await writeChunk(child.stdin, chunk))) break;
      child.stdin?.end();
      this.#check(await end);
    } finally {
      child.kill();
    }
  }

  /** What it says; nothing when it fails for an expected reason. */
  async #run(argv: readonly string[], expected?: RegExp): Promise<string> {
    const child = this.#ssh.startCommand(argv);
    child.stdin?.end();
    const [said, end] = await Promise.all([child.stdout ? text(child.stdout) : "", endOf(child)]);
    if (expected?.test(end.stderr)) return "";
    this.#check(end);
    return said;
  }

  #check({ exitCode, stderr }: End): void {
    if (exitCode === 0) return;
    const full = /no space left/i.test(stderr);
    const denied = /permission denied/i.test(stderr);
    const reason = full ? "the disk is full" : stderr.trim() || `the connection ended (${exitCode})`;
    throw new UserError(`${this.name} cannot be used: ${reason}`, {
      ...(denied ? { hint: `on the host: install -d -o USER -m 700 ${this.#path}` } : {}),
    });
  }

  #file(name: string): string {
    return `${this.#path}/${name}`;
  }
}

interface End {
  readonly exitCode: number | null;
  readonly stderr: string;
}

async function endOf(child: ChildProcess): Promise<End> {
  const said = child.stderr ? text(child.stderr) : Promise.resolve("");
  const [exitCode] = (await once(child, "exit")) as [number | null];
  return { exitCode, stderr: await said };
}
