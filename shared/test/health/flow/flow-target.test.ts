import { describe, expect, it } from "vitest";
import { healthTargets, healthTargetsJsonSchema } from "../../../src/health/health-targets.ts";
import { healthNeeds } from "../../../src/health/open-probe.ts";
import { asksForMigrations, forMigrations } from "../../../src/health/touched-migrations.ts";
import { secretsIn } from "../../../src/secret.ts";

const problems = (text: string) =>
  healthTargets.safeParse(text).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
const flow = (steps: string) => `- name: journey\n  type: flow\n  url: https://a.example/api/\n  steps:\n${steps}`;

describe("a flow", () => {
  it("is read with its base added to paths, its headers to all, and a body making a POST", () => {
    const [target] = healthTargets.parse(`
- name: journey
  type: flow
  url: https://a.example/api/
  via: host
  headers: {Origin: "https://a.example"}
  steps:
    - {url: /login, json: {name: probe}, capture: {token: accessToken, id: {cookie: player}}}
    - {url: "https://b.example/", headers: {Origin: none}, method: HEAD}
    - {type: ws, url: "/live?id={{id}}", as: other}
    - {type: ws, on: "/live?id={{id}}", send: bye, within: 3s, receive: {text: bye}}`);
    expect(target).toMatchObject({
      type: "flow",
      place: { from: "host" },
      attemptTimeout: 60_000,
      consecutive: 1,
      failureThreshold: 3,
      steps: [
        {
          kind: "http",
          name: "POST /login",
          method: "POST",
          url: "https://a.example/api/login",
          headers: { Origin: "https://a.example" },
          captures: [
            { name: "token", isSecret: true, from: { kind: "json", path: "accessToken" } },
            { name: "id", isSecret: false, from: { kind: "cookie", name: "player" } },
          ],
        },
        { method: "HEAD", url: "https://b.example/", headers: { Origin: "none" } },
        { kind: "open", url: "wss://a.example/api/live?id={{id}}", session: "other" },
        { kind: "talk", on: "/live?id={{id}}", within: 3_000 },
      ],
    });
    expect(healthNeeds([target as NonNullable<typeof target>])).toEqual({ engine: false, ssh: true });
  });

  it("hides the credentials that are written in it", () => {
    const targets = healthTargets.parse(
      flow(`    - {url: "/login?api_key=qu3ry", json: {user: probe, password: p4ss}, headers: {Authorization: Bearer b34r3r}}
    - {type: ws, url: /live, send: {auth: {token: w5}}}`),
    );
    const revealed = [...secretsIn(targets)].map((secret) => secret.reveal());
    expect(revealed).toEqual(["Bearer b34r3r", "b34r3r", "qu3ry", "p4ss", "w5"]);
  });

  it("is published as JSON Schema with everything else", () => {
    const schema = JSON.stringify(healthTargetsJsonSchema());
    for (const key of ["steps", "capture", "within", "receive", "subprotocol", "failure-threshold", "migrations"])
      expect(schema).toContain(`"${key}"`);
  });

  it("reports every problem of its steps at once, each with its path", () => {
    const steps = `    - {url: /login, json: {}, form: {}}
    - {url: /login, json: {}, within: 3s}
    - {url: "ftp://a/", headers: {Upgrade: x}}
    - {url: "http://169.254.169.254/latest"}
    - {url: "/a/{{id}}", name: a, method: GET, body: x}
    - {url: "/b/{{id}}", name: a, capture: {id: id}}
    - {type: ws, name: live, url: /live, within: 3s, capture: {x: y}}
    - {type: ws, on: life}
    - {type: ws, on: live, headers: {X-A: b}}
    - {type: ws}
    - {type: ws, on: live, name: c, receive: {text: hi}, capture: {x: {header: y}}}`;
    expect(problems(flow(steps))).toEqual([
      "0.steps.0.body: give one of json, form and body",
      "0.steps.1.within: asks again, and POST must not be repeated",
      "0.steps.1.name: POST /login is already the name of another step",
      "0.steps.2.url: expected http://… or https://…",
      "0.steps.2.headers.Upgrade: is set by the connection itself",
      "0.steps.3.url: 169.254.169.254 is a link-local address, where clouds keep their metadata service: it is never probed",
      "0.steps.4.method: GET sends no body",
      "0.steps.4.capture: {{id}} is captured by no earlier step",
      "0.steps.5.name: a is already the name of another step",
      "0.steps.5.capture: {{id}} is captured by no earlier step",
      "0.steps.6.within: needs receive",
      "0.steps.6.capture: needs receive",
      "0.steps.7.on: no earlier step of this name opens a WebSocket",
      "0.steps.8.on: goes on with an open WebSocket: no headers, no subprotocol",
      "0.steps.9.url: give exactly one of url and on",
      "0.steps.10.capture.x: a message has only json and matches",
    ]);
  });

  it.each([
    ["no name", "- {type: flow, steps: [{url: http://a/}]}", ["0.name: is required: what the flow shows"]],
    ["no steps", "- {type: flow, name: a, steps: []}", ["0.steps: names no step"]],
    [
      "a path without a base",
      "- {type: flow, name: a, steps: [{url: /x}]}",
      ["0.steps.0.url: expected http://… or https://…, or the flow's own url to add it to"],
    ],
    [
      "a wrong base",
      "- {type: flow, name: a, url: a.example, steps: [{url: http://a/}]}",
      ["0.url: expected http://… or https://…, to which the steps' paths are added"],
    ],
    [
      "two sources of a capture",
      flow("    - {url: /x, capture: {a: {json: b, header: c}}}"),
      ["0.steps.0.capture.a: expected exactly one of json, header, cookie and matches"],
    ],
    [
      "half of a container",
      "- {type: flow, name: a, via: container, container: app, url: http://a/, steps: [{url: /x}]}",
      [
        "0.via: container needs container and port; a service is reached via host",
        "0.url: is not for via: container: give container and port",
      ],
    ],
    [
      "a way out of the container",
      "- {type: flow, name: a, via: container, container: app, port: 80, steps: [{url: http://b/}]}",
      ["0.steps.0.url: can only be a path: via: container reaches the container's port alone"],
    ],
    [
      "a container from elsewhere",
      "- {type: flow, name: a, url: http://a/, port: 80, steps: [{url: /x}]}",
      ["0.port: is only for via: container; from elsewhere the url says it all"],
    ],
    ["a step of another type", flow("    - {type: grpc, url: /x}"), ["0.steps.0.type: expected type http or ws"]],
  ])("is refused with %s", (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

describe("when", () => {
  const maps = 'when: {migrations: "db/migrations/*map*"}';
  const touched = ["db/migrations/000049_map_tags.up.sql"];

  it.each([
    ["true", true],
    ["false", false],
    ['"false"', false],
    ["", false],
    ['""', false],
    ["http://risk-engine:8096", true],
  ])("%s, as an expression of the workflow gives it, is %s", (given, expected) => {
    expect(healthTargets.parse(`- url: http://a/\n  when: ${given}`)).toMatchObject([{ when: expected }]);
  });

  it("leaves out a target that is not configured, whatever its url has become", () => {
    const targets = healthTargets.parse(
      `- {name: risk, url: /health/ready, when: }\n- {type: tcp, url: "tcp://:", when: }`,
    );
    expect(targets).toMatchObject([{ name: "risk", when: false }, { when: false }]);
  });

  it("holds a target and a step to the migrations that were touched", () => {
    const targets = healthTargets.parse(
      `- {url: http://a/, ${maps}}\n${flow(`    - {url: /a}\n    - {url: /b, ${maps}}`)}`,
    );
    expect(targets.map(asksForMigrations)).toEqual([true, true]);
    expect(forMigrations(targets, touched)).toMatchObject([{ when: true }, { steps: [{}, {}] }]);
    expect(forMigrations(targets, ["db/migrations/000050_users.up.sql"])).toMatchObject([
      { when: false },
      { when: true, steps: [{ name: "GET /a" }] },
    ]);
  });

  it("leaves out a flow none of whose steps applies, for nothing that was not asked has passed", () => {
    const parse = (steps: string) => healthTargets.parse(flow(steps));
    const none = [{ when: false, steps: [] }];
    expect(forMigrations(parse(`    - {url: /a, ${maps}}\n    - {url: /b, ${maps}}`), [])).toMatchObject(none);
    expect(parse("    - {url: /a, when: }\n    - {url: /b, when: false}")).toMatchObject(none);
    expect(forMigrations(parse(`    - {url: /a, when: }\n    - {url: /b, ${maps}}`), [])).toMatchObject(none);
    expect(forMigrations(parse(`    - {url: /a, ${maps}}`), touched)).toMatchObject([{ when: true, steps: [{}] }]);
    expect(healthNeeds(parse("    - {url: /a, when: }"))).toEqual({ engine: false, ssh: false });
  });

  it("must be the same for a step and for what it depends on", () => {
    expect(problems(flow(`    - {url: /a, ${maps}, capture: {id: id}}\n    - {url: "/b/{{id}}"}`))).toEqual([
      "0.steps.1.capture: {{id}} is captured by GET /a, which can be left out while this step is not: give both the same when",
    ]);
    expect(problems(flow(`    - {url: /a, ${maps}, capture: {id: id}}\n    - {url: "/b/{{id}}", ${maps}}`))).toEqual(
      [],
    );
  });
});

it("keeps the credentials in the texts that are sent for the run to hide", () => {
  const steps = [
    '    - {url: /a, body: \'{"user":"ada","password":"hunter-2"}\'}',
    "    - {url: /b, body: 'user=ada&password=hunter%203&token={{random}}'}",
    '    - {type: ws, name: ws, url: "ws://a/", send: \'42["auth",{"token":"hunter-4"}]\'}',
    '    - {type: ws, on: ws, send: \'{"apiKey":"hunter-5"}\'}',
    "    - {url: /c, body: hello}",
  ];
  const [target] = healthTargets.parse(flow(steps.join("\n")));
  const hidden = target?.type === "flow" ? target.hidden.map((each) => each.reveal()) : [];
  expect(hidden).toEqual(["hunter-2", "hunter 3", "hunter-4", "hunter-5"]);
});
