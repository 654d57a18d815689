import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CST, Lexer, parse, parseAllDocuments } from "yaml";
import { type GeneratedFile, generateFile } from "../action-open-ops-pr/test/pins/support/generated-file.ts";
import { renderKustomization } from "./support/kubectl.ts";
import { FILE, OpsStory, type PushedImage, pushImage, tagImage } from "./support/ops.ts";
import { openWorkspace } from "./support/workspace.ts";

let image: PushedImage;
beforeAll(async () => {
  // Of its own: other stories' versions have no tags.
  image = await pushImage("ops-files/api");
});

/** The files are of an image on GHCR; here it is the lab's. */
function inLab<T extends Pick<GeneratedFile, "before" | "after">>(file: T): T {
  const [host = "", ...path] = image.repository.split("/");
  const move = (text: string) =>
    text
      .replaceAll("ghcr.io/acme/api", image.repository)
      .replaceAll("registry: ghcr.io", `registry: ${host}`)
      .replaceAll("repository: acme/api", `repository: ${path.join("/")}`)
      .replaceAll(`sha256:${"b".repeat(64)}`, image.digest);
  return { ...file, before: move(file.before), after: move(file.after) };
}

/** What a file is made of, without what it says. */
function structureOf(text: string): string {
  return [...new Lexer().lex(text)].map((token) => CST.tokenType(token) ?? "text").join(" ");
}

/** Every key and value, as readers of that version of YAML see them. */
function valuesOf(text: string, version: "1.1" | "1.2"): unknown[] {
  const leaves = (value: unknown): unknown[] =>
    typeof value === "object" && value !== null && !(value instanceof Date)
      ? Object.entries(value).flatMap(([key, each]) => [key, ...leaves(each)])
      : [value];
  const documents = parseAllDocuments(text.replace("%YAML 1.2", `%YAML ${version}`), { version });
  return documents.flatMap((document) => leaves(document.toJS()));
}

describe("generated files", () => {
  it("have exactly the bytes of their versions changed, and read as before but for those", {
    timeout: 400_000,
  }, async () => {
    const files = Array.from({ length: 325 }, (_, number) => inLab(generateFile(number)));
    const structures = new Set(files.map(({ before }) => structureOf(before)));
    process.stdout.write(`${files.length} files of ${structures.size} structures\n`);
    expect(structures.size).toBeGreaterThanOrEqual(100);
    await using ops = await OpsStory.open({
      image,
      files: Object.fromEntries(files.map(({ name, before }) => [name, before])),
    });
    const groups = Object.entries(Object.groupBy(files, (file) => file.image.tag ?? ""));
    for (const [index, [tag, group = []]] of groups.entries()) {
      await tagImage(image, tag);
      await ops.released("100.0.0", {
        ref: "refs/heads/main",
        with: {
          environment: `group-${index}`,
          "allow-downgrade": "true",
          images: `api=${image.repository}:${tag}@${image.digest}`,
          pins: JSON.stringify(group.map(({ pin }) => pin)),
        },
      });
      expectOnlyVersions(ops, `ops-pr/shop/group-${index}/100.0.0`, group);
    }
    expect(ops.open).toHaveLength(groups.length);
  });
});

function expectOnlyVersions(ops: OpsStory, branch: string, group: readonly GeneratedFile[]): void {
  const { path } = openWorkspace();
  ops.git("--work-tree", path, "checkout", "--quiet", branch, "--", ".");
  const numstat = ops.git("diff", "--numstat", "main", branch).trim().split("\n");
  const expected = group.map(({ name, before, after }) => {
    const [old, fresh] = [before.split("\n"), after.split("\n")];
    const changed = fresh.filter((line, at) => line !== old[at]).length;
    expect(fresh).toHaveLength(old.length);
    return `${changed}\t${changed}\t${name}`;
  });
  expect(numstat.toSorted()).toEqual(expected.toSorted());
  for (const { name, before, after, values } of group) {
    const bytes = readFileSync(join(path, name));
    expect(bytes.equals(Buffer.from(after)), name).toBe(true);
    for (const version of ["1.1", "1.2"] as const) {
      const [old, fresh] = [valuesOf(before, version), valuesOf(bytes.toString(), version)];
      const changed = fresh.filter((value, at) => !Object.is(value, old[at]) && String(value) !== String(old[at]));
      expect(changed.map(String), name).toEqual(values.map((value) => moved(value)));
      expect(
        changed.every((value) => typeof value === "string"),
        name,
      ).toBe(true);
    }
  }
}

function moved(value: string): string {
  return inLab({ before: "", after: value }).after;
}

const DEPLOYMENT = (repository: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec:\n  selector: { matchLabels: { app: api } }\n  template:\n    metadata: { labels: { app: api } }\n    spec: { containers: [{ name: api, image: ${repository} }] }\n`;

/** What a cluster would run, by kubectl itself. */
async function rendered(ops: OpsStory, branch: string): Promise<string> {
  const { path, write } = openWorkspace();
  for (const name of ["kustomization.yaml", "deployment.yaml"]) {
    write(name, ops.file(branch, FILE.replace("kustomization.yaml", name)));
  }
  const text = await renderKustomization(path);
  return parse(text).spec.template.spec.containers[0].image as string;
}

describe("kubectl kustomize", () => {
  it.each([["1.4.0"], ["20261121"], ["1.10"], ["1234e56"], ["0x1f"], ["yes"]])(
    "renders the new image of %s, by tag and by digest",
    async (tag) => {
      await tagImage(image, tag);
      for (const digest of ["", `    digest: sha256:${"0".repeat(64)}\n`]) {
        const list = `resources: [deployment.yaml]\nimages:\n  - name: ${image.repository}\n    newTag: 1.3.0\n${digest}`;
        const files = { [FILE]: list, "apps/production/deployment.yaml": DEPLOYMENT(image.repository) };
        await using ops = await OpsStory.open({ image, files });
        const images = `api=${image.repository}:${tag}@${image.digest}`;
        await ops.released("1.4.0", { with: { images } });
        const pinned = digest === "" ? "" : `@${image.digest}`;
        expect(await rendered(ops, "ops-pr/shop/production/1.4.0")).toBe(`${image.repository}:${tag}${pinned}`);
      }
    },
  );
});
