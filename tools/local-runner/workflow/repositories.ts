import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** One commit of a repository. */
export interface Commit {
  /** As `owner/name`. */
  readonly repository: string;
  readonly sha: string;
}

/** The repositories that exist for a run: each `owner/name` with the git repository, bare or not, that plays it. */
export class Repositories {
  readonly #paths: ReadonlyMap<string, string>;
  readonly #folder: string;

  /** @param folder where commits are put as files */
  constructor(paths: Readonly<Record<string, string>>, folder: string) {
    this.#paths = new Map(Object.entries(paths).map(([name, path]) => [name.toLowerCase(), path]));
    this.#folder = folder;
  }

  has(repository: string): boolean {
    return this.#paths.has(repository.toLowerCase());
  }

  /** The commit of a full SHA, a tag or a branch, and the ref's full name. @throws {Error} when there is none. */
  resolve(repository: string, ref: string): Commit & { readonly ref: string } {
    for (const name of candidates(ref)) {
      const sha = this.#tryGit(repository, ["rev-parse", "--verify", "--quiet", `${name}^{commit}`])?.trim();
      if (sha !== undefined) return { repository, sha, ref: name };
    }
    throw new Error(`Unable to resolve action \`${repository}@${ref}\`, unable to find version \`${ref}\``);
  }

  /** A file of a commit; undefined when it has none. */
  read({ repository, sha }: Commit, path: string): string | undefined {
    return this.#tryGit(repository, ["show", `${sha}:${path}`]);
  }

  /** A folder with the commit's files, `dist/` as it was committed. */
  materialise({ repository, sha }: Commit): string {
    const folder = join(this.#folder, repository.toLowerCase(), sha);
    if (existsSync(folder)) return folder;
    const archive = `${folder}.tar`;
    mkdirSync(folder, { recursive: true });
    this.#git(repository, ["archive", "--format=tar", `--output=${archive}`, sha]);
    execFileSync("tar", ["-xf", archive, "-C", folder]);
    rmSync(archive);
    return folder;
  }

  #tryGit(repository: string, args: readonly string[]): string | undefined {
    const path = this.#path(repository);
    try {
      return git(path, args);
    } catch {
      return undefined;
    }
  }

  #git(repository: string, args: readonly string[]): string {
    return git(this.#path(repository), args);
  }

  #path(repository: string): string {
    const path = this.#paths.get(repository.toLowerCase());
    if (path === undefined) throw new Error(`There is no local copy of ${repository}.`);
    return path;
  }
}

function git(path: string, args: readonly string[]): string {
  return execFileSync("git", ["-c", "safe.directory=*", "-C", path, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
}

function candidates(ref: string): readonly string[] {
  if (ref.startsWith("refs/")) return [ref];
  return /^[0-9a-f]{40}$/.test(ref) ? [ref] : [`refs/tags/${ref}`, `refs/heads/${ref}`];
}
