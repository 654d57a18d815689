import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { startS3 } from "../action-pg-restore/test/storage/s3-server.ts";
import {
  type EnvironmentOptions,
  type JobRun,
  jobNamed,
  type WorkflowRun,
} from "../tools/local-runner/workflow/index.ts";
import { Example } from "./support/example.ts";
import {
  BACKUP_FOLDER,
  DATABASE,
  openRachel,
  type Rachel,
  rachelEnvironment,
  rachelSecrets,
} from "./support/rachel.ts";
import { results, shown } from "./support/release-workflow.ts";
import { digestDatabase } from "./support/restore-digest.ts";

const NIGHT = "0 2 * * *";
const MORNING = "0 8 * * *";
const SUNDAY = "0 4 * * 0";
const DAY = 86_400_000;

const stack = new AsyncDisposableStack();
let host: Rachel;
beforeAll(async () => {
  host = stack.use(await openRachel());
}, 180_000);
afterAll(() => stack.disposeAsync());

/** Which jobs ran, and how they ended. */
const ran = (run: WorkflowRun) =>
  Object.fromEntries(Object.entries(results(run)).filter(([, end]) => end !== "skipped"));
const errors = ({ annotations }: JobRun) =>
  annotations
    .filter(({ level }) => level === "error")
    .map(({ message }) => message)
    .join("\n");
const backups = () => readdirSync(host.folder).filter((name) => name.endsWith(".dump"));
const newest = () => backups().toSorted().at(-1) ?? "";

function settings(production: EnvironmentOptions = {}, folder = BACKUP_FOLDER) {
  return { environments: { backups: rachelEnvironment(production) }, vars: { BACKUP_FOLDER: folder } };
}

/** The example's workflow at one of its times. Nothing that it shows holds a secret. */
async function at(cron: string, production?: EnvironmentOptions): Promise<WorkflowRun> {
  const run = await new Example("rachel-web", {}).schedule("backup.yml", cron, settings(production));
  expect(rachelSecrets().filter((secret) => shown(run).includes(secret))).toEqual([]);
  return run;
}

/** `rachel_prod_20261121T020000Z.dump` */
function nameOf(date: Date): string {
  return `${DATABASE}_${date.toISOString().replace(/\.\d+/, "").replaceAll(/[-:]/g, "")}.dump`;
}

/** Files a copy of a backup, with its checksum, as one of so many milliseconds ago. */
function fileCopy(name: string, age: number): string {
  const older = nameOf(new Date(Date.now() - age));
  copyFileSync(join(host.folder, name), join(host.folder, older));
  const sha256 = readFileSync(join(host.folder, `${name}.sha256`), "utf8").split(" ")[0];
  writeFileSync(join(host.folder, `${older}.sha256`), `${sha256}  ${older}\n`);
  return older;
}

/** Changes a file in its place, until the test is over. */
function change(name: string, changes: (bytes: Buffer) => unknown): Buffer {
  const path = join(host.folder, name);
  const bytes = readFileSync(path);
  onTestFinished(() => writeFileSync(path, bytes));
  const changed = Buffer.from(bytes);
  changes(changed);
  writeFileSync(path, changed);
  return changed;
}

/** Where an archive of pg_dump 16 or newer has the year in which it was made, less 1900 (pg_backup_archiver.c, WriteHead). */
const YEAR = 38;

/** Lets a backup be one year older than it is, by its own account, and proven as that. */
function ageByAYear(name: string): void {
  const aged = change(name, (bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(YEAR) - 1, YEAR));
  change(`${name}.sha256`, (bytes) => bytes.write(createHash("sha256").update(aged).digest("hex")));
}

