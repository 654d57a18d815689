import { describe, expect, it } from "vitest";
import { explainBuildFailure, hintFor, readBuildFailure } from "../src/build-failure.ts";
import type { ImageSpec } from "../src/images.ts";
import { BuildProgress } from "../src/progress.ts";

const image: ImageSpec = {
  name: "api",
  repository: "acme/api",
  context: ".",
  dockerfile: "Dockerfile",
  target: "api",
  platforms: ["linux/amd64"],
  buildArgs: {},
};

function failure(words: string, output: readonly string[] = []) {
  const progress = new BuildProgress(() => undefined);
  if (output.length > 0) {
    const vertex = { digest: "d", name: "[api 2/2] RUN make", started: "2026-11-21T00:00:00Z" };
    progress.read(JSON.stringify({ vertexes: [vertex] }));
    const data = Buffer.from(`${output.join("\n")}\n`).toString("base64");
    progress.read(JSON.stringify({ logs: [{ vertex: "d", data }] }));
    progress.read(
      JSON.stringify({ vertexes: [{ ...vertex, completed: "2026-11-21T00:00:01Z", error: "exit code: 1" }] }),
    );
  }
  for (const line of words.split("\n")) progress.read(line);
  return readBuildFailure(progress, [image]);
}

/** Sentences of buildx 0.29.1, BuildKit in Docker 28.5.2 and containerd; the ones about GHCR are from issue threads. */
const push = "ERROR: target api: failed to solve: failed to push ghcr.io/acme/api:slipway-staging: ";

describe("a build that failed", () => {
  it.each([
    [
      `${push}unexpected status from PUT request to https://ghcr.io/v2/acme/api/blobs/upload/1: 504 Gateway Timeout`,
      true,
    ],
    [
      `${push}unexpected status from POST request to https://ghcr.io/v2/acme/api/blobs/uploads/: 429 Too Many Requests`,
      true,
    ],
    [
      `${push}failed to do request: Head "https://ghcr.io/v2/acme/api/blobs/sha256:1": read tcp 10.0.0.2:1->140.82.121.34:443: read: connection reset by peer`,
      true,
    ],
    [`${push}failed to do request: Put "https://ghcr.io/v2/x": net/http: TLS handshake timeout`, true],
    [
      `${push}failed to do request: Head "https://127.0.0.1:5999/v2/x": dial tcp 127.0.0.1:5999: connect: connection refused`,
      true,
    ],
    [`${push}failed to copy: unexpected EOF`, true],
    [
      "ERROR: failed to solve: node:24: failed to resolve source metadata for docker.io/library/node:24: unexpected status from HEAD request to https://registry-1.docker.io/v2/library/node/manifests/24: 429 Too Many Requests",
      true,
    ],
    [
      `${push}unexpected status from HEAD request to https://ghcr.io/v2/acme/api/blobs/sha256:1: 401 Unauthorized`,
      false,
    ],
    [`${push}unexpected status from HEAD request to https://ghcr.io/v2/acme/api/blobs/sha256:1: 403 Forbidden`, false],
    [`${push}denied: permission_denied: write_package`, false],
    [
      `${push}push access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed`,
      false,
    ],
    [
      'ERROR: target api: failed to solve: process "/bin/sh -c curl https://x" did not complete successfully: exit code: 56: connection reset',
      false,
    ],
    ['ERROR: failed to solve: target stage "zzz" could not be found', false],
  ])("%s may pass: %s", (words, expected) => {
    expect(failure(words).mayPass).toBe(expected);
  });

  it.each([
    [
      'ERROR: failed to solve: process "/bin/sh -c true" did not complete successfully: exit code: 1',
      ["exec /bin/sh: exec format error"],
      "docker/setup-qemu-action",
    ],
    [
      "ERROR: failed to solve: exit code: 132",
      ["qemu: uncaught target signal 4 (Illegal instruction) - core dumped"],
      "emulation crashed",
    ],
    ["ERROR: failed to solve: write /x: no space left on device", [], "docker system df"],
    ['ERROR: failed to solve: target stage "zzz" could not be found', [], "no stage zzz"],
    [
      'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref hd1::9op: "/nope": not found',
      [],
      "/nope is not in the build context",
    ],
    ["ERROR: failed to solve: secret tok: not found", [], "needs the secret tok; give it in build-secrets"],
    [
      "ERROR: failed to solve: a/b:1: failed to resolve source metadata for a/b:1: no match for platform in manifest: not found",
      [],
      "no variant for this platform",
    ],
    [
      "ERROR: failed to solve: r.lab/base/none:1: failed to resolve source metadata for r.lab/base/none:1: r.lab/base/none:1: not found",
      [],
      "the base image r.lab/base/none:1 does not exist",
    ],
    [
      "ERROR: failed to solve: r.lab/x:1: failed to resolve source metadata for r.lab/x:1: unexpected status from HEAD request to http://r.lab/v2/x/manifests/1: 401 Unauthorized",
      [],
      "may not pull r.lab/x:1",
    ],
    [
      'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 137',
      [],
      "want of memory",
    ],
    [
      'ERROR: failed to solve: process "/bin/sh -c foo" did not complete successfully: exit code: 127',
      [],
      "not found in the image",
    ],
    [
      "Your build is requesting privileges for following possibly insecure capabilities:\nERROR: additional privileges requested",
      [],
      "does not grant",
    ],
  ])("%s %j is explained", (words, output, expected) => {
    expect(hintFor(failure(words, output))).toContain(expected);
  });

  it("without a known cause is shown without a guess", () => {
    expect(hintFor(failure("ERROR: failed to solve: something new"))).toBeUndefined();
  });

  it("tells step, last lines, place and what was left behind", () => {
    const words =
      'Dockerfile:12\n--------------------\n  12 | >>> RUN make\n--------------------\nERROR: target api: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2';
    const error = explainBuildFailure(failure(words, ["cc main.c", "main.c:1: error"]), "no tag was moved");
    expect(error.message).toBe(
      [
        'api failed: process "/bin/sh -c make" did not complete successfully: exit code: 2',
        "the last lines of [api 2/2] RUN make:",
        "  cc main.c",
        "  main.c:1: error",
        "no tag was moved",
      ].join("\n"),
    );
    expect(error.problems[0]).toMatchObject({ input: "images.api", at: { file: "Dockerfile", line: 12 } });
  });
});
