import { type EngineAccess, type Problems, refuseMigrations } from "@slipway/shared";
import type { Inputs } from "./inputs.ts";
import { isLocalConnection } from "./read-target.ts";

type ModeSet = ReadonlySet<Inputs["mode"]>;

/** They exchange or overwrite the database. */
const CHANGES_DATABASE: ModeSet = new Set(["restore", "finalize", "rollback"]);
const WRITES_IT: ModeSet = new Set(["plan", ...CHANGES_DATABASE]);

const IN_PLACE = "strategy: in-place can fill it";
const BY_HAND = ["workflow_dispatch"];
/** What people outside of the repository can cause. */
const OUTSIDERS = /^(pull_request|issue|discussion|fork|watch|gollum|star)/;

/** A database is not replaced because something was pushed. */
export function checkEvent(values: Inputs, event: string, problems: Problems): void {
  const { mode = "plan", "allow-events": allowed = [], "dry-run": isDry = false } = values;
  if (event === "" || allowed.includes(event)) return;
  if (CHANGES_DATABASE.has(mode) && !isDry && !BY_HAND.includes(event))
    problems.add(
      "allow-events",
      `mode ${mode} is not run by ${event}, only by hand (workflow_dispatch); name ${event} here if you mean it`,
    );
  else if (OUTSIDERS.test(event))
    problems.add("allow-events", `people outside of the repository can cause ${event}; name it here if you mean it`);
}

/** Everything that does not go together. */
export function checkModeInputs(values: Inputs, access: EngineAccess, problems: Problems): void {
  checkDatabase(values, problems);
  checkStrategy(values, problems);
  checkWriters(values, access, problems);
  checkUseless(values, problems);
  for (const name of ["timeout", "health-timeout", "keep-old", "max-age"] as const)
    if (values[name] === 0) problems.add(name, "must be longer than 0");
}

function checkDatabase(values: Inputs, problems: Problems): void {
  const { mode = "plan", database } = values;
  if (mode === "verify-only" || problems.concern("database")) return;
  if (database === undefined) problems.add("database", `is required with mode ${mode}`);
  else checkNames(values, database, problems);
}

function checkNames(values: Inputs, database: string, problems: Problems): void {
  const { mode = "plan", "confirm-database": confirmed } = values;
  if (/^template[01]$/.test(database))
    problems.add("database", `${database} is one of PostgreSQL's own: name the application's database`);
  if (database === "postgres" && WRITES_IT.has(mode) && values.strategy !== "in-place")
    problems.add("database", `${database} is where a server is managed from, and cannot be exchanged: ${IN_PLACE}`);
  if (confirmed === undefined && CHANGES_DATABASE.has(mode) && values["dry-run"] !== true)
    problems.add("confirm-database", `is required with mode ${mode}: type the database's name once more`);
  if (confirmed !== undefined && confirmed !== database)
    problems.add("confirm-database", `must be exactly the name of the database, "${database}", got "${confirmed}"`);
}

function checkStrategy(values: Inputs, problems: Problems): void {
  if (values.mode !== "plan" && values.mode !== "restore") return;
  const { strategy, "data-only": isDataOnly } = values;
  if (strategy === "swap") {
    if (isDataOnly === true)
      problems.add("data-only", "needs strategy: in-place; a swap brings the tables as well as their rows");
    if (values["exclude-tables"] !== undefined)
      problems.add("exclude-tables", "needs strategy: in-place; a swap replaces the whole database");
  }
  if (strategy !== "in-place") return;
  if (isDataOnly === false)
    problems.add(
      "data-only",
      "strategy in-place restores rows into the tables that there are: set data-only: true, or use strategy: swap",
    );
  if (values.finalize === false)
    problems.add("finalize", "false needs strategy: swap; in place there is nothing beside the database to look at");
}

function checkWriters(values: Inputs, access: EngineAccess, problems: Problems): void {
  const { connection, health = [] } = values;
  const isFar = connection !== undefined && access.kind === "local" && !isLocalConnection(connection);
  const needed = (["writers", "after"] as const).filter((name) => (values[name] ?? []).length > 0);
  if (isFar && !problems.concern("ssh-host"))
    for (const name of needed)
      problems.add(
        name,
        "needs the host on which they run: give ssh-host beside connection, or container or service instead",
      );
  for (const [index, target] of health.entries())
    if ("endpoint" in target && target.endpoint.from === "host" && access.kind === "local")
      problems.add(`health.${index}.via`, "host needs ssh-host; on the host itself, runner does the same");
  refuseMigrations(health, "a restore", problems);
}

/** An input that would be passed over, and whose user would believe in what it says. */
function checkUseless(values: Inputs, problems: Problems): void {
  const { mode = "plan" } = values;
  const only = (name: keyof Inputs, modes: readonly Inputs["mode"][], why = "") => {
    const isGiven = values[name] !== undefined && !(Array.isArray(values[name]) && values[name].length === 0);
    if (isGiven && !modes.includes(mode)) problems.add(name, `is only used with mode ${modes.join(" or ")}${why}`);
  };
  only("boot", ["drill"]);
  only("discard-writes", ["rollback"]);
  only("old-database", ["rollback"]);
  only("prepared-database", ["finalize"]);
  if (mode === "verify-only") only("assert-sql", ["plan", "restore", "drill"], "; verify-only touches no server");
  if (values["health-timeout"] !== undefined && values.health === undefined && !problems.concern("health"))
    problems.add("health-timeout", "is only used with health, which says what has to pass in it");
  if (values["owner-password"] !== undefined && values.owner === undefined)
    problems.add("owner", "is required with owner-password");
  const { "discard-writes": discarded, database } = values;
  if (discarded !== undefined && mode === "rollback" && discarded !== database)
    problems.add("discard-writes", `must be exactly the name of the database, "${database}", got "${discarded}"`);
  if (values.boot !== undefined && values.connection !== undefined)
    problems.add("boot", "needs a server in a container or a service, whose network the image joins");
}

/** What is allowed, and seldom meant. */
export function inputWarnings(values: Inputs): string[] {
  const isExchange = values.mode === "restore" || values.mode === "finalize" || values.mode === "rollback";
  const isCut = isExchange && values["dry-run"] !== true && values.finalize !== false;
  if (!isCut || (values.writers ?? []).length > 0) return [];
  if (values.mode === "restore" && values.strategy === "in-place")
    return [
      "No writers are named: whoever is connected has to wait until the rows are replaced, and goes on with what it knew of them before. Name the containers or services in writers",
    ];
  return [
    "No writers are named: the sessions of whoever is connected are ended, and what they write between the dump and the exchange is not in the restored database. Name the containers or services in writers",
  ];
}
