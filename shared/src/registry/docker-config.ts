import { join } from "node:path";
import type { Files } from "../ports/files.ts";
import type { Shell } from "../ports/shell.ts";
import { Secret } from "../secret.ts";
import type { RegistryCredential } from "./authorizer.ts";
import { credentialKey } from "./host.ts";

/** One entry of `auths` in Docker's config.json. `auth` is base64 of `user:password`. */
export interface DockerAuth {
  readonly auth?: string;
  readonly username?: string;
  readonly password?: string;
  readonly identitytoken?: string;
}

/** Docker's config.json, as far as it concerns registries; other keys are kept as they are. */
export interface DockerConfig {
  readonly auths?: Readonly<Record<string, DockerAuth>>;
  readonly credsStore?: string;
  readonly credHelpers?: Readonly<Record<string, string>>;
  readonly cliPluginsExtraDirs?: readonly string[];
  readonly currentContext?: string;
}

/** The user's Docker configuration and the folder it is in; the folder may not exist. */
export interface DockerConfigFolder {
  readonly path: string;
  readonly config: DockerConfig;
}

/** Where Docker keeps its configuration, and what is in it. A missing file is an empty one. @throws for broken JSON. */
export async function readDockerConfig(env: NodeJS.ProcessEnv, files: Files): Promise<DockerConfigFolder> {
  const path = env.DOCKER_CONFIG || join(env.HOME || "/root", ".docker");
  const fromFile = parseConfig(await files.read(join(path, "config.json")).catch(() => undefined));
  // Docker 28.3 and newer: credentials in the environment count before those in the file.
  const fromEnv = parseConfig(env.DOCKER_AUTH_CONFIG ? Buffer.from(env.DOCKER_AUTH_CONFIG) : undefined);
  return { path, config: { ...fromFile, auths: { ...fromFile.auths, ...fromEnv.auths } } };
}

/** What `docker login` has kept for a registry: in the file, or with a credential helper. */
export async function savedCredential(
  registry: string,
  { config }: DockerConfigFolder,
  shell: Shell,
): Promise<RegistryCredential | undefined> {
  const key = credentialKey(registry);
  const helper = config.credHelpers?.[key] ?? config.credsStore ?? "";
  const fromHelper = helper === "" ? undefined : await askHelper(helper, key, shell);
  return fromHelper ?? fromFile(config.auths ?? {}, key);
}

function parseConfig(bytes: Buffer | undefined): DockerConfig {
  if (bytes === undefined || bytes.length === 0) return {};
  return JSON.parse(bytes.toString("utf8")) as DockerConfig;
}

/** Old versions of Docker kept some keys as URLs. */
function fromFile(auths: Readonly<Record<string, DockerAuth>>, key: string): RegistryCredential | undefined {
  const found = [key, `https://${key}`, `https://${key}/v2/`, `https://${key}/v1/`].find((name) => auths[name]);
  const saved = found === undefined ? undefined : auths[found];
  if (saved === undefined) return undefined;
  if (saved.identitytoken) return { kind: "identity-token", token: new Secret(saved.identitytoken) };
  const pair = saved.auth ? Buffer.from(saved.auth, "base64").toString("utf8") : "";
  const colon = pair.indexOf(":");
  if (colon > 0) return passwordOf(pair.slice(0, colon), pair.slice(colon + 1));
  return saved.username && saved.password ? passwordOf(saved.username, saved.password) : undefined;
}

function passwordOf(username: string, password: string): RegistryCredential {
  return { kind: "password", username, password: new Secret(password) };
}

/** Runs `docker-credential-NAME get` (docker-credential-helpers, README). A helper that has nothing says so and fails. */
async function askHelper(helper: string, key: string, shell: Shell): Promise<RegistryCredential | undefined> {
  if (!/^[\w.-]+$/.test(helper)) return undefined;
  const asked = shell.run([`docker-credential-${helper}`, "get"], { stdin: key, timeout: 30_000 });
  const result = await asked.catch(() => undefined);
  if (result?.exitCode !== 0) return undefined;
  const { Username: username = "", Secret: password = "" } = JSON.parse(result.stdout) as Record<string, string>;
  if (password === "") return undefined;
  return username === "<token>"
    ? { kind: "identity-token", token: new Secret(password) }
    : passwordOf(username, password);
}
