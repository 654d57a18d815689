import { expect, it } from "vitest";
import { refusal, start, startWithPull } from "./graphql-client.ts";

it("a ref knows its pull requests, and a pull request who closed it", async () => {
  await using ops = await startWithPull();
  await ops.change("closePullRequest", { input: { pullRequestId: ops.pull.id } });
  const { repository } = await ops.ask(`{ repository(owner: "acme", name: "ops") {
    refs(refPrefix: "refs/heads/v", first: 10) {
      nodes { prefix name associatedPullRequests(first: 5) { nodes { number state } } }
    }
    pullRequests(headRefName: "v2", first: 1) {
      nodes { timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { login } } } } }
    }
  } }`);
  expect(repository.refs.nodes).toMatchObject([
    {
      prefix: "refs/heads/",
      name: "v2",
      associatedPullRequests: { nodes: [{ number: ops.pull.number, state: "CLOSED" }] },
    },
  ]);
  expect(repository.pullRequests.nodes[0].timelineItems.nodes).toEqual([{ actor: { login: "octocat" } }]);
  expect(ops.github.violations).toEqual([]);
});

it("a commit keeps its pull requests from a token that may not read them", async () => {
  await using ops = await start({}, { contents: "read" });
  const pulls = ops.ask(
    `{ repository(owner: "acme", name: "ops") { object(oid: "${ops.head}") { ... on Commit { associatedPullRequests(first: 1) { nodes { number } } } } } }`,
  );
  expect(await refusal(pulls)).toMatchObject({
    type: "FORBIDDEN",
    message: "Resource not accessible by personal access token",
    path: ["repository", "object", "associatedPullRequests"],
  });
});

it("labels are made once, and what they are put on leads back to its repository", async () => {
  await using ops = await startWithPull();
  const input = { repositoryId: ops.id, name: "ops-pr", color: "0e8a16" };
  const { createLabel } = await ops.change("createLabel", { input, select: "label { id name }" });
  await expect(ops.change("createLabel", { input })).rejects.toThrow("Name has already been taken");
  const { addLabelsToLabelable } = await ops.change("addLabelsToLabelable", {
    input: { labelableId: ops.pull.id, labelIds: [createLabel.label.id] },
    select: "labelable { ... on PullRequest { repository { nameWithOwner } labels(first: 5) { nodes { name } } } }",
  });
  expect(addLabelsToLabelable.labelable).toEqual({
    repository: { nameWithOwner: "acme/ops" },
    labels: { nodes: [{ name: "ops-pr" }] },
  });
});

it("a branch that wants signatures says so, by ruleset or by protection", async () => {
  const ask = `{ repository(owner: "acme", name: "ops") {
    defaultBranchRef { rules(first: 5) { nodes { type } } refUpdateRule { requiresSignatures } }
  } }`;
  const rules = { name: "main", refs: ["~DEFAULT_BRANCH"], rules: ["required_signatures"] } as const;
  await using ruled = await start({ rulesets: [rules] });
  expect((await ruled.ask(ask)).repository.defaultBranchRef).toEqual({
    rules: { nodes: [{ type: "REQUIRED_SIGNATURES" }] },
    refUpdateRule: null,
  });
  await using guarded = await start({ rulesets: [{ ...rules, kind: "branch-protection" }] });
  expect((await guarded.ask(ask)).repository.defaultBranchRef).toEqual({
    rules: { nodes: [] },
    refUpdateRule: { requiresSignatures: true },
  });
});

it("commits are not signed where GitHub does not sign", async () => {
  await using ops = await start({ signsCommits: false });
  const { createCommitOnBranch } = await ops.commit({ head: ops.head });
  expect(createCommitOnBranch.commit.signature).toBeNull();
});

it("an answer can come later", async () => {
  await using ops = await start();
  ops.github.addFault({ path: "/graphql", kind: "delay", milliseconds: 120 });
  const before = performance.now();
  await ops.ask("{ viewer { login } }");
  expect(performance.now() - before).toBeGreaterThan(110);
  expect(ops.github.requests.at(-1)).toMatchObject({ fault: "delay", status: 200 });
  expect(ops.github.requests.at(-1)?.bytes).toBeGreaterThan(50);
});
