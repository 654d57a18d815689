import { afterEach, describe, expect, it } from "vitest";
import { nodeHttp, openRegistry, type RegistryCredential, RegistryError, Secret } from "../../src/index.ts";
import { FakeClock, FakeRegistry, type FakeSignIn } from "../../src/testing/index.ts";

const open: FakeRegistry[] = [];
afterEach(async () => {
  for (const registry of open.splice(0)) await registry[Symbol.asyncDispose]();
});

async function started(signIn?: FakeSignIn): Promise<FakeRegistry> {
  const registry = await FakeRegistry.start(signIn);
  open.push(registry);
  return registry;
}

const ci: RegistryCredential = { kind: "password", username: "ci", password: new Secret("s3cret-pass") };
const wrong: RegistryCredential = { kind: "password", username: "ci", password: new Secret("not-this-one") };
const basic: FakeSignIn = { kind: "basic", username: "ci", password: "s3cret-pass" };
const token: FakeSignIn = { kind: "token", username: "ci", password: "s3cret-pass" };

function client(fake: FakeRegistry, credential?: RegistryCredential, rights: "pull" | "push" = "push") {
  const retries: string[] = [];
  const clock = new FakeClock();
  const ports = { http: nodeHttp, clock, onRetry: (sentence: string) => retries.push(sentence) };
  return { registry: openRegistry({ registry: fake.host, credential, rights }, ports), retries, clock };
}

async function failure(promise: Promise<unknown>): Promise<RegistryError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof RegistryError) return error;
  throw new Error(`expected a RegistryError, got ${error}`);
}

describe("a registry that needs no login", () => {
  it("gives a tag's digest and its manifest, byte for byte", async () => {
    const fake = await started();
    const digest = fake.addImage("acme/api", ["1.0.0"], { platforms: ["linux/amd64", "linux/arm64"] });
    const { registry } = client(fake);
    expect(await registry.digest("acme/api", "1.0.0")).toBe(digest);
    expect((await registry.manifest("acme/api", "1.0.0"))?.digest).toBe(digest);
  });

  it("says that a tag or a repository is not there instead of failing", async () => {
    const { registry } = client(await started());
    expect(await registry.digest("acme/api", "1.0.0")).toBeUndefined();
    expect(await registry.manifest("acme/api", "1.0.0")).toBeUndefined();
    expect(await registry.tags("acme/api")).toEqual([]);
  });

  it("reads every page of the tags", async () => {
    const fake = await started();
    const names = Array.from({ length: 25 }, (_, number) => `1.0.${number}`);
    fake.addImage("acme/api", names, { platforms: ["linux/amd64"] });
    fake.pageSize = 10;
    const { registry } = client(fake);
    expect(await registry.tags("acme/api")).toEqual(names);
    expect(fake.requests.filter((line) => line.includes("tags/list"))).toHaveLength(3);
  });

  it("points a second tag at a manifest", async () => {
    const fake = await started();
    fake.addImage("acme/api", ["staging"], { platforms: ["linux/amd64"] });
    const { registry } = client(fake);
    const manifest = await registry.manifest("acme/api", "staging");
    if (manifest === undefined) throw new Error("no manifest");
    await registry.tag("acme/api", "1.0.0", manifest);
    expect(fake.tagged("acme/api", "1.0.0")).toBe(manifest.digest);
  });

  it("keeps a manifest that no tag points at", async () => {
    const fake = await started();
    fake.addImage("acme/api", ["1.0.0"], { platforms: ["linux/amd64"] });
    const { registry } = client(fake);
    const manifest = await registry.manifest("acme/api", "1.0.0");
    if (manifest === undefined) throw new Error("no manifest");
    await registry.store("acme/web", manifest);
    expect(await registry.manifest("acme/web", manifest.digest)).toEqual(manifest);
    expect(await registry.tags("acme/web")).toEqual([]);
  });

  it("does not accept content that is not what its digest says", async () => {
    const fake = await started();
    const digest = fake.addImage("acme/api", ["1.0.0"], { platforms: ["linux/amd64"] });
    fake.fail({ match: /^GET .*manifests/, status: 200, body: '{"schemaVersion":2}' });
    const error = await failure(client(fake).registry.manifest("acme/api", digest));
    expect(error.failure).toBe("invalid");
  });

  it("follows a blob to the store that has it without showing the credential there", async () => {
    const fake = await started(basic);
    const store = await started();
    const digest = store.addImage("acme/api", ["x"], { platforms: ["linux/amd64"] });
    const manifest = await client(store).registry.manifest("acme/api", digest);
    const config = JSON.parse(String(manifest?.bytes)).config.digest as string;
    const elsewhere = `http://${store.host}/v2/acme/api/blobs/${config}`;
    fake.fail({ match: /blobs\/sha256/, status: 307, headers: { location: elsewhere } });
    expect(JSON.parse(String(await client(fake, ci).registry.blob("acme/api", config)))).toMatchObject({ os: "linux" });
  });
});

describe.each([
  { name: "basic authentication", signIn: basic },
  { name: "a token server", signIn: token },
])("a registry with $name", ({ signIn }) => {
  it("accepts the right password", async () => {
    await client(await started(signIn), ci).registry.login();
  });

  it("accepts it in requests that go out at once, before any of them knows how to sign in", async () => {
    const { registry } = client(await started(signIn), ci);
    const repositories = ["acme/api", "acme/worker", "acme/web"];
    expect(await Promise.all(repositories.map((each) => registry.tags(each)))).toEqual([[], [], []]);
  });

  it("refuses a wrong one, and the error does not show it", async () => {
    const error = await failure(client(await started(signIn), wrong).registry.login());
    expect(error).toMatchObject({ failure: "unauthenticated", status: 401 });
    expect(error.message).not.toContain("not-this-one");
  });

  it("refuses somebody without a credential", async () => {
    const error = await failure(client(await started(signIn)).registry.probePush("acme/api"));
    expect(error.failure).toBe("unauthenticated");
  });
});

