import { Problems } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { checkBuildArgs } from "../src/build-args.ts";

function refused(name: string): boolean {
  const problems = new Problems();
  checkBuildArgs("build-args", { [name]: "x" }, [], problems);
  return problems.found.length > 0;
}

describe("a build argument", () => {
  it.each([
    "NPM_TOKEN",
    "GITHUB_TOKEN",
    "DB_PASSWORD",
    "PASSWD",
    "SECRET",
    "AWS_SECRET_ACCESS_KEY",
    "API_KEY",
    "MY_APIKEY",
    "credentials",
  ])("that is called %s is refused", (name) => expect(refused(name)).toBe(true));

  it.each([
    "VERSION",
    "NODE_ENV",
    "CACHE_KEY",
    "AUTHOR",
    "TOKENIZER",
    "SECRETARY",
    "NEXT_PUBLIC_API_KEY",
    "VITE_MAPS_API_KEY",
    "REACT_APP_TOKEN",
  ])("that is called %s is not", (name) => expect(refused(name)).toBe(false));

  it.each(["A-B", "1A", "SOURCE_DATE_EPOCH"])("cannot be called %s", (name) => expect(refused(name)).toBe(true));
});
