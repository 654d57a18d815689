import type { Engine } from "@slipway/shared";
import { registryAuth } from "../cluster/registry-auth.ts";
import type { PullCredential } from "../pull-credential.ts";
import type { ImageResolution } from "./desired-stack.ts";

/** An answer of the Engine API. */
export interface ApiAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** Lets the cluster look an image up in its registry, with the credential that the nodes will get. */
export async function resolveImage(
  engine: Engine,
  image: string,
  credential: PullCredential | undefined,
): Promise<{ readonly answer: ApiAnswer; readonly resolution: ImageResolution }> {
  const answer = await lookUp(engine, image, credential);
  return { answer, resolution: resolutionOf(answer.status, answer.body as DistributionAnswer) };
}

/** The engine's answer; when there is none that can be read, an error as it would word one: the command only warns. */
async function lookUp(engine: Engine, image: string, credential: PullCredential | undefined): Promise<ApiAnswer> {
  try {
    const headers = registryAuth(image, credential);
    const { status, body } = await engine.exchange({ method: "GET", path: `/distribution/${image}/json`, headers });
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
