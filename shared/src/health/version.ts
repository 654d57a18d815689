/** The expected version that asks for none. */
export const ANY_VERSION = "any";

/** Whether a served version is the expected one: a leading `v` is ignored, a commit may be shortened (7 or more). */
export function sameVersion(served: string, expected: string): boolean {
  const [a, b] = [plainVersion(served), plainVersion(expected)];
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return isCommit(short) && isCommit(long) && long.startsWith(short);
}

/**
 * Whether two versions can differ in a way that means something: two numbers with as many parts, or two commits. An
 * application that tells its commit says nothing about a tag `1.2.3`, nor does `1.2.3` about a tag `main`.
 */
export function isComparable(a: string, b: string): boolean {
  const kind = kindOf(a);
  return kind !== undefined && kind === kindOf(b);
}

function kindOf(version: string): string | undefined {
  const plain = plainVersion(version);
  const [numbers] = /^\d+(?:\.\d+)+/.exec(plain) ?? [];
  if (numbers !== undefined) return `${numbers.split(".").length} numbers`;
  return isCommit(plain) ? "commit" : undefined;
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
