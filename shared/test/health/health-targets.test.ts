import { describe, expect, it } from "vitest";
import { healthTargets, healthTargetsJsonSchema } from "../../src/health/health-targets.ts";
import { healthNeeds } from "../../src/health/open-probe.ts";
import { secretsIn } from "../../src/secret.ts";

const problems = (text: string | undefined) =>
  healthTargets.safeParse(text).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];

const revealed = (text: string) => [...secretsIn(healthTargets.parse(text))].map((secret) => secret.reveal());

describe("targets", () => {
  it("can be one URL a line", () => {
    const targets = healthTargets.parse("https://shop.example/health\n# the database\n\ntcp://db.internal:5432\n");
    expect(targets).toMatchObject([
      {
        type: "http",
        name: "shop.example/health",
        required: true,
        endpoint: { from: "runner", host: "shop.example", port: 443 },
      },
      { type: "tcp", name: "db.internal:5432", endpoint: { host: "db.internal", port: 5432 } },
    ]);
  });

  it("can be a YAML list whose items are URLs or mappings", () => {
    const targets = healthTargets.parse(`
- https://shop.example/
- url: http://[::1]:8080/ready?full=1
  name: api
  required: false
  headers: {X-Forwarded-Proto: https}
  host: shop.example
- {type: service, service: shop_web, min-instances: 2}
- {type: container, container: db, when: false}
- {type: http, via: container, service: worker, port: 6060, path: /health}
- {type: tcp, via: host, url: "tcp://127.0.0.1:1982"}`);
    expect(targets).toMatchObject([
      { name: "shop.example" },
      {
        name: "api",
        required: false,
        endpoint: { host: "::1", port: 8080 },
        request: { path: "/ready?full=1", host: "shop.example" },
      },
      { name: "shop_web", minInstances: 2 },
      { name: "db", when: false },
      {
        name: "worker:6060/health",
        endpoint: { from: "service", service: "worker", port: 6060 },
        request: { host: "localhost:6060" },
      },
      { name: "127.0.0.1:1982", endpoint: { from: "host", host: "127.0.0.1", port: 1982 } },
    ]);
  });

  it("reach a container at its own address, or on the loopback inside it when the url says localhost", () => {
    const targets = healthTargets.parse(`
- {type: http, via: container, container: app, port: 4000, path: /health}
- {type: http, via: container, container: app, url: "http://localhost:4000/live"}`);
    expect(targets).toMatchObject([
      { name: "app:4000/health", endpoint: { from: "container", port: 4000 } },
      { name: "app:4000/live", endpoint: { from: "inside", port: 4000 } },
    ]);
  });

  it("publish a JSON Schema for editors", () => {
    const schema = JSON.stringify(healthTargetsJsonSchema());
    for (const key of ["expect", "max-latency", "via", "min-instances", "probe-image"])
      expect(schema).toContain(`"${key}"`);
  });
});

