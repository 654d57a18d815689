import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { nodeHttp, openRegistry, type Registry, Secret, systemClock } from "@slipway/shared";
import { readLab } from "../../lab/description.ts";
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
  mkdirSync(join(runner.path, "temp"));
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
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface BuildOptions {
  /** `refs/tags/v1.0.0` */
  readonly ref?: string;
  readonly env?: Readonly<Record<string, string>>;
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

/** Runs the action as a runner does, against the lab's building engine. */
export async function build(
  checkout: Checkout,
  inputs: Readonly<Record<string, string>> = {},
  { ref = "refs/tags/v1.0.0", env = {} }: BuildOptions = {},
): Promise<BuildRun> {
  const temp = join(checkout.home, "../temp");
  const files = {
    GITHUB_OUTPUT: join(checkout.home, "../output"),
    GITHUB_STEP_SUMMARY: join(checkout.home, "../summary"),
  };
  for (const file of Object.values(files)) writeFileSync(file, "");
  const given = Object.entries({ ...buildInputs(checkout), ...inputs }).filter(([, value]) => value !== "");
  const child = spawn(process.execPath, [join(import.meta.dirname, "../../action-build-push/src/main.ts")], {
    cwd: checkout.path,
    env: {
      ...process.env,
      HOME: checkout.home,
      DOCKER_CONFIG: "",
      DOCKER_HOST: `unix://${readLab().runner.socket}`,
      RUNNER_TEMP: temp,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_REF: ref,
      ...files,
      ...env,
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, [exitCode]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  const log = `${stdout}${stderr}`.replaceAll("%0A", "\n");
  const outputs = parseOutputs(readFileSync(files.GITHUB_OUTPUT, "utf8"));
  return { exitCode: exitCode as number, log, outputs, summary: readFileSync(files.GITHUB_STEP_SUMMARY, "utf8") };
}

/** `name<<DELIMITER`, the value, the delimiter. */
function parseOutputs(file: string): Record<string, string> {
  const found = file.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
  return Object.fromEntries([...found].map(([, name = "", , value = ""]) => [name, value]));
}

/** The private registry, as somebody who only looks. */
export function labRegistry(): Registry {
  const { host, username, password } = readLab().registries.private;
  const credential = { kind: "password", username, password: new Secret(password) } as const;
  return openRegistry({ registry: host, credential, rights: "pull" }, { http: nodeHttp, clock: systemClock });
}

/** The digest that a tag of each image points at. */
export function tagged(
  checkout: Checkout,
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
