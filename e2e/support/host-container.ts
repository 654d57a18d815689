import { onTestFinished } from "vitest";
import { readLab } from "../../lab/description.ts";
import { docker, dockerOk, managerSocket, writeLogin } from "./docker.ts";
import { openWorkspace } from "./workspace.ts";

export interface HostContainer {
  readonly name: string;
  /** Repository and tag in the lab's private registry, such as `acme/shop:1.0.0`. */
  readonly image: string;
  readonly port: number;
  /** More options of `docker run`. */
  readonly options?: readonly string[];
}

/** Does what an owner does by hand on a plain Docker host: pulls a released image and runs it. Gone when the test is. */
export async function runOnHost({ name, image, port, options = [] }: HostContainer): Promise<void> {
  const { host, pullUsername, pullPassword } = readLab().registries.private;
  const env = writeLogin(openWorkspace(), host, `${pullUsername}:${pullPassword}`);
  onTestFinished(async () => {
    await docker(["rm", "--force", name]);
  });
  const given = ["--detach", "--quiet", "--name", name, "--env", `PORT=${port}`, ...options];
  await dockerOk(["run", ...given, `${host}/${image}`], { socket: managerSocket(), env });
}
