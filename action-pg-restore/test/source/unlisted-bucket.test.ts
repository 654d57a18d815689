import { createHash } from "node:crypto";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDump } from "../../src/source/open-dump.ts";
import { Bucket } from "../../src/storage/bucket.ts";
import { dumpBytes } from "../archive/support/dumps.ts";
import { type S3Server, startS3 } from "../storage/s3-server.ts";

const DUMP = dumpBytes("17-custom-zstd");
const SHA256 = createHash("sha256").update(DUMP).digest("hex");
const CHECKSUM = "GET /backups/pg/shop.dump.sha256";
const LIST = /^GET \/backups\/\?/;
const DENIED = { status: 403, code: "AccessDenied" };

async function* once(bytes: Buffer | string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(bytes);
}

describe("in a bucket whose files may be read and not be listed", () => {
  let s3: S3Server;
  let bucket: Bucket;
  beforeEach(async () => {
    s3 = await startS3(["backups"]);
    bucket = new Bucket({ bucket: "backups", prefix: "pg", access: s3.access });
    await bucket.write("shop.dump", once(DUMP));
    s3.fault = (line) => (LIST.test(line) ? DENIED : undefined);
  });
  afterEach(async () => {
    bucket[Symbol.dispose]();
    await s3[Symbol.asyncDispose]();
  });

  const open = () =>
    openDump(
      {
        location: { kind: "s3", bucket: "backups", key: "pg/shop.dump", access: s3.access },
        sha256: undefined,
        maxAge: undefined,
        allowPlainSql: false,
      },
      {
        store: async (each) =>
          new Bucket({ bucket: "backups", prefix: "key" in each ? each.key : "", access: s3.access }),
        clock: new FakeClock(),
        log: new RecordingRunner(),
        signal: new AbortController().signal,
        database: undefined,
      },
    );

  it("a dump is held against the checksum file beside it", async () => {
    await bucket.write("shop.dump.sha256", once(`${SHA256}  shop.dump\n`));
    await using proven = await open();
    expect(proven).toMatchObject({ isDigestProven: true, report: { state: "sound" } });
    await bucket.write("shop.dump.sha256", once(`${"0".repeat(64)}  shop.dump\n`));
    await using changed = await open();
    expect(changed.report).toMatchObject({ state: "damaged" });
  });

  it.each([
    ["is not there", undefined],
    ["may not be read", DENIED],
  ])("a checksum file that %s is none", async (_, refusal) => {
    s3.fault = (line) => (LIST.test(line) ? DENIED : line === CHECKSUM ? refusal : undefined);
    await using dump = await open();
    expect(dump).toMatchObject({ isDigestProven: false, report: { state: "sound" } });
    expect(s3.requests).toContain(CHECKSUM);
  });

  it("a checksum file that cannot be fetched ends the run", async () => {
    s3.fault = (line) =>
      LIST.test(line) ? DENIED : line === CHECKSUM ? { status: 400, code: "ExpiredToken" } : undefined;
    await expect(open()).rejects.toThrow("the session token has expired");
  });

  it("and a list that fails for another reason is not taken for such a bucket", async () => {
    s3.fault = (line) => (LIST.test(line) ? { status: 404, code: "NoSuchBucket" } : undefined);
    await expect(open()).rejects.toThrow("there is no bucket backups");
  });
});
