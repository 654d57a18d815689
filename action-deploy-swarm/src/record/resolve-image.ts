import type { Engine, EngineRequest } from "@slipway/shared";
import { registryAuth } from "../cluster/registry-auth.ts";
import type { PullCredential } from "../pull-credential.ts";
import type { ImageResolution } from "./desired-stack.ts";

/** An answer of the Engine API. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** What the engine said about an image, in its own form and as it is understood. */
export interface ResolvedImage {
  readonly answer: ApiAnswer;
  readonly resolution: ImageResolution;
}

/** Lets the cluster look an image up in its registry, with the credential that the nodes will get. */
export async function resolveImage(
  engine: Engine,
  image: string,
  credential: PullCredential | undefined,
  timeout?: number,
): Promise<ResolvedImage> {
  const headers = registryAuth(image, credential);
  const limit = timeout === undefined ? {} : { timeout };
  const answer = await lookUp(engine, { method: "GET", path: `/distribution/${image}/json`, headers, ...limit });
  return { answer, resolution: resolutionOf(answer.status, answer.body as DistributionAnswer) };
}

/** The engine's answer; when there is none that can be read, an error as it would word one: the command only warns. */
async function lookUp(engine: Engine, request: EngineRequest): Promise<ApiAnswer> {
  try {
    const { status, body } = await engine.exchange(request);
    return { status, body: JSON.parse(body.toString("utf8") || "{}") as DistributionAnswer };
  } catch (error) {
    return { status: 502, body: { message: (error as Error).message } };
  }
}

interface DistributionAnswer {
  readonly message?: string;
  readonly Descriptor?: { readonly digest: string };
  readonly Platforms?: readonly { readonly architecture?: string; readonly os?: string }[] | null;
}

function resolutionOf(status: number, { message, Descriptor, Platforms }: DistributionAnswer): ImageResolution {
  if (status >= 400 || Descriptor === undefined) {
    return { state: "refused", status, message: message ?? `status ${status}` };
  }
  const platforms = (Platforms ?? []).map(({ os = "", architecture = "" }) => ({ OS: os, Architecture: architecture }));
  return { state: "resolved", digest: Descriptor.digest, platforms };
}
