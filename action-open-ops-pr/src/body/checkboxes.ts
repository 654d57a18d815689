const BOX = /^- \[( |x|X)\] (.*)$/;

/** `- [ ] Take a backup` */
export function checkbox(text: string): string {
  return `- [ ] ${text}`;
}

/** Ticks the boxes that were ticked in the body before, where their words are still the same. */
export function keepTicks(body: string, before: string): string {
  const ticked = new Set(before.split(/\r?\n/).flatMap((line) => tickedText(line) ?? []));
  const lines = body.split("\n").map((line) => {
    const text = BOX.exec(line)?.[2];
    return text !== undefined && ticked.has(text) ? `- [x] ${text}` : line;
  });
  return lines.join("\n");
}

function tickedText(line: string): string | undefined {
  const [, mark, text] = BOX.exec(line.trimEnd()) ?? [];
  return mark?.toLowerCase() === "x" ? text : undefined;
}
