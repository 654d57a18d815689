// Checks a tag and makes its release on GitHub; without a command it says how.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { error as annotate, debug, setFailed } from "@actions/core";
import { getOctokit } from "@actions/github";
import { describeError, UserError } from "@slipway/shared";
import { ROOT } from "../action-folders.ts";
import { readCommand } from "./arguments.ts";
import { planRelease, type Release } from "./plan-release.ts";
import { publish } from "./publish.ts";
import { githubReleases } from "./releases.ts";

function releaseOf(tag: string): Release {
  const read = (file: string) => readFileSync(join(ROOT, file), "utf8");
  const { version } = JSON.parse(read("package.json")) as { readonly version: string };
  return planRelease({ tag, packageVersion: version, changelog: read("CHANGELOG.md") });
}

async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2), process.env);
  const release = releaseOf(command.tag);
  const kind = release.prerelease ? "prerelease" : "release";
  if (command.kind === "check") return console.log(`${release.tag} can be made a ${kind}`);
  const { repository, commit, token } = command.target;
  const { url, isNew } = await publish(release, commit, githubReleases(getOctokit(token), repository));
  console.log(isNew ? `Made the ${kind} ${url}` : `The ${kind} ${url} is there, and left as it is`);
}

/** On GitHub as annotations, the places in files too. */
function reportFailure(error: unknown): void {
  process.exitCode = 1;
  if (process.env.GITHUB_ACTIONS !== "true") {
    console.error(describeError(error));
    return;
  }
  if (!(error instanceof UserError)) debug(String((error as Error).stack));
  for (const { message, at } of error instanceof UserError ? error.problems : []) {
    if (at !== undefined)
      annotate(message, { file: at.file, ...(at.line === undefined ? {} : { startLine: at.line }) });
  }
  setFailed(describeError(error));
}

await main().catch(reportFailure);
