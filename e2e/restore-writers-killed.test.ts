import { execFileSync } from "node:child_process";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { dockerOk } from "./support/docker.ts";
import { until } from "./support/until.ts";
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
} from "./support/writers.ts";

const node = "manager-1";
/** The manager without forwarding and with one session a connection. */
const strict = "manager-2";
/** Takes its time to stop, so that a run can be ended while it does. */
const SLOW = ["sh", "-c", "trap 'sleep 2; exit 0' TERM; sleep 100000 & wait"];
const writers = ["killed-app", "killed-worker"].map((name) => ({ kind: "any" as const, name }));
const common = { ...accessTo(node), subject: "database shop in container db", run: "78_1", ttl: 5, writers };

/** The points of a run at which it is ended. */
const phases = [
  { phase: "before anything is stopped", at: /brings the writers back by itself/, holds: true },
  { phase: "while writers are being stopped", at: /Scaled the service killed-app from 2 to 0/, holds: true },
  { phase: "while they are stopped", at: /The writers are stopped/, holds: true },
  {
    phase: "while they are being started",
    at: /(Scaled the service killed-app back|Started the container)/,
    holds: false,
  },
];

async function areBack(within: number): Promise<void> {
  await until(
    async () => [await tasksOf("killed-app"), await containerState(node, "killed-worker")].join(", "),
    (state) => state === "2/2 running, running",
    within,
  );
}

/** The log of the lease on a node, once it has done its part. */
async function endedLease(on: string): Promise<string> {
  return until(
    () => leaseLog(on),
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

const cleanUps: (() => Promise<void>)[] = [];
const atEnd = (clean: () => Promise<void>) => void cleanUps.push(clean);

beforeAll(async () => {
  await runService("killed-app", 2, { atEnd });
  await runContainer("killed-worker", { node, command: SLOW, options: ["--stop-timeout", "4"], atEnd });
});
afterAll(async () => {
  for (const clean of cleanUps) await clean();
});

describe("a run that is killed", () => {
  beforeEach(() => removeLeasesAtEnd(node));

  test.each(phases)("$phase leaves it to the host to bring the writers back, once", async ({ at, holds }) => {
    const run = startRun({ ...common, holds });
    await run.said(at);
    run.child.kill("SIGKILL");
    expect(await run.ended).toBe("SIGKILL");

    const log = await endedLease(node);
    await areBack(10_000);
    expect(log.match(/the lease has ended/g)).toHaveLength(1);
    expect(await leasesOn(node)).toEqual([expect.stringMatching(/^slipway-lease-.*\.ended-\d+ (running|exited)$/)]);
  });
});

test("a machine that restarts while the run is dead still brings the writers back", async () => {
  removeLeasesAtEnd(node);
  const run = startRun({ ...common, holds: true });
  await run.said(/The writers are stopped/);
  run.child.kill("SIGKILL");
  // What the engine does with the lease's container when its machine goes down and up.
  const [lease = ""] = (await leasesOn(node)).map((line) => line.split(" ")[0] ?? "");
  await dockerOk(["restart", lease], { socket: socketOf(node) });

  expect(await endedLease(node)).toMatch(/started again by the engine[\s\S]*the lease has ended/);
  await areBack(10_000);
});

describe("a run that is cancelled", () => {
  beforeEach(() => removeLeasesAtEnd(node));

  test.each(phases)("$phase brings the writers back before it ends", async ({ at, holds }) => {
    const run = startRun({ ...common, ttl: 60, holds });
    await run.said(at);
    expect(await cancel(run), run.lines.join("\n")).toBe(130);

    await areBack(1_000);
    expect(await leasesOn(node), run.lines.join("\n")).toEqual([]);
  });

  test("while a container takes longer to stop than it has time hands that over to the host", async () => {
    const command = ["sh", "-c", "trap 'sleep 12; exit 0' TERM; sleep 100000 & wait"];
    await runContainer("killed-slowly", { node, command, options: ["--stop-timeout", "20"] });
    const slowly = { kind: "container" as const, name: "killed-slowly" };
    const run = startRun({ ...common, ttl: 60, holds: true, writers: [...writers, slowly] });
    await run.said(/Scaled the service killed-app from 2 to 0/);
    expect(await cancel(run), run.lines.join("\n")).toBe(130);

    expect(run.lines.join("\n")).toMatch(/killed-slowly \(it is still being stopped\)/);
    await areBack(1_000);
    await until(
      () => leaseLog(node),
      (log) => log.includes("started the container killed-slowly"),
    );
    expect(await leaseLog(node)).toContain("the run has handed over");
    expect(await containerState(node, "killed-slowly")).toBe("running");
  });
});

describe("a run that is cut off from its host", () => {
  const link = (state: "up" | "down") =>
    execFileSync("ip", ["link", "set", strict, state], { stdio: ["ignore", "pipe", "inherit"] });

  test("takes its lease for lost, and the host has brought the writers back by then", async () => {
    removeLeasesAtEnd(strict);
    await runContainer("killed-there", { node: strict });
    const there = { kind: "container" as const, name: "killed-there" };
    const run = startRun({ ...common, ...accessTo(strict), ttl: 8, holds: true, writers: [there] });
    await run.said(/The writers are stopped/);
    link("down");
    try {
      await until(
        () => containerState(strict, "killed-there"),
        (state) => state === "running",
        30_000,
      );
      await run.said(/The lease .* is lost/);
    } finally {
      link("up");
    }
    expect(await endedLease(strict)).toContain("started the container killed-there");
    expect(await run.ended).not.toBe(0);
    expect(readLab().nodes.find(({ name }) => name === strict)?.ssh.forwarding).toBe(false);
  });
});
