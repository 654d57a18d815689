import { readFileSync } from "node:fs";
import { readLab } from "../../lab/description.ts";

/** How many connections the sshd of each node has seen since the lab started, before any login. */
export function sshConnections(): Record<string, number> {
  return Object.fromEntries(
    readLab().nodes.map(({ name, logs }) => [
      name,
      readFileSync(logs.sshd, "utf8").split("\nConnection from ").length - 1,
    ]),
  );
}
