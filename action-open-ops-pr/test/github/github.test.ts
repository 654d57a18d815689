import { type Http, HttpError, type HttpResponse, Secret } from "@slipway/shared";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import type { RepositoryAccess } from "../../src/config.ts";
import { openGitHub } from "../../src/github/github.ts";
import { GitHubError } from "../../src/github/github-error.ts";

type Scripted =
  | HttpError
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body: unknown };

const OPS: RepositoryAccess = { owner: "acme", name: "ops", token: new Secret("ghs_x"), input: "token" };
const APP: RepositoryAccess = { ...OPS, name: "shop", input: "app-token" };

/** A GitHub that answers as it is told to, one after the other. */
function github(...answers: readonly Scripted[]) {
  return githubFor(OPS, answers);
}

function githubFor(access: RepositoryAccess, answers: readonly Scripted[]) {
  const waiting = [...answers];
  const sent: { readonly url: string; readonly body: unknown }[] = [];
  const clock = new FakeClock("2026-11-21T03:00:00Z");
  const http: Http = {
    async request({ url, body }): Promise<HttpResponse> {
      sent.push({ url, body: JSON.parse(String(body)) });
      const next = waiting.shift();
      if (next === undefined) throw new Error("nothing more is expected");
      if (next instanceof HttpError) throw next;
      const text = typeof next.body === "string" ? next.body : JSON.stringify(next.body);
      return { status: next.status, headers: next.headers ?? {}, body: Buffer.from(text) };
    },
  };
  const urls = { api: "https://ghes.example/api/v3", graphql: "https://ghes.example/api/graphql", server: "" };
  const client = openGitHub(access, { http, clock, urls, log: new RecordingRunner() });
  return { client, clock, sent };
}

const lost = new HttpError("POST https://ghes.example: socket hang up", { code: "ECONNRESET", sent: true });
const good = { status: 201, body: { sha: "abc" } };
const post = ({ client }: ReturnType<typeof github>) => client.post("git/trees", {}, "write the files");
const ask = ({ client }: ReturnType<typeof github>) =>
  client.demand({ document: "query { viewer { login } }", variables: {}, action: "read" });

async function refusal(work: Promise<unknown>): Promise<GitHubError> {
  const error = await work.catch((reason: unknown) => reason);
  if (!(error instanceof GitHubError)) throw new Error(`no refusal: ${JSON.stringify(error)}`);
  return error;
}

describe("what may pass is waited out", () => {
  it.each<[string, Scripted, number]>([
    ["a gateway's error", { status: 502, body: "<html>Unicorn!</html>" }, 500],
    ["a lost connection", lost, 500],
    ["a secondary limit, as long as it says", { status: 403, headers: { "retry-after": "7" }, body: {} }, 7_000],
    [
      "a secondary limit that says nothing",
      { status: 403, body: { message: "exceeded a secondary rate limit" } },
      60_000,
    ],
    [
      "a limit that ends in a minute",
      {
        status: 429,
        headers: {
          "x-ratelimit-remaining": "0",
          "x-ratelimit-reset": String(Date.parse("2026-11-21T03:01:00Z") / 1_000),
        },
        body: {},
      },
      60_000,
    ],
    [
      "a pull request that is not known everywhere yet",
      { status: 422, body: { message: "Could not resolve to a node" } },
      500,
    ],
  ])("%s", async (_name, first, waited) => {
    const scripted = github(first, good);
    expect(await post(scripted)).toEqual({ sha: "abc" });
    expect(scripted.clock.now()).toBe(waited);
  });

  it("a limit that GraphQL announces in a good answer's headers", async () => {
    const errors = [{ type: "RATE_LIMITED", message: "You have exceeded a secondary rate limit" }];
    const limited = { status: 200, headers: { "retry-after": "9" }, body: { errors } };
    const scripted = github(limited, { status: 200, body: { data: {} } });
    await ask(scripted);
    expect(scripted.clock.now()).toBe(9_000);
  });

  it("also where GraphQL says it in a good answer", async () => {
    const limited = { status: 200, body: { errors: [{ type: "RATE_LIMITED", message: "API rate limit" }] } };
    const late = {
      status: 200,
      body: { errors: [{ type: "NOT_FOUND", message: "Could not resolve to a node with the global id of 'x'" }] },
    };
    const scripted = github(limited, late, { status: 200, body: { data: { viewer: { login: "x" } } } });
    expect(await ask(scripted)).toEqual({ viewer: { login: "x" } });
    expect(scripted.clock.now()).toBe(1_500);
  });
});

