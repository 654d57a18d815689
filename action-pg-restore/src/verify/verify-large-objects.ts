import type { LargeObjects } from "../archive/large-object-digest.ts";
import type { SqlSession } from "../server/server.ts";

/** Objects above this size are too large for `lo_get`, which gives one value. */
const LARGEST = 512 * 1024 * 1024;

/** Works out what `LargeObjects.digest` is of the dump's, on the server: their content stays there. */
const QUERY = `
SELECT count(*) AS count,
  coalesce((SELECT string_agg(lpad(to_hex(byte), 2, '0'), '' ORDER BY place) FROM (
    SELECT place, bit_xor(get_byte(digest, place)) AS byte FROM (
      SELECT sha256(convert_to(oid || ':', 'UTF8') || lo_get(oid)) AS digest FROM pg_largeobject_metadata
    ) AS digests, generate_series(0, 31) AS place GROUP BY place) AS bytes), repeat('0', 64)) AS digest
FROM pg_largeobject_metadata`;

const SIZES = `
SELECT coalesce(max(size), 0) AS largest FROM (
  SELECT max(pageno + 1) * 2048::bigint AS size FROM pg_largeobject GROUP BY loid) AS objects`;

/** How the large objects differ from the dump's. */
export async function verifyLargeObjects(session: SqlSession, expected: LargeObjects): Promise<string[]> {
  if (expected.count === 0) return await verifyNone(session);
  const [size] = await session.rows<{ largest: number }>(SIZES);
  if ((size?.largest ?? 0) > LARGEST) return [`a large object is too large to be verified (${size?.largest} bytes)`];
  const [found] = await session.rows<Pick<LargeObjects, "count" | "digest">>(QUERY);
  if (found?.count !== expected.count)
    return [`there are ${found?.count ?? 0} large objects in place of ${expected.count}`];
  return found.digest === expected.digest
    ? []
    : [`the contents of the ${found.count} large objects are not those of the dump`];
}

async function verifyNone(session: SqlSession): Promise<string[]> {
  const [row] = await session.rows<{ count: number }>("SELECT count(*) AS count FROM pg_largeobject_metadata");
  return row?.count === 0 ? [] : [`there are ${row?.count} large objects, and none in the dump`];
}
