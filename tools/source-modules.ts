import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

export interface Import {
  /** As written: `./plan.ts`, `node:fs`, `@actions/core`. */
  readonly specifier: string;
  /** `import type`: gone when the program runs. */
  readonly isType: boolean;
}

/** One TypeScript file of the repository. */
export interface SourceModule {
  /** Relative to the repository. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

/** The modules that match the patterns, tests and what they are given left out. */
export function readModules(root: string, patterns: readonly string[]): SourceModule[] {
  const exclude = ["**/node_modules/**", "**/dist/**", "**/test/**", "**/*.test.ts"];
  return globSync([...patterns], { cwd: root, exclude })
    .toSorted()
    .map((file) => {
      const text = readFileSync(join(root, file), "utf8");
      return { file, text, imports: importsIn(text) };
    });
}

const STATEMENT = /^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm;
const DYNAMIC = /\bimport\(\s*"([^"]+)"/g;

/** What a module imports, in the form in which Biome lays it out. */
export function importsIn(text: string): Import[] {
  const statements = [...text.matchAll(STATEMENT)].map(([, type, specifier = ""]) => ({
    specifier,
    isType: type !== undefined,
  }));
  const dynamic = [...text.matchAll(DYNAMIC)].map(([, specifier = ""]) => ({ specifier, isType: false }));
  return [...statements, ...dynamic];
}

/** Every ring of modules that need each other, be it for a type, as `a.ts → b.ts → a.ts`. */
export function findCycles(modules: readonly SourceModule[]): string[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) cycles.push([...path.slice(start), file].join(" → "));
    if (start >= 0 || done.has(file)) return;
    for (const target of localImports(byFile.get(file))) visit(target, [...path, file]);
    done.add(file);
  };
  for (const { file } of modules) visit(file, []);
  return cycles;
}

function localImports(module: SourceModule | undefined): string[] {
  return (module?.imports ?? [])
    .filter(({ specifier }) => specifier.startsWith("."))
    .map(({ specifier }) => normalize(join(dirname(module?.file ?? ""), specifier)));
}
