import { describe, expect, test } from "vitest";
import { chooseMirror, renderAptConfig } from "../debian-archive.ts";

const URIS = `'https://deb.example/node_20.x/dists/nodistro/main/binary-amd64/Packages' a 0
'http://mirror.example/debian-security/dists/bookworm-security/main/binary-amd64/Packages.xz' b 0
'http://mirror.example/debian/dists/bookworm/InRelease' c 0
'http://mirror.example/debian/dists/bookworm-updates/main/binary-amd64/Packages.xz' d 0
'http://mirror.example/debian/dists/bookworm/main/binary-amd64/Packages.xz' e 0
`;

describe("chooseMirror", () => {
  test("finds the archive of the machine's own release among updates, security and others", () => {
    expect(chooseMirror(URIS, "bookworm")).toBe("http://mirror.example/debian");
  });

  test.each([
    ["no source has the release", URIS, "trixie"],
    ["the machine has no release name", URIS, ""],
    ["apt has no sources", "", "bookworm"],
  ])("finds none when %s", (_, uris, codename) => {
    expect(chooseMirror(uris, codename)).toBeUndefined();
  });
});

describe("renderAptConfig", () => {
  const config = renderAptConfig("/cache/apt", "arm64");

  test("keeps sources, lists and package state in the folder", () => {
    for (const line of [
      'Dir::Etc::SourceList "/cache/apt/sources.list";',
      'Dir::Etc::SourceParts "/dev/null";',
      'Dir::State::Lists "/cache/apt/lists";',
      'Dir::State::status "/cache/apt/status";',
      'Dir::Cache "/cache/apt";',
    ])
      expect(config).toContain(`${line}\n`);
  });

  test("knows the wanted architecture only", () => {
    expect(config).toContain("#clear APT::Architectures;\n");
    expect(config).toContain('APT::Architecture "arm64";\n');
    expect(config).toContain('APT::Architectures { "arm64"; };\n');
  });

  test("runs none of the machine's hooks", () => {
    expect(config).toContain("#clear APT::Update::Post-Invoke;\n");
    expect(config).toContain("#clear APT::Update::Post-Invoke-Success;\n");
  });
});
