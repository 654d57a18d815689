/** One run of a health check, as the engine's health log keeps it. */
export interface HealthRun {
  readonly ExitCode: number;
  readonly Output: string;
}

/** What shells and the engine say of a program that is not there. */
const NOT_FOUND = [
  /exec: "?([\w./+-]+)"?: (?:executable file not found|stat [^:]+: no such file)/,
  /exec: "([\w./+-]+)": permission denied/,
  /(?:^|\n)[^\n]*?sh: (?:line )?(?:\d+: )?([\w./+-]+): (?:command )?not found/,
  /(?:^|\n)([\w./+-]+): (?:command )?not found/,
];

/** The program a health check calls and the image lacks: from the output of a run, whose exit code is then 126, 127 or -1. */
export function missingHealthTool({ ExitCode, Output }: HealthRun): string | undefined {
  if (ExitCode === 0) return undefined;
  return NOT_FOUND.map((pattern) => pattern.exec(Output)?.[1]).find((tool) => tool !== undefined);
}
