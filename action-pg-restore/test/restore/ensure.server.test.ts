import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureDatabase } from "../../src/ensure/ensure.ts";
import { connectTo } from "../server/support.ts";
import { faultyServer } from "./support/faulty-server.ts";
import { openRestoreServer, quote, type RestoreServer } from "./support/restore-server.ts";

const FETCH = 180_000;

describe("what is missing is created", { timeout: 60_000 }, () => {
  let restore: RestoreServer;
  beforeAll(async () => {
    restore = await openRestoreServer(15);
  }, FETCH);
  afterAll(() => restore[Symbol.asyncDispose]());

  const NAME = 'new "db"';
  const ROLE = 'new "owner"';
  const request = {
    target: NAME,
    run: "1_1",
    owner: { name: ROLE, password: "it's \\ secret" },
    extensions: ["citext", "uuid-ossp", "earthdistance"],
  };
  const ALL = [
    `role ${ROLE}`,
    `database ${NAME}`,
    "extension citext",
    "extension uuid-ossp",
    "extension earthdistance",
  ];

  it("and what is there is left as it is", async () => {
    expect(await ensureDatabase(restore.ports(), request)).toEqual({ created: ALL, present: [] });
    const owner = "SELECT pg_get_userbyid(datdba), rolcanlogin FROM pg_database JOIN pg_roles r ON r.oid = datdba";
    expect(await restore.postgres.psql(`${owner} WHERE datname = current_database()`, NAME)).toBe(`${ROLE}|t\n`);
    await restore.postgres.psql("CREATE TABLE kept ()", NAME);
    expect(await ensureDatabase(restore.ports(), request)).toEqual({ created: [], present: ALL });
    expect(await restore.postgres.psql("SELECT count(*) FROM kept", NAME)).toBe("0\n");
    await restore.postgres.psql(`DROP DATABASE ${quote(NAME)}`);
    expect(await ensureDatabase(restore.ports(), { ...request, owner: undefined, extensions: [] })).toEqual({
      created: [`database ${NAME}`],
      present: [],
    });
  });

  it("and is told, and stays, though what comes after it cannot be", async () => {
    const [lines, said] = [restore.lines.length, restore.journal.length];
    const target = "half";
    const failing = ensureDatabase(restore.ports(), { target, run: "1_1", owner: undefined, extensions: ["nothing"] });
    await expect(failing).rejects.toThrow('extension "nothing" is not available');
    expect(restore.lines.slice(lines)).toEqual(["Created the database half"]);
    expect(restore.journal.slice(said)).toEqual([{ reached: "created", database: "half" }]);
    expect(await restore.databases()).toContain("half");
  });

  it("and a database that belongs to another role is not said to be the owner's", async () => {
    await restore.postgres.psql("CREATE ROLE late; CREATE DATABASE theirs");
    const owner = { name: "late", password: undefined };
    const report = await ensureDatabase(restore.ports(), { ...request, target: "theirs", owner, extensions: [] });
    expect(report.present).toEqual(["role late", "database theirs, which belongs to postgres and not to late"]);
  });

  it.each(["s3cret with 'quotes' and \\", "geheim: žluťoučký"])(
    "and a role can log in with its password, %s",
    async (password) => {
      const sent: string[] = [];
      const server = faultyServer(restore.server, async (statement, _, run) => {
        sent.push(statement);
        await run();
      });
      const name = `r${sent.length}${password.length}`;
      const wanted = { target: "postgres", run: "1_1", owner: { name, password }, extensions: [] };
      await ensureDatabase(restore.ports({ server }), wanted);
      const url = restore.postgres.url().replace(/\/\/[^@]+@/, `//${name}:${encodeURIComponent(password)}@`);
      await using there = await connectTo(restore.postgres, url);
      await using session = await there.session("postgres", "theirs");
      expect(await session.rows("SELECT current_user AS who")).toEqual([{ who: name }]);
      const isSent = sent.some((statement) => statement.includes("PASSWORD") && !statement.includes("SCRAM-SHA-256$"));
      expect(isSent).toBe(/[^ -~]/.test(password));
    },
  );
});
