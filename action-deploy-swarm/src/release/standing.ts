import type { Service, ServiceSpec } from "../cluster/service.ts";
import { sameSpec } from "../plan/canonical-spec.ts";
import { currentRelease } from "./choose.ts";
import type { ReleaseRecord } from "./record.ts";

/**
 * What is known of a service as it is now: `proven` by a release that was verified, `never-proven` as part of one that
 * failed, or whose run did not live to say so, or `unknown`, put there by other means.
 */
export type Standing = "proven" | "never-proven" | "unknown";

/** Looks a service up in the records of the releases. `networkNames` maps network ids to names. */
export function standingOf(
  { Spec }: Pick<Service, "Spec">,
  releases: readonly ReleaseRecord[],
  networkNames: ReadonlyMap<string, string>,
): Standing {
  const has = (release: ReleaseRecord | undefined) => {
    const recorded = release?.specs.find(({ Name }: ServiceSpec) => Name === Spec.Name);
    return recorded !== undefined && sameSpec(recorded, Spec, networkNames);
  };
  const lastGood = releases.findLast(({ status }) => status === "ok");
  if (has(lastGood)) return "proven";
  return has(currentRelease(releases)) ? "never-proven" : "unknown";
}
