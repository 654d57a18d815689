import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { UserError } from "@slipway/shared";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backupName } from "../../src/backup/backup-name.ts";
import type { Location } from "../../src/config.ts";
import type { DumpAtHand } from "../../src/dump-at-hand.ts";
import type { LentFile, ServerTools } from "../../src/server/server.ts";
import { openDump } from "../../src/source/open-dump.ts";
import { RunnerFolder } from "../../src/storage/runner-folder.ts";
import type { Store } from "../../src/storage/store.ts";
import { dumpBytes } from "../archive/support/dumps.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/dumps");
const CUSTOM = dumpBytes("17-custom-zstd");
const PLAIN = dumpBytes("17-inserts");
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

let place = "";
let runnerTemp = "";
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "slipway-source-"));
  runnerTemp = mkdtempSync(join(tmpdir(), "slipway-temp-"));
  vi.stubEnv("RUNNER_TEMP", runnerTemp);
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of [place, runnerTemp]) rmSync(folder, { recursive: true });
});

function put(name: string, bytes: Buffer | string): void {
  writeFileSync(join(place, name), bytes);
}

/** A place elsewhere whose files are really here, so that a copy has to be made. */
function elsewhere(location: Location): Store {
  if (location.kind === "s3") throw new Error("there is no bucket here");
  return new RunnerFolder(location.path.replace("/far", place));
}

interface Asked {
  readonly sha256?: string;
  readonly database?: string;
}

async function openAt(location: Location, { sha256: digest, database }: Asked = {}): Promise<DumpAtHand> {
  const source = { location, sha256: digest, maxAge: undefined, allowPlainSql: true };
  return await openDump(source, {
    store: async (each) =>
      location.kind === "host" ? elsewhere(each) : new RunnerFolder("path" in each ? each.path : ""),
    clock: new FakeClock(),
    log: new RecordingRunner(),
    signal: new AbortController().signal,
    database,
  });
}

const here = (name: string, asked?: Asked) => openAt({ kind: "runner", path: `${place}/${name}` }, asked);
const far = (name: string, asked?: Asked) => openAt({ kind: "host", path: `/far/${name}` }, asked);

/** Tools that only look at the file they are lent. */
const looking = {
  async lend(file: string): Promise<LentFile> {
    return { path: file, async [Symbol.asyncDispose]() {} };
  },
} as unknown as ServerTools;

async function lent(dump: DumpAtHand): Promise<string> {
  if (dump.content.kind !== "archive") throw new Error("it is a script");
  await using file = await dump.content.lend(looking);
  return file.path;
}

