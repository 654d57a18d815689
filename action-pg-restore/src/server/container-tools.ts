import { WITH_PASSWORD } from "./container-environment.ts";
import type { ContainerExec } from "./container-exec.ts";
import { lendToContainer } from "./lent-file.ts";
import { databaseOption } from "./libpq-files.ts";
import { connectsItself } from "./runner-tools.ts";
import type { LentFile, ServerTools, ToolName, ToolOptions, ToolProcess } from "./server.ts";
import { SessionLost } from "./server.ts";

/** The programs in the server's own container, which reach it by its socket. */
export class ContainerTools implements ServerTools {
  readonly place: string;
  readonly major: number;
  readonly connects = true;
  readonly #exec: ContainerExec;
  readonly #role: string;

  constructor(parts: { readonly exec: ContainerExec; readonly name: string; readonly major: number; role: string }) {
    this.place = `in container ${parts.name}`;
    this.major = parts.major;
    this.#exec = parts.exec;
    this.#role = parts.role;
  }

  async start(tool: ToolName, args: readonly string[], options: ToolOptions): Promise<ToolProcess> {
    const connection = connectsItself(tool, args) ? [databaseOption(options.database)] : [];
    try {
      return await this.#exec.start({
        argv: ["sh", "-c", WITH_PASSWORD, "sh", tool, ...connection, ...args],
        // An empty host is libpq's own socket, whatever the container's variables say.
        env: { PGHOST: "", PGUSER: this.#role, PGAPPNAME: options.application, LC_ALL: "C" },
        onLine: options.onLine,
      });
    } catch (error) {
      throw new SessionLost(`${tool} could not be started ${this.place}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }

  async lend(file: string): Promise<LentFile> {
    return await lendToContainer(this.#exec, file);
  }
}
