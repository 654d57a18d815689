import type { HttpExpectation } from "../http-expectation.ts";
import type { Matcher } from "../matcher.ts";
import type { AwaitedMessage } from "../message-exchange.ts";
import { fillJson, fillText, type Values } from "./placeholder.ts";

/** What is expected, with what was learnt filled in. A regular expression stays as it is. */
export function fillExpectation(expect: HttpExpectation, values: Values): HttpExpectation {
  return {
    ...expect,
    json: fillMatchers(expect.json, values),
    headers: fillMatchers(expect.headers, values),
    bodyContains: expect.bodyContains.map((text) => fillText(text, values)),
  };
}

/** The message that is waited for, with what was learnt filled in. */
export function fillAwaited({ json, text }: AwaitedMessage, values: Values): AwaitedMessage {
  return { json: fillMatchers(json, values), text: text === undefined ? undefined : fillMatcher(text, values) };
}

function fillMatchers(matchers: ReadonlyMap<string, Matcher>, values: Values): ReadonlyMap<string, Matcher> {
  return new Map([...matchers].map(([name, matcher]) => [fillText(name, values), fillMatcher(matcher, values)]));
}

function fillMatcher(matcher: Matcher, values: Values): Matcher {
  const { eq, in: options } = matcher;
  return {
    ...matcher,
    ...(eq === undefined ? {} : { eq: fillJson(eq, values) as typeof eq }),
    ...(options === undefined ? {} : { in: fillJson(options, values) as typeof options }),
  };
}
