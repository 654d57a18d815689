import { nodeId } from "../../state/node-ids.ts";
import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { apiUrl } from "./repository.ts";

/** GitHub's `git-ref`. */
export async function renderRef(world: World, repository: RepositoryView, { ref, sha }: { ref: string; sha: string }) {
  const type = await repository.git.text(["cat-file", "-t", sha]);
  return {
    ref,
    node_id: nodeId("REF", repository, ref),
    url: apiUrl(world, repository, `/git/${ref}`),
    object: { type, sha, url: apiUrl(world, repository, `/git/${type}s/${sha}`) },
  };
}
