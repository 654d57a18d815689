import { describe, expect, it } from "vitest";
import { describeError } from "../../src/index.ts";
import { explainSshFailure } from "../../src/ports/ssh-failure.ts";
import type { SshTarget } from "../../src/ports/ssh-target.ts";

const target: SshTarget = {
  host: "manager-1",
  port: 2222,
  user: "deploy",
  key: undefined,
  knownHosts: "",
  jump: undefined,
};

/** What OpenSSH 9.2 writes on its standard error. */
const said = {
  changed: `@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
@    WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!     @
@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@
IT IS POSSIBLE THAT SOMEONE IS DOING SOMETHING NASTY!
Host key for [manager-1]:2222 has changed and you have requested strict checking.
Host key verification failed.`,
  unknown: `No ED25519 host key is known for [manager-1]:2222 and you have requested strict checking.
Host key verification failed.`,
  damagedKey: `Load key "/x/key": error in libcrypto\ndeploy@manager-1: Permission denied (publickey).`,
  refusedKey: "deploy@manager-1: Permission denied (publickey).",
  noName: "ssh: Could not resolve hostname manager-1: Name or service not known",
  closed: "kex_exchange_identification: Connection closed by remote host\nConnection closed by 10.0.0.1 port 2222",
  reset: "kex_exchange_identification: read: Connection reset by peer\nConnection reset by 10.0.0.1 port 2222",
  nobody: "ssh: connect to host manager-1 port 2222: Connection refused",
  silent: "ssh: connect to host manager-1 port 2222: Connection timed out",
  noRoute: "ssh: connect to host manager-1 port 2222: No route to host",
};

describe("what ssh said before it gave up", () => {
  it.each([
    ["the host key is another one", said.changed, "the host key of manager-1:2222 is not the one in ssh-known-hosts"],
    ["the host key is not known", said.unknown, "ssh-known-hosts has no key for manager-1:2222"],
    ["the key is damaged", said.damagedKey, "ssh-key cannot be read: it is damaged"],
    ["the key is not accepted", said.refusedKey, "manager-1:2222 does not accept ssh-key for the user deploy"],
    ["the name does not resolve", said.noName, "the name manager-1 does not resolve"],
    ["the server closes at once", said.closed, "manager-1:2222 closed the connection before a login was possible"],
    ["the server resets", said.reset, "manager-1:2222 closed the connection before a login was possible"],
    ["nothing listens", said.nobody, "nothing accepts SSH at manager-1:2222"],
    ["nothing answers", said.silent, "manager-1:2222 cannot be reached from this runner"],
    ["there is no way there", said.noRoute, "manager-1:2222 cannot be reached from this runner"],
  ])("when %s becomes one sentence and what to do", (_name, stderr, message) => {
    const error = explainSshFailure(target, stderr);
    expect(error.message).toContain(message);
    expect(error.hint).toBeTruthy();
    expect(describeError(error)).not.toContain("@@@");
  });

  it("says how an entry for another port is written, and only for another port", () => {
    expect(explainSshFailure(target, said.unknown).message).toContain("written [manager-1]:2222");
    expect(explainSshFailure({ ...target, port: 22 }, said.unknown).message).toBe(
      "ssh-known-hosts has no key for manager-1",
    );
  });

  it.each([
    ["the jump host", "No ED25519 host key is known for [gate]:2200 and", "ssh-known-hosts has no key for gate:2200"],
    [
      "a jump host's login",
      "ops@gate: Permission denied (publickey).",
      "gate:2200 does not accept ssh-key for the user ops",
    ],
    ["a second jump host", "ssh: Could not resolve hostname inner: Name or", "the name inner does not resolve"],
    ["the target behind them", said.refusedKey, "manager-1:2222 does not accept ssh-key for the user deploy"],
    ["a target of a similar name", "deploy@gate-1: Permission denied (publickey).", "manager-1:2222 does not accept"],
  ])("names %s when that is what ssh complains about", (_name, stderr, message) => {
    const error = explainSshFailure({ ...target, jump: "ops@gate:2200,inner" }, stderr);
    expect(error.message).toContain(message);
  });

  it("gives the command that shows the host's key", () => {
    expect(explainSshFailure(target, said.changed).hint).toContain("`ssh-keyscan -p 2222 manager-1`");
  });

  it.each([
    ["something new", "ssh: the moon is in the way\n", "ssh: the moon is in the way"],
    ["nothing", "", "it said nothing"],
  ])("is passed on when it is %s", (_name, stderr, words) => {
    expect(describeError(explainSshFailure(target, stderr))).toBe(`ssh to manager-1:2222 as deploy failed: ${words}`);
  });
});
