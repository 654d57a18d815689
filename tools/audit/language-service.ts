import { registerLogger, type ValidationConfig, validate } from "@actions/languageservice";
import { clearCache } from "@actions/languageservice/utils/workflow-cache";
import { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";
import { parse } from "yaml";
import type { Problem } from "./finding.ts";
import { parseReference, SUITE } from "./reference.ts";
import { type Repository, readText } from "./repository.ts";
import type { AuditedFile } from "./workflow.ts";

/** What the language service could not do: it logs a fault of its own and reports nothing. */
const faults: string[] = [];
const ignore = () => {};
registerLogger({ log: ignore, info: ignore, warn: ignore, error: (message) => faults.push(message) });

type FileProvider = NonNullable<ValidationConfig["fileProvider"]>;
type FileReference = Parameters<FileProvider["getFileContent"]>[0];

/** Everything that GitHub's language service has against a file. */
export async function serviceProblems(file: AuditedFile, repository: Repository): Promise<Problem[]> {
  const text = readText(repository, file.file) ?? "";
  const called = new Set<string>();
  const config = configFor(file, text, repository, called);
  faults.length = 0;
  // It keeps what it read by name, also between repositories.
  clearCache();
  const document = { uri: file.file, getText: () => text } as Parameters<typeof validate>[0];
  const diagnostics = await validate(document, config);
  const problems = diagnostics.map(({ message, range: { start } }) => ({
    at: { line: start.line + 1, column: start.character + 1 },
    message: typeof message === "string" ? message : message.value,
    fix: "",
  }));
  const own = problems.filter((problem) => !called.has(keyOf(problem)) && !isAboutStranger(problem, file));
  const broken = faults.map((message) => ({ at: { line: 1, column: 1 }, message, fix: "" }));
  return [...new Map([...own, ...broken].map((problem) => [keyOf(problem), problem])).values()];
}

function keyOf({ at: { line, column }, message }: Problem): string {
  return `${line}:${column}:${message}`;
}

function configFor(file: AuditedFile, text: string, repository: Repository, called: Set<string>): ValidationConfig {
  const read = (reference: FileReference) => {
    const isRemote = "repository" in reference;
    const path = isRemote ? reference.path : [file.home, reference.path].filter(Boolean).join("/");
    const isHere = !isRemote || `${reference.owner}/${reference.repository}` === SUITE;
    const content = isHere ? readText(repository, path) : undefined;
    return content === undefined ? undefined : { name: path, content };
  };
  return {
    fileProvider: {
      async getFileContent(reference) {
        const found = read(reference);
        if (found === undefined) throw new Error("is not here");
        if (!/(^|\/)action\.ya?ml$/.test(found.name)) for (const key of errorsIn(found)) called.add(key);
        return found;
      },
    },
    contextProviderConfig: {
      async getContext(name, context) {
        // Scripts add to the environment by GITHUB_ENV. No answer leaves a context as it is.
        if (name !== "env" || context === undefined || !text.includes("GITHUB_ENV")) return undefined;
        context.complete = false;
        return context;
      },
    },
    actionsMetadataProvider: {
      async fetchActionMetadata({ owner, name, path = "", ref = "" }) {
        const reference = { owner, repository: name, version: ref };
        const found = ["action.yml", "action.yaml"].map((base) => read({ ...reference, path: `${path}/${base}` }));
        const content = found.find((each) => each !== undefined)?.content;
        if (content !== undefined) return parse(content);
        // Without inputs it checks none, and without metadata it takes the action for missing.
        return `${owner}/${name}` === SUITE ? undefined : { name, description: "" };
      },
    },
  };
}

/** What is wrong in a called workflow is told there; the service tells it again for each caller, at the same line. */
function errorsIn(workflow: { readonly name: string; readonly content: string }): string[] {
  const { context } = parseWorkflow(workflow, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ rawMessage, range }) => {
    const at = { line: range?.start.line ?? 1, column: range?.start.column ?? 1 };
    return keyOf({ at, message: rawMessage, fix: "" });
  });
}

/** A workflow of another repository cannot be read here, and is not wrong for that. */
function isAboutStranger({ at, message }: Problem, file: AuditedFile): boolean {
  if (message !== "Unable to find reusable workflow" || file.kind !== "workflow") return false;
  const uses = file.jobs.find((job) => job.uses?.at.line === at.line)?.uses;
  const reference = parseReference(uses?.text ?? "");
  return reference.kind === "remote" && reference.repository !== SUITE;
}
