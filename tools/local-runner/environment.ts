import { delimiter } from "node:path";

/** Where a phase's variables come from, in the order in which they win, the last one most. */
export interface EnvironmentSources {
  /** This program's own environment. */
  readonly inherited: NodeJS.ProcessEnv;
  /** The workflow's `env`, and what earlier steps wrote to GITHUB_ENV. */
  readonly job: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  /** INPUT_* variables. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Folders to look for programs in, the first to look in first. */
  readonly path: readonly string[];
  /** GITHUB_* and RUNNER_* variables. */
  readonly contexts: Readonly<Record<string, string>>;
}

/** Source: actions/runner 2.336, ActionRunner.cs, NodeScriptActionHandler.cs and ProcessInvoker.cs. */
export function buildEnvironment(sources: EnvironmentSources): Record<string, string> {
  const inherited = withoutOwn(sources.inherited);
  const state = Object.fromEntries(Object.entries(sources.state).map(([name, value]) => [`STATE_${name}`, value]));
  const environment: Record<string, string> = { CI: "true", ...inherited, ...sources.job, ...state, ...sources.inputs };
  const path = [...sources.path, environment.PATH ?? ""].filter((folder) => folder !== "").join(delimiter);
  return { ...environment, PATH: path, ...sources.contexts, GITHUB_ACTIONS: "true" };
}

/** What belongs to the step or the test run that this program itself is part of, and would change the action's behaviour. */
const OWN = /^(INPUT_|STATE_|GITHUB_|RUNNER_|ACTIONS_|VITEST|NODE_OPTIONS$|NODE_ENV$|NODE_V8_COVERAGE$|TEST$)/;

function withoutOwn(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !OWN.test(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
