import { expect } from "vitest";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { expectIdentical, expectResult, reportOf } from "./restore.ts";
import { digestDatabase } from "./restore-digest.ts";
import { expectNothingBeside, type RestorePlace, SHOP } from "./restore-place.ts";

type Digest = Record<string, string>;

/** What a run says when it changed nothing, for whichever reason. */
const UNTOUCHED = /Nothing was touched|shop was not touched; (the scratch database is gone|nothing is left beside it)/;

/** The run has changed nothing, as it says, and as every digest says. Gives its reason. */
export async function expectUntouched(place: RestorePlace, run: ActionRun, before: Digest): Promise<string> {
  const log = run.log.join("\n");
  expect(run.conclusion, log).toBe("failure");
  expect(run.outputs.result, log).toMatch(/^(refused|untouched)$/);
  expect(log).toMatch(UNTOUCHED);
  expect(await place.digest(), log).toEqual(before);
  await expectNothingBeside(place);
  return reportOf(run).reason ?? "";
}

/** The same, before anything was made on the server at all. */
export async function expectRefused(place: RestorePlace, run: ActionRun, before: Digest): Promise<string> {
  expectResult(run, "refused");
  return await expectUntouched(place, run, before);
}

/** The rows are the dump's, and what was there before is all in the database that was put aside. */
export async function expectRestored(place: RestorePlace, run: ActionRun, before: Digest): Promise<void> {
  expectResult(run, "restored");
  expectIdentical(run);
  const aside = run.outputs["old-database"] ?? "";
  expect(run.log.join("\n")).toContain(`what was there before is kept as ${aside}`);
  await place.server.psql(`ALTER DATABASE "${aside}" ALLOW_CONNECTIONS true`);
  const { database: _kept, ...kept } = await digestDatabase(place.server, aside);
  const { database: _was, ...was } = before;
  expect(kept).toEqual(was);
}

/** Every database but the one that it is about, and those named. */
export async function dropOthers(place: RestorePlace, ...kept: readonly string[]): Promise<void> {
  for (const name of await place.databases())
    if (![SHOP, "postgres", ...kept].includes(name)) await place.server.psql(`DROP DATABASE "${name}" WITH (FORCE)`);
}
