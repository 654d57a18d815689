import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { openPrivateFolder, openSsh, Secret, UserError } from "@slipway/shared";
import { describe, expect, onTestFinished, test } from "vitest";
import { HostFolder } from "../action-pg-restore/src/storage/host-folder.ts";
import { type LabNode, readLab } from "../lab/description.ts";

const FOLDER = "/home/deploy/backups/shop";
const MEBI = 1024 * 1024;

function nodeNamed(name: string): LabNode {
  const found = readLab().nodes.find((node) => node.name === name);
  if (found === undefined) throw new Error(`the lab has no node ${name}`);
  return found;
}

/** A folder on a node as the action reaches it. Gone when the test is. */
async function openFolder(name: string, path = FOLDER): Promise<{ store: HostFolder; disk: string }> {
  const node = nodeNamed(name);
  const stack = new AsyncDisposableStack();
  onTestFinished(() => stack.disposeAsync());
  const folder = stack.use(await openPrivateFolder("test"));
  const { host, port, user, knownHosts } = node.ssh;
  const key = new Secret(readFileSync(readLab().ssh.keyFile));
  const ssh = stack.use(await openSsh({ host, port, user, knownHosts, key, jump: undefined }, folder));
  onTestFinished(() => rmSync(join(node.disk, "home/deploy/backups"), { recursive: true, force: true }));
  return { store: new HostFolder(ssh, path), disk: join(node.disk, path) };
}

async function* content(chunks: readonly Buffer[], failure?: Error): AsyncGenerator<Uint8Array> {
  yield* chunks;
  if (failure) throw failure;
}

describe.each(["manager-1", "manager-2"])("a folder on %s", (name) => {
  test("keeps what it is given, byte for byte and for its owner alone", async () => {
    const { store, disk } = await openFolder(name);
    expect(await store.list()).toEqual([]);
    const chunks = Array.from({ length: 20 }, () => randomBytes(MEBI));
    await store.write("shop_20261121T030000Z.dump", content(chunks));

    expect(Buffer.concat(chunks).equals(await buffer(store.read("shop_20261121T030000Z.dump")))).toBe(true);
    expect(statSync(join(disk, "shop_20261121T030000Z.dump")).mode & 0o777).toBe(0o600);
    expect(statSync(disk).mode & 0o777).toBe(0o700);
    writeFileSync(join(disk, "with a blank"), "x");
    const [listed, ...others] = await store.list();
    expect(listed).toMatchObject({ name: "shop_20261121T030000Z.dump", bytes: 20 * MEBI });
    expect(Math.abs((listed?.modified ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(others).toEqual([]);
    await store.remove("shop_20261121T030000Z.dump");
    await store.remove("shop_20261121T030000Z.dump");
    expect(await store.list()).toEqual([]);
  });

  test("keeps nothing of a file whose content fails", async () => {
    const { store, disk } = await openFolder(name);
    const failing = content([randomBytes(MEBI)], new Error("pg_dump ended with exit code 1"));
    await expect(store.write("half.dump", failing)).rejects.toThrow("pg_dump ended with exit code 1");
    expect(readdirSync(disk)).toEqual([]);
  });
});

test("a disk on the host that is full is said, and nothing stays on it", async () => {
  const { pid } = nodeNamed("manager-1");
  const small = "/home/deploy/small";
  const inside = ["--target", String(pid), "--mount", "--pid", "--"];
  const run = (...argv: readonly string[]) => execFileSync("nsenter", [...inside, ...argv], { encoding: "utf8" });
  run("install", "-d", "-o", "deploy", small);
  run("mount", "-t", "tmpfs", "-o", "size=2m,mode=777", "tmpfs", small);
  onTestFinished(() => void run("umount", "--lazy", small));
  const { store } = await openFolder("manager-1", small);
  const failure = store.write("a.dump", content(Array.from({ length: 8 }, () => randomBytes(MEBI))));

  await expect(failure).rejects.toThrow(new UserError(`host:${small}/ cannot be used: the disk is full`));
  expect(run("ls", "-A", small)).toBe("");
});

test("a folder that the user may not write to is said, with the command that makes one", async () => {
  const { store } = await openFolder("manager-1", "/srv/backups");
  const error = await store.write("a.dump", content([])).then(
    () => undefined,
    (thrown: UserError) => thrown,
  );
  expect(error?.message).toMatch(/^host:\/srv\/backups\/ cannot be used: .*permission denied/i);
  expect(error?.hint).toBe("on the host: install -d -o USER -m 700 /srv/backups");
  expect(existsSync(join(nodeNamed("manager-1").disk, "srv/backups"))).toBe(false);
});

test("a path that a remote shell would change is refused before anything runs", async () => {
  await expect(openFolder("manager-1", "/home/deploy/$(reboot)")).rejects.toThrow(
    "characters that cannot be used on a host",
  );
});
