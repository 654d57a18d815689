import type { FileEdit } from "./pins/plan-file.ts";

export interface PullLink {
  readonly number: number;
  readonly url: string;
}

/** What becomes of the merge. */
export type Merging =
  | { readonly kind: "by-people" }
  | { readonly kind: "refused"; readonly because: string }
  | { readonly kind: "waiting" }
  | { readonly kind: "merged" };

/** How a run ended. */
export type Result = { readonly branch: string; readonly notes: readonly string[] } & (
  | {
      readonly state: "opened" | "updated";
      readonly pull: PullLink;
      readonly commit: string;
      readonly changedFiles: readonly string[];
      /** Pull requests that were closed in favour of this one. */
      readonly closed: readonly number[];
      readonly merging: Merging;
      readonly body: string;
    }
  | {
      readonly state: "unchanged";
      /** Where everything stands already. */
      readonly where: string;
      readonly pull: PullLink | undefined;
      readonly closed: readonly number[];
    }
  /** A dry run: what would be done, and nothing of it was. */
  | {
      readonly state: "planned";
      readonly intent: string;
      readonly title: string;
      readonly body: string;
      readonly edits: readonly FileEdit[];
    }
  /** A newer version is there already: this run has come too late. */
  | { readonly state: "superseded"; readonly newer: string; readonly pull: PullLink | undefined }
  | { readonly state: "refused"; readonly sentence: string; readonly next: string }
);
