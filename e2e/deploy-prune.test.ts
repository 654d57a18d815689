import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readLab } from "../lab/description.ts";
import type { ActionRun } from "../tools/local-runner/index.ts";
import { readInTask } from "./support/container.ts";
import { deploy, pullInputs } from "./support/deploy.ts";
import { dockerOk } from "./support/docker.ts";
import { get } from "./support/engine.ts";
import { removeStack } from "./support/stack.ts";
import { until } from "./support/until.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "prune";
const STACK_LABEL = `com.docker.stack.namespace=${stack}`;
/** Objects that nobody uses and that this action did not make, however much they look like it. */
const FOREIGN = ["someone-elses", `${stack}_token_0123456789ab`, `${stack}_other`];

const SERVE = "trap 'exit 0' TERM; sleep 100000 & wait";

/** A service with one secret and one config. A crashing one never gets to be verified. */
function stackFile(command: string): string {
  return stringify({
    version: "3.12",
    services: {
      app: {
        image: readLab().images.busybox,
        command: ["sh", "-c", command],
        stop_grace_period: "1s",
        secrets: ["token"],
        configs: [{ source: "settings", target: "/etc/settings" }],
        deploy: {
          endpoint_mode: "dnsrr",
          restart_policy: { delay: "0s" },
          update_config: { order: "start-first", monitor: "1s", failure_action: "rollback" },
        },
      },
    },
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: variables of the stack file
    secrets: { token: { external: true, name: "${TOKEN_SECRET}" } },
    configs: { settings: { external: true, name: "${SETTINGS_CONFIG}" } },
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: variables of the stack file
  });
}

/** Deploys the n-th version of both values. */
function release(version: number, keep: Readonly<Record<string, string>>, command = SERVE): Promise<ActionRun> {
  const values = { secrets: `token: secret ${version}`, configs: `settings: setting ${version}` };
  const common = { stack, "stack-file": "stack.yml", "stable-for": "1s", ...pullInputs() };
  return deploy({ ...common, ...values, ...keep }, openWorkspace({ "stack.yml": stackFile(command) }).path);
}

interface Stored {
  readonly CreatedAt: string;
  readonly Spec: { readonly Name: string; readonly Labels: Readonly<Record<string, string>> };
}

async function namesOf(kind: "secrets" | "configs", prefix: string): Promise<string[]> {
  const all = await get<Stored[]>(`/${kind}`);
  const own = all.filter(({ Spec }) => Spec.Name.startsWith(prefix) && !FOREIGN.includes(Spec.Name));
  return own.toSorted((a, b) => a.CreatedAt.localeCompare(b.CreatedAt)).map(({ Spec }) => Spec.Name);
}

async function stoppingTasks(): Promise<number> {
  const filters = JSON.stringify({ label: [STACK_LABEL], "desired-state": ["shutdown"] });
  const tasks = await get<{ readonly Status: { readonly State: string } }[]>("/tasks", { filters });
  return tasks.filter(({ Status }) => Status.State === "running").length;
}

