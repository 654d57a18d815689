import { UserError } from "./errors.ts";

/** A place in one of the caller's files. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with what the caller gave, and where. */
export interface Problem {
  /** The input's name, with a path into it where it is structured: `images.api.target`. */
  readonly input: string;
  /** What is wrong and how to put it right. Never holds a secret's value. */
  readonly message: string;
  readonly at?: Place;
}

/** Collects everything that is wrong, so that one error can say all of it before anything is changed. */
export class Problems {
  readonly #found: Problem[] = [];

  add(input: string, message: string, at?: Place): void {
    this.#found.push(at ? { input, message, at } : { input, message });
  }

  addAll(problems: readonly Problem[]): void {
    this.#found.push(...problems);
  }

  get found(): readonly Problem[] {
    return this.#found;
  }

  /** Whether something is wrong with an input, or within it, already: what follows from that is no second problem. */
  concern(input: string): boolean {
    return this.#found.some((each) => each.input === input || each.input.startsWith(`${input}.`));
  }

  /** @throws {UserError} that lists every problem, when there is one. */
  throwIfAny(): void {
    if (this.#found.length === 0) return;
    const count = this.#found.length === 1 ? "1 problem" : `${this.#found.length} problems`;
    throw new UserError(`${count}, nothing was changed:\n${this.#found.map(renderProblem).join("\n")}`, {
      problems: this.#found,
    });
  }
}

function renderProblem({ input, message, at }: Problem): string {
  const place = at ? ` (${renderPlace(at)})` : "";
  return `  - ${input}${place}: ${message}`;
}

/** `deploy/stack.yml:12:3` */
export function renderPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
