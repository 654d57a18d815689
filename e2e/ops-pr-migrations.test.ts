import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, it } from "vitest";
import {
  errorOf,
  FILE,
  kustomization,
  OLD_DIGEST,
  OpsStory,
  type PushedImage,
  pushImage,
  shown,
} from "./support/ops.ts";
import { openWorkspace } from "./support/workspace.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

const FOLDER = "server/migrations";
const OLD = {
  "000041_rounds.up.sql": "CREATE TABLE rounds (id text);\n",
  "000041_rounds.down.sql": "DROP TABLE rounds;\n",
};
const NEW = {
  "000042_compact.up.sql": `-- ops: after smoke
-- ops: after maintenance
-- ops: after run scripts/compact-storage.sh, which only runs while the schema version is exactly 42
ALTER TABLE rounds ADD compacted boolean DEFAULT false;
`,
  "000042_compact.down.sql": "ALTER TABLE rounds DROP compacted;\n",
  "000043_uuid.up.sql": `-- ops: maintenance
-- ops: before drain active matches
-- ops: after clear stale queue, assignment and presence data from Redis
ALTER TABLE rounds ALTER id TYPE uuid USING id::uuid;
`,
};

/** An application's repository, and its releases. */
function repository() {
  const { path, write } = openWorkspace();
  const identity = ["-c", "user.name=ada", "-c", "user.email=ada@lab.test", "-c", "commit.gpgsign=false"];
  const git = (...args: string[]) =>
    execFileSync("git", [...identity, ...args], { cwd: path, encoding: "utf8" }).trim();
  const release = (version: string, files: Readonly<Record<string, string>>, subject: string) => {
    for (const [name, text] of Object.entries(files)) write(`${FOLDER}/${name}`, text);
    git("add", "--all");
    git("commit", "--quiet", "--message", subject);
    git("tag", "--annotate", "--message", version, `v${version}`);
  };
  git("init", "--quiet", "--initial-branch=main");
  return { path, git, release };
}

/** An application with a release, and another one with more migrations. */
function application(released: Readonly<Record<string, string>> = NEW) {
  const { path, git, release } = repository();
  release("1.3.0", OLD, "Keep rounds");
  release("1.4.0", released, "Use uuid for rounds, by @ada <!-- -->");
  return { app: { from: path }, sha: git("rev-parse", "HEAD") };
}

const wanted = { "migrations-path": FOLDER, "site-url": "https://shop.example.org/" };

it("a release shows its changes, its migrations and what to do in which order, with two requests to the application's", async () => {
  const { app, sha } = application();
  await using ops = await OpsStory.open({ image, app, allowAutoMerge: true });
  const inputs = { ...wanted, "deployed-schema-version": "41", "table-sizes": "rounds=12GB", "auto-merge": "true" };
  const run = await ops.released("1.4.0", { sha, with: inputs });
  const body = ops.pull(1).body ?? "";
  expect(body).toContain("[1 commit](");
  expect(body).toContain("Use uuid for rounds, by @&#8203;ada &lt;!-- --&gt;");
  expect(body).toContain("Those after schema version `41`.");
  expect(body).toMatch(/\| `43_uuid` \| high \| \*\*missing\*\* \| \*\*may not work\*\* \|/);
  const steps = [...body.matchAll(/^- \[ \] (.*)$/gm)].map(([, step = ""]) => step);
  expect(steps).toEqual([
    "Take a backup of PostgreSQL, and see that it can be restored",
    expect.stringContaining("See that 24 GB are free on the database's disk: `rounds` takes 12 GB"),
    "Apply `42_compact`, and nothing after",
    "See that the application that runs works with `42_compact`",
    "Turn maintenance mode on, and stop everything that writes",
    "run scripts/compact-storage.sh, which only runs while the schema version is exactly 42",
    "drain active matches",
    "Apply `43_uuid`, and nothing after",
    "clear stale queue, assignment and presence data from Redis",
    "Merge this pull request",
    "Turn maintenance mode off, once the new version runs",
    "<https://shop.example.org/health> answers",
    "<https://shop.example.org/health/live> answers",
    "<https://shop.example.org/health/ready> answers",
  ]);
  expect(body).toContain("Not merged by itself: it brings 42\\_compact, 43\\_uuid");
  expect(ops.pull(1).autoMerge).toBeUndefined();
  expect(run.log.at(-2)).toContain("not by itself: it brings 42_compact, 43_uuid");
  const asked = ops.github.requests.filter(({ token }) => token.startsWith("GITHUB_TOKEN"));
  expect(asked).toHaveLength(2);
  expect(ops.github.violations).toEqual([]);
  expect((await ops.released("1.4.0", { sha, with: inputs })).outputs.result).toBe("unchanged");
});

