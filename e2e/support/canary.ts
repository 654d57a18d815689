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

/** All files below a folder, except below the given ones. */
export function findInFolder(folder: string, secrets: readonly string[], except: readonly string[] = []): string[] {
  return filesBelow(folder, except).flatMap((file) => findIn(file, readText(file), secrets));
}

function filesBelow(folder: string, except: readonly string[]): string[] {
  if (except.some((each) => folder === each || folder.endsWith(each))) return [];
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, except);
    return entry.isFile() && statSync(path).size <= LARGEST ? [path] : [];
  });
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
