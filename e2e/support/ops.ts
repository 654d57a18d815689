import { execFileSync } from "node:child_process";
import { nodeHttp, openRegistry, systemClock } from "@slipway/shared";
import {
  type FakeGitHub,
  type Permissions,
  type PushEvent,
  type RepositoryOptions,
  startFakeGitHub,
} from "../../tools/fake-github/index.ts";
import { type ActionRun, runAction } from "../../tools/local-runner/index.ts";
import { buildImage } from "./images.ts";
import { openWorkspace } from "./workspace.ts";

export const OLD_DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;
const OPS = "acme/ops";
const APP = "acme/shop";
const ROBOT = "release-robot[bot]";
const READING: Permissions = { contents: "read", "pull-requests": "read" };
const EVERYTHING: Permissions = { contents: "write", "pull-requests": "write", issues: "write" };

/** An image in the lab's registry, whose digest releases are pinned to. */
export interface PushedImage {
  readonly repository: string;
  readonly digest: string;
}

/** Pushes a small image. @param lines of its Dockerfile */
export async function pushImage(name = "ops-story/api", lines: readonly string[] = []): Promise<PushedImage> {
  const repository = await buildImage(name, "linux/amd64", lines);
  const [registry = "", ...path] = repository.split("/");
  const client = openRegistry(
    { registry, credential: undefined, rights: "pull" },
    { http: nodeHttp, clock: systemClock },
  );
  const digest = await client.digest(path.join("/"), "latest");
  if (digest === undefined) throw new Error(`${repository} was not pushed`);
  return { repository, digest };
}

/** Has a tag lead to the image, as places without a digest need it. */
export async function tagImage({ repository, digest }: PushedImage, tag: string): Promise<void> {
  const [registry = "", ...path] = repository.split("/");
  const client = openRegistry(
    { registry, credential: undefined, rights: "push" },
    { http: nodeHttp, clock: systemClock },
  );
  const manifest = await client.manifest(path.join("/"), digest);
  if (manifest === undefined) throw new Error(`${repository} has no ${digest}`);
  await client.tag(path.join("/"), tag, manifest);
}

/** A kustomization that pins an image by tag and digest. */
export function kustomization({ repository }: PushedImage, version = "1.3.0"): string {
  return `# Production\nresources:\n  - deployment.yaml\nimages:\n  - name: ${repository}\n    newTag: ${version} # by releases\n    digest: ${OLD_DIGEST}\n`;
}

export const FILE = "apps/production/kustomization.yaml";
export const PINS = `- { file: ${FILE}, kind: kustomize }`;

export interface OpsOptions extends RepositoryOptions {
  readonly image: PushedImage;
  /** Of the application's repository; without it there is no token for one either. */
  readonly app?: RepositoryOptions;
  /** What that token may do. */
  readonly appPermissions?: Permissions;
}

export interface ReleaseOptions {
  readonly with?: Readonly<Record<string, string>>;
  /** `refs/heads/main` for a run that somebody started by hand. Default: the version's tag. */
  readonly ref?: string;
  readonly sha?: string;
  readonly token?: string;
}

/** An ops repository on a GitHub of the story's own, and releases into it by the bundled action. */
export class OpsStory implements AsyncDisposable {
  readonly github: FakeGitHub;
  readonly image: PushedImage;
  readonly token: string;
  readonly #appToken: string | undefined;
  readonly #workspace: string;
  readonly #removals: (() => void)[] = [];
  /** Every move of a branch, in order. */
  readonly pushes: PushEvent[] = [];

  private constructor(github: FakeGitHub, { image, app, appPermissions: permissions = READING }: OpsOptions) {
    this.github = github;
    this.image = image;
    this.token = this.robot();
    this.#appToken = app && github.issue({ repository: APP, permissions });
    this.#workspace = openWorkspace({}, (remove) => this.#removals.push(remove)).path;
    github.onPush((push) => void this.pushes.push(push));
  }

  static async open(options: OpsOptions): Promise<OpsStory> {
    const { image, app, appPermissions: _, ...ops } = options;
    const files = { [FILE]: kustomization(image), "README.md": "# Ops\n" };
    const repository = ops.from === undefined ? { files, ...ops } : ops;
    const repositories = { [OPS]: repository, ...(app && { [APP]: app }) };
    return new OpsStory(await startFakeGitHub({ repositories }), options);
  }

