import { expect, it } from "vitest";
import { startFakeGitHub } from "../../fake-github/index.ts";
import { CHECKOUT_STAND_IN, jobNamed, runWorkflow, type WorkflowEvent } from "../workflow/index.ts";
import { WORKFLOW } from "./fixture-repository.ts";

const PUSHES = (permission: string) => `on: push
permissions: { contents: ${permission} }
jobs:
  push:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - env: { MESSAGE: "second, with ✓" }
        run: |
          git checkout --quiet -b change
          git -c user.name=a -c user.email=a@example.com commit --quiet --allow-empty --message "$MESSAGE"
          git push --quiet origin change
  read:
    needs: push
    runs-on: ubuntu-latest
    steps:
      - { uses: actions/checkout@v6, with: { ref: change, persist-credentials: false } }
      - run: git log -1 --format=%s
      - run: git push --quiet origin HEAD:refs/heads/other
`;

async function run(permission: string, event: WorkflowEvent = { name: "push" }) {
  await using github = await startFakeGitHub({
    repositories: { "octo/app": { files: { [WORKFLOW]: PUSHES(permission) } } },
  });
  return await runWorkflow({
    repositories: github.gitDirs,
    repository: "octo/app",
    workflow: WORKFLOW,
    event,
    tokens: github.tokens,
    services: github.services,
    standIns: CHECKOUT_STAND_IN,
  });
}

it("a job fetches and pushes with the token that its permissions gave it, and without it no more", async () => {
  const done = await run("write");
  expect(jobNamed(done, "push").result).toBe("success");
  expect(jobNamed(done, "read").log).toContain("second, with ✓");
  expect(jobNamed(done, "read").steps.at(-2)).toMatchObject({
    name: "Run git push --quiet origin HEAD:refs/heads/other",
    outcome: "failure",
  });
});

it("a job that may only read cannot push", async () => {
  const done = await run("read");
  expect(jobNamed(done, "push").steps.map(({ outcome }) => outcome)).toEqual(["success", "failure", "success"]);
});

it("a fork's pull request cannot push, whatever its workflow asks for", async () => {
  const pull_request = { head: { ref: "patch", repo: { full_name: "someone/app" } }, base: { ref: "main" } };
  const done = await run("write", { name: "pull_request", payload: { pull_request } });
  expect(jobNamed(done, "push").permissions).toEqual({ contents: "read" });
  expect(jobNamed(done, "push").steps.map(({ outcome }) => outcome)).toEqual(["success", "failure", "success"]);
});
