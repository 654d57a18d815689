import { readLab } from "../../lab/description.ts";
import { docker, dockerOk } from "./docker.ts";
import { POSTGRES_PASSWORD, type RunningPostgres, runPostgres } from "./postgres-container.ts";
import { postgresImage } from "./postgres-image.ts";
import { until } from "./until.ts";
import { socketOf } from "./writers.ts";

/** The host of sertantai-legal: PostgreSQL, the application, its worker, a sync sidecar and a front, on one network. */
export const NODE = "manager-1";
export const DATABASE = "sertantai_legal_prod";
export const SLOT = "electric_slot_legal";
export const APP_PASSWORD = "app of sertantai: its pässword";
export const SYNC_PASSWORD = "sync of sertantai: its pässword";
export const CONTAINERS = {
  postgres: "shared_postgres",
  app: "sertantai_legal_app",
  worker: "sertantai_legal_worker",
  sync: "sertantai_legal_electric",
  front: "nginx",
} as const;

const NETWORK = "infra_network";

/** Asked over HTTP, the application asks the database, and says at once that it will not serve without its table; beside that it writes, as it does whenever somebody visits. */
const APP = `
mkdir -p /www/cgi-bin
cat > /www/cgi-bin/health <<'END'
#!/bin/sh
if rows=$(psql -XAtq -c 'SELECT count(*) FROM uk_lrt' 2>&1); then
  printf 'Content-Type: application/json\\r\\n\\r\\n{"status":"healthy","rows":%s}' "$rows"
else
  printf 'Status: 403 Forbidden\\r\\n\\r\\n{"status":"unhealthy"}'
fi
END
chmod +x /www/cgi-bin/health
busybox httpd -f -p 4000 -h /www &
trap 'exit 0' TERM
while :; do
  psql -Xq -c "INSERT INTO visits (by) VALUES ('$HOSTNAME')" > /dev/null 2>&1
  sleep 0.3 & wait $!
done`;

/** Takes changes from a slot of its own, which it makes when there is none, and serves them from a cache. */
const SYNC = `
busybox httpd -f -p 3000 -h /cache &
exec pg_recvlogical --dbname="$PGDATABASE" --slot="$SLOT" --plugin=test_decoding --create-slot --if-not-exists --start --file=/cache/shapes`;

/** Knows the addresses of those behind it from when it was started or told, as nginx does. */
const FRONT = `
cat > /reload <<'END'
#!/bin/sh
for name in app electric; do nslookup "sertantai_legal_$name" | awk '/^Address/ { found = $NF } END { print found }' > "/run/$name"; done
date +%s >> /reloads
END
mkdir -p /run /www/cgi-bin
sh /reload
printf '#!/bin/sh\\nprintf "Content-Type: text/plain\\\\r\\\\n\\\\r\\\\n"\\nexec wget -q -T 4 -O - "http://$(cat /run/app):4000/cgi-bin/health"\\n' > /www/cgi-bin/health
printf '#!/bin/sh\\nprintf "Content-Type: text/plain\\\\r\\\\n\\\\r\\\\n"\\nexec wget -q -T 4 -O - "http://$(cat /run/electric):3000/shapes"\\n' > /www/cgi-bin/electric
chmod +x /www/cgi-bin/*
trap 'exit 0' TERM
busybox httpd -f -p 80 -h /www & wait`;

export interface Sertantai extends AsyncDisposable {
  readonly postgres: RunningPostgres;
  /** Starts everything beside PostgreSQL. */
  startServices(): Promise<void>;
  /** What the front gives: through it, one of those behind it. */
  ask(what: "health" | "electric"): Promise<string>;
  inspect(name: string, format: string): Promise<string>;
}

