import { buffer } from "node:stream/consumers";
import { UserError } from "@slipway/shared";
import { CHECKSUM } from "../backup/backup-name.ts";
import { NotShown, type Store } from "../storage/store.ts";
import type { LocatedDump } from "./located-dump.ts";

/** What the file's digest has to be, and who says so. */
export interface ExpectedDigest {
  readonly sha256: string;
  readonly from: string;
}

/** `1f…  shop.dump`, `1f… *shop.dump`, or the digest alone. Source: sha256sum(1). */
const LINE = /^\\?([0-9a-f]{64})(?:\s[ *]?(.+))?$/i;

/**
 * The digest that the caller gave, else the one in the checksum file beside the dump.
 * @throws {UserError} when the checksum file holds none for it.
 */
export async function expectedDigest(
  dump: Extract<LocatedDump, { kind: "file" }>,
  given: string | undefined,
): Promise<ExpectedDigest | undefined> {
  if (given !== undefined) return { sha256: given, from: "source-sha256" };
  if (dump.hasChecksum === false) return undefined;
  const name = `${dump.name}${CHECKSUM}`;
  const text = await (dump.hasChecksum ? read(dump.store, name) : readIfShown(dump.store, name));
  if (text === undefined) return undefined;
  const sha256 = digestIn(text, dump.name);
  if (sha256 === undefined)
    throw new UserError(`${dump.store.name}${name} holds no SHA-256 of ${dump.name}`, {
      hint: `write it anew: sha256sum ${dump.name} > ${name}, or give source-sha256`,
    });
  return { sha256, from: name };
}

async function read(store: Store, name: string): Promise<string> {
  return (await buffer(store.read(name))).toString("utf8");
}

async function readIfShown(store: Store, name: string): Promise<string | undefined> {
  try {
    return await read(store, name);
  } catch (error) {
    if (error instanceof NotShown) return undefined;
    throw error;
  }
}

/** Of several lines, the one that names the file; of a single one, whatever it names. */
function digestIn(text: string, name: string): string | undefined {
  const lines = text.split("\n").flatMap((line) => {
    const [, digest, of] = LINE.exec(line.trim()) ?? [];
    return digest === undefined ? [] : [{ digest: digest.toLowerCase(), of }];
  });
  const [only, ...others] = lines;
  if (others.length === 0) return only?.digest;
  return lines.find(({ of }) => of?.split("/").at(-1) === name)?.digest;
}
