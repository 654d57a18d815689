import { join } from "node:path";
import type { Runner } from "@slipway/shared";
import type { Mode } from "./config.ts";
import { renderMatrix } from "./legs.ts";
import type { ImagePlan, Plan } from "./plan.ts";

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

/** What becomes of an image that is not released yet. */
export function coming(mode: Mode): string {
  return mode === "merge" ? "to be merged" : "to be built";
}
