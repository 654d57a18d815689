import { describe, expect, it } from "vitest";
import { renderSummary } from "../src/summary.ts";
import { plan, result } from "./finished-run.ts";

describe("the summary", () => {
  it("shows images, times, slow steps and notes", () => {
    expect(renderSummary(result)).toBe(`### Pushed 1.2.3

| image | tags | digest | platforms | size |
| --- | --- | --- | --- | --- |
| \`ghcr.io/acme/api\` | \`1.2.3\` \`latest\` | \`sha256:11\` | linux/amd64, linux/arm64 | 12.3 MB, 4 kB |

Time: checks 240 ms, build and push 1 min 1 s.

| slowest build steps | time |
| --- | --- |
| \`[api 2/2] RUN a \\| b\` | 4.2 s |

1 of 3 steps were cached.
- tag 1 stays where it is: a higher release than 1.2.3 is published
`);
  });

  it("calls a release without any change unchanged", () => {
    expect(renderSummary({ ...result, movedTags: [] })).toContain("### Unchanged 1.2.3");
  });

  it("shows what a plan would build", () => {
    const planned = renderSummary({ kind: "planned", plan, timings: [], steps: [] });
    expect(planned).toContain("### Planned 1.2.3");
    expect(planned.match(/to be built/g)).toHaveLength(2);
  });

  it("gives the digest of what was only built, and no tags", () => {
    const built = renderSummary({
      kind: "built",
      plan,
      timings: [],
      steps: [],
      digests: new Map([["api", "sha256:22"]]),
    });
    expect(built).toContain("| `ghcr.io/acme/api` | none | `sha256:22` |");
  });
});
