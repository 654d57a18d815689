import { join } from "node:path";
import { type Place, UserError } from "@slipway/shared";
import type { ImageSpec } from "./images.ts";
import type { BuildProgress, BuildStep } from "./progress.ts";

/** Why a build ended without images. */
export interface BuildFailure {
  /** The image whose target failed; undefined when bake did not say. */
  readonly image: ImageSpec | undefined;
  /** One line: what BuildKit says, without its own prefixes. */
  readonly message: string;
  readonly step: BuildStep | undefined;
  readonly at: Place | undefined;
  /** Whether the same build may well succeed when it is tried again. */
  readonly mayPass: boolean;
}

/** Reads a failed build's last words (buildx, `ERROR: target NAME: failed to solve: …` after the lines of the Dockerfile). */
export function readBuildFailure(progress: BuildProgress, images: readonly ImageSpec[]): BuildFailure {
  const said = /^ERROR: (.*)$/ms.exec(progress.words)?.[1]?.trim() ?? progress.words;
  const [, target] = /^target (\S+): /.exec(said) ?? [];
  const image =
    target === undefined && images.length === 1 ? images[0] : images.find(({ name }) => isTarget(name, target));
  const message = said.replace(/^target \S+: /, "").replace(/^failed to solve: /, "");
  return {
    image,
    message,
    step: failedStep(progress, message),
    at: placeIn(progress.words, image),
    mayPass: isPassing(message),
  };
}

/** When one step fails the others are stopped, and some of them fail of that. */
function failedStep({ steps }: BuildProgress, message: string): BuildStep | undefined {
  const failed = steps.filter(({ state }) => state === "failed");
  return failed.find(({ error }) => message.includes(error ?? "")) ?? failed[0];
}

function isTarget(name: string, target: string | undefined): boolean {
  return name.replaceAll(".", "_") === target?.toLowerCase().replaceAll(".", "_");
}

/** `Dockerfile:12` on a line of its own, before the excerpt. */
function placeIn(words: string, image: ImageSpec | undefined): Place | undefined {
  const [, line] = /^[^\s:]+:(\d+)\n-+$/m.exec(words) ?? [];
  if (line === undefined || image === undefined) return undefined;
  return { file: join(image.context, image.dockerfile), line: Number(line) };
}

/** A command of the Dockerfile that failed fails again; the network between engine and registry may recover. */
const FINAL =
  /did not complete successfully|\b(401|403) |denied|unauthorized|insufficient_scope|not found|name unknown/i;
const PASSING = new RegExp(
  [
    String.raw`\b(429|50[0234]) [A-Z]`,
    "too many requests",
    "connection reset",
    "connection refused",
    "broken pipe",
    "i/o timeout",
    "TLS handshake timeout",
    "unexpected EOF",
    "EOF$",
    "server closed idle connection",
    "temporary failure in name resolution",
    "context deadline exceeded",
  ].join("|"),
  "i",
);

function isPassing(message: string): boolean {
  return !FINAL.test(message) && PASSING.test(message);
}

interface Known {
  readonly match: RegExp;
  readonly hint: (match: RegExpExecArray) => string;
}

const KNOWN: readonly Known[] = [
  {
    match: /exec format error/,
    hint: () =>
      "a program for another architecture was run: emulation is missing (docker/setup-qemu-action), or the base image or a copied binary is for another platform",
  },
  {
    match: /uncaught target signal|qemu: /,
    hint: () =>
      "emulation crashed, which some programs (Node 22 and newer, for one) do to it; build this platform on a runner of its own architecture",
  },
  {
    match: /no space left on device/i,
    hint: () => "the runner's disk is full: `docker system df` shows what takes it; free some, or use a larger runner",
  },
  {
    match: /target stage "([^"]+)" could not be found/,
    hint: ([, stage]) => `the Dockerfile has no stage ${stage}; correct the image's target`,
  },
  {
    match: /failed to calculate checksum of ref .*?"([^"]+)": not found/,
    hint: ([, path]) =>
      `${path} is not in the build context: check the path (it is relative to the context), .dockerignore, and whether an earlier step should have made it`,
  },
  {
    match: /secret (\S+): not found/,
    hint: ([, id]) => `the Dockerfile needs the secret ${id}; give it in build-secrets`,
  },
  {
    match: /no match for platform in manifest|does not provide any platform/,
    hint: () => "the base image has no variant for this platform; choose another base image, or leave the platform out",
  },
  {
    match: /failed to resolve source metadata for (\S+): .*(?:401|403|denied|unauthorized)/i,
    hint: ([, image]) =>
      `the runner may not pull ${image}; sign in to its registry before this step (docker/login-action)`,
  },
  {
    match: /failed to resolve source metadata for (\S+): .*not found/,
    hint: ([, image]) => `the base image ${image} does not exist; check its name and tag`,
  },
  {
    match: /additional privileges requested|requesting privileges/,
    hint: () =>
      "the bake file reads outside the workspace or asks for an entitlement, which this action does not grant",
  },
  {
    match: /exit code: 137\b/,
    hint: () =>
      "the command was killed, most likely for want of memory; use a larger runner or build fewer platforms at once",
  },
  {
    match: /exit code: 127\b/,
    hint: () => "a command was not found in the image; install it in an earlier step of the Dockerfile",
  },
  {
    match: /invalid value "rawjson"|unknown flag|unsupported progress/,
    hint: () => "this buildx is too old; 0.13 or newer is needed (docker/setup-buildx-action)",
  },
];

/** What a person should do about it. */
export function hintFor({ message, step }: BuildFailure): string | undefined {
  const text = [message, step?.error ?? "", ...(step?.log ?? [])].join("\n");
  for (const { match, hint } of KNOWN) {
    const found = match.exec(text);
    if (found) return hint(found);
  }
  return undefined;
}

/** The failure as the step's error. `state` says what was left behind. */
export function explainBuildFailure(failure: BuildFailure, state: string): UserError {
  const { image, message, step, at } = failure;
  const name = image === undefined ? "the build" : image.name;
  const input = image === undefined ? "images" : `images.${image.name}`;
  const lines =
    step === undefined || step.log.length === 0
      ? []
      : [`the last lines of ${step.name}:`, ...step.log.map((line) => `  ${line}`)];
  const hint = hintFor(failure);
  return new UserError([`${name} failed: ${message}`, ...lines, state].join("\n"), {
    ...(hint === undefined ? {} : { hint }),
    problems: [{ input, message: `${name}: ${message}`, ...(at === undefined ? {} : { at }) }],
  });
}
