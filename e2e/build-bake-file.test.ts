import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { build, buildOk, DOCKERFILE, openCheckout, tagged } from "./support/build.ts";

const BAKE = `
variable "ROLE" { default = "worker" }
group "default" { targets = ["api", "jobs"] }
target "common" { args = { BASE = BASE } }
variable "BASE" {}
target "api" {
  inherits = ["common"]
  target = "api"
  tags = ["somewhere/else:1"]
}
target "jobs" {
  inherits = ["common"]
  name = "job-\${size}"
  matrix = { size = ["small", "large"] }
  target = ROLE
  platforms = ["linux/amd64", "linux/arm64"]
}
`;

function openBakeCheckout(bake = BAKE) {
  return openCheckout({ Dockerfile: DOCKERFILE, "docker-bake.hcl": bake });
}

const inputs = { images: "", "build-args": "", "bake-file": "docker-bake.hcl" };
const options = () => ({ env: { BASE: readLab().images.busybox } });

describe("a bake file of the caller's own", () => {
  it("is built as it stands, with this action's tags and labels", async () => {
    const checkout = openBakeCheckout();
    const { outputs } = await buildOk(checkout, inputs, options());
    const images = JSON.parse(outputs.images ?? "");
    expect(Object.keys(images)).toEqual(["api", "job-small", "job-large"]);
    expect(Object.keys(images["job-small"].platforms)).toEqual(["linux/amd64", "linux/arm64"]);
    expect(await tagged(checkout, "1.0.0", ["api", "job-small", "job-large"])).toEqual(
      ["api", "job-small", "job-large"].map((name) => images[name].digest),
    );
  });

  it("with a mistake is reported at its line", async () => {
    const checkout = openBakeCheckout('target "api" {\n  target = "api"\n  oops\n}\n');
    const { exitCode, log } = await build(checkout, inputs, options());
    expect(exitCode).toBe(1);
    expect(log).toContain("::error file=docker-bake.hcl,line=3");
    expect(log).toContain("Next: docker buildx bake --file docker-bake.hcl --print default");
  });

  it("with an unknown target or stage fails before anything is built", async () => {
    const checkout = openBakeCheckout();
    const unknown = await build(checkout, { ...inputs, targets: "nope" }, options());
    expect(unknown.log).toContain("failed to find target nope");
    const stage = await build(checkout, inputs, { env: { ...options().env, ROLE: "wroker" } });
    expect(stage.log).toContain("did you mean worker?");
    expect(stage.log).not.toContain("::group::Build");
  });
});
