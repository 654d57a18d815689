import {
  connectionLost,
  type EngineAnswer,
  FakeClock,
  FakeEngine,
  RecordingRunner,
  refusal,
} from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { clearEarlierLeases, removeLease } from "../../../src/writers/lease/earlier-leases.ts";
import { leaseName, openLease } from "../../../src/writers/lease/lease.ts";
import { leaseContainer } from "../../../src/writers/lease/lease-container.ts";

const TTL = 70;
const subject = { subject: "database shop in container db", run: "77_1", record: [], settlement: undefined };
const NAME = leaseName(subject.subject);
const RENEWAL = `POST /containers/${NAME}/kill`;

/** An engine on which a lease arms; `answer` says what comes of everything else. */
function leaseEngine(answer: (line: string, body: unknown) => EngineAnswer | undefined = () => undefined): FakeEngine {
  return new FakeEngine(({ method, path, body }) => {
    const given = answer(`${method} ${path}`, body);
    if (given !== undefined) return given;
    if (path === "/containers/json") return { body: [{ Image: "db", ImageID: "sha256:1" }] };
    if (path === "/containers/create") return { body: { Id: "c1" } };
    if (path.endsWith("/exec")) return { body: { Id: "e1" } };
    if (path.endsWith("/logs")) return { body: Buffer.from("2026-11-21T03:00:00Z armed\n") };
    return {};
  });
}

/** A lease on an engine, with a clock that the test moves. */
async function open(engine: FakeEngine) {
  const clock = new FakeClock();
  const log = new RecordingRunner();
  const lease = await openLease({ engine, clock, log, socketPath: "/run/docker.sock", ttl: TTL }, subject);
  return { lease, clock, log };
}

const renewals = (engine: FakeEngine) => engine.lines.filter((line) => line === RENEWAL).length;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a lease", () => {
  it("is renewed seven times in its time, and is removed at the end", async () => {
    const engine = leaseEngine();
    const { lease, clock } = await open(engine);
    const until = clock.now() + TTL * 1_000;
    while (clock.now() < until) await settled();
    expect(renewals(engine)).toBeGreaterThanOrEqual(6);
    expect(lease.lost.aborted).toBe(false);
    await lease.release();
    expect(engine.lines.at(-1)).toBe("DELETE /containers/c1");
  });

  it("that the host no longer knows by its name is lost, and is not removed in the middle of its work", async () => {
    let ended = false;
    const engine = leaseEngine((line) => (ended && line === RENEWAL ? refusal(404, "No such container") : undefined));
    const { lease, log } = await open(engine);
    ended = true;
    await expect(lease.assertHeld()).rejects.toThrow("the lease on the writers was lost: No such container");
    expect(log.log).toContain("The host is bringing the writers back");
    await lease.release();
    expect(engine.lines).not.toContain("DELETE /containers/c1");
  });

  it("that cannot be renewed is lost before the host takes it for ended", async () => {
    let isCut = false;
    const engine = leaseEngine((line) => {
      if (isCut && line === RENEWAL) throw connectionLost(true);
      return undefined;
    });
    const { lease, clock } = await open(engine);
    isCut = true;
    const from = clock.now();
    while (!lease.lost.aborted) await settled();
    const after = (clock.now() - from) / 1_000;
    expect(after).toBeGreaterThan(TTL / 2);
    expect(after).toBeLessThan(TTL);
  });

  it("that missed a renewal goes on with the next", async () => {
    let broken = 2;
    const engine = leaseEngine((line) => {
      if (line === RENEWAL && broken-- > 0) throw connectionLost(true);
      return undefined;
    });
    const { lease, clock } = await open(engine);
    const until = clock.now() + 2 * TTL * 1_000;
    while (clock.now() < until) await settled();
    expect(lease.lost.aborted).toBe(false);
    await lease.release();
  });

  it("that the host cannot keep is refused with its reason, and leaves nothing", async () => {
    const said = { body: Buffer.from("2026-11-21T03:00:00Z unable: the host has no docker command\n") };
    const engine = leaseEngine((line) => (line.endsWith("/logs") ? said : undefined));
    await expect(open(engine)).rejects.toThrow("so they are not stopped: the host has no docker command");
    expect(engine.lines.at(-1)).toBe("DELETE /containers/c1");
  });

  it("of another run that has just begun is not touched", async () => {
    const engine = leaseEngine((line) =>
      line === "POST /containers/create" ? refusal(409, "Conflict. The container name is already in use") : undefined,
    );
    await expect(open(engine)).rejects.toThrow(
      "another run has just begun with the same database; nothing was changed",
    );
    expect(engine.lines.some((line) => line.startsWith("DELETE"))).toBe(false);
  });

  it("does without the folders that a host does not have", async () => {
    const mounted: string[][] = [];
    const engine = leaseEngine((line, body) => {
      if (line !== "POST /containers/create") return undefined;
      const { Mounts } = (body as { HostConfig: { Mounts: { Source?: string }[] } }).HostConfig;
      const sources = Mounts.flatMap(({ Source }) => Source ?? []);
      mounted.push(sources);
      if (!sources.includes("/lib64")) return undefined;
      return refusal(400, 'invalid mount config for type "bind": bind source path does not exist: /lib64');
    });
    const { lease } = await open(engine);
    expect(mounted.at(-1)).toEqual(["/usr", "/bin", "/sbin", "/lib", "/run/docker.sock"]);
    await lease.release();
  });

  it("is given no password: no other program's environment has one, and no part of its container", async () => {
    const secrets: string[] = [];
    const engine = leaseEngine((line, body) => {
      if (line.endsWith("/exec") || /PASSWORD/.test(JSON.stringify((body as { Env?: unknown })?.Env ?? [])))
        secrets.push(line);
      return undefined;
    });
    const { lease } = await open(engine);
    await lease.release();
    expect(secrets).toEqual([]);
  });

  it("asks psql within the database's container alone to settle names", () => {
    const settlement = { where: { kind: "service" as const, name: "shop_db" }, database: "postgres", sql: "SELECT 1" };
    const host = { socketPath: "/run/docker.sock", image: "sha256:1", programs: ["/usr"] };
    const container = leaseContainer(NAME, { ...subject, settlement }, host, TTL);
    expect(container).toMatchObject({
      Env: expect.arrayContaining(["DATABASE_SERVICE=shop_db", "DATABASE_CONTAINER=", "SETTLE_SQL=SELECT 1"]),
      HostConfig: { NetworkMode: "none", CapDrop: ["ALL"] },
    });
  });
});

