import { parseArgs } from "node:util";
import { pairs, readJson, readMapping } from "./arguments.ts";
import { type ActionOptions, type ActionRun, startAction } from "./index.ts";
import { Masks } from "./masks.ts";

export const ACTION_USAGE = `Runs one action from its dist/ as the GitHub runner does.

  node tools/local-runner/main.ts run ACTION [options]

  ACTION                 the action's folder, such as action-healthcheck
  --with NAME=VALUE      an input (several times)
  --with-file FILE       inputs as a YAML mapping
  --secret-file FILE     inputs as a YAML mapping whose values are secrets: masked, and never on a command line
  --env NAME=VALUE       a variable of the workflow (several times)
  --github NAME=VALUE    a value of the github context, such as ref=refs/tags/v1.2.0 (several times)
  --event FILE           the event's payload as JSON
  --workspace FOLDER     the checked-out repository; default: the current folder
  --uses TEXT            how the workflow refers to the action
  --debug                show debug lines

Ctrl-C cancels as the button on the web page does. Ends with 0 when the job is green.`;

const OPTIONS = {
  with: { type: "string", multiple: true },
  "with-file": { type: "string" },
  "secret-file": { type: "string" },
  env: { type: "string", multiple: true },
  github: { type: "string", multiple: true },
  event: { type: "string" },
  workspace: { type: "string", default: "." },
  uses: { type: "string" },
  debug: { type: "boolean", default: false },
} as const;

/** Runs `run ACTION`. Gives the exit code. */
export async function actionCommand(args: string[]): Promise<number> {
  const action = startAction(readArguments(args));
  process.on("SIGINT", () => void action.cancel());
  process.on("SIGTERM", () => void action.cancel());
  const run = await action.done;
  const masks = new Masks();
  for (const value of run.masks) masks.add(value);
  printEnd(run, (text) => masks.mask(text));
  return run.conclusion === "success" ? 0 : 1;
}

function readArguments(args: string[]): ActionOptions {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [action] = positionals;
  if (action === undefined || positionals.length > 1) throw new Error("expected `run ACTION`");
  const secrets = readMapping<string>(values["secret-file"]);
  const event = readJson(values.event);
  return {
    action,
    with: { ...readMapping<string>(values["with-file"]), ...pairs(values.with), ...secrets },
    secrets: Object.values(secrets).map(String),
    env: pairs(values.env),
    github: pairs(values.github),
    workspace: values.workspace,
    debug: values.debug,
    onLine: (line) => console.log(line),
    ...(values.uses === undefined ? {} : { uses: values.uses }),
    ...(event === undefined ? {} : { event }),
  };
}

function printEnd(
  { conclusion, outputs, summary, leftovers, durationMs }: ActionRun,
  hide: (text: string) => string,
): void {
  console.log(`\n${conclusion} after ${(durationMs / 1000).toFixed(1)} s`);
  for (const [name, value] of Object.entries(outputs)) console.log(hide(`output ${name}: ${value}`));
  if (leftovers.length > 0) console.log(`left in RUNNER_TEMP: ${leftovers.join(", ")}`);
  if (summary !== "") console.log(`\nsummary:\n${summary}`);
}
