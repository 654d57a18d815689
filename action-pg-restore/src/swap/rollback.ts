import { type CatalogDatabase, named, readCatalog } from "../restore/catalog.ts";
import { maintenanceOf, type RestoreNames, type RestorePorts } from "../restore/restore-ports.ts";
import { chooseKept, type KeptDatabase, keptDatabases } from "./kept-databases.ts";
import { readShape, reshaped } from "./table-shape.ts";
import { readTraffic, type Traffic } from "./traffic.ts";
import { type LateWrites, lateWrites, readWriteCounts } from "./write-counts.ts";

export interface RollbackRequest extends RestoreNames {
  /** Undefined: the one that was replaced last. */
  readonly oldDatabase: string | undefined;
}

export type RollbackPlan =
  /** `late`: what is written since the swap, and would not be in the database any more. `traffic`: until now. */
  | {
      readonly state: "planned";
      readonly back: string;
      readonly since: string;
      readonly late: readonly string[];
      readonly traffic: Traffic;
    }
  | { readonly state: "refused"; readonly problems: readonly string[] };

/** What a rollback would return to, and what it would leave behind. Changes nothing. */
export async function planRollback(ports: RestorePorts, request: RollbackRequest): Promise<RollbackPlan> {
  const catalog = await readAll(ports, request);
  const back = chooseKept(keptDatabases(catalog, request.target), "old", request.oldDatabase);
  if (typeof back === "string") return { state: "refused", problems: [back] };
  const current = named(catalog, request.target);
  if (current === undefined) return { state: "refused", problems: [`there is no database ${request.target}`] };
  const { late, traffic } = await readLateWrites(ports, request, back, current);
  return { state: "planned", back: back.name, since: back.mark.at, late, traffic };
}

async function readAll({ server }: RestorePorts, request: RollbackRequest): Promise<readonly CatalogDatabase[]> {
  await using session = await server.session(maintenanceOf(request), "slipway");
  return await readCatalog(session);
}

/** The counts are those of the database that took its place; of another one, all that was ever written counts. */
async function readLateWrites(
  { server }: RestorePorts,
  { target }: RollbackRequest,
  { mark }: KeptDatabase,
  current: CatalogDatabase,
): Promise<{ readonly late: string[]; readonly traffic: Traffic }> {
  await using session = await server.session(target, "slipway");
  const traffic = await readTraffic(session, "datname = current_database()");
  const isSame = mark.replacedBy === current.oid;
  const writes = lateWrites(isSame ? (mark.counts ?? {}) : {}, await readWriteCounts(session));
  // Where nobody has written it down, there is nothing to compare with.
  const shapes = isSame && mark.shape !== undefined ? reshaped(mark.shape, await readShape(session)) : [];
  return { late: [...writes.map(describeLate), ...shapes], traffic };
}

function describeLate({ table, inserted, updated, deleted }: LateWrites): string {
  return `${table}: ${inserted} inserted, ${updated} updated, ${deleted} deleted`;
}
