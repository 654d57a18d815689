import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const HERE = import.meta.dirname;
const IDENTITY = ["-c", "user.name=Conformance", "-c", "user.email=conformance@example.com"];

/** The repositories that the cases run in. */
export interface Fixture {
  /** Holds `octo/app` and `octo/suite`; as a URL it is the git server of the runs. */
  readonly root: string;
  readonly repositories: Readonly<Record<string, string>>;
}

/**
 * `octo/app` with every case as a workflow, `octo/suite` with actions and workflows for others. Both have a tag `v1`
 * and a branch `release/1/2`.
 */
export function createFixture(): Fixture {
  const root = mkdtempSync(join(tmpdir(), "slipway-conformance-"));
  const repositories = { "octo/app": join(root, "octo", "app"), "octo/suite": join(root, "octo", "suite") };
  for (const folder of Object.values(repositories)) {
    const workflows = join(folder, ".github", "workflows");
    mkdirSync(workflows, { recursive: true });
    cpSync(join(HERE, "called"), workflows, { recursive: true });
    if (folder.endsWith("app"))
      cpSync(join(HERE, "cases"), workflows, { recursive: true, force: false, errorOnExist: true });
    cpSync(join(HERE, "actions"), join(folder, "actions"), { recursive: true });
    commit(folder);
  }
  return { root, repositories };
}

function commit(folder: string): void {
  const git = (...args: string[]) => execFileSync("git", [...IDENTITY, ...args], { cwd: folder, stdio: "pipe" });
  git("init", "--quiet", "--initial-branch", "main");
  git("add", "--force", ".");
  git("commit", "--quiet", "--message", "Conformance");
  git("tag", "v1");
  git("branch", "release/1/2");
}
