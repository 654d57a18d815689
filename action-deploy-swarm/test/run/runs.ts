import { describeError, openPrivateFolder, readRunContext, Secret } from "@slipway/shared";
import { FakeClock, RecordingRunner } from "@slipway/shared/testing";
import type { Service, ServiceSpec } from "../../src/cluster/service.ts";
import type { Config, DeployConfig, RollbackConfig } from "../../src/config.ts";
import { runConnected } from "../../src/connected-run.ts";
import { decodeReleases, encodeRelease } from "../../src/release/record.ts";
import type { Result } from "../../src/result.ts";
import type { VersionedObject } from "../../src/versions/versioned-object.ts";
import { spec, task } from "../support/cluster.ts";
import { FakeSwarm } from "../support/fake-swarm.ts";
import { type Stack, StackDeployShell } from "../support/stack-deploy-shell.ts";

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
  attempt: "77.1.a",
  context: readRunContext({}),
  warnings: [],
};

export const secretValue = "hunter2-hunter2";

/** A version of the secret `db`. */
export function secret(version: number): VersionedObject {
  return { kind: "secret", base: "db", name: `shop_db_${version}`, data: new Secret(`${secretValue}-${version}`) };
}

export function image(name: string, tag: string): ServiceSpec {
  return spec(name, { container: { Image: `ghcr.io/acme/${name}:${tag}` } });
}

/** The stack `shop` with its services of one tag. */
export function shop(tag: string, ...secrets: string[]): Stack {
  return { services: [image("api", tag), image("web", tag)], secrets };
}

/** The services that have failed. */
export function failedNames(result: Result): readonly string[] {
  return "failures" in result ? result.failures.map(({ name }) => name) : [];
}

/** What a run that is refused says. */
export async function refused(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => "went through",
    (error: unknown) => describeError(error),
  );
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
    const own = { mode: "rollback", toRelease, rollbackOnFailure: false } as const;
    return this.#run({ ...common, ...own, ...change }, { services: [] });
  }

  /** Lets every task with an image crash at once, and the engine go on as with `failure_action: continue`. */
  crash(tag: string): void {
    const isBad = ({ Spec }: Pick<Service, "Spec">) =>
      Spec.TaskTemplate.ContainerSpec?.Image.endsWith(`:${tag}`) ?? false;
    this.swarm.onUpdate = (updated) => ({ UpdateStatus: { State: isBad(updated) ? "updating" : "completed" } });
    this.swarm.tasksOf = (service) => {
      const failed = (each: number) =>
        task("failed", { id: `${service.ID}.${service.Version.Index}.${each}`, exitCode: 1 });
      return isBad(service) ? [1, 2].map((each) => ({ ...failed(each), ServiceID: service.ID })) : undefined;
    };
  }

  /** Leaves what a run leaves that dies between its record and its first change. */
  recordOnly(number: number, restores: number | undefined, of: readonly string[] = []): void {
    const specs = of.flatMap((name) => this.swarm.service(name)?.Spec ?? []);
    const origin = { stack: "shop", deployId: "died", attempt: "died", runUrl: "" };
    const { Name, Labels, Data } = encodeRelease({ ...origin, number, status: "pending", restores, specs });
    this.swarm.keep("config", Name, Labels, Data);
  }

  /** The releases that the cluster keeps, as `number status`. */
  releases(): readonly string[] {
    const kept = decodeReleases([...this.swarm.configs.values()], "shop");
    return kept.map(({ number, status }) => `${number} ${status}`);
  }

  secretNames(): readonly string[] {
    return [...this.swarm.secrets.values()].map(({ Spec }) => Spec.Name).toSorted();
  }

  /** The requests that have changed services. */
  servicesWritten(): readonly string[] {
    return this.swarm.writes.filter((line) => line.includes("/services")).toSorted();
  }

  forgetRequests(): void {
    this.swarm.engine.requests.splice(0);
  }

  async #run(config: Config, stack: Stack): Promise<Result> {
    await using folder = await openPrivateFolder("test");
    this.log = new RecordingRunner();
    const { engine } = this.swarm;
    return await runConnected(config, {
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