describe("backup-postgres.yml, called by the example of rachel-web", () => {
  test("at night dumps the database, reads the dump back, and leaves its digest beside it", async () => {
    const before = await digestDatabase(host.postgres, DATABASE);
    const run = await at(NIGHT);
    expect(run.conclusion, `${run.problems}\n${shown(run)}`).toBe("success");
    expect(ran(run)).toEqual({ [`backup / backup ${DATABASE}`]: "success" });
    const job = jobNamed(run, `backup / backup ${DATABASE}`);
    expect(job.permissions).toEqual({});
    const name = newest();
    const sha256 = createHash("sha256")
      .update(readFileSync(join(host.folder, name)))
      .digest("hex");
    expect(job.outputs).toMatchObject({
      result: "backed-up",
      backup: `${BACKUP_FOLDER}${name}`,
      "backup-sha256": sha256,
    });
    expect(readFileSync(join(host.folder, `${name}.sha256`), "utf8")).toBe(`${sha256}  ${name}\n`);
    expect(job.log.join("\n")).toContain("Read all of it back from there");
    expect(job.summary).toContain(`### Backed up \`${DATABASE}\``);
    expect(await digestDatabase(host.postgres, DATABASE)).toEqual(before);
  });

  test("lets go of those that are older than 30 days and not among the newest ten, once the new one is proven", async () => {
    const first = newest();
    const old = Array.from({ length: 10 }, (_, index) => fileCopy(first, (40 + index) * DAY));
    writeFileSync(join(host.folder, "rachel_20250115_020000.sql.gz"), "of the guide's script: nobody's business");
    const run = await at(NIGHT);
    expect(run.conclusion, shown(run)).toBe("success");
    const gone = old.slice(8);
    expect(backups().toSorted()).toEqual([...old.slice(0, 8), first, newest()].toSorted());
    expect(readdirSync(host.folder)).toContain("rachel_20250115_020000.sql.gz");
    const log = jobNamed(run, `backup / backup ${DATABASE}`).log.join("\n");
    for (const name of gone)
      expect(log.indexOf(`Removed the backup ${name}`)).toBeGreaterThan(log.indexOf("Read all of it back"));
  });

  test("is red when the database cannot be dumped, and every backup stays", async () => {
    const [before, job] = [readdirSync(host.folder), `backup / backup ${DATABASE}`];
    await host.postgres.psql(`ALTER DATABASE ${DATABASE} RENAME TO moved`);
    const run = await at(NIGHT).finally(() => host.postgres.psql(`ALTER DATABASE moved RENAME TO ${DATABASE}`));
    expect(ran(run)).toEqual({ [job]: "failure" });
    expect(errors(jobNamed(run, job))).toContain(`database "${DATABASE}" does not exist`);
    expect(readdirSync(host.folder)).toEqual(before);
  });

  describe("in the morning", () => {
    const JOB = `watch / verify-only ${DATABASE}`;

    test("is green while the newest backup is young and whole", async () => {
      const run = await at(MORNING);
      expect(ran(run), shown(run)).toEqual({ [JOB]: "success" });
      expect(jobNamed(run, JOB).log.join("\n")).toContain("(as expected)");
    });

    test("is red when one byte of it has changed", async () => {
      change(newest(), (bytes) => bytes.writeUInt8(bytes.readUInt8(bytes.length - 400) ^ 1, bytes.length - 400));
      const run = await at(MORNING);
      expect(ran(run)).toEqual({ [JOB]: "failure" });
      expect(errors(jobNamed(run, JOB))).toMatch(
        new RegExp(`${newest()} cannot be restored from: .*\nNothing was touched`),
      );
    });

    test("is red when the newest is older than 26 hours, and says how old", async () => {
      ageByAYear(newest());
      const run = await at(MORNING);
      expect(ran(run)).toEqual({ [JOB]: "failure" });
      expect(errors(jobNamed(run, JOB))).toMatch(/^the dump is 36[56] days old, and max-age is 26 h/);
    });
  });

  describe("on Sundays", () => {
    const JOB = `drill / drill ${DATABASE}`;
    const boot = (image: string) => `image: ${image}\nenv:\n  PGDATABASE: "{database}"\ntimeout: 90s\n`;

    test("restores the newest into a scratch database, starts the release on it, and leaves nothing of either", async () => {
      const before = await digestDatabase(host.postgres, DATABASE);
      const image = await host.release("1.0.1");
      const run = await at(SUNDAY, { secrets: { BOOT: boot(image) } });
      expect(ran(run), shown(run)).toEqual({ [JOB]: "success", [`cleanup / cleanup ${DATABASE}`]: "success" });
      const job = jobNamed(run, JOB);
      expect(job.log.join("\n")).toMatch(new RegExp(`Booting ${image} on ${DATABASE}__.*\n(.*\n)*${image} works`));
      const { tables } = JSON.parse(job.outputs.report ?? "") as { tables: { name: string; match: boolean }[] };
      expect(tables.map(({ name, match }) => [name, match]).toSorted()).toEqual([
        ["games", true],
        ["players", true],
        ["schema_migrations", true],
      ]);
      expect(await host.beside()).toEqual([DATABASE]);
      expect(await digestDatabase(host.postgres, DATABASE)).toEqual(before);
    });

    test("is red when the release does not work on what was backed up, and leaves nothing either", async () => {
      const health = "--interval=1s --retries=2 CMD psql -XAtqc 'SELECT count(*) FROM leagues'";
      const image = await host.release("1.1.0", `HEALTHCHECK ${health}`);
      const run = await at(SUNDAY, { secrets: { BOOT: boot(image) } });
      expect(ran(run)).toEqual({ [JOB]: "failure", [`cleanup / cleanup ${DATABASE}`]: "success" });
      const said = errors(jobNamed(run, JOB));
      expect(said).toContain(`${image} does not work on the restored database: it is unhealthy`);
      expect(said).toContain(`${DATABASE} was not touched; the scratch database is gone`);
      expect(await host.beside()).toEqual([DATABASE]);
    });
  });

  test("by hand goes to a bucket whose address and key are the environment's, and a drill takes it from there", async () => {
    await using s3 = await startS3(["rachel"]);
    const vars = { S3_ENDPOINT: s3.access.endpoint ?? "", S3_REGION: s3.access.region, S3_ACCESS_KEY_ID: "S3RVER" };
    const s3Key = s3.access.credential?.secretAccessKey.reveal() ?? "";
    const given = settings({ vars, secrets: { S3_KEY: s3Key } }, "s3://rachel/backups/");
    const example = new Example("rachel-web", {});
    const made = await example.dispatch("backup.yml", { ...given, inputs: { mode: "backup" } });
    expect(ran(made), shown(made)).toEqual({ [`backup / backup ${DATABASE}`]: "success" });
    const drilled = await example.dispatch("backup.yml", { ...given, inputs: { mode: "drill" } });
    expect(ran(drilled), shown(drilled)).toEqual({ [`drill / drill ${DATABASE}`]: "success" });
    const put = s3.requests.filter((line) => /^PUT \S+\.dump$/.test(line));
    const [key = ""] = put.map((line) => line.replace("PUT ", ""));
    expect(put).toHaveLength(1);
    // Once to prove it, and once for the drill.
    expect(s3.requests.filter((line) => line === `GET ${key}`)).toHaveLength(2);
    expect(s3.requests).toContain(`PUT ${key}.sha256`);
  });
});
