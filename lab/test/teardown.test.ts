import { expect, test } from "vitest";
import { descriptionFile } from "../description.ts";
import { planLab } from "../identity.ts";
import { belongs } from "../teardown.ts";

const plan = planLab("mine", "/cache");
const networks = { lab: new Set(["net:[7]"]), outer: "net:[1]" };
const described = `SLIPWAY_LAB=${descriptionFile(plan)}`;

test.each([
  ["a process with the lab's mark", [`SLIPWAY_LAB_FOLDER=${plan.folder}`], "net:[1]", true],
  ["a process with another lab's mark", ["SLIPWAY_LAB_FOLDER=/cache/labs/mine-too"], "net:[1]", false],
  ["a process in one of the lab's networks", [], "net:[7]", true],
  ["a process in a network of its own", [], "net:[8]", false],
  ["a test that was run in a network that is gone from the list", [described], "net:[8]", true],
  ["a shell outside that merely knows the lab", [described], "net:[1]", false],
  ["a process that just ended", [], undefined, false],
])("%s (%j in %s): the lab's own is %s", (_, env, network, own) => {
  expect(belongs(plan, { env: new Set(env), network }, networks)).toBe(own);
});
