import type { JobTokenRequest, TokenRequest } from "./access/tokens.ts";
import type { Fault, Faults, PlacedFault } from "./http/faults.ts";
import { describeRequest, type LoggedRequest, type RequestLog } from "./http/request-log.ts";
import type { ActionsServices } from "./services/actions-services.ts";
import type { Job } from "./services/job.ts";
import type { Records } from "./state/records.ts";
import type { PushListener, Urls, World } from "./state/world.ts";

export interface Parts {
  readonly world: World;
  readonly services: ActionsServices;
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly close: () => Promise<void>;
}

/** What `startFakeGitHub` gives. */
export class FakeGitHub implements AsyncDisposable {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get urls(): Urls {
    return this.#parts.world.urls;
  }

  /** Where everything is, for whoever runs jobs: what the local runner's option `services` asks for. */
  get services() {
    const { services } = this.#parts;
    return {
      serverUrl: this.urls.server,
      apiUrl: this.urls.api,
      graphqlUrl: this.urls.graphql,
      actions: (job: Job) => services.runtimeVariables(job),
      oidc: (job: Job) => services.identityVariables(job),
    };
  }

  /** Who makes the tokens of jobs: what the local runner's option `tokens` asks for. */
  get tokens() {
    return {
      issue: (request: JobTokenRequest) => this.issue(request),
      revoke: (token: string) => this.revoke(token),
    };
  }

  /** What a job's steps find in their environment, the token aside. */
  env(job: Job): Readonly<Record<string, string>> {
    const { serverUrl, apiUrl, graphqlUrl, actions, oidc } = this.services;
    return {
      GITHUB_SERVER_URL: serverUrl,
      GITHUB_API_URL: apiUrl,
      GITHUB_GRAPHQL_URL: graphqlUrl,
      ...actions(job),
      ...(job.permissions["id-token"] === "write" ? oidc(job) : {}),
    };
  }

  /** The bare repositories, by `owner/name`. */
  get gitDirs(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#parts.world.repositories].map(({ fullName, git }) => [fullName, git.dir]));
  }

  /** All requests so far, in the order in which they were answered. */
  get requests(): readonly LoggedRequest[] {
    return this.#parts.log.entries;
  }

  /** Requests and answers that GitHub's description does not allow, or that are not served here. */
  get violations(): readonly string[] {
    return this.requests.filter(({ problems }) => problems.length > 0).map(describeRequest);
  }

  /** A job's GITHUB_TOKEN. */
  issue(request: JobTokenRequest): string {
    return this.#parts.world.tokens.issue(request);
  }

  /** A person's or an app's token. */
  issueFor(request: TokenRequest): string {
    return this.#parts.world.tokens.issueFor(request);
  }

  revoke(token: string): void {
    this.#parts.world.tokens.revoke(token);
  }

  /** What a repository has beside git, to be read and changed by tests. */
  records(fullName: string): Records {
    const repository = this.#parts.world.find(fullName);
    if (repository === undefined) throw new Error(`there is no repository ${fullName}`);
    return repository.records;
  }

  addFault(fault: Fault): PlacedFault {
    return this.#parts.faults.add(fault);
  }

  /** Calls a listener for each ref that moves, by push or by API. Nobody waits for it but `settled`. */
  onPush(listener: PushListener): void {
    this.#parts.world.listeners.add(listener);
  }

  /** When all listeners to pushes are done. @throws {AggregateError} what they threw */
  settled(): Promise<void> {
    return this.#parts.world.settled();
  }

  /** Waits for the listeners, then ends the services and removes the repositories. */
  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.settled();
    } finally {
      await this.#parts.close();
    }
  }
}
