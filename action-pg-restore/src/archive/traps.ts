/** Why a script is not run in which psql might find commands of its own where they are not looked for. No dump has such. */
export const ZERO_BYTE = "it has a zero byte, at which psql stops reading a line";
export const FALSE_END = "a row begins with \\., which ends the rows of a COPY statement";

/** What follows a COPY statement's semicolon on its line, which psql runs once it has the rows. @param rest its start, as far as it is there. */
export function describeRest(rest: string): string {
  if (rest.startsWith("\r")) return "its line ends were changed: copy it as a binary file, and not through a terminal";
  return `a COPY statement's line goes on after its semicolon: ${rest.split("\n")[0]?.trim().slice(0, 40)}`;
}
