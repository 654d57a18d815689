import type { Problem } from "@slipway/shared";
import { type Claim, changesOf, contradictions, describeClaim, problemOf, warningsAbout } from "./claim.ts";
import { findSites } from "./find-sites.ts";
import type { Pin, PlacedVersion, ReleaseImage } from "./pin.ts";
import type { PinnedVersion } from "./pinned-version.ts";
import { currentVersion, type Site } from "./site.ts";
import { applySplices } from "./splice.ts";
import { readYamlSource, type YamlSource } from "./yaml-source.ts";

export interface FileEdit {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

export interface FilePlan {
  /** Undefined when nothing changes, or nothing may. */
  readonly edit: FileEdit | undefined;
  readonly places: readonly PlacedVersion[];
  readonly warnings: readonly string[];
  readonly problems: readonly Problem[];
}

export interface NumberedPin {
  readonly pin: Pin;
  /** `pins.0` */
  readonly input: string;
}

/** Where a version is written, for whoever decides which one it becomes. */
export interface VersionPlace {
  readonly file: string;
  readonly where: string;
  readonly image: ReleaseImage;
  readonly before: PinnedVersion;
}

/** The version that a place gets, or in a sentence why it can have none. */
export type VersionAt = (place: VersionPlace) => PinnedVersion | string;

export interface FileRequest {
  readonly file: string;
  readonly text: string;
  readonly pins: readonly NumberedPin[];
  readonly images: readonly ReleaseImage[];
  readonly versionAt: VersionAt;
}

/** Decides what changes in one file. */
export function planFile(request: FileRequest): FilePlan {
  const reading = readYamlSource(request.file, request.text);
  if (!reading.ok) return refused([{ input: request.pins[0]?.input ?? "pins", message: reading.problem }]);
  const { claims, problems } = claimSites(reading.source, request);
  // What follows from half of the places would be misleading.
  const all = problems.length > 0 ? problems : contradictions(claims);
  if (all.length > 0) return refused(all);
  const changes = new Map(claims.flatMap(changesOf).map((change) => [change.start, change]));
  const needed = [...changes.values()].filter(({ start, end, text }) => request.text.slice(start, end) !== text);
  return {
    edit: needed.length === 0 ? undefined : editOf(reading.source, applySplices(request.text, needed)),
    // Two pins may well lead to one place.
    places: [
      ...new Map(
        claims.map((claim) => [`${claim.site.where} ${claim.site.image.name}`, describeClaim(claim)]),
      ).values(),
    ],
    warnings: claims.flatMap(warningsAbout),
    problems: [],
  };
}

export function refused(problems: readonly Problem[]): FilePlan {
  return { edit: undefined, places: [], warnings: [], problems };
}

function editOf({ file, text }: YamlSource, after: string): FileEdit {
  return { file, before: text, after };
}

function claimSites(source: YamlSource, { pins, images, versionAt }: FileRequest) {
  const found = pins.map(({ pin, input }) => ({ pin, input, finding: findSites(source, pin, images) }));
  const wanted = found.flatMap(({ pin, input, finding }) =>
    finding.sites.map((site) => ({ pin, input, site, version: versionAt(placeOf(source, site)) })),
  );
  const problems = [
    ...found.flatMap(({ input, finding }) => finding.problems.map((message) => ({ input, message }))),
    ...wanted.flatMap((each) => (typeof each.version === "string" ? [problemOf(each, each.version)] : [])),
  ];
  const claims = wanted.flatMap(({ version, ...each }): Claim[] =>
    typeof version === "string" ? [] : [{ ...each, wanted: version }],
  );
  return { claims, problems };
}

function placeOf({ file }: YamlSource, site: Site): VersionPlace {
  return { file, where: site.where, image: site.image, before: currentVersion(site) };
}
