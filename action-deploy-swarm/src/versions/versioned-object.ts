import { explainUnreadable, type Files, type NamedValue, type Problem, Secret } from "@slipway/shared";
import { LONGEST_NAME, type Naming, versionedName } from "./versioned-name.ts";

/** A secret or config whose name changes with its content, because the engine cannot change the content itself. */
export interface VersionedObject {
  readonly kind: "secret" | "config";
  /** As the caller calls it: `db-password`. */
  readonly base: string;
  /** As the engine calls this version: `shop_db-password_0a1b2c3d4e5f`. */
  readonly name: string;
  readonly data: Secret;
}

export interface VersionedReading {
  readonly objects: readonly VersionedObject[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/** The engine's limits (swarmkit, api/validation). */
const LARGEST = { secret: 500 * 1_024, config: 1_000 * 1_024 } as const;

/** Reads the values of the `secrets` or `configs` input: text, `{file: path}` or `{base64: text}`, byte for byte. */
export async function readVersionedObjects(
  kind: "secret" | "config",
  values: ReadonlyMap<string, NamedValue>,
  setting: { readonly stack: string; readonly naming: Naming; readonly files: Files },
): Promise<VersionedReading> {
  const input = `${kind}s`;
  const read = await Promise.all(
    [...values].map(async ([base, value]) =>
      readOne(kind, base, await readBytes(`${input}.${base}`, value, setting.files), setting),
    ),
  );
  return {
    objects: read.flatMap((each) => each.objects),
    problems: read.flatMap((each) => each.problems),
    warnings: read.flatMap((each) => each.warnings),
  };
}

function readOne(
  kind: "secret" | "config",
  base: string,
  bytes: Buffer | Problem,
  { stack, naming }: { readonly stack: string; readonly naming: Naming },
): VersionedReading {
  const input = `${kind}s.${base}`;
  const nothing = { objects: [], warnings: [] };
  if (!Buffer.isBuffer(bytes)) return { ...nothing, problems: [bytes] };
  const name = versionedName(stack, base, bytes, naming);
  const problems = limits(kind, name, bytes).map((message) => ({ input, message }));
  if (problems.length > 0) return { ...nothing, problems };
  const warnings =
    kind === "secret" && bytes.at(-1) === 0x0a
      ? [`${input} ends with a line break, which the application will read as part of the secret`]
      : [];
  return { objects: [{ kind, base, name, data: new Secret(bytes) }], problems: [], warnings };
}

function limits(kind: "secret" | "config", name: string, bytes: Buffer): string[] {
  const found: string[] = [];
  if (name.length > LONGEST_NAME) {
    found.push(
      `would be called ${name}: ${name.length} characters, and the engine takes ${LONGEST_NAME}; shorten its name or the stack's`,
    );
  }
  if (bytes.length === 0) found.push("is empty; the engine does not store empty values");
  if (bytes.length >= LARGEST[kind])
    found.push(`has ${bytes.length} bytes, and the engine takes less than ${LARGEST[kind]}`);
  return found;
}

async function readBytes(input: string, value: NamedValue, files: Files): Promise<Buffer | Problem> {
  if (typeof value === "string") return Buffer.from(value);
  const { file, base64, ...rest } = value;
  const given = [file, base64].filter((each) => each !== undefined);
  if (given.length !== 1 || Object.keys(rest).length > 0) {
    return { input, message: "must be text, {file: path} or {base64: text}" };
  }
  return file !== undefined ? readFromFile(input, file, files) : decodeBase64(input, base64 ?? "");
}

async function readFromFile(input: string, file: string, files: Files): Promise<Buffer | Problem> {
  try {
    return await files.read(file);
  } catch (error) {
    return { input, message: explainUnreadable(file, error) };
  }
}

function decodeBase64(input: string, text: string): Buffer | Problem {
  const compact = text.replaceAll(/\s/g, "");
  const valid = /^[A-Za-z0-9+/]*={0,2}$/.test(compact) && compact.length % 4 === 0;
  return valid ? Buffer.from(compact, "base64") : { input, message: "is not valid base64" };
}
