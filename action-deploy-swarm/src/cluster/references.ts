import type { ServiceSpec } from "./service.ts";

/**
 * The secrets and configs that specs refer to: by id, and as `secret NAME`, because what was made anew under its name
 * serves an older spec that knows another id.
 */
export function referencesOf(specs: readonly ServiceSpec[]): Set<string> {
  const found = specs.flatMap(({ TaskTemplate: { ContainerSpec } }) => [
    ...(ContainerSpec?.Secrets ?? []).flatMap(({ SecretID, SecretName }) => [SecretID, `secret ${SecretName}`]),
    ...(ContainerSpec?.Configs ?? []).flatMap(({ ConfigID, ConfigName }) => [ConfigID, `config ${ConfigName}`]),
  ]);
  return new Set(found.filter((each) => each !== undefined));
}
