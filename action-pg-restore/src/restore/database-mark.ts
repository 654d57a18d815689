import { z } from "zod";

/** What Slipway writes into the COMMENT of each database that it makes or puts aside, for whoever comes later. */
const mark = z.object({
  /** `scratch`: not finished. `restored`: verified, ready to be swapped in. `old`: was the target until a swap. */
  kind: z.enum(["scratch", "restored", "old", "safety"]),
  /** The database it stands beside. */
  of: z.string(),
  /** The run that made it so. */
  run: z.string(),
  /** When that was, and from when on it may be dropped. ISO 8601, UTC. */
  at: z.string(),
  expires: z.string(),
  /** What was restored into it. */
  source: z.string().optional(),
  /** The oid of the database that it is about to replace: written before names are touched. */
  replacing: z.number().optional(),
  /** The oid of the database that took its place. */
  replacedBy: z.number().optional(),
  /** Rows written per table at the swap, to tell later what was written since. See `WriteCounts`. */
  counts: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])).optional(),
  /** What the tables' files were then. See `Shape`. */
  shape: z.record(z.string(), z.string()).optional(),
});

export type DatabaseMark = z.infer<typeof mark>;

const START = "slipway ";

/** `slipway {"kind":"old","of":"app",…}` */
export function renderMark(value: DatabaseMark): string {
  return START + JSON.stringify(value);
}

/** Undefined for the comment of a database that is not ours. */
export function readMark(comment: string | null): DatabaseMark | undefined {
  if (comment === null || !comment.startsWith(START)) return undefined;
  const parsed = mark.safeParse(parseJson(comment.slice(START.length)));
  return parsed.success ? parsed.data : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
