import { describe, expect, it } from "vitest";
import * as z from "zod";
import { finish, flag, integer, readInputs, Secret, secret, structured, text, UserError } from "../../src/index.ts";
import { RecordingRunner } from "../../src/testing/index.ts";

const schema = z.object({
  stack: text,
  timeout: integer(1, 600).prefault("60"),
  force: flag.prefault("false"),
  token: secret.optional(),
  targets: structured(z.array(z.strictObject({ url: z.string() }))).optional(),
});

function problems(inputs: Record<string, string>): string[] {
  return readInputs(schema, new RecordingRunner(inputs)).problems.found.map(
    ({ input, message }) => `${input}: ${message}`,
  );
}

describe("inputs", () => {
  it("are read as their fields say", () => {
    const { values } = readInputs(schema, new RecordingRunner({ stack: "shop", timeout: "5", force: "yes" }));
    expect(values).toEqual({ stack: "shop", timeout: 5, force: true, token: undefined, targets: undefined });
  });

  it("that are empty count as not given", () => {
    const { values } = readInputs(schema, new RecordingRunner({ stack: "shop", timeout: "", force: " " }));
    expect(values).toMatchObject({ timeout: 60, force: false });
  });

  it("are complete when nothing is wrong", () => {
    expect(finish(readInputs(schema, new RecordingRunner({ stack: "shop" })))).toMatchObject({ stack: "shop" });
  });
});

describe("bad inputs", () => {
  it("are reported all at once, in one error, each with its name", () => {
    const inputs = { timeout: "soon", force: "maybe", stak: "shop", targets: "- {url: 1, urll: x}" };
    expect(problems(inputs)).toEqual([
      "stack: is required",
      'timeout: expected a whole number from 1 to 600, got "soon"',
      'force: expected true or false, got "maybe"',
      "targets.0.url: expected string, received number",
      "targets.0.urll: is not a known key here",
      "stak: is not an input of this action; did you mean stack?",
    ]);
    const source = new RecordingRunner(inputs);
    expect(() => finish(readInputs(schema, source))).toThrow(UserError);
    expect(() => finish(readInputs(schema, source))).toThrow(
      /^6 problems, nothing was changed:\n {2}- stack: is required\n/,
    );
  });

  it("that resemble no input are named without a guess", () => {
    expect(problems({ stack: "shop", "kubernetes-context": "x" })).toEqual([
      "kubernetes-context: is not an input of this action",
    ]);
  });

  it("do not keep the good ones from being checked against each other", () => {
    const { values } = readInputs(schema, new RecordingRunner({ stack: "shop", timeout: "soon" }));
    expect(values).toEqual({ stack: "shop", force: false, token: undefined, targets: undefined });
  });
});

describe("a secret among the inputs", () => {
  it("is masked before anything is said, even when others are wrong", () => {
    const source = new RecordingRunner({ token: "s3cret-value", timeout: "s3cret-value" });
    const { problems: found } = readInputs(schema, source);
    for (const { message } of found.found) source.info(message);
    expect(source.log).toContain('got "***"');
    expect(source.log).not.toContain("s3cret-value");
  });

  it("is handed on as a secret", () => {
    const { values } = readInputs(schema, new RecordingRunner({ stack: "shop", token: "s3cret-value" }));
    expect(values.token).toBeInstanceOf(Secret);
    expect(JSON.stringify(values)).not.toContain("s3cret-value");
  });
});
