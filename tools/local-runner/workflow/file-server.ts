import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** A folder in which each repository has the path that a server would give it. */
export interface FileServer {
  /** For `Services.serverUrl`: git fetches `URL/owner/name` from it. */
  readonly url: string;
  close(): void;
}

/** Plays a git server without one, for runs that need nothing else of GitHub. */
export function serveFiles(repositories: Readonly<Record<string, string>>): FileServer {
  const root = mkdtempSync(join(tmpdir(), "slipway-git-"));
  for (const [name, path] of Object.entries(repositories)) {
    const link = join(root, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(resolve(path), link);
  }
  return { url: `file://${root}`, close: () => rmSync(root, { recursive: true, force: true }) };
}
