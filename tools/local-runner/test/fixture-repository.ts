import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { CHECKOUT_STAND_IN, startWorkflow, type WorkflowOptions, type WorkflowRun } from "../workflow/index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

export const WORKFLOW = ".github/workflows/ci.yml";

/** A workflow with one job `a`: its steps, and what else stands in it, as lines of the file. */
export const job = (steps: string, rest = "") =>
  `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n${rest}    steps:\n${steps}\n`;

/** A git repository that is gone when the test is. */
export class FixtureRepository {
  readonly path = temporaryFolder();

  constructor(files: Files) {
    this.git("init", "--quiet", "--initial-branch", "main");
    this.commit(files);
  }

  /** Gives the commit. */
  commit(files: Files): string {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    this.git("add", "--force", ".");
    this.git("commit", "--quiet", "--message", "Change");
    return this.git("rev-parse", "HEAD").trim();
  }

  git(...args: string[]): string {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
    return execFileSync("git", [...identity, ...args], { cwd: this.path, encoding: "utf8", stdio: "pipe" });
  }
}

type Options = Partial<WorkflowOptions> & { readonly files?: Files };

/** Starts a workflow of a repository that holds only it. */
export function startFile(workflow: string, { files = {}, ...options }: Options = {}) {
  const { path } = new FixtureRepository({ [WORKFLOW]: workflow, ...files });
  return startWorkflow({
    repository: "octo/app",
    workflow: WORKFLOW,
    standIns: CHECKOUT_STAND_IN,
    ...options,
    repositories: { "octo/app": path, ...options.repositories },
  });
}

export async function runFile(workflow: string, options: Options = {}): Promise<WorkflowRun> {
  return (await startFile(workflow, options)).done;
}

/** An action.yml of a JavaScript action with its programs beside it. */
export function actionFiles(folder: string, main: string, runs = ""): Files {
  const manifest = `name: Fixture\ndescription: A fixture.\nruns:\n  using: node24\n  main: main.cjs\n${runs}`;
  return { [`${folder}/action.yml`]: manifest, [`${folder}/main.cjs`]: main };
}
