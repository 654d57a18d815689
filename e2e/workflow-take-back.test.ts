import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jobNamed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { Caller, SUITE_NAME, suiteCommit } from "./support/caller.ts";
import { FILE, kustomization, OLD_DIGEST, OpsStory, PINS, type PushedImage, pushImage } from "./support/ops.ts";
import { shown } from "./support/release-workflow.ts";
import { startSite } from "./support/site.ts";

let image: PushedImage;
let previous: PushedImage;
let ops: OpsStory;

/** A shop whose 1.4.0 is merged over 1.3.0. */
beforeAll(async () => {
  image = await pushImage();
  previous = await pushImage("ops-story/api", ['LABEL version="1.3.0"']);
});

async function merged(): Promise<OpsStory> {
  const before = kustomization(image).replace(OLD_DIGEST, previous.digest);
  const story = await OpsStory.open({ image, files: { [FILE]: before }, app: { files: { "README.md": "# Shop\n" } } });
  await story.released("1.4.0");
  await story.act("pulls/1/merge", {}, "PUT");
  return story;
}

interface Verified {
  readonly site: string;
  readonly version?: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** What the shop's owners run once the ops repository's main has moved. */
function verify(
  story: OpsStory,
  { site, version = "v1.4.0", inputs = {}, token = story.token }: Verified,
): Promise<WorkflowRun> {
  const common = { "ops-repository": "acme/ops", pins: PINS, images: `api=${image.repository}`, timeout: "4s" };
  const given = { ...common, ...inputs };
  const settings = Object.entries(given).map(
    ([name, value]) => `      ${name}: ${value === "true" ? value : JSON.stringify(value)}`,
  );
  const caller = new Caller({
    ".github/workflows/verify.yml": `
name: Verify
on: workflow_dispatch
permissions: {}
jobs:
  verify:
    uses: ${SUITE_NAME}/.github/workflows/verify.yml@${suiteCommit()}
    with:
      version: ${version}
      site-url: ${site}
      interval: 200ms
${settings.join("\n")}
    secrets: { ops-token: "\${{ secrets.OPS_REPO_TOKEN }}" }
  tell:
    needs: verify
    if: \${{ !cancelled() }}
    runs-on: ubuntu-24.04
    timeout-minutes: 1
    steps:
      - run: echo "it is '$RESULT', taken back by '$URL'"
        env:
          RESULT: \${{ needs.verify.outputs.result }}
          URL: \${{ needs.verify.outputs.revert-pull-request-url }}
`,
  });
  const { tokens, services } = story.github;
  const secrets = { OPS_REPO_TOKEN: token };
  return caller.run("verify.yml", { event: { name: "workflow_dispatch" }, tokens, services, secrets });
}

const comments = (story: OpsStory) => story.records.comments.map(({ number, body }) => ({ number, body }));

// That it is taken back, or why it cannot be, is part of the story in geoduels.test.ts.
describe("verify.yml, when a release is not verified,", () => {
  beforeAll(async () => {
    ops = await merged();
  });
  afterAll(() => ops[Symbol.asyncDispose]());

  test("only tells the pull request that released it, unless more is asked for", async () => {
    const run = await verify(ops, { site: await startSite("1.3.0") });
    expect(run.conclusion).toBe("failure");
    expect(jobNamed(run, "tell").log).toContain("it is 'stale', taken back by ''");
    expect(jobNamed(run, "verify / Tell").log).toContain("Told #1 of acme/ops");
    expect(comments(ops)).toEqual([
      {
        number: 1,
        body: expect.stringMatching(
          /^\*\*1\.4\.0 was not verified in production\*\*: production still serves another version \(`127\.0\.0\.1:\d+\/health`\)\. \[The run\]\(http\S+\/acme\/shop\/actions\/runs\/\d+\) says what was seen\.\n\nNothing was taken back, for revert was not asked for\.$/,
        ),
      },
    ]);
    expect(ops.open).toEqual([]);
    expect(shown(run)).not.toContain(ops.token);
  });

  test("warns when no pull request is to be found, and fails when it may not be told", async () => {
    const site = "http://127.0.0.1:9/health";
    // A v is the number's, and not the beginning of any name.
    for (const [version, named] of [
      ["v1.4.0", "1.4.0"],
      ["vega-1", "vega-1"],
    ] as const) {
      const nobody = await verify(ops, { site, version, inputs: { environment: "staging" } });
      expect(jobNamed(nobody, "verify / Tell").annotations.map(({ message }) => message)).toEqual([
        `acme/ops has no merged pull request of ops-pr/shop/staging/${named} to tell; name it with pull-request`,
      ]);
    }
    const reader = ops.robot({ contents: "read", "pull-requests": "read" });
    const forbidden = await verify(ops, { site, token: reader, inputs: { "pull-request": "1" } });
    const said = jobNamed(forbidden, "verify / Tell").annotations.map(({ message }) => message);
    expect(said.join("\n")).toContain("#1 of acme/ops could not be told: ");
    expect(shown(forbidden)).not.toContain(reader);
  });

  test("says that it is taken back already once the way back is merged", async () => {
    await using story = await merged();
    const site = await startSite("1.5.0");
    const first = await verify(story, { site, inputs: { revert: "true" } });
    expect(comments(story).at(-1)?.body, shown(first)).toMatch(/To take it back, merge http\S+\/acme\/ops\/pull\/2\.$/);
    await story.act("pulls/2/merge", {}, "PUT");
    const again = await verify(story, { site, inputs: { revert: "true" } });
    expect(jobNamed(again, "verify / Take back").result).toBe("success");
    expect(comments(story).at(-1)?.body).toMatch(/It is taken back already: the base branch has what ran before\.$/);
  });

  test("leaves everything as it is when all is well, and when nothing could be checked", async () => {
    const before = [comments(ops).length, ops.records.pulls.length];
    const well = await verify(ops, { site: await startSite("1.4.0"), inputs: { revert: "true", timeout: "1m" } });
    expect(well.conclusion, shown(well)).toBe("success");
    const senseless = await verify(ops, { site: "ftp://shop.example.org", inputs: { revert: "true" } });
    expect(senseless.conclusion).toBe("failure");
    expect(jobNamed(senseless, "verify / take-back").result).toBe("skipped");
    expect([comments(ops).length, ops.records.pulls.length]).toEqual(before);
  });
});
