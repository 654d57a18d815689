import { isScalar, parse } from "yaml";
import { compareVersions, plainVersion } from "../migrations/migration-file.ts";
import { spotAt } from "./find-at.ts";
import { readScalar, type ScalarText } from "./scalar-text.ts";
import { applySplices, type Splice, spliceFor } from "./splice.ts";
import { describeSpot } from "./spot.ts";
import { readYamlSource } from "./yaml-source.ts";

/** Where the ops repository records the last migration that is applied: a value in a YAML file. */
export interface SchemaPlace {
  /** From the root of the ops repository. */
  readonly file: string;
  readonly path: string;
  /** `ConfigMap/schema`: of several documents, the one that is meant. */
  readonly document?: string | undefined;
}

/** What is recorded there. */
export interface RecordedSchema {
  /** `42` of `000042`. */
  readonly version: string;
  /** `apps/production/schema.yaml:3 data.version` */
  readonly place: string;
}

export type SchemaReading =
  | { readonly ok: true; readonly recorded: RecordedSchema; readonly scalar: ScalarText; readonly text: string }
  | { readonly ok: false; readonly problem: string };

/** A migration's number: `42`, `000042`, `20261121090000`, `1.2` or Flyway's `1_2`. */
export const SCHEMA_VERSION = /^\d+(?:[._]\d+)*$/;

/** Reads the record. @param text of its file; undefined when there is no such file, or no text in it. */
export function readSchemaRecord(place: SchemaPlace, text: string | undefined): SchemaReading {
  const { file, path, document } = place;
  if (text === undefined) return refuse(`there is no file ${file} in the ops repository, or no text in it`);
  const reading = readYamlSource(file, text);
  if (!reading.ok) return refuse(reading.problem);
  const spot = spotAt(reading.source, { path, document });
  if (typeof spot === "string") return refuse(spot);
  const value = readScalar(spot, { mayBeShared: true });
  if (!value.ok) return refuse(value.problem);
  const { scalar } = value;
  const where = `${reading.source.place(scalar.start)} ${describeSpot(spot)}`;
  if (!SCHEMA_VERSION.test(scalar.text)) {
    return refuse(`${where} is "${scalar.text}", which is not a migration's number`);
  }
  const version = plainVersion(scalar.text.replaceAll("_", "."));
  return { ok: true, recorded: { version, place: where }, scalar, text };
}

function refuse(problem: string): SchemaReading {
  return { ok: false, problem };
}

/** The file's text with another version in the record; a number stays a number, a text a text. */
export function writeSchemaRecord({ scalar, text }: Extract<SchemaReading, { ok: true }>, version: string): string {
  const { node } = scalar.spot;
  const isNumber = isScalar(node) && typeof node.value !== "string";
  const splice: Splice = isNumber
    ? { start: scalar.start, end: scalar.end, text: version, value: parse(version) as unknown }
    : spliceFor(scalar, version);
  return applySplices(text, [splice]);
}

/** How a release changes the record, as it is known to later runs. */
export interface SchemaChange {
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

/**
 * What the record is to say once the release is merged: its last migration, for people apply all of them before they
 * merge. Never less than what is known to be applied. Undefined when it says that already.
 */
export function schemaChange(
  { version: from, place }: RecordedSchema,
  applied: readonly (string | undefined)[],
): SchemaChange | undefined {
  const newest = applied.reduce<string>((most, each = most) => (compareVersions(each, most) > 0 ? each : most), from);
  return newest === from ? undefined : { place, from, to: plainVersion(newest) };
}
