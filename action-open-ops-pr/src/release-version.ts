/** `v1.4.0` and `1.4.0` name one version; other names that start with a v keep it. */
export function plainVersion(name: string): string {
  return name.replace(/^v(?=\d)/, "");
}

/** The tag that a run follows from. */
export function tagOf(ref: string): string | undefined {
  return /^refs\/tags\/(.+)$/.exec(ref)?.[1];
}
