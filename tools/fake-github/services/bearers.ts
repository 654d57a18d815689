import type { Job } from "./job.ts";

/** Tokens that the runner gives to a job's steps for one service, each for one job. */
export class Bearers {
  readonly #jobs = new Map<string, Job>();

  add(token: string, job: Job): string {
    this.#jobs.set(token, job);
    return token;
  }

  jobOf(authorization: string | undefined): Job | undefined {
    return this.#jobs.get(authorization?.replace(/^bearer /i, "") ?? "");
  }

  get secrets(): Iterable<string> {
    return this.#jobs.keys();
  }
}
