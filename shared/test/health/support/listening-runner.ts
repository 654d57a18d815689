import { RecordingRunner } from "../../../src/testing/index.ts";

/** A recording runner on whose lines a test acts. */
export class ListeningRunner extends RecordingRunner {
  readonly #onLine: (line: string) => void;

  constructor(onLine: (line: string) => void) {
    super();
    this.#onLine = onLine;
  }

  override info(line: string): void {
    super.info(line);
    this.#onLine(line);
  }
}
