import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { expect, onTestFinished, test } from "vitest";
import type { ServerTools } from "../../src/server/server.ts";
import { openDump } from "../../src/source/open-dump.ts";
import { RunnerFolder } from "../../src/storage/runner-folder.ts";

const FIXTURE = join(import.meta.dirname, "../fixtures/dumps/17-directory-zstd");
const tools = { lend: async (path: string) => ({ path, async [Symbol.asyncDispose]() {} }) } as unknown as ServerTools;

test.each(["3583.dat.zst", "toc.dat"])(
  "a folder in which %s is written to after it was read is not lent",
  async (file) => {
    const place = mkdtempSync(join(tmpdir(), "slipway-source-"));
    onTestFinished(() => rmSync(place, { recursive: true }));
    cpSync(FIXTURE, place, { recursive: true });
    const location = { kind: "runner", path: `${place}/` } as const;
    await using dump = await openDump(
      { location, sha256: undefined, maxAge: undefined, allowPlainSql: false },
      {
        store: async (each) => new RunnerFolder("path" in each ? each.path : ""),
        clock: new FakeClock(),
        log: new RecordingRunner(),
        signal: new AbortController().signal,
        database: undefined,
      },
    );
    const { content } = dump;
    if (content.kind !== "archive") throw new Error("it is a script");
    await expect(content.lend(tools)).resolves.toMatchObject({ path: place });
    writeFileSync(join(place, file), "other rows");
    await expect(content.lend(tools)).rejects.toThrow("was changed after it was read");
  },
);
