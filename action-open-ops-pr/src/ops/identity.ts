import type { Author } from "./answers.ts";

/** Who the token belongs to. */
export interface Identity {
  readonly login: string;
  readonly isBot: boolean;
}

/** Tokens of App installations, GITHUB_TOKEN among them, begin like this. */
const INSTALLATION = /^ghs_/;

export function isInstallation(token: string): boolean {
  return INSTALLATION.test(token);
}

/** GitHub writes a bot's name with `[bot]` in one place, and without in another. */
function bareLogin(login: string): string {
  return login.replace(/\[bot\]$/, "");
}

export function identityOf(login: string, token: string): Identity {
  return { login: bareLogin(login), isBot: isInstallation(token) };
}

/** Whether it was us. A person may have the same name as a bot. */
export function isUs({ login, isBot }: Identity, author: Author | null | undefined): boolean {
  return author != null && bareLogin(author.login) === login && (author.__typename === "Bot") === isBot;
}

/** Whether a commit's author is us, by the account that GitHub knows, else by its name. */
export function isOurCommit(
  { login }: Identity,
  author: { readonly name: string | null; readonly user: { readonly login: string } | null } | null | undefined,
): boolean {
  return author != null && bareLogin(author.user?.login ?? author.name ?? "") === login;
}
