import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { readLab } from "../lab/description.ts";
import { deploy, pullInputs } from "./support/deploy.ts";
import { clusterState } from "./support/engine.ts";
import { removeStack } from "./support/stack.ts";
import { openWorkspace } from "./support/workspace.ts";

const stack = "dry-run";
const lab = readLab();
const inputs = { stack, "stack-file": "stack.yml", "stable-for": "1s", ...pullInputs() };
const secret = (value: string) => ({ secrets: `token: ${value}` });
/** One that the build of the same dry run has not built. */
const toBeBuilt = JSON.stringify({
  fresh: { repository: `${lab.registries.private.host}/dry-run/fresh`, digest: "", tags: ["2.0.0"] },
});

// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the stack file
function stackFile(services: Readonly<Record<string, object>>, name = "${TOKEN_SECRET}"): string {
  const base = {
    image: lab.images.busybox,
    command: ["sleep", "100000"],
    stop_grace_period: "1s",
    deploy: { endpoint_mode: "dnsrr" },
  };
  const all = Object.entries(services).map(([name, service]) => [name, { ...base, ...service }]);
  return stringify({
    version: "3.12",
    services: Object.fromEntries(all),
    secrets: { token: { external: true, name } },
  });
}

const now = stackFile({ changes: { secrets: ["token"] }, stays: {}, goes: {} });
// biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of the stack file
const next = stackFile({ changes: { secrets: ["token"] }, stays: {}, comes: { image: "${FRESH_IMAGE}" } });

interface Planned {
  readonly services: readonly { readonly name: string; readonly action: string }[];
  readonly secrets: readonly string[];
  readonly "to-be-built": readonly string[];
}

describe("a plan", () => {
  const { path } = openWorkspace({ "stack.yml": now }, afterAll);

  beforeAll(async () => {
    const run = await deploy({ ...inputs, ...secret("a-first-value") }, path);
    expect(run.outputs.result, run.log.join("\n")).toBe("deployed");
  });
  afterAll(() => removeStack(stack));

  test.each([{ "dry-run": "true" }, { mode: "plan" }])(
    "with %o prints what would change, and changes nothing, to the byte",
    async (way) => {
      const before = await clusterState();
      const given = { ...inputs, ...secret("another-value"), images: toBeBuilt, ...way };
      const run = await deploy(given, openWorkspaceFor(next));

      expect(run.conclusion, run.log.join("\n")).toBe("success");
      expect(run.outputs).toMatchObject({ result: "planned", changed: "true", release: "", "previous-release": "1" });
      const log = run.log.join("\n");
      expect(log).toContain("Plan for dry-run (dry run)");
      expect(log).toMatch(/changes +update, tasks restart: secret token: dry-run_token_\w+ → dry-run_token_\w+/);
      expect(log).toMatch(/stays +no change/);
      expect(log).toMatch(/comes +create: .*dry-run\/fresh:2\.0\.0.*1 task/);
      expect(log).toMatch(/goes +remove, once the rest is verified/);
      expect(log).toMatch(/image \S+\/dry-run\/fresh:2\.0\.0: to be built/);
      const plan = JSON.parse(run.outputs.plan ?? "") as Planned;
      expect(Object.fromEntries(plan.services.map(({ name, action }) => [name, action]))).toEqual({
        changes: "update",
        stays: "keep",
        comes: "create",
        goes: "remove",
      });
      expect(plan.secrets).toEqual([expect.stringMatching(/^dry-run_token_\w+$/)]);
      expect(plan["to-be-built"]).toEqual([`${lab.registries.private.host}/dry-run/fresh:2.0.0`]);
      expect(run.summary).toContain("planned, nothing changed");
      expect(await clusterState()).toBe(before);
    },
  );

  test("of a stack that does not exist yet leaves no trace of it", async () => {
    const before = await clusterState();
    const given = { ...inputs, ...secret("a-value"), stack: "dry-run-new", mode: "plan" };
    const run = await deploy(given, openWorkspaceFor(now));

    expect(run.outputs, run.log.join("\n")).toMatchObject({
      result: "planned",
      changed: "true",
      "previous-release": "",
    });
    expect(await clusterState()).toBe(before);
  });

  test("is red for what the deployment itself would be refused for", async () => {
    const before = await clusterState();
    const missing = stackFile(
      { stays: { image: `${lab.registries.open.host}/base/busybox:missing`, secrets: ["token"] } },
      "no-such-secret",
    );
    const run = await deploy({ ...inputs, "dry-run": "true" }, openWorkspaceFor(missing));

    expect(run.conclusion).toBe("failure");
    expect(run.log.join("\n")).toContain("base/busybox:missing does not exist");
    expect(run.log.join("\n")).toContain("the external secret no-such-secret does not exist");
    expect(await clusterState()).toBe(before);
  });

  test("that was agreed on is carried out as long as it still is the plan, and refused when it has become another", async () => {
    const built = stackFile({ changes: { secrets: ["token"] }, stays: {}, comes: {} });
    const given = { ...inputs, ...secret("another-value") };
    const planned = await deploy({ ...given, mode: "plan" }, openWorkspaceFor(built));
    const agreed = { "expected-plan": planned.outputs["plan-digest"] ?? "" };
    const before = await clusterState();

    const other = await deploy({ ...given, ...secret("a-third-value"), ...agreed }, openWorkspaceFor(built));
    expect(other.conclusion).toBe("failure");
    expect(other.log.join("\n")).toContain("the plan is not the one that was agreed on");
    expect(await clusterState()).toBe(before);

    const same = await deploy({ ...given, ...agreed }, openWorkspaceFor(built));
    expect(same.outputs.result, same.log.join("\n")).toBe("deployed");
  });
});

function openWorkspaceFor(file: string): string {
  return openWorkspace({ "stack.yml": file }).path;
}
