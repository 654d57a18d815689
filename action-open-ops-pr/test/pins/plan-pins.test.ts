import { describe, expect, it } from "vitest";
import type { Pin } from "../../src/pins/pin.ts";
import { planPins } from "../../src/pins/plan-pins.ts";
import { image, NEW, OLD, plan } from "./support/release.ts";

type Given<P = Pin> = P extends Pin ? Omit<P, "file"> : never;

/** The one file after the change. */
function changed(text: string, pins: readonly Given[], images?: Parameters<typeof plan>[2]): string {
  const { edits, problems } = plan(text, pins, images);
  expect(problems).toEqual([]);
  return edits[0]?.after ?? text;
}

describe("a version keeps its form", () => {
  it.each<[string, string, Given, string]>([
    ["tag alone", "tag: 1.0.0\n", { kind: "path", path: "tag" }, "tag: 1.4.0\n"],
    ["digest alone", `digest: ${OLD}\n`, { kind: "path", path: "digest" }, `digest: ${NEW}\n`],
    ["tag with digest", `tag: 1.0.0@${OLD}\n`, { kind: "path", path: "tag" }, `tag: 1.4.0@${NEW}\n`],
    [
      "reference with both",
      `image: ghcr.io/acme/api:1.0.0@${OLD}\n`,
      { kind: "path", path: "image" },
      `image: ghcr.io/acme/api:1.4.0@${NEW}\n`,
    ],
    [
      "reference with a tag",
      "image: ghcr.io/acme/api:1.0.0\n",
      { kind: "path", path: "image" },
      "image: ghcr.io/acme/api:1.4.0\n",
    ],
    [
      "reference with a digest",
      `image: ghcr.io/acme/api@${OLD}\n`,
      { kind: "path", path: "image" },
      `image: ghcr.io/acme/api@${NEW}\n`,
    ],
    [
      "reference without a version gets all of it",
      "image: ghcr.io/acme/api\n",
      { kind: "path", path: "image" },
      `image: ghcr.io/acme/api:1.4.0@${NEW}\n`,
    ],
    [
      "reference to a mirror with a port",
      "image: mirror:5000/acme/api:1.0.0\n",
      { kind: "path", path: "image" },
      "image: mirror:5000/acme/api:1.4.0\n",
    ],
    [
      "chart's empty digest is filled",
      'image: {repository: ghcr.io/acme/api, tag: 1.0.0, digest: ""}\n',
      { kind: "helm" },
      `image: {repository: ghcr.io/acme/api, tag: 1.4.0, digest: "${NEW}"}\n`,
    ],
    ["chart's empty tag is filled", 'image: {tag: ""}\n', { kind: "helm", path: "image" }, 'image: {tag: "1.4.0"}\n'],
  ])("%s", (_name, before, pin, after) => {
    expect(changed(before, [pin])).toBe(after);
  });
});

