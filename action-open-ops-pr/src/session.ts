import type { Clock, Log } from "@slipway/shared";
import type { Config } from "./config.ts";
import type { GitHub } from "./github/github.ts";
import { branchName, branchPrefix } from "./ops/branches.ts";
import { type ReadRequest, readOps } from "./ops/read-ops.ts";
import type { OpsFile, OpsState } from "./ops/state.ts";
import type { ReleaseImage } from "./pins/pin.ts";
import type { VersionAt } from "./pins/plan-file.ts";
import { type PinsPlan, planPins } from "./pins/plan-pins.ts";
import type { OpenRegistry } from "./registry/prove-images.ts";

/** What a run works with. */
export interface Session {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly ops: GitHub;
  /** The application's repository; undefined when it is not known, or may not be read. */
  readonly app: GitHub | undefined;
  readonly registry: OpenRegistry;
  /** Commits that this run has put on the base, in all its tries: not those upon people's. */
  readonly made: Set<string>;
  /** Numbers the tries to change something that others change, too. */
  readonly attempt: number;
}

/** All files that are read, and may be changed. */
export function pinnedFiles({ pins, schemaRecord }: Config): string[] {
  const record = schemaRecord === undefined ? [] : [schemaRecord.file];
  return [...new Set([...pins.map(({ file }) => file), ...record])];
}

/** Reads the ops repository for the pull request of that title. */
export function readRepository({ ops, config }: Session, title: string): Promise<OpsState> {
  const request: ReadRequest = {
    files: pinnedFiles(config),
    labels: config.labels,
    base: config.base,
    branch: branchName(config),
    prefix: branchPrefix(config),
    mergedBranch: config.mode === "revert" ? branchName({ ...config, mode: "bump" }) : undefined,
    title,
  };
  return readOps(ops, request);
}

export interface PlanOn {
  readonly files: ReadonlyMap<string, OpsFile | undefined>;
  readonly images: readonly ReleaseImage[];
  readonly versionAt?: VersionAt;
}

/** What the release changes in files as they are at one commit. */
export function planOn({ pins }: Config, { files, images, versionAt }: PlanOn): PinsPlan {
  const isPinned = (path: string) => pins.some(({ file }) => file === path);
  const unreadable = [...files].filter(
    ([path, file]) => isPinned(path) && file !== undefined && file.text === undefined,
  );
  const texts = new Map([...files].map(([path, file]) => [path, file?.text]));
  const plan = planPins({ files: texts, pins, images, ...(versionAt === undefined ? {} : { versionAt }) });
  if (unreadable.length === 0) return plan;
  const problems = unreadable.map(([path]) => ({
    input: `pins.${pins.findIndex(({ file }) => file === path)}`,
    message: `${path} is no text in UTF-8, or longer than GitHub shows: pin another file`,
  }));
  return { ...plan, problems };
}

/** Whether nothing is left to change. */
export function isUpToDate({ problems, edits }: PinsPlan): boolean {
  return problems.length === 0 && edits.length === 0;
}

export function blobsOf(files: ReadonlyMap<string, OpsFile | undefined>): Record<string, string> {
  return Object.fromEntries([...files].flatMap(([path, file]) => (file === undefined ? [] : [[path, file.oid]])));
}
