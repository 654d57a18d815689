import { UserError } from "../errors.ts";
import type { SshTarget } from "./ssh-target.ts";

interface Cause {
  readonly pattern: RegExp;
  readonly explain: (target: SshTarget) => { readonly message: string; readonly hint: string };
}

const address = ({ host, port }: SshTarget) => (port === 22 ? host : `${host}:${port}`);
const keyscan = ({ host, port }: SshTarget) => `ssh-keyscan -p ${port} ${host}`;

/** What OpenSSH writes, or Node when there is none, and what it means for the workflow. The first pattern that matches wins. */
const CAUSES: readonly Cause[] = [
  {
    pattern: /^spawn ssh ENOENT/,
    explain: () => ({ message: "the runner has no ssh command", hint: "install the OpenSSH client on the runner" }),
  },
  {
    pattern: /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed/,
    explain: (target) => ({
      message: `the host key of ${address(target)} is not the one in ssh-known-hosts: the host was reinstalled, or something sits in between`,
      hint: `compare with the host's console; if the change is yours, put the output of \`${keyscan(target)}\` into ssh-known-hosts`,
    }),
  },
  {
    pattern: /No .* host key is known for|Host key verification failed/,
    explain: (target) => ({
      message: `ssh-known-hosts has no key for ${address(target)}${target.port === 22 ? "" : ` (an entry for another port than 22 is written [${target.host}]:${target.port})`}`,
      hint: `add the output of \`${keyscan(target)}\` after checking it against the host's own fingerprint`,
    }),
  },
  {
    pattern: /Load key .*(invalid format|error in libcrypto|incorrect passphrase)/s,
    explain: () => ({
      message: "ssh-key cannot be read: it is damaged, or protected by a passphrase",
      hint: "store the whole private key, first and last line included, made with an empty passphrase",
    }),
  },
  {
    pattern: /Permission denied/,
    explain: (target) => ({
      message: `${address(target)} does not accept ssh-key for the user ${target.user}`,
      hint: `add the public half of ssh-key to ~${target.user}/.ssh/authorized_keys on ${target.host}, and check AllowUsers there`,
    }),
  },
  {
    pattern: /Could not resolve hostname/,
    explain: (target) => ({ message: `the name ${target.host} does not resolve`, hint: "check ssh-host" }),
  },
  {
    pattern: /kex_exchange_identification|Connection closed by|Connection reset by/,
    explain: (target) => ({
      message: `${address(target)} closed the connection before a login was possible`,
      hint: "its sshd may be at MaxStartups, or a firewall may refuse this address; run the job again",
    }),
  },
  {
    pattern: /Connection refused/,
    explain: (target) => ({
      message: `nothing accepts SSH at ${address(target)}`,
      hint: "check ssh-host and ssh-port, and that sshd runs",
    }),
  },
  {
    pattern: /timed out|No route to host|Network is unreachable/,
    explain: (target) => ({
      message: `${address(target)} cannot be reached from this runner`,
      hint: "check ssh-host and ssh-port, and that the host's firewall lets this runner in (or use ssh-jump)",
    }),
  },
];

/** Turns what ssh wrote before it gave up into the one sentence that helps. */
export function explainSshFailure(whole: SshTarget, stderr: string): UserError {
  const target = blamedHost(whole, stderr);
  const cause = CAUSES.find(({ pattern }) => pattern.test(stderr));
  if (cause === undefined) {
    return new UserError(`ssh to ${address(target)} as ${target.user} failed`, {
      cause: new Error(stderr.trim() || "it said nothing"),
    });
  }
  const { message, hint } = cause.explain(target);
  return new UserError(message, { hint });
}

/** The jump host that ssh complains about, or else the target: it names whom it could not log in to. */
function blamedHost(target: SshTarget, stderr: string): SshTarget {
  const blamed = jumpHosts(target).find(({ host }) =>
    new RegExp(`(^|[^\\w.-])${RegExp.escape(host)}([^\\w.-]|$)`).test(stderr),
  );
  return blamed === undefined ? target : { ...target, ...blamed };
}

function jumpHosts({ jump = "", user }: SshTarget): Pick<SshTarget, "host" | "port" | "user">[] {
  return [...jump.matchAll(/(?:([^@,]+)@)?([^:,]+)(?::(\d+))?/g)].map(([, name = user, host = "", port = "22"]) => ({
    user: name,
    host,
    port: Number(port),
  }));
}
