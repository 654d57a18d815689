import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inspectArchive } from "../../src/archive/inspect-archive.ts";
import { changedFolder, dumpBytes, inChunks, inspect, inspectFolder, messages } from "./support/dumps.ts";

const text = (content: string) => Buffer.from(content, "latin1");
const plain = dumpBytes("15-plain").toString("utf8");
const scripted = (statement: string) => Buffer.from(plain.replace("SET row_security = off;", `$&\n${statement}`));
const tar = dumpBytes("15-tar");

describe("what is no dump is refused with what it is", () => {
  it.each([
    ["empty", text(""), /it is empty$/],
    ["empty within gzip", gzipSync(""), /it is empty$/],
    ["zeros", Buffer.alloc(5000), /it begins with zeros/],
    ["a web page", text("<!DOCTYPE html><title>Sign in</title>"), /web page or an error message/],
    ["an error of S3", text('<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'), /web page or an error/],
    ["an error as JSON", text('{"message":"Not Found"}'), /web page or an error message/],
    ["gpg, armoured", text("-----BEGIN PGP MESSAGE-----\n"), /it is encrypted/],
    ["gpg, symmetric", text("\x8c\r\x04\x09\x03\x02"), /it is encrypted/],
    ["age", text("age-encryption.org/v1\n-> X25519"), /it is encrypted/],
    ["openssl", text("Salted__\x01\x02\x03"), /it is encrypted/],
    ["gpg within gzip", gzipSync(text("-----BEGIN PGP MESSAGE-----\n")), /it is encrypted/],
    ["noise", text("\x17\x99\x00\x10 noise"), /no format known here: it may be encrypted/],
    ["bzip2", text("BZh91AY&SY"), /compressed with something else than gzip or zstd/],
    ["xz", text("\xfd7zXZ\x00"), /compressed with something else/],
    ["UTF-16", Buffer.from(`\ufeff${plain.slice(0, 99)}`, "utf16le"), /UTF-16 text, as a redirection in PowerShell/],
    ["a pointer of LFS", text("version https://git-lfs.github.com/spec/v1\n"), /pointer of Git LFS/],
    ["SQLite", text("SQLite format 3\0"), /SQLite/],
    ["MySQL", text("-- MySQL dump 10.13\n"), /MySQL or MariaDB/],
    ["a script of another kind", text("CREATE TABLE a ();\n"), /has not the head that pg_dump writes/],
    ["a greeting before a script", text(`Welcome to db1\n${plain}`), /something stands before the dump/],
    [
      "a greeting before an archive",
      Buffer.concat([text("Welcome\n"), dumpBytes("15-custom-gzip")]),
      /something stands before/,
    ],
    ["converted line ends", text(plain.replaceAll("\n", "\r\n")), /converted to those of Windows/],
    ["pg_dumpall of 15", dumpBytes("15-all"), /it is from pg_dumpall: dump the one database with pg_dump/],
    ["pg_dumpall of 18", dumpBytes("18-all"), /it is from pg_dumpall/],
    ["pg_dumpall within gzip", gzipSync(dumpBytes("17-all")), /it is from pg_dumpall/],
    ["a toc.dat alone", tar.subarray(512, 20_000), /toc\.dat of a dump in directory format: give the folder/],
    ["a tar of something else", renamed("site/index"), /not from pg_dump --format=tar \(it begins with site\/index\)/],
  ])("%s", async (_, bytes, reason) => {
    const report = await inspect(bytes);
    expect(report).toMatchObject({ state: "refused", problems: [{ code: "not-a-dump" }] });
    expect(messages(report)).toEqual([expect.stringMatching(reason)]);
  });

  it("a folder without a table of contents", async () => {
    const report = await inspectFolder(changedFolder("15-directory-gzip", { "toc.dat": undefined }));
    expect(messages(report)).toEqual(["the folder has no toc.dat: it is no dump in directory format"]);
  });
});

/** The tar archive with another name of its first member, and the checksum for it. */
function renamed(name: string): Buffer {
  const bytes = Buffer.from(tar);
  bytes.fill(0, 0, 100);
  bytes.write(name);
  bytes.fill(" ", 148, 156);
  const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
  bytes.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return bytes;
}

