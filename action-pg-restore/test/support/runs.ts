import { RecordingRunner } from "@slipway/shared/testing";
import type { PostgresMajor } from "../../../e2e/support/postgres-programs.ts";
import { readConfig } from "../../src/read-config.ts";
import { report } from "../../src/report.ts";
import type { Result } from "../../src/result.ts";
import { run } from "../../src/run.ts";
import type { PostgresServer } from "../../src/server/server.ts";
import type { World } from "../../src/session.ts";
import { openRestoreServer, type RestoreServer, TARGET } from "../restore/support/restore-server.ts";
import { testWorld } from "./test-world.ts";

const date = new Date("2026-11-21T03:15:00Z");
const workflowRef = "acme/shop/.github/workflows/restore.yml@refs/heads/main";
const context = {
  repository: "acme/shop",
  sha: "",
  ref: "refs/heads/main",
  runId: "77",
  runAttempt: "1",
  actor: "",
  runUrl: "",
  hasSshAgent: false,
};

/** Runs of the action against a real server with a database of which there is a dump. */
export interface Runs extends AsyncDisposable {
  readonly server: RestoreServer;
  /** A file with a dump of the database. */
  readonly dump: string;
  /** What the step says, and what it ends with. `onLine` is told of each line, and gives the signal that cancels; `as` is the way in. */
  runs(
    inputs: Record<string, string>,
    onLine?: (line: string) => AbortSignal,
    as?: PostgresServer,
    changes?: Partial<World>,
  ): Promise<Ran>;
  /** Databases beside the one that it is about. */
  others(): Promise<string[]>;
}

export interface Ran {
  readonly result: Result;
  readonly said: RecordingRunner;
}

export async function openRuns(major: PostgresMajor, settings: Readonly<Record<string, string>> = {}): Promise<Runs> {
  const server = await openRestoreServer(major, settings);
  const dump = await server.dump("shop.dump");
  return {
    server,
    dump,
    async runs(inputs, onLine = () => new AbortController().signal, as = server.server, changes = {}) {
      const given = { database: TARGET, "confirm-database": TARGET, connection: server.postgres.url(), ...inputs };
      const source = new RecordingRunner(given);
      const config = readConfig({ source, context, event: "workflow_dispatch", workflowRef, job: "restore", date });
      const world = testWorld(as, { cancel: onLine(""), ...changes });
      const told = world.log.info.bind(world.log);
      world.log.info = (line) => {
        told(line);
        onLine(line);
      };
      const result = await run(config, world);
      await report(result, world.log);
      return { result, said: world.log };
    },
    async others() {
      const names = await server.databases();
      return names.filter((name) => name !== TARGET && name !== "postgres");
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
