import { createHash } from "node:crypto";
import { text } from "node:stream/consumers";
import { Secret, UserError } from "@slipway/shared";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { S3Access } from "../../src/config.ts";
import { Bucket } from "../../src/storage/bucket.ts";
import { startS3 } from "./s3-server.ts";

const MEBI = 1024 * 1024;

function open(access: S3Access, { bucket = "backups", prefix = "shop" } = {}): Bucket {
  return new Bucket({ bucket, prefix, access });
}

async function* content(...parts: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

/** So many megabytes that are not all the same. */
async function* megabytes(count: number, failAt = -1): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    if (index === failAt) throw new Error("pg_dump ended with exit code 1");
    yield Buffer.alloc(MEBI, index + 1);
  }
}

async function digest(source: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of source) hash.update(chunk);
  return hash.digest("hex");
}

async function failure(action: () => Promise<unknown>): Promise<string> {
  const error = await action().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UserError) return `${error.message} | ${error.hint ?? ""}`;
  throw error ?? new Error("it did not fail");
}

describe("a bucket", () => {
  it("takes a small file in one request, and gives it back", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    await bucket.write("a.dump", content("one ", "two"));
    expect(await text(bucket.read("a.dump"))).toBe("one two");
    expect(s3.requests).toEqual(["PUT /backups/shop/a.dump", "GET /backups/shop/a.dump"]);
  });

  it("takes a large file in parts, and gives it back byte for byte", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    await bucket.write("large.dump", megabytes(40));
    expect(await digest(bucket.read("large.dump"))).toBe(await digest(megabytes(40)));
    const part = "PUT /backups/shop/large.dump?partNumber&uploadId";
    expect(s3.requests.toSorted()).toEqual([
      "GET /backups/shop/large.dump",
      "POST /backups/shop/large.dump?uploadId",
      "POST /backups/shop/large.dump?uploads",
      ...[part, part, part, part, part],
    ]);
  });

  it("takes a file that may be very large in larger parts", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    await bucket.write("large.dump", megabytes(40), 120_000 * MEBI);
    expect(s3.requests.filter((line) => line.includes("partNumber"))).toHaveLength(3);
  });

  it("keeps nothing of a file whose content fails", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    await expect(bucket.write("half.dump", megabytes(40, 20))).rejects.toThrow("pg_dump ended with exit code 1");
    expect(await bucket.list()).toEqual([]);
    expect(s3.requests).toContain("DELETE /backups/shop/half.dump?uploadId");
  });

  it("lists what is right below its prefix", async () => {
    await using s3 = await startS3(["backups"]);
    using root = open(s3.access, { prefix: "" });
    await root.write("other.dump", content("x"));
    await root.write("shop/deeper/c.dump", content("x"));
    using bucket = open(s3.access);
    await bucket.write("a.dump", content("xyz"));
    await bucket.write("b.dump", content("x"));
    const listed = await bucket.list();
    expect(listed.map(({ name, bytes }) => `${name} ${bytes}`)).toEqual(["a.dump 3", "b.dump 1"]);
    expect(Math.abs((listed[0]?.modified ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it("lists all pages", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    // The server makes its tokens with a cipher that OpenSSL 3 does not have.
    const page = (key: string, token: string) =>
      `<ListBucketResult><Contents><Key>shop/${key}</Key><Size>1</Size></Contents>${token}</ListBucketResult>`;
    s3.fault = (line) => ({
      status: 200,
      code: "",
      body: line.includes("continuation-token")
        ? page("b.dump", "")
        : page("a.dump", "<NextContinuationToken>1</NextContinuationToken>"),
    });
    expect((await bucket.list()).map(({ name }) => name)).toEqual(["a.dump", "b.dump"]);
  });

  it("removes a file, and one that is gone already", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    await bucket.write("a.dump", content("x"));
    await bucket.remove("a.dump");
    await bucket.remove("a.dump");
    expect(await bucket.list()).toEqual([]);
  });

  it("tries again when the storage is busy", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    let busy = 2;
    s3.fault = () => (busy-- > 0 ? { status: 503, code: "SlowDown" } : undefined);
    await bucket.write("a.dump", content("x"));
    expect(s3.requests).toHaveLength(3);
  });

  it("says it when a download breaks off", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    await bucket.write("large.dump", megabytes(3));
    s3.cut = /^GET/;
    await expect(digest(bucket.read("large.dump"))).rejects.toThrow(
      /cannot be used: .*(hang up|aborted|premature|reset)|aborted/i,
    );
  });
});

