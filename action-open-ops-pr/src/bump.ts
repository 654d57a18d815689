import { Problems } from "@slipway/shared";
import type { BodyFacts } from "./body/body-facts.ts";
import { renderBody, renderTitle } from "./body/render-body.ts";
import { type Bump, type BumpKnowledge, bumpFacts, knowledgeOf } from "./bump-facts.ts";
import { carryOut } from "./carry-out.ts";
import { finishUnchanged, refused } from "./complete.ts";
import { decideAutoMerge } from "./decision/auto-merge.ts";
import { decide } from "./decision/decide.ts";
import type { Decision } from "./decision/decision.ts";
import { type PullRecord, recordPlaces } from "./decision/record.ts";
import { deployedVersions } from "./deployed-versions.ts";
import { describeRelease, expectedCommit } from "./describe-release.ts";
import { incompatibleOnes } from "./migrations/review.ts";
import { planRollout } from "./migrations/rollout.ts";
import { branchName } from "./ops/branches.ts";
import type { OpsState, OwnPull } from "./ops/state.ts";
import type { SchemaChange } from "./pins/schema-record.ts";
import { changeBy, recordedSchema, withSchema } from "./recorded-schema.ts";
import { proveImages } from "./registry/prove-images.ts";
import { unprovenTags } from "./registry/prove-tags.ts";
import type { Result } from "./result.ts";
import { blobsOf, planOn, readRepository, type Session } from "./session.ts";
import { closeInFavour } from "./settle.ts";

/** One try to bring a release into the ops repository. @throws {StaleRead} when others were faster: try again */
export async function bump(session: Session): Promise<Result> {
  const { config, log } = session;
  const { service, environment, version, images, platforms } = config;
  const title = renderTitle({ kind: "bump", service, version, environment });
  const [state, proof] = await Promise.all([
    readRepository(session, title),
    proveImages({ images, version, platforms, commit: expectedCommit(session) }, session.registry),
  ]);
  const plan = planOn(config, { files: state.base.files, images: proof.images });
  const problems = new Problems();
  problems.addAll(proof.problems);
  // What the pins lack of an image that is not there would be no second problem.
  if (proof.problems.length === 0) problems.addAll(plan.problems);
  const schema = recordedSchema(config, state.base.files);
  problems.addAll(schema.problems);
  problems.throwIfAny();
  const branchPlan = state.branch && planOn(config, { files: state.branch.files, images: proof.images });
  const deployed = deployedVersions(plan.places);
  const branch = branchName(config);
  const before = knowledgeOf(session, { state, plan, branchPlan, deployed, schema: undefined });
  const early = decide(bumpFacts(config, before, ""));
  if (isFinal(early)) return endWithout(session, before, early);
  problems.addAll(await unprovenTags(plan.places, proof.images, session.registry));
  problems.throwIfAny();
  const release = await describeRelease(session, { deployed, recorded: schema.recorded, proof });
  for (const line of describePlan(plan.places)) log.info(line);
  const known = recordingSchema(session, before, changeBy(config, schema.recorded, release.review));
  return decideAndDo({ ...known, relation: release.app?.relation, session, proof, release, branch, title });
}

type Ending = Exclude<Decision, { kind: "create" | "update" }>;

/** Whether more knowledge would change nothing. What on a branch is ours, only the whole plan tells. */
function isFinal(decision: Decision): decision is Ending {
  if (decision.kind === "refuse") return decision.reason !== "human-commits" && decision.reason !== "conflict";
  return decision.kind === "late" || (decision.kind === "unchanged" && decision.because === "base");
}

function recordingSchema(session: Session, known: BumpKnowledge, schema: SchemaChange | undefined): BumpKnowledge {
  const { state, plan, branchPlan: before } = known;
  const { branch, base } = state;
  const record = { place: session.config.schemaRecord, change: schema };
  const branchPlan = branch && before && withSchema(before, branch.files, record);
  return knowledgeOf(session, { ...known, schema, plan: withSchema(plan, base.files, record), branchPlan });
}

function describePlan(places: BumpKnowledge["plan"]["places"]): string[] {
  return places.map(
    ({ file, line, where, image, before, after }) =>
      `${file}:${line} ${where}: ${image} ${before.tag ?? "?"} → ${after.tag ?? after.digest ?? "?"}`,
  );
}

