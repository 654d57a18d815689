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

/** Whether the task was ended by its own health check. */
export function isUnhealthy({ Status }: Task): boolean {
  return /unhealthy/i.test(Status.Err ?? "");
}

/** Reads the check's own log where the container is within reach, and else looks for its tool in the image. */
export async function explainHealthCheck(
  engine: Engine,
  subject: HealthCheckSubject,
  credential: PullCredential | undefined,
): Promise<HealthCheckFinding> {
  const image = subject.spec.TaskTemplate.ContainerSpec?.Image ?? "";
  const answers = await readAnswers(engine, subject).catch(() => []);
  const test = await healthTest(engine, subject.spec, credential).catch(() => undefined);
  const tool = healthTool(test);
  const isMissing = tool !== undefined && !(await mayHaveTool(engine, image, tool, credential));
  const missing = answers.map(missingHealthTool).find((each) => each !== undefined) ?? (isMissing ? tool : undefined);
  const log = [...new Set(answers.map(({ Output }) => neutralise(`health check: ${Output.trim()}`)))];
  if (missing !== undefined) {
    return {
      sentence: `its health check calls ${missing}, which is not in the image`,
      hint: `use a tool that the image has (often wget instead of curl), or add ${missing} to the image`,
      log,
    };
  }
  const command = test === undefined ? "" : ` (${test.slice(1).join(" ")})`;
  return {
    sentence: `its health check${command} failed on ${subject.nodeName} until the engine ended it`,
    hint: undefined,
    log,
  };
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

/** True when the tool is there, and when nothing can be said. */
async function mayHaveTool(
  engine: Engine,
  image: string,
  tool: string,
  credential: PullCredential | undefined,
): Promise<boolean> {
  try {
    return await imageHasTool(engine, image, tool, credential);
  } catch {
    return true;
  }
}