describe("tokens", () => {
  const tokenRequests = (fake: FakeRegistry) => fake.requests.filter((line) => line.startsWith("GET /token"));

  it("are asked for once a repository, however many requests go out at once", async () => {
    const fake = await started(token);
    const { registry } = client(fake, ci);
    await registry.digest("acme/api", "1");
    await Promise.all(["2", "3", "4"].map((tag) => registry.digest("acme/api", tag)));
    await registry.digest("acme/web", "1");
    expect(tokenRequests(fake)).toHaveLength(2);
  });

  it("are asked for again when their time is up", async () => {
    const fake = await started(token);
    const digest = fake.addImage("acme/api", ["1"], { platforms: ["linux/amd64"] });
    const { registry } = client(fake, ci);
    await registry.digest("acme/api", "1");
    fake.expireTokens();
    expect(await registry.digest("acme/api", "1")).toBe(digest);
  });

  it("carry only the rights that are needed", async () => {
    const fake = await started(token);
    await client(fake, ci, "pull").registry.digest("acme/api", "1");
    expect(decodeURIComponent(tokenRequests(fake)[0] ?? "")).toMatch(/scope=repository:acme\/api:pull$/);
  });

  it("are never asked for over plain HTTP from another machine", async () => {
    const fake = await started();
    const challenge = 'Bearer realm="http://tokens.example/token",service="x"';
    fake.fail({ match: /v2/, status: 401, headers: { "www-authenticate": challenge } });
    const error = await failure(client(fake, ci).registry.login());
    expect(error.message).toContain("not reached by HTTPS");
  });
});

describe("the push probe", () => {
  it("opens an upload and drops it", async () => {
    const fake = await started();
    expect(await client(fake).registry.probePush("acme/api")).toBe("allowed");
    expect(fake.requests.slice(-2)).toEqual([
      "POST /v2/acme/api/blobs/uploads/",
      "DELETE /v2/acme/api/blobs/uploads/1",
    ]);
  });

  it("does not mind that GHCR cannot drop an upload", async () => {
    const fake = await started();
    fake.fail({
      match: /^DELETE/,
      status: 405,
      body: '{"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}',
    });
    expect(await client(fake).registry.probePush("acme/api")).toBe("allowed");
  });

  it.each([
    [403, '{"errors":[{"code":"DENIED","message":"permission_denied: write_package"}]}', "denied"],
    [
      403,
      '{"errors":[{"code":"DENIED","message":"installation not allowed to Create organization package"}]}',
      "denied",
    ],
    [404, '{"errors":[{"code":"NAME_UNKNOWN","message":"project acme not found"}]}', "missing"],
    [405, '{"errors":[{"code":"UNSUPPORTED","message":"The operation is unsupported."}]}', "unsupported"],
  ])("tells %i %s apart", async (status, body, expected) => {
    const fake = await started();
    fake.fail({ match: /^POST/, status, body });
    const error = await failure(client(fake).registry.probePush("acme/api"));
    expect(error.failure).toBe(expected);
    expect(error.message).toContain(JSON.parse(body).errors[0].message);
  });

  it("hears a token server's refusal", async () => {
    const fake = await started({ ...token, grants: (scope) => !scope.includes("push") });
    const error = await failure(client(fake, ci).registry.probePush("acme/api"));
    expect(error).toMatchObject({ failure: "denied", repository: "acme/api" });
  });

  it("does not claim a refusal from an answer it does not know", async () => {
    const fake = await started();
    fake.fail({ match: /^POST/, status: 418 });
    expect(await client(fake).registry.probePush("acme/api")).toBe("unknown");
  });
});

describe("a registry in trouble", () => {
  it.each([
    ["429", { match: /^HEAD/, status: 429, headers: { "retry-after": "3" }, times: 2 }, 6_000],
    ["504", { match: /^HEAD/, status: 504, times: 3 }, 3_500],
  ])("is asked again after %s, with the pause it wants", async (_name, fault, waited) => {
    const fake = await started();
    const digest = fake.addImage("acme/api", ["1"], { platforms: ["linux/amd64"] });
    fake.fail(fault);
    const { registry, retries, clock } = client(fake);
    expect(await registry.digest("acme/api", "1")).toBe(digest);
    expect(clock.now()).toBe(waited);
    expect(retries).toHaveLength(fault.times);
  });

  it("is given up after four tries", async () => {
    const fake = await started();
    fake.fail({ match: /^HEAD/, status: 503 });
    const error = await failure(client(fake).registry.digest("acme/api", "1"));
    expect(error).toMatchObject({ failure: "unavailable", status: 503 });
    expect(fake.requests.filter((line) => line.startsWith("HEAD"))).toHaveLength(4);
  });

  it("is not asked again about a refusal", async () => {
    const fake = await started();
    fake.fail({ match: /^HEAD/, status: 403 });
    await failure(client(fake).registry.digest("acme/api", "1"));
    expect(fake.requests.filter((line) => line.startsWith("HEAD"))).toHaveLength(1);
  });

  it("that is not there is said to be unreachable", async () => {
    const fake = await FakeRegistry.start();
    const { registry } = client(fake);
    await fake[Symbol.asyncDispose]();
    const error = await failure(registry.login());
    expect(error.failure).toBe("unreachable");
    expect(error.message).toContain("ECONNREFUSED");
  });
});
