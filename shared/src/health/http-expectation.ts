import * as z from "zod";
import { type Matcher, matcher } from "./matcher.ts";
import { type StatusRange, SUCCESSFUL, statusCodes } from "./status-codes.ts";
import { versionText, yamlDuration } from "./yaml-values.ts";

/** What an answer is held against. */
export interface HttpExpectation {
  readonly status: readonly StatusRange[];
  readonly json: ReadonlyMap<string, Matcher>;
  readonly headers: ReadonlyMap<string, Matcher>;
  readonly bodyContains: readonly string[];
  /** Undefined: the run's own expected version; `any`: none. */
  readonly version: string | undefined;
  /** The version that an answer which tells one of its kind has to tell, where no other is expected. */
  readonly versionIfTold?: string;
  readonly versionFrom: VersionSource | undefined;
  readonly maxLatency?: number;
}

export type VersionSource = { readonly json: string } | { readonly header: string };

const versionFrom = z
  .strictObject({ json: z.string().min(1).optional(), header: z.string().min(1).optional() })
  .refine(({ json, header }) => (json === undefined) !== (header === undefined), "expected either json or header")
  .transform(
    ({ json, header }): VersionSource => (json === undefined ? { header: (header ?? "").toLowerCase() } : { json }),
  );

/** As it is written. */
export const expectation = z.strictObject({
  status: statusCodes.optional(),
  json: z.record(z.string(), matcher).optional(),
  header: z.record(z.string(), matcher).optional(),
  "body-contains": z.union([z.string(), z.array(z.string())], { error: "expected text or a list of texts" }).optional(),
  version: versionText.optional(),
  "version-from": versionFrom.optional(),
  "max-latency": yamlDuration.optional(),
});

export function toExpectation(given: z.output<typeof expectation>): HttpExpectation {
  const latency = given["max-latency"];
  return {
    status: given.status ?? SUCCESSFUL,
    json: new Map(Object.entries(given.json ?? {})),
    headers: new Map(Object.entries(given.header ?? {}).map(([name, rule]) => [name.toLowerCase(), rule])),
    bodyContains: [given["body-contains"] ?? []].flat(),
    version: given.version,
    versionFrom: given["version-from"],
    ...(latency === undefined ? {} : { maxLatency: latency }),
  };
}
