import type { ServerTools } from "../server/server.ts";

/** How an archive gets into a server. */
export type RestoreWay =
  /** pg_restore connects itself, with several sessions. */
  | { readonly way: "direct"; readonly tools: ServerTools }
  /** pg_restore writes a script, from which is taken what an older server does not know. One session. */
  | { readonly way: "script"; readonly tools: ServerTools };

/** Since this version pg_restore sets `transaction_timeout`, which no older server knows. */
const SETS_TRANSACTION_TIMEOUT = 17;

/** The archive format that a version of pg_restore can still read. Source: `K_VERS_*` in pg_backup_archiver.h. */
const READABLE: readonly (readonly [major: number, minor: number])[] = [
  [17, 16],
  [16, 15],
  [12, 14],
];

/**
 * The tools that read the archive and suit the server: its own version best, else the newest. Undefined when all are
 * too old for the archive.
 * @param archiveVersion of the archive format, such as `1.16`.
 * @param serverMajor such as 17.
 */
export function chooseWay(
  tools: readonly ServerTools[],
  archiveVersion: string,
  serverMajor: number,
): RestoreWay | undefined {
  const readers = tools.filter(({ major }) => canRead(major, archiveVersion));
  const [best] = readers.toSorted((a, b) => rank(a, serverMajor) - rank(b, serverMajor));
  if (best === undefined) return undefined;
  return { way: suits(best, serverMajor) ? "direct" : "script", tools: best };
}

function canRead(major: number, archiveVersion: string): boolean {
  const minor = Number(archiveVersion.split(".")[1]);
  const newest = READABLE.find(([from]) => major >= from)?.[1] ?? 0;
  return minor <= newest;
}

function suits({ major, connects }: ServerTools, serverMajor: number): boolean {
  return connects && (major < SETS_TRANSACTION_TIMEOUT || serverMajor >= SETS_TRANSACTION_TIMEOUT);
}

/** The server's own version, then what suits it, then what does not; newer before older. */
function rank(tools: ServerTools, serverMajor: number): number {
  if (tools.major === serverMajor && tools.connects) return 0;
  return (suits(tools, serverMajor) ? 100 : 200) - tools.major;
}
