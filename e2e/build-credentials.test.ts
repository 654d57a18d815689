import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { base64Forms } from "../shared/src/text/redact.ts";
import { buildOk, type Checkout, DOCKERFILE, openCheckout } from "./support/build.ts";
import { dockerOk } from "./support/docker.ts";
import { startProcessSampler } from "./support/process-sampler.ts";

/** Only the secret's hash goes into the image: proof that it arrived, and no secret. */
const WITH_SECRET = `${DOCKERFILE}FROM base AS sealed
RUN --mount=type=secret,id=NPM_TOKEN sha256sum < /run/secrets/NPM_TOKEN | cut -c1-64 > /proof && sleep 1
CMD ["cat", "/proof"]
`;

/** Every file below a folder with its content and mode. */
function snapshot(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted();
  const files = names.filter((name) => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map((name) => [name, `${statSync(join(folder, name)).mode} ${readFileSync(join(folder, name), "latin1")}`]),
  );
}

function everyForm(secret: string): string[] {
  return [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...base64Forms(secret)];
}

function around(checkout: Checkout): string {
  return join(checkout.home, "..");
}

describe("the credentials of a build", () => {
  it("are left nowhere, and the user's Docker configuration is as it was", async () => {
    const checkout = openCheckout();
    const before = snapshot(checkout.home);
    const run = await buildOk(checkout);
    expect(snapshot(checkout.home)).toEqual(before);
    expect(run.leftovers).toEqual([]);
    const kept = Object.values(snapshot(around(checkout))).join("\n");
    for (const form of everyForm(readLab().registries.private.password)) expect(kept).not.toContain(form);
  });

  it("may be the login that Docker has already", async () => {
    const checkout = openCheckout();
    const { host, username, password } = readLab().registries.private;
    const file = join(checkout.home, ".docker/config.json");
    const auth = Buffer.from(`${username}:${password}`).toString("base64");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), auths: { [host]: { auth } } }));
    const before = snapshot(checkout.home);
    const run = await buildOk(checkout, { "registry-username": "", "registry-password": "" });
    expect(run.outputs.result).toBe("pushed");
    expect(snapshot(checkout.home)).toEqual(before);
    expect(run.masks).toContain(password);
  });

  it("and its secrets reach the build, but no command line, other process, log, summary or output", async () => {
    const checkout = openCheckout();
    // A layer that was built with another secret, by an earlier run, would be taken for this one.
    checkout.write("Dockerfile", WITH_SECRET.replace("sleep 1", `echo ${checkout.namespace} && sleep 1`));
    checkout.commit("with a secret");
    const secret = `npm-${randomBytes(12).toString("base64")}/"\\${randomBytes(12).toString("hex")}`;
    const sampler = startProcessSampler((commandLine) => commandLine.includes("action-build-push/dist/main/index.js"));
    const run = await buildOk(checkout, {
      images: "sealed: {target: sealed}",
      "build-secrets": JSON.stringify({ NPM_TOKEN: secret }),
    });
    const seen = await sampler.stop();

    const socket = readLab().runner.socket;
    const { pinned } = JSON.parse(run.outputs.images ?? "").sealed;
    const { host, username, password } = readLab().registries.private;
    const env = { DOCKER_CONFIG: join(around(checkout), "puller") };
    await dockerOk(["login", "--username", username, "--password-stdin", host], { socket, env, stdin: password });
    const proof = await dockerOk(["run", "--rm", "--quiet", pinned], { socket, env });
    expect(proof).toBe(createHash("sha256").update(secret).digest("hex"));

    expect(seen.commandLines).toContain("buildx\nbake");
    const said = [run.log, run.summary, JSON.stringify(run.outputs), seen.commandLines, seen.environments].join("\n");
    for (const value of [secret, password]) for (const form of everyForm(value)) expect(said).not.toContain(form);
    expect(run.leftovers).toEqual([]);
  });
});
