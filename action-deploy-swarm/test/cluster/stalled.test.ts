import { describe, expect, it } from "vitest";
import type { Service, ServiceSpec } from "../../src/cluster/service.ts";
import { findStall } from "../../src/cluster/stalled.ts";
import type { Task, TaskState } from "../../src/cluster/task.ts";
import { SECOND, service, spec, task } from "../support/cluster.ts";

const NOW = Date.parse("2026-11-21T12:00:00Z");
const ago = (seconds: number) => new Date(NOW - seconds * 1_000).toISOString();

/** A task that has been in a state for some seconds. */
function since(seconds: number, state: TaskState, change: Parameters<typeof task>[1] = {}): Task {
  const of = task(state, { created: ago(seconds), ...change });
  return { ...of, Status: { ...of.Status, Timestamp: ago(seconds) } };
}

function updating(of: ServiceSpec = spec("api"), started = 3_600, State: "updating" | "rollback_started" = "updating") {
  return service(of, { UpdateStatus: { State, StartedAt: ago(started) } });
}

const noNode = (seconds: number, change: Parameters<typeof task>[1] = {}) =>
  since(seconds, "pending", { err: "no suitable node (host-mode port already in use on 4 nodes)", ...change });
const check = { Test: ["CMD", "x"], Interval: 10 * SECOND, Timeout: 10 * SECOND, Retries: 3 };

describe("an update makes no progress", () => {
  it.each<[string, string, Service, Task[]]>([
    [
      "when no node can run its task",
      "no node can run it (no suitable node (host-mode port already in use on 4 nodes))",
      updating(),
      [noNode(45), since(3_600, "running", { slot: 2 })],
    ],
    [
      "when no node can run one of its tasks, whatever another does",
      "no node can run it (no suitable node (host-mode port already in use on 4 nodes))",
      updating(),
      [noNode(45), since(1, "failed", { slot: 2 }), since(1, "starting", { slot: 2, id: "next" })],
    ],
    [
      "when it goes back and nothing moves",
      "nothing has moved for 1 min",
      updating(spec("api"), 3_600, "rollback_started"),
      [since(60, "running")],
    ],
    ["when nothing moves", "nothing has moved for 2 min", updating(), [since(120, "assigned"), since(130, "running")]],
    ["when an image is pulled for ever", "nothing has moved for 6 min", updating(), [since(360, "preparing")]],
    [
      "when a container starts for longer than its health check allows",
      "nothing has moved for 2 min 30 s",
      updating(spec("api", { container: { Healthcheck: check } })),
      [since(150, "starting")],
    ],
  ])("%s", (_name, reason, of, tasks) => {
    expect(findStall(of, tasks, NOW)).toBe(reason);
  });
});

describe("an update may still make progress", () => {
  it.each<[string, Service, Task[]]>([
    ["when it has just begun", updating(spec("api"), 5), [since(3_600, "running")]],
    ["when a task has just changed", updating(), [since(3_600, "running"), since(20, "shutdown")]],
    ["when a node may come to fit", updating(), [noNode(40)]],
    [
      "when what no node can run is to go anyway",
      updating(),
      [noNode(300, { desired: "shutdown" }), since(5, "running")],
    ],
    ["when an image is pulled", updating(), [since(300, "preparing")]],
    [
      "when a container has time to become healthy",
      updating(spec("api", { container: { Healthcheck: check } })),
      [since(100, "starting")],
    ],
    [
      "when it pauses between tasks",
      updating(spec("api", { UpdateConfig: { Delay: 600 * SECOND } })),
      [since(500, "running")],
    ],
    [
      "when a container has time to stop",
      updating(spec("api", { container: { StopGracePeriod: 300 * SECOND } })),
      [since(300, "running")],
    ],
    ["when nothing is known of it", service(spec("api"), { UpdateStatus: { State: "updating" } }), []],
  ])("%s", (_name, of, tasks) => {
    expect(findStall(of, tasks, NOW)).toBeUndefined();
  });
});
