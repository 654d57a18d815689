import { beforeAll, expect, it } from "vitest";
import { OpsStory, type PushedImage, pushImage, shown } from "./support/ops.ts";

let image: PushedImage;
beforeAll(async () => {
  image = await pushImage();
});

const RUNS = 50;
/** Fifty processes at once take their time on a machine of two processors. */
const PATIENCE = 600_000;

/** The same numbers in every run of the test. */
function* versions(seed: number): Generator<string> {
  for (let state = seed; ; ) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    yield `1.${4 + (state % 20)}.${Math.floor(state / 64) % 3}`;
  }
}

it("50 runs of random versions at once leave one pull request open: the newest", { timeout: PATIENCE }, async () => {
  await using ops = await OpsStory.open({ image });
  const base = ops.git("rev-parse", "main").trim();
  const wanted = versions(20_261_121).take(RUNS).toArray();
  const runs = await Promise.all(wanted.map((version) => ops.release(version)));
  expect(runs.filter(({ conclusion }) => conclusion !== "success").map(shown)).toEqual([]);
  const number = (version: string) => version.split(".").reduce((sum, part) => sum * 1_000 + Number(part), 0);
  const [newest = ""] = wanted.toSorted((a, b) => number(b) - number(a));
  expect(ops.open.map(({ head }) => head)).toEqual([`ops-pr/shop/production/${newest}`]);
  expect(ops.branches).toEqual(["main", `ops-pr/shop/production/${newest}`]);
  expect(ops.file(`ops-pr/shop/production/${newest}`)).toContain(`newTag: ${newest} #`);
  const states = ops.pushes.map(({ after }) => after);
  expect(states.length).toBeGreaterThan(10);
  expect(states).not.toContain(base);
  expect(ops.github.violations).toEqual([]);
});

it("ten runs of one version at once leave one pull request", async () => {
  await using ops = await OpsStory.open({ image });
  const runs = await Promise.all(Array.from({ length: 10 }, () => ops.release("1.4.0")));
  expect(runs.map(({ conclusion, log }) => (conclusion === "success" ? "" : log.join("\n")))).toEqual(
    Array(10).fill(""),
  );
  expect(ops.records.pulls).toHaveLength(1);
  expect((await ops.released("1.4.0")).outputs.result).toBe("unchanged");
});
