import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { systemClock } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { inspectArchive } from "../../src/archive/inspect-archive.ts";
import type { Source } from "../../src/config.ts";
import type { DumpAtHand } from "../../src/dump-at-hand.ts";
import type { PostgresServer } from "../../src/server/server.ts";
import type { World } from "../../src/session.ts";
import { openStore } from "../../src/storage/open-store.ts";

export interface TestWorld extends World {
  readonly log: RecordingRunner;
}

/** A world with a real server and files of the runner, and no host. */
export function testWorld(server: PostgresServer, changes: Partial<World> = {}): TestWorld {
  const nowhere = () => {
    throw new Error("there is no host here");
  };
  const { cancel = new AbortController().signal } = changes;
  return {
    clock: systemClock,
    cancel,
    cancelled: cancel,
    server: async () => server,
    engine: nowhere,
    ssh: nowhere,
    store: (location) => openStore(location, nowhere),
    dump: fileAtHand,
    ...changes,
    log: new RecordingRunner(),
  };
}

async function fileAtHand({ location, sha256 }: Source): Promise<DumpAtHand> {
  if (location.kind !== "runner") throw new Error("only files of the runner are there");
  const { path } = location;
  const report = await inspectArchive({ kind: "file", content: createReadStream(path) });
  const isPlain = report.state === "sound" && report.dump.format === "plain";
  return {
    name: path.split("/").at(-1) ?? path,
    report,
    isDigestProven: sha256 !== undefined && sha256 === report.source.sha256,
    modifiedAt: (await stat(path)).mtime,
    content: isPlain
      ? { kind: "script", open: () => createReadStream(path) }
      : { kind: "archive", lend: (tools) => tools.lend(path) },
    async [Symbol.asyncDispose]() {},
  };
}
