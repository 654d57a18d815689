import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** An action.yml, as far as tests look at it. */
export interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, ManifestInput>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

export interface ManifestInput {
  readonly description: string;
  readonly required?: boolean;
  readonly default?: string;
}

export function readManifest(file: string): Manifest {
  return parse(readFileSync(file, "utf8")) as Manifest;
}
