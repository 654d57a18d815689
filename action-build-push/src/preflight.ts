import {
  type DockerConfigFolder,
  machineAuthorities,
  openRegistry,
  Problems,
  type Registry,
  type RegistryPorts,
  readDockerConfig,
  UserError,
} from "@slipway/shared";
import { type BuildSet, buildSetOfImages, readBakeFile } from "./bake-file.ts";
import { type Builder, readBuilder } from "./builder.ts";
import { checkSet, setOfThisRunner } from "./check-set.ts";
import { type Commit, readCommit } from "./commit.ts";
import { type Config, hasSources, isBuilding, isWriting } from "./config.ts";
import { type ChosenCredential, chooseCredential } from "./credential.ts";
import { narrowPlan, type Plan, type PlanFacts, planRelease, versionOf } from "./plan.ts";
import type { Ports } from "./ports.ts";
import { preparePrivateDocker } from "./private-docker.ts";
import type { Circumstances } from "./refusal.ts";
import { readRepositories } from "./registry-facts.ts";
import { planResolved } from "./resolve.ts";
import { isForkPullRequest, repositoryUrl } from "./run-origin.ts";
import { expiryWarning, isPersonalToken, readTokenFacts, type TokenFacts } from "./token-facts.ts";
import { checkVersionCommand } from "./version-command.ts";

/** A run that may begin: everything that could be known beforehand is known and good. */
export interface Prepared {
  readonly plan: Plan;
  readonly set: BuildSet;
  readonly registry: Registry;
  readonly builder: Builder | undefined;
  /** Makes Docker's child processes use the step's private configuration. */
  readonly dockerEnv: Readonly<Record<string, string>>;
}

/** Checks everything that does not need a build. @throws {UserError} that lists every problem at once. */
export async function prepare(config: Config, ports: Ports): Promise<Prepared> {
  const problems = new Problems();
  const docker = await readUserDocker(ports);
  const chosen = await chooseCredential(config, docker, { ...ports, actor: ports.context.actor });
  const dockerEnv = await preparePrivateDocker(loginOf(config, chosen), docker, ports);
  const registry = openAt(config, chosen, ports);
  const [builder, commit] = await Promise.all([
    isBuilding(config) ? findBuilder(config, dockerEnv, ports, problems) : undefined,
    findCommit(ports, problems),
    checkCommand(config, ports, problems),
  ]);
  const described = await describeBuild(config, dockerEnv, ports, problems);
  const set = setOfThisRunner(config, described, problems);
  await checkSet(config, { described, set, builder, files: ports.files }, problems);
  const repositories = await askRegistry({ config, set: described, commit, registry, chosen, problems }, ports);
  const facts: PlanFacts = { set: described, commit, url: repositoryUrl(ports.context, ports.env), repositories };
  const planFor = config.mode === "resolve" ? planResolved : planRelease;
  const plan = planFor(config, facts, problems);
  problems.throwIfAny();
  return { plan: narrowPlan(plan, set), set, registry, builder, dockerEnv };
}

async function readUserDocker({ env, files }: Ports): Promise<DockerConfigFolder> {
  try {
    return await readDockerConfig(env, files);
  } catch (cause) {
    throw new UserError("Docker's own configuration (config.json) cannot be read", { cause });
  }
}

/** What Docker has already it keeps; only what the step brings is put beside it. */
function loginOf({ registry }: Config, { source, credential }: ChosenCredential) {
  return { registry, credential: source === "docker-login" ? undefined : credential };
}

function openAt(config: Config, { credential }: ChosenCredential, ports: Ports): Registry {
  const { http, clock, deadline, runner, env } = ports;
  const onRetry = (sentence: string) => runner.info(sentence);
  const registryPorts: RegistryPorts = {
    http,
    clock,
    deadline,
    onRetry,
    authorities: machineAuthorities,
    proxyEnv: env,
  };
  const rights = isWriting(config) ? "push" : "pull";
  return openRegistry({ registry: config.registry, credential, rights }, registryPorts);
}

async function findBuilder(
  config: Config,
  dockerEnv: Readonly<Record<string, string>>,
  { shell }: Ports,
  problems: Problems,
): Promise<Builder | undefined> {
  const reading = await readBuilder(shell, dockerEnv, !config.planOnly);
  if (reading.ok) return reading.builder;
  problems.add("docker", reading.problem);
  return undefined;
}

/** Without a commit there is nothing to label images with, and without a version nothing to call them. */
async function findCommit({ shell, env }: Ports, problems: Problems): Promise<Commit> {
  const commit = await readCommit(shell, env);
  if (commit !== undefined) return commit;
  problems.add(
    "version",
    "the workspace is no git checkout, so there is no commit to label images with; run actions/checkout before this step",
  );
  return { id: "", epoch: undefined };
}

/** Without sources there is no project to ask; the jobs that had them did. */
async function checkCommand(config: Config, { shell }: Ports, problems: Problems): Promise<void> {
  const { versionCommand, version } = config;
  if (versionCommand !== undefined && hasSources(config))
    await checkVersionCommand(versionCommand, version, { shell, problems });
}

/** bake reads its own file. Without Docker that cannot be asked, and the missing Docker is the problem. */
async function describeBuild(
  config: Config,
  env: Readonly<Record<string, string>>,
  { shell }: Ports,
  problems: Problems,
): Promise<BuildSet> {
  const { source, registry, namespace, platforms, buildArgs } = config;
  if (source.kind === "images") return buildSetOfImages(source.images);
  if (problems.found.some(({ input }) => input === "docker")) return buildSetOfImages([]);
  const request = { file: source.file, targets: source.targets, registry, namespace, platforms, buildArgs };
  return readBakeFile(request, { shell, env, problems });
}

interface Asking {
  readonly config: Config;
  readonly set: BuildSet;
  readonly commit: Commit;
  readonly registry: Registry;
  readonly chosen: ChosenCredential;
  readonly problems: Problems;
}

/** A build that stays on the runner has no business with the registry. */
async function askRegistry({ config, set, commit, registry, chosen, problems }: Asking, ports: Ports) {
  if (!config.push) return undefined;
  const circumstances = await readCircumstances(config, chosen, ports);
  const version = versionOf(config, commit);
  return readRepositories(registry, { config, images: set.images, version, circumstances, problems });
}

async function readCircumstances(config: Config, chosen: ChosenCredential, ports: Ports): Promise<Circumstances> {
  const { files, env, clock, context, runner } = ports;
  const token = await askToken(config, chosen, ports);
  const warning = token && expiryWarning(token, clock.date());
  if (warning !== undefined) runner.warning(warning);
  const isFork = await isForkPullRequest(files, env);
  const right = isWriting(config) ? "push" : "pull";
  return { source: chosen.source, right, isFork, workflow: context.repository, token, now: clock.date() };
}

/** GitHub's API is asked only about what is a GitHub token and goes to GitHub's registry anyway. */
async function askToken(
  { registry }: Config,
  { credential }: ChosenCredential,
  { http, env }: Ports,
): Promise<TokenFacts | undefined> {
  if (registry !== "ghcr.io" || credential?.kind !== "password" || !isPersonalToken(credential.password))
    return undefined;
  return readTokenFacts(http, env.GITHUB_API_URL || "https://api.github.com", credential.password);
}
