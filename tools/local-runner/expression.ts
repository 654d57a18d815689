import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { replacer } from "@actions/expressions/data/replacer";
import { reviver } from "@actions/expressions/data/reviver";
import type { FunctionDefinition } from "@actions/expressions/funcs/info";
import { truthy } from "@actions/expressions/result";

/** What became of the job so far. */
export type JobStatus = "success" | "failure" | "cancelled";

/** Named values that expressions see, such as `github`. */
export type ExpressionContext = Readonly<Record<string, unknown>>;

/** What `success()`, `failure()` and `cancelled()` answer. */
export type StatusFunctions = Readonly<Record<JobStatus, () => boolean>>;

/** Everything that an expression can refer to at one place of a workflow. */
export interface Scope {
  readonly contexts: ExpressionContext;
  /** Without it the status functions are unknown there. */
  readonly status?: StatusFunctions;
  /** Where `hashFiles` looks. Without it that function is unknown there. */
  readonly workspace?: string;
}

/**
 * Works out an expression, written without `${{ }}`, with GitHub's own engine.
 * @throws {Error} that quotes the expression, when it cannot be read or names what does not exist in its place.
 */
function evaluate(expression: string, scope: Scope): data.ExpressionData {
  try {
    const functions = functionsOf(scope);
    const known = [...functions.values()];
    const tree = new Parser(new Lexer(expression).lex().tokens, Object.keys(scope.contexts), known).parse();
    return new Evaluator(tree, dictionaryOf(scope.contexts, expression), functions).evaluate();
  } catch (error) {
    throw new Error(`The expression '${expression}' is not valid. ${(error as Error).message}`);
  }
}

/** The result as a string, as it stands in a template. */
function evaluateText(expression: string, scope: Scope): string {
  return evaluate(expression, scope).coerceString();
}

/** The result as JSON knows it. */
export function evaluateValue(expression: string, scope: Scope): unknown {
  return JSON.parse(JSON.stringify(evaluate(expression, scope), replacer));
}

/** Decides a condition, written without `${{ }}`. */
export function isConditionMet(condition: string, scope: Scope): boolean {
  return truthy(evaluate(condition, scope));
}

/** Fills in each `${{ … }}` of a text. */
export function fillTemplate(text: string, scope: Scope): string {
  return text.replaceAll(/\$\{\{((?:'[^']*'|[^'])*?)\}\}/gs, (_, expression: string) =>
    evaluateText(expression.trim(), scope),
  );
}

/** What the status functions answer within a job. */
export function statusFunctions(status: () => JobStatus): StatusFunctions {
  return {
    success: () => status() === "success",
    failure: () => status() === "failure",
    cancelled: () => status() === "cancelled",
  };
}

/** Only contexts that the expression may name are converted: an event's payload is large. */
function dictionaryOf(contexts: ExpressionContext, expression: string): data.Dictionary {
  const text = expression.toLowerCase();
  const entries = Object.entries(contexts).map(([key, value]) => ({
    key,
    value: text.includes(key.toLowerCase()) ? toData(value) : new data.Null(),
  }));
  return new data.Dictionary(...entries);
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), reviver) as data.ExpressionData;
}

function functionsOf({ status, workspace }: Scope): Map<string, FunctionDefinition> {
  const functions = new Map<string, FunctionDefinition>();
  const add = (definition: FunctionDefinition) => functions.set(definition.name.toLowerCase(), definition);
  if (status !== undefined) {
    const answer = (name: string, call: () => boolean) =>
      add({ name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(call()) });
    answer("always", () => true);
    for (const [name, call] of Object.entries(status)) answer(name, call);
  }
  if (workspace !== undefined) {
    const call = (...patterns: data.ExpressionData[]) =>
      new data.StringData(hashFiles(workspace, patterns.map((each) => each.coerceString()).join("\n")));
    add({ name: "hashFiles", minArgs: 1, maxArgs: 255, call });
  }
  return functions;
}

/** In a process of its own, as the runner does it: the engine cannot wait. Source: actions/runner 2.336, HashFilesFunction.cs. */
function hashFiles(workspace: string, patterns: string): string {
  const program = join(import.meta.dirname, "hash-files.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, workspace, patterns], {
    cwd: workspace,
    env: { PATH: process.env.PATH, GITHUB_WORKSPACE: workspace },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`hashFiles('${patterns}') failed. ${stderr}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? '""') as string;
}
