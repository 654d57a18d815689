import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Secret } from "../../src/index.ts";
import { renderSshConfig } from "../../src/ports/ssh.ts";
import type { SshTarget } from "../../src/ports/ssh-target.ts";

const folder = mkdtempSync(join(tmpdir(), "slipway ssh-"));
afterAll(() => rmSync(folder, { recursive: true }));

const target: SshTarget = {
  host: "manager-1",
  port: 2222,
  user: "deploy",
  key: new Secret("-----BEGIN KEY-----"),
  knownHosts: "manager-1 ssh-ed25519 AAAA",
  jump: undefined,
};

/** What the machine's own ssh makes of the configuration: `ssh -G` prints every option that would be in force. */
function understood(of: SshTarget): Map<string, string> {
  const file = join(folder, "ssh_config");
  writeFileSync(file, renderSshConfig(of, folder));
  const printed = execFileSync("ssh", ["-T", "-G", "-F", file, "--", of.host], { encoding: "utf8" });
  return new Map(
    printed
      .trim()
      .split("\n")
      .map((line) => [line.slice(0, line.indexOf(" ")), line.slice(line.indexOf(" ") + 1)]),
  );
}

describe("ssh's configuration", () => {
  it("notices a connection that died without a word within the minute for which reads are repeated", () => {
    const options = understood(target);
    const seconds = (name: string) => Number(options.get(name));
    // One interval passes before the first question.
    const noticed = seconds("serveraliveinterval") * (seconds("serveralivecountmax") + 1);
    expect(noticed + seconds("connecttimeout")).toBeLessThan(60);
  });

  it.each([
    ["never asks", "batchmode", "yes"],
    ["accepts no host key that is not known", "stricthostkeychecking", "true"],
    ["knows the given host keys", "userknownhostsfile", join(folder, "known_hosts")],
    ["knows no others", "globalknownhostsfile", "/dev/null"],
    ["learns none", "updatehostkeys", "false"],
    ["logs in with a key only", "preferredauthentications", "publickey"],
    ["uses the given key", "identityfile", join(folder, "key")],
    ["tries no other", "identitiesonly", "yes"],
    ["forwards no agent", "forwardagent", "no"],
    ["gives up on a host that does not answer", "connecttimeout", "15"],
  ])("%s", (_name, option, value) => {
    expect(understood(target).get(option)).toBe(value);
  });

  it("leaves the choice of key to the agent when none is given", () => {
    const options = understood({ ...target, key: undefined });
    expect(options.get("identitiesonly")).toBe("no");
    expect(options.get("stricthostkeychecking")).toBe("true");
  });

  it("holds neither the key nor the host's name", () => {
    const text = renderSshConfig(target, folder);
    expect(text).not.toContain("BEGIN KEY");
    expect(text).not.toContain("manager-1");
  });
});
