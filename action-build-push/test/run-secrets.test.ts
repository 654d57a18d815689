import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { Rehearsal } from "./rehearsal.ts";

describe("secrets", () => {
  it("reach the build in a file that only its user can read, and nothing else", async () => {
    await using stage = await Rehearsal.open({ kind: "basic", username: "ci", password: "registry-pass-1" });
    const secrets = {
      "build-secrets": "NPM_TOKEN=npm-secret-1",
      "registry-username": "ci",
      "registry-password": "registry-pass-1",
    };
    const { runner } = await stage.act(secrets);
    expect(runner.outputs.result).toBe("pushed");
    expect(stage.shell.secrets).toEqual({ NPM_TOKEN: "600 npm-secret-1" });
    const given = [...stage.shell.calls, JSON.stringify(stage.shell.environments)];
    const said = [runner.log, JSON.stringify(runner.outputs), ...runner.summaries, ...given].join("\n");
    expect(said).not.toMatch(/npm-secret-1|registry-pass-1/);
  });

  it("leave the user's own Docker configuration as it was", async () => {
    await using stage = await Rehearsal.open({ kind: "basic", username: "ci", password: "registry-pass-1" });
    const file = join(stage.home, ".docker/config.json");
    await mkdir(dirname(file));
    await writeFile(file, '{"auths":{}}');
    await stage.act({ "registry-username": "ci", "registry-password": "registry-pass-1" });
    expect(await readdir(dirname(file))).toEqual(["config.json"]);
    expect((await readFile(file)).toString()).toBe('{"auths":{}}');
  });
});
