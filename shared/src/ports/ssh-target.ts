import type { Secret } from "../secret.ts";

/** How to reach a host. The host key is always checked against `knownHosts`; there is no other way. */
export interface SshTarget {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** A private key without a passphrase; undefined uses the SSH agent. */
  readonly key: Secret | undefined;
  /** Lines as in a known_hosts file. */
  readonly knownHosts: string;
  /** `user@host:port[,…]`, as for `ssh -J`; its host keys are in `knownHosts` too. */
  readonly jump: string | undefined;
}
