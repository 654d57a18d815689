import { dirname, isAbsolute, join, normalize } from "node:path";
import type { BakeDefinition, BakeTarget } from "./bake-file.ts";

/**
 * The folders outside the workspace that a definition's contexts and Dockerfiles lie in. bake asks for leave to read
 * them, and the caller gave it by naming them.
 */
export function readableFolders({ target }: BakeDefinition): readonly string[] {
  const named = Object.values(target).flatMap(localFolders);
  return [...new Set(named.filter(isOutside))];
}

function localFolders({ context = ".", dockerfile }: BakeTarget): string[] {
  if (/^[a-z+-]+:|^git@/.test(context)) return [];
  return dockerfile === undefined ? [context] : [context, dirname(join(context, dockerfile))];
}

function isOutside(path: string): boolean {
  return isAbsolute(path) || normalize(path).startsWith("..");
}
