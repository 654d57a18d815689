import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from "yaml";
import { SUITE_NAME } from "./caller.ts";

/** What is other in the lab than where an example's owners are. */
export interface LabPlace {
  readonly commit: string;
  readonly registry: string;
  readonly username: string;
  readonly pullUsername: string;
  readonly namespace: string;
}

interface Change {
  readonly with: readonly string[];
  /** Where the password goes: GHCR takes the workflow's own token, the lab's registry does not. */
  readonly password?: readonly string[];
}

const PUSHES = ["registry", "registry-username", "namespace"];

const CHANGES: Readonly<Record<string, Change>> = {
  "action-build-push": { with: PUSHES, password: ["with", "registry-password"] },
  ".github/workflows/release-swarm.yml": {
    with: [...PUSHES, "pull-username"],
    password: ["secrets", "registry-password"],
  },
  ".github/workflows/rollback.yml": { with: ["registry", "pull-username"] },
};

/** An example's workflow for the lab: the suite's commit, the registry, its users and the namespace, and nothing else. */
export function inLab(workflow: string, place: LabPlace): string {
  const document = parseDocument(workflow);
  const jobs = document.get("jobs");
  const calls = isMap(jobs) ? jobs.items.flatMap(({ value }) => (isMap(value) ? callsIn(value) : [])) : [];
  for (const call of calls) change(call, place);
  return document.toString({ lineWidth: 0 });
}

/** The job itself, when it calls a workflow, and its steps. */
function callsIn(job: YAMLMap): YAMLMap[] {
  const steps = job.get("steps");
  return [job, ...(isSeq<Node>(steps) ? steps.items.filter(isMap) : [])];
}

function change(call: YAMLMap, place: LabPlace): void {
  const uses = call.get("uses", true);
  const path = isScalar(uses) ? pathInSuite(String(uses.value)) : undefined;
  if (path === undefined) return;
  call.set("uses", `${SUITE_NAME}/${path}@${place.commit}`);
  const { with: names, password } = CHANGES[path] ?? { with: [] };
  for (const name of names) call.setIn(["with", name], inputOf(name, place));
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow
  if (password) call.setIn(password, "${{ secrets.REGISTRY_PASSWORD }}");
}

function inputOf(name: string, { registry, username, pullUsername, namespace }: LabPlace): string | undefined {
  const values: Readonly<Record<string, string>> = {
    registry,
    "registry-username": username,
    "pull-username": pullUsername,
    namespace,
  };
  return values[name];
}

/** `action-build-push` of `slipway/slipway/action-build-push@…`. */
export function pathInSuite(uses: string): string | undefined {
  return pinOf(uses)?.path;
}

export function pinOf(uses: string): { readonly path: string; readonly commit: string } | undefined {
  const { path, commit } = /^(?<repository>[^/]+\/[^/]+)\/(?<path>[^@]+)@(?<commit>.+)$/.exec(uses)?.groups ?? {};
  return uses.startsWith(`${SUITE_NAME}/`) && path !== undefined && commit !== undefined ? { path, commit } : undefined;
}
