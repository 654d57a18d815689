import { spawn } from "node:child_process";
import { once } from "node:events";
import { dirname } from "node:path";
import { text } from "node:stream/consumers";
import { readLab } from "../../lab/description.ts";
import type { Workspace } from "./workspace.ts";

export interface CommandEnd {
  /** Undefined when it was still running at the end of its time. */
  readonly exitCode: number | undefined;
  readonly output: string;
  /** Milliseconds. */
  readonly duration: number;
}

/** Runs the docker command against one of the lab's engines; it is ended after `timeout` milliseconds. */
export async function docker(
  argv: readonly string[],
  { socket = managerSocket(), timeout = 120_000, env = {}, stdin = "" }: DockerOptions = {},
): Promise<CommandEnd> {
  const started = performance.now();
  const child = spawn("docker", argv, {
    env: { ...process.env, DOCKER_HOST: `unix://${socket}`, ...env },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), timeout);
  // A command that ends without reading its input closes the pipe; its exit code tells.
  child.stdin.on("error", () => {});
  child.stdin.end(stdin);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  clearTimeout(timer);
  return {
    exitCode: (code as number | null) ?? undefined,
    output: `${stdout}${stderr}`,
    duration: performance.now() - started,
  };
}

export interface DockerOptions {
  readonly socket?: string;
  readonly timeout?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

/** The same, for commands that have to succeed. Gives their output. */
export async function dockerOk(argv: readonly string[], options: DockerOptions = {}): Promise<string> {
  const { exitCode, output } = await docker(argv, options);
  if (exitCode !== 0) throw new Error(`docker ${argv.join(" ")} ended with ${exitCode}: ${output}`);
  return output.trim();
}

export function managerSocket(): string {
  const [manager] = readLab().nodes;
  if (manager === undefined) throw new Error("the lab has no nodes");
  return manager.socket;
}

/** A Docker configuration with one login, as `docker login` leaves it, and the environment that makes it count. */
export function writeLogin(workspace: Workspace, registry: string, login: string): { DOCKER_CONFIG: string } {
  const auth = Buffer.from(login).toString("base64");
  return {
    DOCKER_CONFIG: dirname(workspace.write("docker/config.json", JSON.stringify({ auths: { [registry]: { auth } } }))),
  };
}
