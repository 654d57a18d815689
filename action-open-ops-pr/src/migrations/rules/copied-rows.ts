import type { Hazard } from "../hazard.ts";

/** What is written to a table from a query: of no harm to others, but for what is locked meanwhile. */
export function copiedRows(table: string): Hazard {
  return {
    id: "copy-rows",
    lock: "ROW EXCLUSIVE",
    effects: ["takes-long"],
    table,
    sentence: `copies rows into ${table}, for as long as there are some`,
    remedy: "do it in batches of a few thousand rows, each in a transaction of its own",
  };
}
