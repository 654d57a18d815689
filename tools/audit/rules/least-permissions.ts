import type { Problem } from "../finding.ts";
import type { Rule } from "../rule.ts";
import type { Workflow } from "../workflow.ts";
import { at, type Tree } from "../yaml-tree.ts";

export const leastPermissions: Rule = {
  name: "least-permissions",
  description: "A workflow says at its top which permissions it has, and nowhere takes all of them.",
  check: (file) => (file.kind === "workflow" ? [...missing(file), ...excessive(file)] : []),
};

const FIX = "list the permissions that are needed, such as `contents: read`; {} takes none";

function missing({ tree }: Workflow): Problem[] {
  if (at(tree, "permissions") !== undefined) return [];
  const message = "there are no permissions at the top, so the repository's default applies, which may be to write";
  return [{ at: tree.kind === "map" ? (tree.entries[0]?.at ?? tree.at) : tree.at, message, fix: FIX }];
}

function excessive({ tree, jobs }: Workflow): Problem[] {
  return [tree, ...jobs.map((job) => job.tree)].flatMap((owner) => allOf(at(owner, "permissions")));
}

function allOf(permissions: Tree | undefined): Problem[] {
  if (permissions?.kind !== "scalar" || !/^(read|write)-all$/.test(permissions.text)) return [];
  return [{ at: permissions.at, message: `${permissions.text} gives every permission there is`, fix: FIX }];
}
