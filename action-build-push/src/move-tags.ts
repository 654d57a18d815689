import { type Registry, type StoredManifest, UserError } from "@slipway/shared";

/** A tag that is to point at a verified image. */
export interface TagMove {
  readonly repository: string;
  readonly tag: string;
  readonly manifest: StoredManifest;
}

/** A move with what the tag pointed at before. */
export interface PlannedMove extends TagMove {
  readonly previous: StoredManifest | undefined;
}

/** The moves that change something, with what they replace. */
export async function findMoves(registry: Registry, wanted: readonly TagMove[]): Promise<readonly PlannedMove[]> {
  const looked = wanted.map(async (move) => ({
    ...move,
    previous: await registry.manifest(move.repository, move.tag),
  }));
  const all = await Promise.all(looked);
  return all.filter(({ previous, manifest }) => previous?.digest !== manifest.digest);
}

/**
 * Moves every tag or, as far as a registry allows, none: one group after the other, and back to what they were when
 * one fails. The version tags go first, so that `latest` never runs ahead of them.
 * @throws {UserError} that tells which tags were put back and which new ones stay.
 */
export async function moveTags(
  registry: Registry,
  groups: Iterable<readonly PlannedMove[]> | AsyncIterable<readonly PlannedMove[]>,
): Promise<readonly PlannedMove[]> {
  const attempted: PlannedMove[] = [];
  try {
    for await (const group of groups) {
      attempted.push(...group);
      const outcomes = await Promise.allSettled(group.map((move) => moveOne(registry, move)));
      const failed = outcomes.find((outcome) => outcome.status === "rejected");
      if (failed) throw failed.reason;
    }
    return attempted;
  } catch (error) {
    throw explain(error, await putBack(registry, attempted));
  }
}

async function moveOne(registry: Registry, { repository, tag, manifest }: PlannedMove): Promise<void> {
  await registry.tag(repository, tag, manifest);
  const now = await registry.digest(repository, tag);
  if (now !== manifest.digest) {
    throw new Error(`${registry.host}/${repository}:${tag} was moved, but points at ${now ?? "nothing"} now`);
  }
}

/** What became of the tags of a release that failed half-way. */
interface Aftermath {
  readonly restored: readonly string[];
  /** New tags: registries cannot take a tag away without the image that others may use. */
  readonly remaining: readonly string[];
  readonly lost: readonly string[];
}

/** A move without an answer may have happened, so the registry is asked instead of being assumed. */
async function putBack(registry: Registry, attempted: readonly PlannedMove[]): Promise<Aftermath> {
  const outcomes = await Promise.all(attempted.map((move) => putBackOne(registry, move)));
  const named = (kind: string) => outcomes.filter((each) => each.kind === kind).map(({ name }) => name);
  return { restored: named("restored"), remaining: named("remaining"), lost: named("lost") };
}

async function putBackOne(registry: Registry, { repository, tag, manifest, previous }: PlannedMove) {
  const name = `${registry.host}/${repository}:${tag}`;
  try {
    if ((await registry.digest(repository, tag)) !== manifest.digest) return { kind: "untouched", name };
    if (previous === undefined) return { kind: "remaining", name };
    await registry.tag(repository, tag, previous);
    return { kind: "restored", name: `${name} (${previous.digest})` };
  } catch {
    return { kind: "lost", name };
  }
}

function explain(cause: unknown, { restored, remaining, lost }: Aftermath): UserError {
  const state = [
    restored.length === 0 ? "" : `put back: ${restored.join(", ")}`,
    remaining.length === 0 ? "" : `new, and left because a registry cannot take a tag away: ${remaining.join(", ")}`,
    lost.length === 0 ? "" : `could not be put back, look at them: ${lost.join(", ")}`,
  ].filter((part) => part !== "");
  const summary = state.length === 0 ? "no tag was moved" : state.join("; ");
  const hint = "run the step again once the registry takes writes; what is released already is found and used";
  return new UserError(`the tags could not all be moved; ${summary}`, { cause, hint });
}