describe("pruning after a release", () => {
  const versions: { secret: string; config: string }[] = [];
  const kept = async () => ({
    secrets: await namesOf("secrets", `${stack}_token_`),
    configs: await namesOf("configs", `${stack}_settings_`),
    releases: await namesOf("configs", `${stack}.release.`),
  });
  /** What has to be there of the given versions. */
  const of = (...numbers: readonly number[]) => ({
    secrets: numbers.map((number) => versions[number - 1]?.secret),
    configs: numbers.map((number) => versions[number - 1]?.config),
  });
  const releaseOk = async (version: number, keep: Readonly<Record<string, string>>): Promise<ActionRun> => {
    // A task that is still stopping needs its secret, too.
    await until(stoppingTasks, (count) => count === 0);
    const run = await release(version, keep);
    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    const { secrets, configs } = await kept();
    versions.push({ secret: secrets.at(-1) ?? "", config: configs.at(-1) ?? "" });
    return run;
  };

  beforeAll(async () => {
    for (const [index, name] of FOREIGN.entries()) {
      const label = index === 2 ? ["--label", STACK_LABEL] : [];
      await dockerOk(["secret", "create", ...label, name, "-"], { stdin: "foreign" });
      await dockerOk(["config", "create", ...label, name, "-"], { stdin: "foreign" });
    }
  });
  afterAll(async () => {
    await removeStack(stack);
    // The labelled ones went with the stack.
    await dockerOk(["secret", "rm", ...FOREIGN.slice(0, 2)]);
    await dockerOk(["config", "rm", ...FOREIGN.slice(0, 2)]);
  });

  test("keeps every version that a kept release refers to, and removes what is older", async () => {
    const keep = { "release-keep": "2", "secret-keep": "1" };
    await releaseOk(1, keep);
    await releaseOk(2, keep);
    expect(await kept()).toEqual({ ...of(1, 2), releases: ["prune.release.1", "prune.release.2"] });
    const third = await releaseOk(3, keep);

    expect(await kept()).toEqual({ ...of(2, 3), releases: ["prune.release.2", "prune.release.3"] });
    const { secret, config } = versions[0] ?? {};
    expect(third.log).toContain(`Pruned release 1, secret ${secret}, config ${config}`);
    expect(third.summary).toContain("Removed as no longer needed: ");
  });

  test("keeps the version of the previous spec, which the engine itself would delete", async () => {
    await releaseOk(4, { "release-keep": "1", "secret-keep": "1" });

    expect(await kept()).toEqual({ ...of(3, 4), releases: ["prune.release.4"] });
  });

  test("removes nothing for a release that fails but what was made for it", async () => {
    const run = await release(5, { "release-keep": "1", "secret-keep": "1" }, "exit 3");

    expect(run.outputs.result, run.log.join("\n")).toBe("rolled-back");
    expect(await kept()).toMatchObject(of(3, 4));
    expect(await readInTask(`${stack}_app`, "/run/secrets/token")).toEqual(Buffer.from("secret 4"));
  });

  test("keeps as many versions as were asked for, used or not", async () => {
    await releaseOk(6, { "release-keep": "1", "secret-keep": "3" });

    expect((await kept()).secrets).toEqual([...of(3, 4).secrets, versions.at(-1)?.secret]);
  });

  test("never touches what this action did not make", async () => {
    for (const kind of ["secrets", "configs"]) {
      const names = (await get<Stored[]>(`/${kind}`)).map(({ Spec }) => Spec.Name);
      expect(names).toEqual(expect.arrayContaining(FOREIGN));
    }
  });
});

describe("a secret's content", () => {
  const other = `${stack}-bytes`;
  afterAll(() => removeStack(other));

  test("arrives byte for byte, however it is given", async () => {
    const binary = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    const file = Buffer.concat([createHash("sha512").update("any").digest(), Buffer.from("\r\n\0\n\n")]);
    const workspace = openWorkspace({ "stack.yml": bytesFile(["lines", "binary", "file", "plain"]) });
    writeFileSync(join(workspace.path, "key.bin"), file);
    const secrets = [
      "lines: |+",
      "  first",
      "",
      "  third $HOME `id` \"quoted\" 'too' \\n",
      "",
      `binary: { base64: ${binary.toString("base64")} }`,
      "file: { file: key.bin }",
      "plain: 1.10",
      "",
    ].join("\n");
    const inputs = { stack: other, "stack-file": "stack.yml", "stable-for": "1s", secrets, ...pullInputs() };
    const run = await deploy(inputs, workspace.path);

    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
    const read = (name: string) => readInTask(`${other}_app`, `/run/secrets/${name}`);
    const lines = "first\n\nthird $HOME `id` \"quoted\" 'too' \\n\n\n";
    expect(await read("lines")).toEqual(Buffer.from(lines));
    expect(await read("binary")).toEqual(binary);
    expect(await read("file")).toEqual(file);
    expect(await read("plain")).toEqual(Buffer.from("1.10"));
    const warnings = run.annotations.filter(({ level }) => level === "warning").map(({ message }) => message);
    expect(warnings).toEqual(
      ["lines", "file"].map((name) => expect.stringContaining(`secrets.${name} ends with a line break`)),
    );
  });
});

function bytesFile(names: readonly string[]): string {
  const secrets = names.map((name) => [name, { external: true, name: `\${${name.toUpperCase()}_SECRET}` }]);
  const app = {
    image: readLab().images.busybox,
    command: ["sleep", "100000"],
    stop_grace_period: "1s",
    secrets: names,
    deploy: { endpoint_mode: "dnsrr" },
  };
  return stringify({ version: "3.12", services: { app }, secrets: Object.fromEntries(secrets) });
}
