import { describe, expect, it } from "vitest";
import { replicationWarnings } from "../../src/preflight/replication.ts";
import { spec } from "../support/cluster.ts";

const Image = "docker.io/electricsql/electric:1.4.2";
const electric = (name: string, ...Env: string[]) => spec(name, { container: { Image, Env } });
const at = (host: string) => `DATABASE_URL=postgresql://electric:pw@${host}/legal`;
const stream = (id: string) => `ELECTRIC_REPLICATION_STREAM_ID=${id}`;

const ends = "only one of them gets changes. Set ELECTRIC_REPLICATION_STREAM_ID to a name of its own";
const named = (id: string) => `the replication slot electric_slot_${id} and the publication electric_publication_${id}`;

describe("services of ElectricSQL", () => {
  it("share the default slot of one server when neither names its stream", () => {
    expect(replicationWarnings([electric("legal", at("db:5432")), electric("blog", at("db:5432"))], [])).toEqual([
      `shop_blog would share ${named("default")} with shop_legal: ${ends}`,
    ]);
  });

  it("share one with a service of another stack", () => {
    const live = [electric("old", at("db"), stream("legal"))];
    expect(replicationWarnings([electric("legal", at("db"), stream("legal"))], live)).toEqual([
      `shop_legal would share ${named("legal")} with shop_old: ${ends}`,
    ]);
  });

  it("may share one when it is a secret where their databases are", () => {
    expect(replicationWarnings([electric("legal"), electric("blog", at("db"))], [])).toEqual([
      `shop_blog would share ${named("default")} with shop_legal, if their database server is the same: ${ends}`,
    ]);
  });

  it.each([
    ["there is one alone", [electric("legal", at("db"))], []],
    ["it is there already", [electric("legal", at("db"))], [electric("legal", at("db"))]],
    [
      "their streams have names",
      [electric("legal", at("db"), stream("a")), electric("blog", at("db"), stream("b"))],
      [],
    ],
    ["their servers differ", [electric("legal", at("one")), electric("blog", at("two"))], []],
    ["others are no ElectricSQL", [electric("legal", at("db")), spec("api", { container: { Env: [at("db")] } })], []],
  ])("share nothing when %s", (_case, specs, live) => {
    expect(replicationWarnings(specs, live)).toEqual([]);
  });

  it("are known by their variables as well, of which two have no effect any more", () => {
    const Env = ["ELECTRIC_SLOT_NAME=legal", "ELECTRIC_PUBLICATION_NAME=legal", at("db")];
    const mirrored = spec("legal", { container: { Image: "registry.example.org/mirror/sync:1", Env } });
    expect(replicationWarnings([mirrored, electric("blog", at("db"))], [])).toEqual([
      `shop_blog would share ${named("default")} with shop_legal: ${ends}`,
      "shop_legal: ElectricSQL has ignored ELECTRIC_SLOT_NAME since 1.4; set ELECTRIC_REPLICATION_STREAM_ID instead",
      "shop_legal: ElectricSQL has ignored ELECTRIC_PUBLICATION_NAME since 1.4; set ELECTRIC_REPLICATION_STREAM_ID instead",
    ]);
  });
});
