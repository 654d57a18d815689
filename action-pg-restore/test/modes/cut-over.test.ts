import { UserError } from "@slipway/shared";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { expect, it } from "vitest";
import type { ExchangingConfig } from "../../src/config.ts";
import { cutOver } from "../../src/modes/cut-over.ts";
import { Knowledge, RunJournal, type Session } from "../../src/session.ts";
import { Timeline } from "../../src/timeline.ts";

const config = { mode: "restore", database: "shop", run: "7_1", writers: [], after: [] } as unknown as ExchangingConfig;

/** A run whose server is gone by the time of the exchange. */
function withoutServer(error: Error): Session {
  const [clock, log] = [new FakeClock(), new RecordingRunner()];
  const server = () => Promise.reject(error);
  const world = { clock, log, server } as unknown as Session["world"];
  const access = { kind: "local", socketPath: "/run/docker.sock" } as const;
  return { world, access, timeline: new Timeline(clock), known: new Knowledge(), journal: new RunJournal() };
}

it.each([
  [
    "restore",
    new UserError("the host is gone", { hint: "start it" }),
    "start it; then run mode finalize with prepared-database: shop__r7_1, or mode cleanup",
  ],
  ["rollback", new Error("no route to host"), "mend the cause; then run this again"],
])("a %s that is cut short before the exchange says what waits beside, and how to go on", async (mode, error, next) => {
  const given = { ...config, mode } as ExchangingConfig;
  expect(await cutOver(withoutServer(error), given, "shop__r7_1", "restored")).toEqual({
    state: "untouched",
    reason: error.message.split("\n")[0],
    left: "shop was not exchanged; shop__r7_1 waits beside it",
    next,
  });
});
