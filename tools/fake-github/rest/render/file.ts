import type { ChangedFile } from "../../git/merge.ts";
import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { apiUrl, pageUrl } from "./repository.ts";

/** A changed file: GitHub's `diff-entry`. */
export function renderFile(
  world: World,
  repository: RepositoryView,
  { file, sha }: { file: ChangedFile; sha: string },
) {
  const { path, previousPath, patch, ...rest } = file;
  return {
    ...rest,
    filename: path,
    changes: file.additions + file.deletions,
    ...(patch === undefined ? {} : { patch }),
    ...(previousPath === undefined ? {} : { previous_filename: previousPath }),
    blob_url: pageUrl(world, repository, `/blob/${sha}/${encodeURI(path)}`),
    raw_url: pageUrl(world, repository, `/raw/${sha}/${encodeURI(path)}`),
    contents_url: apiUrl(world, repository, `/contents/${encodeURI(path)}?ref=${sha}`),
  };
}
