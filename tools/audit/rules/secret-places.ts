import { type Access, accessesIn, type Expression, renderAccess, textSources } from "../expression.ts";
import type { Problem } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { AuditedFile } from "../workflow.ts";
import { type Path, type Position, scalarAt } from "../yaml-tree.ts";

export const secretPlaces: Rule = {
  name: "secret-places",
  description:
    "A secret goes to the one step that needs it, as `env` or an action's input, or to a called workflow by name under `secrets`.",
  check: (file) => [...file.expressions.flatMap((expression) => misplaced(expression, file)), ...inherited(file)],
};

function misplaced({ at, path, root }: Expression, file: AuditedFile): Problem[] {
  if (accessesIn(root).some(isEverySecret)) {
    return [{ at, message: "this holds every secret there is", fix: "name the one secret that is needed" }];
  }
  const place = placeOf(path);
  return textSources(root)
    .filter(isSecret)
    .filter((access) => place !== "allowed" && !(access[0] === "github" && isDefault(path, file)))
    .map((access) => ({ at, message: `${renderAccess(access)} stands in ${place}`, fix: fixFor(path) }));
}

/** An action's input may be the token by default. */
function isDefault(path: Path, { kind }: AuditedFile): boolean {
  return kind === "action" && path[0] === "inputs" && path.at(-1) === "default";
}

function isEverySecret([context, ...names]: Access): boolean {
  return context === "secrets" && (names.length === 0 || names.includes("*"));
}

function isSecret(access: Access): boolean {
  return access[0] === "secrets" || (access[0] === "github" && access[1] === "token");
}

const ALLOWED = [
  /^jobs\/[^/]+\/steps\/\d+\/(env|with)\/[^/]+$/,
  /^jobs\/[^/]+\/secrets\/[^/]+$/,
  /^jobs\/[^/]+\/(container|services\/[^/]+)\/credentials\/[^/]+$/,
  /^runs\/steps\/\d+\/(env|with)\/[^/]+$/,
];

/** `allowed`, or a name for where it is. */
function placeOf(path: Path): string {
  const text = path.map((key) => String(key).replaceAll("/", "-")).join("/");
  if (ALLOWED.some((pattern) => pattern.test(text))) return "allowed";
  if (path.at(-1) === "run") return "a script, whose text is logged";
  if (path.includes("outputs")) return "an output, which GitHub blanks, or shows to every job after it";
  if (path.at(-2) === "env")
    return `the env of ${path.length === 2 ? "the whole workflow" : "the whole job"}, which every program in it gets`;
  return `\`${path.findLast((key) => typeof key === "string")}\``;
}

function fixFor(path: Path): string {
  if (path.includes("outputs"))
    return "let outputs carry names and digests, and give the secret to the job that needs it";
  return "give it to the step as env";
}

function inherited(file: AuditedFile): Problem[] {
  if (file.kind !== "workflow") return [];
  return file.jobs.flatMap(({ tree }) => inheritOf(scalarAt(tree, "secrets")));
}

function inheritOf(secrets: { readonly at: Position; readonly text: string } | undefined): Problem[] {
  if (secrets?.text !== "inherit") return [];
  const message = "inherit hands over every secret there is";
  return [{ at: secrets.at, message, fix: "name the secrets that the called workflow declares" }];
}
