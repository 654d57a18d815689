import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Secret } from "@slipway/shared";
import type { S3Access } from "../../src/config.ts";

interface Served {
  callback(): http.RequestListener;
  configureBuckets(): Promise<unknown>;
}

type Constructor = new (options: object) => Served;

const S3rver = createRequire(import.meta.url)("@20minutes/s3rver") as Constructor;

/** What answers a request instead of the server. Undefined lets it through. */
export type Fault = (line: string) => Refusal | undefined;

export interface Refusal {
  readonly status: number;
  readonly code: string;
  /** What the server takes the time for; the true one unless told. */
  readonly date?: Date;
  /** An answer that is no refusal. */
  readonly body?: string;
}

/** A real S3 server on 127.0.0.1 that keeps its files in a folder, and checks the signature of every request for a file. */
export interface S3Server extends AsyncDisposable {
  readonly access: S3Access;
  /** `METHOD /bucket/key?names of parameters` of everything that came, in order. */
  readonly requests: string[];
  fault: Fault | undefined;
  /** Ends the connection in the middle of the next answer of that kind. */
  cut: RegExp | undefined;
}

export async function startS3(buckets: readonly string[]): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), "slipway-s3-"));
  const open = (options: object) => new S3rver({ directory, silent: true, ...options });
  const strict = open({ configureBuckets: buckets.map((name) => ({ name })) });
  await strict.configureBuckets();
  const [serveFile, serveBucket] = [strict.callback(), open({ allowMismatchedSignatures: true }).callback()];
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    const line = requestLine(request);
    requests.push(line);
    const fault = started.fault?.(line);
    if (fault !== undefined) refuse(response, fault);
    else {
      if (started.cut?.test(line)) cutShort(response);
      if (isOfBucket(line)) serveBucket(request, response);
      else serveFile(request, response);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credential = { accessKeyId: "S3RVER", secretAccessKey: new Secret("S3RVER") };
  const started: S3Server = {
    access: { endpoint, region: "eu-central-1", credential },
    requests,
    fault: undefined,
    cut: undefined,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      rmSync(directory, { recursive: true });
    },
  };
  return started;
}

/** The server signs `/backups` where the client, as Amazon's documents have it, signs `/backups/`. */
function isOfBucket(line: string): boolean {
  return /^\w+ \/[^/]+\/?(\?|$)/.test(line);
}

function requestLine({ method, url = "" }: http.IncomingMessage): string {
  const { pathname, searchParams } = new URL(url, "http://s3");
  const names = [...searchParams.keys()].filter((name) => name !== "x-id").toSorted();
  return `${method} ${pathname}${names.length === 0 ? "" : `?${names.join("&")}`}`;
}

function refuse(response: http.ServerResponse, { status, code, date = new Date(), body }: Refusal): void {
  response.writeHead(status, { "content-type": "application/xml", date: date.toUTCString() });
  const refusal = `<Error><Code>${code}</Code><Message>as the test wanted</Message></Error>`;
  response.end(`<?xml version="1.0"?>${body ?? refusal}`);
}

function cutShort(response: http.ServerResponse): void {
  const write = response.write.bind(response);
  response.write = ((chunk: Buffer) => {
    write(chunk.subarray(0, chunk.length / 2));
    response.destroy(new Error("cut"));
    return false;
  }) as typeof response.write;
}
