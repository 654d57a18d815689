import type { Job, Workflow } from "./workflow.ts";
import { at, entriesOf, scalarAt } from "./yaml-tree.ts";

export type Level = "none" | "read" | "write";

/** What a token may do: a level for each scope, or one for all. */
export type Grants = Level | ReadonlyMap<string, Level>;

const LEVELS: readonly Level[] = ["none", "read", "write"];

/** A job's permissions replace those of its workflow. Undefined: the repository's default, which is not in the file. */
export function effectivePermissions(workflow: Workflow, job: Job): Grants | undefined {
  return ownPermissions(job.tree) ?? ownPermissions(workflow.tree);
}

/** The permissions that a job or workflow states itself. */
export function ownPermissions(owner: Workflow["tree"]): Grants | undefined {
  const permissions = at(owner, "permissions");
  if (permissions === undefined) return undefined;
  const all = /^(read|write)-all$/.exec(scalarAt(owner, "permissions")?.text ?? "")?.[1];
  if (all !== undefined) return all as Level;
  return new Map(
    entriesOf(permissions).map(({ key, value }) => [key, levelOf(value.kind === "scalar" ? value.text : "")]),
  );
}

function levelOf(text: string): Level {
  return LEVELS.find((level) => level === text) ?? "none";
}

export type Excess = readonly [scope: string, wanted: Level, given: Level];

/** The scopes in which more is wanted than given. */
export function exceeds(wanted: Grants, given: Grants): Excess[] {
  if (typeof wanted === "string") return allExceeds(wanted, given);
  return [...wanted].flatMap(([scope, level]): Excess[] => {
    const granted = typeof given === "string" ? given : (given.get(scope) ?? "none");
    return LEVELS.indexOf(level) > LEVELS.indexOf(granted) ? [[scope, level, granted]] : [];
  });
}

function allExceeds(wanted: Level, given: Grants): Excess[] {
  const lowest = typeof given === "string" ? given : "none";
  return LEVELS.indexOf(wanted) > LEVELS.indexOf(lowest) ? [["every scope", wanted, lowest]] : [];
}
