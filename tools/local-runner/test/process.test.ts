import { describe, expect, it } from "vitest";
import { startProcess } from "../process.ts";

/** Long waits where a signal is to suffice, however busy the machine is; short ones where it is to be ignored. */
const [LONG, SHORT] = [30_000, 300];

/** Starts a Node program; gives its lines, and a promise of the first one. */
function start(program: string, patience: { interrupt?: number; terminate?: number; output?: number } = {}) {
  const lines: string[] = [];
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const process_ = startProcess({
    argv: [process.execPath, "-e", program],
    cwd: "/",
    env: { PATH: process.env.PATH ?? "" },
    patience: { interrupt: LONG, terminate: LONG, output: LONG, ...patience },
    onOutput: () => {},
    onLine: (line) => {
      lines.push(line);
      resolve();
    },
  });
  return { ...process_, lines, ready };
}

const STAYS = "setInterval(() => {}, 1000); console.log('up');";

describe("a process", () => {
  it("finds its standard input closed", async () => {
    const { done, lines } = start("process.stdin.on('end', () => console.log('end of input')).resume()");
    await done;
    expect(lines).toEqual(["end of input"]);
  });

  it("gives lines whatever ends them, and the last one without an end", async () => {
    const { done, lines } = start("process.stdout.write('a\\r\\nb\\rc\\n\\nd')");
    await done;
    expect(lines).toEqual(["a", "b", "c", "", "d"]);
  });

  it("ends with its exit code", async () => {
    expect(await start("process.exit(3)").done).toMatchObject({ exitCode: 3, signal: undefined });
  });

  it("that cannot be started is an error", async () => {
    const options = { cwd: "/", env: {}, onLine: () => {}, onOutput: () => {} };
    await expect(startProcess({ ...options, argv: ["/nonexistent/program"] }).done).rejects.toThrow("ENOENT");
  });

  it("is not waited for longer than the runner waits when a child holds its output open", async () => {
    const child = "require('child_process').spawn('sleep', ['3'], { stdio: 'inherit' }).unref(); console.log('left')";
    const { done, lines } = start(child, { output: SHORT });
    expect(await done).toMatchObject({ exitCode: 0 });
    expect(lines).toEqual(["left"]);
  });
});

describe("cancelling a process", () => {
  const ignoring = (...signals: string[]) =>
    signals.map((signal) => `process.on('${signal}', () => {});`).join("") + STAYS;

  it.each([
    ["ends one that does nothing about it", STAYS, {}, { exitCode: 130, signal: "SIGINT" }],
    [
      "lets it clean up",
      `process.on('SIGINT', () => process.exit(7)); ${STAYS}`,
      {},
      { exitCode: 7, signal: undefined },
    ],
    ["goes on to SIGTERM", ignoring("SIGINT"), { interrupt: SHORT }, { exitCode: 143, signal: "SIGTERM" }],
    [
      "goes on to SIGKILL",
      ignoring("SIGINT", "SIGTERM"),
      { interrupt: SHORT, terminate: SHORT },
      { exitCode: 137, signal: "SIGKILL" },
    ],
  ])("%s", async (_, program, patience, end) => {
    const { done, ready, cancel } = start(program, patience);
    await ready;
    await cancel();
    expect(await done).toMatchObject(end);
  });

  it("sends nothing to its children", async () => {
    const child =
      "process.on('SIGINT', () => console.log('child was signalled')); setInterval(() => {}, 1000); console.log('child is up')";
    const parent = `const child = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' });
      process.on('SIGINT', () => { child.kill('SIGKILL'); child.on('exit', () => process.exit(0)); });`;
    const { done, ready, cancel, lines } = start(parent);
    await ready;
    await cancel();
    await done;
    expect(lines).toEqual(["child is up"]);
  });
});
