import type { Problems, RunContext } from "@slipway/shared";
import type { Inputs } from "./inputs.ts";

/** What only some modes can do. */
export function checkMode(values: Partial<Inputs>, { runId }: RunContext, problems: Problems): void {
  const { mode, push } = values;
  checkInputsOfModes(values, problems);
  if ((mode === "merge" || mode === "resolve") && push === false) {
    problems.add("push", `must not be false with mode: ${mode}, which works on what was pushed before`);
  }
  if ((mode === "stage" || mode === "merge") && runId === "") {
    problems.add("mode", `${mode} needs the id of a workflow's run (GITHUB_RUN_ID), and there is none; use build`);
  }
}

/** Inputs that mean something to one mode only. */
function checkInputsOfModes(values: Partial<Inputs>, problems: Problems): void {
  const { mode, digests = {}, "stage-platforms": stagePlatforms } = values;
  if (stagePlatforms !== undefined && mode !== undefined && mode !== "stage") {
    problems.add("stage-platforms", "is for mode: stage, where it says what this runner builds");
  }
  if (stagePlatforms?.length === 0) problems.add("stage-platforms", "names no platform");
  if (mode !== "resolve" && Object.keys(digests).length > 0) {
    problems.add("digests", "is for mode: resolve, where it says what an earlier job has released");
  }
}
