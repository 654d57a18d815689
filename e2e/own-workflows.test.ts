import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobNamed, rerunFailed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { SUITE_NAME } from "./support/caller.ts";
import { OwnRepository } from "./support/own-repository.ts";
import { results, shown } from "./support/release-workflow.ts";

const releasesOf = ({ github }: OwnRepository) => github.records(SUITE_NAME).releases;
/** What the jobs have asked the API to change. */
const changesOf = ({ github }: OwnRepository) =>
  github.requests.filter(({ service, method }) => service === "api" && method !== "GET");

// The jobs install packages and bundle, which on a busy machine takes minutes.
describe(".release.yml", { timeout: 600_000 }, () => {
  let own: OwnRepository;
  let version: string;
  beforeAll(async () => {
    own = await OwnRepository.clone();
    version = JSON.parse(own.read("package.json")).version;
  });
  afterAll(() => own[Symbol.asyncDispose]());

  test("makes nothing of a tag that is not the version, and says all that is wrong", async () => {
    await own.tag("v99.0.0");
    const run = await own.run(".release.yml", "refs/tags/v99.0.0");
    expect(results(run), shown(run)).toEqual({ "Verify the tag": "failure", release: "skipped" });
    const [said] = jobNamed(run, "Verify the tag").annotations.map(({ message }) => message);
    expect(said).toContain("2 problems, nothing was changed:");
    expect(said).toContain(`tag: "v99.0.0" is not the version in package.json, ${version}`);
    expect(said).toContain("CHANGELOG.md: there is no section for 99.0.0");
    expect(releasesOf(own)).toEqual([]);
    expect(changesOf(own)).toEqual([]);
  });

  test("makes the tag's release with its changelog as notes, once, though the answer is lost", async () => {
    const [above = "", below = ""] = own.read("CHANGELOG.md").split(new RegExp(`^## \\[${version}\\] - .*\\n`, "m"));
    const changelog = `${above}## [${version}] - 2026-01-31\n${below}`;
    await own.commit(`Release ${version}`, { "CHANGELOG.md": changelog });
    await own.tag(`v${version}`);
    own.github.addFault({ method: "POST", path: "/repos/*/*/releases", kind: "drop", when: "after" });

    const lost = await own.run(".release.yml", `refs/tags/v${version}`);
    expect(results(lost), shown(lost)).toEqual({ "Verify the tag": "success", Release: "failure" });
    expect(shown(lost)).toContain(`GitHub has not confirmed the release v${version}`);
    expect(jobNamed(lost, "Verify the tag").permissions).toEqual({ contents: "read" });
    expect(jobNamed(lost, "Release").permissions).toEqual({ contents: "write" });
    expect(jobNamed(lost, "Release").environment?.name).toBe("release");

    const again = await rerunFailed(lost);
    expect(again.conclusion, shown(again)).toBe("success");
    expect(again.jobs.filter(({ isKept }) => isKept).map(({ name }) => name)).toEqual(["Verify the tag"]);
    const address = `/${SUITE_NAME}/releases/tag/v${version}`;
    expect(shown(again)).toMatch(new RegExp(`^The release \\S+${address} is there, and left as it is$`, "m"));
    const [notes = ""] = below.split(/^## /m);
    expect(releasesOf(own)).toMatchObject([
      { tag: `v${version}`, name: `v${version}`, body: notes.trim(), prerelease: false, draft: false },
    ]);
    expect(changesOf(own)).toHaveLength(1);
    expect(own.github.violations).toEqual([]);
  });
});

/** The workflow with commands that end at once: what they are for is what all other tests are about. */
async function runCi({ failing, fork = false }: { readonly failing?: string; readonly fork?: boolean }) {
  await using own = await OwnRepository.excerpt([".github/workflows/.ci.yml", ".github/actions/setup/action.yml"]);
  const command = (name: string) => (name === failing ? "exit 1" : `echo "this is ${name}"`);
  const script = (name: string) => `#!/bin/sh\n${command(name)}\n`;
  await own.commit("Make every command short", {
    "package.json": JSON.stringify({ scripts: { check: command("check"), "check-dist": command("check-dist") } }),
    "script/setup": script("setup"),
    "script/test": script("test"),
    "script/lab": script("lab"),
  });
  const repo = { full_name: fork ? "mallory/slipway" : SUITE_NAME, fork };
  const payload = { number: 7, pull_request: { number: 7, head: { repo }, base: { repo: { full_name: SUITE_NAME } } } };
  const run = await own.run(".ci.yml", "refs/pull/7/merge", { event: { name: "pull_request", payload } });
  expect(changesOf(own)).toEqual([]);
  return run;
}

/** Which of the commands have run and succeeded. */
function done({ jobs }: WorkflowRun): string[] {
  return jobs.flatMap(({ log }) => log.flatMap((line) => /^this is (\S+)$/.exec(line)?.[1] ?? []));
}

/** What the required check says is wrong. */
function complaint(run: WorkflowRun): string | undefined {
  expect(results(run)["ci-ok"], shown(run)).toBe("failure");
  return jobNamed(run, "ci-ok").annotations[0]?.message;
}

describe(".ci.yml", () => {
  test("is green when everything is, with tokens that only read", async () => {
    const run = await runCi({});
    expect(run.conclusion, shown(run)).toBe("success");
    expect(done(run)).toEqual(expect.arrayContaining(["check", "check-dist", "test", "lab"]));
    for (const { permissions } of run.jobs) expect(Object.values(permissions)).not.toContain("write");
  });

  test.each([
    ["check", "check failure, dist success, stories success"],
    ["check-dist", "check success, dist failure, stories success"],
    ["test", "check success, dist success, stories failure"],
  ])("is red at its end when %s is, and leaves nothing of the lab", async (failing, found) => {
    const run = await runCi({ failing });
    expect(complaint(run)).toBe(`Not everything succeeded: ${found}`);
    expect(done(run)).toContain("lab");
  });

  test("runs no stranger's code on the machine of the lab, and is red without the stories", async () => {
    const run = await runCi({ fork: true });
    expect(complaint(run)).toBe("Not everything succeeded: check success, dist success, stories skipped");
    expect(done(run)).toEqual(expect.arrayContaining(["check", "check-dist"]));
    expect(done(run)).not.toContain("test");
  });
});
