import { describe, expect, it } from "vitest";
import { REST, refusal, startWithPull } from "./graphql-client.ts";
import { octokit } from "./octokit.ts";
import { git } from "./working-copy.ts";

describe("pull requests", () => {
  it("are opened as drafts and made ready, changed, commented, labelled and closed", async () => {
    await using ops = await startWithPull({}, true);
    expect(ops.pull).toMatchObject({ number: 1, state: "OPEN", isDraft: true });
    const on = { pullRequestId: ops.pull.id };
    const { data: label } = await ops.rest.issues.createLabel({ ...REST, name: "ops-pr" });
    await ops.change("markPullRequestReadyForReview", { input: on });
    await ops.change("updatePullRequest", { input: { ...on, title: "Other" } });
    await ops.change("addComment", { input: { subjectId: ops.pull.id, body: "Hello" } });
    await ops.change("addLabelsToLabelable", { input: { labelableId: ops.pull.id, labelIds: [label.node_id] } });
    const { node } = await ops.ask(
      `query($id: ID!) { node(id: $id) { ... on PullRequest { title isDraft state labels(first: 5) { nodes { name } } comments(first: 5) { nodes { body } } files(first: 5) { nodes { path changeType additions } } commits(first: 5) { totalCount } } } }`,
      { id: ops.pull.id },
    );
    expect(node).toEqual({
      title: "Other",
      isDraft: false,
      state: "OPEN",
      labels: { nodes: [{ name: "ops-pr" }] },
      comments: { nodes: [{ body: "Hello" }] },
      files: { nodes: [{ path: "app.yml", changeType: "MODIFIED", additions: 1 }] },
      commits: { totalCount: 1 },
    });
    const closed = await ops.change("closePullRequest", {
      input: on,
      select: "pullRequest { state mergeStateStatus }",
    });
    expect(closed.closePullRequest.pullRequest).toEqual({ state: "CLOSED", mergeStateStatus: "UNKNOWN" });
    expect(ops.github.violations).toEqual([]);
  });

  it("are reopened, made drafts again and no longer merged by themselves", async () => {
    await using ops = await startWithPull({ allowAutoMerge: true });
    const on = { pullRequestId: ops.pull.id };
    const state = async () =>
      (
        await ops.ask(
          "query($id: ID!) { node(id: $id) { ... on PullRequest { state isDraft autoMergeRequest { mergeMethod } } } }",
          {
            id: ops.pull.id,
          },
        )
      ).node;
    ops.github.records("acme/ops").rulesets.push({
      name: "main",
      refs: ["~DEFAULT_BRANCH"],
      rules: ["required_status_checks"],
      checks: ["ci"],
    });
    await ops.change("enablePullRequestAutoMerge", { input: { ...on, mergeMethod: "SQUASH" } });
    expect(await state()).toEqual({ state: "OPEN", isDraft: false, autoMergeRequest: { mergeMethod: "SQUASH" } });
    await ops.change("disablePullRequestAutoMerge", { input: on });
    expect(await refusal(ops.change("disablePullRequestAutoMerge", { input: on }))).toMatchObject({
      message: "Auto merge is not enabled for this pull request",
    });
    const { node } = await ops.ask(
      "query($id: ID!) { node(id: $id) { ... on PullRequest { timelineItems(first: 9, itemTypes: [AUTO_MERGE_DISABLED_EVENT]) { nodes { ... on AutoMergeDisabledEvent { actor { login } } } } } } }",
      { id: ops.pull.id },
    );
    expect(node.timelineItems.nodes).toHaveLength(1);
    await ops.change("convertPullRequestToDraft", { input: on });
    await ops.change("closePullRequest", { input: on });
    expect(await state()).toEqual({ state: "CLOSED", isDraft: true, autoMergeRequest: null });
    await ops.change("reopenPullRequest", { input: on });
    expect(await state()).toMatchObject({ state: "OPEN" });
    expect(ops.github.violations).toEqual([]);
  });

  it("are refused when there is one already or nothing to merge", async () => {
    await using ops = await startWithPull();
    const open = (headRefName: string) =>
      refusal(
        ops.change("createPullRequest", {
          input: { repositoryId: ops.id, title: "x", headRefName, baseRefName: "main" },
        }),
      );
    expect(await open("v2")).toMatchObject({
      type: "UNPROCESSABLE",
      message: "A pull request already exists for acme:v2.",
    });
    await ops.change("createRef", { input: { repositoryId: ops.id, name: "refs/heads/same", oid: ops.head } });
    expect(await open("same")).toMatchObject({ message: "No commits between main and same" });
  });

  it("merge by themselves once their checks are there", async () => {
    const ruleset = {
      name: "main",
      refs: ["~DEFAULT_BRANCH"],
      rules: ["pull_request", "required_status_checks"],
      checks: ["ci"],
    } as const;
    await using ops = await startWithPull({ allowAutoMerge: true, rulesets: [ruleset] });
    const state = async () => {
      const { data } = await ops.rest.pulls.get({ ...REST, pull_number: 1 });
      return [data.mergeable_state, data.merged];
    };
    const early = await refusal(ops.change("mergePullRequest", { input: { pullRequestId: ops.pull.id } }));
    expect(early).toMatchObject({ message: "Pull Request is not mergeable" });
    await ops.change("enablePullRequestAutoMerge", { input: { pullRequestId: ops.pull.id, mergeMethod: "SQUASH" } });
    expect(await state()).toEqual(["blocked", false]);
    const { data: pull } = await ops.rest.pulls.get({ ...REST, pull_number: 1 });
    const token = ops.github.issue({ repository: "acme/ops", permissions: { statuses: "write", contents: "read" } });
    await octokit(ops.github, token).rest.repos.createCommitStatus({
      ...REST,
      sha: pull.head.sha,
      context: "ci",
      state: "success",
    });
    expect(await state()).toEqual(["unknown", true]);
    expect((await git(ops.dir, "show", "main:app.yml")).out).toBe("image: 2");
    expect(ops.github.violations).toEqual([]);
  });

  it.each([
    ["where the repository does not allow it", {}, "Auto merge is not allowed for this repository"],
    ["that could be merged now", { allowAutoMerge: true }, "Pull request Pull request is in clean status"],
  ])("do not merge by themselves %s", async (_, options, message) => {
    await using ops = await startWithPull(options);
    const enable = ops.change("enablePullRequestAutoMerge", { input: { pullRequestId: ops.pull.id } });
    expect(await refusal(enable)).toMatchObject({ type: "UNPROCESSABLE", message });
  });

  it("are worked out a while after they were opened, where that is wanted", async () => {
    const checked = {
      name: "main",
      refs: ["~DEFAULT_BRANCH"],
      rules: ["required_status_checks"],
      checks: ["ci"],
    } as const;
    await using ops = await startWithPull({
      allowAutoMerge: true,
      rulesets: [checked],
      firstMergeStates: ["unknown", "unknown", "unstable"],
    });
    const { data } = await ops.rest.pulls.get({ ...REST, pull_number: 1 });
    expect([data.mergeable, data.mergeable_state]).toEqual([null, "unknown"]);
    const enable = () => ops.change("enablePullRequestAutoMerge", { input: { pullRequestId: ops.pull.id } });
    for (const _state of ["unknown", "unstable"]) {
      const message = "Pull request Pull request is in unstable status";
      expect(await refusal(enable())).toMatchObject({ type: "UNPROCESSABLE", message });
    }
    expect(await refusal(enable())).toBeUndefined();
    expect(ops.github.violations).toEqual([]);
  });

  it("are merged", async () => {
    await using ops = await startWithPull();
    const select = "pullRequest { state merged mergeCommit { message } }";
    const { mergePullRequest } = await ops.change("mergePullRequest", {
      input: { pullRequestId: ops.pull.id },
      select,
    });
    expect(mergePullRequest.pullRequest).toMatchObject({
      state: "MERGED",
      merged: true,
      mergeCommit: { message: "Two (#1)" },
    });
    expect(ops.github.violations).toEqual([]);
  });
});
