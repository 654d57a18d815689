import { describe, expect, it } from "vitest";
import { build, buildOk, DOCKERFILE, IMAGES, openCheckout, tagged } from "./support/build.ts";

const BROKEN = DOCKERFILE.replace("RUN echo web > /role", 'RUN echo "compiling web" && \\\n    no-such-compiler');

describe("when the third of three images cannot be built", () => {
  it("no tag of any image moves, and the failing line is named", async () => {
    const checkout = openCheckout();
    await buildOk(checkout, { latest: "true" });
    const before = [await tagged(checkout, "latest"), await tagged(checkout, "1.0.0")];

    checkout.write("Dockerfile", BROKEN);
    checkout.commit("break web");
    const run = await build(checkout, { latest: "true" }, { ref: "refs/tags/v1.1.0" });

    expect(run.exitCode).toBe(1);
    expect(run.outputs.result).toBe("failed");
    expect([await tagged(checkout, "latest"), await tagged(checkout, "1.0.0")]).toEqual(before);
    expect(await tagged(checkout, "1.1.0")).toEqual([undefined, undefined, undefined]);
    const line = BROKEN.split("\n").findIndex((each) => each.includes("compiling web")) + 1;
    expect(run.log).toContain(`::error file=Dockerfile,line=${line}::web: process`);
    expect(run.log).toContain("web failed: process");
    // In either order: one came on standard error, the other on standard output.
    const [, lastLines] = run.log.split("the last lines of [web web 1/1] RUN");
    expect(lastLines).toMatch(/^ {2}.*no-such-compiler: not found$/m);
    expect(lastLines).toMatch(/^ {2}compiling web$/m);
    expect(lastLines).toContain("\nno tag was moved\n");
    expect(run.log).toContain("Next: a command was not found in the image");
  });

  it("the next run, with the mistake put right, releases all of them", async () => {
    const checkout = openCheckout({ Dockerfile: BROKEN });
    expect((await build(checkout)).exitCode).toBe(1);
    checkout.write("Dockerfile", DOCKERFILE);
    checkout.commit("put web right");
    const { outputs } = await buildOk(checkout);
    expect(outputs.result).toBe("pushed");
    expect(await tagged(checkout, "1.0.0")).not.toContain(undefined);
  });

  it("a file that is not there is named with its line", async () => {
    const checkout = openCheckout({ Dockerfile: `${DOCKERFILE}COPY dist /srv\n` });
    const { log } = await build(checkout, { images: IMAGES });
    expect(log).toContain(`::error file=Dockerfile,line=${DOCKERFILE.split("\n").length}::`);
    expect(log).toContain("/dist is not in the build context");
  });
});
