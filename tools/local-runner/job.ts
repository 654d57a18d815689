import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { arch } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { JobStatus } from "./expression.ts";
import { completeContext, contextVariables, type GitHubContext } from "./github-context.ts";
import { Log } from "./log.ts";
import { Masks } from "./masks.ts";
import { endOrphans, type Orphan, TRACKING_VARIABLE } from "./orphans.ts";
import type { StepControl } from "./step-control.ts";
import { TempFolder } from "./temp-folder.ts";

export interface JobOptions {
  /** The folder that plays the checked-out repository; processes start in it. */
  readonly workspace: string;
  /** RUNNER_TEMP. Whatever is in there is removed, at the start and at the end. Default: a folder of its own. */
  readonly temp?: string;
  /** The workflow's `env`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly github?: Partial<GitHubContext>;
  /** The webhook's payload. */
  readonly event?: object;
  /** Values that a workflow takes from `secrets`: hidden from the first line on. */
  readonly secrets?: readonly string[];
  /** Variables that JavaScript actions find and `run` steps do not: ACTIONS_RUNTIME_TOKEN and the like. */
  readonly actionServices?: Readonly<Record<string, string>>;
  /** Variables that every step finds: ACTIONS_ID_TOKEN_REQUEST_URL and the like. */
  readonly stepServices?: Readonly<Record<string, string>>;
  /** The environment of the runner itself. Default: this program's. */
  readonly inherited?: NodeJS.ProcessEnv;
  /** As ACTIONS_STEP_DEBUG: debug lines are shown and RUNNER_DEBUG is 1. */
  readonly debug?: boolean;
  /** Called with each line of the log as it is written. */
  readonly onLine?: (line: string) => void;
}

/** What the steps of one job share. */
export class Job {
  readonly workspace: string;
  readonly debug: boolean;
  readonly github: GitHubContext;
  readonly event: object;
  readonly temp: TempFolder;
  readonly inherited: NodeJS.ProcessEnv;
  readonly actionServices: Readonly<Record<string, string>>;
  readonly stepServices: Readonly<Record<string, string>>;
  readonly masks = new Masks();
  readonly log: Log;
  /** Everything that processes wrote, unmasked, and the lines of it that are not masks themselves. */
  readonly raw: string[] = [];
  readonly printed: string[] = [];
  /** What steps wrote to GITHUB_ENV, over the workflow's `env`. */
  readonly env: Record<string, string>;
  /** What steps wrote to GITHUB_PATH, the first to look in first. */
  path: readonly string[] = [];
  status: JobStatus = "success";
  readonly #trackingId = `github_${randomUUID()}`;
  #current: StepControl | undefined;

  constructor(options: JobOptions) {
    this.workspace = resolve(options.workspace);
    this.debug = options.debug ?? false;
    this.github = completeContext(options.github ?? {});
    this.event = options.event ?? {};
    this.inherited = options.inherited ?? process.env;
    this.actionServices = options.actionServices ?? {};
    this.stepServices = options.stepServices ?? {};
    this.env = { ...options.env };
    this.log = new Log(this.masks, options.onLine ?? (() => {}));
    for (const secret of [...(options.secrets ?? []), this.github.token]) this.masks.addWithLines(secret.trim());
    this.temp = new TempFolder(options.temp, this.workspace);
  }

  /** GITHUB_* and RUNNER_* variables that all steps see. */
  contexts(): Record<string, string> {
    return {
      ...contextVariables(this.github),
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_EVENT_PATH: this.#writeEvent(),
      ...this.runnerVariables(),
      [TRACKING_VARIABLE]: this.#trackingId,
    };
  }

  runnerVariables(): Record<string, string> {
    return {
      RUNNER_OS: "Linux",
      RUNNER_ARCH: arch() === "arm64" ? "ARM64" : "X64",
      RUNNER_NAME: "local-runner",
      RUNNER_ENVIRONMENT: "self-hosted",
      RUNNER_WORKSPACE: dirname(this.workspace),
      RUNNER_TEMP: this.temp.path,
      RUNNER_TOOL_CACHE: this.temp.toolCache,
      ...(this.debug ? { RUNNER_DEBUG: "1" } : {}),
    };
  }

  get eventPath(): string {
    return join(this.temp.path, "_github_workflow", "event.json");
  }

  addPath(folder: string): void {
    this.path = [folder, ...this.path.filter((each) => each !== folder)];
  }

  /** Runs a step, which `cancel` then reaches. */
  async run<T>(control: StepControl, run: () => Promise<T>): Promise<T> {
    this.#current = control;
    try {
      return await run();
    } finally {
      this.#current = undefined;
    }
  }

  get pid(): number | undefined {
    return this.#current?.pid;
  }

  /** Cancels the job: what runs is stopped unless its condition holds for a cancelled job too. */
  async cancel(): Promise<void> {
    this.status = "cancelled";
    await this.#current?.cancel();
  }

  fail(): void {
    if (this.status === "success") this.status = "failure";
  }

  /** Ends what the steps left running. */
  endOrphans(): Orphan[] {
    this.log.write("Cleaning up orphan processes");
    const orphans = endOrphans(this.#trackingId);
    for (const { pid, name } of orphans) this.log.write(`Terminate orphan process: pid (${pid}) (${name})`);
    return orphans;
  }

  #writeEvent(): string {
    mkdirSync(dirname(this.eventPath), { recursive: true });
    writeFileSync(this.eventPath, JSON.stringify(this.event));
    return this.eventPath;
  }
}
