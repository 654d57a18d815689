import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "../../action-folders.ts";
import { BASE, expectations, type Fixture, readFixtures } from "./fixtures.ts";
import { type Ended, runMain } from "./run-main.ts";

/** What an audit of every fixture at once said, beside what is marked in them. */
export interface Seeded extends Ended {
  /** `file:line rule` of each seeded defect, sorted. */
  readonly seeded: readonly string[];
  /** `file:line rule` of each that the audit reported, sorted. */
  readonly reported: readonly string[];
  /** The fixtures without a defect. */
  readonly good: readonly string[];
}

/** Lays all fixtures out as one checkout in an empty folder, and audits it as a process. */
export async function auditSeeded(root: string): Promise<Seeded> {
  const fixtures = readFixtures();
  cpSync(BASE, root, { recursive: true });
  for (const fixture of fixtures) layOut(fixture, root);
  // The audit imports the schemas of actions.
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }\n');
  const ended = await runMain([root]);
  const reported = [...ended.stderr.matchAll(/^(\S+:\d+):\d+ ([\w-]+) /gm)].map(
    ([, place, rule]) => `${place} ${rule}`,
  );
  return {
    ...ended,
    seeded: fixtures.flatMap(seededBy).toSorted(),
    reported: [...new Set(reported)].toSorted(),
    good: fixtures.filter(({ isGood }) => isGood).map(({ name }) => name),
  };
}

/** A folder stands as an example, which is a repository of its own. */
function layOut(fixture: Fixture, root: string): void {
  if (fixture.isFolder) cpSync(BASE, join(root, homeOf(fixture)), { recursive: true });
  for (const [file, source] of fixture.files) {
    const target = join(root, placeOf(file, fixture));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(source, target);
  }
}

function homeOf({ name }: Fixture): string {
  return join("examples", name.replace("/", "-"));
}

/** All workflows stand beside one another, so each is named after its rule too. */
function placeOf(file: string, fixture: Fixture): string {
  if (fixture.isFolder) return join(homeOf(fixture), file);
  return join(dirname(file), `${fixture.name.replace("/", "-")}.yml`);
}

function seededBy(fixture: Fixture): string[] {
  return expectations(fixture).map((line) => {
    const [, file = "", rest = ""] = /^([^:]+)(:.*)$/.exec(line) ?? [];
    return `${placeOf(file, fixture)}${rest}`;
  });
}
