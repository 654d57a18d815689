import { isDeepStrictEqual } from "node:util";
import type { Git } from "../git/git.ts";
import { type Refs, readRefs } from "../git/refs.ts";
import type { Records, UnsettledState } from "./records.ts";

export interface RepositorySettings {
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly visibility: "public" | "private";
  readonly defaultBranch: string;
  readonly allowAutoMerge: boolean;
  /** What a new pull request's state is at first. */
  readonly firstMergeStates: readonly UnsettledState[];
  /** Whether a job's own token may open pull requests: a setting that GitHub leaves off. */
  readonly jobsMayOpenPulls: boolean;
  /** Who may be asked for a review; undefined for everybody. */
  readonly collaborators: readonly string[] | undefined;
  readonly signsCommits: boolean;
  readonly createdAt: string;
}

/** A repository as a request sees it: as it is, or as it was. */
export interface RepositoryView {
  readonly settings: RepositorySettings;
  readonly fullName: string;
  readonly git: Git;
  readonly records: Records;
  refs(): Promise<Refs>;
}

interface Snapshot {
  readonly refs: Refs;
  readonly records: Records;
}

export class Repository implements RepositoryView {
  readonly settings: RepositorySettings;
  readonly git: Git;
  readonly records: Records;
  #before: Snapshot | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(settings: RepositorySettings, { git, records }: { readonly git: Git; readonly records: Records }) {
    this.settings = settings;
    this.git = git;
    this.records = records;
  }

  get fullName(): string {
    return `${this.settings.owner}/${this.settings.name}`;
  }

  refs(): Promise<Refs> {
    return readRefs(this.git);
  }

  /** One change at a time, each able to say what was before it. */
  async change<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      const before = { refs: await this.refs(), records: structuredClone(this.records) };
      const result = await work();
      // Objects that no ref points to are no news.
      if (!isDeepStrictEqual(visible(before), visible({ refs: await this.refs(), records: this.records }))) {
        this.#before = before;
      }
      return result;
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** As it was before the last change: what a replica answers that has not heard of it. */
  asBefore(): RepositoryView {
    const before = this.#before;
    if (before === undefined) return this;
    const { settings, fullName, git } = this;
    return { settings, fullName, git, records: before.records, refs: async () => before.refs };
  }
}

function visible({ refs, records: { signed: _, ...records } }: Snapshot): object {
  return { refs, records };
}

/** The repository's issues and pull requests share their numbers. */
export function nextNumber(records: Records): number {
  return records.nextNumber++;
}

export function nextId(records: Records): number {
  return records.nextId++;
}
