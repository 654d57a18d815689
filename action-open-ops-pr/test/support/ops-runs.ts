import { execFileSync } from "node:child_process";
import {
  type Http,
  type HttpRequest,
  type HttpResponse,
  nodeHttp,
  openRegistry,
  type RunContext,
} from "@slipway/shared";
import { FakeClock, FakeRegistry, RecordingRunner } from "@slipway/shared/testing";
import { type FakeGitHub, type RepositoryOptions, startFakeGitHub } from "../../../tools/fake-github/index.ts";
import { readConfig } from "../../src/config.ts";
import type { Result } from "../../src/result.ts";
import { run } from "../../src/run.ts";

const OPS = "acme/ops";
const FILE = "apps/kustomization.yaml";
const VERSIONS = ["1.3.0", "1.4.0", "1.5.0"];

/** Stands before GitHub: answers in its place, or lets a request pass. */
export type Gate = (request: HttpRequest) => Promise<HttpResponse | undefined>;

/** Runs of the action's own sources on a GitHub and a registry of their own. */
export class OpsRuns implements AsyncDisposable {
  readonly github: FakeGitHub;
  readonly #registry: FakeRegistry;
  readonly #token: string;

  private constructor(github: FakeGitHub, registry: FakeRegistry) {
    this.github = github;
    this.#registry = registry;
    const permissions = { contents: "write", "pull-requests": "write", issues: "write" } as const;
    const login = "release-robot[bot]";
    this.#token = github.issueFor({ name: "robot", login, kind: "installation", repositories: [OPS], permissions });
  }

  static async open(options: RepositoryOptions = {}): Promise<OpsRuns> {
    const registry = await FakeRegistry.start();
    const digest = registry.addImage("acme/api", VERSIONS, { platforms: ["linux/amd64"] });
    const text = `images:\n  - name: ${registry.host}/acme/api\n    newTag: 1.3.0\n    digest: ${digest}\n`;
    const repository = { files: { [FILE]: text }, ...options };
    return new OpsRuns(await startFakeGitHub({ repositories: { [OPS]: repository } }), registry);
  }

  /** Releases a version. Gives how it ended, and what it has said. */
  async release(
    version: string,
    { with: more = {}, gate }: { readonly with?: Readonly<Record<string, string>>; readonly gate?: Gate } = {},
  ): Promise<{ readonly result: Result; readonly log: string }> {
    const given = {
      token: this.#token,
      repository: OPS,
      images: `api=${this.#registry.host}/acme/api:${version}`,
      pins: `- { file: ${FILE}, kind: kustomize }`,
      ...more,
    };
    const log = new RecordingRunner(given);
    const clock = new FakeClock();
    const http: Http = {
      request: async (request) => (await gate?.(request)) ?? nodeHttp.request(request),
    };
    const result = await run(readConfig(log, { ...CONTEXT, ref: `refs/tags/v${version}` }), {
      http,
      clock,
      log,
      urls: this.github.urls,
      chance: () => 0.5,
      registry: async (host) =>
        openRegistry({ registry: host, credential: undefined, rights: "pull" }, { http: nodeHttp, clock }),
    });
    return { result, log: log.log };
  }

  /** What a person does through GitHub's API. */
  async act(method: "POST" | "PUT", path: string, body: object): Promise<void> {
    const permissions = { contents: "write", "pull-requests": "write" } as const;
    const token = this.github.issueFor({ name: "ada", login: "ada", repositories: [OPS], permissions });
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const url = `${this.github.urls.api}/repos/${OPS}/${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** A person's commit on a branch: a file that no release changes. */
  commit(branch: string): Promise<void> {
    return this.act("PUT", "contents/README.md", { message: "By hand", content: "IyBPcHMK", branch });
  }

  get pulls() {
    return this.github.records(OPS).pulls;
  }

  /** What has been asked for so far, by the documents' names. */
  get asked(): string[] {
    return this.github.requests.map(({ operation = "?" }) => operation);
  }

  get branches(): string[] {
    const args = [
      "--git-dir",
      this.github.gitDirs[OPS] ?? "",
      "for-each-ref",
      "--format=%(refname:short)",
      "refs/heads",
    ];
    return execFileSync("git", args, { encoding: "utf8" }).trim().split("\n");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#registry[Symbol.asyncDispose]();
    await this.github[Symbol.asyncDispose]();
  }
}

const CONTEXT: RunContext = {
  repository: "acme/shop",
  sha: "a".repeat(40),
  ref: "",
  runId: "1",
  runAttempt: "1",
  actor: "ada",
  runUrl: "https://github.example/acme/shop/actions/runs/1",
  hasSshAgent: false,
};