it("a release whose token may not read pull requests of the application's says that it lacks their numbers", async () => {
  const { app, sha } = application();
  await using ops = await OpsStory.open({ image, app, appPermissions: { contents: "read" } });
  const run = await ops.released("1.4.0", { sha, with: wanted });
  const lack = "Numbers of pull requests could not be read: Resource not accessible by integration";
  expect(shown(run)).toContain(`${lack}; give app-token pull-requests: read`);
  expect(ops.pull(1).body).toContain(lack);
  expect(ops.pull(1).body).toContain("Use uuid for rounds, by");
});

it("a release that replaces another one has its migrations as well", async () => {
  const { path, release } = repository();
  release("1.3.0", OLD, "Keep rounds");
  release("1.4.0", NEW, "Use uuid for rounds");
  const last = { "000044_maps.up.sql": "CREATE TABLE maps (id uuid);\n", "000044_maps.down.sql": "DROP TABLE maps;\n" };
  release("1.5.0", last, "Draw maps");
  await using ops = await OpsStory.open({ image, app: { from: path } });
  const sha = (version: string) => ops.gitOfApp("rev-parse", `v${version}^{commit}`).trim();
  await ops.released("1.4.0", { sha: sha("1.4.0"), with: wanted });
  await ops.released("1.5.0", { sha: sha("1.5.0"), with: wanted });
  expect(ops.open.map(({ number }) => number)).toEqual([2]);
  const rows = [...(ops.pull(2).body ?? "").matchAll(/^\| `(4\d_\w+)` \|/gm)].map(([, label]) => label);
  expect(rows).toEqual(["42_compact", "43_uuid", "44_maps"]);
  expect(ops.pull(2).body).toContain("[2 commits](");
});

it("what is applied is guessed from the deployed version where nobody says, and the guess is told", async () => {
  const { app, sha } = application();
  await using ops = await OpsStory.open({ image, app });
  await ops.released("1.4.0", { sha, with: wanted });
  expect(ops.pull(1).body).toContain("Those that `1.3.0` does not have. Which ones are applied is not recorded");
});

it("a release whose migrations are applied may merge by itself, and is not taken back behind them unasked", async () => {
  const { app, sha } = application();
  await using ops = await OpsStory.open({ image, app, allowAutoMerge: true });
  await ops.released("1.4.0", { sha, with: { ...wanted, "deployed-schema-version": "43", "auto-merge": "true" } });
  expect(ops.pull(1).merged).toBeDefined();
  expect(ops.pull(1).body).toContain("does not have them: `42_compact`, `43_uuid`.");
  const back = await ops.release("1.4.0", { sha, with: { mode: "revert" } });
  expect(errorOf(back)).toContain("#1 brought 1.4.0 with 43_uuid, after which 1.3.0 may not work");
});

