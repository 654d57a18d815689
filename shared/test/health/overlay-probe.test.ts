import { describe, expect, it } from "vitest";
import { healthTargets } from "../../src/health/health-targets.ts";
import { probeOpener } from "../../src/health/open-probe.ts";
import type { Outcome } from "../../src/health/outcome.ts";
import type { Probe } from "../../src/health/probe.ts";
import { chooseNetwork } from "../../src/health/task-addresses.ts";
import type { EngineRequest } from "../../src/ports/engine.ts";
import { FakeClock } from "../../src/testing/index.ts";
import { quickOptions } from "./support/attempt.ts";
import { type EngineAnswer, FakeEngine, framed } from "./support/fake-engine.ts";
import { attachment, filtersOf, runningImage, service, task } from "./support/swarm.ts";

interface Job {
  readonly id: string;
  readonly spec: JobSpec;
  readonly mark: string;
}

interface JobSpec {
  readonly Labels: Record<string, string>;
  readonly TaskTemplate: {
    readonly ContainerSpec: {
      readonly Image: string;
      readonly Args: string[];
      readonly Healthcheck: unknown;
      readonly Secrets?: unknown;
      readonly Mounts?: unknown;
    };
    readonly Networks: unknown;
    readonly Placement: { readonly Constraints: string[] };
  };
}

/** A swarm whose probe jobs write what a test says. */
class Swarm {
  readonly jobs: Job[] = [];
  readonly removed: string[] = [];
  readonly tails: string[] = [];
  tasks = [task(1), task(2)];
  jobTask: { State: string; Err?: string } = { State: "running" };
  leftovers: { ID: string; CreatedAt: string; state: string }[] = [];
  /** What the probe has written after so many reads of its log. */
  output: (reads: number, mark: string) => string = () => "";
  #reads = 0;

  readonly engine = new FakeEngine({
    "GET /services": (request) => this.#services(request),
    "GET /tasks": (request) => this.#tasks(request),
    "POST /services/create": (request) => this.#create(request),
    "GET /tasks/probe-task/logs": ({ query }) => {
      this.tails.push(query?.tail ?? "");
      return { body: framed(this.output(++this.#reads, this.jobs.at(-1)?.mark ?? "")) };
    },
    ...Object.fromEntries(
      ["job1", "job2", "job3", "job4", "job5", "old1", "old2", "old3"].map((id) => [
        `DELETE /services/${id}`,
        () => ({ body: String(this.removed.push(id)) }),
      ]),
    ),
  });

  #services(request: EngineRequest): EngineAnswer {
    return {
      body: filtersOf(request).label === undefined ? [service({ desired: this.tasks.length })] : this.leftovers,
    };
  }

  #tasks(request: EngineRequest): EngineAnswer {
    const [id = ""] = filtersOf(request).service ?? [];
    const leftover = this.leftovers.find(({ ID }) => ID === id);
    if (leftover !== undefined) return { body: [{ ...task(1), Status: { State: leftover.state } }] };
    return { body: id.startsWith("job") ? [{ ...task(1), ID: "probe-task", Status: this.jobTask }] : this.tasks };
  }

  #create({ body }: EngineRequest): EngineAnswer {
    const spec = body as JobSpec;
    const id = `job${this.jobs.length + 1}`;
    this.jobs.push({ id, spec, mark: spec.TaskTemplate.ContainerSpec.Args[3] ?? "" });
    return { status: 201, body: { ID: id } };
  }
}

const answered = (mark: string, round: number, address: string, status = "200 OK", body = "") =>
  [`HTTP/1.1 ${status}\r`, `content-length: ${body.length}\r`, "\r", body, "exit 0"]
    .map((line) => `${mark} ${round} ${address}|${line}\n`)
    .join("");

/** Rounds 1 to `last`, each with an answer of both tasks. */
function rounds(mark: string, last: number, status = "200 OK", body = ""): string {
  const each = Array.from({ length: last }, (_, index) => index + 1).map(
    (round) =>
      `${answered(mark, round, "10.0.1.1")}${answered(mark, round, "10.0.1.2", status, body)}${mark} done ${round}\n`,
  );
  return `${mark} tool curl\n${each.join("")}`;
}

const worker = "- {type: http, via: container, service: shop_api, port: 6060, path: /health}";

