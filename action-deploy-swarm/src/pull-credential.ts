import { type Problems, parseImageRef, type Secret } from "@slipway/shared";
import type { Inputs } from "./inputs.ts";
import type { Plan } from "./plan/plan.ts";

/** A credential that the nodes use to pull images of one registry. */
export interface PullCredential {
  readonly registry: string;
  readonly username: string;
  readonly password: Secret;
}

interface PullReading {
  readonly credential: PullCredential;
  readonly warnings: readonly string[];
}

/** The credential for the nodes: the pull inputs, else the registry's own. */
export function pullCredential(values: Inputs, problems: Problems): PullReading | undefined {
  const own = values["pull-password"] !== undefined || values["pull-username"] !== undefined;
  const kind = own ? "pull" : "registry";
  const username = values[`${kind}-username`];
  const password = values[`${kind}-password`];
  if (username === undefined && password === undefined) return undefined;
  if (username === undefined) problems.add(`${kind}-username`, `is required with ${kind}-password`);
  if (password === undefined) problems.add(`${kind}-password`, `is required with ${kind}-username`);
  if (username === undefined || password === undefined) return undefined;
  const registry = values.registry ?? "ghcr.io";
  return { credential: { registry, username, password }, warnings: shortLived(kind, username, password) };
}

/** Tokens that end with the job or within hours: nodes that pull later with them will be refused. */
function shortLived(kind: "pull" | "registry", username: string, password: Secret): string[] {
  const value = password.reveal();
  const name = value.startsWith("ghs_")
    ? "the job's own GITHUB_TOKEN"
    : username === "AWS"
      ? "an ECR token"
      : undefined;
  if (name === undefined) return [];
  return [
    `${kind}-password is ${name}, which expires soon; the swarm keeps it, and a node that has to pull an image later will be refused. Give pull-username and pull-password a read-only credential that lasts`,
  ];
}

/** The registry of the credential, when one of the services that a plan writes has an image from there: it goes along. */
export function registryOfCredential(credential: PullCredential | undefined, { services }: Plan): string | undefined {
  const images = services.flatMap((each) =>
    "spec" in each ? [each.spec.TaskTemplate.ContainerSpec?.Image ?? ""] : [],
  );
  const isSent = images.some((image) => parseImageRef(image)?.registry === credential?.registry);
  return isSent ? credential?.registry : undefined;
}
