import { ActionsRunner, nodeHttp, openPrivateFolder, readRunContext, runAction, systemClock } from "@slipway/shared";
import { readConfig } from "./config.ts";
import { report } from "./report.ts";
import { run } from "./run.ts";

const runner = new ActionsRunner();
await runAction(runner, async () => {
  const config = readConfig(runner, readRunContext(process.env));
  const openFolder = () => openPrivateFolder("health");
  const mask = (value: string) => runner.mask(value);
  const ports = { clock: systemClock, log: runner, http: nodeHttp, mask, openFolder };
  await report(await run(config, ports), config, runner);
});
