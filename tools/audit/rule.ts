import type { Problem } from "./finding.ts";
import type { Repository } from "./repository.ts";
import type { AuditedFile } from "./workflow.ts";

/** One thing that must hold for every workflow and action.yml. */
export interface Rule {
  /** Kebab case, as in findings and fixtures. */
  readonly name: string;
  /** What must hold, as one sentence of the README's table. */
  readonly description: string;
  /** What does not hold in one file. */
  readonly check: (file: AuditedFile, repository: Repository) => readonly Problem[] | Promise<readonly Problem[]>;
}
