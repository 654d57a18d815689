import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { type ActionOptions, type ActionRun, type GivenInputs, startAction } from "./index.ts";
import { Masks } from "./masks.ts";

const USAGE = `Runs one action from its dist/ as the GitHub runner does.

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

function readArguments(argv: string[]): ActionOptions {
  const { values, positionals } = parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  const [command, action] = positionals;
  if (command !== "run" || action === undefined || positionals.length > 2) throw new Error("expected `run ACTION`");
  const secrets = readInputFile(values["secret-file"]);
  return {
    action,
    with: { ...readInputFile(values["with-file"]), ...pairs(values.with), ...secrets },
    secrets: Object.values(secrets).map(String),
    env: pairs(values.env),
    github: pairs(values.github),
    workspace: values.workspace,
    debug: values.debug,
    onLine: (line) => console.log(line),
    ...(values.uses === undefined ? {} : { uses: values.uses }),
    ...(values.event === undefined ? {} : { event: JSON.parse(readFileSync(values.event, "utf8")) as object }),
  };
}

function pairs(given: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      if (at <= 0) throw new Error(`expected NAME=VALUE, got "${pair}"`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function readInputFile(file: string | undefined): GivenInputs {
  if (file === undefined) return {};
  const content: unknown = parse(readFileSync(file, "utf8"));
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    throw new Error(`expected a YAML mapping of inputs in ${file}`);
  }
  return content as GivenInputs;
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

async function main(): Promise<number> {
  const options = readArguments(process.argv.slice(2));
  const action = startAction(options);
  process.on("SIGINT", () => void action.cancel());
  process.on("SIGTERM", () => void action.cancel());
  const run = await action.done;
  const masks = new Masks();
  for (const value of run.masks) masks.add(value);
  printEnd(run, (text) => masks.mask(text));
  return run.conclusion === "success" ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`${(error as Error).message}\n\n${USAGE}`);
  process.exitCode = 2;
}
