import type { ArchiveAccount, Findings } from "./archive-account.ts";
import { readPart } from "./archive-part.ts";
import { ArchiveFault, problemOf } from "./archive-problem.ts";
import { type ByteReader, gather } from "./byte-reader.ts";
import { type FileArchive, readTocFile } from "./file-archive.ts";
import { LargeObjectList, oidOf } from "./large-object-list.ts";
import { type TarMember, tarMembers } from "./tar-members.ts";

const TOC = "toc.dat";
/** The same dump as a script, which pg_restore does not read. */
const SCRIPT = "restore.sql";
const LIST = /^blobs(?:_(\d+))?\.toc$/;
/** The lists of large objects: each line is some 30 bytes. */
const LONGEST_LIST = 256 * 1024 * 1024;

/**
 * Reads all of an archive in pg_dump's tar format, which is never compressed. Its table of contents comes first.
 * Source: PostgreSQL's src/bin/pg_dump/pg_backup_tar.c.
 * @throws {ArchiveFault} when not even the table of contents can be read.
 */
export async function readTar(reader: ByteReader): Promise<Findings> {
  const members = tarMembers(reader);
  const first = await members.next();
  if (first.done === true || first.value.name !== TOC)
    throw new ArchiveFault("not-a-dump", `a tar archive whose first member is not ${TOC} is not from pg_dump`);
  const archive = await readTocFile("tar", first.value.content);
  const list = new LargeObjectList();
  try {
    for await (const member of members) await readMember(member, archive, list);
    if (!list.isComplete) throw new ArchiveFault("damaged", "the large objects are not those that the dump lists");
  } catch (error) {
    return archive.account.stop(problemOf(error));
  }
  return archive.account.finish();
}

async function readMember(member: TarMember, { account, byFile }: FileArchive, list: LargeObjectList): Promise<void> {
  const { name, content } = member;
  const entry = byFile.get(name);
  const oid = oidOf(name);
  if (LIST.test(name)) {
    list.read(name, await textOf(member));
    settle(account, LIST.exec(name)?.[1]);
  } else if (entry !== undefined) {
    await readPart(account, gather(content), (data) => account.readTable(entry, data));
  } else if (oid !== undefined) {
    list.found(oid);
    await readPart(account, gather(content), (data) => account.readLargeObject(oid, data));
  } else if (name === SCRIPT) {
    for await (const _ of content);
  } else
    throw new ArchiveFault("damaged", `the tar archive has a member that its table of contents does not name: ${name}`);
}

/** Before PostgreSQL 17 a dump had one list of large objects; since then each entry has one, with its number. */
function settle(account: ArchiveAccount, id: string | undefined): void {
  for (const entry of account.awaited.values())
    if (entry.kind === "BLOBS" && (id === undefined || entry.id === Number(id))) account.settle(entry);
}

async function textOf({ name, bytes, content }: TarMember): Promise<string> {
  if (bytes > LONGEST_LIST) throw new ArchiveFault("damaged", `${name} is damaged: it has ${bytes} bytes`);
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString("latin1");
}
