import { inlineCode } from "@slipway/shared";

/** What a reader would not see, or see in another order: control characters, line breaks, marks that turn the direction. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;
/** Not seen, and enough for GitHub not to find a name, a number or an address. */
const BREAK = "&#8203;";
/** More than anybody reads of one line. */
const LONGEST = 600;

/**
 * Somebody's words on one line of GitHub's Markdown, as words: no markup, no HTML, no mention, no reference to an issue
 * and no link. Commit subjects and comments in migrations are written by whoever contributes.
 */
export function plainText(text: string): string {
  const line = oneLine(text);
  return (line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[\\`*_[\]|~$]/g, "\\$&")
    .replaceAll(/[@#](?=\w)/g, `$&${BREAK}`)
    .replaceAll(/\bGH-(?=\d)/gi, `$&${BREAK}`)
    .replaceAll(/:(?=\/\/)/g, `:${BREAK}`)
    .replaceAll(/\bwww(?=\.)/gi, `$&${BREAK}`)
    .replace(/^([-+#])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}

/** Words for a place where nothing else than a line of text is read: a title, a commit's subject. */
export function oneLine(text: string): string {
  return text.replaceAll(UNSEEN, " ").replaceAll(/\s+/g, " ").trim();
}

/** A name as code, which GitHub looks for nothing in. */
export function code(text: string): string {
  return inlineCode(oneLine(text));
}
