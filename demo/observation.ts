/** Prints what was observed, and remembers whether all of it was what it had to be. */
export class Observations {
  #failed = 0;

  heading(title: string): void {
    process.stdout.write(`\n== ${title}\n`);
  }

  /** Lines of an action's own log, as a person would see them. */
  quote(lines: readonly string[]): void {
    for (const line of lines) process.stdout.write(`   | ${line}\n`);
  }

  expect(isSo: boolean, sentence: string): void {
    if (!isSo) this.#failed += 1;
    process.stdout.write(`${isSo ? "   yes" : "!! NO "}  ${sentence}\n`);
  }

  get failed(): number {
    return this.#failed;
  }
}
