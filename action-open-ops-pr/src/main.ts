import {
  ActionsRunner,
  nodeHttp,
  readRunContext,
  runAction,
  runnerShell,
  systemClock,
  workspaceFiles,
} from "@slipway/shared";
import { readConfig } from "./config.ts";
import { readGitHubUrls } from "./github/github.ts";
import { registriesFor } from "./registry/open-registries.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";

const runner = new ActionsRunner();
await runAction(runner, async () => {
  const { env } = process;
  const config = readConfig(runner, readRunContext(env));
  const ports = { http: nodeHttp, clock: systemClock, log: runner, urls: readGitHubUrls(env), chance: Math.random };
  const machine = { ...ports, runner, shell: runnerShell, files: workspaceFiles, env };
  await report(await run(config, { ...ports, registry: registriesFor(config.registryCredential, machine) }), runner);
});
