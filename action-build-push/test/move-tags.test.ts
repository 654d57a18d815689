import { nodeHttp, openRegistry, type Registry, UserError } from "@slipway/shared";
import { FakeClock, FakeRegistry } from "@slipway/shared/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findMoves, moveTags, type PlannedMove } from "../src/move-tags.ts";

let fake: FakeRegistry;
let registry: Registry;
beforeEach(async () => {
  fake = await FakeRegistry.start();
  registry = openRegistry(
    { registry: fake.host, credential: undefined, rights: "push" },
    { http: nodeHttp, clock: new FakeClock() },
  );
});
afterEach(() => fake[Symbol.asyncDispose]());

const repositories = ["acme/api", "acme/web"];
const label = (version: string) => ({ platforms: ["linux/amd64"], labels: { version } });

/** The moves of release 1.1.0 over a registry where latest is 1.0.0. */
async function planned(): Promise<{ groups: PlannedMove[][]; old: Record<string, string | undefined> }> {
  const wanted = await Promise.all(
    repositories.flatMap((repository) => {
      fake.addImage(repository, ["1.0.0", "latest"], label(`${repository} 1.0.0`));
      const digest = fake.addImage(repository, [], label(`${repository} 1.1.0`));
      return ["1.1.0", "latest"].map(async (tag) => {
        const manifest = await registry.manifest(repository, digest);
        if (manifest === undefined) throw new Error("no manifest");
        return { repository, tag, manifest };
      });
    }),
  );
  const moves = await findMoves(registry, wanted);
  const of = (tag: string) => moves.filter((move) => move.tag === tag);
  const old = Object.fromEntries(repositories.map((each) => [each, fake.tagged(each, "latest")]));
  return { groups: [of("1.1.0"), of("latest")], old };
}

async function failedMove(groups: PlannedMove[][]): Promise<string> {
  const error = await moveTags(registry, groups).catch((reason: unknown) => reason);
  if (error instanceof UserError) return error.message;
  throw new Error(`expected a UserError, got ${error}`);
}

describe("moving the tags of a release", () => {
  it("moves all of them", async () => {
    const { groups } = await planned();
    await moveTags(registry, groups);
    for (const repository of repositories) {
      expect(fake.tagged(repository, "1.1.0")).toBe(fake.tagged(repository, "latest"));
      expect(fake.tagged(repository, "1.1.0")).not.toBe(fake.tagged(repository, "1.0.0"));
    }
  });

  it("finds nothing to do where every tag is right already", async () => {
    const { groups } = await planned();
    await moveTags(registry, groups);
    expect(await findMoves(registry, groups.flat())).toEqual([]);
  });

  it("puts moved tags back when a later one fails, and names the new ones that stay", async () => {
    const { groups, old } = await planned();
    fake.fail({ match: /^PUT .*acme\/web\/manifests\/latest/, status: 403, times: 1 });
    const message = await failedMove(groups);
    for (const repository of repositories) expect(fake.tagged(repository, "latest")).toBe(old[repository]);
    expect(message).toContain(`put back: ${fake.host}/acme/api:latest (${old["acme/api"]})`);
    expect(message).toContain(
      `a registry cannot take a tag away: ${fake.host}/acme/api:1.1.0, ${fake.host}/acme/web:1.1.0`,
    );
  });

  it("puts moved tags back when the next group cannot be found out", async () => {
    const { groups } = await planned();
    async function* broken() {
      yield groups[1] ?? [];
      throw new Error("the registry lists no tags");
    }
    const before = repositories.map((each) => fake.tagged(each, "latest"));
    await expect(moveTags(registry, broken())).rejects.toThrow(/^the tags could not all be moved; put back: /);
    expect(repositories.map((each) => fake.tagged(each, "latest"))).toEqual(before);
  });

  it("leaves latest alone when a version's tag fails", async () => {
    const { groups } = await planned();
    fake.fail({ match: /^PUT .*acme\/api\/manifests\/1\.1\.0/, status: 403 });
    await failedMove(groups);
    expect(fake.requests.filter((line) => /^PUT .*latest/.test(line))).toEqual([]);
  });

  it("says that no tag was moved when that is so", async () => {
    const { groups } = await planned();
    fake.fail({ match: /^PUT/, status: 403 });
    expect(await failedMove(groups)).toBe("the tags could not all be moved; no tag was moved");
  });

  it("asks the registry what became of a move that got no answer", async () => {
    const { groups, old } = await planned();
    // The tag moves, but asked for right after it the registry does not know it.
    fake.fail({ match: /^HEAD .*acme\/web\/manifests\/latest/, status: 404, times: 1 });
    await failedMove(groups);
    expect(fake.tagged("acme/web", "latest")).toBe(old["acme/web"]);
  });

  it("names the tags that could not be put back", async () => {
    const { groups } = await planned();
    fake.fail({ match: /^PUT .*acme\/web\/manifests\/latest/, status: 403 });
    fake.fail({ match: /^PUT .*acme\/api\/manifests\/latest/, status: 403, after: 1 });
    expect(await failedMove(groups)).toContain(`could not be put back, look at them: ${fake.host}/acme/api:latest`);
  });
});
