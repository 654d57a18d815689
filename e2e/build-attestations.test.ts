import { readManifestContent } from "@slipway/shared";
import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { buildOk, type Checkout, labRegistry, openCheckout } from "./support/build.ts";
import { dockerOk } from "./support/docker.ts";
import { openWorkspace } from "./support/workspace.ts";

/** What BuildKit's scanner protocol asks for, with nothing in it (moby/buildkit, docs/attestations/sbom-protocol.md). */
const SCANNER = `ARG BASE
FROM \${BASE}
COPY scan /scan
ENTRYPOINT ["/bin/sh", "/scan"]
`;
const SCAN = `statement='{"_type":"https://in-toto.io/Statement/v0.1","predicateType":"https://spdx.dev/Document","predicate":{}}'
printf %s "$statement" > "$BUILDKIT_SCAN_DESTINATION/image.spdx.json"
`;

async function pushScanner(): Promise<string> {
  const name = `${readLab().registries.open.host}/story/scanner:1`;
  const { path } = openWorkspace({ Dockerfile: SCANNER, scan: SCAN });
  const base = ["--build-arg", `BASE=${readLab().images.busybox}`, "--provenance=false"];
  await dockerOk(["buildx", "build", "--quiet", ...base, "--tag", name, "--push", path], {
    socket: readLab().runner.socket,
  });
  return name;
}

/** How many entries of an image's index are for a platform, and how many are statements about those. */
async function entries({ namespace }: Checkout, digest: string) {
  const manifest = await labRegistry().manifest(`${namespace}/api`, digest);
  const content = manifest && readManifestContent(manifest);
  const all = (JSON.parse(String(manifest?.bytes)) as { manifests: object[] }).manifests.length;
  const images = content?.kind === "index" ? content.images.length : 0;
  return { images, statements: all - images };
}

const inputs = { images: "api: {target: api}", platforms: "linux/amd64,linux/arm64" };

describe("attestations", () => {
  it("are not made unless they are asked for", async () => {
    const checkout = openCheckout();
    const { outputs } = await buildOk(checkout, inputs);
    const { digest } = JSON.parse(outputs.images ?? "").api;
    expect(await entries(checkout, digest)).toEqual({ images: 2, statements: 0 });
  });

  it("stand beside the platforms, not among them, and a release with them is made once", async () => {
    const checkout = openCheckout();
    const wanted = { ...inputs, provenance: "max", sbom: await pushScanner() };
    const first = await buildOk(checkout, wanted);
    const { digest, platforms } = JSON.parse(first.outputs.images ?? "").api;
    expect(Object.keys(platforms)).toEqual(["linux/amd64", "linux/arm64"]);
    expect(await entries(checkout, digest)).toEqual({ images: 2, statements: 2 });
    const again = await buildOk(checkout, wanted);
    expect(again.outputs).toMatchObject({ result: "unchanged", images: first.outputs.images });
  });
});
