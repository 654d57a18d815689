import { connectionLost, type EngineAnswer, FakeClock, FakeEngine, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { ImageLookup } from "../../src/record/image-lookup.ts";

const found = { body: { Descriptor: { digest: "sha256:a" }, Platforms: [] } };
const limited = refusal(500, "toomanyrequests: You have reached your pull rate limit");
const lost = () => {
  throw connectionLost(true);
};

let clock: FakeClock;
beforeEach(() => {
  clock = new FakeClock();
});

/** An engine that answers so, one after another, and the last for ever. */
function engineWith(...answers: (EngineAnswer | (() => never))[]): FakeEngine {
  return new FakeEngine(() => {
    const next = answers.length > 1 ? answers.shift() : answers[0];
    return typeof next === "function" ? next() : next;
  });
}

const lookup = (engine: FakeEngine) => new ImageLookup({ engine, clock, credential: undefined });

describe("an image whose registry", () => {
  it.each<[string, EngineAnswer | (() => never)]>([
    ["has had too many requests", limited],
    ["is in trouble itself", refusal(503, "received unexpected HTTP status: 503 Service Unavailable")],
    ["does not answer", lost],
  ])("%s is looked up again", async (_name, answer) => {
    const engine = engineWith(answer, answer, found);
    expect((await lookup(engine).resolve("redis:7")).resolution).toMatchObject({ state: "resolved" });
    expect(engine.requests).toHaveLength(3);
    expect(clock.now()).toBe(1_500);
  });

  it.each<[string, EngineAnswer]>([
    ["does not have it", refusal(404, "manifest unknown")],
    ["does not give it", refusal(403, "denied")],
    ["is not trusted", refusal(500, "tls: failed to verify certificate: x509: unknown authority")],
  ])("%s is looked up once", async (_name, answer) => {
    const engine = engineWith(answer, found);
    expect((await lookup(engine).resolve("redis:7")).resolution).toMatchObject({ state: "refused" });
    expect(engine.requests).toHaveLength(1);
  });

  it("stays away is waited for with one image only, and others are asked for as before", async () => {
    const engine = engineWith(limited);
    const images = lookup(engine);
    for (const image of ["redis:7", "caddy:2", "ghcr.io/acme/api:1"]) await images.resolve(image);
    const asked = (image: string) => engine.lines.filter((line) => line.includes(image)).length;
    expect([asked("redis"), asked("caddy"), asked("acme/api")]).toEqual([4, 1, 4]);
  });

  it("lets every request hang is asked once", async () => {
    const engine = new FakeEngine(({ timeout = 0 }) => {
      clock.advance(timeout);
      return lost();
    });
    const images = lookup(engine);
    await images.resolve("redis:7");
    await images.resolve("caddy:2");
    expect(clock.now()).toBe(25_000);
  });
});
