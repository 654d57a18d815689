import { Readable } from "node:stream";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandOutput,
  S3Client,
} from "@aws-sdk/client-s3";
import { Upload } from "@aws-sdk/lib-storage";
import type { S3Access } from "../config.ts";
import { type BucketFacts, explainBucket } from "./bucket-failure.ts";
import type { Store, StoredFile } from "./store.ts";

/** Parts are held in memory. A file has at most 10 000 of them, so those of one that may be very large are larger. */
const PART_BYTES = 8 * 1024 * 1024;
const FEWER_THAN_ALLOWED = 8_000;
const PARALLEL_PARTS = 2;
const ATTEMPTS = 5;

/** What is below a prefix in a bucket of Amazon's S3 or a compatible storage. */
export class Bucket implements Store, Disposable {
  readonly name: string;
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #facts: BucketFacts;

  constructor({ bucket, prefix, access }: { bucket: string; prefix: string; access: S3Access }) {
    this.#bucket = bucket;
    this.#prefix = prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`;
    this.name = `s3://${bucket}/${this.#prefix}`;
    this.#client = connect(access);
    this.#facts = { bucket, endpoint: access.endpoint ?? "Amazon S3", region: access.region };
  }

  async list(): Promise<readonly StoredFile[]> {
    const files: StoredFile[] = [];
    let token: string | undefined;
    do {
      const page: ListObjectsV2CommandOutput = await this.#ask(() => this.#page(token));
      for (const { Key = "", Size = 0, LastModified } of page.Contents ?? [])
        files.push({ name: Key.slice(this.#prefix.length), bytes: Size, modified: LastModified?.getTime() ?? 0 });
      token = page.NextContinuationToken;
    } while (token !== undefined);
    return files.filter(({ name }) => name !== "" && !name.includes("/"));
  }

  /** In parts of which the storage makes one file at the end; after a failure it throws them away. */
  async write(name: string, content: AsyncIterable<Uint8Array>, guess = 0): Promise<void> {
    const watched = new Watched(content);
    const upload = new Upload({
      client: this.#client,
      params: { Bucket: this.#bucket, Key: this.#key(name), Body: Readable.from(watched) },
      partSize: Math.max(PART_BYTES, Math.ceil(guess / FEWER_THAN_ALLOWED)),
      queueSize: PARALLEL_PARTS,
    });
    try {
      await upload.done();
    } catch (error) {
      // A storage may also refuse to throw the parts away, which is not what went wrong first.
      throw watched.failure ?? explainBucket(error, this.#facts);
    }
  }

  async *read(name: string): AsyncIterable<Uint8Array> {
    const command = new GetObjectCommand({ Bucket: this.#bucket, Key: this.#key(name) });
    const { Body } = await this.#ask(() => this.#client.send(command));
    try {
      yield* Body as Readable;
    } catch (error) {
      throw explainBucket(error, this.#facts);
    }
  }

  async remove(name: string): Promise<void> {
    const command = new DeleteObjectCommand({ Bucket: this.#bucket, Key: this.#key(name) });
    await this.#ask(() => this.#client.send(command));
  }

  [Symbol.dispose](): void {
    this.#client.destroy();
  }

  #page(token: string | undefined): Promise<ListObjectsV2CommandOutput> {
    const where = { Bucket: this.#bucket, Prefix: this.#prefix, Delimiter: "/" };
    return this.#client.send(
      new ListObjectsV2Command({ ...where, ...(token === undefined ? {} : { ContinuationToken: token }) }),
    );
  }

  #key(name: string): string {
    return `${this.#prefix}${name}`;
  }

  async #ask<T>(request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      throw explainBucket(error, this.#facts);
    }
  }
}

/** Remembers why a content did not come to its end. */
class Watched implements AsyncIterable<Uint8Array> {
  failure: unknown;
  readonly #content: AsyncIterable<Uint8Array>;

  constructor(content: AsyncIterable<Uint8Array>) {
    this.#content = content;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      yield* this.#content;
    } catch (error) {
      this.failure = error;
      throw error;
    }
  }
}

function connect({ endpoint, region, credential }: S3Access): S3Client {
  const given =
    credential === undefined
      ? {}
      : {
          credentials: {
            accessKeyId: credential.accessKeyId,
            secretAccessKey: credential.secretAccessKey.reveal(),
          },
        };
  return new S3Client({
    region,
    maxAttempts: ATTEMPTS,
    // Compatible storages know neither a host name for each bucket nor Amazon's newer checksums.
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...given,
  });
}
