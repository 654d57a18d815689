import { type Expression, expressionsOf } from "./expression.ts";
import {
  at,
  type Entry,
  entriesOf,
  type Position,
  parseTree,
  type ScalarTree,
  scalarAt,
  scalarsOf,
  type Tree,
} from "./yaml-tree.ts";

export interface Workflow {
  readonly kind: "workflow";
  /** Relative to the repository. */
  readonly file: string;
  /** The folder that stands for the repository it is written for: `""`, or `examples/compose`. */
  readonly home: string;
  readonly tree: Tree;
  readonly jobs: readonly Job[];
  /** Events that start it, such as `workflow_call`. */
  readonly events: readonly string[];
  readonly expressions: readonly Expression[];
}

export interface Job {
  readonly id: string;
  readonly at: Position;
  readonly tree: Tree;
  /** The reusable workflow that it calls. */
  readonly uses: ScalarTree | undefined;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly at: Position;
  readonly tree: Tree;
  readonly id: string | undefined;
  readonly uses: ScalarTree | undefined;
  readonly run: ScalarTree | undefined;
  readonly with: readonly Entry[];
}

/** A composite action's steps and expressions are looked at as a job's are. */
export interface Action {
  readonly kind: "action";
  readonly file: string;
  readonly home: string;
  /** Relative to its home. */
  readonly folder: string;
  readonly tree: Tree;
  readonly steps: readonly Step[];
  readonly expressions: readonly Expression[];
}

export type AuditedFile = Workflow | Action;

export function parseWorkflow(file: string, home: string, text: string): Workflow {
  const tree = parseTree(text);
  return {
    kind: "workflow",
    file,
    home,
    tree,
    jobs: entriesOf(at(tree, "jobs")).map(jobOf),
    events: eventsOf(at(tree, "on")),
    expressions: expressionsOf(tree),
  };
}

function eventsOf(on: Tree | undefined): readonly string[] {
  if (on?.kind === "map") return on.entries.map(({ key }) => key);
  return scalarsOf(on).map(({ text }) => text);
}

function jobOf({ key, at: place, value }: Entry): Job {
  return { id: key, at: place, tree: value, uses: scalarAt(value, "uses"), steps: stepsOf(at(value, "steps")) };
}

export function parseAction(file: string, home: string, text: string): Action {
  const tree = parseTree(text);
  const folder = file.slice(home === "" ? 0 : home.length + 1).replace(/\/?[^/]*$/, "");
  return {
    kind: "action",
    file,
    home,
    folder,
    tree,
    steps: stepsOf(at(tree, "runs", "steps")),
    expressions: expressionsOf(tree),
  };
}

function stepsOf(steps: Tree | undefined): Step[] {
  return steps?.kind === "list" ? steps.items.map(stepOf) : [];
}

function stepOf(tree: Tree): Step {
  return {
    at: tree.at,
    tree,
    id: scalarAt(tree, "id")?.text,
    uses: scalarAt(tree, "uses"),
    run: scalarAt(tree, "run"),
    with: entriesOf(at(tree, "with")),
  };
}

/** The steps that run in one place: a job's, or a composite action's. */
export interface StepList {
  /** Undefined for a composite action. */
  readonly job: Job | undefined;
  readonly steps: readonly Step[];
}

export function stepLists(file: AuditedFile): readonly StepList[] {
  return file.kind === "action"
    ? [{ job: undefined, steps: file.steps }]
    : file.jobs.map((job) => ({ job, steps: job.steps }));
}

/** The expressions of one job. */
export function expressionsOfJob({ expressions }: Workflow, { id }: Job): readonly Expression[] {
  return expressions.filter(({ path }) => path[0] === "jobs" && path[1] === id);
}
