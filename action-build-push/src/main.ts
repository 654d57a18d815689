import {
  ActionsRunner,
  Deadline,
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
  const config = readConfig(runner, context);
  await using folder = await openPrivateFolder("build");
  const ports = {
    runner,
    context,
    folder,
    shell: runnerShell,
    http: nodeHttp,
    files: workspaceFiles,
    clock: systemClock,
  };
  const deadline = new Deadline(systemClock, config.timeout);
  await report(await run(config, { ...ports, deadline, env: process.env }), runner);
});
