import type { Clock } from "../ports/clock.ts";
import type { Engine } from "../ports/engine.ts";
import type { SshConnection } from "../ports/ssh.ts";
import { ContainerPortProbe } from "./container-port-probe.ts";
import { ContainerProbe } from "./container-probe.ts";
import { DialProbe, type Speak } from "./dial-probe.ts";
import { ExecProbe } from "./exec-probe.ts";
import type { HealthOptions } from "./options.ts";
import { OverlayProbe } from "./overlay-probe.ts";
import type { Probe } from "./probe.ts";
import { ServiceProbe } from "./service-probe.ts";
import { speakHttp, speakTcp } from "./speak.ts";
import type { HealthTarget, HttpTarget, TcpTarget } from "./target.ts";
import { type Lookup, runnerWays, SshWays, systemLookup } from "./way.ts";

/** What probes reach the world through. Only what the targets need has to be there: see `healthNeeds`. */
export interface ProbePorts {
  readonly clock: Clock;
  readonly engine?: Engine | undefined;
  readonly ssh?: SshConnection | undefined;
  /** Looks names up on the runner; the system's own way unless told. */
  readonly lookup?: Lookup | undefined;
  /** The stack whose services may be called by their short names. */
  readonly stack?: string | undefined;
  /** Whether somebody else waits for the end of a service's update, so that its tasks alone decide. */
  readonly ignoreUpdate?: boolean | undefined;
}

/** Which connections the targets need: the engine's, and one through SSH. */
export function healthNeeds(targets: readonly HealthTarget[]): { readonly engine: boolean; readonly ssh: boolean } {
  const wanted = targets.filter(({ when }) => when);
  const from = wanted.map((target) => ("endpoint" in target ? target.endpoint.from : "engine"));
  return { engine: from.some((each) => each !== "runner" && each !== "host"), ssh: from.includes("host") };
}

/** Makes the probes of one verification. */
export function probeOpener(ports: ProbePorts, options: HealthOptions): (target: HealthTarget) => Probe {
  const throughSsh = ports.ssh === undefined ? undefined : new SshWays(ports.ssh);
  return (target) => {
    const { expectVersion } = options;
    if (target.type === "container") return new ContainerProbe(target, needed(ports.engine), expectVersion);
    if (target.type === "service") {
      const { stack, ignoreUpdate } = ports;
      return new ServiceProbe({ target, engine: needed(ports.engine), stack, ignoreUpdate, expectVersion });
    }
    return openPortProbe(target, { ports, options, throughSsh });
  };
}

interface Means {
  readonly ports: ProbePorts;
  readonly options: HealthOptions;
  readonly throughSsh: SshWays | undefined;
}

function openPortProbe(target: HttpTarget | TcpTarget, { ports, options, throughSsh }: Means): Probe {
  const { endpoint } = target;
  const { expectVersion, timeout: budget } = options;
  const speak: Speak = target.type === "http" ? speakHttp(target, expectVersion) : speakTcp(target);
  if (endpoint.from === "runner") {
    const findWays = () => runnerWays(endpoint, ports.lookup ?? systemLookup);
    return new DialProbe({ host: endpoint.host, tls: endpoint.tls, findWays, speak });
  }
  if (endpoint.from === "host") {
    const { host, port, tls } = endpoint;
    const ways = needed(throughSsh);
    return new DialProbe({ host, tls, findWays: async () => [await ways.to(host, port)], speak });
  }
  const engine = needed(ports.engine);
  if (endpoint.from === "service") {
    const { clock, stack, ignoreUpdate } = ports;
    return new OverlayProbe({ target, endpoint, engine, clock, stack, ignoreUpdate, expectVersion, budget });
  }
  const { container, port } = endpoint;
  const parts = { target, container, port, engine, expectVersion };
  return endpoint.from === "inside" ? new ExecProbe(parts) : new ContainerPortProbe({ ...parts, speak, throughSsh });
}

function needed<T>(port: T | undefined): T {
  if (port === undefined) throw new TypeError("a target needs a connection that was not opened; ask healthNeeds first");
  return port;
}
