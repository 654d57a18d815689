import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { engineAccess, engineAccessFields, readInputs } from "../../src/index.ts";
import { RecordingRunner } from "../../src/testing/index.ts";

const folder = mkdtempSync(join(tmpdir(), "slipway-keys-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A key as ssh-keygen makes it, in OpenSSH's own format. */
function openSshKey(name: string, passphrase = ""): string {
  const file = join(folder, name);
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", passphrase, "-f", file]);
  return readFileSync(file, "utf8");
}

function pemKey(type: "pkcs1" | "pkcs8", passphrase?: string): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 1_024 });
  const cipher = passphrase === undefined ? {} : { cipher: "aes-256-cbc", passphrase };
  return String(privateKey.export({ type, format: "pem", ...cipher }));
}

const plainKey = openSshKey("plain");
const knownHosts = "[manager-1]:2222 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOy";
const ssh = { "ssh-host": "manager-1", "ssh-user": "deploy", "ssh-key": plainKey, "ssh-known-hosts": knownHosts };

function read(inputs: Record<string, string>, hasAgent = false) {
  const { values, problems } = readInputs(z.object(engineAccessFields), new RecordingRunner(inputs));
  const access = engineAccess(values, problems, hasAgent);
  return { access, problems: problems.found.map(({ input, message }) => `${input}: ${message}`) };
}

