import { createHash } from "node:crypto";
import type { Findings } from "./archive-account.ts";
import { ArchiveFault, type ArchiveProblem, type ProblemCode, problemOf } from "./archive-problem.ts";
import { ByteReader, type Bytes } from "./byte-reader.ts";
import { readCustom } from "./custom-archive.ts";
import { decompress } from "./decompress.ts";
import { type DumpFolder, readDirectory } from "./directory-archive.ts";
import type { ArchiveReport, SourceFacts } from "./dump.ts";
import { readPlain } from "./plain-script.ts";
import { HEAD_BYTES, isConverted, type Kind, recognise } from "./recognise.ts";
import { readTar } from "./tar-archive.ts";
import { hasChecksum } from "./zstd-frames.ts";

export type DumpSource =
  | { readonly kind: "file"; readonly content: Bytes }
  | { readonly kind: "folder"; readonly folder: DumpFolder };

export interface InspectOptions {
  /** Told how many bytes of the source were read, with each chunk of it. */
  readonly onProgress?: (bytes: number) => void;
}

const MOST_WRAPPINGS = 2;
const REFUSED: ReadonlySet<ProblemCode> = new Set(["not-a-dump", "forbidden", "unsupported"]);

/**
 * Reads a dump from its first byte to its last, decompresses and checks all of it, and says what it holds. Runs nothing of
 * it, needs no PostgreSQL, and holds no more than some megabytes of it at a time.
 * @throws what the source throws when it cannot be read; what is wrong with the dump is in the report.
 */
export async function inspectArchive(source: DumpSource, options: InspectOptions = {}): Promise<ArchiveReport> {
  const measure = new Measure(options.onProgress);
  if (source.kind === "folder") return await inspectFolder(source.folder, measure);
  return await inspectFile(source.content, measure);
}

async function inspectFolder(folder: DumpFolder, measure: Measure): Promise<ArchiveReport> {
  const measured: DumpFolder = { list: () => folder.list(), open: (name) => measure.of(folder.open(name)) };
  const findings = await attempt(() => readDirectory(measured));
  return verdict(findings, { bytes: measure.bytes, sha256: undefined, wrappings: [] }, undefined);
}

async function inspectFile(content: Bytes, measure: Measure): Promise<ArchiveReport> {
  const outer = new ByteReader(measure.of(content));
  const opened = new Wrappings();
  const findings = await attempt(async () => await readKind(await opened.open(outer), opened.inner ?? outer));
  const isRefused = findings.problems.some(({ code }) => REFUSED.has(code));
  // The checksum of a damaged file tells whether it was damaged on its way.
  if (isRefused) await (opened.inner ?? outer).close();
  else await drain(opened.inner ?? outer, outer);
  const sha256 = isRefused ? undefined : measure.sha256();
  return verdict(findings, { bytes: measure.bytes, sha256, wrappings: opened.kinds }, opened.checksum);
}

/** Takes off the gzip and zstd that are around a dump. */
class Wrappings {
  readonly kinds: ("gzip" | "zstd")[] = [];
  inner: ByteReader | undefined;
  /** The outermost checksum of the content, which covers what is further in. */
  checksum: string | undefined;

  async open(outer: ByteReader): Promise<{ readonly kind: Exclude<Kind, "gzip" | "zstd">; readonly head: Buffer }> {
    for (let reader = outer; ; this.inner = reader) {
      const head = Buffer.from((await reader.peek(HEAD_BYTES)).subarray(0, HEAD_BYTES));
      const kind = recognise(head);
      if (kind !== "gzip" && kind !== "zstd") return { kind, head };
      if (this.kinds.length === MOST_WRAPPINGS)
        throw new ArchiveFault("not-a-dump", "the source is compressed more than twice over: unpack it first");
      this.kinds.push(kind);
      this.checksum ??= checksumOf(kind, head);
      reader = new ByteReader(decompress(kind, reader.rest()));
    }
  }
}

function checksumOf(kind: "gzip" | "zstd", head: Buffer): string | undefined {
  if (kind === "gzip") return "the CRC-32 of gzip around it";
  return hasChecksum(head) ? "the XXH64 of zstd around it" : undefined;
}

async function readKind(opened: Awaited<ReturnType<Wrappings["open"]>>, reader: ByteReader): Promise<Findings> {
  if (opened.kind === "plain") return await readPlain(reader);
  if (opened.kind === "tar") return await readTar(reader);
  const findings = await attempt(() => readCustom(reader));
  if (findings.problems.length === 0 || !isConverted(opened.head)) return findings;
  const message = "its line ends were changed, as a terminal does: dump without -t of docker exec or ssh";
  return { ...findings, problems: [{ code: "damaged", message }, ...findings.problems] };
}

async function attempt(read: () => Promise<Findings>): Promise<Findings> {
  try {
    return await read();
  } catch (error) {
    return { problems: [problemOf(error)], dump: undefined, unprotected: [] };
  }
}

/** Reads what a damaged dump still has. */
async function drain(...readers: readonly ByteReader[]): Promise<void> {
  for (const reader of readers) {
    try {
      for await (const _ of reader.rest());
    } catch (error) {
      problemOf(error);
    }
  }
}

function verdict(findings: Findings, source: SourceFacts, whole: string | undefined): ArchiveReport {
  const { dump } = findings;
  const problems = distinct(findings.problems);
  if (problems.some(({ code }) => REFUSED.has(code))) return { state: "refused", source, problems };
  if (problems.length > 0 || dump === undefined) return { state: "damaged", source, problems, dump };
  const unprotected = whole === undefined ? findings.unprotected : [];
  return { state: "sound", source, dump, protection: { whole, unprotected } };
}

function distinct(problems: readonly ArchiveProblem[]): ArchiveProblem[] {
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

/** Counts and digests what passes. */
class Measure {
  readonly #hash = createHash("sha256");
  readonly #onProgress: ((bytes: number) => void) | undefined;
  #bytes = 0;

  constructor(onProgress: ((bytes: number) => void) | undefined) {
    this.#onProgress = onProgress;
  }

  get bytes(): number {
    return this.#bytes;
  }

  sha256(): string {
    return this.#hash.digest("hex");
  }

  async *of(content: Bytes): AsyncGenerator<Uint8Array> {
    for await (const chunk of content) {
      this.#hash.update(chunk);
      this.#bytes += chunk.length;
      this.#onProgress?.(this.#bytes);
      yield chunk;
    }
  }
}
