import type { AutoMerge } from "../decision/auto-merge.ts";
import type { PullRecord } from "../decision/record.ts";
import type { MigrationReview } from "../migrations/review.ts";
import type { RolloutStep } from "../migrations/rollout.ts";
import type { PlacedVersion } from "../pins/pin.ts";
import type { SchemaChange } from "../pins/schema-record.ts";

/** Everything that a pull request says. */
export interface BodyFacts {
  readonly record: Omit<PullRecord, "content">;
  readonly places: readonly PlacedVersion[];
  readonly images: readonly ProvenImage[];
  readonly changes: Changes | undefined;
  /** Undefined when no migrations are kept track of. */
  readonly review: MigrationReview | undefined;
  /** How the record of what is applied changes with it. */
  readonly schema?: SchemaChange | undefined;
  readonly rollout: readonly RolloutStep[];
  /** What the caller wants done besides, and looked at after the merge. */
  readonly checklist: readonly string[];
  readonly postDeploy: readonly string[];
  readonly warnings: readonly string[];
  readonly autoMerge: AutoMerge;
  readonly provenance: Provenance;
}

/** What the registry says of an image. */
export interface ProvenImage {
  readonly name: string;
  readonly repository: string;
  readonly platforms: readonly string[];
  /** The commit that it was built from; undefined when the image does not say. */
  readonly revision: string | undefined;
}

/** What came between the deployed release and this one, newest first. */
export interface Changes {
  readonly compareUrl: string;
  readonly commits: readonly ChangedCommit[];
  /** How many there are, of which only the newest may be listed. */
  readonly total: number;
  /** What of them could not be read; undefined when all was. */
  readonly lack?: string | undefined;
}

export interface ChangedCommit {
  readonly sha: string;
  readonly subject: string;
  readonly pull: { readonly number: number; readonly url: string } | undefined;
}

/** Which run wrote the body. It differs from run to run, and says nothing about the release. */
export interface Provenance {
  readonly runUrl: string;
  readonly ref: string;
  readonly actor: string;
}

/** How much of a section is shown: all of it, or less, so that the body fits. */
export type Detail = 0 | 1 | 2 | 3;
