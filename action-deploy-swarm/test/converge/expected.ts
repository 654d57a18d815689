import type { ServiceSpec } from "../../src/cluster/service.ts";
import type { Expectation } from "../../src/converge/expectation.ts";

/** What a run that changed a service waits for. */
export function expectation(of: ServiceSpec, change: Partial<Expectation> = {}): Expectation {
  return {
    name: of.Name.replace("shop_", ""),
    id: `id-${of.Name}`,
    spec: of,
    versionBefore: 10,
    touched: true,
    byEngineRollback: false,
    stableFor: 10_000,
    ...change,
  };
}
