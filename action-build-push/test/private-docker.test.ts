import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPrivateFolder, type RegistryCredential, readDockerConfig, Secret, workspaceFiles } from "@slipway/shared";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { preparePrivateDocker } from "../src/private-docker.ts";

let user: string;
beforeEach(async () => {
  user = await mkdtemp(join(tmpdir(), "slipway-docker-"));
});
afterEach(() => rm(user, { recursive: true }));

const credential: RegistryCredential = { kind: "password", username: "ci", password: new Secret("s3cret-pass") };

async function prepared(config: object, given?: RegistryCredential, registry = "ghcr.io") {
  await writeFile(join(user, "config.json"), JSON.stringify(config));
  const env = { DOCKER_CONFIG: user };
  await using folder = await openPrivateFolder("test");
  const docker = await readDockerConfig(env, workspaceFiles);
  const login = { registry, credential: given };
  const childEnv = await preparePrivateDocker(login, docker, { folder, files: workspaceFiles, env });
  const file = join(folder.path, "config.json");
  const { mode } = await stat(file);
  return { config: JSON.parse(await readFile(file, "utf8")), env: childEnv, mode: mode & 0o777, folder: folder.path };
}

const auth = Buffer.from("ci:s3cret-pass").toString("base64");
const other = { "quay.io": { auth: "b3RoZXI6eA==" } };

describe("the step's own Docker configuration", () => {
  it("can be read by its user only, and is gone afterwards", async () => {
    const { mode, folder } = await prepared({}, credential);
    expect(mode).toBe(0o600);
    await expect(stat(folder)).rejects.toThrow("ENOENT");
  });

  it("has the step's credential beside the user's other ones", async () => {
    const { config } = await prepared({ auths: other }, credential);
    expect(config.auths).toEqual({ ...other, "ghcr.io": { auth } });
  });

  it("leaves the user's file as it is", async () => {
    await prepared({ auths: other }, credential);
    expect(JSON.parse(await readFile(join(user, "config.json"), "utf8"))).toEqual({ auths: other });
  });

  it("puts the step's credential before a helper's, for this registry only", async () => {
    const { config } = await prepared({ credsStore: "desktop", credHelpers: { "acme.io": "acme" } }, credential);
    expect(config).toMatchObject({ credsStore: "desktop", credHelpers: { "acme.io": "acme", "ghcr.io": "" } });
  });

  it("knows Docker Hub by the name that Docker uses", async () => {
    const { config } = await prepared({}, credential, "docker.io");
    expect(Object.keys(config.auths)).toEqual(["https://index.docker.io/v1/"]);
  });

  it("keeps the user's proxies, contexts and plugins", async () => {
    const { config } = await prepared({
      proxies: { default: {} },
      currentContext: "remote",
      cliPluginsExtraDirs: ["plugins"],
    });
    expect(config).toMatchObject({ proxies: { default: {} }, currentContext: "remote" });
    expect(config.cliPluginsExtraDirs).toEqual([join(user, "cli-plugins"), "plugins"]);
  });

  it("keeps builders that were made before, and makes nothing where there were none", async () => {
    expect((await prepared({})).env.BUILDX_CONFIG).not.toContain(user);
    await mkdir(join(user, "buildx"));
    expect((await prepared({})).env.BUILDX_CONFIG).toBe(join(user, "buildx"));
  });

  it("takes over credentials from the environment, where they would count before the step's own", async () => {
    const { env } = await prepared({}, credential);
    expect(env.DOCKER_AUTH_CONFIG).toBe("");
  });
});
