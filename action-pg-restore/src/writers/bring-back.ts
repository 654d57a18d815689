import { type Deadline, type Engine, Problems } from "@slipway/shared";
import type { AfterStep } from "../config.ts";
import { proveWriters } from "./prove-writers.ts";
import { recordWriter } from "./record-writers.ts";
import { describeStep, type PreparedStep, runAfter } from "./run-after.ts";
import { startWriters } from "./start-writers.ts";
import { stopWriters } from "./stop-writers.ts";
import type { RecordedWriter, WriterPorts, WriterReturn } from "./writer.ts";

/** The steps around the writers' start, with everything they name found. */
export interface PreparedAfter {
  /** Containers and services whose containers are made anew, in this order. */
  readonly recreate: readonly RecordedWriter[];
  readonly steps: readonly PreparedStep[];
}

/** @throws {UserError} that lists everything that the steps name and that is not there, or cannot be made anew. */
export async function prepareAfter(engine: Engine, steps: readonly AfterStep[]): Promise<PreparedAfter> {
  const problems = new Problems();
  const recreate: RecordedWriter[] = [];
  const prepared: PreparedStep[] = [];
  for (const [index, step] of steps.entries()) {
    const writer = await recordWriter(engine, step.writer, step.kind === "recreate" ? "stop" : "use", []);
    if (typeof writer === "string") problems.add(`after.${index}`, writer);
    else if (step.kind === "recreate") recreate.push(writer);
    else prepared.push({ ...step, writer });
  }
  problems.throwIfAny();
  return { recreate, steps: prepared };
}

export interface Return {
  readonly record: readonly RecordedWriter[];
  readonly after: PreparedAfter;
  /** Whether the writers find another database than they left: only then is anything made anew. */
  readonly exchanged: boolean;
  readonly deadline: Deadline;
}

/**
 * Brings every writer back, first those that are made anew, and proves that they run. Never throws for one of them: all the
 * others come first.
 */
export async function bringBack(ports: WriterPorts, plan: Return): Promise<readonly WriterReturn[]> {
  const { record, after, exchanged, deadline } = plan;
  const anew = exchanged ? after.recreate : [];
  const isAnew = ({ id }: RecordedWriter) => anew.some((each) => each.id === id);
  const returns: WriterReturn[] = [];
  for (const writer of anew) returns.push(...(await makeAnew(ports, recordedBefore(record, writer), deadline)));
  const rest = record.filter((writer) => !isAnew(writer));
  const others = await startWriters(ports, rest, { way: "as-it-was", deadline });
  return [...returns, ...(await proveWriters(ports, others, deadline))];
}

/** Restarts and commands, one after another. Gives a sentence for each that failed: none keeps the next from being tried. */
export async function runSteps(
  ports: WriterPorts,
  steps: readonly PreparedStep[],
  deadline: Deadline,
): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const step of steps) {
    const timeout = Math.min(step.timeout, deadline.left);
    const failure = timeout === 0 ? "there was no time left for it" : await runAfter(ports, { ...step, timeout });
    if (failure === undefined) continue;
    failed.push(`${describeStep(step)}: ${failure}`);
    ports.log.warning(failed.at(-1) ?? "");
  }
  return failed;
}

/** As it was before it was stopped, when it was stopped. */
function recordedBefore(record: readonly RecordedWriter[], writer: RecordedWriter): RecordedWriter {
  return record.find(({ id }) => id === writer.id) ?? writer;
}

/** One that was not stopped with the writers is stopped for it. */
async function makeAnew(
  ports: WriterPorts,
  writer: RecordedWriter,
  deadline: Deadline,
): Promise<readonly WriterReturn[]> {
  try {
    await stopWriters(ports, [writer], deadline);
  } catch (error) {
    ports.log.warning((error as Error).message);
  }
  const started = await startWriters(ports, [writer], { way: "anew", deadline });
  return await proveWriters(ports, started, deadline);
}
