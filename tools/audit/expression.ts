import { type Expr, Lexer, Parser } from "@actions/expressions";
import {
  Binary,
  ContextAccess,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary,
} from "@actions/expressions/ast";
import { type Path, type Position, placeIn, type ScalarTree, scalarsBelow, type Tree } from "./yaml-tree.ts";

/** What `${{ … }}` in a file, or the whole of an `if`, computes. */
export interface Expression {
  readonly at: Position;
  /** The keys that lead to the value it stands in. */
  readonly path: Path;
  /** As written, without the braces. */
  readonly text: string;
  readonly root: Expr;
  /** Nothing but the expression makes up the value, so that its type is the value's. */
  readonly isWhole: boolean;
}

/** Contexts of GitHub's documentation, "Contexts reference"; which one may stand where, the language service checks. */
const CONTEXTS = "github env vars job jobs steps runner secrets strategy matrix needs inputs".split(" ");
/** Functions that the language does not bring itself. */
const FUNCTIONS = ["success", "failure", "always", "cancelled", "hashFiles"].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 255,
}));

/** A string in an expression may hold braces. */
const MARKED = /\$\{\{((?:'[^']*'|(?!\}\})[^'])*)\}\}/g;

/** Every expression of a file; those that do not parse are left to the language service. */
export function expressionsOf(tree: Tree): Expression[] {
  return [...scalarsBelow(tree)].flatMap(({ path, scalar }) => expressionsIn(scalar, path));
}

/** The expressions in one value. */
export function expressionsIn(scalar: ScalarTree, path: Path = []): Expression[] {
  const places = [...scalar.source.matchAll(/\$\{\{/g)].map(({ index }) => placeIn(scalar, index));
  const marked = [...scalar.text.matchAll(MARKED)];
  if (marked.length === 0 && isCondition(path))
    return parsed({ at: scalar.at, path, text: scalar.text, isWhole: true });
  return marked.flatMap(([all, text = ""], index) =>
    parsed({ at: places[index] ?? scalar.at, path, text, isWhole: all === scalar.text.trim() }),
  );
}

/** A condition is an expression also without braces. */
function isCondition(path: Path): boolean {
  return /^(pre-|post-)?if$/.test(String(path.at(-1)));
}

function parsed(place: Omit<Expression, "root">): Expression[] {
  const root = parseExpression(place.text);
  return root === undefined ? [] : [{ ...place, root }];
}

function parseExpression(text: string): Expr | undefined {
  try {
    return new Parser(new Lexer(text).lex().tokens, CONTEXTS, FUNCTIONS).parse();
  } catch {
    return undefined;
  }
}

/** A use of a context: `["steps", "build", "outputs", "digest"]`, in lower case, `*` where it is not known beforehand. */
export type Access = readonly [context: string, ...names: string[]];

/** Every use of a context in an expression, those inside indexes and arguments included. */
export function accessesIn(root: Expr): Access[] {
  if (root instanceof ContextAccess) return [[root.name.lexeme.toLowerCase()]];
  if (!(root instanceof IndexAccess)) return childrenOf(root).flatMap(accessesIn);
  const inner = accessesIn(root.index);
  const own = accessOf(root);
  return own === undefined ? [...accessesIn(root.expr), ...inner] : [own, ...inner];
}

/** A chain of indexes down to a context; undefined when it begins with a function or a group. */
export function accessOf(expr: Expr): Access | undefined {
  if (expr instanceof ContextAccess) return [expr.name.lexeme.toLowerCase()];
  if (!(expr instanceof IndexAccess)) return undefined;
  const base = accessOf(expr.expr);
  return base && [...base, expr.index instanceof Literal ? expr.index.literal.coerceString().toLowerCase() : "*"];
}

function childrenOf(expr: Expr): readonly Expr[] {
  if (expr instanceof Grouping) return [expr.group];
  if (expr instanceof Unary) return [expr.expr];
  if (expr instanceof Binary) return [expr.left, expr.right];
  if (expr instanceof Logical || expr instanceof FunctionCall) return expr.args;
  return [];
}

/** Functions whose value holds nothing of what they are given. */
export const VERDICTS = [
  "contains",
  "startswith",
  "endswith",
  "success",
  "failure",
  "always",
  "cancelled",
  "hashfiles",
];

/**
 * The uses of contexts whose text can become the expression's value. A comparison gives only true or false; `a && b`
 * gives `b`, or an `a` that is false, 0, null or empty; `a || b` gives either.
 */
export function textSources(root: Expr): Access[] {
  if (root instanceof Unary || root instanceof Binary || root instanceof Literal) return [];
  if (root instanceof Grouping) return textSources(root.group);
  if (root instanceof Logical)
    return (root.operator.lexeme === "&&" ? root.args.slice(-1) : root.args).flatMap(textSources);
  if (root instanceof FunctionCall) return functionSources(root);
  const access = accessOf(root);
  if (access !== undefined) return [access];
  return root instanceof IndexAccess ? textSources(root.expr) : [];
}

function functionSources({ functionName, args }: FunctionCall): Access[] {
  return VERDICTS.includes(functionName.lexeme.toLowerCase()) ? [] : args.flatMap(textSources);
}

/** `steps.build.outputs.digest` */
export function renderAccess(access: Access): string {
  return access.join(".");
}
