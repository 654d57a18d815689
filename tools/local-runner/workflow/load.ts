import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { ErrorPolicy } from "@actions/workflow-parser/model/convert";
import type { FileProvider } from "@actions/workflow-parser/workflows/file-provider";
import type { FileReference } from "@actions/workflow-parser/workflows/file-reference";
import { parse } from "yaml";
import { defineWorkflow, type WorkflowDefinition, type WorkflowSource } from "./definition.ts";
import type { Repositories } from "./repositories.ts";

/** A workflow that GitHub would not start, with everything that is wrong with it. */
export class InvalidWorkflowError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`Invalid workflow file\n${problems.join("\n")}`);
    this.problems = problems;
  }
}

/** Reads and checks one workflow file with GitHub's own parser. @throws {InvalidWorkflowError} */
export async function loadWorkflow(source: WorkflowSource, repositories: Repositories): Promise<WorkflowDefinition> {
  const content = repositories.read(source, source.path);
  if (content === undefined) throw new InvalidWorkflowError([`${nameOf(source)}: workflow was not found.`]);
  const { context, value } = parseWorkflow({ name: source.path, content }, new NoOperationTraceWriter());
  if (value !== undefined) {
    await convertWorkflowTemplate(context, value, providerFor(source, repositories), {
      fetchReusableWorkflowDepth: 1,
      errorPolicy: ErrorPolicy.TryConversion,
    });
  }
  const problems = context.errors.getErrors().map((error) => describe(error, source));
  if (value === undefined || problems.length > 0) throw new InvalidWorkflowError([...new Set(problems)]);
  return defineWorkflow(source, parse(content));
}

/** The file that a job's `uses` names. `./` and `$/` are the caller's own repository at the caller's commit. */
export function calledSource(uses: string, caller: WorkflowSource, repositories: Repositories): WorkflowSource {
  if (/^[.$]\//.test(uses)) return { ...caller, path: uses.slice(2) };
  const [, repository, path, ref] = /^([^/]+\/[^/]+)\/([^@]+)@(.+)$/.exec(uses) ?? [];
  if (repository === undefined || path === undefined || ref === undefined) {
    throw new InvalidWorkflowError([`${nameOf(caller)}: '${uses}' is no reference to a workflow.`]);
  }
  return { ...repositories.resolve(repository, ref), path };
}

function providerFor(source: WorkflowSource, repositories: Repositories): FileProvider {
  return {
    getFileContent: async (reference: FileReference) => {
      const called = calledSource(writeReference(reference), source, repositories);
      const content = repositories.read(called, called.path);
      if (content === undefined) throw new Error(`${nameOf(called)} was not found`);
      return { name: called.path, content };
    },
  };
}

function writeReference(reference: FileReference): string {
  if (!("repository" in reference)) return `./${reference.path}`;
  return `${reference.owner}/${reference.repository}/${reference.path}@${reference.version}`;
}

interface ParseError {
  readonly message: string;
  readonly range?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/** With the file and the place, which the parser names for some problems itself. */
function describe({ message, range }: ParseError, source: WorkflowSource): string {
  if (message.startsWith(source.path)) return `${source.repository}/${message}`;
  const place = range === undefined ? "" : ` (Line: ${range.start.line}, Col: ${range.start.column})`;
  return `${nameOf(source)}${place}: ${message}`;
}

function nameOf({ repository, path }: WorkflowSource): string {
  return `${repository}/${path}`;
}
