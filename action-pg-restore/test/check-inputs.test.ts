import { describe, expect, it } from "vitest";
import { connection, type Inputs, problems, restore } from "./support/read-inputs.ts";

describe("what does not go together is refused before anything is connected to", () => {
  const { "confirm-database": _, ...unconfirmed } = restore;
  const { source: __, ...sourceless } = restore;
  const { container: ___, ...nowhere } = restore;

  it.each<[string, Inputs, string]>([
    ["no database", { mode: "cleanup", container: "db" }, "database: is required with mode cleanup"],
    ["no confirmation", unconfirmed, "confirm-database: is required with mode restore: type the database's name"],
    [
      "another name",
      { ...restore, "confirm-database": "Shop" },
      'confirm-database: must be exactly the name of the database, "shop", got "Shop"',
    ],
    [
      "another name in a mode that needs none",
      { mode: "plan", database: "shop", "confirm-database": "shop2", container: "db", source: "x" },
      "confirm-database: must be exactly",
    ],
    [
      "a template",
      { ...restore, database: "template1", "confirm-database": "template1" },
      "database: template1 is one",
    ],
    ["postgres", { ...restore, database: "postgres", "confirm-database": "postgres" }, "database: postgres is where"],
    ["no server", nowhere, "container: is required, or service, or connection"],
    ["two servers", { ...restore, service: "db" }, "service: cannot be given together with container"],
    ["no dump", sourceless, "source: is required with mode restore"],
    [
      "no destination",
      { mode: "backup", database: "shop", container: "db" },
      "destination: is required with mode backup",
    ],
    ["a host that is not given", { ...restore, source: "host:/a" }, "source: is on a host, which needs ssh-host"],
    ["a web address", { ...restore, source: "https://x.example/a" }, "source: expected a path on the runner"],
    ["half a credential", { ...restore, source: "s3://bucket/a", "s3-key": "x" }, "s3-access-key-id: is required"],
    ["a bucket alone", { ...restore, source: "s3://bucket" }, "source: names a bucket and nothing in it"],
    ["a digest of a folder", { ...restore, source: "a/", "source-sha256": "a".repeat(64) }, "source-sha256: is of one"],
    ["writers out of reach", { ...nowhere, connection }, "writers: needs the host on which they run"],
    [
      "a server that is somewhere else",
      { ...nowhere, writers: "", after: "- restart: api", connection },
      "after: needs the host on which they run",
    ],
    ["rows alone in a swap", { ...restore, "data-only": "true" }, "data-only: needs strategy: in-place"],
    [
      "more than rows in place",
      { ...restore, strategy: "in-place", "data-only": "false" },
      "data-only: strategy in-place",
    ],
    ["some tables in a swap", { ...restore, "exclude-tables": "a" }, "exclude-tables: needs strategy: in-place"],
    [
      "beside in place",
      { ...restore, strategy: "in-place", finalize: "false" },
      "finalize: false needs strategy: swap",
    ],
    [
      "a health check for some migrations only",
      { ...restore, health: '- { url: "https://x.example.org/maps", when: { migrations: "db/*" } }' },
      "health.0.when: x.example.org/maps depends on migrations, of which a restore knows nothing: leave when out",
    ],
    ["no time", { ...restore, timeout: "0" }, "timeout: must be longer than 0"],
    [
      "no time for the checks",
      { ...restore, health: "https://shop.example/", "health-timeout": "0" },
      "health-timeout: must be longer than 0",
    ],
    ["time for no checks", { ...restore, "health-timeout": "2m" }, "health-timeout: is only used with health"],
    ["no way back", { ...restore, "keep-old": "0d" }, "keep-old: must be longer than 0"],
    ["no duration", { ...restore, "max-age": "soon" }, "max-age: expected a duration"],
    [
      "no retention",
      { mode: "backup", database: "shop", container: "db", destination: "b", retention: "often" },
      "retention: expected an age, a count, or both",
    ],
    [
      "a count of 0",
      { mode: "backup", database: "shop", container: "db", destination: "b", retention: "0" },
      "retention: expected",
    ],
    [
      "two ages",
      { mode: "backup", database: "shop", container: "db", destination: "b", retention: "1d, 2d" },
      "retention: expected",
    ],
    ["an extension's name", { ...restore, extensions: 'citext"; DROP' }, "extensions: expected names of extensions"],
    ["no query", { ...restore, "assert-sql": "DELETE FROM users" }, "assert-sql: expected queries that give true"],
    ["a shell's line", { ...restore, after: '- { exec: a, command: "a && b" }' }, "after.0.command: no shell reads it"],
    ["an unknown step", { ...restore, after: "- { stop: a }" }, "after.0: expected {recreate: name}"],
    ["an unknown key", { ...restore, after: "- { restart: a, when: b }" }, "after.0"],
    ["a writer's name", { ...restore, writers: "api; rm" }, "writers: expected the name of a container or a service"],
    ["a connection", { ...nowhere, writers: "", connection: "host=x" }, "connection: must begin with postgres://"],
    ["no user", { ...nowhere, writers: "", connection: "postgres://db/shop" }, "connection: names no user"],
    ["an image in a restore", { ...restore, boot: "{ image: a }" }, "boot: is only used with mode drill"],
    ["a password for nobody", { ...restore, "owner-password": "x" }, "owner: is required with owner-password"],
    [
      "writes that are not named",
      { mode: "rollback", database: "shop", "confirm-database": "shop", container: "db", "discard-writes": "yes" },
      'discard-writes: must be exactly the name of the database, "shop", got "yes"',
    ],
    [
      "queries for no server",
      { mode: "verify-only", source: "a", "assert-sql": "SELECT true" },
      "assert-sql: is only used with mode plan or restore or drill; verify-only touches no server",
    ],
    [
      "an unknown input",
      { ...restore, databse: "x" },
      "databse: is not an input of this action; did you mean database?",
    ],
  ])("%s", (_case, inputs, expected) => {
    expect(problems(inputs)).toEqual([expect.stringContaining(expected)]);
  });

  it("all at once", () => {
    const inputs = { mode: "restore", database: "template0", "data-only": "true", jobs: "none", timeout: "0" };
    expect(problems(inputs).map((each) => each.split(":")[0])).toEqual([
      "jobs",
      "database",
      "confirm-database",
      "data-only",
      "timeout",
      "container",
      "source",
    ]);
  });

  it("and no value of a secret is shown", () => {
    expect(problems({ ...nowhere, connection: "mysql://root:hidden@db" }).join()).not.toContain("hidden");
  });

  it("writers may be on the machine of the step when the server is, too", () => {
    expect(problems({ ...nowhere, connection: "postgres://app@127.0.0.1/shop" })).toEqual([]);
  });
});

describe("events", () => {
  const drill = { mode: "drill", database: "shop", container: "db", source: "a" };

  it.each<[string, Inputs, boolean]>([
    ["workflow_dispatch", restore, true],
    ["push", restore, false],
    ["schedule", restore, false],
    ["pull_request", restore, false],
    ["schedule", { ...restore, "allow-events": "schedule, push" }, true],
    ["schedule", drill, true],
    ["push", drill, true],
    ["pull_request_target", drill, false],
    ["issue_comment", drill, false],
    ["push", { ...restore, mode: "plan" }, true],
    ["", restore, true],
  ])("%s starts %o: %s", (event, inputs, isAllowed) => {
    expect(problems(inputs, event)).toEqual(isAllowed ? [] : [expect.stringMatching(/^allow-events: /)]);
  });
});
