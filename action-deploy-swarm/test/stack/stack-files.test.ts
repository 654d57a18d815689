import { memoryFiles } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readStackFiles } from "../../src/stack/stack-files.ts";

const variables = { given: new Map<string, string>(), allowEmpty: false, isExcused: () => false };

async function problems(content: Readonly<Record<string, string>>, paths = Object.keys(content)): Promise<string[]> {
  const found = await readStackFiles(paths, memoryFiles(content), variables);
  return found.map(({ message }) => message);
}

describe("stack files", () => {
  it("are fine when they name a service", async () => {
    expect(await problems({ "stack.yml": "services: {api: {image: a}}" })).toEqual([]);
  });

  it("may extend each other without naming a service each", async () => {
    expect(await problems({ "a.yml": "services: {api: {image: a}}", "b.yml": "networks: {x: {}}" })).toEqual([]);
  });

  it.each([
    ["no services at all", "networks: {}"],
    ["an empty list of services", "services: {}"],
    ["services that are null", "services:"],
    ["a list", "- services"],
    ["nothing", ""],
  ])("with %s would empty the stack", async (_name, content) => {
    expect(await problems({ "stack.yml": content })).toEqual(["stack.yml names no service"]);
  });

  it("that are not there are named, and the others are still read", async () => {
    const content = { "b.yml": "services: {api: {image: $TAG}}" };
    expect(await problems(content, ["a.yml", "b.yml"])).toEqual([
      "there is no file a.yml: check out the repository first, and give the path from its root",
      expect.stringContaining("the variable TAG is not set"),
    ]);
  });

  it("that are no YAML are not called empty as well", async () => {
    expect(await problems({ "stack.yml": "services: [" })).toEqual([expect.stringMatching(/^is not valid YAML/)]);
  });
});
