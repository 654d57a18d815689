import { data, type Expr } from "@actions/expressions";
import { Binary, FunctionCall, Grouping, Literal, Logical, Unary } from "@actions/expressions/ast";
import { type Access, accessOf, VERDICTS } from "./expression.ts";

export type ValueType = "string" | "number" | "boolean" | "unknown";

/** The type of an expression's value, as far as it can be told, with the types of the inputs it uses. */
export function typeOf(root: Expr, inputs: ReadonlyMap<string, ValueType>): ValueType {
  if (root instanceof Grouping) return typeOf(root.group, inputs);
  if (root instanceof Unary || root instanceof Binary) return "boolean";
  if (root instanceof Logical) return sharedType(root.args.map((arg) => typeOf(arg, inputs)));
  if (root instanceof FunctionCall) return functionType(root);
  if (root instanceof Literal) return literalType(root);
  return accessType(accessOf(root), inputs);
}

function sharedType(types: readonly ValueType[]): ValueType {
  const [first = "unknown", ...others] = types;
  return others.every((type) => type === first) ? first : "unknown";
}

function literalType({ literal }: Literal): ValueType {
  if (literal instanceof data.StringData) return "string";
  if (literal instanceof data.NumberData) return "number";
  return literal instanceof data.BooleanData ? "boolean" : "unknown";
}

function functionType({ functionName }: FunctionCall): ValueType {
  const name = functionName.lexeme.toLowerCase();
  if (["format", "join", "tojson", "hashfiles"].includes(name)) return "string";
  if (VERDICTS.includes(name)) return "boolean";
  return "unknown";
}

/** Outputs, variables, secrets and the environment are text, whatever they look like. */
function accessType(access: Access | undefined, inputs: ReadonlyMap<string, ValueType>): ValueType {
  if (access === undefined || access.includes("*")) return "unknown";
  const [context, name = "", third] = access;
  if (context === "inputs") return inputs.get(name) ?? "unknown";
  if ((context === "steps" || context === "needs") && third === "outputs" && access.length === 4) return "string";
  return ["env", "vars", "secrets"].includes(context) && access.length === 2 ? "string" : "unknown";
}
