import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readLab } from "../../lab/description.ts";
import { writeLogin } from "../support/docker.ts";
import { type AppVersion, playFault, playWithPlainDocker, printedBound } from "../support/fault-story.ts";
import { type FaultyRegistry, startFaultyRegistry } from "../support/faulty-registry.ts";
import { copyToPrivateRegistry } from "../support/images.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-worker-credentials";
const lab = readLab();
const worker = lab.nodes.find(({ role }) => role === "worker");
// One copy on each node, whatever the order of the update: the worker's turn always comes.
const good: AppVersion = {
  deploy: {
    replicas: lab.nodes.length,
    placement: { max_replicas_per_node: 1 },
    update_config: { order: "stop-first", failure_action: "rollback" },
  },
};

describe("registry credentials that are refused on the worker only", () => {
  let registry: FaultyRegistry;
  let bad: AppVersion;

  beforeAll(() => copyToPrivateRegistry("faults/app:1"));
  // Another port for each test: no node has an image of that name yet.
  beforeEach(async () => {
    registry = await startFaultyRegistry();
    registry.fail({ match: /./, status: 401, times: Number.POSITIVE_INFINITY, from: worker?.address });
    bad = { ...good, image: `${registry.host}/faults/app:1` };
  });
  afterEach(() => registry[Symbol.asyncDispose]());
  afterAll(() => removeStack(stack));

  test("end red within the bound, name the worker, and everything runs what it ran before", async () => {
    const inputs = { registry: registry.host };
    const { run, before, after } = await playFault({ stack, workspace: openWorkspace() }, good, bad, inputs);

    expect(run.conclusion).toBe("failure");
    expect(run.outputs.result).toBe("rolled-back");
    expect(run.outputs["failed-services"]).toBe("app");
    expect(run.log.join("\n")).toMatch(
      /No such image: \S+\/faults\/app:1@sha256:\w+ on worker-1: the node could not pull/,
    );
    expect(run.log.join("\n")).toContain("Rolled back after");
    expect(after).toEqual(before);
    expect(registry.faulted).toBeGreaterThan(0);
    expect(Number(run.outputs["duration-ms"])).toBeLessThan(printedBound(run));
  });

  test("docker stack deploy --detach=false exits 0 after it rolled back", async () => {
    const { pullUsername, pullPassword } = lab.registries.private;
    const workspace = openWorkspace();
    const env = writeLogin(workspace, registry.host, `${pullUsername}:${pullPassword}`);
    const end = await playWithPlainDocker({ stack, workspace }, good, bad, 60_000, env);

    expect(registry.faulted).toBeGreaterThan(0);
    expect(end.exitCode).toBe(0);
  });
});
