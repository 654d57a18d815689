import { chownSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { readLab } from "../../lab/description.ts";
import type { EnvironmentOptions } from "../../tools/local-runner/workflow/index.ts";
import { labEnvironment } from "./caller.ts";
import { docker, dockerOk } from "./docker.ts";
import { POSTGRES_PASSWORD, type RunningPostgres, runPostgres } from "./postgres-container.ts";
import { postgresImage } from "./postgres-image.ts";
import { until } from "./until.ts";

const NODE = "manager-1";
export const DATABASE = "rachel_prod";
/** As Compose names the services of the guide. */
export const CONTAINERS = { postgres: "rachel-web-postgres-1", app: "rachel-web-rachel-1" } as const;
const NETWORK = "rachel-web_default";
const FOLDER = "/home/deploy/rachel-backups";
/** For the variable BACKUP_FOLDER. */
export const BACKUP_FOLDER = `host:${FOLDER}/`;

const SCHEMA = `
  CREATE TABLE schema_migrations (version bigint PRIMARY KEY, inserted_at timestamp(0));
  INSERT INTO schema_migrations VALUES (20250101000000, '2025-01-01');
  CREATE TABLE players (id bigserial PRIMARY KEY, name text NOT NULL UNIQUE);
  CREATE TABLE games (id bigserial PRIMARY KEY, player bigint NOT NULL REFERENCES players, cards jsonb NOT NULL);
  INSERT INTO players (name) SELECT 'Räúl ' || n FROM generate_series(1, 300) AS n;
  INSERT INTO games (player, cards) SELECT 1 + n % 300, jsonb_build_array(n, 'Q♠') FROM generate_series(1, 3000) AS n;`;

/** The application is well when it can read its table; asked over HTTP, it says at once that it will not serve without. */
const APP = `
mkdir -p /www/cgi-bin
cat > /www/cgi-bin/health <<'END'
#!/bin/sh
if psql -XAtqc 'SELECT count(*) FROM players' > /dev/null 2>&1; then
  printf 'Content-Type: application/json\\r\\n\\r\\n{"status":"healthy"}'
else
  printf 'Status: 403 Forbidden\\r\\n\\r\\n'
fi
END
chmod +x /www/cgi-bin/health
busybox httpd -f -p 4000 -h /www &
trap 'exit 0' TERM
sleep 100000 & wait $!`;
const HEALTH = "psql -XAtqc 'SELECT count(*) FROM players'";

/** The host of rachel-web as its guide has it: PostgreSQL, the application, and a folder for backups. */
export interface Rachel extends AsyncDisposable {
  readonly postgres: RunningPostgres;
  /** What BACKUP_FOLDER is, as a path of this machine. */
  readonly folder: string;
  /** pg_dump with these options, by hand, into a file of the folder. Gives its name as `source` has it. */
  dump(file: string, ...options: readonly string[]): Promise<string>;
  /** Makes an image of the application as it runs. Gone when the host is. */
  release(tag: string, ...changes: readonly string[]): Promise<string>;
  /** What `docker inspect` says of the application. */
  app(format: string): Promise<string>;
  /** Gives the server's container and the database other names for a while. */
  renamed(names: { readonly container: string; readonly database: string }): Promise<AsyncDisposable>;
  /** All databases but PostgreSQL's own, and all containers of drills. */
  beside(): Promise<string[]>;
}

export async function openRachel(): Promise<Rachel> {
  await using opened = new AsyncDisposableStack();
  const node = readLab().nodes.find(({ name }) => name === NODE);
  if (node === undefined) throw new Error(`the lab has no node ${NODE}`);
  const { socket } = node;
  const folder = join(node.disk, FOLDER);
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(folder);
  const { uid, gid } = statSync(join(node.disk, "home/deploy"));
  chownSync(folder, uid, gid);
  opened.defer(async () => void (await docker(["network", "rm", NETWORK], { socket })));
  await dockerOk(["network", "create", NETWORK], { socket });
  const place = { major: 17, name: CONTAINERS.postgres, node: NODE, env: { POSTGRES_DB: DATABASE } } as const;
  const postgres = opened.use(await runPostgres({ ...place, options: ["--network", NETWORK] }));
  await postgres.psql(SCHEMA, DATABASE);
  opened.defer(async () => void (await docker(["rm", "--force", "--volumes", CONTAINERS.app], { socket })));
  await startApp(socket);
  const images: string[] = [];
  opened.defer(async () => {
    if (images.length > 0) await docker(["image", "rm", ...images], { socket });
  });
  const stack = opened.move();
  return {
    postgres,
    folder,
    async dump(file, ...options) {
      const argv = ["exec", CONTAINERS.postgres, "pg_dump", "--username=postgres", "--file=/tmp/dump", ...options];
      await dockerOk([...argv, DATABASE], { socket });
      await dockerOk(["cp", "--quiet", `${CONTAINERS.postgres}:/tmp/dump`, join(folder, file)], { socket });
      return `${BACKUP_FOLDER}${file}`;
    },
    async release(tag, ...changes) {
      const image = `ghcr.io/acme/rachel-web:${tag}`;
      images.push(image);
      const given = changes.flatMap((change) => ["--change", change]);
      await dockerOk(["commit", ...given, CONTAINERS.app, image], { socket });
      return image;
    },
    app: (format) => dockerOk(["inspect", "--format", format, CONTAINERS.app], { socket }),
    async renamed({ container, database }) {
      const rename = (from: string, to: string) =>
        dockerOk(
          ["exec", container, "psql", "--username=postgres", "--command", `ALTER DATABASE ${from} RENAME TO ${to}`],
          { socket },
        );
      await dockerOk(["rename", CONTAINERS.postgres, container], { socket });
      await rename(DATABASE, database);
      return {
        [Symbol.asyncDispose]: async () => {
          await rename(database, DATABASE);
          await dockerOk(["rename", container, CONTAINERS.postgres], { socket });
        },
      };
    },
    async beside() {
      const databases = await postgres.psql(
        "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres' ORDER BY 1",
      );
      const format = ["--format", "{{.Names}}"];
      const drills = await dockerOk(["ps", "--all", "--filter", "label=io.slipway.kind=drill", ...format], { socket });
      return [...databases.trim().split("\n"), ...drills.split("\n")].filter((name) => name !== "");
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

async function startApp(socket: string): Promise<void> {
  const { app, postgres } = CONTAINERS;
  const values = { PGHOST: postgres, PGUSER: "postgres", PGPASSWORD: POSTGRES_PASSWORD, PGDATABASE: DATABASE };
  const env = Object.entries(values).flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  // Some seconds of start, in which a writer is taken for back before it is known to be well.
  const start = ["--health-start-period", "5s", "--health-start-interval", "1s"];
  const health = ["--health-cmd", HEALTH, "--health-interval", "1s", "--health-retries", "2", ...start];
  const options = ["--detach", "--name", app, "--network", NETWORK, "--restart", "unless-stopped", ...env, ...health];
  const image = await postgresImage(17, NODE);
  await dockerOk(["run", ...options, "--entrypoint", "sh", image, "-c", APP], { socket });
  await until(
    () => dockerOk(["inspect", "--format", "{{.State.Health.Status}}", app], { socket }),
    (status) => status === "healthy",
  );
}

/** For the variable HEALTH_TARGETS. */
const TARGETS = `- { name: rachel, via: container, container: ${CONTAINERS.app}, port: 4000, path: /cgi-bin/health }`;

/** An environment whose variables and secrets lead to the host. */
export function rachelEnvironment(more: EnvironmentOptions = {}): EnvironmentOptions {
  const { vars, secrets } = labEnvironment(NODE);
  return {
    ...more,
    vars: { ...vars, HEALTH_TARGETS: TARGETS, ...more.vars },
    secrets: { SSH_KEY: secrets?.SSH_KEY ?? "", ...more.secrets },
  };
}

/** Every secret that there is, to be looked for where none may be. */
export function rachelSecrets(): string[] {
  return [POSTGRES_PASSWORD, (labEnvironment(NODE).secrets?.SSH_KEY ?? "").trim()];
}
