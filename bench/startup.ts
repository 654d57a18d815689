import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "../tools/action-folders.ts";
import { type ActionOptions, prepareAction, processOf } from "../tools/local-runner/index.ts";
import { type Contestant, interleaved, median } from "./measure.ts";
import { type Case, limitedCase } from "./report.ts";
import { measureStartup, type StartedProgram } from "./startup-program.ts";

/** A realistic use of one action: each module in startup-inputs/ exports one as `startup`. */
export interface StartupInputs {
  readonly with: NonNullable<ActionOptions["with"]>;
  readonly github?: NonNullable<ActionOptions["github"]>;
  /** Files of the repository, by path. */
  readonly files?: Readonly<Record<string, string>>;
}

const ROUNDS = 21;
/** Milliseconds of CPU above bare Node. */
const MOST_ABOVE_NODE = 100;
const INPUTS = join(import.meta.dirname, "startup-inputs");
/** Programs that actions look for before they start one. None of these is ever run. */
const PROGRAMS = ["docker", "git", "ssh"];

/**
 * CPU time of each committed `dist/` from the start of Node to the action's first effect, when it has read and checked
 * its inputs and files, beside Node that runs nothing.
 */
export async function run(): Promise<Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-startup-"));
  try {
    const actions = await Promise.all(
      bundledActions().map(async (name) => [name, await contestant(name, folder)] as const),
    );
    const bare = () => startupOf({ argv: ["-e", "0"], cwd: folder, env: { PATH: process.env.PATH ?? "" } });
    const measured = await interleaved(ROUNDS, { ...Object.fromEntries(actions), node: bare });
    const { node = [], ...ours } = measured as Record<string, number[]>;
    const other = median(node);
    return Object.entries(ours).map(([name, values]) =>
      limitedCase({ case: name, ours: median(values), other, unit: "ms CPU", limit: other + MOST_ABOVE_NODE }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The actions that have inputs here. @throws {Error} when one of them, or none, is bundled. */
function bundledActions(): string[] {
  const actions = globSync("*.ts", { cwd: INPUTS }).map((file) => basename(file, ".ts"));
  const missing = actions.filter((action) => !existsSync(join(ROOT, action, "dist", "main", "index.js")));
  if (missing.length > 0) throw new Error(`no dist/ in ${missing.join(", ")}; run \`npm run bundle\``);
  return actions.toSorted();
}

async function contestant(action: string, folder: string): Promise<Contestant> {
  const { startup } = (await import(pathToFileURL(join(INPUTS, `${action}.ts`)).href)) as { startup: StartupInputs };
  const workspace = join(folder, action, "workspace");
  const programs = join(folder, action, "programs");
  writeFiles(workspace, { ...startup.files, ".keep": "" });
  writeFiles(programs, Object.fromEntries(PROGRAMS.map((name) => [name, "#!/bin/sh\nexit 97\n"])));
  const options = {
    action,
    workspace,
    temp: join(folder, action, "temp"),
    with: startup.with,
    github: startup.github ?? {},
  };
  const { job, step } = prepareAction(options);
  job.addPath(programs);
  const { argv, cwd, env } = processOf(job, step, "main");
  // A program that is ended at its first effect leaves its private folder behind.
  const program = { argv: argv.slice(1), cwd, env: { ...env, TMPDIR: folder } };
  await provesEffect(action, program);
  return () => startupOf(program);
}

/** A run that ends with an error in its inputs would be quick, and measure nothing. */
async function provesEffect(action: string, program: StartedProgram): Promise<void> {
  const { effect, output } = await measureStartup(program);
  if (effect === undefined) throw new Error(`${action} ended before it did anything:\n${output}`);
}

async function startupOf(program: StartedProgram): Promise<number> {
  return (await measureStartup(program)).cpu;
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { mode: 0o755 });
  }
}
