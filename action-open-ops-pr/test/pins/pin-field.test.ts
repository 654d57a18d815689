import { describe, expect, it } from "vitest";
import { pinsField } from "../../src/pins/pin-field.ts";
import { formatPath, parsePath } from "../../src/pins/yaml-path.ts";

function read(yaml: string) {
  const result = pinsField.safeParse(yaml);
  return result.success ? result.data : result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

describe("pins", () => {
  it("are read", () => {
    const yaml = `
- {file: apps/k.yaml, kind: kustomize}
- {file: apps/k.yaml, kind: kustomize, image: api, name: placeholder}
- {file: apps/p.yaml, kind: setter, image: api, policy: "flux-system:api"}
- {file: apps/h.yaml, kind: helm, document: HelmRelease/shop, path: spec.values.api.image}
- {file: apps/d.yaml, kind: manifest, container: api}
- {file: apps/c.yaml, kind: path, path: 'data["app.version"]', part: tag, image: api}
`;
    expect(read(yaml)).toHaveLength(6);
  });

  it.each([
    ["[]", ": name at least one place to change"],
    ["- {file: a.yaml, kind: sed}", "0.kind"],
    ["- {file: a.yaml, kind: path}", "0.path: is required"],
    ["- {file: a.yaml, kind: kustomize, policy: x}", "0.policy: is not a known key here"],
    ["- {file: a.yaml, kind: setter, policy: api}", "expected namespace:name of an ImagePolicy"],
    ["- {file: ../a.yaml, kind: helm}", "must be a path from the root of the ops repository"],
    ["- {file: /a.yaml, kind: helm}", "must be a path from the root of the ops repository"],
    ["- {file: a//b.yaml, kind: helm}", "must be a path from the root of the ops repository"],
    ["- {file: .github/workflows/x.yaml, kind: helm}", "is never written: what is in it can run in CI"],
    ["- {file: a.yaml, kind: helm, document: api}", "expected a kind and a name, such as Deployment/api"],
    ["- {file: a.yaml, kind: helm, path: 'a..b'}", '"a..b" is not a path at "..b"'],
  ])("%s is refused", (yaml, message) => {
    expect(String(read(yaml))).toContain(message);
  });
});

describe("a path", () => {
  it.each(["a", "a.b-c.d_e", "a[0].b", "a[name=ghcr.io/acme/api].newTag", 'data["app.version"]', '["a b"][1][2]'])(
    "%s is read and written again",
    (text) => {
      const parsed = parsePath(text);
      expect(parsed.ok && formatPath(parsed.steps)).toBe(text);
    },
  );

  it.each(["", ".a", "a.", "a..b", "a[", "a[-1]", "a[b", "a b", "a]", "[x=]"])("%j is none", (text) => {
    expect(parsePath(text).ok).toBe(false);
  });
});
