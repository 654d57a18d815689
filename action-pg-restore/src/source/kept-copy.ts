import { type FileHandle, open } from "node:fs/promises";
import { UserError } from "@slipway/shared";
import type { Bytes } from "../archive/byte-reader.ts";

/**
 * Passes a content on and writes it to a new file of the runner's as it passes; the file is whole once the end came.
 * @throws {UserError} when it cannot be written.
 */
export async function* keepCopy(content: Bytes, path: string): AsyncGenerator<Uint8Array> {
  await using file = await open(path, "wx", 0o600);
  for await (const chunk of content) {
    await append(file, chunk);
    yield chunk;
  }
}

async function append(file: FileHandle, chunk: Uint8Array): Promise<void> {
  try {
    await file.writeFile(chunk);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`the dump cannot be kept on the runner: ${code === "ENOSPC" ? "its disk is full" : message}`, {
      hint: "free space on the runner, or put the dump on it and give its path",
    });
  }
}
