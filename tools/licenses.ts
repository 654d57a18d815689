import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A module in ncc's statistics; a concatenated one holds others. */
interface Module {
  readonly nameForCondition?: string;
  readonly modules?: readonly Module[];
}

/**
 * The notices of all packages in a bundle, from the statistics that `ncc --stats-out` writes. (ncc's own `--license`
 * is wrong as soon as there is a second chunk: its notices overwrite those of the first.)
 * @throws {Error} that lists the packages whose licence is not known.
 */
export function licensesOf(statistics: string): string {
  const stats = JSON.parse(statistics) as Module;
  const folders = new Set([...moduleFiles(stats)].map(packageFolder).filter((folder) => folder !== undefined));
  const notices = [...folders].map(readNotice);
  const unknown = notices.filter(({ license, text }) => license === undefined && text === "");
  if (unknown.length > 0) throw new Error(`no licence found for ${unknown.map(({ name }) => name).join(", ")}`);
  const rendered = notices.map(({ name, license = "", text }) => `${name}\n${license}\n${text}\n`);
  return rendered.toSorted().join("\n");
}

function* moduleFiles({ nameForCondition, modules = [] }: Module): Generator<string> {
  if (nameForCondition) yield nameForCondition;
  for (const module of modules) yield* moduleFiles(module);
}

/** The innermost package around a file; our own workspaces are none. */
function packageFolder(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}

interface Notice {
  /** `name@version` */
  readonly name: string;
  readonly license: string | undefined;
  readonly text: string;
}

function readNotice(folder: string): Notice {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Record<string, string | undefined>;
  const files = globSync("{licen[cs]e,LICEN[CS]E,Licen[cs]e,NOTICE}*", { cwd: folder }).toSorted();
  const own = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  const text = [...own, ...containedNotices(manifest.name ?? "")].join("\n\n");
  return { name: `${manifest.name}@${manifest.version}`, license: manifest.license, text };
}

/** A package may contain the work of others, built into a file, without their notices. */
function containedNotices(name: string): string[] {
  const file = join(import.meta.dirname, "notices", `${name.replace("/", "__")}.txt`);
  return existsSync(file) ? [readFileSync(file, "utf8").trim()] : [];
}
