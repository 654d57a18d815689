import { join } from "node:path";
import { formatDuration, inlineCode, markdownTable, type Runner } from "@slipway/shared";
import type { Mode } from "./config.ts";
import { renderMatrix } from "./legs.ts";
import type { ImagePlan, Plan } from "./plan.ts";
import type { FinishedImage, Result } from "./result.ts";

/** What will happen, in the log and as outputs, before it does. */
export function announcePlan(plan: Plan, runner: Runner): void {
  runner.setOutput("version", plan.version);
  runner.setOutput("plan", JSON.stringify(planOutput(plan)));
  if (plan.mode === "plan") runner.setOutput("matrix", renderMatrix(plan.legs));
  for (const line of planLines(plan)) runner.info(line);
  for (const note of plan.notes) runner.notice(note);
}

/** The plan as people read it. */
export function planLines({ version, commit, images, tags, mode, legs }: Plan): string[] {
  const width = Math.max(...images.map(({ image }) => image.name.length));
  const lines = images.map((each) => `  ${each.image.name.padEnd(width)}  ${each.reference}  ${workOf(each, mode)}`);
  const jobs = legs.map(({ name, runner }) => `  job ${name} on ${[runner].flat().join(", ")}`);
  return [`Version ${version} of commit ${commit.id.slice(0, 12)}, tags ${tags.join(", ")}:`, ...lines, ...jobs];
}

function workOf({ image, work }: ImagePlan, mode: Mode): string {
  if (work.kind === "reuse") return `released already as ${work.released.manifest.digest}`;
  if (mode === "merge") return `to be merged from what was staged for ${image.platforms.join(", ")}`;
  const stage = image.target === undefined ? "" : `, stage ${image.target}`;
  return `to be built for ${image.platforms.join(", ")} from ${join(image.context, image.dockerfile)}${stage}`;
}

function planOutput({ version, commit, tags, images, push, mode }: Plan) {
  const described = images.map(({ image, reference, work }) => ({
    name: image.name,
    repository: reference,
    state: work.kind === "reuse" ? "released" : coming(mode),
    digest: work.kind === "reuse" ? work.released.manifest.digest : "",
    context: image.context,
    dockerfile: image.dockerfile,
    target: image.target ?? "",
    platforms: image.platforms,
  }));
  return { version, commit: commit.id, tags, push, images: described };
}

function coming(mode: Mode): string {
  return mode === "merge" ? "to be merged" : "to be built";
}

/** Everything a finished run says: outputs, the last line, the summary. */
export async function report(result: Result, runner: Runner): Promise<void> {
  const state = stateOf(result);
  const images = imagesOf(result);
  runner.setOutput(
    "images",
    JSON.stringify(Object.fromEntries(images.map((each) => [each.name, imageOutput(each, result)]))),
  );
  runner.setOutput("digests", JSON.stringify(Object.fromEntries(images.map(({ name, digest }) => [name, digest]))));
  runner.setOutput("pinned", pinnedLines(result).join("\n"));
  runner.setOutput("result", state);
  runner.info(lastLine(result));
  await runner.summary(renderSummary(result));
}

/** One of the results that `design/interface.md` names. */
function stateOf(result: Result): "planned" | "built" | "staged" | "unchanged" | "pushed" {
  if (result.kind === "staged") return result.images.every(({ reused }) => reused) ? "unchanged" : "staged";
  if (result.kind !== "released") return result.kind;
  return result.movedTags.length === 0 ? "unchanged" : "pushed";
}

/** An image as far as it exists: what is not known yet is empty. */
type ReportedImage = Pick<FinishedImage, "name" | "reference" | "digest"> & {
  readonly platforms: readonly { readonly platform: string; readonly digest: string; readonly size?: number }[];
};

function imagesOf(result: Result): readonly ReportedImage[] {
  if (result.kind === "released") return result.images;
  // The digest that an image will be released with is the merge's to tell.
  if (result.kind === "staged") return result.images.map((each) => (each.reused ? each : { ...each, digest: "" }));
  return result.plan.images.map(({ image, reference, work }) => {
    if (work.kind === "reuse")
      return { name: image.name, reference, digest: work.released.manifest.digest, platforms: work.released.platforms };
    const digest = result.kind === "built" ? (result.digests.get(image.name) ?? "") : "";
    return {
      name: image.name,
      reference,
      digest,
      platforms: image.platforms.map((platform) => ({ platform, digest: "" })),
    };
  });
}

