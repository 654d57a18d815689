import type { Files, Problem } from "@slipway/shared";
import { checkStackFile, type KnownVariables } from "./interpolation.ts";

/** Reads every stack file and finds what is wrong with it before a connection is made. */
export async function readStackFiles(
  paths: readonly string[],
  files: Files,
  variables: KnownVariables,
): Promise<Problem[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      try {
        const content = (await files.read(path)).toString("utf8");
        return checkStackFile(path, content, variables);
      } catch (error) {
        return [{ input: "stack-file", message: `cannot read ${path}: ${(error as Error).message}` }];
      }
    }),
  );
  return found.flat();
}
