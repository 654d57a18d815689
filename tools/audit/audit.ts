import { compareFindings, type Finding, findingOf } from "./finding.ts";
import type { Repository } from "./repository.ts";
import type { Rule } from "./rule.ts";
import { RULES } from "./rules.ts";
import type { AuditedFile } from "./workflow.ts";

/** Everything that is wrong in the workflows and actions of a repository. */
export async function audit(repository: Repository, rules: readonly Rule[] = RULES): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const file of repository.files) {
    for (const rule of rules) findings.push(...(await apply(rule, file, repository)));
  }
  return findings.toSorted(compareFindings);
}

async function apply(rule: Rule, file: AuditedFile, repository: Repository): Promise<Finding[]> {
  const problems = await rule.check(file, repository);
  return problems.map((problem) => findingOf(file.file, rule.name, problem));
}
