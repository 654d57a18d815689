import { lookup as dnsLookup } from "node:dns/promises";
import { isIP, type LookupFunction } from "node:net";
import type { Clock } from "../ports/clock.ts";
import type { SshConnection } from "../ports/ssh.ts";
import { AttemptError, type Way } from "./connection.ts";
import { hostAndPort } from "./endpoint.ts";
import { isForbidden } from "./forbidden-address.ts";
import type { Endpoint } from "./target.ts";

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
  return groups.map((group) => ({
    address: group.map((address) => hostAndPort(address, port)).join(", "),
    options: { host: group.length === 1 ? (group[0] ?? host) : host, port, lookup: answering(group) },
    dns,
  }));
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

/** Ways that SSH carries: each connection to the local socket is a new one from the host to the remote address. */
export class ForwardedWays {
  readonly #ssh: SshConnection;
  readonly #clock: Clock;
  readonly #sockets = new Map<string, Promise<string>>();

  constructor(ssh: SshConnection, clock: Clock) {
    this.#ssh = ssh;
    this.#clock = clock;
  }

  async to(host: string, port: number): Promise<Way> {
    const address = hostAndPort(host, port);
    if (!this.#ssh.isAlive) {
      this.#sockets.clear();
      await this.#ssh.reconnect();
    }
    const path = await this.#socketFor(address, host, port);
    const before = this.#ssh.complaints;
    return { address, options: { path }, explain: () => this.#explain(before, address) };
  }

  #socketFor(address: string, host: string, port: number): Promise<string> {
    const known = this.#sockets.get(address);
    if (known !== undefined) return known;
    const asked = this.#ssh.forward({ host, port });
    this.#sockets.set(address, asked);
    asked.catch(() => this.#sockets.delete(address));
    return asked;
  }

  /** ssh closes the local end when the host cannot connect, and writes the reason to its standard error. */
  async #explain(before: string, address: string): Promise<string | undefined> {
    await this.#clock.sleep(COMPLAINT_DELAY);
    const now = this.#ssh.complaints;
    const fresh = now.startsWith(before) ? now.slice(before.length) : now;
    const reason = [...fresh.matchAll(/open failed: (?:connect failed: )?([^\r\n]+)/g)].at(-1)?.[1];
    if (!this.#ssh.isAlive) this.#sockets.delete(address);
    if (reason === undefined) return undefined;
    return /prohibited/.test(reason)
      ? "the host's sshd forbids forwarding (AllowTcpForwarding)"
      : `${reason.trim()} (seen from the host)`;
  }
}

/** What ssh writes reaches us a moment after the connection's end. */
const COMPLAINT_DELAY = 30;
