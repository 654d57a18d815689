import { list } from "@slipway/shared";
import * as z from "zod";
import type { WriterName } from "../config.ts";

const NAME = /^(?:(container|service):)?([A-Za-z0-9][A-Za-z0-9_.-]*)$/;

/** `container:api`, `service:shop_api`, or `api` for whichever of both has the name. */
export function readWriterName(given: string): WriterName | undefined {
  const [, kind, name] = NAME.exec(given) ?? [];
  return name === undefined ? undefined : { kind: (kind as "container" | "service" | undefined) ?? "any", name };
}

/** Several, separated by commas or line breaks, also as a YAML list; each once. */
export const writerNames = list.transform((items, context): readonly WriterName[] => {
  const names = new Map<string, WriterName>();
  for (const item of items.map((each) => each.replace(/^- +/, ""))) {
    const name = readWriterName(item);
    if (name !== undefined) names.set(`${name.kind}:${name.name}`, name);
    else context.addIssue({ code: "custom", message: expectation(item) });
  }
  return [...names.values()];
});

/** The same within YAML. */
export const writerName = z.string().transform((given, context): WriterName => {
  const name = readWriterName(given);
  if (name !== undefined) return name;
  context.addIssue({ code: "custom", message: expectation(given) });
  return z.NEVER;
});

function expectation(given: string): string {
  return `expected the name of a container or a service, such as api, container:api or service:shop_api, got "${given}"`;
}
