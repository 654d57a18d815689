import { readFileSync } from "node:fs";
import { sep } from "node:path";

export interface Mount {
  readonly point: string;
  readonly type: string;
  /** The file system's own options, e.g. the controllers of a control group hierarchy. */
  readonly options: readonly string[];
}

export function readMounts(): Mount[] {
  return parseMounts(readFileSync("/proc/self/mountinfo", "utf8"));
}

/** Reads proc_pid_mountinfo(5): optional fields end with a lone hyphen; special characters are octal escapes. */
export function parseMounts(table: string): Mount[] {
  return table
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [before = "", after = ""] = line.split(" - ");
      const [type = "", , options = ""] = after.split(" ");
      return { point: unescapeOctal(before.split(" ")[4] ?? ""), type, options: options.split(",") };
    });
}

/** Mount points at or below a folder, deepest first. */
export function mountsBelow(mounts: readonly Mount[], folder: string): string[] {
  return mounts
    .map(({ point }) => point)
    .filter((point) => point === folder || point.startsWith(folder + sep))
    .sort((one, other) => other.split(sep).length - one.split(sep).length);
}

function unescapeOctal(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 8)));
}
