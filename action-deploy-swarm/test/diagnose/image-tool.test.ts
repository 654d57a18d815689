import { Secret } from "@slipway/shared";
import { type EngineAnswer, FakeEngine, refusal } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { healthTool, imageHasTool, pullUnlessThere } from "../../src/diagnose/image-tool.ts";

const image = "ghcr.io/acme/api:1.0.0";

/** An engine with one image, whose file system has some files. */
function engineWith(
  files: readonly string[],
  { isThere = true, env = ["PATH=/app/bin:/usr/bin"], volumes = {} } = {},
): FakeEngine {
  const answers: Readonly<Record<string, (path: string) => EngineAnswer | undefined>> = {
    "GET images": () => (isThere ? { body: { Config: { Env: env, Volumes: volumes } } } : undefined),
    "POST images": () => ({ body: "" }),
    "POST containers": () => ({ status: 201, body: { Id: "looked-into" } }),
    "HEAD containers": (path) => ({ status: files.includes(path) ? 200 : 404 }),
    "DELETE containers": () => ({ status: 204 }),
  };
  return new FakeEngine(({ method, path, query }) => answers[`${method} ${path.split("/")[1]}`]?.(query?.path ?? ""));
}

describe("the program that a health check starts", () => {
  it.each([
    [["CMD", "curl", "-f", "http://localhost"], "curl"],
    [["CMD", "/app/bin/check"], "/app/bin/check"],
    [["CMD-SHELL", "wget -q -O- http://localhost || exit 1"], "wget"],
    [["CMD-SHELL", "  curl -f x"], "curl"],
    [["CMD-SHELL", "$CHECK"], undefined],
    [["CMD-SHELL", "(curl x)"], undefined],
    [["CMD-SHELL", "exit 1"], undefined],
    [["CMD-SHELL", "test -f /tmp/ready"], undefined],
    [["CMD-SHELL", "true; curl x"], undefined],
    [["CMD", "test", "-f", "/tmp/ready"], "test"],
    [["CMD-SHELL", ""], undefined],
    [["CMD"], undefined],
    [["NONE"], undefined],
    [undefined, undefined],
  ])("of %j is %s", (test, tool) => {
    expect(healthTool(test)).toBe(tool);
  });
});

describe("a program in an image", () => {
  it.each([
    ["is on the image's path", "curl", ["/usr/bin/curl"], true],
    ["is on its path at the first place", "check", ["/app/bin/check"], true],
    ["is not on its path", "curl", ["/opt/curl"], false],
    ["is where it is named", "/opt/check", ["/opt/check"], true],
    ["is not where it is named", "/opt/check", ["/usr/bin/check"], false],
  ])("%s", async (_name, tool, files, expected) => {
    expect(await imageHasTool(engineWith(files), image, tool, undefined)).toBe(expected);
  });

  it("is looked for on the usual path when the image has none", async () => {
    expect(await imageHasTool(engineWith(["/sbin/tool"], { env: [] }), image, "tool", undefined)).toBe(true);
  });

  it("is looked for in a container that is never started, and is gone afterwards", async () => {
    const engine = engineWith([]);
    await imageHasTool(engine, image, "curl", undefined);
    expect(engine.lines).not.toContain("POST /containers/looked-into/start");
    expect(engine.lines.at(-1)).toBe("DELETE /containers/looked-into");
  });

  it("is looked for without leaving a volume behind", async () => {
    const engine = engineWith([], { volumes: { "/var/lib/data": {} } });
    await imageHasTool(engine, image, "curl", undefined);
    expect(engine.requests.find(({ path }) => path === "/containers/create")?.body).toMatchObject({
      HostConfig: { Mounts: [{ Type: "tmpfs", Target: "/var/lib/data" }] },
    });
  });

  it("is looked for in a container that is gone even when the look fails", async () => {
    const engine = new FakeEngine(({ method, path }) => {
      if (method === "HEAD") throw new Error("lost");
      return path === "/containers/create" ? { body: { Id: "looked-into" } } : { body: {} };
    });
    await expect(imageHasTool(engine, image, "curl", undefined)).rejects.toThrow("lost");
    expect(engine.lines.at(-1)).toBe("DELETE /containers/looked-into");
  });
});

describe("an image that is needed for a look", () => {
  it("is not pulled when it is there", async () => {
    const engine = engineWith([]);
    await pullUnlessThere(engine, image, undefined);
    expect(engine.lines).toEqual([`GET /images/${image}/json`]);
  });

  it("is pulled with the credential of its registry", async () => {
    const engine = engineWith([], { isThere: false });
    await pullUnlessThere(engine, image, { registry: "ghcr.io", username: "bot", password: new Secret("hunter2") });
    expect(engine.requests.at(-1)).toMatchObject({
      path: "/images/create",
      query: { fromImage: "ghcr.io/acme/api", tag: "1.0.0" },
      headers: { "x-registry-auth": expect.any(String) },
    });
  });

  it("is pulled by its digest when it has one", async () => {
    const engine = engineWith([], { isThere: false });
    const digest = `sha256:${"a".repeat(64)}`;
    await pullUnlessThere(engine, `ghcr.io/acme/api:1@${digest}`, undefined);
    expect(engine.requests.at(-1)?.query).toEqual({ fromImage: "ghcr.io/acme/api", tag: digest });
  });

  it("that cannot be pulled is an error", async () => {
    const engine = new FakeEngine(() => refusal(404, "not found"));
    await expect(pullUnlessThere(engine, image, undefined)).rejects.toThrow("the image could not be pulled");
  });
});
