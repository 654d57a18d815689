/** What the probe script got from one address. */
export interface ScriptedAnswer {
  readonly address: string;
  /** The tool's exit code; undefined when the answer was cut off. */
  readonly exitCode: number | undefined;
  /** The raw answer, or the tool's complaint. */
  readonly bytes: Buffer;
}

/** The output of the probe script so far. */
export interface ProbeOutput {
  /** `curl`, `bash`, `nc`, `busybox nc`, or `none`; undefined before the script started. */
  readonly tool: string | undefined;
  /** The last complete round, from 1; 0 before there is one. */
  readonly lastRound: number;
  /** The answers of a round, one for each address. */
  answersOf(round: number): readonly ScriptedAnswer[];
}

/** Reads the output of PROBE_SCRIPT run with the given mark. Latin-1 keeps every byte one character. */
export function readProbeOutput(output: Buffer, mark: string): ProbeOutput {
  const prefix = `${mark} `;
  const lines = output
    .toString("latin1")
    .split("\n")
    .filter((line) => line.startsWith(prefix));
  const written = lines.map((line) => line.slice(prefix.length));
  const rounds = written.flatMap((line) => /^done (\d+)$/.exec(line)?.[1] ?? []).map(Number);
  return {
    tool: written.flatMap((line) => /^tool (.+)$/.exec(line)?.[1] ?? [])[0],
    lastRound: Math.max(0, ...rounds),
    answersOf: (round) => answersIn(written, round),
  };
}

function answersIn(written: readonly string[], round: number): ScriptedAnswer[] {
  const byAddress = new Map<string, string[]>();
  for (const line of written) {
    const [, number, address, content] = /^(\d+) ([\d.]+)\|(.*)$/s.exec(line) ?? [];
    if (Number(number) !== round || address === undefined || content === undefined) continue;
    byAddress.set(address, [...(byAddress.get(address) ?? []), content]);
  }
  return [...byAddress].map(([address, content]) => toAnswer(address, content));
}

function toAnswer(address: string, lines: readonly string[]): ScriptedAnswer {
  const code = /^exit (\d+)$/.exec(lines.at(-1) ?? "")?.[1];
  const content = code === undefined ? lines : lines.slice(0, -1);
  const exitCode = code === undefined ? undefined : Number(code);
  return { address, exitCode, bytes: Buffer.from(content.join("\n"), "latin1") };
}
