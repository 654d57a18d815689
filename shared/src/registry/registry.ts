import { HttpError, type HttpResponse } from "../ports/http.ts";
import type { RegistryCredential } from "./authorizer.ts";
import { digestOf, MANIFEST_TYPES, type StoredManifest } from "./manifest.ts";
import { failureOf, RegistryError, registryWords } from "./registry-error.ts";
import { type RegistryCall, RegistrySession } from "./session.ts";
import { asUnreachable, type RegistryPorts, RegistryTransport } from "./transport.ts";

/** What was found out about pushing before anything is pushed. */
export type PushProbe = "allowed" | "unknown";

export interface RegistryAccess {
  /** As in an image name: `ghcr.io`, `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string;
  readonly credential: RegistryCredential | undefined;
  /** Which right tokens are asked for: pushing includes pulling. */
  readonly rights: "pull" | "push";
}

/** A registry's API (OCI distribution specification 1.1). Nothing in it deletes. Every method throws {RegistryError}. */
export interface Registry {
  readonly host: string;
  /** Proves that the registry answers and accepts the credential. */
  login(): Promise<void>;
  /** The digest a tag points at; undefined when there is no such tag or repository. */
  digest(repository: string, reference: string): Promise<string | undefined>;
  /** A manifest by tag or digest, its bytes proven against the digest; undefined when there is none. */
  manifest(repository: string, reference: string): Promise<StoredManifest | undefined>;
  /** Makes a tag point at a manifest that the repository already has the parts of. */
  tag(repository: string, tag: string, manifest: StoredManifest): Promise<void>;
  /** Keeps a manifest under its digest alone; the repository already has the parts of it. */
  store(repository: string, manifest: StoredManifest): Promise<void>;
  /** A small blob (an image's configuration), proven against its digest. */
  blob(repository: string, digest: string): Promise<Buffer>;
  /** All tags of a repository, over all pages; none when there is no such repository. */
  tags(repository: string): Promise<readonly string[]>;
  /** Opens an upload and drops it again: the only question that push rights answer truthfully. */
  probePush(repository: string): Promise<PushProbe>;
}

export function openRegistry(access: RegistryAccess, ports: RegistryPorts): Registry {
  return new HttpRegistry(access, ports);
}

const LARGEST_CONFIG = 8 * 1024 * 1024;
const MOST_PAGES = 1_000;

interface Call extends RegistryCall {
  /** What is being done, for the error: "read the tags". */
  readonly action: string;
}

class HttpRegistry implements Registry {
  readonly host: string;
  readonly #session: RegistrySession;

  constructor({ registry, credential, rights }: RegistryAccess, ports: RegistryPorts) {
    this.host = registry;
    const transport = new RegistryTransport(registry, ports);
    this.#session = new RegistrySession(transport, credential, rights === "push" ? "pull,push" : "pull");
  }

  async login(): Promise<void> {
    await this.#expect([200], { method: "GET", repository: "", path: "/v2/", action: "sign in" });
  }

  async digest(repository: string, reference: string): Promise<string | undefined> {
    const call = this.#manifestCall("HEAD", repository, reference);
    const response = await this.#expect([200, 404], call);
    if (response.status === 404) return undefined;
    const announced = response.headers["docker-content-digest"];
    if (typeof announced === "string" && announced !== "") return announced;
    return (await this.manifest(repository, reference))?.digest;
  }

  async manifest(repository: string, reference: string): Promise<StoredManifest | undefined> {
    const call = this.#manifestCall("GET", repository, reference);
    const response = await this.#expect([200, 404], call);
    if (response.status === 404) return undefined;
    const digest = digestOf(response.body);
    if (reference.includes(":") && digest !== reference) throw this.#corrupt(call, `${reference} has other content`);
    return { digest, mediaType: mediaTypeOf(response), bytes: response.body };
  }

  async tag(repository: string, tag: string, manifest: StoredManifest): Promise<void> {
    await this.#putManifest(repository, tag, { manifest, action: `point ${tag} at ${manifest.digest.slice(0, 19)}` });
  }

  async store(repository: string, manifest: StoredManifest): Promise<void> {
    await this.#putManifest(repository, manifest.digest, { manifest, action: `store ${manifest.digest.slice(0, 19)}` });
  }

