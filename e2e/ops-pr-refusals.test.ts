import { beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../tools/fake-github/index.ts";
import { errorOf, FILE, kustomization, type OpsOptions, OpsStory, type PushedImage, pushImage } from "./support/ops.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

/** Nothing is there that was not there before, and the run says one thing and what to do. */
async function refused(ops: OpsStory, run: Awaited<ReturnType<OpsStory["release"]>>): Promise<string> {
  expect(run.conclusion).toBe("failure");
  expect([ops.branches, ops.records.pulls]).toEqual([["main"], []]);
  expect(run.raw).not.toMatch(/\n\s+at .*\.[jt]s:/);
  expect(run.annotations.filter(({ level }) => level === "error")).toHaveLength(1);
  return errorOf(run);
}

describe("a token", () => {
  it("that is none is said to be so", async () => {
    await using ops = await OpsStory.open({ image });
    ops.github.revoke(ops.token);
    expect(await refused(ops, await ops.release("1.4.0"))).toContain(
      "acme/ops: cannot read the repository: Bad credentials\nNext: give a token that is still good",
    );
  });

  it("that cannot see the repository is told how it could", async () => {
    await using ops = await OpsStory.open({ image });
    const text = await refused(ops, await ops.release("1.4.0", { token: ops.robot({ contents: "write" }, []) }));
    expect(text).toContain("Could not resolve to a Repository with the name 'acme/ops'");
    expect(text).toContain("Next: check the name, and give the token access to acme/ops");
  });

  it("that may only read is refused before anything is written", async () => {
    await using ops = await OpsStory.open({ image });
    const token = ops.person("ada", { contents: "read", "pull-requests": "read" });
    const text = await refused(ops, await ops.release("1.4.0", { token }));
    expect(text).toContain("the token may read acme/ops, and not write to it");
  });

  it("that may not commit is told which permission is missing", async () => {
    await using ops = await OpsStory.open({ image });
    const token = ops.robot({ contents: "read", "pull-requests": "write" });
    const text = await refused(ops, await ops.release("1.4.0", { token }));
    expect(text).toContain("cannot write the files: Resource not accessible by integration");
    expect(text).toContain("Next: give the token contents: write in acme/ops");
  });

  it("that may commit but not open a pull request leaves no branch behind", async () => {
    await using ops = await OpsStory.open({ image });
    const token = ops.robot({ contents: "write", "pull-requests": "read" });
    const text = await refused(ops, await ops.release("1.4.0", { token }));
    expect(text).toContain("cannot open the pull request: Resource not accessible by integration");
    expect(text).toContain("contents: write and pull-requests: write");
  });
});

describe("the ops repository", () => {
  const pinned = (text: string, pins: string): Partial<OpsOptions> & { with: Record<string, string> } => ({
    files: { [FILE]: text, "README.md": "# Ops\n" },
    with: { pins },
  });
  const kustomize = `- { file: ${FILE}, kind: kustomize }`;

  it.each<[string, (given: PushedImage) => ReturnType<typeof pinned>, string]>([
    [
      "without the file",
      (given) => pinned(kustomization(given), "- { file: apps/missing.yaml, kind: kustomize }"),
      "pins.0: there is no file apps/missing.yaml in the ops repository",
    ],
    [
      "with no entry for the image",
      () => pinned(kustomization({ repository: "ghcr.io/acme/other", digest: "" }), kustomize),
      "has nothing for",
    ],
    [
      "with two entries for the image",
      (given) => {
        const [, list = ""] = kustomization(given).split("images:\n");
        return pinned(kustomization(given) + list, kustomize);
      },
      "twice in images, at lines 5 and 8, of which kustomize takes the last: leave one",
    ],
    [
      "with an alias for the version",
      (given) =>
        pinned(`version: &version 1.3.0\nimages:\n  - name: ${given.repository}\n    newTag: *version\n`, kustomize),
      "alias",
    ],
    [
      "with an encrypted file",
      (given) => pinned(`${kustomization(given)}sops:\n  mac: ENC[AES256_GCM,data:x]\n  version: 3.9.0\n`, kustomize),
      "SOPS",
    ],
    [
      "with a tag alone that nobody pushed",
      (given) => pinned(kustomization(given).replace(/ +digest: .*\n/, ""), kustomize),
      `:1.4.0 is not there, and ${FILE}:6 `,
    ],
    ["with a file that is no YAML", () => pinned("images: [\n", kustomize), "pins.0: "],
    [
      "with a file that is no text",
      () => pinned("images:\0\n", kustomize),
      "is no text in UTF-8, or longer than GitHub shows",
    ],
  ])("%s is told so", async (_name, given, sentence) => {
    const { with: inputs, ...options } = given(image);
    await using ops = await OpsStory.open({ image, ...options });
    const text = await refused(ops, await ops.release("1.4.0", { with: inputs }));
    expect(text).toContain("1 problem, nothing was changed:");
    expect(text).toContain(sentence);
  });

  it("without the named base branch is told so", async () => {
    await using ops = await OpsStory.open({ image });
    const text = await refused(ops, await ops.release("1.4.0", { with: { base: "production" } }));
    expect(text).toContain("there is no branch production in acme/ops");
  });

  it("whose rules forbid the branch is told which", async () => {
    const rulesets = [{ name: "names", refs: ["refs/heads/ops-pr/**"], rules: ["creation"] }] as const;
    await using ops = await OpsStory.open({ image, rulesets });
    const text = await refused(ops, await ops.release("1.4.0"));
    expect(text).toContain("Cannot create ref due to creations being restricted.");
    expect(text).toContain("let this token's owner past the rule, or change the rules of acme/ops");
  });
});

describe("a branch that is protected once it is there", () => {
  it("stays as it is, its pull request too, and the run says which rule is in the way", async () => {
    const rulesets = [{ name: "still", refs: ["refs/heads/ops-pr/**"], rules: ["non_fast_forward"] }] as const;
    await using ops = await OpsStory.open({ image, rulesets });
    await ops.released("1.4.0");
    const before = [ops.git("rev-parse", "ops-pr/shop/production/1.4.0"), ops.pull(1).body];
    await ops.commit("main", { text: `${kustomization(image)}namespace: shop\n` });
    const run = await ops.release("1.4.0");
    expect(run.outputs.result).toBe("failed");
    expect(errorOf(run)).toMatch(/^acme\/ops: cannot move the branch: .*Cannot force-push to this branch/);
    expect(errorOf(run)).toContain("let this token's owner past the rule");
    expect([ops.git("rev-parse", "ops-pr/shop/production/1.4.0"), ops.pull(1).body]).toEqual(before);
  });
});

describe("an image", () => {
  it.each<[string, (given: PushedImage) => Record<string, string>, string]>([
    [
      "that is not in the registry",
      ({ repository }) => ({ images: `api=${repository}@sha256:${"0".repeat(64)}` }),
      "has no sha256:000",
    ],
    ["that lacks a platform", () => ({ platforms: "linux/amd64,linux/arm64" }), "is not built for linux/arm64"],
    [
      "whose tag has moved",
      ({ repository, digest }) => ({
        images: `api=${repository}:latest@${digest.replace(/.$/, digest.endsWith("0") ? "1" : "0")}`,
      }),
      "has no sha256:",
    ],
    ["that no pin leads to", ({ repository }) => ({ images: `worker=${repository}-worker:1.4.0` }), "images.worker"],
  ])("%s stops the run", async (_name, given, sentence) => {
    await using ops = await OpsStory.open({ image });
    expect(await refused(ops, await ops.release("1.4.0", { with: given(image) }))).toContain(sentence);
  });

  it("of another commit than the tag's stops the run", async () => {
    const commit = "8f3c1d2b9a7e4056c1f0d9e8b7a6958473625140";
    const labelled = await pushImage("ops-story/labelled", [`LABEL org.opencontainers.image.revision="${commit}"`]);
    await using ops = await OpsStory.open({ image: labelled });
    const text = await refused(ops, await ops.release("1.4.0", { sha: "1".repeat(40) }));
    expect(text).toContain("images.api: was built from commit 8f3c1d2b9a7e, and the release is 111111111111");
    expect((await ops.released("1.4.0", { sha: commit })).outputs.result).toBe("opened");
    expect(ops.pull(1).body).toContain("`8f3c1d2b9a7e`");
  });
});

describe("inputs", () => {
  it("are checked all at once, before anybody is asked", async () => {
    await using ops = await OpsStory.open({ image });
    const wrong = { repository: "ops", pins: "- { file: .github/x.yaml, kind: kustomize }", labels: "x".repeat(60) };
    const run = await ops.release("1.4.0", {
      ref: "refs/heads/main",
      with: { ...wrong, version: "../x", reviewers: "a b", "auto-merge": "perhaps", "on-human-commits": "ask" },
    });
    const text = await refused(ops, run);
    for (const name of [
      "repository",
      "pins.0.file",
      "labels",
      "version",
      "reviewers",
      "auto-merge",
      "on-human-commits",
    ])
      expect(text).toContain(`  - ${name}: `);
    expect(ops.github.requests).toEqual([]);
  });
});

describe("GitHub", () => {
  const graphql = (body: RegExp): Pick<Fault, "method" | "path"> & { body: RegExp } => ({
    method: "POST",
    path: "/graphql",
    body,
  });
  const everywhere: [string, Pick<Fault, "method" | "path"> & { body?: RegExp }][] = [
    ["the read", graphql(/query Read/)],
    ["the tree", { method: "POST", path: "/repos/*/*/git/trees" }],
    ["the commit", { method: "POST", path: "/repos/*/*/git/commits" }],
    ["the branch", graphql(/mutation Move/)],
    ["the pull request", graphql(/mutation Open/)],
    ["the label", graphql(/mutation Label/)],
  ];

  it.each(everywhere)("may fail once at %s, before the work or after it", async (_name, match) => {
    const faults: Fault[] = [
      { ...match, kind: "status", status: 502 },
      { ...match, kind: "drop", when: "after" },
    ];
    for (const fault of faults) {
      await using ops = await OpsStory.open({ image });
      const placed = ops.github.addFault(fault);
      const run = await ops.released("1.4.0");
      expect([placed.count, run.outputs["pull-request-number"]]).toEqual([1, "1"]);
      expect(ops.records.pulls).toHaveLength(1);
      expect(ops.branches).toEqual(["main", "ops-pr/shop/production/1.4.0"]);
    }
  });

  /** Where nothing stays when GitHub fails for good; without a label the pull request is the same one. */
  const beforeOpen = everywhere.slice(0, 5);
  const ATTEMPTS = 5;

  async function refusedWith(fault: Fault): Promise<string> {
    await using ops = await OpsStory.open({ image });
    const placed = ops.github.addFault(fault);
    const text = await refused(ops, await ops.release("1.4.0"));
    expect(placed.count).toBe(fault.times);
    return text;
  }

  it("may be down for long, wherever a run is: then nothing is left, and it says when to try again", async () => {
    const texts = await Promise.all(
      beforeOpen.map(([, match]) => refusedWith({ ...match, kind: "status", status: 503, times: ATTEMPTS })),
    );
    for (const text of texts) {
      expect(text).toMatch(/^acme\/ops: cannot [\w' ]+: status 503\nNext: run the job again later; nothing was left/);
    }
  });

  it("may ask for more patience than a job should have: then the run says so at once", async () => {
    for (const [, match] of beforeOpen) {
      const text = await refusedWith({ ...match, kind: "secondary-limit", retryAfter: 3_600, times: 1 });
      expect(text).toContain("You have exceeded a secondary rate limit");
      expect(text).toContain("Next: run the job again later; nothing was left half done");
    }
    const limited = { ...graphql(/mutation Open/), kind: "rate-limit", resetAfter: 3_600, times: 1 } as const;
    expect(await refusedWith(limited)).toContain("cannot open the pull request: API rate limit exceeded");
  });

  it("may be too busy: the run waits as long as it is told to", async () => {
    await using ops = await OpsStory.open({ image });
    for (const [, match] of everywhere.slice(0, 4)) {
      ops.github.addFault({ ...match, kind: "secondary-limit", retryAfter: 1 });
    }
    const run = await ops.released("1.4.0");
    expect(run.outputs.result).toBe("opened");
    expect(run.durationMs).toBeGreaterThan(4_000);
  });

  it("may be out of order for long: then nothing is there, and the run says so", async () => {
    await using ops = await OpsStory.open({ image });
    ops.github.addFault({
      ...graphql(/mutation Open/),
      kind: "graphql-error",
      type: "UNPROCESSABLE",
      message: "Validation failed: body is too long",
    });
    const text = await refused(ops, await ops.release("1.4.0"));
    expect(text).toContain("acme/ops: cannot open the pull request: Validation failed: body is too long");
  });

  it("may say 422 at the tree: then nothing is there, and its words are passed on", async () => {
    await using ops = await OpsStory.open({ image });
    ops.github.addFault({
      method: "POST",
      path: "/repos/*/*/git/trees",
      kind: "status",
      status: 422,
      message: "tree.path contains a malformed path component",
    });
    const text = await refused(ops, await ops.release("1.4.0"));
    expect(text).toContain("cannot write the files: tree.path contains a malformed path component");
  });

  it("may say each time that somebody else was faster: the run gives up, and nothing is left", async () => {
    const moved = "Reference refs/heads/ops-pr/shop/production/1.4.0 is at 1 but 0 was expected";
    const stale = { ...graphql(/mutation Move/), kind: "graphql-error", type: "STALE_DATA", message: moved } as const;
    const text = await refusedWith({ ...stale, times: ATTEMPTS });
    expect(text).toContain(`acme/ops: cannot move the branch: ${moved}, 5 times in a row`);
    expect(text).toContain("Next: run the job again once the others are done: it takes up what is there");
  });

  it("may answer with what was before: the run reads again until it is right", async () => {
    await using ops = await OpsStory.open({ image });
    await ops.released("1.4.0");
    ops.github.addFault({ ...graphql(/query Read/), kind: "stale" });
    const run = await ops.released("1.4.0");
    expect(run.outputs["pull-request-number"]).toBe("1");
    expect(ops.records.pulls).toHaveLength(1);
  });
});
