import type { ServiceMode, ServiceSpec } from "../cluster/service.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * Fields for which the engine tells "zero" from "not given"; everywhere else Go's zero value and absence are the same
 * (api/types/swarm).
 */
const ZERO_HAS_MEANING = new Set([
  "Init",
  "StopGracePeriod",
  "Replicas",
  "TotalCompletions",
  "MaxConcurrent",
  "Window",
  "SwapBytes",
  "MemorySwappiness",
  // All at once, where no update_config at all means one by one.
  "Parallelism",
]);

/** Maps of the caller's own names and values, of which an empty value is one as well. */
const FREE_MAPS = new Set(["Labels", "Options", "Sysctls", "DriverOpts"]);

/** What the engine fills in when a spec is stored, so that a spec as sent equals the same spec as read. */
const ENGINE_DEFAULTS: Readonly<Record<string, Json>> = {
  Runtime: "container",
  Isolation: "default",
  FailureAction: "pause",
  Order: "stop-first",
  Condition: "any",
  Protocol: "tcp",
  PublishMode: "ingress",
  Propagation: "rprivate",
};

/** Lists whose order means nothing. */
const SETS = new Set([
  "Env",
  "Secrets",
  "Configs",
  "Networks",
  "Mounts",
  "Ports",
  "Platforms",
  "Constraints",
  "Groups",
]);

/**
 * A service spec in a form in which two specs that the engine treats alike are equal: without empty values and engine
 * defaults, sets sorted, networks by name. `networkNames` maps network ids to names.
 */
export function canonicalSpec(spec: ServiceSpec, networkNames: ReadonlyMap<string, string>): Json {
  const { Networks: legacy, ...rest } = spec;
  const task = spec.TaskTemplate;
  const networks = (task.Networks ?? legacy ?? []).map((each) => ({
    ...each,
    Target: networkNames.get(each.Target) ?? each.Target,
  }));
  const endpoint = { ...spec.EndpointSpec, Mode: spec.EndpointSpec?.Mode || "vip" };
  const whole = {
    ...rest,
    Mode: canonicalMode(spec.Mode),
    EndpointSpec: endpoint,
    TaskTemplate: { ...task, Networks: networks },
  };
  return clean(whole as unknown as Json) ?? {};
}

/** A mode with the numbers that the engine gives one without (daemon/cluster/convert/service.go, ServiceSpecToGRPC). */
function canonicalMode(mode: ServiceMode = {}): ServiceMode {
  if (mode.ReplicatedJob) {
    const { MaxConcurrent = 1, TotalCompletions = MaxConcurrent } = mode.ReplicatedJob;
    return { ReplicatedJob: { MaxConcurrent, TotalCompletions } };
  }
  if (mode.Global || mode.GlobalJob) return mode;
  return { Replicated: { Replicas: mode.Replicated?.Replicas ?? 1 } };
}

/** The same value without what means nothing; undefined when nothing is left. */
function clean(value: Json, key = ""): Json | undefined {
  if (Array.isArray(value)) return cleanList(value, key);
  if (typeof value === "object" && value !== null) return cleanObject(value as { readonly [key: string]: Json }, key);
  const isEmpty = value === null || value === "" || ((value === 0 || value === false) && !ZERO_HAS_MEANING.has(key));
  return isEmpty || ENGINE_DEFAULTS[key] === value ? undefined : value;
}

function cleanList(values: readonly Json[], key: string): Json | undefined {
  // An empty string in a list is a value: an argument, a variable.
  const kept = values.map((each) => (typeof each === "string" ? each : (clean(each) ?? null)));
  if (kept.length === 0) return undefined;
  return SETS.has(key) ? kept.toSorted((a, b) => compare(JSON.stringify(a), JSON.stringify(b))) : kept;
}

function cleanObject(value: { readonly [key: string]: Json }, parent: string): Json | undefined {
  const entries = Object.keys(value)
    .toSorted(compare)
    .flatMap((key): [string, Json][] => {
      // A restart delay of zero is not the default of five seconds.
      const isVerbatim = FREE_MAPS.has(parent) || (parent === "RestartPolicy" && key === "Delay");
      const kept = isVerbatim ? value[key] : clean(value[key] ?? null, key);
      return kept === undefined || kept === null ? [] : [[key, kept]];
    });
  // An empty mode object is what says "global".
  const isMarker = parent === "Global" || parent === "GlobalJob";
  return entries.length === 0 && !isMarker ? undefined : Object.fromEntries(entries);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether the engine would treat the two specs alike. */
export function sameSpec(a: ServiceSpec, b: ServiceSpec, networkNames: ReadonlyMap<string, string>): boolean {
  return JSON.stringify(canonicalSpec(a, networkNames)) === JSON.stringify(canonicalSpec(b, networkNames));
}

/** The paths at which two canonical values differ, as far down as both are objects: `TaskTemplate.ContainerSpec.Image`. */
export function differingPaths(a: Json | undefined, b: Json | undefined, path = ""): string[] {
  if (JSON.stringify(a) === JSON.stringify(b)) return [];
  if (!isObject(a) || !isObject(b)) return [path];
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].flatMap((key) => differingPaths(a[key], b[key], path === "" ? key : `${path}.${key}`));
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
