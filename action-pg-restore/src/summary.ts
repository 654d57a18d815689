import { codeBlock, formatDuration, inlineCode, markdownTable, renderHealth } from "@slipway/shared";
import { renderBanner, renderDump } from "./banner.ts";
import { describeEnding, downtimeOf } from "./describe-ending.ts";
import { type TableFacts, tableFacts } from "./report-facts.ts";
import { isSuccess, type Result } from "./result.ts";

/** A summary is cut off at 1 MiB: tables with something to say come first, and the report has all of them. */
const MOST_TABLES = 200;
const MOST_DIFFERENCES = 200;

const TITLES: Readonly<Record<Result["ending"]["state"], string>> = {
  planned: "Plan",
  restored: "Restored",
  prepared: "Restored beside",
  verified: "Verified",
  "backed-up": "Backed up",
  reverted: "Returned",
  cleaned: "Cleaned up",
  ensured: "Ensured",
  refused: "Refused, nothing was touched",
  untouched: "Failed, the database was not touched",
  "rolled-back": "Failed, and rolled back",
  failed: "Failed",
};

/** The job summary, as Markdown. */
export function renderSummary(result: Result): string {
  const { ending, database } = result;
  const about = database === undefined ? "" : ` ${inlineCode(database)}`;
  const sections = [
    `### ${TITLES[ending.state]}${about}`,
    isSuccess(result) ? describeEnding(result).split("\n")[0] : codeBlock(describeEnding(result)),
    goBack(result),
    subject(result),
    findings(result),
    differences(result),
    tables(result),
    health(result),
    timeline(result),
  ];
  return `${sections.filter((each) => each !== undefined && each !== "").join("\n\n")}\n`;
}

function goBack({ rollbackCommand }: Result): string | undefined {
  if (rollbackCommand === undefined) return undefined;
  const late =
    "If rows were written since, it says which, and leaves them behind only with the input `discard-writes` as well.";
  return `To go back:\n\n${codeBlock(rollbackCommand, "sh")}\n\n${late}`;
}

function subject({ known: { server, facts, dump }, database = "", now }: Result): string | undefined {
  const lines = [
    ...(server === undefined || facts === undefined ? [] : renderBanner(server, database, facts)),
    ...(dump === undefined ? [] : renderDump(dump, now)),
  ];
  return lines.length === 0 ? undefined : lines.map((line) => `- ${line}`).join("\n");
}

function findings({ known }: Result): string | undefined {
  const { findings: found } = known;
  if (found.length === 0) return undefined;
  return markdownTable(
    ["", "Looked at", "Found"],
    found.map(({ level, gate, message }) => [level, gate, message]),
  );
}

function differences({ known }: Result): string | undefined {
  const all = known.differences;
  if (all.length === 0) return undefined;
  const code = (text: string | undefined) => (text === undefined ? "" : inlineCode(text));
  const rows = all.slice(0, MOST_DIFFERENCES).map((each) => [each.title, code(each.database), code(each.dump)]);
  const more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in the report.` : "";
  return `#### Schema\n\n${markdownTable(["Object", "− in the database", "+ in the dump"], rows)}${more}`;
}

function tables({ known }: Result): string | undefined {
  const all = tableFacts(known.verification, known.dump).toSorted((a, b) => urgency(a) - urgency(b));
  if (all.length === 0) return undefined;
  const rows = all
    .slice(0, MOST_TABLES)
    .map((each) => [
      inlineCode(each.schema === null ? each.name : `${each.schema}.${each.name}`),
      String(each.expectedRows),
      each.restoredRows === null ? "" : String(each.restoredRows),
      verdictOf(each),
    ]);
  const more = all.length > rows.length ? `\n\n${all.length - rows.length} more are in the report.` : "";
  const notes = [...(known.verification?.problems ?? []), ...(known.verification?.notes ?? [])];
  const list = notes.length === 0 ? "" : `\n\n${notes.map((note) => `- ${note}`).join("\n")}`;
  return `#### Tables\n\n${markdownTable(["Table", "Rows in the dump", "Rows restored", "Compared"], rows)}${more}${list}`;
}

function urgency({ match, because }: TableFacts): number {
  if (match === false) return 0;
  return because === null ? 2 : 1;
}

function verdictOf({ match, because, restoredRows }: TableFacts): string {
  if (restoredRows === null) return "";
  if (match === true) return "identical";
  return `${match === false ? "**different**" : "counted"}: ${because}`;
}

function health({ known }: Result): string | undefined {
  return known.health === undefined ? undefined : `#### Health\n\n${renderHealth(known.health)}`;
}

function timeline({ phases, duration, ending, known }: Result): string | undefined {
  if (phases.length === 0) return undefined;
  const rows = phases.map(({ name, start, duration: took }) => [name, formatDuration(start), formatDuration(took)]);
  const down = downtimeOf(ending);
  const parts = [
    `${formatDuration(duration)} in all`,
    ...(down === undefined ? [] : [`${formatDuration(down)} of downtime`]),
  ];
  const total = `${parts.join(", ")}.${exchange(known)}`;
  return `#### Timeline\n\n${markdownTable(["Phase", "Began after", "Took"], rows)}\n\n${total}`;
}

/** Clients that were turned away meanwhile are in the server's log alone. */
function exchange({ swap }: Result["known"]): string {
  if (swap === undefined) return "";
  const ended = `${swap.endedSessions} ${swap.endedSessions === 1 ? "session was" : "sessions were"} ended`;
  return ` In the exchange ${ended}, and for ${formatDuration(swap.closedFor)} nobody could connect.`;
}
