import type { Problems, RunContext } from "@slipway/shared";
import type { Inputs } from "./inputs.ts";

/** What only some modes can do. */
export function checkMode(values: Partial<Inputs>, { runId }: RunContext, problems: Problems): void {
  const { mode, push, "stage-platforms": stagePlatforms } = values;
  if (stagePlatforms !== undefined && mode !== undefined && mode !== "stage") {
    problems.add("stage-platforms", "is for mode: stage, where it says what this runner builds");
  }
  if (stagePlatforms?.length === 0) problems.add("stage-platforms", "names no platform");
  if ((mode === "merge" || mode === "resolve") && push === false) {
    problems.add("push", `must not be false with mode: ${mode}, which works on what was pushed before`);
  }
  if ((mode === "stage" || mode === "merge") && runId === "") {
    problems.add("mode", `${mode} needs the id of a workflow's run (GITHUB_RUN_ID), and there is none; use build`);
  }
}
