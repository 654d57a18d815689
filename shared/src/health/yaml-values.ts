import * as z from "zod";
import { parseDuration } from "../domain/duration.ts";
import { digestOf } from "./endpoint.ts";
import type { ImageExpectation } from "./image-identity.ts";

/** A duration in YAML, in milliseconds: a number of seconds, or text such as `250ms`. */
export const yamlDuration = z
  .union([z.number(), z.string()], { error: "expected a duration such as 2s" })
  .transform((given, context) => {
    const milliseconds = parseDuration(String(given));
    if (milliseconds !== undefined && milliseconds > 0) return milliseconds;
    context.addIssue({ code: "custom", message: `expected a duration such as 2s, got "${given}"` });
    return z.NEVER;
  });

/** Text that YAML takes for a number without quotes: `1.10` would be 1.1. */
export const versionText = z
  .string({ error: "expected text; write the version in quotes" })
  .min(1, "expected a version");

/** What a service or container is held to. */
export const imageExpectation = z
  .strictObject({
    image: z
      .string()
      .refine((image) => digestOf(image) !== undefined, "expected a digest: sha256:… or name@sha256:…")
      .optional(),
    version: versionText.optional(),
  })
  .default({})
  .transform(
    ({ image, version }): ImageExpectation => ({ digest: image === undefined ? undefined : digestOf(image), version }),
  );
