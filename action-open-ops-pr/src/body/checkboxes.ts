const BOX = /^- \[( |x|X)\] (.*)$/;

/** `- [ ] Take a backup` */
export function checkbox(text: string): string {
  return `- [ ] ${text}`;
}

/** Ticks the boxes that were ticked in the body before, where their words are the same: of several, each by its turn. */
export function keepTicks(body: string, before: string): string {
  const ticks = ticksIn(before);
  const lines = body.split("\n").map((line) => {
    const text = BOX.exec(line)?.[2];
    return text !== undefined && ticks.get(text)?.shift() === true ? `- [x] ${text}` : line;
  });
  return lines.join("\n");
}

/** For every text, whether its boxes are ticked, from the top. */
function ticksIn(body: string): Map<string, boolean[]> {
  const ticks = new Map<string, boolean[]>();
  for (const line of body.split(/\r?\n/)) {
    const [, mark, text] = BOX.exec(line.trimEnd()) ?? [];
    if (text !== undefined) ticks.set(text, [...(ticks.get(text) ?? []), mark?.toLowerCase() === "x"]);
  }
  return ticks;
}
