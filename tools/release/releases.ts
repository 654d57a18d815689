import type { getOctokit } from "@actions/github";
import type { KnownRelease } from "./decide.ts";
import type { Release } from "./plan-release.ts";

/** The releases of a repository on GitHub. Failures are those of octokit. */
export interface Releases {
  /** The commit that a tag is at, an annotated one too; undefined when there is no such tag. */
  tagCommit(tag: string): Promise<string | undefined>;
  /** All releases of a tag, drafts too, which need `contents: write` to be seen. */
  ofTag(tag: string): Promise<readonly KnownRelease[]>;
  /** Gives the release's page. */
  create(release: Release, commit: string): Promise<string>;
}

export type GitHubClient = Pick<ReturnType<typeof getOctokit>, "rest" | "paginate">;

/** @param repository as `owner/name` */
export function githubReleases({ rest, paginate }: GitHubClient, repository: string): Releases {
  const [owner = "", repo = ""] = repository.split("/");
  return {
    async tagCommit(tag) {
      const request = rest.repos.getCommit({ owner, repo, ref: `tags/${tag}`, per_page: 1 });
      return request.then(({ data }) => data.sha, absent);
    },
    async ofTag(tag) {
      const all = await paginate(rest.repos.listReleases, { owner, repo, per_page: 100 });
      return all.filter(({ tag_name }) => tag_name === tag).map(readRelease);
    },
    async create({ tag, title, notes, prerelease }, commit) {
      const { data } = await rest.repos.createRelease({
        owner,
        repo,
        tag_name: tag,
        target_commitish: commit,
        name: title,
        body: notes,
        prerelease,
        // The highest version is the latest, not a later fix of an older series.
        make_latest: "legacy",
      });
      return data.html_url;
    },
  };
}

type GitHubRelease = Awaited<ReturnType<GitHubClient["rest"]["repos"]["listReleases"]>>["data"][number];

function readRelease({ tag_name, name, body, prerelease, draft, html_url }: GitHubRelease): KnownRelease {
  return { tag: tag_name, title: name ?? "", notes: body ?? "", prerelease, draft, url: html_url };
}

/** GitHub answers 422 where a name is no commit, and 404 for some. */
function absent(error: { readonly status?: number }): undefined {
  if (error.status === 404 || error.status === 422) return undefined;
  throw error;
}
