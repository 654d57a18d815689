import type { Config } from "./config.ts";
import type { Facts, OtherPull } from "./decision/facts.ts";
import { type CommitRelation, orderVersions } from "./decision/ordering.ts";
import { placesDigest, recordPlaces } from "./decision/record.ts";
import type { DeployedVersions } from "./deployed-versions.ts";
import type { BaseState, OpsState, OwnPull, Pull } from "./ops/state.ts";
import { isOurs } from "./own-branch.ts";
import type { PinsPlan } from "./pins/plan-pins.ts";
import type { SchemaChange } from "./pins/schema-record.ts";
import { blobsOf, isUpToDate } from "./session.ts";

export interface BumpKnowledge {
  readonly state: OpsState;
  /** On the base, and on the branch when there is one. */
  readonly plan: PinsPlan;
  readonly branchPlan: PinsPlan | undefined;
  readonly deployed: DeployedVersions;
  readonly relation: CommitRelation;
  /** How the record of the schema's version changes. */
  readonly schema: SchemaChange | undefined;
  /** Commits that this run has put on the base. */
  readonly made: ReadonlySet<string>;
}

/** What decides a release, from what was read. `content` is what the body is to say. */
export function bumpFacts(config: Config, known: BumpKnowledge, content: string): Facts {
  const { state, plan, branchPlan, deployed, relation, schema, made } = known;
  const { version, request, rules } = config;
  const open = state.own.find((pull) => pull.state === "open");
  const isBranchOurs = isOurs(state, { edits: plan.edits, made });
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
