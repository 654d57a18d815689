import { describe, expect, it } from "vitest";
import type { Pin } from "../../src/pins/pin.ts";
import { image, OLD, plan, problems } from "./support/release.ts";

const kustomize = { kind: "kustomize" } as const;
const entry = (lines: string) => `images:\n- name: ghcr.io/acme/api\n${lines.replaceAll(/^/gm, "  ")}\n`;

describe("a file is refused, with its line and what to do,", () => {
  it.each<[string, string, string]>([
    [
      "when its version is an alias",
      `x: &v 1.0.0\n${entry("newTag: *v")}`,
      "k.yaml:4 images[name=ghcr.io/acme/api].newTag is an alias (*v): pin the value that has the anchor &v with kind: path, or write the value out",
    ],
    [
      "when other places share its version",
      `${entry("newTag: &v 1.0.0")}y: *v\nz: *v\n`,
      "k.yaml:3 images[name=ghcr.io/acme/api].newTag is used in 2 other places through the anchor &v: pin it with kind: path if all of them are meant, or write the value out",
    ],
    [
      "when another place shares the entry around its version",
      "images:\n- &e\n  name: ghcr.io/acme/api\n  newTag: 1.0.0\ny: *e\n",
      "k.yaml:4 images[name=ghcr.io/acme/api].newTag is used in another place through the anchor &e: pin it with kind: path if all of them are meant, or write the value out",
    ],
    [
      "when its version comes from a merge key",
      "x: &base {newTag: 1.0.0}\nimages:\n- name: ghcr.io/acme/api\n  <<: *base\n",
      "k.yaml:3 images[name=ghcr.io/acme/api] takes its version from a merge key (<<): write newTag and digest out",
    ],
    [
      "when an entry is an alias",
      "x: &e {name: ghcr.io/acme/api, newTag: 1.0.0}\nimages:\n- *e\n",
      "k.yaml:3 images[0] is not an entry: write it out",
    ],
    [
      "when the image is in it twice",
      "images:\n- name: ghcr.io/acme/api\n  newTag: 1.0.0\n- name: other\n  newTag: 1.0.0\n- name: ghcr.io/acme/api\n  newTag: 1.0.1\n",
      "k.yaml has ghcr.io/acme/api twice in images, at lines 2 and 6, of which kustomize takes the last: leave one",
    ],
    [
      "when the image is not in it",
      "images:\n- name: ghcr.io/acme/web\n  newTag: 1.0.0\n",
      "k.yaml has nothing for ghcr.io/acme/api: the entry's newName, or else its name, must be the image's repository; else give its name as name",
    ],
    ["when it has no images", "resources: [a.yaml]\n", "k.yaml has no list of images: add one entry by hand"],
    [
      "when the entry has no version yet",
      entry("newName: ghcr.io/acme/api"),
      "k.yaml:2 images[name=ghcr.io/acme/api] has neither newTag nor digest: write a first one there, in quotes",
    ],
    [
      "when the version is empty",
      entry("newTag:"),
      "k.yaml:3 images[name=ghcr.io/acme/api].newTag has no value: write a first one there, in quotes",
    ],
    [
      "when the version is a list",
      entry("newTag: [1.0.0]"),
      "k.yaml:3 images[name=ghcr.io/acme/api].newTag is a collection, where one value was expected",
    ],
    [
      "when the version is no tag",
      entry("newTag: one two"),
      'k.yaml:3 images[name=ghcr.io/acme/api].newTag is "one two", which is not a tag',
    ],
    [
      "when the digest is none",
      entry("digest: latest"),
      'k.yaml:3 images[name=ghcr.io/acme/api].digest is "latest", which is not a digest',
    ],
    [
      "when the version has a tag of YAML's own",
      entry("newTag: !vault secret/tag"),
      "k.yaml:3 images[name=ghcr.io/acme/api].newTag has the YAML tag !vault",
    ],
    [
      "when the version spans lines",
      entry('newTag: "1.0.\\\n  0"'),
      "k.yaml:3 images[name=ghcr.io/acme/api].newTag spans several lines: write it on one",
    ],
    [
      "when the version is a block with a line break at its end",
      entry("newTag: |\n  1.0.0"),
      "k.yaml:3 images[name=ghcr.io/acme/api].newTag is a block of text: write the value on the line of its key",
    ],
    [
      "when the version is a variable of Flux",
      entry(`newTag: \${TAG}`),
      `k.yaml:3 images[name=ghcr.io/acme/api].newTag holds a variable (\${TAG}): change it where the variable is set`,
    ],
    [
      "when one value is encrypted",
      entry("newTag: ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]"),
      "k.yaml:3 images[name=ghcr.io/acme/api].newTag is encrypted with SOPS: keep versions in a file of their own",
    ],
    [
      "when it is encrypted as a whole",
      `${entry("newTag: 1.0.0")}sops:\n  mac: ENC[x]\n  lastmodified: "2026-11-21T00:00:00Z"\n`,
      "k.yaml is encrypted with SOPS, whose signature a change would break: keep versions in a file of their own",
    ],
    [
      "when it is a template",
      entry("newTag: {{ .Values.tag }}"),
      "k.yaml:3 is part of a template ({{ }}), which only its renderer can read: pin the values it is rendered with",
    ],
    [
      "when it is a template that is no YAML",
      `{{- if .Values.on }}\n${entry("newTag: 1.0.0")}{{- end }}\n`,
      "k.yaml:1 is part of a template ({{ }}), which only its renderer can read: pin the values it is rendered with",
    ],
    [
      "when it is no YAML",
      "images:\n- name: ghcr.io/acme/api\n\tnewTag: 1.0.0\n",
      "k.yaml:3 is not valid YAML: tabs are not allowed as indentation",
    ],
    [
      "when a key is in it twice",
      entry("newTag: 1.0.0\nnewTag: 1.0.1"),
      "k.yaml:4 is not valid YAML: map keys must be unique",
    ],
    ["when it is empty", "# nothing yet\n", "k.yaml is empty"],
  ])("%s", (_name, text, problem) => {
    expect(problems(text, [kustomize])).toEqual([`pins.0: ${problem}`]);
    expect(plan(text, [kustomize]).edits).toEqual([]);
  });

  it("when it is not there", () => {
    expect(problems("", [])).toEqual([
      "images.api: no pin leads to ghcr.io/acme/api, so this release would leave it as it is: add a pin, or leave it out of images",
    ]);
  });
});

