import { Problems } from "@slipway/shared";
import type { Release } from "./plan-release.ts";

/** A release that GitHub has. */
export interface KnownRelease extends Release {
  readonly draft: boolean;
  /** Its page. */
  readonly url: string;
}

/** What GitHub says of a tag. */
export interface Facts {
  /** The commit that the tag is at now; undefined when there is no such tag. */
  readonly tagCommit: string | undefined;
  /** All releases of the tag, drafts too. */
  readonly releases: readonly KnownRelease[];
}

export type Decision = { readonly kind: "create" } | { readonly kind: "keep"; readonly url: string };

/**
 * What is left to do for a release of a commit.
 * @throws {UserError} that lists what GitHub has otherwise: a release that somebody made is not ours to change.
 */
export function decide(release: Release, commit: string, { tagCommit, releases }: Facts): Decision {
  const problems = new Problems();
  if (tagCommit !== commit) problems.add("tag", tagProblem(release, commit, tagCommit));
  const known = releases.find(({ draft }) => !draft) ?? releases[0];
  if (known !== undefined) {
    const fix = `Change it on ${known.url}, or delete it, and run this job again`;
    for (const difference of differences(release, known)) problems.add("release", `${difference}. ${fix}`);
  }
  problems.throwIfAny();
  return known === undefined ? { kind: "create" } : { kind: "keep", url: known.url };
}

function tagProblem({ tag }: Release, commit: string, found: string | undefined): string {
  const now = found === undefined ? "is gone" : `is at ${found} now`;
  return `"${tag}" ${now}, and this run is of ${commit}; the run of the tag as it is now makes the release`;
}

function differences(release: Release, known: KnownRelease): string[] {
  const kind = ({ prerelease }: Release) => (prerelease ? "a prerelease" : "no prerelease");
  const found = [];
  if (known.draft) found.push(`there is a draft for ${release.tag} already`);
  if (known.title !== release.title) found.push(`its title is "${known.title}", not "${release.title}"`);
  if (known.prerelease !== release.prerelease) found.push(`it is ${kind(known)}, and the version is ${kind(release)}`);
  const notes = differentNotes(known.notes, release.notes);
  return notes === undefined ? found : [...found, notes];
}

/** The first line that differs. The web page ends lines by CR LF, and blanks at their ends do not show. */
function differentNotes(known: string, wanted: string): string | undefined {
  const [there, ours] = [known, wanted].map((text) => text.trim().split(/[ \t]*\r?\n/)) as [string[], string[]];
  const length = Math.max(there.length, ours.length);
  const line = Array.from({ length }, (_, index) => index).find((index) => there[index] !== ours[index]);
  if (line === undefined) return undefined;
  const [now, should] = [there[line], ours[line]].map((text) => (text === undefined ? "missing" : `"${text}"`));
  return `line ${line + 1} of its notes is ${now}, and in CHANGELOG.md ${should}`;
}
