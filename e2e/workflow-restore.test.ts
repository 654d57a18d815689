import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type EnvironmentOptions,
  type JobRun,
  jobNamed,
  type WorkflowOptions,
  type WorkflowRun,
} from "../tools/local-runner/workflow/index.ts";
import { Caller, SUITE_NAME, suiteCommit } from "./support/caller.ts";
import { Example } from "./support/example.ts";
import {
  BACKUP_FOLDER,
  CONTAINERS,
  DATABASE,
  openRachel,
  type Rachel,
  rachelEnvironment,
  rachelSecrets,
} from "./support/rachel.ts";
import { shown } from "./support/release-workflow.ts";
import { digestDatabase } from "./support/restore-digest.ts";
import { sshConnections } from "./support/sshd.ts";
import { until } from "./support/until.ts";

const stack = new AsyncDisposableStack();
let host: Rachel;
/** Of what is in the backups. */
let whole: Record<string, string>;
/** Of what there is before each test. */
let before: Record<string, string>;
beforeAll(async () => {
  host = stack.use(await openRachel());
  whole = await digest();
  await host.dump("rachel_20250115_020000.sql.gz", "--format=plain", "--compress=gzip");
  await host.dump("rachel.dump", "--format=custom");
  await query("ALTER TABLE players RENAME TO members");
  await host.dump("renamed.dump", "--format=custom");
  await query("ALTER TABLE members RENAME TO players; DELETE FROM games WHERE id > 7; UPDATE players SET name = id");
}, 180_000);
afterAll(() => stack.disposeAsync());

const digest = () => digestDatabase(host.postgres, DATABASE);
const query = (script: string) => host.postgres.psql(script, DATABASE);
const startedAt = () => host.app("{{.State.StartedAt}}");
/** By its container's own check, which may come a moment later than the run's. */
const isWell = () =>
  until(
    () => host.app("{{.State.Health.Status}}"),
    (status) => status === "healthy",
  );
const errors = ({ annotations }: JobRun) =>
  annotations
    .filter(({ level }) => level === "error")
    .map(({ message }) => message)
    .join("\n");
const job = (run: WorkflowRun, mode: string) => jobNamed(run, `restore / ${mode} ${DATABASE}`);

type Inputs = Readonly<Record<string, string | boolean>>;

/** Starts the example's workflow by hand. Nothing that it shows holds a secret. */
async function dispatch(inputs: Inputs, production: EnvironmentOptions = {}): Promise<WorkflowRun> {
  const options: Partial<WorkflowOptions> = {
    environments: { production: rachelEnvironment(production) },
    vars: { BACKUP_FOLDER },
    inputs,
  };
  const run = await new Example("rachel-web", {}).dispatch("restore.yml", options);
  expect(run.problems).toEqual([]);
  expect(rachelSecrets().filter((secret) => shown(run).includes(secret))).toEqual([]);
  return run;
}

/** The application runs, well, and on the database as it was before the test; nothing is beside that. */
async function expectUntouched(): Promise<void> {
  expect(await digest()).toEqual(before);
  await isWell();
  expect(await host.beside()).toEqual([DATABASE]);
}

