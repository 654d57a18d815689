import type { World } from "../../state/world.ts";

/** A user, a bot or an organisation as an author. */
export function actorNode(world: World, login: string): object {
  const isBot = login.endsWith("[bot]");
  const url = `${world.urls.server}/${encodeURIComponent(login)}`;
  // GraphQL calls a bot by its name alone.
  const name = login.replace("[bot]", "");
  const path = `/${encodeURIComponent(login)}`;
  return { __typename: isBot ? "Bot" : "User", id: `U_${world.userId(login)}`, login: name, url, resourcePath: path };
}
