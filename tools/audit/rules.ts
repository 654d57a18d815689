import type { Rule } from "./rule.ts";
import { actionFiles } from "./rules/action-files.ts";
import { actionInputs } from "./rules/action-inputs.ts";
import { calledPermissions } from "./rules/called-permissions.ts";
import { checkoutCredentials } from "./rules/checkout-credentials.ts";
import { contract } from "./rules/contract.ts";
import { deployConcurrency } from "./rules/deploy-concurrency.ts";
import { describedInterface } from "./rules/described-interface.ts";
import { inputTypesMatch } from "./rules/input-types.ts";
import { interfaceUse } from "./rules/interface-use.ts";
import { jobOutputs } from "./rules/job-outputs.ts";
import { jobTimeout } from "./rules/job-timeout.ts";
import { languageService } from "./rules/language-service.ts";
import { leastPermissions } from "./rules/least-permissions.ts";
import { outputsExist } from "./rules/outputs-exist.ts";
import { pinnedUses } from "./rules/pinned-uses.ts";
import { scriptInjection } from "./rules/script-injection.ts";
import { secretPlaces } from "./rules/secret-places.ts";
import { selfReference } from "./rules/self-reference.ts";
import { shellcheck } from "./rules/shellcheck.ts";
import { untrustedCheckout } from "./rules/untrusted-checkout.ts";

/** Everything that is looked at, in the order of the README. */
export const RULES: readonly Rule[] = [
  languageService,
  pinnedUses,
  selfReference,
  leastPermissions,
  calledPermissions,
  scriptInjection,
  untrustedCheckout,
  secretPlaces,
  checkoutCredentials,
  jobTimeout,
  deployConcurrency,
  describedInterface,
  interfaceUse,
  inputTypesMatch,
  actionInputs,
  outputsExist,
  jobOutputs,
  actionFiles,
  contract,
  shellcheck,
];
