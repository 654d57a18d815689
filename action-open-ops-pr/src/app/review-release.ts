import { isOlder } from "../decision/ordering.ts";
import type { GitHub } from "../github/github.ts";
import type { TreeFile } from "../migrations/migration-file.ts";
import { type Baseline, findPending, type Pending } from "../migrations/pending.ts";
import { type MigrationReview, reviewMigrations } from "../migrations/review.ts";
import { loadSqlParser } from "../migrations/sql-parser.ts";
import type { RecordedSchema } from "../pins/schema-record.ts";
import type { AppState } from "./read-app.ts";
import { readTexts } from "./read-texts.ts";

export interface ReviewRequest {
  readonly app: Pick<AppState, "deployed" | "released">;
  readonly release: string;
  /** The version that runs now. */
  readonly previous: string | undefined;
  readonly deployedSchemaVersion: string | undefined;
  /** What the ops repository says is applied, where nothing else was given. */
  readonly recorded: RecordedSchema | undefined;
}

/** Reviews the migrations that a release brings. The parser is only loaded when there are any. */
export async function reviewRelease(github: GitHub, request: ReviewRequest): Promise<MigrationReview> {
  const { app, release, previous } = request;
  const pending = findPending({ baseline: baselineOf(request), deployed: app.deployed, released: app.released ?? [] });
  const isEmpty = pending.migrations.length === 0 && pending.ahead.length === 0;
  const texts = isEmpty ? new Map<string, string>() : await readTexts(github, filesToRead(pending));
  const parse = isEmpty ? () => ({ ok: true, statements: [] }) as const : await loadSqlParser();
  return reviewMigrations({ pending, textOf: (path) => texts.get(path), release, previous, isOlder }, parse);
}

function baselineOf({ deployedSchemaVersion, recorded, previous, app }: ReviewRequest): Baseline {
  if (deployedSchemaVersion !== undefined) return { kind: "schema-version", version: deployedSchemaVersion };
  if (recorded !== undefined) return { kind: "schema-version", ...recorded };
  return previous === undefined || app.deployed === undefined
    ? { kind: "none" }
    : { kind: "release", version: previous };
}

/** What is applied is read for its `keep` comments; the newest, where there are very many. */
const MOST_APPLIED = 500;

function filesToRead({ migrations, applied, repeatable, set }: Pending): TreeFile[] {
  const files = [
    ...migrations.flatMap(({ up, down }) => [up, down]),
    ...set.repeatable.filter(({ path }) => repeatable.includes(path)),
    ...applied.slice(-MOST_APPLIED).map(({ up }) => up),
  ];
  const readable = files.filter((each) => each !== undefined).filter(({ layout }) => layout !== "code");
  return [...new Map(readable.map((each) => [each.path, each])).values()];
}
