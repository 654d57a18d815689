import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readLab } from "../../lab/description.ts";
import { deploy, pullInputs } from "../support/deploy.ts";
import { clusterState, runningVersions } from "../support/engine.ts";
import { type FaultyRegistry, startFaultyRegistry } from "../support/faulty-registry.ts";
import { copyToPrivateRegistry } from "../support/images.ts";
import { removeStack } from "../support/stack.ts";
import { openWorkspace } from "../support/workspace.ts";

const stack = "fault-registry-away";
const manifests = /\/manifests\//;

describe("a registry that answers nobody during a release of what is elsewhere", () => {
  let registry: FaultyRegistry;
  const workspace = openWorkspace({}, afterAll);
  const service = (image: string, greeting: string) => ({
    image,
    command: ["sh", "-c", `trap 'exit 0' TERM; echo ${greeting}; sleep 100000 & wait`],
    stop_grace_period: "1s",
    deploy: { endpoint_mode: "dnsrr" },
  });
  const release = (cache: string, greeting: string) => {
    const web = service(readLab().images.busybox, greeting);
    const services = { cache: service(`${registry.host}/faults/app:${cache}`, "cache"), web };
    workspace.write("stack.yml", stringify({ version: "3.12", services }));
    const inputs = { ...pullInputs(), registry: registry.host, stack, "stack-file": "stack.yml", "stable-for": "1s" };
    return deploy(inputs, workspace.path);
  };

  beforeAll(async () => {
    registry = await startFaultyRegistry();
    await copyToPrivateRegistry("faults/app:1");
  });
  afterAll(async () => {
    await removeStack(stack);
    await registry[Symbol.asyncDispose]();
  });

  test("is asked again, and then leaves what runs as it is", async () => {
    // The engine asks twice by itself, with HEAD and with GET.
    registry.fail({ match: manifests, status: 503, times: 4 });
    const first = await release("1", "one");
    expect(first.outputs.result, first.log.join("\n")).toBe("deployed");
    expect(registry.faulted).toBe(4);
    const before = await runningVersions(stack);
    expect(before[`${stack}_cache`]).toMatch(/\/faults\/app:1@sha256:/);

    registry.fail({ match: manifests, status: 429, times: Number.POSITIVE_INFINITY });
    const hotfix = await release("1", "two");
    expect(hotfix.outputs.result, hotfix.log.join("\n")).toBe("deployed");
    expect(hotfix.log.join("\n")).toMatch(
      /\/faults\/app:1 could not be looked up from the cluster \(.+\); cache keeps the image that it runs/,
    );
    expect(await runningVersions(stack)).toEqual(before);

    const state = await clusterState();
    const refused = await release("2", "three");
    expect(refused.outputs.result).toBe("failed");
    expect(refused.log.join("\n")).toMatch(/\/faults\/app:2 could not be looked up from the cluster/);
    expect(await clusterState()).toBe(state);
  });
});
