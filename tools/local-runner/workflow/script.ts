import { randomUUID } from "node:crypto";
import { accessSync, constants, existsSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import type { CommandFiles } from "../command-files.ts";
import { buildEnvironment } from "../environment.ts";
import { type Command, execute } from "../execution.ts";
import { newRecord } from "../step.ts";
import type { RunningStep, StepEnd } from "./running-step.ts";
import { firstLine } from "./step-name.ts";
import { find, textOf } from "./yaml.ts";

/** How the runner calls the shells that it knows. Source: actions/runner 2.336, ScriptHandlerHelpers.cs. */
const KNOWN_SHELLS: Readonly<Record<string, { readonly args: string; readonly extension: string }>> = {
  bash: { args: "--noprofile --norc -e -o pipefail {0}", extension: ".sh" },
  sh: { args: "-e {0}", extension: ".sh" },
  python: { args: "{0}", extension: ".py" },
};

interface Shell {
  readonly command: string;
  readonly args: string;
  readonly extension: string;
}

/** Runs a step's `run`. Source: actions/runner 2.336, ScriptHandler.cs. */
export async function runScript(context: RunningStep): Promise<StepEnd> {
  const { state, frame, definition, scope, env, control } = context;
  const { job } = state;
  const record = newRecord();
  const script = textOf(find(definition.node, "run"), scope);
  const variables = { ...job.env, ...frame.env, ...env };
  const environment = (files: Partial<CommandFiles>) =>
    buildEnvironment({
      inherited: job.inherited,
      job: variables,
      state: {},
      inputs: {},
      path: job.path,
      contexts: { ...job.contexts(), ...stepVariables(context), ...files, ...job.stepServices },
    });
  const shell = readShell(shellOf(context), environment({}).PATH ?? "");
  const { conclusion, exitCode } = await execute({
    job,
    step: record,
    control,
    announce: () => {
      job.log.write(`##[group]Run ${firstLine(script)}`);
      job.log.write(script.replaceAll("\r\n", "\n").replace(/\n+$/, ""));
      job.log.write(`shell: ${shell.command} ${shell.args}`);
      job.log.writeList("env:", Object.entries(variables));
      job.log.write("##[endgroup]");
    },
    command: (files): Command => ({
      argv: commandLine(shell, writeScript(job.temp.path, shell, script)),
      cwd: workingFolder(context),
      env: environment(files),
    }),
    tellsExitCode: true,
  });
  return { outcome: conclusion, exitCode, record, steps: [] };
}

/** GITHUB_ACTION and GITHUB_ACTION_PATH. */
function stepVariables({ frame, definition }: RunningStep): Record<string, string> {
  const { action_path: path } = frame.github;
  return { GITHUB_ACTION: definition.contextName, ...(path === undefined ? {} : { GITHUB_ACTION_PATH: path }) };
}

/** The step's own, else the job's default, which composite actions do not see. */
function shellOf({ state, frame, definition, scope }: RunningStep): string | undefined {
  const own = textOf(find(definition.node, "shell"), scope);
  return own !== "" ? own : frame.inputs === undefined ? state.defaults.shell : undefined;
}

function workingFolder({ state, frame, definition, scope }: RunningStep): string {
  const own = find(definition.node, "working-directory");
  const inherited = frame.inputs === undefined ? state.defaults.workingDirectory : undefined;
  const folder = resolve(state.job.workspace, own === undefined ? (inherited ?? "") : textOf(own, scope));
  if (existsSync(folder) && statSync(folder).isDirectory()) return folder;
  throw new Error(
    `An error occurred trying to start process with working directory '${folder}'. No such file or directory`,
  );
}

/** No shell given: bash when there is one, called as `sh -e` is. */
function readShell(option: string | undefined, path: string): Shell {
  if (option === undefined) {
    const command = which("bash", path) ?? needed("sh", path);
    return { command, args: KNOWN_SHELLS.sh?.args ?? "", extension: ".sh" };
  }
  const [name = "", ...rest] = option.split(" ");
  const known = KNOWN_SHELLS[name];
  const args = rest.join(" ").trimStart() || (known?.args ?? "");
  if (!args.includes("{0}")) {
    throw new Error(
      "Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'",
    );
  }
  return { command: needed(name, path), args, extension: known?.extension ?? "" };
}

function commandLine({ command, args }: Shell, file: string): readonly [string, ...string[]] {
  const words = args.split(/\s+/).filter((word) => word !== "");
  return [command, ...words.map((word) => word.replaceAll("{0}", file))];
}

function writeScript(folder: string, { extension }: Shell, script: string): string {
  const file = join(folder, `${randomUUID()}${extension}`);
  writeFileSync(file, script);
  return file;
}

function needed(command: string, path: string): string {
  // Debian has no `python`; the hosted images have.
  const found = which(command, path) ?? (command === "python" ? which("python3", path) : undefined);
  if (found === undefined) throw new Error(`${command}: command not found`);
  return found;
}

function which(command: string, path: string): string | undefined {
  if (command.startsWith("/")) return existsSync(command) ? command : undefined;
  return path
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((file) => isExecutable(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
