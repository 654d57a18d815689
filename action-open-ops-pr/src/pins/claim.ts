import type { Problem } from "@slipway/shared";
import { hasMarker } from "./find-setter.ts";
import type { Pin, PlacedVersion } from "./pin.ts";
import type { PinnedVersion } from "./pinned-version.ts";
import { currentVersion, isSameRepository, type Site, type Slot, textFor } from "./site.ts";
import { type Splice, spliceFor } from "./splice.ts";
import { staleDigest } from "./stale-digest.ts";

/** A place that a pin means, and the version that it is to have. */
export interface Claim {
  readonly site: Site;
  readonly pin: Pin;
  /** The pin by the input that it comes from: `pins.0`. */
  readonly input: string;
  readonly wanted: PinnedVersion;
}

export function changesOf({ site, wanted }: Claim): Splice[] {
  return site.slots.map((slot) => spliceFor(slot.scalar, textFor(slot, wanted)));
}

export function describeClaim({ site, wanted }: Claim): PlacedVersion {
  return {
    file: site.spot.source.file,
    line: site.spot.source.line(startOfSite(site)),
    where: site.where,
    image: site.image.name,
    before: currentVersion(site),
    after: currentVersion({ ...site, slots: site.slots.map((slot) => filled(slot, wanted)) }),
  };
}

function filled(slot: Slot, wanted: PinnedVersion): Slot {
  return { ...slot, scalar: { ...slot.scalar, text: textFor(slot, wanted) } };
}

function isSameImage({ site }: Claim, { site: other }: Claim): boolean {
  return site.image.name === other.image.name;
}

/** Charts may have one tag for several images: that is meant when pins say so, one for each. */
function areShared({ pin }: Claim, { pin: other }: Claim): boolean {
  return pin.image !== undefined && other.image !== undefined;
}

/** What stands against claims on one file, when they are looked at together. */
export function contradictions(claims: readonly Claim[]): Problem[] {
  const changes = claims.flatMap((claim) => changesOf(claim).map((change) => ({ ...change, claim })));
  const changed = new Set(claims.flatMap(({ site }) => site.slots.map(({ scalar }) => scalar.spot.node)));
  const clash = changes.find((each) =>
    changes.some(
      ({ start, value, claim }) =>
        start === each.start &&
        (value !== each.value || !(isSameImage(claim, each.claim) || areShared(claim, each.claim))),
    ),
  );
  return [
    ...(clash === undefined ? [] : [problemOf(clash.claim, "is claimed for two images: say which with image")]),
    ...claims.flatMap(({ site, input }) => {
      const message = staleDigest(site, changed);
      return message === undefined ? [] : [{ input, message }];
    }),
  ];
}

export function warningsAbout(claim: Claim): string[] {
  const { site, pin } = claim;
  const { name, repository } = site.image;
  const isWrittenByFlux =
    pin.kind !== "setter" && site.slots.some(({ scalar }) => hasMarker(site.spot.source, scalar.spot.node));
  const isElsewhere = site.written !== undefined && !isSameRepository(site.written, repository);
  const warnings = [
    isWrittenByFlux && "is written by Flux's image automation, too: remove its marker, or the two will take turns",
    isElsewhere && `runs ${site.written}, not ${repository}: right only if it is a mirror, or renamed elsewhere`,
    describeClaim(claim).after.digest === undefined &&
      `pins ${name} by its tag alone, which may move: add a digest there once`,
  ];
  return warnings.filter((each) => each !== false).map((each) => `${describe(site)} ${each}`);
}

export function problemOf({ site, input }: Pick<Claim, "site" | "input">, message: string): Problem {
  return { input, message: `${describe(site)} ${message}` };
}

/** `apps/api/kustomization.yaml:12 images[name=api]` */
function describe(site: Site): string {
  return `${site.spot.source.place(startOfSite(site))} ${site.where}`;
}

function startOfSite({ slots }: Site): number {
  return Math.min(...slots.map(({ scalar }) => scalar.start));
}
