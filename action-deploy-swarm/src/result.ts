import type { Plan } from "./plan/plan.ts";
import type { DesiredStack } from "./record/desired-stack.ts";
import type { Phase } from "./timeline.ts";

/** What is said about a service, or about a health target, that did not make it. */
export interface FailureReport {
  readonly name: string;
  /** The cause in one sentence. */
  readonly sentence: string;
  /** What to do about it, when the cause is a known one. */
  readonly hint: string | undefined;
  /** The last lines that the container or its health check wrote. */
  readonly log: readonly string[];
}

/** How a run ended. */
export type Result = Facts & Ending;

export interface Facts {
  readonly stack: string;
  /** The engine's address as a person would say it. */
  readonly cluster: string;
  readonly plan: Plan;
  readonly images: DesiredStack["images"];
  /** The kept release that was asked for, `release 2 (1.1.0)`; undefined when the run is no return to one. */
  readonly asked: string | undefined;
  /** The registry whose credential the swarm has been given to keep by this run. */
  readonly credentialKeptFor: string | undefined;
  /** The number of the release that the cluster was on before. */
  readonly previousRelease: number | undefined;
  readonly phases: readonly Phase[];
  /** Milliseconds. */
  readonly duration: number;
}

export type Ending =
  | { readonly state: "planned" }
  | { readonly state: "unchanged"; readonly release: number | undefined }
  | { readonly state: "deployed"; readonly release: number; readonly pruned: readonly string[] }
  /** A requested return to an earlier release is done. */
  | {
      readonly state: "reverted";
      readonly release: number;
      readonly restored: string;
      readonly pruned: readonly string[];
    }
  /** It did not work, and everything this run changed is as it was. */
  | {
      readonly state: "rolled-back";
      readonly failures: readonly FailureReport[];
      readonly restored: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly state: "rollback-failed";
      readonly failures: readonly FailureReport[];
      readonly reasons: readonly string[];
    }
  /** It did not work and was left as it is, because that was asked for, or because it is a requested return. */
  | {
      readonly state: "held";
      readonly failures: readonly FailureReport[];
      readonly release: number;
      /** What failed is left from an earlier release that was never proven, and not this run's to take back. */
      readonly changeWorks?: boolean;
    }
  /** Everything runs, but the health checks do not pass, and it was left as it is. */
  | { readonly state: "unhealthy"; readonly failures: readonly FailureReport[]; readonly release: number | undefined }
  /** Nothing had to be changed, and what is there does not work. */
  | { readonly state: "failed"; readonly failures: readonly FailureReport[] };

/** The endings that make the step green. */
export function isSuccess({ state }: Result): boolean {
  return ["planned", "unchanged", "deployed", "reverted"].includes(state);
}

/** Whether a run that ended so has sent services to the swarm. */
export function hasWritten({ state }: Ending): boolean {
  return !["planned", "unchanged", "failed"].includes(state);
}
