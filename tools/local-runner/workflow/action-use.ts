import type { Scope } from "../expression.ts";
import { newRecord, type Step, type StepRecord } from "../step.ts";
import { type ResolvedAction, resolveAction, type Surroundings } from "./actions.ts";
import type { Commit } from "./repositories.ts";

/** One step's use of an action, from `pre` to `post`. */
export interface ActionUse {
  readonly action: ResolvedAction;
  /** What its phases have left behind together. */
  readonly record: StepRecord;
  /** With the inputs of the last phase that had any. */
  step: Step | undefined;
  hasPost: boolean;
}

/** The uses of actions in one job, by the places of their steps: the phases of a use share its state. */
export class ActionUses {
  readonly #surroundings: Surroundings;
  readonly #known = new Map<string, ActionUse>();

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  /** @param home what `$/` means there. @throws {Error} when there is no such action */
  at(place: string, uses: string, home: Commit): ActionUse {
    const known = this.#known.get(place);
    if (known !== undefined) return known;
    const action = resolveAction(uses, home, this.#surroundings);
    const use: ActionUse = { action, record: newRecord(), step: undefined, hasPost: false };
    this.#known.set(place, use);
    return use;
  }
}

/** What the inputs of an action and their defaults can refer to: they also know which action it is. */
export function inputScope(scope: Scope, use: ActionUse): Scope {
  const github = { ...(scope.contexts.github as object), ...originOf(use) };
  return { ...scope, contexts: { ...scope.contexts, github } };
}

export function originOf({ action }: ActionUse): Readonly<Record<string, string>> {
  const { origin } = action;
  return origin === undefined ? {} : { action_repository: origin.repository, action_ref: origin.ref };
}
