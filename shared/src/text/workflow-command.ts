/**
 * Makes a line of foreign text (a container's log, a server's answer) harmless in a runner's log.
 * The runner obeys `::name::` at the start of a line after blanks, and `##[name]` anywhere in it
 * (actions/runner, ActionCommand.cs).
 */
export function neutralise(line: string): string {
  return printable(line)
    .replace(/^(\s*)::/, "$1: :")
    .replaceAll("##[", "## [");
}

/** Control characters and terminal sequences, made visible or dropped, so that a log cannot be repainted. */
function printable(line: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return line.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, "").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "");
}
