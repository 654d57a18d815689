import { readFileSync } from "node:fs";
import type { Machine } from "./machine.ts";
import type { Session } from "./session.ts";
import { waitFor, within } from "./wait.ts";

const LISTEN = "0A";

/** Waits until something in the machine listens on the TCP port. */
export async function waitForListener(
  session: Session,
  machine: Machine,
  service: { readonly name: string; readonly port: number; readonly log: string },
): Promise<void> {
  const question = () => (listeningPorts(machine.pid).has(service.port) ? true : undefined);
  const failure = `${service.name} on ${machine.name} did not listen on port ${service.port}`;
  await waitFor(question, within(session, failure, 60, service.log));
}

/** The TCP ports that are listened on in the network of a process. */
export function listeningPorts(pid: number): Set<number> {
  return new Set(["tcp", "tcp6"].flatMap((table) => parseListening(readFileSync(`/proc/${pid}/net/${table}`, "utf8"))));
}

/** Reads proc_pid_net(5): the local address is the second field, its port in hexadecimal; the fourth is the state. */
export function parseListening(table: string): number[] {
  return table
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state === LISTEN)
    .map(([, local = ""]) => Number.parseInt(local.split(":")[1] ?? "", 16));
}
