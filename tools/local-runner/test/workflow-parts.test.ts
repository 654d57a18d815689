import { describe, expect, it } from "vitest";
import { resolveCallInputs, typedInputs } from "../workflow/call-inputs.ts";
import { Concurrency } from "../workflow/concurrency.ts";
import { expandMatrix, legSuffix } from "../workflow/matrix.ts";
import { defaultPermissions, excess, readOnly, readPermissions } from "../workflow/permissions.ts";
import { conditionIn, expressionIn } from "../workflow/yaml.ts";

describe("a matrix", () => {
  it("of include alone has its entries", () => {
    expect(expandMatrix({ include: [{ a: 1 }, { a: 2, b: 3 }] })).toEqual([{ a: 1 }, { a: 2, b: 3 }]);
  });

  it("compares values as they are: text and number differ", () => {
    expect(expandMatrix({ v: [1, "1"], exclude: [{ v: "1" }] })).toEqual([{ v: 1 }]);
  });

  it("may have mappings and lists as values", () => {
    const legs = expandMatrix({ node: [{ v: 1 }, { v: 2, beta: true }], exclude: [{ node: { v: 1 } }] });
    expect(legs).toEqual([{ node: { v: 2, beta: true } }]);
    expect(legs.map(legSuffix)).toEqual([" (2, true)"]);
  });

  it("keeps values that an earlier include added open to a later one", () => {
    const include = [{ colour: "green" }, { colour: "pink", animal: "cat" }];
    expect(expandMatrix({ animal: ["cat", "dog"], include })).toEqual([
      { animal: "cat", colour: "pink" },
      { animal: "dog", colour: "green" },
    ]);
  });

  it.each([[[]], ["text"], [{ a: "text" }], [{ a: [] }], [{}], [{ a: [1], exclude: [{ a: 1 }] }], [{ include: 1 }]])(
    "is refused when it cannot be one: %j",
    (matrix) => {
      expect(() => expandMatrix(matrix)).toThrow("atrix");
    },
  );
});

describe("permissions", () => {
  it.each([
    [undefined, undefined],
    [{}, {}],
    [{ contents: "read", issues: "none" }, { contents: "read" }],
  ])("of %j are %j", (given, expected) => {
    expect(readPermissions(given)).toEqual(expected);
  });

  it("of a wildcard name no identity token, except write-all", () => {
    expect(readPermissions("read-all")).not.toHaveProperty("id-token");
    expect(readPermissions("write-all")).toMatchObject({ "id-token": "write", contents: "write" });
    expect(defaultPermissions("permissive")).not.toHaveProperty("id-token");
  });

  it("of a fork's pull request only read", () => {
    expect(readOnly({ contents: "write", "id-token": "write" })).toEqual({ contents: "read" });
  });

  it("beyond what is allowed are named", () => {
    expect(excess({ contents: "write", checks: "read" }, { contents: "read", checks: "write" })).toEqual([
      { asked: "contents: write", allowed: "contents: read" },
    ]);
  });
});

describe("an expression in YAML", () => {
  it.each([
    [`\${{ a }}`, "a"],
    [` \${{ format('}}') }}\n`, "format('}}')"],
    [`\${{ a }} \${{ b }}`, undefined],
    [`x \${{ a }}`, undefined],
    ["x", undefined],
  ])("%j is the expression %j", (text, expected) => {
    expect(expressionIn(text)).toBe(expected);
  });

  it.each([
    ["github.ref == 'x'", "github.ref == 'x'"],
    [`\${{ a && b }}`, "a && b"],
    [`\${{ a }} == it's`, "format('{0}{1}{2}', '', a, ' == it''s')"],
  ])("the condition %j is %j", (text, expected) => {
    expect(conditionIn(text)).toBe(expected);
  });
});

describe("inputs of a called workflow", () => {
  const declared = {
    flag: { type: "boolean" },
    count: { type: "number", default: 2 },
    name: { type: "string", required: true },
  };
  const resolve = (given: Readonly<Record<string, unknown>>) => resolveCallInputs(declared, given, { contexts: {} });

  it("have defaults and empty values of their types", () => {
    expect(resolve({ name: 1.5 })).toEqual({ flag: false, count: 2, name: "1.5" });
  });

  it("tell everything that is wrong at once", () => {
    expect(() => resolve({ flag: "yes", count: "2", other: 1 })).toThrow(
      [
        "Unexpected value 'yes' of input 'flag': it must be a boolean.",
        "Unexpected value '2' of input 'count': it must be a number.",
        "Input 'name' is required, but not provided.",
        "Unexpected input 'other'.",
      ].join("\n"),
    );
  });

  it("from a form take their types as far as they fit", () => {
    expect(typedInputs(declared, { flag: "true", count: "3", name: "4" })).toEqual({ flag: true, count: 3, name: "4" });
  });
});

describe("a concurrency group", () => {
  /** Asks for a place; `events` tells what became of it. */
  function member(
    groups: Concurrency,
    events: string[],
    name: string,
    given: { cancels?: boolean; queues?: boolean } = {},
  ) {
    const { place, leave } = groups.enter({
      group: "g",
      cancelInProgress: given.cancels ?? false,
      queuesAll: given.queues ?? false,
      cancel: () => events.push(`${name} is to stop`),
    });
    return {
      leave,
      granted: place.then((granted) => {
        events.push(`${name} ${granted ? "runs" : "is out"}`);
        return granted;
      }),
    };
  }

  it("lets one run and one wait, the newest", async () => {
    const [groups, events] = [new Concurrency(), [] as string[]];
    const [a, b, c] = ["a", "b", "c"].map((name) => member(groups, events, name));
    (await a?.granted)?.release();
    await Promise.all([b?.granted, c?.granted]);
    expect(events).toEqual(["a runs", "b is out", "c runs"]);
  });

  it("queues all who ask for that", async () => {
    const [groups, events] = [new Concurrency(), [] as string[]];
    for (const name of ["a", "b", "c"]) {
      void member(groups, events, name, { queues: true }).granted.then((place) => place?.release());
    }
    await expect.poll(() => events).toEqual(["a runs", "b runs", "c runs"]);
  });

  it("has what runs stopped for a newcomer that wants it", async () => {
    const [groups, events] = [new Concurrency(), [] as string[]];
    const first = await member(groups, events, "a").granted;
    const second = member(groups, events, "b", { cancels: true });
    first?.release();
    await second.granted;
    expect(events).toEqual(["a runs", "a is to stop", "b runs"]);
  });

  it("forgets one that does not want to wait any more", async () => {
    const [groups, events] = [new Concurrency(), [] as string[]];
    const first = await member(groups, events, "a").granted;
    const second = member(groups, events, "b");
    second.leave();
    await second.granted;
    first?.release();
    await member(groups, events, "c").granted;
    expect(events).toEqual(["a runs", "b is out", "c runs"]);
  });
});
