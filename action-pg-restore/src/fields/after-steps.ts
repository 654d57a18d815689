import { structured } from "@slipway/shared";
import * as z from "zod";
import type { AfterStep } from "../config.ts";
import { writerName } from "./writer-name.ts";
import { argv, yamlDuration } from "./yaml-fields.ts";

const DEFAULT_TIMEOUT = 60_000;
const timeout = yamlDuration.default(DEFAULT_TIMEOUT);

const recreate = z
  .strictObject({ recreate: writerName })
  .transform((given): AfterStep => ({ kind: "recreate", writer: given.recreate }));

const restart = z
  .strictObject({ restart: writerName, timeout })
  .transform((given): AfterStep => ({ kind: "restart", writer: given.restart, timeout: given.timeout }));

const exec = z.strictObject({ exec: writerName, command: argv, timeout }).transform(
  (given): AfterStep => ({
    kind: "exec",
    writer: given.exec,
    command: given.command,
    timeout: given.timeout,
  }),
);

const EXPECTED = "expected {recreate: name}, {restart: name} or {exec: name, command: [program, argument]}";

/** What is done around the writers' start: a YAML list. */
export const afterSteps = structured(
  z.array(
    z.unknown().transform((given, context): AfterStep => {
      const schema = schemaOf(given);
      const result = schema?.safeParse(given);
      if (result?.success === true) return result.data;
      for (const { path, message } of result?.error.issues ?? [{ path: [], message: EXPECTED }])
        context.addIssue({ code: "custom", path: [...path], message: message.replace(/^Invalid input: /, "") });
      return z.NEVER;
    }),
    { error: "expected a YAML list of steps" },
  ),
);

/** One schema by its key, so that what is wrong is said of the step that was meant. */
function schemaOf(given: unknown): z.ZodType<AfterStep> | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  if ("recreate" in given) return recreate;
  if ("restart" in given) return restart;
  return "exec" in given ? exec : undefined;
}
