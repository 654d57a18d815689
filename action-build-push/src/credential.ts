import {
  type DockerConfigFolder,
  type RegistryCredential,
  type Runner,
  type Shell,
  savedCredential,
} from "@slipway/shared";
import type { Config } from "./config.ts";

/** Where a credential comes from: what to change when it is refused. */
export type CredentialSource = "inputs" | "docker-login" | "github-token" | "none";

export interface ChosenCredential {
  readonly source: CredentialSource;
  readonly credential: RegistryCredential | undefined;
}

/** The inputs' credential, else what `docker login` left for the registry, else for GHCR the workflow's own token. */
export async function chooseCredential(
  config: Config,
  docker: DockerConfigFolder,
  { shell, runner, actor }: { readonly shell: Shell; readonly runner: Pick<Runner, "mask">; readonly actor: string },
): Promise<ChosenCredential> {
  if (config.credential !== undefined) return { source: "inputs", credential: config.credential };
  const saved = await savedCredential(config.registry, docker, shell);
  if (saved !== undefined) {
    runner.mask((saved.kind === "password" ? saved.password : saved.token).reveal());
    return { source: "docker-login", credential: saved };
  }
  if (config.registry === "ghcr.io" && config.githubToken !== undefined) {
    const password = config.githubToken;
    return { source: "github-token", credential: { kind: "password", username: actor || "slipway", password } };
  }
  return { source: "none", credential: undefined };
}
