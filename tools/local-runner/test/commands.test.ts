import { describe, expect, it } from "vitest";
import { parseCommand } from "../commands.ts";

const isKnown = (name: string) => ["error", "add-mask", "group"].includes(name.toLowerCase());
const parse = (line: string) => parseCommand(line, isKnown);

describe("a line is a command", () => {
  it.each([
    ["::error::it broke", { name: "error", properties: {}, data: "it broke" }],
    ["  \t::error::after blanks", { name: "error", properties: {}, data: "after blanks" }],
    ["::ERROR::in any case", { name: "error", properties: {}, data: "in any case" }],
    ["::error file=a.ts,line=3::here", { name: "error", properties: { file: "a.ts", line: "3" }, data: "here" }],
    ["::error file=,endLine=3::no value", { name: "error", properties: { endline: "3" }, data: "no value" }],
    ["::error title=a%3Ab%2Cc%25::x", { name: "error", properties: { title: "a:b,c%" }, data: "x" }],
    ["::error::50%25 of%0Atwo lines", { name: "error", properties: {}, data: "50% of\ntwo lines" }],
    ["::error::%253A stays escaped", { name: "error", properties: {}, data: "%3A stays escaped" }],
    ["::error::a::b", { name: "error", properties: {}, data: "a::b" }],
    ["text ##[error]in the old form", { name: "error", properties: {}, data: "in the old form" }],
    ["##[error file=a;line=2]x%3By", { name: "error", properties: { file: "a", line: "2" }, data: "x;y" }],
  ])("%s", (line, command) => {
    expect(parse(line)).toEqual(command);
  });
});

describe("a line is text", () => {
  it.each([
    "plain",
    "text before ::error::is not at the start",
    "::unknown::name",
    "::error without an end",
    ": :error::neutralised",
    "## [error]neutralised",
    "##[error without an end",
    "::::",
  ])("%s", (line) => {
    expect(parse(line)).toBeUndefined();
  });
});
