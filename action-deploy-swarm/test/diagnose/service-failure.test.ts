import { connectionLost, FakeEngine } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import type { ServiceSpec } from "../../src/cluster/service.ts";
import type { Task } from "../../src/cluster/task.ts";
import type { Failure } from "../../src/converge/failure.ts";
import { reportServiceFailure } from "../../src/diagnose/service-failure.ts";
import { node, snapshot, spec, task } from "../support/cluster.ts";

interface Setting {
  readonly log?: string;
  /** All tasks of the service, as the engine lists them. */
  readonly tasks?: readonly Task[];
  readonly of?: ServiceSpec;
  readonly endedBefore?: readonly string[];
  /** The health log of the container, when it is within reach. */
  readonly health?: readonly { readonly ExitCode: number; readonly Output: string }[];
}

function report(failure: Failure, { log = "", tasks = [], of = spec("api"), endedBefore = [], health }: Setting = {}) {
  const engine = new FakeEngine(({ path }) => {
    if (path.endsWith("/logs")) return { body: Buffer.from(log) };
    if (path === "/tasks") return { body: tasks };
    if (path.startsWith("/containers/") && health) return { body: { State: { Health: { Log: health } } } };
    return undefined;
  });
  const there = snapshot({ nodes: [node("a"), node("b")] });
  const info = { ...there.info, Swarm: { ...there.info.Swarm, NodeID: "node-a" } };
  const ports = { engine, snapshot: { ...there, info }, credential: undefined, endedBefore: new Set(endedBefore) };
  return reportServiceFailure({ name: "api", failure }, of, ports);
}

const crashed = task("failed", { id: "x", exitCode: 1, err: "task: non-zero exit (1)", node: "b" });
const checked = spec("api", { container: { Healthcheck: { Test: ["CMD", "curl", "-f", "http://localhost"] } } });
const inContainer = (of: Task): Task => ({
  ...of,
  Status: { ...of.Status, ContainerStatus: { ContainerID: "c1", ExitCode: 137 } },
});

describe("the report of a failed service", () => {
  it("names the cause, the node and the last lines of the container", async () => {
    expect(await report({ kind: "tasks-failed", tasks: [crashed] }, { log: "starting\nfatal: boom\n" })).toEqual({
      name: "api",
      sentence: "its containers do not stay up; exit code 1 on b",
      hint: undefined,
      log: ["starting", "fatal: boom"],
    });
  });

  it("adds what is known of the failure, and what to do", async () => {
    const log = "exec /app/server: exec format error\n";
    const { sentence, hint } = await report({ kind: "tasks-failed", tasks: [crashed] }, { log });
    expect(sentence).toMatch(/^its containers do not stay up; exit code 1 on b: .*\w/);
    expect(hint).toBeTruthy();
  });

  it("says what the engine leaves out when a node could not pull the image", async () => {
    const refused = task("rejected", { err: "No such image: acme/api:1@sha256:0a1b", node: "b" });
    expect(await report({ kind: "rejected", tasks: [refused] })).toMatchObject({
      sentence: "a node refused to start it; No such image: acme/api:1@sha256:0a1b on b: the node could not pull it",
      hint: expect.stringMatching(/^b was refused by the registry/),
    });
  });

  it.each([
    ["the newest task, in the sentence as well", ["b", "b"], "exit code 2 on b"],
    ["a task on the connected node, whose container is within reach", ["a", "b"], "exit code 1 on a"],
  ])("is about %s", async (_name, [older, newer], end) => {
    const tasks = [
      task("failed", { id: "older", exitCode: 1, node: older ?? "", created: "2026-11-21T03:00:00Z" }),
      task("failed", { id: "newer", exitCode: 2, node: newer ?? "", created: "2026-11-21T03:00:09Z" }),
    ];
    const { sentence } = await report({ kind: "tasks-failed", tasks });
    expect(sentence).toBe(`its containers do not stay up; ${end}`);
  });

  it("needs no task", async () => {
    expect(await report({ kind: "gone" })).toMatchObject({ hint: undefined, log: [] });
  });

  it("looks up the tasks of an update that the engine took back, without those from before", async () => {
    const failure: Failure = { kind: "update-stopped", status: "rollback_completed", message: "", tasks: [] };
    const old = task("failed", { id: "old", exitCode: 2, created: "2026-11-22T03:00:00Z" });
    const { sentence } = await report(failure, {
      tasks: [old, crashed, task("running", { id: "r" })],
      endedBefore: ["old"],
    });
    expect(sentence).toBe("the engine rolled the update back; exit code 1 on b");
  });

  it("is there when the engine does not answer any more", async () => {
    const failure: Failure = { kind: "update-stopped", status: "rollback_completed", message: "", tasks: [] };
    const engine = new FakeEngine(() => {
      throw connectionLost(true);
    });
    const ports = { engine, snapshot: snapshot(), credential: undefined, endedBefore: new Set<string>() };
    expect(await reportServiceFailure({ name: "api", failure }, spec("api"), ports)).toMatchObject({
      sentence: "the engine rolled the update back",
    });
  });

  it("makes a container's words harmless", async () => {
    const { log } = await report({ kind: "tasks-failed", tasks: [crashed] }, { log: "::add-mask::x\n\u001b[31mred\n" });
    expect(log).toEqual([": :add-mask::x", "red"]);
  });
});

describe("a health check that failed", () => {
  const unhealthy = inContainer(task("failed", { err: "dockerexec: unhealthy container", node: "a" }));

  it("is explained by its own log where that is within reach", async () => {
    const health = [
      { ExitCode: -1, Output: 'OCI runtime exec failed: exec: "curl": executable file not found in $PATH' },
    ];
    expect(await report({ kind: "tasks-failed", tasks: [unhealthy] }, { of: checked, health })).toMatchObject({
      sentence: "its health check calls curl, which is not in the image",
      hint: expect.stringContaining("add curl to the image"),
      log: [expect.stringMatching(/^health check: OCI runtime exec failed/)],
    });
  });

  it("is named with its command when nothing more can be said", async () => {
    const health = [{ ExitCode: 22, Output: "503 Service Unavailable" }];
    const { sentence, log } = await report({ kind: "tasks-failed", tasks: [unhealthy] }, { of: checked, health });
    expect(sentence).toBe("its health check (curl -f http://localhost) failed on a until the engine ended it");
    expect(log).toEqual(["health check: 503 Service Unavailable"]);
  });

  it("is named where the container obeyed and ended with success", async () => {
    const { sentence } = await report(
      { kind: "tasks-failed", tasks: [task("complete", { node: "b" })] },
      { of: checked },
    );
    expect(sentence).toMatch(/^it ended with exit code 0 on b: by itself, or because its health check \(curl/);
  });

  it("is not blamed where there is none", async () => {
    const { sentence } = await report({ kind: "tasks-failed", tasks: [task("complete", { node: "b" })] });
    expect(sentence).toMatch(/^its containers do not stay up/);
  });
});
