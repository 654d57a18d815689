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
  /** The round begun last; 0 before the first. */
  readonly begun: number;
  /** Complete rounds by number, from 1. */
  readonly rounds: ReadonlyMap<number, readonly ScriptedAnswer[]>;
}

/** Reads the output of PROBE_SCRIPT run with the given mark. */
export function readProbeOutput(output: Buffer, mark: string): ProbeOutput {
  const reading = { tool: undefined as string | undefined, begun: 0, answers: [] as ScriptedAnswer[] };
  const rounds = new Map<number, readonly ScriptedAnswer[]>();
  for (const { words, bytes } of sections(output, mark)) {
    const [verb, first = "", second = ""] = words;
    if (verb === "tool") reading.tool = words.slice(1).join(" ");
    else if (verb === "from") beginAnswer(reading, Number(first), { address: second, exitCode: undefined, bytes });
    else if (verb === "exit") endAnswer(reading.answers, Number(first));
    else if (verb === "done") rounds.set(Number(first), reading.answers);
  }
  return { tool: reading.tool, begun: reading.begun, rounds };
}

function beginAnswer(
  reading: { begun: number; answers: ScriptedAnswer[] },
  round: number,
  answer: ScriptedAnswer,
): void {
  if (round !== reading.begun) reading.answers = [];
  reading.begun = round;
  reading.answers.push(answer);
}

function endAnswer(answers: ScriptedAnswer[], exitCode: number): void {
  const last = answers.pop();
  if (last !== undefined) answers.push({ ...last, exitCode });
}

/** Each of the script's own lines with what follows it. Latin-1 keeps every byte one character. */
function* sections(output: Buffer, mark: string): Generator<{ words: string[]; bytes: Buffer }> {
  for (const section of `\n${output.toString("latin1")}`.split(`\n${mark} `).slice(1)) {
    const [line = "", rest = ""] = splitAtLine(section);
    yield { words: line.split(" "), bytes: Buffer.from(rest, "latin1") };
  }
}

function splitAtLine(text: string): [string, string] {
  const end = text.indexOf("\n");
  return end === -1 ? [text, ""] : [text.slice(0, end), text.slice(end + 1)];
}
