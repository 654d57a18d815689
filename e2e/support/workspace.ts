import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder that plays the checked-out repository of a workflow. */
export interface Workspace {
  readonly path: string;
  write(file: string, content: string): string;
}

/** A fresh folder that is gone when the test is, or when what `atEnd` waits for is over. */
export function openWorkspace(
  files: Readonly<Record<string, string>> = {},
  atEnd: (remove: () => void) => void = onTestFinished,
): Workspace {
  const path = mkdtempSync(join(tmpdir(), "slipway-workspace-"));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  const write = (file: string, content: string): string => {
    const target = join(path, file);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    return target;
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return { path, write };
}
