import { Deadline, describeError } from "@slipway/shared";
import { FakeClock, FakeEngine, RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { type BusyRequest, waitUntilIdle } from "../../src/cluster/busy.ts";
import type { UpdateStatus } from "../../src/cluster/service.ts";
import { service, spec } from "../support/cluster.ts";

interface Waited {
  readonly refusal: string | undefined;
  readonly lines: readonly string[];
  readonly seconds: number;
}

type Wanted = Partial<Pick<BusyRequest, "onBusy">> & {
  /** After so many seconds there is a reason not to wait any longer. */
  readonly abandonedAfter?: number;
};

/** Waits while a service of the stack is in a state, which ends after some seconds. */
async function wait(state: UpdateStatus["State"], seconds: number, wanted: Wanted = {}): Promise<Waited> {
  const { onBusy = "wait", abandonedAfter = Number.POSITIVE_INFINITY } = wanted;
  const [clock, log] = [new FakeClock(), new RecordingRunner()];
  const engine = new FakeEngine(() => {
    const State = clock.now() < seconds * 1_000 ? state : "completed";
    return { body: [service(spec("api"), State ? { UpdateStatus: { State } } : {}), service(spec("web"))] };
  });
  const readAbandoned = async () => () => (clock.now() >= abandonedAfter * 1_000 ? "nothing moves" : undefined);
  const request = { stack: "shop", onBusy, deadline: new Deadline(clock, 30_000), readAbandoned };
  const refusal = await waitUntilIdle(request, { engine, clock, log }).then(
    () => undefined,
    (error: unknown) => describeError(error),
  );
  return { refusal, lines: log.log.split("\n").filter(Boolean), seconds: clock.now() / 1_000 };
}

describe("an update that is under way", () => {
  it.each(["updating", "rollback_started"] as const)("(%s) is let finish first", async (state) => {
    const { refusal, lines, seconds } = await wait(state, 12);
    expect(refusal).toBeUndefined();
    expect(seconds).toBe(12);
    expect(lines).toEqual([
      "Waiting for an update of api that is under way, at most 30 s more",
      "Waiting for an update of api that is under way, at most 25 s more",
      "Waiting for an update of api that is under way, at most 20 s more",
    ]);
  });

  it.each(["completed", "paused", "rollback_paused", "rollback_completed", undefined] as const)(
    "is none when its state is %s",
    async (state) => {
      expect(await wait(state, 60)).toEqual({ refusal: undefined, lines: [], seconds: 0 });
    },
  );

  it("is not waited for when that is not wanted", async () => {
    const { refusal, seconds } = await wait("updating", 12, { onBusy: "fail" });
    expect(refusal).toBe(
      "api of shop is still being updated; nothing was changed\nNext: run the job again when that is done, or set on-busy: wait",
    );
    expect(seconds).toBe(0);
  });

  it("is not waited for without end", async () => {
    const { refusal, seconds } = await wait("updating", 600);
    expect(refusal).toMatch(
      /^api of shop is still being updated; nothing was changed\nNext: run the job again when `docker service ps`/,
    );
    expect(seconds).toBe(30);
  });
});

describe("an update that will not finish", () => {
  it.each(["wait", "fail"] as const)("is not waited for (on-busy %s), and the log says why", async (onBusy) => {
    expect(await wait("updating", 600, { onBusy, abandonedAfter: 0 })).toEqual({
      refusal: undefined,
      lines: ["warning: api: its update is not waited for: nothing moves; a change by this run replaces it"],
      seconds: 0,
    });
  });

  it("is waited for until that shows", async () => {
    const { refusal, seconds } = await wait("rollback_started", 600, { abandonedAfter: 8 });
    expect(refusal).toBeUndefined();
    expect(seconds).toBe(8);
  });
});
