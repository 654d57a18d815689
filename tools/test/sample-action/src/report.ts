/** The action's outputs, as lines of GITHUB_OUTPUT. */
export function outputLines(text: string): string[] {
  return Object.entries({ greeting: text }).map(([name, value]) => `${name}=${value}\n`);
}
