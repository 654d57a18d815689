import { describe, expect, it } from "vitest";
import { build, buildOk, openCheckout, tagged } from "./support/build.ts";

const one = { images: "api: {target: api}" };

describe("a released version", () => {
  it("must be what the project says of itself", async () => {
    const checkout = openCheckout();
    checkout.write("VERSION", "1.0.1\n");
    checkout.commit("version");
    const inputs = { ...one, "version-command": "cat VERSION" };
    const wrong = await build(checkout, inputs);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.log).toContain("version-command: the project says 1.0.1, but the tag says 1.0.0");
    expect((await buildOk(checkout, inputs, { ref: "refs/tags/v1.0.1" })).outputs.version).toBe("1.0.1");
  });

  it("does not change: another commit is refused at once, unless that is asked for", async () => {
    const checkout = openCheckout();
    await buildOk(checkout, one);
    const before = await tagged(checkout, "1.0.0", ["api"]);
    const commit = checkout.commit("another");
    const refused = await build(checkout, one);
    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain("is released already, from commit ");
    expect(refused.log).toContain(`and this is ${commit.slice(0, 12)}`);
    expect(refused.log).not.toContain("::group::Build");
    expect(await tagged(checkout, "1.0.0", ["api"])).toEqual(before);

    const forced = await buildOk(checkout, { ...one, "overwrite-version": "true" });
    expect(forced.outputs.result).toBe("pushed");
    expect(await tagged(checkout, "1.0.0", ["api"])).not.toEqual(before);
  });

  it("of a branch is its commit's", async () => {
    const checkout = openCheckout();
    const commit = checkout.commit("on a branch");
    const { outputs } = await buildOk(checkout, { ...one, tags: "{{ref}}" }, { ref: "refs/heads/feature/login" });
    expect(outputs.version).toBe(`sha-${commit.slice(0, 12)}`);
    expect(JSON.parse(outputs.images ?? "").api.tags).toEqual([outputs.version, "feature-login"]);
  });
});

describe("a last stage that is fixed to the builder's platform", () => {
  it("is refused, because its programs would be for the wrong machine", async () => {
    const Dockerfile = "ARG BASE\nFROM --platform=$BUILDPLATFORM $BASE AS api\nRUN true\n";
    const { exitCode, log } = await build(openCheckout({ Dockerfile }), {
      ...one,
      platforms: "linux/amd64,linux/arm64",
    });
    expect(exitCode).toBe(1);
    expect(log).toContain(
      "::error file=Dockerfile,line=2::the image starts from a stage fixed to --platform=$BUILDPLATFORM",
    );
  });
});
