import { openPrivateFolder, readRunContext, Secret } from "@slipway/shared";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import type { Config, DeployConfig, RollbackConfig } from "../../src/config.ts";
import type { Result } from "../../src/result.ts";
import { run } from "../../src/run.ts";
import type { VersionedObject } from "../../src/versions/versioned-object.ts";
import { FakeSwarm } from "./fake-swarm.ts";
import { type Stack, StackDeployShell } from "./stack-deploy-shell.ts";

const common: Omit<RollbackConfig, "mode" | "toRelease"> = {
  access: { kind: "local", socketPath: "/var/run/docker.sock" },
  stack: "shop",
  pull: undefined,
  stableFor: undefined,
  onBusy: "wait",
  rollbackOnFailure: true,
  health: [],
  secretKeep: 3,
  releaseKeep: 5,
  dryRun: false,
  timeout: 600_000,
  deployId: "1a2b3c4_20261121031500",
  context: readRunContext({}),
  warnings: [],
};

export const secretValue = "hunter2-hunter2";

/** A version of the secret `db`. */
export function secret(version: number): VersionedObject {
  return { kind: "secret", base: "db", name: `shop_db_${version}`, data: new Secret(`${secretValue}-${version}`) };
}

/** A swarm, and runs of the action against it, one after another. */
export class Runs {
  readonly swarm = new FakeSwarm();
  readonly clock = new FakeClock();
  log = new RecordingRunner();

  deploy(stack: Stack, change: Partial<DeployConfig> = {}): Promise<Result> {
    const { secrets = [] } = stack;
    const objects = secrets.map((name) => secret(Number(name.split("_").at(-1))));
    const own = {
      stackFiles: ["stack.yml"],
      environment: new Map(),
      images: [],
      objects,
      force: false,
      expectedPlan: undefined,
    };
    return this.#run({ ...common, ...own, mode: "deploy", ...change }, stack);
  }

  goBack(toRelease?: string, change: Partial<RollbackConfig> = {}): Promise<Result> {
    return this.#run({ ...common, mode: "rollback", toRelease, ...change }, { services: [] });
  }

  async #run(config: Config, stack: Stack): Promise<Result> {
    await using folder = await openPrivateFolder("test");
    this.log = new RecordingRunner();
    const { engine } = this.swarm;
    return await run(config, {
      log: this.log,
      shell: new StackDeployShell(stack),
      http: { request: () => Promise.reject(new Error("nothing is asked outside the swarm")) },
      clock: this.clock,
      folder,
      connect: async () => ({
        engine,
        name: "manager-1",
        ssh: undefined,
        apiVersion: "1.51",
        openSocket: () => Promise.reject(new Error("no connection is taken over")),
        [Symbol.asyncDispose]: async () => {},
      }),
    });
  }
}
