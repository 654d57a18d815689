import { formatDuration, inlineCode, markdownTable } from "@slipway/shared";
import { coming } from "./announce-plan.ts";
import { hasTags, imagesOf } from "./reported-images.ts";
import { type Result, stateOf } from "./result.ts";

const HEADING = {
  planned: "Planned",
  built: "Built",
  staged: "Staged",
  unchanged: "Unchanged",
  pushed: "Pushed",
} as const;

/** The job summary, as Markdown. */
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
