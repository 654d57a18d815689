import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { jobNamed } from "../tools/local-runner/workflow/index.ts";
import { SUITE_NAME, suiteCommit } from "./support/caller.ts";
import { OLD_DIGEST } from "./support/ops.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import { freshNamespace, results, shown } from "./support/release-workflow.ts";

const { registries } = readLab();
const { host, username, password } = registries.private;
const namespace = freshNamespace("gitops");
const FILE = "apps/production/kustomization.yaml";
const OPS = "acme/ops";
const kustomization = `resources: [deployment.yaml]
images:
  - name: ${host}/${namespace}/api
    newTag: 0.9.0
    digest: ${OLD_DIGEST}
  - name: ${host}/${namespace}/worker
    newTag: 0.9.0 # both together
    digest: ${OLD_DIGEST}
`;

/** The release workflow of a project whose production Flux reconciles from another repository. */
const workflow = `
name: Release
on: { push: { tags: ["v*.*.*"] } }
permissions: {}
jobs:
  release:
    permissions: { contents: read, packages: write, pull-requests: read }
    uses: ${SUITE_NAME}/.github/workflows/release-gitops.yml@${suiteCommit()}
    with:
      images: "api: { target: api }\\nworker: { target: worker }\\n"
      build-args: BASE_REGISTRY=${registries.open.host}
      registry: ${host}
      namespace: ${namespace}
      registry-username: ${username}
      ops-repository: ${OPS}
      pins: "- { file: ${FILE}, kind: kustomize }"
      site-url: https://shop.example.org
      dry-run: \${{ vars.DRY_RUN == 'true' }}
    secrets:
      ops-token: \${{ secrets.OPS_REPO_TOKEN }}
      registry-password: \${{ secrets.REGISTRY_PASSWORD }}
  tell:
    needs: release
    if: \${{ !cancelled() }}
    runs-on: ubuntu-24.04
    timeout-minutes: 1
    permissions: {}
    steps:
      - run: echo "$VERSION is '$RESULT' at '$URL' with $IMAGES"
        env:
          VERSION: \${{ needs.release.outputs.version }}
          RESULT: \${{ needs.release.outputs.result }}
          URL: \${{ needs.release.outputs.pull-request-url }}
          IMAGES: \${{ needs.release.outputs.images }}
`;

describe("a tag that is pushed to a repository which calls release-gitops.yml at a pinned commit", () => {
  let sample: PushedSample;
  let secrets: Record<string, string>;
  beforeAll(async () => {
    const files = { [FILE]: kustomization, "README.md": "# Ops\n" };
    sample = await PushedSample.open("acme/sample", workflow, { others: { [OPS]: { files } } });
    const permissions = { contents: "write", "pull-requests": "write", issues: "write" } as const;
    const robot = {
      name: "robot",
      login: "release-robot[bot]",
      kind: "installation",
      repositories: [OPS],
      permissions,
    } as const;
    secrets = { OPS_REPO_TOKEN: sample.github.issueFor(robot), REGISTRY_PASSWORD: password };
  });
  afterAll(() => sample[Symbol.asyncDispose]());

  const pulls = () => sample.github.records(OPS).pulls;

  test("stops before anything is built when there is no token for the ops repository", async () => {
    const run = await sample.push("0.9.9", { secrets: { REGISTRY_PASSWORD: password } });
    expect(run.conclusion).toBe("failure");
    const said = jobNamed(run, "release / Plan").annotations.map(({ message }) => message);
    expect(said.join("\n")).toContain("ops-token: is required");
    expect(results(run)["release / publish"]).toBe("skipped");
  });

  test("is validated by a dry run, which builds and opens nothing", async () => {
    const run = await sample.push("0.9.8", { secrets, vars: { DRY_RUN: "true" } });
    expect(run.conclusion, shown(run)).toBe("success");
    expect(results(run)).toMatchObject({ "release / Plan": "success", "release / open": "skipped" });
    expect(pulls()).toEqual([]);
  });

  test("is built, and pinned by its digests in a pull request to the ops repository", async () => {
    const run = await sample.push("1.0.0", { secrets });
    expect(run.conclusion, shown(run)).toBe("success");
    expect(results(run)).toMatchObject({ "release / Publish": "success", "release / Open pull request": "success" });
    const [pull] = pulls();
    expect(pull).toMatchObject({ number: 1, state: "open", head: "ops-pr/sample/production/1.0.0" });
    const [, images = "{}"] =
      / with (.*)$/.exec(
        jobNamed(run, "tell").log.find((line) => line.startsWith("1.0.0 is 'opened' at 'http")) ?? "",
      ) ?? [];
    const digests = JSON.parse(images) as Record<string, string>;
    const pinned = (await sample.file(OPS, "ops-pr/sample/production/1.0.0", FILE)).split("\n");
    expect(pinned).toEqual(
      kustomization
        .replaceAll("0.9.0", "1.0.0")
        .replace(OLD_DIGEST, digests.api ?? "")
        .replace(OLD_DIGEST, digests.worker ?? "")
        .split("\n"),
    );
    expect(pull?.body).toContain("<https://shop.example.org/health/ready> answers");
    for (const secret of Object.values(secrets)) expect(shown(run)).not.toContain(secret);
  });

  test("changes nothing when it is released again", async () => {
    const run = await sample.run({ ref: "refs/tags/v1.0.0", secrets, event: { name: "push" } });
    expect(run.conclusion, shown(run)).toBe("success");
    expect(jobNamed(run, "tell").log.join("\n")).toContain("1.0.0 is 'unchanged'");
    expect(pulls()).toHaveLength(1);
  });
});