/** PostgreSQL on its network, without the application's database: its init scripts have run long ago. */
export async function openSertantai(): Promise<Sertantai> {
  await using opened = new AsyncDisposableStack();
  const socket = socketOf(NODE);
  const volumes = async () => (await dockerOk(["volume", "ls", "--quiet"], { socket })).split("\n");
  const earlier = await volumes();
  opened.defer(async () => {
    const own = (await volumes()).filter((name) => name !== "" && !earlier.includes(name));
    await docker(["volume", "rm", ...own], { socket });
  });
  opened.defer(async () => void (await docker(["network", "rm", NETWORK], { socket })));
  await dockerOk(["network", "create", NETWORK], { socket });
  const options = ["--network", NETWORK, "--volume", "shared_postgres_data:/var/lib/postgresql/data"];
  const settings = { wal_level: "logical", max_wal_senders: "8" };
  const server = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const place = { major: 17, name: CONTAINERS.postgres, node: NODE, options, server } as const;
  const postgres = opened.use(await runPostgres(place));
  const { app, worker, sync, front } = CONTAINERS;
  opened.defer(async () => void (await docker(["rm", "--force", "--volumes", app, worker, sync, front], { socket })));
  await postgres.psql(`
    CREATE ROLE legal LOGIN PASSWORD '${APP_PASSWORD}';
    CREATE ROLE electric LOGIN REPLICATION PASSWORD '${SYNC_PASSWORD}';
    CREATE ROLE "legal reader";`);
  const stack = opened.move();
  return {
    postgres,
    startServices: () => startServices(socket),
    ask: async (what) => {
      const argv = ["exec", front, "wget", "-q", "-T", "5", "-O", "-", `http://127.0.0.1/cgi-bin/${what}`];
      return (await docker(argv, { socket })).output;
    },
    inspect: (name, format) => dockerOk(["inspect", "--format", format, name], { socket }),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

async function startServices(socket: string): Promise<void> {
  const image = await postgresImage(17, NODE);
  const { app, worker, sync, front, postgres } = CONTAINERS;
  const run = async (name: string, script: string, options: readonly string[], from = image) => {
    const common = [
      "--detach",
      "--name",
      name,
      "--network",
      NETWORK,
      "--restart",
      "unless-stopped",
      "--stop-timeout",
      "5",
    ];
    await dockerOk(["run", ...common, ...options, "--entrypoint", "sh", from, "-c", script], { socket });
  };
  const database = ["--env", `PGHOST=${postgres}`, "--env", `PGDATABASE=${DATABASE}`];
  const asApp = [...database, "--env", "PGUSER=legal", "--env", `PGPASSWORD=${APP_PASSWORD}`];
  const health = "busybox wget -q -O /dev/null http://127.0.0.1:4000/cgi-bin/health";
  const check = ["--health-cmd", health, "--health-interval", "1s", "--health-timeout", "5s"];
  await run(app, APP, [...asApp, ...check]);
  await run(worker, APP, asApp);
  const asSync = ["--env", "PGUSER=electric", "--env", `PGPASSWORD=${SYNC_PASSWORD}`, "--env", `SLOT=${SLOT}`];
  await run(sync, SYNC, [...database, ...asSync, "--volume", "/cache"]);
  await run(front, FRONT, [], readLab().images.busybox);
  await until(
    () => dockerOk(["inspect", "--format", "{{.State.Health.Status}}", app], { socket }),
    (status) => status === "healthy",
  );
}

export const SECRETS_OF_SERTANTAI = [POSTGRES_PASSWORD, APP_PASSWORD, SYNC_PASSWORD];

/** The application's schema, as its migrations make it. */
export const SCHEMA = `
  CREATE TYPE live_status AS ENUM ('in force', 'part revoked', 'revoked');
  CREATE TABLE schema_migrations (version bigint PRIMARY KEY, inserted_at timestamp(0));
  CREATE TABLE organizations (
    id uuid PRIMARY KEY DEFAULT uuid_generate_v4(), name citext NOT NULL UNIQUE, settings jsonb NOT NULL DEFAULT '{}',
    favourite integer
  );
  CREATE TABLE uk_lrt (
    id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, title text NOT NULL, live live_status, tags text[],
    year integer, owner uuid REFERENCES organizations, body bytea,
    label text GENERATED ALWAYS AS (upper(title)) STORED
  );
  ALTER TABLE organizations ADD FOREIGN KEY (favourite) REFERENCES uk_lrt;
  CREATE TABLE visits (id bigserial PRIMARY KEY, by text, at timestamptz NOT NULL DEFAULT now());
  CREATE TABLE changes (at date NOT NULL, law integer NOT NULL REFERENCES uk_lrt) PARTITION BY RANGE (at);
  CREATE TABLE changes_2024 PARTITION OF changes FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
  CREATE TABLE changes_rest PARTITION OF changes DEFAULT;
  CREATE MATERIALIZED VIEW laws_by_year AS SELECT year, count(*) FROM uk_lrt GROUP BY year;
  CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.settings := NEW.settings || '{"at": 1}'; RETURN NEW; END $$;
  CREATE TRIGGER stamp BEFORE UPDATE ON organizations FOR EACH ROW EXECUTE FUNCTION stamp();
  INSERT INTO schema_migrations VALUES (20260101000000, '2026-01-01'), (20260201000000, '2026-02-01');`;

/** As many rows as the real table has. */
export const ROWS = `
  INSERT INTO organizations (name, settings) SELECT 'Örg ' || n, jsonb_build_object('n', n) FROM generate_series(1, 50) AS n;
  INSERT INTO uk_lrt (title, live, tags, year, owner, body)
    SELECT 'The "Act" No. ' || n || E'\\t§', (enum_range(NULL::live_status))[1 + n % 3], ARRAY['a,' || n, NULL], 1900 + n % 120,
      (SELECT id FROM organizations ORDER BY name LIMIT 1 OFFSET n % 50), decode(md5(n::text), 'hex')
    FROM generate_series(1, 19318) AS n;
  UPDATE organizations SET favourite = 7;
  INSERT INTO changes SELECT date '2024-06-01' + n % 400, 1 + n % 500 FROM generate_series(1, 2000) AS n;
  REFRESH MATERIALIZED VIEW laws_by_year;`;

/** What the roles of production may do; not in a dump that leaves out who owns what. */
export const GRANTS = `
  GRANT ALL ON ALL TABLES IN SCHEMA public TO legal;
  GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO legal;
  GRANT SELECT ON uk_lrt TO "legal reader";`;
