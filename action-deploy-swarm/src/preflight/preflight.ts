import { type Problem, Problems } from "@slipway/shared";
import { modeOf, type ServiceSpec } from "../cluster/service.ts";
import type { Network, Snapshot } from "../cluster/snapshot.ts";
import type { Plan } from "../plan/plan.ts";
import type { PullCredential } from "../pull-credential.ts";
import type { DesiredStack, MissingObject, NetworkCreate } from "../record/desired-stack.ts";
import { imageProblems } from "./images.ts";
import { placementProblems } from "./placement.ts";
import { hostPortDeadlocks, portConflicts } from "./ports.ts";

export interface PreflightFacts {
  readonly desired: DesiredStack;
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly credential: PullCredential | undefined;
}

/** Everything about a deployment that is bound to fail, found before anything is changed. */
export function findProblems({ desired, snapshot, plan, credential }: PreflightFacts): Problem[] {
  return [
    ...desired.missing.map(explainMissing),
    ...imageProblems(desired, credential),
    ...placementProblems(plan, snapshot.nodes),
    ...takenNames(plan, snapshot),
    ...portConflicts(desired.services, snapshot.services),
    ...hostPortDeadlocks(plan.services, snapshot.nodes),
    ...modeChanges(plan),
    ...networkDrift(desired.networks, snapshot.networks),
    ...configDrift(desired, snapshot),
  ];
}

/**
 * Stops a deployment that is bound to fail; `others` is what was found elsewhere.
 * @throws {UserError} that lists all of it.
 */
export function preflight(facts: PreflightFacts, others: readonly Problem[] = []): void {
  const problems = new Problems();
  problems.addAll([...findProblems(facts), ...others]);
  problems.throwIfAny();
}

function explainMissing({ kind, name }: MissingObject): Problem {
  const fix = {
    secret: `create it with \`docker secret create ${name} -\`, or give it in the secrets input`,
    config: `create it with \`docker config create ${name} FILE\`, or give it in the configs input`,
    network: `create it with \`docker network create --driver overlay --attachable ${name}\``,
  }[kind];
  return { input: "stack-file", message: `the external ${kind} ${name} does not exist; ${fix}` };
}

/** A service that is called as one of the stack's, and is not the stack's: nobody's service is taken over. */
function takenNames({ services, stack }: Plan, snapshot: Snapshot): Problem[] {
  const isTaken = (name: string) => snapshot.services.some(({ Spec }) => Spec.Name === name);
  return services.flatMap((change) => {
    if (change.kind !== "create" || !isTaken(change.spec.Name)) return [];
    const message = `a service ${change.spec.Name} exists that does not belong to the stack ${stack}; remove it with \`docker service rm ${change.spec.Name}\`, or choose another name`;
    return [{ input: `stack-file.${change.name}`, message }];
  });
}

/** Swarm cannot turn a replicated service into a global one or a job. */
function modeChanges({ services }: Plan): Problem[] {
  return services.flatMap((change) => {
    if (change.kind !== "update") return [];
    const [from, to] = [kindOf(change.before.Spec), kindOf(change.spec)];
    if (from === to) return [];
    const message = `is ${from} and cannot become ${to}; remove it first with \`docker service rm ${change.spec.Name}\`, or give it another name`;
    return [{ input: `stack-file.${change.name}`, message }];
  });
}

const kindOf = (spec: ServiceSpec) => modeOf(spec).kind;

/** Settings of a network that exist already and cannot be changed (moby#37523). `docker stack deploy` ignores them. */
function networkDrift(wanted: readonly NetworkCreate[], live: readonly Network[]): Problem[] {
  return wanted.flatMap((network) => {
    const existing = live.find(({ Name }) => Name === network.Name);
    const differences = existing === undefined ? [] : networkDifferences(network, existing);
    if (differences.length === 0) return [];
    const message = `the network ${network.Name} exists with other settings (${differences.join(", ")}), and Swarm cannot change them; give it another name in the stack file`;
    return [{ input: "stack-file", message }];
  });
}

function networkDifferences(wanted: NetworkCreate, live: Network): string[] {
  const encrypted = ({ Options }: { readonly Options?: Readonly<Record<string, string>> | null }) =>
    Options?.encrypted !== undefined && Options.encrypted !== "false";
  const facts: readonly (readonly [string, unknown, unknown])[] = [
    ["scope", "swarm", live.Scope],
    ["driver", wanted.Driver || "overlay", live.Driver],
    ["attachable", Boolean(wanted.Attachable), Boolean(live.Attachable)],
    ["internal", Boolean(wanted.Internal), Boolean(live.Internal)],
    ["encrypted", encrypted(wanted), encrypted(live)],
  ];
  return facts
    .filter(([, want, have]) => want !== have)
    .map(([name, want, have]) => `${name}: ${have}, wanted ${want}`);
}

/** A config of the stack file whose content changed under the same name. */
function configDrift({ configs }: DesiredStack, snapshot: Snapshot): Problem[] {
  return configs.flatMap(({ Name, Data }) => {
    const existing = snapshot.configs.find(({ Spec }) => Spec.Name === Name);
    if (existing?.Spec.Data === undefined || existing.Spec.Data === Data) return [];
    const message = `the config ${Name} exists with other content, and Swarm cannot change it; give it in the configs input, which makes a new version each time it changes`;
    return [{ input: "stack-file", message }];
  });
}
