import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";

const SHARED = new URL("../src/index.ts", import.meta.url).href;

/** A process whose action does `body`, once it has said that it is at work. */
async function startAction(body: string, options: string): Promise<{ child: ChildProcess; output: Promise<string> }> {
  const program = `
    import { ActionsRunner, runAction } from ${JSON.stringify(SHARED)};
    const runner = new ActionsRunner();
    await runAction(runner, async (cancel) => {
      const waiting = setInterval(() => {}, 1_000);
      runner.info("at work");
      ${body}
      clearInterval(waiting);
    }, ${options});
    console.log("went on");`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "readable");
  return { child, output: text(child.stdout) };
}

async function end(child: ChildProcess): Promise<number | string> {
  const [code, signal] = await once(child, "exit");
  return (signal ?? code) as number | string;
}

const untilCancelled = `await new Promise((resolve) => cancel.addEventListener("abort", resolve));`;

describe("an action that is cancelled", () => {
  it("ends at once", async () => {
    const { child, output } = await startAction(`${untilCancelled} runner.info("put right");`, "{}");
    child.kill("SIGINT");
    expect(await end(child)).toBe(130);
    expect(await output).not.toContain("put right");
  });

  it("has the time to put things right that it asked for", async () => {
    const body = `${untilCancelled} runner.info("put right"); cancel.throwIfAborted();`;
    const { child, output } = await startAction(body, "{ afterCancel: 60_000 }");
    child.kill("SIGINT");
    expect(await end(child)).toBe(130);
    expect(await output).toMatch(/put right[\s\S]*::error::the run was cancelled/);
    expect(await output).not.toContain("went on");
  });

  it("ends when that time is over", async () => {
    const { child, output } = await startAction("await new Promise(() => {});", "{ afterCancel: 50 }");
    child.kill("SIGINT");
    expect(await end(child)).toBe(130);
    expect(await output).not.toContain("went on");
  });

  it("ends at once when the runner insists", async () => {
    const { child } = await startAction("await new Promise(() => {});", "{ afterCancel: 60_000 }");
    child.kill("SIGINT");
    child.kill("SIGTERM");
    expect(await end(child)).toBe(130);
  });
});
