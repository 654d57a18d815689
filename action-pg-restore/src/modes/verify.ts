import type { Source } from "../config.ts";
import { dumpGates } from "../preflight/dump-gates.ts";
import type { Ending } from "../result.ts";
import type { Session } from "../session.ts";
import { tellFindings } from "./inspect.ts";
import { readDump } from "./read-dump.ts";

/** What a dump alone can show: that it is whole, and not too old. Touches no server. */
export async function verifyOnly(session: Session, source: Source): Promise<Ending> {
  const dump = await readDump(session, source);
  if (typeof dump === "string") return { state: "refused", reason: dump };
  await using _dump = dump;
  const { known, world } = session;
  const now = world.clock.date();
  const read = { ...dump, location: source.location.kind };
  const purpose = { ...NEUTRAL, maxAge: source.maxAge, now };
  const findings = dumpGates({ dump: read, purpose });
  // Without a restore, what nothing protects is for people to know.
  known.findings = findings.map((each) => (each.gate === "checksum" ? { ...each, level: "warning" } : each));
  tellFindings(session);
  const [stop] = known.findings.filter(({ level }) => level === "blocking");
  return stop === undefined ? { state: "verified" } : { state: "refused", reason: stop.message };
}

/** Nothing is going to be done with it. */
const NEUTRAL = {
  strategy: "drill",
  exchanges: false,
  database: "",
  ownership: "dump",
  jobs: 1,
  createDatabase: false,
  extensions: [],
  replicationSlots: "fail",
  allowPlainSql: true,
  minFreeSpace: 0,
} as const;
