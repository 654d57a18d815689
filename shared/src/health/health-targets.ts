import * as z from "zod";
import { structured } from "../inputs/structured.ts";
import { byType } from "./by-type.ts";
import { containerTarget, serviceTarget } from "./engine-targets.ts";
import { flowTarget } from "./flow/flow-target.ts";
import { httpTarget } from "./http-target.ts";
import type { HealthTarget } from "./target.ts";
import { tcpTarget } from "./tcp-target.ts";
import { wsTarget } from "./ws-target.ts";

const BUILT = {
  http: httpTarget,
  tcp: tcpTarget,
  ws: wsTarget,
  service: serviceTarget,
  container: containerTarget,
  flow: flowTarget,
};
const PLANNED = ["tls", "grpc", "exec", "pg"];

const target = byType<(typeof BUILT)[keyof typeof BUILT]>(BUILT, "http", unknownTarget);

function unknownTarget(input: unknown): string {
  if (typeof input !== "object" || input === null) return "expected a URL or a mapping with url, or type and its keys";
  const { type } = input as { type?: unknown };
  const planned = PLANNED.includes(String(type)) ? `${type} probes do not exist yet; ` : "";
  return `${planned}expected one of ${Object.keys(BUILT).join(", ")}`;
}

const list = z
  .array(z.preprocess(expandUrl, target), { error: "expected a list of targets, or one URL a line" })
  .min(1, "names no target")
  .superRefine((targets, context) => {
    const names = targets.map(({ name }) => name);
    const repeated = names.flatMap((name, index) => (names.indexOf(name) === index ? [] : [{ name, index }]));
    for (const { name, index } of repeated) {
      context.addIssue({
        code: "custom",
        path: [index, "name"],
        message: `${name} is already the name of another target`,
      });
    }
  });

/**
 * The targets that have to be healthy: a YAML list, whose items may be URLs, or one URL a line. Gives
 * `readonly HealthTarget[]`; reports every problem with its path.
 */
export const healthTargets = z
  .string({ error: "is required: the targets to check" })
  .transform(urlLinesAsYaml)
  .pipe(structured(list))
  .transform((targets): readonly HealthTarget[] => targets);

/** The JSON Schema of the YAML, for editors. */
export function healthTargetsJsonSchema(): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(z.array(z.union([z.string(), z.union(Object.values(BUILT))])).min(1), { io: "input" });
}

/** YAML would fold lines of bare URLs into one text. */
function urlLinesAsYaml(given: string): string {
  const lines = given.split("\n").map((line) => line.trim());
  const content = lines.filter((line) => line !== "" && !line.startsWith("#"));
  if (!content.every((line) => /^[a-z]+:\/\/\S+$/i.test(line))) return given;
  return `[${content.map((line) => JSON.stringify(line)).join(", ")}]`;
}

function expandUrl(item: unknown): unknown {
  if (typeof item !== "string") return item;
  const [scheme = ""] = item.split(":", 1);
  return { type: scheme === "tcp" ? "tcp" : /^wss?$/.test(scheme) ? "ws" : "http", url: item };
}
