import { parseEnv } from "node:util";
import { explainUnreadable, type Files, type Problem } from "@slipway/shared";

/** The variables of one or more dotenv files; a later file wins. Nothing is executed or expanded. */
export async function readEnvFiles(
  paths: readonly string[],
  files: Files,
): Promise<{ readonly values: ReadonlyMap<string, string>; readonly problems: readonly Problem[] }> {
  const values = new Map<string, string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      const content = (await files.read(path)).toString("utf8");
      for (const [name, value] of Object.entries(parseEnv(content))) values.set(name, value ?? "");
    } catch (error) {
      problems.push({ input: "env-file", message: explainUnreadable(path, error) });
    }
  }
  return { values, problems };
}
