import type { ScratchDatabase } from "./create-scratch.ts";
import { describeFailure } from "./failure.ts";
import { discard, type Preparation, type Prepared, prepare } from "./prepare.ts";
import type { RestorePorts } from "./restore-ports.ts";

/**
 * Restores into a scratch database, verifies it, lets `use` work with it (such as booting an image on it), and drops it
 * whatever comes of that.
 */
export async function drill(
  ports: RestorePorts,
  preparation: Preparation,
  use: (database: ScratchDatabase) => Promise<void> = async () => {},
): Promise<Prepared> {
  const prepared = await prepare(ports, preparation, "scratch");
  if (prepared.state === "failed") return prepared;
  const failure = await attempt(() => use(prepared.database));
  const scratch = await discard(ports, preparation, prepared.database);
  if (scratch.state === "dropped")
    await ports.journal.record({ reached: "scratch-dropped", database: prepared.database.name });
  else ports.log.warning(`${prepared.database.name} could not be dropped: run "mode: cleanup" later`);
  return failure === undefined ? prepared : { state: "failed", reason: failure, report: prepared.report, scratch };
}

async function attempt(use: () => Promise<void>): Promise<string | undefined> {
  try {
    await use();
    return undefined;
  } catch (error) {
    return describeFailure(error);
  }
}
