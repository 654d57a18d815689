import { UserError } from "./errors.ts";
import { type Place, type Problem, renderPlace } from "./problem.ts";

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
