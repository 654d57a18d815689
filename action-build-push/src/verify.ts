import type { PublishedImage, PublishedPlatform } from "./published.ts";

/** Everything that is wrong with a pushed image: what must not get a public tag. */
export function verifyPublished({ platforms }: PublishedImage, wanted: readonly string[]): string[] {
  const found = platforms.map(({ platform }) => platform);
  const missing = wanted.filter((platform) => !found.some((each) => samePlatform(each, platform)));
  const absent = missing.length === 0 ? [] : [`has no ${missing.join(", ")} (only ${found.join(", ") || "nothing"})`];
  return [...absent, ...platforms.filter(isMislabelled).map(explainMislabelled)];
}

function isMislabelled({ platform, actual }: PublishedPlatform): boolean {
  return !samePlatform(platform, actual);
}

function explainMislabelled({ platform, actual }: PublishedPlatform): string {
  return `says ${platform} in its index, but the image there is for ${actual}; the last stage must not be fixed to one platform`;
}

/** Variants count only where both sides name one: `linux/arm` may be any of them. */
export function samePlatform(a: string, b: string): boolean {
  const [osA, architectureA, variantA] = a.split("/");
  const [osB, architectureB, variantB] = b.split("/");
  const sameVariant = variantA === undefined || variantB === undefined || variantA === variantB;
  return osA === osB && architectureA === architectureB && sameVariant;
}
