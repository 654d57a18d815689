import { type Problems, structured } from "@slipway/shared";
import * as z from "zod";
import type { ImageSpec } from "./images.ts";

const DIGEST = /^sha256:[0-9a-f]{64}$/;

/** `{"api": "sha256:…"}`: the output of the same name, as an earlier job gave it. */
export const digestsField = structured(
  z.record(z.string(), z.string().regex(DIGEST, "must be a digest such as sha256: and 64 hexadecimal digits")),
);

/** By image name; without any the images are looked for by their version's tag. */
export type Digests = z.output<typeof digestsField>;

/** Digests that are given have to be those of the images. */
export function checkDigests(digests: Digests, images: readonly ImageSpec[], problems: Problems): void {
  if (Object.keys(digests).length === 0) return;
  const names = images.map(({ name }) => name);
  const missing = names.filter((name) => digests[name] === undefined);
  const unknown = Object.keys(digests).filter((name) => !names.includes(name));
  if (missing.length > 0) problems.add("digests", `has none for ${missing.join(", ")}`);
  if (unknown.length > 0) problems.add("digests", `names ${unknown.join(", ")}, which is none of the images`);
}
