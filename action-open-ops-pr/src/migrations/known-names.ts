import type { Constraint, CreateDomainStmt, Node } from "libpg-query";
import { domainKind, type TypeKind } from "./rules/type-kind.ts";
import { joinedName, tableName, unwrap } from "./sql-nodes.ts";

/** What scripts say of the names of types, indexes and constraints. */
export class KnownNames {
  readonly #before: () => KnownNames | undefined;
  readonly #types = new Map<string, TypeKind>();
  readonly #indexes = new Map<string, "unique" | "plain">();
  readonly #constraints = new Map<string, string>();

  /** @param before what is applied already; read when something is not known from later scripts. */
  constructor(before: () => KnownNames | undefined = () => undefined) {
    let known: { readonly names: KnownNames | undefined } | undefined;
    this.#before = () => {
      known ??= { names: before() };
      return known.names;
    };
  }

  /** Undefined for a type that no script makes. */
  typeKind(name: string): TypeKind | undefined {
    return this.#types.get(name) ?? this.#before()?.typeKind(name);
  }

  /** Undefined for an index that no script makes by that name. */
  indexKind(name: string): "unique" | "plain" | undefined {
    return this.#indexes.get(name) ?? this.#before()?.indexKind(name);
  }

  /** Whether a constraint only says what rows may hold, so that nothing relies on it. */
  isCheck(table: string, name: string): boolean {
    const kind = this.#constraints.get(`${table} ${name}`);
    if (kind === undefined) return this.#before()?.isCheck(table, name) ?? false;
    return kind === "CONSTR_CHECK" || kind === "CONSTR_NOTNULL";
  }

  learn(node: Node): void {
    this.#learnType(node);
    const index = unwrap(node, "IndexStmt");
    if (index?.idxname !== undefined) {
      this.#indexes.set(besideTable(index.relation?.schemaname, index.idxname), index.unique ? "unique" : "plain");
    }
    const [made, altered] = [unwrap(node, "CreateStmt"), unwrap(node, "AlterTableStmt")];
    if (made !== undefined) this.#learnConstraints(tableName(made.relation), made.tableElts ?? []);
    if (altered === undefined) return;
    const parts = (altered.cmds ?? []).map((each) => unwrap(each, "AlterTableCmd")?.def);
    this.#learnConstraints(
      tableName(altered.relation),
      parts.filter((each) => each !== undefined),
    );
  }

  #learnType(node: Node): void {
    const [made, composite, range] = [
      unwrap(node, "CreateEnumStmt"),
      unwrap(node, "CompositeTypeStmt"),
      unwrap(node, "CreateRangeStmt"),
    ];
    const name = joinedName(made?.typeName ?? range?.typeName) || tableName(composite?.typevar);
    if (name !== "") this.#types.set(name, "plain");
    const domain = unwrap(node, "CreateDomainStmt");
    if (domain !== undefined) this.#types.set(joinedName(domain.domainname), this.#kindOfDomain(domain));
    const restricted = unwrap(node, "AlterDomainStmt");
    if (restricted?.subtype === "C" || restricted?.subtype === "O") {
      this.#types.set(joinedName(restricted.typeName), "restricted");
    }
  }

  #kindOfDomain(domain: CreateDomainStmt): TypeKind {
    return domainKind(domain, (name) => this.typeKind(name));
  }

  #learnConstraints(table: string, nodes: readonly Node[]): void {
    for (const { conname, contype } of nodes.flatMap(constraintsIn)) {
      if (conname !== undefined && contype !== undefined) this.#constraints.set(`${table} ${conname}`, contype);
    }
  }
}

function constraintsIn(node: Node): Constraint[] {
  const inColumn = unwrap(node, "ColumnDef")?.constraints;
  return (inColumn ?? [node]).flatMap((each) => unwrap(each, "Constraint") ?? []);
}

/** An index is in its table's schema. */
function besideTable(schema: string | undefined, name: string): string {
  return tableName({ relname: name, ...(schema === undefined ? {} : { schemaname: schema }) });
}
