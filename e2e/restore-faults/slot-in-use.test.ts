import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PostgresMajor } from "../support/postgres-programs.ts";
import { expectResult, reportOf } from "../support/restore.ts";
import { expectNothingBeside, openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";
import { until } from "../support/until.ts";

const SLOT = "sync";
const SETTINGS = { wal_level: "logical" };

/** A consumer of logical changes that makes its slot when it is not there, and comes back at once when it is thrown out. */
class Consumer implements AsyncDisposable {
  readonly #child: ChildProcess;
  #said = "";

  constructor({ server }: RestorePlace) {
    const argv = [
      "--plugin=test_decoding",
      `--slot=${SLOT}`,
      "--if-not-exists",
      "--create-slot",
      "--start",
      "--no-loop",
    ];
    const script = 'while :; do "$0" "$@" --file=- --fsync-interval=0 --status-interval=1; done';
    const args = ["-c", script, `${server.programs}/pg_recvlogical`, `--dbname=${server.url(SHOP)}`, ...argv];
    this.#child = spawn("sh", args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#said += text;
    });
    this.#child.stderr?.resume();
  }

  async hears(what: string): Promise<void> {
    await until(
      async () => this.#said,
      (said) => said.includes(what),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const ended = once(this.#child, "exit");
    process.kill(-(this.#child.pid ?? 0), "SIGKILL");
    await ended;
  }
}

describe.each<PostgresMajor>([15, 17, 18])(
  "a logical slot of PostgreSQL %i that is in use",
  { timeout: 120_000 },
  (major) => {
    const stack = new AsyncDisposableStack();
    let place: RestorePlace;
    let consumer: Consumer;
    let whole: Record<string, string>;
    let before: Record<string, string>;
    beforeAll(async () => {
      place = stack.use(await openRestorePlace(major, SETTINGS));
      await place.dump("shop.dump", "--format=custom");
      whole = await place.digest();
      await place.server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW shop.rich", SHOP);
      before = await place.digest();
      consumer = stack.use(new Consumer(place));
      await until(slots, (found) => found === `${SLOT}|${SHOP}|t`);
    }, 180_000);
    afterAll(() => stack.disposeAsync());

    const slots = async () =>
      (await place.server.psql("SELECT slot_name, database, active FROM pg_replication_slots")).trim();
    /** What is written from now on reaches the consumer. */
    async function expectChangesReach(word: string): Promise<void> {
      await until(slots, (found) => found === `${SLOT}|${SHOP}|t`);
      await place.server.psql(`SELECT pg_logical_emit_message(true, 'test', '${word}')`, SHOP);
      await consumer.hears(word);
    }

    it("stops a restore with replication-slots: fail, which is what it does unless told", async () => {
      for (const given of [{}, { "replication-slots": "fail" }]) {
        const run = await place.run({ source: "shop.dump", ...given });
        expectResult(run, "refused");
        expect(reportOf(run).reason).toContain(SLOT);
        expect(run.log.join("\n")).toContain("Nothing was touched");
        expect(run.log.join("\n")).toContain("replication-slots");
        expect(await place.digest()).toEqual(before);
        await expectNothingBeside(place);
        await expectChangesReach(`still-${Object.keys(given).length}`);
      }
    });

    it("is dropped with replication-slots: recreate, made anew by its consumer, and dropped again on the way back", async () => {
      const run = await place.run({ source: "shop.dump", "replication-slots": "recreate" });
      expectResult(run, "restored");
      expect(run.log.join("\n")).toContain(`Replication slots were dropped, for their consumers to make anew: ${SLOT}`);
      expect(await place.digest()).toEqual(whole);
      await expectChangesReach("on-the-restored");

      const old = run.outputs["old-database"] ?? "";
      const back = { mode: "rollback", "old-database": old, "discard-writes": SHOP };
      const refused = await place.run(back);
      expectResult(refused, "refused");
      expect(reportOf(refused).reason).toContain(SLOT);
      expect(await place.digest()).toEqual(whole);
      expectResult(await place.run({ ...back, "replication-slots": "recreate" }), "reverted");
      expect(await place.digest()).toEqual(before);
      await expectChangesReach("on-the-old");
    });
  },
);