  async blob(repository: string, digest: string): Promise<Buffer> {
    const path = `/v2/${repository}/blobs/${digest}`;
    const call: Call = {
      method: "GET",
      repository,
      path,
      maxBytes: LARGEST_CONFIG,
      action: "read an image's configuration",
    };
    const { body } = await this.#expect([200], call);
    if (digestOf(body) !== digest) throw this.#corrupt(call, `${digest} has other content`);
    return body;
  }

  async tags(repository: string): Promise<readonly string[]> {
    const found: string[] = [];
    let path: string | undefined = `/v2/${repository}/tags/list?n=1000`;
    for (let page = 0; path !== undefined && page < MOST_PAGES; page += 1) {
      const response: HttpResponse = await this.#expect([200, 404], {
        method: "GET",
        repository,
        path,
        action: "read the tags",
      });
      if (response.status === 404) return found;
      found.push(...tagsOf(response.body));
      path = nextPage(response);
    }
    return found;
  }

  async probePush(repository: string): Promise<PushProbe> {
    const path = `/v2/${repository}/blobs/uploads/`;
    const opened = await this.#call({ method: "POST", repository, path, action: "push" });
    if (opened.status !== 202) {
      const error = this.#refusal({ repository, action: "push" }, opened);
      // Only a refusal proves a refusal; anything else is left to the push itself.
      if (["unauthenticated", "denied", "missing", "unsupported"].includes(error.failure)) throw error;
      return "unknown";
    }
    await this.#dropUpload(repository, opened);
    return "allowed";
  }

  /** GHCR answers 405; an upload that nobody continues goes away by itself. */
  async #dropUpload(repository: string, opened: HttpResponse): Promise<void> {
    const location = opened.headers.location;
    if (location === undefined) return;
    await this.#call({ method: "DELETE", repository, path: location, action: "drop the probe" }).catch(() => undefined);
  }

  async #putManifest(
    repository: string,
    reference: string,
    { manifest, action }: { readonly manifest: StoredManifest; readonly action: string },
  ): Promise<void> {
    const path = `/v2/${repository}/manifests/${reference}`;
    const headers = { "content-type": manifest.mediaType };
    await this.#expect([200, 201, 202], { method: "PUT", repository, path, headers, body: manifest.bytes, action });
  }

  #manifestCall(method: "GET" | "HEAD", repository: string, reference: string): Call {
    return {
      method,
      repository,
      path: `/v2/${repository}/manifests/${reference}`,
      headers: { accept: MANIFEST_TYPES.join(", ") },
      action: `read ${reference}`,
    };
  }

  async #expect(statuses: readonly number[], call: Call): Promise<HttpResponse> {
    const response = await this.#call(call);
    if (statuses.includes(response.status)) return response;
    throw this.#refusal(call, response);
  }

  async #call(call: Call): Promise<HttpResponse> {
    try {
      return await this.#session.send(call);
    } catch (error) {
      if (error instanceof HttpError) throw asUnreachable(this.host, call.action, error);
      throw error;
    }
  }

  #refusal({ repository, action }: Pick<Call, "repository" | "action">, response: HttpResponse): RegistryError {
    const said = registryWords(response.body);
    const failure = failureOf(response.status, said);
    return new RegistryError(action, { failure, host: this.host, repository, status: response.status, said });
  }

  #corrupt({ repository, action }: Call, said: string): RegistryError {
    return new RegistryError(action, { failure: "invalid", host: this.host, repository, status: 200, said });
  }
}

function mediaTypeOf(response: HttpResponse): string {
  const [type = ""] = String(response.headers["content-type"] ?? "").split(";");
  if (type !== "" && type !== "application/json") return type.trim();
  const { mediaType } = JSON.parse(response.body.toString("utf8")) as { mediaType?: string };
  return mediaType ?? MANIFEST_TYPES[1];
}

function tagsOf(body: Buffer): readonly string[] {
  const { tags } = JSON.parse(body.toString("utf8")) as { tags?: readonly string[] | null };
  return tags ?? [];
}

/** `Link: </v2/acme/api/tags/list?last=1.9&n=1000>; rel="next"` */
function nextPage(response: HttpResponse): string | undefined {
  return /<([^>]+)>\s*;\s*rel="?next"?/i.exec(String(response.headers.link ?? ""))?.[1];
}
