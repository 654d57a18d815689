import { execFileSync } from "node:child_process";

/** Variables for git alone. */
export type GitEnvironment = Readonly<Record<string, string>>;

/** Runs git; its complaint is the step's error. Gives what it printed. */
export function git(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: GitEnvironment },
): string {
  const own = { GIT_TERMINAL_PROMPT: "0", GIT_CONFIG_GLOBAL: "/dev/null", ...env };
  try {
    return execFileSync("git", args, {
      cwd,
      env: { ...process.env, ...own },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
  } catch {
    console.log(`::error::git ${args[0]} failed`);
    process.exit(1);
  }
}

/** The token as git's own configuration in its environment: never an argument. */
export function credentials(token: string, server: string): GitEnvironment {
  if (token === "") return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
  console.log(`::add-mask::${basic}`);
  return {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: `http.${server}/.extraheader`,
    GIT_CONFIG_VALUE_0: `AUTHORIZATION: basic ${basic}`,
  };
}

export function input(name: string): string {
  return process.env[`INPUT_${name.toUpperCase()}`]?.trim() ?? "";
}

export function variable(name: string): string {
  return process.env[name] ?? "";
}
