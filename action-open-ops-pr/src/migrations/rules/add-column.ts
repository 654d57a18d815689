import type { ColumnDef, Constraint } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { type AddedConstraint, constraintHazards } from "./constraint.ts";
import { joinedName, type RuleContext, unwrap } from "./rule.ts";
import { volatilityOf } from "./volatility.ts";

const REWRITE_REMEDY =
  "add the column without it, fill it in batches while the application runs, and set the default for new rows";

/** A column that is added: what its default and its constraints cost. */
export function addColumn(table: string, column: ColumnDef, context: RuleContext): Hazard[] {
  const constraints = (column.constraints ?? [])
    .map((node) => unwrap(node, "Constraint"))
    .filter((each) => each != null);
  const rewrite = rewriteReason(column, constraints);
  const isFilled = rewrite !== undefined || constraints.some(({ contype }) => contype === "CONSTR_DEFAULT");
  const own = constraints.filter(({ contype }) => contype !== "CONSTR_NOTNULL");
  return [
    ...(rewrite === undefined ? [] : [rewriteHazard(table, column, rewrite)]),
    ...(!isFilled && isRequired(constraints) ? [requiredHazard(table, column)] : []),
    ...own.flatMap((constraint) => ownConstraint(table, { ...constraint, isOfNewColumn: !isFilled }, context)),
  ];
}

/** The column itself locks its table more strongly than a foreign key would. */
function ownConstraint(table: string, constraint: AddedConstraint, context: RuleContext): Hazard[] {
  const hazards = constraintHazards(table, constraint, context);
  return hazards.map((hazard) => (hazard.table === table ? { ...hazard, lock: "ACCESS EXCLUSIVE" } : hazard));
}

function isRequired(constraints: readonly Constraint[]): boolean {
  return constraints.some(({ contype }) => contype === "CONSTR_NOTNULL" || contype === "CONSTR_PRIMARY");
}

interface Rewrite {
  readonly reason: string;
  readonly isCertain: boolean;
}

function rewriteReason({ typeName }: ColumnDef, constraints: readonly Constraint[]): Rewrite | undefined {
  const type = joinedName(typeName?.names);
  if (/^(small|big)?serial[248]?$/.test(type)) return { reason: `its type ${type} numbers every row`, isCertain: true };
  return constraints.map(rewriteBy).find((each) => each !== undefined);
}

function rewriteBy({ contype, raw_expr: expression, generated_kind: kind }: Constraint): Rewrite | undefined {
  if (contype === "CONSTR_IDENTITY") return { reason: "its identity numbers every row", isCertain: true };
  if (contype === "CONSTR_GENERATED" && kind !== "v") {
    return { reason: "its value is computed and stored for every row", isCertain: true };
  }
  const volatility = contype === "CONSTR_DEFAULT" ? volatilityOf(expression) : "steady";
  if (volatility === "steady") return undefined;
  return volatility === "volatile"
    ? { reason: "its default is another value for every row", isCertain: true }
    : { reason: "its default calls a function that may be volatile", isCertain: false };
}

function rewriteHazard(table: string, { colname = "" }: ColumnDef, { reason, isCertain }: Rewrite): Hazard {
  return {
    id: "add-column-with-rewrite",
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    table,
    sentence: `${isCertain ? "rewrites" : "may rewrite"} ${table} to add ${colname}: ${reason}`,
    remedy: REWRITE_REMEDY,
  };
}

function requiredHazard(table: string, { colname = "" }: ColumnDef): Hazard {
  return {
    id: "add-required-column",
    lock: "ACCESS EXCLUSIVE",
    effects: ["fails", "breaks-previous"],
    table,
    sentence: `fails when ${table} has rows, for ${colname} would be null in them, and the previous application writes none`,
    remedy: "give it a default, or add it without NOT NULL, fill it, and require it in a later release",
  };
}
