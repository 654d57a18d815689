import { expect, it, onTestFinished } from "vitest";
import { run } from "../lab/command.ts";
import { startPostgres } from "./support/postgres.ts";
import { expectResult, restoreAction } from "./support/restore.ts";
import { type Attempt, hammer } from "./support/restore-client.ts";
import { until } from "./support/until.ts";
import { openWorkspace } from "./support/workspace.ts";

/** What a client is told while the names are exchanged; the last, when it had found the name right before. */
const TURNED_AWAY =
  /is not currently accepting connections|terminating connection due to administrator command|It seems to have just been dropped or renamed/;

it("a swap under clients that never stop asking answers each from one of both databases", async ({ annotate }) => {
  await using server = await startPostgres(17);
  await server.psql("CREATE DATABASE shop");
  await server.psql("CREATE TABLE state (name text); INSERT INTO state VALUES ('new')", "shop");
  const workspace = openWorkspace();
  await run([`${server.programs}/pg_dump`, "--format=custom", `--file=${workspace.path}/a.dump`, server.url("shop")]);
  await server.psql("UPDATE state SET name = 'old'", "shop");
  const clients = hammer(server, "shop", "SELECT name FROM state", 3);
  onTestFinished(() => clients.stop());
  const all = () => clients.clients.flat();
  await until(
    async () => all().length,
    (asked) => asked > 20,
  );
  const inputs = { mode: "restore", source: "a.dump", connection: server.url() };
  const restored = await restoreAction({ ...inputs, database: "shop", "confirm-database": "shop" }, workspace.path, [
    server.programs,
  ]);
  await until(
    async () => all().filter(({ answer }) => answer === "new").length,
    (answered) => answered > 20,
  );
  await clients.stop();

  expectResult(restored, "restored");
  const failed = all().filter(({ answer }) => answer === undefined);
  expect(failed.filter(({ complaint }) => !TURNED_AWAY.test(complaint))).toEqual([]);
  expect(new Set(all().map(({ answer }) => answer ?? "none"))).toEqual(
    new Set(["old", "new", ...(failed.length > 0 ? ["none"] : [])]),
  );
  for (const attempts of clients.clients) expectInOrder(attempts);
  // Nobody was turned away outside of the time that the report tells.
  const downtime = Number(restored.outputs["downtime-ms"]);
  expect(downtime).toBeGreaterThan(0);
  const [lastOld, firstNew] = [lastOf(all(), "old"), firstOf(all(), "new")];
  expect(lastOld.began).toBeLessThanOrEqual(firstNew.ended);
  const span = Math.max(...failed.map(({ began }) => began)) - Math.min(...failed.map(({ ended }) => ended));
  // Each of these times was cut to whole milliseconds.
  expect(span).toBeLessThanOrEqual(downtime + 2);
  const waited = Math.max(0, ...failed.map(({ began, ended }) => ended - began));
  await annotate(
    `${all().length} asked, ${failed.length} turned away, the slowest of them after ${waited} ms, downtime ${downtime} ms`,
  );
});

/** Once answered by the new database, a client is never answered by the old one. */
function expectInOrder(attempts: readonly Attempt[]): void {
  const answers = attempts.flatMap(({ answer }) => answer ?? []);
  expect(answers.slice(answers.indexOf("new")).filter((answer) => answer !== "new")).toEqual([]);
}

function lastOf(attempts: readonly Attempt[], wanted: string): Attempt {
  return found(attempts.findLast(({ answer }) => answer === wanted));
}

function firstOf(attempts: readonly Attempt[], wanted: string): Attempt {
  return found(attempts.find(({ answer }) => answer === wanted));
}

function found(attempt: Attempt | undefined): Attempt {
  if (attempt === undefined) throw new Error("nobody was answered so");
  return attempt;
}
