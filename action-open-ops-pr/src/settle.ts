import { othersOf } from "./bump-facts.ts";
import type { RepositoryAccess } from "./config.ts";
import { decideSettling, type Settling } from "./decision/decide-settling.ts";
import type { Superseded } from "./decision/decision.ts";
import type { HeadsAnswer } from "./ops/answers.ts";
import { type Closing, closePulls, type Unclosed } from "./ops/close-pulls.ts";
import type { Identity } from "./ops/identity.ts";
import { pullsIn } from "./ops/read-ops.ts";
import type { OpsState, Pull } from "./ops/state.ts";
import type { Session } from "./session.ts";

export interface ClosingReason {
  readonly supersedes: readonly Superseded[];
  /** The comment. */
  readonly reason: string;
}

/** Closes older pull requests, and tells which. One that stays open for now goes with the next release. */
export async function closeInFavour(
  { ops, log }: Session,
  { repositoryId, others, own }: Pick<OpsState, "repositoryId" | "others" | "own">,
  { supersedes, reason }: ClosingReason,
): Promise<number[]> {
  const closings = supersedes.flatMap(({ number, branch, head, deleteBranch }): Closing[] => {
    const pull = [...others, ...own].find((each) => each.number === number);
    if (pull === undefined) return [];
    return [{ number, id: pull.id, comment: reason, branch, head, deleteBranch, isArmed: pull.isArmed }];
  });
  const { numbers, unclosed, remarks } = await closePulls(ops, repositoryId, closings);
  for (const each of unclosed) log.warning(describeUnclosed(each, ops.access));
  for (const remark of remarks) log.warning(`An older pull request was closed without a word on why: ${remark}`);
  if (numbers.length > 0) log.info(`Closed ${numbers.map((number) => `#${number}`).join(", ")}`);
  return [...numbers];
}

function describeUnclosed({ number, isArmed, said }: Unclosed, { owner, name }: RepositoryAccess): string {
  const state = isArmed ? "it stays open, and merges by itself once it may" : "it stays open";
  const next = `Next: gh pr close ${number} --repo ${owner}/${name}`;
  return `#${number} is obsolete and could not be closed: ${said}\nUnless it has been merged or closed meanwhile, ${state}\n${next}`;
}

export interface Settled {
  readonly settling: Settling;
  readonly others: readonly Pull[];
}

export interface SettleRequest {
  readonly us: Identity;
  readonly base: string;
  /** The pull request that was opened. */
  readonly number: number;
  /** Those that are decided to go for it, newer ones as well where an older version is meant. */
  readonly going: readonly Superseded[];
}

/** Looks at what others have opened meanwhile, and says which of them goes. */
export function settle(
  session: Session,
  heads: HeadsAnswer["nodes"],
  { us, base, number, going }: SettleRequest,
): Settled {
  const { config } = session;
  const known = new Set([number, ...going.map((each) => each.number)]);
  const others = pullsIn(heads, { us, base }).filter((pull) => !known.has(pull.number));
  return { settling: decideSettling(othersOf(config, others), config.rules.supersede), others };
}
