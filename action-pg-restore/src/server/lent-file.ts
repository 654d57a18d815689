import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { cleanEnvironment, UserError } from "@slipway/shared";
import type { ContainerExec } from "./container-exec.ts";
import { freeSpace } from "./free-space.ts";
import { MarkedOutput } from "./marked-output.ts";
import type { LentFile, ToolProcess } from "./server.ts";
import { writeChunk } from "./tool-process.ts";

const FOLDER = "/tmp";
/**
 * The copy is there as long as this program's standard input is open: it is gone also when the runner or the connection
 * dies. `$1` is its path, `$2` its size. Over an exec rather than the engine's archive request, which writes neither
 * into a tmpfs nor into a container whose root file system is read-only.
 */
const LEND = `umask 077; set -C
trap 'rm -rf -- "$1"' EXIT; trap 'exit 1' HUP INT TERM`;
const LEND_FILE = `${LEND}
if head -c "$2" > "$1"; then echo "$(($(wc -c < "$1")))"; else echo failed; fi
cat > /dev/null`;
/** BusyBox's tar reads on after the archive's end, so it is told by `head` where that is. */
const LEND_FOLDER = `${LEND}
if mkdir -- "$1" && head -c "$2" | tar -x -o -f - -C "$1"; then echo "$2"; else echo failed; fi
cat > /dev/null`;

/** Programs inside one container. */
export type Inside = Pick<ContainerExec, "start" | "run">;

/** Copies a file or folder of the runner's into a container, readable for the tools' user alone. */
export async function lendToContainer(exec: Inside, file: string): Promise<LentFile> {
  const facts = await stat(file);
  const isFolder = facts.isDirectory();
  const expected = isFolder ? await sizeOf(packed(file)) : facts.size;
  const path = `${FOLDER}/slipway-${randomBytes(9).toString("hex")}`;
  const script = isFolder ? LEND_FOLDER : LEND_FILE;
  const process = await exec.start({ argv: ["sh", "-c", script, "sh", path, String(expected)] });
  const end = async () => {
    process.stdin.end();
    process.stdout.resume();
    await process.done;
  };
  try {
    const answer = new MarkedOutput(process.stdout).line();
    for await (const chunk of isFolder ? packed(file) : createReadStream(file))
      if (!(await writeChunk(process.stdin, chunk as Buffer))) break;
    const size = await answer;
    if (size !== String(expected)) throw await explain(exec, process, expected);
    return { path, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function sizeOf(content: AsyncIterable<Buffer>): Promise<number> {
  let size = 0;
  for await (const chunk of content) size += chunk.length;
  return size;
}

async function* packed(folder: string): AsyncGenerator<Buffer> {
  const env = cleanEnvironment(process.env);
  const tar = spawn("tar", ["-c", "-f", "-", "-C", folder, "."], { env, stdio: ["ignore", "pipe", "ignore"] });
  try {
    yield* tar.stdout as AsyncIterable<Buffer>;
  } finally {
    tar.kill();
  }
}

async function explain(exec: Inside, process: ToolProcess, size: number): Promise<Error> {
  process.stdin.end();
  process.stdout.resume();
  const { stderr } = await process.done;
  const free = await freeSpace(exec, FOLDER).catch(() => undefined);
  const isFull = free !== undefined && free < size;
  const reason = isFull ? `${size} bytes do not fit into its ${FOLDER}, where ${free} are free` : stderr.trim();
  return new UserError(`the dump could not be copied into the container: ${reason || "not all of it came"}`, {
    ...(isFull ? { hint: `give the container more room in ${FOLDER}` } : {}),
  });
}
