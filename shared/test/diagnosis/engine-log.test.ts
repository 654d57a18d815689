import { expect, it } from "vitest";
import { readTaskLog, unframe } from "../../src/diagnosis/engine-log.ts";
import { missingHealthTool } from "../../src/diagnosis/health-tool.ts";
import { FakeEngine, framed } from "../health/support/fake-engine.ts";

it("takes text out of the engine's frames, of both streams", () => {
  expect(unframe(Buffer.concat([framed("one\n"), framed("two\n", 2)])).toString()).toBe("one\ntwo\n");
});

it("leaves the output of a container with a terminal as it is", () => {
  expect(unframe(Buffer.from("plain text, no frames")).toString()).toBe("plain text, no frames");
});

it("makes lines that would command the runner harmless, and drops empty ones", async () => {
  const engine = new FakeEngine({ "GET /tasks/t1/logs": { body: framed("::add-mask::x\r\n\n##[error]y\n") } });
  await expect(readTaskLog(engine, "t1", 5)).resolves.toEqual([": :add-mask::x", "## [error]y"]);
});

it("is empty when the log cannot be had", async () => {
  await expect(readTaskLog(new FakeEngine({}), "t1", 5)).resolves.toEqual([]);
});

it.each([
  [
    {
      ExitCode: -1,
      Output:
        'OCI runtime exec failed: exec failed: unable to start container process: exec: "healthcheck.sh": executable file not found in $PATH: unknown',
    },
    "healthcheck.sh",
  ],
  [
    {
      ExitCode: 126,
      Output:
        'OCI runtime exec failed: exec failed: unable to start container process: exec: "/app/check": permission denied: unknown',
    },
    "/app/check",
  ],
  [{ ExitCode: -1, Output: 'exec: "/usr/bin/curl": stat /usr/bin/curl: no such file or directory' }, "/usr/bin/curl"],
  [{ ExitCode: 127, Output: "/bin/sh: grpc_health_probe: not found" }, "grpc_health_probe"],
  [{ ExitCode: 127, Output: "sh: 1: pg_isready: not found" }, "pg_isready"],
  [{ ExitCode: 22, Output: "curl: (22) The requested URL returned error: 404 Not Found" }, undefined],
  [{ ExitCode: 1, Output: "wget: server returned error: HTTP/1.1 404 Not Found" }, undefined],
  [{ ExitCode: 0, Output: "sh: curl: not found" }, undefined],
])("a health check's run %j lacks the tool %s", (run, tool) => {
  expect(missingHealthTool(run)).toBe(tool);
});
