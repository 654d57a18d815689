import { Problems } from "@slipway/shared";
import type { BodyFacts } from "./body/body-facts.ts";
import { renderBody, renderTitle } from "./body/render-body.ts";
import { endedOf } from "./bump-facts.ts";
import { finishUnchanged, finishUpdate, keepFromMerging, refused } from "./complete.ts";
import { type AutoMerge, decideAutoMerge } from "./decision/auto-merge.ts";
import { decideRevert, type RevertDecision, type RevertFacts, type RevertWork } from "./decision/decide-revert.ts";
import { type PullRecord, recordPlaces, versionsBefore } from "./decision/record.ts";
import { finishNew, labelOpened } from "./finish.ts";
import { branchName } from "./ops/branches.ts";
import type { OpsState, Pull } from "./ops/state.ts";
import { isOurs } from "./own-branch.ts";
import type { ReleaseImage } from "./pins/pin.ts";
import { formatVersion, parseVersion } from "./pins/pinned-version.ts";
import type { PinsPlan } from "./pins/plan-pins.ts";
import { type Publication, publishNew, publishUpdate } from "./publish.ts";
import { missingImages } from "./registry/prove-images.ts";
import type { Result } from "./result.ts";
import { blobsOf, isUpToDate, planOn, readRepository, type Session } from "./session.ts";

/** One try to take a release back by a pull request of its own. @throws {StaleRead} when others were faster */
export async function revert(session: Session): Promise<Result> {
  const { config } = session;
  const branch = branchName(config);
  const title = renderTitle({ ...config, kind: "revert" });
  const state = await readRepository(session, title);
  const merged = state.merged.find(({ record }) => record?.kind === "bump");
  const record = merged?.record;
  const plan = record && planBack(session, state.base.files, record);
  if (plan !== undefined) throwProblems(plan.problems);
  const isBranchOurs = isOurs(state, { edits: plan?.edits ?? [], made: session.made });
  const decision = decideRevert(factsOf(session, { state, merged, plan, isBranchOurs }));
  if (decision.kind !== "revert") return endWithout(session, { state, plan, branch, isBranchOurs }, decision);
  throwProblems(await missingImages(previousImages(session, decision.record), session.registry));
  return carryOutRevert(session, { state, plan: plan as PinsPlan, decision, branch, title, isBranchOurs });
}

function throwProblems(found: PinsPlan["problems"]): void {
  const problems = new Problems();
  problems.addAll(found);
  problems.throwIfAny();
}

function planBack({ config }: Session, files: OpsState["base"]["files"], record: PullRecord): PinsPlan {
  const images = config.images.map((image): ReleaseImage => image);
  return planOn(config, { files, images, versionAt: versionsBefore(record) });
}

interface Read {
  readonly state: OpsState;
  readonly merged: Pull | undefined;
  readonly plan: PinsPlan | undefined;
  /** Whether nothing on the branch is anybody else's. */
  readonly isBranchOurs: boolean;
}

function factsOf(session: Session, { state, merged, plan, isBranchOurs }: Read): RevertFacts {
  const { config } = session;
  const open = state.own.find((pull) => pull.state === "open");
  const record = merged?.record;
  const onBranch = record && state.branch && planBack(session, state.branch.files, record);
  return {
    merged: merged && record && { number: merged.number, record },
    base: { head: state.base.head, places: record && plan ? placesNow(record, plan) : "otherwise" },
    isAssertedCompatible: config.assertCompatible,
    branch: state.branch && { head: state.branch.head, isOurs: isBranchOurs },
    ended: endedOf(state.own),
    open: open && {
      number: open.number,
      isOurs: open.record !== undefined,
      isUpToDate: open.record !== undefined && onBranch !== undefined && isUpToDate(onBranch),
      merge: open.merge,
    },
    mayOverwrite: config.rules.onHumanCommits === "overwrite",
  };
}

/** Places that the release's record does not know say nothing of it. */
function placesNow({ places }: PullRecord, plan: PinsPlan): RevertFacts["base"]["places"] {
  const now = places.map(({ file, where, image, from, to }) => {
    const found = plan.places.find((each) => each.file === file && each.where === where && each.image === image);
    return { from, to, now: found && formatVersion(found.before) };
  });
  if (now.every((place) => place.now === place.from)) return "as-before";
  return now.every((place) => place.now === place.to) ? "as-released" : "otherwise";
}

/** Each version that is to run again, with the repository that the caller names for the image. */
function previousImages({ config }: Session, { places }: PullRecord): ReleaseImage[] {
  const images = places.flatMap(({ image, from }): ReleaseImage[] => {
    const asked = config.images.find(({ name }) => name === image);
    const version = parseVersion(from);
    return asked === undefined || version === undefined || from === "" ? [] : [{ ...asked, ...version }];
  });
  return [...new Map(images.map((each) => [`${each.repository} ${formatVersion(each)}`, each])).values()];
}

