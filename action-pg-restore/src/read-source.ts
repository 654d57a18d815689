import type { EngineAccess, Problems } from "@slipway/shared";
import type { Location, S3Access, Source } from "./config.ts";
import type { Inputs } from "./inputs.ts";

const READS_A_DUMP = new Set<Inputs["mode"]>(["plan", "restore", "verify-only", "drill"]);
const NEEDED_BY = { source: READS_A_DUMP, destination: new Set<Inputs["mode"]>(["backup"]) };

/** The dump, of a mode that reads one. */
export function readSource(values: Inputs, access: EngineAccess, problems: Problems): Source | undefined {
  const location = readLocation("source", values, access, problems);
  if (location === undefined) return undefined;
  const { "source-sha256": sha256, "max-age": maxAge, "allow-plain-sql": allowPlainSql = false } = values;
  if (sha256 !== undefined && "path" in location && location.path.endsWith("/"))
    problems.add("source-sha256", "is of one file, and source is a folder");
  return { location, sha256, maxAge, allowPlainSql };
}

/** Where a dump is, or where backups go; undefined for a mode that has no use for it. */
export function readLocation(
  input: keyof typeof NEEDED_BY,
  values: Inputs,
  access: EngineAccess,
  problems: Problems,
): Location | undefined {
  const { mode, [input]: written } = values;
  const isNeeded = NEEDED_BY[input].has(mode);
  if (problems.concern(input) || !(isNeeded || isForSafety(input, values))) return undefined;
  if (written === undefined && isNeeded) problems.add(input, `is required with mode ${mode}: ${meaning(input)}`);
  if (written?.kind === "host" && access.kind === "local" && !problems.concern("ssh-host"))
    problems.add(input, "is on a host, which needs ssh-host; on the host itself, give the path alone");
  if (written?.kind !== "s3") return written;
  if (input === "source" && written.key === "") problems.add(input, "names a bucket and nothing in it");
  return { ...written, access: readS3Access(values, problems) };
}

/** A restore in place keeps what was there, where no copy can be made beside the database. */
function isForSafety(input: keyof typeof NEEDED_BY, { mode, strategy }: Inputs): boolean {
  return input === "destination" && mode === "restore" && strategy === "in-place";
}

function meaning(input: keyof typeof NEEDED_BY): string {
  const places = "on the runner, host:/path, or s3://bucket/key";
  return input === "source" ? `the dump, as a path ${places}` : `the folder for backups, as a path ${places}`;
}

function readS3Access(values: Inputs, problems: Problems): S3Access {
  const { "s3-access-key-id": accessKeyId, "s3-key": secretAccessKey } = values;
  if (accessKeyId === undefined && secretAccessKey !== undefined)
    problems.add("s3-access-key-id", "is required with s3-key");
  if (accessKeyId !== undefined && secretAccessKey === undefined)
    problems.add("s3-key", "is required with s3-access-key-id");
  const isGiven = accessKeyId !== undefined && secretAccessKey !== undefined;
  return {
    endpoint: values["s3-endpoint"]?.replace(/\/$/, ""),
    region: values["s3-region"] ?? "us-east-1",
    credential: isGiven ? { accessKeyId, secretAccessKey } : undefined,
  };
}
