import { createHash } from "node:crypto";
import { modeOf, type Service, type ServiceSpec, STACK_LABEL, shortName } from "../cluster/service.ts";
import type { Snapshot } from "../cluster/snapshot.ts";
import type { DesiredStack, NetworkCreate, ObjectCreate } from "../record/desired-stack.ts";
import type { VersionedObject } from "../versions/versioned-object.ts";
import { canonicalSpec, differingPaths } from "./canonical-spec.ts";
import { describeChange } from "./describe-change.ts";

/** What is going to happen to one service. `name` is without the stack's. */
export type ServiceChange =
  | { readonly kind: "create"; readonly name: string; readonly spec: ServiceSpec }
  | {
      readonly kind: "update";
      readonly name: string;
      readonly effect: UpdateEffect;
      readonly spec: ServiceSpec;
      readonly before: Service;
      readonly changes: readonly string[];
    }
  | { readonly kind: "keep"; readonly name: string; readonly before: Service }
  | { readonly kind: "remove"; readonly name: string; readonly before: Service };

/** What an update does to the tasks that run. */
export type UpdateEffect = "rolling-restart" | "in-place" | "scale" | "job-rerun";

export interface Plan {
  readonly stack: string;
  readonly services: readonly ServiceChange[];
  /** Networks that do not exist yet. */
  readonly networks: readonly NetworkCreate[];
  /** Versioned secrets and configs that do not exist yet. */
  readonly objects: readonly VersionedObject[];
  /** Secrets and configs that the stack files define themselves and that do not exist yet. */
  readonly fileSecrets: readonly ObjectCreate[];
  readonly fileConfigs: readonly ObjectCreate[];
  /** SHA-256 over what is there and what is going to be there. */
  readonly digest: string;
}

/** What a plan is made from, besides the cluster: a recorded stack, or a kept release. */
export interface PlanTarget {
  readonly stack: string;
  readonly desired: Pick<DesiredStack, "services" | "networks" | "secrets" | "configs">;
  readonly objects: readonly VersionedObject[];
  readonly force: boolean;
  /** Left out of the digest, because it differs from run to run. */
  readonly deployId: string;
}

/** Decides what has to change. Reads nothing, changes nothing. */
export function planDeployment(target: PlanTarget, snapshot: Snapshot): Plan {
  const { stack, desired, objects } = target;
  const networkNames = networkNamesIn(snapshot);
  const known = { networkNames, halfUpdated: snapshot.halfUpdated };
  const live = stackServices(snapshot.services, stack);
  const changes = desired.services.map((spec) => {
    const before = live.find(({ Spec }) => Spec.Name === spec.Name);
    return before === undefined
      ? ({ kind: "create", name: shortName(spec.Name, stack), spec } as const)
      : planUpdate(before, spec, target, known);
  });
  const removed = live
    .filter(({ Spec }) => !desired.services.some(({ Name }) => Name === Spec.Name))
    .map((before) => ({ kind: "remove", name: shortName(before.Spec.Name, stack), before }) as const);
  const services = [...changes, ...removed].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const isNew = (known: readonly { readonly Spec: { readonly Name: string } }[]) => (name: string) =>
    !known.some(({ Spec }) => Spec.Name === name);
  const [newSecret, newConfig] = [isNew(snapshot.secrets), isNew(snapshot.configs)];
  return {
    stack,
    services,
    networks: desired.networks.filter(({ Name }) => !snapshot.networks.some((each) => each.Name === Name)),
    objects: objects.filter(({ kind, name }) => (kind === "secret" ? newSecret(name) : newConfig(name))),
    fileSecrets: desired.secrets.filter(({ Name }) => newSecret(Name)),
    fileConfigs: desired.configs.filter(({ Name }) => newConfig(Name)),
    digest: planDigest(services, target.deployId, networkNames),
  };
}

/** The services that belong to a stack. */
export function stackServices(services: readonly Service[], stack: string): Service[] {
  return services.filter(({ Spec }) => Spec.Labels?.[STACK_LABEL] === stack);
}

export function networkNamesIn({ networks }: Snapshot): Map<string, string> {
  return new Map(networks.map(({ Id, Name }) => [Id, Name]));
}

/** Whether anything in the cluster would change. */
export function changesAnything({ services, networks, objects, fileSecrets, fileConfigs }: Plan): boolean {
  const created = networks.length + objects.length + fileSecrets.length + fileConfigs.length;
  return created > 0 || services.some(({ kind }) => kind !== "keep");
}

interface KnownState {
  readonly networkNames: ReadonlyMap<string, string>;
  readonly halfUpdated: ReadonlySet<string>;
}

function planUpdate(
  before: Service,
  wanted: ServiceSpec,
  { stack, force }: PlanTarget,
  { networkNames, halfUpdated }: KnownState,
): ServiceChange {
  const name = shortName(wanted.Name, stack);
  // The counter that forces restarts is the cluster's, not the file's.
  const counter = before.Spec.TaskTemplate.ForceUpdate ?? 0;
  const spec = withCounter(wanted, force ? counter + 1 : counter);
  const paths = differingPaths(canonicalSpec(before.Spec, networkNames), canonicalSpec(spec, networkNames));
  if (paths.length === 0 && halfUpdated.has(before.ID)) {
    const changes = ["the update that the engine has paused goes on"];
    return { kind: "update", name, effect: "rolling-restart", spec: withCounter(wanted, counter + 1), before, changes };
  }
  if (paths.length === 0) return { kind: "keep", name, before };
  const changes = describeChange(before.Spec, spec, networkNames);
  return { kind: "update", name, effect: effectOf(spec, paths), spec, before, changes };
}

function withCounter(spec: ServiceSpec, ForceUpdate: number): ServiceSpec {
  return { ...spec, TaskTemplate: { ...spec.TaskTemplate, ForceUpdate } };
}

/** swarmkit restarts tasks for a change of their template or endpoint, and for nothing else (orchestrator/task.go, IsTaskDirty). */
function effectOf(spec: ServiceSpec, paths: readonly string[]): UpdateEffect {
  const { kind } = modeOf(spec);
  if (kind === "replicated-job" || kind === "global-job") return "job-rerun";
  if (paths.some((path) => /^(TaskTemplate|EndpointSpec)/.test(path))) return "rolling-restart";
  return paths.some((path) => path.startsWith("Mode")) ? "scale" : "in-place";
}

function planDigest(
  services: readonly ServiceChange[],
  deployId: string,
  networkNames: ReadonlyMap<string, string>,
): string {
  const canonical = (spec: ServiceSpec) => canonicalSpec(spec, networkNames);
  const facts = services.map((change) => ({
    name: change.name,
    before: "before" in change ? canonical(change.before.Spec) : null,
    after: "spec" in change ? canonical(change.spec) : change.kind,
  }));
  const text = JSON.stringify(facts).replaceAll(deployId, "<deploy id>");
  return createHash("sha256").update(text).digest("hex");
}
