import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPrivateFolder } from "@slipway/shared";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readConnectionUrl } from "../../src/server/connection-url.ts";
import { databaseOption, passwordLine, writeLibpqFiles } from "../../src/server/libpq-files.ts";

function read(url: string) {
  const target = readConnectionUrl(url);
  if (typeof target === "string") throw new Error(target);
  return { ...target, password: target.password?.reveal() };
}

describe("a connection URL", () => {
  test.each([
    [
      "postgres://app:s3cret@db.example:6432/shop?sslmode=verify-full&connect_timeout=5",
      {
        host: "db.example",
        port: 6432,
        user: "app",
        password: "s3cret",
        database: "shop",
        parameters: { sslmode: "verify-full", connect_timeout: "5" },
      },
    ],
    [
      "postgresql://app%40corp:p%40ss%3Aw%2Fo%23rd%25@[::1]/my%20shop",
      { host: "::1", port: 5432, user: "app@corp", password: "p@ss:w/o#rd%", database: "my shop", parameters: {} },
    ],
    [
      "postgres://db",
      { host: "db", port: 5432, user: undefined, password: undefined, database: undefined, parameters: {} },
    ],
    [
      "postgres:///shop?host=/var/run/postgresql&user=app&port=5433",
      { host: "/var/run/postgresql", port: 5433, user: "app", password: undefined, database: "shop", parameters: {} },
    ],
    [
      "postgres://app:wrong@db/shop?password=right&options=-c%20role%3Downer",
      {
        host: "db",
        port: 5432,
        user: "app",
        password: "right",
        database: "shop",
        parameters: { options: "-c role=owner" },
      },
    ],
  ])("%s is read", (url, expected) => {
    expect(read(url)).toEqual(expected);
  });

  test.each([
    ["mysql://app:s3cret@db/shop", "must begin with postgres:// (or postgresql://)"],
    ["db.example:5432", "must begin with postgres:// (or postgresql://)"],
    ["postgres://app:s3cret@/shop", "is not a URL"],
    ["postgres:///shop", "names no host"],
    ["postgres://app:s3cret@a:1,b:2/shop", "is not a URL"],
    ["postgres://app:s3#cret@db/shop", "is not a URL"],
    ["postgres://app:100%@db/shop", "is not a URL"],
    ["postgres://app:s3cret@db/shop?service=prod", 'may not have the parameter "service"'],
    ["postgres://app:s3cret@db/shop?passfile=/etc/passwd", 'may not have the parameter "passfile"'],
    ["postgres://app:s3cret@db/shop?x]%0ahost=1", 'may not have the parameter "x]\\nhost"'],
    ["postgres://app:s3cret%0Ahost=evil@db/shop", "holds a line break"],
    ["postgres://app:s3cret@db/shop?sslmode=require%0Ahost=evil", "holds a line break"],
    ["postgres://app:s3cret@db:99999/shop", "is not a URL"],
    ["postgres://app:s3cret@db/shop?port=0", "has a port that is none"],
  ])("%s is refused without showing it", (url, reason) => {
    const sentence = readConnectionUrl(url);
    expect(sentence).toContain(reason);
    expect(sentence).not.toMatch(/s3|cret|100%@/);
  });
});

describe("what libpq is told", () => {
  let temp = "";
  beforeEach(() => {
    temp = mkdtempSync(join(tmpdir(), "slipway-libpq-"));
    vi.stubEnv("RUNNER_TEMP", temp);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(temp, { recursive: true });
  });

  test("is in files of the step's user alone, with the password apart", async () => {
    await using folder = await openPrivateFolder("test");
    const target = readConnectionUrl("postgres://app:p%3Aa%5Css@db.example:6432/shop?sslmode=verify-full");
    if (typeof target === "string") throw new Error(target);
    const env = await writeLibpqFiles(target, folder, { address: "127.0.0.1", port: 40_000 });
    const service = env.PGSERVICEFILE ?? "";
    expect(readFileSync(service, "utf8").split("\n")).toEqual([
      "[slipway]",
      "connect_timeout=15",
      "keepalives_idle=30",
      "keepalives_interval=10",
      "keepalives_count=3",
      "tcp_user_timeout=60000",
      "sslmode=verify-full",
      "host=db.example",
      "port=40000",
      "hostaddr=127.0.0.1",
      "user=app",
      `passfile=${join(folder.path, "pgpass")}`,
      "",
    ]);
    expect(readFileSync(join(folder.path, "pgpass"), "utf8")).toBe("*:*:*:*:p\\:a\\\\ss\n");
    for (const name of ["pgpass", "pg_service.conf"]) expect(statSync(join(folder.path, name)).mode & 0o77).toBe(0);
    expect(JSON.stringify(env)).not.toContain("ss\\n");
  });

  test.each([
    ["simple", "*:*:*:*:simple\n"],
    ["a:b\\c", "*:*:*:*:a\\:b\\\\c\n"],
  ])("a password %j as a line", (password, line) => expect(passwordLine(password)).toBe(line));

  test.each([
    ["shop", "--dbname=dbname='shop'"],
    ["it's", "--dbname=dbname='it\\'s'"],
    ["host=evil", "--dbname=dbname='host=evil'"],
    ["postgres://evil/", "--dbname=dbname='postgres://evil/'"],
    ["back\\slash", "--dbname=dbname='back\\\\slash'"],
  ])("a database %j as a name alone", (name, option) => expect(databaseOption(name)).toBe(option));
});
