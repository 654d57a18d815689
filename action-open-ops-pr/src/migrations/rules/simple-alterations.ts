import type { Hazard } from "../hazard.ts";

export type SimpleId = keyof typeof SIMPLE;
type Template = Pick<Hazard, "lock" | "effects" | "remedy"> & {
  readonly sentence: (table: string, name: string) => string;
};

/** A hazard that only depends on what kind of alteration it is. */
export function simple(id: SimpleId, table: string, name: string): Hazard {
  const { lock, effects, remedy, sentence }: Template = SIMPLE[id];
  return { id, lock, effects, table, sentence: sentence(table, name), remedy };
}

const MAINTENANCE = "do it in maintenance mode, with the disk for a second copy of the table and its indexes free";
const DETACH_LATER = "release an application that does not use these rows first";
const LOCK_TIMEOUT = "set a lock_timeout and try again when it runs out";

const SIMPLE = {
  "drop-column": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["loses-data", "breaks-previous"],
    sentence: (table, name) => `drops ${name} of ${table} with its data; the previous application may still use it`,
    remedy: "release an application that does not use it first, and drop it in the release after that",
  },
  "drop-default": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) =>
      `leaves ${name} of ${table} without a default, on which the previous application may rely`,
    remedy: "make sure that the previous application writes it",
  },
  "drop-check": {
    lock: "ACCESS EXCLUSIVE",
    effects: [],
    sentence: (table, name) => `drops the check ${name} of ${table}, which takes a moment`,
    remedy: LOCK_TIMEOUT,
  },
  "drop-constraint": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) =>
      `drops the constraint ${name} of ${table}, without which an ON CONFLICT of the previous application may fail`,
    remedy: "release an application that does not rely on it first, and drop it in the release after that",
  },
  "validate-constraint": {
    lock: "SHARE UPDATE EXCLUSIVE",
    effects: ["takes-long"],
    sentence: (table, name) => `reads all of ${table} for ${name}`,
    remedy: "do it when there is little to do: its own lock lets reads and writes go on",
  },
  "set-tablespace": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table) => `copies ${table} to another tablespace while nobody may use it`,
    remedy: MAINTENANCE,
  },
  "set-logged": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table) => `rewrites ${table} to change whether it is logged`,
    remedy: MAINTENANCE,
  },
  "set-access-method": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table) => `rewrites ${table} for another access method`,
    remedy: MAINTENANCE,
  },
  "set-expression": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    sentence: (table, name) => `rewrites ${table} to compute ${name} anew for every row, if it is stored`,
    remedy: MAINTENANCE,
  },
  "enable-row-security": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["breaks-previous"],
    sentence: (table) => `hides the rows of ${table} from everybody whom no policy allows them`,
    remedy: "add policies for the role of the previous application in the same transaction",
  },
  "add-identity": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) => `has ${name} of ${table} numbered from 1, whatever numbers are there already`,
    remedy: "set the sequence behind the highest number in the same transaction",
  },
  "drop-identity": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) => `leaves ${name} of ${table} without numbers, on which the previous application may rely`,
    remedy: "make sure that the previous application writes it",
  },
  "set-identity": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) =>
      `changes how ${name} of ${table} is numbered: rows that the previous application writes may be refused`,
    remedy: "make sure that what the previous application writes still fits, and that no number comes twice",
  },
  "drop-expression": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table, name) =>
      `has ${name} of ${table} computed no longer, so that it stays empty in rows that the previous application writes`,
    remedy: "release an application that writes it first",
  },
  "change-owner": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table) => `gives ${table} to another owner, and takes the rights of an owner from the one before`,
    remedy: "make sure that the role of the previous application keeps what it uses",
  },
  "switch-triggers": {
    lock: "SHARE ROW EXCLUSIVE",
    effects: ["restricts-previous"],
    sentence: (table) => `switches triggers of ${table} on or off, for the previous application as well`,
    remedy: "make sure that they are as the previous application needs them when the script ends",
  },
  "attach-partition": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["scans", "blocks-reads"],
    sentence: (table, parent) => `reads all of ${table} while nobody may use it, to make it a partition of ${parent}`,
    remedy: "add a valid CHECK that says what the partition's bounds say first: then nothing is read",
  },
  "detach-partition": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["blocks-reads", "breaks-previous"],
    sentence: (table, partition) =>
      `stops everything on ${table} until all who use it are done, and takes the rows of ${partition} out of it, which the previous application may still read and write there`,
    remedy: `${DETACH_LATER}, then DETACH PARTITION … CONCURRENTLY, in a migration without a transaction`,
  },
  "detach-partition-concurrently": {
    lock: "SHARE UPDATE EXCLUSIVE",
    effects: ["breaks-previous"],
    sentence: (table, partition) =>
      `takes the rows of ${partition} out of ${table}, which the previous application may still read and write there`,
    remedy: DETACH_LATER,
  },
  "unknown-alteration": {
    lock: "ACCESS EXCLUSIVE",
    effects: ["unknown"],
    sentence: (table, name) => `changes ${table} in a way that is not known here (${name})`,
    remedy: "look it up in PostgreSQL's manual under ALTER TABLE",
  },
} as const satisfies Readonly<Record<string, Template>>;
