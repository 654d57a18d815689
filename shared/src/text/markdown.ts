/** A GitHub-flavoured table. Cells may hold any text: pipes and line breaks are escaped. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Text as code, with a fence longer than any run of backticks in it. */
export function inlineCode(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** A fenced block whose content cannot end it. */
export function codeBlock(text: string, language = "text"): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = "`".repeat(Math.max(2, ...runs.map((run) => run.length)) + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

function escapeCell(text: string): string {
  // A backslash right before a pipe would escape the escape.
  return text.replaceAll(/(\\*)\|/g, "$1$1\\|").replaceAll(/\r\n|\r|\n/g, "<br>");
}