async function endWithout(
  session: Session,
  { state, plan, branch, isBranchOurs }: Pick<Reverting, "branch"> & Omit<Read, "merged">,
  decision: Exclude<RevertDecision, RevertWork>,
): Promise<Result> {
  if (decision.kind === "refuse") return refused(session, { state }, decision);
  const open = state.own.find((pull) => pull.state === "open");
  const ended = { state: "unchanged", branch, notes: [], closed: [] } as const;
  if (decision.because === "base" || open === undefined) {
    return { ...ended, where: `on ${state.base.name}`, pull: undefined };
  }
  const autoMerge = autoMergeOf(session, { state, plan, isBranchOurs, asserted: decision.asserted });
  const there = { ...ended, where: `in #${open.number}`, pull: { number: open.number, url: open.url } };
  return finishUnchanged(session, { state, open, head: open.head, autoMerge }, there);
}

interface Reverting extends Pick<Read, "state" | "isBranchOurs"> {
  readonly plan: PinsPlan;
  readonly decision: RevertWork;
  readonly branch: string;
  readonly title: string;
}

async function carryOutRevert(session: Session, reverting: Reverting): Promise<Result> {
  const { state, plan, decision, branch, title } = reverting;
  const { config } = session;
  const open = state.own.find((pull) => pull.state === "open");
  const described = describeRevert(session, reverting);
  const publication: Publication = {
    state,
    branch,
    title,
    message: `Back to ${decision.record.previous ?? "what ran before"}\n\n${config.context.runUrl}`,
    edits: plan.edits,
    bodyFor: (head) => renderBody({ ...described, record: { ...described.record, head } }, open?.body).body,
  };
  if (config.dryRun) {
    const intent = open === undefined ? "open a pull request" : `update #${open.number}`;
    const body = publication.bodyFor("");
    return { state: "planned", branch, notes: described.warnings, intent, title, body, edits: plan.edits };
  }
  const { commit } = decision;
  if (open !== undefined) {
    const { autoMerge, warnings: notes } = described;
    await keepFromMerging(session, { open, autoMerge, isMoving: true });
    const published = await publishUpdate(session, publication, { commit, pull: open });
    const updated = { ...published, state, branch, notes, autoMerge, publication, open };
    return finishUpdate(session, { ...updated, isMoved: true, closed: [] });
  }
  const published = await publishNew(session, publication, commit);
  session.log.info(`Opened #${published.opened.number}: ${published.opened.url}`);
  await labelOpened(session, published.opened, published.labelIds);
  return finishNew(session, { ...published, state, branch, described, publication, closed: [] });
}

function describeRevert(session: Session, { plan, decision, state, isBranchOurs }: Reverting): BodyFacts {
  const { config } = session;
  const { service, environment, version } = config;
  const { asserted, record } = decision;
  const warnings = [
    ...plan.warnings,
    ...(asserted.length > 0
      ? [`${asserted.join(", ")} stay applied: somebody has asserted that this is compatible`]
      : []),
  ];
  return {
    record: {
      format: 1,
      kind: "revert",
      service,
      environment,
      version,
      ...(record.previous === undefined ? {} : { previous: record.version }),
      places: recordPlaces(plan.places),
      incompatible: [],
      base: state.base.head,
      head: "",
      blobs: blobsOf(state.base.files),
    },
    places: plan.places,
    images: [],
    changes: undefined,
    review: undefined,
    rollout: [{ kind: "merge" }],
    checklist: config.checklist,
    postDeploy: config.postDeploy,
    warnings,
    autoMerge: autoMergeOf(session, { state, plan, isBranchOurs, asserted }),
    provenance: { runUrl: config.context.runUrl, ref: config.context.ref, actor: config.context.actor },
  };
}

interface RevertMerge extends Omit<Read, "merged"> {
  readonly asserted: readonly string[];
}

function autoMergeOf(session: Session, { state, plan, isBranchOurs, asserted }: RevertMerge): AutoMerge {
  const { autoMerge: isAsked, rules } = session.config;
  const because = "migrations stay applied that the previous version does not know";
  if (isAsked && asserted.length > 0) return { kind: "refused", because };
  const isKept = state.branch !== undefined && rules.onHumanCommits !== "overwrite";
  return decideAutoMerge({
    isAsked,
    pending: [],
    isReleasedBefore: false,
    hasHumanCommits: isKept && !isBranchOurs,
    warnings: plan?.warnings ?? [],
  });
}
