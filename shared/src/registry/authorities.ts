import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { getCACertificates } from "node:tls";

const DOCKER_CERTIFICATES = "/etc/docker/certs.d";

/**
 * The certificates that Docker on this machine trusts for a registry and Node does not by itself: the system's own,
 * and `/etc/docker/certs.d/HOST/*.crt` (dockerd, registry/config.go).
 */
export async function machineAuthorities(host: string): Promise<readonly string[]> {
  const folder = join(DOCKER_CERTIFICATES, host);
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".crt")).map((name) => readFile(join(folder, name), "utf8"));
  return [...getCACertificates("system"), ...(await Promise.all(files))];
}
