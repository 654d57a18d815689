import { createHash } from "node:crypto";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { type FakeImage, imageManifest, platformObject, renderConfig } from "./fake-image.ts";
import { refuse } from "./fake-refusal.ts";
import { FakeGate, type FakeSignIn } from "./fake-sign-in.ts";

/** One prepared answer: for the next `times` requests whose `METHOD /path` matches. */
export interface Fault {
  readonly match: RegExp;
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly times?: number;
  /** How many matching requests are served as usual before. */
  readonly after?: number;
}

/** A registry in memory on loopback, for answers that a real one does not give on demand. */
export class FakeRegistry implements AsyncDisposable {
  /** `METHOD /path` of everything that came, in order. */
  readonly requests: string[] = [];
  readonly #server: http.Server;
  readonly #gate: FakeGate;
  readonly #manifests = new Map<string, { mediaType: string; bytes: Buffer }>();
  readonly #tags = new Map<string, string>();
  readonly #blobs = new Map<string, Buffer>();
  readonly #faults: { fault: Fault; left: number; spared: number }[] = [];
  pageSize = 100;

  private constructor(signIn: FakeSignIn) {
    this.#gate = new FakeGate(signIn);
    this.#server = http.createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => this.#answer(request, Buffer.concat(chunks), response));
    });
  }

  static async start(signIn: FakeSignIn = { kind: "open" }): Promise<FakeRegistry> {
    const registry = new FakeRegistry(signIn);
    registry.#server.listen(0, "127.0.0.1");
    await once(registry.#server, "listening");
    return registry;
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers the next matching requests with something else. */
  fail(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY, spared: fault.after ?? 0 });
  }

  /** Forgets every token, as if their time were up. */
  expireTokens(): void {
    this.#gate.expireTokens();
  }

  /** Puts an image there: one manifest a platform, an index over them when there are several. Gives its digest. */
  addImage(repository: string, tags: readonly string[], image: FakeImage): string {
    const children = image.platforms.map((platform) => this.#addPlatform(repository, platform, image));
    const [only] = children;
    const digest = image.platforms.length === 1 && only ? only.digest : this.#addIndex(repository, children);
    for (const tag of tags) this.#tags.set(`${repository}:${tag}`, digest);
    return digest;
  }

  /** The digest a tag points at. */
  tagged(repository: string, tag: string): string | undefined {
    return this.#tags.get(`${repository}:${tag}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, "close");
  }

  #addPlatform(repository: string, platform: string, image: FakeImage) {
    const config = this.#addBlob(renderConfig(platform, image));
    const layer = this.#addBlob(Buffer.from(`${repository} ${platform}`));
    return { ...this.#addManifest(repository, imageManifest(config, layer)), platform: platformObject(platform) };
  }

  #addIndex(repository: string, manifests: readonly object[]): string {
    const index = { schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests };
    return this.#addManifest(repository, index).digest;
  }

  #addManifest(repository: string, manifest: { readonly mediaType: string }) {
    const bytes = Buffer.from(JSON.stringify(manifest));
    const digest = sha256(bytes);
    this.#manifests.set(`${repository}@${digest}`, { mediaType: manifest.mediaType, bytes });
    return { mediaType: manifest.mediaType, digest, size: bytes.length };
  }

  #addBlob(bytes: Buffer) {
    const digest = sha256(bytes);
    this.#blobs.set(digest, bytes);
    return { digest, size: bytes.length };
  }

  #answer(request: http.IncomingMessage, body: Buffer, response: http.ServerResponse): void {
    const line = `${request.method} ${request.url}`;
    this.requests.push(line);
    const fault = this.#faults.find(({ fault: { match }, left }) => left > 0 && match.test(line));
    if (fault && fault.spared > 0) fault.spared -= 1;
    else if (fault) {
      fault.left -= 1;
      response.writeHead(fault.fault.status, { ...fault.fault.headers });
      response.end(fault.fault.body ?? "");
      return;
    }
    const url = new URL(request.url ?? "/", `http://${this.host}`);
    if (url.pathname === "/token") this.#gate.giveToken(request, url, response);
    else if (this.#gate.admits(request, response)) this.#serve({ request, url, body, response });
  }

  #serve({ request, url, body, response }: Arrived): void {
    const [, repository = "", kind = "", rest = ""] =
      /^\/v2\/(.+?)\/(manifests|blobs|tags)\/(.*)$/.exec(url.pathname) ?? [];
    if (url.pathname === "/v2/") response.end("{}");
    else if (kind === "tags") this.#serveTags(repository, url, response);
    else if (kind === "blobs" && request.method === "POST") this.#openUpload(repository, response);
    else if (kind === "blobs" && request.method === "DELETE") response.writeHead(204).end();
    else if (kind === "blobs") sendBytes(response, this.#blobs.get(rest));
    else if (request.method === "PUT") this.#putManifest({ request, repository, tag: rest, body, response });
    else this.#serveManifest(repository, rest, response);
  }

  #serveTags(repository: string, url: URL, response: http.ServerResponse): void {
    const prefix = `${repository}:`;
    const all = [...this.#tags.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
    if (all.length === 0) {
      refuse(response, 404, "NAME_UNKNOWN", "repository name not known to registry");
      return;
    }
    const from = Number(url.searchParams.get("from") ?? 0);
    const page = all.slice(from, from + this.pageSize);
    const next = from + this.pageSize;
    if (next < all.length) response.setHeader("link", `<${url.pathname}?from=${next}>; rel="next"`);
    response.end(JSON.stringify({ name: repository, tags: page }));
  }

  #openUpload(repository: string, response: http.ServerResponse): void {
    response.writeHead(202, { location: `/v2/${repository}/blobs/uploads/1` }).end();
  }

  #putManifest({ request, repository, tag, body, response }: Put): void {
    const digest = sha256(body);
    this.#manifests.set(`${repository}@${digest}`, {
      mediaType: String(request.headers["content-type"]),
      bytes: body,
    });
    if (!tag.includes(":")) this.#tags.set(`${repository}:${tag}`, digest);
    response.writeHead(201, { "docker-content-digest": digest }).end();
  }

  #serveManifest(repository: string, reference: string, response: http.ServerResponse): void {
    const digest = reference.includes(":") ? reference : this.#tags.get(`${repository}:${reference}`);
    const found = this.#manifests.get(`${repository}@${digest}`);
    if (!found || !digest) {
      refuse(response, 404, "MANIFEST_UNKNOWN", "manifest unknown");
      return;
    }
    response.writeHead(200, { "content-type": found.mediaType, "docker-content-digest": digest });
    response.end(found.bytes);
  }
}

interface Arrived {
  readonly request: http.IncomingMessage;
  readonly url: URL;
  readonly body: Buffer;
  readonly response: http.ServerResponse;
}

interface Put extends Omit<Arrived, "url"> {
  readonly repository: string;
  readonly tag: string;
}

function sendBytes(response: http.ServerResponse, bytes: Buffer | undefined): void {
  if (bytes) response.end(bytes);
  else refuse(response, 404, "BLOB_UNKNOWN", "blob unknown to registry");
}

function sha256(bytes: Buffer): string {
  return `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
}
