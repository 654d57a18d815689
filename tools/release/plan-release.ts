import { Problems } from "@slipway/shared";
import { isSemantic, isStable } from "../../action-build-push/src/version.ts";
import { type ChangelogSection, readSections } from "./changelog.ts";

/** What is at the tagged commit. */
export interface Sources {
  readonly tag: string;
  /** The version in package.json. */
  readonly packageVersion: string;
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
}

export interface Release {
  readonly tag: string;
  readonly title: string;
  /** Markdown. */
  readonly notes: string;
  readonly prerelease: boolean;
}

const CHANGELOG = "CHANGELOG.md";

/** The release that a tag asks for. @throws {UserError} that lists everything that is wrong with it */
export function planRelease({ tag, packageVersion, changelog }: Sources): Release {
  const problems = new Problems();
  const version = tag.replace(/^v/, "");
  if (!tag.startsWith("v") || !isSemantic(version)) {
    problems.add("tag", `"${tag}" is no version; the tag for package.json's is v${packageVersion}`);
    problems.throwIfAny();
  }
  if (version !== packageVersion) {
    const fix = `delete the tag, and tag a commit whose package.json says ${version}`;
    problems.add("tag", `"${tag}" is not the version in package.json, ${packageVersion}; ${fix}`);
  }
  const notes = notesOf(version, readSections(changelog), problems);
  problems.throwIfAny();
  return { tag, title: tag, notes, prerelease: !isStable(version) };
}

function notesOf(version: string, sections: readonly ChangelogSection[], problems: Problems): string {
  const [section, second] = sections.filter((each) => each.version === version);
  const heading = `## [${version}] - YYYY-MM-DD`;
  if (section === undefined) {
    problems.add(CHANGELOG, `there is no section for ${version}; add \`${heading}\` with what is new`);
    return "";
  }
  const at = { file: CHANGELOG, line: section.line };
  if (second !== undefined) {
    problems.add(
      CHANGELOG,
      `there are two sections for ${version}, the other at line ${second.line}; make one of them`,
      at,
    );
  }
  if (!isDay(section.date)) {
    const found = section.date === undefined ? "no day" : `"${section.date}" where the day should be`;
    problems.add(CHANGELOG, `the section for ${version} has ${found}; write \`${heading}\``, at);
  }
  if (section.notes === "") problems.add(CHANGELOG, `the section for ${version} is empty; say what is new`, at);
  return section.notes;
}

/** A day of the calendar as ISO 8601 writes it. */
function isDay(text = ""): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
