import { nodeHttp, openRegistry, type Registry, RegistryError, Secret, systemClock } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { buildOk, openCheckout } from "./support/build.ts";

function client(over: { registry?: string; password?: string } = {}): Registry {
  const { host, username, password } = readLab().registries.private;
  const secret = new Secret(over.password ?? password);
  const credential = { kind: "password", username, password: secret } as const;
  const access = { registry: over.registry ?? host, credential, rights: "push" } as const;
  return openRegistry(access, { http: nodeHttp, clock: systemClock });
}

/** A repository with one image in it. */
async function filledRepository(): Promise<string> {
  const checkout = openCheckout();
  await buildOk(checkout, { images: "api: {target: api}" });
  return `${checkout.namespace}/api`;
}

describe("the registry client, with a real registry that wants a login", () => {
  it("signs in, and tells a wrong password from a missing repository", async () => {
    await client().login();
    expect(await client().tags("story/nothing-here")).toEqual([]);
    const error = await client({ password: "wrong" })
      .login()
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RegistryError);
    expect(error).toMatchObject({ failure: "unauthenticated", status: 401 });
  });

  it("proves the right to push without leaving a repository behind", async () => {
    const registry = client();
    expect(await registry.probePush("story/only-probed")).toBe("allowed");
    expect(await registry.tags("story/only-probed")).toEqual([]);
  });

  it("moves a tag to a manifest and reads back exactly its bytes", async () => {
    const repository = await filledRepository();
    const registry = client();
    const manifest = await registry.manifest(repository, "1.0.0");
    if (manifest === undefined) throw new Error("no manifest");
    await registry.tag(repository, "copy", manifest);
    expect(await registry.digest(repository, "copy")).toBe(manifest.digest);
    expect((await registry.manifest(repository, manifest.digest))?.bytes.equals(manifest.bytes)).toBe(true);
  });

  it("reads more tags than fit on one page", async () => {
    const repository = await filledRepository();
    const registry = client();
    const manifest = await registry.manifest(repository, "1.0.0");
    if (manifest === undefined) throw new Error("no manifest");
    const names = Array.from({ length: 1_005 }, (_, number) => `0.0.${number}`);
    for (let start = 0; start < names.length; start += 50) {
      await Promise.all(names.slice(start, start + 50).map((name) => registry.tag(repository, name, manifest)));
    }
    expect(new Set(await registry.tags(repository))).toEqual(new Set([...names, "1.0.0", "slipway-staging"]));
  });

  it("needs no credential for one that is open", async () => {
    const registry = openRegistry(
      { registry: readLab().registries.open.host, credential: undefined, rights: "pull" },
      { http: nodeHttp, clock: systemClock },
    );
    await registry.login();
    expect((await registry.tags("base/busybox")).length).toBeGreaterThan(0);
  });
});
