import { parseImageRef } from "@slipway/shared";
import type { ServiceSpec } from "../cluster/service.ts";

/** What a service of ElectricSQL takes changes from. */
interface Stream {
  readonly service: string;
  readonly id: string;
  /** The database server, as DATABASE_URL has it; undefined when that is a secret. */
  readonly server: string | undefined;
}

type Env = Readonly<Record<string, string>>;

const STREAM_ID = "ELECTRIC_REPLICATION_STREAM_ID";
const DEAD = ["ELECTRIC_SLOT_NAME", "ELECTRIC_PUBLICATION_NAME"];
const DEFAULT_ID = "default";

/**
 * ElectricSQL makes `electric_slot_ID` and `electric_publication_ID` for its stream, ID being `default` unless told. A slot
 * belongs to the whole server, and one consumer at a time: of two services with one slot, the second never gets any change.
 * Source: electric-sql/electric, config/runtime.exs and the changelog of 1.4, which took the two older variables away.
 *
 * @param live the services that there are, those of other stacks included
 */
export function replicationWarnings(specs: readonly ServiceSpec[], live: readonly ServiceSpec[]): string[] {
  const names = new Set(specs.map(({ Name }) => Name));
  const others = live.filter(({ Name }) => !names.has(Name)).flatMap(streamOf);
  const own = specs.flatMap(streamOf);
  const sharing = own.flatMap((stream, index) => {
    const holder = [...others, ...own.slice(0, index)].find((other) => mayShare(stream, other));
    return holder === undefined ? [] : [describeSharing(stream, holder)];
  });
  return [...sharing, ...specs.flatMap(deadVariables)];
}

function streamOf(spec: ServiceSpec): Stream[] {
  const env = envOf(spec);
  if (!isElectric(spec, env)) return [];
  const id = env[STREAM_ID] || DEFAULT_ID;
  return [{ service: spec.Name, id, server: URL.parse(env.DATABASE_URL ?? "")?.host || undefined }];
}

function isElectric({ TaskTemplate }: ServiceSpec, env: Env): boolean {
  const repository = parseImageRef(TaskTemplate.ContainerSpec?.Image ?? "")?.repository ?? "";
  return repository.split("/").at(-1) === "electric" || [STREAM_ID, ...DEAD].some((name) => name in env);
}

function envOf({ TaskTemplate }: ServiceSpec): Env {
  const lines = TaskTemplate.ContainerSpec?.Env ?? [];
  return Object.fromEntries(lines.map((line) => [line.split("=", 1)[0] ?? "", line.slice(line.indexOf("=") + 1)]));
}

/** Where a server is a secret, it may be anybody's. */
function mayShare(one: Stream, other: Stream): boolean {
  const isElsewhere = one.server !== undefined && other.server !== undefined && one.server !== other.server;
  return one.id === other.id && !isElsewhere;
}

function describeSharing({ service, id, server }: Stream, holder: Stream): string {
  const sure = server !== undefined && server === holder.server ? "" : ", if their database server is the same";
  return `${service} would share the replication slot electric_slot_${id} and the publication electric_publication_${id} with ${holder.service}${sure}: only one of them gets changes. Set ${STREAM_ID} to a name of its own`;
}

function deadVariables(spec: ServiceSpec): string[] {
  const env = envOf(spec);
  return DEAD.filter((name) => name in env).map(
    (name) => `${spec.Name}: ElectricSQL has ignored ${name} since 1.4; set ${STREAM_ID} instead`,
  );
}
