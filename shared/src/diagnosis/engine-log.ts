import type { Engine } from "../ports/engine.ts";
import { neutralise } from "../text/workflow-command.ts";

const TIMEOUT = 5_000;
const FRAME_HEADER = 8;
/** Frames of this stream hold the engine's own trouble with the log, not the container's words. */
const SYSTEM_STREAM = 3;

/** The last lines a swarm task wrote, on either stream; empty when they cannot be had in time. */
export function readTaskLog(engine: Engine, taskId: string, tail: number): Promise<string[]> {
  return readLog(engine, `/tasks/${encodeURIComponent(taskId)}/logs`, tail);
}

/** The last lines a container of the connected engine wrote; empty when they cannot be had in time. */
export function readContainerLog(engine: Engine, container: string, tail: number): Promise<string[]> {
  return readLog(engine, `/containers/${encodeURIComponent(container)}/logs`, tail);
}

async function readLog(engine: Engine, path: string, tail: number): Promise<string[]> {
  try {
    const query = { stdout: "true", stderr: "true", tail: String(tail) };
    const response = await engine.exchange({ method: "GET", path, query, timeout: TIMEOUT });
    return response.status === 200 ? splitLines(unframe(response.body).toString("utf8")) : [];
  } catch {
    // A log that cannot be read — its node is gone — must not hide the failure that it would explain.
    return [];
  }
}

/** Takes the bytes out of the engine's frames: stream, three zero bytes, length, payload (Engine API, "Stream format"). */
export function unframe(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  while (at + FRAME_HEADER <= body.length) {
    const stream = body[at] ?? 255;
    // A container with a terminal writes no frames.
    if (stream > SYSTEM_STREAM || body.readUIntBE(at + 1, 3) !== 0) return body;
    const length = body.readUInt32BE(at + 4);
    if (stream !== SYSTEM_STREAM) parts.push(body.subarray(at + FRAME_HEADER, at + FRAME_HEADER + length));
    at += FRAME_HEADER + length;
  }
  return Buffer.concat(parts);
}

/** The lines of foreign text that hold anything, harmless in a runner's log. */
export function splitLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => neutralise(line.trimEnd()))
    .filter((line) => line !== "");
}
