import { existsSync, realpathSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { descriptionFile, type Lab } from "./description.ts";
import { execInLab } from "./exec.ts";
import { checkHealth } from "./health.ts";
import { missingOnHost } from "./host.ts";
import { type LabPlan, labId, planLab } from "./identity.ts";
import { lockLab } from "./lock.ts";
import { findMachine, labMark } from "./machine.ts";
import { openSession, type Session } from "./session.ts";
import { renderStatus } from "./status.ts";
import { tearDown } from "./teardown.ts";
import { startLab } from "./up.ts";

const USAGE = `Usage: script/lab COMMAND
  up                   start the lab unless it runs, and print its description as JSON
  down                 leave nothing of it
  status               say what runs; exit code 0 when all of it does
  exec -- COMMAND ...  run a command in the lab's network`;

/** Ends a command with a message for its user. */
class Refusal extends Error {
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Signals that end `up`, with the exit codes a shell gives them. */
const INTERRUPTIONS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

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
  const session = openSession(plan);
  // Every command it starts bears the lab's mark: if this process is killed, the next one ends what is left of them.
  Object.assign(process.env, labMark(plan));
  for (const [signal, code] of Object.entries(INTERRUPTIONS))
    process.on(signal, () => session.stop(new Refusal(`Interrupted by ${signal}`, code)));
  await using _lock = await lockLab(session);
  const lab = (await runningLab(session)) ?? (await startCleanly(session));
  process.stdout.write(`${JSON.stringify(lab, null, 2)}\n`);
  return 0;
}

async function runningLab({ plan, say }: Session): Promise<Lab | undefined> {
  const health = await checkHealth(plan);
  if (health.state === "up") return health.lab;
  if (health.state === "broken") say(`Starting anew: ${health.problems.join("; ")}`);
  return undefined;
}

async function startCleanly(session: Session): Promise<Lab> {
  const { plan, say } = session;
  const missing = await missingOnHost(plan);
  if (missing.length > 0) throw new Refusal(["This machine cannot hold the lab:", ...missing].join("\n  - "));
  await tearDown(plan);
  try {
    return await startLab(session);
  } catch (error) {
    say("Taking down what was started");
    await tearDown(plan);
    // What an interruption broke on its way is of no interest.
    throw session.signal.reason ?? error;
  }
}

async function down(plan: LabPlan): Promise<number> {
  const session = openSession(plan);
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
  if (hub === undefined || !existsSync(descriptionFile(plan)))
    throw new Refusal(`Lab ${plan.id} is not up: run script/lab up`);
  return execInLab(plan, hub, argv);
}

/** A mistake in the lab itself shows where it happened; everything else says what, and why. */
function report(error: unknown): number {
  const surprising = !(error instanceof Error) || error instanceof TypeError || error instanceof ReferenceError;
  console.error(surprising ? error : causes(error).join("\n  because "));
  return error instanceof Refusal ? error.exitCode : 1;
}

function causes(error: Error): string[] {
  return [error.message, ...(error.cause instanceof Error ? causes(error.cause) : [])];
}
