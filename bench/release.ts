import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { type CommandEnd, docker, dockerOk } from "../e2e/support/docker.ts";
import { PushedSample } from "../e2e/support/pushed-sample.ts";
import {
  freshNamespace,
  releaseSecrets,
  releaseWorkflow,
  sampleEnvironment,
  shown,
} from "../e2e/support/release-workflow.ts";
import { commitVersion, openSampleRepository, type SampleRepository } from "../e2e/support/sample.ts";
import { removeStack } from "../e2e/support/stack.ts";
import { readLab } from "../lab/description.ts";
import type { WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { interleaved, median } from "./measure.ts";
import { type Case, comparedCase, limitedCase } from "./report.ts";

const STACK = "bench-release";
const ROUNDS = 3;
const PLATFORMS = "linux/amd64,linux/arm64";
const IMAGES = ["api", "worker", "web"];

/**
 * A release of three images for two platforms through release-swarm.yml, from the pushed tag on, and the same with one
 * `docker buildx bake --push` and `docker stack deploy --detach=false`, in turn, on one builder and one cluster. Seconds.
 */
export async function run(): Promise<Case[]> {
  await using bench = await ReleaseBench.open();
  const { ours, other } = await interleaved(ROUNDS, { ours: () => bench.ours(), other: () => bench.bare() });
  const { jobs, waits } = bench.shape();
  return [
    comparedCase({ case: "release", ours: median(ours), other: median(other), unit: "s", limit: 1.5 }),
    limitedCase({ case: "jobs before the deploy", ours: jobs, other: 1, unit: "", limit: 4 }),
    limitedCase({ case: "serial waits before the deploy", ours: waits, other: 1, unit: "", limit: 3 }),
  ];
}

class ReleaseBench implements AsyncDisposable {
  readonly #pushed: PushedSample;
  readonly #sample: SampleRepository = openSampleRepository();
  readonly #namespace = freshNamespace("bench-bare");
  #release = 0;
  #last: WorkflowRun | undefined;

  private constructor(pushed: PushedSample) {
    this.#pushed = pushed;
  }

  static async open(): Promise<ReleaseBench> {
    const inputs = { platforms: PLATFORMS, "runner-map": "default=ubuntu-24.04\nlinux/arm64=ubuntu-24.04-arm" };
    const workflow = releaseWorkflow({ stack: STACK, namespace: freshNamespace(STACK), inputs });
    const bench = new ReleaseBench(await PushedSample.open("acme/sample", workflow));
    await bench.#prepareBare();
    return bench;
  }

  /** From the start of the run to its end; the push itself is the same for both. */
  async ours(): Promise<number> {
    const environments = { production: sampleEnvironment(STACK) };
    const run = await this.#pushed.push(this.#next(), { secrets: releaseSecrets(), environments });
    if (run.conclusion !== "success") throw new Error(`the release ended with ${run.conclusion}:\n${shown(run)}`);
    this.#last = run;
    return run.durationMs / 1_000;
  }

  async bare(): Promise<number> {
    const { path, version } = commitVersion(this.#sample, this.#next());
    const host = readLab().registries.private.host;
    const targets = IMAGES.map((name) => {
      const tags = [`${host}/${this.#namespace}/${name}:${version}`];
      const args = { BASE_REGISTRY: readLab().registries.open.host };
      return [name, { context: path, target: name, platforms: PLATFORMS.split(","), args, tags }];
    });
    const bake = { group: { default: { targets: IMAGES } }, target: Object.fromEntries(targets) };
    writeFileSync(this.#file("bake.json"), JSON.stringify(bake));
    const env = { ...this.#login, DOCKER_HOST: `unix://${readLab().runner.socket}` };
    const request = ["--allow", `fs.read=${path}`, "--push", "--file", this.#file("bake.json")];
    const built = succeeded(await docker(["buildx", "bake", ...request], { timeout: 300_000, env }));
    const deployed = succeeded(await this.#deployBare(version));
    return (built.duration + deployed.duration) / 1_000;
  }

  /** How many jobs a release has before the first deployment, and how often one waits for another. */
  shape(): { readonly jobs: number; readonly waits: number } {
    const jobs = (this.#last?.jobs ?? []).filter(({ name }) => /^release \/ (?!Deploy)/.test(name)).length;
    const file = join(import.meta.dirname, "..", ".github", "workflows", "release-swarm.yml");
    const needs = parse(readFileSync(file, "utf8")).jobs as Readonly<Record<string, { needs?: string | string[] }>>;
    const depth = (id: string): number =>
      Math.max(0, ...[needs[id]?.needs ?? []].flat().map((needed) => depth(needed) + 1));
    return { jobs, waits: depth("deploy") };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await removeStack(STACK);
    await removeStack(`${STACK}-bare`);
    await dockerOk(["secret", "rm", `${STACK}-bare-password`]);
    await this.#pushed[Symbol.asyncDispose]();
    this.#sample[Symbol.dispose]();
  }

  async #prepareBare(): Promise<void> {
    const { host, username, password } = readLab().registries.private;
    const auth = Buffer.from(`${username}:${password}`).toString("base64");
    // Beside the login stands where the command finds buildx.
    const usual = JSON.parse(readFileSync(join(process.env.DOCKER_CONFIG ?? "", "config.json"), "utf8"));
    writeFileSync(this.#file("config.json"), JSON.stringify({ ...usual, auths: { [host]: { auth } } }), {
      mode: 0o600,
    });
    writeFileSync(this.#file("password"), "a-database-password");
    await dockerOk(["secret", "create", `${STACK}-bare-password`, this.#file("password")]);
  }

  #deployBare(version: string) {
    const host = readLab().registries.private.host;
    const images = IMAGES.map((name) => [
      `${name.toUpperCase()}_IMAGE`,
      `${host}/${this.#namespace}/${name}:${version}`,
    ]);
    const env = { ...this.#login, ...Object.fromEntries(images), DB_PASSWORD_SECRET: `${STACK}-bare-password` };
    const options = ["--detach=false", "--with-registry-auth", "-c", join(this.#sample.path, "stack.yml")];
    return docker(["stack", "deploy", ...options, `${STACK}-bare`], { timeout: 300_000, env });
  }

  get #login() {
    return { DOCKER_CONFIG: join(this.#sample.path, ".git") };
  }

  /** In the folder of git, which no build and no commit sees. */
  #file(name: string): string {
    return join(this.#sample.path, ".git", name);
  }

  #next(): string {
    this.#release += 1;
    return `1.${this.#release}.0`;
  }
}

function succeeded(end: CommandEnd): CommandEnd {
  if (end.exitCode !== 0) throw new Error(end.output);
  return end;
}
