import { explainUnreadable, type Files, type Problem } from "@slipway/shared";
import { type Document, isAlias, isMap } from "yaml";
import { type KnownVariables, readStackFile, type StackFileReading } from "./interpolation.ts";

/** Reads every stack file and finds what is wrong with it before a connection is made. */
export async function readStackFiles(
  paths: readonly string[],
  files: Files,
  variables: KnownVariables,
): Promise<Problem[]> {
  const readings = await Promise.all(paths.map((path) => readOne(path, files, variables)));
  const problems = readings.flatMap((reading) => reading.problems);
  const documents = readings.flatMap(({ document }) => (document === undefined ? [] : [document]));
  const isEmpty = documents.length === paths.length && paths.length > 0 && !documents.some(hasServices);
  if (!isEmpty) return problems;
  // Deploying it would remove every service that the stack has.
  return [...problems, { input: "stack-file", message: `${paths.join(", ")} names no service` }];
}

async function readOne(path: string, files: Files, variables: KnownVariables): Promise<StackFileReading> {
  try {
    return readStackFile(path, (await files.read(path)).toString("utf8"), variables);
  } catch (error) {
    return { document: undefined, problems: [{ input: "stack-file", message: explainUnreadable(path, error) }] };
  }
}

/** A file that extends another one need not have any. */
function hasServices({ contents }: Document): boolean {
  const services = isMap(contents) ? contents.get("services", true) : undefined;
  return isAlias(services) || (isMap(services) && services.items.length > 0);
}
