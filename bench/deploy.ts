import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCountingEngine } from "../e2e/support/counting-engine.ts";
import { sshInputs } from "../e2e/support/deploy.ts";
import { docker } from "../e2e/support/docker.ts";
import { removeStack } from "../e2e/support/stack.ts";
import { readLab } from "../lab/description.ts";
import { runAction } from "../tools/local-runner/index.ts";
import { interleaved, median } from "./measure.ts";
import { type Case, comparedCase, limitedCase } from "./report.ts";
import { sixServices, sixServicesHealth, type Versions } from "./six-services.ts";

const STACK = "bench";
const CREATE_ROUNDS = 2;
const ROUNDS = 3;

/**
 * A stack of six services through the action, with its stability window and health checks as they come, and through
 * `docker stack deploy --detach=false`, in turn, on one cluster. Seconds.
 */
export async function run(): Promise<Case[]> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-bench-"));
  const bench = new DeployBench(folder);
  try {
    return [
      await bench.create(),
      await bench.nothingChanged(),
      await bench.oneChanged(),
      await bench.connections(),
      await bench.requests(),
    ];
  } finally {
    await removeStack(STACK);
    rmSync(folder, { recursive: true });
  }
}

class DeployBench {
  readonly #folder: string;
  #release = 1;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async create(): Promise<Case> {
    this.#write();
    const fresh = (deploy: () => Promise<number>) => async () => {
      await removeStack(STACK);
      return deploy();
    };
    const { ours, other } = await interleaved(CREATE_ROUNDS, {
      ours: fresh(() => this.#ours("deployed")),
      other: fresh(() => this.#command()),
    });
    return comparedCase({ case: "create", ours: median(ours), other: median(other), unit: "s", limit: 0.4 });
  }

  async nothingChanged(): Promise<Case> {
    const { ours, other } = await interleaved(ROUNDS, {
      ours: () => this.#ours("unchanged"),
      other: () => this.#command(),
    });
    return limitedCase({ case: "nothing changed", ours: median(ours), other: median(other), unit: "s", limit: 3 });
  }

  async oneChanged(): Promise<Case> {
    const next = (deploy: () => Promise<number>) => () => {
      this.#release += 1;
      this.#write({ three: String(this.#release) });
      return deploy();
    };
    const { ours, other } = await interleaved(ROUNDS, {
      ours: next(() => this.#ours("deployed")),
      other: next(() => this.#command()),
    });
    return comparedCase({
      case: "one of six changed",
      ours: median(ours),
      other: median(other),
      unit: "s",
      limit: 0.45,
    });
  }

  /** SSH logins of one deployment, as the server counts them. */
  async connections(): Promise<Case> {
    const counted = async (deploy: () => Promise<number>) => {
      const before = sshLogins();
      await deploy();
      return sshLogins() - before;
    };
    const ours = await counted(() => this.#ours("unchanged"));
    const other = await counted(() => this.#command(sshEnvironment(this.#folder)));
    return limitedCase({ case: "SSH connections", ours, other, unit: "", limit: 1 });
  }

  /** Engine requests of one look at the stack, against those of the command in one second. */
  async requests(): Promise<Case> {
    this.#release += 1;
    this.#write({ four: String(this.#release) });
    const [manager] = readLab().nodes;
    await using engine = await startCountingEngine(manager?.socket ?? "", join(this.#folder, "engine.sock"));
    await this.#run({ "docker-host": `unix://${engine.socketPath}` }, "deployed");
    const ours = median(looksOf(engine.requests));
    const before = engine.requests.length;
    const seconds = await this.#command({ DOCKER_HOST: `unix://${engine.socketPath}` });
    const other = (engine.requests.length - before) / seconds;
    return limitedCase({ case: "engine requests a look (the command: a second)", ours, other, unit: "", limit: 2 });
  }

  #write(versions: Versions = {}): void {
    writeFileSync(join(this.#folder, "stack.yml"), sixServices(versions));
  }

  #ours(result: string): Promise<number> {
    return this.#run(sshInputs(), result);
  }

  async #run(engine: Readonly<Record<string, string>>, result: string): Promise<number> {
    const inputs = { ...engine, stack: STACK, "stack-file": "stack.yml", health: sixServicesHealth(STACK) };
    const run = await runAction({ action: "action-deploy-swarm", with: inputs, workspace: this.#folder });
    if (run.outputs.result !== result) throw new Error(`expected ${result}:\n${run.printed.join("\n")}`);
    return run.durationMs / 1_000;
  }

  async #command(env: Readonly<Record<string, string>> = {}): Promise<number> {
    const argv = ["stack", "deploy", "--detach=false", "-c", join(this.#folder, "stack.yml"), STACK];
    const { exitCode, output, duration } = await docker(argv, { timeout: 180_000, env });
    if (exitCode !== 0) throw new Error(`docker stack deploy ended with ${exitCode}: ${output}`);
    return duration / 1_000;
  }
}

/** How many requests each look at the stack made: one look begins with each question for its services' status. */
function looksOf(requests: readonly string[]): number[] {
  // The health checks beside it ask for single services by name.
  const watch = requests.filter((request) => request.includes("com.docker.stack.namespace"));
  const starts = watch.flatMap((request, index) => (request.includes("/services?status=true") ? [index] : []));
  return starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
}

function sshLogins(): number {
  const log = readLab().nodes[0]?.logs.sshd ?? "";
  return readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => line.includes("Accepted publickey")).length;
}

/** What lets the docker command connect by SSH: an ssh of the same name that knows the lab's key and hosts. */
function sshEnvironment(folder: string): Record<string, string> {
  const { ssh, nodes } = readLab();
  const target = nodes[0]?.ssh;
  const options = `-i ${ssh.keyFile} -o UserKnownHostsFile=${ssh.knownHostsFile} -o IdentitiesOnly=yes`;
  writeFileSync(join(folder, "ssh"), `#!/bin/sh\nPATH=\${PATH#*:} exec ssh ${options} "$@"\n`, { mode: 0o755 });
  return { PATH: `${folder}:${process.env.PATH}`, DOCKER_HOST: `ssh://${ssh.user}@${target?.host}:${target?.port}` };
}
