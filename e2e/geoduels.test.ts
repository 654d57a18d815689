import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { jobNamed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { suiteCommit } from "./support/caller.ts";
import { workflowsOf } from "./support/example.ts";
import { inLab } from "./support/example-workflow.ts";
import { Flux } from "./support/flux.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import { freshNamespace, shown } from "./support/release-workflow.ts";

const { registries } = readLab();
const registry = registries.open.host;
const namespace = freshNamespace("geoduels");
const APP = "sourcelocation/geoduels";
/** The guide's default, which the example's workflows have as well. */
const OPS = "sourcelocation/geoduels-prod";
const SERVICES = { api: 18_080, realtime: 18_081, "moderation-worker": 18_082, web: 18_083 };
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
const SCHEMA = "apps/production/schema.yaml";
/** As the example's release says that it begins. */
const schema = (version: number) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: schema }\ndata: { version: "${version}" }\n`;
const opsFiles = {
  "apps/production/kustomization.yaml": `resources:${["schema", ...Object.keys(SERVICES)].map((name) => `\n  - ${name}.yaml`).join("")}\nimages:${Object.keys(SERVICES).map(pin).join("")}\n`,
  [SCHEMA]: schema(41),
  ...Object.fromEntries(
    Object.entries(SERVICES).map(([name, port]) => [`apps/production/${name}.yaml`, deployment(name, port)]),
  ),
};

/** The example's workflows as they are, at the suite's commit. Where the lab's registry is, its variables say. */
const place = { commit: suiteCommit(), registry, username: "", pullUsername: "", namespace };
const workflows = Object.fromEntries(
  Object.entries(workflowsOf("geoduels")).map(([file, text]) => [file, inLab(text, place)]),
);
const RELEASE = ".github/workflows/release.yml";
const VERIFY = ".github/workflows/verify.yml";

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
const base = fixture("Dockerfile").replace(/^ARG BASE_REGISTRY=.*$/m, `ARG BASE_REGISTRY=${registry}`);
/** One Dockerfile for the services, with a stage for each, and one for the web client. */
const stages = [
  base.replace(/^(FROM .*)$/m, "$1 AS game"),
  ...["api", "realtime", "moderation-worker"].map((name) => `FROM game AS ${name}\n`),
];

describe("geoduels", () => {
  let app: PushedSample;
  let flux: Flux;
  let secrets: Record<string, string>;
  let vars: Record<string, string>;
  let production: Record<string, string>;

  beforeAll(async () => {
    const files = {
      ...workflows,
      Dockerfile: stages.join("\n"),
      "game.py": fixture("game.py"),
      "web/Dockerfile": base,
      "web/game.py": fixture("game.py"),
      "db/migrations/000041_matches.up.sql": "CREATE TABLE matches (id text PRIMARY KEY);\n",
      "db/migrations/000041_matches.down.sql": "DROP TABLE matches;\n",
    };
    app = await PushedSample.open(APP, workflows[RELEASE] ?? "", {
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
    const at = (service: keyof typeof SERVICES) => `http://${flux.address}:${SERVICES[service]}`;
    vars = {
      REGISTRY: registry,
      REGISTRY_NAMESPACE: namespace,
      TABLE_SIZES: "players=12GB",
      AUTO_MERGE: "true",
    };
    // The site's own address is a default for the pull request, and here another for the checks.
    production = {
      ...vars,
      PRODUCTION_SITE_URL: at("api"),
      REALTIME_URL: at("realtime"),
      WORKER_URL: at("moderation-worker"),
      VERIFY_TIMEOUT: "1m",
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

  /** Started by hand. */
  function verified(version: string, inputs: Record<string, string | boolean> = {}): Promise<WorkflowRun> {
    const event = { name: "workflow_dispatch" };
    return app.run({ workflow: VERIFY, event, secrets, vars: production, inputs: { version, ...inputs } });
  }

  /** Started by the ops repository. */
  function verifiedOnceDeployed(version: string): Promise<WorkflowRun> {
    const event = { name: "repository_dispatch", payload: { action: "deployed", client_payload: { version } } };
    return app.run({ workflow: VERIFY, event, secrets, vars: production });
  }

  let first: Record<string, string>;

  test("releases a tag to the guide's ops repository, whose digests then run and pass the post-deploy list", async () => {
    const run = await app.push("1.2.2", { secrets, vars });
    expect(run.conclusion, shown(run)).toBe("success");
    // It brings no migrations, and so merges by itself.
    expect(pull(1)).toMatchObject({ head: "ops-pr/geoduels/production/1.2.2", state: "closed" });
    first = await flux.reconciled();
    expect(first).toEqual(imagesPinnedBy(pull(1)?.body));
    const checked = await verifiedOnceDeployed("1.2.2");
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
      "<https://geoduels.io/health> answers",
      "<https://geoduels.io/health/live> answers",
      "<https://geoduels.io/health/ready> answers",
      expect.stringMatching(/^Verify is green for this version: <http\S+\/actions\/workflows\/verify\.yml>$/),
    ]);
    expect(body).toContain("proves it with `mode: plan`, `max-age: 24h`, `min-free-space: 24GB`");
    expect(body).toContain(`Those after schema version \`41\`, as \`${SCHEMA}:4 ConfigMap/schema data.version\` says.`);
    expect(await app.file(OPS, "ops-pr/geoduels/production/1.3.0", SCHEMA)).toBe(schema(47));
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
      /a duel: step 6 of 14, assignment: .* not within 10 s: answered 200, but status is "waiting"/,
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

  test("asks the next release for no migration that stayed applied, and still guards the way back behind it", async () => {
    expect(await app.file(OPS, "main", SCHEMA)).toBe(schema(47));
    const run = await app.push("1.3.1", { secrets, vars });
    expect(run.conclusion, shown(run)).toBe("success");
    const body = pull(4)?.body ?? "";
    expect(body).toContain(`Those after schema version \`47\``);
    expect(body).toMatch(/does not have them: `42_compact_storage`, `47_entity_uuid`\./);
    expect(body).toMatch(
      /refused without `assert-compatible: true`, because `1\.2\.2` may not work after:\n- `47_entity_uuid`/,
    );
    expect(await flux.reconciled()).toEqual(imagesPinnedBy(body));
    const checked = await verified("1.3.1");
    expect(checked.conclusion, shown(checked)).toBe("success");
  });
});

/** `api` → `registry/…/api:1.2.2@sha256:…`, as the pull request's record has them. */
function imagesPinnedBy(body: string | null | undefined): Record<string, string> {
  const [, record = "{}"] = /<!-- slipway-ops-pr (\{.*\}) -->/.exec(body ?? "") ?? [];
  const { places = [] } = JSON.parse(record) as { places?: { image: string; to: string }[] };
  return Object.fromEntries(places.map(({ image, to }) => [image, `${registry}/${namespace}/${image}:${to}`]));
}
