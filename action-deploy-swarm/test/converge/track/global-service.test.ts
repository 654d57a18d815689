import { describe, expect, it } from "vitest";
import { node, spec, task } from "../../support/cluster.ts";
import { expectation } from "../expected.ts";
import { type Look, threeNodes, verdict } from "./followed-service.ts";

describe("a service on every node", () => {
  const expected = expectation(spec("api", { Mode: { Global: {} } }));
  const on = (name: string) => task("running", { id: `t-${name}`, slot: 0, node: name });

  it.each<[string, Look[], string]>([
    [
      "has converged when each node that may run it does",
      [{ at: 0, tasks: [on("a"), on("b"), on("c")] }, { at: 10 }],
      "converged",
    ],
    ["has not while one does not", [{ at: 0, tasks: [on("a"), on("b")] }, { at: 60 }], "waiting: 2 of 3 running"],
    [
      "has to run on a node that joins",
      [{ at: 0, tasks: [on("a"), on("b"), on("c")] }, { at: 5, nodes: [...threeNodes, node("d")] }, { at: 20 }],
      "waiting: 3 of 4 running",
    ],
    [
      "need not run on a node that went away",
      [
        {
          at: 0,
          tasks: [on("a"), on("b"), on("c")],
          nodes: [node("a"), node("b"), node("c", { state: "down" })],
          update: "completed",
        },
        { at: 10 },
      ],
      "converged",
    ],
    [
      "has not converged when no node is left that may run it",
      [{ at: 0, tasks: [], nodes: threeNodes.map((each) => ({ ...each, Status: { State: "down" } })) }, { at: 20 }],
      "waiting: 0 of 0 running (no node may run it)",
    ],
    [
      "may stay on a node that was paused",
      [
        {
          at: 0,
          tasks: [on("a"), on("b"), on("c")],
          nodes: [node("a"), node("b"), node("c", { availability: "pause" })],
        },
        { at: 10 },
      ],
      "converged",
    ],
  ])("%s", (_name, looks, outcome) => {
    expect(verdict(expected, looks)).toBe(outcome);
  });
});
