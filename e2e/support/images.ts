import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readLab } from "../../lab/description.ts";
import { dockerOk } from "./docker.ts";

/** Builds a small image for one platform on the runner's engine and pushes it to the open registry. Gives its reference. */
export async function buildImage(name: string, platform: string, lines: readonly string[] = []): Promise<string> {
  const { images, registries, runner } = readLab();
  const reference = `${registries.open.host}/${name}`;
  const folder = mkdtempSync(join(tmpdir(), "slipway-image-"));
  try {
    writeFileSync(
      join(folder, "Dockerfile"),
      [`FROM ${images.busybox}`, `LABEL fixture="${name}"`, ...lines, ""].join("\n"),
    );
    const argv = [
      "buildx",
      "build",
      "--provenance=false",
      "--platform",
      platform,
      "--tag",
      reference,
      "--push",
      folder,
    ];
    await dockerOk(argv, { socket: runner.socket });
  } finally {
    rmSync(folder, { recursive: true });
  }
  return reference;
}

/** Puts the busybox base image into the registry that requires a login. */
export async function copyToPrivateRegistry(name: string): Promise<string> {
  const { images, registries, runner } = readLab();
  const { host, username, password } = registries.private;
  const reference = `${host}/${name}`;
  const config = mkdtempSync(join(tmpdir(), "slipway-login-"));
  const options = { socket: runner.socket, env: { DOCKER_CONFIG: config } };
  try {
    await dockerOk(["login", host, "--username", username, "--password-stdin"], { ...options, stdin: password });
    await dockerOk(["pull", "--quiet", images.busybox], options);
    await dockerOk(["tag", images.busybox, reference], options);
    await dockerOk(["push", "--quiet", reference], options);
  } finally {
    rmSync(config, { recursive: true });
  }
  return reference;
}
