import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { docker, dockerOk } from "./support/docker.ts";
import { type DrillImage, drillImage } from "./support/drill-image.ts";
import { buildImage } from "./support/images.ts";
import { POSTGRES_PASSWORD, type RunningPostgres, runPostgres, servePostgres } from "./support/postgres-container.ts";
import {
  expectIdentical,
  expectNoSecret,
  expectResult,
  inContainer,
  restoreAction,
  startRestore,
} from "./support/restore.ts";
import { digestDatabase } from "./support/restore-digest.ts";
import { openWorkspace, type Workspace } from "./support/workspace.ts";
import { socketOf } from "./support/writers.ts";

const SAMPLE = readFileSync(join(import.meta.dirname, "../action-pg-restore/test/fixtures/sample.sql"), "utf8");
const NODE = "manager-1";
const NETWORK = "drill-net";
const DATABASE = "drill-db";
const PASSWORD = "of the app: its pässword";
const socket = socketOf(NODE);

describe("a drill boots the release's image on the restored database", { timeout: 120_000 }, () => {
  const stack = new AsyncDisposableStack();
  let workspace: Workspace;
  let server: RunningPostgres;
  let image: DrillImage;
  let before: Awaited<ReturnType<typeof left>>;
  beforeAll(async () => {
    workspace = openWorkspace({}, (remove) => stack.defer(remove));
    stack.defer(async () => void (await docker(["network", "rm", NETWORK], { socket })));
    await dockerOk(["network", "create", NETWORK], { socket });
    const place = { major: 17, name: DATABASE, node: NODE, options: ["--network", NETWORK] } as const;
    server = stack.use(await runPostgres(place));
    image = stack.use(await drillImage("slipway-lab/drill-app:1.4.2", NODE));
    await server.psql(`CREATE ROLE drilled LOGIN BYPASSRLS PASSWORD '${PASSWORD}'; CREATE DATABASE shop`);
    await server.psql(
      `${SAMPLE}; GRANT USAGE ON SCHEMA shop TO drilled; GRANT SELECT ON shop.orders TO drilled`,
      "shop",
    );
    await dump("shop", "shop.dump");
    // What the image finds in the database itself is not enough for it.
    await server.psql("DELETE FROM shop.orders WHERE id > 50", "shop");
    before = await left();
  }, 180_000);
  afterAll(() => stack.disposeAsync());

  async function dump(database: string, name: string): Promise<void> {
    const file = `/tmp/${name}`;
    const argv = ["exec", "--env", `PGPASSWORD=${POSTGRES_PASSWORD}`, DATABASE, "pg_dump"];
    await dockerOk([...argv, "--format=custom", `--file=${file}`, "--username=postgres", database], { socket });
    await dockerOk(["cp", `${DATABASE}:${file}`, join(workspace.path, name)], { socket });
  }

  /** Everything that a drill could leave behind. */
  async function left() {
    const names = async (...argv: readonly string[]) => (await dockerOk(argv, { socket })).split("\n").toSorted();
    // The swarm takes away tasks of services that are gone when it comes to it.
    const format = `{{if not (.Label "com.docker.swarm.task.id")}}{{.Names}}{{end}}`;
    return {
      containers: await names("ps", "--all", "--format", format),
      volumes: await names("volume", "ls", "--quiet"),
      databases: await server.psql("SELECT datname FROM pg_database ORDER BY 1"),
      shop: await digestDatabase(server, "shop"),
    };
  }

  const env = (changes: Readonly<Record<string, string>> = {}) => ({
    PGHOST: DATABASE,
    PGUSER: "drilled",
    PGPASSWORD: PASSWORD,
    PGDATABASE: "{database}",
    ...changes,
  });
  const inputs = (boot: object, changes: Readonly<Record<string, string>> = {}) => ({
    ...inContainer(DATABASE, NODE),
    mode: "drill",
    database: "shop",
    source: "shop.dump",
    boot: JSON.stringify(boot),
    ...changes,
  });
  const drills = async (boot: object, changes: Readonly<Record<string, string>> = {}) => {
    const run = await restoreAction(inputs(boot, changes), workspace.path);
    expectNoSecret(run, [PASSWORD, POSTGRES_PASSWORD]);
    expect(await left()).toEqual(before);
    return run;
  };

  it("asks its health, and takes everything away again", async () => {
    const run = await drills({ image: image.name, env: env() });
    expectResult(run, "verified");
    expectIdentical(run);
    const log = run.log.join("\n");
    expect(log).toMatch(/Booting slipway-lab\/drill-app:1\.4\.2 on shop__r\d+_1_\w+, in the network drill-net/);
    expect(log).toContain("slipway-lab/drill-app:1.4.2 works on the restored database");
  });

  it.each([
    [100, "verified"],
    [50, "untouched"],
  ])("runs a command of it to its end, which wants %i orders: %s", async (orders, result) => {
    const query = `SELECT 1 / (count(*) = ${orders})::int FROM shop.orders`;
    const run = await drills({ image: image.name, env: env(), command: ["psql", "-X", "-c", query] });
    expectResult(run, result);
  });

  it("says why an image does not work, with its last lines, and leaves nothing of it either", async () => {
    const run = await drills({ image: image.name, env: env({ PGPASSWORD: "wrong" }) });
    expectResult(run, "untouched");
    const log = run.log.join("\n");
    expect(log).toMatch(/drill-app:1\.4\.2 does not work on the restored database: it is unhealthy; its last lines:/);
    expect(log).toContain("password authentication failed for user");
    expect(log).toMatch(/shop was not touched; the scratch database is gone\nNext: /);
  });

  it("pulls an image that the host does not have, and one that ends at once is told", async () => {
    const pulled = await buildImage("drill/pulled:1", "linux/amd64", [
      'CMD ["sh", "-c", "echo no database here; exit 7"]',
    ]);
    const run = await drills({ image: pulled, env: env() });
    await docker(["image", "rm", pulled], { socket });
    expectResult(run, "untouched");
    const log = run.log.join("\n");
    expect(log).toMatch(
      /Pulling .*\/drill\/pulled:1[\s\S]*it has exited with code 7; its last lines:\nno database here/,
    );
  });

  it("says that an image is not to be had", async () => {
    const missing = `${readLab().registries.open.host}/drill/missing:1`;
    const run = await drills({ image: missing, env: env() });
    expectResult(run, "untouched");
    expect(run.log.join("\n")).toMatch(/the image .*\/drill\/missing:1 cannot be pulled: .*not found/);
  });

  it("takes everything away when it is cancelled", async () => {
    const run = startRestore(
      inputs({ image: image.name, env: env({ PGPASSWORD: "wrong" }), timeout: "10m" }),
      workspace.path,
    );
    await run.said(/Booting/);
    run.cancel();
    const ended = await run.done;
    expectResult(ended, "untouched");
    expect(ended.log.join("\n")).toMatch(/the run was cancelled\nshop was not touched; the scratch database is gone/);
    expect(await left()).toEqual(before);
  });

  it("is red when the newest backup is older than it may be", async () => {
    const name = "shop_20261121T030000Z.dump";
    const content = readFileSync(join(workspace.path, "shop.dump"));
    mkdirSync(join(workspace.path, "backups"));
    writeFileSync(join(workspace.path, "backups", name), content);
    workspace.write(`backups/${name}.sha256`, `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
    const watch = { mode: "verify-only", database: "shop", source: "backups/" };
    const red = await restoreAction({ ...watch, "max-age": "1s" }, workspace.path);
    expectResult(red, "refused");
    expect(red.exitCode).toBe(1);
    expect(red.log.join("\n")).toMatch(/the dump is .* old, and max-age is 1 s: give a newer one, or raise max-age/);
    expectResult(await restoreAction({ ...watch, "max-age": "26h" }, workspace.path), "verified");
  });

  it("boots beside a server that is a service, on a network that only services can join", async () => {
    await dockerOk(["network", "create", "--driver", "overlay", "drill-overlay"]);
    stack.defer(async () => void (await docker(["network", "rm", "drill-overlay"])));
    const place = { major: 17, name: "drill-service", node: NODE, options: ["--network", "drill-overlay"] } as const;
    await using service = await servePostgres(place);
    await service.psql(
      `CREATE ROLE drilled LOGIN BYPASSRLS PASSWORD '${PASSWORD}'; CREATE ROLE app_owner; CREATE ROLE "report reader"; CREATE DATABASE shop`,
    );
    const given = inputs({ image: image.name, env: env({ PGHOST: "127.0.0.1" }) });
    const run = await restoreAction({ ...given, container: "", service: "drill-service" }, workspace.path);
    expectResult(run, "verified");
    expect(run.log.join("\n")).toContain("in the network of the server's container");
    expect(await dockerOk(["ps", "--all", "--quiet", "--filter", "label=io.slipway.kind=drill"], { socket })).toBe("");
  });
});
