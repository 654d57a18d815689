import { Problems } from "@slipway/shared";
import { type AppState, readApp } from "./app/read-app.ts";
import type { ReleaseName } from "./app/release-names.ts";
import { reviewRelease } from "./app/review-release.ts";
import type { DeployedVersions } from "./deployed-versions.ts";
import { GitHubError } from "./github/github-error.ts";
import { compareVersions } from "./migrations/migration-file.ts";
import type { MigrationReview } from "./migrations/review.ts";
import type { PlacedVersion } from "./pins/pin.ts";
import type { RecordedSchema } from "./pins/schema-record.ts";
import { ofOtherCommit, type Proof, revisionOf } from "./registry/prove-images.ts";
import { plainVersion, tagOf } from "./release-version.ts";
import type { Session } from "./session.ts";

/** What is known of a release beside its pins. */
export interface ReleaseDescription {
  readonly app: AppState | undefined;
  readonly review: MigrationReview | undefined;
  readonly warnings: readonly string[];
}

export interface DescribeRequest {
  readonly deployed: DeployedVersions;
  /** What the ops repository says is applied; undefined when it does not say. */
  readonly recorded: RecordedSchema | undefined;
  readonly proof: Proof;
}

/** Reads what came since the deployed release, and reviews its migrations. @throws {GitHubError | UserError} */
export async function describeRelease(
  session: Session,
  { deployed: { oldest, warnings }, recorded, proof }: DescribeRequest,
): Promise<ReleaseDescription> {
  const { app: github, config } = session;
  if (github === undefined) return { app: undefined, review: undefined, warnings };
  const { migrationsPath, deployedSchemaVersion, version: release } = config;
  const previous = oldest?.before.tag;
  const deployed = { version: previous, commit: oldest && (await deployedCommit(session, oldest)) };
  try {
    const app = await readApp(github, { deployed, released: releasedName(session), migrationsPath });
    requireCommit(proof, app.commit);
    if (app.changes?.lack !== undefined) session.log.info(app.changes.lack);
    const lacks = app.uncompared === undefined ? [] : [`what changed is not listed: ${app.uncompared}`];
    if (migrationsPath === undefined) return { app, review: undefined, warnings: [...warnings, ...lacks] };
    const review = await reviewRelease(github, {
      folder: migrationsPath,
      app,
      release,
      previous,
      deployedSchemaVersion,
      recorded,
    });
    const unsure = [...baselineWarnings(review), ...differing(deployedSchemaVersion, recorded)];
    return { app, review, warnings: [...warnings, ...lacks, ...unsure] };
  } catch (error) {
    if (!(error instanceof GitHubError) || migrationsPath !== undefined) throw error;
    const lack = `what changed is not listed: ${error.message}`;
    return { app: undefined, review: undefined, warnings: [...warnings, lack] };
  }
}

function baselineWarnings({ pending: { baseline, migrations } }: MigrationReview): string[] {
  if (baseline.kind === "schema-version" || migrations.length === 0) return [];
  return [
    "which migrations are applied is not recorded, only guessed from what is deployed: give schema-record or deployed-schema-version",
  ];
}

function differing(given: string | undefined, recorded: RecordedSchema | undefined): string[] {
  if (given === undefined || recorded === undefined || compareVersions(given, recorded.version) === 0) return [];
  const { place, version } = recorded;
  return [`${place} records schema version ${version}, and deployed-schema-version says ${given}, which was taken`];
}

function deployedCommit({ config, registry }: Session, { image, before }: PlacedVersion): Promise<string | undefined> {
  const repository = config.images.find(({ name }) => name === image)?.repository ?? image;
  return revisionOf({ repository, ...before }, registry);
}

/** The commit that the tag is on, where the run follows from it. */
export function expectedCommit({ config: { request, context, version } }: Pick<Session, "config">): string | undefined {
  const isOfTag = request === "tag" && plainVersion(tagOf(context.ref) ?? "") === version;
  return isOfTag && context.sha !== "" ? context.sha : undefined;
}

function releasedName(session: Session): ReleaseName {
  const commit = expectedCommit(session);
  const { version, context } = session.config;
  return { version, commit, tag: commit === undefined ? undefined : tagOf(context.ref) };
}

function requireCommit({ proven }: Proof, commit: string | undefined): void {
  const problems = new Problems();
  problems.addAll(ofOtherCommit(proven, commit));
  problems.throwIfAny();
}
