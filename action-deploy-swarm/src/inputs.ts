import {
  choice,
  duration,
  engineAccessFields,
  flag,
  healthTargets,
  integer,
  lines,
  namedValues,
  parsed,
  secret,
  text,
} from "@slipway/shared";
import * as z from "zod";

const STACK = /^[a-z0-9][a-z0-9_-]{0,39}$/i;

/** The action's inputs, as action.yml declares them. */
export const inputs = z.object({
  ...engineAccessFields,
  mode: choice(["deploy", "plan", "rollback"]).prefault("deploy"),
  engine: choice(["swarm"]).prefault("swarm"),
  stack: parsed(
    (given) => (STACK.test(given) ? given : undefined),
    "a stack name: letters, digits, _ and -, at most 40",
  ),
  "stack-file": lines.prefault(""),
  env: namedValues.prefault(""),
  "env-file": lines.prefault(""),
  "allow-empty-vars": flag.prefault("false"),
  images: z.string().prefault(""),
  secrets: namedValues.prefault(""),
  configs: namedValues.prefault(""),
  "secret-keep": integer(1, 100).prefault("3"),
  "secret-naming": choice(["content", "deploy-id"]).prefault("content"),
  "secret-hash-key": secret.optional(),
  "release-keep": integer(1, 100).prefault("5"),
  registry: text.prefault("ghcr.io"),
  "registry-username": text.optional(),
  "registry-password": secret.optional(),
  "pull-username": text.optional(),
  "pull-password": secret.optional(),
  health: healthTargets.optional(),
  "skip-health": flag.prefault("false"),
  "rollback-on-failure": flag.optional(),
  "to-release": text.optional(),
  "stable-for": duration.optional(),
  "on-busy": choice(["wait", "fail"]).prefault("wait"),
  force: flag.prefault("false"),
  "expected-plan": parsed(
    (given) => (/^[0-9a-f]{64}$/.test(given) ? given : undefined),
    "a plan-digest of 64 hex digits",
  ).optional(),
  "dry-run": flag.prefault("false"),
  timeout: duration.prefault("10m"),
});

/** What could be read; an input that was wrong is absent. */
export type Inputs = Partial<z.output<typeof inputs>>;
