import { askEngine, type Engine, missingHealthTool, neutralise } from "@slipway/shared";
import type { ServiceSpec } from "../cluster/service.ts";
import type { EngineInfo } from "../cluster/snapshot.ts";
import type { Task } from "../cluster/task.ts";
import type { PullCredential } from "../pull-credential.ts";
import { healthTool, imageHasTool, imageHealthTest, pullUnlessThere } from "./image-tool.ts";

/** Why a container was unhealthy, as far as it can be told. */
export interface HealthCheckFinding {
  readonly sentence: string;
  readonly hint: string | undefined;
  /** The last answers of the check itself. */
  readonly log: readonly string[];
}

export interface HealthCheckSubject {
  readonly task: Task;
  readonly spec: ServiceSpec;
  readonly info: EngineInfo;
  readonly nodeName: string;
}

/**
 * Whether the task may have been ended by its own health check. A container that obeys the stop signal with exit code 0
 * is reported as complete, although it was stopped for being unhealthy (moby, executor/container/controller.go, Wait).
 */
export function mayBeUnhealthy({ Status }: Task): boolean {
  return /unhealthy/i.test(Status.Err ?? "") || Status.State === "complete";
}

/** Reads the check's own log where the container is within reach, and else looks for its tool in the image. */
export async function explainHealthCheck(
  engine: Engine,
  subject: HealthCheckSubject,
  credential: PullCredential | undefined,
): Promise<HealthCheckFinding | undefined> {
  const test = await healthTest(engine, subject.spec, credential).catch(() => undefined);
  if (test === undefined || test[0] === "NONE") return undefined;
  const answers = await readAnswers(engine, subject).catch(() => []);
  const log = [...new Set(answers.map(({ Output }) => neutralise(`health check: ${Output.trim()}`)))];
  const missing =
    answers.map(missingHealthTool).find(isNamed) ?? (await missingFromImage(engine, subject, test, credential));
  if (missing === undefined) return { sentence: describeFailedCheck(subject, test), hint: undefined, log };
  return {
    sentence: `its health check calls ${missing}, which is not in the image`,
    hint: `use a tool that the image has (often wget instead of curl), or add ${missing} to the image`,
    log,
  };
}

const isNamed = (tool: string | undefined) => tool !== undefined;

function describeFailedCheck({ task, nodeName }: HealthCheckSubject, test: readonly string[]): string {
  const command = test.slice(1).join(" ");
  if (task.Status.State !== "complete")
    return `its health check (${command}) failed on ${nodeName} until the engine ended it`;
  return `it ended with exit code 0 on ${nodeName}: by itself, or because its health check (${command}) failed and it obeyed the stop signal`;
}

interface Answer {
  readonly ExitCode: number;
  readonly Output: string;
}

const KEPT_ANSWERS = 5;

async function readAnswers(engine: Engine, { task, info }: HealthCheckSubject): Promise<readonly Answer[]> {
  const container = task.Status.ContainerStatus?.ContainerID;
  if (container === undefined || task.NodeID !== info.Swarm.NodeID) return [];
  const { State } = await askEngine<{ State?: { Health?: { Log?: Answer[] | null } | null } }>(engine, {
    method: "GET",
    path: `/containers/${container}/json`,
  });
  return (State?.Health?.Log ?? []).slice(-KEPT_ANSWERS);
}

async function healthTest(
  engine: Engine,
  { TaskTemplate }: ServiceSpec,
  credential: PullCredential | undefined,
): Promise<readonly string[] | undefined> {
  const own = TaskTemplate.ContainerSpec?.Healthcheck?.Test;
  if (own !== undefined && own.length > 0) return own;
  const image = TaskTemplate.ContainerSpec?.Image ?? "";
  await pullUnlessThere(engine, image, credential);
  return imageHealthTest(engine, image);
}

/** The tool of the check, when the image lacks it; undefined when it has it, and when nothing can be said. */
async function missingFromImage(
  engine: Engine,
  { spec }: HealthCheckSubject,
  test: readonly string[],
  credential: PullCredential | undefined,
): Promise<string | undefined> {
  const tool = healthTool(test);
  if (tool === undefined) return undefined;
  try {
    const hasTool = await imageHasTool(engine, spec.TaskTemplate.ContainerSpec?.Image ?? "", tool, credential);
    return hasTool ? undefined : tool;
  } catch {
    return undefined;
  }
}
