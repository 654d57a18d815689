import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";

/** What the runner itself keeps in RUNNER_TEMP. */
const RUNNERS_OWN = /^_(runner_file_commands|github_workflow)(\/|$)|^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}(\.\w+)?$/;

/** The job's RUNNER_TEMP: emptied when the job starts and when it is over. */
export class TempFolder {
  readonly path: string;
  /** RUNNER_TOOL_CACHE, beside it. */
  readonly toolCache: string;
  readonly #root: string | undefined;

  /** Takes over the given folder with everything in it, or makes one that is gone afterwards. */
  constructor(given: string | undefined, workspace: string) {
    this.#root = given === undefined ? mkdtempSync(join(tmpdir(), "slipway-job-")) : undefined;
    this.path = resolve(given ?? join(this.#root ?? "", "temp"));
    this.toolCache = join(dirname(this.path), "_tool");
    const way = relative(this.path, resolve(workspace));
    if (way === "" || !way.startsWith("..")) throw new Error(`temp must not contain the workspace: ${this.path}`);
    mkdirSync(this.path, { recursive: true });
    this.#empty();
  }

  /** Files and folders that the steps have put in here and not removed, relative to it. */
  leftovers(): string[] {
    const names = readdirSync(this.path, { recursive: true, encoding: "utf8" });
    return names.filter((name) => !RUNNERS_OWN.test(name)).toSorted();
  }

  remove(): void {
    if (this.#root === undefined) this.#empty();
    else rmSync(this.#root, { recursive: true, force: true });
  }

  #empty(): void {
    for (const name of readdirSync(this.path)) rmSync(join(this.path, name), { recursive: true, force: true });
  }
}
