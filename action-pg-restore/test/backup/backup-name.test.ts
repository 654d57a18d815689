import { describe, expect, it } from "vitest";
import { newestBackup } from "../../src/backup/backup-age.ts";
import { backupName, backupsIn, isLeftOver } from "../../src/backup/backup-name.ts";

const AT = new Date("2026-11-21T03:04:05.678Z");
const file = (name: string) => ({ name, bytes: 7, modified: 0 });

describe("a backup's name", () => {
  it.each([
    ["shop", "shop_20261121T030405Z.dump"],
    ["shop_test", "shop_test_20261121T030405Z.dump"],
    ["My shop's DB", "My=20shop=27s=20DB_20261121T030405Z.dump"],
    ["a=b/../c", "a=3Db=2F..=2Fc_20261121T030405Z.dump"],
    ["größe", "gr=C3=B6=C3=9Fe_20261121T030405Z.dump"],
  ])("of %j is %s, and is found again", (database, name) => {
    expect(backupName(database, AT)).toBe(name);
    const startedAt = Date.parse("2026-11-21T03:04:05Z");
    expect(backupsIn([file(name)], database)).toEqual([{ name, bytes: 7, startedAt, isProven: false }]);
  });

  it("is of that database alone", () => {
    const files = [backupName("shop", AT), backupName("shop_test", AT), backupName("shop_20261121T030405Z.dump", AT)];
    expect(backupsIn(files.map(file), "shop").map(({ name }) => name)).toEqual([files[0]]);
    expect(backupsIn(files.map(file))).toHaveLength(3);
  });

  it.each([
    "shop.dump",
    "shop_2026-11-21.dump",
    "shop_20261121T030405Z.dump.gz",
    "shop_20261121T030405Z.sql",
    "shop_20261121T030405Z.dump.sha256",
    "old shop_20261121T030405Z.dump",
    "README.md",
  ])("is not %s", (name) => {
    expect(backupsIn([file(name)])).toEqual([]);
  });

  it("counts as proven with a checksum file beside it; the newest is first", () => {
    const [older, newer] = ["shop_20261120T030405Z.dump", "shop_20261121T030405Z.dump"];
    const files = [older, newer, `${older}.sha256`].map(file);
    expect(backupsIn(files).map(({ name, isProven }) => `${name} ${isProven}`)).toEqual([
      `${newer} false`,
      `${older} true`,
    ]);
    expect(newestBackup(backupsIn(files))?.name).toBe(older);
  });

  it.each([
    ["shop_20261121T030405Z.dump.part", true],
    ["shop_20261121T030405Z.dump.sha256.part", true],
    ["shop_20261121T030405Z.dump", false],
    ["other_20261121T030405Z.dump.part", false],
    ["notes.part", false],
  ])("%s is left over from a run that died: %s", (name, expected) => {
    expect(isLeftOver(name, "shop", ".part")).toBe(expected);
  });
});
