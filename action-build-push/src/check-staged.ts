import { type Registry, UserError } from "@slipway/shared";
import type { Config } from "./config.ts";
import { waitingTags } from "./staging.ts";
import type { Verified } from "./verify-all.ts";

/** Whether everything that this runner built waits where the merge will look for it. @throws {UserError} when it does not. */
export async function checkStaged(config: Config, verified: readonly Verified[], registry: Registry): Promise<void> {
  const built = verified.filter(({ planned }) => planned.work.kind === "build");
  const looked = built.flatMap(({ planned, published }) =>
    waitingTags(config, planned.image).map(async (tag) => {
      const now = await registry.digest(planned.image.repository, tag);
      return now === published.manifest.digest ? [] : [`${planned.reference}:${tag} points at ${now ?? "nothing"}`];
    }),
  );
  const wrong = (await Promise.all(looked)).flat();
  if (wrong.length === 0) return;
  throw new UserError(`what was just pushed is not where it was pushed to: ${wrong.join(", ")}; no tag was moved`, {
    hint: "run this job again",
  });
}
