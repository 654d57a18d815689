import { randomUUID } from "node:crypto";
import type { Repository } from "../state/repository.ts";
import type { World } from "../state/world.ts";
import type { Job } from "./job.ts";
import { seconds } from "./jwt.ts";

const LIFETIME_S = 300;

/** The claims of a job's identity token. Source: docs.github.com, "OpenID Connect reference". */
export function identityClaims(
  world: World,
  repository: Repository,
  { job, audience }: { job: Job; audience: string | null },
) {
  const { settings, fullName } = repository;
  const now = seconds();
  return {
    iss: world.urls.actions,
    aud: audience ?? `${world.urls.server}/${settings.owner}`,
    sub: `repo:${fullName}:${subjectOf(job)}`,
    jti: randomUUID(),
    iat: now,
    nbf: now - LIFETIME_S,
    exp: now + LIFETIME_S,
    repository: fullName,
    repository_id: String(settings.id),
    repository_owner: settings.owner,
    repository_owner_id: String(world.userId(settings.owner)),
    repository_visibility: settings.visibility,
    ref: job.ref,
    ref_type: job.ref.startsWith("refs/tags/") ? "tag" : "branch",
    sha: job.sha,
    run_id: job.runId,
    run_attempt: String(job.attempt),
    event_name: job.eventName,
    actor: job.actor,
    actor_id: String(world.userId(job.actor)),
    workflow: job.workflow,
    job_workflow_ref: job.workflowRef,
    job_workflow_sha: job.workflowSha,
    runner_environment: "self-hosted",
    ...(job.environment === undefined ? {} : { environment: job.environment }),
  };
}

/** An environment hides the ref, and so does a pull request. */
function subjectOf({ environment, eventName, ref }: Job): string {
  if (environment !== undefined) return `environment:${environment}`;
  return eventName === "pull_request" ? "pull_request" : `ref:${ref}`;
}

/** What verifiers look up first. */
export function discovery(issuer: string) {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ["public", "pairwise"],
    response_types_supported: ["id_token"],
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid"],
  };
}
