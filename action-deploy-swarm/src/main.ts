import { ActionsRunner, readRunContext, runAction, systemClock, workspaceFiles } from "@slipway/shared";
import { readConfig } from "./config.ts";

const runner = new ActionsRunner();

await runAction(runner, async () => {
  const context = readRunContext(process.env);
  const config = await readConfig({ source: runner, files: workspaceFiles, context, date: systemClock.date() });
  // Loaded only once the inputs are known to be good: whoever made a mistake is told sooner.
  const { perform } = await import("./perform.ts");
  await perform(config, runner);
});
