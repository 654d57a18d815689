import { readFileSync } from "node:fs";
import {
  connectEngine,
  type EngineConnection,
  nodeHttp,
  openPrivateFolder,
  openSsh,
  runnerShell,
  Secret,
  type SshTarget,
  systemClock,
} from "@slipway/shared";
import { openConnectionServer } from "../../action-pg-restore/src/server/connection-server.ts";
import { readConnectionUrl } from "../../action-pg-restore/src/server/connection-url.ts";
import { openContainerServer } from "../../action-pg-restore/src/server/container-server.ts";
import type { PostgresServer } from "../../action-pg-restore/src/server/server.ts";
import { readLab } from "../../lab/description.ts";
import { fetchPostgres, type PostgresMajor } from "./postgres-programs.ts";

/** How the action reaches a node of the lab. */
export function sshTargetOf(node: string): SshTarget {
  const lab = readLab();
  const ssh = lab.nodes.find(({ name }) => name === node)?.ssh;
  if (ssh === undefined) throw new Error(`the lab has no node ${node}`);
  const { host, port, user, knownHosts } = ssh;
  return { host, port, user, knownHosts, key: new Secret(readFileSync(lab.ssh.keyFile)), jump: undefined };
}

/** `deploy@10.0.0.11:2222` */
export function hostName(node: string): string {
  const { host, port, user } = sshTargetOf(node);
  return `${user}@${host}:${port}`;
}

/** A node's engine, over SSH. */
export async function engineOver(node: string): Promise<EngineConnection> {
  const stack = new AsyncDisposableStack();
  const folder = stack.use(await openPrivateFolder("test"));
  const access = { kind: "ssh", socketPath: "/var/run/docker.sock", target: sshTargetOf(node) } as const;
  const connection = stack.use(await connectEngine(access, { http: nodeHttp, clock: systemClock, folder }));
  return {
    engine: connection.engine,
    name: connection.name,
    ssh: connection.ssh,
    apiVersion: connection.apiVersion,
    openSocket: () => connection.openSocket(),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

/** A node's engine as a runner on that very node has it. */
export async function engineOn(node: string): Promise<EngineConnection> {
  const socketPath = readLab().nodes.find(({ name }) => name === node)?.socket ?? "";
  await using folder = await openPrivateFolder("test");
  return await connectEngine({ kind: "local", socketPath }, { http: nodeHttp, clock: systemClock, folder });
}

/** The server in a container, or in the container of a service's task. */
export function serverIn(
  connection: EngineConnection,
  kind: "container" | "service",
  name: string,
): Promise<PostgresServer> {
  return openContainerServer({ connection, place: { kind, name }, shell: runnerShell });
}

/** The server behind a URL, with programs of that version; with a node, reached from there. */
export async function serverBehind(url: string, major: PostgresMajor, node?: string): Promise<PostgresServer> {
  const target = readConnectionUrl(url);
  if (typeof target === "string") throw new Error(`the URL ${target}`);
  const stack = new AsyncDisposableStack();
  const folder = stack.use(await openPrivateFolder("test"));
  const ssh = node === undefined ? undefined : stack.use(await openSsh(sshTargetOf(node), folder));
  const programs = [{ major, folder: (await fetchPostgres(major)).folder }];
  const server = stack.use(await openConnectionServer({ target, folder, shell: runnerShell, ssh, programs }));
  return { ...server, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}
