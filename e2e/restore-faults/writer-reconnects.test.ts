import { afterAll, beforeAll, expect, it } from "vitest";
import { docker, dockerOk } from "../support/docker.ts";
import { POSTGRES_PASSWORD } from "../support/postgres-container.ts";
import { postgresImage } from "../support/postgres-image.ts";
import { expectResult, reportOf } from "../support/restore.ts";
import { startHealth } from "../support/restore-health.ts";
import { NODE, openRestoreHost, type RestoreHost, SHOP } from "../support/restore-host.ts";
import { until } from "../support/until.ts";
import { removeLeasesAtEnd, socketOf } from "../support/writers.ts";

const socket = socketOf(NODE);
const NETWORK = "reconnects-net";
/** Writes number after number, each over a connection of its own, and says which were taken. */
const COUNTS = `n=0; while :; do n=$((n + 1))
  psql -Xq -c "INSERT INTO public.visits VALUES ('$WHO', $n)" 2>/dev/null && echo "$WHO $n"
done`;
/** Is in a transaction, and comes back as soon as it is thrown out. */
const STAYS = `while :; do psql -Xq -c "BEGIN; INSERT INTO public.visits VALUES ('$WHO', 0); SELECT pg_sleep(600)"; done`;

let host: RestoreHost;
const stack = new AsyncDisposableStack();
beforeAll(async () => {
  stack.defer(async () => void (await docker(["network", "rm", NETWORK], { socket })));
  await dockerOk(["network", "create", NETWORK], { socket });
  host = stack.use(await openRestoreHost({ name: "reconnects-db", options: ["--network", NETWORK] }));
  await host.postgres.psql("CREATE TABLE public.visits (who text, n integer)", SHOP);
}, 180_000);
afterAll(() => stack.disposeAsync());

async function runStranger(who: string, script: string): Promise<void> {
  const name = `reconnects-${who}`;
  stack.defer(async () => void (await docker(["rm", "--force", name], { socket })));
  const given = {
    PGHOST: "reconnects-db",
    PGDATABASE: SHOP,
    PGUSER: "postgres",
    PGPASSWORD: POSTGRES_PASSWORD,
    WHO: who,
  };
  const env = Object.entries(given).flatMap(([key, value]) => ["--env", `${key}=${value}`]);
  const image = await postgresImage(17, NODE);
  const options = ["--detach", "--network", NETWORK, "--name", name, "--init", "--entrypoint", "sh"];
  await dockerOk(["run", ...options, ...env, image, "-c", script], { socket });
}

/** All that a client was told is stored. */
async function taken(who: string): Promise<string[]> {
  return (await dockerOk(["logs", `reconnects-${who}`], { socket }))
    .split("\n")
    .filter((line) => /^\w+ \d+$/.test(line));
}

async function stored(database: string): Promise<string[]> {
  const rows = await host.postgres.psql("SELECT who || ' ' || n FROM public.visits WHERE n > 0", database);
  return rows.trim().split("\n");
}

it("writers that nobody stops, and that come back at once, lose nothing of what they were told is stored", async () => {
  removeLeasesAtEnd(NODE);
  await host.dump("shop.dump");
  await runStranger("counts", COUNTS);
  await runStranger("stays", STAYS);
  await until(
    () => taken("counts"),
    (told) => told.length > 5,
  );
  let lastAnswer = 0;
  await using health = await startHealth();
  health.answer = async () => {
    lastAnswer = Date.now();
    return 200;
  };
  const ended = await host.run({ source: "shop.dump", health: health.input });
  expectResult(ended, "restored");
  const { downtimeMs } = reportOf(ended);
  // From the first writer's stop to the last answer that proved health.
  const stopped = await dockerOk(["inspect", "--format", "{{.State.FinishedAt}}", host.writer], { socket });
  expect(downtimeMs).toBeGreaterThanOrEqual(lastAnswer - Date.parse(stopped));
  expect(ended.summary).toMatch(
    /of downtime\. In the exchange \d+ sessions? (was|were) ended, and for \S+ \w+ nobody could connect\./,
  );
  const log = ended.log.join("\n");
  expect(log).toMatch(/psql ×?\d* ?.* went on while the writers were stopped: name that program in writers/);
  expect(log).toMatch(/Swapped: shop is .* \(\d+ sessions? ended, nobody could connect for /);
  const atSwap = (await taken("counts")).length;
  await until(
    () => taken("counts"),
    (told) => told.length > atSwap + 5,
  );
  await dockerOk(["stop", "--time", "1", "reconnects-counts", "reconnects-stays"], { socket });

  const old = ended.outputs["old-database"] ?? "";
  await host.postgres.psql(`ALTER DATABASE "${old}" ALLOW_CONNECTIONS true`);
  const [before, after] = [await stored(old), await stored(SHOP)];
  const told = await taken("counts");
  expect(told.filter((line) => !before.includes(line) && !after.includes(line))).toEqual([]);
  expect(before.filter((line) => after.includes(line))).toEqual([]);
  // Once in the new one, never again in the old one.
  const numberOf = (line: string) => Number(line.split(" ")[1]);
  expect(Math.max(...before.map(numberOf))).toBeLessThan(Math.min(...after.map(numberOf)));
});
