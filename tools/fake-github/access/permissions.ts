export type Access = "read" | "write" | "none";

/** What a token may do, by scope as workflows write it: `{ contents: "read", "pull-requests": "write" }`. */
export type Permissions = Readonly<Record<string, Access>>;

/**
 * What an operation asks for, as GitHub's header X-Accepted-GitHub-Permissions writes it: sets are separated by
 * semicolons, and one of them is enough: `issues=write; pull_requests=write`. The empty string asks for nothing.
 */
export type Accepted = string;

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

export function satisfies(given: Permissions, accepted: Accepted): boolean {
  return alternatives(accepted).some((set) => set.every(([scope, access]) => rankOf(given, scope) >= RANK[access]));
}

/** Whether it changes something. */
export function isWrite(accepted: Accepted): boolean {
  return accepted.includes("=write");
}

function rankOf(given: Permissions, scope: string): number {
  if (scope === "metadata") return RANK.read;
  return RANK[given[scope.replaceAll("_", "-")] ?? given[scope] ?? "none"];
}

function alternatives(accepted: Accepted): (readonly [scope: string, access: Access])[][] {
  return accepted.split(";").map((set) =>
    set
      .split(",")
      .filter((each) => each.trim() !== "")
      .map((each) => {
        const [scope = "", access = "none"] = each.trim().split("=");
        return [scope, access as Access] as const;
      }),
  );
}
