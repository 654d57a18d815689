import { existsSync } from "node:fs";
import { openPrivateFolder, UserError } from "@slipway/shared";
import { FakeClock, FakeEngine } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { recordStack, stackDeployCommand } from "../../src/record/record-stack.ts";
import { snapshot, spec } from "../support/cluster.ts";
import { type Stack, StackDeployShell } from "../support/stack-deploy-shell.ts";

const engine = () => new FakeEngine(() => ({ body: { Descriptor: { digest: "sha256:a" }, Platforms: [] } }));

async function record(stack: Stack) {
  await using folder = await openPrivateFolder("test");
  const shell = new StackDeployShell(stack);
  const request = {
    stack: "shop",
    stackFiles: ["stack.yml", "more.yml"],
    environment: new Map([["TAG", "1.2.0"]]),
    apiVersion: "1.51",
    engine: engine(),
    clock: new FakeClock(),
    snapshot: snapshot(),
    plannedSecrets: ["shop_db_1"],
    plannedConfigs: [],
    toBeBuilt: [],
    credential: undefined,
  };
  const outcome = await recordStack(request, shell, folder).catch((error: unknown) => error);
  return { outcome, shell, folder: folder.path, socketIsLeft: existsSync(`${folder.path}/record.sock`) };
}

describe("the recorded command", () => {
  it("is one readable line, with a configuration of its own and no credential", () => {
    const argv = stackDeployCommand({ stack: "shop", stackFiles: ["stack.yml", "more.yml"] }, "/x/record.sock", "/x");
    expect(argv.join(" ")).toBe(
      "docker --host unix:///x/record.sock --config /x/docker stack deploy --detach=true --resolve-image=always --compose-file stack.yml --compose-file more.yml shop",
    );
  });

  it("sees the variables of the stack file in its environment", async () => {
    const { shell } = await record({ services: [spec("api")] });
    expect(shell.environments).toEqual([{ TAG: "1.2.0" }]);
  });

  it("sees none of the job's variables, which would win over the defaults in the stack file", async () => {
    const { shell } = await record({ services: [spec("api")] });
    expect(shell.inherited).toEqual([["PATH"]]);
  });
});

describe("a recorded stack", () => {
  it("is what the command would send, with stand-ins for what is not there yet", async () => {
    const { outcome, socketIsLeft } = await record({
      services: [spec("api")],
      networks: ["shop_inside"],
      secrets: ["shop_db_1", "outside"],
    });
    expect(outcome).toMatchObject({
      services: [
        {
          Name: "shop_api",
          TaskTemplate: { ContainerSpec: { Secrets: [{ SecretName: "shop_db_1" }, { SecretName: "outside" }] } },
        },
      ],
      networks: [{ Name: "shop_inside" }],
      missing: [{ kind: "secret", name: "outside" }],
      images: new Map([["ghcr.io/acme/api:1.0.0", { state: "resolved", digest: "sha256:a", platforms: [] }]]),
    });
    expect(socketIsLeft).toBe(false);
  });

  it("has no platforms that no node can have", async () => {
    const Platforms = [
      { OS: "linux", Architecture: "amd64" },
      { OS: "unknown", Architecture: "unknown" },
    ];
    const { outcome } = await record({
      services: [spec("api", { task: { Placement: { Platforms, MaxReplicas: 2 } } })],
    });
    expect(outcome).toMatchObject({
      services: [
        { TaskTemplate: { Placement: { Platforms: [{ OS: "linux", Architecture: "amd64" }], MaxReplicas: 2 } } },
      ],
    });
  });

  it("passes on what the command remarks, and not what it would do", async () => {
    const stderr =
      "Ignoring unsupported options: build\n\nCreating network shop_x\nUpdating service shop_api (id: x)\n";
    const { outcome } = await record({ services: [], result: { stderr } });
    expect(outcome).toMatchObject({ remarks: ["Ignoring unsupported options: build"] });
  });
});

describe("stack files that docker refuses", () => {
  it("are reported in its words, at the file, and nothing was changed", async () => {
    const stderr = "services.api.ports must be a list\n::error::x";
    const { outcome, socketIsLeft } = await record({ services: [], result: { exitCode: 1, stderr } });
    expect(outcome).toBeInstanceOf(UserError);
    expect(outcome).toMatchObject({
      message:
        "docker refuses stack.yml, more.yml: services.api.ports must be a list\n: :error::x\nNothing was changed.",
      problems: [{ input: "stack-file", at: { file: "stack.yml" } }],
    });
    expect(socketIsLeft).toBe(false);
  });

  it.each([
    ["without a word", { exitCode: 3 }, "docker refuses stack.yml, more.yml: exit code 3"],
    ["because there is no docker command", { exitCode: 127 }, "the runner has no docker command"],
    ["never", { exitCode: 124 }, "docker stack deploy did not finish reading stack.yml, more.yml in time"],
  ])("%s are reported, too", async (_name, result, message) => {
    const { outcome } = await record({ services: [], result });
    expect((outcome as Error).message).toContain(message);
  });
});
