import { spawn } from "node:child_process";
import { join } from "node:path";
import { cleanEnvironment } from "@slipway/shared";
import { databaseOption } from "./libpq-files.ts";
import type { RunnerPrograms } from "./runner-programs.ts";
import type { LentFile, ServerTools, ToolName, ToolOptions, ToolProcess } from "./server.ts";
import { localToolProcess } from "./tool-process.ts";

/** The runner's own programs. `connection` names libpq's files; without it they reach no server. */
export class RunnerTools implements ServerTools {
  readonly major: number;
  readonly place = "on the runner";
  readonly connects: boolean;
  readonly #folder: string;
  readonly #connection: Readonly<Record<string, string>>;

  constructor({ major, folder }: RunnerPrograms, connection: Readonly<Record<string, string>> | undefined) {
    this.major = major;
    this.connects = connection !== undefined;
    this.#folder = folder;
    this.#connection = connection ?? {};
  }

  async start(tool: ToolName, args: readonly string[], options: ToolOptions): Promise<ToolProcess> {
    const isConnected = connectsItself(tool, args);
    if (isConnected && !this.connects) throw new TypeError(`${tool} on the runner does not reach the server`);
    const connection = isConnected ? [databaseOption(options.database)] : [];
    const child = spawn(join(this.#folder, tool), [...connection, ...args], {
      env: { ...withoutLibpq(), ...this.#connection, PGAPPNAME: options.application, LC_ALL: "C" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    return localToolProcess(child, options.onLine);
  }

  async lend(file: string): Promise<LentFile> {
    return { path: file, async [Symbol.asyncDispose]() {} };
  }
}

/** pg_restore connects to nothing when it writes a script or a list, and refuses to be told how. */
export function connectsItself(tool: ToolName, args: readonly string[]): boolean {
  return tool !== "pg_restore" || !args.some((arg) => /^(-[fl]|--file\b|--list$)/.test(arg));
}

/** The job's own variables must not lead elsewhere. */
function withoutLibpq(): Record<string, string> {
  const kept = Object.entries(cleanEnvironment(process.env)).filter(([name]) => !/^PG[A-Z]+$/.test(name));
  return Object.fromEntries(kept);
}
