import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { healthTargets } from "../../../src/health/health-targets.ts";
import { healthNeeds } from "../../../src/health/open-probe.ts";
import { verifyHealth } from "../../../src/health/verify.ts";
import { systemClock } from "../../../src/ports/clock.ts";
import { RecordingRunner } from "../../../src/testing/index.ts";
import { attempt, quickOptions } from "../support/attempt.ts";
import { FakeEngine } from "../support/fake-engine.ts";
import { CLOSED_PORT, type LocalServer, serveHttp, serveWebSocket } from "../support/servers.ts";

type Answers = (request: IncomingMessage, body: string) => { status?: number; body?: unknown; cookies?: string[] };

/** A server that tells what it is asked, and answers in JSON. */
async function serve(answers: Answers): Promise<LocalServer & { readonly asked: string[] }> {
  const asked: string[] = [];
  const server = await serveHttp(async (request, response) => {
    const body = await text(request);
    const { status = 200, body: answer = {}, cookies = [] } = answers(request, body);
    asked.push(`${request.method} ${request.url} ${body}`.trim());
    response.writeHead(status, cookies.length > 0 ? { "set-cookie": cookies } : {}).end(JSON.stringify(answer));
  });
  return Object.assign(server, { asked });
}

/** An engine with a container `app` in a bridge network. */
const containerEngine = (IPAddress: string) =>
  new FakeEngine({
    "GET /containers/app/json": {
      body: {
        Id: "c1",
        Name: "/app",
        State: { Status: "running" },
        Config: { Image: "app" },
        HostConfig: { NetworkMode: "app" },
        NetworkSettings: { Networks: { app: { NetworkID: "n1", IPAddress } } },
      },
    },
    "GET /networks/n1": { body: { Driver: "bridge" } },
  });

const flow = (port: number, steps: string, keys = "") =>
  `- {name: journey, type: flow, url: "http://127.0.0.1:${port}", ${keys} steps: [${steps}]}`;

function verify(targets: string, options: Partial<typeof quickOptions> = {}, runner = new RecordingRunner()) {
  const ports = { clock: systemClock, log: runner, mask: (value: string) => runner.mask(value) };
  return verifyHealth(healthTargets.parse(targets), { ...quickOptions, ...options }, ports);
}

