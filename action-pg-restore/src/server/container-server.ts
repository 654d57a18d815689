import { type Container, type EngineConnection, EngineError, type Shell, UserError } from "@slipway/shared";
import { FIND_USER } from "./container-environment.ts";
import { ContainerExec } from "./container-exec.ts";
import { ContainerTools } from "./container-tools.ts";
import { findServiceContainer, runningContainer } from "./find-container.ts";
import { freeSpace } from "./free-space.ts";
import { openPsqlSession } from "./psql-session.ts";
import { reachSession } from "./reach-session.ts";
import { findRunnerPrograms, majorOf, OLDEST } from "./runner-programs.ts";
import { RunnerTools } from "./runner-tools.ts";
import type { PostgresServer } from "./server.ts";

export interface ContainerServerParts {
  readonly connection: EngineConnection;
  /** A container, or a swarm service that runs one. */
  readonly place: { readonly kind: "container" | "service"; readonly name: string };
  readonly shell: Shell;
}

/** The superuser's name, and versions, one a line. */
const PROBE = `${FIND_USER}
printf '%s\\n' "\${user:-postgres}"
for program in psql pg_dump pg_restore; do "$program" --version; done
true`;

/**
 * A server in a container of the connected engine.
 * @throws {UserError} when there is no such container, it does not run, or it is no PostgreSQL.
 */
export async function openContainerServer({ connection, place, shell }: ContainerServerParts): Promise<PostgresServer> {
  const find = place.kind === "service" ? findServiceContainer : runningContainer;
  const container = await find(connection, place.name);
  const name = `${place.kind} ${place.name} on ${connection.name}`;
  const { exec, said } = await probe(connection, container, name);
  const [role = "postgres", ...versions] = said.split("\n");
  const major = majorOf(versions[2] ?? "");
  if (major === undefined)
    throw new UserError(`${name} has no psql, pg_dump and pg_restore`, { hint: "name the database's own container" });
  if (major < OLDEST)
    throw new UserError(`${name} is PostgreSQL ${major}; ${OLDEST} or newer is needed`, {
      hint: "upgrade the server, or restore into a newer one",
    });
  const own = new ContainerTools({ exec, name: place.name, major, role });
  const others = (await findRunnerPrograms(shell)).map((programs) => new RunnerTools(programs, undefined));
  return {
    name,
    tools: [own, ...others],
    session: (database, application) => reachSession(name, () => openPsqlSession(own, { database, application })),
    freeSpace: (folder) => freeSpace(exec, folder),
    async [Symbol.asyncDispose]() {},
  };
}

/** Where the container's programs run as root, these do as `postgres`, whom the server knows by its socket (`peer`). */
async function probe(connection: EngineConnection, container: Container, name: string) {
  const { User = "" } = container.Config as { readonly User?: string };
  const isRoot = User === "" || /^(root|0)(:|$)/.test(User);
  for (const user of isRoot ? ["postgres", ""] : [User]) {
    const exec = new ContainerExec(connection, container.Id, user);
    const end = await exec.run(["sh", "-c", PROBE]).catch((error: unknown) => refused(error, name));
    if (end !== undefined && end.exitCode === 0) return { exec, said: end.stdout };
  }
  throw new UserError(`nothing can be run in ${name}: it needs a shell`, { hint: "name the database's own container" });
}

/** A user or a shell that the container does not have. */
function refused(error: unknown, name: string): undefined {
  if (error instanceof EngineError && error.status < 500) return undefined;
  const isUnknown = error instanceof EngineError && /unable to find user|executable file not found/.test(error.message);
  if (isUnknown) return undefined;
  throw new UserError(`nothing can be run in ${name}`, { cause: error });
}
