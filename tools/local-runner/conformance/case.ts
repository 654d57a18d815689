import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Result, Variables } from "../workflow/index.ts";

const CASES = join(import.meta.dirname, "cases");

/** What a run has to come to. What is not named is not looked at. */
export interface Expectation {
  readonly conclusion?: Result | "startup_failure";
  /** All jobs by name. */
  readonly jobs?: Readonly<Record<string, Result>>;
  /** Lines that a job's log has, in this order, by job. */
  readonly log?: Readonly<Record<string, readonly string[]>>;
  /** Texts that are in no job's log. */
  readonly hidden?: readonly string[];
  /** Job outputs, by job. */
  readonly outputs?: Readonly<Record<string, Variables>>;
  /** Outcome and conclusion of steps, by job and by id or name. */
  readonly steps?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Messages that annotations contain, by job. */
  readonly annotations?: Readonly<Record<string, readonly string[]>>;
  readonly summary?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, Variables>>;
  /** Texts in what is wrong with a workflow that could not start. */
  readonly problems?: readonly string[];
  /** The jobs that a re-run took over. */
  readonly kept?: readonly string[];
  /** The largest number of jobs that ran at one time. */
  readonly parallel?: number;
}

/** How the run is started. */
export interface Given {
  readonly event?: string;
  readonly payload?: object;
  readonly ref?: string;
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  readonly secrets?: Variables;
  readonly vars?: Variables;
  readonly environments?: Readonly<
    Record<
      string,
      {
        readonly secrets?: Variables;
        readonly vars?: Variables;
        readonly refs?: string[];
        readonly approval?: "approved" | "rejected";
      }
    >
  >;
  readonly defaultPermissions?: "restricted" | "permissive";
  readonly services?: { readonly actions?: Variables; readonly oidc?: Variables };
  /** Cancels the run when a job's log has this line. */
  readonly cancelAt?: string;
  /** Runs the failed jobs again, with these variables in place. */
  readonly rerunWith?: Variables;
  /** How many milliseconds a minute of `timeout-minutes` has. */
  readonly minute?: number;
  readonly debug?: boolean;
}

export interface Case {
  /** The workflow's file in the fixture repository. */
  readonly workflow: string;
  readonly name: string;
  /** The documented sentence, shortened or in other words, and where it stands. */
  readonly says: string;
  readonly source: string;
  readonly given: Given;
  readonly expect: Expectation;
}

/** Every case: a workflow file that tells in its first comment what it shows. */
export function readCases(): Case[] {
  return readdirSync(CASES)
    .toSorted()
    .map((file) => {
      const name = file.replace(/\.yml$/, "");
      const header = readHeader(readFileSync(join(CASES, file), "utf8"));
      return { given: {}, ...header, name, workflow: `.github/workflows/${file}` };
    });
}

function readHeader(text: string): Omit<Case, "workflow" | "name" | "given"> & Partial<Pick<Case, "given">> {
  const lines = text.split("\n");
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const header = lines.slice(0, end).map((line) => line.replace(/^# ?/, ""));
  return parse(header.join("\n")) as ReturnType<typeof readHeader>;
}
