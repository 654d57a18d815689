import type { ContainerExec } from "./container-exec.ts";

/** Bytes that may still be written to a folder in a container. Source: POSIX df(1), `-P`: the fourth column is what is available, here in kibibytes. */
export async function freeSpace(exec: Pick<ContainerExec, "run">, folder: string): Promise<number | undefined> {
  const { exitCode, stdout } = await exec.run(["df", "-P", "-k", "--", folder]);
  const available = Number(stdout.trimEnd().split("\n").at(-1)?.split(/\s+/)[3]);
  return exitCode === 0 && Number.isFinite(available) ? available * 1024 : undefined;
}
