import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NoOperationTraceWriter } from "@actions/workflow-parser";
import { parseAction } from "@actions/workflow-parser/actions/action-parser";
import { parse } from "yaml";
import { type ActionManifest, findManifest, readActionManifest, readDeclaredInputs } from "../manifest.ts";
import type { Commit, Repositories } from "./repositories.ts";
import { entries, find, items, type Node } from "./yaml.ts";

/** An action that a step uses, found. */
export interface ResolvedAction {
  readonly uses: string;
  readonly folder: string;
  /** The repository that `$/` means within it. */
  readonly home: Commit;
  /** What `owner/name@ref` says; undefined for `./` and `$/`. */
  readonly origin: { readonly repository: string; readonly ref: string } | undefined;
  readonly isStandIn: boolean;
  readonly content: JavaScriptAction | CompositeAction;
}

export interface JavaScriptAction {
  readonly kind: "javascript";
  readonly manifest: ActionManifest;
}

export interface CompositeAction {
  readonly kind: "composite";
  readonly inputs: ActionManifest["inputs"];
  readonly steps: readonly Node[];
  /** Each output's value. */
  readonly outputs: readonly (readonly [name: string, value: Node | undefined])[];
}

export interface Surroundings {
  readonly repositories: Repositories;
  readonly standIns: Readonly<Record<string, string>>;
  readonly workspace: string;
}

/** Finds the action of `uses`. @throws {Error} as the runner words it */
export function resolveAction(uses: string, home: Commit, surroundings: Surroundings): ResolvedAction {
  const { repositories, standIns, workspace } = surroundings;
  if (uses.startsWith("./")) return describe({ uses, home, folder: join(workspace, uses) });
  if (uses.startsWith("$/"))
    return describe({ uses, home, folder: join(repositories.materialise(home), uses.slice(2)) });
  if (uses.startsWith("docker://")) throw new Error(`'${uses}': Docker actions are beyond this local runner.`);
  const [, repository = "", path = "", ref = ""] = /^([^/]+\/[^/@]+)(?:\/([^@]+))?@(.+)$/.exec(uses) ?? [];
  if (repository === "") throw new Error(`'${uses}' is no reference to an action: expected {org}/{repo}[/path]@ref`);
  const origin = { repository, ref };
  const standIn = standIns[path === "" ? repository : `${repository}/${path}`];
  if (standIn !== undefined) return describe({ uses, home, origin, folder: standIn, isStandIn: true });
  const commit = repositories.resolve(repository, ref);
  return describe({ uses, home: commit, origin, folder: join(repositories.materialise(commit), path) });
}

interface Found {
  readonly uses: string;
  readonly folder: string;
  readonly home: Commit;
  readonly origin?: ResolvedAction["origin"];
  readonly isStandIn?: boolean;
}

function describe({ uses, folder, home, origin, isStandIn = false }: Found): ResolvedAction {
  return { uses, folder, home, origin, isStandIn, content: readContent(folder) };
}

function readContent(folder: string): JavaScriptAction | CompositeAction {
  const file = findManifest(folder);
  if (file === undefined) {
    throw new Error(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. Did you forget to run actions/checkout before running your local action?`,
    );
  }
  const content = readFileSync(file, "utf8");
  const { context } = parseAction({ name: file, content }, new NoOperationTraceWriter());
  const problems = context.errors.getErrors().map(({ message }) => message);
  if (problems.length > 0) throw new Error(`Failed to load ${file}\n${problems.join("\n")}`);
  const root: Node = parse(content);
  if (find(root, "runs", "using") !== "composite") {
    return { kind: "javascript", manifest: readActionManifest(folder) };
  }
  return {
    kind: "composite",
    inputs: readDeclaredInputs(file),
    steps: items(find(root, "runs", "steps")),
    outputs: entries(find(root, "outputs")).map(([name, node]) => [name, find(node, "value")]),
  };
}
