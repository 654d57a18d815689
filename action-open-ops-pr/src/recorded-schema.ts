import type { Problem } from "@slipway/shared";
import type { Config } from "./config.ts";
import { compareVersions } from "./migrations/migration-file.ts";
import type { MigrationReview } from "./migrations/review.ts";
import type { OpsFile } from "./ops/state.ts";
import type { PinsPlan } from "./pins/plan-pins.ts";
import {
  type RecordedSchema,
  readSchemaRecord,
  type SchemaChange,
  type SchemaPlace,
  schemaChange,
  writeSchemaRecord,
} from "./pins/schema-record.ts";

type OpsFiles = ReadonlyMap<string, OpsFile | undefined>;

/** The schema's version as the base records it; undefined when nothing says where. */
export function recordedSchema(
  { schemaRecord }: Config,
  files: OpsFiles,
): { readonly recorded: RecordedSchema | undefined; readonly problems: readonly Problem[] } {
  if (schemaRecord === undefined) return { recorded: undefined, problems: [] };
  const reading = readSchemaRecord(schemaRecord, files.get(schemaRecord.file)?.text);
  if (reading.ok) return { recorded: reading.recorded, problems: [] };
  return { recorded: undefined, problems: [{ input: "schema-record", message: reading.problem }] };
}

/** What a release changes in the record. @param review of its migrations; undefined when none are kept track of */
export function changeBy(
  { deployedSchemaVersion }: Config,
  recorded: RecordedSchema | undefined,
  review: MigrationReview | undefined,
): SchemaChange | undefined {
  if (recorded === undefined || review === undefined) return undefined;
  const last = review.pending.set.migrations.at(-1)?.version;
  return schemaChange(recorded, [last, deployedSchemaVersion]);
}

/** A plan that changes the record as well, in files as they are at one commit. A record that is newer there stays. */
export function withSchema(
  plan: PinsPlan,
  files: OpsFiles,
  { place, change }: { readonly place: SchemaPlace | undefined; readonly change: SchemaChange | undefined },
): PinsPlan {
  if (place === undefined || change === undefined) return plan;
  const edit = plan.edits.find(({ file }) => file === place.file);
  const reading = readSchemaRecord(place, edit?.after ?? files.get(place.file)?.text);
  if (!reading.ok) {
    return { ...plan, problems: [...plan.problems, { input: "schema-record", message: reading.problem }] };
  }
  if (compareVersions(reading.recorded.version, change.to) >= 0) return plan;
  const after = writeSchemaRecord(reading, change.to);
  const made = { file: place.file, before: edit?.before ?? reading.text, after };
  return { ...plan, edits: [...plan.edits.filter((each) => each !== edit), made] };
}
