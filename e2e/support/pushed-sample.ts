import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readLab } from "../../lab/description.ts";
import { type FakeGitHub, startFakeGitHub } from "../../tools/fake-github/index.ts";
import {
  CHECKOUT_STAND_IN,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../../tools/local-runner/workflow/index.ts";
import { SUITE_NAME, SUITE_PATH } from "./caller.ts";
import { openSampleRepository, type SampleRepository, tagVersion } from "./sample.ts";

const WORKFLOW = ".github/workflows/release.yml";

/** The sample application on a fake GitHub: a pushed tag runs its release workflow, which calls the suite's. */
export class PushedSample implements AsyncDisposable {
  readonly #github: FakeGitHub;
  readonly #sample: SampleRepository;
  readonly #name: string;
  readonly #remote: string;

  private constructor(github: FakeGitHub, sample: SampleRepository, name: string) {
    this.#github = github;
    this.#sample = sample;
    this.#name = name;
    const permissions = { contents: "write", workflows: "write" } as const;
    const token = github.issueFor({ name: "the owner", login: "octocat", repositories: [name], permissions });
    this.#remote = github.urls.server.replace("://", `://x-access-token:${token}@`);
  }

  static async open(name: string, workflow: string): Promise<PushedSample> {
    const github = await startFakeGitHub({ repositories: { [name]: {} } });
    const sample = openSampleRepository();
    const file = join(sample.path, WORKFLOW);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, workflow);
    return new PushedSample(github, sample, name);
  }

  /** Tags a version, pushes the tag, and gives the run that GitHub starts for it when that is over. */
  async push(version: string, options: Partial<WorkflowOptions> = {}, fault = ""): Promise<WorkflowRun> {
    const { sha } = tagVersion(this.#sample, version, fault);
    const pushed = Promise.withResolvers<object>();
    this.#github.onPush(({ ref, payload }) => {
      if (ref === `refs/tags/v${version}`) pushed.resolve(payload);
    });
    const push = ["push", "--quiet", `${this.#remote}/${this.#name}`, "HEAD:refs/heads/main", `v${version}`];
    // The server that it pushes to runs in this process.
    await promisify(execFile)("git", push, { cwd: this.#sample.path });
    return await runWorkflow({
      repositories: { ...this.#github.gitDirs, [SUITE_NAME]: SUITE_PATH },
      repository: this.#name,
      workflow: WORKFLOW,
      ref: `refs/tags/v${version}`,
      sha,
      event: { name: "push", payload: await pushed.promise },
      tokens: this.#github.tokens,
      services: this.#github.services,
      standIns: CHECKOUT_STAND_IN,
      inherited: { ...process.env, DOCKER_HOST: `unix://${readLab().runner.socket}` },
      ...options,
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#sample[Symbol.dispose]();
    await this.#github[Symbol.asyncDispose]();
  }
}
