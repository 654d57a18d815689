import { type FakeGitHub, type RepositoryOptions, startFakeGitHub } from "../index.ts";
import { WorkingCopy } from "./working-copy.ts";

export const SHOP = "acme/shop";
export const WRITE = { contents: "write" } as const;

export const start = (options: RepositoryOptions = {}) =>
  startFakeGitHub({ repositories: { [SHOP]: { files: { "README.md": "Shop\n" }, ...options } } });
export const addressOf = (github: FakeGitHub) => `${github.urls.server}/${SHOP}`;
export const cloneWith = (github: FakeGitHub, permissions: Record<string, "read" | "write">) =>
  WorkingCopy.clone(addressOf(github), github.issue({ repository: SHOP, permissions, job: { name: "build" } }));
