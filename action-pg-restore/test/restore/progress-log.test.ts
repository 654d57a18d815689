import { FakeClock } from "@slipway/shared/testing";
import { expect, it } from "vitest";
import { ProgressLog, told } from "../../src/restore/progress-log.ts";

it("progress is told every five seconds, while a script passes", async () => {
  const clock = new FakeClock();
  const lines: string[] = [];
  const progress = new ProgressLog({ clock, log: { info: (line) => lines.push(line) } }, "Restoring");
  const script = (async function* () {
    for (let piece = 0; piece < 6; piece++) {
      yield Buffer.alloc(20);
      clock.advance(2_500);
    }
  })();
  for await (const _ of told(script, 100, progress));
  expect(lines).toEqual(["Restoring: 60 %", "Restoring: 99 %"]);
  clock.advance(5_000);
  progress.at(0.5, "INDEX orders_at");
  expect(lines.at(-1)).toBe("Restoring: 50 %, INDEX orders_at");
});
