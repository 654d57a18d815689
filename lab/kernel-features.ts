import { type Machine, runIn } from "./machine.ts";
import type { Session } from "./session.ts";

/** What swarm networking asks of the kernel: each is tried in the hub's own network and taken back. */
const ATTEMPTS: readonly {
  readonly name: string;
  readonly argv: readonly string[];
  readonly undo: readonly string[];
}[] = [
  {
    name: "VXLAN interfaces (CONFIG_VXLAN), for overlay networks",
    argv: ["ip", "link", "add", "probe", "type", "vxlan", "id", "42", "dstport", "4789"],
    undo: ["ip", "link", "delete", "probe"],
  },
  {
    name: "masquerading by iptables (CONFIG_NF_TABLES, CONFIG_NFT_COMPAT, CONFIG_NETFILTER_XT_TARGET_MASQUERADE)",
    argv: ["iptables", "-t", "nat", "-A", "POSTROUTING", "-j", "MASQUERADE"],
    undo: ["iptables", "-t", "nat", "-D", "POSTROUTING", "-j", "MASQUERADE"],
  },
  {
    name: "the addrtype match of iptables (CONFIG_NETFILTER_XT_MATCH_ADDRTYPE)",
    argv: ["iptables", "-t", "nat", "-A", "PREROUTING", "-m", "addrtype", "--dst-type", "LOCAL", "-j", "ACCEPT"],
    undo: ["iptables", "-t", "nat", "-D", "PREROUTING", "-m", "addrtype", "--dst-type", "LOCAL", "-j", "ACCEPT"],
  },
];

/** @throws {Error} that names every feature the kernel lacks. */
export async function requireKernelFeatures(session: Session, hub: Machine): Promise<void> {
  const missing: string[] = [];
  for (const { name, argv, undo } of ATTEMPTS) {
    try {
      await runIn(session, hub, argv);
      await runIn(session, hub, undo);
    } catch {
      session.signal.throwIfAborted();
      missing.push(name);
    }
  }
  if (missing.length > 0) throw new Error(`this kernel lacks:\n${missing.map((name) => `  - ${name}`).join("\n")}`);
}
