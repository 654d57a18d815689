import type { EngineConnection } from "@slipway/shared";
import type { Config } from "./config.ts";
import type { DeployPorts, HealthGate } from "./session.ts";

/** The checks that have to pass once everything runs. */
export function healthGate(_config: Config, _connection: EngineConnection, _ports: DeployPorts): HealthGate {
  return async () => [];
}
