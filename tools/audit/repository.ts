import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Action, type AuditedFile, parseAction, parseWorkflow, type Workflow } from "./workflow.ts";
import { at, parseTree } from "./yaml-tree.ts";

/** Where the files are: a checkout, or in tests a fixture laid over a small repository. */
export interface FileSource {
  /** Files that may be workflows or actions, relative to the repository. */
  readonly list: () => readonly string[];
  /** The absolute path of a file; undefined when there is none. */
  readonly locate: (path: string) => string | undefined;
}

export interface Repository extends FileSource {
  /** What is audited. */
  readonly files: readonly AuditedFile[];
}

/** `*` matches no name that begins with a dot. */
const PATTERNS = [
  ".github/workflows/{*,.*}.{yml,yaml}",
  "{action-*,.github/actions/*}/action.{yml,yaml}",
  "examples/**/{*,.*}.{yml,yaml}",
  "examples/**/.github/**/{*,.*}.{yml,yaml}",
];

export function checkout(root: string): FileSource {
  return {
    list: () => [...new Set(globSync(PATTERNS, { cwd: root, exclude: ["**/node_modules/**"] }))].toSorted(),
    locate: (path) => (existsSync(join(root, path)) ? join(root, path) : undefined),
  };
}

export function readRepository(source: FileSource): Repository {
  const files = source.list().flatMap((file) => parseFile(file, readText(source, file) ?? ""));
  return { ...source, files };
}

/** The text of a file; undefined when there is none. */
export function readText({ locate }: FileSource, file: string): string | undefined {
  const path = locate(file);
  return path === undefined ? undefined : readFileSync(path, "utf8");
}

const WORKFLOW = /^(?:(?<home>.+)\/)?\.github\/workflows\/[^/]+$/;

/** Examples hold other YAML too, such as stack files. */
function parseFile(file: string, text: string): AuditedFile[] {
  if (/(^|\/)action\.ya?ml$/.test(file)) return [parseAction(file, homeOfAction(file), text)];
  const placed = WORKFLOW.exec(file);
  if (placed !== null) return [parseWorkflow(file, placed.groups?.home ?? "", text)];
  const tree = parseTree(text);
  if (at(tree, "on") === undefined || at(tree, "jobs") === undefined) return [];
  return [parseWorkflow(file, file.replace(/\/[^/]*$/, ""), text)];
}

function homeOfAction(file: string): string {
  return /^(examples\/[^/]+)\//.exec(file)?.[1] ?? "";
}

/** The workflow at a path below a home. */
export function workflowAt({ files }: Repository, home: string, path: string): Workflow | undefined {
  return files.find((file): file is Workflow => file.kind === "workflow" && file.file === join(home, path));
}

/** The action in a folder below a home. */
export function actionAt({ files }: Repository, home: string, folder: string): Action | undefined {
  return files.find((file): file is Action => file.kind === "action" && file.home === home && file.folder === folder);
}
