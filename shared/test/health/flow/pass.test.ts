import { describe, expect, it } from "vitest";
import { attempt } from "../support/attempt.ts";
import { serveWebSocket } from "../support/servers.ts";
import { flow, serve, verify } from "./journey.ts";

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