describe("problems with targets", () => {
  it("are all reported at once, each with its path", () => {
    const yaml = `
- type: http
  expect: {status: 9xx, version: 1.10, json: {a: {matches: "("}}, tiemout: 1}
- type: service
- {type: tcp, url: "http://db/"}
- {type: container, container: app, expect: {image: "app:1.2.3"}}`;
    expect(problems(yaml)).toEqual([
      '0.expect.status: expected status codes such as 200, 2xx or 200-399, got "9xx"',
      expect.stringMatching(/^0\.expect\.json\.a\.matches: is not a regular expression/),
      "0.expect.version: expected text; write the version in quotes",
      "0.expect.tiemout: is not a known key here",
      "0.url: is required: http://… or https://…",
      "1.service: is required",
      "2.url: expected tcp://…",
      "3.expect.image: expected a digest: sha256:… or name@sha256:…",
    ]);
  });

  it.each([
    ["nothing", undefined, [": is required: the targets to check"]],
    ["an empty list", "[]", [": names no target"]],
    ["a mapping", "url: https://x", [": expected a list of targets, or one URL a line"]],
    ["malformed YAML", "- [a", [expect.stringMatching(/^: is not valid YAML at line 1/)]],
    ["a number", "- 3", ["0: expected a URL or a mapping with url, or type and its keys"]],
    [
      "a type that is planned",
      "- {type: grpc, url: x}",
      ["0.type: grpc probes do not exist yet; expected one of http, tcp, ws, service, container, flow"],
    ],
    ["a type that is nothing", "- {type: icmp}", ["0.type: expected one of http, tcp, ws, service, container, flow"]],
    [
      "two targets of one name",
      "- http://a/\n- {name: a, url: http://b/}",
      ["1.name: a is already the name of another target"],
    ],
    ["a tcp url without a port", "tcp://db", ["0.url: needs a port: tcp://host:port"]],
    ["something that is no URL", "- {url: shop.example}", ["0.url: expected http://… or https://…"]],
    [
      "keys that do not go with where it is probed from",
      "- {url: http://a/, port: 1, service: b, via: host, resolve: [10.0.0.1]}",
      [
        "0.service: is only for via: container; from elsewhere the url says it all",
        "0.port: is only for via: container; from elsewhere the url says it all",
        "0.resolve: is only for via: runner; the host resolves names itself",
      ],
    ],
    [
      "a container probe without a container",
      "- {type: tcp, via: container, port: 1}",
      ["0.via: container needs exactly one of container and service"],
    ],
    [
      "a container probe with a far url",
      "- {type: http, via: container, container: a, url: http://b/}",
      ["0.url: can only be http://localhost:PORT/… of a container; else give port and path"],
    ],
    [
      "a header that the connection sets",
      "- {url: http://a/, headers: {Host: b, Content-Length: 3}}",
      ["0.headers.Host: write the key host instead", "0.headers.Content-Length: is set by the connection itself"],
    ],
    [
      "a header that would break out of its line",
      '- {url: http://a/, headers: {x-a: "b\\r\\nc: d"}}',
      ["0.headers.x-a: may not hold line breaks or characters beyond Latin-1"],
    ],
  ])("%s", (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it("never leads to a cloud's metadata service", () => {
    const ways = [
      "http://169.254.169.254/",
      "http://2852039166/",
      "http://[::ffff:169.254.169.254]/",
      "http://[fd00:ec2::254]/",
      "http://metadata.google.internal/",
    ];
    for (const url of ways) expect(problems(url)).toEqual([expect.stringContaining("it is never probed")]);
  });

  it("a credential that would show in a container's process list", () => {
    const yaml =
      "- {type: http, via: container, service: worker, port: 6060, headers: {Authorization: Bearer abcdef, Accept: '*/*'}}";
    expect(problems(yaml)).toEqual([
      expect.stringMatching(/^0\.headers\.Authorization: would show in the container's process list/),
    ]);
  });

  it.each([
    ["path", "service: worker, port: 6060, path: '/health?token=hunter-2'"],
    ["url", "container: app, url: 'http://localhost:80/health?full=1&api_key=hunter-2'"],
    ["url", "container: app, url: 'http://probe:token=@localhost:80/health'"],
  ])("a credential in the %s that a program in a container asks for", (key, given) => {
    expect(problems(`- {type: http, via: container, ${given}}`)).toEqual([
      `0.${key}: holds a credential, which would show in the container's process list; ask for an address without one`,
    ]);
    expect(
      problems(
        `- {type: http, via: container, ${given.replace(/(probe:token=@|token=|api_key=)/, "depth=").replace("//depth=", "//")}}`,
      ),
    ).toEqual([]);
  });
});

describe("secrets in targets", () => {
  it("are every header's value but those that never carry one", () => {
    const yaml = "- {url: https://a/, headers: {X-Api-Key: k3y-value, X-Forwarded-Proto: https, Accept: text/html}}";
    expect(revealed(yaml)).toEqual(["k3y-value"]);
  });

  it("are also the parts of a credential", () => {
    const login = Buffer.from("probe:p4ssw0rd").toString("base64");
    expect(revealed(`- {url: https://a/, headers: {Authorization: Basic ${login}}}`)).toEqual([
      `Basic ${login}`,
      login,
      "probe:p4ssw0rd",
      "p4ssw0rd",
    ]);
    expect(revealed("- {url: https://a/, headers: {Authorization: Bearer t0ken}}")).toContain("t0ken");
  });

  it("are the login in a URL, which becomes a header, and tokens among its parameters", () => {
    const [target] = healthTargets.parse("https://probe:p4ss%40word@a.example/health?token=t0ken&page=2");
    expect(target).toMatchObject({ name: "a.example/health", request: { headers: [{ name: "authorization" }] } });
    expect(revealed("https://probe:p4ss%40word@a.example/health?token=t0ken&page=2")).toEqual(
      expect.arrayContaining(["p4ss@word", "t0ken"]),
    );
    expect(revealed("https://a.example/health?page=2")).toEqual([]);
    for (const type of ["http", "ws"])
      expect(
        revealed(`- {type: ${type}, via: container, container: app, port: 80, path: '/health?token=t0ken&page=2'}`),
      ).toEqual(["t0ken"]);
  });
});

it("tells which connections the targets need", () => {
  const needs = (text: string) => healthNeeds(healthTargets.parse(text));
  expect(needs("http://a/")).toEqual({ engine: false, ssh: false });
  expect(needs("- {url: http://a/, via: host}")).toEqual({ engine: false, ssh: true });
  expect(needs("- {type: service, service: a}")).toEqual({ engine: true, ssh: false });
  expect(needs("- {type: service, service: a, when: false}")).toEqual({ engine: false, ssh: false });
});
