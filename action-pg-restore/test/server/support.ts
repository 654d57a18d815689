import { openPrivateFolder, runnerShell } from "@slipway/shared";
import { startPostgres, type TestPostgres } from "../../../e2e/support/postgres.ts";
import type { PostgresMajor } from "../../../e2e/support/postgres-programs.ts";
import { openConnectionServer } from "../../src/server/connection-server.ts";
import { readConnectionUrl } from "../../src/server/connection-url.ts";
import type { PostgresServer } from "../../src/server/server.ts";

/** A real server of that version, and the way in that the action would use, with programs of the same version. */
export interface Reached extends AsyncDisposable {
  readonly real: TestPostgres;
  readonly server: PostgresServer;
}

/** `await using reached = await reachPostgres(17)` */
export async function reachPostgres(major: PostgresMajor): Promise<Reached> {
  const stack = new AsyncDisposableStack();
  const real = stack.use(await startPostgres(major));
  const server = stack.use(await connectTo(real));
  return { real, server, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

/** The server of a URL, by default the real one's own. */
export async function connectTo(real: TestPostgres, url = real.url()): Promise<PostgresServer> {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(await openPrivateFolder("test"));
  const target = readConnectionUrl(url);
  if (typeof target === "string") throw new Error(`the URL ${target}`);
  const programs = [{ major: real.major, folder: real.programs }];
  const server = stack.use(await openConnectionServer({ target, folder, shell: runnerShell, programs }));
  return { ...server, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}
