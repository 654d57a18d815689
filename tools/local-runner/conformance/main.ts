import { rmSync } from "node:fs";
import { inspect } from "node:util";
import { type Case, readCases } from "./case.ts";
import { createFixture } from "./fixture.ts";
import { judge, type Verdict } from "./judge.ts";

const AT_A_TIME = 4;

/** Runs the cases, several at a time, and tells each one's verdict in the order of the names. */
async function main(names: readonly string[]): Promise<boolean> {
  const start = performance.now();
  const cases = readCases().filter(({ name }) => names.length === 0 || names.includes(name));
  const verdicts: boolean[] = [];
  for await (const [each, verdict] of judgeAll(cases)) {
    verdicts.push(verdict.holds);
    console.log(describe(each, verdict).join("\n"));
  }
  const held = verdicts.filter((holds) => holds).length;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${held} of ${cases.length} cases hold on Node ${process.version}, ${seconds} s`);
  return cases.length > 0 && held === cases.length;
}

async function* judgeAll(cases: readonly Case[]): AsyncGenerator<readonly [Case, Verdict]> {
  const fixture = createFixture();
  try {
    const waiting = cases.map((each) => ({ each, verdict: Promise.withResolvers<Verdict>() }));
    const queue = waiting.values();
    const work = async () => {
      for (const { each, verdict } of queue) await judge(each, fixture).then(verdict.resolve, verdict.reject);
    };
    const workers = Array.from({ length: AT_A_TIME }, work);
    for (const { each, verdict } of waiting) yield [each, await verdict.promise];
    await Promise.all(workers);
  } finally {
    rmSync(fixture.root, { recursive: true, force: true });
  }
}

function describe({ name, says, source, expect }: Case, { holds, observed, reasons }: Verdict): string[] {
  const lines = [`${holds ? "✓" : "✗"} ${name}: ${says}`, `    ${source}`];
  if (holds) return lines;
  const show = (value: unknown) => inspect(value, { depth: null, compact: true, breakLength: 110 });
  const details = `expected ${show(expect)}\nobserved ${show(observed)}\n${reasons}`;
  return [...lines, ...details.split("\n").map((line) => `    ${line}`)];
}

process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
