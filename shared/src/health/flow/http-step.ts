import { DialProbe, type Speak } from "../dial-probe.ts";
import { exchange } from "../exchange.ts";
import type { HttpExpectation } from "../http-expectation.ts";
import { type Answer, judgeAnswer } from "../judge.ts";
import { miss, type Outcome } from "../outcome.ts";
import type { AttemptLimits } from "../probe.ts";
import { latencyOf } from "../speak.ts";
import type { ProbeRequest } from "../target.ts";
import { ANY_VERSION } from "../version.ts";
import type { Capturable } from "./capture.ts";
import { describeCame } from "./describe-step.ts";
import { fillExpectation } from "./fill-expectation.ts";
import type { HttpStep, StepBody } from "./flow.ts";
import type { Pass } from "./pass.ts";
import { fillJson, fillText, fillUrl, type Values } from "./placeholder.ts";
import { destinationOf, filledHeaders, type StepMeans } from "./step-means.ts";

/** One request of a step, and what is learnt from a good answer. */
export async function askOnce(step: HttpStep, pass: Pass, means: StepMeans, limits: AttemptLimits): Promise<Outcome> {
  const url = fillUrl(step.url, pass.values);
  const destination = destinationOf(url, ["http:", "https:"], means);
  if ("kind" in destination) return destination;
  const jar = pass.jar(step.session);
  const cookie = jar.header(url);
  const request = requestOf(step, url, pass.values, cookie);
  const expect = expectationOf(step.expect, pass.values);
  let came: Answer | undefined;
  const speak: Speak = async (connection, way, { signal }) => {
    const { firstByte, ...answer } = await exchange(connection.stream, request, signal);
    came = answer;
    jar.store(url, answer.headers["set-cookie"] ?? []);
    return judgeAnswer(
      { ...answer, latency: { ...latencyOf(connection, way), firstByte } },
      expect,
      means.expectVersion,
    );
  };
  const outcome = await new DialProbe({ ...destination, speak }).attempt(limits);
  if (came === undefined) return outcome;
  const { headers, body: text } = came;
  const found = { headers, text, json: parse(text), cookie: (name: string) => jar.value(name) };
  if (outcome.kind === "pass") return learnt(step, pass, { came, found, outcome });
  pass.hideSecrets(step.captures, found);
  if (outcome.kind !== "miss") return outcome;
  return { ...outcome, error: `${outcome.error}${describeCame(came, outcome.error)}` };
}

interface Good {
  readonly came: Answer;
  readonly found: Capturable;
  readonly outcome: Outcome;
}

function learnt(step: HttpStep, pass: Pass, { came, found, outcome }: Good): Outcome {
  const lack = pass.learn(step.captures, found);
  return lack === undefined ? outcome : miss(`answered ${came.status}, but ${lack}${describeCame(came, "")}`);
}

function requestOf(step: HttpStep, url: URL, values: Values, cookie: string | undefined): ProbeRequest {
  const content = step.body === undefined ? undefined : contentOf(step.body, values);
  const own = content?.type === undefined ? {} : { "content-type": content.type };
  return {
    method: step.method,
    path: `${url.pathname}${url.search}`,
    host: url.host,
    headers: filledHeaders({ ...own, ...step.headers }, values, { url, cookie }),
    ...(content === undefined ? {} : { body: content.text }),
  };
}

function contentOf(body: StepBody, values: Values): { readonly text: string; readonly type?: string } {
  if (body.kind === "text") return { text: fillText(body.text, values) };
  if (body.kind === "json") return { text: JSON.stringify(fillJson(body.value, values)), type: "application/json" };
  const fields = Object.entries(body.fields).map(([name, value]): [string, string] => [name, fillText(value, values)]);
  return { text: new URLSearchParams(fields).toString(), type: "application/x-www-form-urlencoded" };
}

/** Of the run's expected version a step only hears when it says where its answer tells one. */
function expectationOf(expect: HttpExpectation, values: Values): HttpExpectation {
  const filled = fillExpectation(expect, values);
  const isAsked = filled.version !== undefined || filled.versionFrom !== undefined;
  return isAsked ? filled : { ...filled, version: ANY_VERSION };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
