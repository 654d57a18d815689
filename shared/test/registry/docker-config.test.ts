import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type RegistryCredential, readDockerConfig, runnerShell, savedCredential } from "../../src/index.ts";
import { memoryFiles, ScriptedShell } from "../../src/testing/index.ts";

const pair = Buffer.from("ci:s3cret:with:colons").toString("base64");

function shown(credential: RegistryCredential | undefined): string | undefined {
  if (credential === undefined) return undefined;
  return credential.kind === "password"
    ? `${credential.username} ${credential.password.reveal()}`
    : `token ${credential.token.reveal()}`;
}

async function saved(registry: string, config: object, env: NodeJS.ProcessEnv = {}): Promise<string | undefined> {
  const files = memoryFiles({ "/home/ci/.docker/config.json": JSON.stringify(config) });
  const folder = await readDockerConfig({ HOME: "/home/ci", ...env }, files);
  return shown(await savedCredential(registry, folder, new ScriptedShell()));
}

describe("a saved credential", () => {
  it.each([
    ["as Docker writes it", "ghcr.io", { auths: { "ghcr.io": { auth: pair } } }],
    ["as a URL of an old Docker", "ghcr.io", { auths: { "https://ghcr.io": { auth: pair } } }],
    ["of Docker Hub", "docker.io", { auths: { "https://index.docker.io/v1/": { auth: pair } } }],
    ["in plain fields", "ghcr.io", { auths: { "ghcr.io": { username: "ci", password: "s3cret:with:colons" } } }],
  ])("is found %s", async (_name, registry, config) => {
    expect(await saved(registry, config)).toBe("ci s3cret:with:colons");
  });

  it("can be an identity token", async () => {
    expect(await saved("acme.io", { auths: { "acme.io": { auth: "", identitytoken: "abc" } } })).toBe("token abc");
  });

  it("of another registry is not used", async () => {
    expect(await saved("ghcr.io", { auths: { "quay.io": { auth: pair } } })).toBeUndefined();
  });

  it("in the environment counts before the one in the file", async () => {
    const DOCKER_AUTH_CONFIG = JSON.stringify({ auths: { "ghcr.io": { username: "env", password: "from-env" } } });
    const file = { auths: { "ghcr.io": { auth: pair } } };
    expect(await saved("ghcr.io", file, { DOCKER_AUTH_CONFIG })).toBe("env from-env");
  });

  it("is none where there is no configuration at all", async () => {
    const folder = await readDockerConfig({ DOCKER_CONFIG: "/nowhere" }, memoryFiles({}));
    expect(folder).toEqual({ path: "/nowhere", config: { auths: {} } });
  });
});

describe("a credential helper", () => {
  let folder: string;
  let path: string | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "slipway-helper-"));
    path = process.env.PATH;
    process.env.PATH = `${folder}:${path}`;
  });
  afterEach(async () => {
    process.env.PATH = path;
    await rm(folder, { recursive: true });
  });

  async function withHelper(script: string): Promise<string | undefined> {
    const file = join(folder, "docker-credential-lab");
    await writeFile(file, `#!/bin/sh\n${script}\n`);
    await chmod(file, 0o755);
    const config = { path: "", config: { credHelpers: { "ghcr.io": "lab" } } };
    return shown(await savedCredential("ghcr.io", config, runnerShell));
  }

  it("is asked for the registry by name, on its standard input", async () => {
    const script = `read -r host; [ "$1 $host" = "get ghcr.io" ] && echo '{"Username":"ci","Secret":"pw-1"}'`;
    expect(await withHelper(script)).toBe("ci pw-1");
  });

  it("that gives an identity token is understood", async () => {
    expect(await withHelper(`echo '{"Username":"<token>","Secret":"abc"}'`)).toBe("token abc");
  });

  it("that has nothing is not an error", async () => {
    expect(await withHelper("echo 'credentials not found in native keychain'; exit 1")).toBeUndefined();
  });
});
