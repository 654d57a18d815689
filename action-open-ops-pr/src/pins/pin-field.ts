import { structured } from "@slipway/shared";
import * as z from "zod";
import type { Pin } from "./pin.ts";
import { parsePath } from "./yaml-path.ts";

const text = z.string().min(1);

/** Only declared files are ever written, and never the ones that could run something. */
const file = text.superRefine((given, context) => {
  const parts = given.split("/");
  if (given.startsWith("/") || given.includes("\\") || parts.some((part) => ["", ".", ".."].includes(part))) {
    context.addIssue({ code: "custom", message: `"${given}" must be a path from the root of the ops repository` });
  } else if ([".git", ".github"].includes(parts[0]?.toLowerCase() ?? "")) {
    context.addIssue({ code: "custom", message: `"${given}" is never written: what is in it can run in CI` });
  }
});

const target = {
  file,
  image: text.optional(),
  document: text
    .regex(/^[\w.-]+(?:\/[\w.-]+){1,2}$/, "expected a kind and a name, such as Deployment/api or Deployment/shop/api")
    .optional(),
};

const path = text.superRefine((given, context) => {
  const parsed = parsePath(given);
  if (!parsed.ok) context.addIssue({ code: "custom", message: parsed.problem });
});

const pin = z.discriminatedUnion("kind", [
  z.strictObject({ ...target, kind: z.literal("kustomize"), name: text.optional() }),
  z.strictObject({
    ...target,
    kind: z.literal("setter"),
    policy: text.regex(/^[\w.-]+:[\w.-]+$/, "expected namespace:name of an ImagePolicy, without :tag or :digest"),
  }),
  z.strictObject({ ...target, kind: z.literal("helm"), path: path.optional() }),
  z.strictObject({ ...target, kind: z.literal("manifest"), container: text.optional() }),
  z.strictObject({
    ...target,
    kind: z.literal("path"),
    path,
    part: z.enum(["tag", "digest", "reference"]).optional(),
  }),
]);

/** The `schema-record` input: where one value of a YAML file is. */
export const schemaRecordField = structured(
  z.strictObject({ file, path, document: target.document }, { error: "expected {file, path}" }),
);

/** The `pins` input: a YAML list. */
export const pinsField = structured(z.array(pin).min(1, "name at least one place to change"));

/** Keeps the schema and the type from growing apart. */
export type PinInput = z.output<typeof pin> extends Pin ? Pin : never;
