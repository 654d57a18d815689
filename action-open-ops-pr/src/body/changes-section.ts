import type { Changes, Detail } from "./body-facts.ts";
import { code, plainText } from "./plain-text.ts";

const SHOWN: Readonly<Record<Detail, number>> = { 0: 200, 1: 30, 2: 0, 3: 0 };

/** The commits of the release. Their subjects are shown as words: whoever contributes writes them. */
export function changesSection({ compareUrl, commits, total, lack }: Changes, detail: Detail): string {
  const shown = commits.slice(0, SHOWN[detail]);
  const rest = total - shown.length;
  return [
    "## Changes",
    `[${total === 1 ? "1 commit" : `${total} commits`}](${compareUrl})`,
    shown.map(renderCommit).join("\n"),
    rest > 0 && shown.length > 0 ? `… and ${rest} more.` : "",
    lack === undefined ? "" : `${plainText(lack)}.`,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function renderCommit({ sha, subject, pull }: Changes["commits"][number]): string {
  const link = pull === undefined ? "" : ` ([#${pull.number}](${pull.url}))`;
  // A squashed commit has the number in its subject already.
  const words = pull === undefined ? subject : subject.replace(new RegExp(`\\s*\\(#${pull.number}\\)$`), "");
  return `- ${code(sha.slice(0, 12))} ${plainText(words)}${link}`;
}
