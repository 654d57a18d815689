import { readLab } from "../../lab/description.ts";
import { docker, dockerOk } from "./docker.ts";
import { postgresImage } from "./postgres-image.ts";
import type { PostgresMajor } from "./postgres-programs.ts";
import { until } from "./until.ts";

export interface PostgresPlace {
  readonly major: PostgresMajor;
  readonly name: string;
  /** `manager-1` unless told. */
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** More options of `docker run` or `docker service create`. */
  readonly options?: readonly string[];
  /** More arguments of the server: `-c`, `wal_level=logical`. */
  readonly server?: readonly string[];
}

export interface RunningPostgres extends AsyncDisposable {
  /** The engine it runs on. */
  readonly socket: string;
  /** Name or id for `docker exec`. */
  readonly container: string;
  /** Runs a script with psql as the superuser, up to the first error; gives the rows, unaligned. */
  psql(script: string, database?: string): Promise<string>;
}

export const POSTGRES_PASSWORD = "Pa:ss'wo\\rd in the lab";
const READY = "database system is ready to accept connections";

/** Runs a server as a plain container on a node of the lab, with no port of the host's. */
export async function runPostgres(place: PostgresPlace): Promise<RunningPostgres> {
  const { socket, image, env } = await prepare(place);
  const { name, options = [], server = [] } = place;
  await docker(["rm", "--force", "--volumes", name], { socket });
  await dockerOk(["run", "--detach", "--name", name, ...env, ...options, image, ...server], { socket });
  const remove = async () => void (await docker(["rm", "--force", "--volumes", name], { socket }));
  return await whenReady({ socket, container: name, remove, user: place.env?.POSTGRES_USER });
}

/** Runs a server as a service of the swarm with one task, which is on that node. */
export async function servePostgres(place: PostgresPlace): Promise<RunningPostgres> {
  const { socket, image, env } = await prepare(place);
  const { name, node = "manager-1", options = [], server = [] } = place;
  const where = ["--constraint", `node.hostname==${node}`, "--endpoint-mode", "dnsrr", "--no-resolve-image"];
  const remove = async () => void (await docker(["service", "rm", name]));
  await remove();
  await dockerOk(["service", "create", "--detach", "--name", name, ...where, ...env, ...options, image, ...server]);
  const filter = `label=com.docker.swarm.service.name=${name}`;
  const container = await until(
    () => dockerOk(["ps", "--quiet", "--filter", filter], { socket }),
    (id) => id !== "",
  );
  return await whenReady({ socket, container, remove, user: place.env?.POSTGRES_USER });
}

async function prepare({ major, node = "manager-1", env = {} }: PostgresPlace) {
  const socket = readLab().nodes.find(({ name }) => name === node)?.socket ?? "";
  const image = await postgresImage(major, node);
  const values = Object.entries({ POSTGRES_PASSWORD, ...env });
  return { socket, image, env: values.flatMap(([name, value]) => ["--env", `${name}=${value}`]) };
}

interface Started {
  readonly socket: string;
  readonly container: string;
  readonly remove: () => Promise<void>;
  readonly user: string | undefined;
}

async function whenReady({ socket, container, remove, user = "postgres" }: Started): Promise<RunningPostgres> {
  const { log, state } = await until(
    async () => ({
      log: (await docker(["logs", container], { socket })).output,
      state: await dockerOk(["inspect", "--format", "{{.State.Status}}", container], { socket }),
    }),
    (seen) => seen.log.includes(READY) || seen.state === "exited",
  );
  if (state === "exited") throw new Error(`${container} did not start:\n${log}`);
  const command = ["psql", "--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1"];
  return {
    socket,
    container,
    psql: (script, database = "postgres") =>
      dockerOk(
        [
          "exec",
          "--interactive",
          "--env",
          `PGPASSWORD=${POSTGRES_PASSWORD}`,
          container,
          ...command,
          `--username=${user}`,
          `--dbname=${database}`,
        ],
        {
          socket,
          stdin: script,
        },
      ),
    [Symbol.asyncDispose]: remove,
  };
}
