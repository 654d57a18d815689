import { type Clock, type Http, HttpError, type HttpRequest, type HttpResponse, type Log } from "@slipway/shared";
import type { RepositoryAccess } from "../config.ts";
import { failureOfProblem, failureOfStatus, GitHubError, type GraphqlProblem } from "./github-error.ts";
import { pauseAfter, pauseAfterProblems, whyAgain } from "./patience.ts";

/** Where GitHub's APIs are: its own, or those of an Enterprise Server. */
export interface GitHubUrls {
  readonly api: string;
  readonly graphql: string;
}

export function readGitHubUrls(env: NodeJS.ProcessEnv): GitHubUrls {
  return {
    api: env.GITHUB_API_URL || "https://api.github.com",
    graphql: env.GITHUB_GRAPHQL_URL || "https://api.github.com/graphql",
  };
}

/** A document with what it asks for, and what the data looks like. */
export interface Ask {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is being done, for errors: `open the pull request`. */
  readonly action: string;
}

export interface Answer<T> {
  readonly data: T;
  /** What went wrong with parts of it. */
  readonly problems: readonly GraphqlProblem[];
}

/** One repository on GitHub, through its APIs. Every method throws {GitHubError}. */
export interface GitHub {
  readonly access: RepositoryAccess;
  /** Whatever of it there is: single fields may have failed. */
  ask<T>(ask: Ask): Promise<Answer<T>>;
  /** All of it. */
  demand<T>(ask: Ask): Promise<T>;
  /** Posts JSON to a path below the repository's: `git/trees`. */
  post<T>(path: string, body: object, action: string): Promise<T>;
}

export interface GitHubPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly urls: GitHubUrls;
}

export function openGitHub(access: RepositoryAccess, ports: GitHubPorts): GitHub {
  return new HttpGitHub(access, ports);
}

const TIMEOUT = 60_000;
const MOST_TRIES = 5;

class HttpGitHub implements GitHub {
  readonly access: RepositoryAccess;
  readonly #ports: GitHubPorts;

  constructor(access: RepositoryAccess, ports: GitHubPorts) {
    this.access = access;
    this.#ports = ports;
  }

  get #name(): string {
    return `${this.access.owner}/${this.access.name}`;
  }

  async ask<T>({ document, variables, action }: Ask): Promise<Answer<T>> {
    const { graphql: url } = this.#ports.urls;
    const body = JSON.stringify({ query: document.replaceAll(/\s+/g, " "), variables });
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#send({ method: "POST", url, body }, action);
      const read = this.#read(response, action) as { data?: T | null; errors?: readonly GraphqlProblem[] };
      const problems = read.errors ?? [];
      const when = { attempt, date: this.#ports.clock.date() };
      const pause = attempt < MOST_TRIES ? pauseAfterProblems(problems, response, when) : undefined;
      if (pause === undefined) return { data: (read.data ?? {}) as T, problems };
      await this.#wait(pause, action);
    }
  }

  async demand<T>(ask: Ask): Promise<T> {
    const { data, problems } = await this.ask<T>(ask);
    if (problems.length > 0) throw this.error(ask.action, problems);
    return data;
  }

  async post<T>(path: string, body: object, action: string): Promise<T> {
    const url = `${this.#ports.urls.api}/repos/${this.#name}/${path}`;
    const response = await this.#send({ method: "POST", url, body: JSON.stringify(body) }, action);
    return this.#read(response, action) as T;
  }

  error(action: string, problems: readonly GraphqlProblem[]): GitHubError {
    return problemsError(this.access, action, problems);
  }

  async #send(request: Pick<HttpRequest, "method" | "url" | "body">, action: string): Promise<HttpResponse> {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#exchange(request);
      const pause = attempt < MOST_TRIES ? pauseAfter(outcome, { attempt, date: this.#ports.clock.date() }) : undefined;
      if (pause !== undefined) await this.#wait(pause, `${action}: ${whyAgain(outcome)}`);
      else if (outcome instanceof HttpError) throw this.#unreachable(action, outcome);
      else return outcome;
    }
  }

  async #exchange(request: Pick<HttpRequest, "method" | "url" | "body">): Promise<HttpResponse | HttpError> {
    const headers = {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${this.access.token.reveal()}`,
      "content-type": "application/json",
      "user-agent": "slipway-open-ops-pr",
      "x-github-api-version": "2022-11-28",
    };
    try {
      return await this.#ports.http.request({ ...request, headers, timeout: TIMEOUT });
    } catch (error) {
      if (error instanceof HttpError) return error;
      throw error;
    }
  }

  async #wait(milliseconds: number, reason: string): Promise<void> {
    if (milliseconds > 5_000) this.#ports.log.info(`Waiting ${Math.round(milliseconds / 1000)} s (${reason})`);
    await this.#ports.clock.sleep(milliseconds);
  }

  #unreachable(action: string, cause: HttpError): GitHubError {
    const details = { failure: "unavailable", access: this.access, said: cause.message } as const;
    return new GitHubError(action, details, { cause });
  }

  #read({ status, headers, body }: HttpResponse, action: string): unknown {
    const text = body.toString("utf8");
    const parsed = parseJson(text);
    if (status >= 200 && status < 300 && parsed !== undefined) return parsed;
    const said = wordsOf(parsed) || `status ${status}`;
    const accepted = headers["x-accepted-github-permissions"];
    throw new GitHubError(action, {
      failure: failureOfStatus(status, said),
      access: this.access,
      said,
      accepted: typeof accepted === "string" ? accepted : undefined,
    });
  }
}

/** The gravest of several, in GitHub's words, each once. */
export function problemsError(
  access: RepositoryAccess,
  action: string,
  problems: readonly GraphqlProblem[],
): GitHubError {
  const [first] = problems;
  const said = [...new Set(problems.map(({ message }) => message.replaceAll(/\s+/g, " ").trim()))].join("; ");
  return new GitHubError(action, { failure: first ? failureOfProblem(first) : "refused", access, said });
}

function parseJson(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

interface ErrorBody {
  readonly message?: string;
  readonly errors?: readonly (
    | string
    | { readonly message?: string; readonly code?: string; readonly field?: string }
  )[];
}

/** GitHub's message, with the list that often says what is really wrong. */
function wordsOf(body: object | undefined): string {
  const { message = "", errors = [] } = (body ?? {}) as ErrorBody;
  const list = Array.isArray(errors) ? errors : [];
  const details = list.map((each) =>
    typeof each === "string" ? each : (each.message ?? [each.field, each.code].filter(Boolean).join(" ")),
  );
  return [message, ...details]
    .map((each) => each.replaceAll(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("; ");
}
