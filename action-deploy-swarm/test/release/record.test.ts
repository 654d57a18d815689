import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { LABELS } from "../../src/apply/objects.ts";
import { commonVersion, decodeReleases, describeRelease, encodeRelease, withStatus } from "../../src/release/record.ts";
import { STACK, spec, stored } from "../support/cluster.ts";
import { keptConfig, written } from "../support/releases.ts";

const specs = [spec("api", { container: { Image: "acme/api:1.2.0", Env: ["GREETING=grüße"] } }), spec("web")];

describe("a release", () => {
  it("is read back as it was written", () => {
    const release = {
      stack: "shop",
      number: 7,
      status: "pending",
      deployId: "v7",
      attempt: "77.1.a",
      runUrl: "https://run",
      restores: 3,
      specs,
    } as const;
    const config = encodeRelease(release);
    expect(config.Name).toBe("shop.release.7");
    expect(config.Labels).toMatchObject({ [STACK]: "shop", [LABELS.kind]: "release", [LABELS.run]: "https://run" });
    const kept = { ID: "id7", Version: { Index: 9 }, CreatedAt: "2026-11-21T03:00:00Z", Spec: config };
    expect(decodeReleases([kept], "shop")).toEqual([
      {
        number: 7,
        status: "pending",
        version: undefined,
        deployId: "v7",
        restores: 3,
        specs,
        id: "id7",
        createdAt: "2026-11-21T03:00:00Z",
        labels: config.Labels,
      },
    ]);
  });

  it("has its specs in the content and none in the labels, which anyone may list", () => {
    const config = encodeRelease({
      stack: "shop",
      number: 1,
      status: "ok",
      deployId: "v",
      attempt: "77.1.a",
      runUrl: "",
      restores: undefined,
      specs,
    });
    expect(JSON.stringify(config.Labels)).not.toContain("grüße");
  });

  it("fits into a config when the stack is large", () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      spec(`service-${index}`, {
        container: {
          Env: Array.from({ length: 100 }, (_each, variable) => `VARIABLE_${variable}=value-${index}-${variable}`),
        },
      }),
    );
    const { Data } = written(1, "ok", { specs: many });
    expect(Buffer.from(Data, "base64").length).toBeLessThan(1_000 * 1_024);
  });

  it("changes its status and keeps its other labels", () => {
    const { Labels } = written(3, "pending");
    expect(
      decodeReleases(
        [{ ...keptConfig(3), Spec: { ...written(3), Labels: withStatus(Labels, "rolled-back") } }],
        "shop",
      ),
    ).toMatchObject([{ number: 3, status: "rolled-back", deployId: "v3" }]);
  });

  it.each([
    [{ number: 7, version: "1.2.0" }, "release 7 (1.2.0)"],
    [{ number: 7, version: undefined }, "release 7"],
  ])("%j is called by number and version", (release, name) => {
    expect(describeRelease(release)).toBe(name);
  });
});

describe("the releases of a stack", () => {
  it("come oldest first, by number and not by text", () => {
    const configs = [10, 9, 2].map((number) => keptConfig(number));
    expect(decodeReleases(configs, "shop").map(({ number }) => number)).toEqual([2, 9, 10]);
  });

  const good = written(1);
  it.each([
    ["of another stack", keptConfig(1, "ok", { stack: "blog" })],
    ["without this action's labels", stored("shop.release.1", { Labels: { [STACK]: "shop" }, Data: good.Data })],
    ["that is no gzip", stored("shop.release.1", { ...good, Data: Buffer.from("{}").toString("base64") })],
    ["that is no JSON", stored("shop.release.1", { ...good, Data: gzipSync("x").toString("base64") })],
    ["without specs", stored("shop.release.1", { ...good, Data: gzipSync('{"format":2}').toString("base64") })],
    ["without content", stored("shop.release.1", { Labels: good.Labels })],
    ["without a number", stored("shop.release.1", { ...good, Labels: { ...good.Labels, "io.slipway.release": "x" } })],
  ])("are not what looks like one %s", (_name, config) => {
    expect(decodeReleases([config], "shop")).toEqual([]);
  });
});

describe("the version of a release", () => {
  const version = (...images: string[]) => commonVersion(images.map((Image) => spec("x", { container: { Image } })));

  it.each([
    ["the tag that all have", ["acme/api:1.2.0", "acme/web:1.2.0"], "1.2.0"],
    ["the tag that most have", ["acme/api:1.2.0", "acme/web:1.2.0", "postgres:17"], "1.2.0"],
    ["the tag beside a digest", [`acme/api:1.2.0@sha256:${"a".repeat(64)}`], "1.2.0"],
    ["none when no tag has the majority", ["acme/api:1.2.0", "postgres:17"], undefined],
    ["none when there are digests only", [`acme/api@sha256:${"a".repeat(64)}`], undefined],
    ["none without services", [], undefined],
  ])("is %s", (_name, images, expected) => {
    expect(version(...images)).toBe(expected);
  });
});
