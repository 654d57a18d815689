import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { readLab } from "../../lab/description.ts";
import { type FakeGitHub, type RepositoryOptions, startFakeGitHub } from "../../tools/fake-github/index.ts";
import {
  type RunningWorkflow,
  startWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../../tools/local-runner/workflow/index.ts";
import { SUITE_NAME, SUITE_PATH } from "./caller.ts";
import { commitVersion, openSampleRepository, type SampleRepository, tagVersion } from "./sample.ts";
import { STAND_INS } from "./stand-ins.ts";

const WORKFLOW = ".github/workflows/release.yml";

/** What there is besides the sample and its release workflow. */
export interface Surroundings {
  /** Other repositories on the same GitHub, by their names. */
  readonly others?: Readonly<Record<string, RepositoryOptions>>;
  /** More files of the sample, or others in their place. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The sample application on a fake GitHub: a pushed tag runs its release workflow, which calls the suite's. */
export class PushedSample implements AsyncDisposable {
  readonly github: FakeGitHub;
  readonly #sample: SampleRepository;
  readonly #name: string;
  readonly #remote: string;

  private constructor(github: FakeGitHub, sample: SampleRepository, name: string) {
    this.github = github;
    this.#sample = sample;
    this.#name = name;
    const permissions = { contents: "write", workflows: "write" } as const;
    const token = github.issueFor({ name: "the owner", login: "octocat", repositories: [name], permissions });
    this.#remote = github.urls.server.replace("://", `://x-access-token:${token}@`);
  }

  static async open(name: string, workflow: string, surroundings: Surroundings = {}): Promise<PushedSample> {
    const { others = {}, files = {} } = surroundings;
    const github = await startFakeGitHub({ repositories: { [name]: {}, ...others } });
    const sample = openSampleRepository();
    const pushed = new PushedSample(github, sample, name);
    for (const [file, content] of Object.entries({ [WORKFLOW]: workflow, ...files })) pushed.write(file, content);
    return pushed;
  }

  /** Makes or replaces a file; the next tag is of a commit with it. */
  write(file: string, content: string): void {
    const path = join(this.#sample.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  /** Changes a file; the next tag is of a commit with it. */
  edit(file: string, change: (content: string) => string): void {
    const path = join(this.#sample.path, file);
    writeFileSync(path, change(readFileSync(path, "utf8")));
  }

  /** Tags a version, pushes the tag, and gives the run that GitHub starts for it when that is over. */
  async push(version: string, options: Partial<WorkflowOptions> = {}, fault = ""): Promise<WorkflowRun> {
    return (await this.start(version, options, fault)).done;
  }

  /** The same, while the run is on its way. */
  async start(version: string, options: Partial<WorkflowOptions> = {}, fault = ""): Promise<RunningWorkflow> {
    const { sha } = tagVersion(this.#sample, version, fault);
    const pushed = Promise.withResolvers<object>();
    this.github.onPush(({ ref, payload }) => {
      if (ref === `refs/tags/v${version}`) pushed.resolve(payload);
    });
    await this.#push("HEAD:refs/heads/main", `v${version}`);
    const event = { name: "push", payload: await pushed.promise };
    return startWorkflow(this.#options({ ref: `refs/tags/v${version}`, sha, event, ...options }));
  }

  /** Pushes the commit of a version to main without any tag. Gives its SHA. */
  async pushMain(version: string): Promise<string> {
    const { sha } = commitVersion(this.#sample, version);
    await this.#push("HEAD:refs/heads/main");
    return sha;
  }

  /** Runs the release workflow for anything else that has happened in the repository. */
  async run(options: Partial<WorkflowOptions>): Promise<WorkflowRun> {
    return (await startWorkflow(this.#options(options))).done;
  }

  /** A file on a branch of a repository on the same GitHub. */
  async file(repository: string, branch: string, path: string): Promise<string> {
    const folder = this.github.gitDirs[repository] ?? "";
    const { stdout } = await promisify(execFile)("git", ["--git-dir", folder, "show", `${branch}:${path}`]);
    return stdout;
  }

  /** Not synchronous: the server that it pushes to runs in this process. */
  async #push(...refs: readonly string[]): Promise<void> {
    const command = ["push", "--quiet", `${this.#remote}/${this.#name}`, ...refs];
    await promisify(execFile)("git", command, { cwd: this.#sample.path });
  }

  #options(options: Partial<WorkflowOptions>): WorkflowOptions {
    return {
      repositories: { ...this.github.gitDirs, [SUITE_NAME]: SUITE_PATH },
      repository: this.#name,
      workflow: WORKFLOW,
      tokens: this.github.tokens,
      services: this.github.services,
      standIns: STAND_INS,
      inherited: { ...process.env, DOCKER_HOST: `unix://${readLab().runner.socket}` },
      ...options,
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#sample[Symbol.dispose]();
    await this.github[Symbol.asyncDispose]();
  }
}
