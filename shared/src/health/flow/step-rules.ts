import type { Broken } from "../broken-rules.ts";
import { bareHost, parseUrl } from "../endpoint.ts";
import { forbiddenSentence, isForbidden } from "../forbidden-address.ts";
import { brokenHeaders } from "../request-fields.ts";
import { placeholdersIn } from "./placeholder.ts";
import { bodiesOf, type GivenHttpStep, type GivenStep, type GivenWsStep, isWsStep, methodOf } from "./step-schema.ts";

/** What is wrong with one step by itself. `hasBase`: a url may begin with `/`. */
export function brokenStepRules(step: GivenStep, hasBase: boolean): Broken[] {
  const own = isWsStep(step) ? brokenWsStep(step, hasBase) : brokenHttpStep(step, hasBase);
  return [...own, ...brokenHeaders(step.headers)];
}

function brokenHttpStep(step: GivenHttpStep, hasBase: boolean): Broken[] {
  const method = methodOf(step);
  const bodies = bodiesOf(step);
  const isLooking = method === "GET" || method === "HEAD";
  return [
    ...brokenUrl(step.url, ["http", "https"], hasBase),
    ...broken(bodies.length > 1, "body", "give one of json, form and body"),
    ...broken(bodies.length > 0 && isLooking, "method", `${method} sends no body`),
    ...broken(step.within !== undefined && !isLooking, "within", `asks again, and ${method} must not be repeated`),
  ];
}

function brokenWsStep(step: GivenWsStep, hasBase: boolean): Broken[] {
  const { url, on, receive, capture } = step;
  const surplus = [...(step.subprotocol === undefined ? [] : ["subprotocol"]), ...Object.keys(step.headers)];
  return [
    ...broken((url === undefined) === (on === undefined), "url", "give exactly one of url and on"),
    ...(url === undefined ? [] : brokenUrl(url, ["ws", "wss"], hasBase)),
    ...broken(
      on !== undefined && surplus.length > 0,
      "on",
      "goes on with an open WebSocket: no headers, no subprotocol",
    ),
    ...broken(receive === undefined && step.within !== undefined, "within", "needs receive"),
    ...broken(receive === undefined && capture.length > 0, "capture", "needs receive"),
    ...capture.flatMap(({ name, from }) =>
      broken(
        from.kind === "header" || from.kind === "cookie",
        `capture.${name}`,
        "a message has only json and matches",
      ),
    ),
  ];
}

function brokenUrl(text: string, schemes: readonly string[], hasBase: boolean): Broken[] {
  if (/^\{\{[^}]+\}\}/.test(text)) return [];
  const expected = `expected ${schemes.map((scheme) => `${scheme}://…`).join(" or ")}`;
  if (text.startsWith("/")) return broken(!hasBase, "url", `${expected}, or the flow's own url to add it to`);
  // A name stands in for what is not known yet.
  const url = parseUrl(text.replace(/\{\{[^}]*\}\}/g, "x"));
  if (url === undefined || !schemes.includes(url.protocol.slice(0, -1))) return [{ path: "url", message: expected }];
  const host = bareHost(url);
  return broken(isForbidden(host), "url", forbiddenSentence(host));
}

function broken(isBroken: boolean, path: string, message: string): Broken[] {
  return isBroken ? [{ path, message }] : [];
}

/** Everything of a step that placeholders are filled into. */
export function placeholdersOf(step: GivenStep): string[] {
  const { name: _, capture: __, ...filled } = step;
  return [...new Set(placeholdersIn(filled))];
}
