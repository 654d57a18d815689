import { Problems } from "@slipway/shared";
import { ScriptedShell } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { type Builder, checkBuilder, parseInspect, readBuilder } from "../src/builder.ts";
import type { ImageSpec } from "../src/images.ts";

/** `docker buildx inspect`, buildx 0.29.1 on Docker 28.5.2, shortened. */
const containerd = `Name:   default
Driver: docker

Nodes:
Name:             default
Endpoint:         default
Status:           running
BuildKit version: v0.0.0+unknown
Platforms:        linux/amd64, linux/amd64/v2, linux/amd64/v3, linux/amd64/v4, linux/arm64
Labels:
 org.mobyproject.buildkit.worker.executor:             containerd
 org.mobyproject.buildkit.worker.snapshotter:          overlayfs
`;
const graphdriver = `Name:          default
Driver:        docker

Nodes:
Name:             default
Platforms:        linux/amd64, linux/amd64/v2, linux/386
Labels:
 org.mobyproject.buildkit.worker.moby.host-gateway-ip: 172.17.0.1
`;
const twoNodes = `Name:          farm
Driver:        docker-container

Nodes:
Name:             farm0
Platforms:        linux/amd64*, linux/386
Name:             farm1
Platforms:        linux/arm64*, linux/arm/v7
`;
const asleep = `Name:          builder
Driver:        docker-container

Nodes:
Name:             builder0
Status:           inactive
`;

describe("the builder", () => {
  it.each([
    ["that keeps images in containerd", containerd, "docker", ["linux/amd64", "linux/arm64"], true],
    ["of an engine without containerd", graphdriver, "docker", ["linux/amd64", "linux/386"], false],
    [
      "of several nodes",
      twoNodes,
      "docker-container",
      ["linux/amd64", "linux/386", "linux/arm64", "linux/arm/v7"],
      true,
    ],
    ["that is not running yet", asleep, "docker-container", [], true],
  ])("%s is understood", (_name, text, driver, platforms, severalPlatforms) => {
    expect(parseInspect(text)).toMatchObject({ driver, platforms, severalPlatforms });
  });

  it("is only started when something may be changed", async () => {
    const shell = new ScriptedShell({
      "docker buildx inspect": { stdout: containerd },
      "docker buildx inspect --bootstrap": { stdout: containerd },
    });
    await readBuilder(shell, {}, false);
    await readBuilder(shell, {}, true);
    expect(shell.calls).toEqual(["docker buildx inspect", "docker buildx inspect --bootstrap"]);
  });

  it.each([
    ["timeout: failed to run command 'docker'", 127, "docker is not installed"],
    ["docker: 'buildx' is not a docker command.", 1, "docker has no buildx here"],
    ["unknown command: docker buildx", 1, "docker has no buildx here"],
    ["ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock.", 1, "no Docker engine answers"],
    ['ERROR: no builder "ci" found', 1, 'docker buildx inspect failed: ERROR: no builder "ci" found'],
  ])("that cannot be had is explained: %s", async (stderr, exitCode, expected) => {
    const shell = new ScriptedShell({ "docker buildx inspect": { stderr, exitCode } });
    const reading = await readBuilder(shell, {}, false);
    expect(reading.ok ? "" : reading.problem).toContain(expected);
  });
});

const image = (name: string, platforms: string[]): ImageSpec => ({
  name,
  repository: `acme/${name}`,
  context: ".",
  dockerfile: "Dockerfile",
  target: undefined,
  platforms,
  buildArgs: {},
});

function problems(builder: Partial<Builder>, images: ImageSpec[]): string[] {
  const found = new Problems();
  const defaults: Builder = { name: "default", driver: "docker", platforms: ["linux/amd64"], severalPlatforms: true };
  checkBuilder({ ...defaults, ...builder }, images, found);
  return found.found.map(({ message }) => message);
}

describe("a platform", () => {
  it("that the builder has is fine", () => {
    expect(
      problems({ platforms: ["linux/amd64", "linux/arm64"] }, [image("api", ["linux/amd64", "linux/arm64"])]),
    ).toEqual([]);
  });

  it("without emulation is reported once for all images, with the way to get it", () => {
    const images = [image("api", ["linux/arm64"]), image("web", ["linux/amd64", "linux/arm64"])];
    const [problem = "", ...others] = problems({}, images);
    expect(others).toEqual([]);
    expect(problem).toContain('builder "default" cannot build linux/arm64 (it can: linux/amd64)');
    expect(problem).toContain("docker/setup-qemu-action");
    expect(problem).toContain("--install arm64");
  });

  it("cannot be judged while the builder is not running", () => {
    expect(problems({ platforms: [] }, [image("api", ["linux/arm64"])])).toEqual([]);
  });

  it("beside another one needs a builder for several", () => {
    const builder = { severalPlatforms: false, platforms: ["linux/amd64", "linux/arm64"] };
    expect(problems(builder, [image("api", ["linux/amd64", "linux/arm64"])])[0]).toContain(
      "docker/setup-buildx-action",
    );
    expect(problems(builder, [image("api", ["linux/arm64"])])).toEqual([]);
  });
});