describe("what a restore must not run is refused", () => {
  it.each([
    ["\\! touch file", /a command for psql, \\! touch file$/],
    ["\\connect other", /\\connect other: dump without --create/],
    ["\\copy t FROM PROGRAM 'true'", /a command for psql, \\copy/],
    ["SELECT 1 \\gexec", /a command for psql, \\gexec/],
    ["SELECT 1; \\o file", /a command for psql, \\o/],
    ["\\restrict a b", /a command for psql, \\restrict a b/],
    ["\\unrestrict abc", /a command for psql, \\unrestrict abc/],
    ["COPY t FROM PROGRAM 'true';", /COPY other than FROM stdin .*: COPY t FROM PROGRAM 'true';$/],
    ["copy t(a) from program 'true';", /COPY other than FROM stdin/],
    ["COPY t FROM '/etc/passwd';", /COPY other than FROM stdin/],
    ["COPY t TO PROGRAM 'true';", /COPY other than FROM stdin/],
    ["/* a */ COPY -- b\n t FROM PROGRAM 'true';", /COPY other than FROM stdin/],
    ["COPY t (a) FROM stdin; \\! touch file\n1\n\\.", /goes on after its semicolon: \\! touch file$/],
    ["COPY t (a) FROM stdin;\n1\n\\.\r\n\\! touch file\n\\.", /a row begins with \\\./],
    ["SELECT 'a\0';", /it has a zero byte/],
    ["ROLLBACK;", /runs in one transaction, and has ROLLBACK;$/],
    ["COMMIT AND CHAIN;", /runs in one transaction, and has COMMIT AND CHAIN;$/],
    ["savepoint a;", /runs in one transaction, and has savepoint a;$/],
  ])("%s", async (statement, reason) => {
    const report = await inspect(scripted(statement));
    const problem = expect.objectContaining({ code: "forbidden", at: expect.any(Number) });
    expect(report).toMatchObject({ state: "refused", problems: expect.arrayContaining([problem]) });
    expect(messages(report)[0]).toMatch(reason);
  });

  it.each([
    "SELECT '\\! no command; COPY t FROM PROGRAM ''true'';';",
    "SELECT E'\\'; \\! no command';",
    'SELECT "\\! no command";',
    "SELECT $a$ \\! no command; $$ COPY t FROM PROGRAM 'true'; $a$;",
    "/* \\! no command; /* COPY t FROM PROGRAM 'true'; */ \\! */ SELECT 1;",
    "-- \\! no command; COPY t FROM PROGRAM 'true';",
    "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END;",
    "SELECT a$b$, 1 AS c$b$;",
    "COMMENT ON DATABASE a IS 'two\r\nlines';",
    "begin; SELECT 1; end;",
    "START TRANSACTION; COMMIT WORK;",
  ])("but not for what only looks so: %s", async (statement) => {
    expect(await inspect(scripted(statement))).toMatchObject({ state: "sound" });
  });

  it("an older server's texts may have backslashes before quotes", async () => {
    const old = plain.replace("standard_conforming_strings = on", "standard_conforming_strings = off");
    const bytes = Buffer.from(old.replace("SET row_security = off;", "$&\nSELECT 'it\\'s; \\! no command';"));
    expect(await inspect(bytes)).toMatchObject({ state: "sound" });
  });

  it("pg_dump --create", async () => {
    expect(messages(await inspect(dumpBytes("15-create")))).toEqual([expect.stringMatching(/dump without --create/)]);
  });

  it("an archive whose rows come from a program", async () => {
    const bytes = dumpBytes("15-custom-none");
    const at = bytes.indexOf("FROM stdin;");
    bytes.write("FROM 'a'  ;", at);
    expect(messages(await inspect(bytes))).toEqual([expect.stringMatching(/is not filled by COPY … FROM stdin: COPY/)]);
  });
});

it("what the source throws is no fault of the dump", async () => {
  async function* broken() {
    yield* inChunks(dumpBytes("15-custom-gzip").subarray(0, 5000));
    throw new Error("connection reset");
  }
  await expect(inspectArchive({ kind: "file", content: broken() })).rejects.toThrow("connection reset");
  async function* brokenGzip() {
    yield* inChunks(gzipSync(dumpBytes("15-custom-gzip")).subarray(0, 5000));
    throw new Error("connection reset");
  }
  await expect(inspectArchive({ kind: "file", content: brokenGzip() })).rejects.toThrow("connection reset");
});
