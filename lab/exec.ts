import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { certificateFiles } from "./certificates.ts";
import { descriptionFile } from "./description.ts";
import { dockerConfigFolder, dockerFolder, withoutOuterSettings } from "./docker-cli.ts";
import type { LabPlan } from "./identity.ts";

/** What a command run in the lab finds in its environment. */
export function labEnvironment(plan: LabPlan, env: NodeJS.ProcessEnv): Record<string, string> {
  const { ca, bundle } = certificateFiles(plan);
  return {
    ...withoutOuterSettings(env),
    PATH: [dockerFolder(plan), env.PATH ?? ""].join(delimiter),
    SLIPWAY_LAB: descriptionFile(plan),
    DOCKER_CONFIG: dockerConfigFolder(plan),
    NODE_EXTRA_CA_CERTS: ca,
    // For the docker command itself, which talks to registries in some of its subcommands.
    SSL_CERT_FILE: bundle,
  };
}

/** Replaces this process by a command in the hub's network, so that signals and exit code need no passing on. */
export function execInLab(plan: LabPlan, hubPid: number, argv: readonly string[]): never {
  const nsenter = (process.env.PATH ?? "").split(delimiter).find((folder) => existsSync(join(folder, "nsenter")));
  if (nsenter === undefined || process.execve === undefined) throw new Error("nsenter or process.execve is not there");
  const words = ["nsenter", `--net=/proc/${hubPid}/ns/net`, "--", ...argv];
  return process.execve(join(nsenter, "nsenter"), words, labEnvironment(plan, process.env));
}
