import { choice, flag, lines, list, parsed, platforms, Secret, secret, text } from "@slipway/shared";
import * as z from "zod";
import { pinsField, schemaRecordField } from "./pins/pin-field.ts";
import { SCHEMA_VERSION } from "./pins/schema-record.ts";
import { parseSize } from "./size.ts";

const matching = (pattern: RegExp, expected: string) =>
  parsed((given) => (pattern.test(given) ? given : undefined), expected);

/** What may stand between the slashes of a branch's name. */
export const PART = /^(?!.*\.\.)(?!.*\.lock$)[A-Za-z0-9](?:[\w.+-]*[\w+-])?$/;
const part = (expected: string) => matching(PART, `${expected}: letters, digits, ., _, + and -`);
const REVIEWER = /^@?[A-Za-z0-9][\w-]*(?:\/[\w.-]+)?$/;

const reviewers = list.transform((names, context) => {
  for (const name of names.filter((each) => !REVIEWER.test(each))) {
    context.addIssue({ code: "custom", message: `expected users and organisation/team, got "${name}"` });
  }
  return names.map((name) => name.replace(/^@/, ""));
});

/** `players=12 GB`, one a line. */
const tableSizes = lines.transform((given, context): ReadonlyMap<string, number> => {
  const read = given.map((line) => {
    const [, table = "", size = ""] = /^([^=\s]+)\s*=\s*(.+)$/.exec(line) ?? [];
    return { line, table, bytes: parseSize(size) };
  });
  for (const { line } of read.filter(({ bytes }) => bytes === undefined)) {
    context.addIssue({ code: "custom", message: `expected table=size such as players=12GB, got "${line}"` });
  }
  return new Map(read.map(({ table, bytes = 0 }) => [table, bytes]));
});

const url = parsed((given) => {
  const read = URL.parse(given);
  return read?.protocol === "https:" || read?.protocol === "http:" ? given.replace(/\/+$/, "") : undefined;
}, "an address such as https://shop.example.org");

/** GitHub's limit for a label's name. */
const LONGEST_LABEL = 50;

/** The action's inputs, as action.yml names them. */
export const inputs = z.object({
  mode: choice(["bump", "revert"]).prefault("bump"),
  token: text.transform((given) => new Secret(given)),
  repository: matching(/^[\w-][\w.-]*\/[\w.-]+$/, "owner/name"),
  base: matching(/^(?!-)[^\s~^:?*[\\]+$/, "a branch").optional(),
  service: part("a name for branches and titles").optional(),
  environment: part("a name for branches and titles").prefault("production"),
  images: text,
  version: part("a version").optional(),
  pins: text.pipe(pinsField),
  platforms: platforms.prefault(""),
  "registry-username": text.optional(),
  "registry-password": secret.optional(),
  "app-token": secret.optional(),
  "migrations-path": matching(
    /^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^:]+$/,
    "a folder's path from the root of the repository",
  )
    .transform((given) => given.replace(/^\.\//, "").replace(/\/+$/, ""))
    .optional(),
  "deployed-schema-version": matching(SCHEMA_VERSION, "the number of the last migration that is applied")
    .transform((given) => given.replaceAll("_", "."))
    .optional(),
  "schema-record": text.pipe(schemaRecordField).optional(),
  "table-sizes": tableSizes.prefault(""),
  labels: list
    .refine((names) => names.every((name) => name.length <= LONGEST_LABEL), `at most ${LONGEST_LABEL} characters each`)
    .prefault("ops-pr"),
  reviewers: reviewers.prefault(""),
  draft: flag.prefault("false"),
  "auto-merge": flag.prefault("false"),
  supersede: flag.prefault("true"),
  "allow-downgrade": flag.prefault("false"),
  "on-human-commits": choice(["append", "fail", "overwrite"]).prefault("append"),
  "assert-compatible": flag.prefault("false"),
  sign: choice(["auto", "required"]).prefault("auto"),
  "site-url": url.optional(),
  "post-deploy": lines.prefault(""),
  checklist: lines.prefault(""),
  "dry-run": flag.prefault("false"),
});

export type Inputs = Partial<z.output<typeof inputs>>;
