import type { ColumnDef, Constraint } from "libpg-query";
import type { Hazard } from "../hazard.ts";
import { joinedName, unwrap } from "../sql-nodes.ts";
import { type AddedConstraint, constraintHazards } from "./constraint.ts";
import type { RuleContext } from "./rule.ts";
import { typeKind } from "./type-kind.ts";
import { volatilityOf } from "./volatility.ts";

const REWRITE_REMEDY =
  "add the column without it, fill it in batches while the application runs, and set the default for new rows";

/** A column that is added: what its default and its constraints cost. */
export function addColumn(table: string, column: ColumnDef, context: RuleContext): Hazard[] {
  const constraints = (column.constraints ?? [])
    .map((node) => unwrap(node, "Constraint"))
    .filter((each) => each != null);
  const filling = fillingReason(column, constraints);
  const rewrite = filling ?? typeReason(column, context);
  const isFilled = filling !== undefined || constraints.some(({ contype }) => contype === "CONSTR_DEFAULT");
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
  readonly remedy: string;
}

/** Why every row gets a value of its own. */
function fillingReason({ typeName }: ColumnDef, constraints: readonly Constraint[]): Rewrite | undefined {
  const type = joinedName(typeName?.names);
  if (/^(small|big)?serial[248]?$/.test(type)) return filled(`its type ${type} numbers every row`);
  return constraints.map(filledBy).find((each) => each !== undefined);
}

function filledBy({ contype, raw_expr: expression, generated_kind: kind }: Constraint): Rewrite | undefined {
  if (contype === "CONSTR_IDENTITY") return filled("its identity numbers every row");
  if (contype === "CONSTR_GENERATED" && kind !== "v") return filled("its value is computed and stored for every row");
  const volatility = contype === "CONSTR_DEFAULT" ? volatilityOf(expression) : "steady";
  if (volatility === "steady") return undefined;
  return volatility === "volatile"
    ? filled("its default is another value for every row")
    : filled("its default calls a function that may be volatile", false);
}

function filled(reason: string, isCertain = true): Rewrite {
  return { reason, isCertain, remedy: REWRITE_REMEDY };
}

/** Each row's value, be it null, is held to the rule of a domain by writing the table anew (PostgreSQL, ATExecAddColumn). */
function typeReason({ typeName }: ColumnDef, { memory }: RuleContext): Rewrite | undefined {
  const kind = typeKind(typeName, (name) => memory.names.typeKind(name));
  if (kind === "plain") return undefined;
  const type = joinedName(typeName?.names);
  const remedy = "add a column of the type below the domain's, and the domain's rule as a CHECK … NOT VALID";
  return kind === "restricted"
    ? { reason: `its type ${type} is a domain with a rule`, isCertain: true, remedy }
    : { reason: `its type ${type} may be a domain with a rule`, isCertain: false, remedy };
}

function rewriteHazard(table: string, { colname = "" }: ColumnDef, { reason, isCertain, remedy }: Rewrite): Hazard {
  return {
    id: "add-column-with-rewrite",
    lock: "ACCESS EXCLUSIVE",
    effects: ["rewrites", "blocks-reads"],
    table,
    sentence: `${isCertain ? "rewrites" : "may rewrite"} ${table} to add ${colname}: ${reason}`,
    remedy,
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
