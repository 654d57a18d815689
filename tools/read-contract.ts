import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import { readManifest } from "../shared/src/testing/manifest.ts";
import type { ActionContract } from "./action-contract.ts";

/** Reads what the action in a folder promises. */
export async function readContract(folder: string): Promise<ActionContract> {
  const { inputs } = z.object({ inputs: z.instanceof(z.ZodObject) }).parse(await import(schemaModule(folder)));
  const readme = join(folder, "README.md");
  return {
    manifest: readManifest(join(folder, "action.yml")),
    fields: inputs.shape as ActionContract["fields"],
    readme: existsSync(readme) ? readFileSync(readme, "utf8") : "",
    report: globSync("src/**/{report,outputs,announce}*.ts", { cwd: folder })
      .map((file) => readFileSync(join(folder, file), "utf8"))
      .join("\n"),
  };
}

/** The module that exports the schema as `inputs`: one of its own, or the configuration. */
function schemaModule(folder: string): string {
  const [own, config] = ["inputs.ts", "config.ts"].map((name) => join(folder, "src", name)) as [string, string];
  return pathToFileURL(existsSync(own) ? own : config).href;
}
