import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openPrivateFolder, openSsh } from "../../src/index.ts";

let empty = "";
beforeEach(() => {
  empty = mkdtempSync(join(tmpdir(), "slipway-no-commands-"));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(empty, { recursive: true });
});

describe("a runner without ssh", () => {
  it("is told so, and what to do", async () => {
    vi.stubEnv("PATH", empty);
    await using folder = await openPrivateFolder("test");
    const target = { host: "manager-1", port: 22, user: "deploy", key: undefined, knownHosts: "", jump: undefined };
    await expect(openSsh(target, folder)).rejects.toMatchObject({
      message: "the runner has no ssh command",
      hint: "install the OpenSSH client on the runner",
    });
  });
});
