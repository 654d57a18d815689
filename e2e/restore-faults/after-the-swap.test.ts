import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { expectResult, reportOf, type StartedRestore } from "../support/restore.ts";
import { startHealth, type TestHealth } from "../support/restore-health.ts";
import { openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";
import { type RestoreProxy, startProxy } from "../support/restore-proxy.ts";

const FAULTS = ["nothing else happens", "its connections are cut", "its server dies and comes back"] as const;

describe("a restore whose database is exchanged already", { timeout: 120_000 }, () => {
  let place: RestorePlace;
  let proxy: RestoreProxy;
  let health: TestHealth;
  let whole: Record<string, string>;
  let before: Record<string, string>;
  beforeAll(async () => {
    place = await openRestorePlace(18);
    proxy = await startProxy(place.server.port);
    health = await startHealth();
    await place.dump("shop.dump", "--format=custom");
    whole = await place.digest();
  }, 180_000);
  afterAll(async () => {
    await health[Symbol.asyncDispose]();
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
  const start = (given: Readonly<Record<string, string>> = {}): StartedRestore =>
    place.start({ source: "shop.dump", connection: address(), health: health.input, ...given });
  const run = (given: Readonly<Record<string, string>>) =>
    place.run({ mode: "rollback", "discard-writes": SHOP, ...given });

  const faults = {
    "nothing else happens": async () => {},
    "its connections are cut": async () => proxy.cut(),
    "its server dies and comes back": async () => {
      await place.server.psql("CHECKPOINT");
      await place.server.crash();
      await place.server.start();
    },
  };

  /** Once, when health is asked for first; from then on health says what it says. */
  function atFirstQuestion(happen: () => Promise<void>, says: 200 | 403): void {
    let happened: Promise<void> | undefined;
    health.answer = async () => {
      happened ??= happen();
      await happened;
      return says;
    };
  }

  it.each(FAULTS)("goes back when the application does not work on it, and %s", async (fault) => {
    atFirstQuestion(faults[fault], 403);
    const ended = await start().done;
    expectResult(ended, "rolled-back");
    expect(ended.conclusion).toBe("failure");
    const log = ended.log.join("\n");
    expect(log).toMatch(/app.*403/);
    expect(log).toContain(`Rolled back: ${SHOP} is what it was before; the database that did not work is kept as `);
    expect(log).toMatch(/\nNext: look at \S+, mend the cause, and run this again/);
    expect(reportOf(ended).healthy).toBe(false);
    expect(reportOf(ended).downtimeMs).toBeGreaterThan(0);
    expect(await place.digest()).toEqual(before);
    await expectKept(ended, /is kept as ([^\s,]+)/, whole);
  });

  it.each(FAULTS.slice(1))("stays with it when the application works on it, though %s", async (fault) => {
    atFirstQuestion(faults[fault], 200);
    const ended = await start().done;
    expectResult(ended, "restored");
    expect(await place.digest()).toEqual(whole);
    await expectReturn(ended);
  });

  it("says so, and how to go back, when it is cancelled while health is awaited", async () => {
    let cancelled: Promise<void> | undefined;
    const started = start();
    atFirstQuestion(async () => {
      cancelled = started.cancel();
    }, 403);
    const ended = await started.done;
    await cancelled;
    expectResult(ended, "failed");
    expect(ended.conclusion).toBe("cancelled");
    expect(ended.log.join("\n")).toMatch(
      /shop is what was restored; what was there before is kept as \S+\n.*Next: .*mode rollback with old-database: \S+ goes back/,
    );
    expect(await place.digest()).toEqual(whole);
    await expectReturn(ended);
  });

  it("does not know what became of the way back when its server is gone meanwhile, and says who settles it", async () => {
    atFirstQuestion(async () => {
      proxy.ambush = {
        at: /ALTER DATABASE "?shop"? RENAME/,
        happen: async () => {
          proxy.isDown = true;
          proxy.cut();
          return "drop";
        },
      };
    }, 403);
    const ended = await start().done;
    proxy.isDown = false;
    expectResult(ended, "failed");
    const log = ended.log.join("\n");
    expect(log).toMatch(/The way back failed as well: [\s\S]*It is not known whether shop was exchanged/);
    expect(log).toMatch(
      /Next: once the server answers, run this again, which settles it; or in psql, in the database postgres:/,
    );
    expect(await place.digest()).toEqual(whole);

    const settled = await run({});
    expectResult(settled, "reverted");
    expect(settled.log.join("\n")).toContain("A run before this one was cut off while it exchanged shop");
    expect(await place.digest()).toEqual(before);
  });

  /** The database that is aside is whole, and a rollback returns to it. */
  async function expectReturn(ended: ActionRun): Promise<void> {
    const old = ended.outputs["old-database"] ?? "";
    expect(old).toMatch(/^shop__old_/);
    expectResult(await run({ "old-database": old }), "reverted");
    expect(await place.digest()).toEqual(before);
  }

  async function expectKept(ended: ActionRun, as: RegExp, wanted: Record<string, string>): Promise<void> {
    const [, name = ""] = as.exec(ended.log.join("\n")) ?? [];
    expectResult(await run({ "old-database": name }), "reverted");
    expect(await place.digest()).toEqual(wanted);
  }
});
