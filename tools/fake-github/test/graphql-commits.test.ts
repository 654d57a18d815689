import { describe, expect, it } from "vitest";
import { refusal, start, ZEROS } from "./graphql-client.ts";
import { git } from "./working-copy.ts";

describe("createCommitOnBranch", () => {
  it("commits, signed, and is a push", async () => {
    await using ops = await start();
    const pushed: string[] = [];
    ops.github.onPush(({ ref, actor }) => void pushed.push(`${ref} by ${actor}`));
    const { createCommitOnBranch: made } = await ops.commit({ head: ops.head });
    expect(made).toMatchObject({
      commit: { message: "Two\n\nWhy", signature: { isValid: true } },
      ref: { name: "main" },
    });
    expect((await git(ops.dir, "show", "main:app.yml")).out).toBe("image: 2");
    await ops.github.settled();
    expect(pushed).toEqual(["refs/heads/main by octocat"]);
    expect(ops.github.violations).toEqual([]);
  });

  it("refuses another head, a deletion of nothing, and what rules forbid", async () => {
    await using ops = await start();
    expect(await refusal(ops.commit({ head: ZEROS }))).toMatchObject({ type: "STALE_DATA" });
    const branch = { repositoryNameWithOwner: "acme/ops", branchName: "main" };
    const input = {
      branch,
      message: { headline: "x" },
      expectedHeadOid: ops.head,
      fileChanges: { deletions: [{ path: "none" }] },
    };
    expect(await refusal(ops.change("createCommitOnBranch", { input }))).toMatchObject({ type: "UNPROCESSABLE" });
    ops.github.records("acme/ops").rulesets.push({ name: "main", refs: ["~ALL"], rules: ["pull_request"] });
    expect(await refusal(ops.commit({ head: ops.head }))).toMatchObject({
      message: expect.stringContaining("Changes must be made through a pull request."),
    });
    expect((await git(ops.dir, "rev-parse", "main")).out).toBe(ops.head);
    expect(ops.github.violations).toEqual([]);
  });
});

describe("updateRefs", () => {
  it("moves all or none, each only from where it is said to be", async () => {
    await using ops = await start();
    const { createCommitOnBranch } = await ops.commit({ head: ops.head });
    const oid = createCommitOnBranch.commit.oid as string;
    const update = (refUpdates: object[]) => ops.change("updateRefs", { input: { repositoryId: ops.id, refUpdates } });
    await update([
      { name: "refs/heads/a", beforeOid: ZEROS, afterOid: ops.head },
      { name: "refs/heads/b", beforeOid: ZEROS, afterOid: oid },
    ]);
    const lost = update([
      { name: "refs/heads/a", beforeOid: ops.head, afterOid: oid },
      { name: "refs/heads/b", beforeOid: ops.head, afterOid: ZEROS },
    ]);
    expect(await refusal(lost)).toMatchObject({ type: "STALE_DATA" });
    const refs = async () =>
      (await git(ops.dir, "for-each-ref", "--format=%(refname:short) %(objectname)")).out.split("\n");
    expect(await refs()).toEqual([`a ${ops.head}`, `b ${oid}`, `main ${oid}`]);
    expect(await refusal(update([{ name: "refs/heads/b", afterOid: ops.head }]))).toMatchObject({
      message: "Update is not a fast forward",
    });
    await update([
      { name: "refs/heads/a", beforeOid: ops.head, afterOid: ZEROS },
      { name: "refs/heads/b", beforeOid: oid, afterOid: ops.head, force: true },
    ]);
    expect(await refs()).toEqual([`b ${ops.head}`, `main ${oid}`]);
    expect(ops.github.violations).toEqual([]);
  });

  it("needs permission to write contents", async () => {
    await using ops = await start({}, { contents: "read" });
    const refUpdates = [{ name: "refs/heads/a", afterOid: ops.head }];
    const input = { repositoryId: ops.id, refUpdates };
    expect(await refusal(ops.change("updateRefs", { input }))).toMatchObject({ type: "FORBIDDEN" });
  });
});
