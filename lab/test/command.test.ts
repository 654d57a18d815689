import { describe, expect, test } from "vitest";
import { CommandError, run, tryRun } from "../command.ts";

describe("run", () => {
  test("gives what the command wrote, from what it was given", async () => {
    expect(await run(["cat"], { stdin: "one\ntwo\n" })).toBe("one\ntwo\n");
  });

  test("throws the command's last words when it fails", async () => {
    const failing = run(["sh", "-c", "echo no such thing >&2; exit 3"]);
    await expect(failing).rejects.toThrow(CommandError);
    await expect(failing).rejects.toThrow(/exited with 3\nno such thing/);
  });

  test("ends the command with its session, and rejects with the reason", async () => {
    const interruption = new AbortController();
    const running = run(["sleep", "60"], { signal: interruption.signal });
    interruption.abort(new Error("enough"));
    await expect(running).rejects.toThrow();
    await expect(run(["true"], { signal: interruption.signal })).rejects.toThrow("enough");
  });
});

describe("tryRun", () => {
  test("gives the exit code, as a shell would for a program that is not there", async () => {
    expect(await tryRun(["sh", "-c", "exit 4"])).toMatchObject({ exitCode: 4 });
    expect(await tryRun(["no-such-program-anywhere"])).toMatchObject({ exitCode: 127 });
  });
});
