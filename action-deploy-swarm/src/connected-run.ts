import { Deadline } from "@slipway/shared";
import type { Config } from "./config.ts";
import type { Result } from "./result.ts";
import type { DeployPorts } from "./session.ts";
import { Timeline } from "./timeline.ts";

/** Connects to the engine and runs as configured. @throws {UserError} for everything that stopped it before a change. */
export async function runConnected(config: Config, ports: DeployPorts): Promise<Result> {
  const timeline = new Timeline(ports.clock);
  const whole = new Deadline(ports.clock, config.timeout);
  for (const warning of config.warnings) ports.log.warning(warning);
  await using connection = await timeline.during("connect", () => ports.connect(config.access));
  // Loaded only once the engine has answered: whoever cannot reach it is told sooner.
  const { run } = await import("./run.ts");
  return await run(config, ports, { connection, timeline, whole });
}
