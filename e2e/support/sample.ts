import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLab } from "../../lab/description.ts";
import { type ActionRun, runAction } from "../../tools/local-runner/index.ts";
import { pullInputs, secretValues, sshInputs } from "./deploy.ts";

/** The sample application as a repository of its own, as its users would have it. */
export interface SampleRepository extends Disposable {
  readonly path: string;
}

export function openSampleRepository(): SampleRepository {
  const path = mkdtempSync(join(tmpdir(), "slipway-sample-"));
  cpSync(join(import.meta.dirname, "../../lab/sample"), path, { recursive: true });
  git(path, "init", "--quiet", "--initial-branch=main");
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Commits a version, with a fault baked in or not, and tags it. */
export function tagVersion(repository: SampleRepository, version: string, fault = ""): Release {
  const release = commitVersion(repository, version, fault);
  git(release.path, "tag", `v${version}`);
  return release;
}

/** Commits a version, with a fault baked in or not. */
export function commitVersion({ path }: SampleRepository, version: string, fault = ""): Release {
  const dockerfile = join(path, "Dockerfile");
  const content = readFileSync(dockerfile, "utf8")
    .replace(/^ARG VERSION=.*$/m, `ARG VERSION=${version}`)
    .replace(/^ARG FAULT=.*$/m, `ARG FAULT=${fault}`);
  writeFileSync(dockerfile, content);
  git(path, "add", "--all");
  git(path, "commit", "--quiet", "--allow-empty", "--message", `Release ${version}`);
  return { path, version, sha: git(path, "rev-parse", "HEAD").trim() };
}

export interface Release {
  readonly path: string;
  readonly version: string;
  readonly sha: string;
}

const IMAGES = "api: { target: api }\nworker: { target: worker }\nweb: { target: web }\n";

/** action-build-push as the release workflow calls it. */
export function build(release: Release, more: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  const lab = readLab();
  const { host, username, password } = lab.registries.private;
  const inputs = {
    images: IMAGES,
    registry: host,
    "registry-username": username,
    "registry-password": password,
    "build-args": `BASE_REGISTRY=${lab.registries.open.host}`,
    ...more,
  };
  return runAction({
    action: "action-build-push",
    workspace: release.path,
    github: github(release),
    env: { DOCKER_HOST: `unix://${lab.runner.socket}` },
    secrets: secretValues(inputs),
    with: inputs,
  });
}

/** action-deploy-swarm as the release workflow calls it, with what the build gave it. */
export function deployBuilt(
  release: Release,
  images: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ActionRun> {
  const inputs = {
    ...sshInputs(),
    ...pullInputs(),
    stack: "sample",
    "stack-file": "stack.yml",
    images,
    secrets: `db-password: secret of ${release.version}`,
    health: sampleHealth(),
    ...more,
  };
  return runAction({
    action: "action-deploy-swarm",
    workspace: release.path,
    github: github(release),
    secrets: secretValues(inputs),
    with: inputs,
  });
}

/** What is checked after each deployment: the application through the edge of every node, and the worker from inside. */
export function sampleHealth(stack = "sample"): string {
  const { edge } = readLab();
  const outside = edge.urls.map(
    (url, index) => `- { name: edge-${index + 1}, type: http, url: "${url}/${stack}_web/health" }`,
  );
  return [...outside, "- { name: worker, type: service, service: worker }"].join("\n");
}

function github({ version, sha }: Release) {
  return { repository: "acme/sample", ref: `refs/tags/v${version}`, sha };
}

function git(path: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Sample", "-c", "user.email=sample@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", [...identity, ...args], { cwd: path, encoding: "utf8" });
}
