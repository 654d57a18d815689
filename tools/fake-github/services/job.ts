import type { Permissions } from "../access/permissions.ts";

/** What the services must know of a job: what the local runner's `JobIdentity` has. */
export interface Job {
  /** `release / build` */
  readonly name: string;
  readonly repository: string;
  readonly ref: string;
  readonly sha: string;
  readonly runId: string;
  readonly attempt: number;
  readonly eventName: string;
  readonly actor: string;
  readonly workflow: string;
  /** The file that holds the job: `acme/suite/.github/workflows/release.yml@refs/tags/v1`. */
  readonly workflowRef: string;
  readonly workflowSha: string;
  readonly environment?: string | undefined;
  readonly permissions: Permissions;
}

/** Who a token of the runner is for. */
export function tokenName({ name }: Job): string {
  return `runner of ${name}`;
}
