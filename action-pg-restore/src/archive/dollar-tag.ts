const TAG = /^\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*)?\$/;
const OPEN_TAG = /^\$(?:[A-Za-z_\x80-\xff][\w\x80-\xff]*)?$/;
/** Of names, in bytes, with a dollar sign at either end. */
export const LONGEST_TAG = 66;

/**
 * The tag that begins a dollar-quoted text, `$$` or `$name$`; `undefined` where there is none, `open` where more bytes
 * have to tell. @param ahead up to `LONGEST_TAG` bytes from the dollar sign on, as latin1.
 */
export function readDollarTag(ahead: string): { readonly tag: string } | "open" | undefined {
  const [tag] = TAG.exec(ahead) ?? [];
  if (tag !== undefined) return { tag };
  return OPEN_TAG.test(ahead) && ahead.length < LONGEST_TAG ? "open" : undefined;
}
