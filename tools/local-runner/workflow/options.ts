import type { Concurrency } from "./concurrency.ts";
import type { Permissions } from "./permissions.ts";
import type { JobRun } from "./results.ts";

export type Variables = Readonly<Record<string, string>>;

/** The webhook that starts a run. */
export interface WorkflowEvent {
  /** As `github.event_name`: `push`, `workflow_dispatch`, `pull_request`, … */
  readonly name: string;
  readonly payload?: object;
}

/** Which job asks for something. */
export interface JobIdentity {
  /** As the web page shows it: `release / build (linux/amd64)`. */
  readonly name: string;
  /** The key in its workflow file. */
  readonly id: string;
  /** Unique within a run, and the same in a re-run. */
  readonly path: string;
  readonly runId: string;
  readonly attempt: number;
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly eventName: string;
  readonly actor: string;
  readonly workflow: string;
  /** The file that holds the job, as `owner/name/.github/workflows/x.yml@ref`: the OIDC claim `job_workflow_ref`. */
  readonly workflowRef: string;
  readonly workflowSha: string;
  readonly environment: string | undefined;
  readonly permissions: Permissions;
}

/** Who makes the tokens of `github.token`. */
export interface TokenIssuer {
  issue(request: {
    readonly repository: string;
    /** `{ contents: "read", … }`: what is not named is none. */
    readonly permissions: Permissions;
    readonly job: JobIdentity;
  }): string | Promise<string>;
  /** Called when the job is over: the token has expired. */
  revoke?(token: string): void | Promise<void>;
}

/** Where the services of GitHub are for the jobs of this run. */
export interface Services {
  /** GITHUB_SERVER_URL, GITHUB_API_URL and GITHUB_GRAPHQL_URL. Default: github.com. */
  readonly serverUrl?: string;
  readonly apiUrl?: string;
  readonly graphqlUrl?: string;
  /** For JavaScript actions only, never for `run`: ACTIONS_RUNTIME_TOKEN, ACTIONS_RESULTS_URL, ACTIONS_CACHE_SERVICE_V2, … */
  readonly actions?: Variables | ((job: JobIdentity) => Variables);
  /** For every step of a job with `id-token: write`: ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly oidc?: Variables | ((job: JobIdentity) => Variables);
}

/** One deployment environment of the repository that the run is of. */
export interface EnvironmentOptions {
  readonly secrets?: Variables;
  readonly vars?: Variables;
  /** The required reviewer. Without it nobody has to approve. */
  readonly approve?: (request: {
    readonly environment: string;
    readonly job: JobIdentity;
  }) => Promise<Approval> | Approval;
  /** Patterns of the branches and tags that may deploy. Default: all. */
  readonly refs?: readonly string[];
}

export type Approval = "approved" | "rejected";

export interface WorkflowOptions {
  /** Each `owner/name` with the path of the git repository, bare or not, that plays it. */
  readonly repositories: Readonly<Record<string, string>>;
  /** The `owner/name` that the run is of. */
  readonly repository: string;
  /** The workflow's file in there: `.github/workflows/release.yml`. */
  readonly workflow: string;
  /** Default `refs/heads/main`. */
  readonly ref?: string;
  /** Default: what `ref` is in the repository now. */
  readonly sha?: string;
  /** Default: a push without a payload. */
  readonly event?: WorkflowEvent;
  /** Of `workflow_dispatch` or `workflow_call`. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Of the repository and its organisation. */
  readonly secrets?: Variables;
  readonly vars?: Variables;
  readonly environments?: Readonly<Record<string, EnvironmentOptions>>;
  readonly actor?: string;
  readonly runId?: string;
  readonly runNumber?: string;
  /** The repository's setting. Default `restricted`, as in new repositories. */
  readonly defaultPermissions?: "restricted" | "permissive";
  readonly tokens?: TokenIssuer;
  readonly services?: Services;
  /** Folders with an action.yml that stand in for others' actions, such as `actions/checkout`. The log says so. */
  readonly standIns?: Readonly<Record<string, string>>;
  /** The environment of the runners themselves. Default: this program's. */
  readonly inherited?: NodeJS.ProcessEnv;
  /** Default: groups of this run alone. */
  readonly concurrency?: Concurrency;
  /** Milliseconds that `timeout-minutes` counts as a minute. Default 60,000. */
  readonly minute?: number;
  /** As ACTIONS_STEP_DEBUG. */
  readonly debug?: boolean;
  /** Called with each line of a job's log as it is written. */
  readonly onLine?: (line: string, job: JobIdentity) => void;
  readonly onJob?: (job: JobRun) => void;
}
