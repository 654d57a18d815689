import type { Masks } from "./masks.ts";

/** What the runner puts in front of a line to give it a meaning, and what a person sees instead. */
const SHOWN: Readonly<Record<string, string>> = {
  "##[group]": "▾ ",
  "##[error]": "Error: ",
  "##[warning]": "Warning: ",
  "##[notice]": "Notice: ",
  "##[debug]": "Debug: ",
};
const TAG = /^##\[(?:group|error|warning|notice|debug)\]/;

/** A job's log as the web page shows it: masked, groups as title lines. */
export class Log {
  readonly #lines: string[] = [];
  readonly #masks: Masks;
  readonly #onLine: (line: string) => void;

  constructor(masks: Masks, onLine: (line: string) => void) {
    this.#masks = masks;
    this.#onLine = onLine;
  }

  get lines(): readonly string[] {
    return this.#lines;
  }

  /** Writes names and values under a title; nothing when there are none. */
  writeList(title: string, entries: readonly (readonly [name: string, value: string])[]): void {
    if (entries.length > 0) this.write(title);
    for (const [name, value] of entries) this.write(`  ${name}: ${value}`);
  }

  /** Writes text of one or more lines. It is masked as a whole, so that a value of several lines is found. */
  write(text: string): void {
    for (const line of this.#masks.mask(text).split("\n")) {
      if (line === "##[endgroup]") continue;
      const shown = line.replace(TAG, (tag) => SHOWN[tag] ?? tag);
      this.#lines.push(shown);
      this.#onLine(shown);
    }
  }
}
