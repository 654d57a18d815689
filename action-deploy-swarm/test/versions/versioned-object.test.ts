import type { NamedValue } from "@slipway/shared";
import { memoryFiles } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readVersionedObjects } from "../../src/versions/versioned-object.ts";

const bytes = Buffer.from([0, 1, 254, 255, 10]);
const files = memoryFiles({ "keys/apns.p8": bytes, "plain.txt": "hunter2", "empty.txt": "" });
const naming = { kind: "deploy-id", deployId: "v1" } as const;

async function read(values: Record<string, NamedValue>, kind: "secret" | "config" = "secret", stack = "shop") {
  const reading = await readVersionedObjects(kind, new Map(Object.entries(values)), { stack, naming, files });
  return {
    ...reading,
    data: reading.objects.map(({ data }) => data.revealBytes()),
    said: reading.problems.map(({ input, message }) => `${input}: ${message}`),
  };
}

describe("a secret's value", () => {
  it.each<[string, NamedValue, Buffer]>([
    ["text", "pä$$ #x ", Buffer.from("pä$$ #x ")],
    ["a file that is no text", { file: "keys/apns.p8" }, bytes],
    ["a file without a line break", { file: "plain.txt" }, Buffer.from("hunter2")],
    ["base64", { base64: bytes.toString("base64") }, bytes],
    ["base64 over several lines", { base64: "aHVu\n  dGVy\nMg==\n" }, Buffer.from("hunter2")],
  ])("may be %s, and arrives byte for byte", async (_name, value, expected) => {
    const { data, said } = await read({ key: value });
    expect(said).toEqual([]);
    expect(data).toEqual([expected]);
  });

  it("comes with its names, and cannot be printed", async () => {
    const { objects } = await read({ "db-password": "hunter2" });
    expect(objects).toMatchObject([{ kind: "secret", base: "db-password", name: "shop_db-password_v1" }]);
    expect(JSON.stringify(objects)).not.toContain("hunter2");
  });

  it.each<[string, NamedValue, string]>([
    [
      "a file that is not there",
      { file: "no.txt" },
      "secrets.key: there is no file no.txt: check out the repository first, and give the path from its root",
    ],
    ["an empty file", { file: "empty.txt" }, "secrets.key: is empty; the engine does not store empty values"],
    ["empty text", "", "secrets.key: is empty; the engine does not store empty values"],
    ["base64 that is none", { base64: "hunter2!" }, "secrets.key: is not valid base64"],
    ["base64 that is cut", { base64: "aHVud" }, "secrets.key: is not valid base64"],
    ["two sources", { file: "plain.txt", base64: "eA==" }, "secrets.key: must be text, {file: path} or {base64: text}"],
    ["no source", {}, "secrets.key: must be text, {file: path} or {base64: text}"],
    ["an unknown source", { env: "X" }, "secrets.key: must be text, {file: path} or {base64: text}"],
    [
      "a source and something else",
      { file: "plain.txt", mode: "0400" },
      "secrets.key: must be text, {file: path} or {base64: text}",
    ],
  ])("cannot be %s", async (_name, value, problem) => {
    const { objects, said } = await read({ key: value });
    expect(objects).toEqual([]);
    expect(said).toEqual([problem]);
  });

  it("is never quoted in what is said about it", async () => {
    const { said } = await read({ a: { base64: "hunter2!" }, ["x".repeat(60)]: "hunter2", c: { hunter2: "hunter2" } });
    expect(said).toHaveLength(3);
    expect(said.join()).not.toContain("hunter2");
  });
});

describe("the engine's limits", () => {
  const name = (length: number) => "n".repeat(length - "shop__v1".length);

  it.each([
    [64, []],
    [65, [expect.stringContaining("65 characters, and the engine takes 64; shorten its name or the stack's")]],
  ])("for a name of %i characters", async (length, said) => {
    expect((await read({ [name(length)]: "hunter2" })).said).toEqual(said);
  });

  it.each([
    ["secret", 500 * 1_024 - 1, 0],
    ["secret", 500 * 1_024, 1],
    ["config", 1_000 * 1_024 - 1, 0],
    ["config", 1_000 * 1_024, 1],
  ] as const)("for a %s of %i bytes", async (kind, size, problems) => {
    const { said } = await read({ big: "x".repeat(size) }, kind);
    expect(said).toHaveLength(problems);
    if (problems > 0) expect(said[0]).toBe(`${kind}s.big: has ${size} bytes, and the engine takes less than ${size}`);
  });

  it("are told together, for all secrets", async () => {
    const { said } = await read({ [name(70)]: "", ok: "x", bad: { base64: "!" } });
    expect(said.map((each) => each.replace(/n{9,}/g, "n…"))).toEqual([
      "secrets.n…: would be called shop_n…_v1: 70 characters, and the engine takes 64; shorten its name or the stack's",
      "secrets.n…: is empty; the engine does not store empty values",
      "secrets.bad: is not valid base64",
    ]);
  });
});

describe("a value that ends with a line break", () => {
  it.each<["secret" | "config", NamedValue, number]>([
    ["secret", "hunter2\n", 1],
    ["secret", { base64: Buffer.from("hunter2\n").toString("base64") }, 1],
    ["secret", "hunter2", 0],
    ["secret", "hun\nter2", 0],
    ["config", "listen 80;\n", 0],
  ])("as a %s %j gives %i warnings, and keeps it", async (kind, value, count) => {
    const { warnings, data } = await read({ key: value }, kind);
    expect(warnings).toHaveLength(count);
    expect(data).toHaveLength(1);
    if (count > 0) {
      expect(warnings[0]).toBe(
        "secrets.key ends with a line break, which the application will read as part of the secret",
      );
      expect(data[0]?.at(-1)).toBe(0x0a);
    }
  });
});
