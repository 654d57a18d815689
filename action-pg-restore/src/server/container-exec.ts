import type { Duplex } from "node:stream";
import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setTimeout as delay } from "node:timers/promises";
import { askEngine, type EngineConnection, type EngineSocket } from "@slipway/shared";
import { takeOver } from "./engine-stream.ts";
import { separate } from "./exec-output.ts";
import type { ToolProcess } from "./server.ts";
import { readLines } from "./tool-process.ts";

export interface ExecCommand {
  readonly argv: readonly string[];
  /** Added to the container's own. */
  readonly env?: Readonly<Record<string, string>>;
  readonly onLine?: ((line: string) => void) | undefined;
}

/** Says its process id first, so that it can be ended: the engine has no request for that. */
const TELL_PROCESS = ["sh", "-c", 'echo "$$" >&2; exec "$@"', "sh"];
/** The engine notices a program's end a moment after its streams have. */
const PAUSE = 50;
const END_TIMEOUT = 10_000;
const LOST = { exitCode: 255, stderr: "the connection to the engine was lost" };

type End = Awaited<ToolProcess["done"]>;

/** Programs inside one container, without a terminal, as one of its users. */
export class ContainerExec {
  readonly #connection: EngineConnection;
  readonly #container: string;
  readonly #user: string;

  constructor(connection: EngineConnection, container: string, user: string) {
    this.#connection = connection;
    this.#container = container;
    this.#user = user;
  }

  /** @throws {EngineError} when the engine refuses. A program that does not exist ends with 126 or 127. */
  async start({ argv, env = {}, onLine }: ExecCommand): Promise<ToolProcess> {
    const { Id } = await askEngine<{ Id: string }>(this.#connection.engine, {
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
    } catch (error) {
      await way[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Runs a program to its end. */
  async run(argv: readonly string[]): Promise<End & { readonly stdout: string }> {
    const process = await this.start({ argv });
    process.stdin.end();
    const [stdout, end] = await Promise.all([buffer(process.stdout), process.done]);
    return { ...end, stdout: stdout.toString("utf8") };
  }

  #process(id: string, stream: Duplex, way: EngineSocket, onLine?: (line: string) => void): ToolProcess {
    const stdout = new PassThrough();
    const stderr = new PassThrough();
    // A program that ends before it has read everything closes the stream; its exit code tells.
    stream.on("error", () => {});
    let pid: string | undefined;
    const lines: string[] = [];
    const told = readLines(stderr, (line) => {
      if (pid === undefined) pid = line;
      else {
        lines.push(line);
        if (lines.length > 200) lines.shift();
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
  async #end(id: string, way: EngineSocket): Promise<number | undefined> {
    for (const until = performance.now() + END_TIMEOUT; performance.now() < until; await delay(PAUSE)) {
      if (!way.isAlive) return undefined;
      const exec = await this.#inspect(id);
      if (!way.isAlive || exec === undefined) return undefined;
      if (!exec.Running) return exec.ExitCode ?? undefined;
    }
    return undefined;
  }

  async #inspect(id: string): Promise<{ readonly Running: boolean; readonly ExitCode: number | null } | undefined> {
    return await askEngine<{ Running: boolean; ExitCode: number | null }>(this.#connection.engine, {
      method: "GET",
      path: `/exec/${id}/json`,
    }).catch(() => undefined);
  }

  async #kill(pid: string | undefined): Promise<void> {
    if (pid === undefined) throw new Error("it has not started");
    await this.run(["kill", "-TERM", pid]);
  }
}
