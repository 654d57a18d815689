import type { Runner } from "../ports/runner.ts";
import { type Place, renderPlace } from "../problem.ts";
import { Redactor } from "../text/redact.ts";

/** A runner that gives scripted inputs and keeps everything that the step said. */
export class RecordingRunner implements Runner {
  readonly lines: string[] = [];
  readonly outputs: Record<string, string> = {};
  readonly summaries: string[] = [];
  failure: string | undefined;
  readonly #inputs: Readonly<Record<string, string>>;
  readonly #redactor = new Redactor();

  constructor(inputs: Readonly<Record<string, string>> = {}) {
    this.#inputs = inputs;
  }

  /** The whole log as one text. */
  get log(): string {
    return this.lines.join("\n");
  }

  input(name: string): string {
    return (this.#inputs[name] ?? "").trim();
  }

  inputNames(): readonly string[] {
    return Object.keys(this.#inputs).filter((name) => this.#inputs[name] !== "");
  }

  mask(value: string): void {
    this.#redactor.add(value);
  }

  info(line: string): void {
    this.lines.push(this.#redactor.redact(line));
  }

  async group<T>(title: string, body: () => Promise<T>): Promise<T> {
    this.info(`[${title}]`);
    return body();
  }

  notice(message: string, at?: Place): void {
    this.info(annotated("notice", message, at));
  }

  warning(message: string, at?: Place): void {
    this.info(annotated("warning", message, at));
  }

  error(message: string, at?: Place): void {
    this.info(annotated("error", message, at));
  }

  debug(): void {}

  setOutput(name: string, value: string): void {
    this.outputs[name] = this.#redactor.redact(value);
  }

  async summary(markdown: string): Promise<void> {
    this.summaries.push(this.#redactor.redact(markdown));
  }

  fail(message: string): void {
    this.failure = this.#redactor.redact(message);
  }
}

function annotated(level: string, message: string, at: Place | undefined): string {
  return at ? `${level} ${renderPlace(at)}: ${message}` : `${level}: ${message}`;
}
