/** Why one of the caller's files could not be read, in a sentence that names it once and says what to do. */
export function explainUnreadable(path: string, error: unknown): string {
  const { code = "", message } = error as NodeJS.ErrnoException;
  if (code === "ENOENT")
    return `there is no file ${path}: check out the repository first, and give the path from its root`;
  // `EISDIR: illegal operation on a directory, read`
  return `cannot read ${path}: ${message.replace(`${code}: `, "").replace(/, (open|read)( '.*')?$/, "")}`;
}
