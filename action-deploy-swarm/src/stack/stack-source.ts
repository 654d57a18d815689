import { type Files, type NamedImage, type Problems, readImages } from "@slipway/shared";
import type { Inputs } from "../inputs.ts";
import { contentKey, type Naming } from "../versions/versioned-name.ts";
import { readVersionedObjects, type VersionedObject } from "../versions/versioned-object.ts";
import { readEnvFiles } from "./env-file.ts";
import { stackEnvironment, variableName } from "./environment.ts";
import { readStackFiles } from "./stack-files.ts";

/** What is to be released: the stack files and everything that they refer to. */
export interface StackSource {
  readonly stackFiles: readonly string[];
  /** The variables that the stack files see. */
  readonly environment: ReadonlyMap<string, string>;
  readonly images: readonly NamedImage[];
  /** Secrets and configs whose names change with their content. */
  readonly objects: readonly VersionedObject[];
  readonly warnings: readonly string[];
}

/** Reads the stack files, the values and the images; whatever is wrong with any of them goes to `problems`. */
export async function readStackSource(
  values: Inputs,
  deployId: string,
  files: Files,
  problems: Problems,
): Promise<StackSource> {
  const stack = values.stack ?? "";
  const { images, problems: imageProblems } = readImages(values.images ?? "");
  problems.addAll(imageProblems);
  const naming = namingOf(values, stack, deployId, problems);
  const secrets = await readVersionedObjects("secret", values.secrets ?? new Map(), { stack, naming, files });
  const configs = await readVersionedObjects("config", values.configs ?? new Map(), { stack, naming, files });
  const objects = [...secrets.objects, ...configs.objects];
  const envFiles = await readEnvFiles(values["env-file"] ?? [], files);
  const environment = stackEnvironment([
    ...plainVariables(values, problems),
    ...images.map(({ name, reference }) => ({
      variable: variableName(name, "IMAGE"),
      value: reference,
      origin: `images.${name}`,
    })),
    ...objects.map(({ kind, base, name }) => ({
      variable: variableName(base, kind === "secret" ? "SECRET" : "CONFIG"),
      value: name,
      origin: `${kind}s.${base}`,
    })),
  ]);
  // An env-file is a base that the other inputs may override, as with every tool that reads one.
  const merged = new Map([...envFiles.values, ...environment.values]);
  const stackFiles = values["stack-file"] ?? [];
  problems.addAll([...secrets.problems, ...configs.problems, ...envFiles.problems, ...environment.problems]);
  const found = await readStackFiles(stackFiles, files, {
    given: merged,
    allowEmpty: values["allow-empty-vars"] ?? false,
    isExcused: excuses(problems),
  });
  problems.addAll(found);
  return { stackFiles, environment: merged, images, objects, warnings: [...secrets.warnings, ...configs.warnings] };
}

function plainVariables(values: Inputs, problems: Problems) {
  return [...(values.env ?? [])].flatMap(([variable, value]) => {
    if (typeof value === "string") return [{ variable, value, origin: "env" }];
    problems.add(`env.${variable}`, "must be text");
    return [];
  });
}

function namingOf(values: Inputs, stack: string, deployId: string, problems: Problems): Naming {
  if (values["secret-naming"] === "deploy-id") return { kind: "deploy-id", deployId };
  const material = values["secret-hash-key"] ?? values["ssh-key"];
  const needed = (values.secrets?.size ?? 0) > 0;
  if (material === undefined && needed) {
    problems.add(
      "secret-hash-key",
      "is required to name secrets by their content when there is no ssh-key to derive a key from",
    );
  }
  return { kind: "content", key: contentKey(material?.reveal() ?? "", stack) };
}

/** A variable that is missing because its input is wrong is not a second problem. */
function excuses(problems: Problems): (variable: string) => boolean {
  const suffixes = [
    ["images", "_IMAGE"],
    ["secrets", "_SECRET"],
    ["configs", "_CONFIG"],
  ] as const;
  const excused = suffixes.filter(([input]) => problems.concern(input)).map(([, suffix]) => suffix);
  const all = problems.concern("env") || problems.concern("env-file");
  return (variable) => all || excused.some((suffix) => variable.endsWith(suffix));
}
