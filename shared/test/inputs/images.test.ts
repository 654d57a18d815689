import { describe, expect, it } from "vitest";
import { readImages } from "../../src/inputs/images.ts";

const digest = `sha256:${"0a1b".repeat(16)}`;
const pinned = `ghcr.io/acme/api:1.2.0@${digest}`;

/** The images that were read, by name, and what was wrong. */
function read(given: string) {
  const { images, problems } = readImages(given);
  return {
    images: Object.fromEntries(images.map(({ name, ...rest }) => [name, rest])),
    problems: problems.map(({ input, message }) => `${input}: ${message}`),
  };
}

/** An entry of action-build-push's `images` output. */
const built = (more: object = {}) => ({
  repository: "ghcr.io/acme/api",
  digest,
  pinned,
  tags: ["1.2.0", "staging"],
  platforms: { "linux/amd64": digest },
  ...more,
});

describe("images", () => {
  it.each([
    ["lines", `api=${pinned}`],
    ["lines with comments and blanks", `# from the build\n\n  api=${pinned}  \n`],
    ["a YAML mapping", `api: ${pinned}`],
    ["a YAML mapping with a comment first", `# images\napi: ${pinned}`],
    ["the output of action-build-push", JSON.stringify({ api: built() })],
    ["that output, printed over several lines", JSON.stringify({ api: built() }, null, 2)],
  ])("may be given as %s", (_name, given) => {
    expect(read(given)).toEqual({
      images: { api: { reference: pinned, version: "1.2.0", exists: true } },
      problems: [],
    });
  });

  it.each(["", "  \n", "# none"])("may be none: %j", (given) => {
    expect(read(given)).toEqual({ images: {}, problems: [] });
  });

  it("keep the order in which they were given", () => {
    expect(readImages("web=b\napi=a").images.map(({ name }) => name)).toEqual(["web", "api"]);
  });

  it.each([
    ["a registry with a port", "registry.lab:5000/api:1", "registry.lab:5000/api:1"],
    ["a digest alone", `ghcr.io/acme/api@${digest}`, `ghcr.io/acme/api@${digest}`],
    ["a short name of Docker Hub, as it was written", "nginx:1.27", "nginx:1.27"],
    ["a name without a tag", "ghcr.io/acme/api", "ghcr.io/acme/api"],
  ])("may be %s", (_name, given, reference) => {
    expect(read(`api=${given}`).images).toMatchObject({ api: { reference } });
  });
});

describe("images of a build that was a dry run", () => {
  it("do not exist yet, and are named where they are going to be", () => {
    const planned = built({ digest: "", pinned: "", platforms: { "linux/amd64": "" } });
    expect(read(JSON.stringify({ api: planned })).images).toEqual({
      api: { reference: "ghcr.io/acme/api:1.2.0", version: "1.2.0", exists: false },
    });
  });

  it("exist when the same commit was released already", () => {
    expect(read(JSON.stringify({ api: built() })).images).toMatchObject({ api: { exists: true } });
  });
});

describe("images that were built and not pinned by the build", () => {
  it("are pinned to their digest", () => {
    expect(read(JSON.stringify({ api: built({ pinned: "" }) })).images).toMatchObject({
      api: { reference: pinned, exists: true },
    });
  });
});

describe("bad images", () => {
  it.each([
    ["a line that is none", "api=a\nworker", 'images: expected name=reference on every line, got "worker"'],
    ["a list", "[api]", "images: expected the images output of action-build-push, or name=reference lines"],
    ["broken JSON, with its line", '{"api": {', "images: is not valid YAML at line 1"],
    ["a reference that is none", "api=Acme/API", 'images.api: "Acme/API" is not an image reference'],
    ["a number", "api: 1", "images.api: expected a reference or an entry of action-build-push's images output"],
    ["nothing", "api:", "images.api: expected a reference or an entry of action-build-push's images output"],
    ["an entry without a repository", "api: {digest: x}", "images.api: has no repository"],
    ["an entry with a cut digest", "api: {repository: a/b, digest: 'sha256:0a'}", "images.api: "],
    ["a name with a blank", "{my api: acme/api}", 'images: "my api" cannot name an image: letters, digits, _, - and .'],
    ["a name that begins with a digit", "1api=acme/api", 'images: "1api" cannot name an image'],
  ])("such as %s are explained", (_name, given, problem) => {
    const { problems } = read(given);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it("do not hide the others", () => {
    const { images, problems } = read("api=A\nweb=acme/web:1\nworker=B");
    expect(Object.keys(images)).toEqual(["web"]);
    expect(problems).toHaveLength(2);
  });
});
