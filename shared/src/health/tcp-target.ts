import * as z from "zod";
import { type Broken, withRules } from "./broken-rules.ts";
import { endpointFields, endpointName, toEndpoint } from "./endpoint.ts";
import { brokenEndpointRules } from "./endpoint-rules.ts";
import type { TcpTarget } from "./target.ts";
import { basicFields } from "./target-basics.ts";
import { yamlDuration } from "./yaml-values.ts";

const shape = () =>
  z.strictObject({
    type: z.literal("tcp"),
    ...basicFields,
    ...endpointFields,
    expect: z.strictObject({ "max-latency": yamlDuration.optional() }).default({}),
  });

function brokenRules(given: Partial<z.output<ReturnType<typeof shape>>>): Broken[] {
  return given.when === false ? [] : brokenEndpointRules(given, ["tcp"]);
}

/** A tcp target as written in YAML → TcpTarget. */
export const tcpTarget = z.lazy(() =>
  withRules(shape(), brokenRules).transform((given): TcpTarget => {
    const endpoint = toEndpoint(given);
    const maxLatency = given.expect["max-latency"];
    return {
      type: "tcp",
      name: given.name ?? endpointName(endpoint),
      required: given.required,
      when: given.when,
      endpoint,
      expect: maxLatency === undefined ? {} : { maxLatency },
    };
  }),
);