function open(swarm: Swarm, yaml = worker, clock = new FakeClock()): Probe {
  const [target] = healthTargets.parse(yaml);
  return probeOpener({ clock, engine: swarm.engine }, quickOptions)(target as never);
}

const look = (probe: Probe): Promise<Outcome> => probe.attempt({ timeout: 5_000, signal: AbortSignal.timeout(1_000) });

describe("a probe from inside a service's network", () => {
  it("runs the service's own image in one of its networks, on a node that has it, without its secrets, mounts and health check", async () => {
    const swarm = new Swarm();
    swarm.output = (reads, mark) => rounds(mark, reads);
    await using probe = open(swarm);
    await look(probe);
    const [{ Labels, TaskTemplate }] = swarm.jobs.map(({ spec }) => spec) as [JobSpec];
    expect(Labels).toEqual({ "io.slipway.kind": "health-probe" });
    expect(TaskTemplate).toMatchObject({
      Networks: [{ Target: "net1" }],
      Placement: { Constraints: ["node.id==node-1"] },
    });
    expect(TaskTemplate.ContainerSpec).toMatchObject({ Image: runningImage, Healthcheck: { Test: ["NONE"] } });
    expect(TaskTemplate.ContainerSpec.Secrets ?? TaskTemplate.ContainerSpec.Mounts).toBeUndefined();
  });

  it("passes when every task answers well, and is one job for all attempts, removed at the end", async () => {
    const swarm = new Swarm();
    swarm.output = (reads, mark) => rounds(mark, reads);
    const probe = open(swarm);
    expect((await look(probe)).kind).toBe("pass");
    expect((await look(probe)).kind).toBe("pass");
    await probe[Symbol.asyncDispose]();
    expect(swarm.jobs).toHaveLength(1);
    expect(swarm.removed).toEqual(["job1"]);
  });

  it("names the task that does not answer well", async () => {
    const swarm = new Swarm();
    swarm.output = (reads, mark) =>
      rounds(mark, reads, "503 Service Unavailable", '{"status":"fail","checks":{"queue":{"status":"fail"}}}');
    await using probe = open(swarm);
    await expect(look(probe)).resolves.toMatchObject({
      kind: "miss",
      error: "shop_api.2: answered 503, status fail, failing: queue",
    });
  });

  it("only counts a round that ends after it was asked", async () => {
    const swarm = new Swarm();
    // All rounds before the first look were good; the one that is under way is not.
    swarm.output = (reads, mark) =>
      reads === 1 ? rounds(mark, 5) : `${rounds(mark, 5)}${rounds(mark, 6, "500 Internal Server Error")}`;
    await using probe = open(swarm);
    await expect(look(probe)).resolves.toMatchObject({ kind: "miss", error: "shop_api.2: answered 500" });
  });

  it("reads the whole log when its answers are too long for the end of it", async () => {
    const swarm = new Swarm();
    swarm.output = (reads, mark) => {
      const whole = rounds(mark, reads);
      return swarm.tails.at(-1) === "all" ? whole : whole.slice(whole.lastIndexOf("10.0.1.2"));
    };
    await using probe = open(swarm);
    await expect(look(probe)).resolves.toMatchObject({ kind: "pass" });
    expect(swarm.tails.at(-1)).toBe("all");
  });

  it("learns nothing while its job is not running, which is no miss", async () => {
    const swarm = new Swarm();
    swarm.jobTask = { State: "preparing" };
    await using probe = open(swarm);
    const outcome = await probe.attempt({ timeout: 100, signal: AbortSignal.timeout(50) });
    expect(outcome).toEqual({ kind: "pending", reason: "starting a probe inside its network" });
  });

  it("starts a new job when the tasks are others", async () => {
    const swarm = new Swarm();
    swarm.output = (reads, mark) => rounds(mark, reads);
    await using probe = open(swarm);
    await look(probe);
    swarm.tasks = [task(1), task(2, { networks: [attachment("net1", "shop_default", "10.0.1.9/24")] })];
    swarm.output = (reads, mark) => rounds(mark, reads).replaceAll("10.0.1.2", "10.0.1.9");
    expect((await look(probe)).kind).toBe("pass");
    expect(swarm.jobs).toHaveLength(2);
    expect(swarm.removed).toEqual(["job1"]);
  });

  it.each([
    [
      "no shell",
      { State: "rejected", Err: 'starting container failed: exec: "/bin/sh": stat /bin/sh: no such file or directory' },
      "there is no shell in the image",
    ],
    ["no tool", { State: "running" }, "there is no curl, bash or nc in the image"],
  ])("says that the image has %s, and names the ways out", async (_name, state, error) => {
    const swarm = new Swarm();
    swarm.jobTask = state;
    swarm.output = (_reads, mark) => `${mark} tool none\n`;
    await using probe = open(swarm);
    await expect(look(probe)).resolves.toMatchObject({
      kind: "miss",
      persistence: "final",
      error: expect.stringMatching(new RegExp(`^${error}; name another image with probe-image, or .* type: service$`)),
    });
  });

  it("tries another node when its job breaks, after a pause, but not for ever", async () => {
    const swarm = new Swarm();
    swarm.jobTask = { State: "failed", Err: "error creating vxlan interface: file exists" };
    const clock = new FakeClock();
    await using probe = open(swarm, worker, clock);
    const kinds: string[] = [];
    while (kinds.at(-1) !== "miss") {
      kinds.push((await look(probe)).kind);
      clock.advance(1_000);
    }
    expect(swarm.jobs.map(({ spec }) => spec.TaskTemplate.Placement.Constraints[0])).toEqual(
      [1, 2, 1, 2, 1].map((node) => `node.id==node-${node}`),
    );
    expect(kinds.length).toBeGreaterThan(20);
    expect(swarm.removed).toEqual(["job1", "job2", "job3", "job4", "job5"]);
  });

  it("waits until all wanted tasks run before it starts anything", async () => {
    const swarm = new Swarm();
    swarm.tasks = [task(1), task(2, { state: "starting" })];
    await using probe = open(swarm);
    await expect(look(probe)).resolves.toMatchObject({
      kind: "miss",
      error: "1 of 2 tasks of the current version run; a task is starting",
    });
    expect(swarm.jobs).toEqual([]);
  });

  it("removes what runs that were killed have left behind, and no job that still runs", async () => {
    const swarm = new Swarm();
    swarm.leftovers = [
      { ID: "old1", CreatedAt: "2026-11-21T02:00:00Z", state: "complete" },
      { ID: "old2", CreatedAt: "2026-11-21T02:59:00Z", state: "running" },
      { ID: "old3", CreatedAt: "2026-11-19T03:00:00Z", state: "pending" },
    ];
    swarm.output = (reads, mark) => rounds(mark, reads);
    await using probe = open(swarm);
    await look(probe);
    expect(swarm.removed).toEqual(["old1", "old3"]);
  });

  it("can use another image, wherever that can run", async () => {
    const swarm = new Swarm();
    swarm.output = (reads, mark) => rounds(mark, reads);
    await using probe = open(
      swarm,
      "- {type: tcp, via: container, service: shop_api, port: 6060, probe-image: busybox:1.37}",
    );
    await look(probe);
    expect(swarm.jobs[0]?.spec.TaskTemplate).toMatchObject({
      ContainerSpec: { Image: "busybox:1.37" },
      Placement: { Constraints: [] },
    });
  });
});

describe("the network to probe from", () => {
  const ingress = attachment("ing", "ingress", "10.0.0.5/24", true);
  const front = attachment("n1", "shop_front", "10.0.1.5/24");
  const back = attachment("n2", "shop_back", "10.0.2.5/24");

  it("is the first that all tasks share, never the ingress network", () => {
    const tasks = [task(1, { networks: [ingress, front, back] }), task(2, { networks: [ingress, back] })];
    expect(chooseNetwork(tasks, undefined)).toMatchObject({ networkId: "n2" });
  });

  it("can be named, with or without its stack", () => {
    const tasks = [task(1, { networks: [front, back] })];
    expect(chooseNetwork(tasks, "back")).toMatchObject({ networkId: "n2", tasks: [{ address: "10.0.2.5" }] });
    expect(chooseNetwork(tasks, "shop_back")).toMatchObject({ networkId: "n2" });
    expect(chooseNetwork(tasks, "other")).toEqual({
      error: "is not in the network other; its networks are shop_front, shop_back",
    });
  });

  it("cannot be the ingress network alone", () => {
    expect(chooseNetwork([task(1, { networks: [ingress] })], undefined)).toEqual({
      error: "is in no network of its own that could be probed from; probe its published port via: host or runner",
    });
  });
});
