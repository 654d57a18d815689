import { expect, test } from "vitest";
import { jobNamed } from "../tools/local-runner/workflow/index.ts";
import { Caller, SUITE_NAME, suiteCommit } from "./support/caller.ts";
import { startSite } from "./support/site.ts";

/** Waits for a version of a shop and of its administration, as their owners' workflow does. */
function verify(version: string, shop: string, admin: string, more = "timeout: 1m") {
  const caller = new Caller({
    ".github/workflows/verify.yml": `
name: Verify
on: { workflow_dispatch: { inputs: { version: { type: string, required: true } } } }
permissions: {}
jobs:
  verify:
    uses: ${SUITE_NAME}/.github/workflows/verify.yml@${suiteCommit()}
    with:
      version: \${{ inputs.version }}
      site-url: ${shop}
      targets: |
        - { name: admin, type: http, url: "${admin}" }
      ${more}
  tell:
    needs: verify
    if: \${{ !cancelled() }}
    runs-on: ubuntu-24.04
    timeout-minutes: 1
    steps:
      - run: echo "it is '$RESULT'"
        env:
          RESULT: \${{ needs.verify.outputs.result }}
`,
  });
  return caller.run("verify.yml", { event: { name: "workflow_dispatch" }, inputs: { version } });
}

test("verify.yml is green once every target serves the version", async () => {
  const run = await verify("1.2.0", await startSite("1.2.0"), await startSite("1.2.0"));
  expect(run.conclusion, jobNamed(run, "verify / Verify 1.2.0").log.join("\n")).toBe("success");
  expect(jobNamed(run, "tell").log).toContain("it is 'healthy'");
  expect(jobNamed(run, "verify / Verify 1.2.0").summary).toContain("admin");
});

test("verify.yml is red while one target still serves another version, and names both", async () => {
  const run = await verify("1.2.0", await startSite("1.2.0"), await startSite("1.1.0"), "timeout: 8s");
  expect(run.conclusion).toBe("failure");
  expect(jobNamed(run, "tell").log).toContain("it is 'stale'");
  const said = jobNamed(run, "verify / Verify 1.2.0").annotations.map(({ message }) => message);
  expect(said.join("\n")).toMatch(/admin.*1\.1\.0.*1\.2\.0/s);
});

test("verify.yml is red at once when a target makes no sense", async () => {
  const run = await verify("1.2.0", "ftp://shop.example.org", "http://127.0.0.1:9/");
  expect(run.conclusion).toBe("failure");
  const said = jobNamed(run, "verify / Verify 1.2.0").annotations.map(({ message }) => message);
  expect(said.join("\n")).toContain("targets");
  expect(jobNamed(run, "tell").log).toContain("it is 'failed'");
});

test("verify.yml takes the thresholds of a load balancer", async () => {
  const well = await verify(
    "1.2.0",
    await startSite("1.2.0"),
    await startSite("1.2.0"),
    "consecutive: 5\n      interval: 100ms",
  );
  expect(jobNamed(well, "verify / Verify 1.2.0").log.join("\n")).toContain("5 successes in a row each");
  const dead = await verify("1.2.0", "http://127.0.0.1:9/", "http://127.0.0.1:9/x", "failure-threshold: 2");
  expect(jobNamed(dead, "verify / Verify 1.2.0").log.join("\n")).toContain(
    "failed: connection refused at 127.0.0.1:9 (2 misses in a row)",
  );
});
