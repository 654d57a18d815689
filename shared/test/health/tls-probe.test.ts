import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt } from "./support/attempt.ts";
import { type Authority, createAuthority, serveHttp, serveHttps } from "./support/servers.ts";

let authority: Authority;

beforeAll(() => {
  authority = createAuthority();
});
afterAll(() => authority[Symbol.dispose]());

const ok = (_: unknown, response: { end(text: string): void }) => response.end("ok");
const target = (url: string, more = "") =>
  `- url: ${url}\n  ca: |\n    ${authority.ca.trim().replaceAll("\n", "\n    ")}\n${more}`;

describe("a probe over TLS", () => {
  it("passes with a certificate of a trusted authority for the name that was asked for", async () => {
    await using server = await serveHttps(authority.issue("DNS:localhost"), ok);
    await expect(attempt(target(`https://localhost:${server.port}/`))).resolves.toMatchObject({
      kind: "pass",
      latency: { tls: expect.any(Number) },
    });
  });

  it("passes for an address that the certificate names", async () => {
    await using server = await serveHttps(authority.issue("IP:127.0.0.1"), ok);
    await expect(attempt(target(`https://127.0.0.1:${server.port}/`))).resolves.toMatchObject({ kind: "pass" });
  });

  it("asks for the overridden host by SNI and in the certificate", async () => {
    await using server = await serveHttps(authority.issue("DNS:shop.example"), ok);
    await expect(attempt(target(`https://127.0.0.1:${server.port}/`, "  host: shop.example"))).resolves.toMatchObject({
      kind: "pass",
    });
  });

  it("does not wait for an expired certificate", async () => {
    await using server = await serveHttps(authority.issue("DNS:localhost", "200101000000Z", "210101000000Z"), ok);
    await expect(attempt(target(`https://localhost:${server.port}/`))).resolves.toMatchObject({
      persistence: "lasting",
      error: expect.stringMatching(/^the certificate at .* has expired$/),
    });
  });

  it("does not wait for a certificate of another name, and says whose it is", async () => {
    await using server = await serveHttps(authority.issue("DNS:other.example"), ok);
    await expect(attempt(target(`https://localhost:${server.port}/`))).resolves.toMatchObject({
      persistence: "lasting",
      error: expect.stringContaining("is not for this name: it is for other.example"),
    });
  });

  it("waits for an unknown authority, for proxies begin with a certificate of their own", async () => {
    await using server = await serveHttps(authority.issue("DNS:localhost"), ok);
    await expect(attempt(`https://localhost:${server.port}/`)).resolves.toMatchObject({
      persistence: "passing",
      error: expect.stringMatching(/unknown authority|intermediate certificate/),
    });
  });

  it("says that the port speaks plain HTTP", async () => {
    await using server = await serveHttp(ok);
    await expect(attempt(`https://localhost:${server.port}/`)).resolves.toMatchObject({
      error: expect.stringContaining("does not speak TLS"),
    });
  });
});
