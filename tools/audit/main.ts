// Audits the workflows, examples and actions of a repository, this one by default: node tools/audit/main.ts [FOLDER]
import { resolve } from "node:path";
import { error } from "@actions/core";
import { ROOT } from "../action-folders.ts";
import "../json-imports.ts";
import { type Finding, renderFinding } from "./finding.ts";
import { checkout, readRepository } from "./repository.ts";

const { audit } = await import("./audit.ts");

/** Marks the line in a pull request. */
function annotate({ file, line, column, rule, message, fix }: Finding): void {
  const text = fix === "" ? message : `${message}\nFix: ${fix}`;
  error(text, { title: rule, file, startLine: line, startColumn: column });
}

try {
  const repository = readRepository(checkout(resolve(process.argv[2] ?? ROOT)));
  const findings = await audit(repository);
  for (const finding of findings) {
    console.error(renderFinding(finding));
    if (process.env.GITHUB_ACTIONS === "true") annotate(finding);
  }
  console.log(`${repository.files.length} workflows and actions audited: ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} catch (fault) {
  console.error((fault as Error).message);
  process.exitCode = 1;
}
