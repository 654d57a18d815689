import type { Deadline, Engine } from "@slipway/shared";
import { findContainer, isAtWork, tasksOf } from "./engine-objects.ts";
import type {
  ContainerFacts,
  RecordedContainer,
  RecordedService,
  RecordedWriter,
  WriterPorts,
  WriterReturn,
} from "./writer.ts";

const POLL = 500;
/** For which a writer must run without a restart: one that ends at once is not back. */
const STEADY = 3_000;

/**
 * Waits until every writer that was asked to come back runs, and goes on running for some seconds. Those for which that
 * does not happen in time become `failed`, with the reason. What somebody else changed is not waited for.
 */
export async function proveWriters(
  ports: WriterPorts,
  returns: readonly WriterReturn[],
  deadline: Deadline,
): Promise<readonly WriterReturn[]> {
  return Promise.all(
    returns.map(async (each) => {
      if (each.state === "failed" || each.state === "changed") return each;
      const reason = await steadily(ports, each, deadline);
      if (reason === undefined) return each;
      ports.log.error(`The ${each.writer.kind} ${each.writer.name} is not back: ${reason}`);
      return { state: "failed", writer: each.writer, reason };
    }),
  );
}

interface Look {
  /** Undefined when it runs. */
  readonly why: string | undefined;
  /** Another value means another start. */
  readonly incarnation: string;
}

/** Why it does not run steadily at the end of its time; undefined once it does. */
async function steadily(
  { engine, clock }: WriterPorts,
  { writer }: WriterReturn,
  deadline: Deadline,
): Promise<string | undefined> {
  const run = new SteadyRun();
  for (;;) {
    const seen = await lookAt(engine, writer);
    if (seen === undefined || run.isSteady(seen, clock.now())) return undefined;
    if (deadline.passed) return seen.why ?? "it keeps restarting";
    await clock.sleep(POLL);
  }
}

/** For how long the same start of a writer has been running. */
class SteadyRun {
  #incarnation = "";
  #since = 0;

  isSteady({ why, incarnation }: Look, now: number): boolean {
    if (why !== undefined || incarnation !== this.#incarnation) {
      this.#incarnation = incarnation;
      this.#since = now;
    }
    return why === undefined && now - this.#since >= STEADY;
  }
}

/** Undefined when there is nothing to wait for. */
function lookAt(engine: Engine, writer: RecordedWriter): Promise<Look | undefined> {
  return writer.kind === "service" ? lookAtService(engine, writer) : lookAtContainer(engine, writer);
}

async function lookAtContainer(engine: Engine, writer: RecordedContainer): Promise<Look | undefined> {
  if (writer.state === "stopped") return undefined;
  const container = await findContainer(engine, writer.name);
  if (container === undefined) return { why: "it is gone", incarnation: "" };
  return { why: whyNot(container, writer.state), incarnation: `${container.Id} ${container.State.StartedAt}` };
}

function whyNot({ State }: ContainerFacts, wanted: RecordedContainer["state"]): string | undefined {
  if (State.Health?.Status === "unhealthy") return "it is unhealthy";
  if (State.Status === wanted) return undefined;
  const error = State.Error === "" ? "" : `: ${State.Error}`;
  return State.Status === "exited" || State.Status === "restarting"
    ? `it ended with code ${State.ExitCode}${error}`
    : `it is ${State.Status}${error}`;
}

async function lookAtService(engine: Engine, writer: RecordedService): Promise<Look | undefined> {
  if (writer.running === 0) return undefined;
  const tasks = await tasksOf(engine, writer.id);
  const running = tasks.filter(({ DesiredState, Status }) => DesiredState === "running" && Status.State === "running");
  const incarnation = running
    .map(({ ID }) => ID)
    .toSorted()
    .join(" ");
  if (running.length >= writer.running) return { why: undefined, incarnation };
  const [error] = tasks.flatMap(({ Status }) => (Status.Err ? [Status.Err] : []));
  const starting = tasks.filter(isAtWork).length;
  const why = `${running.length} of ${writer.running} tasks run${starting > running.length ? ", others are being started" : ""}`;
  return { why: error === undefined ? why : `${why} (${error})`, incarnation };
}
