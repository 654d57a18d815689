import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { ancestors, inspectProcess, isInit, listProcesses } from "../processes.ts";

test("a child is seen with its parent and environment, and not after its end", async () => {
  const child = spawn("sleep", ["60"], { env: { PATH: process.env.PATH, MARK: "a b=c" } });
  await once(child, "spawn");
  const pid = child.pid ?? 0;
  await expect.poll(() => inspectProcess(pid)?.env.has("MARK=a b=c")).toBe(true);
  expect(inspectProcess(pid)).toMatchObject({ pid, parent: process.pid });
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(inspectProcess(pid)).toBeUndefined();
});

test("this process and its parent are its ancestors, and neither is a machine's init", () => {
  const found = ancestors(listProcesses());
  expect(found).toContain(process.pid);
  expect(found).toContain(process.ppid);
  expect(isInit(process.pid)).toBe(false);
});
