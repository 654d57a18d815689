import { Problems } from "@slipway/shared";
import type { BodyFacts } from "./body/body-facts.ts";
import { renderBody } from "./body/render-body.ts";
import type { Bump } from "./bump-facts.ts";
import { finishUpdate, keepFromMerging } from "./complete.ts";
import type { Commit, Decision } from "./decision/decision.ts";
import type { PullRecord } from "./decision/record.ts";
import { finishNew, labelOpened } from "./finish.ts";
import type { OwnPull } from "./ops/state.ts";
import type { FileEdit } from "./pins/plan-file.ts";
import { type Publication, publishNew, publishUpdate } from "./publish.ts";
import { withSchema } from "./recorded-schema.ts";
import type { Result } from "./result.ts";
import { planOn } from "./session.ts";
import { closeInFavour, settle } from "./settle.ts";

type Work = Extract<Decision, { kind: "create" | "update" }>;

/** Does what was decided, or says what would be done. @throws {StaleRead} */
export async function carryOut(bump: Bump, decision: Work, described: BodyFacts): Promise<Result> {
  const { session, branch, title, state } = bump;
  const open = state.own.find((pull) => pull.state === "open");
  const publication: Publication = {
    state,
    branch,
    title,
    message: messageOf(bump),
    edits: editsFor(bump, decision.commit),
    bodyFor: (head) => renderBody(withRecord(bump, described, { commit: decision.commit, head }), open?.body).body,
  };
  const { notes } = decision;
  if (session.config.dryRun) {
    const intent = decision.kind === "create" ? "open a pull request" : `update #${decision.pull}`;
    const body = publication.bodyFor("");
    return { state: "planned", branch, notes, intent, title, body, edits: publication.edits };
  }
  if (decision.kind === "create") return openNew(bump, publication, { decision, described });
  if (open === undefined) throw new Error("there is no open pull request to update");
  return update(bump, publication, { decision, described, open });
}

/** Where we put a commit upon those of people, the branch stays theirs: `head` is what we have put there alone. */
function withRecord(
  { state, isBranchOurs }: Bump,
  facts: BodyFacts,
  { commit, head }: { readonly commit: Commit; readonly head: string },
): BodyFacts {
  const open = state.own.find((pull) => pull.state === "open");
  const isOursAlone = commit.kind === "rebuild" || (commit.kind === "keep" && isBranchOurs);
  if (isOursAlone) return { ...facts, record: { ...facts.record, head } };
  const before: Partial<PullRecord> = open?.record ?? {};
  const { base = facts.record.base, blobs = facts.record.blobs } = before;
  return { ...facts, record: { ...facts.record, base, blobs, head: before.head ?? "" } };
}

function messageOf({ plan, session }: Bump): string {
  const { context } = session.config;
  const lines = plan.places.map(({ image, before, after }) => `${image}: ${before.tag ?? "?"} -> ${after.tag ?? "?"}`);
  return [...new Set(lines), ...(context.runUrl === "" ? [] : ["", context.runUrl])].join("\n");
}

function editsFor({ session, state, plan, proof, schema }: Bump, commit: Commit): readonly FileEdit[] {
  if (commit.kind !== "append" || state.branch === undefined) return plan.edits;
  const { files } = state.branch;
  const pins = planOn(session.config, { files, images: proof.images });
  const onBranch = withSchema(pins, files, { place: session.config.schemaRecord, change: schema });
  const problems = new Problems();
  problems.addAll(onBranch.problems.map((each) => ({ ...each, message: `on the branch, ${each.message}` })));
  problems.throwIfAny();
  return onBranch.edits;
}

interface NewWork {
  readonly decision: Extract<Decision, { kind: "create" }>;
  readonly described: BodyFacts;
}

async function openNew(bump: Bump, publication: Publication, { decision, described }: NewWork): Promise<Result> {
  const { session, state, branch } = bump;
  const published = await publishNew(session, publication, decision.commit);
  const { opened, head, labelIds } = published;
  session.log.info(`Opened #${opened.number}: ${opened.url}`);
  const heads = await labelOpened(session, opened, labelIds);
  const { us, base } = state;
  const { supersedes: going } = decision;
  const { settling, others } = settle(session, heads, { us, base: base.name, number: opened.number, going });
  if (settling.kind === "yield") {
    const pull = { ...opened, branch, head, author: "", body: published.body, record: undefined, isArmed: false };
    const reason = `Superseded by #${settling.pull}, which releases ${settling.newer}.`;
    const supersedes = [{ number: opened.number, branch, head, deleteBranch: true }];
    await closeInFavour(session, { ...state, others: [pull] }, { supersedes, reason });
    const newer = others.find(({ number }) => number === settling.pull);
    return { state: "superseded", branch, notes: decision.notes, newer: settling.newer, pull: newer };
  }
  const reason = `Superseded by #${opened.number}, which releases ${session.config.version}.`;
  const supersedes = [...going, ...settling.supersedes];
  const all = { ...state, others: [...state.others, ...others] };
  const closed = await closeInFavour(session, all, { supersedes, reason });
  return finishNew(session, { ...published, state, branch, described, publication, closed });
}

interface UpdateWork {
  readonly decision: Extract<Decision, { kind: "update" }>;
  readonly described: BodyFacts;
  readonly open: OwnPull;
}

async function update(bump: Bump, publication: Publication, work: UpdateWork): Promise<Result> {
  const { session, state, branch } = bump;
  const { decision, described, open } = work;
  const { commit } = decision;
  await keepFromMerging(session, { open, autoMerge: described.autoMerge, isMoving: commit.kind !== "keep" });
  const published = await publishUpdate(session, publication, { commit, pull: open });
  const reason = `Superseded by #${open.number}, which releases ${session.config.version}.`;
  const closed = await closeInFavour(session, state, { supersedes: decision.supersedes, reason });
  const isMoved = commit.kind !== "keep";
  const { autoMerge, warnings: notes } = described;
  return finishUpdate(session, { ...published, state, branch, notes, autoMerge, publication, open, isMoved, closed });
}