describe("a schema version that the ops repository records", () => {
  const SCHEMA = "apps/production/schema.yaml";
  const schema = (version: number) =>
    `# What is applied\nkind: ConfigMap\ndata:\n  version: "${version}" # by releases\n`;
  const recorded = { ...wanted, "schema-record": `{ file: ${SCHEMA}, path: data.version }` };
  const files = (version: number) => ({ [FILE]: kustomization(image), [SCHEMA]: schema(version) });
  const BRANCH = "ops-pr/shop/production/1.4.0";

  it("decides what is to be applied, and is changed with the pins by the one commit", async () => {
    const { app, sha } = application();
    await using ops = await OpsStory.open({ image, app, files: files(41) });
    const { run, asked } = await ops.counting(() => ops.released("1.4.0", { sha, with: recorded }));
    expect(run.outputs["changed-files"]).toBe(JSON.stringify([FILE, SCHEMA]));
    expect(asked).toHaveLength(6);
    const body = ops.pull(1).body ?? "";
    expect(body).toContain(`Those after schema version \`41\`, as \`${SCHEMA}:4 data.version\` says.`);
    expect(body).toContain("from `41` to `43`: whoever merges says that they are applied.");
    expect(body).not.toContain("not recorded");
    expect(ops.git("diff", "--numstat", "main", BRANCH)).toBe(`2\t2\t${FILE}\n1\t1\t${SCHEMA}\n`);
    expect(ops.file(BRANCH, SCHEMA)).toBe(schema(43));
    expect((await ops.counting(() => ops.released("1.4.0", { sha, with: recorded }))).asked).toHaveLength(1);
  });

  it("is followed when people record meanwhile what they have applied", async () => {
    const { app, sha } = application();
    await using ops = await OpsStory.open({ image, app, files: files(41), allowAutoMerge: true });
    await ops.released("1.4.0", { sha, with: { ...recorded, "auto-merge": "true" } });
    expect(ops.pull(1).body).toContain(`apply them, and record it at ${SCHEMA}`);
    await ops.commit("main", { path: SCHEMA, text: schema(42) });
    await ops.released("1.4.0", { sha, with: recorded });
    expect(ops.pull(1).body).toMatch(/\| `43_uuid` \|/);
    expect(ops.pull(1).body).not.toMatch(/\| `42_compact` \|/);
    expect(ops.file(BRANCH, SCHEMA)).toBe(schema(43));
    await ops.commit("main", { path: SCHEMA, text: schema(43) });
    await ops.released("1.4.0", { sha, with: { ...recorded, "auto-merge": "true" } });
    expect(ops.pull(1).merged).toBeDefined();
  });

  it("outlasts a revert, so that the next release does not ask for them again", async () => {
    const { app, sha } = application();
    const previous = await pushImage("ops-story/api", ['LABEL version="1.3.0"']);
    const pinned = kustomization(image).replace(OLD_DIGEST, previous.digest);
    await using ops = await OpsStory.open({ image, app, files: { ...files(41), [FILE]: pinned } });
    await ops.released("1.4.0", { sha, with: recorded });
    await ops.act("pulls/1/merge", {}, "PUT");
    const refused = await ops.release("1.4.0", { sha, with: { mode: "revert" } });
    expect(errorOf(refused)).toContain("with 43_uuid, after which 1.3.0 may not work");
    await ops.released("1.4.0", { sha, with: { mode: "revert", "assert-compatible": "true" } });
    await ops.act("pulls/2/merge", {}, "PUT");
    expect([ops.file("main"), ops.file("main", SCHEMA)]).toEqual([pinned, schema(43)]);
    ops.gitOfApp("tag", "v1.4.1", "v1.4.0");
    await ops.released("1.4.1", { sha, with: recorded });
    const body = ops.pull(3).body ?? "";
    expect(body).toContain("Those after schema version `43`");
    expect(body).toContain("None.");
    // Taking this one back, too, would go back behind them.
    expect(body).toMatch(
      /refused without `assert-compatible: true`, because `1\.3\.0` may not work after:\n- `43_uuid`/,
    );
  });

  it("is named where it cannot be read, or where somebody gives another", async () => {
    const { app, sha } = application();
    await using ops = await OpsStory.open({
      image,
      app,
      files: { ...files(41), [SCHEMA]: "data: { version: latest }" },
    });
    const run = await ops.release("1.4.0", { sha, with: recorded });
    expect(errorOf(run)).toContain(`schema-record: ${SCHEMA}:1 data.version is "latest", which is not a migration's`);
    expect([ops.branches, ops.records.pulls]).toEqual([["main"], []]);
    await ops.commit("main", { path: SCHEMA, text: schema(41) });
    await ops.released("1.4.0", { sha, with: { ...recorded, "deployed-schema-version": "42" } });
    expect(ops.pull(1).body).toContain(
      "records schema version 41, and deployed-schema-version says 42, which was taken",
    );
    expect(ops.file(BRANCH, SCHEMA)).toBe(schema(43));
  });
});

