import type { PullRecord } from "../decision/record.ts";
import type { PullHistory } from "./history.ts";
import type { Identity } from "./identity.ts";

/** The ops repository as a run has read it. */
export interface OpsState {
  readonly repositoryId: string;
  /** Whose token it was read with. */
  readonly us: Identity;
  /** How GitHub may merge there, the most usual way for such changes first. */
  readonly mergeMethods: readonly MergeMethod[];
  readonly base: BaseState;
  readonly branch: BranchState | undefined;
  /** Pull requests from this version's branch, newest first. */
  readonly own: readonly OwnPull[];
  /** Merged ones that brought this version, newest first; only for the way back. */
  readonly merged: readonly Pull[];
  /** Open pull requests of the service and environment from other branches. */
  readonly others: readonly Pull[];
  /** Ids of the labels by name; undefined for those that are to be made. */
  readonly labels: ReadonlyMap<string, string | undefined>;
}

export type MergeMethod = "SQUASH" | "MERGE" | "REBASE";

export interface BaseState {
  readonly name: string;
  readonly head: string;
  readonly tree: string;
  readonly files: ReadonlyMap<string, OpsFile | undefined>;
  /** Whether only verified commits come into it; undefined where the token may not read the rules. */
  readonly requiresSignatures: boolean | undefined;
}

export interface BranchState {
  readonly name: string;
  readonly head: string;
  readonly tree: string;
  readonly files: ReadonlyMap<string, OpsFile | undefined>;
  readonly parents: readonly string[];
  readonly isVerified: boolean;
  /** How many files its last commit changes; undefined when GitHub cannot tell. */
  readonly changedFiles: number | undefined;
  /** Whether its last commit says that we have made it, for this very pull request. */
  readonly hasOurName: boolean;
}

/** A file, or why it cannot be read. */
export interface OpsFile {
  readonly oid: string;
  /** `100644` */
  readonly mode: string;
  readonly text: string | undefined;
}

export interface Pull {
  readonly id: string;
  readonly number: number;
  readonly url: string;
  readonly branch: string;
  readonly head: string;
  readonly author: string;
  readonly body: string;
  /** Undefined when it was not opened by us, or says nothing readable of itself. */
  readonly record: PullRecord | undefined;
  /** Whether GitHub merges it by itself once it may. */
  readonly isArmed: boolean;
}

export interface OwnPull extends Pull {
  readonly state: "open" | "closed" | "merged";
  readonly merge: "clean" | "conflicting" | "behind" | "unknown";
  readonly isClosedByUs: boolean;
  /** The last commit that it had. */
  readonly lastHead: string;
  readonly history: PullHistory;
}
