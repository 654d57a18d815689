import { spawn } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Inside, lendToContainer } from "../../src/server/lent-file.ts";
import { localToolProcess } from "../../src/server/tool-process.ts";

/** As it is before the programs of a test come first in it. */
const PATH = process.env.PATH ?? "";

/** This machine in place of a container, with its own programs. */
const here: Inside = {
  start: async ({ argv: [program = "", ...args] }) =>
    localToolProcess(spawn(program, args, { stdio: "pipe", env: { PATH } })),
  run: () => Promise.reject(new Error("nothing else is run")),
};

describe("a folder that is lent", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipway-lent-"));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true, force: true });
  });

  it("is packed by a program that is given none of the step's secrets", async () => {
    const [seen, programs] = [join(folder, "seen"), await mkdtemp(join(folder, "bin-"))];
    await writeFile(join(programs, "tar"), `#!/bin/sh\nenv > ${seen}\nPATH=/usr/bin:/bin exec tar "$@"\n`);
    await chmod(join(programs, "tar"), 0o755);
    const dump = await mkdtemp(join(folder, "dump-"));
    await writeFile(join(dump, "toc.dat"), "PGDMP");
    vi.stubEnv("PATH", `${programs}:${process.env.PATH}`);
    vi.stubEnv("INPUT_SSH-KEY", "the key");
    vi.stubEnv("STATE_isPost", "the state");
    await using lent = await lendToContainer(here, dump);
    expect(await readFile(join(lent.path, "toc.dat"), "utf8")).toBe("PGDMP");
    const given = await readFile(seen, "utf8");
    expect(given).toContain("PATH=");
    expect(given).not.toMatch(/the key|the state/);
  });
});
