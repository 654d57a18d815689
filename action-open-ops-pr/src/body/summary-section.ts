import { markdownTable } from "@slipway/shared";
import { formatVersion, type PinnedVersion } from "../pins/pinned-version.ts";
import type { BodyFacts } from "./body-facts.ts";
import { code, plainText } from "./plain-text.ts";

/** What runs, and what is going to run, place by place. */
export function summarySection({ record, places, images, warnings, autoMerge }: BodyFacts): string {
  const { kind, service, environment, version, previous } = record;
  const from = previous === undefined ? "" : ` (now ${code(previous)})`;
  const intro =
    kind === "bump"
      ? `Releases ${code(service)} ${code(version)} to ${code(environment)}${from}.`
      : `Takes ${code(service)} in ${code(environment)} back to what ran before ${code(version)}.`;
  const rows = places.map(({ file, line, where, image, before, after }) => [
    code(image),
    shortVersion(before),
    shortVersion(after),
    `${code(`${file}:${line}`)} ${code(where)}`,
  ]);
  return [
    intro,
    markdownTable(["Image", "From", "To", "Place"], rows),
    imageTable(images),
    autoMerge.kind === "refused" ? `Not merged by itself: ${plainText(autoMerge.because)}.` : "",
    warnings.map((warning) => `- ${plainText(warning)}`).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function imageTable(images: readonly BodyFacts["images"][number][]): string {
  if (images.length === 0) return "";
  return markdownTable(
    ["Image", "Repository", "Platforms", "Commit"],
    images.map(({ name, repository, platforms, revision }) => [
      code(name),
      code(repository),
      platforms.map(code).join(", "),
      revision === undefined ? "not said" : code(revision.slice(0, 12)),
    ]),
  );
}

/** `1.4.0@bbbbbbbbbbbb`: the digest's start is enough to compare by eye; the files have all of it. */
function shortVersion({ tag, digest }: PinnedVersion): string {
  if (tag === undefined && digest === undefined) return "nothing";
  const start = digest?.slice("sha256:".length, "sha256:".length + 12);
  return code(start === undefined ? formatVersion({ tag, digest }) : `${tag ?? ""}@${start}`);
}
