import { spawn } from "node:child_process";
import { devNull } from "node:os";

export interface GitOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** A git program that ended with another code than 0. */
export class GitError extends Error {
  override readonly name = "GitError";
}

/** Nothing of the machine's own configuration, and never a question on the terminal. */
export function gitEnvironment(): Record<string, string> {
  const { PATH = "" } = process.env;
  return { PATH, LC_ALL: "C", GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: devNull, GIT_TERMINAL_PROMPT: "0" };
}

/** Runs git in a repository and gives what it wrote. @throws {GitError} with git's own words */
async function runGit(gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  const env = { ...gitEnvironment(), GIT_DIR: gitDir, ...options.env };
  const child = spawn("git", args, { env, stdio: ["pipe", "pipe", "pipe"] });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (data: Buffer) => out.push(data));
  child.stderr.on("data", (data: Buffer) => err.push(data));
  // A git that does not read its input to the end says why on its own.
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input);
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once("error", reject).once("close", resolve);
  const code = await promise;
  if (code === 0) return Buffer.concat(out);
  throw new GitError(`git ${args[0]}: ${Buffer.concat(err).toString().trim() || `exit code ${code}`}`);
}

/** One bare repository. */
export class Git {
  readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  bytes(args: readonly string[], options?: GitOptions): Promise<Buffer> {
    return runGit(this.dir, args, options);
  }

  async text(args: readonly string[], options?: GitOptions): Promise<string> {
    return (await this.bytes(args, options)).toString().trimEnd();
  }

  async lines(args: readonly string[], options?: GitOptions): Promise<string[]> {
    return (await this.text(args, options)).split("\n").filter((line) => line !== "");
  }

  /** What git names so, or undefined: `main^{commit}`, `v1.0.0:README.md`. */
  async find(revision: string): Promise<string | undefined> {
    if (revision.startsWith("-")) return undefined;
    const found = await this.text(["rev-parse", "--verify", "--quiet", revision]).catch(() => "");
    return found || undefined;
  }

  /** Whether every commit of the first is in the second too. */
  async isAncestor(ancestor: string, commit: string): Promise<boolean> {
    return this.bytes(["merge-base", "--is-ancestor", ancestor, commit]).then(
      () => true,
      () => false,
    );
  }
}
