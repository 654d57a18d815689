import type { PrivateFolder, Shell, SshConnection } from "@slipway/shared";
import { UserError } from "@slipway/shared";
import type { ConnectionTarget } from "./connection-url.ts";
import { writeLibpqFiles } from "./libpq-files.ts";
import { openPsqlSession } from "./psql-session.ts";
import { reachSession } from "./reach-session.ts";
import { findRunnerPrograms, type RunnerPrograms } from "./runner-programs.ts";
import { RunnerTools } from "./runner-tools.ts";
import type { PostgresServer } from "./server.ts";
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
  const [first, ...others] = programs;
  if (first === undefined)
    throw new UserError("the runner has no psql, pg_dump and pg_restore", {
      hint: "install them on the runner: apt-get install postgresql-client (GitHub's own Ubuntu runners have them)",
    });
  const name = `${target.host.includes(":") ? `[${target.host}]` : target.host}:${target.port}`;
  const relay = ssh === undefined ? undefined : await startTcpRelay(ssh, target);
  const files = await writeLibpqFiles(target, folder, relay);
  const newest = new RunnerTools(first, files);
  return {
    name,
    tools: [newest, ...others.map((each) => new RunnerTools(each, files))],
    session: (database, application) =>
      reachSession(
        name,
        () => openPsqlSession(newest, { database, application }),
        () => relay?.complaints ?? "",
      ),
    freeSpace: async () => undefined,
    async [Symbol.asyncDispose]() {
      await relay?.[Symbol.asyncDispose]();
    },
  };
}
