import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ActionRun } from "../../tools/local-runner/index.ts";

/** A secret that occurs nowhere else. */
export function randomSecret(): string {
  // Characters that URLs, JSON and YAML each write differently, so that every encoding is another text.
  return `canary ${randomBytes(18).toString("base64")} "/+%é`;
}

/** A value as it is, in base64 at each of the three byte offsets, and as URLs and JSON write it. */
export function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString("base64")
      .replace(/=+$/, "");
    // The first and last characters also depend on what stands beside the value.
    return text.slice(offset === 0 ? 0 : offset + 1, -1);
  });
  const lines = secret.split("\n").filter((line) => line.trim().length >= 8);
  return [secret, ...lines, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64];
}

/** Where secrets were found: a line for each place. */
export function findIn(place: string, text: string, secrets: readonly string[]): string[] {
  return secrets.flatMap((secret, index) => {
    const form = formsOf(secret).find((each) => text.includes(each));
    return form === undefined ? [] : [`${place} holds secret ${index + 1} as ${JSON.stringify(form.slice(0, 24))}…`];
  });
}

/** Everything that a run left for people and programs to read. */
export function findInRun(run: ActionRun, secrets: readonly string[]): string[] {
  return [
    ...findIn("what the action printed", run.printed.join("\n"), secrets),
    ...findIn("the log", run.log.join("\n"), secrets),
    ...findIn("the summary", run.summary, secrets),
    ...findIn("the outputs", JSON.stringify(run.outputs), secrets),
    ...findIn("the annotations", JSON.stringify(run.annotations), secrets),
    ...findIn("the saved state", JSON.stringify(run.state), secrets),
    ...findIn("later steps' environment", JSON.stringify(run.env), secrets),
  ];
}

const LARGEST = 64 * 1024 * 1024;

export interface FolderSearch {
  /** Only files that were written since, in milliseconds of the wall clock: others cannot hold what is new. */
  readonly since: number;
  /** Ends of the paths of folders that are left out. */
  readonly except?: readonly string[];
}

/** All files below a folder. */
export function findInFolder(folder: string, secrets: readonly string[], search: FolderSearch): string[] {
  return filesBelow(folder, search).flatMap((file) => findIn(file, readText(file), secrets));
}

function filesBelow(folder: string, search: FolderSearch): string[] {
  if (search.except?.some((each) => folder.endsWith(each))) return [];
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, search);
    return entry.isFile() && isCandidate(path, search.since) ? [path] : [];
  });
}

function isCandidate(path: string, since: number): boolean {
  const facts = statSync(path, { throwIfNoEntry: false });
  return facts !== undefined && facts.size <= LARGEST && Math.max(facts.mtimeMs, facts.ctimeMs) >= since - 1_000;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // Gone, or a mount that is not ours to read.
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, "latin1");
  } catch {
    return "";
  }
}
