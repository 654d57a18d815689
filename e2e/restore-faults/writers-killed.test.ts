import { execFileSync } from "node:child_process";
import { beforeEach, describe, expect, test } from "vitest";
import { dockerOk } from "../support/docker.ts";
import { until } from "../support/until.ts";
import {
  accessTo,
  containerState,
  leaseLog,
  leasesOn,
  removeLeasesAtEnd,
  runContainer,
  runService,
  type StartedRun,
  socketOf,
  startRun,
  tasksOf,
} from "../support/writers.ts";
import type { WritersRun } from "../support/writers-run.ts";

const node = "manager-1";
/** The manager without forwarding and with one session a connection. */
const strict = "manager-2";
/** Takes its time to stop, so that a run can be ended while it does. */
const SLOW = ["sh", "-c", "trap 'sleep 2; exit 0' TERM; sleep 100000 & wait"];

/** The points of a run at which it is ended. */
const phases = [
  { phase: "before anything is stopped", at: /brings the writers back by itself/, holds: true },
  { phase: "while writers are being stopped", at: /Scaled the service \S+ from 2 to 0/, holds: true },
  { phase: "while they are stopped", at: /The writers are stopped/, holds: true },
  { phase: "while they are being started", at: /Scaled the service \S+ back|Started the container/, holds: false },
];
const BACK = "2/2 running, running";

/** A service and a container of a test's own, and a run that stops them. */
interface Story {
  readonly given: WritersRun;
  state(): Promise<string>;
}

async function tell(name: string, on = node): Promise<Story> {
  const [app, worker] = [`${name}-app`, `${name}-worker`];
  await runService(app, 2);
  await runContainer(worker, { node: on, command: SLOW, options: ["--stop-timeout", "4"] });
  const writers = [app, worker].map((each) => ({ kind: "any" as const, name: each }));
  return {
    given: { ...accessTo(on), subject: `database of ${name}`, run: "78_1", ttl: 5, holds: true, writers },
    state: async () => [await tasksOf(app), await containerState(on, worker)].join(", "),
  };
}

function whenBack({ state }: Story, within: number): Promise<string> {
  return until(state, (seen) => seen === BACK, within);
}

/** The log of a lease, once it has done its part. */
function endedLease({ subject }: WritersRun, on = node): Promise<string> {
  return until(
    () => leaseLog(on, subject),
    (log) => log.includes("done:"),
    40_000,
  );
}

/** Cancels a run as the runner does. */
async function cancel({ child, ended }: StartedRun): Promise<number | string> {
  child.kill("SIGINT");
  const timers = [setTimeout(() => child.kill("SIGTERM"), 7_500), setTimeout(() => child.kill("SIGKILL"), 10_000)];
  const end = await ended;
  for (const timer of timers) clearTimeout(timer);
  return end;
}

describe("a run that ends before its time", () => {
  beforeEach(() => removeLeasesAtEnd(node));

  test("killed at any point, leaves it to the host to bring the writers back, once", async () => {
    const ends = phases.map(async ({ phase, at, holds }, index) => {
      const story = await tell(`killed-${index}`);
      const run = startRun({ ...story.given, holds });
      await run.said(at);
      run.child.kill("SIGKILL");
      const end = await run.ended;
      const log = await endedLease(story.given);
      const state = await whenBack(story, 20_000);
      const leases = (await leasesOn(node, story.given.subject)).map((line) =>
        line.replace(/.*\.ended-\d+ \w+/, "ended"),
      );
      return { phase, end, state, endings: log.match(/the lease has ended/g)?.length, leases };
    });
    expect(await Promise.all(ends)).toEqual(
      phases.map(({ phase }) => ({ phase, end: "SIGKILL", state: BACK, endings: 1, leases: ["ended"] })),
    );
  });

  test("cancelled at any point, brings the writers back before it ends, and holds no lease", async () => {
    const ends = phases.map(async ({ phase, at, holds }, index) => {
      const story = await tell(`cancelled-${index}`);
      const run = startRun({ ...story.given, ttl: 60, holds });
      await run.said(at);
      const end = await cancel(run);
      const state = await whenBack(story, 3_000);
      // On a busy machine there may be no time left to see them run; the lease is handed over then.
      const held = (await leasesOn(node, story.given.subject)).filter((line) => !line.includes(".ended-"));
      return { phase, end, state, held };
    });
    expect(await Promise.all(ends)).toEqual(phases.map(({ phase }) => ({ phase, end: 130, state: BACK, held: [] })));
  });

  test("cancelled while a container takes longer to stop than there is time, hands over to the host", async () => {
    const story = await tell("slowly");
    const command = ["sh", "-c", "trap 'sleep 12; exit 0' TERM; sleep 100000 & wait"];
    await runContainer("slowly-stopping", { node, command, options: ["--stop-timeout", "20"] });
    const stopping = { kind: "container" as const, name: "slowly-stopping" };
    const run = startRun({ ...story.given, ttl: 60, writers: [...story.given.writers, stopping] });
    await run.said(/Scaled the service slowly-app from 2 to 0/);
    expect(await cancel(run), run.lines.join("\n")).toBe(130);

    expect(run.lines.join("\n")).toMatch(/slowly-stopping \(it is still being stopped\)/);
    await whenBack(story, 3_000);
    const log = await until(
      () => leaseLog(node, story.given.subject),
      (said) => said.includes("started the container slowly-stopping"),
    );
    expect(log).toContain("the run has handed over");
    expect(await containerState(node, "slowly-stopping")).toBe("running");
  });

  test("killed before its host restarts, gets the writers back as well", async () => {
    const story = await tell("restarted");
    const run = startRun(story.given);
    await run.said(/The writers are stopped/);
    run.child.kill("SIGKILL");
    // What the engine does with the lease's container when its machine goes down and up.
    const [lease = ""] = (await leasesOn(node, story.given.subject)).map((line) => line.split(" ")[0] ?? "");
    await dockerOk(["restart", lease], { socket: socketOf(node) });

    expect(await endedLease(story.given)).toMatch(/started again by the engine[\s\S]*the lease has ended/);
    await whenBack(story, 20_000);
  });
});

test("a run that is cut off from its host takes its lease for lost, and the host brings the writers back", async () => {
  removeLeasesAtEnd(strict);
  const link = (state: "up" | "down") => execFileSync("ip", ["link", "set", strict, state], { stdio: "ignore" });
  await runContainer("cut-off", { node: strict });
  const writers = [{ kind: "container" as const, name: "cut-off" }];
  const subject = "database of cut-off";
  const run = startRun({ ...accessTo(strict), subject, run: "78_1", ttl: 8, holds: true, writers });
  await run.said(/The writers are stopped/);
  link("down");
  try {
    await until(
      () => containerState(strict, "cut-off"),
      (state) => state === "running",
      30_000,
    );
    await run.said(/The lease .* is lost/);
  } finally {
    link("up");
  }
  expect(await leaseLog(strict, subject)).toContain("started the container cut-off");
  expect(await run.ended).not.toBe(0);
});
