import { parseImageRef } from "@slipway/shared";
import { modeOf, type ObjectReference, type ServiceSpec } from "../cluster/service.ts";
import { canonicalSpec, differingPaths } from "./canonical-spec.ts";

/** Parts of a spec by their paths, as people call them. The longest match names a difference. */
const PARTS: readonly (readonly [path: string, name: string])[] = [
  ["TaskTemplate.ContainerSpec.Command", "entrypoint"],
  ["TaskTemplate.ContainerSpec.Args", "command"],
  ["TaskTemplate.ContainerSpec.Healthcheck", "health check"],
  ["TaskTemplate.ContainerSpec.Mounts", "mounts"],
  ["TaskTemplate.ContainerSpec.Env", "environment"],
  ["TaskTemplate.ContainerSpec.Secrets", "secrets"],
  ["TaskTemplate.ContainerSpec.Configs", "configs"],
  ["TaskTemplate.ContainerSpec.Labels", "container labels"],
  ["TaskTemplate.ContainerSpec.StopGracePeriod", "stop grace period"],
  ["TaskTemplate.ContainerSpec", "container settings"],
  ["TaskTemplate.Resources", "resources"],
  ["TaskTemplate.RestartPolicy", "restart policy"],
  ["TaskTemplate.Placement.Constraints", "placement constraints"],
  ["TaskTemplate.Placement", "placement"],
  ["TaskTemplate.Networks", "networks"],
  ["TaskTemplate.LogDriver", "log driver"],
  ["TaskTemplate.ForceUpdate", "restart by force"],
  ["TaskTemplate", "task settings"],
  ["EndpointSpec.Ports", "published ports"],
  ["EndpointSpec", "endpoint mode"],
  ["UpdateConfig", "update settings"],
  ["RollbackConfig", "rollback settings"],
  ["Labels", "labels"],
  ["Mode", "mode"],
];

/** What differs between two specs, a line each: names and versions, never the value of a variable. */
export function describeChange(
  before: ServiceSpec,
  after: ServiceSpec,
  networkNames: ReadonlyMap<string, string>,
): string[] {
  const paths = differingPaths(canonicalSpec(before, networkNames), canonicalSpec(after, networkNames));
  const spoken = sentences(before, after).filter(({ lines }) => lines.length > 0);
  const others = paths.filter((path) => !spoken.some(({ about }) => about.test(path))).map(partName);
  return [...spoken.flatMap(({ lines }) => lines), ...new Set(others)];
}

/** Differences that deserve more than a name, and the paths that they are about. */
function sentences(before: ServiceSpec, after: ServiceSpec) {
  return [
    {
      about: /^(TaskTemplate\.ContainerSpec\.Image|Labels\.com\.docker\.stack\.image)$/,
      lines: imageChange(before, after),
    },
    { about: /^TaskTemplate\.ContainerSpec\.Env$/, lines: environmentChange(before, after) },
    { about: /^TaskTemplate\.ContainerSpec\.Secrets$/, lines: objectChanges(before, after, "Secrets") },
    { about: /^TaskTemplate\.ContainerSpec\.Configs$/, lines: objectChanges(before, after, "Configs") },
    { about: /^Mode\.Replicated(\.|$)/, lines: replicaChange(before, after) },
  ];
}

function partName(path: string): string {
  return PARTS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? path;
}

/** `shop/web:1.2.0 (0a1b2c3d4e5f)`: the tag for people, the digest's start for certainty. */
export function shortImage(image: string): string {
  const ref = parseImageRef(image);
  if (ref === undefined) return image;
  const name = `${ref.repository.replace(/^library\//, "")}${ref.tag ? `:${ref.tag}` : ""}`;
  return ref.digest ? `${name} (${ref.digest.slice("sha256:".length, "sha256:".length + 12)})` : name;
}

const imageOf = (spec: ServiceSpec) => spec.TaskTemplate.ContainerSpec?.Image ?? "";

function imageChange(before: ServiceSpec, after: ServiceSpec): string[] {
  const [from, to] = [imageOf(before), imageOf(after)];
  return from === to ? [] : [`image ${shortImage(from)} → ${shortImage(to)}`];
}

function replicaChange(before: ServiceSpec, after: ServiceSpec): string[] {
  const [from, to] = [modeOf(before), modeOf(after)];
  if (from.kind !== "replicated" || to.kind !== "replicated" || from.replicas === to.replicas) return [];
  return [`replicas ${from.replicas} → ${to.replicas}`];
}

function environmentChange(before: ServiceSpec, after: ServiceSpec): string[] {
  const [from, to] = [environmentOf(before), environmentOf(after)];
  const added = [...to.keys()].filter((name) => !from.has(name)).map((name) => `+${name}`);
  const removed = [...from.keys()].filter((name) => !to.has(name)).map((name) => `-${name}`);
  const changed = [...to]
    .filter(([name, value]) => from.has(name) && from.get(name) !== value)
    .map(([name]) => `~${name}`);
  const all = [...added, ...changed, ...removed];
  return all.length === 0 ? [] : [`environment ${all.join(" ")}`];
}

function environmentOf(spec: ServiceSpec): Map<string, string> {
  const entries = (spec.TaskTemplate.ContainerSpec?.Env ?? []).map((each) => {
    const at = each.indexOf("=");
    return at === -1 ? ([each, ""] as const) : ([each.slice(0, at), each.slice(at + 1)] as const);
  });
  return new Map(entries);
}

function objectChanges(before: ServiceSpec, after: ServiceSpec, kind: "Secrets" | "Configs"): string[] {
  const from = byFile(before.TaskTemplate.ContainerSpec?.[kind] ?? []);
  const to = byFile(after.TaskTemplate.ContainerSpec?.[kind] ?? []);
  const word = kind === "Secrets" ? "secret" : "config";
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((file) => from.get(file) !== to.get(file))
    .map((file) => `${word} ${file}: ${from.get(file) ?? "none"} → ${to.get(file) ?? "none"}`);
}

/** The objects by where the application finds them, which stays the same from one version to the next. */
function byFile(references: readonly ObjectReference[]): Map<string, string> {
  return new Map(references.map((each) => [each.File?.Name ?? "", each.SecretName ?? each.ConfigName ?? ""]));
}
