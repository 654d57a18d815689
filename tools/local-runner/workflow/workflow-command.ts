import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { pairs, readJson, readMapping } from "../arguments.ts";
import { serveFiles } from "./file-server.ts";
import { CHECKOUT_STAND_IN, startWorkflow, type Variables, type WorkflowOptions } from "./index.ts";
import { renderEnd, renderJob } from "./render.ts";

export const WORKFLOW_USAGE = `Runs a workflow as GitHub does for an event, from local git repositories.

  node tools/local-runner/main.ts workflow FILE [options]

  FILE                         the workflow's file in the repository, such as .github/workflows/ci.yml
  --repository OWNER/NAME=PATH a git repository (several times; the run is of the first); default: octo/app=.
  --ref REF                    default: refs/heads/main; what is committed there runs
  --on EVENT                   default: push, or workflow_dispatch when there are inputs
  --event FILE                 the event's payload as JSON
  --input NAME=VALUE           an input of the dispatch or of the reusable workflow (several times)
  --secret-file FILE           the repository's secrets as a YAML mapping
  --var NAME=VALUE             a configuration variable (several times)
  --environments FILE          YAML: each environment's name with its secrets and vars; none waits for an approval
  --debug                      show debug lines

actions/checkout is replaced by a stand-in that fetches with git. Ctrl-C cancels the run as the button on the web page
does. Ends with 0 when the run is green.`;

const OPTIONS = {
  repository: { type: "string", multiple: true },
  ref: { type: "string", default: "refs/heads/main" },
  on: { type: "string" },
  event: { type: "string" },
  input: { type: "string", multiple: true },
  "secret-file": { type: "string" },
  var: { type: "string", multiple: true },
  environments: { type: "string" },
  debug: { type: "boolean", default: false },
} as const;

/** Runs `workflow FILE`, printing each job's tree when it is over. Gives the exit code. */
export async function workflowCommand(args: string[]): Promise<number> {
  const options = readArguments(args);
  const server = serveFiles(options.repositories);
  try {
    const running = await startWorkflow({
      ...options,
      services: { serverUrl: server.url },
      standIns: CHECKOUT_STAND_IN,
      onJob: (job) => print(renderJob(job)),
    });
    process.on("SIGINT", () => void running.cancel());
    process.on("SIGTERM", () => void running.cancel());
    const run = await running.done;
    print(renderEnd(run));
    return run.conclusion === "success" ? 0 : 1;
  } finally {
    server.close();
  }
}

function readArguments(args: string[]): WorkflowOptions {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const [workflow] = positionals;
  if (workflow === undefined || positionals.length > 1) throw new Error("expected `workflow FILE`");
  const repositories = Object.fromEntries(
    Object.entries(pairs(values.repository ?? ["octo/app=."])).map(([name, path]) => [name, resolve(path)]),
  );
  const inputs = pairs(values.input);
  const name = values.on ?? (Object.keys(inputs).length > 0 ? "workflow_dispatch" : "push");
  return {
    repositories,
    repository: Object.keys(repositories)[0] ?? "octo/app",
    workflow,
    ref: values.ref,
    event: { name, payload: readJson(values.event) ?? {} },
    inputs,
    secrets: readMapping<string>(values["secret-file"]),
    vars: pairs(values.var),
    environments: readMapping<{ readonly secrets?: Variables; readonly vars?: Variables }>(values.environments),
    debug: values.debug,
  };
}

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}
