// Adds up vitest's JSON reports: the last line is `N passed, N failed`. A report without tests counts as a failure.
import { readFileSync } from "node:fs";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly TestFile[];
}

interface TestFile {
  readonly status: string;
  readonly assertionResults: readonly { readonly status: string }[];
}

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, "utf8")) as Report);
const passed = reports.reduce((sum, { numPassedTests }) => sum + numPassedTests, 0);
const failed = reports.reduce(
  (sum, each) => sum + each.numFailedTests + each.testResults.filter(failsAsAWhole).length,
  0,
);
const empty = reports.filter(({ numTotalTests }) => numTotalTests === 0).length;

console.log(`${passed} passed, ${failed + empty} failed`);
process.exitCode = failed + empty === 0 ? 0 : 1;

/** A file that fails before its first test, or after its last, has no failed test to show for it. */
function failsAsAWhole({ status, assertionResults }: TestFile): boolean {
  return status === "failed" && !assertionResults.some((each) => each.status === "failed");
}
