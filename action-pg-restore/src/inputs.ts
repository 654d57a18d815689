import {
  choice,
  duration,
  engineAccessFields,
  flag,
  healthTargets,
  integer,
  list,
  parsed,
  secret,
  text,
} from "@slipway/shared";
import * as z from "zod";
import { afterSteps } from "./fields/after-steps.ts";
import { boot } from "./fields/boot.ts";
import { location } from "./fields/location.ts";
import { queries } from "./fields/queries.ts";
import { retention } from "./fields/retention.ts";
import { size } from "./fields/size.ts";
import { tablePatterns } from "./fields/table-patterns.ts";
import { writerNames } from "./fields/writer-name.ts";

export const MODES = [
  "plan",
  "restore",
  "finalize",
  "rollback",
  "cleanup",
  "verify-only",
  "drill",
  "backup",
  "ensure",
] as const;

const matching = (pattern: RegExp, expected: string) =>
  parsed((given) => (pattern.test(given) ? given : undefined), expected);

/** NAMEDATALEN - 1 */
const LONGEST_NAME = 63;
const name = parsed(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  (given) => (Buffer.byteLength(given) <= LONGEST_NAME && !/[\u0000-\u001f\u007f]/.test(given) ? given : undefined),
  `a name of at most ${LONGEST_NAME} bytes`,
);
const CONTAINER = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;
const EXTENSION = /^[a-z0-9][a-z0-9_-]*$/;

const extensions = list.transform((items, context) => {
  const wrong = items.filter((item) => !EXTENSION.test(item));
  for (const item of wrong)
    context.addIssue({ code: "custom", message: `expected names of extensions such as uuid-ossp, got "${item}"` });
  return [...new Set(items)];
});

/** The action's inputs, as action.yml declares them. */
export const inputs = z.object({
  mode: choice(MODES).prefault("plan"),
  database: name.optional(),
  "confirm-database": text.optional(),
  container: matching(CONTAINER, "a container's name").optional(),
  service: matching(CONTAINER, "a service's name").optional(),
  connection: secret.optional(),
  source: location.optional(),
  "source-sha256": parsed(
    (given) => /^([0-9a-f]{64})(\s+\*?\S.*)?$/i.exec(given)?.[1]?.toLowerCase(),
    "64 hex digits, as sha256sum prints them",
  ).optional(),
  "max-age": duration.optional(),
  "allow-plain-sql": flag.prefault("false"),
  strategy: choice(["swap", "in-place"]).prefault("swap"),
  "data-only": flag.optional(),
  "exclude-tables": tablePatterns.optional(),
  ownership: choice(["dump", "database-owner"]).prefault("dump"),
  jobs: integer(1, 64).optional(),
  finalize: flag.prefault("true"),
  "on-schema-drift": choice(["fail", "warn"]).optional(),
  "assert-sql": queries.prefault(""),
  "create-database": flag.prefault("false"),
  extensions: extensions.prefault(""),
  owner: name.optional(),
  "owner-password": secret.optional(),
  "min-free-space": size.prefault("0"),
  writers: writerNames.prefault(""),
  after: afterSteps.prefault("[]"),
  health: healthTargets.optional(),
  "health-timeout": duration.optional(),
  "replication-slots": choice(["fail", "recreate"]).prefault("fail"),
  "keep-old": duration.prefault("7d"),
  "prepared-database": name.optional(),
  "old-database": name.optional(),
  "discard-writes": text.optional(),
  boot: boot.optional(),
  destination: location.optional(),
  retention: retention.optional(),
  compression: choice(["gzip", "zstd", "none"]).prefault("gzip"),
  "s3-endpoint": matching(/^https?:\/\/[^\s/?#@]+\/?$/, "an address such as https://s3.example.org").optional(),
  "s3-region": matching(/^[a-z0-9-]+$/, "a region such as eu-central-1").prefault("us-east-1"),
  "s3-access-key-id": text.optional(),
  "s3-key": secret.optional(),
  "allow-events": list.prefault(""),
  "dry-run": flag.prefault("false"),
  timeout: duration.prefault("2h"),
  ...engineAccessFields,
});

/** What could be read; an input that was wrong is absent. */
export type Inputs = Partial<z.output<typeof inputs>>;
