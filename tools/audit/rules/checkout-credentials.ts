import { isCheckout } from "../resolve.ts";
import type { Rule } from "../rule.ts";
import { stepLists } from "../workflow.ts";
import { scalarAt } from "../yaml-tree.ts";

export const checkoutCredentials: Rule = {
  name: "checkout-credentials",
  description: "A checkout does not leave its token behind: `persist-credentials: false`.",
  check: (file) =>
    stepLists(file)
      .flatMap(({ steps }) => steps)
      .filter((step) => isCheckout(step) && scalarAt(step.tree, "with", "persist-credentials")?.text !== "false")
      .map(({ at, uses }) => ({
        at: uses?.at ?? at,
        message: "every later step can read the token that this leaves in the checkout",
        fix: "add `persist-credentials: false` under with",
      })),
};
