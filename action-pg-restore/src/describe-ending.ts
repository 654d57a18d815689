import { formatDuration } from "@slipway/shared";
import type { Ending, Result } from "./result.ts";
import { countedTables } from "./verify/verify-report.ts";

export function downtimeOf(ending: Ending): number | undefined {
  return "downtime" in ending ? ending.downtime : undefined;
}

/** The last lines: what became of it, the state that was left, and what to do next. */
export function describeEnding(result: Result): string {
  const { ending, database = "" } = result;
  const after = `after ${formatDuration(result.duration)}`;
  const down = downtimeOf(ending) === undefined ? "" : `, down for ${formatDuration(downtimeOf(ending) ?? 0)}`;
  switch (ending.state) {
    case "planned":
      return `Planned, nothing was changed${ending.planned.map((each) => `\n  ${each}`).join("")}`;
    case "restored":
      return `Restored ${database} ${after}${down}${lessThanAll(result)}${keptAs(ending.old, result)}${failedSteps(result)}`;
    case "prepared":
      return `Restored beside ${database} as ${ending.prepared} and verified ${after}${lessThanAll(result)}; ${database} was not touched\nNext: look at it, then run mode finalize to swap it in, or mode cleanup`;
    case "verified":
      return `Verified ${after}: ${countVerified(result)}`;
    case "backed-up":
      return `Backed up ${database} to ${ending.backup.location} and read it back ${after}${removed(ending.backup.removed)}`;
    case "reverted":
      return `Returned ${database} to what it was before ${after}${down}${keptAs(ending.old, result)}${failedSteps(result)}`;
    case "cleaned":
      return `Dropped ${listOr(ending.dropped, "nothing")}; kept ${listOr(
        ending.kept.map(({ name, because }) => `${name} (${because})`),
        "nothing",
      )}`;
    case "ensured":
      return `Created ${listOr(ending.created, "nothing")}; there already: ${listOr(ending.present, "nothing")}`;
    case "refused":
      return `${ending.reason}\nNothing was touched\nNext: ${afterRefusal(result)}`;
    case "untouched":
    case "rolled-back":
    case "failed":
      return `${ending.reason}\n${ending.left}${down}\nNext: ${ending.next}`;
  }
}

/** What has to be put right is in the reason; only a dump cannot be mended. */
function afterRefusal({ mode, known: { dump } }: Result): string {
  if (dump !== undefined && dump.report.state !== "sound")
    return "name another dump as source (mode verify-only reads one, and touches no server), and see why this one is as it is";
  return mode === "plan" ? "put that right before mode restore" : "put that right, then run this again";
}

function keptAs(old: string | undefined, { rollbackCommand }: Result): string {
  const kept = old === undefined ? "" : `; what was there before is kept as ${old}`;
  return `${kept}${rollbackCommand === undefined ? "" : `\nTo go back: ${rollbackCommand}`}`;
}

function failedSteps({ known }: Result): string {
  if (known.failedSteps.length === 0) return "";
  return `\nOf what was to be done after it, this failed and is left to do: ${known.failedSteps.join("; ")}`;
}

/** What is restored as far as anybody can tell, and may yet hold other rows than the dump. */
function lessThanAll({ known: { verification } }: Result): string {
  if (verification === undefined) return "";
  const counted = countedTables(verification).length;
  const { length } = verification.tables;
  return counted === 0 ? "" : `; ${length - counted} of ${length} tables were compared by content, the others counted`;
}

function countVerified({ known: { verification, dump } }: Result): string {
  if (verification !== undefined) {
    const compared = verification.tables.length - countedTables(verification).length;
    return `${compared} of ${verification.tables.length} tables are byte for byte those of the dump`;
  }
  return dump?.report.state === "sound" ? `all of ${dump.name} was read, and nothing is wrong with it` : "nothing";
}

function removed(names: readonly string[]): string {
  return names.length === 0 ? "" : `; removed ${names.join(", ")}`;
}

function listOr(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(", ");
}
