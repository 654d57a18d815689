import {
  type Files,
  type InputSource,
  type Log,
  machineAuthorities,
  openRegistry,
  type Registry,
  type RegistryCredential,
  type RegistryPorts,
  readDockerConfig,
  type Shell,
  savedCredential,
} from "@slipway/shared";
import type { OpenRegistry } from "./prove-images.ts";

export interface RegistriesPorts extends Pick<RegistryPorts, "http" | "clock"> {
  readonly runner: Pick<InputSource, "mask"> & Log;
  readonly shell: Shell;
  readonly files: Files;
  readonly env: NodeJS.ProcessEnv;
}

/** Opens each registry once, with the given credential, else with what `docker login` has left for it. */
export function registriesFor(credential: RegistryCredential | undefined, ports: RegistriesPorts): OpenRegistry {
  const opened = new Map<string, Promise<Registry>>();
  return (host) => {
    const known = opened.get(host) ?? open(host, credential, ports);
    opened.set(host, known);
    return known;
  };
}

async function open(
  registry: string,
  given: RegistryCredential | undefined,
  { http, clock, runner, shell, files, env }: RegistriesPorts,
): Promise<Registry> {
  const saved = given ?? (await savedCredential(registry, await readDockerConfig(env, files), shell));
  if (saved !== undefined) runner.mask((saved.kind === "password" ? saved.password : saved.token).reveal());
  const onRetry = (sentence: string) => runner.info(sentence);
  const access = { registry, credential: saved, rights: "pull" } as const;
  return openRegistry(access, { http, clock, onRetry, authorities: machineAuthorities, proxyEnv: env });
}