describe("what stays is an error with what to do", () => {
  it.each<[string, readonly Scripted[], string, string]>([
    [
      "no token",
      [{ status: 401, body: { message: "Bad credentials" } }],
      "Bad credentials",
      "give a token that is still good",
    ],
    [
      "a permission",
      [
        {
          status: 403,
          headers: { "x-accepted-github-permissions": "contents=write,pull_requests=write" },
          body: { message: "Resource not accessible" },
        },
      ],
      "Resource not accessible",
      "give the token contents: write,pull-requests: write in acme/ops",
    ],
    [
      "an invisible repository",
      [{ status: 404, body: { message: "Not Found" } }],
      "Not Found",
      "give the token access to acme/ops",
    ],
    [
      "a list of reasons",
      [
        {
          status: 422,
          body: { message: "Validation Failed", errors: [{ message: "too long" }, { field: "base", code: "invalid" }] },
        },
      ],
      "Validation Failed; too long; base invalid",
      "mend what GitHub says",
    ],
    [
      "a rule",
      [{ status: 422, body: { message: "Repository rule violations found\n\nCannot force-push to this branch\n\n" } }],
      "Repository rule violations found Cannot force-push to this branch",
      "let this token's owner past the rule",
    ],
    [
      "a limit that ends too late",
      [{ status: 403, headers: { "retry-after": "3600" }, body: { message: "exceeded a secondary rate limit" } }],
      "exceeded a secondary rate limit",
      "run the job again later",
    ],
    ["a GitHub that is down", Array(5).fill({ status: 503, body: "<html>" }), "status 503", "run the job again later"],
    ["no GitHub at all", Array(5).fill(lost), "socket hang up", "run the job again later"],
    ["an answer that is none", [{ status: 200, body: "<html>" }], "status 200", "mend what GitHub says"],
  ])("%s", async (_name, answers, said, hint) => {
    const error = await refusal(post(github(...answers)));
    expect(error.message).toContain(`acme/ops: cannot write the files: `);
    expect(error.message).toContain(said);
    expect(error.hint).toContain(hint);
  });

  it("of GraphQL, too, each sentence once", async () => {
    const errors = [
      { type: "FORBIDDEN", message: "Resource not accessible by integration" },
      { type: "FORBIDDEN", message: "Resource not accessible by integration" },
    ];
    const error = await refusal(ask(github({ status: 200, body: { data: null, errors } })));
    expect(error.message).toBe("acme/ops: cannot read: Resource not accessible by integration");
    expect(error.details.failure).toBe("forbidden");
  });
});

describe("what stands against the application's repository is mended there, by its own token", () => {
  const problem = (type: string, message: string): Scripted => ({ status: 200, body: { errors: [{ type, message }] } });

  it.each<[string, Scripted, string]>([
    [
      "no token",
      { status: 401, body: { message: "Bad credentials" } },
      "give app-token a token that is still good: those of Apps end after an hour, others when they expire",
    ],
    [
      "a permission",
      problem("FORBIDDEN", "Resource not accessible by integration"),
      "give app-token contents: read and pull-requests: read in acme/shop; a job's own token gets that by the job's permissions",
    ],
    [
      "an invisible repository",
      problem("NOT_FOUND", "Could not resolve to a Repository with the name 'acme/shop'."),
      "give app-token access to acme/shop: an App has to be installed there, a fine-grained token has to list it",
    ],
    ["a refusal", problem("UNPROCESSABLE", "No such pull request"), "mend what GitHub says, and run the job again"],
  ])("%s", async (_name, answer, hint) => {
    const error = await refusal(ask(githubFor(APP, [answer])));
    expect(error.message).toMatch(/^acme\/shop: cannot read: /);
    expect(error.hint).toBe(hint);
  });
});

it("goes to the APIs that the runner names", async () => {
  const scripted = github(good, { status: 200, body: { data: {} } });
  await post(scripted);
  await ask(scripted);
  expect(scripted.sent.map(({ url }) => url)).toEqual([
    "https://ghes.example/api/v3/repos/acme/ops/git/trees",
    "https://ghes.example/api/graphql",
  ]);
});
