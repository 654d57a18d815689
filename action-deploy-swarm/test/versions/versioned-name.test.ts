import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { contentKey, type Naming, versionedName } from "../../src/versions/versioned-name.ts";

const key = contentKey("ssh private key", "shop");
const naming: Naming = { kind: "content", key };
const value = Buffer.from("hunter2");

describe("a name that follows the content", () => {
  it("has twelve hex digits after the stack's and the secret's names", () => {
    expect(versionedName("shop", "db-password", value, naming)).toMatch(/^shop_db-password_[0-9a-f]{12}$/);
  });

  it("is the same for the same value, in every run", () => {
    const again: Naming = { kind: "content", key: contentKey("ssh private key", "shop") };
    expect(versionedName("shop", "db", Buffer.from("hunter2"), again)).toBe(versionedName("shop", "db", value, naming));
    // What an earlier version of Slipway called it: a change here restarts every service with a secret.
    expect(versionedName("shop", "db", value, naming)).toBe("shop_db_23cfa3c44a0a");
  });

  it.each([
    ["another value", () => versionedName("shop", "db", Buffer.from("hunter3"), naming)],
    ["a value that ends with a line break", () => versionedName("shop", "db", Buffer.from("hunter2\n"), naming)],
    ["another key", () => versionedName("shop", "db", value, { kind: "content", key: contentKey("other", "shop") })],
    [
      "another stack's key",
      () => versionedName("shop", "db", value, { kind: "content", key: contentKey("ssh private key", "blog") }),
    ],
  ])("is another one for %s", (_name, other) => {
    expect(other()).not.toBe(versionedName("shop", "db", value, naming));
  });

  it("does not tell which secrets have one value", () => {
    const suffix = (name: string) => versionedName("shop", name, value, naming).split("_").at(-1);
    expect(suffix("db")).not.toBe(suffix("redis"));
  });

  it("is no plain hash, by which a weak value could be guessed", () => {
    const suffix = versionedName("shop", "db", value, naming).split("_").at(-1) ?? "";
    for (const algorithm of ["md5", "sha1", "sha256", "sha512"]) {
      expect(createHash(algorithm).update(value).digest("hex")).not.toContain(suffix);
    }
  });
});

describe("a name that follows the deployment", () => {
  it("ends with the deploy id, whatever the value", () => {
    const byDeployment: Naming = { kind: "deploy-id", deployId: "1a2b3c4_20261121031500" };
    const names = ["hunter2", "other"].map((each) => versionedName("shop", "db", Buffer.from(each), byDeployment));
    expect(names).toEqual(["shop_db_1a2b3c4_20261121031500", "shop_db_1a2b3c4_20261121031500"]);
  });
});
