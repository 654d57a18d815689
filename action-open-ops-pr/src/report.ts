import { codeBlock, describeError, inlineCode, type Runner } from "@slipway/shared";
import type { FileEdit } from "./pins/plan-file.ts";
import type { Merging, PullLink, Result } from "./result.ts";

/** Tells the workflow, the person and the next step how the run ended. */
export async function report(result: Result, runner: Runner): Promise<void> {
  for (const [name, value] of Object.entries(outputsOf(result))) runner.setOutput(name, value);
  await summarize(result, runner);
  for (const note of result.notes) runner.warning(note);
  const closing = describeEnding(result);
  if (result.state === "refused") runner.fail(closing);
  else if (result.state === "superseded") runner.warning(closing);
  else runner.info(closing);
}

/** A summary that cannot be written must not hide how the run ended. */
async function summarize(result: Result, runner: Runner): Promise<void> {
  try {
    await runner.summary(renderSummary(result));
  } catch (error) {
    runner.warning(`The job summary could not be written: ${describeError(error)}`);
  }
}

/** The action's outputs, as action.yml promises them. */
export function outputsOf(result: Result): Record<string, string> {
  const pull: PullLink | undefined = "pull" in result ? result.pull : undefined;
  return {
    result: result.state,
    "pull-request-number": pull === undefined ? "" : String(pull.number),
    "pull-request-url": pull?.url ?? "",
    branch: result.branch,
    "commit-sha": "commit" in result ? result.commit : "",
    "changed-files": JSON.stringify(changedFiles(result)),
  };
}

function changedFiles(result: Result): readonly string[] {
  if (result.state === "planned") return result.edits.map(({ file }) => file);
  return "changedFiles" in result ? result.changedFiles : [];
}

/** The last line: what became of it, the state that was left, and what to do next. */
export function describeEnding(result: Result): string {
  switch (result.state) {
    case "opened":
    case "updated":
      return `${result.state === "opened" ? "Opened" : "Updated"} #${result.pull.number} ${describeMerging(result.merging)}: ${result.pull.url}`;
    case "unchanged":
      return `Nothing to do: it is ${result.where} already${describeClosed(result.closed)}`;
    case "planned":
      return `Planned to ${result.intent} from ${result.branch}; nothing was changed`;
    case "superseded":
      return `Nothing was released: ${result.newer} is newer, and ${result.pull === undefined ? "deployed" : `in #${result.pull.number}`}; this run is late`;
    case "refused":
      return `Refused: ${result.sentence}; nothing was changed\nNext: ${result.next}`;
  }
}

function describeClosed(closed: readonly number[]): string {
  return closed.length === 0 ? "" : `; closed ${closed.map((number) => `#${number}`).join(", ")}`;
}

function describeMerging(merging: Merging): string {
  switch (merging.kind) {
    case "by-people":
      return "for people to merge";
    case "refused":
      return `for people to merge (not by itself: ${merging.because})`;
    case "waiting":
      return "to be merged once its checks pass";
    case "merged":
      return "and merged it";
  }
}

function renderSummary(result: Result): string {
  const text = `### ${firstUpper(describeEnding(result).split("\n").join("\n\n"))}\n`;
  if (result.state === "planned") {
    return `${text}\n${result.edits.map(renderEdit).join("\n\n")}\n\n## ${result.title}\n\n${visible(result.body)}`;
  }
  return "body" in result ? `${text}\n${visible(result.body)}` : text;
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without the record, which is for programs. */
function visible(body: string): string {
  return body.replace(/^<!-- [^\n]* -->\n/, "");
}

/** The lines that change, as `diff` shows them. */
function renderEdit({ file, before, after }: FileEdit): string {
  const [old, fresh] = [before.split("\n"), after.split("\n")];
  const changed = old.flatMap((line, index) =>
    line === fresh[index] ? [] : [`@@ line ${index + 1} @@`, `-${line}`, `+${fresh[index] ?? ""}`],
  );
  return `${inlineCode(file)}\n\n${codeBlock(changed.join("\n"), "diff")}`;
}
