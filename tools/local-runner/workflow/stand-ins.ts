import { resolve } from "node:path";

/** For `WorkflowOptions.standIns`: a real `git fetch` in place of actions/checkout. */
export const CHECKOUT_STAND_IN: Readonly<Record<string, string>> = {
  "actions/checkout": resolve(import.meta.dirname, "..", "..", "checkout-standin"),
};
