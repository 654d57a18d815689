import type { ChildProcess } from "node:child_process";
import { lookup as dnsLookup } from "node:dns/promises";
import { once } from "node:events";
import { connect, isIP, type LookupFunction } from "node:net";
import { Duplex } from "node:stream";
import type { SshConnection } from "../ports/ssh.ts";
import { AttemptError, type Way } from "./connection.ts";
import type { Endpoint } from "./endpoint.ts";
import { hostAndPort } from "./endpoint.ts";
import { isForbidden } from "./forbidden-address.ts";

/** All addresses of a name, asked for anew each time. @throws the system's own error. */
export type Lookup = (host: string) => Promise<readonly string[]>;

export const systemLookup: Lookup = async (host) => {
  const found = await dnsLookup(host, { all: true });
  return found.map(({ address }) => address);
};

type RunnerEndpoint = Extract<Endpoint, { from: "runner" }>;

/** The ways from the runner: one that tries every address in turn, or one for each. @throws {AttemptError} */
export async function runnerWays(endpoint: RunnerEndpoint, lookup: Lookup): Promise<Way[]> {
  const { host, port, addresses, every } = endpoint;
  const start = performance.now();
  const found = addresses.length > 0 ? addresses : await addressesOf(host, lookup);
  const dns = performance.now() - start;
  const forbidden = found.find(isForbidden);
  if (forbidden !== undefined) throw new ForbiddenAddress(forbidden);
  const groups = every || addresses.length > 0 ? found.map((address) => [address]) : [found];
  return groups.map((group) => ({ ...directWay(group.length === 1 ? (group[0] ?? host) : host, port, group), dns }));
}

/** A direct connection to a host that has the given addresses. */
export function directWay(host: string, port: number, addresses: readonly string[] = [host]): Way {
  const lookup = answering(addresses);
  return {
    address: addresses.map((address) => hostAndPort(address, port)).join(", "),
    async open(signal) {
      const socket = connect({ host, port, lookup });
      try {
        await once(socket, "connect", { signal });
        return socket;
      } catch (error) {
        socket.destroy();
        throw error;
      }
    },
  };
}

/** A name led to an address that is never probed. */
export class ForbiddenAddress extends Error {
  override readonly name = "ForbiddenAddress";
  readonly address: string;

  constructor(address: string) {
    super(address);
    this.address = address;
  }
}

async function addressesOf(host: string, lookup: Lookup): Promise<readonly string[]> {
  if (isIP(host) !== 0) return [host];
  try {
    return await lookup(host);
  } catch (error) {
    throw new AttemptError("lookup", error);
  }
}

/** Connects only to addresses that were looked at: a second lookup could give others. */
function answering(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? "", found[0]?.family ?? 4);
  };
}

/** Connections that the host opens, each a new one, with its names and its routes. */
export class SshWays {
  readonly #ssh: SshConnection;

  constructor(ssh: SshConnection) {
    this.#ssh = ssh;
  }

  /** @throws {UserError} when the connection to the host is gone and cannot be had again. */
  async to(host: string, port: number): Promise<Way> {
    if (!this.#ssh.isAlive) await this.#ssh.reconnect();
    const before = this.#ssh.complaints;
    const child = this.#ssh.dial(host, port);
    const exit = once(child, "exit").then(
      ([code]) => code as number | null,
      () => REFUSED,
    );
    return {
      address: hostAndPort(host, port),
      open: async () => streamOf(child),
      explain: async () => ((await exit) === REFUSED ? this.#reason(before, host, port) : undefined),
    };
  }

  /**
   * The child only knows that it was refused; the connection it goes through writes why, and not to whom. With several
   * refusals at once every reason that can be meant is given.
   */
  #reason(before: string, host: string, port: number): string {
    const now = this.#ssh.complaints;
    const fresh = now.startsWith(before) ? now.slice(before.length) : now;
    const found = [...fresh.matchAll(/open failed: (?:connect failed: )?([^\r\n]+)/g)].map(([, reason = ""]) =>
      reason.trim(),
    );
    const meant = found.filter((reason) => reason !== "open failed" && !(isIP(host) !== 0 && NO_ADDRESS.test(reason)));
    if (meant.some((reason) => /prohibited/.test(reason)))
      return "the host's sshd forbids forwarding (AllowTcpForwarding)";
    const reasons = [...new Set(meant)].join(", or: ");
    return `the host cannot connect to ${hostAndPort(host, port)}${reasons === "" ? "" : `: ${reasons}`}`;
  }
}

/** What getaddrinfo(3) says of a name; an address never meets it. */
const NO_ADDRESS = /name resolution|not known|no address associated/i;

/** ssh's exit code for whatever is its own failure. */
const REFUSED = 255;

function streamOf(child: ChildProcess): Duplex {
  if (child.stdin === null || child.stdout === null) throw new TypeError("a dialled connection without streams");
  const stream = Duplex.from({ writable: child.stdin, readable: child.stdout });
  return stream.once("close", () => child.kill());
}
