import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { parseAllDocuments } from "yaml";
import { readLab } from "../../lab/description.ts";
import { docker, dockerOk } from "./docker.ts";
import { renderKustomization } from "./kubectl.ts";
import { until } from "./until.ts";

const run = promisify(execFile);

export interface FluxOptions {
  /** The bare repository that it follows. */
  readonly gitDir: string;
  /** The folder with the kustomization. */
  readonly path: string;
}

interface Deployment {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly Container[] } } };
}

interface Container {
  readonly image: string;
  readonly env?: readonly { readonly name: string; readonly value: string }[];
}

const BRANCH = "main";
const POLL = 300;

/**
 * Stands in for Flux: follows the branch of a repository, renders it as Flux does, and runs each Deployment as one
 * container in its node's network, with exactly the digest that is pinned.
 */
export class Flux implements AsyncDisposable {
  readonly #options: FluxOptions;
  readonly #stop = new AbortController();
  readonly #following: Promise<void>;
  readonly #names = new Set<string>();
  #applied = "";

  constructor(options: FluxOptions) {
    this.#options = options;
    this.#following = this.#follow();
    // Told by whoever waits for it.
    this.#following.catch(() => undefined);
  }

  /** Where the first node, on which everything runs, is. */
  get address(): string {
    return node().address;
  }

  /** Waits until the newest commit runs. Gives the images that do, by the names of their Deployments. */
  async reconciled(): Promise<Record<string, string>> {
    await Promise.race([
      until(
        async () => this.#applied === (await this.#head()),
        (isNewest) => isNewest,
        120_000,
      ),
      this.#failure(),
    ]);
    const images = await Promise.all([...this.#names].map(async (name) => [name, await runningImage(name)] as const));
    return Object.fromEntries(images);
  }

  async #failure(): Promise<never> {
    await this.#following;
    throw new Error("it follows no more");
  }

  async #follow(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      const head = await this.#head();
      if (head !== this.#applied) await this.#apply(head);
      this.#applied = head;
      await delay(POLL, undefined, { signal: this.#stop.signal }).catch(() => undefined);
    }
  }

  async #head(): Promise<string> {
    const { stdout } = await run("git", ["--git-dir", this.#options.gitDir, "rev-parse", BRANCH]);
    return stdout.trim();
  }

  async #apply(commit: string): Promise<void> {
    for (const { metadata, spec } of await this.#render(commit)) {
      const [container] = spec.template.spec.containers;
      if (container === undefined) throw new Error(`${metadata.name} has no container`);
      await this.#start(metadata.name, container);
    }
  }

  async #render(commit: string): Promise<readonly Deployment[]> {
    const folder = await mkdtemp(join(tmpdir(), "slipway-flux-"));
    try {
      const [archive, tree] = [join(folder, "archive.tar"), join(folder, "tree")];
      await mkdir(tree);
      await run("git", ["--git-dir", this.#options.gitDir, "archive", `--output=${archive}`, commit]);
      await run("tar", ["-xf", archive, "-C", tree]);
      const documents = parseAllDocuments(await renderKustomization(join(tree, this.#options.path)));
      const objects = documents.map((document) => document.toJS() as Deployment);
      return objects.filter(({ kind }) => kind === "Deployment");
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  async #start(name: string, { image, env = [] }: Container): Promise<void> {
    const { socket } = node();
    if (!/@sha256:[0-9a-f]{64}$/.test(image)) throw new Error(`${name} is not pinned to a digest: ${image}`);
    // A placeholder from before the first release.
    if (/@sha256:0{64}$/.test(image)) return;
    this.#names.add(name);
    const variables = env.flatMap(({ name: variable, value }) => ["--env", `${variable}=${value}`]);
    await dockerOk(["pull", "--quiet", image], { socket });
    await docker(["rm", "--force", containerName(name)], { socket });
    const options = ["--detach", "--network", "host", "--name", containerName(name)];
    await dockerOk(["run", ...options, ...variables, image], { socket });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#following.catch(() => undefined);
    for (const name of this.#names) await docker(["rm", "--force", containerName(name)], { socket: node().socket });
  }
}

function containerName(name: string): string {
  return `flux-${name}`;
}

function runningImage(name: string): Promise<string> {
  const format = "{{.Config.Image}}";
  return dockerOk(["inspect", "--format", format, containerName(name)], { socket: node().socket });
}

function node() {
  const [first] = readLab().nodes;
  if (first === undefined) throw new Error("the lab has no nodes");
  return first;
}
