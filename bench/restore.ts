import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres, type TestPostgres } from "../e2e/support/postgres.ts";
import { run as command } from "../lab/command.ts";
import { ROOT } from "../tools/action-folders.ts";
import { bundleEntry } from "../tools/bundle-entry.ts";
import { interleaved, median } from "./measure.ts";
import { endedChildrenSeconds, parentOf, treeSeconds } from "./processor-time.ts";
import { type Case, comparedCase, limitedCase } from "./report.ts";
import type { ProgramInput, ProgramOutput } from "./restore-program.ts";

const MAJOR = 17;
/** In GB as COPY writes them; others as `SLIPWAY_BENCH_SIZES=0.05`. */
const SIZES = process.env.SLIPWAY_BENCH_SIZES ?? "0.5 2";
const ROUNDS = Number(process.env.SLIPWAY_BENCH_ROUNDS ?? 1);
const JOBS = Math.max(2, Math.floor(cpus().length / 2));
const TARGET = "shop";
const BUNDLE = "node_modules/.cache/slipway-bench/restore";
/** restore-data.sql makes 0.7 MB of each. */
const ROWS_SCALE = 1_430;

interface Measured {
  readonly seconds: number;
  readonly processorSeconds: number;
}

/**
 * A restore of a database in use: all that the action does (reading the dump, restoring beside, verifying byte for byte,
 * swapping) beside bare `pg_restore --jobs` into an empty database, and beside `psql --file` of the same data. Server and
 * clients on one machine; seconds.
 */
