import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readLab } from "../../lab/description.ts";
import { sshInputs } from "../support/deploy.ts";
import { expectResult, type StartedRestore } from "../support/restore.ts";
import { startHealth, type TestHealth } from "../support/restore-health.ts";
import { NODE, openRestoreHost, type RestoreHost, throughProxy } from "../support/restore-host.ts";
import { openRestorePlace, type RestorePlace, SHOP } from "../support/restore-place.ts";
import { type Ambush, type RestoreProxy, startProxy } from "../support/restore-proxy.ts";
import { until } from "../support/until.ts";
import { containerState, leaseLog, removeLeasesAtEnd, runContainer } from "../support/writers.ts";

const RENAME = /ALTER DATABASE "?shop"? RENAME/;
const LONG = { timeout: 240_000 };

describe("a restore whose connection to the host is cut, of a server behind it", LONG, () => {
  const WRITER = "ssh-cut-app";
  const stack = new AsyncDisposableStack();
  let place: RestorePlace;
  /** Between the host and the server. */
  let database: RestoreProxy;
  /** Between the runner and the host. */
  let ssh: RestoreProxy;
  let whole: Record<string, string>;
  let before: Record<string, string>;
  beforeAll(async () => {
    place = stack.use(await openRestorePlace(17));
    database = stack.use(await startProxy(place.server.port, { listen: readLab().hub.address }));
    const { "ssh-host": host = "", "ssh-port": port } = sshInputs(NODE);
    ssh = stack.use(await startProxy(Number(port), { host }));
    const atEnd = (clean: () => Promise<void>) => stack.defer(clean);
    await runContainer(WRITER, { node: NODE, options: ["--stop-timeout", "2"], atEnd });
    await place.dump("shop.dump", "--format=custom");
    whole = await place.digest();
  }, 180_000);
  afterAll(() => stack.disposeAsync());
  beforeEach(async () => {
    await place.server.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW IF EXISTS shop.rich", SHOP);
    before = await place.digest();
  });
  afterEach(async () => {
    for (const name of await place.databases())
      if (name !== SHOP && name !== "postgres") await place.server.psql(`DROP DATABASE "${name}" WITH (FORCE)`);
  });

  function start(): StartedRestore {
    const url = new URL(place.server.url());
    url.host = `${readLab().hub.address}:${database.port}`;
    const connection = `${url.href}?sslmode=disable&gssencmode=disable`;
    return place.start({ ...sshInputs(NODE), ...throughProxy(ssh), source: "shop.dump", connection, writers: WRITER });
  }
  const isBack = () =>
    until(
      () => containerState(NODE, WRITER),
      (state) => state === "running",
    );

  const MOMENTS = [
    { during: "the look at the server", at: /pg_available_extensions/ },
    { during: "the making of the scratch database", at: /CREATE DATABASE "?shop__/ },
    { during: "the restore of its rows", at: /COPY shop\.customers .*FROM stdin/ },
    { during: "the comparison of its tables", at: /COPY .*TO STDOUT/ },
    { during: "the end of the sessions on it", at: /FROM pg_stat_activity WHERE datid IN \(/ },
    { during: "the first rename", at: RENAME },
    { during: "the commit of the renames", at: /COMMIT/, after: RENAME },
  ] satisfies readonly (Omit<Ambush, "happen"> & { during: string })[];

  it.each(MOMENTS)("during $during, loses nothing, and has the writer run again", async ({ at, after }) => {
    removeLeasesAtEnd(NODE);
    const met = database.met;
    const happen = async () => {
      ssh.cut();
      return "drop" as const;
    };
    database.ambush = { at, ...(after === undefined ? {} : { after }), happen };
    const run = await start().done;
    const log = run.log.join("\n");
    expect(database.met, log).toBe(met + 1);
    expect(run.outputs.result, log).toMatch(/^(untouched|refused)$/);
    expect(log).toMatch(/shop was not (touched|exchanged)|Nothing was touched/);
    expect(log).toMatch(/\nNext: /);
    expect(await place.digest(), log).toEqual(before);
    await isBack();

    expectResult(await start().done, "restored");
    expect(await place.digest()).toEqual(whole);
    await isBack();
  });

  it("for good, between the renames and their commit: the server takes them back, and the host starts the writer", async () => {
    removeLeasesAtEnd(NODE);
    const happen = async () => {
      ssh.isDown = true;
      ssh.cut();
      return "drop" as const;
    };
    database.ambush = { at: /COMMIT/, after: RENAME, happen };
    const started = start();
    try {
      await started.said(/The host brings the writers back by itself/);
      await until(
        () => containerState(NODE, WRITER),
        (state) => state === "exited",
      );
      await until(
        async () => ssh.isDown,
        (isDown) => isDown,
      );
      expect(await place.digest()).toEqual(before);
      await until(
        () => containerState(NODE, WRITER),
        (state) => state === "running",
        120_000,
      );
      const ended = await started.done;
      expectResult(ended, "failed");
      expect(ended.log.join("\n")).toMatch(/\nNext: /);
    } finally {
      ssh.isDown = false;
    }
    expect(await leaseLog(NODE)).toContain(`started the container ${WRITER}`);
    const again = await start().done;
    expectResult(again, "restored");
    expect(again.log.join("\n")).toContain("died while writers were stopped. Its lease brought them back");
    expect(await place.digest()).toEqual(whole);
  });
});

describe("a restore whose connection to the host is cut, of a server in a container", LONG, () => {
  let host: RestoreHost;
  let health: TestHealth;
  let whole: Record<string, string>;
  let before: Record<string, string>;
  beforeAll(async () => {
    host = await openRestoreHost({ name: "ssh-cut-db" });
    health = await startHealth();
    await host.dump("shop.dump");
    whole = await host.digest();
  }, 180_000);
  afterAll(async () => {
    await health[Symbol.asyncDispose]();
    await host[Symbol.asyncDispose]();
  });
  beforeEach(async () => {
    await host.postgres.psql("DELETE FROM shop.orders WHERE id > 50; DROP VIEW IF EXISTS shop.rich", SHOP);
    before = await host.digest();
  });

  it.each([
    { during: "the restore of its rows", at: /Restoring into shop__/ },
    { during: "the stop of the writer", at: /The host brings the writers back by itself/ },
    { during: "the swap", at: /Stopped the container ssh-cut-db-app/ },
  ])("during $during, leaves it as it was or restored, says which, and has the writer run again", async ({ at }) => {
    removeLeasesAtEnd(NODE);
    const started = host.start({ source: "shop.dump" });
    await started.said(at);
    host.ssh.cut();
    const ended = await started.done;
    const log = ended.log.join("\n");
    await host.writerIsBack();
    if (ended.outputs.result === "restored") expect(await host.digest()).toEqual(whole);
    else {
      expect(ended.outputs.result, log).toMatch(/^(untouched|rolled-back)$/);
      expect(log).toMatch(/shop (was not (touched|exchanged)|is what it was before)[\s\S]*\nNext: /);
      expect(await host.digest()).toEqual(before);
    }
    expectResult(await host.run({ source: "shop.dump" }), "restored");
    expect(await host.digest()).toEqual(whole);
    await host.writerIsBack();
  });

  it("after the swap, while health is awaited, stays with what works", async () => {
    removeLeasesAtEnd(NODE);
    let isCut = false;
    health.answer = async () => {
      if (!isCut) host.ssh.cut();
      isCut = true;
      return 200;
    };
    const ended = await host.run({ source: "shop.dump", health: health.input });
    expectResult(ended, "restored");
    expect(isCut).toBe(true);
    expect(await host.digest()).toEqual(whole);
    expect(await host.digestOfKept(ended.outputs["old-database"] ?? "")).toEqual({
      ...before,
      database: expect.anything(),
    });
    await host.writerIsBack();
    expect(await host.leases()).toEqual([]);
  });

  it("after the swap, while health is awaited, goes back from what does not work", async () => {
    removeLeasesAtEnd(NODE);
    let isCut = false;
    health.answer = async () => {
      if (!isCut) host.ssh.cut();
      isCut = true;
      return 403;
    };
    const ended = await host.run({ source: "shop.dump", health: health.input });
    expectResult(ended, "rolled-back");
    expect(ended.log.join("\n")).toMatch(/Rolled back: shop is what it was before[\s\S]*\nNext: /);
    expect(await host.digest()).toEqual(before);
    await host.writerIsBack();
    expect(await host.leases()).toEqual([]);
  });
});
