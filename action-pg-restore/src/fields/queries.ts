import { readYaml } from "@slipway/shared";
import * as z from "zod";

/** Queries, one a line, or a YAML list of them where one needs several lines. */
export const queries = z.string().transform((given, context): readonly string[] => {
  const read = /^\s*(#[^\n]*\n\s*)*- /.test(given) ? fromYaml(given) : fromLines(given);
  if (typeof read !== "string") return read;
  context.addIssue({ code: "custom", message: read });
  return z.NEVER;
});

function fromLines(given: string): readonly string[] | string {
  const lines = given.split("\n").map((line) => line.trim());
  return checked(lines.filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("--")));
}

function fromYaml(given: string): readonly string[] | string {
  const yaml = readYaml(given);
  if (!yaml.ok) return yaml.errors.join("; ");
  const items = z.array(z.string()).safeParse(yaml.value);
  return items.success ? checked(items.data.map((each) => each.trim())) : "expected a YAML list of queries as text";
}

/** Each must give a value: anything else than a query cannot. */
function checked(items: readonly string[]): readonly string[] | string {
  const queries = items.map((each) => each.replace(/;\s*$/, ""));
  const wrong = queries.find((each) => !/^[\s(]*(select|with|values|table)\b/i.test(each));
  return wrong === undefined
    ? queries
    : `expected queries that give true, such as SELECT count(*) > 0 FROM users, got "${wrong}"`;
}
