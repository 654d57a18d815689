import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FILE, kustomization, OpsStory, type PushedImage, pushImage } from "../e2e/support/ops.ts";
import { interleaved, median } from "./measure.ts";
import { type Case, comparedCase, limitedCase } from "./report.ts";

const SIZES = [100, 1_000, 10_000, 100_000] as const;
const ROUNDS = 5;
/** Entries of a folder, as repositories that people look through have them. */
const WIDTH = 100;
/** Added to each request, as a network does. */
const DELAY = 50;
/** A clone of 100,000 files for a change of two lines is not waited for as often. */
const LARGE = 10_000;

interface Cost {
  readonly seconds: number;
  readonly requests: number;
  readonly kilobytes: number;
}

/**
 * Opening an ops pull request in repositories of many sizes, and the same by a shallow clone, a commit, a push and one
 * request for the pull request, in turn. Seconds of wall time with 50 ms added to each request, requests, and kB.
 */
export async function run(): Promise<Case[]> {
  const image = await pushImage();
  const benches: SizeBench[] = [];
  await using cleanup = new AsyncDisposableStack();
  for (const size of SIZES) benches.push(cleanup.use(await SizeBench.open(size, image)));
  const contestants = benches.flatMap((bench) => [
    [`ours ${bench.size}`, () => bench.ours()] as const,
    [`other ${bench.size}`, () => bench.other()] as const,
  ]);
  const walls = await interleaved(ROUNDS, Object.fromEntries(contestants));
  const wall = (who: string, size: number) => median((walls[`${who} ${size}`] ?? []).filter((each) => each > 0));
  // Whether size matters shows in the quickest of each: a busy moment of the machine only ever adds.
  const quickest = (size: number) => Math.min(...(walls[`ours ${size}`] ?? []));
  const smallest = quickest(SIZES[0]);
  return benches.flatMap(({ size, costs }) => {
    const name = `${size.toLocaleString("en")} files`;
    const ours = wall("ours", size);
    const [mine, theirs] = [costs.ours, costs.other];
    return [
      comparedCase({ case: `${name}: wall`, ours, other: wall("other", size), unit: "s", limit: 1 }),
      comparedCase({
        case: `${name}: quickest beside 100 files`,
        ours: quickest(size),
        other: smallest,
        unit: "s",
        limit: 1.1,
      }),
      limitedCase({ case: `${name}: requests`, ours: mine.requests, other: theirs.requests, unit: "", limit: 6 }),
      limitedCase({
        case: `${name}: sent and received`,
        ours: mine.kilobytes,
        other: theirs.kilobytes,
        unit: "kB",
        limit: 12,
      }),
    ];
  });
}

class SizeBench implements AsyncDisposable {
  readonly size: number;
  readonly #ops: OpsStory;
  readonly #image: PushedImage;
  readonly #costs: Partial<Record<"ours" | "other", Cost>> = {};
  #number = 0;

  private constructor(size: number, ops: OpsStory, image: PushedImage) {
    this.size = size;
    this.#ops = ops;
    this.#image = image;
  }

  static async open(size: number, image: PushedImage): Promise<SizeBench> {
    const folder = mkdtempSync(join(tmpdir(), "slipway-bench-"));
    try {
      writeRepository(folder, size, kustomization(image));
      const ops = await OpsStory.open({ image, from: folder });
      ops.github.addFault({ path: /./, kind: "delay", milliseconds: DELAY, times: Number.POSITIVE_INFINITY });
      return new SizeBench(size, ops, image);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  get costs(): Readonly<Record<"ours" | "other", Cost>> {
    const { ours, other } = this.#costs;
    if (ours === undefined || other === undefined) throw new Error("nothing was measured");
    return { ours, other };
  }

  /** Each time for an environment of its own, so that none finds the pull requests of the others. */
  async ours(): Promise<number> {
    const environment = this.#next();
    return this.#measured("ours", async () => {
      const run = await this.#ops.released("1.4.0", { with: { environment } });
      if (run.outputs.result !== "opened") throw new Error(`it was ${run.outputs.result}`);
    });
  }

  /** What a workflow would do by hand. A large repository is cloned once only. */
  async other(): Promise<number> {
    if (this.size > LARGE && this.#costs.other !== undefined) return 0;
    const branch = this.#next();
    const folder = mkdtempSync(join(tmpdir(), "slipway-clone-"));
    try {
      return await this.#measured("other", () => this.#byHand(folder, branch));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#ops[Symbol.asyncDispose]();
  }

  async #byHand(folder: string, branch: string): Promise<void> {
    const { urls } = this.#ops.github;
    const remote = `${urls.server.replace("//", `//x-access-token:${this.#ops.token}@`)}/acme/ops`;
    await command(["git", "clone", "--quiet", "--depth", "1", remote, folder]);
    const { digest } = this.#image;
    await command([
      "sed",
      "-i",
      "-e",
      "s/newTag: .*/newTag: 1.4.0/",
      "-e",
      `s/digest: .*/digest: ${digest}/`,
      join(folder, FILE),
    ]);
    const identity = ["-c", "user.name=robot", "-c", "user.email=robot@lab.test", "-c", "commit.gpgsign=false"];
    await command(["git", "-C", folder, ...identity, "commit", "--quiet", "--all", "--message", "1.4.0"]);
    await command(["git", "-C", folder, "push", "--quiet", "origin", `HEAD:refs/heads/${branch}`]);
    const answer = await fetch(`${urls.api}/repos/acme/ops/pulls`, {
      method: "POST",
      headers: { authorization: `Bearer ${this.#ops.token}`, "content-type": "application/json" },
      body: JSON.stringify({ title: "1.4.0", head: branch, base: "main" }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  async #measured(who: "ours" | "other", work: () => Promise<void>): Promise<number> {
    const before = this.#ops.github.requests.length;
    const start = performance.now();
    await work();
    const seconds = (performance.now() - start) / 1_000;
    const asked = this.#ops.github.requests.slice(before);
    const kilobytes = asked.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000;
    this.#costs[who] = { seconds, requests: asked.length, kilobytes };
    return seconds;
  }

  #next(): string {
    this.#number += 1;
    return `bench-${this.#number}`;
  }
}

/** A repository of so many files, none of whose folders has more than 100 entries. */
function writeRepository(folder: string, size: number, pins: string): void {
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", folder]);
  const paths = Array.from({ length: size - 1 }, (_, index) => pathOf(index));
  const files = [[FILE, pins], ...paths.map((path, index) => [path, manifest(index)])] as const;
  const entries = files.map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
  const head = "commit refs/heads/main\ncommitter robot <robot@lab.test> 1700000000 +0000\ndata 5\nFirst\n";
  execFileSync("git", ["--git-dir", folder, "fast-import", "--quiet"], { input: `${head}${entries.join("")}\n` });
}

function pathOf(index: number): string {
  const [file, folder, top] = [index % WIDTH, Math.floor(index / WIDTH) % WIDTH, Math.floor(index / WIDTH ** 2)];
  return `teams/${top}/${folder}/${file}.yaml`;
}

function manifest(index: number): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: config-${index} }\ndata: { value: "${"x".repeat(400)}${index}" }\n`;
}

async function command([program = "", ...args]: readonly string[]): Promise<void> {
  const { execFile } = process.getBuiltinModule("node:child_process");
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  execFile(program, args, (error) => (error === null ? resolve() : reject(error)));
  await promise;
}
