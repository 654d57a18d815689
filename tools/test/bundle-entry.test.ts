import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROOT } from "../action-folders.ts";
import { bundleEntry } from "../bundle-entry.ts";
import { runAction } from "../local-runner/index.ts";

const SAMPLE = join("tools", "test", "sample-action");
/** Beside other build products, so that the bundle is written where a rename can put it. */
const folder = mkdtempSync(join(ROOT, "node_modules", ".bundle-test-"));
const out = relative(ROOT, join(folder, "main"));
const bundle = (source: string) => bundleEntry({ root: ROOT, source, out });

const run = promisify(execFile);

/** ncc takes a while, and more on a busy machine. */
const TIMEOUT = 120_000;

describe("a bundle", { timeout: TIMEOUT }, () => {
  beforeAll(() => bundle(join(SAMPLE, "src", "main.ts")), TIMEOUT);
  afterAll(() => rmSync(folder, { recursive: true }));

  it("runs outside the checkout, with no package near", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "slipway-bundle-"));
    try {
      cpSync(join(ROOT, SAMPLE, "action.yml"), join(elsewhere, "action.yml"));
      cpSync(join(ROOT, out), join(elsewhere, "dist", "main"), { recursive: true });
      const run = await runAction({ action: elsewhere, workspace: ROOT, with: { who: "Ada", times: 2 } });
      expect(run).toMatchObject({ conclusion: "success", outputs: { greeting: "Hello Hello Ada" } });
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it("says that it is an ES module", () => {
    expect(JSON.parse(readFileSync(join(folder, "main", "package.json"), "utf8"))).toEqual({ type: "module" });
  });

  it("comes with the notices of the packages in it, and no others", () => {
    const notices = readFileSync(join(folder, "main", "licenses.txt"), "utf8");
    expect(notices).toMatch(/^zod@\d+\.\d+\.\d+\nMIT\nMIT License\n/);
    expect(notices.match(/^\S+@\d+\.\d+\.\d+$/gm)).toHaveLength(1);
  });

  it("names no place on the machine that it was built on", () => {
    expect(readFileSync(join(folder, "main", "index.js"), "utf8")).not.toContain(ROOT);
  });

  it("comes with PostgreSQL's parser, where it is used", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "slipway-bundle-"));
    try {
      await bundleEntry({ root: ROOT, source: join("tools", "test", "reads-sql.js"), out: `${out}-sql` });
      cpSync(join(ROOT, `${out}-sql`), elsewhere, { recursive: true });
      const { stdout } = await run(process.execPath, [join(elsewhere, "index.js")], { cwd: tmpdir() });
      expect(stdout).toBe("SelectStmt");
      expect(readFileSync(join(elsewhere, "licenses.txt"), "utf8")).toMatch(/^libpg-query@/m);
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it("is refused when it needs the HTTP client that is left out of all bundles", async () => {
    await expect(bundle(join("tools", "test", "asks-for-token.ts"))).rejects.toThrow(
      "HttpClient and BearerCredentialHandler",
    );
  });

  it("is refused when something that it imports is not there", async () => {
    const source = join(folder, "imports-missing.js");
    writeFileSync(source, 'import "no-such-package";\n');
    await expect(bundle(relative(ROOT, source))).rejects.toThrow("not found: no-such-package");
  });

  it("stays as it was when building it again fails", async () => {
    await expect(bundle(join(SAMPLE, "src", "missing.ts"))).rejects.toThrow("missing.ts");
    expect(existsSync(join(folder, "main", "index.js"))).toBe(true);
  });
});
