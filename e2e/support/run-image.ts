import { readLab } from "../../lab/description.ts";
import type { Checkout } from "./build.ts";
import { dockerOk } from "./docker.ts";

/** Pulls an image of the private registry for a platform and runs it on the building engine. Gives what it prints. */
export async function runImage({ home }: Checkout, reference: string, platform: string): Promise<string> {
  const { runner, registries } = readLab();
  const { host, username, password } = registries.private;
  const options = { socket: runner.socket, env: { DOCKER_CONFIG: `${home}/puller` } };
  await dockerOk(["login", "--username", username, "--password-stdin", host], { ...options, stdin: password });
  return dockerOk(["run", "--rm", "--quiet", "--platform", platform, reference], options);
}