describe.each([
  ["on the runner", here],
  ["elsewhere", far],
] as const)("a dump %s", (_place, open) => {
  test.each([
    ["as it is", (bytes: Buffer) => bytes],
    ["in gzip", (bytes: Buffer) => gzipSync(bytes)],
    ["in zstd in gzip", (bytes: Buffer) => gzipSync(zstdCompressSync(bytes))],
  ])("in custom format, %s, is lent to the tools as pg_restore reads it", async (_, wrap) => {
    put("shop.dump", wrap(CUSTOM));
    await using dump = await open("shop.dump");
    expect(dump.report).toMatchObject({ state: "sound", dump: { format: "custom", database: "sample" } });
    expect(readFileSync(await lent(dump)).equals(CUSTOM)).toBe(true);
    expect(await lent(dump)).toBe(await lent(dump));
  });

  test.each([
    ["as it is", (bytes: Buffer) => bytes],
    ["in gzip", (bytes: Buffer) => gzipSync(bytes)],
  ])("in plain SQL, %s, is a script", async (_, wrap) => {
    put("shop.sql.gz", wrap(PLAIN));
    await using dump = await open("shop.sql.gz");
    expect(dump.content.kind).toBe("script");
    if (dump.content.kind !== "script") return;
    expect((await buffer(dump.content.open())).equals(PLAIN)).toBe(true);
    expect((await buffer(dump.content.open())).equals(PLAIN)).toBe(true);
  });

  test("in directory format is a folder, with a slash and without", async () => {
    cpSync(join(FIXTURES, "17-directory-zstd"), join(place, "shop"), { recursive: true });
    for (const name of ["shop", "shop/"]) {
      await using dump = await open(name);
      expect(dump.report).toMatchObject({ state: "sound", dump: { format: "directory" } });
      const folder = await lent(dump);
      const names = readdirSync(join(FIXTURES, "17-directory-zstd"));
      expect(readdirSync(folder)).toEqual(names);
      for (const file of names)
        expect(readFileSync(join(folder, file)).equals(readFileSync(join(FIXTURES, "17-directory-zstd", file)))).toBe(
          true,
        );
    }
  });

  test("knows when it was written to, and its own name", async () => {
    put("shop.dump", CUSTOM);
    utimesSync(join(place, "shop.dump"), 1_700_000_000, 1_700_000_000);
    await using dump = await open("shop.dump");
    expect(dump.modifiedAt).toEqual(new Date(1_700_000_000_000));
    expect(dump.name).toBe(join(place, "shop.dump"));
  });

  test("is proven by the digest that was given, and damaged when it is another", async () => {
    put("shop.dump", CUSTOM);
    await using proven = await open("shop.dump", { sha256: sha256(CUSTOM) });
    expect(proven).toMatchObject({ isDigestProven: true, report: { state: "sound" } });
    await using wrong = await open("shop.dump", { sha256: "0".repeat(64) });
    expect(wrong.isDigestProven).toBe(false);
    expect(wrong.report).toMatchObject({
      state: "damaged",
      problems: [
        {
          message: `its SHA-256 is ${sha256(CUSTOM)}, and source-sha256 says ${"0".repeat(64)}: it is another file, or was changed`,
        },
      ],
    });
  });

  test.each([
    ["alone", (digest: string) => digest],
    ["as sha256sum writes it", (digest: string) => `${digest}  shop.dump\n`],
    ["in binary mode", (digest: string) => `${digest.toUpperCase()} *backups/shop.dump\r\n`],
    ["among others", (digest: string) => `${"1".repeat(64)}  other.dump\n${digest}  shop.dump\n`],
  ])("is proven by the checksum file beside it: %s", async (_, render) => {
    put("shop.dump", CUSTOM);
    put("shop.dump.sha256", render(sha256(CUSTOM)));
    await using dump = await open("shop.dump");
    expect(dump).toMatchObject({ isDigestProven: true, report: { state: "sound" } });
  });

  test("is not what the checksum file beside it says", async () => {
    put("shop.dump", CUSTOM);
    put("shop.dump.sha256", `${"a".repeat(64)}  shop.dump\n`);
    await using dump = await open("shop.dump");
    expect(dump.report).toMatchObject({ state: "damaged", problems: [{ code: "damaged" }] });
    put("shop.dump.sha256", "nothing of use\n");
    await expect(open("shop.dump")).rejects.toThrow("shop.dump.sha256 holds no SHA-256 of shop.dump");
  });

  test("is the newest proven backup of its database, where a folder is named", async () => {
    const older = backupName("shop", new Date("2026-11-19T03:00:00Z"));
    const newer = backupName("shop", new Date("2026-11-20T03:00:00Z"));
    const unproven = backupName("shop", new Date("2026-11-21T03:00:00Z"));
    const other = backupName("other", new Date("2026-11-21T03:00:00Z"));
    for (const name of [older, newer, unproven, other]) put(name, CUSTOM);
    for (const name of [older, newer, other]) put(`${name}.sha256`, `${sha256(CUSTOM)}  ${name}\n`);
    await using dump = await open("", { database: "shop" });
    expect(dump.name.endsWith(newer)).toBe(true);
    expect(dump.isDigestProven).toBe(true);
    await expect(open("", { database: "nobody" })).rejects.toThrow("there is no backup of nobody with a checksum file");
  });

  test("that is not there is missed by name", async () => {
    put("shop.dump", CUSTOM);
    await expect(open("shop.dumb")).rejects.toThrow(`there is no shop.dumb in ${place}/; did you mean shop.dump?`);
    await expect(open("quite-another")).rejects.toThrow(UserError);
    mkdirSync(join(place, "backups"));
    put("backups/shop.dump", CUSTOM);
    await expect(open("backups")).rejects.toThrow("is a folder, and no dump in directory format: it has no toc.dat");
  });

  test("that is a folder has no digest", async () => {
    cpSync(join(FIXTURES, "17-directory-zstd"), join(place, "shop"), { recursive: true });
    await expect(open("shop", { sha256: "0".repeat(64) })).rejects.toThrow("source-sha256 is of one file");
  });

  test("that is damaged or something else is told in the report", async () => {
    put("cut.dump", CUSTOM.subarray(0, 5000));
    await using cut = await open("cut.dump");
    expect(cut.report.state).toBe("damaged");
    put("page.dump", "<!doctype html>");
    await using page = await open("page.dump");
    expect(page.report.state).toBe("refused");
  });

  test("leaves nothing behind", async () => {
    put("shop.dump", gzipSync(CUSTOM));
    const dump = await open("shop.dump");
    const path = await lent(dump);
    expect(statSync(path).mode & 0o77).toBe(0);
    await dump[Symbol.asyncDispose]();
    expect(existsSync(path)).toBe(false);
    put("bad.sha256", "x");
    put("bad", CUSTOM);
    await expect(open("bad")).rejects.toThrow();
    expect(readdirSync(runnerTemp)).toEqual([]);
    expect(existsSync(join(place, "shop.dump"))).toBe(true);
  });
});

test("a file on the runner that is written to after it was read is not lent", async () => {
  put("shop.dump", CUSTOM);
  await using dump = await here("shop.dump");
  put("shop.dump", Buffer.concat([CUSTOM, Buffer.from("more")]));
  await expect(lent(dump)).rejects.toThrow("shop.dump was changed after it was read");
});

test("a relative path is one in the workspace", async () => {
  mkdirSync(join(place, "inner"));
  put("inner/shop.dump", CUSTOM);
  const before = process.cwd();
  process.chdir(place);
  try {
    await using dump = await openAt({ kind: "runner", path: "inner/shop.dump" });
    expect(dump.report.state).toBe("sound");
    put("top.dump", CUSTOM);
    await using top = await openAt({ kind: "runner", path: "top.dump" });
    expect(readFileSync(await lent(top)).equals(CUSTOM)).toBe(true);
  } finally {
    process.chdir(before);
  }
});
