import { join } from "node:path";
import {
  credentialKey,
  type DockerConfigFolder,
  type Files,
  type PrivateFolder,
  type RegistryCredential,
} from "@slipway/shared";

/**
 * A Docker configuration of the step's own, for its child processes only: the user's, with the step's credential for
 * one registry on top. Nothing is written where the user's is. Gives the environment that makes Docker use it.
 */
export async function preparePrivateDocker(
  login: { readonly registry: string; readonly credential: RegistryCredential | undefined },
  user: DockerConfigFolder,
  ports: { readonly folder: PrivateFolder; readonly files: Files; readonly env: NodeJS.ProcessEnv },
): Promise<Record<string, string>> {
  const { folder, files, env } = ports;
  await folder.write("config.json", JSON.stringify(renderConfig(user, login)));
  // The engines that `docker context` knows are described beside the configuration.
  await folder.link("contexts", join(user.path, "contexts"));
  // Builders made before this step (docker/setup-buildx-action) stay known; without any, nothing is made there.
  const builders = env.BUILDX_CONFIG || join(user.path, "buildx");
  return {
    DOCKER_CONFIG: folder.path,
    // It is in the file now, where the step's own credential can stand before it.
    DOCKER_AUTH_CONFIG: "",
    BUILDX_CONFIG: (await isFolder(builders, files)) ? builders : join(folder.path, "buildx"),
  };
}

async function isFolder(path: string, files: Files): Promise<boolean> {
  const failure = await files.read(path).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => error,
  );
  return failure?.code === "EISDIR";
}

function renderConfig(
  { path, config }: DockerConfigFolder,
  { registry, credential }: { registry: string; credential: RegistryCredential | undefined },
): object {
  const plugins = { cliPluginsExtraDirs: [join(path, "cli-plugins"), ...(config.cliPluginsExtraDirs ?? [])] };
  if (credential === undefined) return { ...config, ...plugins };
  const key = credentialKey(registry);
  // An empty helper makes Docker look into the file for this registry (docker/cli, getConfiguredCredentialStore).
  const helpers = config.credsStore || config.credHelpers ? { credHelpers: { ...config.credHelpers, [key]: "" } } : {};
  return { ...config, ...plugins, ...helpers, auths: { ...config.auths, [key]: authOf(credential) } };
}

function authOf(credential: RegistryCredential): object {
  if (credential.kind === "identity-token") return { identitytoken: credential.token.reveal() };
  return { auth: Buffer.from(`${credential.username}:${credential.password.reveal()}`).toString("base64") };
}
