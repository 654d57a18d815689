import type { Actor } from "../access/tokens.ts";
import { mergePull } from "./merge-pull.ts";
import { mergeabilityOf } from "./mergeability.ts";
import type { Repository } from "./repository.ts";
import type { World } from "./world.ts";

/** Merges what waits for its checks and has them now, in the name of who asked for it. */
export async function runAutoMerges(world: World, repository: Repository): Promise<void> {
  for (const pull of repository.records.pulls) {
    if (pull.autoMerge === undefined || pull.state === "closed") continue;
    const { state } = await mergeabilityOf(repository, pull);
    const { by, method } = pull.autoMerge;
    if (state === "clean") await mergePull(world, repository, { pull, actor: actorNamed(by, repository), method });
  }
}

function actorNamed(login: string, { fullName }: Repository): Actor {
  const access = new Map([[fullName, { contents: "write", workflows: "write" } as const]]);
  return { name: `auto-merge of ${login}`, login, kind: "installation", isJob: false, access };
}
