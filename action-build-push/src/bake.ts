import {
  type Clock,
  type Deadline,
  type Files,
  formatDuration,
  type PrivateFolder,
  type Runner,
  type Shell,
  UserError,
} from "@slipway/shared";
import type { BakeDefinition } from "./bake-file.ts";
import { explainBuildFailure, readBuildFailure } from "./build-failure.ts";
import type { ImageSpec } from "./images.ts";
import { BuildProgress, type BuildStep } from "./progress.ts";

export interface BakeRequest {
  readonly definition: BakeDefinition;
  readonly images: readonly ImageSpec[];
  readonly flags: readonly string[];
  /** Folders outside the workspace that the build may read: bake wants to be told. */
  readonly readable: readonly string[];
  /** Makes Docker use the step's own configuration. */
  readonly env: Readonly<Record<string, string>>;
  /** What is true when the build fails: "no tag was moved". */
  readonly stateOnFailure: string;
}

export interface BakePorts {
  readonly shell: Shell;
  readonly files: Files;
  readonly folder: PrivateFolder;
  readonly runner: Runner;
  readonly clock: Clock;
  readonly deadline: Deadline;
}

export interface Baked {
  /** The digest of each bake target's image or index. */
  readonly digests: ReadonlyMap<string, string>;
  readonly steps: readonly BuildStep[];
}

/** Pauses before each further try; what is done already is cached, so another try costs little. */
const PAUSES = [5_000, 15_000] as const;
const HEARTBEAT = 15_000;
/** The exit code of a command that its time limit ended. */
const TIMED_OUT = 124;

/**
 * One `docker buildx bake` for all images, repeated while its failure may pass.
 * @throws {UserError} with the failed step, its last lines and the place in the Dockerfile.
 */
export async function bake(request: BakeRequest, ports: BakePorts): Promise<Baked> {
  const { folder, runner, clock, deadline } = ports;
  const definition = await folder.write("slipway-bake.json", JSON.stringify(request.definition));
  const metadata = `${folder.path}/metadata.json`;
  const argv = bakeCommand(request, definition, metadata);
  for (const pause of [...PAUSES, undefined]) {
    const progress = new BuildProgress((line) => runner.info(line));
    const exitCode = await runner.group(titleOf(request), () => runBake(argv, request, progress, ports));
    if (exitCode === 0) return { digests: await readDigests(metadata, ports.files), steps: progress.steps };
    if (exitCode === TIMED_OUT || deadline.passed) throw explainTimeout(progress, request);
    const failure = readBuildFailure(progress, request.images);
    if (!failure.mayPass || pause === undefined || pause >= deadline.left) {
      throw explainBuildFailure(failure, request.stateOnFailure);
    }
    runner.warning(`${failure.message}; building again in ${formatDuration(pause)}`);
    await clock.sleep(pause);
  }
  throw new TypeError("unreachable");
}

function bakeCommand({ flags, readable }: BakeRequest, definition: string, metadata: string): string[] {
  const allowed = readable.map((path) => `--allow=fs.read=${path}`);
  const files = ["--file", definition, "--metadata-file", metadata];
  return ["docker", "buildx", "bake", ...files, "--progress", "rawjson", ...flags, ...allowed];
}

function titleOf({ images }: BakeRequest): string {
  return `Build ${images.map(({ name, platforms }) => `${name} (${platforms.join(", ")})`).join(", ")}`;
}

async function runBake(
  argv: readonly string[],
  request: BakeRequest,
  progress: BuildProgress,
  ports: BakePorts,
): Promise<number> {
  const finished = new AbortController();
  const heart = beat(progress, ports, finished.signal);
  try {
    const options = { env: request.env, timeout: ports.deadline.left, onLine: (line: string) => progress.read(line) };
    const { exitCode } = await ports.shell.run(argv, options);
    return exitCode;
  } finally {
    finished.abort();
    await heart;
    if (progress.words !== "") ports.runner.info(progress.words);
  }
}

/** Says every now and then what is still running. */
async function beat(progress: BuildProgress, { clock, runner }: BakePorts, finished: AbortSignal): Promise<void> {
  const start = clock.now();
  while (!finished.aborted) {
    await clock.sleep(HEARTBEAT, finished).catch(() => undefined);
    const [step, ...more] = progress.running;
    if (finished.aborted || step === undefined) continue;
    const others = more.length === 0 ? "" : ` and ${more.length} more`;
    runner.info(`Still building after ${formatDuration(clock.now() - start)}: ${step.name}${others}`);
  }
}

async function readDigests(metadata: string, files: Files): Promise<ReadonlyMap<string, string>> {
  const text = (await files.read(metadata)).toString("utf8");
  const targets = JSON.parse(text) as Record<string, { "containerimage.digest"?: string }>;
  return new Map(
    Object.entries(targets).flatMap(([name, target]) => {
      const digest = target["containerimage.digest"];
      return digest === undefined ? [] : [[name, digest]];
    }),
  );
}

function explainTimeout(progress: BuildProgress, { stateOnFailure }: BakeRequest): UserError {
  // bake stops its steps before it ends.
  const stopped = progress.steps.filter(({ state }) => state === "running" || state === "canceled");
  const running = stopped.map(({ name }) => name);
  const what = running.length === 0 ? "the build" : running.join(", ");
  const emulated = /\blinux\/(?!amd64)/.test(what);
  const hint = emulated
    ? "emulated steps take many times as long and may hang; build that platform on a runner of its own, or raise timeout"
    : "raise timeout, or find out what the step waits for";
  return new UserError(`the time for this step was over while ${what} was running; ${stateOnFailure}`, { hint });
}