async function decideAndDo(bump: Bump): Promise<Result> {
  const { session, release, state } = bump;
  const { config } = session;
  const first = decide(bumpFacts(config, bump, ""));
  if (first.kind === "late" || first.kind === "refuse") return endWithout(session, bump, first);
  const errors = release.review?.errors ?? [];
  if (errors.length > 0) {
    const sentence = `the migrations are not in order: ${errors.join("; ")}`;
    return refused(session, bump, { sentence, next: "put them right, and release a new version" });
  }
  const open = state.own.find((pull) => pull.state === "open");
  const described = describeBody(bump, "notes" in first ? first.notes : []);
  const rendered = renderBody(described, open?.body);
  const decision = decide(bumpFacts(config, bump, rendered.content));
  if (decision.kind === "create" || decision.kind === "update") return carryOut(bump, decision, described);
  const ended = await endWithout(session, bump, decision);
  if (ended.state !== "unchanged" || open === undefined) return ended;
  return finishUnchanged(session, { state, open, head: open.head, autoMerge: described.autoMerge }, ended);
}

/** Ends in which nothing is written but that older pull requests go. */
async function endWithout(
  session: Session,
  { state }: Pick<BumpKnowledge, "state">,
  decision: Ending,
): Promise<Result> {
  const { config } = session;
  const branch = branchName(config);
  const own = state.own.find((pull) => pull.state === "open");
  if (decision.kind === "refuse") return refused(session, { state }, decision);
  if (decision.kind === "late") {
    const pull = state.others.find(({ number }) => number === decision.pull);
    await closeOwn(session, state, decision.newer);
    return { state: "superseded", branch, notes: [], newer: decision.newer, pull: linkOf(pull) };
  }
  const isBase = decision.because === "base";
  const where = isBase ? `on ${state.base.name}` : `in #${own?.number}`;
  const reason = isBase
    ? `${config.version} is on ${state.base.name} already.`
    : `Superseded by #${own?.number}, which releases ${config.version}.`;
  const closed = config.dryRun ? [] : await closeInFavour(session, state, { supersedes: decision.supersedes, reason });
  return { state: "unchanged", branch, notes: [], where, pull: isBase ? undefined : linkOf(own), closed };
}

function keepsHumanCommits({ session: { config }, state, isBranchOurs }: Bump): boolean {
  return state.branch !== undefined && config.rules.onHumanCommits !== "overwrite" && !isBranchOurs;
}

/** A late run may have opened its own pull request before, without coming to its end. */
async function closeOwn(session: Session, state: OpsState, newer: string): Promise<void> {
  const { rules, dryRun } = session.config;
  const own = state.own.find((pull) => pull.state === "open" && pull.record !== undefined);
  if (own === undefined || dryRun || !rules.supersede) return;
  const supersedes = [{ ...own, deleteBranch: own.record?.head === own.head }];
  await closeInFavour(session, state, { supersedes, reason: `Superseded: ${newer} is newer.` });
}

function linkOf(pull: Pick<OwnPull, "number" | "url"> | undefined) {
  return pull && { number: pull.number, url: pull.url };
}

/** What the pull request says; its record is completed once the commit is known. */
function describeBody(bump: Bump, notes: readonly string[]): BodyFacts {
  const { session, plan, proof, release, deployed, state, schema } = bump;
  const { config } = session;
  const { review } = release;
  const warnings = [...plan.warnings, ...release.warnings, ...notes];
  const isReleasedBefore = state.own.some((pull) => pull.state === "merged");
  const pending = review?.migrations.map(({ label }) => label) ?? [];
  const looked = [...warnings, ...(review?.warnings ?? [])];
  return {
    record: recordOf(bump, review === undefined ? [] : incompatibleOnes(review).map(({ label }) => label)),
    places: plan.places,
    images: proof.proven,
    changes: release.app?.changes,
    review,
    schema,
    rollout: planRollout({
      review: review ?? { migrations: [], rewritten: [] },
      sizes: config.tableSizes,
    }),
    checklist: config.checklist,
    postDeploy: config.postDeploy,
    warnings,
    autoMerge: decideAutoMerge({
      isAsked: config.autoMerge,
      pending,
      recordedAt: schema?.place,
      isReleasedBefore,
      hasHumanCommits: keepsHumanCommits(bump),
      warnings: looked,
    }),
    provenance: { runUrl: config.context.runUrl, ref: config.context.ref, actor: config.context.actor },
  };

  function recordOf({ plan: { places } }: Bump, incompatible: string[]): Omit<PullRecord, "content"> {
    const { service, environment, version } = config;
    const previous = deployed.oldest?.before.tag;
    return {
      format: 1,
      kind: "bump",
      service,
      environment,
      version,
      ...(previous === undefined ? {} : { previous }),
      places: recordPlaces(places),
      ...(schema === undefined ? {} : { schema }),
      incompatible,
      base: state.base.head,
      head: "",
      blobs: blobsOf(state.base.files),
    };
  }
}
