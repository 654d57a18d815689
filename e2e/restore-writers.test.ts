import { expect, onTestFinished, test } from "vitest";
import { docker, dockerOk } from "./support/docker.ts";
import {
  accessTo,
  containerState,
  leaseLog,
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

test("writers come back to exactly what they were, and nothing stays on the host", async () => {
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
  expect(await leasesOn(node, common.subject)).toEqual([]);
});

test("a writer that cannot be stopped, or would not come back, is refused before anything is touched", async () => {
  removeLeasesAtEnd(node);
  await runContainer("writers-brief", { node, options: ["--rm"] });
  await runContainer("writers-good", { node });
  await runService("writers-global", 1, { options: ["--mode", "global"], replicated: false });
  await runService("writers-twice", 1);
  await runContainer("writers-twice", { node });
  const task = await dockerOk(["ps", "--quiet", "--no-trunc", "--filter", "name=writers-global"], { socket });
  const names = ["writers-good", "writers-brief", "writers-global", "writers-twice", "writers-god", task];
  const run = startRun({ ...common, writers: names.map(any) });

  expect(await run.ended).toBe(1);
  const log = run.lines.join("\n").replaceAll("%0A", "\n");
  expect(log).toContain("5 problems, nothing was changed:");
  expect(log).toContain("writers.1: writers-brief was started with --rm and would be gone once it is stopped");
  expect(log).toContain("writers.2: writers-global is a global service, which cannot be scaled to 0");
  expect(log).toContain("writers.3: writers-twice is a container and a service as well: write service:writers-twice");
  expect(log).toContain("there is no container or service writers-god on this engine; did you mean writers-good?");
  expect(log).toMatch(/writers\.5: .* is a task of the service writers-global, which would replace it: name that/);
  expect(await containerState(node, "writers-good")).toBe("running");
  expect(await leasesOn(node, common.subject)).toEqual([]);
});

test("a sidecar is made anew before the others start, and a proxy is told afterwards", async () => {
  removeLeasesAtEnd(node);
  const network = "writers-net";
  await dockerOk(["network", "create", "--subnet", "10.213.7.0/24", network], { socket });
  onTestFinished(async () => {
    await docker(["network", "rm", network], { socket });
  });
  const settings = ["--env", "SHAPES=on", "--label", "team=shop", "--restart", "always", "--memory", "64m"];
  const networks = ["--network", network, "--network-alias", "sync", "--ip", "10.213.7.9"];
  await runContainer("writers-sidecar", { node, options: [...settings, ...networks, "--volume", "/cache"] });
  await runContainer("writers-proxy", { node });
  await dockerOk(["network", "connect", "bridge", "writers-sidecar"], { socket });
  await dockerOk(["exec", "writers-sidecar", "sh", "-c", "touch /cache/shapes /inside"], { socket });
  const facts = "{{json .Config.Env}} {{json .Config.Labels}} {{json .HostConfig}} {{.Config.Cmd}} {{.Image}}";
  const addresses = " {{range $name, $n := .NetworkSettings.Networks}}{{$name}} {{json $n.IPAMConfig}}{{end}}";
  const inspect = (format: string) => dockerOk(["inspect", "--format", format, "writers-sidecar"], { socket });
  const [id, before] = [await inspect("{{.Id}}"), await inspect(facts + addresses)];
  const run = startRun({
    ...common,
    writers: [any("writers-sidecar")],
    after: [
      { kind: "recreate", writer: any("writers-sidecar") },
      { kind: "exec", writer: any("writers-proxy"), command: ["touch", "/told; and $(nothing) else"], timeout: 10_000 },
      {
        kind: "exec",
        writer: any("writers-proxy"),
        command: ["sh", "-c", "echo 'no such upstream' >&2; exit 3"],
        timeout: 10_000,
      },
      { kind: "exec", writer: any("writers-proxy"), command: ["sleep", "60"], timeout: 1_000 },
      { kind: "restart", writer: any("writers-proxy"), timeout: 30_000 },
    ],
  });

  expect(await run.ended, run.lines.join("\n")).toBe(0);
  const log = run.lines.join("\n");
  expect(log).toMatch(
    /Made the container writers-sidecar anew\n.*Started the container writers-sidecar\n[\s\S]*Done: touch/,
  );
  expect(log).toContain("in the container writers-proxy: it ended with code 3: no such upstream");
  expect(log).toContain("sleep 60 in the container writers-proxy: it was not over after 1 s");
  expect(log).toContain("Done: restart of the container writers-proxy");
  expect(await inspect("{{.Id}}")).not.toBe(id);
  expect(await inspect(facts + addresses)).toBe(before);
  expect(await dockerOk(["exec", "writers-sidecar", "ls", "/cache"], { socket })).toBe("");
  expect(await dockerOk(["exec", "writers-proxy", "ls", "/"], { socket })).toContain("told; and $(nothing) else");
  expect((await docker(["exec", "writers-sidecar", "ls", "/inside"], { socket })).exitCode).not.toBe(0);
});

test("what somebody else does to a writer meanwhile is left, and said", async () => {
  removeLeasesAtEnd(node);
  await runService("writers-scaled", 2);
  await runContainer("writers-started", { node });
  const run = startRun({ ...common, holds: true, writers: ["writers-scaled", "writers-started"].map(any) });
  await run.said(/The writers are stopped/);
  await dockerOk(["service", "scale", "--detach", "writers-scaled=1"]);
  await dockerOk(["start", "writers-started"], { socket });
  run.child.kill("SIGINT");

  expect(await run.ended).toBe(130);
  expect(run.lines.join("\n")).toContain(
    "The service writers-scaled was scaled to 1 by somebody else meanwhile, and is left so (it had 2)",
  );
  expect(
    await dockerOk(["service", "inspect", "--format", "{{.Spec.Mode.Replicated.Replicas}}", "writers-scaled"]),
  ).toBe("1");
  expect(await leasesOn(node, common.subject)).toEqual([]);
});

test("a second run waits for the lease of one that died, says what it did, and goes on", async () => {
  removeLeasesAtEnd(node);
  await runContainer("writers-only", { node, options: ["--stop-timeout", "1"] });
  const first = startRun({ ...common, ttl: 8, holds: true, run: "70_1", writers: [any("writers-only")] });
  await first.said(/The writers are stopped/);
  first.child.kill("SIGKILL");
  const second = startRun({ ...common, ttl: 8, writers: [any("writers-only")] });

  expect(await second.ended, second.lines.join("\n")).toBe(0);
  expect(second.lines.join("\n")).toMatch(
    /Run 70_1 holds a lease on database shop in container db: waiting[\s\S]*The run 70_1 died while writers were stopped/,
  );
  expect(await containerState(node, "writers-only")).toBe("running");
  expect(await leaseLog(node, common.subject)).toBe("");
});
