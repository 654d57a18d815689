import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { expectResult } from "../support/restore.ts";
import { openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";
import { type RestoreProxy, startProxy } from "../support/restore-proxy.ts";

interface Moment {
  readonly during: string;
  readonly at: RegExp;
  readonly after?: RegExp;
  readonly isTooLate: boolean;
}

const RENAME = /ALTER DATABASE "?shop"? RENAME/;

/** Where a run is interrupted, by what it says to the server there; once the exchange is being committed it is too late to cancel. */
const MOMENTS = [
  { during: "the look at the server", at: /pg_available_extensions/, isTooLate: false },
  { during: "the making of the scratch database", at: /CREATE DATABASE "?shop__/, isTooLate: false },
  { during: "the restore of its rows", at: /COPY shop\.customers .*FROM stdin/, isTooLate: false },
  { during: "the comparison of its tables", at: /COPY .*TO STDOUT/, isTooLate: false },
  { during: "the end of the sessions on it", at: /FROM pg_stat_activity WHERE datid IN \(/, isTooLate: false },
  { during: "the first rename", at: RENAME, isTooLate: false },
  { during: "the commit of the renames", at: /COMMIT/, after: RENAME, isTooLate: true },
] satisfies readonly Moment[];

const FAULTS = ["its connections are cut", "its server dies", "the run is cancelled"] as const;

describe("a restore that is interrupted", { timeout: 120_000 }, () => {
  let place: RestorePlace;
  let proxy: RestoreProxy;
  let whole: Record<string, string>;
  let before: Record<string, string>;
  beforeAll(async () => {
    place = await openRestorePlace(17);
    proxy = await startProxy(place.server.port);
    await place.dump("shop.dump", "--format=custom");
    whole = await place.digest();
  }, 180_000);
  afterAll(async () => {
    await proxy[Symbol.asyncDispose]();
    await place[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW IF EXISTS shop.rich", SHOP);
    // A crash makes sequences skip what they had logged ahead since.
    await place.server.psql("CHECKPOINT");
    before = await place.digest();
  });
  afterEach(async () => {
    for (const name of await place.databases())
      if (name !== SHOP && name !== "postgres") await place.server.psql(`DROP DATABASE "${name}" WITH (FORCE)`);
  });

  const address = () => {
    const url = new URL(place.server.url());
    url.port = String(proxy.port);
    return `${url.href}?sslmode=disable&gssencmode=disable`;
  };

  async function interrupt({ at, after }: Moment, fault: (typeof FAULTS)[number]): Promise<ActionRun> {
    const started = place.start({ source: "shop.dump", connection: address() });
    const over: Promise<void>[] = [];
    const faults = {
      "its connections are cut": async () => proxy.cut(),
      "its server dies": async () => {
        const crashed = place.server.crash();
        over.push(crashed.then(() => place.server.start()));
        await crashed;
      },
      "the run is cancelled": async () => void over.push(started.cancel()),
    };
    const happen = async () => {
      await faults[fault]();
      return fault === "the run is cancelled" ? "send" : "drop";
    };
    proxy.ambush = { at, after, happen };
    const met = proxy.met;
    const run = await started.done;
    proxy.ambush = undefined;
    await Promise.all(over);
    expect(proxy.met, run.log.join("\n")).toBe(met + 1);
    return run;
  }

  const CASES = MOMENTS.flatMap((moment: Moment) => FAULTS.map((fault) => ({ ...moment, fault })));

  it.each(CASES)("during $during, when $fault, loses nothing", async ({ fault, isTooLate, ...moment }) => {
    const run = await interrupt({ ...moment, isTooLate }, fault);
    expect(run.conclusion).not.toBe("success");
    const log = run.log.join("\n");
    if (isTooLate && fault === "the run is cancelled") return await expectRestored(run);
    expect(log).toMatch(/\nNext: /);
    expect(run.outputs.result, log).toMatch(/^(refused|untouched)$/);
    expect(await place.digest(), log).toEqual(before);
    await expectRestored(await place.run({ source: "shop.dump" }));
  });

  async function expectRestored(run: ActionRun): Promise<void> {
    expectResult(run, "restored");
    expect(await place.digest()).toEqual(whole);
  }
});
