import { ensureStatusFunction } from "@actions/workflow-parser/model/converter/if-condition";
import { DefinitionInfo } from "@actions/workflow-parser/templates/schema/definition-info";
import { getWorkflowSchema } from "@actions/workflow-parser/workflows/workflow-schema";
import type { Commit } from "./repositories.ts";
import { conditionIn, entries, find, items, type Node, sourceText } from "./yaml.ts";

/** Where a workflow file comes from. */
export interface WorkflowSource extends Commit {
  /** Relative to the repository. */
  readonly path: string;
  /** How the run got at the commit: `refs/heads/main`, or a SHA. */
  readonly ref: string;
}

/** One job as the file has it. Tokens are worked out when the job's turn comes. */
export interface JobDefinition {
  readonly id: string;
  readonly needs: readonly string[];
  /** Without `${{ }}`, with a status function in it. */
  readonly condition: string;
  /** The workflow that it calls; undefined when it has steps. */
  readonly uses: string | undefined;
  readonly node: Node;
}

export interface WorkflowDefinition {
  readonly source: WorkflowSource;
  readonly root: Node;
  readonly jobs: ReadonlyMap<string, JobDefinition>;
}

export function defineWorkflow(source: WorkflowSource, root: Node): WorkflowDefinition {
  const jobs = entries(find(root, "jobs")).map(([id, node]) => [id, defineJob(id, node)] as const);
  return { source, root, jobs: new Map(jobs) };
}

function defineJob(id: string, node: Node): JobDefinition {
  return {
    id,
    needs: items(find(node, "needs")).map(String),
    condition: conditionOf(find(node, "if")),
    uses: sourceText(find(node, "uses")),
    node,
  };
}

/** What a step's condition can refer to, which is all that any condition can. */
const CONDITION = new DefinitionInfo(getWorkflowSchema(), "step-if");

/** A condition without `${{ }}`: without a status function in it, it also wants `success()`. */
export function conditionOf(node: Node): string {
  const text = conditionIn(sourceText(node) ?? "");
  return text === "" ? "success()" : ensureStatusFunction(text, CONDITION);
}

/** All jobs that a job depends on, however indirectly. */
export function ancestorsOf(jobs: ReadonlyMap<string, JobDefinition>, id: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (each: string): void => {
    for (const need of jobs.get(each)?.needs ?? []) {
      if (found.has(need)) continue;
      found.add(need);
      visit(need);
    }
  };
  visit(id);
  return found;
}
