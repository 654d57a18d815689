import { connectEngine, nodeHttp, openPrivateFolder, type Runner, runnerShell, systemClock } from "@slipway/shared";
import type { Config } from "./config.ts";
import { runConnected } from "./connected-run.ts";
import { report } from "./report.ts";

/** Runs a checked configuration on the real ports and reports what became of it. */
export async function perform(config: Config, runner: Runner): Promise<void> {
  await using folder = await openPrivateFolder("deploy");
  const tools = { http: nodeHttp, clock: systemClock, folder };
  const connect = (access: Config["access"]) => connectEngine(access, tools);
  await report(await runConnected(config, { ...tools, log: runner, shell: runnerShell, connect }), runner);
}
