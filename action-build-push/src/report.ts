import type { Runner } from "@slipway/shared";
import type { Plan } from "./plan.ts";
import { hasTags, imagesOf, type ReportedImage } from "./reported-images.ts";
import { type Result, stateOf } from "./result.ts";
import { renderSummary } from "./summary.ts";

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