describe("a pass of a flow", () => {
  it("fills what was learnt into the URL, the headers and the body of later steps, each as its place needs it", async () => {
    await using server = await serve(({ url, headers }) =>
      url === "/login" ? { body: { id: 'a/"b"', n: 7 } } : { body: { got: headers["x-player"] } },
    );
    const steps = `
      {url: /login, json: {}, capture: {id: id, n: n}},
      {url: "/p/{{id}}?q={{id}}", headers: {X-Player: "{{n}}"}, json: {id: "{{id}}", n: "{{n}}"}, expect: {json: {got: "{{n}}"}}},
      {url: /form, form: {id: "{{id}}"}}, {url: /text, body: "{{n}} times"}`;
    await expect(attempt(flow(server.port, steps))).resolves.toMatchObject({ kind: "pass" });
    expect(server.asked).toEqual([
      "POST /login {}",
      'POST /p/a%2F%22b%22?q=a%2F%22b%22 {"id":"a/\\"b\\"","n":7}',
      "POST /form id=a%2F%22b%22",
      "POST /text 7 times",
    ]);
  });

  it("learns from headers, cookies and texts, and keeps the cookies of its sessions apart", async () => {
    await using server = await serve(({ url, headers }) =>
      url === "/login"
        ? { cookies: ["sid=s1; Path=/"], body: "ticket 42!" }
        : { body: { cookie: headers.cookie ?? "" } },
    );
    const steps = `
      {url: /login, capture: {sid: {cookie: sid}, ticket: {matches: "ticket (\\\\d+)"}, type: {header: connection}}},
      {url: "/x/{{sid}}/{{ticket}}/{{type}}", expect: {json: {cookie: "sid={{sid}}"}}},
      {name: other, url: /x, as: other, expect: {json: {cookie: ""}}}`;
    await expect(attempt(flow(server.port, steps))).resolves.toMatchObject({ kind: "pass" });
    expect(server.asked[1]).toBe("GET /x/s1/42/close");
  });

  it("begins with nothing remembered", async () => {
    const seen: unknown[] = [];
    await using server = await serve(({ headers }) => {
      seen.push(headers.cookie);
      return { cookies: ["sid=1; Path=/"], status: seen.length < 3 ? 500 : 200 };
    });
    await verify(flow(server.port, "{url: /x}"));
    expect(seen).toEqual([undefined, undefined, undefined]);
  });

  it("takes a message that came while other steps were made, and each message once", async () => {
    await using server = await serveWebSocket((socket) => {
      for (const n of [1, 2]) socket.send(JSON.stringify({ type: "n", n }));
      socket.send("end");
    });
    const url = `ws://127.0.0.1:${server.port}/`;
    const steps = `
      {type: ws, name: open, url: "${url}", receive: {text: end}},
      {type: ws, name: first, on: open, receive: {json: {type: n}}, capture: {n: n}},
      {type: ws, name: second, on: open, receive: {json: {type: n, n: {in: [2]}}}}`;
    await expect(attempt(flow(1, steps))).resolves.toMatchObject({ kind: "pass" });
  });

  it("is held to the expected version where a step says how it is told", async () => {
    await using server = await serve(() => ({ body: { version: "1.2.2" } }));
    const asked = "{url: /x, expect: {version-from: {json: version}}}";
    await expect(attempt(flow(server.port, asked), { expectVersion: "1.2.3" })).resolves.toMatchObject({
      kind: "stale",
      version: "1.2.2",
    });
    await expect(attempt(flow(server.port, "{url: /x}"), { expectVersion: "1.2.3" })).resolves.toMatchObject({
      kind: "pass",
    });
  });
});

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
    ["in what is no JSON", (token: string) => `${"x".repeat(60)} ${token}`, "{json: {a: 1}}"],
    ["in a value that does not fit", (token: string) => ({ a: `${"x".repeat(60)}${token}` }), "{json: {a: 1}}"],
  ])("without what a cut has left of a captured secret %s", async (_name, answer, expect_) => {
    const token = `hush-${"0123456789".repeat(4)}`;
    const raw = await serveHttp(({ url }, response) => {
      const body = url === "/login" ? { token } : answer(token);
      response.writeHead(url === "/login" || expect_ !== "{}" ? 200 : 500);
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
    await using server = raw;
    const steps = `{url: /login, capture: {token: token}}, {name: b, url: /x, expect: ${expect_}}`;
    const outcome = await attempt(flow(server.port, steps));
    expect(outcome).toMatchObject({ kind: "miss", error: expect.stringContaining("***…") });
    expect(JSON.stringify(outcome)).not.toContain("hush");
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

describe("a flow among other targets", () => {
  const health = (port: number) => `- {name: api, url: "http://127.0.0.1:${port}/health"}`;

  it("begins when the others are ok, and is not asked again while they hold", async () => {
    await using server = await serve(() => ({}));
    const targets = `${health(server.port)}\n${flow(server.port, "{url: /order, json: {}}")}`;
    const result = await verify(targets, { hold: 100 });
    expect(result).toMatchObject({ state: "healthy", targets: [{ verdict: "passed" }, { attempts: 1, streak: 1 }] });
    const begin = server.asked.indexOf("POST /order {}");
    expect(begin).toBeGreaterThanOrEqual(3);
    expect(server.asked.lastIndexOf("POST /order {}")).toBe(begin);
    expect(server.asked.length).toBeGreaterThan(begin + 2);
  });

  it("is not even begun when the others are not healthy", async () => {
    await using server = await serve(({ url }) => ({ status: url === "/health" ? 503 : 200 }));
    const targets = `${health(server.port)}\n${flow(server.port, "{url: /order, json: {}}")}`;
    const result = await verify(targets, { timeout: 1_000 });
    expect(result).toMatchObject({ state: "unhealthy", targets: [{}, { attempts: 0, verdict: "failed" }] });
    expect(server.asked).not.toContain("POST /order {}");
  });

  it("that fails is repeated as a whole, three times at most", async () => {
    await using server = await serve(({ url }) => ({ status: url === "/b" ? 500 : 200 }));
    const result = await verify(flow(server.port, "{url: /a, json: {}}, {url: /b, json: {}}"));
    expect(server.asked).toEqual(Array(3).fill(["POST /a {}", "POST /b {}"]).flat());
    expect(result).toMatchObject({
      state: "unhealthy",
      targets: [{ attempts: 3, lastError: expect.stringMatching(/^step 2 of 2, POST \/b: .*answered 500/) }],
    });
  });

  it("that fails once may pass later, and as often as it is asked to", async () => {
    let passes = 0;
    await using server = await serve(() => ({ status: passes++ === 0 ? 500 : 200 }));
    const result = await verify(flow(server.port, "{url: /a}", "consecutive: 2,"));
    expect(result).toMatchObject({ state: "healthy", targets: [{ attempts: 3, streak: 2 }] });
  });

  it("that is not required warns, and keeps nothing waiting", async () => {
    await using server = await serve(({ url }) => ({ status: url === "/b" ? 500 : 200 }));
    const targets = `${health(server.port)}\n${flow(server.port, "{url: /b}", "required: false,")}`;
    const result = await verify(targets);
    expect(result).toMatchObject({ state: "healthy", targets: [{}, { verdict: "failed", attempts: 1 }] });
  });

  it("has no last look when there is no time for one", async () => {
    await using server = await serve(() => ({ status: 500 }));
    const targets = flow(server.port, "{url: /a}", "failure-threshold: 99,");
    const result = await verify(targets, { timeout: 6_000, attemptTimeout: 5_000 });
    expect(result).toMatchObject({ targets: [{ lastError: expect.stringContaining("answered 500") }] });
    // Of the whole time, the last attempt's is left, however busy the machine is.
    expect(result.elapsed).toBeLessThan(6_000);
  });

  it("tells each step once, and what it waits for", async () => {
    let asked = 0;
    await using server = await serve(({ url }) => ({ body: { ready: url === "/b" ? asked++ > 0 : true } }));
    const runner = new RecordingRunner();
    await verify(
      flow(server.port, "{url: /a}, {name: b, url: /b, within: 5s, expect: {json: {ready: true}}}"),
      {},
      runner,
    );
    expect(runner.lines.slice(0, 4)).toEqual([
      expect.stringMatching(/^Waiting at most 10 s for a whole pass of journey$/),
      "journey: GET /a passed (step 1 of 2)",
      'journey: waiting at most 5 s for b: answered 200, but ready is false, expected true; the answer was {"ready":false}',
      "journey: b passed (step 2 of 2)",
    ]);
  });

  it("of a container reaches it at its own address, and nothing else", async () => {
    await using server = await serve(({ url, headers }) => ({
      body: { host: headers.host, next: url === "/a" ? `http://${headers.host}/b` : "http://other.example/" },
    }));
    const inside = (steps: string) =>
      `- {name: journey, type: flow, via: container, container: app, port: ${server.port}, steps: [${steps}]}`;
    const engine = containerEngine("127.0.0.1");
    const steps = `{url: /a, expect: {json: {host: "localhost:${server.port}"}}, capture: {next: next}}, {name: b, url: "{{next}}", capture: {next: next}}`;
    await expect(attempt(inside(steps), { ports: { engine } })).resolves.toMatchObject({ kind: "pass" });
    expect(server.asked).toEqual(["GET /a", "GET /b"]);
    await expect(attempt(inside(`${steps}, {name: c, url: "{{next}}"}`), { ports: { engine } })).resolves.toMatchObject(
      {
        kind: "miss",
        persistence: "final",
        error: expect.stringContaining(`via: container reaches port ${server.port} of app alone`),
      },
    );
    expect(healthNeeds(healthTargets.parse(inside("{url: /a}")))).toEqual({ engine: true, ssh: false });
  });

  it("masks what it learns of credentials", async () => {
    await using server = await serve(({ url }) => ({
      status: url === "/b" ? 500 : 200,
      body: { t: "t0p-secret", u: "t0p-secret" },
    }));
    const runner = new RecordingRunner();
    const result = await verify(
      flow(server.port, "{url: /a, capture: {t: {json: t, secret: true}}}, {url: /b}"),
      {},
      runner,
    );
    runner.info("t0p-secret");
    expect(runner.log).not.toContain("t0p-secret");
    expect(JSON.stringify(result)).not.toContain("t0p-secret");
  });
});
