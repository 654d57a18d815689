import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readLab } from "../../lab/description.ts";
import { serveFiles } from "../../tools/local-runner/workflow/file-server.ts";
import {
  type EnvironmentOptions,
  runWorkflow,
  type WorkflowOptions,
  type WorkflowRun,
} from "../../tools/local-runner/workflow/index.ts";
import { openWorkspace } from "./workspace.ts";

/** Where this repository is. */
export const SUITE_PATH = fileURLToPath(new URL("../..", import.meta.url));

/** The name by which callers know this repository. */
export const SUITE_NAME = "slipway/slipway";

/** The commit that callers pin: what is committed here, `dist/` included. */
export function suiteCommit(): string {
  return git(SUITE_PATH, "rev-parse", "HEAD").trim();
}

/** A repository of somebody who uses the suite; gone when the test is. */
export class Caller {
  readonly repository = "acme/shop";
  readonly #path: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.#path = openWorkspace(files).path;
    git(this.#path, "init", "--quiet", "--initial-branch", "main");
    git(this.#path, "add", "--all");
    git(this.#path, "commit", "--quiet", "--message", "Begin");
  }

  /** Tags what is committed. */
  tag(name: string): void {
    git(this.#path, "tag", name);
  }

  /** Runs one of its workflows, which calls the suite's at the pinned commit. */
  async run(workflow: string, options: Partial<WorkflowOptions> = {}): Promise<WorkflowRun> {
    const repositories = { [this.repository]: this.#path, [SUITE_NAME]: SUITE_PATH, ...options.repositories };
    const server = serveFiles(repositories);
    try {
      return await runWorkflow({
        repository: this.repository,
        workflow: `.github/workflows/${workflow}`,
        services: { serverUrl: server.url },
        ...options,
        repositories,
      });
    } finally {
      server.close();
    }
  }
}

/** An environment whose variables and secrets lead to one of the lab's managers. */
export function labEnvironment(node = "manager-1"): EnvironmentOptions {
  const lab = readLab();
  const ssh = lab.nodes.find(({ name }) => name === node)?.ssh;
  if (ssh === undefined) throw new Error(`the lab has no node ${node}`);
  return {
    vars: { SSH_HOST: ssh.host, SSH_PORT: String(ssh.port), SSH_USER: ssh.user, SSH_KNOWN_HOSTS: ssh.knownHosts },
    secrets: {
      SSH_KEY: readFileSync(lab.ssh.keyFile, "utf8"),
      PULL_PASSWORD: lab.registries.private.pullPassword,
    },
  };
}

function git(folder: string, ...args: string[]): string {
  const identity = ["-c", "user.name=Caller", "-c", "user.email=caller@example.org"];
  return execFileSync("git", ["-C", folder, ...identity, ...args], { encoding: "utf8" });
}
