/** Whether a served version is the expected one: a leading `v` is ignored, a commit may be shortened (7 or more). */
export function sameVersion(served: string, expected: string): boolean {
  const [a, b] = [plainVersion(served), plainVersion(expected)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return isCommit(short) && isCommit(long) && long.startsWith(short);
}

/** `v1.2.3` → `1.2.3`, `sha-4f2a…` → `4f2a…` */
function plainVersion(version: string): string {
  return version
    .trim()
    .replace(/^v(?=\d)/i, "")
    .replace(/^sha-(?=[0-9a-f]{7})/, "");
}

function isCommit(text: string): boolean {
  return /^[0-9a-f]{7,40}$/.test(text);
}
