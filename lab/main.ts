import { realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Lab } from "./description.ts";
import { execInLab } from "./exec.ts";
import { checkHealth } from "./health.ts";
import { missingOnHost } from "./host.ts";
import { type LabPlan, labId, planLab } from "./identity.ts";
import { lockLab } from "./lock.ts";
import { findMachine } from "./machine.ts";
import { progressTo, type Session } from "./session.ts";
import { renderStatus } from "./status.ts";
import { tearDown } from "./teardown.ts";
import { startLab } from "./up.ts";

const USAGE = `Usage: script/lab COMMAND
  up                   start the lab unless it runs, and print its description as JSON
  down                 leave nothing of it
  status               say what runs; exit code 0 when all of it does
  exec -- COMMAND ...  run a command in the lab's network`;

/** Ends a command with a message for its user and no stack trace. */
class Refusal extends Error {}

process.exitCode = await main(process.argv.slice(2)).catch(report);

async function main([command, ...args]: readonly string[]): Promise<number> {
  const plan = currentPlan();
  switch (command) {
    case "up":
      return up(plan);
    case "down":
      return down(plan);
    case "status":
      return status(plan);
    case "exec":
      return exec(plan, args[0] === "--" ? args.slice(1) : args);
    default:
      throw new Refusal(USAGE);
  }
}

function currentPlan(): LabPlan {
  const { SLIPWAY_CACHE, XDG_CACHE_HOME, SLIPWAY_LAB_ID } = process.env;
  const cache = SLIPWAY_CACHE ?? join(XDG_CACHE_HOME ?? join(homedir(), ".cache"), "slipway");
  const checkout = realpathSync(join(import.meta.dirname, ".."));
  return planLab(labId(SLIPWAY_LAB_ID, checkout, process.getuid?.() ?? 0), cache);
}

async function up(plan: LabPlan): Promise<number> {
  const interruption = new AbortController();
  const session: Session = { plan, signal: interruption.signal, say: progressTo(process.stderr) };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => interruption.abort(new Refusal(`Interrupted by ${signal}`)));
  await using _lock = await lockLab(session);
  const lab = (await runningLab(session)) ?? (await startCleanly(session, interruption));
  process.stdout.write(`${JSON.stringify(lab, null, 2)}\n`);
  return 0;
}

async function runningLab({ plan, say }: Session): Promise<Lab | undefined> {
  const health = await checkHealth(plan);
  if (health.state === "up") return health.lab;
  if (health.state === "broken") say(`Starting anew: ${health.problems.join("; ")}`);
  return undefined;
}

async function startCleanly(session: Session, interruption: AbortController): Promise<Lab> {
  const { plan, say } = session;
  const missing = await missingOnHost(plan);
  if (missing.length > 0) throw new Refusal(["This machine cannot hold the lab:", ...missing].join("\n  - "));
  await tearDown(plan);
  try {
    return await startLab(session);
  } catch (error) {
    // What runs beside the step that failed has to stop before anything is taken down.
    interruption.abort(error);
    say("Taking down what was started");
    await tearDown(plan);
    throw error;
  }
}

async function down(plan: LabPlan): Promise<number> {
  const session: Session = { plan, signal: new AbortController().signal, say: progressTo(process.stderr) };
  await using _lock = await lockLab(session);
  await tearDown(plan);
  session.say(`Nothing of lab ${plan.id} is left`);
  return 0;
}

async function status(plan: LabPlan): Promise<number> {
  const health = await checkHealth(plan);
  console.log(renderStatus(plan, health));
  return health.state === "up" ? 0 : 1;
}

function exec(plan: LabPlan, argv: readonly string[]): never {
  const hub = findMachine(plan, plan.hub.name);
  if (argv.length === 0) throw new Refusal(USAGE);
  if (hub === undefined) throw new Refusal(`Lab ${plan.id} is not up: run script/lab up`);
  return execInLab(plan, hub, argv);
}

function report(error: unknown): number {
  const known = error instanceof Refusal;
  console.error(known ? error.message : error);
  return 1;
}
