import { ArchiveAccount } from "./archive-account.ts";
import { type ArchiveHeader, readHeader } from "./archive-header.ts";
import { ArchiveInput } from "./archive-input.ts";
import { ArchiveFault } from "./archive-problem.ts";
import { ByteReader, type Bytes } from "./byte-reader.ts";
import { type EntryData, readToc, type TocEntry } from "./toc-entry.ts";

/** The table of contents of a dump whose data is in files of their own. */
export interface FileArchive {
  readonly header: ArchiveHeader;
  readonly account: ArchiveAccount;
  /** The entry to which a file belongs. */
  readonly byFile: ReadonlyMap<string, TocEntry>;
}

/** Reads `toc.dat` of a tar or directory dump. @throws {ArchiveFault} */
export async function readTocFile(format: "tar" | "directory", content: Bytes): Promise<FileArchive> {
  const reader = new ByteReader(content);
  const header = await readHeader(reader, "tar");
  const input = new ArchiveInput(reader, header.sizes);
  const entries = await readToc(input, header, readFileName);
  if (!(await reader.atEnd())) throw input.damaged("something after its last entry, not");
  const { malformed } = input;
  const account = new ArchiveAccount({ format, header, entries, malformed, tocBytes: reader.position });
  const byFile = new Map<string, TocEntry>();
  for (const entry of entries) if (entry.data.at === "file") byFile.set(entry.data.file, entry);
  return { header, account, byFile };
}

/** Nothing in a dump may name a file elsewhere. */
const FILE = /^\w[\w.-]*$/;

async function readFileName(input: ArchiveInput): Promise<EntryData> {
  const file = (await input.string()) ?? "";
  if (file === "") return { at: "nowhere" };
  if (!FILE.test(file))
    throw new ArchiveFault("damaged", `the table of contents is damaged: it names the file ${file}`);
  return { at: "file", file };
}
