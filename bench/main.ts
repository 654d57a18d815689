// Runs a benchmark: npm run bench -- NAME
import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Case, renderJson, renderTable } from "./report.ts";

interface Bench {
  run(): Promise<readonly Case[]>;
}

const FOLDER = import.meta.dirname;

/** A benchmark is a module of this folder that exports `run`. */
function knownBenches(): string[] {
  return globSync("*.ts", { cwd: FOLDER })
    .filter((file) => /^export (async )?function run\(/m.test(readFileSync(join(FOLDER, file), "utf8")))
    .map((file) => basename(file, ".ts"))
    .toSorted();
}

async function main([name = "", ...others]: readonly string[]): Promise<number> {
  const known = knownBenches();
  if (!known.includes(name) || others.length > 0) {
    console.error(
      `npm run bench -- NAME, where NAME is one of ${known.join(", ")}; got "${[name, ...others].join(" ")}"`,
    );
    return 2;
  }
  const bench = (await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href)) as Bench;
  const cases = await bench.run();
  console.log(renderTable(cases));
  console.log(renderJson(name, cases));
  return cases.every(({ ok }) => ok) ? 0 : 1;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
