import type { NodeKind } from "../sql-nodes.ts";

/** Statements that neither stop nor change what is there. Whatever is in no list is looked at by a person. */
export const HARMLESS: ReadonlySet<string> = new Set<NodeKind>([
  ...(["TransactionStmt", "VariableSetStmt", "VariableShowStmt", "DiscardStmt", "ConstraintsSetStmt"] as const),
  ...(["CommentStmt", "SecLabelStmt", "NotifyStmt", "ListenStmt", "UnlistenStmt", "CheckPointStmt"] as const),
  ...(["CreateSchemaStmt", "CreateSeqStmt", "AlterSeqStmt", "CreateEnumStmt", "CreateDomainStmt"] as const),
  ...(["CompositeTypeStmt", "CreateRangeStmt", "DefineStmt", "CreateCastStmt", "CreateConversionStmt"] as const),
  ...(["CreateExtensionStmt", "CreateRoleStmt"] as const),
  ...(["ViewStmt", "CreateStatsStmt", "AlterStatsStmt", "CreatePublicationStmt", "CreateForeignServerStmt"] as const),
  ...(["CreateUserMappingStmt", "CreateFdwStmt", "CreateForeignTableStmt"] as const),
  ...(["AlterDefaultPrivilegesStmt", "AlterFunctionStmt", "AlterTypeStmt"] as const),
  ...(["CreateOpClassStmt", "CreateOpFamilyStmt", "CreateEventTrigStmt", "ExplainStmt"] as const),
  ...(["PrepareStmt", "DeallocateStmt", "DeclareCursorStmt", "ClosePortalStmt", "FetchStmt"] as const),
]);