describe("the way to the engine", () => {
  it("is the local socket when no host is named", () => {
    expect(read({})).toEqual({ access: { kind: "local", socketPath: "/var/run/docker.sock" }, problems: [] });
  });

  it("may be another local socket", () => {
    expect(read({ "docker-host": "unix:///run/user/1000/docker.sock" }).access).toMatchObject({
      socketPath: "/run/user/1000/docker.sock",
    });
  });

  it("is SSH with everything that it needs when a host is named", () => {
    const inputs = { ...ssh, "ssh-port": "2222", "ssh-jump": "ops@bastion:22,10.0.0.1" };
    const { access, problems } = read(inputs);
    expect(problems).toEqual([]);
    expect(access).toMatchObject({
      kind: "ssh",
      socketPath: "/var/run/docker.sock",
      target: { host: "manager-1", port: 2222, user: "deploy", knownHosts, jump: "ops@bastion:22,10.0.0.1" },
    });
    expect(JSON.stringify(access)).not.toContain("PRIVATE KEY");
  });

  it("may use an SSH agent in place of a key", () => {
    const { "ssh-key": _key, ...withoutKey } = ssh;
    expect(read(withoutKey, true).problems).toEqual([]);
    expect(read(withoutKey).problems).toEqual([
      "ssh-key: is required with ssh-host (or an SSH agent in the job's environment)",
    ]);
  });

  it.each(["10.0.0.7", "manager-1.example.org", "2001:db8::7", "::1", "a"])("may lead to the host %s", (host) => {
    expect(read({ ...ssh, "ssh-host": host }).problems).toEqual([]);
  });

  it.each(["-oProxyCommand=x", "a b", "user@host", "host:22", "$(id)", "a;b", ".a"])(
    "cannot lead to the host %s",
    (host) => {
      expect(read({ ...ssh, "ssh-host": host }).problems).toEqual([
        `ssh-host: expected a host name or address, got "${host}"`,
      ]);
    },
  );

  it.each([
    ["ssh-user", "-x", "ssh-user: expected a user name"],
    ["ssh-user", "a b", "ssh-user: expected a user name"],
    ["ssh-port", "0", "ssh-port: expected a whole number from 1 to 65535"],
    ["ssh-port", "65536", "ssh-port: expected a whole number from 1 to 65535"],
    ["ssh-jump", "ops@bastion, other", "ssh-jump: expected user@host:port"],
    ["ssh-jump", "-x", "ssh-jump: expected user@host:port"],
    ["docker-host", "tcp://manager:2375", "docker-host: expected a socket such as unix:///var/run/docker.sock"],
    ["docker-host", "unix:///a b", "docker-host: expected a socket"],
  ])("cannot have %s %s, and that is the only problem", (name, value, problem) => {
    const { problems } = read({ ...ssh, [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });
});

describe("SSH inputs that do not go together", () => {
  it("are all named when only the host is given", () => {
    expect(read({ "ssh-host": "manager-1", "ssh-port": "2222" }).problems).toEqual([
      "ssh-user: is required with ssh-host",
      "ssh-known-hosts: is required with ssh-host: the output of `ssh-keyscan -p 2222 manager-1`, checked once against the host's own fingerprint",
      "ssh-key: is required with ssh-host (or an SSH agent in the job's environment)",
    ]);
  });

  it("are all named when the host is not given", () => {
    const { "ssh-host": _host, ...rest } = ssh;
    expect(read({ ...rest, "ssh-jump": "bastion" }).problems).toEqual([
      "ssh-key: has no use without ssh-host",
      "ssh-known-hosts: has no use without ssh-host",
      "ssh-user: has no use without ssh-host",
      "ssh-jump: has no use without ssh-host",
    ]);
  });
});

describe("known hosts", () => {
  it.each([
    ["a plain entry", "manager-1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOy"],
    ["an entry with port and comment", `${knownHosts} root@manager-1`],
    ["a hashed entry", "|1|aBcD=|eFgH= ecdsa-sha2-nistp256 AAAAE2VjZHNh"],
    ["an authority", "@cert-authority *.example.org ssh-rsa AAAAB3Nza"],
    ["a hardware key", "host sk-ssh-ed25519@openssh.com AAAAGnNr"],
    ["several, as ssh-keyscan prints them", `# manager-1:2222 SSH-2.0\n${knownHosts}\n\n${knownHosts}\r\n`],
  ])("may hold %s", (_name, lines) => {
    expect(read({ ...ssh, "ssh-known-hosts": lines }).problems).toEqual([]);
  });

  it("name every line that is none", () => {
    const lines = `${knownHosts}\nssh-ed25519 AAAA\n# fine\nSHA256:abc`;
    const message = 'is not a known_hosts line such as "[host]:2222 ssh-ed25519 AAAA…"';
    expect(read({ ...ssh, "ssh-known-hosts": lines }).problems).toEqual([
      `ssh-known-hosts: line 2 ${message}`,
      `ssh-known-hosts: line 4 ${message}`,
    ]);
  });

  it("need a key: what ssh-keyscan says of a host that it cannot reach is a comment", () => {
    expect(read({ ...ssh, "ssh-known-hosts": "# manager-1:2222 SSH-2.0-OpenSSH_9.2" }).problems).toEqual([
      "ssh-known-hosts: holds comments only, and no key",
    ]);
  });
});

describe("the private key", () => {
  it.each([
    ["OpenSSH's own", plainKey],
    ["PEM", pemKey("pkcs1")],
    ["PKCS #8", pemKey("pkcs8")],
    ["with line ends of Windows", plainKey.replaceAll("\n", "\r\n")],
  ])("may have the format %s", (_name, key) => {
    expect(read({ ...ssh, "ssh-key": key }).problems).toEqual([]);
  });

  it.each([
    ["a public key", "ssh-ed25519 AAAAC3Nza user@host", "is not a private key"],
    ["a PuTTY key", "PuTTY-User-Key-File-3: ssh-ed25519", "is not a private key"],
    ["a path", "/home/me/.ssh/id_ed25519", "is not a private key"],
    ["cut off", plainKey.slice(0, 200), "is cut off"],
    ["an OpenSSH key with a passphrase", openSshKey("locked", "open sesame"), "is protected by a passphrase"],
    ["a PEM key with a passphrase", pemKey("pkcs1", "open sesame"), "is protected by a passphrase"],
    ["a PKCS #8 key with a passphrase", pemKey("pkcs8", "open sesame"), "is protected by a passphrase"],
  ])("cannot be %s", (_name, key, problem) => {
    const { problems } = read({ ...ssh, "ssh-key": key });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`ssh-key: ${problem}`);
    for (const line of key.split("\n").filter((each) => each.length > 20 && !each.startsWith("-----"))) {
      expect(problems[0]).not.toContain(line);
    }
  });
});
