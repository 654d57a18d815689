import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ActionOptions, runAction, startAction } from "../index.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** A small action, written for one test: its phases' programs (CommonJS) and what else stands in action.yml. */
export interface Fixture {
  readonly main: string;
  readonly pre?: string;
  readonly post?: string;
  readonly inputs?: string;
  readonly runs?: string;
}

export function writeAction({ main, pre, post, inputs = "{}", runs = "" }: Fixture): string {
  const folder = temporaryFolder();
  const phases = Object.entries({ pre, main, post }).filter(([, program]) => program !== undefined);
  for (const [phase, program = ""] of phases) writeFileSync(join(folder, `${phase}.cjs`), program);
  const entries = phases.map(([phase]) => `  ${phase}: ${phase}.cjs`).join("\n");
  const manifest = `name: Fixture\ndescription: A fixture.\ninputs: ${inputs}\nruns:\n  using: node24\n${entries}\n${runs}`;
  writeFileSync(join(folder, "action.yml"), manifest);
  return folder;
}

type Options = Partial<ActionOptions>;

/** Runs a fixture in an empty workspace. */
export function runFixture(fixture: Fixture, options: Options = {}) {
  return runAction(optionsFor(fixture, options));
}

export function startFixture(fixture: Fixture, options: Options = {}) {
  return startAction(optionsFor(fixture, options));
}

function optionsFor(fixture: Fixture, options: Options): ActionOptions {
  return { action: writeAction(fixture), workspace: temporaryFolder(), ...options };
}
