import { closest, UserError } from "@slipway/shared";
import { newestBackup } from "../backup/backup-age.ts";
import { backupsIn, CHECKSUM } from "../backup/backup-name.ts";
import type { Location } from "../config.ts";
import { requireHostPath } from "../storage/host-folder.ts";
import { NotShown, type Store, type StoredFile } from "../storage/store.ts";

/** A dump's place: a file, or a folder that pg_dump wrote. */
export type LocatedDump =
  | {
      readonly kind: "file";
      readonly store: Store;
      readonly name: string;
      /** Undefined where the place does not list it, such as a bucket that may only be read. */
      readonly file: StoredFile | undefined;
      /** Whether a checksum file stands beside it. Undefined where the place does not say so without being asked for it. */
      readonly hasChecksum: boolean | undefined;
    }
  | { readonly kind: "folder"; readonly store: Store; readonly files: readonly StoredFile[] };

/** The file that every dump in directory format has. */
const TOC = "toc.dat";

/**
 * Finds what a location stands for: a file, a folder of pg_dump's, or with a `/` at its end the newest proven backup in
 * it, of `database` where that is given.
 * @throws {UserError} when there is nothing to read.
 */
export async function locateDump(
  location: Location,
  openStore: (location: Location) => Promise<Store>,
  database: string | undefined,
): Promise<LocatedDump> {
  const path = location.kind === "s3" ? location.key : location.path;
  if (location.kind === "host") requireHostPath(path);
  if (path.endsWith("/")) return await locateInFolder(await openStore(location), database);
  const slash = path.lastIndexOf("/");
  const name = path.slice(slash + 1);
  const store = await openStore(at(location, slash < 0 ? "" : path.slice(0, slash + 1)));
  const seen = await listed(store);
  const files = seen ?? [];
  const file = files.find((each) => each.name === name);
  const hasChecksum = seen?.some((each) => each.name === `${name}${CHECKSUM}`);
  if (file !== undefined) return { kind: "file", store, name, file, hasChecksum };
  const folder = await asFolder(await openStore(at(location, `${path}/`)), location);
  if (folder !== undefined) return folder;
  const meant = closest(
    name,
    files.map((each) => each.name),
  );
  if (meant !== undefined) throw new UserError(`there is no ${name} in ${store.name}; did you mean ${meant}?`);
  // A link, or what is not listed: whoever reads it says what is wrong.
  return { kind: "file", store, name, file: undefined, hasChecksum };
}

async function locateInFolder(store: Store, database: string | undefined): Promise<LocatedDump> {
  const files = await store.list();
  if (files.some(({ name }) => name === TOC)) return { kind: "folder", store, files };
  const newest = newestBackup(backupsIn(files, database));
  const of = database === undefined ? "" : ` of ${database}`;
  if (newest === undefined)
    throw new UserError(`there is no backup${of} with a checksum file in ${store.name}`, {
      hint: `name a file in it, or the folder of a dump in directory format, which has a ${TOC}`,
    });
  const file = files.find(({ name }) => name === newest.name);
  return { kind: "file", store, name: newest.name, file, hasChecksum: true };
}

/** Who may read one object of a bucket need not be allowed to list the others: undefined then. */
async function listed(store: Store): Promise<readonly StoredFile[] | undefined> {
  try {
    return await store.list();
  } catch (error) {
    if (error instanceof NotShown) return undefined;
    throw error;
  }
}

/** Undefined for what is no folder. @throws {UserError} for one that is not pg_dump's. */
async function asFolder(store: Store, { kind }: Location): Promise<LocatedDump | undefined> {
  // A link to a file cannot be listed.
  const files = await (kind === "s3" ? listed(store) : store.list().catch(() => undefined));
  if (files === undefined || files.length === 0) return undefined;
  if (files.some(({ name }) => name === TOC)) return { kind: "folder", store, files };
  throw new UserError(`${store.name} is a folder, and no dump in directory format: it has no ${TOC}`, {
    hint: "name a file in it, or write the source with a / at its end for the newest backup",
  });
}

function at(location: Location, path: string): Location {
  return location.kind === "s3" ? { ...location, key: path } : { ...location, path: path === "" ? "./" : path };
}
