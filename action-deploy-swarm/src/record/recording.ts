import { type Clock, type Engine, formatImageRef, parseImageRef } from "@slipway/shared";
import type { ServiceSpec } from "../cluster/service.ts";
import type { Network, Snapshot, StoredObject } from "../cluster/snapshot.ts";
import type { PullCredential } from "../pull-credential.ts";
import {
  type ImageResolution,
  type MissingObject,
  type NetworkCreate,
  type ObjectCreate,
  plannedId,
} from "./desired-stack.ts";
import { ImageLookup } from "./image-lookup.ts";
import type { ApiAnswer } from "./resolve-image.ts";

export interface ApiRequest {
  readonly method: string;
  /** Without version prefix and query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
}

export interface RecordingSetting {
  readonly engine: Engine;
  readonly clock: Clock;
  readonly snapshot: Snapshot;
  /** Names of secrets and configs that this run is going to create. */
  readonly plannedSecrets: readonly string[];
  readonly plannedConfigs: readonly string[];
  /** References of images that do not exist yet, because the build was a dry run. */
  readonly toBeBuilt: readonly string[];
  readonly credential: PullCredential | undefined;
}

/**
 * Plays an empty swarm to `docker stack deploy`: answers what it asks, keeps what it would change, changes nothing.
 * Services and networks that exist are hidden from it, so it describes all of them; what it cannot find is handed to it
 * and noted, so that everything missing is known at once.
 */
export class Recording {
  readonly services: ServiceSpec[] = [];
  readonly networks: NetworkCreate[] = [];
  readonly secrets: ObjectCreate[] = [];
  readonly configs: ObjectCreate[] = [];
  readonly missing: MissingObject[] = [];
  readonly images = new Map<string, ImageResolution>();
  readonly #setting: RecordingSetting;
  readonly #lookup: ImageLookup;
  readonly #distribution = new Map<string, Promise<ApiAnswer>>();

  constructor(setting: RecordingSetting) {
    this.#setting = setting;
    this.#lookup = new ImageLookup(setting);
  }

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const { method, path } = request;
    if (method === "POST") return this.#recordCreate(path, request.body);
    const image = /^\/distribution\/(.+)\/json$/.exec(path)?.[1];
    if (image !== undefined) return this.#resolveImage(decodeURIComponent(image));
    return this.#read(path, request.query);
  }

  #recordCreate(path: string, body: string): ApiAnswer {
    const lists: Readonly<Record<string, unknown[]>> = {
      "/services/create": this.services,
      "/networks/create": this.networks,
      "/secrets/create": this.secrets,
      "/configs/create": this.configs,
    };
    const list = lists[path];
    if (list === undefined) return notFound(`${path} is not part of a deployment`);
    const created = JSON.parse(body) as { Name: string };
    list.push(created);
    return { status: 201, body: { ID: plannedId(created.Name), Id: plannedId(created.Name), Warnings: [] } };
  }

  #read(path: string, query: URLSearchParams): ApiAnswer {
    if (path === "/info") return { status: 200, body: this.#setting.snapshot.info };
    if (path === "/services" || path === "/networks") return { status: 200, body: [] };
    if (path === "/secrets") return this.#listObjects("secret", query);
    if (path === "/configs") return this.#listObjects("config", query);
    const network = /^\/networks\/(.+)$/.exec(path)?.[1];
    if (network !== undefined) return { status: 200, body: this.#network(decodeURIComponent(network)) };
    return notFound(`no such object: ${path}`);
  }

  #network(name: string): Network {
    const live = this.#setting.snapshot.networks.find((each) => each.Name === name || each.Id === name);
    if (live !== undefined) return live;
    this.#note({ kind: "network", name });
    return { Id: plannedId(name), Name: name, Driver: "overlay", Scope: "swarm" };
  }

  #listObjects(kind: "secret" | "config", query: URLSearchParams): ApiAnswer {
    const wanted = namesIn(query);
    const { snapshot, plannedSecrets, plannedConfigs } = this.#setting;
    const live = kind === "secret" ? snapshot.secrets : snapshot.configs;
    const planned =
      kind === "secret" ? [...plannedSecrets, ...namesOf(this.secrets)] : [...plannedConfigs, ...namesOf(this.configs)];
    const body = wanted.map((name) => {
      const found = live.find(({ Spec }) => Spec.Name === name);
      if (found !== undefined) return found;
      if (!planned.includes(name)) this.#note({ kind, name });
      return standIn(name);
    });
    return { status: 200, body };
  }

  #note(missing: MissingObject): void {
    const known = this.missing.some(({ kind, name }) => kind === missing.kind && name === missing.name);
    if (!known) this.missing.push(missing);
  }

  #resolveImage(image: string): Promise<ApiAnswer> {
    const asked = this.#distribution.get(image) ?? this.#askRegistry(image);
    this.#distribution.set(image, asked);
    return asked;
  }

  async #askRegistry(image: string): Promise<ApiAnswer> {
    if (this.#setting.toBeBuilt.some((planned) => sameImage(planned, image))) {
      this.images.set(image, { state: "to be built" });
      return notFound(`${image} is not built yet`);
    }
    const { answer, resolution } = await this.#lookup.resolve(image);
    this.images.set(image, resolution);
    return answer;
  }
}

function sameImage(a: string, b: string): boolean {
  const [left, right] = [parseImageRef(a), parseImageRef(b)];
  return left !== undefined && right !== undefined && formatImageRef(left) === formatImageRef(right);
}

/** The names in a list request's filter, in either form that the API knows: a set or a list. */
function namesIn(query: URLSearchParams): string[] {
  const { name = [] } = JSON.parse(query.get("filters") ?? "{}") as { name?: string[] | Record<string, boolean> };
  return Array.isArray(name) ? name : Object.keys(name);
}

function namesOf(objects: readonly ObjectCreate[]): string[] {
  return objects.map(({ Name }) => Name);
}

function standIn(name: string): StoredObject {
  const time = "2000-01-01T00:00:00Z";
  return { ID: plannedId(name), Version: { Index: 1 }, CreatedAt: time, Spec: { Name: name, Labels: {} } };
}

function notFound(message: string): ApiAnswer {
  return { status: 404, body: { message } };
}
