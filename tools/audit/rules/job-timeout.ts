import type { Rule } from "../rule.ts";
import { at } from "../yaml-tree.ts";

export const jobTimeout: Rule = {
  name: "job-timeout",
  description: "Every job with steps has `timeout-minutes`: the default is six hours.",
  check: (file) =>
    (file.kind === "workflow" ? file.jobs : [])
      .filter(({ tree, uses }) => uses === undefined && at(tree, "timeout-minutes") === undefined)
      .map((job) => ({
        at: job.at,
        message: `job ${job.id} may run for six hours`,
        fix: "add timeout-minutes, somewhat above what the job ever takes",
      })),
};
