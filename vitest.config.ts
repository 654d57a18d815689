import { defineConfig } from "vitest/config";

/** Stories of repositories and registries. The others look at the whole swarm, or at all that is on a host. */
const APART = [
  "e2e/{migration,ops-pr}*.test.ts",
  "e2e/workflow-{gitops,take-back}.test.ts",
  "e2e/{own-workflows,without-self-reference}.test.ts",
];
const STORIES = { fileParallelism: false, testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,action-*,tools,lab,bench}/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.server.test.ts"],
          execArgv: ["--import", "./tools/json-imports.ts"],
          // A busy machine is no failure.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      // What PostgreSQL itself has to show. Each file starts servers of its own, from Debian's packages.
      {
        test: {
          name: "servers",
          include: ["action-*/test/**/*.server.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      // Stories share one swarm, so they run one after another, inside the lab's network.
      {
        test: { ...STORIES, name: "e2e", include: ["e2e/**/*.test.ts"], exclude: ["e2e/restore-faults/**", ...APART] },
      },
      // In a process of its own beside them, one after another as well.
      { test: { ...STORIES, name: "e2e-apart", include: APART } },
      // The whole matrix of what can befall a restore; script/test runs a few of each kind.
      { test: { ...STORIES, name: "restore-faults", include: ["e2e/restore-faults/**/*.test.ts"] } },
    ],
  },
});
