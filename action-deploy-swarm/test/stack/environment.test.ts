import { memoryFiles } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { readEnvFiles } from "../../src/stack/env-file.ts";
import { stackEnvironment, variableName } from "../../src/stack/environment.ts";

describe("the name under which the stack file sees something", () => {
  it.each([
    ["api", "IMAGE", "API_IMAGE"],
    ["db-password", "SECRET", "DB_PASSWORD_SECRET"],
    ["nginx.conf", "CONFIG", "NGINX_CONF_CONFIG"],
    ["APNS_KEY", "SECRET", "APNS_KEY_SECRET"],
    ["camelCase", "IMAGE", "CAMELCASE_IMAGE"],
  ] as const)("%s as %s is %s", (name, kind, variable) => {
    expect(variableName(name, kind)).toBe(variable);
  });
});

describe("the environment of the stack file", () => {
  it("holds the values of all sources", () => {
    const { values, problems } = stackEnvironment([
      { variable: "TAG", value: "1", origin: "env" },
      { variable: "API_IMAGE", value: "a", origin: "images.api" },
    ]);
    expect(Object.fromEntries(values)).toEqual({ TAG: "1", API_IMAGE: "a" });
    expect(problems).toEqual([]);
  });

  it.each([
    ["two images", "images.my-api", "images.my.api"],
    ["a variable and an image", "env", "images.api"],
    ["a secret in capitals and one in small letters", "secrets.KEY", "secrets.key"],
  ])("does not choose between %s of one name", (_name, first, second) => {
    const { problems } = stackEnvironment([
      { variable: "X", value: "1", origin: first },
      { variable: "X", value: "2", origin: second },
    ]);
    expect(problems).toEqual([
      { input: second, message: `gives the variable X, and so does ${first}; rename one of them` },
    ]);
  });
});

describe("an env-file", () => {
  const read = async (...content: string[]) => {
    const files = Object.fromEntries(content.map((text, index) => [`${index}.env`, text]));
    const { values, problems } = await readEnvFiles(Object.keys(files), memoryFiles(files));
    expect(problems).toEqual([]);
    return Object.fromEntries(values);
  };

  it.each([
    ["plain values", "A=1\nB=x y", { A: "1", B: "x y" }],
    ["quotes", `A="x # y"\nB='$z'`, { A: "x # y", B: "$z" }],
    ["comments and export", "# c\nexport A=1 # c\n", { A: "1" }],
    ["values over several lines", 'A="l1\nl2"', { A: "l1\nl2" }],
    ["nothing that is run or expanded", "A=$(id)\nB=$A", { A: "$(id)", B: "$A" }],
    ["an empty value", "A=", { A: "" }],
  ])("may hold %s", async (_name, content, values) => {
    expect(await read(content)).toEqual(values);
  });

  it("wins over those before it", async () => {
    expect(await read("A=1\nB=1", "B=2")).toEqual({ A: "1", B: "2" });
  });

  it("that is not there is named", async () => {
    const { problems } = await readEnvFiles(["no.env"], memoryFiles({}));
    expect(problems).toEqual([
      {
        input: "env-file",
        message: "there is no file no.env: check out the repository first, and give the path from its root",
      },
    ]);
  });
});
