import { renderDump } from "../banner.ts";
import type { Source } from "../config.ts";
import type { DumpAtHand } from "../dump-at-hand.ts";
import type { ReadDump } from "../preflight/gate.ts";
import type { Session } from "../session.ts";

type SoundReport = ReadDump["report"];

/** A dump with nothing wrong in it. */
export type SoundDump = DumpAtHand & { readonly report: SoundReport };

/** Reads all of the dump and tells what it is. A dump that is not sound gives the sentences that say why. */
export async function readDump(session: Session, source: Source): Promise<SoundDump | string> {
  const { world, timeline, known } = session;
  const dump = await timeline.during("read the dump", () => world.dump(source));
  known.dump = dump;
  for (const line of renderDump(dump, world.clock.date())) world.log.info(line);
  if (dump.report.state === "sound") return dump as SoundDump;
  const problems = dump.report.problems.map(({ message }) => message);
  await dump[Symbol.asyncDispose]();
  return `${dump.name} cannot be restored from: ${problems.join("; ")}`;
}
