// Bundles src/main.ts, and src/post.ts where there is one, of every action into its dist/:
// node tools/bundle.ts [action …]
import { existsSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { actionFolders, ROOT } from "./action-folders.ts";
import { type BundleEntry, bundleEntry } from "./bundle-entry.ts";

const ENTRIES = ["main", "post"] as const;

function entriesOf(action: string): BundleEntry[] {
  return ENTRIES.map((name) => ({
    root: ROOT,
    source: join(action, "src", `${name}.ts`),
    out: join(action, "dist", name),
  })).filter(({ source }) => existsSync(join(ROOT, source)));
}

/** A bundle whose entry is gone must not be committed again and again. */
function removeStale(action: string): void {
  for (const name of ENTRIES) {
    const source = join(ROOT, action, "src", `${name}.ts`);
    if (!existsSync(source)) rmSync(join(ROOT, action, "dist", name), { recursive: true, force: true });
  }
}

async function bundleAll(entries: readonly BundleEntry[]): Promise<void> {
  const waiting = [...entries];
  const work = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
      const start = performance.now();
      await bundleEntry(entry);
      console.log(`${entry.out} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function chosenActions(names: readonly string[]): string[] {
  const all = actionFolders();
  const chosen = names.map((name) => (name.startsWith("action-") ? name : `action-${name}`));
  const unknown = chosen.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`no such action: ${unknown.join(", ")}; there are ${all.join(", ")}`);
  return chosen.length > 0 ? chosen : all;
}

try {
  const actions = chosenActions(process.argv.slice(2));
  for (const action of actions) removeStale(action);
  await bundleAll(actions.flatMap(entriesOf));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
