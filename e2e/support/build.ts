import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { nodeHttp, openRegistry, type Registry, Secret, systemClock } from "@slipway/shared";
import { readLab } from "../../lab/description.ts";
import { type GitHubContext, runAction } from "../../tools/local-runner/index.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** One Dockerfile with three images in it, which show what they are when they run. */
export const DOCKERFILE = `ARG BASE
FROM \${BASE} AS base
RUN echo shared > /shared && uname -m > /machine
FROM base AS api
CMD ["cat", "/machine"]
FROM base AS worker
RUN echo worker > /role
FROM base AS web
RUN echo web > /role
`;
export const IMAGES = "api: {target: api}\nworker: {target: worker}\nweb: {target: web}\n";
export const NAMES = ["api", "worker", "web"];

/** A repository as a workflow has checked it out, and the home of the user that the runner is. */
export interface Checkout extends Workspace {
  readonly home: string;
  /** A part of every repository's path, so that stories do not see each other's images. */
  readonly namespace: string;
  commit(message: string): string;
}

export function openCheckout(files: Readonly<Record<string, string>> = { Dockerfile: DOCKERFILE }): Checkout {
  const workspace = openWorkspace(files);
  const runner = openWorkspace();
  const home = join(runner.path, "home");
  mkdirSync(join(home, ".docker"), { recursive: true });
  copyFileSync(join(readLab().docker.config, "config.json"), join(home, ".docker/config.json"));
  const git = (...args: string[]) => {
    const identity = ["-c", "user.name=story", "-c", "user.email=story@lab.test", "-c", "commit.gpgsign=false"];
    return execFileSync("git", [...identity, ...args], { cwd: workspace.path, encoding: "utf8" }).trim();
  };
  const commit = (message: string): string => {
    git("add", "--all");
    git("commit", "--quiet", "--allow-empty", "-m", message);
    return git("rev-parse", "HEAD");
  };
  git("init", "--quiet");
  commit("first");
  return { ...workspace, home, commit, namespace: `story-${process.pid}-${performance.now().toFixed(0)}` };
}

export interface BuildRun {
  readonly exitCode: number | undefined;
  /** What the action itself printed, unmasked; its commands to hide values left out. */
  readonly log: string;
  /** Values that the runner was told to hide. */
  readonly masks: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Files and processes that were still there when the job was over. */
  readonly leftovers: readonly string[];
}

export interface BuildOptions {
  /** `refs/tags/v1.0.0` */
  readonly ref?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Of the run, beside the ref. */
  readonly github?: Partial<GitHubContext>;
  /** In place of the checkout. */
  readonly workspace?: string;
}

/** What every story gives the action; the credential of the lab's private registry included. */
export function buildInputs(checkout: Checkout): Record<string, string> {
  const { host, username, password } = readLab().registries.private;
  return {
    images: IMAGES,
    registry: host,
    namespace: checkout.namespace,
    "registry-username": username,
    "registry-password": password,
    "build-args": `BASE=${readLab().images.busybox}`,
  };
}

/** Runs the bundled action as a runner does, with the lab's building engine. */
export async function build(
  checkout: Checkout,
  inputs: Readonly<Record<string, string>> = {},
  { ref = "refs/tags/v1.0.0", env = {}, github = {}, workspace = checkout.path }: BuildOptions = {},
): Promise<BuildRun> {
  const run = await runAction({
    action: "action-build-push",
    with: { ...buildInputs(checkout), ...inputs },
    workspace,
    github: { repository: "acme/shop", ref, ...github },
    env: { HOME: checkout.home, DOCKER_CONFIG: "", DOCKER_HOST: `unix://${readLab().runner.socket}`, ...env },
  });
  const { exitCode, outputs, summary, masks } = run;
  const log = run.printed.join("\n").replaceAll("%0A", "\n").replaceAll("%25", "%");
  const leftovers = [...run.leftovers, ...run.orphans.map((orphan) => JSON.stringify(orphan))];
  return { exitCode, log, outputs, summary, masks, leftovers };
}

/** The private registry, as somebody who only looks. */
export function labRegistry(): Registry {
  const { host, username, password } = readLab().registries.private;
  const credential = { kind: "password", username, password: new Secret(password) } as const;
  return openRegistry({ registry: host, credential, rights: "pull" }, { http: nodeHttp, clock: systemClock });
}

/** The digest that a tag of each image points at. */
export function tagged(
  checkout: Pick<Checkout, "namespace">,
  tag: string,
  names: readonly string[] = NAMES,
): Promise<(string | undefined)[]> {
  const registry = labRegistry();
  return Promise.all(names.map((name) => registry.digest(`${checkout.namespace}/${name}`, tag)));
}

/** A run that has to succeed. */
export async function buildOk(...args: Parameters<typeof build>): Promise<BuildRun> {
  const run = await build(...args);
  if (run.exitCode !== 0) throw new Error(`the build ended with ${run.exitCode}:\n${run.log}`);
  return run;
}
