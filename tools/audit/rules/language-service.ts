import { serviceProblems } from "../language-service.ts";
import type { Rule } from "../rule.ts";

export const languageService: Rule = {
  name: "language-service",
  description:
    "GitHub's own language service has nothing against it: syntax, keys, expressions, contexts, `needs`, calls and `$/` actions.",
  check: serviceProblems,
};
