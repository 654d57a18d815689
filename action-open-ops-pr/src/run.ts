import { type Clock, type Http, type Log, UserError } from "@slipway/shared";
import { bump } from "./bump.ts";
import type { Config } from "./config.ts";
import { type GitHubUrls, openGitHub } from "./github/github.ts";
import { GitHubError } from "./github/github-error.ts";
import { StaleRead } from "./ops/stale.ts";
import type { OpenRegistry } from "./registry/prove-images.ts";
import type { Result } from "./result.ts";
import { revert } from "./revert.ts";
import type { Session } from "./session.ts";

export interface RunPorts {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly urls: GitHubUrls;
  readonly registry: OpenRegistry;
  /** From 0 to 1: runs that met once should not meet again. */
  readonly chance: () => number;
}

const MOST_TRIES = 5;

/** Brings a release into the ops repository, or takes one back. @throws {UserError} for what stopped it before a change. */
export async function run(config: Config, ports: RunPorts): Promise<Result> {
  const { clock, log, registry } = ports;
  const session: Omit<Session, "attempt"> = {
    config,
    clock,
    log,
    registry,
    made: new Set(),
    ops: openGitHub(config.ops, ports),
    app: config.app && openGitHub(config.app, ports),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await (config.mode === "revert" ? revert : bump)({ ...session, attempt });
    } catch (error) {
      if (!(error instanceof StaleRead) || attempt === MOST_TRIES) throw explained(error);
      log.info(`Somebody else changed the repository meanwhile (${error.message}); reading it again`);
      await clock.sleep(attempt * 400 * (0.5 + ports.chance()));
    }
  }
}

/** GitHub's refusals are the user's to mend. */
function explained(error: unknown): unknown {
  if (error instanceof StaleRead) {
    const hint = "run the job again once the others are done: it takes up what is there";
    return new UserError(`${error.refusal.message}, ${MOST_TRIES} times in a row`, { hint });
  }
  return error instanceof GitHubError ? new UserError(error.message, { hint: error.hint }) : error;
}
