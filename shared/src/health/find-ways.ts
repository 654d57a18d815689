import type { Engine } from "../ports/engine.ts";
import { containerAddress } from "./container-address.ts";
import type { FindWays } from "./dial-probe.ts";
import type { DialledEndpoint } from "./endpoint.ts";
import { engineFault } from "./engine-fault.ts";
import { miss } from "./outcome.ts";
import { directWay, type Lookup, runnerWays, type SshWays, systemLookup } from "./way.ts";

/** What ways lead through. Only what an endpoint needs has to be there. */
export interface WayMeans {
  readonly engine: Engine | undefined;
  readonly lookup: Lookup | undefined;
  readonly throughSsh: SshWays | undefined;
}

/** How an endpoint is found, anew for each attempt. */
export function waysTo(endpoint: DialledEndpoint, means: WayMeans): FindWays {
  if (endpoint.from === "runner") return () => runnerWays(endpoint, means.lookup ?? systemLookup);
  if (endpoint.from === "container") return containerWays(endpoint, means);
  const ways = needed(means.throughSsh);
  return async () => [await ways.to(endpoint.host, endpoint.port)];
}

function containerWays({ container, port }: DialledEndpoint & { from: "container" }, means: WayMeans): FindWays {
  const engine = needed(means.engine);
  const { throughSsh } = means;
  return async ({ timeout }) => {
    try {
      const found = await containerAddress(engine, container, timeout);
      if ("kind" in found) return found;
      if (found.host === undefined) return miss(`${container} is in no network that its host can reach`, "final");
      return [throughSsh === undefined ? directWay(found.host, port) : await throughSsh.to(found.host, port)];
    } catch (error) {
      return engineFault(error);
    }
  };
}

/** @throws {TypeError} for a connection that `healthNeeds` would have asked for. */
export function needed<T>(port: T | undefined): T {
  if (port === undefined) throw new TypeError("a target needs a connection that was not opened; ask healthNeeds first");
  return port;
}
