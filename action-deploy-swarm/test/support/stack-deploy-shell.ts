import { type CommandOptions, type CommandResult, nodeHttp, type Shell } from "@slipway/shared";
import type { ServiceSpec } from "../../src/cluster/service.ts";

/** What a stack file comes to. */
export interface Stack {
  readonly services: readonly ServiceSpec[];
  readonly networks?: readonly string[];
  /** Externals that the services use. */
  readonly secrets?: readonly string[];
  /** Secrets of the stack file's own, by name, with their content. */
  readonly fileSecrets?: Readonly<Record<string, string>>;
  readonly result?: Partial<CommandResult>;
}

/** Speaks to the socket that it is given as `docker stack deploy` does, with a stack that a test made up. */
export class StackDeployShell implements Shell {
  readonly calls: string[] = [];
  readonly environments: Readonly<Record<string, string>>[] = [];
  /** The job's variables that each call was given. */
  readonly inherited: (readonly string[] | undefined)[] = [];
  stack: Stack;

  constructor(stack: Stack) {
    this.stack = stack;
  }

  async run(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    this.calls.push(argv.join(" "));
    this.environments.push(options.env ?? {});
    this.inherited.push(options.inherit);
    const socketPath = (argv[argv.indexOf("--host") + 1] ?? "").replace("unix://", "");
    const ask = async (method: "GET" | "POST", url: string, body?: object) => {
      const sent = body === undefined ? {} : { body: JSON.stringify(body) };
      const answer = await nodeHttp.request({ method, url: `/v1.51${url}`, socketPath, timeout: 5_000, ...sent });
      return JSON.parse(answer.body.toString()) as unknown;
    };
    await this.#deploy(ask);
    return { exitCode: 0, stdout: "Creating service shop_api\n", stderr: "", ...this.stack.result };
  }

  async #deploy(ask: (method: "GET" | "POST", url: string, body?: object) => Promise<unknown>): Promise<void> {
    const { services, networks = [], secrets = [], fileSecrets = {} } = this.stack;
    for (const Name of networks) await ask("POST", "/networks/create", { Name });
    for (const [Name, content] of Object.entries(fileSecrets))
      await ask("POST", "/secrets/create", { Name, Labels: {}, Data: Buffer.from(content).toString("base64") });
    const filters = encodeURIComponent(JSON.stringify({ name: secrets }));
    const found =
      secrets.length === 0
        ? []
        : ((await ask("GET", `/secrets?filters=${filters}`)) as { ID: string; Spec: { Name: string } }[]);
    const Secrets = found.map(({ ID, Spec }) => ({ SecretID: ID, SecretName: Spec.Name, File: { Name: Spec.Name } }));
    for (const spec of services) {
      const { ContainerSpec } = spec.TaskTemplate;
      await ask("GET", `/distribution/${ContainerSpec?.Image}/json`);
      const container = ContainerSpec && { ...ContainerSpec, ...(Secrets.length > 0 ? { Secrets } : {}) };
      await ask("POST", "/services/create", {
        ...spec,
        TaskTemplate: { ...spec.TaskTemplate, ContainerSpec: container },
      });
    }
  }
}
