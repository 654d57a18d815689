import { minifySync } from "rolldown/utils";

/** What ncc wrote without the functions that nothing calls, and without comments; names and lines stay readable. */
const OPTIONS = {
  module: true,
  compress: { sequences: false, joinVars: false, keepNames: { function: true, class: true } },
  mangle: false,
  codegen: { removeWhitespace: false },
};

/**
 * Drops the code that no other code of a bundle's file can reach: ncc leaves that to its minifier, whose output nobody
 * can read. @throws {Error} for code that is no JavaScript
 */
export function dropUnused(code: string): string {
  const { code: dropped, errors } = minifySync("bundle.js", code, OPTIONS);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
  return dropped;
}
