import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { ContainerExec } from "./container-exec.ts";
import { MarkedOutput } from "./marked-output.ts";
import type { LentFile, ToolProcess } from "./server.ts";
import { writeChunk } from "./tool-process.ts";

/**
 * The copy is there as long as this program's standard input is open: it is gone also when the runner or the connection
 * dies. `$1` is its path, `$2` its size. Over an exec rather than the engine's archive request, which writes neither
 * into a tmpfs nor into a container whose root file system is read-only.
 */
const LEND = `umask 077; set -C
trap 'rm -rf -- "$1"' EXIT; trap 'exit 1' HUP INT TERM`;
const LEND_FILE = `${LEND}
head -c "$2" > "$1" && echo "$(($(wc -c < "$1")))"
cat > /dev/null`;
/** tar knows by itself where the archive ends. */
const LEND_FOLDER = `${LEND}
mkdir -- "$1" && tar -x -f - -C "$1" && echo "$2"
cat > /dev/null`;

/** Copies a file or folder of the runner's into a container, readable for the tools' user alone. */
export async function lendToContainer(exec: ContainerExec, file: string): Promise<LentFile> {
  const facts = await stat(file);
  const isFolder = facts.isDirectory();
  const path = `/tmp/slipway-${randomBytes(9).toString("hex")}`;
  const script = isFolder ? LEND_FOLDER : LEND_FILE;
  const process = await exec.start({ argv: ["sh", "-c", script, "sh", path, String(facts.size)] });
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
    if (size !== String(facts.size)) throw await explain(process, size, facts.size);
    return { path, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function* packed(folder: string): AsyncGenerator<Buffer> {
  const tar = spawn("tar", ["-c", "-f", "-", "-C", folder, "."], { stdio: ["ignore", "pipe", "ignore"] });
  try {
    yield* tar.stdout as AsyncIterable<Buffer>;
  } finally {
    tar.kill();
  }
}

async function explain(process: ToolProcess, got: string | undefined, size: number): Promise<Error> {
  process.stdin.end();
  process.stdout.resume();
  const { stderr } = await process.done;
  const reason = stderr.trim() || `${got ?? "none"} of ${size} bytes came`;
  return new Error(`the dump could not be copied into the container: ${reason}`);
}
