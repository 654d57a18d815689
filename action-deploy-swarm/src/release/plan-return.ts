import { Problems, UserError } from "@slipway/shared";
import type { RollbackConfig } from "../config.ts";
import { changesAnything, type Plan, planDeployment } from "../plan/plan.ts";
import { findProblems } from "../preflight/preflight.ts";
import type { DesiredStack } from "../record/desired-stack.ts";
import { resolveImage } from "../record/resolve-image.ts";
import { engineOf, type Session } from "../session.ts";
import { chooseRelease, currentRelease, listReleases } from "./choose.ts";
import { describeRelease, type ReleaseRecord } from "./record.ts";
import { desiredFromRelease } from "./restore.ts";

interface PlannedReturn {
  readonly desired: Pick<DesiredStack, "services" | "networks" | "secrets" | "configs" | "images">;
  readonly plan: Plan;
  readonly restores: ReleaseRecord;
}

/** Plans the return to a kept release. @throws {UserError} that lists everything that stands against it. */
export async function planReturn(session: Session, config: RollbackConfig): Promise<PlannedReturn> {
  const { snapshot, releases, ports } = session;
  const restores = chooseRelease(releases, config.toRelease);
  const problems = new Problems();
  const desired = desiredFromRelease(restores, snapshot, problems);
  const plan = planDeployment({ ...config, desired, objects: [], force: false }, snapshot);
  problems.addAll(problemsOfReturn(session, plan));
  problems.throwIfAny();
  if (config.toRelease === undefined && !changesAnything(plan)) requireStep(restores, releases);
  ports.log.info(
    `Returning to ${describeRelease(restores)}, deployed ${restores.createdAt.slice(0, 16).replace("T", " ")} UTC`,
  );
  await warnOfLostImages(session, plan);
  return { desired, plan, restores };
}

/**
 * A release whose run ended before it changed anything, or that the engine took back, is not what somebody runs who
 * wants to go back: which way that is nobody can tell. A return that is tried again has got there already.
 */
function requireStep(restores: ReleaseRecord, releases: readonly ReleaseRecord[]): void {
  const current = currentRelease(releases);
  if (current === undefined || current.status === "ok" || current.restores === restores.number) return;
  const earlier = releases.filter(({ number }) => number < restores.number);
  throw new UserError(
    `${describeRelease(current)} (${current.status}) is not what runs: the cluster is on ${describeRelease(restores)} already; nothing was changed`,
    { hint: `to go further back, name a release in to-release; kept are: ${listReleases(earlier)}` },
  );
}

/** The nodes and ports may be others than when the release was made; what does not change is no matter. */
function problemsOfReturn({ snapshot, config }: Session, plan: Plan) {
  const services = specsOf(plan);
  const nothing = { networks: [], secrets: [], configs: [], missing: [], images: new Map(), remarks: [] };
  const found = findProblems({ desired: { ...nothing, services }, snapshot, plan, credential: config.pull });
  return found.map((each) => ({ ...each, input: each.input.replace("stack-file", "to-release") }));
}

/** An image that its registry does not have any more still runs where it was not removed: a warning, and no stop. */
async function warnOfLostImages(session: Session, plan: Plan): Promise<void> {
  const images = new Set(specsOf(plan).flatMap(({ TaskTemplate }) => TaskTemplate.ContainerSpec?.Image ?? []));
  const warnings = [...images].map(async (image) => {
    const { resolution } = await resolveImage(engineOf(session), image, session.config.pull);
    if (resolution.state !== "refused") return [];
    return [
      `The cluster cannot look up ${image} (${resolution.message.trim()}); only nodes that still have it can run it`,
    ];
  });
  for (const warning of (await Promise.all(warnings)).flat()) session.ports.log.warning(warning);
}

const specsOf = ({ services }: Plan) => services.flatMap((change) => ("spec" in change ? [change.spec] : []));
