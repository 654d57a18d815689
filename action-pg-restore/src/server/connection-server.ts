import type { PrivateFolder, Shell, SshConnection } from "@slipway/shared";
import { UserError } from "@slipway/shared";
import type { ConnectionTarget } from "./connection-url.ts";
import { writeLibpqFiles } from "./libpq-files.ts";
import { openPsqlSession } from "./psql-session.ts";
import { findRunnerPrograms, type RunnerPrograms } from "./runner-programs.ts";
import { RunnerTools } from "./runner-tools.ts";
import { type PostgresServer, SessionLost, type SqlSession } from "./server.ts";
import { startTcpRelay } from "./tcp-relay.ts";

export interface ConnectionServerParts {
  readonly target: ConnectionTarget;
  readonly folder: PrivateFolder;
  readonly shell: Shell;
  /** With a host, every connection is made from there. */
  readonly ssh?: SshConnection | undefined;
  /** The runner's programs where they are known already. */
  readonly programs?: readonly RunnerPrograms[];
}

/** A server that is reached by a connection URL. @throws {UserError} when the runner has no PostgreSQL programs. */
export async function openConnectionServer(parts: ConnectionServerParts): Promise<PostgresServer> {
  const { target, folder, shell, ssh } = parts;
  const programs = parts.programs ?? (await findRunnerPrograms(shell));
  if (programs.length === 0)
    throw new UserError("the runner has no psql, pg_dump and pg_restore", {
      hint: "install them on the runner: apt-get install postgresql-client (GitHub's own Ubuntu runners have them)",
    });
  const name = `${target.host.includes(":") ? `[${target.host}]` : target.host}:${target.port}`;
  const relay = ssh === undefined ? undefined : await startTcpRelay(ssh, target);
  const files = await writeLibpqFiles(target, folder, relay);
  const tools = programs.map((each) => new RunnerTools(each, files));
  return {
    name,
    tools,
    session: (database, application) => reach(() => openSession(tools, database, application), name, relay),
    freeSpace: async () => undefined,
    async [Symbol.asyncDispose]() {
      await relay?.[Symbol.asyncDispose]();
    },
  };
}

async function openSession(tools: readonly RunnerTools[], database: string, application: string) {
  const [newest] = tools;
  if (newest === undefined) throw new TypeError("no tools");
  return await openPsqlSession(newest, { database, application });
}

/** Says in one sentence who did not let us in, and what the host said when it could not connect. */
async function reach(
  open: () => Promise<SqlSession>,
  name: string,
  relay: { readonly complaints: string } | undefined,
): Promise<SqlSession> {
  try {
    return await open();
  } catch (error) {
    if (!(error instanceof SessionLost)) throw error;
    const reason = relay === undefined || relay.complaints === "" ? error.message : relay.complaints;
    throw new SessionLost(`no session on ${name}: ${reason}`, { cause: error });
  }
}
