import { stringify } from "yaml";
import { readLab } from "../../lab/description.ts";
import type { ActionRun } from "../../tools/local-runner/index.ts";
import { deploy, pullInputs } from "./deploy.ts";
import type { CommandEnd } from "./docker.ts";
import { clusterState, runningVersions } from "./engine.ts";
import { plainStackDeploy, removeStack } from "./stack.ts";
import type { Workspace } from "./workspace.ts";

/** What `app` does in a version of the fault stack. Everything that is not said is as in a healthy service. */
export interface AppVersion {
  readonly run?: string;
  readonly healthcheck?: object;
  readonly image?: string;
  readonly deploy?: object;
  readonly ports?: readonly object[];
  readonly failureAction?: "pause" | "rollback" | "continue";
}

const SERVE = "trap 'exit 0' TERM; echo serving; sleep 100000 & wait";

/** A stack of two services: `app`, which the story breaks, and `steady`, which no release changes. */
export function stackFile(app: AppVersion, withSecret = true): string {
  const image = app.image ?? readLab().images.busybox;
  const update = { order: "start-first", ...(app.failureAction && { failure_action: app.failureAction }) };
  const command = (run: string) => ["sh", "-c", run.replaceAll("$", "$$$$")];
  return stringify({
    version: "3.12",
    services: {
      app: {
        image,
        command: command(app.run ?? SERVE),
        ...(withSecret && { secrets: [{ source: "token", target: "token" }] }),
        stop_grace_period: "2s",
        ...(app.healthcheck && { healthcheck: app.healthcheck }),
        ...(app.ports && { ports: app.ports }),
        deploy: { replicas: 2, endpoint_mode: "dnsrr", update_config: update, ...app.deploy },
      },
      steady: {
        image: readLab().images.busybox,
        command: command(SERVE),
        stop_grace_period: "2s",
        deploy: { endpoint_mode: "dnsrr" },
      },
    },
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the stack file
    ...(withSecret && { secrets: { token: { external: true, name: "${TOKEN_SECRET}" } } }),
  });
}

export interface FaultStory {
  /** Image and secrets of every service before the bad release. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
  readonly run: ActionRun;
  /** Milliseconds, as the action tells them: the least of up to three runs, if `within` was not kept at once. */
  readonly took: number;
}

/** Releases a good version, then a bad one with another secret, and tells what came of it. */
export async function playFault(
  { stack, workspace, within = Number.POSITIVE_INFINITY }: FaultPlace & { readonly within?: number },
  good: AppVersion,
  bad: AppVersion,
  inputs: Readonly<Record<string, string>> = {},
): Promise<FaultStory> {
  workspace.write("stack.yml", stackFile(good));
  const common = { stack, "stack-file": "stack.yml", ...pullInputs() };
  const first = await deploy({ ...common, secrets: "token: the-good-token", "stable-for": "1s" }, workspace.path);
  if (first.outputs.result !== "deployed")
    throw new Error(`the good version was not deployed:\n${first.log.join("\n")}`);
  const before = await runningVersions(stack);
  workspace.write("stack.yml", stackFile(bad));
  const release = () => deploy({ ...common, secrets: "token: the-bad-token", ...inputs }, workspace.path);
  const run = await release();
  const after = await runningVersions(stack);
  const durationOf = ({ outputs }: ActionRun) => Number(outputs["duration-ms"]);
  const took = await leastOf(durationOf(run), async () => durationOf(await release()), within);
  return { before, after, run, took };
}

export interface FaultPlace {
  readonly stack: string;
  readonly workspace: Workspace;
}

/** In which what cannot work is to be found, in milliseconds. */
export const REFUSED_WITHIN = 5_000;

export interface RefusedStory {
  readonly run: ActionRun;
  /** Milliseconds from the start of its process to the end of the job, the least of up to three runs. */
  readonly took: number;
  /** Everything a deployment can change, before and after the run. */
  readonly before: string;
  readonly after: string;
}

/** Releases a good version, then one that cannot work and whose run should stop before it changes anything. */
export async function playRefusal(
  { stack, workspace }: FaultPlace,
  good: AppVersion,
  bad: AppVersion,
  inputs: Readonly<Record<string, string>> = {},
): Promise<RefusedStory> {
  workspace.write("stack.yml", stackFile(good));
  const common = { stack, "stack-file": "stack.yml", secrets: "token: the-good-token", ...pullInputs() };
  const first = await deploy({ ...common, "stable-for": "1s" }, workspace.path);
  if (first.outputs.result !== "deployed")
    throw new Error(`the good version was not deployed:\n${first.log.join("\n")}`);
  const before = await clusterState();
  workspace.write("stack.yml", stackFile(bad));
  const refused = () => deploy({ ...common, ...inputs }, workspace.path);
  const run = await refused();
  const took = await leastOf(run.durationMs, async () => (await refused()).durationMs, REFUSED_WITHIN);
  return { run, took, before, after: await clusterState() };
}

/** A run that leaves everything as it was can be made again, and other work on the machine only ever makes it longer. */
async function leastOf(first: number, again: () => Promise<number>, within: number): Promise<number> {
  let least = first;
  for (let run = 2; run <= 3 && least >= within; run += 1) least = Math.min(least, await again());
  return least;
}

/** What the plain command makes of the same bad version, given some time. */
export async function playWithPlainDocker(
  { stack, workspace }: FaultPlace,
  good: AppVersion,
  bad: AppVersion,
  timeout: number,
  env: Readonly<Record<string, string>> = {},
): Promise<CommandEnd> {
  const other = `${stack}-plain`;
  workspace.write("plain-good.yml", stackFile(good, false));
  workspace.write("plain-bad.yml", stackFile(bad, false));
  try {
    await plainStackDeploy(other, `${workspace.path}/plain-good.yml`, 60_000);
    return await plainStackDeploy(other, `${workspace.path}/plain-bad.yml`, timeout, env);
  } finally {
    await removeStack(other);
  }
}

/** The bound that a run printed when its wait began, in milliseconds. */
export function printedBound(run: ActionRun): number {
  const line = run.log.find((each) => each.includes("at most ")) ?? "";
  const [, minutes = "0", seconds = "0"] = /at most (?:(\d+) min)? ?(?:([\d.]+) s)?/.exec(line) ?? [];
  return Number(minutes) * 60_000 + Number(seconds) * 1_000;
}
