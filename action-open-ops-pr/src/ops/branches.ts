/** What names the branches of a pull request. */
export interface Naming {
  readonly mode: "bump" | "revert";
  readonly service: string;
  readonly environment: string;
  readonly version: string;
}

/** All branches of a service and environment begin like this. */
export function branchPrefix({ service, environment }: Pick<Naming, "service" | "environment">): string {
  return `ops-pr/${service}/${environment}/`;
}

export function branchName(naming: Naming): string {
  return `${branchPrefix(naming)}${naming.mode === "revert" ? "revert-" : ""}${naming.version}`;
}

/** A branch for a moment, outside of the prefix, so that no run takes it for a release's. */
export function scratchBranch(naming: Naming, run: string): string {
  return `${branchName(naming).replace("ops-pr/", "ops-pr-scratch/")}-${run}`;
}
