import { shorten } from "../../text/shorten.ts";
import type { Answer } from "../judge.ts";
import { nameText, shownJson, shownText, withoutParameters } from "../shown-content.ts";
import type { FlowStep, StepBody } from "./flow.ts";
import { readWritten } from "./written-text.ts";

const LONGEST = 200;

/**
 * What a step sends, for a person: as it is written, with the placeholders in place of what was captured, so that the
 * sentence is the same in every pass. Never a header, no field that is called like a credential, and no text in which
 * fields cannot be told apart.
 */
export function describeSent(step: FlowStep): string {
  if (step.kind === "http") return join([step.method, withoutParameters(step.url), describeBody(step.body)]);
  const { send } = step;
  const sent = send === undefined ? undefined : typeof send === "string" ? describeText(send) : shownJson(send);
  return join([
    step.kind === "open" ? withoutParameters(step.url) : `on ${step.on}`,
    sent && shorten(`sent ${sent}`, LONGEST),
  ]);
}

/** What came, as far as it says something that the judgement of it does not, and lets nobody in. */
export function describeCame({ body }: Answer, judgement: string): string {
  const text = body.trim();
  if (text === "" || judgement.includes("the body is")) return "";
  return `; the answer was ${shorten(shownText(text), LONGEST)}`;
}

function describeBody(body: StepBody | undefined): string | undefined {
  if (body === undefined) return undefined;
  if (body.kind === "text") return shorten(describeText(body.text), LONGEST);
  return shorten(shownJson(body.kind === "json" ? body.value : body.fields), LONGEST);
}

function describeText(text: string): string {
  const written = readWritten(text);
  if (written.kind === "json") return `${written.before}${shownJson(written.value)}`;
  if (written.kind === "form") return shownJson(Object.fromEntries(written.fields));
  return nameText(text);
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(" ");
}
