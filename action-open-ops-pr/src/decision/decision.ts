/** What a run does with the ops repository. */
export type Decision =
  /** The base, or the open pull request, says everything already. */
  | { readonly kind: "unchanged"; readonly because: "base"; readonly supersedes: readonly Superseded[] }
  | {
      readonly kind: "unchanged";
      readonly because: "pull-request";
      readonly pull: number;
      readonly supersedes: readonly Superseded[];
    }
  | ({ readonly kind: "create"; readonly commit: Commit } & Common)
  | ({ readonly kind: "update"; readonly pull: number; readonly commit: Commit } & Common)
  /** A newer version is there already: deployed, or in a pull request of that number. */
  | { readonly kind: "late"; readonly newer: string; readonly pull: number | undefined }
  | Refusal;

export interface Common {
  readonly supersedes: readonly Superseded[];
  /** What people should know. */
  readonly notes: readonly string[];
}

export interface Superseded {
  readonly number: number;
  readonly branch: string;
  /** What the branch has to be at, to be deleted. */
  readonly head: string;
  readonly deleteBranch: boolean;
}

/** The commit of a branch. `expected` is what the branch must be at when it is moved; undefined for: not there. */
export type NewCommit =
  /** One commit on the base, whatever the branch had. */
  | { readonly kind: "rebuild"; readonly parent: string; readonly expected: string | undefined }
  /** One more on top of what is there. */
  | { readonly kind: "append"; readonly parent: string; readonly expected: string };

export type Commit = NewCommit | { readonly kind: "keep" };

export interface Refusal {
  readonly kind: "refuse";
  readonly reason: RefusalReason;
  /** What stands against it, without full stop. */
  readonly sentence: string;
  /** What to do. */
  readonly next: string;
}

export type RefusalReason =
  | "downgrade"
  | "diverged"
  | "human-commits"
  | "conflict"
  | "foreign-pull-request"
  | "closed"
  | "nothing-recorded"
  | "moved-on"
  | "incompatible";

export function refuse(reason: RefusalReason, sentence: string, next: string): Refusal {
  return { kind: "refuse", reason, sentence, next };
}
