import { describe, expect, it } from "vitest";
import { neutralise } from "../../src/index.ts";

describe("a line from elsewhere", () => {
  it.each([
    ["a command", "::add-mask::x", ": :add-mask::x"],
    ["a command after blanks", " \t::error::x", " \t: :error::x"],
    ["a command behind a colour", "\u001b[31m::error::x", ": :error::x"],
    ["a command behind a control character", "\u0000\u0085::set-output::x", ": :set-output::x"],
    ["a command of the old form, anywhere", "x ##[add-path]y ##[command]z", "x ## [add-path]y ## [command]z"],
  ])("cannot give the runner %s", (_name, line, safe) => {
    expect(neutralise(line)).toBe(safe);
  });

  it.each([
    ["a carriage return", "good\rbad", "goodbad"],
    ["a cursor movement", "a\u001b[2Kb\u001b[1;1Hc", "abc"],
    ["a backspace and a bell", "a\bb\u0007c", "abc"],
    ["a hidden cursor", "\u001b[?25lx", "x"],
  ])("cannot repaint the log with %s", (_name, line, safe) => {
    expect(neutralise(line)).toBe(safe);
  });

  it.each(["plain text", "std::vector::size", "a # comment [x]", "tab\there", "Grüße, 日本語 ✅", "time 12::30"])(
    "stays as it is: %s",
    (line) => {
      expect(neutralise(line)).toBe(line);
    },
  );
});
