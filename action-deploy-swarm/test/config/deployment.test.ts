import { describe, expect, it } from "vitest";
import type { DeployConfig } from "../../src/config.ts";
import { deployment, full, plain, read, workflow } from "./read-inputs.ts";

describe("a deployment", () => {
  it("needs no more than a stack and its file", async () => {
    expect(await deployment(plain)).toMatchObject({
      mode: "deploy",
      access: { kind: "local", socketPath: "/var/run/docker.sock" },
      stack: "shop",
      stackFiles: ["plain.yml"],
      pull: undefined,
      images: [],
      objects: [],
      health: [],
      stableFor: undefined,
      onBusy: "wait",
      rollbackOnFailure: true,
      secretKeep: 3,
      releaseKeep: 5,
      force: false,
      dryRun: false,
      expectedPlan: undefined,
      timeout: 600_000,
      warnings: [],
    });
  });

  it("is named after its commit and its time", async () => {
    expect((await deployment(plain)).deployId).toBe("1a2b3c4_20261121031500");
    const { config } = await read(plain, {}, { ...workflow, GITHUB_SHA: "" });
    expect(config?.deployId).toBe("local_20261121031500");
  });

  it("is told from any other, one of the same commit and second included", async () => {
    const attempts = [(await deployment(plain)).attempt, (await deployment(plain)).attempt];
    expect(attempts).toEqual([expect.stringMatching(/^77\.1\.\w+$/), expect.stringMatching(/^77\.1\.\w+$/)]);
    expect(new Set(attempts).size).toBe(2);
  });

  it("gives the stack file its images, secrets and configs by name", async () => {
    const { environment, objects } = await deployment({ ...full, configs: "nginx.conf: listen 80", env: "TAG=1" });
    expect(Object.fromEntries(environment)).toEqual({
      TAG: "1",
      API_IMAGE: "ghcr.io/acme/api:1.2.0",
      DB_PASSWORD_SECRET: expect.stringMatching(/^shop_db-password_[0-9a-f]{12}$/),
      NGINX_CONF_CONFIG: expect.stringMatching(/^shop_nginx\.conf_[0-9a-f]{12}$/),
    });
    expect(objects.map(({ kind, base }) => `${kind} ${base}`)).toEqual(["secret db-password", "config nginx.conf"]);
  });

  it("lets env win over env-file, and a later file over an earlier one", async () => {
    const inputs = { ...plain, "env-file": "a.env\nb.env", env: "C: env" };
    const { config } = await read(inputs, { "a.env": "A=a\nB=a\nC=a", "b.env": "B=b" });
    expect(Object.fromEntries((config as DeployConfig).environment)).toEqual({ A: "a", B: "b", C: "env" });
  });

  it("keeps the name of a secret while its value and its key stay", async () => {
    const names = await Promise.all(
      [{}, {}, { "secret-hash-key": "other" }, { secrets: "db-password=changed" }].map(async (change) =>
        (await deployment({ ...full, ...change })).environment.get("DB_PASSWORD_SECRET"),
      ),
    );
    expect(names[0]).toBe(names[1]);
    expect(new Set(names).size).toBe(3);
  });

  it("may name secrets after itself", async () => {
    const { environment } = await deployment({ ...full, "secret-naming": "deploy-id" });
    expect(environment.get("DB_PASSWORD_SECRET")).toBe("shop_db-password_1a2b3c4_20261121031500");
  });

  it("leaves out the health checks when it is told to", async () => {
    const health = "- https://shop.example.org/health";
    expect((await deployment({ ...plain, health })).health).toHaveLength(1);
    expect((await deployment({ ...plain, health, "skip-health": "true" })).health).toEqual([]);
  });

  it.each([{ "dry-run": "true" }, { mode: "plan" }])("changes nothing with %j", async (inputs) => {
    expect((await deployment({ ...plain, ...inputs })).dryRun).toBe(true);
  });

  it("warns of a secret that ends with a line break", async () => {
    const { warnings } = await deployment({ ...full, secrets: "db-password: |\n  hunter2-hunter2" });
    expect(warnings).toEqual([expect.stringMatching(/^secrets\.db-password ends with a line break/)]);
  });
});
