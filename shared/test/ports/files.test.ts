import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openPrivateFolder, workspaceFiles } from "../../src/index.ts";

const place = realpathSync(mkdtempSync(join(tmpdir(), "slipway-files-")));
afterEach(() => vi.unstubAllEnvs());

describe("a private folder", () => {
  it("can be read by its user alone, and so can its files", async () => {
    await using folder = await openPrivateFolder("test");
    const file = await folder.write("key", "secret\n");
    expect(statSync(folder.path).mode & 0o777).toBe(0o700);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toBe("secret\n");
  });

  it("is gone with all that is in it when it is disposed of", async () => {
    const folder = await openPrivateFolder("test");
    await folder.write("key", "secret");
    await folder[Symbol.asyncDispose]();
    expect(existsSync(folder.path)).toBe(false);
  });

  it("is gone when the process ends before it was disposed of", () => {
    const source = new URL("../../src/ports/files.ts", import.meta.url).href;
    const script = `const { openPrivateFolder } = await import(${JSON.stringify(source)});
      const folder = await openPrivateFolder("test");
      await folder.write("key", "secret");
      console.log(folder.path);
      process.exit(1);`;
    const { stdout } = spawnSync("node", ["--input-type=module", "-e", script], { encoding: "utf8" });
    expect(stdout.trim()).toMatch(/slipway-test-\w+$/);
    expect(existsSync(stdout.trim())).toBe(false);
  });

  it("makes things from elsewhere reachable, and leaves them when it goes", async () => {
    const target = join(place, "plugins");
    writeFileSync(target, "kept");
    const folder = await openPrivateFolder("test");
    await folder.link("cli-plugins", target);
    expect(readFileSync(join(folder.path, "cli-plugins"), "utf8")).toBe("kept");
    await folder[Symbol.asyncDispose]();
    expect(readFileSync(target, "utf8")).toBe("kept");
  });

  it.each([
    ["the runner's own folder", () => place, () => place],
    ["the system's when the runner's is too deep for a socket", () => join(place, "x".repeat(80)), () => tmpdir()],
    ["the system's outside a runner", () => "", () => tmpdir()],
  ])("is made in %s", async (_name, runnerTemp, parent) => {
    vi.stubEnv("RUNNER_TEMP", runnerTemp());
    await using folder = await openPrivateFolder("test");
    expect(folder.path.startsWith(join(parent(), "slipway-test-"))).toBe(true);
  });

  it("is another one each time", async () => {
    await using first = await openPrivateFolder("test");
    await using second = await openPrivateFolder("test");
    expect(first.path).not.toBe(second.path);
    rmSync(place, { recursive: true, force: true });
  });
});

describe("the caller's files", () => {
  it("are read byte for byte", async () => {
    await using folder = await openPrivateFolder("test");
    const bytes = Buffer.from([0, 255, 10, 13]);
    expect(await workspaceFiles.read(await folder.write("b", bytes))).toEqual(bytes);
  });

  it("that are not there are named in the system's own words", async () => {
    await expect(workspaceFiles.read("no/such/file.yml")).rejects.toThrow(/ENOENT.*no\/such\/file\.yml/);
  });
});
