import { randomBytes } from "node:crypto";
import type { Answer, Exchange } from "../http/exchange.ts";

const PATH = "/blobs/";

interface Blob {
  readonly signature: string;
  readonly blocks: Map<string, Buffer>;
  content: Buffer | undefined;
}

/** The part of Azure's blob storage that the toolkits use. Source: learn.microsoft.com, "Put Blob", "Put Block List". */
export class Blobs {
  readonly #blobs = new Map<string, Blob>();

  /** A new blob, to be written by who knows its address. */
  create(): string {
    const id = `${this.#blobs.size + 1}`;
    // As long as a real one: a short signature would be masked wherever its letters stand.
    this.#blobs.set(id, { signature: randomBytes(32).toString("base64url"), blocks: new Map(), content: undefined });
    return id;
  }

  address(base: string, id: string): string {
    const signature = this.#blobs.get(id)?.signature ?? "";
    return `${base}${PATH}${id}?sv=2024-08-04&sig=${signature}`;
  }

  isWritten(id: string): boolean {
    return this.#blobs.get(id)?.content !== undefined;
  }

  serves({ path }: Exchange): boolean {
    return path.startsWith(PATH);
  }

  handle(request: Exchange): Answer {
    const blob = this.#blobs.get(request.path.slice(PATH.length));
    if (blob === undefined) return { status: 404, headers: { "x-ms-error-code": "BlobNotFound" } };
    if (request.url.searchParams.get("sig") !== blob.signature) {
      return { status: 403, headers: { "x-ms-error-code": "AuthenticationFailed" } };
    }
    return request.method === "PUT" ? write(blob, request) : send(blob, request);
  }
}

function write(blob: Blob, { url, body }: Exchange): Answer {
  const part = url.searchParams.get("comp");
  if (part === "block") blob.blocks.set(url.searchParams.get("blockid") ?? "", body);
  else if (part === "blocklist") blob.content = Buffer.concat(blocksOf(blob, body.toString()));
  else blob.content = body;
  const headers = {
    etag: '"0x8DC"',
    "last-modified": new Date().toUTCString(),
    "x-ms-request-id": randomBytes(8).toString("hex"),
  };
  return { status: 201, headers: { ...headers, "x-ms-request-server-encrypted": "true" } };
}

function blocksOf({ blocks }: Blob, list: string): Buffer[] {
  const ids = [...list.matchAll(/<(?:Latest|Uncommitted)>(.+?)<\//g)].map(([, id = ""]) => id);
  return ids.map((id) => blocks.get(id) ?? Buffer.alloc(0));
}

function send({ content }: Blob, { headers }: Exchange): Answer {
  if (content === undefined) return { status: 404, headers: { "x-ms-error-code": "BlobNotFound" } };
  const type = { "content-type": "application/octet-stream", "accept-ranges": "bytes", etag: '"0x8DC"' };
  const range = /bytes=(\d+)-(\d*)/.exec(String(headers.range ?? headers["x-ms-range"] ?? ""));
  if (range === null) return { status: 200, headers: type, body: content };
  const from = Number(range[1]);
  const body = content.subarray(from, range[2] ? Number(range[2]) + 1 : undefined);
  const part = { "content-range": `bytes ${from}-${from + body.length - 1}/${content.length}` };
  return { status: 206, headers: { ...type, ...part }, body };
}
