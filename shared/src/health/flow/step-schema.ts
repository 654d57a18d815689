import * as z from "zod";
import { expectation, toExpectation } from "../http-expectation.ts";
import { awaitedMessage, sentMessage, subprotocols } from "../message-exchange.ts";
import { headerValues } from "../request-fields.ts";
import { whenField } from "../when.ts";
import { yamlDuration } from "../yaml-values.ts";
import { captures } from "./capture.ts";
import type { FlowStep, HttpStep, OpenStep, StepBody, TalkStep } from "./flow.ts";

/** The session of steps that name none. */
const FIRST_SESSION = "";

const stepFields = () => ({
  name: z.string().min(1).optional(),
  when: whenField,
  timeout: yamlDuration.optional(),
  within: yamlDuration.optional(),
  capture: captures,
});

const requestFields = () => ({
  headers: headerValues,
  as: z.string().min(1).default(FIRST_SESSION),
});

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const;

const httpStep = () =>
  z.strictObject({
    type: z.literal("http").optional(),
    ...stepFields(),
    ...requestFields(),
    url: z.string({ error: "is required" }).min(1),
    method: z.enum(METHODS, { error: `expected one of ${METHODS.join(", ")}` }).optional(),
    json: z.unknown().optional(),
    form: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).optional(),
    body: z.string().optional(),
    expect: expectation.default({}),
  });

const wsStep = () =>
  z.strictObject({
    type: z.literal("ws"),
    ...stepFields(),
    ...requestFields(),
    url: z.string().min(1).optional(),
    on: z.string().min(1).optional(),
    subprotocol: subprotocols.optional(),
    send: sentMessage.optional(),
    receive: awaitedMessage.optional(),
  });

/** One step as it is written. */
export const stepShape = z.lazy(() =>
  z.discriminatedUnion("type", [httpStep(), wsStep()], { error: "expected type http or ws" }),
);
export type GivenStep = z.output<typeof stepShape>;
export type GivenHttpStep = z.output<ReturnType<typeof httpStep>>;
export type GivenWsStep = z.output<ReturnType<typeof wsStep>>;

export function isWsStep(step: GivenStep): step is GivenWsStep {
  return step.type === "ws";
}

/** What a person calls the step. */
export function stepName(step: GivenStep): string {
  if (step.name !== undefined) return step.name;
  if (isWsStep(step)) return step.url ?? `a message on ${step.on}`;
  return `${methodOf(step)} ${step.url}`;
}

export function bodiesOf({ json, form, body }: GivenHttpStep): StepBody[] {
  return [
    ...(json === undefined ? [] : [{ kind: "json" as const, value: json }]),
    ...(form === undefined ? [] : [{ kind: "form" as const, fields: form }]),
    ...(body === undefined ? [] : [{ kind: "text" as const, text: body }]),
  ];
}

export function methodOf(step: GivenHttpStep): string {
  return step.method ?? (bodiesOf(step).length > 0 ? "POST" : "GET");
}

/** A step that breaks no rule. `base` is what a url that begins with `/` is added to. */
export function toStep(step: GivenStep, base: string | undefined): FlowStep {
  return isWsStep(step) ? toWsStep(step, base) : toHttpStep(step, base);
}

function toHttpStep(step: GivenHttpStep, base: string | undefined): HttpStep {
  const [body] = bodiesOf(step);
  return {
    kind: "http",
    ...basicsOf(step),
    ...requestOf(step, absoluteUrl(step.url, base)),
    method: methodOf(step),
    body,
    expect: toExpectation(step.expect),
  };
}

function toWsStep(step: GivenWsStep, base: string | undefined): OpenStep | TalkStep {
  const talk = { send: step.send, receive: step.receive };
  if (step.on !== undefined) return { kind: "talk", ...basicsOf(step), ...talk, on: step.on };
  const url = absoluteUrl(step.url ?? "", base?.replace(/^http/, "ws"));
  return { kind: "open", ...basicsOf(step), ...requestOf(step, url), ...talk, subprotocols: step.subprotocol ?? [] };
}

function basicsOf(step: GivenStep) {
  const { when: condition, timeout, within, capture } = step;
  return { name: stepName(step), when: condition, timeout, within, captures: capture };
}

function requestOf({ headers, as: session }: GivenStep, url: string) {
  return { url, headers, session };
}

function absoluteUrl(url: string, base: string | undefined): string {
  return url.startsWith("/") && base !== undefined ? `${base.replace(/\/$/, "")}${url}` : url;
}
