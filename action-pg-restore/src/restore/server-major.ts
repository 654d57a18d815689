import type { SqlSession } from "../server/server.ts";

/** The major version of the server behind a session, such as 17. */
export async function readServerMajor(session: SqlSession): Promise<number> {
  const [row] = await session.rows<{ version: number }>(
    "SELECT current_setting('server_version_num')::integer AS version",
  );
  return Math.floor((row?.version ?? 0) / 10_000);
}
