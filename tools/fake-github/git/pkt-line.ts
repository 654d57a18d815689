import type { RefMove } from "./refs.ts";

const FLUSH = "0000";
const LENGTH_DIGITS = 4;
/** Side bands of git's protocol: the report, and what the client prints after "remote: ". */
const REPORT_BAND = 1;

/**
 * Lines of git's protocol; undefined for a flush. Reading ends where no line follows, as a pack after the commands of
 * a push. Source: git's Documentation/gitprotocol-common, "pkt-line Format".
 */
export function* readLines(bytes: Buffer): Generator<Buffer | undefined> {
  for (let at = 0; at + LENGTH_DIGITS <= bytes.length; ) {
    const digits = bytes.toString("latin1", at, at + LENGTH_DIGITS);
    const length = /^[0-9a-f]{4}$/.test(digits) ? Number.parseInt(digits, 16) : 1;
    if (length > 0 && length < LENGTH_DIGITS) return;
    yield length === 0 ? undefined : bytes.subarray(at + LENGTH_DIGITS, at + length);
    at += Math.max(length, LENGTH_DIGITS);
  }
}

export function line(payload: Buffer | string): Buffer {
  const bytes = Buffer.from(payload);
  const length = (bytes.length + LENGTH_DIGITS).toString(16).padStart(LENGTH_DIGITS, "0");
  return Buffer.concat([Buffer.from(length), bytes]);
}

/** What a push asks for. */
export function readPushCommands(body: Buffer): RefMove[] {
  const moves: RefMove[] = [];
  for (const each of readLines(body)) {
    if (each === undefined) break;
    const match = /^([0-9a-f]{40}) ([0-9a-f]{40}) ([^\0\n]+)/.exec(each.toString());
    if (match) moves.push({ before: match[1] ?? "", after: match[2] ?? "", ref: match[3] ?? "" });
  }
  return moves;
}

/** Puts other words in place of "hook declined" in git's report of a push. */
export function rewordRefusals(response: Buffer, reasonFor: (ref: string) => string | undefined): Buffer {
  const frames = [...readLines(response)].map((frame) => {
    if (frame === undefined) return Buffer.from(FLUSH);
    return line(
      frame[0] === REPORT_BAND ? Buffer.concat([frame.subarray(0, 1), reword(frame.subarray(1), reasonFor)]) : frame,
    );
  });
  return Buffer.concat(frames);
}

function reword(report: Buffer, reasonFor: (ref: string) => string | undefined): Buffer {
  const lines = [...readLines(report)].map((each) => {
    if (each === undefined) return Buffer.from(FLUSH);
    const ref = /^ng (\S+) hook declined/.exec(each.toString())?.[1];
    const reason = ref && reasonFor(ref);
    return line(reason ? `ng ${ref} ${reason}\n` : each);
  });
  return Buffer.concat(lines);
}
