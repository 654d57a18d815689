import {
  choice,
  duration,
  flag,
  lines,
  list,
  type NamedValue,
  namedValues,
  parsed,
  platforms,
  Secret,
  secret,
  text,
} from "@slipway/shared";
import * as z from "zod";
import { digestsField } from "./digests.ts";
import { imagesField } from "./images.ts";
import { runnerMapField } from "./runner-map.ts";
import { commandField } from "./version-command.ts";

/** A registry's host as in an image name: `ghcr.io`, `localhost:5000`. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\])(?::\d+)?$/;
const NAMESPACE = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/;

const registryHost = parsed(
  (given) => (HOST.test(given) ? given : undefined),
  "a registry's host such as ghcr.io (its path belongs in namespace)",
);
const namespacePath = parsed(
  (given) => (NAMESPACE.test(given) ? given : undefined),
  "a lower-case path such as acme or acme/shop",
);

/** Values that only reach the build's own process. */
const buildSecrets = namedValues.transform((values, context) => {
  const secrets = new Map<string, Secret>();
  for (const [name, value] of values) {
    if (typeof value === "string") secrets.set(name, new Secret(value));
    else context.addIssue({ code: "custom", message: `${name} must be a value` });
  }
  return secrets;
});

const textValues = namedValues.transform((values, context) => {
  return Object.fromEntries([...values].map(([name, value]) => [name, plain(name, value, context)]));
});

/** `true`, `false` or the image that makes the bill of materials. */
const sbomField = text.transform((given): Sbom => {
  if (given === "false") return { kind: "none" };
  return given === "true" ? { kind: "default" } : { kind: "generator", image: given };
});

export const inputs = z.object({
  images: imagesField.optional(),
  "bake-file": text.optional(),
  targets: list.prefault("default"),
  registry: registryHost.prefault("ghcr.io"),
  namespace: namespacePath.optional(),
  "registry-username": text.optional(),
  "registry-password": secret.optional(),
  "github-token": secret.optional(),
  platforms: platforms.optional(),
  "required-platforms": platforms.prefault(""),
  version: text.optional(),
  "version-command": commandField.optional(),
  tags: lines.prefault(""),
  latest: choice(["false", "true", "auto"]).prefault("false"),
  "overwrite-version": flag.prefault("false"),
  "build-args": textValues.prefault(""),
  "build-secrets": buildSecrets.prefault(""),
  provenance: choice(["none", "min", "max"]).prefault("none"),
  sbom: sbomField.prefault("false"),
  "rewrite-timestamps": flag.prefault("false"),
  cache: choice(["none", "registry"]).prefault("none"),
  push: flag.prefault("true"),
  mode: choice(["build", "plan", "stage", "merge", "resolve"]).prefault("build"),
  "runner-map": runnerMapField.optional(),
  "stage-platforms": platforms.optional(),
  digests: digestsField.prefault("{}"),
  "dry-run": flag.prefault("false"),
  timeout: duration.prefault("60m"),
});

export type Inputs = z.output<typeof inputs>;

/** Who makes the bill of materials, if anybody. */
export type Sbom =
  | { readonly kind: "none" }
  | { readonly kind: "default" }
  | { readonly kind: "generator"; readonly image: string };

function plain(
  name: string,
  value: NamedValue,
  context: { addIssue(issue: { code: "custom"; message: string }): void },
) {
  if (typeof value === "string") return value;
  context.addIssue({ code: "custom", message: `${name} must be text` });
  return "";
}
