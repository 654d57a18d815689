import { shorten } from "../../text/shorten.ts";
import type { Answer } from "../judge.ts";
import { isSecretName } from "../request-headers.ts";
import type { FlowStep, StepBody } from "./flow.ts";
import { readWritten } from "./written-text.ts";

const LONGEST = 200;

/**
 * What a step sends, for a person: as it is written, with the placeholders in place of what was captured, so that the
 * sentence is the same in every pass. Never a header, no field that is called like a credential, and no text in which
 * fields cannot be told apart.
 */
export function describeSent(step: FlowStep): string {
  if (step.kind === "http") return join([step.method, withoutSecrets(step.url), describeBody(step.body)]);
  const { send } = step;
  const sent = send === undefined ? undefined : typeof send === "string" ? describeText(send) : shown(send);
  return join([
    step.kind === "open" ? withoutSecrets(step.url) : `on ${step.on}`,
    sent && shorten(`sent ${sent}`, LONGEST),
  ]);
}

/** What came, as far as it says something that the judgement of it does not. */
export function describeCame({ body }: Answer, judgement: string): string {
  const text = body.trim();
  if (text === "" || judgement.includes("the body is")) return "";
  const json = parse(text);
  return `; the answer was ${shorten(json === undefined ? JSON.stringify(text) : shown(json), LONGEST)}`;
}

function describeBody(body: StepBody | undefined): string | undefined {
  if (body === undefined) return undefined;
  if (body.kind === "text") return shorten(describeText(body.text), LONGEST);
  return shorten(shown(body.kind === "json" ? body.value : body.fields), LONGEST);
}

function describeText(text: string): string {
  const written = readWritten(text);
  if (written.kind === "json") return `${written.before}${shown(written.value)}`;
  if (written.kind === "form") return shown(Object.fromEntries(written.fields));
  return `a text of ${text.length} characters`;
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

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}