function imageOutput({ reference, digest, platforms }: ReportedImage, result: Result) {
  const isReleased = result.kind !== "built" && digest !== "";
  return {
    repository: reference,
    digest,
    pinned: isReleased ? pin(reference, result.plan.version, digest) : "",
    tags: hasTags(result, digest) ? result.plan.tags : [],
    platforms: Object.fromEntries(platforms.map((each) => [each.platform, each.digest])),
  };
}

/** The tags that an image has, or by a plan will have. */
function hasTags({ kind }: Result, digest: string): boolean {
  return kind === "staged" ? digest !== "" : kind !== "built";
}

function pin(reference: string, version: string, digest: string): string {
  return `${reference}:${version}@${digest}`;
}

function pinnedLines(result: Result): string[] {
  if (result.kind !== "released" && stateOf(result) !== "unchanged") return [];
  return imagesOf(result).map(
    ({ name, reference, digest }) => `${name}=${pin(reference, result.plan.version, digest)}`,
  );
}

function lastLine(result: Result): string {
  const { version, images } = result.plan;
  const what = `${count(images.length, "image")} of version ${version}`;
  if (result.kind === "planned") return `Planned: ${what}; nothing was built, pushed or changed.`;
  if (result.kind === "built") return `Built: ${what}; nothing was pushed.`;
  if (result.kind === "staged") return stagedLine(result.plan, stateOf(result) === "unchanged");
  if (result.plan.mode === "resolve")
    return `Found: ${what}, released from commit ${result.plan.commit.id.slice(0, 12)}.`;
  return result.movedTags.length === 0
    ? `Unchanged: every tag of ${version} points at these images already.`
    : `Pushed: ${what}, ${count(result.movedTags.length, "tag")} moved.`;
}

function stagedLine({ version, images }: Plan, isUnchanged: boolean): string {
  if (isUnchanged) return `Unchanged: ${version} is released already, there is nothing to stage.`;
  const platforms = new Set(images.flatMap(({ image }) => image.platforms));
  const what = `${count(images.length, "image")} of version ${version} for ${[...platforms].join(", ")}`;
  return `Staged: ${what}; no tag was moved.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

const HEADING = {
  planned: "Planned",
  built: "Built",
  staged: "Staged",
  unchanged: "Unchanged",
  pushed: "Pushed",
} as const;

export function renderSummary(result: Result): string {
  const { plan } = result;
  const rows = imagesOf(result).map((image) => [
    inlineCode(image.reference),
    hasTags(result, image.digest) ? plan.tags.map((tag) => inlineCode(tag)).join(" ") : "none",
    image.digest === "" ? unknownDigest(result) : inlineCode(image.digest),
    image.platforms.map(({ platform }) => platform).join(", "),
    image.platforms.flatMap(({ size }) => (size === undefined ? [] : formatSize(size))).join(", "),
  ]);
  return [
    `### ${plan.mode === "resolve" ? "Found" : HEADING[stateOf(result)]} ${plan.version}`,
    "",
    markdownTable(["image", "tags", "digest", "platforms", "size"], rows),
    "",
    timingLine(result),
    ...slowSteps(result),
    ...plan.notes.map((note) => `- ${note}`),
    "",
  ].join("\n");
}

function unknownDigest({ kind, plan }: Result): string {
  return kind === "staged" ? "to be merged" : coming(plan.mode);
}

function timingLine({ timings }: Result): string {
  return `Time: ${timings.map(({ part, duration }) => `${part} ${formatDuration(duration)}`).join(", ")}.`;
}

const SHOWN_STEPS = 5;
const SLOW = 1_000;

function slowSteps({ steps }: Result): string[] {
  const slow = steps.filter(({ duration }) => duration >= SLOW).sort((a, b) => b.duration - a.duration);
  if (slow.length === 0) return [];
  const rows = slow.slice(0, SHOWN_STEPS).map(({ name, duration }) => [inlineCode(name), formatDuration(duration)]);
  const cached = steps.filter(({ state }) => state === "cached").length;
  return [
    "",
    markdownTable(["slowest build steps", "time"], rows),
    "",
    `${cached} of ${steps.length} steps were cached.`,
  ];
}

/** Bytes as registries show them: powers of 1000. */
function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
