import type { Answer } from "../judge.ts";
import { isSecretName } from "../request-headers.ts";
import type { FlowStep, StepBody } from "./flow.ts";

const LONGEST = 200;

/**
 * What a step sends, for a person: as it is written, with the placeholders in place of what was captured, so that the
 * sentence is the same in every pass. Never a header, and no field that is called like a credential.
 */
export function describeSent(step: FlowStep): string {
  if (step.kind === "http") return join([step.method, withoutSecrets(step.url), describeBody(step.body)]);
  const sent =
    step.send === undefined ? undefined : `sent ${typeof step.send === "string" ? step.send : shown(step.send)}`;
  return join([step.kind === "open" ? withoutSecrets(step.url) : `on ${step.on}`, sent && shorten(sent)]);
}

/** What came, as far as it says something that the judgement of it does not. */
export function describeCame({ body }: Answer, judgement: string): string {
  const text = body.trim();
  if (text === "" || judgement.includes("the body is")) return "";
  const json = parse(text);
  return `; the answer was ${shorten(json === undefined ? JSON.stringify(text) : shown(json))}`;
}

function describeBody(body: StepBody | undefined): string | undefined {
  if (body === undefined) return undefined;
  if (body.kind === "text") return shorten(JSON.stringify(body.text));
  return shorten(shown(body.kind === "json" ? body.value : body.fields));
}

function withoutSecrets(url: string): string {
  return url.replace(/([?&]([^=&#]+)=)([^&#]*)/g, (whole, start: string, name: string, value: string) =>
    isSecretName(name) && !value.startsWith("{{") ? `${start}***` : whole,
  );
}

/** JSON in one line, credentials hidden by their names. */
function shown(value: unknown): string {
  const hidden = (key: string, each: unknown) => (isSecretName(key) && !isPlaceholder(each) ? "***" : each);
  return JSON.stringify(value, hidden);
}

function isPlaceholder(value: unknown): boolean {
  return typeof value === "string" && /^\{\{[^}]*\}\}$/.test(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function shorten(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}
