import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type FakeGitHub, startFakeGitHub } from "../../tools/fake-github/index.ts";
import {
  CHECKOUT_STAND_IN,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../../tools/local-runner/workflow/index.ts";
import { SUITE_NAME, SUITE_PATH } from "./caller.ts";

/** This repository on a fake GitHub of its own, with a working copy. What is in it is what is committed here. */
export class OwnRepository implements AsyncDisposable {
  readonly github: FakeGitHub;
  readonly #path: string;

  private constructor(github: FakeGitHub, path: string) {
    this.github = github;
    this.#path = path;
  }

  /** All of it. */
  static async clone(): Promise<OwnRepository> {
    const own = await OwnRepository.#open();
    await own.#git("clone", "--quiet", "--shared", SUITE_PATH, ".");
    await own.#git("checkout", "--quiet", "-B", "main");
    return own;
  }

  /** Some of its files in a repository that is quick to fetch. */
  static async excerpt(files: readonly string[]): Promise<OwnRepository> {
    const own = await OwnRepository.#open();
    await own.#git("init", "--quiet", "--initial-branch", "main");
    const contents = files.map(async (file) => [file, await own.#git("-C", SUITE_PATH, "show", `HEAD:${file}`)]);
    await own.commit("Begin", Object.fromEntries(await Promise.all(contents)));
    return own;
  }

  static async #open(): Promise<OwnRepository> {
    const github = await startFakeGitHub({ repositories: { [SUITE_NAME]: {} } });
    return new OwnRepository(github, mkdtempSync(join(tmpdir(), "slipway-own-")));
  }

  read(file: string): string {
    return readFileSync(join(this.#path, file), "utf8");
  }

  /** Writes files and commits them. Those of `script/` can be run. */
  async commit(message: string, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [file, content] of Object.entries(files)) {
      const target = join(this.#path, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content, { mode: file.startsWith("script/") ? 0o755 : 0o644 });
    }
    await this.#git("add", "--all");
    await this.#git("commit", "--quiet", "--message", message);
  }

  /** Tags the commit as a maintainer does, with a message. */
  async tag(name: string): Promise<void> {
    await this.#git("tag", "--annotate", "--message", name, name);
  }

  /** Pushes main and a ref, and runs one of the workflows for what has happened to the ref. */
  async run(workflow: string, ref: string, options: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> {
    const permissions = { contents: "write", workflows: "write" } as const;
    const login = { name: "the owner", login: "octocat", repositories: [SUITE_NAME], permissions };
    const remote = this.github.urls.server.replace("://", `://x-access-token:${this.github.issueFor(login)}@`);
    const pushed = Promise.withResolvers<object>();
    this.github.onPush((event) => {
      if (event.ref === ref) pushed.resolve(event.payload);
    });
    const from = ref.startsWith("refs/tags/") ? ref : "HEAD";
    await this.#git("push", "--quiet", `${remote}/${SUITE_NAME}`, "HEAD:refs/heads/main", `${from}:${ref}`);
    return runWorkflow({
      repositories: this.github.gitDirs,
      repository: SUITE_NAME,
      workflow: `.github/workflows/${workflow}`,
      ref,
      event: { name: "push", payload: await pushed.promise },
      tokens: this.github.tokens,
      services: this.github.services,
      standIns: CHECKOUT_STAND_IN,
      // The lab has no way out: packages come from what installing this checkout has left in npm's cache.
      inherited: { ...process.env, npm_config_prefer_offline: "true" },
      ...options,
    });
  }

  /** Not synchronous: the server that it pushes to runs in this process. */
  async #git(...args: readonly string[]): Promise<string> {
    const identity = ["-c", "user.name=Maintainer", "-c", "user.email=maintainer@example.org"];
    return (await promisify(execFile)("git", [...identity, ...args], { cwd: this.#path })).stdout;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.github[Symbol.asyncDispose]();
    rmSync(this.#path, { recursive: true, force: true });
  }
}
