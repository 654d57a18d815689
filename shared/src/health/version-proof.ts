import type { HttpExpectation } from "./http-expectation.ts";
import type { HealthTarget } from "./target.ts";
import { ANY_VERSION } from "./version.ts";

/**
 * What a target has to say of the run's expected version: `tells` holds its answer against it, `silent` has no answer
 * that could be, and `excused` was written not to be (`expect: {version: any}`).
 */
export type VersionProof = "tells" | "excused" | "silent";

/** How the expected version can be proven by a target that is checked. */
export function versionProof(target: HealthTarget): VersionProof {
  if (target.type === "tcp" || target.type === "ws") return "silent";
  if (target.type !== "flow") return target.expect.version === ANY_VERSION ? "excused" : "tells";
  const asked = target.steps.flatMap((step) =>
    step.kind === "http" && asksForVersion(step.expect) ? [step.expect] : [],
  );
  if (asked.length === 0) return "silent";
  return asked.every(({ version }) => version === ANY_VERSION) ? "excused" : "tells";
}

/** A step of a flow is held to a version only where it is written how its answer tells one. */
function asksForVersion({ version, versionFrom }: HttpExpectation): boolean {
  return version !== undefined || versionFrom !== undefined;
}

/** Why nothing that is checked proves the expected version, target by target; undefined when something does. */
export function unprovenVersion(
  targets: readonly HealthTarget[],
): { readonly isExcused: boolean; readonly why: string } | undefined {
  const proofs = targets.map((target) => ({
    target,
    proof: target.when === false ? "left out" : versionProof(target),
  }));
  if (proofs.some(({ proof }) => proof === "tells")) return undefined;
  const why = proofs.map(
    ({ target, proof }) => `${target.name} (${REASON[proof] ?? `a ${target.type} that tells none`})`,
  );
  return { isExcused: proofs.some(({ proof }) => proof === "excused"), why: why.join(", ") };
}

const REASON: Readonly<Record<string, string>> = {
  "left out": "left out by when",
  excused: "expect: {version: any}",
};
