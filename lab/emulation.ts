import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { arm64Probe } from "./arm64-probe.ts";
import { CommandError, tryRun } from "./command.ts";
import { ownedName } from "./identity.ts";
import { type Machine, runIn } from "./machine.ts";
import type { Session } from "./session.ts";
import type { System } from "./system.ts";

const FOLDER = "/proc/sys/fs/binfmt_misc";
// From Debian's qemu-user: ELF, 64 bit, little endian, executable or shared object, machine 0xb7.
const MAGIC = "\\x7fELF\\x02\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x02\\x00\\xb7\\x00";
const MASK = "\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\x00\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xfe\\xff\\xff\\xff";
const PROBE = "root/arm64-probe";
const DISABLE = `mount -t binfmt_misc binfmt_misc ${FOLDER} 2>/dev/null
if [ -e "${FOLDER}/$1" ]; then echo -1 > "${FOLDER}/$1"; fi`;

/**
 * Registers the arm64 emulator with the kernel under the lab's own name, whoever else registered one: theirs may go
 * while this lab runs. Flag P keeps argv[0], which busybox goes by; flag F makes the kernel open the program now, so it works in every container.
 * @returns whether an arm64 program runs; false where the kernel does not allow the registration.
 */
export async function enableEmulation(session: Session, hub: Machine, system: System): Promise<boolean> {
  const entry = `:${ownedName(session.plan)}:M::${MAGIC}:${MASK}:${system.emulator}:PF`;
  await writeFile(join(hub.disk, PROBE), arm64Probe(), { mode: 0o755 });
  try {
    await runIn(session, hub, ["mount", "--types", "binfmt_misc", "binfmt_misc", FOLDER]);
    await runIn(session, hub, ["tee", `${FOLDER}/register`], { stdin: entry });
    await runIn(session, hub, [`/${PROBE}`]);
    return true;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    session.say(`No arm64 emulation: ${error.message.replaceAll("\n", " ")}`);
    return false;
  }
}

/** Takes the registration back: it is the kernel's and outlives the machine that made it. */
export async function disableEmulation(name: string): Promise<void> {
  // In a mount namespace of its own, because this machine may not have that file system mounted.
  await tryRun(["unshare", "--mount", "sh", "-c", DISABLE, "sh", name]);
}
