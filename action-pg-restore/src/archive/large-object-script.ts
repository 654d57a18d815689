import { LargeObjectDigest, type LargeObjects, type OpenLargeObject } from "./large-object-digest.ts";

const OPEN = /pg_catalog\.lo_open\('(\d+)', \d+\);$/;
const WRITE = /pg_catalog\.lowrite\(0, '\\x([0-9a-f]*)'\);$/;
const CLOSE = /pg_catalog\.lo_close\(0\);$/;

/**
 * The large objects of a plain dump, which writes each with lo_open, lowrite and lo_close.
 * Source: `StartRestoreLO` and `dump_lo_buf` in PostgreSQL's src/bin/pg_dump/pg_backup_archiver.c.
 */
export class LargeObjectScript {
  readonly #digest = new LargeObjectDigest();
  #open: OpenLargeObject | undefined;

  read(statement: string): void {
    const oid = OPEN.exec(statement)?.[1];
    const content = WRITE.exec(statement)?.[1];
    if (oid !== undefined) this.#open = this.#digest.begin(Number(oid));
    else if (content !== undefined) this.#open?.write(Buffer.from(content, "hex"));
    else if (CLOSE.test(statement)) {
      this.#open?.end();
      this.#open = undefined;
    }
  }

  finish(): LargeObjects {
    return this.#digest.finish();
  }
}
