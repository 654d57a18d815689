import type * as z from "zod";
import type { EngineAccess } from "../engine/connect.ts";
import type { SshTarget } from "../ports/ssh-target.ts";
import type { Problem } from "../problem.ts";
import type { Problems } from "../problems.ts";
import type { Secret } from "../secret.ts";
import { integer, parsed, secret, text } from "./fields.ts";

const HOST = /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$|^[0-9a-fA-F:]*:[0-9a-fA-F:]+$/;
const USER = /^[a-z_][a-z0-9_.-]*$/i;
const JUMP = /^([a-z_][\w.-]*@)?[A-Za-z0-9][\w.-]*(:\d+)?(,([a-z_][\w.-]*@)?[A-Za-z0-9][\w.-]*(:\d+)?)*$/i;

const matching = (pattern: RegExp, expected: string) =>
  parsed((given) => (pattern.test(given) ? given : undefined), expected);

/** The inputs of every action that talks to an engine: a host over SSH, or a local socket. */
export const engineAccessFields = {
  "ssh-host": matching(HOST, "a host name or address").optional(),
  "ssh-port": integer(1, 65_535).prefault("22"),
  "ssh-user": matching(USER, "a user name").optional(),
  "ssh-key": secret.optional(),
  "ssh-known-hosts": text.optional(),
  "ssh-jump": matching(JUMP, "user@host:port, several separated by commas").optional(),
  "docker-host": matching(/^unix:\/\/\/[\w./-]+$/, "a socket such as unix:///var/run/docker.sock").prefault(
    "unix:///var/run/docker.sock",
  ),
};

type EngineAccessInputs = Partial<z.output<z.ZodObject<typeof engineAccessFields>>>;

/**
 * Holds the SSH inputs against each other. Without `ssh-host` the local socket is used and the others must be absent.
 * `hasAgent` tells whether an SSH agent can stand in for `ssh-key`.
 */
export function engineAccess(values: EngineAccessInputs, problems: Problems, hasAgent: boolean): EngineAccess {
  const socketPath = (values["docker-host"] ?? "").replace("unix://", "");
  const host = values["ssh-host"];
  if (host !== undefined) return { kind: "ssh", socketPath, target: sshTarget(host, values, problems, hasAgent) };
  if (!problems.concern("ssh-host")) {
    const useless = (["ssh-key", "ssh-known-hosts", "ssh-user", "ssh-jump"] as const).filter((name) => values[name]);
    for (const name of useless) problems.add(name, "has no use without ssh-host");
  }
  return { kind: "local", socketPath };
}

function sshTarget(host: string, values: EngineAccessInputs, problems: Problems, hasAgent: boolean): SshTarget {
  const port = values["ssh-port"] ?? 22;
  const { "ssh-user": user, "ssh-known-hosts": knownHosts, "ssh-key": key, "ssh-jump": jump } = values;
  if (user === undefined && !problems.concern("ssh-user")) problems.add("ssh-user", "is required with ssh-host");
  if (knownHosts === undefined) problems.add("ssh-known-hosts", missingKnownHosts(host, port));
  else problems.addAll(knownHostsProblems(knownHosts));
  if (key !== undefined) problems.addAll(keyProblems(key));
  else if (!hasAgent) problems.add("ssh-key", "is required with ssh-host (or an SSH agent in the job's environment)");
  return { host, port, user: user ?? "", key, knownHosts: knownHosts ?? "", jump };
}

function missingKnownHosts(host: string, port: number): string {
  return `is required with ssh-host: the output of \`ssh-keyscan -p ${port} ${host}\`, checked once against the host's own fingerprint`;
}

function knownHostsProblems(knownHosts: string): Problem[] {
  const lines = knownHosts
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "" && !line.startsWith("#"));
  if (lines.length === 0) return [{ input: "ssh-known-hosts", message: "holds comments only, and no key" }];
  return lines
    .filter(({ line }) => !/^(@(cert-authority|revoked)\s+)?\S+\s+(ssh|ecdsa|sk)-[\w@.-]+\s+[A-Za-z0-9+/=]+/.test(line))
    .map(({ number }) => ({
      input: "ssh-known-hosts",
      message: `line ${number} is not a known_hosts line such as "[host]:2222 ssh-ed25519 AAAA…"`,
    }));
}

function keyProblems(key: Secret) {
  const pem = key.reveal();
  const problem = (message: string) => [{ input: "ssh-key", message }];
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----\s/.test(pem)) {
    return problem("is not a private key: it must begin with -----BEGIN … PRIVATE KEY-----");
  }
  if (!/-----END [A-Z ]*PRIVATE KEY-----\s*$/.test(pem))
    return problem("is cut off: its -----END … PRIVATE KEY----- line is missing");
  if (isEncrypted(pem)) return problem("is protected by a passphrase; make a key for the deployment without one");
  return [];
}

/** PEM says it in a header; OpenSSH's own format names its cipher after the magic bytes (PROTOCOL.key). */
function isEncrypted(pem: string): boolean {
  if (/ENCRYPTED/.test(pem)) return true;
  if (!pem.includes("BEGIN OPENSSH PRIVATE KEY")) return false;
  const body = Buffer.from(pem.replace(/-----[^-]+-----/g, ""), "base64");
  const magic = "openssh-key-v1\0".length;
  if (body.length < magic + 8) return false;
  const length = body.readUInt32BE(magic);
  return body.subarray(magic + 4, magic + 4 + length).toString() !== "none";
}
