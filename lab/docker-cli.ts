import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { certificateFiles } from "./certificates.ts";
import { engineSocket, type LabPlan } from "./identity.ts";
import type { Session } from "./session.ts";
import type { System } from "./system.ts";

/** Holds nothing but `docker`, so that putting it first on PATH shadows nothing else. */
export function dockerFolder(plan: LabPlan): string {
  return join(plan.folder, "bin");
}

/** A Docker configuration that knows the plugins and no credentials. */
export function dockerConfigFolder(plan: LabPlan): string {
  return join(plan.folder, "docker-config");
}

export async function provideDockerCli(session: Session, system: System): Promise<void> {
  const [bin, config] = [dockerFolder(session.plan), dockerConfigFolder(session.plan)];
  for (const folder of [bin, config]) await mkdir(folder, { recursive: true, mode: 0o700 });
  await rm(join(bin, "docker"), { force: true });
  await symlink(join(system.bin, "docker"), join(bin, "docker"));
  const plugins = [join(system.root, "usr/libexec/docker/cli-plugins")];
  await writeFile(join(config, "config.json"), `${JSON.stringify({ cliPluginsExtraDirs: plugins }, null, 2)}\n`);
}

/** The environment in which `docker` speaks to the runner's engine and trusts the lab's registries. */
export function dockerEnvironment({ plan }: Session): NodeJS.ProcessEnv {
  return {
    ...withoutOuterSettings(process.env),
    PATH: `${dockerFolder(plan)}:${process.env.PATH ?? ""}`,
    DOCKER_HOST: `unix://${engineSocket(plan.runner)}`,
    DOCKER_CONFIG: dockerConfigFolder(plan),
    SSL_CERT_FILE: certificateFiles(plan).bundle,
  };
}

/**
 * An environment without what would lead docker, or a request to a machine of the lab, elsewhere: settings for another
 * engine or builder, and proxies, which do not know the lab's network.
 */
export function withoutOuterSettings(env: NodeJS.ProcessEnv): Record<string, string> {
  const leading = /^(DOCKER|BUILDX|BUILDKIT|COMPOSE)_|^(https?|ftp|all)_proxy$/i;
  const kept = Object.entries(env).filter(([name]) => !leading.test(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
