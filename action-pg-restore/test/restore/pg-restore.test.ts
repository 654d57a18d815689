import { describe, expect, it } from "vitest";
import { type ArchiveJob, restoreArguments } from "../../src/restore/pg-restore.ts";

const job = {
  tools: { major: 17 } as ArchiveJob["tools"],
  archive: { path: "shop.dump" } as ArchiveJob["archive"],
  database: "shop__r1",
  application: "slipway/1",
  jobs: 2,
  dump: { tables: [], objects: {}, format: "custom" },
  ownership: "dump",
  owner: "app",
} satisfies ArchiveJob;

describe("pg_restore puts rows in so that they come back in their order", () => {
  it.each([
    ["custom", 2, "--jobs=2"],
    ["directory", 4, "--jobs=4"],
    ["custom", 1, "--single-transaction"],
    ["tar", 4, "--single-transaction"],
  ] as const)("of a %s archive with %i jobs by %s", (format, jobs, expected) => {
    const order = restoreArguments({ ...job, jobs, dump: { ...job.dump, format } }).filter((each) =>
      /^--(jobs|single)/.test(each),
    );
    expect(order).toEqual([expected]);
  });
});
