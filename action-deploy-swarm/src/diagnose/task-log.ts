import { type Engine, neutralise } from "@slipway/shared";

const TIMEOUT = 5_000;
const HEADER = 8;

/** The last lines that a task wrote, on either stream; empty when they cannot be had in time. */
export async function readTaskLog(engine: Engine, taskId: string, tail: number): Promise<string[]> {
  try {
    const query = { stdout: "true", stderr: "true", tail: String(tail) };
    const response = await engine.exchange({ method: "GET", path: `/tasks/${taskId}/logs`, query, timeout: TIMEOUT });
    if (response.status !== 200) return [];
    return splitLines(unframe(response.body));
  } catch {
    // A log that cannot be read — its node is gone — must not hide the failure that it would explain.
    return [];
  }
}

/** Takes the text out of the engine's frames: stream, three zero bytes, length, payload (Engine API, "Stream format"). */
export function unframe(body: Buffer): string {
  const parts: Buffer[] = [];
  let at = 0;
  while (at + HEADER <= body.length) {
    const stream = body[at] ?? 255;
    // A container with a terminal writes no frames.
    if (stream > 2 || body.readUIntBE(at + 1, 3) !== 0) return body.toString("utf8");
    const length = body.readUInt32BE(at + 4);
    parts.push(body.subarray(at + HEADER, at + HEADER + length));
    at += HEADER + length;
  }
  return Buffer.concat(parts).toString("utf8");
}

function splitLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => neutralise(line.trimEnd()))
    .filter((line) => line !== "");
}
