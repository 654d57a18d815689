import { UserError } from "@slipway/shared";
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
  /** The folder of migrations. */
  readonly folder: string;
  readonly app: Pick<AppState, "deployed" | "released">;
  readonly release: string;
  /** The version that runs now. */
  readonly previous: string | undefined;
  readonly deployedSchemaVersion: string | undefined;
  /** What the ops repository says is applied, where nothing else was given. */
  readonly recorded: RecordedSchema | undefined;
}

/**
 * Reviews the migrations that a release brings. The parser is only loaded when there are any.
 * @throws {GitHubError | UserError} when the folder has none that are known here
 */
export async function reviewRelease(github: GitHub, request: ReviewRequest): Promise<MigrationReview> {
  const { app, release, previous } = request;
  const pending = findPending({ baseline: baselineOf(request), deployed: app.deployed, released: app.released ?? [] });
  requireMigrations(request, pending);
  const isEmpty = [pending.migrations, pending.besides, pending.ahead].every((each) => each.length === 0);
  const texts = isEmpty ? new Map<string, string>() : await readTexts(github, filesToRead(pending));
  const parse = isEmpty ? () => ({ ok: true, statements: [] }) as const : await loadSqlParser();
  return reviewMigrations({ pending, textOf: (path) => texts.get(path), release, previous, isOlder }, parse);
}

/** A folder whose files nobody here can read looks like one without news. */
function requireMigrations(
  { folder, app }: ReviewRequest,
  { set: { migrations, repeatable, unordered } }: Pending,
): void {
  if (migrations.length + repeatable.length + unordered.length > 0) return;
  const names = (app.released ?? []).map(({ path }) => path);
  const found = names.length === 0 ? "nothing" : `${names.slice(0, 3).join(", ")}${names.length > 3 ? ", …" : ""}`;
  throw new UserError(
    `the folder ${folder} of this release has no migration by a name that is known here, but ${found}`,
    {
      hint: "correct migrations-path, or leave it out to have no migrations reviewed",
    },
  );
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

function filesToRead({ migrations, besides, applied }: Pending): TreeFile[] {
  const files = [
    ...[...migrations, ...besides].flatMap(({ up, down }) => [up, down]),
    ...applied.slice(-MOST_APPLIED).map(({ up }) => up),
  ];
  const readable = files.filter((each) => each !== undefined).filter(({ layout }) => layout !== "code");
  return [...new Map(readable.map((each) => [each.path, each])).values()];
}
