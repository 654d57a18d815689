// Audits the workflows, examples and actions of a repository, this one by default: node tools/audit/main.ts [FOLDER]
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { error } from "@actions/core";
import { ROOT } from "../action-folders.ts";
import "../json-imports.ts";
import { type Finding, renderFinding } from "./finding.ts";
import { checkout, type Repository, readRepository } from "./repository.ts";

const { audit } = await import("./audit.ts");

/** Marks the line in a pull request. */
function annotate({ file, line, column, rule, message, fix }: Finding): void {
  const text = fix === "" ? message : `${message}\nFix: ${fix}`;
  error(text, { title: rule, file, startLine: line, startColumn: column });
}

/**
 * The repository in a folder.
 * @throws {Error} that tells when there is nothing to audit, so that a mistyped folder is not taken for a good one.
 */
function repositoryIn(folder: string): Repository {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is no folder`);
  const repository = readRepository(checkout(folder));
  if (repository.files.length > 0) return repository;
  throw new Error(`${folder} holds no workflow and no action; name the top folder of a checkout`);
}

try {
  const [folder = ROOT, ...more] = process.argv.slice(2);
  if (more.length > 0) throw new Error("one folder at a time: node tools/audit/main.ts [FOLDER]");
  const repository = repositoryIn(resolve(folder));
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
