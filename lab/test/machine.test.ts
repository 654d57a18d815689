import { describe, expect, test } from "vitest";
import { arm64Probe } from "../arm64-probe.ts";
import { serverExtensions } from "../certificates.ts";
import { engineConfig } from "../engine.ts";
import { planLab } from "../identity.ts";
import { rootMounts } from "../machine.ts";
import { systemFiles } from "../machine-files.ts";
import { addressCommands, cableCommands } from "../network.ts";
import { registryConfig } from "../registry.ts";
import { sshdConfig } from "../sshd.ts";

const plan = planLab("mine", "/cache");
const [first = plan.hub, second = plan.hub] = plan.managers;
const system = { root: "/cache/system", bin: "", init: "", emulator: "" };

describe("a machine's root", () => {
  test("is its own disk with the system's programs read-only, and replaces the outer root last", () => {
    const commands = rootMounts(first, system, false).map((argv) => argv.join(" "));
    expect(commands[0]).toBe("mount --bind /cache/labs/mine/manager-1 /cache/labs/mine/manager-1");
    expect(commands[1]).toBe("mount --bind --options ro /cache/system/usr /cache/labs/mine/manager-1/usr");
    expect(commands.at(-1)).toBe("pivot_root /cache/labs/mine/manager-1 /cache/labs/mine/manager-1/.host");
    expect(commands.join("\n")).not.toContain("/lib/modules");
  });

  test("has the kernel's modules where there are any", () => {
    expect(rootMounts(first, system, true)[2]?.join(" ")).toContain("/lib/modules /cache/labs/mine/manager-1/usr/lib");
  });

  test("has a user database of its own, in which deploy may use the engine and has no password", () => {
    const files = new Map(systemFiles(plan, first).map(({ path, content }) => [path, content]));
    expect(files.get("etc/group")).toMatch(/^docker:x:\d+:deploy$/m);
    expect(files.get("etc/shadow")).toMatch(/^deploy:\*:/m);
    expect(files.get("etc/hosts")).toContain(`${second.address} manager-2\n`);
  });
});

test("a cable ends on the bridge under the machine's name", () => {
  expect(cableCommands(first, 4)).toEqual([
    "link add manager-1 type veth peer name eth0 netns /proc/self/fd/4",
    "link set manager-1 master lab up",
  ]);
  expect(addressCommands(first)).toContain(`address add ${first.address}/24 dev eth0`);
});

describe("configuration", () => {
  test("of an engine keeps its groups and bridges in the lab; only the runner's image store holds several platforms", () => {
    const node = JSON.parse(engineConfig(plan, first).content);
    expect(node["cgroup-parent"]).toMatch(/^\/slipway-mine-[0-9a-f]{6}\/manager-1$/);
    expect(node["default-address-pools"]).toEqual([{ base: plan.bridgePool, size: 24 }]);
    expect(node).not.toHaveProperty("features");
    expect(JSON.parse(engineConfig(plan, plan.runner).content).features).toEqual({ "containerd-snapshotter": true });
  });

  test("of sshd lets in deploy with a key only; the second manager forwards no sockets", () => {
    const lines = (machine: typeof first) => sshdConfig(machine).content.split("\n");
    for (const option of ["Port 2222", "PermitRootLogin no", "PasswordAuthentication no", "AllowUsers deploy"]) {
      expect(lines(first)).toContain(option);
      expect(lines(second)).toContain(option);
    }
    expect(lines(first)).not.toContain("AllowStreamLocalForwarding no");
    expect(lines(second)).toEqual(expect.arrayContaining(["AllowStreamLocalForwarding no", "MaxSessions 1"]));
  });

  test("of the registries asks for a login in the private one only, and serves TLS in both", () => {
    const [locked, open] = (["private", "open"] as const).map((name) => JSON.parse(registryConfig(plan, name).content));
    expect(locked.auth.htpasswd.path).toBe("/etc/registry/htpasswd");
    expect(open).not.toHaveProperty("auth");
    for (const config of [locked, open]) {
      expect(config.http.tls.certificate).toBe("/etc/registry/server.pem");
      expect(config.storage.delete.enabled).toBe(true);
    }
  });
});

test("the server certificate is valid for every machine and this one's loopback", () => {
  const [names] = serverExtensions(plan);
  for (const name of [
    "DNS:localhost",
    "IP:127.0.0.1",
    `IP:${plan.hub.address}`,
    `IP:${second.address}`,
    "DNS:manager-1",
  ])
    expect(names).toContain(name);
});

test("the arm64 probe is a 64-bit ELF program for machine 0xb7 whose whole file is loaded", () => {
  const probe = arm64Probe();
  expect(probe.subarray(0, 5)).toEqual(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2]));
  expect(probe.readUInt16LE(18)).toBe(0xb7);
  expect(probe.readBigUInt64LE(64 + 32)).toBe(BigInt(probe.length));
});
