import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { FileSource } from "../repository.ts";

const FIXTURES = join(import.meta.dirname, "..", "fixtures");
/** A small repository that every fixture is laid over, so that it has something to call. */
export const BASE = join(FIXTURES, "repository");

/** A workflow, or a folder with files of a repository. */
export interface Fixture {
  /** `pinned-uses/bad` */
  readonly name: string;
  readonly rule: string;
  readonly isGood: boolean;
  /** It brings files of a repository, not only a workflow. */
  readonly isFolder: boolean;
  /** Its files, by the path that they stand for in the repository. */
  readonly files: ReadonlyMap<string, string>;
}

export function readFixtures(): Fixture[] {
  return globSync("*/*", { cwd: FIXTURES, exclude: ["repository"] })
    .filter((path) => !path.startsWith("repository/"))
    .toSorted()
    .map(fixtureAt);
}

function fixtureAt(path: string): Fixture {
  const [rule = "", base = ""] = path.split("/");
  const name = base.replace(/\.yml$/, "");
  const isFolder = !base.endsWith(".yml");
  return { name: `${rule}/${name}`, rule, isGood: name.startsWith("good"), isFolder, files: filesOf(path, base) };
}

function filesOf(path: string, base: string): Map<string, string> {
  if (base.endsWith(".yml")) return new Map([[join(".github", "workflows", base), join(FIXTURES, path)]]);
  const folder = join(FIXTURES, path);
  return new Map(listFiles(folder).map((file) => [file, join(folder, file)]));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** The small repository with a fixture's files in it. */
export function repositoryWith({ files }: Fixture): FileSource {
  const isYaml = (file: string) => /\.ya?ml$/.test(file);
  return {
    list: () => [...new Set([...listFiles(BASE), ...files.keys()])].filter(isYaml),
    locate: (path) => files.get(path) ?? [join(BASE, path)].find((file) => existsSync(file)),
  };
}

/** `file:line rule` for each rule that a comment `# expect: rule, rule` names. */
export function expectations({ files }: Fixture): string[] {
  return [...files].flatMap(([file, path]) =>
    readFileSync(path, "utf8")
      .split("\n")
      .flatMap((line, index) => {
        const rules = /# expect: ([\w-]+(?:, [\w-]+)*)$/.exec(line)?.[1]?.split(", ") ?? [];
        return rules.map((rule) => `${file}:${index + 1} ${rule}`);
      }),
  );
}
