import { existsSync, readdirSync, readFileSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { type Mount, readMounts } from "./mounts.ts";
import { waitFor } from "./wait.ts";

/** Where the control group hierarchies are mounted: one for version 2, one each controller for version 1. */
export function hierarchies(mounts: readonly Mount[]): string[] {
  return mounts.filter(({ type }) => type === "cgroup" || type === "cgroup2").map(({ point }) => point);
}

/** The controllers that groups can have: version 1 names them in the mount's options, version 2 in a file. */
export function availableControllers(mounts: readonly Mount[]): Set<string> {
  const first = mounts.filter(({ type }) => type === "cgroup").flatMap(({ options }) => options);
  const second = mounts
    .filter(({ type }) => type === "cgroup2")
    .map(({ point }) => join(point, "cgroup.controllers"))
    .flatMap((file) => (existsSync(file) ? readFileSync(file, "utf8").trim().split(" ") : []));
  return new Set([...first, ...second]);
}

/** Removes a group and all below it from every hierarchy. Its processes have ended, but may still be on their way out. */
export async function removeControlGroups(name: string): Promise<void> {
  const groups = hierarchies(readMounts()).map((point) => join(point, name));
  const removed = () => {
    for (const group of groups) removeGroup(group);
    return true;
  };
  await waitFor(removed, { failure: `The control groups ${name} could not be removed`, seconds: 30 });
}

function removeGroup(group: string): void {
  if (!existsSync(group)) return;
  const folders = readdirSync(group, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) removeGroup(join(group, name));
  rmdirSync(group);
}
