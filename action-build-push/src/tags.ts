import { isTag, type Problems } from "@slipway/shared";
import { isHighest, isStable, parseVersion, shortCommit } from "./version.ts";

export type Latest = "false" | "true" | "auto";

/** What decides the tags of every image in a run. */
export interface TagRules {
  readonly version: string;
  readonly commit: string;
  /** `refs/heads/main`, "" outside a workflow. */
  readonly ref: string;
  readonly rows: readonly string[];
  readonly latest: Latest;
  /** Every tag that the repositories have already; undefined when they were not read. */
  readonly published: readonly string[] | undefined;
}

export interface Tags {
  /** The version first, the ones that move from release to release after it. */
  readonly tags: readonly string[];
  /** Why a tag that was asked for is left where it is. */
  readonly notes: readonly string[];
}

const PLACEHOLDERS = ["version", "major", "minor", "patch", "sha", "ref"] as const;

/** Problems in the `tags` rows that do not depend on the version. */
export function checkRows(rows: readonly string[], problems: Problems): void {
  for (const row of rows) {
    for (const name of placeholdersIn(row)) {
      if ((PLACEHOLDERS as readonly string[]).includes(name)) continue;
      problems.add(
        "tags",
        `"${row}" uses {{${name}}}; known are ${PLACEHOLDERS.map((known) => `{{${known}}}`).join(", ")}`,
      );
    }
    if (!isTag(row.replaceAll(/\{\{\s*\w+\s*\}\}/g, "x"))) {
      problems.add("tags", `"${row}" cannot be a tag: letters, digits, _, . and - only, at most 128`);
    }
    if (row === "latest") problems.add("tags", "latest is asked for with the input latest (true or auto)");
  }
}

/**
 * The tags of this run. A row such as `{{major}}.{{minor}}` follows the highest stable release of its series: a
 * prerelease or a fix of an older series leaves it alone (docker/metadata-action moves it: its issue 326).
 */
export function planTags(rules: TagRules): Tags {
  const rows = rules.rows.map((row) => planRow(row, rules));
  const latest = planLatest(rules);
  const planned = [...rows, latest];
  const tags = new Set([rules.version, ...planned.flatMap((each) => each.tags)]);
  return { tags: [...tags], notes: planned.flatMap((each) => each.notes) };
}

function planRow(row: string, rules: TagRules): Tags {
  const used = placeholdersIn(row);
  const parts = parseVersion(rules.version);
  const isSeries = used.some((name) => ["major", "minor", "patch"].includes(name));
  if (isSeries && parts === undefined)
    return skipped(`tag "${row}" needs a version such as 1.2.3; ${rules.version} is none`);
  const tag = render(row, rules);
  if (!isTag(tag)) return skipped(`tag "${row}" comes out as "${tag}", which is no tag`);
  if (!isSeries || used.includes("patch")) return { tags: [tag], notes: [] };
  const series = used.includes("minor") ? `${parts?.major}.${parts?.minor}` : `${parts?.major}`;
  return planMoving(tag, series, rules);
}

/** A tag that only the highest stable version of its series may take. */
function planMoving(tag: string, series: string, { version, published }: TagRules): Tags {
  if (!isStable(version)) return skipped(`tag ${tag} stays where it is: ${version} is not a stable release`);
  if (!isHighest(version, published ?? [], series)) {
    return skipped(`tag ${tag} stays where it is: a higher release than ${version} is published`);
  }
  return { tags: [tag], notes: [] };
}

function planLatest(rules: TagRules): Tags {
  if (rules.latest === "false") return { tags: [], notes: [] };
  return rules.latest === "true" ? { tags: ["latest"], notes: [] } : planMoving("latest", "", rules);
}

function render(row: string, { version, commit, ref }: TagRules): string {
  const { major, minor, patch } = parseVersion(version) ?? {};
  const values: Readonly<Record<string, string | number | undefined>> = {
    version,
    major,
    minor,
    patch,
    sha: shortCommit(commit),
    ref: slug(ref.replace(/^refs\/(heads|tags)\//, "")),
  };
  return row.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** A branch's name as a tag: `feature/Login_2` becomes `feature-Login_2`. */
function slug(name: string): string {
  return name
    .replaceAll(/[^\w.-]+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, 128);
}

function placeholdersIn(row: string): string[] {
  return [...row.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = ""]) => name);
}

function skipped(note: string): Tags {
  return { tags: [], notes: [note] };
}
