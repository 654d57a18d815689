/**
 * The same custom archive as an older or newer pg_dump would have written it, from one of version 1.14: no Debian release
 * has the PostgreSQL versions for them. Source: `WriteHead` and `WriteToc` in pg_backup_archiver.c.
 */
export function asVersion(archive: Buffer, minor: 12 | 13 | 15): Buffer {
  const reader = new Cursor(archive);
  const start = Buffer.from(reader.take(11));
  start[6] = minor;
  const level = reader.int();
  const header = [start, minor === 15 ? Buffer.from([level.at(1) === 0 ? 0 : 1]) : level];
  header.push(
    reader.some(7, () => reader.int()),
    reader.some(3, () => reader.string()),
  );
  const count = reader.int();
  const entries = Array.from({ length: count.readUInt32LE(1) }, () => readEntry(reader, minor));
  const length = [...header, count, ...entries.flat()].reduce((sum, part) => sum + part.length, 0);
  for (const entry of entries) moveOffset(entry.at(-1) as Buffer, length - reader.at);
  return Buffer.concat([...header, count, ...entries.flat(), archive.subarray(reader.at)]);
}

function readEntry(reader: Cursor, minor: number): Buffer[] {
  const start = [reader.some(2, () => reader.int()), reader.some(4, () => reader.string()), reader.int()];
  const names = reader.some(5, () => reader.string());
  const accessMethod = reader.string();
  const owner = reader.some(2, () => reader.string());
  const dependencies: Buffer[] = [];
  do dependencies.push(reader.string());
  while (dependencies.at(-1)?.at(0) === 0);
  const offset = Buffer.from(reader.take(9));
  return [...start, names, ...(minor < 14 ? [] : [accessMethod]), owner, ...dependencies, offset];
}

function moveOffset(offset: Buffer, by: number): void {
  if (offset[0] === 2) offset.writeBigUInt64LE(offset.readBigUInt64LE(1) + BigInt(by), 1);
}

/** Cuts numbers and strings out as they are. */
class Cursor {
  at = 0;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  take(length: number): Buffer {
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  int(): Buffer {
    return this.take(5);
  }

  string(): Buffer {
    const length = this.int();
    return length[0] === 1 ? length : Buffer.concat([length, this.take(length.readUInt32LE(1))]);
  }

  some(count: number, read: () => Buffer): Buffer {
    return Buffer.concat(Array.from({ length: count }, read));
  }
}
