import { type Log, type Registry, UserError } from "@slipway/shared";
import type { Config } from "./config.ts";
import { findMoves, moveTags, type PlannedMove, type TagMove } from "./move-tags.ts";
import { type Plan, tagsOf } from "./plan.ts";
import type { Verified } from "./verify-all.ts";
import { isSemantic } from "./version.ts";

export interface Released {
  /** With the tags that the images have in the end. */
  readonly plan: Plan;
  /** The names of the tags that moved. */
  readonly movedTags: readonly string[];
}

interface ReleasePorts {
  readonly registry: Registry;
  readonly log: Pick<Log, "info">;
}

/** Gives every image all of its tags: its version first, and then those that may move on from release to release. */
export async function release(
  config: Config,
  { plan, verified }: { readonly plan: Plan; readonly verified: readonly Verified[] },
  { registry, log }: ReleasePorts,
): Promise<Released> {
  const find = (tags: readonly string[]) =>
    findMoves(
      registry,
      verified.flatMap((each) => movesOf(each, tags)),
    );
  const moves = await find([plan.version]);
  refuseChangedReleases(config, plan, moves, registry);
  let final = plan;
  async function* groups() {
    yield moves;
    final = await withPresentTags(config, { plan, verified }, { registry, log });
    yield find(final.tags.filter((tag) => tag !== plan.version));
  }
  const moved = await moveTags(registry, groups());
  const names = moved.map((move) => `${registry.host}/${move.repository}:${move.tag}`);
  for (const [index, name] of names.entries()) log.info(`${name} points at ${moved[index]?.manifest.digest} now`);
  return { plan: final, movedTags: names };
}

function movesOf({ planned, published }: Verified, tags: readonly string[]): TagMove[] {
  return tags.map((tag) => ({ repository: planned.image.repository, tag, manifest: published.manifest }));
}

/**
 * The plan without the tags that a higher release has taken since it was made. Read once this version's own tag is
 * there: of two releases at once, the later one to read sees both.
 */
async function withPresentTags(
  config: Config,
  { plan, verified }: { readonly plan: Plan; readonly verified: readonly Verified[] },
  { registry, log }: ReleasePorts,
): Promise<Plan> {
  if (plan.tags.every((tag) => tag === plan.version)) return plan;
  const published = await Promise.all(verified.map(({ planned }) => registry.tags(planned.image.repository)));
  const { tags, notes } = tagsOf(plan, config, published.flat());
  for (const note of notes.filter((each) => !plan.notes.includes(each))) log.info(note);
  return { ...plan, tags: plan.tags.filter((tag) => tags.includes(tag)) };
}

/** Another run may have released the version since the checks. */
function refuseChangedReleases(
  config: Config,
  { version }: Plan,
  moves: readonly PlannedMove[],
  { host }: Registry,
): void {
  if (config.overwriteVersion || !isSemantic(version)) return;
  const changed = moves.filter(({ tag, previous }) => tag === version && previous !== undefined);
  if (changed.length === 0) return;
  const names = changed.map(({ repository }) => `${host}/${repository}:${version}`).join(", ");
  throw new UserError(`${names} was released with other content while this run was building; no tag was moved`, {
    hint: "run the step again: it then uses what was released, when commit and settings are the same",
  });
}
