// Adds up vitest's JSON reports: names what failed, and the last line is `N passed, N failed`. A report without tests
// counts as a failure.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly TestCase[];
}

interface TestCase {
  readonly status: string;
  readonly fullName: string;
  readonly failureMessages: readonly string[];
}

/** Of a message that holds a log, the end: what was expected comes last. */
const LINES_OF_A_MESSAGE = 25;

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")) as Report);
const passed = reports.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0);
const failed = reports.reduce(
  (sum, each) => sum + each.numFailedTests + each.testResults.filter(failsAsAWhole).length,
  0,
);
const empty = reports.filter(({ numTotalTests }) => numTotalTests === 0).length;

// At the end, because that is what is kept of a long log.
for (const failure of reports.flatMap(({ testResults }) => testResults).flatMap(failures)) {
  console.log(failure);
}
console.log(`${passed} passed, ${failed + empty} failed`);
process.exitCode = failed + empty === 0 ? 0 : 1;

/** A file that fails before its first test, or after its last, has no failed test to show for it. */
function failsAsAWhole({ status, assertionResults }: TestFile): boolean {
  return status === "failed" && !assertionResults.some((each) => each.status === "failed");
}

function failures(file: TestFile): readonly string[] {
  const name = relative(process.cwd(), file.name);
  const whole = failsAsAWhole(file) ? [`FAILED ${name}\n${endOf(file.message)}`] : [];
  const cases = file.assertionResults.filter(({ status }) => status === "failed");
  const describe = ({ fullName, failureMessages }: TestCase) =>
    `FAILED ${name}: ${fullName}\n${failureMessages.map(endOf).join("\n")}`;
  return [...whole, ...cases.map(describe)];
}

function endOf(message: string): string {
  const lines = message.split("\n").filter((line) => !/^\s+at .*node_modules/.test(line));
  const left = lines.length - LINES_OF_A_MESSAGE;
  return left > 1 ? [`(${left} lines above)`, ...lines.slice(left)].join("\n") : message;
}
