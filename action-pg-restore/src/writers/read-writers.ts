import { type Engine, Problems, UserError } from "@slipway/shared";
import type { AfterStep, WriterName } from "../config.ts";
import { type PreparedAfter, prepareAfter } from "./bring-back.ts";
import { recordWriters } from "./record-writers.ts";
import type { RecordedWriter } from "./writer.ts";

/** What is to be stopped, and what is to be done once it runs again. */
export interface WritersPlan {
  readonly writers: readonly WriterName[];
  /** The database's own container or service, by name or id, which is none of them. */
  readonly spared: readonly string[];
  readonly after: readonly AfterStep[];
}

/** The writers and what the steps after them name, as they are now. */
export interface Before {
  readonly record: readonly RecordedWriter[];
  readonly after: PreparedAfter;
}

/**
 * Looks at everything that the plan names, and changes nothing: to be called before anything else is begun, too.
 * @throws {UserError} that lists what is not there, cannot be stopped, or would not come back.
 */
export async function readWriters(engine: Engine, { writers, spared, after }: WritersPlan): Promise<Before> {
  const problems = new Problems();
  const record = await recordWriters(engine, writers, spared).catch((error: unknown) => collect(problems, error));
  const prepared = await prepareAfter(engine, after).catch((error: unknown) => collect(problems, error));
  problems.throwIfAny();
  if (record === undefined || prepared === undefined) throw new TypeError("a problem that was not listed");
  return { record, after: prepared };
}

function collect(problems: Problems, error: unknown): undefined {
  if (!(error instanceof UserError) || error.problems.length === 0) throw error;
  problems.addAll(error.problems);
}
