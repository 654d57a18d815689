import { expect, test } from "vitest";
import { stringify } from "yaml";
import { readLab } from "../lab/description.ts";
import { deploy, pullInputs } from "./support/deploy.ts";
import { clusterState } from "./support/engine.ts";
import { openWorkspace } from "./support/workspace.ts";

const DATABASE_URL = "postgresql://electric:of-nobody@shared_postgres:5432/legal";

/** A stack file of two sync services on one database server, as nobody should have it. */
function stackFile(legal: Readonly<Record<string, string>>, blog: Readonly<Record<string, string>>): string {
  const service = (environment: Readonly<Record<string, string>>) => ({
    image: readLab().images.busybox,
    command: ["sleep", "100000"],
    environment: { DATABASE_URL, ...environment },
    deploy: { endpoint_mode: "dnsrr" },
  });
  return stringify({ version: "3.12", services: { legal: service(legal), blog: service(blog) } });
}

async function plan(content: string) {
  const { path } = openWorkspace({ "stack.yml": content });
  const run = await deploy({ ...pullInputs(), stack: "replication", "stack-file": "stack.yml", mode: "plan" }, path);
  expect(run.outputs.result, run.log.join("\n")).toBe("planned");
  return run.annotations.filter(({ level }) => level === "warning").map(({ message }) => message);
}

test("services that would share a replication slot, and variables without effect, are told before anything is deployed", async () => {
  const before = await clusterState();
  const stream = { ELECTRIC_REPLICATION_STREAM_ID: "legal" };
  expect(await plan(stackFile(stream, stream))).toContainEqual(
    expect.stringMatching(/^replication_\w+ would share the replication slot electric_slot_legal .* with replication_/),
  );
  const dead = await plan(stackFile(stream, { ELECTRIC_SLOT_NAME: "blog" }));
  expect(dead).toContainEqual(expect.stringMatching(/^replication_blog: ElectricSQL has ignored ELECTRIC_SLOT_NAME/));
  expect(dead.filter((message) => message.includes("would share"))).toEqual([]);
  const own = stackFile(stream, { ELECTRIC_REPLICATION_STREAM_ID: "blog" });
  expect((await plan(own)).filter((message) => message.includes("lectric"))).toEqual([]);
  expect(await clusterState()).toBe(before);
});
