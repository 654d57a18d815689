import { MAGIC } from "./archive-header.ts";
import { ArchiveFault } from "./archive-problem.ts";
import { isTarHeader, memberName } from "./tar-members.ts";

/** What a file is, by its first bytes; names and endings do not count. */
export type Kind = "custom" | "tar" | "plain" | "gzip" | "zstd";

/** Enough for tar's header, and for the comment at the top of a script. */
export const HEAD_BYTES = 4096;

const FORMAT_AT = 10;
const TAR_FORMAT = 3;
const HTML = "it is a web page or an error message: was the download refused?";
const ENCRYPTED = "it is encrypted: decrypt it first";
/** What people give instead of a dump, by how it starts: OpenPGP's packets and the magic numbers of file(1). */
const MAGICS: readonly (readonly [string, readonly string[]])[] = [
  [ENCRYPTED, ["-----BEGIN PGP", "-----BEGIN AGE", "age-encryption.org", "Salted__"]],
  [ENCRYPTED, ["\x84", "\x85", "\x86", "\x8c\r\x04", "\xc1", "\xc3\r\x04"]],
  ["it is UTF-16 text, as a redirection in PowerShell makes it: dump with --file instead", ["\xff\xfe", "\xfe\xff"]],
  [
    "it is compressed with something else than gzip or zstd",
    ["BZh", "\xfd7zXZ", "PK\x03\x04", "7z\xbc\xaf", '\x04"M\x18'],
  ],
  ["it is a pointer of Git LFS: fetch the file itself", ["version https://git-lfs"]],
  ["it is an SQLite database", ["SQLite format 3"]],
];
const TEXTS: readonly (readonly [string, RegExp])[] = [
  [HTML, /^\s*(<!doctype|<html|<\?xml|<Error|\{)/i],
  ["it is a dump of MySQL or MariaDB", /^-- (MySQL|MariaDB) dump/m],
  ["it is from pg_dumpall: dump the one database with pg_dump instead", /^-- PostgreSQL database cluster dump/m],
];
const PLAIN = /^(?:--\s*)*-- PostgreSQL database dump\r?\n/;
/** What a login script or a program on the way printed is part of the file then. */
const LATER = /PGDMP|^-- PostgreSQL database dump\r?$/m;
const PRECEDED = "something stands before the dump, such as the greeting of a host: dump to a file instead";
const CONVERTED = "its line ends were converted to those of Windows: copy it as it is";

/** @throws {ArchiveFault} that says what it is, when it is no dump. */
export function recognise(head: Buffer): Kind {
  if (head.length === 0) throw notADump("it is empty");
  const kind = archiveKind(head);
  if (kind !== undefined) return kind;
  const text = head.toString("latin1");
  const other = otherKind(text);
  if (other !== undefined) throw notADump(other);
  if (!PLAIN.test(text)) throw notADump(LATER.test(text) ? PRECEDED : unknown(head));
  if (/^[^\n]*\r\n/.test(text)) throw notADump(CONVERTED);
  return "plain";
}

function otherKind(text: string): string | undefined {
  const magic = MAGICS.find(([, starts]) => starts.some((start) => text.startsWith(start)));
  return (magic ?? TEXTS.find(([, pattern]) => pattern.test(text)))?.[0];
}

function unknown(head: Buffer): string {
  if (!head.includes(0)) return "it has not the head that pg_dump writes";
  const isEmpty = head.every((byte) => byte === 0);
  return isEmpty ? "it begins with zeros: the copy of it failed" : "it is no format known here: it may be encrypted";
}

function archiveKind(head: Buffer): Kind | undefined {
  if (head.toString("latin1", 0, MAGIC.length) === MAGIC) return checkCustom(head);
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head.length >= 4 && [0xfd2fb528, 0x184d2a50].includes(head.readUInt32LE())) return "zstd";
  return isTarHeader(head.subarray(0, 512)) ? checkTar(head) : undefined;
}

function checkCustom(head: Buffer): Kind {
  if (head[FORMAT_AT] === TAR_FORMAT)
    throw notADump("it is the toc.dat of a dump in directory format: give the folder");
  return "custom";
}

function checkTar(head: Buffer): Kind {
  const first = memberName(head);
  if (first === "toc.dat") return "tar";
  throw notADump(`it is a tar archive, but not from pg_dump --format=tar (it begins with ${first}): unpack it`);
}

function notADump(reason: string): ArchiveFault {
  return new ArchiveFault("not-a-dump", `the source is not a dump of one database: ${reason}`);
}

/** Whether line ends were changed on the way, as a terminal between does (`docker exec -t`, `ssh -t`). */
export function isConverted(head: Buffer): boolean {
  const text = head.toString("latin1");
  return text.includes("\r\n") && !/[^\r]\n/.test(text);
}