describe("the lease of an earlier run", () => {
  function clear(State: string) {
    const clock = new FakeClock();
    const log = new RecordingRunner();
    const answers: Readonly<Record<string, unknown>> = {
      "GET /containers/json": [{ Id: "c0", State, Labels: { "io.slipway.run": "70_1" } }],
      "GET /containers/c0/logs": Buffer.from("2026-11-21T03:00:00Z done: all is back\n"),
      "DELETE /containers/c0": "",
    };
    const engine = new FakeEngine(({ method, path }) => ({ body: answers[`${method} ${path}`] }));
    return { engine, log, cleared: clearEarlierLeases({ engine, clock, log }, subject.subject, TTL) };
  }

  it("that has ended is told of and removed", async () => {
    const { engine, log, cleared } = clear("exited");
    await cleared;
    expect(engine.lines).toContain("DELETE /containers/c0");
    expect(log.log).toContain(
      "notice: The run 70_1 died while writers were stopped. Its lease brought them back: 2026-11-21T03:00:00Z done: all is back",
    );
  });

  it("that goes on being renewed is another run's, and stops this one", async () => {
    await expect(clear("running").cleared).rejects.toThrow(
      "the run 70_1 is at work on database shop in container db and goes on renewing its lease; nothing was changed",
    );
  });

  it("that its own run is removing is waited for, and not said to have died", async () => {
    const log = new RecordingRunner();
    const lease = { Id: "c0", State: "removing", Labels: { "io.slipway.run": "70_1" } };
    let asked = 0;
    const engine = new FakeEngine(({ path }) => {
      if (path !== "/containers/json") return {};
      asked += 1;
      return { body: asked === 1 ? [lease] : [] };
    });
    await clearEarlierLeases({ engine, clock: new FakeClock(), log }, subject.subject, TTL);
    expect(asked).toBe(2);
    expect(engine.lines.filter((line) => line.startsWith("DELETE"))).toEqual([]);
    expect(log.log).toBe("");
  });

  it("that somebody else begins to remove meanwhile is good as well", async () => {
    const engine = new FakeEngine(() => refusal(409, "removal of container c0 is already in progress"));
    await removeLease(engine, "c0");
    expect(engine.lines).toEqual(["DELETE /containers/c0"]);
  });
});
