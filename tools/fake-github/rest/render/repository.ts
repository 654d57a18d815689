import { nodeId } from "../../state/node-ids.ts";
import type { RepositoryView } from "../../state/repository.ts";
import type { World } from "../../state/world.ts";
import { renderUser } from "./account.ts";

/** GitHub's names of addresses below a repository, and their templates. */
const TEMPLATES: Readonly<Record<string, string>> = {
  archive: "{archive_format}{/ref}",
  assignees: "assignees{/user}",
  blobs: "git/blobs{/sha}",
  branches: "branches{/branch}",
  collaborators: "collaborators{/collaborator}",
  comments: "comments{/number}",
  commits: "commits{/sha}",
  compare: "compare/{base}...{head}",
  contents: "contents/{+path}",
  contributors: "contributors",
  deployments: "deployments",
  downloads: "downloads",
  events: "events",
  forks: "forks",
  git_commits: "git/commits{/sha}",
  git_refs: "git/refs{/sha}",
  git_tags: "git/tags{/sha}",
  hooks: "hooks",
  issue_comment: "issues/comments{/number}",
  issue_events: "issues/events{/number}",
  issues: "issues{/number}",
  keys: "keys{/key_id}",
  labels: "labels{/name}",
  languages: "languages",
  merges: "merges",
  milestones: "milestones{/number}",
  notifications: "notifications{?since,all,participating}",
  pulls: "pulls{/number}",
  releases: "releases{/id}",
  stargazers: "stargazers",
  statuses: "statuses/{sha}",
  subscribers: "subscribers",
  subscription: "subscription",
  tags: "tags",
  teams: "teams",
  trees: "git/trees{/sha}",
};

export function apiUrl(world: World, { fullName }: RepositoryView, path = ""): string {
  return `${world.urls.api}/repos/${fullName}${path}`;
}

export function pageUrl(world: World, { fullName }: RepositoryView, path = ""): string {
  return `${world.urls.server}/${fullName}${path}`;
}

/** GitHub's `minimal-repository`. */
export function renderMinimalRepository(world: World, repository: RepositoryView) {
  const { id, name, owner, visibility, createdAt } = repository.settings;
  const url = apiUrl(world, repository);
  const page = pageUrl(world, repository);
  return {
    ...Object.fromEntries(Object.entries(TEMPLATES).map(([key, path]) => [`${key}_url`, `${url}/${path}`])),
    id,
    node_id: nodeId("R", repository),
    name,
    full_name: repository.fullName,
    owner: renderUser(world, owner),
    private: visibility === "private",
    visibility,
    html_url: page,
    description: null,
    fork: false,
    url,
    git_url: `${page.replace(/^http/, "git")}.git`,
    ssh_url: `git@github.localhost:${repository.fullName}.git`,
    clone_url: `${page}.git`,
    svn_url: page,
    homepage: null,
    created_at: createdAt,
    updated_at: createdAt,
    pushed_at: createdAt,
  };
}

/** GitHub's `repository` and `full-repository`. */
export function renderRepository(world: World, repository: RepositoryView) {
  const { settings, records } = repository;
  const open = [...records.pulls, ...records.issues].filter(({ state }) => state === "open").length;
  return {
    ...renderMinimalRepository(world, repository),
    default_branch: settings.defaultBranch,
    allow_auto_merge: settings.allowAutoMerge,
    size: 0,
    stargazers_count: 0,
    watchers_count: 0,
    watchers: 0,
    forks_count: 0,
    forks: 0,
    network_count: 0,
    subscribers_count: 0,
    open_issues_count: open,
    open_issues: open,
    language: null,
    license: null,
    mirror_url: null,
    archived: false,
    disabled: false,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
  };
}
