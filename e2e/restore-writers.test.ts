import { describe, expect, test } from "vitest";
import { dockerOk } from "./support/docker.ts";
import {
  accessTo,
  containerState,
  leasesOn,
  removeLeasesAtEnd,
  runContainer,
  runService,
  socketOf,
  startRun,
  tasksOf,
} from "./support/writers.ts";

const node = "manager-1";
const socket = socketOf(node);
const common = { ...accessTo(node), subject: "database shop in container db", run: "77_1", ttl: 20, holds: false };
const any = (name: string) => ({ kind: "any" as const, name });

describe("writers", () => {
  test("are stopped and come back to exactly what they were, and nothing stays on the host", async () => {
    removeLeasesAtEnd(node);
    await runService("writers-app", 3, { options: ["--label", "team=shop"] });
    await runContainer("writers-worker", { node, options: ["--restart", "unless-stopped"] });
    await runContainer("writers-paused", { node });
    await runContainer("writers-off", { node });
    await dockerOk(["pause", "writers-paused"], { socket });
    await dockerOk(["stop", "-t", "1", "writers-off"], { socket });
    const spec = () => dockerOk(["service", "inspect", "--format", "{{json .Spec}}", "writers-app"]);
    const before = await spec();
    const names = ["writers-app", "writers-worker", "writers-paused", "writers-off"];
    const run = startRun({ ...common, writers: names.map(any) });

    expect(await run.ended, run.lines.join("\n")).toBe(0);
    const log = run.lines.join("\n");
    expect(log).toMatch(/lease .*\n[\s\S]*Scaled the service writers-app from 3 to 0[\s\S]*The writers are stopped/);
    expect(log).toMatch(/The writers are stopped[\s\S]*Scaled the service writers-app back to 3[\s\S]*Down for \d+ ms/);
    expect(await tasksOf("writers-app")).toBe("3/3 running");
    expect(await spec()).toBe(before);
    expect(await Promise.all(names.slice(1).map((name) => containerState(node, name)))).toEqual([
      "running",
      "paused",
      "exited",
    ]);
    expect(await leasesOn(node)).toEqual([]);
  });
});
