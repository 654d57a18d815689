import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Concurrency, type JobIdentity, jobNamed, rerunFailed } from "../workflow/index.ts";
import { actionFiles, FixtureRepository, job, runFile, WORKFLOW } from "./fixture-repository.ts";

describe("a job's token", () => {
  const TWO = `on: push
permissions: { contents: read }
jobs:
  a: { runs-on: ubuntu-latest, steps: [{ run: "echo \${{ github.token }}" }] }
  b:
    permissions: { packages: write }
    needs: a
    runs-on: ubuntu-latest
    steps: [{ run: exit 1 }]
`;

  it("is issued for what the job may do, and revoked when the job is over, however it ended", async () => {
    const log: unknown[] = [];
    await runFile(TWO, {
      tokens: {
        issue: ({ repository, permissions, job: { name } }) => {
          log.push(["issue", repository, name, permissions]);
          return `ghs_token_of_${name}`;
        },
        revoke: (token) => void log.push(["revoke", token]),
      },
    });
    expect(log).toEqual([
      ["issue", "octo/app", "a", { contents: "read" }],
      ["revoke", "ghs_token_of_a"],
      ["issue", "octo/app", "b", { packages: "write" }],
      ["revoke", "ghs_token_of_b"],
    ]);
  });

  it("is hidden in the log and open in what the process wrote", async () => {
    const run = await runFile(TWO, { tokens: { issue: () => "ghs_visible_once" } });
    const { log, raw, masks } = jobNamed(run, "a");
    expect(log.join("\n")).not.toContain("ghs_visible_once");
    expect(raw).toContain("ghs_visible_once");
    expect(masks).toContain("ghs_visible_once");
  });
});

it("services learn which job they are for", async () => {
  const seen: JobIdentity[] = [];
  const steps = "      - run: echo $ACTIONS_ID_TOKEN_REQUEST_TOKEN";
  const environment = "    environment: production\n    permissions: { id-token: write }\n";
  const run = await runFile(job(steps, environment), {
    ref: "refs/heads/main",
    actor: "mona",
    services: {
      oidc: (identity) => {
        seen.push(identity);
        return { ACTIONS_ID_TOKEN_REQUEST_TOKEN: "for-this-job" };
      },
    },
  });
  expect(jobNamed(run, "a").log).toContain("for-this-job");
  expect(seen).toMatchObject([
    {
      name: "a",
      environment: "production",
      actor: "mona",
      repository: "octo/app",
      workflowRef: "octo/app/.github/workflows/ci.yml@refs/heads/main",
      permissions: { "id-token": "write" },
    },
  ]);
});

describe("an action of another repository", () => {
  it("runs as it was committed at the ref, not as it is now", async () => {
    const suite = new FixtureRepository(actionFiles("act", "console.log('first version')"));
    const first = suite.git("rev-parse", "HEAD").trim();
    suite.git("tag", "v1");
    suite.commit(actionFiles("act", "console.log('second version')"));
    suite.git("tag", "v2");
    const uses = ["v1", "v2", "main", first].map((ref) => `      - uses: octo/suite/act@${ref}`);
    const run = await runFile(job(uses.join("\n")), { repositories: { "octo/suite": suite.path } });
    const printed = jobNamed(run, "a").log.filter((line) => line.endsWith("version"));
    expect(printed).toEqual(["first version", "second version", "second version", "first version"]);
  });

  it("may come from a bare repository", async () => {
    const suite = new FixtureRepository(actionFiles("act", "console.log('from bare')"));
    suite.git("clone", "--quiet", "--bare", ".", `${suite.path}/bare.git`);
    const run = await runFile(job("      - uses: octo/suite/act@main"), {
      repositories: { "octo/suite": `${suite.path}/bare.git` },
    });
    expect(jobNamed(run, "a").log).toContain("from bare");
  });
});

describe("a run", () => {
  it("leaves nothing behind on the machine", async () => {
    // A shell's child is the shell's copy until it has become the program.
    const started = "until grep -q sleep /proc/$!/comm; do :; done";
    const run = await runFile(job(`      - run: pwd; touch file $RUNNER_TEMP/left; sleep 60 >&- 2>&- & ${started}`));
    const { log, leftovers, orphans } = jobNamed(run, "a");
    const workspace = log.find((line) => line.startsWith("/") && line.endsWith("/app/app"));
    expect(workspace).toBeDefined();
    expect(existsSync(workspace ?? "")).toBe(false);
    expect(leftovers).toEqual(["left"]);
    expect(orphans.map(({ name }) => name)).toContain("sleep");
  });

  it("waits for another run in its concurrency group when they share groups", async () => {
    const concurrency = new Concurrency();
    const order: string[] = [];
    const workflow = `${job("      - run: sleep 0.2")}concurrency: deploy\n`;
    const start = (name: string) =>
      runFile(workflow, {
        concurrency,
        onLine: (line) => line.startsWith("Complete") && order.push(`${name} starts`),
      }).then((run) => order.push(`${name} ${run.conclusion}`));
    await Promise.all([start("first"), start("second")]);
    expect(order.map((line) => line.replace(/^\w+ /, ""))).toEqual(["starts", "success", "starts", "success"]);
  });

  it("refuses a container, which it cannot give", async () => {
    const run = await runFile(job("      - run: echo never", "    container: debian\n"));
    expect(jobNamed(run, "a").annotations[0]?.message).toBe("A job with 'container' is beyond this local runner.");
    expect(run.conclusion).toBe("failure");
  });

  it("names the workflow that is not there", async () => {
    const run = await runFile(job("      - run: echo"), { workflow: ".github/workflows/none.yml" });
    expect(run).toMatchObject({
      conclusion: "startup_failure",
      problems: ["octo/app/.github/workflows/none.yml: workflow was not found."],
    });
  });

  it("tells which labels a job asks for", async () => {
    const run = await runFile(job("      - run: echo").replace("ubuntu-latest", "[self-hosted, arm64]"));
    expect(jobNamed(run, "a").runsOn).toEqual(["self-hosted", "arm64"]);
  });
});

it("a re-run counts attempts, and what it takes over stays as it was", async () => {
  const steps = "      - run: test $GITHUB_RUN_ATTEMPT = 3";
  const workflow = `${job(steps)}  b: { runs-on: ubuntu-latest, steps: [{ run: echo once }] }\n`;
  const first = await runFile(workflow);
  const second = await rerunFailed(first);
  const third = await rerunFailed(second);
  expect([first, second, third].map(({ attempt, conclusion }) => [attempt, conclusion])).toEqual([
    [1, "failure"],
    [2, "failure"],
    [3, "success"],
  ]);
  expect([first, third].map(({ runId }) => runId)).toEqual([third.runId, first.runId]);
  expect(jobNamed(third, "b").log).toEqual(jobNamed(first, "b").log);
  expect(jobNamed(third, "b").isKept).toBe(true);
});

it("reads the workflow at the run's commit, not from the folder", async () => {
  const repository = new FixtureRepository({ [WORKFLOW]: job("      - run: echo committed") });
  const sha = repository.git("rev-parse", "HEAD").trim();
  repository.commit({ [WORKFLOW]: job("      - run: echo later") });
  const run = await runFile("", { files: { x: "" }, repositories: { "octo/app": repository.path }, sha });
  expect(jobNamed(run, "a").log).toContain("committed");
});
