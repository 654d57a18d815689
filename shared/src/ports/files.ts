import { rmSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { atExit } from "./at-exit.ts";

/** The caller's files, read-only. */
export interface Files {
  /** The bytes of a file, relative to the workspace. @throws the system's own error when it cannot be read. */
  read(path: string): Promise<Buffer>;
}

export const workspaceFiles: Files = { read: (path) => readFile(path) };

/** A folder of the step's own that only its user can read, gone when it is disposed of or the process ends. */
export interface PrivateFolder extends AsyncDisposable {
  readonly path: string;
  /** Writes a file that only the step's user can read and gives its path. */
  write(name: string, content: string | Buffer): Promise<string>;
  /** Makes a file or folder that is elsewhere reachable under a name in here. */
  link(name: string, target: string): Promise<void>;
}

/** A unix socket's path must fit in 108 bytes with what OpenSSH appends to it, so a deep temporary folder cannot hold one. */
const LONGEST_BASE = 60;

export async function openPrivateFolder(purpose: string): Promise<PrivateFolder> {
  const runnerTemp = process.env.RUNNER_TEMP;
  const base =
    runnerTemp !== undefined && runnerTemp !== "" && runnerTemp.length <= LONGEST_BASE ? runnerTemp : tmpdir();
  // mkdtemp makes the folder with mode 0700.
  const path = await mkdtemp(join(base, `slipway-${purpose}-`));
  const settled = atExit(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    async write(name, content) {
      const file = join(path, name);
      await writeFile(file, content, { mode: 0o600 });
      return file;
    },
    link: (name, target) => symlink(target, join(path, name)),
    async [Symbol.asyncDispose]() {
      settled();
      await rm(path, { recursive: true, force: true });
    },
  };
}
