/** Docker Hub's registry answers under another name than its images carry (distribution/reference, registry/config.go). */
const HUB_NAMES: ReadonlySet<string> = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);

/** The host that serves a registry's API. */
export function apiHost(registry: string): string {
  return HUB_NAMES.has(registry) ? "registry-1.docker.io" : registry;
}

/** The key under which Docker's configuration keeps a registry's credential. */
export function credentialKey(registry: string): string {
  return HUB_NAMES.has(registry) ? "https://index.docker.io/v1/" : registry;
}

/** Whether a host is this machine: the only place where Docker itself falls back to plain HTTP unasked. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, "").toLowerCase();
  return name === "localhost" || name === "[::1]" || /^127(\.\d{1,3}){3}$/.test(name);
}
