import type { Files } from "../ports/files.ts";

/** Files that exist only in a test. */
export function memoryFiles(content: Readonly<Record<string, string | Buffer>>): Files {
  return {
    async read(path) {
      const found = content[path];
      if (found === undefined)
        throw Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: "ENOENT" });
      return Buffer.from(found);
    },
  };
}
