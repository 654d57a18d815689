import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { build, buildOk, type Checkout, openCheckout } from "./support/build.ts";
import { dockerOk } from "./support/docker.ts";

/** Every file and folder that the private registry keeps for a story, with the time of its last change. */
function storedFiles({ namespace }: Checkout): string[] {
  const root = join(readLab().hub.disk, "var/lib/registry/private/docker/registry/v2/repositories", namespace);
  const names = readdirSync(root, { recursive: true, encoding: "utf8" }).toSorted();
  return names.map((name) => `${name} ${statSync(join(root, name)).mtimeMs}`);
}

/** The story's images in the building engine. */
function engineImages({ namespace }: Checkout): Promise<string> {
  const wanted = ["--filter", `reference=*/${namespace}/*`, "--format", "{{.Repository}} {{.Tag}} {{.ID}}"];
  return dockerOk(["image", "ls", "--all", ...wanted], { socket: readLab().runner.socket });
}

describe("a dry run", () => {
  it("prints the exact plan and changes nothing anywhere", async () => {
    const checkout = openCheckout();
    await buildOk(checkout);
    checkout.commit("next");
    const before = { stored: storedFiles(checkout), engine: await engineImages(checkout) };

    const inputs = {
      "dry-run": "true",
      latest: "auto",
      tags: "{{major}}.{{minor}}",
      platforms: "linux/amd64,linux/arm64",
    };
    const run = await build(checkout, inputs, { ref: "refs/tags/v1.1.0" });

    expect(run.exitCode).toBe(0);
    expect(run.outputs.result).toBe("planned");
    expect({ stored: storedFiles(checkout), engine: await engineImages(checkout) }).toEqual(before);
    expect(run.log).not.toContain("::group::Build");
    expect(run.leftovers).toEqual([]);
    expect(
      run.log.match(/to be built for linux\/amd64, linux\/arm64 from Dockerfile, stage (api|worker|web)/g),
    ).toHaveLength(3);
    expect(run.log).toContain("tags 1.1.0, 1.1, latest:");
    const plan = JSON.parse(run.outputs.plan ?? "");
    expect(plan).toMatchObject({ version: "1.1.0", tags: ["1.1.0", "1.1", "latest"] });
    expect(plan.images.map(({ state }: { state: string }) => state)).toEqual([
      "to be built",
      "to be built",
      "to be built",
    ]);
    expect(run.summary).toContain("### Planned 1.1.0");
  });

  it("still finds what would fail", async () => {
    const run = await build(openCheckout(), { mode: "plan", "registry-password": "not-the-password" });
    expect(run.exitCode).toBe(1);
    expect(run.log).toContain("does not accept this registry-username and registry-password");
  });

  it("shows what is released already as released", async () => {
    const checkout = openCheckout();
    const { outputs } = await buildOk(checkout);
    const run = await buildOk(checkout, { "dry-run": "true" });
    expect(run.outputs.images).toBe(outputs.images);
  });
});