describe("restore-postgres.yml, called by the example of rachel-web", () => {
  const confirmed = { mode: "restore", "confirm-database": DATABASE };
  const OLD_BACKUP = { source: `${BACKUP_FOLDER}rachel_20250115_020000.sql.gz`, "allow-plain-sql": true };
  /** The fields of the command that the restore printed. */
  let wayBack: Inputs;
  beforeEach(async () => {
    before = await digest();
  });

  test("plans when nothing else is chosen, and changes nothing", async () => {
    const run = await dispatch({ source: `${BACKUP_FOLDER}rachel.dump` });
    const planned = job(run, "plan");
    expect(planned.result, shown(run)).toBe("success");
    expect(planned.outputs.result).toBe("planned");
    expect(planned.permissions).toEqual({});
    expect(planned.log.join("\n")).toContain(`stops ${CONTAINERS.app}, and brings them back whatever happens`);
    expect(planned.summary).toContain(`### Plan \`${DATABASE}\``);
    await expectUntouched();
  });

  test("connects to nothing before a reviewer has approved", async () => {
    const connections = sshConnections();
    const run = await dispatch({ ...confirmed, ...OLD_BACKUP }, { approve: () => "rejected" });
    expect(run.conclusion).toBe("failure");
    expect(job(run, "restore").steps).toEqual([]);
    expect(sshConnections()).toEqual(connections);
  });

  test("is red before anything is connected when the database's name is not typed, or a push started it", async () => {
    const connections = sshConnections();
    const mistyped = await dispatch({ ...confirmed, ...OLD_BACKUP, "confirm-database": "rachel_test" });
    expect(errors(job(mistyped, "restore"))).toContain(
      `confirm-database: must be exactly the name of the database, "${DATABASE}"`,
    );
    const pushed = await new Caller({ ".github/workflows/restore.yml": ON_PUSH }).run("restore.yml", {
      environments: { production: rachelEnvironment() },
    });
    expect(errors(job(pushed, "restore"))).toContain("allow-events: mode restore is not run by push, only by hand");
    expect(sshConnections()).toEqual(connections);
  });

  test("is red when a backup in plain SQL was not asked for, and leaves everything as it was", async () => {
    const started = await startedAt();
    const run = await dispatch({ ...confirmed, ...OLD_BACKUP, "allow-plain-sql": false });
    const refused = job(run, "restore");
    expect(run.conclusion).toBe("failure");
    expect(refused.outputs.result).toBe("refused");
    expect(errors(refused)).toMatch(/allow-plain-sql[\s\S]*\nNothing was touched/);
    expect(refused.summary).toContain("Refused, nothing was touched");
    expect(await startedAt()).toBe(started);
    await expectUntouched();
  });

  test("is red when the application does not work on what was restored: that is taken back, and it runs again", async () => {
    const started = await startedAt();
    const run = await dispatch({ ...confirmed, source: `${BACKUP_FOLDER}renamed.dump` });
    const rolledBack = job(run, "restore");
    expect(run.conclusion).toBe("failure");
    expect(rolledBack.outputs.result, shown(run)).toBe("rolled-back");
    expect(errors(rolledBack)).toContain(`Rolled back: ${DATABASE} is what it was before`);
    expect(errors(rolledBack)).toMatch(/\nNext: look at /);
    expect(Number(rolledBack.outputs["downtime-ms"])).toBeGreaterThan(0);
    expect(await digest()).toEqual(before);
    expect(await host.app("{{.State.Status}}")).toBe("running");
    expect(await startedAt()).not.toBe(started);
  });

  test("restores a gzipped backup of the guide's script: the application is stopped for the exchange alone, and is well on it", async () => {
    const started = await startedAt();
    const asked: string[] = [];
    const run = await dispatch(
      { ...confirmed, ...OLD_BACKUP },
      {
        approve: ({ environment }) => {
          asked.push(environment);
          return "approved";
        },
      },
    );
    const restored = job(run, "restore");
    expect(restored.result, shown(run)).toBe("success");
    expect(asked).toEqual(["production"]);
    expect(restored.outputs.result).toBe("restored");
    const log = restored.log.join("\n");
    const order = [
      "holds 3 tables with 3301 rows",
      `Stopped the container ${CONTAINERS.app}`,
      "Swapped: ",
      `Started the container ${CONTAINERS.app}`,
      "rachel: ok after",
      `Restored ${DATABASE} after`,
    ];
    const found = order.map((said) => log.indexOf(said));
    expect(found, log).toEqual(found.toSorted((a, b) => a - b));
    expect(found[0], log).toBeGreaterThan(-1);
    const { tables } = JSON.parse(restored.outputs.report ?? "") as { tables: { match: boolean }[] };
    expect(tables.map(({ match }) => match)).toEqual([true, true, true]);
    expect(Number(restored.outputs["downtime-ms"])).toBeGreaterThan(0);
    expect(await digest()).toEqual(whole);
    expect(await startedAt()).not.toBe(started);
    expect(restored.summary).toContain(restored.outputs["rollback-command"]);
    wayBack = fieldsOf(restored.outputs["rollback-command"] ?? "");
    expect(wayBack).toMatchObject({ mode: "rollback", "old-database": restored.outputs["old-database"] });
  });

  test("goes back by the command that it printed, but not over rows that were written since", async () => {
    await query("INSERT INTO players (name) VALUES ('who came after the restore')");
    const careful = await dispatch(wayBack);
    expect(job(careful, "rollback").outputs.result).toBe("refused");
    expect(errors(job(careful, "rollback"))).toMatch(/rows were written since .*players: 1 inserted/);
    expect(await query("SELECT count(*) FROM players")).toContain("301");

    const run = await dispatch({ ...wayBack, "discard-writes": DATABASE });
    expect(job(run, "rollback").result, shown(run)).toBe("success");
    expect(job(run, "rollback").outputs.result).toBe("reverted");
    expect(await query("SELECT count(*) FROM games")).toContain("7");
    await isWell();
  });
});

