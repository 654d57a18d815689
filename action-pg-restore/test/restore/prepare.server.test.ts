import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prepare } from "../../src/restore/prepare.ts";
import { deadlockingTools } from "./support/faulty-server.ts";
import { openRestoreServer, type RestoreServer, TARGET } from "./support/restore-server.ts";

const FETCH = 180_000;
const RESTORE = { timeout: 60_000 };

/** All on one version, the first on each. */
const FORMATS = [
  ["custom", ["--format=custom"]],
  ["custom, uncompressed", ["--format=custom", "--compress=0"]],
  ["tar", ["--format=tar"]],
  ["plain SQL", []],
] as const;

describe.each([15, 17, 18] as const)("a restore beside on PostgreSQL %i", RESTORE, (major) => {
  let restore: RestoreServer;
  beforeAll(async () => {
    restore = await openRestoreServer(major);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  it.each(major === 17 ? FORMATS : FORMATS.slice(0, 1))("holds what the dump holds: %s", async (name, options) => {
    const before = await restore.digest(TARGET);
    const file = await restore.dump(`${name}.dump`, options);
    const prepared = await prepare(restore.ports(), await restore.preparation(file));
    expect(prepared).toMatchObject({ state: "prepared", report: { problems: [], notes: [] } });
    if (prepared.state !== "prepared") return;
    expect(prepared.report.tables.map(({ verdict }) => verdict.state)).toEqual(Array(8).fill("identical"));
    const { database, ...restored } = await restore.digest(prepared.database.name);
    expect(restored).toEqual(without(before, "database"));
    expect(await restore.digest(TARGET)).toEqual(before);
    await restore.postgres.psql(`DROP DATABASE "${prepared.database.name.replaceAll('"', '""')}"`);
  });

  it("is done once more over one session when several have locked each other out", async () => {
    const file = await restore.dump("deadlocked.dump");
    const ports = restore.ports({ server: deadlockingTools(restore.server) });
    const prepared = await prepare(ports, { ...(await restore.preparation(file)), jobs: 2 });
    expect(prepared).toMatchObject({ state: "prepared", report: { problems: [] } });
    if (prepared.state !== "prepared") return;
    expect(await restore.databases()).toEqual([TARGET, prepared.database.name, "postgres"].toSorted());
    await restore.postgres.psql(`DROP DATABASE "${prepared.database.name.replaceAll('"', '""')}"`);
  });
});

function without(digests: Record<string, string>, kind: string): Record<string, string> {
  return Object.fromEntries(Object.entries(digests).filter(([name]) => name !== kind));
}
