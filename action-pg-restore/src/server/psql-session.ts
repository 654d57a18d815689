import { randomBytes } from "node:crypto";
import { Complaints } from "./complaints.ts";
import { MarkedOutput } from "./marked-output.ts";
import { psqlInput, psqlMark, SCRIPT_END, SCRIPT_START } from "./psql-input.ts";
import { type ServerTools, SessionLost, type SqlSession, type ToolProcess } from "./server.ts";
import { lossReason, readComplaint, sqlError } from "./server-complaint.ts";
import { writeChunk } from "./tool-process.ts";

/** psql's options: no start-up file, nothing but values, a zero byte after each row, the state of each error. */
const OPTIONS = ["-X", "-q", "-A", "-t", "-0", "-w", "-v", "VERBOSITY=verbose", "-v", "SHOW_CONTEXT=never"];
/** Set where the server knows them. */
const SETTINGS = {
  client_encoding: "UTF8",
  // Whatever it says on standard error is then an error: psql 15 does not count a COPY's among them (`:ERROR`).
  client_min_messages: "error",
  default_transaction_read_only: "off",
  idle_in_transaction_session_timeout: "0",
  idle_session_timeout: "0",
  lock_timeout: "10s",
  search_path: "",
  standard_conforming_strings: "on",
  statement_timeout: "0",
  transaction_timeout: "0",
};
const ROW_END = "\0";

/** Opens a session through psql. @throws {SessionLost} when the server cannot be reached or refuses. */
export async function openPsqlSession(
  tools: ServerTools,
  options: { readonly database: string; readonly application: string },
): Promise<SqlSession> {
  const complaints = new Complaints();
  const process = await tools.start("psql", OPTIONS, { ...options, onLine: (line) => complaints.add(line) });
  const session = new PsqlSession(process, complaints);
  try {
    await session.prepare();
    return session;
  } catch (error) {
    await session[Symbol.asyncDispose]();
    throw error;
  }
}

class PsqlSession implements SqlSession {
  readonly #process: ToolProcess;
  readonly #output: MarkedOutput;
  readonly #complaints: Complaints;
  /** What was asked for last: statements run one after another. */
  #last: Promise<unknown> = Promise.resolve();
  #running = 0;
  #lost: SessionLost | undefined;
  #backend = 0;

  constructor(process: ToolProcess, complaints: Complaints) {
    this.#process = process;
    this.#output = new MarkedOutput(process.stdout);
    this.#complaints = complaints;
    void process.done.then(() => complaints.close());
  }

  get backend(): number {
    return this.#backend;
  }

  async prepare(): Promise<void> {
    await this.#configure();
    const [row] = await this.rows<{ pid: number }>("SELECT pg_catalog.pg_backend_pid() AS pid");
    this.#backend = row?.pid ?? 0;
  }

  async #configure(): Promise<void> {
    const values = Object.entries(SETTINGS).map(([name, value]) => `('${name}', '${value}')`);
    await this.execute(`SELECT pg_catalog.set_config(s.name, wanted.value, false)
      FROM (VALUES ${values.join(", ")}) AS wanted (name, value) JOIN pg_catalog.pg_settings s ON s.name = wanted.name`);
  }

  async rows<Row>(sql: string): Promise<readonly Row[]> {
    const query = sql.replace(/[;\s]+$/, "");
    const chunks: Buffer[] = [];
    for await (const chunk of this.#ask(psqlInput(`SELECT pg_catalog.row_to_json(q) FROM (\n${query}\n) q`)))
      chunks.push(chunk);
    const rows = Buffer.concat(chunks).toString("utf8").split(ROW_END).slice(0, -1);
    return rows.map((row) => JSON.parse(row) as Row);
  }

  async execute(sql: string): Promise<void> {
    for await (const _ of this.#ask(psqlInput(sql)));
  }

  copyOut(sql: string): AsyncIterable<Buffer> {
    return this.#ask(psqlInput(sql));
  }

  async script(source: AsyncIterable<Uint8Array>, onTold: (word: string) => void = () => {}): Promise<void> {
    this.#complaints.onTold = onTold;
    await this.#run(source);
    // Scripts of pg_dump have settings of their own.
    await this.#configure();
  }

  async #run(source: AsyncIterable<Uint8Array>): Promise<void> {
    await using _turn = await this.#turn();
    const mark = newMark();
    const finished = drain(this.#answer(mark));
    // Until it is awaited below, a failure is nobody's yet.
    finished.catch(() => {});
    try {
      await this.#feed(source, mark);
    } catch (error) {
      this.#lost ??= new SessionLost("the session was ended because its script was cut off");
      this.#process.kill();
      await this.#process.done;
      throw error;
    }
    await finished;
  }

  async #feed(source: AsyncIterable<Uint8Array>, mark: string): Promise<void> {
    const { stdin } = this.#process;
    await writeChunk(stdin, SCRIPT_START);
    for await (const chunk of source) if (!(await writeChunk(stdin, chunk))) return;
    await writeChunk(stdin, `${SCRIPT_END}${psqlMark(mark)}`);
  }

  async *#ask(input: string): AsyncGenerator<Buffer> {
    await using _turn = await this.#turn();
    const mark = newMark();
    await writeChunk(this.#process.stdin, `${input}${psqlMark(mark)}`);
    const answer = this.#answer(mark);
    try {
      yield* answer;
    } finally {
      // Whoever stops reading leaves the rest of the answer in the way of the next.
      await drain(answer);
    }
  }

  /** What psql writes until the mark. @throws {SqlError | SessionLost} */
  async *#answer(mark: string): AsyncGenerator<Buffer> {
    const isThere = yield* this.#output.before(Buffer.from(mark));
    const status = isThere ? await this.#output.line() : undefined;
    if (status === undefined) throw await this.#ended();
    const lines = await this.#complaints.until(mark);
    if (status.trim() === "true" || readComplaint(lines) !== undefined) throw sqlError(lines);
  }

  /** psql ends by itself with 3 after an error in a script, and with 2 when its connection is gone. */
  async #ended(): Promise<Error> {
    const { exitCode, stderr } = await this.#process.done;
    const said = this.#complaints.rest();
    const lines = said.length > 0 ? said : stderr.split("\n");
    this.#lost ??= new SessionLost(lossReason(lines, exitCode));
    const complaint = exitCode === 3 ? readComplaint(lines) : undefined;
    return complaint === undefined ? this.#lost : sqlError(lines);
  }

  /** Waits for what was asked before. @throws {SessionLost} when there is no session any more. */
  async #turn(): Promise<AsyncDisposable> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    this.#running += 1;
    await before;
    const end = async () => {
      this.#running -= 1;
      resolve();
    };
    if (this.#lost === undefined) return { [Symbol.asyncDispose]: end };
    await end();
    throw this.#lost;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#lost ??= new SessionLost("the session was closed");
    if (this.#running > 0) this.#process.kill();
    this.#process.stdin.end();
    this.#process.stdout.resume();
    await this.#process.done;
  }
}

function newMark(): string {
  return randomBytes(16).toString("hex");
}

async function drain(chunks: AsyncIterable<Buffer>): Promise<void> {
  for await (const _ of chunks);
}
