import type { RecordedWriter } from "../writer.ts";
import { LEASE_SCRIPT } from "./lease-script.ts";

/**
 * How the names of databases are settled after a run that died: a script for psql, run in the server's own container, as its
 * superuser. A password, where one is wanted, is that container's own: the lease is given none.
 */
export interface Settlement {
  readonly where: { readonly kind: "container" | "service"; readonly name: string };
  /** To connect to; not one that is renamed. */
  readonly database: string;
  /** May run more than once, and while sessions of the run are still there. */
  readonly sql: string;
}

export interface LeaseSubject {
  /** What the lease is about, as a person would say it: `database shop in container db`. One lease at a time has it. */
  readonly subject: string;
  /** The run that holds it: `1234567890_1`. */
  readonly run: string;
  readonly record: readonly RecordedWriter[];
  /** Undefined when no names are exchanged. */
  readonly settlement: Settlement | undefined;
}

const KIND = "io.slipway.kind";
const LEASE = "writers-lease";

/** The label that every lease's container carries, as a filter. */
export const LEASE_LABEL = `${KIND}=${LEASE}`;
export const SUBJECT_LABEL = "io.slipway.subject";
export const RUN_LABEL = "io.slipway.run";
/** JSON of the writers as they were: the record on the host. */
export const RECORD_LABEL = "io.slipway.writers";

/** Seconds from the last renewal until the writers are brought back. */
export const TTL = 75;

const SOCKET = "/run/slipway-engine.sock";
const MEMORY_LIMIT = 128 * 1024 * 1024;
const GRACE = 2;
/** Seconds from the end of a container's grace until the engine says that it is stopped. */
const STOP_MARGIN = 5;

export interface LeaseHost {
  /** The engine's socket on its host. */
  readonly socketPath: string;
  /** The id of an image that is there already. Nothing in it is run. */
  readonly image: string;
  /** Folders of the host that hold its programs. */
  readonly programs: readonly string[];
}

/**
 * The container of a lease, for `POST /containers/create`. The programs in it are the host's own, mounted for reading over
 * whatever image is there, so that no image has to be fetched and none has to have a Docker client.
 */
export function leaseContainer(name: string, lease: LeaseSubject, host: LeaseHost, ttl: number): object {
  return {
    Image: host.image,
    Entrypoint: ["/bin/sh", "-c", LEASE_SCRIPT, "slipway-lease"],
    Cmd: [],
    Env: environment(name, lease, ttl),
    User: "0:0",
    WorkingDir: "/",
    Labels: {
      [KIND]: LEASE,
      [SUBJECT_LABEL]: lease.subject,
      [RUN_LABEL]: lease.run,
      [RECORD_LABEL]: JSON.stringify(lease.record),
    },
    // The image's own health check would run programs that are not there.
    Healthcheck: { Test: ["NONE"] },
    StopTimeout: GRACE,
    HostConfig: {
      NetworkMode: "none",
      Mounts: [
        ...host.programs.map((folder) => ({ Type: "bind", Source: folder, Target: folder, ReadOnly: true })),
        { Type: "bind", Source: host.socketPath, Target: SOCKET },
      ],
      CapDrop: ["ALL"],
      // What keeps an ordinary container from the engine's socket: SELinux, and user namespaces.
      SecurityOpt: ["no-new-privileges", "label=disable"],
      UsernsMode: "host",
      Memory: MEMORY_LIMIT,
      LogConfig: { Type: "json-file", Config: { "max-size": "1m", "max-file": "1" } },
    },
  };
}

function environment(name: string, { record, settlement }: LeaseSubject, ttl: number): string[] {
  const named = (kind: "container" | "service") => (settlement?.where.kind === kind ? settlement.where.name : "");
  const values = {
    LEASE: name,
    TTL: String(ttl),
    WATCH: String(longestStop(record)),
    DATABASE_CONTAINER: named("container"),
    DATABASE_SERVICE: named("service"),
    PSQL_DATABASE: settlement?.database ?? "",
    SETTLE_SQL: settlement?.sql ?? "",
    WRITERS: record.flatMap(writerLine).join("\n"),
    DOCKER_HOST: `unix://${SOCKET}`,
    // The image's own is none of it.
    DOCKER_CONFIG: "/run/slipway-none",
    DOCKER_CLI_HINTS: "false",
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    LC_ALL: "C",
  };
  return Object.entries(values).map(([key, value]) => `${key}=${value}`);
}

/** A writer that was not at work has nothing to come back to. */
function writerLine(writer: RecordedWriter): string[] {
  if (writer.kind === "service")
    return writer.replicas === 0 ? [] : [`service ${writer.id} ${writer.replicas} ${writer.name}`];
  return writer.state === "stopped" ? [] : [`${writer.state} ${writer.id} 1 ${writer.name}`];
}

/** A container whose stop was asked for still says that it runs. It may end after the lease has. */
function longestStop(record: readonly RecordedWriter[]): number {
  const graces = record.flatMap((writer) =>
    writer.kind === "container" && writer.state !== "stopped" ? [writer.grace] : [],
  );
  return graces.length === 0 ? 0 : Math.max(...graces) + STOP_MARGIN;
}
