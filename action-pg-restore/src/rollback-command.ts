import type { RunContext } from "@slipway/shared";

export interface RollbackTarget {
  readonly database: string;
  readonly oldDatabase: string;
  /** `restore.yml`, when a person can start the workflow again. */
  readonly workflow: string | undefined;
  readonly context: Pick<RunContext, "repository" | "ref">;
}

/** What returns to the database that was replaced: the workflow again, or its inputs where no workflow is known. */
export function renderRollbackCommand({ database, oldDatabase, workflow, context }: RollbackTarget): string {
  const inputs = { mode: "rollback", database, "confirm-database": database, "old-database": oldDatabase };
  const pairs = Object.entries(inputs).map(([name, value]) => `${name}=${value}`);
  if (workflow === undefined) return `with the inputs ${pairs.join(", ")}`;
  const branch = /^refs\/heads\/(.+)$/.exec(context.ref)?.[1];
  const where = ["--repo", context.repository, ...(branch === undefined ? [] : ["--ref", branch])];
  const fields = pairs.flatMap((pair) => ["--field", pair]);
  return ["gh", "workflow", "run", workflow, ...where, ...fields].map(quoteArgument).join(" ");
}

/** The workflow's file of `acme/shop/.github/workflows/restore.yml@refs/heads/main`, where a person has started it. */
export function workflowFile(workflowRef: string | undefined, event: string): string | undefined {
  if (event !== "workflow_dispatch") return undefined;
  return /\/([\w.-]+\.ya?ml)@/.exec(workflowRef ?? "")?.[1];
}

/** As POSIX shells read it. */
function quoteArgument(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
