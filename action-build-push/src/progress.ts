import { formatDuration } from "@slipway/shared";

/** One step of a build, as BuildKit reports it (`--progress rawjson`: moby/buildkit client.SolveStatus). */
interface Vertex {
  readonly digest: string;
  readonly name: string;
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
}

/** A piece of what a step wrote on one of its two streams. */
interface Output {
  readonly vertex: string;
  readonly stream?: number;
  /** In base64; not necessarily whole lines. */
  readonly data: string;
}

interface Report {
  readonly vertexes?: readonly Vertex[];
  readonly logs?: readonly Output[];
}

/** A build step with what is known of it so far. */
export interface BuildStep {
  readonly name: string;
  readonly state: "running" | "done" | "cached" | "failed" | "canceled";
  /** Milliseconds it has taken; 0 while it runs. */
  readonly duration: number;
  readonly error: string | undefined;
  /** Its last lines of output. */
  readonly log: readonly string[];
}

const KEPT_LINES = 20;
const LINE_BREAK = Buffer.from("\n").toString("base64");
/** Steps that come and go with every build and say nothing about it. */
const ROUTINE = /(?:^|\[[^\]]*)\binternal\]|resolving provenance|^\[auth\]|^importing cache manifest/;

/** Turns a build's machine-readable progress into lines for people, and keeps what an error message will need. */
export class BuildProgress {
  readonly #say: (line: string) => void;
  readonly #steps = new Map<string, BuildStep>();
  /** What was not progress: bake's own error, with the place in the Dockerfile. */
  readonly #words: string[] = [];
  /** What each stream of a step has written of a line that is not finished. */
  readonly #unfinished = new Map<string, string>();

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** One line of bake's error stream. */
  read(line: string): void {
    const report = parseReport(line);
    if (report === undefined) {
      this.#words.push(line);
      return;
    }
    for (const vertex of report.vertexes ?? []) this.#update(vertex);
    for (const output of report.logs ?? []) this.#write(output);
  }

  /** bake's own last words. */
  get words(): string {
    return this.#words.join("\n").trim();
  }

  /** Every step that was not routine. */
  get steps(): readonly BuildStep[] {
    return [...this.#steps.values()].filter(({ name }) => !ROUTINE.test(name));
  }

  get running(): readonly BuildStep[] {
    return this.steps.filter(({ state }) => state === "running");
  }

  #update(vertex: Vertex): void {
    const { digest, name, started, completed, error } = vertex;
    if (started === undefined || isOver(this.#steps.get(digest))) return;
    const state = stateOf(vertex);
    if (state !== "running") for (const stream of [1, 2]) this.#write({ vertex: digest, stream, data: LINE_BREAK });
    const known = this.#steps.get(digest);
    const duration = completed === undefined ? 0 : Date.parse(completed) - Date.parse(started);
    // Images that share a step report it under the name of each; the first name stays.
    const step = { name: known?.name ?? name, state, duration, error, log: known?.log ?? [] };
    this.#steps.set(digest, step);
    if (!ROUTINE.test(step.name)) this.#announce(step);
  }

  #announce({ name, state, duration, error }: BuildStep): void {
    if (state === "done") this.#say(`${name}: ${formatDuration(duration)}`);
    else if (state === "cached") this.#say(`${name}: cached`);
    else if (state === "failed") this.#say(`${name}: failed: ${error}`);
  }

  #write({ vertex, stream = 1, data }: Output): void {
    const step = this.#steps.get(vertex);
    if (step === undefined) return;
    const key = `${vertex} ${stream}`;
    const text = Buffer.from(data, "base64").toString("utf8");
    const lines = `${this.#unfinished.get(key) ?? ""}${text}`.split("\n");
    this.#unfinished.set(key, lines.pop() ?? "");
    const shown = lines.map(withoutOverwritten).filter((line) => line !== "");
    for (const line of shown) this.#say(`${placeOf(step.name)} ${line}`);
    this.#steps.set(vertex, { ...step, log: [...step.log, ...shown].slice(-KEPT_LINES) });
  }
}

function parseReport(line: string): Report | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    return JSON.parse(line) as Report;
  } catch {
    return undefined;
  }
}

function isOver(step: BuildStep | undefined): boolean {
  return step !== undefined && step.state !== "running";
}

function stateOf({ completed, cached, error }: Vertex): BuildStep["state"] {
  if (error) return /context canceled/.test(error) ? "canceled" : "failed";
  if (cached) return "cached";
  return completed === undefined ? "running" : "done";
}

/** `[api linux/arm64 3/5]` of `[api linux/arm64 3/5] RUN npm ci`. */
function placeOf(name: string): string {
  return /^\[[^\]]+\]/.exec(name)?.[0] ?? `[${name}]`;
}

/** A progress bar redraws its line after a carriage return; the last drawing counts. */
function withoutOverwritten(line: string): string {
  return line.replace(/\r+$/, "").split("\r").at(-1)?.trimEnd() ?? "";
}
