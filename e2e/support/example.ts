import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readLab } from "../../lab/description.ts";
import type { WorkflowOptions, WorkflowRun } from "../../tools/local-runner/workflow/index.ts";
import { Caller, SUITE_PATH, suiteCommit } from "./caller.ts";
import { inLab, type LabPlace } from "./example-workflow.ts";
import { freshNamespace } from "./release-workflow.ts";
import { STAND_INS } from "./stand-ins.ts";

const FIXTURES = join(import.meta.dirname, "../fixtures/examples");

/** The workflow files of an example, by their path in its repository. */
export function workflowsOf(example: string): Record<string, string> {
  const home = join(SUITE_PATH, "examples", example);
  const files = readdirSync(join(home, ".github/workflows")).map((file) => `.github/workflows/${file}`);
  return Object.fromEntries(files.map((file) => [file, readFileSync(join(home, file), "utf8")]));
}

/** Every workflow of every example, by its path below `examples/`. */
export function everyWorkflow(): Record<string, string> {
  const folders = readdirSync(join(SUITE_PATH, "examples"), { withFileTypes: true });
  const examples = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Object.fromEntries(
    examples.flatMap((name) => Object.entries(workflowsOf(name)).map(([file, text]) => [`${name}/${file}`, text])),
  );
}

/** A file of the applications that the examples are run with. */
export function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), "utf8");
}

/** A Dockerfile for stages of the small application, which starts from the lab's base image. */
export function dockerfile(...stages: readonly string[]): string {
  const base = `FROM ${readLab().images.python} AS base\nWORKDIR /app\nCOPY . .\nUSER nobody\nCMD ["python3", "app.py"]\n`;
  return [base, ...stages].join("\n");
}

/** An example's repository with an application of its shape, as it is in the lab. Gone when the test is. */
export class Example {
  readonly place: LabPlace;
  readonly #caller: Caller;

  constructor(example: string, files: Readonly<Record<string, string>>) {
    const { host, username, pullUsername } = readLab().registries.private;
    const namespace = freshNamespace(example);
    this.place = { commit: suiteCommit(), registry: host, username, pullUsername, namespace };
    const workflows = Object.entries(workflowsOf(example)).map(([file, text]) => [file, inLab(text, this.place)]);
    this.#caller = new Caller({ ...files, ...Object.fromEntries(workflows) });
  }

  /** Tags the commit, as a pushed tag would be, and runs the release. */
  release(version: string, options: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> {
    this.#caller.tag(`v${version}`);
    return this.#run("release.yml", { ref: `refs/tags/v${version}`, ...options });
  }

  /** Starts one of the workflows by hand. */
  dispatch(workflow: string, options: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> {
    return this.#run(workflow, { event: { name: "workflow_dispatch" }, ...options });
  }

  /** Starts one of the workflows at one of its times. */
  schedule(workflow: string, cron: string, options: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> {
    return this.#run(workflow, { event: { name: "schedule", payload: { schedule: cron } }, ...options });
  }

  #run(workflow: string, { secrets, ...options }: Partial<WorkflowOptions>): Promise<WorkflowRun> {
    const { registries, runner } = readLab();
    return this.#caller.run(workflow, {
      standIns: STAND_INS,
      inherited: { ...process.env, DOCKER_HOST: `unix://${runner.socket}` },
      secrets: { REGISTRY_PASSWORD: registries.private.password, ...secrets },
      ...options,
    });
  }
}
