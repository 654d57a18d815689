import { LABELS } from "../apply/objects.ts";
import { referencesOf } from "../cluster/references.ts";
import { type Service, type ServiceSpec, STACK_LABEL } from "../cluster/service.ts";
import type { StoredObject } from "../cluster/snapshot.ts";
import { hasEnded, type Task } from "../cluster/task.ts";
import { decodeReleases, type ReleaseRecord } from "./record.ts";

export interface PruneFacts {
  readonly stack: string;
  /** All services of the swarm: a secret may be used by another stack. */
  readonly services: readonly Service[];
  readonly tasks: readonly Task[];
  readonly secrets: readonly StoredObject[];
  readonly configs: readonly StoredObject[];
  readonly keepReleases: number;
  readonly keepVersions: number;
}

/** What may go: records first, then what only they referred to. */
export interface PrunePlan {
  readonly releases: readonly ReleaseRecord[];
  readonly secrets: readonly StoredObject[];
  readonly configs: readonly StoredObject[];
}

/**
 * Chooses what to delete: of this action's own objects those that are older than the last `keepVersions` of their name
 * and that no spec, previous spec, living task or kept release refers to. The engine itself would delete a secret that
 * only a previous spec or a task uses.
 */
export function planPrune(facts: PruneFacts): PrunePlan {
  const { stack, services, tasks, keepReleases, keepVersions } = facts;
  const releases = releasesToDrop(decodeReleases(facts.configs, stack), keepReleases);
  const kept = decodeReleases(facts.configs, stack).filter(
    ({ number }) => !releases.some((each) => each.number === number),
  );
  const specs = [
    ...services.flatMap(({ Spec, PreviousSpec }) => (PreviousSpec ? [Spec, PreviousSpec] : [Spec])),
    ...tasks
      .filter((task) => !hasEnded(task))
      .flatMap(({ Spec }) => (Spec ? [{ Name: "", TaskTemplate: Spec } as ServiceSpec] : [])),
    ...kept.flatMap((release) => release.specs),
  ];
  const used = referencesOf(specs);
  const old = (objects: readonly StoredObject[], kind: "secret" | "config") =>
    oldVersions(objects, stack, kind, keepVersions).filter(
      ({ ID, Spec }) => !used.has(ID) && !used.has(`${kind} ${Spec.Name}`),
    );
  return { releases, secrets: old(facts.secrets, "secret"), configs: old(facts.configs, "config") };
}

/** Keeps the newest verified releases, and the newest of all. */
function releasesToDrop(releases: readonly ReleaseRecord[], keep: number): ReleaseRecord[] {
  const good = releases.filter(({ status }) => status === "ok" || status === "reverted");
  const kept = new Set(good.slice(-keep).map(({ number }) => number));
  const newest = releases.at(-1)?.number;
  return releases.filter(({ number }) => !kept.has(number) && number !== newest);
}

function oldVersions(objects: readonly StoredObject[], stack: string, kind: string, keep: number): StoredObject[] {
  const own = objects.filter(({ Spec }) => Spec.Labels?.[LABELS.kind] === kind && Spec.Labels[STACK_LABEL] === stack);
  const byName = Map.groupBy(own, ({ Spec }) => Spec.Labels?.[LABELS.base] ?? "");
  return [...byName.values()].flatMap((versions) =>
    versions.toSorted((a, b) => Date.parse(b.CreatedAt) - Date.parse(a.CreatedAt)).slice(keep),
  );
}
