import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectResult } from "../support/restore.ts";
import { startHealth, type TestHealth } from "../support/restore-health.ts";
import { NODE, openRestoreHost, type RestoreHost, SHOP } from "../support/restore-host.ts";
import { until } from "../support/until.ts";
import { containerState, leaseLog, removeLeasesAtEnd } from "../support/writers.ts";

const LONG = { timeout: 240_000 };
const BREAK = "DELETE FROM shop.orders WHERE id > 50; DROP VIEW IF EXISTS shop.rich";

/** The run's phases by what it says at their begin. */
const PHASES = [
  { during: "the look at the server", at: /PostgreSQL 17.*, cluster / },
  { during: "the restore beside", at: /Restoring into shop__/ },
  { during: "the arming of the lease", at: /The host brings the writers back by itself/ },
  { during: "the swap, under a stopped writer", at: /Stopped the container cancelled-db-app/ },
  { during: "the start of the writer", at: /Started the container cancelled-db-app/ },
] as const;

describe("a restore that is cancelled as the runner does it", LONG, () => {
  let host: RestoreHost;
  let health: TestHealth;
  let whole: Record<string, string>;
  let before: Record<string, string>;
  beforeAll(async () => {
    host = await openRestoreHost({ name: "cancelled-db" });
    health = await startHealth();
    await host.dump("shop.dump");
    whole = await host.digest();
  }, 180_000);
  afterAll(async () => {
    await health[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await host.postgres.psql(BREAK, SHOP);
    before = await host.digest();
  });
  afterEach(async () => {
    for (const name of await host.databases())
      if (name !== SHOP && name !== "postgres") await host.postgres.psql(`DROP DATABASE "${name}" WITH (FORCE)`);
  });

  it.each(PHASES)("during $during, says which database it left, with the writer at work", async ({ at }) => {
    removeLeasesAtEnd(NODE);
    const started = host.start({ source: "shop.dump" });
    await started.said(at);
    await started.cancel();
    const ended = await started.done;
    const log = ended.log.join("\n");
    expect(ended.conclusion, log).toBe("cancelled");
    expect(ended.exitCode).toBe(130);
    await host.writerIsBack(3_000);
    expect((await host.leases()).filter((line) => !line.includes(".ended-"))).toEqual([]);
    expect(ended.leftovers).toEqual([]);
    expect(log).toMatch(/\n(Error: )?.*(Nothing was touched|\nNext: )|Restored shop after/);
    if (isExchanged(log)) expect(await host.digest(), log).toEqual(whole);
    else expect(await host.digest(), log).toEqual(before);

    expectResult(await host.run({ source: "shop.dump" }), "restored");
    expect(await host.digest()).toEqual(whole);
  });

  it("while health is awaited, says that it is restored, and how to go back", async () => {
    removeLeasesAtEnd(NODE);
    const started = host.start({ source: "shop.dump", health: health.input });
    let cancelled: Promise<void> | undefined;
    health.answer = async () => {
      cancelled ??= started.cancel();
      return 403;
    };
    const ended = await started.done;
    await cancelled;
    expectResult(ended, "failed");
    const log = ended.log.join("\n");
    expect(log).toMatch(/shop is what was restored; what was there before is kept as \S+[\s\S]*\nNext: /);
    expect(await host.digest()).toEqual(whole);
    await host.writerIsBack(3_000);
    const back = { mode: "rollback", "old-database": ended.outputs["old-database"] ?? "", "discard-writes": SHOP };
    expectResult(await host.run(back), "reverted");
    expect(await host.digest()).toEqual(before);
  });
});

/** What the run itself has told of the exchange. */
function isExchanged(log: string): boolean {
  return /Swapped: shop is |is what was restored|is the restored database|Restored shop after/.test(log);
}

describe("a restore whose writer takes longer to stop than a cancelled run is given", LONG, () => {
  it("hands over to the host, which starts the writer, and leaves the database as it was", async () => {
    removeLeasesAtEnd(NODE);
    const command = ["sh", "-c", "trap 'sleep 12; exit 0' TERM; sleep 100000 & wait"];
    await using host = await openRestoreHost({
      name: "slow-stop-db",
      writer: { command, options: ["--stop-timeout", "20"] },
    });
    await host.dump("shop.dump");
    await host.postgres.psql(BREAK, SHOP);
    const before = await host.digest();
    const started = host.start({ source: "shop.dump" });
    await started.said(/The host brings the writers back by itself/);
    await started.cancel();
    const ended = await started.done;
    expect(ended.conclusion).toBe("cancelled");
    const log = ended.log.join("\n");
    expect(log).toMatch(/slow-stop-db-app \(it is still being stopped\)/);
    expect(log).toContain("shop was not exchanged");
    expect(log).toMatch(/\nNext: /);
    expect(await host.digest()).toEqual(before);
    const said = await until(
      () => leaseLog(NODE),
      (lines) => lines.includes(`started the container ${host.writer}`),
    );
    expect(said).toContain("the run has handed over");
    await host.writerIsBack();
  });
});

describe("a restore whose runner dies", LONG, () => {
  const POINTS = [
    { name: "dead-before-db", at: /Stopped the container dead-before-db-app/ },
    { name: "dead-after-db", at: /Swapped: shop is / },
  ];

  it("while its writer is stopped, leaves one whole database, and the host starts the writer", async () => {
    removeLeasesAtEnd(NODE);
    await Promise.all(POINTS.map(killedAt));
  });

  async function killedAt({ name, at }: (typeof POINTS)[number]): Promise<void> {
    await using host = await openRestoreHost({ name });
    await host.dump("shop.dump");
    const whole = await host.digest();
    await host.postgres.psql(BREAK, SHOP);
    const before = await host.digest();
    const started = host.start({ source: "shop.dump" });
    await started.said(at);
    process.kill(started.pid ?? 0, "SIGKILL");
    const ended = await started.done;
    const isSwapped = isExchanged(ended.log.join("\n"));
    const left = await host.digest();
    expect(isSwapped ? [whole] : [before, whole]).toContainEqual(left);
    expect(await containerState(NODE, host.writer)).toBe("exited");
    await host.writerIsBack(120_000);
    expect(await host.digest()).toEqual(left);

    const again = await host.run({ source: "shop.dump" });
    expectResult(again, "restored");
    expect(again.log.join("\n")).toContain("died while writers were stopped. Its lease brought them back");
    expect(await host.digest()).toEqual(whole);
  }
});
