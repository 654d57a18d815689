import { describe, expect, test } from "vitest";
import { availableControllers, hierarchies } from "../control-groups.ts";
import { mountsBelow, parseMounts } from "../mounts.ts";

const TABLE = `22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
30 22 0:25 / /sys/fs/cgroup/cpu rw,relatime - cgroup cgroup rw,cpu,cpuacct
31 22 0:26 / /sys/fs/cgroup/memory rw,relatime shared:9 master:2 - cgroup cgroup rw,memory
32 22 0:27 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
40 22 0:40 / /labs/mine rw - tmpfs tmpfs rw
41 22 0:41 / /labs/mine/hub/a\\040b rw - tmpfs tmpfs rw
42 22 0:42 / /labs/mine/hub/a\\040b/c rw - tmpfs tmpfs rw
43 22 0:43 / /labs/mine-too rw - tmpfs tmpfs rw
`;
const mounts = parseMounts(TABLE);

describe("parseMounts", () => {
  test("reads past optional fields and decodes escapes", () => {
    expect(mounts[2]).toEqual({ point: "/sys/fs/cgroup/memory", type: "cgroup", options: ["rw", "memory"] });
    expect(mounts[5]?.point).toBe("/labs/mine/hub/a b");
  });
});

describe("mountsBelow", () => {
  test("gives a folder's mounts deepest first, and none of a namesake's", () => {
    expect(mountsBelow(mounts, "/labs/mine")).toEqual(["/labs/mine/hub/a b/c", "/labs/mine/hub/a b", "/labs/mine"]);
  });

  test("gives none for a folder without mounts", () => {
    expect(mountsBelow(mounts, "/labs/other")).toEqual([]);
  });
});

describe("control groups", () => {
  test("are found in both versions' hierarchies", () => {
    expect(hierarchies(mounts)).toEqual(["/sys/fs/cgroup/cpu", "/sys/fs/cgroup/memory", "/sys/fs/cgroup/unified"]);
  });

  test("have the controllers that version 1 names in mount options", () => {
    const controllers = availableControllers(mounts.filter(({ type }) => type === "cgroup"));
    expect([...controllers]).toEqual(expect.arrayContaining(["cpu", "cpuacct", "memory"]));
    expect(controllers.has("pids")).toBe(false);
  });
});
