import { getOctokit } from "@actions/github";
import { describeError } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { type FakeGitHub, startFakeGitHub } from "../../fake-github/index.ts";
import type { Release } from "../plan-release.ts";
import { publish } from "../publish.ts";
import { githubReleases } from "../releases.ts";

const REPOSITORY = "acme/suite";
const RELEASE: Release = { tag: "v1.2.0", title: "v1.2.0", notes: "- One\n- Two", prerelease: false };

/** A repository with the tag, and a client as a job has one. */
async function open(contents: "read" | "write" = "write") {
  const github = await startFakeGitHub({ repositories: { [REPOSITORY]: { files: { "a.txt": "a" } } } });
  const clientWith = (permission: "read" | "write") => {
    const token = github.issue({
      repository: REPOSITORY,
      permissions: { contents: permission },
      job: { name: "release" },
    });
    return getOctokit(token, { baseUrl: github.urls.api });
  };
  const at = { owner: "acme", repo: "suite" };
  const owner = clientWith("write").rest;
  const { data: main } = await owner.git.getRef({ ...at, ref: "heads/main" });
  await owner.git.createRef({ ...at, ref: "refs/tags/v1.2.0", sha: main.object.sha });
  return {
    github,
    commit: main.object.sha,
    releases: githubReleases(clientWith(contents), REPOSITORY),
    records: github.records(REPOSITORY),
    create: (changes: object) =>
      owner.repos.createRelease({ ...at, tag_name: "v1.2.0", body: RELEASE.notes, ...changes }),
    deleteTag: () => owner.git.deleteRef({ ...at, ref: "tags/v1.2.0" }),
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

const message = (publishing: Promise<unknown>) => publishing.then(() => "it was published", describeError);
const changes = ({ requests }: FakeGitHub) => requests.filter(({ method }) => method !== "GET").length;

describe("a release", () => {
  it.each([false, true])("is made with its notes (prerelease: %s)", async (prerelease) => {
    await using suite = await open();
    const published = await publish({ ...RELEASE, prerelease }, suite.commit, suite.releases);
    expect(published).toEqual({ url: expect.stringMatching(/\/acme\/suite\/releases\/tag\/v1\.2\.0$/), isNew: true });
    expect(suite.records.releases).toMatchObject([
      { tag: "v1.2.0", name: "v1.2.0", body: "- One\n- Two", prerelease, draft: false },
    ]);
    expect(suite.github.violations).toEqual([]);
  });

  it("is left as it is when it is there", async () => {
    await using suite = await open();
    const first = await publish(RELEASE, suite.commit, suite.releases);
    const before = changes(suite.github);
    expect(await publish(RELEASE, suite.commit, suite.releases)).toEqual({ ...first, isNew: false });
    expect(changes(suite.github)).toBe(before);
  });

  it("is the same when the web page has saved its notes again", async () => {
    await using suite = await open();
    await suite.create({ body: "- One  \r\n- Two\r\n" });
    expect(await publish(RELEASE, suite.commit, suite.releases)).toMatchObject({ isNew: false });
  });

  it("is found behind a hundred others", async () => {
    await using suite = await open();
    await publish(RELEASE, suite.commit, suite.releases);
    const [only] = suite.records.releases;
    if (only === undefined) throw new Error("there is no release");
    const others = Array.from({ length: 100 }, (_, index) => ({ ...only, id: 1000 + index, tag: `v0.${index}.0` }));
    suite.records.releases.push(...others);
    expect(await publish(RELEASE, suite.commit, suite.releases)).toMatchObject({ isNew: false });
  });

  it("is made once when GitHub's answer is lost and the job runs again", async () => {
    await using suite = await open();
    suite.github.addFault({ method: "POST", path: "/repos/*/*/releases", kind: "drop", when: "after" });
    const lost = await message(publish(RELEASE, suite.commit, suite.releases));
    expect(lost).toMatch(/^GitHub has not confirmed the release v1\.2\.0: .+\nNext: run this job again/s);
    expect(await publish(RELEASE, suite.commit, suite.releases)).toMatchObject({ isNew: false });
    expect(suite.records.releases).toHaveLength(1);
  });
});

describe("nothing is made or changed", () => {
  it("over a release that is not the same, and every difference is told", async () => {
    await using suite = await open();
    const { data } = await suite.create({ name: "Spring", body: "- One\n- Three", prerelease: true });
    const before = structuredClone(suite.records.releases);
    const fix = `Change it on ${data.html_url}, or delete it, and run this job again`;
    expect(await message(publish(RELEASE, suite.commit, suite.releases))).toBe(
      [
        "3 problems, nothing was changed:",
        `  - release: its title is "Spring", not "v1.2.0". ${fix}`,
        `  - release: it is a prerelease, and the version is no prerelease. ${fix}`,
        `  - release: line 2 of its notes is "- Three", and in CHANGELOG.md "- Two". ${fix}`,
      ].join("\n"),
    );
    expect(suite.records.releases).toEqual(before);
  });

  it.each([
    ["- One", 'line 2 of its notes is missing, and in CHANGELOG.md "- Two"'],
    ["- One\n- Two\n- Three", 'line 3 of its notes is "- Three", and in CHANGELOG.md missing'],
  ])("over the notes %j", async (body, difference) => {
    await using suite = await open();
    await suite.create({ body });
    expect(await message(publish(RELEASE, suite.commit, suite.releases))).toContain(difference);
  });

  it("beside a draft", async () => {
    await using suite = await open();
    await suite.create({ draft: true });
    expect(await message(publish(RELEASE, suite.commit, suite.releases))).toContain(
      "1 problem, nothing was changed:\n  - release: there is a draft for v1.2.0 already",
    );
  });

  it("for a tag that has moved on", async () => {
    await using suite = await open();
    const older = "8f3c1d2b9a7e4056c1f0d9e8b7a6958473625140";
    expect(await message(publish(RELEASE, older, suite.releases))).toContain(
      `tag: "v1.2.0" is at ${suite.commit} now, and this run is of ${older}`,
    );
    expect(suite.records.releases).toEqual([]);
  });

  it("for a tag that is gone", async () => {
    await using suite = await open();
    await suite.deleteTag();
    expect(await message(publish(RELEASE, suite.commit, suite.releases))).toContain('tag: "v1.2.0" is gone');
    expect(suite.records.releases).toEqual([]);
  });

  it("without the permission, which is named", async () => {
    await using suite = await open("read");
    expect(await message(publish(RELEASE, suite.commit, suite.releases))).toContain(
      "Next: nothing was made; give the job the permission `contents: write` and run it again",
    );
  });

  it("while GitHub cannot be read", async () => {
    await using suite = await open();
    suite.github.addFault({ path: "/repos/*/*/releases", kind: "status", status: 502 });
    expect(await message(publish(RELEASE, suite.commit, suite.releases))).toMatch(
      /^cannot read the releases of v1\.2\.0: .+\nNext: nothing was changed; run this job again$/s,
    );
    expect(suite.records.releases).toEqual([]);
  });
});
