import { describe, expect, it } from "vitest";
import { full, read } from "./read-inputs.ts";

describe("a secret among the inputs", () => {
  it("is masked before anything is said", async () => {
    const inputs = { ...full, "pull-username": "bot", "pull-password": "pull-password", "secret-hash-key": "hash-key" };
    const { runner } = await read(inputs);
    for (const secret of ["hunter2-hunter2", "pull-password", "hash-key", "AAAA\n-----END"]) runner.info(secret);
    expect(runner.log).not.toMatch(/hunter2|pull-password|hash-key|AAAA/);
  });

  it("is in no message when something is wrong with it, or with others", async () => {
    const { error } = await read({
      ...full,
      "ssh-key": "hunter2-key",
      secrets: `${"n".repeat(60)}=hunter2-a\nnot a line of hunter2\ndb-password=hunter2-b`,
      "pull-password": "hunter2-c",
      force: "maybe",
    });
    expect(error?.problems.length).toBeGreaterThan(3);
    expect(`${error?.message}${JSON.stringify(error?.problems)}`).not.toContain("hunter2");
  });

  it("is not printed with the configuration", async () => {
    const { config } = await read({ ...full, "pull-username": "bot", "pull-password": "hunter2-pull" });
    expect(config).toBeDefined();
    expect(JSON.stringify(config)).not.toMatch(/hunter2|PRIVATE KEY/);
  });
});
