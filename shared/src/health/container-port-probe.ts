import { Secret } from "../secret.ts";
import { containerAddress } from "./container-address.ts";
import { DialProbe, type Speak } from "./dial-probe.ts";
import { engineFault } from "./engine-fault.ts";
import { ExecProbe, type ExecProbeParts } from "./exec-probe.ts";
import { miss, type Outcome } from "./outcome.ts";
import type { AttemptLimits, Probe } from "./probe.ts";
import { secretParametersOf } from "./request-headers.ts";
import { directWay, type SshWays } from "./way.ts";

export interface ContainerPortProbeParts extends ExecProbeParts {
  readonly speak: Speak;
  /** There when the engine is reached through SSH: its containers are then dialled from its host. */
  readonly throughSsh: SshWays | undefined;
}

/** A container's port at the container's own address; from inside it where its host has no way to that address. */
export class ContainerPortProbe implements Probe {
  readonly #parts: ContainerPortProbeParts;
  readonly #inside: ExecProbe;

  constructor(parts: ContainerPortProbeParts) {
    this.#parts = parts;
    this.#inside = new ExecProbe(parts);
  }

  async attempt(limits: AttemptLimits): Promise<Outcome> {
    const { engine, container } = this.#parts;
    try {
      const found = await containerAddress(engine, container, limits.timeout);
      if ("kind" in found) return found;
      if (found.host !== undefined) return await this.#dial(found.host, limits);
    } catch (error) {
      return engineFault(error);
    }
    return this.#hasCredentials ? miss(NO_CREDENTIALS_INSIDE, "final") : this.#inside.attempt(limits);
  }

  #dial(host: string, limits: AttemptLimits): Promise<Outcome> {
    const { port, speak, throughSsh } = this.#parts;
    const findWays = async () => [throughSsh === undefined ? directWay(host, port) : await throughSsh.to(host, port)];
    return new DialProbe({ host, tls: undefined, findWays, speak }).attempt(limits);
  }

  get #hasCredentials(): boolean {
    const { target } = this.#parts;
    if (target.type !== "http") return false;
    const { headers, path } = target.request;
    return headers.some(({ value }) => value instanceof Secret) || secretParametersOf(path).length > 0;
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

const NO_CREDENTIALS_INSIDE =
  "its network can only be probed from inside the container, where its credentials would show in the process list";
