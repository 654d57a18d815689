import { isDeepStrictEqual } from "node:util";
import type { Broken } from "../broken-rules.ts";
import type { When } from "../when.ts";
import { brokenStepRules, placeholdersOf } from "./step-rules.ts";
import { type GivenStep, isWsStep, stepName } from "./step-schema.ts";

/** What every pass knows from the beginning: eight random hexadecimal digits. */
export const RANDOM = "random";

/** Everything that does not fit together in a list of steps; paths lead from the list. */
export function brokenFlowRules(steps: readonly GivenStep[], hasBase: boolean): Broken[] {
  return steps.flatMap((step, index) => {
    // What is not configured need not be possible.
    if (step.when === false) return [];
    const earlier = steps.slice(0, index);
    const found = [
      ...brokenStepRules(step, hasBase),
      ...brokenName(step, earlier),
      ...brokenConnection(step, earlier),
      ...brokenPlaceholders(step, earlier),
    ];
    return found.map(({ path, message }) => ({ path: `${index}.${path}`, message }));
  });
}

function brokenName(step: GivenStep, earlier: readonly GivenStep[]): Broken[] {
  const name = stepName(step);
  return earlier.some((each) => stepName(each) === name)
    ? [{ path: "name", message: `${name} is already the name of another step` }]
    : [];
}

function brokenConnection(step: GivenStep, earlier: readonly GivenStep[]): Broken[] {
  if (!isWsStep(step) || step.on === undefined) return [];
  const opener = earlier.find((each) => isWsStep(each) && each.url !== undefined && stepName(each) === step.on);
  if (opener === undefined) return [{ path: "on", message: `no earlier step of this name opens a WebSocket` }];
  return missedWith(step, opener).map((message) => ({ path: "on", message: `${step.on} ${message}` }));
}

function brokenPlaceholders(step: GivenStep, earlier: readonly GivenStep[]): Broken[] {
  return placeholdersOf(step).flatMap((name) => {
    if (name === RANDOM) return [];
    const source = earlier.findLast(({ capture }) => capture.some((each) => each.name === name));
    if (source === undefined) return [{ path: "capture", message: `{{${name}}} is captured by no earlier step` }];
    return missedWith(step, source).map((message) => ({
      path: "capture",
      message: `{{${name}}} is captured by ${stepName(source)}, which ${message}`,
    }));
  });
}

/** A step that another depends on must be there whenever that one is. */
function missedWith({ when: user }: GivenStep, { when: source }: GivenStep): string[] {
  if (source === true || user === false || isDeepStrictEqual(user as When, source)) return [];
  return ["can be left out while this step is not: give both the same when"];
}
