// What the action does between its inputs and its report, for the benchmark: reads the whole dump, restores it beside,
// verifies it and swaps. In a process of its own, so that its memory can be measured.
import { createReadStream } from "node:fs";
import { openPrivateFolder, runnerShell, systemClock } from "@slipway/shared";
import { inspectArchive } from "../action-pg-restore/src/archive/inspect-archive.ts";
import { prepare } from "../action-pg-restore/src/restore/prepare.ts";
import type { RestorePorts } from "../action-pg-restore/src/restore/restore-ports.ts";
import { openConnectionServer } from "../action-pg-restore/src/server/connection-server.ts";
import { readConnectionUrl } from "../action-pg-restore/src/server/connection-url.ts";
import { swapDatabases } from "../action-pg-restore/src/swap/swap.ts";

/** What it was asked for, as JSON on standard input. */
export interface ProgramInput {
  readonly url: string;
  readonly programs: { readonly major: number; readonly folder: string };
  readonly target: string;
  readonly file: string;
  readonly jobs: number;
}

/** What it tells, as JSON in its last line. */
export interface ProgramOutput {
  readonly inspectSeconds: number;
  readonly verifySeconds: number;
  readonly closedForMilliseconds: number;
  readonly megabytes: number;
}

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const input = JSON.parse(Buffer.concat(chunks).toString()) as ProgramInput;
console.log(JSON.stringify(await restore(input)));

async function restore({ url, programs, target, file, jobs }: ProgramInput): Promise<ProgramOutput> {
  await using folder = await openPrivateFolder("bench");
  const address = readConnectionUrl(url);
  if (typeof address === "string") throw new Error(address);
  const parts = { target: address, folder, shell: runnerShell, programs: [programs] };
  await using server = await openConnectionServer(parts);
  const reached = new Map<string, number>();
  const ports: RestorePorts = {
    server,
    clock: systemClock,
    log: { info: console.error, warning: console.error },
    journal: { record: async (entry) => void reached.set(entry.reached, performance.now()) },
    signal: new AbortController().signal,
  };
  const began = performance.now();
  const report = await inspectArchive({ kind: "file", content: createReadStream(file, { highWaterMark: 1 << 18 }) });
  if (report.state !== "sound") throw new Error(report.problems.map(({ message }) => message).join("; "));
  const inspected = performance.now();
  const prepared = await prepare(ports, {
    target,
    run: "bench",
    dump: report.dump,
    content: { kind: "archive", lend: (tools) => tools.lend(file) },
    source: "bench",
    ownership: "dump",
    jobs,
    assertSql: [],
    expires: new Date(0),
  });
  if (prepared.state === "failed") throw new Error(prepared.reason);
  const unverified = prepared.report.tables.filter(({ verdict }) => verdict.state !== "identical");
  if (unverified.length > 0) throw new Error(`not verified: ${unverified.map(({ name }) => name).join(", ")}`);
  const request = { target, run: "bench", incoming: prepared.database.name, keepUntil: new Date(0) };
  const swapped = await swapDatabases(ports, { ...request, replicationSlots: "fail" });
  if (swapped.state !== "swapped") throw new Error(JSON.stringify(swapped));
  return {
    inspectSeconds: (inspected - began) / 1_000,
    verifySeconds: ((reached.get("verified") ?? 0) - (reached.get("restored") ?? 0)) / 1_000,
    closedForMilliseconds: swapped.closedFor,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  };
}
