import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { jobNamed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { SUITE_NAME, suiteCommit } from "./support/caller.ts";
import { Flux } from "./support/flux.ts";
import { postDeployList } from "./support/post-deploy-list.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import { freshNamespace, shown } from "./support/release-workflow.ts";

const { registries } = readLab();
const registry = registries.open.host;
const namespace = freshNamespace("geoduels");
const APP = "sourcelocation/geoduels";
/** The guide's default, which the release workflow has as well. */
const OPS = "sourcelocation/geoduels-prod";
const SERVICES = { api: 18_080, worker: 18_081 };
const NOTHING = `sha256:${"0".repeat(64)}`;

const deployment = (name: string, port: number) => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec:
      containers:
        - name: ${name}
          image: ${registry}/${namespace}/${name}
          env: [{ name: PORT, value: "${port}" }]
`;
const pin = (name: string) => `
  - name: ${registry}/${namespace}/${name}
    newTag: 0.0.0
    digest: ${NOTHING}`;
const opsFiles = {
  "apps/production/kustomization.yaml": `resources: [api.yaml, worker.yaml]\nimages:${Object.keys(SERVICES).map(pin).join("")}\n`,
  ...Object.fromEntries(
    Object.entries(SERVICES).map(([name, port]) => [`apps/production/${name}.yaml`, deployment(name, port)]),
  ),
};

const PINS = "- { file: apps/production/kustomization.yaml, kind: kustomize }";
const suite = (file: string) => `${SUITE_NAME}/.github/workflows/${file}@${suiteCommit()}`;

/** As the guide has it: its variables with its defaults, and a token of its own for the ops repository. */
const release = `
name: Release
on: { push: { tags: ["v*.*.*"] } }
permissions: {}
jobs:
  release:
    permissions: { contents: read, packages: write }
    uses: ${suite("release-gitops.yml")}
    with:
      images: "api: {}\\nworker: {}\\n"
      build-args: BASE_REGISTRY=${registry}
      registry: \${{ vars.REGISTRY || 'ghcr.io' }}
      namespace: \${{ vars.NAMESPACE || github.repository_owner }}
      ops-repository: \${{ vars.OPS_REPOSITORY || 'sourcelocation/geoduels-prod' }}
      pins: "${PINS}"
      migrations-path: db/migrations
      deployed-schema-version: \${{ vars.SCHEMA_VERSION }}
      table-sizes: \${{ vars.TABLE_SIZES }}
      site-url: \${{ vars.PRODUCTION_SITE_URL || 'https://geoduels.io' }}
      auto-merge: true
    secrets: { ops-token: "\${{ secrets.OPS_REPO_TOKEN }}" }
`;

const verify = `
name: Verify
on:
  workflow_dispatch:
    inputs:
      version: { type: string, required: true }
      migrations: { type: string, default: none }
      assert-compatible: { type: boolean, default: false }
permissions: {}
jobs:
  verify:
    uses: ${suite("verify.yml")}
    with:
      version: \${{ inputs.version }}
      targets: \${{ vars.POST_DEPLOY_LIST }}
      migrations: \${{ inputs.migrations }}
      timeout: 30s
      interval: 200ms
      ops-repository: \${{ vars.OPS_REPOSITORY || 'sourcelocation/geoduels-prod' }}
      revert: true
      images: "api=${registry}/${namespace}/api\\nworker=${registry}/${namespace}/worker"
      pins: "${PINS}"
      assert-compatible: \${{ inputs.assert-compatible }}
    secrets: { ops-token: "\${{ secrets.OPS_REPO_TOKEN }}" }
`;

const MIGRATIONS = {
  "000042_compact_storage.up.sql": `-- ops: backup
-- ops: after smoke
-- ops: after maintenance
-- ops: after run scripts/compact-storage.sh, which only runs while the schema version is exactly 42
ALTER TABLE matches ADD compacted boolean NOT NULL DEFAULT false;
`,
  "000042_compact_storage.down.sql": "ALTER TABLE matches DROP compacted;\n",
  "000047_entity_uuid.up.sql": `-- ops: maintenance
-- ops: backup
-- ops: before drain active matches
-- ops: after clear stale queue, assignment and presence data from Redis
-- ops: keep legacy_id_aliases until 2.0.0
CREATE TABLE legacy_id_aliases (legacy text PRIMARY KEY, id uuid NOT NULL);
ALTER TABLE players ALTER id TYPE uuid USING md5(id)::uuid;
`,
};

const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures/geoduels", name), "utf8");

describe("geoduels", () => {
  let app: PushedSample;
  let flux: Flux;
  let secrets: Record<string, string>;
  let vars: Record<string, string>;

  beforeAll(async () => {
    const files = {
      Dockerfile: fixture("Dockerfile"),
      "game.py": fixture("game.py"),
      ".github/workflows/verify.yml": verify,
      "db/migrations/000041_matches.up.sql": "CREATE TABLE matches (id text PRIMARY KEY);\n",
      "db/migrations/000041_matches.down.sql": "DROP TABLE matches;\n",
    };
    app = await PushedSample.open(APP, release, {
      others: { [OPS]: { files: opsFiles, allowAutoMerge: true } },
      files,
    });
    const permissions = { contents: "write", "pull-requests": "write", issues: "write" } as const;
    const robot = {
      name: "robot",
      login: "geoduels-release[bot]",
      kind: "installation",
      repositories: [OPS],
      permissions,
    } as const;
    secrets = { OPS_REPO_TOKEN: app.github.issueFor(robot) };
    flux = new Flux({ gitDir: app.github.gitDirs[OPS] ?? "", path: "apps/production" });
    const [api = "", worker = ""] = Object.values(SERVICES).map((port) => `http://${flux.address}:${port}`);
    const list = postDeployList({ api, worker }).replace("  timeout: 30s", "$&\n  failure-threshold: 1");
    vars = {
      REGISTRY: registry,
      NAMESPACE: namespace,
      SCHEMA_VERSION: "41",
      TABLE_SIZES: "players=12GB",
      POST_DEPLOY_LIST: list,
    };
  });
  afterAll(async () => {
    await flux[Symbol.asyncDispose]();
    await app[Symbol.asyncDispose]();
  });

  const pull = (number: number) => app.github.records(OPS).pulls.find((each) => each.number === number);
  const comments = () => app.github.records(OPS).comments.map(({ number, body }) => [number, body] as const);

  /** What a person of the team does once the checklist is done. Gives the images that run then. */
  async function merge(number: number): Promise<Record<string, string>> {
    const permissions = { contents: "write", "pull-requests": "write" } as const;
    const person = app.github.issueFor({ name: "ada", login: "ada", repositories: [OPS], permissions });
    const headers = { authorization: `Bearer ${person}`, "content-type": "application/json" };
    const url = `${app.github.urls.api}/repos/${OPS}/pulls/${number}/merge`;
    const answer = await fetch(url, { method: "PUT", headers, body: "{}" });
    expect(answer.ok, await answer.text()).toBe(true);
    return flux.reconciled();
  }

  function verified(version: string, inputs: Record<string, string | boolean> = {}): Promise<WorkflowRun> {
    const event = { name: "workflow_dispatch" };
    const workflow = ".github/workflows/verify.yml";
    return app.run({ workflow, event, secrets, vars, inputs: { version, ...inputs } });
  }

  let first: Record<string, string>;

  test("releases a tag to the guide's ops repository, whose digests then run and pass the post-deploy list", async () => {
    const run = await app.push("1.2.2", { secrets, vars });
    expect(run.conclusion, shown(run)).toBe("success");
    // It brings no migrations, and so merges by itself.
    expect(pull(1)).toMatchObject({ head: "ops-pr/geoduels/production/1.2.2", state: "closed" });
    first = await flux.reconciled();
    expect(first).toEqual(imagesPinnedBy(pull(1)?.body));
    const checked = await verified("1.2.2");
    expect(checked.conclusion, shown(checked)).toBe("success");
    expect(jobNamed(checked, "verify / Verify 1.2.2").log.join("\n")).toContain("a duel: match completion passed");
    expect(comments()).toEqual([]);
  });

  test("shows the staged migrations 42 and 47 in the order that the guide demands, and does not merge by itself", async () => {
    for (const [name, text] of Object.entries(MIGRATIONS)) app.write(`db/migrations/${name}`, text);
    const run = await app.push("1.3.0", { secrets, vars }, "nobody-is-matched");
    expect(run.conclusion, shown(run)).toBe("success");
    const body = pull(2)?.body ?? "";
    expect([...body.matchAll(/^- \[ \] (.*)$/gm)].map(([, step = ""]) => step)).toEqual([
      expect.stringMatching(/^Take a backup of PostgreSQL/),
      expect.stringMatching(/^See that 24 GB are free on the database's disk: `players` takes 12 GB/),
      "Apply `42_compact_storage`, and nothing after",
      "See that the application that runs works with `42_compact_storage`",
      expect.stringMatching(/^Turn maintenance mode on, and stop everything that writes/),
      "run scripts/compact-storage.sh, which only runs while the schema version is exactly 42",
      "Take a backup of PostgreSQL, and see that it can be restored",
      "drain active matches",
      "Apply `47_entity_uuid`, and nothing after",
      "clear stale queue, assignment and presence data from Redis",
      "Merge this pull request",
      expect.stringMatching(/^Turn maintenance mode off/),
      expect.stringContaining("//geoduels.io/health answers"),
      expect.stringContaining("//geoduels.io/health/live answers"),
      expect.stringContaining("//geoduels.io/health/ready answers"),
    ]);
    expect(body).toMatch(/\| `47_entity_uuid` \| high \| \*\*missing\*\* \| \*\*may not work\*\* \|/);
    expect(body).toContain("Not merged by itself");
    expect(pull(2)?.state).toBe("open");
  });

  test("ends a failed verification with the pull request that takes the release back, once somebody vouches for the schema", async () => {
    expect(await merge(2)).not.toEqual(first);
    const migrations = Object.keys(MIGRATIONS)
      .map((name) => `db/migrations/${name}`)
      .join("\n");
    const failed = await verified("1.3.0", { migrations });
    expect(failed.conclusion).toBe("failure");
    expect(shown(failed)).toMatch(
      /a duel: step 6 of 14, assignment: .* not within 3 s: answered 200, but status is "waiting"/,
    );
    expect(shown(failed)).toContain("with 47_entity_uuid, after which 1.2.2 may not work");
    expect(comments()).toEqual([[2, expect.stringContaining("It could not be taken back by a pull request")]]);
    expect(pull(3)).toBeUndefined();

    const vouched = await verified("1.3.0", { migrations, "assert-compatible": true });
    expect(vouched.conclusion).toBe("failure");
    expect(pull(3)).toMatchObject({ head: "ops-pr/geoduels/production/revert-1.3.0", state: "open" });
    expect(comments().at(-1)).toEqual([
      2,
      expect.stringMatching(/production is not healthy \(`a duel`\).*merge http\S+\/pull\/3\.$/s),
    ]);

    expect(await merge(3)).toEqual(first);
    const back = await verified("1.2.2");
    expect(back.conclusion, shown(back)).toBe("success");
    for (const run of [failed, vouched, back]) expect(shown(run)).not.toContain(secrets.OPS_REPO_TOKEN);
  });
});

/** `api` → `registry/…/api:1.2.2@sha256:…`, as the pull request's record has them. */
function imagesPinnedBy(body: string | null | undefined): Record<string, string> {
  const [, record = "{}"] = /<!-- slipway-ops-pr (\{.*\}) -->/.exec(body ?? "") ?? [];
  const { places = [] } = JSON.parse(record) as { places?: { image: string; to: string }[] };
  return Object.fromEntries(places.map(({ image, to }) => [image, `${registry}/${namespace}/${image}:${to}`]));
}
