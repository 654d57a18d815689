import { readLab } from "../../lab/description.ts";
import type { EnvironmentOptions, WorkflowRun } from "../../tools/local-runner/workflow/index.ts";
import { labEnvironment, SUITE_NAME, suiteCommit } from "./caller.ts";
import { sampleHealth } from "./sample.ts";

export interface ReleaseOptions {
  readonly stack: string;
  /** Versions are released once in a repository, and a test may run twice. */
  readonly namespace: string;
  readonly on?: string;
  readonly permissions?: string;
  /** `inherit`, or nothing for those that it needs by name. */
  readonly secrets?: "inherit";
  /** More inputs of release-swarm.yml, as in `with`; they win. */
  readonly inputs?: Readonly<Record<string, string | boolean>>;
}

/** A repository's prefix that no other test, and no earlier run of this one, has released to. */
export function freshNamespace(name: string): string {
  return `${name}-${Date.now()}`;
}

const BY_NAME = `
      registry-password: \${{ secrets.REGISTRY_PASSWORD }}
      SSH_KEY: \${{ secrets.SSH_KEY }}
      PULL_PASSWORD: \${{ secrets.PULL_PASSWORD }}
      stack-secrets: |
        db-password=\${{ secrets.DB_PASSWORD }}`;

/** The release workflow of the sample application, as its owners would write it. A last job tells what it came to. */
export function releaseWorkflow({ stack, namespace, on, permissions, secrets, inputs = {} }: ReleaseOptions): string {
  const { registries } = readLab();
  const { host, username, pullUsername } = registries.private;
  const given = {
    images: "api: { target: api }\nworker: { target: worker }\nweb: { target: web }\n",
    "build-args": `BASE_REGISTRY=${registries.open.host}`,
    stack,
    "stack-file": "stack.yml",
    registry: host,
    namespace,
    "registry-username": username,
    "pull-username": pullUsername,
    ...inputs,
  };
  const settings = Object.entries(given).map(([name, value]) => `      ${name}: ${JSON.stringify(value)}`);
  return `
name: Release
on:
  ${on ?? 'push: { tags: ["v*.*.*"] }'}
permissions: {}
jobs:
  release:
    permissions: ${permissions ?? "{ contents: read, packages: write }"}
    uses: ${SUITE_NAME}/.github/workflows/release-swarm.yml@${suiteCommit()}
    with:
${settings.join("\n")}
    secrets: ${secrets ?? BY_NAME}
  tell:
    needs: release
    if: \${{ !cancelled() }}
    runs-on: ubuntu-24.04
    timeout-minutes: 1
    permissions: {}
    steps:
      - run: echo "$VERSION is '$RESULT' as release '$NUMBER' with $IMAGES"
        env:
          VERSION: \${{ needs.release.outputs.version }}
          RESULT: \${{ needs.release.outputs.result }}
          NUMBER: \${{ needs.release.outputs.release }}
          IMAGES: \${{ needs.release.outputs.images }}
`;
}

/** What the owners of the sample keep as the repository's secrets. */
export function releaseSecrets(): Record<string, string> {
  return { REGISTRY_PASSWORD: readLab().registries.private.password, DB_PASSWORD: "a-database-password" };
}

/** An environment that leads to the lab's swarm, with the checks of the sample. */
export function sampleEnvironment(stack: string): EnvironmentOptions {
  const lab = labEnvironment();
  return { ...lab, vars: { ...lab.vars, HEALTH_TARGETS: sampleHealth(stack) } };
}

/** Every job of a run with how it ended. */
export function results({ jobs }: WorkflowRun): Record<string, string> {
  return Object.fromEntries(jobs.map(({ name, result }) => [name, result]));
}

/** Everything that GitHub would show of a run: logs, annotations, summaries and outputs. */
export function shown({ jobs, outputs }: WorkflowRun): string {
  const parts = jobs.flatMap(({ log, annotations, summary, outputs: own }) => [
    ...log,
    ...annotations.map(({ message }) => message),
    summary,
    JSON.stringify(own),
  ]);
  return [...parts, JSON.stringify(outputs)].join("\n");
}
