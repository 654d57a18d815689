import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Deadline,
  type Files,
  nodeHttp,
  openPrivateFolder,
  readRunContext,
  runAction,
  workspaceFiles,
} from "@slipway/shared";
import { FakeClock, FakeRegistry, type FakeSignIn, RecordingRunner } from "@slipway/shared/testing";
import { readConfig } from "../src/config.ts";
import { report } from "../src/report.ts";
import { run } from "../src/run.ts";
import { BakingShell } from "./baking-shell.ts";

const DOCKERFILE = "FROM scratch AS api\nFROM scratch AS worker\nFROM scratch AS web\n";
export const IMAGES = "api: {target: api}\nworker: {target: worker}\nweb: {target: web}";
export const NAMES = ["api", "worker", "web"];

/** Pauses pass at once; what waits for the end of something else waits for it. */
class PatientClock extends FakeClock {
  override async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal === undefined) await super.sleep(milliseconds);
    else await once(signal, "abort");
  }
}

/** The workspace has one Dockerfile; everything else is read from where it really is. */
const files: Files = {
  read: async (path) => (path === "Dockerfile" ? Buffer.from(DOCKERFILE) : workspaceFiles.read(path)),
};

/** The whole action, as main.ts wires it, with a fake registry and a docker that bakes nothing. */
export class Rehearsal implements AsyncDisposable {
  readonly registry: FakeRegistry;
  readonly shell: BakingShell;
  /** The user's home folder. */
  readonly home: string;

  private constructor(registry: FakeRegistry, home: string) {
    this.registry = registry;
    this.shell = new BakingShell(registry);
    this.home = home;
  }

  static async open(signIn: FakeSignIn = { kind: "open" }): Promise<Rehearsal> {
    return new Rehearsal(await FakeRegistry.start(signIn), await mkdtemp(join(tmpdir(), "slipway-home-")));
  }

  /** One run of the action, in the workflow's run `runId`. */
  async act(inputs: Readonly<Record<string, string>> = {}, ref = "refs/tags/v1.1.0", runId = "7") {
    const runner = new RecordingRunner({ images: IMAGES, registry: this.registry.host, ...inputs });
    const env = { HOME: this.home, GITHUB_REPOSITORY: "acme/shop", GITHUB_REF: ref, GITHUB_RUN_ID: runId };
    let folderPath = "";
    await withoutSignals(() =>
      runAction(runner, async () => {
        const context = readRunContext(env);
        const config = readConfig(runner, context);
        await using folder = await openPrivateFolder("build");
        folderPath = folder.path;
        const clock = new PatientClock();
        const deadline = new Deadline(clock, config.timeout);
        const ports = { runner, shell: this.shell, http: nodeHttp, files, clock, deadline, folder, context, env };
        await report(await run(config, ports), runner);
      }),
    );
    return { runner, folder: folderPath, images: JSON.parse(runner.outputs.images ?? "{}") };
  }

  get bakes(): string[] {
    return this.shell.calls.filter((call) => call.startsWith("docker buildx bake"));
  }

  /** Every request that could change something in the registry. */
  get writes(): string[] {
    return this.registry.requests.filter((line) => /^(PUT|POST|PATCH|DELETE)/.test(line));
  }

  /** What a tag of each image points at. */
  tagged(tag: string): (string | undefined)[] {
    return NAMES.map((name) => this.registry.tagged(`acme/${name}`, tag));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.registry[Symbol.asyncDispose]();
    await rm(this.home, { recursive: true });
  }
}

/** Takes off the signal handlers that were put on meanwhile. */
async function withoutSignals(work: () => Promise<void>): Promise<void> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const before = signals.map((signal) => process.listeners(signal));
  await work();
  for (const [index, signal] of signals.entries()) {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.removeListener(signal, listener);
    }
  }
}
