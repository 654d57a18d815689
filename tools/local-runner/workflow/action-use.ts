import type { Scope } from "../expression.ts";
import { newRecord, type Step, type StepRecord } from "../step.ts";
import { type ResolvedAction, resolveAction } from "./actions.ts";
import type { Frame, JobState } from "./frame.ts";

/** One step's use of an action, from `pre` to `post`. */
export interface ActionUse {
  readonly action: ResolvedAction;
  /** What its phases have left behind together. */
  readonly record: StepRecord;
  /** With the inputs of the last phase that had any. */
  step: Step | undefined;
  hasPost: boolean;
}

/** The use of the action at one place: found once, so that its phases share state. @throws {Error} when there is none */
export function actionUse(
  state: JobState,
  frame: Frame,
  { place, uses }: { readonly place: string; readonly uses: string },
): ActionUse {
  const known = state.uses.get(place);
  if (known !== undefined) return known;
  const action = resolveAction(uses, frame.home, state.surroundings);
  const use: ActionUse = { action, record: newRecord(), step: undefined, hasPost: false };
  state.uses.set(place, use);
  return use;
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
