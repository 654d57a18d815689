import { describe, expect, it } from "vitest";
import { RecordingRunner } from "../../../src/testing/index.ts";
import { attempt } from "../support/attempt.ts";
import { CLOSED_PORT, serveHttp, serveWebSocket } from "../support/servers.ts";
import { flow, serve, verify } from "./journey.ts";

describe("a failed step says what is wrong:", () => {
  it("nobody listens", async () => {
    const port = CLOSED_PORT;
    await expect(attempt(flow(port, "{url: /x, json: {a: 1, password: pw}}"))).resolves.toMatchObject({
      error: `step 1 of 1, POST /x: POST http://127.0.0.1:${port}/x {"a":1,"password":"***"}: connection refused at 127.0.0.1:${port}`,
    });
  });

  it.each([
    ['{"a":1,"password":"hunter2"}', '{"a":1,"password":"***"}'],
    ["a=1&password=hunter2&t={{random}}", '{"a":"1","password":"***","t":"{{random}}"}'],
    ["login hunter2", "a text of 13 characters"],
    ['"hunter2"', "a text of 9 characters"],
  ])("with the text %s, of which only fields without credentials are shown", async (body, shown) => {
    const port = CLOSED_PORT;
    const target = flow(port, `{url: /x, body: '${body}'}`);
    await expect(attempt(target)).resolves.toMatchObject({
      error: expect.stringContaining(`POST http://127.0.0.1:${port}/x ${shown}: connection refused`),
    });
  });

  it("with the message that was sent, and no credential in it", async () => {
    await using server = await serveWebSocket(() => undefined);
    const outcome = (send: string) =>
      attempt(
        flow(
          1,
          `{type: ws, url: "ws://127.0.0.1:${server.port}/", send: '${send}', receive: {text: x}, within: 500ms}`,
        ),
      );
    await expect(outcome('42["auth",{"token":"hunter2"}]')).resolves.toMatchObject({
      error: expect.stringContaining('sent 42["auth",{"token":"***"}]: no message came'),
    });
    await expect(outcome("hello hunter2")).resolves.toMatchObject({
      error: expect.stringContaining("sent a text of 13 characters: no message came"),
    });
  });

  it.each([
    ["in JSON", (token: string) => ({ list: "x".repeat(175), at: token }), "{}"],
    ["in a value that does not fit", (token: string) => ({ a: `${"x".repeat(60)}${token}` }), "{json: {a: 1}}"],
  ])("without what a cut has left of a captured secret %s", async (_name, answer, expect_) => {
    const token = `hush-${"0123456789".repeat(4)}`;
    const raw = await serveHttp(({ url }, response) => {
      response.writeHead(url === "/login" || expect_ !== "{}" ? 200 : 500);
      response.end(JSON.stringify(url === "/login" ? { token } : answer(token)));
    });
    await using server = raw;
    const steps = `{url: /login, capture: {token: token}}, {name: b, url: /x, expect: ${expect_}}`;
    const outcome = await attempt(flow(server.port, steps));
    expect(outcome).toMatchObject({ kind: "miss", error: expect.stringContaining("***…") });
    expect(JSON.stringify(outcome)).not.toContain("hush");
  });

  const LIVE = "s3cr3t-live";
  const JWT = "eyJhbGciOiJub25lIn0.eyJpZCI6MX0.c2ln";

  it.each([
    ["is not the status", 201, { data: { value: LIVE } }, "{session: {json: data.value, secret: true}}"],
    [
      "lacks something else",
      200,
      { data: { value: LIVE } },
      "{id: player.id, session: {json: data.value, secret: true}}",
    ],
    ["has more in its place", 200, { data: { value: LIVE } }, "{session: {json: data, secret: true}}"],
    ["has it in its text", 201, { note: `use ${LIVE}` }, "{session: {matches: 'use ([-\\w]+)', secret: true}}"],
    ["has what a later step captures", 201, { late: LIVE }, "{}"],
    ["calls it so", 201, { sessionId: LIVE, jwt: LIVE, refresh: LIVE }, "{}"],
    ["is JSON that is one text", 201, LIVE, "{}"],
    ["has a token of a known form", 201, { text: `a ${JWT} b`, live: `wss://a/?room=1&ticket=${JWT}` }, "{}"],
  ])("and no credential of an answer that %s", async (_name, status, body, capture) => {
    await using server = await serve(() => ({ status, body }));
    const later = "{name: later, url: /y, capture: {late: {json: late, secret: true}}}";
    const steps = `{name: first, url: /x, capture: ${capture}, expect: {status: 200}}, ${later}`;
    const outcome = await attempt(flow(server.port, steps));
    expect(outcome).toMatchObject({ kind: "miss", error: expect.stringContaining("step 1 of 2, first") });
    for (const secret of [LIVE, JWT]) expect(JSON.stringify(outcome)).not.toContain(secret);
  });

  it("masks what an answer that fails holds of credentials, for the run to hide", async () => {
    await using server = await serve(() => ({ status: 201, body: { data: LIVE } }));
    const runner = new RecordingRunner();
    const capture = "{session: {json: data, secret: true}}";
    await verify(flow(server.port, `{url: /x, capture: ${capture}, expect: {status: 200}}`), {}, runner);
    runner.info(`again ${LIVE}`);
    expect(runner.log).toContain('the answer was {"data":"***"}');
    expect(runner.log).not.toContain(LIVE);
  });

  it.each([
    ["a bare token", JWT, `a text of ${JWT.length} characters`],
    ["a page", "<!DOCTYPE html>\n<p>", "an HTML page of 19 characters"],
  ])("what %s is, and nothing of it", async (_name, body, shown) => {
    await using server = await serveHttp((_, response) => response.writeHead(201).end(body));
    await expect(attempt(flow(server.port, "{url: /x, expect: {status: 200}}"))).resolves.toMatchObject({
      error: expect.stringMatching(new RegExp(`: answered 201; the answer was ${shown}$`)),
    });
    await expect(attempt(flow(server.port, "{url: /x, expect: {json: {a: 1}}}"))).resolves.toMatchObject({
      error: expect.stringMatching(new RegExp(`the body is not JSON: ${shown}$`)),
    });
  });

  it.each([
    ['{"type":"hello","sessionToken":"s3cr3t-live"}', '{"type":"hello","sessionToken":"***"}'],
    ['{"type":"hello","data":{"value":"s3cr3t-live"}}', '{"type":"hello","data":{"value":"***"}}'],
    ['42["hello",{"token":"s3cr3t-live"}]', '42["hello",{"token":"***"}]'],
    ["s3cr3t-live", "a text of 11 characters"],
  ])("with a message that was not expected, and no credential in it: %s", async (message, shown) => {
    await using server = await serveWebSocket((socket) => socket.send(message));
    const open = `{type: ws, name: a, url: "ws://127.0.0.1:${server.port}/", receive: {json: {type: start}}, within: 500ms}`;
    const later =
      "{type: ws, name: b, on: a, receive: {json: {type: hello}}, capture: {v: {json: data.value, secret: true}}}";
    await expect(attempt(flow(1, `${open}, ${later}`))).resolves.toMatchObject({
      error: expect.stringContaining(`(the last one: ${shown}) within 500 ms`),
    });
  });

  it("what is to be captured is not there, or no single value", async () => {
    await using server = await serve(() => ({ body: { list: [1], accessToken: "hush" } }));
    const outcome = (capture: string) => attempt(flow(server.port, `{name: a, url: /x, capture: {a: ${capture}}}`));
    await expect(outcome("id")).resolves.toMatchObject({
      error: expect.stringMatching(
        /: answered 200, but id is not there, to be captured as a; the answer was \{"list":\[1\],"accessToken":"\*\*\*"\}$/,
      ),
    });
    await expect(outcome("list")).resolves.toMatchObject({ error: expect.stringContaining("list is no single value") });
    await expect(outcome("{header: x-y}")).resolves.toMatchObject({
      error: expect.stringContaining("header x-y is not there"),
    });
  });

  it.each([
    ["http://169.254.169.254/latest", "it is never probed", "final"],
    ["ftp://a.example/", "the captured address is no http:// or https:// URL", "final"],
    ["nonsense", "becomes no URL", "passing"],
  ])("an address that was learnt is %s", async (address, error, persistence) => {
    await using server = await serve(() => ({ body: { next: address } }));
    const outcome = await attempt(flow(server.port, '{url: /x, capture: {next: next}}, {name: b, url: "{{next}}"}'));
    expect(outcome).toMatchObject({ kind: "miss", persistence, error: expect.stringContaining(error) });
  });

  it("a value that was learnt would break a header", async () => {
    await using server = await serve(() => ({ body: { v: "a\r\nX-Admin: 1" } }));
    const steps = '{url: /x, capture: {v: v}}, {name: b, url: /y, headers: {X-V: "{{v}}"}}';
    await expect(attempt(flow(server.port, steps))).resolves.toMatchObject({
      error: expect.stringContaining("the value that was captured for the header X-V is no header's"),
    });
    expect(server.asked).toEqual(["GET /x"]);
  });

  it("its own time is over, not the flow's", async () => {
    await using server = await serveHttp(() => undefined);
    await expect(attempt(flow(server.port, "{url: /x, timeout: 1s}"))).resolves.toMatchObject({
      error: expect.stringContaining("did not answer within 1 s"),
    });
  });
});
