import type { Actor } from "../access/tokens.ts";
import { type CommitObject, NO_OBJECT, readCommit } from "../git/objects.ts";
import type { RefMove } from "../git/refs.ts";
import type { Repository } from "./repository.ts";

/** A ref of a repository that has moved. */
export interface PushEvent {
  readonly repository: string;
  /** `refs/tags/v1.0.0` */
  readonly ref: string;
  /** Forty zeros when it was created. */
  readonly before: string;
  /** Forty zeros when it was deleted. */
  readonly after: string;
  readonly created: boolean;
  readonly deleted: boolean;
  readonly forced: boolean;
  /** The login whose token moved it. */
  readonly actor: string;
  /** The commit that `after` is or points to; undefined when the ref was deleted. */
  readonly sha: string | undefined;
  /** A push with a job's own token starts no workflow. */
  readonly startsWorkflows: boolean;
  /** As the webhook `push` has it, as far as workflows look into it. */
  readonly payload: object;
}

export async function pushEvent(repository: Repository, move: RefMove, actor: Actor): Promise<PushEvent> {
  const { git } = repository;
  const created = move.before === NO_OBJECT;
  const deleted = move.after === NO_OBJECT;
  const sha = deleted ? undefined : await git.find(`${move.after}^{commit}`);
  const forced = !created && !deleted && !(await git.isAncestor(move.before, move.after));
  const facts = { ...move, created, deleted, forced, actor: actor.login, sha };
  const head = sha === undefined ? null : headCommit(await readCommit(git, sha));
  const payload = { ...move, created, deleted, forced, head_commit: head, pusher: { name: actor.login } };
  return {
    ...facts,
    repository: repository.fullName,
    startsWorkflows: !actor.isJob,
    payload: { ...payload, repository: payloadRepository(repository), sender: { login: actor.login } },
  };
}

function headCommit({ sha, tree, message, author, committer }: CommitObject): object {
  const person = ({ name, email }: CommitObject["author"]) => ({ name, email });
  return {
    id: sha,
    tree_id: tree,
    message,
    timestamp: committer.date,
    author: person(author),
    committer: person(committer),
  };
}

function payloadRepository({ settings, fullName }: Repository): object {
  const { id, name, owner, visibility, defaultBranch } = settings;
  return {
    id,
    name,
    full_name: fullName,
    owner: { login: owner },
    private: visibility === "private",
    visibility,
    default_branch: defaultBranch,
  };
}
