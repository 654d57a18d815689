import { expect, it } from "vitest";
import { chooseWay } from "../../src/restore/choose-tools.ts";
import type { ServerTools } from "../../src/server/server.ts";

const tools = (majors: readonly number[]) => majors.map((major) => ({ major, connects: true }) as ServerTools);

it.each([
  ["the server's own version, where it reads the archive", [18, 17, 15], "1.14", 15, "direct", 15],
  ["the server's own version before a newer one", [18, 17], "1.16", 17, "direct", 17],
  ["an older one that reads the archive and suits the server", [18, 16], "1.15", 15, "direct", 16],
  ["a newer one by a script, where the server is too old for it", [18, 15], "1.16", 15, "script", 18],
  ["the only one", [17], "1.14", 16, "script", 17],
  ["an old one for a new server", [15], "1.14", 18, "direct", 15],
] as const)("archives are restored with %s", (_, majors, archive, server, way, major) => {
  expect(chooseWay(tools(majors), archive, server)).toMatchObject({ way, tools: { major } });
});

it("tools that do not reach the server write a script, where no others read the archive", () => {
  const own = { major: 15, connects: true } as ServerTools;
  const runner = { major: 17, connects: false } as ServerTools;
  expect(chooseWay([runner, own], "1.14", 15)).toEqual({ way: "direct", tools: own });
  expect(chooseWay([runner, own], "1.16", 15)).toEqual({ way: "script", tools: runner });
  expect(chooseWay([runner], "1.16", 17)).toEqual({ way: "script", tools: runner });
});

it("no tools read an archive that is newer than all of them", () => {
  expect(chooseWay(tools([16, 15]), "1.16", 18)).toBeUndefined();
  expect(chooseWay([], "1.14", 15)).toBeUndefined();
});
