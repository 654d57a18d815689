import type { World } from "../../state/world.ts";

/** A user, bot or organisation in short: GitHub's `simple-user`. */
export function renderUser(world: World, login: string) {
  const id = world.userId(login);
  const url = `${world.urls.api}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: `U_${id}`,
    avatar_url: `${world.urls.server}/avatars/u/${id}`,
    gravatar_id: "",
    url,
    html_url: `${world.urls.server}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    site_admin: false,
  };
}

/** The account of a token: GitHub's `public-user`. */
export function renderAccount(world: World, login: string, createdAt: string) {
  return {
    ...renderUser(world, login),
    name: login,
    company: null,
    blog: null,
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: createdAt,
    updated_at: createdAt,
  };
}
