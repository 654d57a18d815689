import type { ServiceSpec, SpecPlatform } from "../cluster/service.ts";

/** What the stack files ask for, exactly as `docker stack deploy` would send it, with nothing sent yet. */
export interface DesiredStack {
  readonly services: readonly ServiceSpec[];
  readonly networks: readonly NetworkCreate[];
  /** Secrets and configs that the stack files themselves define by `file:`. */
  readonly secrets: readonly ObjectCreate[];
  readonly configs: readonly ObjectCreate[];
  /** Things declared as external that the cluster does not have. */
  readonly missing: readonly MissingObject[];
  readonly images: ReadonlyMap<string, ImageResolution>;
  /** What the command itself said, line by line. */
  readonly remarks: readonly string[];
}

export interface NetworkCreate {
  readonly Name: string;
  readonly Driver?: string;
  readonly Attachable?: boolean;
  readonly Internal?: boolean;
  readonly Options?: Readonly<Record<string, string>> | null;
  readonly Labels?: Readonly<Record<string, string>>;
}

export interface ObjectCreate {
  readonly Name: string;
  readonly Labels?: Readonly<Record<string, string>>;
  /** Base64. */
  readonly Data?: string;
}

export interface MissingObject {
  readonly kind: "secret" | "config" | "network";
  readonly name: string;
}

/** What the registry said about an image, asked by the cluster with the credential that the nodes will get. */
export type ImageResolution =
  | { readonly state: "resolved"; readonly digest: string; readonly platforms: readonly SpecPlatform[] }
  | { readonly state: "refused"; readonly status: number; readonly message: string }
  /** Its registry could not be asked; the services that use it keep what they run. */
  | { readonly state: "kept"; readonly services: readonly string[]; readonly message: string }
  /** A dry run of the build has only planned it. */
  | { readonly state: "to be built" };

const PLANNED = "slipway-planned-";

/** A stand-in for the id of an object that does not exist yet; replaced once it does. */
export function plannedId(name: string): string {
  return `${PLANNED}${name}`;
}

/** The name behind a stand-in; undefined for a real id. */
export function plannedName(id: string): string | undefined {
  return id.startsWith(PLANNED) ? id.slice(PLANNED.length) : undefined;
}
