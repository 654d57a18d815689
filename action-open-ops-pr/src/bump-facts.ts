import type { Config } from "./config.ts";
import type { Facts, OtherPull } from "./decision/facts.ts";
import { type CommitRelation, orderVersions } from "./decision/ordering.ts";
import { placesDigest, recordPlaces } from "./decision/record.ts";
import type { DeployedVersions } from "./deployed-versions.ts";
import type { ReleaseDescription } from "./describe-release.ts";
import type { BaseState, OpsState, OwnPull, Pull } from "./ops/state.ts";
import { isOurs } from "./own-branch.ts";
import type { PinsPlan } from "./pins/plan-pins.ts";
import type { SchemaChange } from "./pins/schema-record.ts";
import type { Proof } from "./registry/prove-images.ts";
import { blobsOf, isUpToDate, type Session } from "./session.ts";

export interface BumpKnowledge {
  readonly state: OpsState;
  /** On the base, and on the branch when there is one. */
  readonly plan: PinsPlan;
  readonly branchPlan: PinsPlan | undefined;
  readonly deployed: DeployedVersions;
  readonly relation: CommitRelation;
  /** How the record of the schema's version changes. */
  readonly schema: SchemaChange | undefined;
  /** Whether nothing on the branch is anybody else's. */
  readonly isBranchOurs: boolean;
}

/** Everything that is known when a release is decided. */
export interface Bump extends BumpKnowledge {
  readonly session: Session;
  readonly proof: Proof;
  readonly release: ReleaseDescription;
  readonly branch: string;
  readonly title: string;
}

/** What is known before the application's repository is read; what on a branch is ours follows from the plan. */
export function knowledgeOf({ made }: Session, read: Omit<BumpKnowledge, "relation" | "isBranchOurs">): BumpKnowledge {
  return { ...read, relation: undefined, isBranchOurs: isOurs(read.state, { edits: read.plan.edits, made }) };
}

/** What decides a release, from what was read. `content` is what the body is to say. */
export function bumpFacts(config: Config, known: BumpKnowledge, content: string): Facts {
  const { state, plan, branchPlan, deployed, relation, schema, isBranchOurs } = known;
  const { version, request, rules } = config;
  const open = state.own.find((pull) => pull.state === "open");
  const isBranchUpToDate = branchPlan !== undefined && isUpToDate(branchPlan);
  return {
    version,
    request,
    rules,
    content,
    places: placesDigest({ places: recordPlaces(plan.places), schema }),
    base: {
      head: state.base.head,
      deployed: deployed.newest,
      order: deployed.newest === undefined ? "unknown" : orderVersions(version, deployed.newest, relation),
      isUpToDate: isUpToDate(plan),
    },
    branch: state.branch && { ...state.branch, isOurs: isBranchOurs, isUpToDate: isBranchUpToDate },
    open: open && {
      ...open,
      version,
      isBaseChanged: isBaseChanged(open, state.base),
      isUpToDate: isBranchUpToDate,
      isOurs: isBranchOurs,
    },
    ended: endedOf(state.own),
    others: othersOf(config, state.others),
  };
}

function isBaseChanged({ record }: OwnPull, base: BaseState): boolean {
  if (record?.blobs === undefined) return record?.base !== base.head;
  const now = blobsOf(base.files);
  return Object.keys(now).some((file) => record.blobs?.[file] !== now[file]);
}

/** The last pull request that is no longer open. */
export function endedOf(own: readonly OwnPull[]): Facts["ended"] {
  const last = own.find(({ state }) => state !== "open");
  if (last === undefined) return undefined;
  const closed = last.isClosedByUs ? "closed-by-us" : "closed-by-someone";
  return { number: last.number, ending: last.state === "merged" ? "merged" : closed, head: last.lastHead };
}

/** Open pull requests of other versions. One that takes a version back is no release. */
export function othersOf({ version }: Config, pulls: readonly Pull[]): OtherPull[] {
  return pulls
    .filter(({ branch, record }) => record?.kind !== "revert" && !isRevertBranch(branch))
    .map((pull) => {
      const other = pull.record?.version ?? pull.branch.split("/").at(-1) ?? "";
      return { ...pull, version: other, order: orderVersions(version, other) };
    });
}

function isRevertBranch(branch: string): boolean {
  return branch.split("/").at(-1)?.startsWith("revert-") ?? false;
}
