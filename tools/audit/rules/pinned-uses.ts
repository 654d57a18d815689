import type { Problem } from "../finding.ts";
import { parseReference } from "../reference.ts";
import type { Rule } from "../rule.ts";
import type { AuditedFile } from "../workflow.ts";
import type { ScalarTree } from "../yaml-tree.ts";

export const pinnedUses: Rule = {
  name: "pinned-uses",
  description:
    "What comes from another repository is named by a full commit, and an image by its digest: a tag can be moved.",
  check: (file) => usesIn(file).flatMap(problemsOf),
};

function usesIn(file: AuditedFile): ScalarTree[] {
  const called = file.kind === "workflow" ? file.jobs.flatMap(({ uses }) => uses ?? []) : [];
  const steps = file.kind === "workflow" ? file.jobs.flatMap((job) => job.steps) : file.steps;
  return [...called, ...steps.flatMap(({ uses }) => uses ?? [])];
}

function problemsOf({ at, text }: ScalarTree): Problem[] {
  const reference = parseReference(text);
  if (reference.kind === "remote" && !/^[0-9a-f]{40}$/.test(reference.version)) {
    const fix = "write the 40 digits of the commit, and its version behind a #";
    return [{ at, message: `${text} is not pinned to a commit`, fix }];
  }
  if (reference.kind === "image" && !/@sha256:[0-9a-f]{64}$/.test(reference.image)) {
    return [{ at, message: `${text} is not pinned to a digest`, fix: "add @sha256: and the image's digest" }];
  }
  return [];
}
