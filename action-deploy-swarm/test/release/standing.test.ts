import { describe, expect, it } from "vitest";
import type { ReleaseRecord, ReleaseStatus } from "../../src/release/record.ts";
import { standingOf } from "../../src/release/standing.ts";
import { service, spec } from "../support/cluster.ts";
import { record } from "../support/releases.ts";

const api = (tag: string) => spec("api", { container: { Image: `ghcr.io/acme/api:${tag}` } });

/** Releases of one service, each `status tag`, oldest first. */
function releases(...said: readonly string[]): ReleaseRecord[] {
  return said.map((each, index) => {
    const [status, tag = ""] = each.split(" ");
    return { ...record(index + 1, status as ReleaseStatus), specs: [api(tag)] };
  });
}

describe("a service that is on version 2", () => {
  it.each([
    ["is proven by a release that was verified", releases("ok 1", "ok 2"), "proven"],
    ["is proven when a later release that failed did not change it", releases("ok 2", "failed 2"), "proven"],
    ["is not when its release failed", releases("ok 1", "failed 2"), "never-proven"],
    ["is not when its release was cut off", releases("ok 1", "pending 2"), "never-proven"],
    ["is not when it was the first, and failed", releases("failed 2"), "never-proven"],
    ["is not by a return to it that was cut off", releases("ok 2", "ok 1", "pending 2"), "never-proven"],
    ["is unknown when it was changed by other means", releases("ok 1", "failed 3"), "unknown"],
    ["is unknown when that was after a verified release", releases("ok 1"), "unknown"],
    ["is unknown when its release was taken back", releases("ok 1", "rolled-back 2"), "unknown"],
    ["is unknown without records", releases(), "unknown"],
  ])("%s", (_name, kept, standing) => {
    expect(standingOf(service(api("2")), kept, new Map())).toBe(standing);
  });

  it("is the same whether its networks are told by name or by id", () => {
    const onNetwork = (Target: string) => ({
      ...api("2"),
      TaskTemplate: { ...api("2").TaskTemplate, Networks: [{ Target }] },
    });
    const kept = [{ ...record(1, "ok"), specs: [onNetwork("shop_default")] }];
    expect(standingOf(service(onNetwork("net1")), kept, new Map([["net1", "shop_default"]]))).toBe("proven");
  });
});
