import type { Accepted } from "../access/permissions.ts";
import { GitError } from "../git/git.ts";
import { type NodeKind, readNodeId } from "../state/node-ids.ts";
import { PullRefused } from "../state/pulls.ts";
import { NotFastForward, RuleViolation } from "../state/ref-updates.ts";
import type { Repository } from "../state/repository.ts";
import { type Context, demand, GraphqlRefusal, notResolved, repositoryWith } from "./context.ts";

/** What a change is about. */
export interface Subject {
  readonly repository: Repository;
  /** A number, a commit or a ref's name: what the id is of within the repository. */
  readonly local: string;
}

export interface Change<Input> {
  readonly context: Context;
  readonly input: Input;
  readonly repository: Repository;
  readonly local: string;
}

/** Finds what an id names. @throws {GraphqlRefusal} */
export function subjectOf(context: Context, id: string, kinds: readonly NodeKind[]): Subject {
  const read = readNodeId(id);
  const repository = repositoryWith(context, id, read?.repositoryId);
  if (read === undefined || !kinds.includes(read.kind)) throw notResolved(id);
  return { repository, local: read.local };
}

/**
 * A field of `mutation`: finds the subject, checks the token, and makes the change as one.
 * @param find which id the input names the subject by
 */
export function mutation<Input>(
  accepts: Accepted,
  find: (context: Context, input: Input) => Subject,
  change: (given: Change<Input>) => Promise<object>,
) {
  return async ({ input }: { input: Input & { clientMutationId?: string } }, context: Context): Promise<object> => {
    const { repository, local } = find(context, input);
    demand(context, repository, accepts);
    try {
      const payload = await repository.change(() => change({ context, input, repository, local }));
      return { clientMutationId: input.clientMutationId ?? null, ...payload };
    } catch (error) {
      throw refusalOf(error);
    }
  };
}

function refusalOf(error: unknown): unknown {
  if (error instanceof PullRefused) {
    return new GraphqlRefusal(error.status === 403 ? "FORBIDDEN" : "UNPROCESSABLE", error.message);
  }
  if (error instanceof RuleViolation || error instanceof NotFastForward) {
    return new GraphqlRefusal("UNPROCESSABLE", error.message);
  }
  // A ref has moved since the caller read it.
  if (error instanceof GitError && /cannot lock ref/.test(error.message)) {
    return new GraphqlRefusal("STALE_DATA", "Reference update failed: the ref is not at its expected commit");
  }
  return error;
}
