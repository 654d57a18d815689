import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SUITE_NAME, SUITE_PATH } from "./support/caller.ts";
import { everyWorkflow } from "./support/example.ts";
import { inLab, pinOf } from "./support/example-workflow.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const PLACE = {
  commit: COMMIT,
  registry: "registry.lab",
  username: "pusher",
  pullUsername: "puller",
  namespace: "a-namespace",
};

/** Every value of a document by its path: `jobs.release.with.registry`. */
function flatten(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, each]) => flatten(each, path === "" ? key : `${path}.${key}`));
}

const valuesIn = (workflow: string) => new Map(flatten(parse(workflow), ""));
const pinsIn = (workflow: string) =>
  [...valuesIn(workflow).values()].flatMap((value) => (typeof value === "string" ? (pinOf(value) ?? []) : []));

/** What is other in the lab, by path. */
function changes(workflow: string): [string, unknown][] {
  const before = valuesIn(workflow);
  const after = valuesIn(inLab(workflow, PLACE));
  expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  return [...after].filter(([path, value]) => before.get(path) !== value);
}

const workflows = Object.entries(everyWorkflow());

describe.each(workflows)("examples/%s", (_, workflow) => {
  test("pins the suite at a commit that there is, with what it names", () => {
    const pins = pinsIn(workflow);
    expect(pins.length).toBeGreaterThan(0);
    for (const { path, commit } of pins) {
      expect(commit).toMatch(/^[0-9a-f]{40}$/);
      const type = execFileSync("git", ["-C", SUITE_PATH, "cat-file", "-t", `${commit}:${path}`], { encoding: "utf8" });
      expect(type.trim(), path).toBe(path.endsWith(".yml") ? "blob" : "tree");
    }
  });

  test("is run in the lab with another commit, registry, users and namespace only", () => {
    const changed = changes(workflow);
    const isPlace = /\.(uses|(with|secrets)\.(registry|registry-username|registry-password|pull-username|namespace))$/;
    expect(changed.map(([path]) => path).filter((path) => !isPlace.test(path))).toEqual([]);
    expect(pinsIn(inLab(workflow, PLACE)).map(({ commit }) => commit)).toEqual(pinsIn(workflow).map(() => COMMIT));
  });
});

test("the examples pin one and the same commit", () => {
  const commits = workflows.flatMap(([, workflow]) => pinsIn(workflow)).map(({ commit }) => commit);
  expect(new Set(commits).size).toBe(1);
});

test("a call of each kind gets what it needs in the lab", () => {
  const old = "f".repeat(40);
  const workflow = `
jobs:
  release: { uses: ${SUITE_NAME}/.github/workflows/release-swarm.yml@${old}, with: { stack: shop } }
  rollback: { uses: ${SUITE_NAME}/.github/workflows/rollback.yml@${old}, with: { pull-username: bot } }
  verify: { uses: ${SUITE_NAME}/.github/workflows/verify.yml@${old} }
  image:
    steps:
      - uses: actions/checkout@${old}
      - uses: ${SUITE_NAME}/action-build-push@${old}
      - run: make
`;
  const password = `\${{ secrets.REGISTRY_PASSWORD }}`;
  expect(parse(inLab(workflow, PLACE)).jobs).toEqual({
    release: {
      uses: `${SUITE_NAME}/.github/workflows/release-swarm.yml@${COMMIT}`,
      with: {
        stack: "shop",
        registry: "registry.lab",
        "registry-username": "pusher",
        namespace: "a-namespace",
        "pull-username": "puller",
      },
      secrets: { "registry-password": password },
    },
    rollback: {
      uses: `${SUITE_NAME}/.github/workflows/rollback.yml@${COMMIT}`,
      with: { "pull-username": "puller", registry: "registry.lab" },
    },
    verify: { uses: `${SUITE_NAME}/.github/workflows/verify.yml@${COMMIT}` },
    image: {
      steps: [
        { uses: `actions/checkout@${old}` },
        {
          uses: `${SUITE_NAME}/action-build-push@${COMMIT}`,
          with: {
            registry: "registry.lab",
            "registry-username": "pusher",
            namespace: "a-namespace",
            "registry-password": password,
          },
        },
        { run: "make" },
      ],
    },
  });
});
