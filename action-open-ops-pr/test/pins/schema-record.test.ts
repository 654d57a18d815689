import { describe, expect, it } from "vitest";
import { readSchemaRecord, type SchemaPlace, schemaChange, writeSchemaRecord } from "../../src/pins/schema-record.ts";

const place: SchemaPlace = { file: "schema.yaml", path: "data.version" };

function written(text: string, version: string, at = place): string {
  const reading = readSchemaRecord(at, text);
  if (!reading.ok) throw new Error(reading.problem);
  return writeSchemaRecord(reading, version);
}

describe("the record of a schema's version", () => {
  it.each([
    ["data: { version: 41 }", "41"],
    ['data:\n  version: "000041"', "41"],
    ["data:\n  version: 20261121090000 # by the migration", "20261121090000"],
    ["data: { version: '1_2' }", "1.2"],
  ])("is read from %j", (text, version) => {
    expect(readSchemaRecord(place, text)).toMatchObject({ ok: true, recorded: { version } });
  });

  it("says where it is", () => {
    const reading = readSchemaRecord(place, "data:\n  version: 41\n");
    expect(reading).toMatchObject({ recorded: { place: "schema.yaml:2 data.version" } });
  });

  it.each([
    ["data: { version: 41 } # x\n", "data: { version: 47 } # x\n"],
    ['data:\r\n  version: "41"\r\n', 'data:\r\n  version: "47"\r\n'],
    ["data: { version: '41' }", "data: { version: '47' }"],
    ["data:\n  version: |-\n    41\n", "data:\n  version: |-\n    47\n"],
  ])("is written into %j without another byte, a number as one and a text as one", (before, after) => {
    expect(written(before, "47")).toBe(after);
  });

  it("is found in one of several documents", () => {
    const text = "kind: A\nmetadata: { name: a }\n---\nkind: ConfigMap\nmetadata: { name: s }\ndata: { version: 41 }\n";
    expect(written(text, "47", { ...place, document: "ConfigMap/s" })).toBe(text.replace("41", "47"));
  });

  it.each<[string | undefined, string]>([
    [undefined, "there is no file schema.yaml in the ops repository, or no text in it"],
    ["data: {}", "data has no version"],
    ["data: { version: latest }", 'is "latest", which is not a migration\'s number'],
    ["data: { version: }", "has no value"],
    ["x: &v 41\ndata: { version: *v }", "is an alias"],
    ["data: [", "is not valid YAML"],
    ["data: { version: 41 }\nsops: { mac: x }", "is encrypted with SOPS"],
  ])("is refused in %j", (text, problem) => {
    const reading = readSchemaRecord(place, text);
    expect(reading.ok ? "" : reading.problem).toContain(problem);
  });
});

describe("a release changes it", () => {
  const recorded = { version: "41", place: "schema.yaml:1 version" };

  it.each<[readonly (string | undefined)[], string | undefined]>([
    [["000047", undefined], "47"],
    [["47", "50"], "50"],
    [["41", undefined], undefined],
    [["9"], undefined],
    [[undefined], undefined],
  ])("with %j to %s", (applied, to) => {
    expect(schemaChange(recorded, applied)?.to).toBe(to);
  });
});
