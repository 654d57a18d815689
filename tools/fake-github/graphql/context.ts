import { type Accepted, isWrite } from "../access/permissions.ts";
import { type Actor, refusal } from "../access/tokens.ts";
import type { Repository, RepositoryView } from "../state/repository.ts";
import type { World } from "../state/world.ts";

/** What every resolver is given. */
export interface Context {
  readonly world: World;
  readonly actor: Actor;
  readonly isStale: boolean;
}

/** An error that is GitHub's answer, not a defect. */
export class GraphqlRefusal extends Error {
  override readonly name = "GraphqlRefusal";
  readonly type: "NOT_FOUND" | "FORBIDDEN" | "UNPROCESSABLE" | "STALE_DATA";

  constructor(type: GraphqlRefusal["type"], message: string) {
    super(message);
    this.type = type;
  }
}

/** @throws {GraphqlRefusal} when the token may not do it */
export function demand({ actor }: Context, { fullName, settings }: RepositoryView, accepted: Accepted): void {
  const refused = refusal(actor, { fullName, visibility: settings.visibility }, accepted);
  if (refused) throw new GraphqlRefusal(refused.status === 404 ? "NOT_FOUND" : "FORBIDDEN", refused.message);
}

export function isVisible({ actor }: Context, { fullName, settings }: RepositoryView): boolean {
  return refusal(actor, { fullName, visibility: settings.visibility }, "metadata=read")?.status !== 404;
}

/** As it is, or as it was for a stale read. */
export function viewOf({ isStale }: Context, repository: Repository): RepositoryView {
  return isStale ? repository.asBefore() : repository;
}

/** The repository with a number, for a change. @throws {GraphqlRefusal} */
export function repositoryWith(context: Context, id: string, repositoryId: number | undefined): Repository {
  const all = [...context.world.repositories].filter((each) => isVisible(context, each));
  const repository = all.find(({ settings }) => settings.id === repositoryId);
  if (repository === undefined) throw notResolved(id);
  return repository;
}

export function notResolved(id: string): GraphqlRefusal {
  return new GraphqlRefusal("NOT_FOUND", `Could not resolve to a node with the global id of '${id}'`);
}

/** What `viewerPermission` says. */
export function permissionOf({ actor }: Context, { fullName }: RepositoryView): "READ" | "WRITE" {
  const access = actor.access.get(fullName) ?? {};
  const scopes = Object.entries(access).map(([scope, each]) => `${scope}=${each}`);
  return scopes.some(isWrite) ? "WRITE" : "READ";
}
