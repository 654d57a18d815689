import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { docker, dockerOk } from "./support/docker.ts";
import { POSTGRES_PASSWORD, type RunningPostgres, runPostgres } from "./support/postgres-container.ts";
import { fetchPostgres } from "./support/postgres-programs.ts";
import { sshTargetOf } from "./support/postgres-server.ts";
import { expectIdentical, expectNoSecret, expectResult, inContainer, restoreAction } from "./support/restore.ts";
import { digestDatabase } from "./support/restore-digest.ts";
import { sshConnections } from "./support/sshd.ts";
import { openWorkspace, type Workspace } from "./support/workspace.ts";
import { containerState, runContainer } from "./support/writers.ts";

const NODE = "manager-1";
const JUMP = sshTargetOf("manager-3");
const SERVER = "firewalled-db";
const WRITER = "firewalled-app";
const FOLDER = "host:/home/deploy/firewalled-backups/";
const SCHEMA = `CREATE TABLE laws (id bigserial PRIMARY KEY, title text NOT NULL);
  INSERT INTO laws (title) SELECT 'Act ' || n FROM generate_series(1, 5000) AS n;`;

describe("a server that only takes connections from its host, behind a jump host", { timeout: 120_000 }, () => {
  const stack = new AsyncDisposableStack();
  let server: RunningPostgres;
  let workspace: Workspace;
  let url: string;
  let programs: string;
  let whole: Record<string, string>;
  beforeAll(async () => {
    workspace = openWorkspace({}, (remove) => stack.defer(remove));
    const place = { major: 17, name: SERVER, node: NODE, env: { POSTGRES_DB: "shop" } } as const;
    server = stack.use(await runPostgres({ ...place, server: ["-c", "log_connections=on"] }));
    await server.psql(SCHEMA, "shop");
    whole = await digest();
    const [address, gateway] = (await inspect("{{.IPAddress}} {{.Gateway}}")).split(" ");
    await allowOnly(gateway ?? "");
    url = `postgres://postgres:${encodeURIComponent(POSTGRES_PASSWORD)}@${address}:5432/postgres?sslmode=disable`;
    programs = (await fetchPostgres(17)).folder;
    await runContainer(WRITER, { node: NODE, atEnd: (clean) => stack.defer(clean) });
    const disk = readLab().nodes.find(({ name }) => name === NODE)?.disk ?? "";
    stack.defer(() => rmSync(join(disk, "home/deploy/firewalled-backups"), { recursive: true, force: true }));
  }, 180_000);
  afterAll(() => stack.disposeAsync());

  const digest = () => digestDatabase(server, "shop");
  const inspect = (format: string) =>
    dockerOk(["inspect", "--format", `{{range .NetworkSettings.Networks}}${format}{{end}}`, SERVER], server);

  /** As the firewall of the guide: the hosts of the cluster, and nobody else. */
  async function allowOnly(address: string): Promise<void> {
    const rules = `local all all trust\nhost all all ${address}/32 scram-sha-256\n`;
    const write = ["exec", "--interactive", "--user", "postgres", SERVER, "sh", "-c", 'cat > "$PGDATA/pg_hba.conf"'];
    await dockerOk(write, { ...server, stdin: rules });
    await server.psql("SELECT pg_reload_conf()");
  }

  /** Where connections over the network have come from so far. */
  async function peers(): Promise<string[]> {
    const { output } = await docker(["logs", SERVER], server);
    const hosts = [...output.matchAll(/connection received: host=(\d\S+)/g)].map(([, host = ""]) => host);
    return [...new Set(hosts)];
  }

  const knownHosts = readFileSync(readLab().ssh.knownHostsFile, "utf8");
  const { container: _, ...ssh } = inContainer(SERVER, NODE);
  const throughJumpHost = {
    ...ssh,
    "ssh-known-hosts": knownHosts,
    "ssh-jump": `${JUMP.user}@${JUMP.host}:${JUMP.port}`,
  };

  async function runs(given: Readonly<Record<string, string>>) {
    const before = sshConnections();
    const common = { ...throughJumpHost, connection: url, database: "shop", "confirm-database": "shop" };
    const run = await restoreAction({ ...common, ...given }, workspace.path, [programs]);
    expectNoSecret(run, [POSTGRES_PASSWORD]);
    const after = sshConnections();
    const used = Object.keys(after).filter((node) => after[node] !== before[node]);
    return { run, used };
  }

  it("is backed up, every connection dialled from the host", async () => {
    const { run, used } = await runs({ mode: "backup", destination: FOLDER });
    expectResult(run, "backed-up");
    expect(used).toEqual([NODE, "manager-3"]);
    expect(await peers()).toEqual([await inspect("{{.Gateway}}")]);
  });

  it("has its schema compared, and is restored with its writers on the host stopped", async () => {
    await server.psql("DELETE FROM laws WHERE id > 10; ALTER TABLE laws ADD COLUMN late text", "shop");
    const { run, used } = await runs({ mode: "restore", source: FOLDER, writers: WRITER });
    expectResult(run, "restored");
    expectIdentical(run);
    expect(run.log.join("\n")).toContain("column public.laws.late");
    expect(run.log.join("\n")).toContain(`Stopped the container ${WRITER}`);
    expect(used).toEqual([NODE, "manager-3"]);
    expect(await peers()).toEqual([await inspect("{{.Gateway}}")]);
    expect(await digest()).toEqual(whole);
    expect(await containerState(NODE, WRITER)).toBe("running");
  });

  it("is not reached when the jump host's key is not known, and the jump host is named", async () => {
    const without = knownHosts.split("\n").filter((line) => !line.includes(JUMP.host));
    const { run, used } = await runs({ mode: "restore", source: FOLDER, "ssh-known-hosts": without.join("\n") });
    expect(run.exitCode).toBe(1);
    expect(run.log.join("\n")).toContain(`ssh-known-hosts has no key for ${JUMP.host}:${JUMP.port}`);
    expect(used).toEqual(["manager-3"]);
    expect(await digest()).toEqual(whole);
  });
});
