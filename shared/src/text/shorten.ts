/** What stands for the rest of a text. */
export const ELLIPSIS = "…";

/** A text of at most so many characters. What is cut of a secret is told by the ellipsis, and hidden (`Redactor`). */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1).toWellFormed()}${ELLIPSIS}` : text;
}
