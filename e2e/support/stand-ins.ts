import { resolve } from "node:path";
import { CHECKOUT_STAND_IN } from "../../tools/local-runner/workflow/index.ts";

const builder = resolve(import.meta.dirname, "builder-standin");

/** For others' actions that the suite's workflows use. */
export const STAND_INS: Readonly<Record<string, string>> = {
  ...CHECKOUT_STAND_IN,
  "docker/setup-qemu-action": builder,
  "docker/setup-buildx-action": builder,
};
