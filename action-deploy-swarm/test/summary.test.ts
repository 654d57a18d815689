import { FakeClock } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { renderSummary } from "../src/summary.ts";
import { Timeline } from "../src/timeline.ts";
import { failure, results } from "./support/results.ts";

describe("the job summary", () => {
  it("of a deployment shows the services, what was removed, and where the time went", () => {
    expect(renderSummary(results.deployed)).toMatchInlineSnapshot(`
      "## ✅ \`shop\`: deployed — release 7

      On \`deploy@manager-1:2222\`, in 12 s.

      | Service | Change |
      | --- | --- |
      | \`api\` | create: acme/api:1.0.0, 1 task |
      | \`web\` | no change |

      Removed as no longer needed: \`release 1\`, \`secret shop_db_1\`.

      \`\`\`text
      connect          █                                         400 ms
      converge          ███████████████████████████████████████  11.6 s
      \`\`\`
      "
    `);
  });

  it("of a failure shows the cause, what to do, and the last lines", () => {
    expect(renderSummary(results["rolled-back"])).toMatchInlineSnapshot(`
      "## ❌ \`shop\`: failed, and rolled back

      On \`deploy@manager-1:2222\`, in 12 s.

      **api**: its containers do not stay up; exit code 1 on node-2

      What to do: set DATABASE_URL

      \`\`\`text
      connecting
      fatal: no database
      \`\`\`

      | Service | Change |
      | --- | --- |
      | \`api\` | create: acme/api:1.0.0, 1 task |
      | \`web\` | no change |

      \`\`\`text
      connect          █                                         400 ms
      converge          ███████████████████████████████████████  11.6 s
      \`\`\`
      "
    `);
  });

  it("says what the swarm keeps of the credential, when it was given one", () => {
    expect(renderSummary({ ...results.deployed, credentialKeptFor: "ghcr.io" })).toContain(
      "\n\nThe swarm keeps the pull credential for `ghcr.io` in its Raft store and on the nodes that pull with it",
    );
    expect(renderSummary(results.deployed)).not.toContain("credential");
  });

  it.each(Object.values(results))("begins with the ending ($state)", (result) => {
    const isGreen = ["planned", "unchanged", "deployed", "reverted"].includes(result.state);
    expect(renderSummary(result)).toMatch(
      new RegExp(`^## ${isGreen ? "✅" : "❌"} \`shop\`: .+\\n\\nOn \`deploy@manager-1:2222\`, in 12 s\\.`),
    );
  });

  it("shows no more than the last twenty lines of a log", () => {
    const log = Array.from({ length: 50 }, (_, index) => `line ${index + 1}.`);
    const summary = renderSummary({ ...results.held, failures: [{ ...failure, log }] });
    expect(summary).not.toContain("line 30.");
    expect(summary).toContain("line 31.");
    expect(summary).toContain("line 50.");
  });

  it("cannot be broken by what a container wrote", () => {
    const log = ["```", "# not a headline", "````"];
    const summary = renderSummary({ ...results.held, failures: [{ ...failure, log }] });
    expect(summary).toContain("`````text\n```\n# not a headline\n````\n`````");
  });

  it("cannot be broken by a change that holds pipes and line breaks", () => {
    const [first] = results.deployed.plan.services;
    if (first?.kind !== "create") throw new Error("not a creation");
    const change = {
      kind: "update",
      name: "a|b",
      effect: "in-place",
      spec: first.spec,
      before: { ID: "", Version: { Index: 1 }, Spec: first.spec },
      changes: ["x | y\nz"],
    } as const;
    const summary = renderSummary({ ...results.deployed, plan: { ...results.deployed.plan, services: [change] } });
    expect(summary).toContain("| `a\\|b` | update in place, nothing restarts: x \\| y<br>z |");
  });
});

describe("the timeline of a run", () => {
  it("has what was done when, and how long it took, also of what failed", async () => {
    const clock = new FakeClock();
    const timeline = new Timeline(clock);
    expect(await timeline.during("connect", async () => clock.advance(400) ?? "connected")).toBe("connected");
    const failing = timeline.during("converge", async () => {
      clock.advance(600);
      throw new Error("lost");
    });
    await expect(failing).rejects.toThrow("lost");
    expect(timeline.phases).toEqual([
      { name: "connect", start: 0, duration: 400 },
      { name: "converge", start: 400, duration: 600 },
    ]);
    expect(timeline.elapsed).toBe(1_000);
  });
});