it("a revert across incompatible migrations is refused by what the release's own pull request has recorded", async () => {
  const { app, sha } = application();
  await using ops = await OpsStory.open({ image, app });
  await ops.released("1.4.0", { sha, with: { ...wanted, "deployed-schema-version": "41" } });
  await ops.act("pulls/1/merge", {}, "PUT");
  const run = await ops.release("1.4.0", { sha, with: { mode: "revert" } });
  expect(errorOf(run)).toContain("#1 brought 1.4.0 with 43_uuid, after which 1.3.0 may not work");
});

it.each([
  [
    "a table is dropped that is to be kept",
    {
      ...NEW,
      "000044_keep.up.sql": "-- ops: keep rounds until 1.9.0\nSELECT 1;\n",
      "000045_drop.up.sql": "DROP TABLE rounds;\n",
    },
    "takes rounds away",
  ],
  [
    "two migrations have one number",
    { ...NEW, "000042_twice.up.sql": "SELECT 1;\n" },
    "several migrations have the version 42",
  ],
])("nothing is written when %s", async (_name, released, sentence) => {
  const { app, sha } = application(released);
  await using ops = await OpsStory.open({ image, app });
  const run = await ops.release("1.4.0", { sha, with: wanted });
  expect(run.outputs.result).toBe("refused");
  expect(errorOf(run)).toContain(sentence);
  expect([ops.branches, ops.records.pulls]).toEqual([["main"], []]);
});

it("a folder that is not there, and a repository that cannot be read, stop the run", async () => {
  const { app, sha } = application();
  await using ops = await OpsStory.open({ image, app });
  const missing = await ops.release("1.4.0", { sha, with: { "migrations-path": "db" } });
  expect(errorOf(missing)).toContain(
    "there is no folder db in this release of acme/shop\nNext: correct migrations-path",
  );
  const file = await ops.release("1.4.0", { sha, with: { "migrations-path": `${FOLDER}/000041_rounds.up.sql` } });
  expect(errorOf(file)).toContain(
    `${FOLDER}/000041_rounds.up.sql is a file, and no folder, in this release of acme/shop`,
  );
  const blind = await ops.release("1.4.0", { sha, with: { ...wanted, "app-token": ops.robot() } });
  expect(errorOf(blind)).toContain("acme/shop: cannot read the application's repository");
  expect(errorOf(blind)).toContain("Next: give app-token access to acme/shop");
  expect(ops.branches).toEqual(["main"]);
});

it("migrations in folders of the folder are found, and a changed repeatable one alone is applied by people", async () => {
  const { path, git, release } = repository();
  const old = { "common/2026/11/V1__rounds.sql": "CREATE TABLE rounds (id text);\n", "views/R__v.sql": "SELECT 1;\n" };
  release("1.3.0", old, "Keep rounds");
  release("1.4.0", { "views/R__v.sql": "DROP VIEW v;\n", "a/b/c/d/e/V9__x.sql": "SELECT 1;\n" }, "Change views");
  await using ops = await OpsStory.open({ image, app: { from: path }, allowAutoMerge: true });
  const inputs = { ...wanted, "deployed-schema-version": "1", "auto-merge": "true" };
  await ops.released("1.4.0", { sha: git("rev-parse", "HEAD"), with: inputs });
  const { body, merged } = ops.pull(1);
  expect(merged).toBeUndefined();
  expect(body).toContain("- [ ] Apply `R__v`, and nothing after");
  expect(body).toContain("`views/R__v.sql:1` drops the view v; the previous application may still use it");
  expect(body).toContain("Not merged by itself: it brings R\\_\\_v");
  expect(body).toContain("a/b/c/d/e/ lies within too many folders to be looked into: review it by hand");
});

it("a folder without a migration that is known here stops the run, rather than looking like one without news", async () => {
  const { path, git, release } = repository();
  release("1.3.0", { "users.groovy": "", "README.md": "" }, "Begin");
  release("1.4.0", { "rounds.groovy": "" }, "Keep rounds");
  await using ops = await OpsStory.open({ image, app: { from: path } });
  const run = await ops.release("1.4.0", { sha: git("rev-parse", "HEAD"), with: wanted });
  expect(errorOf(run)).toContain(
    `the folder ${FOLDER} of this release has no migration by a name that is known here, but README.md, rounds.groovy, users.groovy`,
  );
  expect(ops.branches).toEqual(["main"]);
});
