import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";

it.each([[[]], [["nonsense"]], [["startup", "more"]]])(
  "an unknown benchmark is refused, and the known ones are named: %j",
  (args) => {
    const program = join(import.meta.dirname, "..", "main.ts");
    const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
    expect(stderr).toMatch(/npm run bench -- NAME, where NAME is one of .*\bstartup\b/);
    expect(stderr).not.toMatch(/\b(main|measure|report)\b/);
    expect(status).toBe(2);
  },
);
