import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** `NAME=VALUE` arguments. @throws {Error} that quotes the first that is none */
export function pairs(given: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      if (at <= 0) throw new Error(`expected NAME=VALUE, got "${pair}"`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** A file that holds a YAML mapping; empty without a file. */
export function readMapping<T>(file: string | undefined): Readonly<Record<string, T>> {
  if (file === undefined) return {};
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw new Error(`expected a YAML mapping in ${file}`);
  }
  return content as Record<string, T>;
}

/** A file that holds a JSON object. */
export function readJson(file: string | undefined): object | undefined {
  return file === undefined ? undefined : (JSON.parse(readFileSync(file, "utf8")) as object);
}
