/** Why a dump cannot be trusted, or must not be restored. */
export type ProblemCode =
  /** What was read is no dump of one database: something else, or a dump that other tools have to read. */
  | "not-a-dump"
  /** A dump that does what a restore must not do. */
  | "forbidden"
  /** A dump of a version, or with a compression, that cannot be read here. */
  | "unsupported"
  /** It stops before its end. */
  | "truncated"
  /** Its parts contradict each other or their checksums. */
  | "damaged"
  /** Whole, with something after its end. */
  | "trailing";

export interface ArchiveProblem {
  readonly code: ProblemCode;
  /** What is wrong, where, and what to do. */
  readonly message: string;
  /** Where in the archive, in bytes from 0, after gzip or zstd around it were taken off. */
  readonly at?: number;
  /** The table whose data it concerns, as `schema.table`. */
  readonly table?: string;
}

/** Ends the reading of an archive, or of one part of it. */
export class ArchiveFault extends Error {
  override readonly name = "ArchiveFault";
  readonly problem: ArchiveProblem;

  constructor(code: ProblemCode, message: string, where: Pick<ArchiveProblem, "at" | "table"> = {}) {
    super(message);
    this.problem = { code, message, ...where };
  }
}

/** The problem behind an error. @throws whatever is no fault of the archive, such as a connection that broke. */
export function problemOf(error: unknown): ArchiveProblem {
  if (error instanceof ArchiveFault) return error.problem;
  throw error;
}
