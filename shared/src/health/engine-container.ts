import { askEngine, type Engine, EngineError } from "../ports/engine.ts";

/** The parts of the Engine API's container that probes read. */
export interface Container {
  readonly Id: string;
  readonly Name: string;
  /** The image's own id. */
  readonly Image: string;
  readonly RestartCount: number;
  readonly State: ContainerState;
  readonly Config: {
    readonly Image: string;
    readonly Healthcheck?: { readonly Test?: readonly string[] | null } | null;
  };
  readonly HostConfig: { readonly NetworkMode: string };
  readonly NetworkSettings: { readonly Networks: Readonly<Record<string, ContainerNetwork>> | null };
}

export interface ContainerState {
  readonly Status: "created" | "running" | "paused" | "restarting" | "removing" | "exited" | "dead";
  readonly ExitCode: number;
  readonly OOMKilled: boolean;
  readonly Error: string;
  readonly Health?: {
    readonly Status: "none" | "starting" | "healthy" | "unhealthy";
    readonly FailingStreak: number;
    readonly Log: readonly { readonly ExitCode: number; readonly Output: string }[] | null;
  } | null;
}

interface ContainerNetwork {
  readonly NetworkID: string;
  readonly IPAddress: string;
}

/** The container of that name or id on the connected engine; undefined when there is none. */
export async function inspectContainer(engine: Engine, name: string, timeout: number): Promise<Container | undefined> {
  try {
    return await askEngine<Container>(engine, {
      method: "GET",
      path: `/containers/${encodeURIComponent(name)}/json`,
      timeout,
    });
  } catch (error) {
    if (error instanceof EngineError && error.status === 404) return undefined;
    throw error;
  }
}

/** The image's digests as registries know them: `sha256:…` of a manifest or index. */
export async function imageDigests(engine: Engine, image: string, timeout: number): Promise<readonly string[]> {
  const path = `/images/${encodeURIComponent(image)}/json`;
  const { Id, RepoDigests } = await askEngine<{ Id: string; RepoDigests?: readonly string[] | null }>(engine, {
    method: "GET",
    path,
    timeout,
  });
  return [Id, ...(RepoDigests ?? []).map((each) => each.slice(each.indexOf("@") + 1))];
}

/** `exited with code 1`, `was killed: out of memory`, … — why a container serves nothing; undefined while it runs. */
export function whyNotRunning({ State }: Container): string | undefined {
  if (State.Status === "running") return undefined;
  if (State.OOMKilled) return `was killed: out of memory (exit ${State.ExitCode})`;
  if (State.Status === "exited" || State.Status === "dead")
    return `has exited with code ${State.ExitCode}${State.Error === "" ? "" : `: ${State.Error}`}`;
  if (State.Status === "restarting") return `is restarting after exit ${State.ExitCode}`;
  return `is ${State.Status}`;
}
