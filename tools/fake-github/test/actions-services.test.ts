import { createPublicKey, type JsonWebKey, randomBytes, verify } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../local-runner/test/temporary-folder.ts";
import { type FakeGitHub, type Job, startFakeGitHub } from "../index.ts";
import { jobOf, useToolkits } from "./job.ts";

const start = () => startFakeGitHub({ repositories: { "acme/shop": {} } });

const ENTRY = { key: "k", version: "1" };

/** Calls the cache without a toolkit. */
function cacheClient(github: FakeGitHub, job: Job) {
  const { ACTIONS_RUNTIME_TOKEN: token } = github.services.actions(job);
  return async (method: string, body: object, authorization = `Bearer ${token}`) => {
    const url = `${github.urls.actions}/twirp/github.actions.results.api.v1.CacheService/${method}`;
    const headers = { authorization, "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Record<string, string> };
  };
}

describe("the cache", () => {
  it("keeps what @actions/cache saves, and gives it back by key and by prefix", async () => {
    await using github = await start();
    const workspace = temporaryFolder();
    const bytes = randomBytes(1_000_000);
    const file = join(workspace, "kept.bin");
    writeFileSync(file, bytes);
    const saved = await useToolkits(github, jobOf(), {
      workspace,
      uses: [
        ["restore", [file], "k-1", ["k-"]],
        ["save", [file], "k-1"],
        ["save", [file], "k-1"],
      ],
    });
    expect(saved.results).toEqual([null, 1, -1]);
    expect(saved.log).toContain("another job may be creating this cache");
    rmSync(file);
    const restored = await useToolkits(github, jobOf(), {
      workspace,
      uses: [
        ["restore", [file], "k-2", ["k-"]],
        ["restore", [file], "k-1"],
      ],
    });
    expect(restored.results).toEqual(["k-1", "k-1"]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(github.violations).toEqual([]);
  });

  it.each([
    ["its own branch", "refs/heads/main", "refs/heads/main", "k"],
    ["the default branch", "refs/heads/main", "refs/tags/v1", "k"],
    ["another branch: not", "refs/heads/other", "refs/tags/v1", undefined],
    ["a branch from the default one: not", "refs/heads/other", "refs/heads/main", undefined],
  ])("is seen from %s", async (_, writer, reader, found) => {
    await using github = await start();
    const write = cacheClient(github, jobOf({ ref: writer }));
    const { body } = await write("CreateCacheEntry", ENTRY);
    await fetch(body.signed_upload_url ?? "", { method: "PUT", body: "abc" });
    await write("FinalizeCacheEntryUpload", ENTRY);
    const read = cacheClient(github, jobOf({ ref: reader }));
    expect((await read("GetCacheEntryDownloadURL", ENTRY)).body.matched_key).toBe(found);
  });

  it("takes nothing from a fork's pull request", async () => {
    await using github = await start();
    const workspace = temporaryFolder();
    writeFileSync(join(workspace, "a"), "a");
    const job = jobOf({ ref: "refs/pull/1/merge", eventName: "pull_request", permissions: { contents: "read" } });
    const { results, log } = await useToolkits(github, job, {
      workspace,
      uses: [["save", [join(workspace, "a")], "k"]],
    });
    expect(results).toEqual([-1]);
    expect(log).toContain("cache write denied");
  });

  it("puts blocks together, gives ranges, and asks for the signature", async () => {
    await using github = await start();
    const call = cacheClient(github, jobOf());
    expect((await call("CreateCacheEntry", ENTRY, "Bearer x")).status).toBe(401);
    const { body: entry } = await call("CreateCacheEntry", ENTRY);
    const upload = entry.signed_upload_url ?? "";
    expect((await call("FinalizeCacheEntryUpload", ENTRY)).body).toEqual({ ok: false });
    await fetch(`${upload}&comp=block&blockid=Mg%3D%3D`, { method: "PUT", body: "def" });
    await fetch(`${upload}&comp=block&blockid=MQ%3D%3D`, { method: "PUT", body: "abc" });
    const list = "<BlockList><Latest>MQ==</Latest><Latest>Mg==</Latest></BlockList>";
    expect((await fetch(`${upload}&comp=blocklist`, { method: "PUT", body: list })).status).toBe(201);
    expect((await call("FinalizeCacheEntryUpload", ENTRY)).body).toMatchObject({ ok: true });
    const { body: found } = await call("GetCacheEntryDownloadURL", { key: "k", version: "1", restore_keys: [] });
    const download = found.signed_download_url ?? "";
    const part = await fetch(download, { headers: { range: "bytes=2-3" } });
    expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([206, "bytes 2-3/6", "cd"]);
    expect((await fetch(download.replace(/sig=.*/, "sig=x"))).status).toBe(403);
    expect((await call("GetCacheEntryDownloadURL", { key: "k", version: "2" })).body).toEqual({ ok: false });
    expect(inspect(github.requests, { depth: null })).not.toContain(new URL(upload).searchParams.get("sig"));
  });
});

describe("an identity token", () => {
  const identityOf = async (given: Parameters<typeof jobOf>[0], audience?: string) => {
    await using github = await start();
    const use = audience === undefined ? (["identity"] as const) : (["identity", audience] as const);
    const { results } = await useToolkits(github, jobOf(given), { workspace: temporaryFolder(), uses: [use] });
    const [header = "", claims = "", signature = ""] = String(results[0]).split(".");
    const discovery = await (await fetch(`${github.urls.actions}/.well-known/openid-configuration`)).json();
    const { jwks_uri: address, issuer } = discovery as Record<string, string>;
    const { keys } = (await (await fetch(address ?? "")).json()) as { keys: (JsonWebKey & { kid: string })[] };
    const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
    const jwk = keys.find(({ kid }) => kid === read(header).kid);
    const key = createPublicKey({ key: jwk as JsonWebKey, format: "jwk" });
    const isGood = verify("RSA-SHA256", Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, "base64url"));
    return { isGood, issuer, claims: read(claims), server: github.urls.server };
  };

  it("is signed by a published key and says what the job is", async () => {
    const { isGood, issuer, claims } = await identityOf({ environment: "production" }, "sts.example.org");
    expect(isGood).toBe(true);
    expect(claims).toMatchObject({
      iss: issuer,
      aud: "sts.example.org",
      sub: "repo:acme/shop:environment:production",
      repository: "acme/shop",
      run_id: "77",
      environment: "production",
      job_workflow_ref: "acme/suite/.github/workflows/release-swarm.yml@refs/tags/v1",
    });
  });

  it.each([
    [{ ref: "refs/tags/v1" }, "repo:acme/shop:ref:refs/tags/v1"],
    [{ ref: "refs/pull/1/merge", eventName: "pull_request" }, "repo:acme/shop:pull_request"],
  ])("is about %o", async (given, sub) => {
    const { claims, server } = await identityOf(given);
    expect(claims).toMatchObject({ sub, aud: `${server}/acme` });
  });

  it("is only for jobs that may have one", async () => {
    await using github = await start();
    const job = jobOf({ permissions: { contents: "write" } });
    const { results } = await useToolkits(github, job, { workspace: temporaryFolder(), uses: [["identity"]] });
    expect(results).toEqual([{ error: expect.stringContaining("Unable to get ACTIONS_ID_TOKEN_REQUEST_URL") }]);
    const guess = await fetch(`${github.urls.actions}/oidc/token`, { headers: { authorization: "Bearer x" } });
    expect(guess.status).toBe(401);
  });
});
