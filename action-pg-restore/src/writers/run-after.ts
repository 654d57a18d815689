import { askEngine, Deadline, formatDuration } from "@slipway/shared";
import type { AfterStep } from "../config.ts";
import { changeService, replicasOf, withNewTasks } from "./change-service.ts";
import { tasksOf } from "./engine-objects.ts";
import { proveWriters } from "./prove-writers.ts";
import { runInContainer } from "./run-in-container.ts";
import type { RecordedWriter, WriterPorts } from "./writer.ts";

/** A restart or a command, and the container or service that it is about. */
export type PreparedStep =
  | { readonly kind: "restart"; readonly writer: RecordedWriter; readonly timeout: number }
  | {
      readonly kind: "exec";
      readonly writer: RecordedWriter;
      readonly command: readonly string[];
      readonly timeout: number;
    };

/** The step as a person would say it: `nginx -s reload in the container proxy`. */
export function describeStep(step: PreparedStep): string {
  const where = `the ${step.writer.kind} ${step.writer.name}`;
  return step.kind === "exec" ? `${step.command.join(" ")} in ${where}` : `restart of ${where}`;
}

/** Carries out a step. Gives why it failed, or undefined. */
export async function runAfter(ports: WriterPorts, step: PreparedStep): Promise<string | undefined> {
  try {
    const failure = step.kind === "exec" ? await execute(ports, step) : await restart(ports, step);
    if (failure === undefined) ports.log.info(`Done: ${describeStep(step)}`);
    return failure;
  } catch (error) {
    return (error as Error).message;
  }
}

type Step<K extends AfterStep["kind"]> = Extract<PreparedStep, { kind: K }>;

async function execute(ports: WriterPorts, { writer, command, timeout }: Step<"exec">): Promise<string | undefined> {
  const container = writer.kind === "container" ? writer.name : await localTask(ports, writer.id);
  if (container === undefined) return "no task of it runs on the node that this run is connected to";
  const end = await runInContainer(ports, encodeURIComponent(container), { command, timeout });
  if (end.state === "overdue") return `it was not over after ${formatDuration(timeout)}`;
  return end.exitCode === 0 ? undefined : `it ended with code ${end.exitCode}: ${end.output || "it said nothing"}`;
}

/** The container of a service's running task on the connected engine. */
async function localTask({ engine }: WriterPorts, serviceId: string): Promise<string | undefined> {
  const { Swarm } = await askEngine<{ Swarm: { NodeID: string } }>(engine, { method: "GET", path: "/info" });
  const tasks = await tasksOf(engine, serviceId);
  const task = tasks.find(({ NodeID, Status }) => NodeID === Swarm.NodeID && Status.State === "running");
  return task?.Status.ContainerStatus?.ContainerID;
}

async function restart(ports: WriterPorts, { writer, timeout }: Step<"restart">): Promise<string | undefined> {
  const deadline = new Deadline(ports.clock, timeout);
  if (writer.kind === "container") {
    const path = `/containers/${encodeURIComponent(writer.name)}/restart`;
    await askEngine(ports.engine, { method: "POST", path, timeout });
  } else {
    let asked = false;
    await changeService(ports, writer.id, (current) => {
      if (asked || replicasOf(current) === 0) return undefined;
      asked = true;
      return withNewTasks(current.Spec);
    });
  }
  const [proven] = await proveWriters(ports, [{ state: "started", writer }], deadline);
  return proven?.state === "failed" ? proven.reason : undefined;
}
