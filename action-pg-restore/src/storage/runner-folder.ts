import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { UserError } from "@slipway/shared";
import { type Store, type StoredFile, UNFINISHED } from "./store.ts";

/** A folder on the runner, made when it is first written to. Its files are readable for the runner's user alone. */
export class RunnerFolder implements Store {
  readonly name: string;
  readonly #path: string;

  constructor(path: string) {
    this.name = path.endsWith("/") ? path : `${path}/`;
    this.#path = resolve(path);
  }

  async list(): Promise<readonly StoredFile[]> {
    const entries = await readdir(this.#path, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw this.#explain(error, "read");
    });
    const files = entries.filter((entry) => entry.isFile());
    return Promise.all(
      files.map(async ({ name }) => {
        const { size, mtimeMs } = await stat(join(this.#path, name));
        return { name, bytes: size, modified: mtimeMs };
      }),
    );
  }

  async write(name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    const unfinished = join(this.#path, `${name}${UNFINISHED}`);
    const folder = () => mkdir(this.#path, { recursive: true, mode: 0o700 });
    await folder().catch((error: NodeJS.ErrnoException) => Promise.reject(this.#explain(error, "written to")));
    try {
      await this.#writeTo(unfinished, content);
      await rename(unfinished, join(this.#path, name));
    } catch (error) {
      await rm(unfinished, { force: true });
      throw this.#explain(error as NodeJS.ErrnoException, "written to");
    }
  }

  async *read(name: string): AsyncIterable<Uint8Array> {
    try {
      yield* createReadStream(join(this.#path, name)) as AsyncIterable<Buffer>;
    } catch (error) {
      throw this.#explain(error as NodeJS.ErrnoException, "read");
    }
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.#path, name), { force: true });
  }

  async #writeTo(path: string, content: AsyncIterable<Uint8Array>): Promise<void> {
    await using file = await open(path, "w", 0o600);
    for await (const chunk of content) await file.writeFile(chunk);
    // A name that is there after a power cut must not stand for content that is not.
    await file.sync();
  }

  /** An error that is not of the file system is passed on. */
  #explain(error: NodeJS.ErrnoException, what: string): Error {
    if (error.syscall === undefined) return error;
    const reason = error.code === "ENOSPC" ? "the disk is full" : error.message;
    return new UserError(`${this.name} on the runner cannot be ${what}: ${reason}`, { cause: undefined });
  }
}
