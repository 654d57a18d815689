import * as z from "zod";
import { Secret } from "../../secret.ts";
import type { Broken } from "../broken-rules.ts";
import { bareHost, engineName, parseUrl, portNumber } from "../endpoint.ts";
import { forbiddenSentence, isForbidden } from "../forbidden-address.ts";
import { headerValues, pemCertificates } from "../request-fields.ts";
import { isSecretName, partsOf, requestHeader, secretParameters } from "../request-headers.ts";
import { basicFields } from "../target-basics.ts";
import { yamlDuration } from "../yaml-values.ts";
import type { FlowPlace, FlowStep, FlowTarget } from "./flow.ts";
import { brokenFlowRules } from "./flow-rules.ts";
import { placeholdersIn } from "./placeholder.ts";
import { INSIDE } from "./step-means.ts";
import { stepShape, toStep } from "./step-schema.ts";
import { readWritten } from "./written-text.ts";

const ONE_MINUTE = 60_000;

const count = z.number({ error: "expected a whole number of 1 or more" }).int().min(1);

const shape = () =>
  z.strictObject({
    type: z.literal("flow"),
    ...basicFields,
    name: z.string({ error: "is required: what the flow shows" }).min(1),
    via: z.enum(["runner", "host", "container"], { error: "expected runner, host or container" }).default("runner"),
    url: z.string().optional(),
    container: engineName.optional(),
    port: portNumber.optional(),
    headers: headerValues,
    ca: pemCertificates.optional(),
    timeout: yamlDuration.default(ONE_MINUTE),
    consecutive: count.default(1),
    "failure-threshold": count.default(3),
    steps: z.array(stepShape, { error: "is required: a list of steps" }).min(1, "names no step"),
  });

type Given = z.output<ReturnType<typeof shape>>;

/** A flow target as written in YAML → FlowTarget. */
export const flowTarget = z.lazy(() =>
  shape()
    .superRefine((given, context) => {
      const steps = [...brokenFlowRules(given.steps, baseOf(given) !== undefined), ...strayUrls(given)];
      const problems = [
        ...brokenBase(given.url),
        ...brokenPlace(given),
        ...steps.map(({ path, message }) => ({ path: `steps.${path}`, message })),
      ];
      for (const { path, message } of problems) context.addIssue({ code: "custom", path: pathOf(path), message });
    })
    .transform(toFlowTarget),
);

/** What the steps' paths are added to. */
function baseOf({ via, url, port }: Given): string | undefined {
  return via === "container" ? `http://${INSIDE}:${port}` : url;
}

function brokenPlace({ via, url, ca, container, port }: Given): Broken[] {
  if (via !== "container") {
    return surplus({ container, port }, "is only for via: container; from elsewhere the url says it all");
  }
  const isComplete = container !== undefined && port !== undefined;
  return [
    ...(isComplete
      ? []
      : [{ path: "via", message: "container needs container and port; a service is reached via host" }]),
    ...surplus({ url }, "is not for via: container: give container and port"),
    ...surplus({ ca }, "is only for https"),
  ];
}

function surplus(given: Readonly<Record<string, unknown>>, message: string): Broken[] {
  return Object.keys(given).flatMap((path) => (given[path] === undefined ? [] : [{ path, message }]));
}

/** An address that is not the container's could only ever fail. */
function strayUrls({ via, steps }: Given): Broken[] {
  if (via !== "container") return [];
  return steps.flatMap(({ url = "/", when }, index) =>
    when === false || /^(\/|\{\{)/.test(url)
      ? []
      : [{ path: `${index}.url`, message: "can only be a path: via: container reaches the container's port alone" }],
  );
}

function brokenBase(text: string | undefined) {
  if (text === undefined) return [];
  const url = parseUrl(text);
  if (url === undefined || !["http:", "https:"].includes(url.protocol) || url.search !== "") {
    return [{ path: "url", message: "expected http://… or https://…, to which the steps' paths are added" }];
  }
  const host = bareHost(url);
  return isForbidden(host) ? [{ path: "url", message: forbiddenSentence(host) }] : [];
}

function pathOf(path: string): (string | number)[] {
  return path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function toFlowTarget(given: Given): FlowTarget {
  const base = baseOf(given);
  const all = given.steps.map((step) => toStep(step, base)).map((step) => withHeaders(step, given.headers));
  // What is left out for good need not be possible.
  const steps = all.filter((step) => step.when !== false);
  return {
    type: "flow",
    name: given.name,
    required: given.required,
    when: steps.length > 0 && given.when,
    place: placeOf(given),
    ca: given.ca,
    attemptTimeout: given.timeout,
    consecutive: given.consecutive,
    failureThreshold: given["failure-threshold"],
    steps,
    hidden: all.flatMap(hiddenIn),
  };
}

function placeOf({ via, container = "", port = 0 }: Given): FlowPlace {
  return via === "container" ? { from: via, container, port } : { from: via };
}

function withHeaders(step: FlowStep, headers: Readonly<Record<string, string>>): FlowStep {
  return step.kind === "talk" ? step : { ...step, headers: { ...headers, ...step.headers } };
}

/** The credentials that are written in a step, rather than learnt. */
function hiddenIn(step: FlowStep): Secret[] {
  if (step.kind === "talk") return secretsIn(step.send);
  const headers = Object.entries(step.headers).flatMap(([name, value]) => secretHeader(name, value));
  const url = parseUrl(step.url.replace(/\{\{[^}]*\}\}/g, ""));
  return [...headers, ...(url === undefined ? [] : secretParameters(url)), ...secretsIn(contentOf(step))];
}

function contentOf(step: Exclude<FlowStep, { kind: "talk" }>): unknown {
  if (step.kind === "open") return step.send;
  if (step.body?.kind === "text") return step.body.text;
  return step.body?.kind === "json" ? step.body.value : step.body?.fields;
}

/** Of what is written as one text, the fields count as well. */
function secretsIn(content: unknown): Secret[] {
  if (typeof content !== "string") return secretFields(content);
  const written = readWritten(content);
  if (written.kind === "json") return secretFields(written.value);
  return written.kind === "form" ? secretFields(Object.fromEntries(written.fields)) : [];
}

function secretHeader(name: string, value: string): Secret[] {
  if (placeholdersIn(value).length > 0) return [];
  const header = requestHeader(name, value);
  return header.value instanceof Secret ? [header.value, ...partsOf(header)] : [];
}

function secretFields(value: unknown): Secret[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const isCredential = typeof each === "string" && isSecretName(name) && placeholdersIn(each).length === 0;
    return isCredential && each !== "" ? [new Secret(each)] : secretFields(each);
  });
}
