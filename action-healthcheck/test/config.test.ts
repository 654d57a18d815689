import { UserError } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readConfig } from "../src/config.ts";

const context = {
  repository: "",
  sha: "",
  ref: "",
  runId: "",
  runAttempt: "1",
  actor: "",
  runUrl: "",
  hasSshAgent: false,
};

const read = (inputs: Record<string, string>, runner = new RecordingRunner(inputs)) => readConfig(runner, context);

function problems(inputs: Record<string, string>): string[] {
  try {
    read(inputs);
  } catch (error) {
    if (error instanceof UserError) return error.problems.map(({ input, message }) => `${input}: ${message}`);
    throw error;
  }
  return [];
}

describe("the inputs of a health check", () => {
  it("need nothing but the targets", () => {
    expect(read({ targets: "https://shop.example/health" })).toMatchObject({
      targets: [{ name: "shop.example/health" }],
      onFailure: "fail",
      access: { kind: "local", socketPath: "/var/run/docker.sock" },
      options: { timeout: 300_000, consecutive: 3 },
    });
  });

  it("are refused with everything that is wrong, before anything is connected to", () => {
    const inputs = {
      targets: "- {type: pg, database: shop}\n- {url: http://a/, via: host}",
      timeout: "soon",
      consecutive: "none",
      "on-failure": "ignore",
      "ssh-user": "deploy",
      tragets: "x",
    };
    expect(problems(inputs)).toEqual([
      "targets.0.type: pg probes do not exist yet; expected one of http, tcp, ws, service, container, flow",
      'timeout: expected a duration such as 90s or 5m, got "soon"',
      'consecutive: expected a whole number of 1 or more, got "none"',
      'on-failure: expected one of fail, warn, got "ignore"',
      "tragets: is not an input of this action; did you mean targets?",
      "ssh-user: has no use without ssh-host",
    ]);
  });

  it("need a host for what is probed from the host", () => {
    expect(problems({ targets: "- {url: http://a/, via: host}" })).toEqual([
      "targets.0.via: host needs ssh-host; on the host itself, runner does the same",
    ]);
  });

  it("need the touched migrations, or the word that there are none, where a check depends on them", () => {
    const targets = "- {name: maps, url: http://a/, when: {migrations: 'db/*map*'}}";
    expect(problems({ targets })).toEqual([
      "migrations: is required by maps: the files that were touched, one a line, or none",
    ]);
    const isChecked = (migrations: string) => read({ targets, migrations }).targets[0]?.when;
    expect(["none", "db/1_user.sql", "db/1_user.sql\ndb/2_map.sql"].map(isChecked)).toEqual([false, false, true]);
  });

  describe("with an expected version", () => {
    const uuids = "{name: uuids, type: flow, url: 'http://a/', steps: [{url: /a, when: {migrations: '*uuid*'}}]}";
    const expected = (targets: string) => problems({ targets, "expect-version": "v1.4.2", migrations: "none" });
    const refused = (why: string) => [
      `expect-version: nothing that is checked tells a version to hold against v1.4.2: ${why}; add a target that tells it, such as /health, or leave expect-version out`,
    ];

    it("need a target that tells one", () => {
      expect(expected(`- ${uuids}`)).toEqual(refused("uuids (left out by when)"));
      expect(expected("- {name: risk, url: 'http://a/', when: }\n- {name: game, url: 'tcp://a:1', type: tcp}")).toEqual(
        refused("risk (left out by when), game (a tcp that tells none)"),
      );
      expect(
        expected("- {name: live, type: ws, url: 'ws://a/'}\n- {name: j, type: flow, steps: [{url: 'http://a/'}]}"),
      ).toEqual(refused("live (a ws that tells none), j (a flow that tells none)"));
    });

    it.each([
      ["an address", `- http://a/health\n- ${uuids}`],
      ["a service", "- {type: service, service: api}"],
      ["a step of a flow", "- {name: j, type: flow, steps: [{url: 'http://a/', expect: {version-from: {json: v}}}]}"],
    ])("are content with %s", (_name, targets) => {
      expect(expected(targets)).toEqual([]);
      expect(read({ targets, "expect-version": "1", migrations: "none" }).unproven).toBeUndefined();
    });

    it("say what is missing of the migrations before what follows from them", () => {
      expect(problems({ targets: `- ${uuids}`, "expect-version": "1" })).toEqual([
        "migrations: is required by uuids: the files that were touched, one a line, or none",
      ]);
    });

    it("take the word of a target that tells none, and keep in mind that nothing proves it", () => {
      const targets = "- {name: a, url: 'http://a/', expect: {version: any}}\n- {name: b, type: tcp, url: 'tcp://a:1'}";
      expect(read({ targets, "expect-version": "1.4.2" }).unproven).toMatch(
        /1\.4\.2 is not proven: a \(.*\), b \(a tcp/,
      );
    });
  });

  it("need a host for a journey that begins there", () => {
    const flow = "- {name: j, type: flow, via: host, steps: [{url: http://a/}]}";
    expect(problems({ targets: flow })).toEqual([
      "targets.0.via: host needs ssh-host; on the host itself, runner does the same",
    ]);
  });

  it("need the host's key with a host", () => {
    const inputs = { targets: "- {type: service, service: api}", "ssh-host": "m1.example", "ssh-user": "deploy" };
    expect(problems(inputs)).toEqual([
      expect.stringMatching(/^ssh-known-hosts: is required with ssh-host/),
      expect.stringMatching(/^ssh-key: is required with ssh-host/),
    ]);
  });

  it("mask every credential in a target, also on its own", () => {
    const login = Buffer.from("probe:p4ssw0rd").toString("base64");
    const runner = new RecordingRunner({
      targets: `- {url: "https://a.example/?token=qu3ry", headers: {Authorization: Basic ${login}, X-Api-Key: k3y-value}}`,
    });
    read({}, runner);
    runner.info(`Basic ${login} | p4ssw0rd | k3y-value | qu3ry | ${Buffer.from("k3y-value").toString("base64")}`);
    expect(runner.log).toBe("*** | *** | *** | *** | ***");
  });
});
