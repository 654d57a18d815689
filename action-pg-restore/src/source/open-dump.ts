import { createReadStream } from "node:fs";
import { mkdir, readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Clock, type Log, openPrivateFolder, type PrivateFolder, UserError } from "@slipway/shared";
import type { DumpFolder } from "../archive/directory-archive.ts";
import type { ArchiveReport } from "../archive/dump.ts";
import { inspectArchive } from "../archive/inspect-archive.ts";
import { progressing } from "../backup/passing.ts";
import type { Location, Source } from "../config.ts";
import type { DumpAtHand } from "../dump-at-hand.ts";
import type { DumpContent } from "../restore/dump-content.ts";
import type { Store, StoredFile } from "../storage/store.ts";
import { type ExpectedDigest, expectedDigest } from "./expected-digest.ts";
import { keepCopy } from "./kept-copy.ts";
import { type LocatedDump, locateDump } from "./located-dump.ts";
import { unwrapped } from "./unwrapped.ts";

export interface SourcePorts {
  /** Opens a folder or a prefix. */
  readonly store: (location: Location) => Promise<Store>;
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
  /** Aborted when the run is to stop. */
  readonly signal: AbortSignal;
  /** Whose backup is meant where the source is a folder of them. */
  readonly database: string | undefined;
}

/** A dump on the runner: where it was, or a copy. */
interface LocalDump {
  readonly name: string;
  readonly report: ArchiveReport;
  readonly isDigestProven: boolean;
  readonly modified: number | undefined;
  readonly path: string;
  readonly isFolder: boolean;
}

/**
 * Reads all of a dump, once: what is not on the runner is kept there in a private folder while it is read, because the
 * tools need to seek in it. What is wrong with the dump is in the report.
 * @throws {UserError} when it cannot be found or fetched.
 */
export async function openDump(source: Source, ports: SourcePorts): Promise<DumpAtHand> {
  const located = await locateDump(source.location, ports.store, ports.database);
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await openPrivateFolder("dump"));
  const { location } = source;
  const base = location.kind === "runner" ? folderOf(location.path, located) : undefined;
  const unchanged = base === undefined ? undefined : await sameAsNow(base, located);
  const local =
    located.kind === "file"
      ? await readFile(located, source, { ports, folder, base })
      : await readFolder(located, source, { ports, folder, base });
  const content = contentOf(local, folder, unchanged);
  const kept = stack.move();
  return {
    name: local.name,
    report: local.report,
    isDigestProven: local.isDigestProven,
    modifiedAt: local.modified === undefined ? undefined : new Date(local.modified),
    content,
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

interface Reading {
  readonly ports: SourcePorts;
  readonly folder: PrivateFolder;
  /** The folder on the runner that it is in, when it is there already. */
  readonly base: string | undefined;
}

async function readFile(
  dump: Extract<LocatedDump, { kind: "file" }>,
  source: Source,
  { ports, folder, base }: Reading,
): Promise<LocalDump> {
  const { store, name, file } = dump;
  const expected = await expectedDigest(dump, source.sha256);
  const stored = progressing(ports, `Read ${name}`, store.read(name));
  const path = base === undefined ? join(folder.path, "dump") : join(base, name);
  const content = base === undefined ? keepCopy(stored, path) : stored;
  const report = await inspectArchive({ kind: "file", content });
  const judged = judgeDigest(report, expected);
  return { name: `${store.name}${name}`, ...judged, modified: file?.modified, path, isFolder: false };
}

/** A digest that is not the expected one makes every other statement about the file worthless. */
function judgeDigest(report: ArchiveReport, expected: ExpectedDigest | undefined) {
  const { sha256 } = report.source;
  if (expected === undefined || sha256 === undefined) return { report, isDigestProven: false };
  if (sha256 === expected.sha256) return { report, isDigestProven: true };
  const message = `its SHA-256 is ${sha256}, and ${expected.from} says ${expected.sha256}: it is another file, or was changed`;
  const problems = [{ code: "damaged", message } as const, ...(report.state === "sound" ? [] : report.problems)];
  const dump = report.state === "refused" ? undefined : report.dump;
  return { report: { state: "damaged", source: report.source, problems, dump } as const, isDigestProven: false };
}

async function readFolder(
  { store, files }: Extract<LocatedDump, { kind: "folder" }>,
  source: Source,
  { ports, folder, base }: Reading,
): Promise<LocalDump> {
  if (source.sha256 !== undefined)
    throw new UserError(`source-sha256 is of one file, and ${store.name} is a folder`, {
      hint: "leave it out, or dump with --format=custom",
    });
  const path = base ?? join(folder.path, "dump");
  if (base === undefined) await mkdir(path, { mode: 0o700 });
  const opened = folderIn(store, files, (name, content) => {
    const passing = progressing(ports, `Read ${name}`, content);
    return base === undefined ? keepCopy(passing, join(path, name)) : passing;
  });
  const report = await inspectArchive({ kind: "folder", folder: opened });
  const modified = Math.max(...files.map((each) => each.modified));
  return { name: store.name, report, isDigestProven: false, modified, path, isFolder: true };
}

function folderIn(
  store: Store,
  files: readonly StoredFile[],
  pass: (name: string, content: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): DumpFolder {
  return { list: async () => files.map(({ name }) => name), open: (name) => pass(name, store.read(name)) };
}

function contentOf(
  { path, report, isFolder }: LocalDump,
  folder: PrivateFolder,
  unchanged: () => Promise<void> = async () => {},
): DumpContent {
  const { wrappings } = report.source;
  const format = report.state === "refused" ? undefined : report.dump?.format;
  if (format === "plain")
    return {
      kind: "script",
      open: () =>
        (async function* () {
          await unchanged();
          yield* wrappings.length === 0 ? createReadStream(path) : unwrapped(path, wrappings);
        })(),
    };
  let seekable: Promise<string> | undefined;
  return {
    kind: "archive",
    async lend(tools) {
      await unchanged();
      const plain = isFolder || wrappings.length === 0;
      seekable ??= plain ? Promise.resolve(path) : unwrapTo(join(folder.path, "unwrapped"), path, wrappings);
      return await tools.lend(await seekable);
    },
  };
}

async function unwrapTo(target: string, path: string, wrappings: readonly ("gzip" | "zstd")[]): Promise<string> {
  for await (const _ of keepCopy(unwrapped(path, wrappings), target));
  return target;
}

function folderOf(path: string, located: LocatedDump): string {
  const isInside = located.kind === "folder" || path.endsWith("/");
  return resolve(isInside ? path : join(path, ".."));
}

/** Gives a check that a file of someone else's, or every file of a folder, is still what it is now. */
async function sameAsNow(base: string, located: LocatedDump): Promise<() => Promise<void>> {
  const path = located.kind === "file" ? join(base, located.name) : base;
  const facts = async () => {
    const names = located.kind === "file" ? [path] : (await readdir(path)).map((name) => join(path, name)).toSorted();
    return await Promise.all(names.map(identityOf));
  };
  const before = await facts();
  return async () => {
    if (isDeepStrictEqual(await facts(), before)) return;
    throw new UserError(`${path} was changed after it was read`, { hint: "run again once nobody writes to it" });
  };
}

/** Whoever reads one that is not there says so. */
async function identityOf(path: string): Promise<string> {
  const facts = await stat(path).catch(() => undefined);
  return `${path} ${facts?.ino} ${facts?.size} ${facts?.mtimeMs}`;
}