const helm = "image:\n  repository: ghcr.io/acme/api\n  tag: 1.0.0\n";

describe("a pin is refused", () => {
  it.each<[string, string, Parameters<typeof problems>[1], string[]]>([
    [
      "when its image is not in the release",
      helm,
      [{ kind: "helm", image: "worker" }],
      ["pins.0: there is no image worker in this release; there are api"],
    ],
    [
      "when its path leads nowhere",
      helm,
      [{ kind: "path", path: "image.version" }],
      ["pins.0: k.yaml:2 image has no version"],
    ],
    [
      "when its path goes through a value",
      helm,
      [{ kind: "path", path: "image.tag.x" }],
      ["pins.0: k.yaml:3 image.tag is no mapping, so it has no x"],
    ],
    [
      "when its path asks a mapping for an item",
      helm,
      [{ kind: "path", path: "image[0]" }],
      ["pins.0: k.yaml:2 image is no list, so it has no [0]"],
    ],
    [
      "when its path goes through an alias",
      "a: &a {tag: 1.0.0}\nb: *a\n",
      [{ kind: "path", path: "b.tag" }],
      ["pins.0: k.yaml:2 b is an alias (*a): pin what has the anchor &a"],
    ],
    [
      "when its path goes through a merge key",
      "a: &a {tag: 1.0.0}\nb:\n  <<: *a\n",
      [{ kind: "path", path: "b.tag" }],
      ["pins.0: k.yaml:3 b takes tag from a merge key (<<): pin the mapping that it comes from, or write it out"],
    ],
    [
      "when its path is in several documents",
      "kind: A\nmetadata: {name: x}\ntag: 1.0.0\n---\ntag: 1.0.0\n",
      [{ kind: "path", path: "tag" }],
      ["pins.0: k.yaml has tag in several documents: say which with document (A/x, document 2)"],
    ],
    [
      "when its document is not there",
      helm,
      [{ kind: "path", path: "image.tag", document: "HelmRelease/api" }],
      ["pins.0: k.yaml has no document HelmRelease/api"],
    ],
    [
      "when a chart's image is not there",
      "image: {repository: ghcr.io/acme/web, tag: 1.0.0}\n",
      [{ kind: "helm" }],
      [
        "pins.0: k.yaml has nothing for ghcr.io/acme/api: repository must be the image's; else give the path of its mapping as path",
      ],
    ],
    [
      "when a chart's image has no version",
      "image: {repository: ghcr.io/acme/api}\n",
      [{ kind: "helm" }],
      ["pins.0: k.yaml:1 image has neither tag nor digest: write a first one there, in quotes"],
    ],
    [
      "when no line has the policy's marker",
      'tag: 1.0.0 # {"$imagepolicy": "flux-system:web:tag"}\n',
      [{ kind: "setter", policy: "flux-system:api" }],
      [
        'pins.0: k.yaml has nothing for the policy flux-system:api: its lines end in # {"$imagepolicy": "namespace:name:tag"}',
      ],
    ],
    [
      "when a marker is beside no value",
      'images: # {"$imagepolicy": "flux-system:api:tag"}\n- a\n',
      [{ kind: "setter", policy: "flux-system:api" }],
      ["pins.0: k.yaml:1 has the marker of flux-system:api beside no value: put it at the end of the value's line"],
    ],
    [
      "when a marked tag has a digest beside it without a marker",
      `newTag: 1.0.0 # {"$imagepolicy": "flux-system:api:tag"}\ndigest: ${OLD}\n`,
      [{ kind: "setter", policy: "flux-system:api" }],
      [
        "pins.0: k.yaml:2 digest would stay beside the new tag, and the old image with it: pin it as well, or remove it",
      ],
    ],
    [
      "when its tag has a digest beside it that no pin changes",
      `image:\n  tag: 1.0.0\n  digest: ${OLD}\n`,
      [{ kind: "path", path: "image.tag" }],
      [
        "pins.0: k.yaml:3 image.digest would stay beside the new tag, and the old image with it: pin it as well, or remove it",
      ],
    ],
    [
      "together with every other one that is",
      helm,
      [
        { kind: "path", path: "a" },
        { kind: "path", path: "b" },
      ],
      ["pins.0: k.yaml:1 the document has no a", "pins.1: k.yaml:1 the document has no b"],
    ],
  ])("%s", (_name, text, pins, expected) => {
    expect(problems(text, pins)).toEqual(expected);
  });

  it("when it does not say which of several images it is for", () => {
    const images = [image("api"), image("web")];
    expect(problems("tag: 1.0.0\n", [{ kind: "path", path: "tag" }], images)).toEqual([
      "pins.0: k.yaml:1 tag says nothing of which image it is: say it with image",
    ]);
    expect(problems("tag: 1.0.0\n", [{ kind: "setter", policy: "a:b" }], images)).toEqual([
      "pins.0: k.yaml: say which image the policy a:b is for with image",
    ]);
  });

  it("when two pins claim one place for two images", () => {
    const pins: Omit<Extract<Pin, { kind: "path" }>, "file">[] = [
      { kind: "path", path: "tag", image: "api" },
      { kind: "path", path: "tag", image: "web" },
    ];
    const images = [image("api"), image("web", { tag: "2.0.0" })];
    expect(problems("tag: 1.0.0\n", pins, images)).toEqual([
      "pins.0: k.yaml:1 tag is claimed for two images: say which with image",
    ]);
  });

  it("when one pin claims a place for two images of the same version, unless pins name both", () => {
    const text = "images:\n- name: app\n  newTag: 1.0.0\n";
    const images = [image("api"), image("web")];
    expect(problems(text, [{ kind: "kustomize", name: "app" }], images)).toEqual([
      "pins.0: k.yaml:3 images[name=app] is claimed for two images: say which with image",
    ]);
    const shared = ["api", "web"].map((name) => ({ kind: "path" as const, path: "tag", image: name }));
    expect(problems("tag: 1.0.0\n", shared, images)).toEqual([]);
  });

  it("when a place has a digest and none is known of the release", () => {
    expect(
      problems(entry(`newTag: 1.0.0\ndigest: ${OLD}`), [kustomize], [image("api", { digest: undefined })]),
    ).toEqual([
      "pins.0: k.yaml:3 images[name=ghcr.io/acme/api] pins a digest, and none is known for api: give images the output of action-build-push",
    ]);
  });

  it("when an image of the release has no pin", () => {
    expect(problems(entry("newTag: 1.0.0"), [kustomize], [image("api"), image("worker")])).toEqual([
      "images.worker: no pin leads to ghcr.io/acme/worker, so this release would leave it as it is: add a pin, or leave it out of images",
    ]);
  });
});
