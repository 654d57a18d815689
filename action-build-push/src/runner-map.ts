import { closest, formatPlatform, lines, parsePlatform } from "@slipway/shared";
import * as z from "zod";

/** What `runs-on` gets: one label, or all the labels that a runner must have. */
export type RunsOn = string | readonly string[];

/** The runner for each platform, and under `default` the one for all others. */
export type RunnerMap = ReadonlyMap<string, RunsOn>;

/** Where builds go without a map, and what an error suggests. */
export const DEFAULT_RUNNER = "ubuntu-24.04";

/** What BuildKit builds for, or emulates (moby/buildkit, util/archutil), without variants. */
const KNOWN = [
  ...["amd64", "386", "arm64", "arm", "riscv64", "ppc64le", "s390x", "mips64", "mips64le", "loong64"].map(
    (architecture) => `linux/${architecture}`,
  ),
  "windows/amd64",
  "windows/arm64",
];
const LABEL = /^[^\s,"'[\]{}]+$/;

type Entry = { readonly platform: string; readonly runner: RunsOn };

/** The `runner-map` input: `default=ubuntu-24.04`, `linux/arm64=["self-hosted", "arm64"]`, one a line. */
export const runnerMapField = lines.transform((given, context): RunnerMap => {
  const map = new Map<string, RunsOn>();
  for (const line of given) {
    const entry = readEntry(line);
    if (typeof entry === "string") context.addIssue({ code: "custom", message: entry });
    else if (map.has(entry.platform)) context.addIssue({ code: "custom", message: twice(entry.platform) });
    else map.set(entry.platform, entry.runner);
  }
  return map;
});

/** The runner for a platform: its own, that of all its variants, or the default. */
export function runnerFor(platform: string, map: RunnerMap): RunsOn | undefined {
  const [os, architecture] = platform.split("/");
  return map.get(platform) ?? map.get(`${os}/${architecture}`) ?? map.get("default");
}

/** An entry, or what is wrong with its line. */
function readEntry(line: string): Entry | string {
  const [, name, value] = /^([^=\s]+)\s*=\s*(\S.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) {
    return `"${line}" is not a line such as linux/arm64=ubuntu-24.04-arm`;
  }
  const platform = name === "default" ? name : knownPlatform(name);
  if (platform === undefined) return unknownPlatform(name);
  const runner = readRunner(value);
  return runner === undefined ? badRunner(name, value) : { platform, runner };
}

function knownPlatform(name: string): string | undefined {
  const platform = parsePlatform(name);
  if (platform === undefined) return undefined;
  const { os, architecture } = platform;
  return KNOWN.includes(formatPlatform({ os, architecture })) ? formatPlatform(platform) : undefined;
}

function unknownPlatform(name: string): string {
  const meant = closest(name, ["default", ...KNOWN]);
  return `"${name}" is no platform that images are built for${meant === undefined ? "" : `; did you mean ${meant}?`}`;
}

function twice(platform: string): string {
  return `gives ${platform} a second time; a platform has one runner`;
}

const labelList = z.array(z.string().regex(LABEL)).min(1);

function readRunner(value: string): RunsOn | undefined {
  if (!value.startsWith("[")) return LABEL.test(value) ? value : undefined;
  try {
    return labelList.safeParse(JSON.parse(value)).data;
  } catch {
    return undefined;
  }
}

function badRunner(name: string, value: string): string {
  return `${name} has no usable runner in ${value}: write one label, or several as JSON, such as ["self-hosted", "arm64"]`;
}
