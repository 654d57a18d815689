import { type Container, whyNotRunning } from "@slipway/shared";
import type { Boot } from "../config.ts";

/** One without a health check must run for so long, in milliseconds. */
const STEADY = 10_000;

/** `works`, `waits`, or what is wrong with a container that has been booted for so many milliseconds. */
export function judgeBoot(container: Container, { command }: Boot, running: number): string {
  const { Status, ExitCode, Health } = container.State;
  if (Status === "created") return "waits";
  if (command !== undefined && Status === "exited" && ExitCode === 0) return "works";
  const why = whyNotRunning(container);
  if (why !== undefined) return why;
  return command === undefined ? judgeHealth(Health?.Status ?? "none", running) : "waits";
}

function judgeHealth(health: string, running: number): string {
  if (health === "unhealthy") return "is unhealthy";
  const isSteady = health !== "starting" && running >= STEADY;
  return health === "healthy" || isSteady ? "works" : "waits";
}

/** What one waits for, for a sentence that says after how long. An engine asks for health every 30 s unless the image says. */
export function describeWaiting({ State }: Container, { command }: Boot): string {
  if (command !== undefined) return `is ${State.Status}, and its command has not ended`;
  return State.Health?.Status === "starting" ? "is not healthy yet" : `is ${State.Status}`;
}