describe("credentials that are not given", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("are those of the job's environment", async () => {
    await using s3 = await startS3(["backups"]);
    vi.stubEnv("AWS_ACCESS_KEY_ID", "S3RVER");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "S3RVER");
    using bucket = open({ ...s3.access, credential: undefined });
    await bucket.write("a.dump", content("x"));
    expect(s3.requests).toEqual(["PUT /backups/shop/a.dump"]);
  });

  it("and are not there either are asked for", async () => {
    for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"]) vi.stubEnv(name, undefined);
    vi.stubEnv("AWS_EC2_METADATA_DISABLED", "true");
    vi.stubEnv("AWS_SHARED_CREDENTIALS_FILE", "/dev/null");
    vi.stubEnv("AWS_CONFIG_FILE", "/dev/null");
    await using s3 = await startS3(["backups"]);
    using bucket = open({ ...s3.access, credential: undefined });
    expect(await failure(() => bucket.list())).toBe(
      "there are no credentials for the bucket | give s3-access-key-id and s3-key",
    );
  });
});

describe("what stands against it is said with the way out:", () => {
  it("no such bucket", async () => {
    await using s3 = await startS3([]);
    using bucket = open(s3.access);
    expect(await failure(() => bucket.list())).toMatch(
      /^there is no bucket backups at http.* \| create it, or check s3-endpoint$/,
    );
  });

  it("no such file", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    expect(await failure(() => text(bucket.read("no.dump")))).toMatch(/^there is no such file in the bucket backups/);
  });

  it("a wrong key, without the key in the words", async () => {
    await using s3 = await startS3(["backups"]);
    const credential = { accessKeyId: "S3RVER", secretAccessKey: new Secret("wr0ng-secret-key") };
    using bucket = open({ ...s3.access, credential });
    const said = await failure(() => bucket.write("a.dump", content("x")));
    expect(said).toMatch(/does not accept the signature \| check s3-key and s3-region$/);
    expect(said).not.toContain("wr0ng");
  });

  it("nobody there", async () => {
    const s3 = await startS3([]);
    await s3[Symbol.asyncDispose]();
    using bucket = open(s3.access);
    expect(await failure(() => bucket.list())).toMatch(/^nothing answers at http/);
  });

  it.each([
    [403, "AccessDenied", /^access to the bucket backups is denied \| the key needs s3:ListBucket/],
    [403, "InvalidAccessKeyId", /does not know the access key \| check s3-access-key-id$/],
    [301, "PermanentRedirect", /is in another region than eu-central-1 \| set s3-region$/],
    [507, "XMinioStorageFull", /^the storage at http.* is full \| make room, or shorten the retention$/],
    [403, "RequestTimeTooSkewed", /^the runner's clock and that of http.* differ by more than 15 minutes/],
    [400, "ExpiredToken", /^the session token has expired/],
    [400, "SomethingNew", /^s3:\/\/backups at http.* cannot be used: as the test wanted/],
  ])("%i %s", async (status, code, expected) => {
    await using s3 = await startS3(["backups"]);
    s3.fault = () => ({ status, code });
    using bucket = open(s3.access);
    expect(await failure(() => bucket.list())).toMatch(expected);
  });

  it("a clock that is an hour wrong is put right by the client", async () => {
    await using s3 = await startS3(["backups"]);
    using bucket = open(s3.access);
    const later = new Date(Date.now() + 3_600_000);
    s3.fault = () =>
      s3.requests.length === 1 ? { status: 403, code: "RequestTimeTooSkewed", date: later } : undefined;
    expect(await bucket.list()).toEqual([]);
    expect(s3.requests).toHaveLength(2);
  });
});
