import { expect, it } from "vitest";
import * as z from "zod";
import { type HealthOptions, healthOptionFields, healthOptions } from "../../src/health/options.ts";
import { readInputs } from "../../src/inputs/read.ts";
import { RecordingRunner } from "../../src/testing/index.ts";

function read(inputs: Record<string, string>): { options: HealthOptions; problems: string[] } {
  const { values, problems } = readInputs(z.object(healthOptionFields), new RecordingRunner(inputs));
  const options = healthOptions(values, problems);
  return { options, problems: problems.found.map(({ input, message }) => `${input}: ${message}`) };
}

it("has the defaults that the interface promises", () => {
  expect(read({}).options).toEqual({
    expectVersion: undefined,
    timeout: 300_000,
    attemptTimeout: 5_000,
    interval: 1_000,
    intervalMax: 1_000,
    startPeriod: 0,
    consecutive: 3,
    failureThreshold: undefined,
    hold: 0,
  });
});

it.each([
  [
    "no time at all",
    { timeout: "0" },
    ["timeout: must be longer than 0", expect.stringContaining("timeout: is too short")],
  ],
  [
    "less time than the successes take",
    { timeout: "10s", interval: "5s" },
    ["timeout: is too short: consecutive, interval and hold need more than 10 s"],
  ],
  [
    "less time than the hold",
    { timeout: "1m", hold: "1m" },
    ["timeout: is too short: consecutive, interval and hold need more than 1 min 2 s"],
  ],
  [
    "a longest pause below the usual one",
    { interval: "10s", "interval-max": "5s" },
    ["interval-max: is shorter than interval (10 s)"],
  ],
  [
    "a start period beyond the end",
    { timeout: "1m", "start-period": "2m" },
    ["start-period: is longer than timeout (1 min)"],
  ],
  [
    "what cannot be read, and nothing held against it",
    { timeout: "soon", "start-period": "2m" },
    ['timeout: expected a duration such as 90s or 5m, got "soon"'],
  ],
  ["no success at all", { consecutive: "0" }, ['consecutive: expected a whole number of 1 or more, got "0"']],
])("refuses %s", (_name, inputs, problems) => {
  expect(read(inputs).problems).toEqual(problems);
});
