import * as core from "@actions/core";
import type { Place } from "../problem.ts";
import { Redactor } from "../text/redact.ts";
import { neutralise } from "../text/workflow-command.ts";

/** Where inputs come from and what hides the secrets among them. */
export interface InputSource {
  /** The trimmed text of an input, "" when it was not given. */
  input(name: string): string;
  /** The names of all inputs that were given, declared or not. */
  inputNames(): readonly string[];
  /** Hides a value in everything printed from now on. */
  mask(value: string): void;
}

/** The step's log. One line per state change. Text from elsewhere cannot inject workflow commands. */
export interface Log {
  info(line: string): void;
  /** Runs something with its lines folded under a title. */
  group<T>(title: string, body: () => Promise<T>): Promise<T>;
  notice(message: string, at?: Place): void;
  warning(message: string, at?: Place): void;
  error(message: string, at?: Place): void;
  debug(message: string): void;
}

/** The runner that executes the step: its inputs, its log, and what the step leaves behind. */
export interface Runner extends InputSource, Log {
  setOutput(name: string, value: string): void;
  /** Appends markdown to the job summary. */
  summary(markdown: string): Promise<void>;
  /** Marks the step as failed, with an error annotation. */
  fail(message: string): void;
}

/** The GitHub Actions runner. Everything that leaves through it is redacted, whatever the runner itself masks. */
export class ActionsRunner implements Runner {
  readonly #redactor = new Redactor();

  input(name: string): string {
    return core.getInput(name);
  }

  inputNames(): readonly string[] {
    return Object.keys(process.env)
      .filter((key) => key.startsWith("INPUT_") && process.env[key] !== "")
      .map((key) => key.slice("INPUT_".length).toLowerCase());
  }

  mask(value: string): void {
    if (value === "") return;
    this.#redactor.add(value);
    core.setSecret(value);
  }

  info(line: string): void {
    core.info(this.#safe(line));
  }

  group<T>(title: string, body: () => Promise<T>): Promise<T> {
    return core.group(this.#safe(title), body);
  }

  notice(message: string, at?: Place): void {
    core.notice(this.#redactor.redact(message), annotationAt(at));
  }

  warning(message: string, at?: Place): void {
    core.warning(this.#redactor.redact(message), annotationAt(at));
  }

  error(message: string, at?: Place): void {
    core.error(this.#redactor.redact(message), annotationAt(at));
  }

  debug(message: string): void {
    core.debug(this.#redactor.redact(message));
  }

  setOutput(name: string, value: string): void {
    core.setOutput(name, this.#redactor.redact(value));
  }

  async summary(markdown: string): Promise<void> {
    // Outside a runner there is no summary file, and @actions/core would throw.
    if (!process.env.GITHUB_STEP_SUMMARY) return;
    await core.summary.addRaw(this.#redactor.redact(markdown), true).write();
  }

  fail(message: string): void {
    core.setFailed(this.#redactor.redact(message));
  }

  #safe(text: string): string {
    return this.#redactor.redact(text).split("\n").map(neutralise).join("\n");
  }
}

function annotationAt(at: Place | undefined): core.AnnotationProperties {
  if (at === undefined) return {};
  return {
    file: at.file,
    ...(at.line === undefined ? {} : { startLine: at.line }),
    ...(at.column === undefined ? {} : { startColumn: at.column }),
  };
}
