import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ActionContract, contractProblems } from "./action-contract.ts";
import { actionFolders, ROOT } from "./action-folders.ts";
import { readContract } from "./read-contract.ts";

const actions = actionFolders().filter((action) => existsSync(join(ROOT, action, "src", "config.ts")));

describe("what an action promises is the same in action.yml, the schema, the report and the README", () => {
  it("of at least one action", () => {
    expect(actions).not.toEqual([]);
  });

  it.each(actions)("%s", async (action) => {
    expect(contractProblems(await readContract(join(ROOT, action)))).toEqual([]);
  });
});

describe("a broken promise is told", async () => {
  const sample = await readContract(join(ROOT, "tools", "test", "sample-action"));
  const { manifest, fields, readme } = sample;
  const { who: _, ...others } = manifest.inputs;
  const withInput = (name: string, input: object) =>
    ({ ...sample, manifest: { ...manifest, inputs: { ...manifest.inputs, [name]: input } } }) as ActionContract;

  it("unless there is none", () => {
    expect(contractProblems(sample)).toEqual([]);
  });

  it.each<[string, ActionContract, string]>([
    [
      "an input only in action.yml",
      withInput("extra", { description: "Extra." }),
      "input extra: is not read by the schema",
    ],
    [
      "an input only in the schema",
      { ...sample, manifest: { ...manifest, inputs: others } },
      "input who: is missing in action.yml",
    ],
    [
      "another default",
      withInput("greeting", { description: "Word.", default: "Hi" }),
      'input greeting: action.yml says "Hi", and the schema has another default',
    ],
    [
      "a default left out",
      withInput("times", { description: "How often." }),
      "input times: action.yml does not tell its default",
    ],
    [
      "required in one place only",
      withInput("who", { description: "Who." }),
      "input who: is optional in action.yml, and not so in the schema",
    ],
    ["an output that nothing sets", { ...sample, report: "greetings" }, "output greeting: is not set by the report"],
    [
      "an output that is not described",
      { ...sample, readme: readme.replace("What was said", "") },
      "README: its tables are out of date",
    ],
    ["no README", { ...sample, readme: "" }, "README: no <!-- inputs -->"],
    [
      "another runtime",
      { ...sample, manifest: { ...manifest, runs: { using: "node20", main: "x" } } },
      "runs.using is node20, not node24",
    ],
    [
      "two sentences",
      { ...sample, manifest: { ...manifest, description: "One. Two." } },
      "description: is not one sentence",
    ],
    ["no full stop", withInput("token", { description: "Is not used" }), "input token: its description is not a line"],
  ])("%s", (_, contract, problem) => {
    expect(contractProblems(contract).filter((each) => each.startsWith(problem))).toHaveLength(1);
  });

  it("a default that the schema refuses", () => {
    const strict = {
      ...fields,
      times: fields.who?.refine((text) => text !== "1").optional(),
    } as ActionContract["fields"];
    expect(contractProblems({ ...sample, fields: strict })).toEqual(['input times: its default "1" is not valid']);
  });
});