  /** A token of a GitHub App. */
  robot(permissions: Permissions = EVERYTHING, repositories: readonly string[] = [OPS]): string {
    return this.github.issueFor({ name: "robot", login: ROBOT, kind: "installation", repositories, permissions });
  }

  /** A person's token. */
  person(login = "ada", permissions: Permissions = EVERYTHING): string {
    return this.github.issueFor({ name: login, login, repositories: [OPS], permissions });
  }

  /** Runs the action for a version as a runner does. */
  release(version: string, options: ReleaseOptions = {}): Promise<ActionRun> {
    const { ref = `refs/tags/v${version}`, sha, token = this.token } = options;
    const { server, api, graphql } = this.github.urls;
    return runAction({
      action: "action-open-ops-pr",
      with: {
        token,
        repository: OPS,
        images: `api=${this.image.repository}:${version}@${this.image.digest}`,
        pins: PINS,
        "app-token": this.#appToken ?? "",
        ...(ref.startsWith("refs/tags/") ? {} : { version }),
        ...options.with,
      },
      secrets: [token],
      workspace: this.#workspace,
      github: {
        repository: APP,
        ref,
        actor: "ada",
        server_url: server,
        api_url: api,
        graphql_url: graphql,
        ...(sha === undefined ? {} : { sha }),
      },
    });
  }

  /** A run that has to succeed. */
  async released(version: string, options: ReleaseOptions = {}): Promise<ActionRun> {
    const run = await this.release(version, options);
    if (run.conclusion !== "success") throw new Error(`the release of ${version} failed:\n${shown(run)}`);
    return run;
  }

  get records() {
    return this.github.records(OPS);
  }

  get open() {
    return this.records.pulls.filter(({ state }) => state === "open");
  }

  pull(number: number) {
    const found = this.records.pulls.find((pull) => pull.number === number);
    if (found === undefined) throw new Error(`there is no #${number}`);
    return found;
  }

  git(...args: string[]): string {
    return gitIn(this.github.gitDirs[OPS] ?? "", args);
  }

  gitOfApp(...args: string[]): string {
    return gitIn(this.github.gitDirs[APP] ?? "", args);
  }

  /** A file on a branch. */
  file(branch: string, path = FILE): string {
    return this.git("show", `${branch}:${path}`);
  }

  get branches(): string[] {
    return this.git("for-each-ref", "--format=%(refname:short)", "refs/heads").trim().split("\n");
  }

  /** What a person pushes: one commit on a branch that changes a file. */
  async commit(branch: string, change: { readonly path?: string; readonly text: string }): Promise<void> {
    const { path = FILE, text } = change;
    const url = `${this.github.urls.api}/repos/${OPS}/contents/${path}`;
    const headers = { authorization: `Bearer ${this.person()}`, "content-type": "application/json" };
    const now = await fetch(`${url}?ref=${encodeURIComponent(branch)}`, { headers });
    const sha = now.status === 200 ? ((await now.json()) as { sha: string }).sha : undefined;
    const content = Buffer.from(text).toString("base64");
    const body = JSON.stringify({ message: "By hand", content, branch, ...(sha && { sha }) });
    const answer = await fetch(url, { method: "PUT", headers, body });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** What a person does on a pull request's page. */
  async act(path: string, body: object, method = "PATCH"): Promise<void> {
    const headers = { authorization: `Bearer ${this.person()}`, "content-type": "application/json" };
    const url = `${this.github.urls.api}/repos/${OPS}/${path}`;
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** How many requests a run makes to the ops repository, by what they ask. */
  async counting(run: () => Promise<ActionRun>): Promise<{ readonly run: ActionRun; readonly asked: string[] }> {
    const before = this.github.requests.length;
    const done = await run();
    const asked = this.github.requests.slice(before).filter(({ token }) => token === "robot");
    return { run: done, asked: asked.map(({ operation = "?" }) => operation) };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const remove of this.#removals) remove();
    await this.github[Symbol.asyncDispose]();
  }
}

function gitIn(directory: string, args: readonly string[]): string {
  return execFileSync("git", ["--git-dir", directory, ...args], { encoding: "utf8" });
}

/** The log of a run, for a person who looks at why a test failed. */
export function shown({ log }: Pick<ActionRun, "log">): string {
  return log.join("\n");
}

/** The readable end of a run: its last error or line. */
export function errorOf(run: ActionRun): string {
  return run.annotations
    .filter(({ level }) => level === "error")
    .map(({ message }) => message)
    .join("\n");
}
