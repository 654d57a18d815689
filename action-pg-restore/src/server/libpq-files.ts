import type { PrivateFolder } from "@slipway/shared";
import type { ConnectionTarget } from "./connection-url.ts";

/** Where libpq's connection really goes, when something relays it. */
export interface RelayedAddress {
  readonly address: string;
  readonly port: number;
}

const SERVICE = "slipway";
/** A network that swallows everything is noticed within a minute; systems themselves wait for two hours. */
const NOTICES_SILENCE = {
  keepalives_idle: "30",
  keepalives_interval: "10",
  keepalives_count: "3",
  tcp_user_timeout: "60000",
};

/**
 * Writes what libpq has to know into files of the private folder, so that nothing of it is in an argument list or an
 * environment, and gives the variables that name the files. The host keeps its name when the connection is relayed, so
 * that `sslmode=verify-full` checks what it should.
 */
export async function writeLibpqFiles(
  target: ConnectionTarget,
  folder: PrivateFolder,
  relayed: RelayedAddress | undefined,
): Promise<Readonly<Record<string, string>>> {
  const passfile = target.password && (await folder.write("pgpass", passwordLine(target.password.reveal())));
  const service = await folder.write(
    "pg_service.conf",
    renderService({
      connect_timeout: "15",
      ...NOTICES_SILENCE,
      ...target.parameters,
      host: target.host,
      port: String(relayed?.port ?? target.port),
      ...(relayed && { hostaddr: relayed.address }),
      ...(target.user !== undefined && { user: target.user }),
      // Without one of ours libpq would look into the home folder.
      passfile: passfile ?? "/dev/null",
    }),
  );
  return { PGSERVICEFILE: service, PGSERVICE: SERVICE };
}

/** For any server: the service file names only one. Source: PostgreSQL's manual, "The Password File". */
export function passwordLine(password: string): string {
  return `*:*:*:*:${password.replace(/[\\:]/g, "\\$&")}\n`;
}

function renderService(parameters: Readonly<Record<string, string>>): string {
  return [`[${SERVICE}]`, ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`), ""].join("\n");
}

/** A database's name as libpq's `dbname`, which would take one with `=` in it for more than a name. */
export function databaseOption(database: string): string {
  return `--dbname=dbname='${database.replace(/[\\']/g, "\\$&")}'`;
}
