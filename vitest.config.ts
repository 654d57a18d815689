import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,action-*,tools,lab,bench}/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**", "**/*.server.test.ts"],
          execArgv: ["--import", "./tools/json-imports.ts"],
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
        test: {
          name: "e2e",
          include: ["e2e/**/*.test.ts"],
          exclude: ["e2e/restore-faults/**"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      // The whole matrix of what can befall a restore; script/test runs a few of each kind.
      {
        test: {
          name: "restore-faults",
          include: ["e2e/restore-faults/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
