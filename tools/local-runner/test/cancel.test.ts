import { describe, expect, it } from "vitest";
import { jobNamed } from "../workflow/index.ts";
import { actionFiles, job, startFile } from "./fixture-repository.ts";

describe("a cancelled run", () => {
  const SLOW = "console.log('up'); setInterval(() => {}, 1000);";

  /** Starts a workflow and cancels it once a line of its log says that it is up. */
  async function cancelled(workflow: string, options: Parameters<typeof startFile>[1] = {}) {
    const up = Promise.withResolvers<void>();
    const run = await startFile(workflow, { ...options, onLine: (line) => line === "up" && up.resolve() });
    await up.promise;
    await run.cancel();
    return run.done;
  }

  it("lets an action clean up on SIGINT", async () => {
    const main = `process.on('SIGINT', () => { console.log('cleaned up'); process.exit(0); }); ${SLOW}`;
    const run = await cancelled(job("      - uses: $/act"), { files: actionFiles("act", main) });
    expect(run.conclusion).toBe("cancelled");
    expect(jobNamed(run, "a").log).toEqual(
      expect.arrayContaining(["cleaned up", "Error: The operation was canceled."]),
    );
  });

  it("cancels the step inside a composite action, and what follows in there does not run", async () => {
    const composite = `name: C
description: C.
runs:
  using: composite
  steps:
    - { shell: bash, run: "echo up; exec sleep 60" }
    - { shell: bash, run: echo never }
`;
    const run = await cancelled(job("      - { id: c, uses: $/c }"), { files: { "c/action.yml": composite } });
    const [step] = jobNamed(run, "a").steps;
    expect(step?.outcome).toBe("cancelled");
    expect(step?.steps.map(({ outcome }) => outcome)).toEqual(["cancelled", "skipped"]);
  });

  it("does not wait for an approval any more", async () => {
    const asked = Promise.withResolvers<void>();
    const run = await startFile(job("      - run: echo never", "    environment: production\n"), {
      environments: {
        production: {
          approve: () => {
            asked.resolve();
            return new Promise(() => {});
          },
        },
      },
    });
    await asked.promise;
    await run.cancel();
    expect((await run.done).jobs.map(({ result }) => result)).toEqual(["cancelled"]);
  });

  it("stays cancelled when it was cancelled before it began", async () => {
    const run = await startFile(job("      - run: echo never"));
    const cancel = run.cancel();
    expect((await run.done).conclusion).toBe("cancelled");
    await cancel;
  });
});

describe("a job that wants to run whatever happens", () => {
  it("still needs its approval after the run was cancelled", async () => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<"approved">();
    const run = await startFile(job("      - run: echo deployed", "    if: always()\n    environment: production\n"), {
      environments: {
        production: {
          approve: () => {
            asked.resolve();
            return answer.promise;
          },
        },
      },
    });
    await asked.promise;
    await run.cancel();
    answer.resolve("approved");
    const done = await run.done;
    expect(jobNamed(done, "a").log).toContain("deployed");
    expect(done.conclusion).toBe("cancelled");
  });
});

it("a job that is cancelled while its token is made does not start", async () => {
  const asked = Promise.withResolvers<void>();
  const token = Promise.withResolvers<string>();
  const run = await startFile(job("      - { id: s, run: echo never }"), {
    tokens: {
      issue: () => {
        asked.resolve();
        return token.promise;
      },
    },
  });
  await asked.promise;
  await run.cancel();
  token.resolve("ghs_late_token");
  expect(jobNamed(await run.done, "a")).toMatchObject({ result: "cancelled", steps: [{ outcome: "skipped" }] });
});
