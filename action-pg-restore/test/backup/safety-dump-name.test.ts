import { expect, it } from "vitest";
import { backupName, backupsIn, isLeftOver } from "../../src/backup/backup-name.ts";
import { expiredSafetyDumps, safetyDumpName } from "../../src/backup/safety-dump-name.ts";
import { UNFINISHED } from "../../src/storage/store.ts";

const at = new Date("2026-11-21T03:15:00Z");
const until = new Date("2026-11-28T03:15:00Z");
const name = safetyDumpName("shop", at, until);
const files = [name, `${name}.sha256`, backupName("shop", at), safetyDumpName("other", at, until)].map((each) => ({
  name: each,
  bytes: 1,
  modified: at.getTime(),
}));

it("a dump of what was there before a restore in place says until when it is kept", () => {
  expect(name).toBe("shop_20261121T031500Z.until-20261128T031500Z.dump");
});

it("it is no backup, which would be restored, counted and let go as one", () => {
  expect(backupsIn(files, "shop").map((backup) => backup.name)).toEqual(["shop_20261121T031500Z.dump"]);
});

it("it goes once its time is over, and no other's with it", () => {
  expect(expiredSafetyDumps(files, "shop", until.getTime())).toEqual([]);
  expect(expiredSafetyDumps(files, "shop", until.getTime() + 1)).toEqual([name]);
});

it("what a run that died has left of one is known for it", () => {
  expect(isLeftOver(`${name}${UNFINISHED}`, "shop", UNFINISHED)).toBe(true);
  expect(isLeftOver(`${name}.sha256${UNFINISHED}`, "shop", UNFINISHED)).toBe(true);
  expect(isLeftOver(`${name}${UNFINISHED}`, "other", UNFINISHED)).toBe(false);
});
