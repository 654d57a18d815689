import { askEngine, type Engine, EngineError, parseImageRef } from "@slipway/shared";
import { registryAuth } from "../cluster/registry-auth.ts";
import type { PullCredential } from "../pull-credential.ts";

const PULL_TIMEOUT = 30_000;
const DEFAULT_PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** What a shell understands by itself (POSIX, "Shell Command Language" and "Special Built-In Utilities"). */
const SHELL_WORDS = new Set(
  `. : alias break case cd command continue do done echo elif else esac eval exec exit export false fi for getopts hash
  if kill local printf pwd read readonly return set shift test then times trap true type ulimit umask unset until wait
  while`.split(/\s+/),
);

/** The program that a health check starts: the first word of its command. Undefined when a shell decides. */
export function healthTool(test: readonly string[] | undefined): string | undefined {
  const [kind, ...command] = test ?? [];
  const isShell = kind === "CMD-SHELL";
  const [first] = isShell ? (command[0] ?? "").trim().split(/[\s;]+/) : command;
  if (first === undefined || (isShell && SHELL_WORDS.has(first))) return undefined;
  return /^[\w./+-]+$/.test(first) ? first : undefined;
}

/**
 * Whether a program is in an image. Looks into the file system of a container that is made from it and never started,
 * on the connected engine: the node whose container failed may be another, and its health log out of reach.
 */
export async function imageHasTool(
  engine: Engine,
  image: string,
  tool: string,
  credential: PullCredential | undefined,
): Promise<boolean> {
  await pullUnlessThere(engine, image, credential);
  const { Config } = await askEngine<{ Config?: ImageConfig }>(engine, {
    method: "GET",
    path: `/images/${image}/json`,
  });
  // In place of the image's volumes, of which each container would leave one behind.
  const Mounts = Object.keys(Config?.Volumes ?? {}).map((Target) => ({ Type: "tmpfs", Target }));
  const { Id } = await askEngine<{ Id: string }>(engine, {
    method: "POST",
    path: "/containers/create",
    body: {
      Image: image,
      Cmd: [tool],
      Entrypoint: [],
      Labels: { "io.slipway.kind": "look-inside" },
      HostConfig: { Mounts },
    },
  });
  try {
    const found = await Promise.all(candidates(tool, Config?.Env ?? []).map((path) => exists(engine, Id, path)));
    return found.some(Boolean);
  } finally {
    await askEngine(engine, { method: "DELETE", path: `/containers/${Id}` });
  }
}

interface ImageConfig {
  readonly Env?: readonly string[] | null;
  readonly Volumes?: Readonly<Record<string, object>> | null;
}

/** The health check that comes with an image. */
export async function imageHealthTest(engine: Engine, image: string): Promise<readonly string[] | undefined> {
  const { Config } = await askEngine<{ Config?: { Healthcheck?: { Test?: string[] } } }>(engine, {
    method: "GET",
    path: `/images/${image}/json`,
  });
  return Config?.Healthcheck?.Test;
}

export async function pullUnlessThere(
  engine: Engine,
  image: string,
  credential: PullCredential | undefined,
): Promise<void> {
  const { status } = await engine.exchange({ method: "GET", path: `/images/${image}/json` });
  if (status === 200) return;
  const ref = parseImageRef(image);
  const tag = ref?.digest ?? ref?.tag ?? "latest";
  const query = { fromImage: `${ref?.registry}/${ref?.repository}`, tag };
  const answer = await engine.exchange({
    method: "POST",
    path: "/images/create",
    query,
    headers: registryAuth(image, credential),
    timeout: PULL_TIMEOUT,
  });
  if (answer.status !== 200) throw new EngineError(answer.status, "the image could not be pulled");
}

function candidates(tool: string, env: readonly string[]): string[] {
  if (tool.startsWith("/")) return [tool];
  const path = env.find((each) => each.startsWith("PATH="))?.slice("PATH=".length) ?? DEFAULT_PATH;
  return path.split(":").map((folder) => `${folder}/${tool}`);
}

async function exists(engine: Engine, container: string, path: string): Promise<boolean> {
  const { status } = await engine.exchange({
    method: "HEAD",
    path: `/containers/${container}/archive`,
    query: { path },
  });
  return status === 200;
}
