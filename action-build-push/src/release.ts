import { type Log, type Registry, UserError } from "@slipway/shared";
import type { Config } from "./config.ts";
import { findMoves, moveTags, type PlannedMove, type TagMove } from "./move-tags.ts";
import type { Plan } from "./plan.ts";
import type { Verified } from "./verify-all.ts";
import { isSemantic } from "./version.ts";

/** Gives every image all of its tags. The names of those that moved. */
export async function release(
  config: Config,
  { plan, verified }: { readonly plan: Plan; readonly verified: readonly Verified[] },
  { registry, log }: { readonly registry: Registry; readonly log: Pick<Log, "info"> },
): Promise<readonly string[]> {
  const wanted = verified.flatMap(({ planned, published }) =>
    plan.tags.map((tag): TagMove => ({ repository: planned.image.repository, tag, manifest: published.manifest })),
  );
  const moves = await findMoves(registry, wanted);
  refuseChangedReleases(config, plan, moves, registry);
  const isVersion = ({ tag }: PlannedMove) => tag === plan.version;
  await moveTags(registry, [moves.filter(isVersion), moves.filter((move) => !isVersion(move))]);
  const names = moves.map((move) => `${registry.host}/${move.repository}:${move.tag}`);
  for (const [index, name] of names.entries()) log.info(`${name} points at ${moves[index]?.manifest.digest} now`);
  return names;
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
