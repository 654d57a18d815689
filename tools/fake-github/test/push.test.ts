import { describe, expect, it } from "vitest";
import type { FakeGitHub, PushEvent, RepositoryOptions } from "../index.ts";
import { addressOf, cloneWith, SHOP, start, WRITE } from "./shop.ts";
import { WorkingCopy } from "./working-copy.ts";

describe("a push", () => {
  async function pushesOf(github: FakeGitHub, work: () => Promise<unknown>): Promise<PushEvent[]> {
    const pushes: PushEvent[] = [];
    github.onPush((push) => void pushes.push(push));
    await work();
    await github.settled();
    return pushes;
  }

  it("of an annotated tag by a person is an event that can start a workflow", async () => {
    await using github = await start();
    const token = github.issueFor({ name: "PAT", login: "octocat", repositories: [SHOP], permissions: WRITE });
    const copy = await WorkingCopy.clone(addressOf(github), token);
    const sha = (await copy.git("rev-parse", "HEAD")).out;
    await copy.git("tag", "--annotate", "--message", "One", "v1.0.0");
    const pushes = await pushesOf(github, () => copy.git("push", "origin", "v1.0.0"));
    expect(pushes).toMatchObject([
      {
        repository: SHOP,
        ref: "refs/tags/v1.0.0",
        before: "0".repeat(40),
        created: true,
        sha,
        actor: "octocat",
        startsWorkflows: true,
        payload: { head_commit: { id: sha, message: "First commit" }, repository: { full_name: SHOP } },
      },
    ]);
  });

  it("by a job starts none", async () => {
    await using github = await start();
    const copy = await cloneWith(github, WRITE);
    await copy.commit("a.txt", "a");
    const pushes = await pushesOf(github, () => copy.git("push", "origin", "main"));
    expect(pushes).toMatchObject([{ ref: "refs/heads/main", forced: false, startsWorkflows: false }]);
  });

  it("of several refs is an event for each, a rewritten and a deleted one among them", async () => {
    await using github = await start();
    const copy = await cloneWith(github, WRITE);
    await copy.commit("a.txt", "a");
    await copy.git("push", "origin", "main", "main:old");
    await copy.git("commit", "--quiet", "--amend", "--message", "Other");
    const pushes = await pushesOf(github, () => copy.git("push", "origin", "+main", "main:new", ":old"));
    expect(pushes.map(({ ref, created, deleted, forced }) => ({ ref, created, deleted, forced }))).toEqual(
      expect.arrayContaining([
        { ref: "refs/heads/main", created: false, deleted: false, forced: true },
        { ref: "refs/heads/new", created: true, deleted: false, forced: false },
        { ref: "refs/heads/old", created: false, deleted: true, forced: false },
      ]),
    );
  });

  it("whose listener fails is told by settled", async () => {
    await using github = await start();
    const copy = await cloneWith(github, WRITE);
    github.onPush(() => {
      throw new Error("no such workflow");
    });
    await copy.git("push", "origin", "main:other");
    await expect(github.settled()).rejects.toMatchObject({ errors: [{ message: "no such workflow" }] });
  });
});

describe("rules refuse a push", () => {
  const pushTo = async (options: RepositoryOptions, work: (copy: WorkingCopy) => Promise<readonly string[]>) => {
    await using github = await start(options);
    const pushed: string[] = [];
    github.onPush(({ ref }) => void pushed.push(ref));
    const copy = await cloneWith(github, WRITE);
    const refs = await work(copy);
    const { code, err } = await copy.git("push", "origin", ...refs);
    await github.settled();
    return { code, err, pushed };
  };
  const change = async (copy: WorkingCopy) => {
    await copy.commit("a.txt", "a");
    return ["main"];
  };
  const rewrite = async (copy: WorkingCopy) => {
    await copy.git("commit", "--quiet", "--amend", "--message", "Other");
    return ["+main"];
  };
  const tag = async () => ["main:refs/tags/v1"];
  const main = ["~DEFAULT_BRANCH"];

  it.each([
    ["pull_request", main, change, "- Changes must be made through a pull request."],
    ["update", main, change, "- Cannot update this protected ref."],
    ["non_fast_forward", main, rewrite, "- Cannot force-push to this branch"],
    ["required_signatures", main, change, "- Commits must have verified signatures."],
    ["creation", ["refs/tags/v*"], tag, "- Cannot create ref due to creations being restricted."],
  ] as const)("%s", async (rule, refs, work, message) => {
    const ruleset = { name: "rules", refs, rules: [rule] };
    const { code, err, pushed } = await pushTo({ rulesets: [ruleset] }, work);
    expect({ code, pushed }).toEqual({ code: 1, pushed: [] });
    expect(err).toContain("remote: error: GH013: Repository rule violations found for refs/");
    expect(err).toContain(`remote: ${message}`);
    expect(err).toContain("(push declined due to repository rule violations)");
  });

  it.each([
    ["non_fast_forward", change],
    ["deletion", change],
    ["creation", change],
    ["required_signatures", async () => ["main:other"]],
  ] as const)("%s does not forbid what it is not about", async (rule, work) => {
    const rulesets = [{ name: "rules", refs: ["~ALL"], rules: [rule] }];
    expect(await pushTo({ rulesets }, work)).toMatchObject({ code: 0 });
  });

  it("with the words of a protected branch", async () => {
    const ruleset = { name: "main", kind: "branch-protection", refs: main, rules: ["pull_request"] } as const;
    const { err } = await pushTo({ rulesets: [ruleset] }, change);
    expect(err).toContain("remote: error: GH006: Protected branch update failed for refs/heads/main.");
    expect(err).toContain("(protected branch hook declined)");
  });

  it("for one ref and let the other through", async () => {
    const ruleset = { name: "main", refs: main, rules: ["update"] } as const;
    const { code, pushed } = await pushTo({ rulesets: [ruleset] }, async (copy) => [
      ...(await change(copy)),
      "main:other",
    ]);
    expect({ code, pushed }).toEqual({ code: 1, pushed: ["refs/heads/other"] });
  });

  it("but not for who may bypass them", async () => {
    const ruleset = { name: "main", refs: main, rules: ["update"], bypass: ["github-actions[bot]"] } as const;
    expect(await pushTo({ rulesets: [ruleset] }, change)).toMatchObject({ code: 0 });
  });

  it("that changes a workflow with a job's token", async () => {
    const { err } = await pushTo({}, async (copy) => {
      await copy.git("switch", "--quiet", "--create", "new");
      await copy.commit(".github/workflows/ci.yml", "on: push\n");
      return ["new"];
    });
    expect(err).toContain("refusing to allow a GitHub App to create or update workflow");
  });
});
