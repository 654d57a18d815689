// A step that stops writers and brings them back as action-pg-restore does it, without a database between:
// node e2e/support/writers-run.ts, with a WritersRun as JSON on its standard input
import { json } from "node:stream/consumers";
import {
  ActionsRunner,
  connectEngine,
  type EngineAccess,
  nodeHttp,
  openPrivateFolder,
  runAction,
  Secret,
  systemClock,
} from "@slipway/shared";
import type { AfterStep, WriterName } from "../../action-pg-restore/src/config.ts";
import type { Settlement } from "../../action-pg-restore/src/writers/lease/lease-container.ts";
import { PendingStops } from "../../action-pg-restore/src/writers/pending-stops.ts";
import { withWritersStopped } from "../../action-pg-restore/src/writers/with-writers-stopped.ts";

export interface WritersRun {
  readonly access:
    | { readonly kind: "local"; readonly socketPath: string }
    | { readonly kind: "ssh"; readonly socketPath: string; readonly target: object; readonly key: string };
  /** The engine's socket on its own machine. */
  readonly socketPath: string;
  readonly subject: string;
  readonly run: string;
  readonly writers: readonly WriterName[];
  readonly after?: readonly AfterStep[];
  readonly settlement?: Settlement;
  /** Seconds. */
  readonly ttl: number;
  /** Whether it goes on waiting while the writers are stopped. */
  readonly holds: boolean;
}

function accessOf({ access }: WritersRun): EngineAccess {
  if (access.kind === "local") return access;
  const target = { jump: undefined, ...access.target, key: new Secret(access.key) };
  return { kind: "ssh", socketPath: access.socketPath, target } as EngineAccess;
}

async function connect(given: WritersRun) {
  const folder = await openPrivateFolder("writers");
  return connectEngine(accessOf(given), { http: nodeHttp, clock: systemClock, folder });
}

const given = (await json(process.stdin)) as WritersRun;
const runner = new ActionsRunner();
await runAction(
  runner,
  async (cancel) => {
    await using connection = await connect(given);
    await using leaseConnection = await connect(given);
    const common = { clock: systemClock, log: runner };
    const lease = { ...common, engine: leaseConnection.engine, socketPath: given.socketPath, ttl: given.ttl };
    const ports = {
      ...common,
      engine: connection.engine,
      pending: new PendingStops(),
      lease,
      cancel,
      cancelled: cancel,
    };
    const { subject, run, writers, after = [] } = given;
    const plan = { subject, run, writers, spared: [], after, settlement: given.settlement, patience: 60_000 };
    const { downtime, notBack } = await withWritersStopped(ports, plan, async ({ signal, assertStopped }) => {
      runner.info("The writers are stopped");
      if (given.holds) await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
      await assertStopped();
      return { value: undefined, exchanged: true };
    });
    if (notBack !== undefined) throw notBack;
    runner.info(`Down for ${Math.round(downtime)} ms`);
  },
  { afterCancel: 7_000 },
);
