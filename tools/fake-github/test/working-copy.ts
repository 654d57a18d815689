import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "../../local-runner/test/temporary-folder.ts";
import { gitEnvironment } from "../git/git.ts";

const run = promisify(execFile);
const SOMEBODY = {
  GIT_AUTHOR_NAME: "Octo Cat",
  GIT_AUTHOR_EMAIL: "octo@example.org",
  GIT_COMMITTER_NAME: "Octo Cat",
  GIT_COMMITTER_EMAIL: "octo@example.org",
};

interface Done {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The machine's own git, in a folder, without the machine's configuration. */
export async function git(folder: string, ...args: string[]): Promise<Done> {
  try {
    const env = { ...gitEnvironment(), ...SOMEBODY };
    const { stdout, stderr } = await run("git", args, { cwd: folder, env });
    return { code: 0, out: stdout.trim(), err: stderr };
  } catch (error) {
    const { code, stdout = "", stderr = "" } = error as { code: number; stdout?: string; stderr?: string };
    return { code, out: stdout.trim(), err: stderr };
  }
}

/** A repository's address with a token as its password, as actions/checkout sends it. */
export function withToken(token: string): string[] {
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  return ["-c", `http.extraHeader=AUTHORIZATION: basic ${basic}`];
}

/** A clone in which commits can be made. */
export class WorkingCopy {
  readonly folder = temporaryFolder();
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  static async clone(url: string, token: string): Promise<WorkingCopy> {
    const copy = new WorkingCopy(token);
    const { code, err } = await copy.git("clone", "--quiet", url, ".");
    if (code !== 0) throw new Error(err);
    return copy;
  }

  git(...args: string[]): Promise<Done> {
    return git(this.folder, ...withToken(this.#token), ...args);
  }

  async commit(file: string, content: string): Promise<string> {
    const path = join(this.folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--message", `Change ${file}`);
    return (await this.git("rev-parse", "HEAD")).out;
  }
}