describe("restore-postgres.yml, called by the example of geoduels before a migration", () => {
  const prove = async (inputs: Inputs) => {
    const run = await new Example("geoduels", {}).dispatch("prove-backup.yml", {
      environments: { database: rachelEnvironment() },
      vars: { BACKUP_FOLDER: `${BACKUP_FOLDER}rachel.dump` },
      inputs,
    });
    return { run, proof: jobNamed(run, "prove / plan geoduels") };
  };
  // Its server is the other example's under other names.
  const names = new AsyncDisposableStack();
  beforeAll(async () => {
    names.use(await host.renamed({ container: "geoduels-postgres", database: "geoduels" }));
  });
  afterAll(() => names.disposeAsync());

  test("proves that there is a young backup, and the space that the checklist asks for", async () => {
    const { run, proof } = await prove({ "free-space": "10MB" });
    expect(proof.result, shown(run)).toBe("success");
    expect(proof.outputs.result).toBe("planned");
    const log = proof.log.join("\n");
    expect(log).toMatch(/dump host:\S+rachel\.dump: custom.* old, sha256/);
    expect(log).toMatch(/takes about .* for data and .* for the write-ahead log; .* are free/);
  });

  test("is red with both when the backup is too old and the space is not there, and changes nothing", async () => {
    const { proof } = await prove({ "free-space": "900TB", "max-age": "1s" });
    expect(proof.result).toBe("failure");
    expect(errors(proof)).toMatch(
      /^2 things stand in the way:\n {2}- age: the dump is .* old, and max-age is 1 s.*\n {2}- space: the disk with .* has .* free, and .* are needed.*\nNothing was touched/,
    );
  });
});

const ON_PUSH = `
name: Restore
on: push
permissions: {}
jobs:
  restore:
    uses: ${SUITE_NAME}/.github/workflows/restore-postgres.yml@${suiteCommit()}
    with:
      mode: restore
      database: ${DATABASE}
      confirm-database: ${DATABASE}
      container: ${CONTAINERS.postgres}
      source: ${BACKUP_FOLDER}rachel.dump
    secrets:
      SSH_KEY: \${{ secrets.SSH_KEY }}
`;

/** The fields of `gh workflow run restore.yml --repo acme/shop --field mode=rollback …`. */
function fieldsOf(command: string): Inputs {
  expect(command).toMatch(/^gh workflow run restore\.yml --repo acme\/shop --ref main --field /);
  const pairs = [...command.matchAll(/--field ([^= ]+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value]);
  return Object.fromEntries(pairs) as Inputs;
}
