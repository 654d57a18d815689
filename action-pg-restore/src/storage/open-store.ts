import type { SshConnection } from "@slipway/shared";
import type { Location } from "../config.ts";
import { HostFolder } from "./host-folder.ts";
import { RunnerFolder } from "./runner-folder.ts";
import type { Store } from "./store.ts";

/**
 * The place that a folder or a prefix of the caller's names. `ssh` gives a connection to the host; where a host allows one
 * channel a connection, one on which nothing else is at work.
 */
export async function openStore(location: Location, ssh: () => Promise<SshConnection>): Promise<Store> {
  if (location.kind === "runner") return new RunnerFolder(location.path);
  if (location.kind === "host") return new HostFolder(await ssh(), location.path);
  // The client for S3 is larger than all the rest; who does not use it does not wait for it.
  const { Bucket } = await import("./bucket.ts");
  return new Bucket({ bucket: location.bucket, prefix: location.key, access: location.access });
}
