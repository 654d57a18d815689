import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { CHECKOUT_STAND_IN, jobNamed } from "../tools/local-runner/workflow/index.ts";
import { Caller, SUITE_PATH, suiteCommit } from "./support/caller.ts";
import { startSite } from "./support/site.ts";
import { openWorkspace } from "./support/workspace.ts";

const page = readFileSync(join(SUITE_PATH, "docs/without-self-reference.md"), "utf8");

/** The workflow that the page shows below a marker. */
function shownWorkflow(name: string): string {
  const [, found] = new RegExp(`<!-- ${name} -->\n\`\`\`yaml\n([\\s\\S]*?)\`\`\``).exec(page) ?? [];
  if (found === undefined) throw new Error(`the page shows no workflow called ${name}`);
  return found;
}

/** A copy of the suite on a server of one's own, with the workflow changed as the page says. */
function copyOfSuite(workflow: string): { readonly path: string; readonly commit: string } {
  const { path } = openWorkspace();
  git(path, "clone", "--quiet", "--shared", SUITE_PATH, ".");
  writeFileSync(join(path, ".github/workflows/verify.yml"), workflow);
  git(path, "commit", "--quiet", "--all", "--message", "Do without self-references");
  return { path, commit: git(path, "rev-parse", "HEAD").trim() };
}

function git(folder: string, ...args: readonly string[]): string {
  const identity = ["-c", "user.name=Platform", "-c", "user.email=platform@example.org", "-c", "commit.gpgsign=false"];
  return execFileSync("git", ["-C", folder, ...identity, ...args], { encoding: "utf8" });
}

test("an action that is named by its commit runs in a workflow of the caller's own", async () => {
  const workflow = shownWorkflow("pinned");
  expect(workflow).not.toContain("$/");
  const caller = new Caller({ ".github/workflows/verify.yml": workflow.replaceAll("<commit>", suiteCommit()) });
  const run = await caller.run("verify.yml", {
    event: { name: "workflow_dispatch" },
    inputs: { version: "1.2.0" },
    vars: { SITE_URL: await startSite("1.2.0") },
  });
  expect(run.conclusion, jobNamed(run, "verify").log.join("\n")).toBe("success");
  expect(jobNamed(run, "verify").log.join("\n")).toContain("version 1.2.0");
});

test("a called workflow that checks its own repository out runs the actions of the commit that the caller pinned", async () => {
  const workflow = shownWorkflow("checked-out");
  expect(workflow).not.toContain("$/");
  const suite = copyOfSuite(workflow);
  const site = await startSite("1.2.0");
  const caller = new Caller({
    ".github/workflows/release.yml": `
name: Release
on: push
permissions: {}
jobs:
  verify:
    permissions: { contents: read }
    uses: platform/slipway/.github/workflows/verify.yml@${suite.commit}
    with: { version: "1.2.0", targets: "${site}" }
  tell:
    needs: verify
    runs-on: ubuntu-24.04
    timeout-minutes: 1
    steps:
      - run: echo "it is $RESULT"
        env: { RESULT: "\${{ needs.verify.outputs.result }}" }
`,
  });
  // The copy has moved on since; the caller has not.
  git(suite.path, "rm", "--quiet", "-r", "action-healthcheck");
  git(suite.path, "commit", "--quiet", "--message", "Move on");

  const run = await caller.run("release.yml", {
    repositories: { "platform/slipway": suite.path },
    standIns: CHECKOUT_STAND_IN,
  });
  const log = jobNamed(run, "verify / verify").log.join("\n");
  expect(run.conclusion, log).toBe("success");
  expect(log).toContain(`fetching platform/slipway (${suite.commit})`);
  expect(log).toContain("▾ Run ./.slipway/action-healthcheck");
  expect(jobNamed(run, "tell").log).toContain("it is healthy");
});
