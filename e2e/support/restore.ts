import { randomInt } from "node:crypto";
import { expect } from "vitest";
import { type ActionRun, startAction } from "../../tools/local-runner/index.ts";
import { sshInputs } from "./deploy.ts";

type Inputs = Readonly<Record<string, string>>;

const REPOSITORY = "acme/shop";
/** What a workflow would take from its secrets. */
const SECRETS = ["ssh-key", "connection", "s3-key", "owner-password"];

export interface StartedRestore extends Omit<ReturnType<typeof startAction>, "pid"> {
  readonly pid: number | undefined;
  /** What it has said so far. */
  readonly lines: readonly string[];
  /** Resolves with the first line that matches; fails when the run is over without one. */
  said(pattern: RegExp): Promise<string>;
}

/** The folders on top of PATH, as where the runner has PostgreSQL's programs. */
export type Programs = readonly string[];

/** Starts action-pg-restore as a person does by hand, on a runner. */
export function startRestore(given: Inputs, workspace: string, programs: Programs = []): StartedRestore {
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const action = startAction({
    action: "action-pg-restore",
    with: given,
    secrets: SECRETS.flatMap((name) => given[name] ?? []),
    workspace,
    inherited: { ...process.env, PATH: [...programs, process.env.PATH].join(":") },
    github: {
      repository: REPOSITORY,
      event_name: "workflow_dispatch",
      workflow_ref: `${REPOSITORY}/.github/workflows/restore.yml@refs/heads/main`,
      run_id: String(randomInt(1e9, 1e10)),
    },
    onLine: (line) => {
      lines.push(line);
      for (const look of waiting) look();
    },
  });
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const line = lines.find((each) => pattern.test(each));
        if (line === undefined) return;
        waiting.delete(look);
        resolve(line);
      };
      waiting.add(look);
      look();
      action.done.then(() => reject(new Error(`never said ${pattern}:\n${lines.join("\n")}`)), reject);
    });
  return {
    lines,
    said,
    done: action.done,
    cancel: () => action.cancel(),
    get pid() {
      return action.pid;
    },
  };
}

/** The same, to its end. */
export function restoreAction(given: Inputs, workspace: string, programs?: Programs): Promise<ActionRun> {
  return startRestore(given, workspace, programs).done;
}

/** The inputs that lead to a server in a container on one of the lab's managers. */
export function inContainer(container: string, node = "manager-1"): Record<string, string> {
  return { ...sshInputs(node), container };
}

export interface TableOfReport {
  readonly schema: string | null;
  readonly name: string;
  readonly expectedRows: number;
  readonly restoredRows: number | null;
  readonly match: boolean | null;
}

export interface RestoreReport {
  readonly mode: string;
  readonly server: string;
  readonly result: string;
  readonly reason: string | null;
  readonly dump: { readonly unprotected: readonly string[]; readonly digestProven: boolean };
  readonly tables: readonly TableOfReport[];
  readonly findings: readonly { readonly level: string; readonly gate: string; readonly message: string }[];
  readonly schemaDifferences: readonly { readonly title: string; readonly database?: string; readonly dump?: string }[];
  readonly healthy: boolean | null;
  readonly downtimeMs: number;
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
}

export function reportOf({ outputs }: Pick<ActionRun, "outputs">): RestoreReport {
  return JSON.parse(outputs.report ?? "null") as RestoreReport;
}

/** Holds a run against how it should have ended; the log is shown if it did not. */
export function expectResult(run: ActionRun, result: string): void {
  expect(run.outputs.result, run.log.join("\n")).toBe(result);
}

/** Whether every table is byte for byte that of the dump, with as many rows. */
export function expectIdentical(run: ActionRun): void {
  const { tables } = reportOf(run);
  expect(tables.length).toBeGreaterThan(0);
  expect(tables.filter((table) => table.match !== true || table.restoredRows !== table.expectedRows)).toEqual([]);
}

/** Nothing that a run lets out, in whatever channel, holds one of these. */
export function expectNoSecret(run: ActionRun, secrets: readonly string[]): void {
  const out = [run.printed.join("\n"), run.summary, JSON.stringify(run.outputs), JSON.stringify(run.annotations)];
  for (const secret of secrets) for (const text of out) expect(text).not.toContain(secret);
}
