import type { Pin } from "../../../src/pins/pin.ts";

type PinWithoutFile<P = Pin> = P extends Pin ? Omit<P, "file"> : never;

/** A kind of file. `<tag>`, `<digest>` and `<ref>` are what a pin changes; lines with `<digest>` may be left out. */
export interface Shape {
  readonly kind: string;
  readonly pin: PinWithoutFile;
  readonly block: string;
  readonly flow: string;
}

const KUSTOMIZATION = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization";
const HELM_RELEASE = "apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata:\n  name: shop";

export const SHAPES: readonly [Shape, ...Shape[]] = [
  {
    kind: "kustomize",
    pin: { kind: "kustomize" },
    block: `${KUSTOMIZATION}\nimages:\n- name: ghcr.io/acme/api\n  newTag: <tag>\n  digest: <digest>\n- name: ghcr.io/acme/web\n  newTag: 1.3.9`,
    flow: `${KUSTOMIZATION}\nimages: [{name: ghcr.io/acme/api, newTag: <tag>, digest: <digest>}, {name: b, newTag: 1.3.9}]`,
  },
  {
    kind: "kustomize-renamed",
    pin: { kind: "kustomize" },
    block:
      "resources:\n  - ../base\nimages:\n  - newTag: <tag>\n    newName: ghcr.io/acme/api\n    digest: <digest>\n    name: api-image",
    flow: "images:\n  - {newTag: <tag>, newName: ghcr.io/acme/api, digest: <digest>, name: api-image}",
  },
  {
    kind: "kustomize-named",
    pin: { kind: "kustomize", name: "placeholder" },
    block:
      "images:\n  -   name:   placeholder\n      newName: ghcr.io/acme/api\n      newTag:    <tag>\n      digest:  <digest>",
    flow: 'images: [ { "name" : "placeholder" , "newTag" : <tag> , "digest" : <digest> } ]',
  },
  {
    kind: "flux-kustomization",
    pin: { kind: "kustomize" },
    block:
      "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata:\n  name: apps\nspec:\n  interval: 10m\n  images:\n    - name: ghcr.io/acme/api\n      newTag: <tag>\n      digest: <digest>",
    flow: "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps}\nspec: {images: [{name: ghcr.io/acme/api, newTag: <tag>, digest: <digest>}]}",
  },
  {
    kind: "setter",
    pin: { kind: "setter", policy: "flux-system:api" },
    block:
      'images:\n  - name: ghcr.io/acme/api # {"$imagepolicy": "flux-system:api:name"}\n    newTag: <tag> # {"$imagepolicy": "flux-system:api:tag"}\n    digest: <digest> # {"$imagepolicy": "flux-system:api:digest"}\n  - name: w\n    newTag: 1.3.9 # {"$imagepolicy": "flux-system:web:tag"}',
    flow: 'images: [{\n  newTag: <tag>, # {"$imagepolicy": "flux-system:api:tag"}\n  digest: <digest> # {"$imagepolicy": "flux-system:api:digest"}\n  }]',
  },
  {
    kind: "setter-reference",
    pin: { kind: "setter", policy: "flux-system:api" },
    block:
      'spec:\n  containers:\n    - name: api\n      image: <ref> # {"$imagepolicy": "flux-system:api"}\n      args: ["1.3.9"]',
    flow: 'spec: {containers: [{image: <ref> # {"$imagepolicy": "flux-system:api"}\n  }]}',
  },
  {
    kind: "helm-values",
    pin: { kind: "helm" },
    block:
      "replicaCount: 2\nimage:\n  repository: ghcr.io/acme/api\n  pullPolicy: IfNotPresent\n  tag: <tag>\n  digest: <digest>\nweb:\n  image:\n    repository: ghcr.io/acme/web\n    tag: 1.3.9",
    flow: "image: {registry: ghcr.io, repository: acme/api, tag: <tag>, digest: <digest>}",
  },
  {
    kind: "helm-path",
    pin: { kind: "helm", path: "components[1].image" },
    block: "components:\n  - image:\n      tag: 1.3.9\n  - image:\n      tag: <tag>\n      digest: <digest>",
    flow: "components: [{image: {tag: 1.3.9}}, {image: {tag: <tag>, digest: <digest>}}]",
  },
  {
    kind: "helm-release",
    pin: { kind: "helm", document: "HelmRelease/shop" },
    block: `${HELM_RELEASE}\nspec:\n  values:\n    api:\n      image:\n        registry: ghcr.io\n        repository: acme/api\n        tag: <tag>\n        digest: <digest>`,
    flow: `${HELM_RELEASE}\nspec: {values: {proxyImage: <ref>, replicas: 2}}`,
  },
  {
    kind: "deployment",
    pin: { kind: "manifest" },
    block:
      "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: api\nspec:\n  template:\n    spec:\n      initContainers:\n      - name: migrate\n        image: <ref>\n      containers:\n      - image: <ref>\n        name: api\n      - name: web\n        image: ghcr.io/acme/web:1.3.9",
    flow: "kind: Deployment\nmetadata: {name: api}\nspec: {template: {spec: {containers: [{name: api, image: <ref>}]}}}",
  },
  {
    kind: "cron-job-list",
    pin: { kind: "manifest", container: "job" },
    block:
      "apiVersion: v1\nkind: List\nitems:\n  - kind: CronJob\n    metadata:\n      name: nightly\n    spec:\n      jobTemplate:\n        spec:\n          template:\n            spec:\n              containers:\n                - name: job\n                  image: <ref>",
    flow: 'kind: List\nitems: [{"kind": "CronJob", "spec": {"containers": [{"name": "job", "image": <ref>}]}}]',
  },
  {
    kind: "path",
    pin: { kind: "path", path: 'data["app.version"]' },
    block:
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: versions\ndata:\n  web.version: 1.3.9\n  "app.version": <tag>',
    flow: "kind: ConfigMap\nmetadata: {name: versions}\ndata: {web.version: 1.3.9, app.version: <tag>}",
  },
  {
    kind: "path-environment",
    pin: { kind: "path", path: "spec.containers[name=api].env[name=APP_VERSION].value", part: "tag" },
    block:
      "kind: Pod\nmetadata:\n  name: api\nspec:\n  containers:\n    - name: api\n      env:\n        - name: OTHER\n          value: 1.3.9\n        - name: APP_VERSION\n          value: <tag>",
    flow: "spec: {containers: [{name: api, env: [{name: OTHER, value: x}, {name: APP_VERSION, value: <tag>}]}]}",
  },
];
