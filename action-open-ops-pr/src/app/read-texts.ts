import type { GitHub } from "../github/github.ts";
import type { TreeFile } from "../migrations/migration-file.ts";
import { blobsDocument } from "./documents.ts";

/** More would make one answer of GitHub's too long. */
const MOST_BLOBS = 300;

/** The texts of files, by path, in one request for each 300. @throws {GitHubError} */
export async function readTexts(github: GitHub, files: readonly TreeFile[]): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  const { owner, name } = github.access;
  for (let start = 0; start < files.length; start += MOST_BLOBS) {
    const some = files.slice(start, start + MOST_BLOBS);
    const { repository } = await github.demand<{ repository: Record<string, BlobAnswer | null> }>({
      action: "read the migrations",
      document: blobsDocument(some.length),
      variables: { owner, name, ...Object.fromEntries(some.map(({ oid }, index) => [`b${index}`, oid])) },
    });
    for (const [index, { path }] of some.entries()) {
      const blob = repository[`b${index}`];
      if (typeof blob?.text === "string" && blob.isTruncated !== true) texts.set(path, blob.text);
    }
  }
  return texts;
}

interface BlobAnswer {
  readonly text?: string | null;
  readonly isTruncated?: boolean;
}
