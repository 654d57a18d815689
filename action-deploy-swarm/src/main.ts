import {
  ActionsRunner,
  connectEngine,
  nodeHttp,
  openPrivateFolder,
  readRunContext,
  runAction,
  runnerShell,
  systemClock,
  workspaceFiles,
} from "@slipway/shared";
import { readConfig } from "./config.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";

const runner = new ActionsRunner();

await runAction(runner, async () => {
  const context = readRunContext(process.env);
  const config = await readConfig({ source: runner, files: workspaceFiles, context, date: systemClock.date() });
  await using folder = await openPrivateFolder("deploy");
  const tools = { http: nodeHttp, clock: systemClock, folder };
  const connect = (access: typeof config.access) => connectEngine(access, tools);
  await report(await run(config, { ...tools, log: runner, shell: runnerShell, connect }), runner);
});
