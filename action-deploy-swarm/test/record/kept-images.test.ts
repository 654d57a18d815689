import { describe, expect, it } from "vitest";
import type { ServiceSpec } from "../../src/cluster/service.ts";
import type { ImageResolution } from "../../src/record/desired-stack.ts";
import { keepUnansweredImages } from "../../src/record/kept-images.ts";
import { service, spec } from "../support/cluster.ts";

const digest = `sha256:${"a".repeat(64)}`;
const other = `sha256:${"b".repeat(64)}`;
const away: ImageResolution = { state: "refused", status: 500, message: "toomanyrequests" };
const Platforms = [{ OS: "linux", Architecture: "amd64" }];

/** A spec as the command records it: without a digest where it was told none. */
const recorded = (name: string, image: string): ServiceSpec => spec(name, { container: { Image: image } });

/** The same as it runs. */
function running(name: string, written: string, image = `${written}@${digest}`): ServiceSpec {
  const of = spec(name, { container: { Image: image }, task: { Placement: { Platforms } } });
  return { ...of, Labels: { ...of.Labels, "com.docker.stack.image": written } };
}

function keep(wanted: readonly ServiceSpec[], live: readonly ServiceSpec[], answer = away, image = "redis:7") {
  const { services, images } = keepUnansweredImages(
    { services: wanted, images: new Map([[image, answer]]) },
    live.map((each) => service(each)),
    "shop",
  );
  return {
    images: services.map((each) => each.TaskTemplate.ContainerSpec?.Image),
    resolution: images.get(image),
    services,
  };
}

describe("a service whose registry does not answer", () => {
  it("keeps the digest and the platforms that it runs with, when its image is written as before", () => {
    const kept = keep([recorded("cache", "redis:7")], [running("cache", "redis:7")]);
    expect(kept.services[0]?.TaskTemplate).toMatchObject({
      ContainerSpec: { Image: `redis:7@${digest}` },
      Placement: { Platforms },
    });
    expect(kept.resolution).toEqual({ state: "kept", services: ["cache"], message: "toomanyrequests" });
  });

  it("keeps its own digest where two services run another each", () => {
    const live = [running("a", "redis:7"), running("b", "redis:7", `redis:7@${other}`)];
    expect(keep([recorded("a", "redis:7"), recorded("b", "redis:7")], live).images).toEqual([
      `redis:7@${digest}`,
      `redis:7@${other}`,
    ]);
  });

  it("keeps what runs without a digest as well", () => {
    expect(keep([recorded("cache", "redis:7")], [running("cache", "redis:7", "redis:7")]).images).toEqual(["redis:7"]);
  });

  it.each<[string, readonly ServiceSpec[], readonly ServiceSpec[]]>([
    ["it is new", [recorded("cache", "redis:7")], []],
    ["its image is written in another way", [recorded("cache", "redis:7")], [running("cache", "redis:6")]],
    [
      "somebody has given it another image by hand",
      [recorded("cache", "redis:7")],
      [running("cache", "redis:7", `redis:8@${digest}`)],
    ],
    [
      "another service with the image is new",
      [recorded("cache", "redis:7"), recorded("more", "redis:7")],
      [running("cache", "redis:7")],
    ],
  ])("is refused when %s", (_name, wanted, live) => {
    const kept = keep(wanted, live);
    expect(kept.resolution).toEqual(away);
    expect(kept.services).toEqual(wanted);
  });

  it.each<[string, ImageResolution]>([
    ["is denied", { state: "refused", status: 403, message: "denied" }],
    ["is gone", { state: "refused", status: 404, message: "manifest unknown" }],
  ])("is refused when its image %s", (_name, answer) => {
    expect(keep([recorded("cache", "redis:7")], [running("cache", "redis:7")], answer).resolution).toEqual(answer);
  });
});
