import type { CommandOptions, CommandResult, Shell } from "../ports/shell.ts";

/** A shell that records what it was asked to run and answers from a script. */
export class ScriptedShell implements Shell {
  readonly calls: string[] = [];
  readonly #answers: ReadonlyMap<string, Partial<CommandResult>>;

  constructor(answers: Readonly<Record<string, Partial<CommandResult>>> = {}) {
    this.#answers = new Map(Object.entries(answers));
  }

  async run(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    const line = argv.join(" ");
    this.calls.push(line);
    const answer = this.#answers.get(line);
    if (!answer) throw new Error(`unscripted command: ${line}`);
    const result = { exitCode: 0, stdout: "", stderr: "", ...answer };
    for (const each of `${result.stdout}${result.stderr}`.split("\n")) options.onLine?.(each);
    return result;
  }
}
