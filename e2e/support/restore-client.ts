import { execFile } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import type { TestPostgres } from "./postgres.ts";

export interface Attempt {
  /** When it began and ended, in milliseconds of the wall clock. */
  readonly began: number;
  readonly ended: number;
  /** What the server answered; undefined when it did not. */
  readonly answer: string | undefined;
  readonly complaint: string;
}

export interface Hammering {
  /** All that was tried so far, a list a client, in order. */
  readonly clients: readonly (readonly Attempt[])[];
  stop(): Promise<void>;
}

/** Clients that connect anew for each query, without a pause, until they are stopped. */
export function hammer(server: TestPostgres, database: string, query: string, count: number): Hammering {
  const stopped = new AbortController();
  const clients = Array.from({ length: count }, (): Attempt[] => []);
  const working = clients.map(async (attempts) => {
    while (!stopped.signal.aborted) {
      attempts.push(await attempt(server, database, query));
      await delay(5);
    }
  });
  return {
    clients,
    stop: async () => {
      stopped.abort();
      await Promise.all(working);
    },
  };
}

function attempt(server: TestPostgres, database: string, query: string): Promise<Attempt> {
  const began = Date.now();
  const argv = ["-XAtq", "--command", query, server.url(database)];
  return new Promise((resolve) =>
    execFile(`${server.programs}/psql`, argv, (error, stdout, stderr) =>
      resolve({
        began,
        ended: Date.now(),
        answer: error === null ? stdout.trim() : undefined,
        complaint: stderr.trim(),
      }),
    ),
  );
}