describe("places", () => {
  it("are named in words that outlast other changes, with what they said and will say", () => {
    const text = `kind: Deployment\nmetadata: {name: api}\nspec:\n  containers:\n  - name: api\n    image: ghcr.io/acme/api:1.0.0@${OLD}\n`;
    expect(plan(text, [{ kind: "manifest" }])).toMatchObject({
      places: [
        {
          file: "k.yaml",
          line: 6,
          where: "Deployment/api spec.containers[name=api].image",
          image: "api",
          before: { tag: "1.0.0", digest: OLD },
          after: { tag: "1.4.0", digest: NEW },
        },
      ],
      warnings: [],
    });
  });

  it("of several images and files change together", () => {
    const files = new Map([
      ["a.yaml", "images:\n- {name: ghcr.io/acme/api, newTag: 1.0.0}\n- {name: ghcr.io/acme/web, newTag: 1.0.0}\n"],
      ["b.yaml", "image: {repository: ghcr.io/acme/web, tag: 1.0.0}\n"],
    ]);
    const pins: Pin[] = [
      { file: "a.yaml", kind: "kustomize" },
      { file: "b.yaml", kind: "helm" },
    ];
    const { edits, places } = planPins({ files, pins, images: [image("api"), image("web")] });
    expect(edits.map(({ file, after }) => [file, after.match(/1\.4\.0/g)?.length])).toEqual([
      ["a.yaml", 2],
      ["b.yaml", 1],
    ]);
    expect(places).toHaveLength(3);
  });

  it("that two pins lead to count once", () => {
    const pins: Given[] = [{ kind: "helm" }, { kind: "path", path: "image.tag" }];
    const { places, edits } = plan("image: {repository: ghcr.io/acme/api, tag: 1.0.0}\n", pins);
    expect(edits).toHaveLength(1);
    expect(places.map(({ where }) => where)).toEqual(["image", "image.tag"]);
  });

  it("in documents of one name are told apart, and may be pinned one by one", () => {
    const pod = (namespace: string) =>
      `kind: Pod\nmetadata: {name: api, namespace: ${namespace}}\nspec: {containers: [{name: a, image: "ghcr.io/acme/api:1.0.0"}]}\n`;
    const text = `${pod("one")}---\n${pod("two")}---\n${pod("two")}`;
    const places = (document?: string) => plan(text, [{ kind: "manifest", document }]).places.map(({ where }) => where);
    expect(places()).toEqual([
      "Pod/one/api spec.containers[name=a].image",
      "document 2 spec.containers[name=a].image",
      "document 3 spec.containers[name=a].image",
    ]);
    expect(places("Pod/one/api")).toHaveLength(1);
    expect(places("Pod/api")).toHaveLength(3);
  });

  it("that share an anchor change when the anchor itself is pinned by its path", () => {
    const text = "version: &v 1.0.0\napi: {tag: *v}\nweb: {tag: *v}\n";
    expect(changed(text, [{ kind: "path", path: "version" }])).toBe(text.replace("1.0.0", "1.4.0"));
  });

  it("that say it already are left alone", () => {
    const text = `images:\n- name: ghcr.io/acme/api\n  newTag: 1.4.0\n  digest: ${NEW}\n`;
    expect(plan(text, [{ kind: "kustomize" }])).toMatchObject({ edits: [], problems: [], places: [{ line: 3 }] });
  });

  it("whose number has no quotes yet get them, for it is no text", () => {
    expect(changed("tag: 1.0.0\n", [{ kind: "path", path: "tag" }], [image("api", { tag: "1.10" })])).toBe(
      'tag: "1.10"\n',
    );
    // The same version already, though not as text: kustomize would refuse to read it.
    expect(changed("tag: 1.10\n", [{ kind: "path", path: "tag" }], [image("api", { tag: "1.10" })])).toBe(
      'tag: "1.10"\n',
    );
  });
});

describe("people are warned", () => {
  it("of a place that only has a tag, and of one that Flux writes as well", () => {
    const text = 'images:\n- name: ghcr.io/acme/api\n  newTag: 1.0.0 # {"$imagepolicy": "flux-system:api:tag"}\n';
    expect(plan(text, [{ kind: "kustomize" }]).warnings).toEqual([
      "k.yaml:3 images[name=ghcr.io/acme/api] is written by Flux's image automation, too: remove its marker, or the two will take turns",
      "k.yaml:3 images[name=ghcr.io/acme/api] pins api by its tag alone, which may move: add a digest there once",
    ]);
  });

  it("of an entry that leads to another repository", () => {
    const text = `images:\n- name: api\n  newTag: 1.0.0\n  digest: ${OLD}\n`;
    expect(plan(text, [{ kind: "kustomize", name: "api" }]).warnings).toEqual([
      "k.yaml:3 images[name=api] runs api, not ghcr.io/acme/api: right only if it is a mirror, or renamed elsewhere",
    ]);
  });
});

describe("going back", () => {
  const text = `images:\n- name: ghcr.io/acme/api\n  newTag: 1.4.0\n  digest: "${NEW}"\n`;

  it("gives each place the version that it had", () => {
    const back = planPins({
      files: new Map([["k.yaml", text]]),
      pins: [{ file: "k.yaml", kind: "kustomize" }],
      images: [image()],
      versionAt: ({ where }) => ({ tag: where.includes("api") ? "1.10" : "0", digest: OLD }),
    });
    expect(back.edits[0]?.after).toBe(text.replace("1.4.0", '"1.10"').replace(NEW, OLD));
  });

  it("says which place has no recorded version", () => {
    const back = planPins({
      files: new Map([["k.yaml", text]]),
      pins: [{ file: "k.yaml", kind: "kustomize" }],
      images: [image()],
      versionAt: () => "was not there when the release was made",
    });
    expect(back.problems).toEqual([
      {
        input: "pins.0",
        message: "k.yaml:3 images[name=ghcr.io/acme/api] was not there when the release was made",
      },
    ]);
  });
});
