import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["{shared,action-*,tools,lab,bench}/**/*.test.ts"],
          exclude: ["**/node_modules/**", "**/dist/**"],
          execArgv: ["--import", "./tools/json-imports.ts"],
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
