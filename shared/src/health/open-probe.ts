import type { Clock } from "../ports/clock.ts";
import type { Engine } from "../ports/engine.ts";
import type { Log } from "../ports/runner.ts";
import type { SshConnection } from "../ports/ssh.ts";
import { ContainerPortProbe } from "./container-port-probe.ts";
import { ContainerProbe } from "./container-probe.ts";
import { DialProbe, type Speak } from "./dial-probe.ts";
import type { DialledEndpoint, Endpoint } from "./endpoint.ts";
import { ExecProbe } from "./exec-probe.ts";
import { needed, type WayMeans, waysTo } from "./find-ways.ts";
import type { FlowTarget } from "./flow/flow.ts";
import { FlowProbe } from "./flow/flow-probe.ts";
import type { HealthOptions } from "./options.ts";
import { OverlayProbe } from "./overlay-probe.ts";
import type { Probe } from "./probe.ts";
import { ServiceProbe } from "./service-probe.ts";
import { speakHttp, speakTcp } from "./speak.ts";
import { speakWs } from "./speak-ws.ts";
import type { HealthTarget, HttpTarget, TcpTarget } from "./target.ts";
import { type Lookup, SshWays } from "./way.ts";

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
  /** Told of the steps of a flow. */
  readonly log?: Log | undefined;
  /** Hides what a flow has learnt and must not be shown. Its own messages never show it. */
  readonly mask?: ((value: string) => void) | undefined;
}

/** Which connections the targets need: the engine's, and one through SSH. */
export function healthNeeds(targets: readonly HealthTarget[]): { readonly engine: boolean; readonly ssh: boolean } {
  const wanted = targets.filter(({ when }) => when);
  const from = wanted.map(placeOf);
  return { engine: from.some((each) => each !== "runner" && each !== "host"), ssh: from.includes("host") };
}

/** Where a target is looked at from. */
export function placeOf(target: HealthTarget): Endpoint["from"] | "engine" {
  if (target.type === "flow") return target.place.from;
  return "endpoint" in target ? target.endpoint.from : "engine";
}

/** Makes the probes of one verification. */
export function probeOpener(ports: ProbePorts, options: HealthOptions): (target: HealthTarget) => Probe {
  const throughSsh = ports.ssh === undefined ? undefined : new SshWays(ports.ssh);
  const ways = { engine: ports.engine, lookup: ports.lookup, throughSsh };
  return (target) => {
    const { expectVersion } = options;
    if (target.type === "container") return new ContainerProbe(target, needed(ports.engine), expectVersion);
    if (target.type === "service") {
      const { stack, ignoreUpdate } = ports;
      return new ServiceProbe({ target, engine: needed(ports.engine), stack, ignoreUpdate, expectVersion });
    }
    if (target.type === "flow") return openFlowProbe(target, { ports, options, ways });
    if (target.type === "ws") return dial(target.endpoint, speakWs(target), ways);
    return openPortProbe(target, { ports, options, ways });
  };
}

interface Means {
  readonly ports: ProbePorts;
  readonly options: HealthOptions;
  readonly ways: WayMeans;
}

function openFlowProbe(target: FlowTarget, { ports, options, ways }: Means): Probe {
  const { place, ca } = target;
  return new FlowProbe({
    target,
    means: { place, ca, expectVersion: options.expectVersion, ways },
    clock: ports.clock,
    stepTimeout: options.attemptTimeout,
    tell: (line) => ports.log?.info(line),
    mask: (value) => ports.mask?.(value),
  });
}

function openPortProbe(target: HttpTarget | TcpTarget, { ports, options, ways }: Means): Probe {
  const { endpoint } = target;
  const { expectVersion, timeout: budget } = options;
  const speak: Speak = target.type === "http" ? speakHttp(target, expectVersion) : speakTcp(target);
  if (endpoint.from === "runner" || endpoint.from === "host") return dial(endpoint, speak, ways);
  const engine = needed(ports.engine);
  if (endpoint.from === "service") {
    const { clock, stack, ignoreUpdate } = ports;
    return new OverlayProbe({ target, endpoint, engine, clock, stack, ignoreUpdate, expectVersion, budget });
  }
  const { container, port } = endpoint;
  const parts = { target, container, port, engine, expectVersion };
  if (endpoint.from === "inside") return new ExecProbe(parts);
  return new ContainerPortProbe({ ...parts, speak, throughSsh: ways.throughSsh });
}

function dial(endpoint: DialledEndpoint, speak: Speak, ways: WayMeans): Probe {
  const [host, tls] = endpoint.from === "container" ? [endpoint.container] : [endpoint.host, endpoint.tls];
  return new DialProbe({ host, tls, findWays: waysTo(endpoint, ways), speak });
}
