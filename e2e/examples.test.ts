import { afterAll, describe, expect, test } from "vitest";
import { readLab } from "../lab/description.ts";
import { jobNamed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import { tagged } from "./support/build.ts";
import { labEnvironment } from "./support/caller.ts";
import { readInTask } from "./support/container.ts";
import { clusterState, runningVersions } from "./support/engine.ts";
import { dockerfile, Example, fixture } from "./support/example.ts";
import { runOnHost } from "./support/host-container.ts";
import { results, shown } from "./support/release-workflow.ts";
import { startSite } from "./support/site.ts";
import { removeStack } from "./support/stack.ts";

const application = { "app.py": fixture("app.py") };

function expectSuccess(run: WorkflowRun): void {
  expect(run.conclusion, `${JSON.stringify(run.problems)}\n${shown(run)}`).toBe("success");
}

describe("honeydue: three images of one Dockerfile for two platforms, on a swarm", () => {
  const APNS_KEY = "-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEH\n-----END PRIVATE KEY-----\n";
  const secretValues = ["p0stgres#pass", "a-secret-key-of-the-app", "the-mail-password", "the-fcm-server-key"];
  const [postgres, key, mail, fcm] = secretValues;
  const STACK_SECRETS = `postgres_password: "${postgres}"
secret_key: "${key}"
email_host_password: "${mail}"
fcm_server_key: "${fcm}"
apns_auth_key: |
${APNS_KEY.replaceAll(/^(?=.)/gm, "  ")}`;

  afterAll(() => removeStack("honeydue"));

  /** What the owner has set, with a number of copies of the api. */
  function settings(replicas: number) {
    const { registries, edge } = readLab();
    const { vars, secrets } = labEnvironment();
    const production = {
      vars: { ...vars, STACK_ENV: `API_REPLICAS=${replicas}` },
      secrets: { ...secrets, STACK_SECRETS },
    };
    const HEALTHCHECK_URL = `${edge.urls[0]}/honeydue_api/health`;
    return {
      environments: { production },
      vars: { PULL_USERNAME: registries.private.pullUsername, HEALTHCHECK_URL },
    };
  }

  test("is released by a tag, planned and deployed by hand, and rolled back", async () => {
    const stage = (name: string, port: number) => `FROM base AS ${name}\nENV PORT=${port}\n`;
    const example = new Example("honeydue", {
      ...application,
      Dockerfile: dockerfile(stage("api", 8080), stage("worker", 6060), stage("admin", 3000)),
      "deploy/swarm-stack.prod.yml": fixture("honeydue-stack.yml"),
    });

    const released = await example.release("1.0.0", settings(1));
    expectSuccess(released);
    expect(results(released)).toEqual({
      "release / Plan": "success",
      "release / Build linux-amd64": "success",
      "release / Build linux-arm64": "success",
      "release / Publish": "success",
      "release / Deploy to production": "success",
    });
    const log = jobNamed(released, "release / Deploy to production").log.join("\n");
    for (const name of ["api", "worker", "admin"]) expect(log).toMatch(new RegExp(`^${name}: ok after`, "m"));
    expect(await readInTask("honeydue_worker", "/run/secrets/apns_auth_key")).toEqual(Buffer.from(APNS_KEY));
    expect(await readInTask("honeydue_worker", "/run/secrets/postgres_password")).toEqual(Buffer.from(postgres ?? ""));
    expect(secretValues.filter((secret) => shown(released).includes(secret))).toEqual([]);
    const first = await clusterState();
    const images = await runningVersions("honeydue");

    const planned = await example.dispatch("release.yml", { ...settings(2), inputs: { "dry-run": true } });
    expectSuccess(planned);
    expect(results(planned)).toMatchObject({ "release / publish": "skipped" });
    expect(shown(planned)).toContain("to be built");
    expect(await clusterState()).toBe(first);

    const inputs = { build: false, version: "1.0.0", "skip-health": true };
    const again = await example.dispatch("release.yml", { ...settings(2), inputs });
    expectSuccess(again);
    expect(results(again)).toMatchObject({ "release / publish": "skipped" });
    expect(jobNamed(again, "release / Deploy to production").outputs).toEqual({ result: "deployed", release: "2" });
    expect(shown(again)).not.toContain("worker: ok after");
    expect(await runningVersions("honeydue")).toEqual(images);

    const back = await example.dispatch("rollback.yml", settings(2));
    expectSuccess(back);
    const rollback = jobNamed(back, "rollback / Roll back honeydue");
    expect(rollback.outputs).toEqual({ result: "reverted", release: "3" });
    expect(rollback.log.join("\n")).toMatch(/^admin: ok after/m);
  });
});

describe("rachel-web: one image of a tested project, and a host that is updated by hand", () => {
  const mix = (version: string) => `defmodule Rachel.MixProject do
  def project do
    [
      app: :rachel,
      version: "${version}",
    ]
  end
end
`;
  const open = (version: string, app = application["app.py"]) =>
    new Example("rachel-web", {
      "app.py": app,
      "mix.exs": mix(version),
      Dockerfile: dockerfile(
        "FROM base AS test\nUSER root\nRUN python3 -m py_compile app.py\n",
        "FROM base AS release\n",
      ),
    });

  test("is tested, built and verified once it is served", async () => {
    const example = open("1.0.1");
    const run = await example.release("1.0.1");
    expectSuccess(run);
    expect(results(run)).toEqual({ test: "success", image: "success" });
    const { namespace } = example.place;
    const [version] = await tagged({ namespace }, "1.0.1", ["rachel-web"]);
    expect(version).toMatch(/^sha256:/);
    expect(await tagged({ namespace }, "latest", ["rachel-web"])).toEqual([version]);
    expect(jobNamed(run, "image").outputs).toEqual({
      version: "1.0.1",
      digests: JSON.stringify({ "rachel-web": version }),
    });

    const [manager] = readLab().nodes;
    const options = ["--publish", "4000:4000"];
    await runOnHost({ name: "rachel-web", image: `${namespace}/rachel-web:1.0.1`, port: 4000, options });
    const vars = { SITE_URL: `http://${manager?.address}:4000`, RUBP_ADDRESS: `${manager?.address}:4000` };
    const verified = await example.dispatch("verify.yml", { vars, inputs: { version: "1.0.1" } });
    expectSuccess(verified);
    expect(shown(verified)).toMatch(/web: ok after .*, version 1\.0\.1/);
    expect(shown(verified)).toContain("rubp: ok after");
  });

  test("is not built when its tests fail", async () => {
    const run = await open("1.0.1", "def broken(:\n").release("1.0.1");
    expect(results(run)).toEqual({ test: "failure", image: "skipped" });
  });

  test("is not built when the tag is not the version in mix.exs", async () => {
    const example = open("1.0.0");
    const run = await example.release("1.0.1");
    expect(results(run)).toEqual({ test: "success", image: "failure" });
    expect(shown(run)).toContain("version-command: the project says 1.0.0, but the tag says 1.0.1");
    expect(await tagged(example.place, "1.0.1", ["rachel-web"])).toEqual([undefined]);
  });
});

test("sertantai-legal: two images with their own contexts, on a host where nothing has a port", async () => {
  const part = (folder: string) => ({
    [`${folder}/app.py`]: application["app.py"],
    [`${folder}/Dockerfile`]: dockerfile(),
  });
  const example = new Example("sertantai-legal", { ...part("frontend"), ...part("backend") });
  const run = await example.release("2.3.0");
  expectSuccess(run);
  const { namespace } = example.place;
  const names = ["sertantai-legal-frontend", "sertantai-legal-backend"];
  const digests = await tagged({ namespace }, "2.3.0", names);
  expect(await tagged({ namespace }, "latest", names)).toEqual(digests);
  expect(JSON.parse(jobNamed(run, "images").outputs.digests ?? "")).toEqual(
    Object.fromEntries(names.map((name, index) => [name, digests[index]])),
  );

  const [frontend, backend] = names.map((name) => `${namespace}/${name}:latest`);
  const checked = (port: number) => [
    ...["--health-cmd", `wget -q -O /dev/null http://127.0.0.1:${port}/health`, "--health-interval", "1s"],
  ];
  const start = (name: string, image = "", port = 3000) => runOnHost({ name, image, port, options: checked(port) });
  await start("sertantai_legal_app", backend, 4000);
  await start("sertantai_legal_frontend", frontend);
  await start("sertantai_legal_electric", backend);

  const { vars, secrets } = labEnvironment();
  const site = new URL(await startSite("2.3.0")).origin;
  const verified = await example.dispatch("verify.yml", {
    vars: { ...vars, SITE_URL: site },
    secrets: { SSH_KEY: secrets?.SSH_KEY ?? "" },
  });
  expectSuccess(verified);
  for (const name of ["backend", "frontend", "electric", "api", "sync"])
    expect(shown(verified)).toMatch(new RegExp(`^${name}: ok after`, "m"));
});

// geoduels: see geoduels.test.ts, where a pushed tag goes all the way to the cluster.

describe("smoke: whether $/ in a called workflow is the suite's own", () => {
  test("is told when it is", async () => {
    const run = await new Example("smoke", {}).dispatch("smoke.yml", {
      inputs: { "site-url": await startSite("1.0.0") },
    });
    expectSuccess(run);
    expect(jobNamed(run, "tell").log).toContain("$/ works: the suite's action-healthcheck ran");
    expect(jobNamed(run, "tell").summary).toContain("$/ works");
  });

  test("is red when the address is not healthy, and says that $/ works nevertheless", async () => {
    const run = await new Example("smoke", {}).dispatch("smoke.yml", { inputs: { "site-url": "ftp://example.org" } });
    expect(results(run)).toMatchObject({ "verify / Verify": "failure", tell: "failure" });
    expect(jobNamed(run, "tell").log).toContain("$/ works, but the address is failed");
  });
});