export async function run(): Promise<Case[]> {
  const cases: Case[] = [];
  // As a bundle, which is what a runner starts: Node's own handling of TypeScript takes memory.
  await bundleEntry({ root: ROOT, source: "bench/restore-program.ts", out: BUNDLE });
  for (const size of SIZES.split(" ").map(Number)) {
    const folder = mkdtempSync(join(tmpdir(), "slipway-bench-"));
    try {
      await using postgres = await startPostgres(MAJOR, { settings: { fsync: "on", max_wal_size: "4GB" } });
      cases.push(...(await new RestoreBench(postgres, folder, size).cases()));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return cases;
}

class RestoreBench {
  readonly #postgres: TestPostgres;
  readonly #folder: string;
  readonly #size: number;
  readonly #outputs: ProgramOutput[] = [];
  readonly #processor: Record<"ours" | "pg_restore", number[]> = { ours: [], pg_restore: [] };
  #postmaster = 0;

  constructor(postgres: TestPostgres, folder: string, size: number) {
    this.#postgres = postgres;
    this.#folder = folder;
    this.#size = size;
  }

  async cases(): Promise<Case[]> {
    await this.#makeDumps();
    const seconds = await interleaved(ROUNDS, {
      ours: () => this.#ours(),
      pgRestore: () => this.#pgRestore(),
      psql: () => this.#psql(),
    });
    const [ours, bare, plain] = [seconds.ours, seconds.pgRestore, seconds.psql].map(median) as [number, number, number];
    const processor = { ours: median(this.#processor.ours), other: median(this.#processor.pg_restore) };
    const verify = median(this.#outputs.map(({ verifySeconds }) => verifySeconds));
    const memory = Math.max(...this.#outputs.map(({ megabytes }) => megabytes));
    const closed = median(this.#outputs.map(({ closedForMilliseconds }) => closedForMilliseconds));
    const name = `${this.#size} GB`;
    return [
      comparedCase({ case: `${name}, beside pg_restore -j${JOBS}`, ours, other: bare, unit: "s", limit: 1.6 }),
      comparedCase({ case: `${name}, processor`, ...processor, unit: "s", limit: 1.5 }),
      comparedCase({ case: `${name}, verification alone`, ours: verify, other: bare, unit: "s", limit: 0.25 }),
      comparedCase({ case: `${name}, beside psql -f`, ours, other: plain, unit: "s", limit: 1.6 }),
      limitedCase({ case: `${name}, memory of the action`, ours: memory, other: 200, unit: "MB", limit: 200 }),
      limitedCase({ case: `${name}, closed for`, ours: closed, other: bare * 1_000, unit: "ms", limit: 2_000 }),
    ];
  }

  async #makeDumps(): Promise<void> {
    const sql = readFileSync(join(import.meta.dirname, "restore-data.sql"), "utf8");
    await this.#postgres.psql(`CREATE DATABASE ${TARGET}`);
    await this.#postgres.psql(`\\set scale ${Math.round(this.#size * ROWS_SCALE)}\n${sql}`, TARGET);
    const url = this.#postgres.url(TARGET);
    const dump = (...args: string[]) => command([join(this.#postgres.programs, "pg_dump"), ...args, url]);
    await dump("--format=custom", "--compress=gzip:1", `--file=${this.#file}`);
    await dump(`--file=${this.#script}`);
    const backend = Number(
      await this.#postgres.psql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'"),
    );
    this.#postmaster = parentOf(backend);
    const megabytes = Math.round(statSync(this.#script).size / 1e6);
    console.error(
      `${TARGET}: ${megabytes} MB as COPY writes it, ${Math.round(statSync(this.#file).size / 1e6)} MB dumped`,
    );
  }

  get #file(): string {
    return join(this.#folder, "shop.dump");
  }

  get #script(): string {
    return join(this.#folder, "shop.sql");
  }

  async #ours(): Promise<number> {
    const { major, programs } = this.#postgres;
    const input: ProgramInput = {
      url: this.#postgres.url(),
      programs: { major, folder: programs },
      target: TARGET,
      file: this.#file,
      jobs: JOBS,
    };
    const measured = await this.#measure(async () => {
      const program = join(ROOT, BUNDLE, "index.js");
      const stdout = await command([process.execPath, program], { stdin: JSON.stringify(input) });
      this.#outputs.push(JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as ProgramOutput);
    });
    console.error(JSON.stringify({ ours: measured, ...this.#outputs.at(-1) }));
    this.#processor.ours.push(measured.processorSeconds);
    await this.#dropOthers();
    return measured.seconds;
  }

  async #pgRestore(): Promise<number> {
    const program = join(this.#postgres.programs, "pg_restore");
    const url = `--dbname=${this.#postgres.url("bare")}`;
    const measured = await this.#intoEmpty([program, "--exit-on-error", `--jobs=${JOBS}`, url, this.#file]);
    this.#processor.pg_restore.push(measured.processorSeconds);
    return measured.seconds;
  }

  async #psql(): Promise<number> {
    const program = join(this.#postgres.programs, "psql");
    const options = ["-X", "-q", "-o", "/dev/null", "-v", "ON_ERROR_STOP=1", "-f", this.#script];
    return (await this.#intoEmpty([program, ...options, this.#postgres.url("bare")])).seconds;
  }

  async #intoEmpty(argv: readonly string[]): Promise<Measured> {
    const measured = await this.#measure(async () => {
      await this.#postgres.psql("CREATE DATABASE bare TEMPLATE template0");
      await command(argv);
    });
    console.error(JSON.stringify({ other: argv[0]?.split("/").at(-1), ...measured }));
    await this.#dropOthers();
    return measured;
  }

  async #measure(work: () => Promise<void>): Promise<Measured> {
    await this.#postgres.psql("CHECKPOINT");
    const processor = () => endedChildrenSeconds() + treeSeconds(this.#postmaster);
    const before = { time: performance.now(), processor: processor() };
    await work();
    const seconds = (performance.now() - before.time) / 1_000;
    return { seconds, processorSeconds: processor() - before.processor };
  }

  async #dropOthers(): Promise<void> {
    const names = await this.#postgres.psql(
      `SELECT format('DROP DATABASE %I;', datname) FROM pg_database WHERE datname = 'bare' OR datname LIKE '${TARGET}\\_\\_%'`,
    );
    await this.#postgres.psql(names);
  }
}
