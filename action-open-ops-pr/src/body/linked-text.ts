import { oneLine, plainText } from "./plain-text.ts";

/** An address, up to what cannot be in one. */
const ADDRESS = /\bhttps?:\/\/[^\s<>"`\\|]+/gi;
/** What more likely ends the sentence than the address. */
const AFTER = /[.,:;!?'")\]}*_~]+$/;

/**
 * The caller's own words on one line, in which addresses of pages lead there. All else is words, as in `plainText`; so
 * is an address that names a user, for what stands before an @ is easily taken for the host.
 */
export function linkedText(text: string): string {
  const line = oneLine(text);
  let from = 0;
  const pieces: string[] = [];
  for (const match of line.matchAll(ADDRESS)) {
    const address = match[0].replace(AFTER, "");
    const link = linkTo(address);
    if (link === undefined) continue;
    pieces.push(between(line.slice(from, match.index)), link);
    from = match.index + address.length;
  }
  return [...pieces, between(line.slice(from))].join("");
}

/** Words keep the blanks at their ends, where a link follows. */
function between(words: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return `${before}${plainText(inner)}${after}`;
}

/** `<https://shop.example.org/health>`, in which nothing is markup; undefined for what is no page's address. */
function linkTo(address: string): string | undefined {
  const url = URL.parse(address);
  if (url === null || url.username !== "" || url.password !== "") return undefined;
  // GitHub reads entities here, and nothing else.
  const href = url.href.replaceAll(/&(?=#?\w+;)/g, "&amp;");
  return `<${href}>`;
}
