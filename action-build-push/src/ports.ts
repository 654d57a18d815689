import type { Clock, Deadline, Files, Http, PrivateFolder, RunContext, Runner, Shell } from "@slipway/shared";

/** Everything that a run reaches the world through. */
export interface Ports {
  readonly runner: Runner;
  readonly shell: Shell;
  readonly http: Http;
  readonly files: Files;
  readonly clock: Clock;
  readonly deadline: Deadline;
  /** The step's own folder: gone afterwards. */
  readonly folder: PrivateFolder;
  readonly context: RunContext;
  readonly env: NodeJS.ProcessEnv;
}
