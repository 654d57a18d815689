import { UserError } from "@slipway/shared";

/** A place has no such file, or does not show to this user what it has: some do not tell the one from the other. */
export class NotShown extends UserError {}

/** A file in a place for backups. */
export interface StoredFile {
  readonly name: string;
  readonly bytes: number;
  /** Milliseconds of the wall clock of whoever keeps it. */
  readonly modified: number;
}

/** A place for backups: a folder on the runner or on a host, or a prefix in a bucket. Files in it are not nested. */
export interface Store {
  /** As a person would say it: `s3://backups/shop/`, `host:/srv/backups/`. */
  readonly name: string;
  /** @throws {NotShown} where a bucket's files may be read, and not be listed. */
  list(): Promise<readonly StoredFile[]>;
  /**
   * Writes a file as its content comes. When the content throws, or cannot all be written, there is no file of the name.
   * `guess` is about how many bytes will come, rather more than fewer.
   * @throws {UserError} that says what stands against it.
   */
  write(name: string, content: AsyncIterable<Uint8Array>, guess?: number): Promise<void>;
  /** A file's bytes from the first to the last. @throws {UserError} when it cannot be read. */
  read(name: string): AsyncIterable<Uint8Array>;
  /** Gone already is good. */
  remove(name: string): Promise<void>;
}

/** The name of a file that is being written; what is left of one says that its writer died. */
export const UNFINISHED = ".part";
