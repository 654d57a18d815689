import { ArchiveFault } from "./archive-problem.ts";

/** Compares the large objects that a dump names with those it has. */
export class LargeObjectList {
  #balance = 0;
  #sum = 0n;

  /** A line of `blobs.toc` is `16401 blob_16401.dat`. @returns the members it names. */
  read(file: string, content: string): { readonly oid: number; readonly file: string }[] {
    const lines = content.split("\n").filter((line) => line !== "");
    return lines.map((line) => {
      const [, oid, name] = /^(\d+) (blob_\d+\.dat)$/.exec(line) ?? [];
      if (name === undefined || Number(oid) !== oidOf(name))
        throw new ArchiveFault("damaged", `${file} is damaged: it has the line ${JSON.stringify(line.slice(0, 60))}`);
      this.named(Number(oid));
      return { oid: Number(oid), file: name };
    });
  }

  named(oid: number): void {
    this.#count(oid, 1);
  }

  found(oid: number): void {
    this.#count(oid, -1);
  }

  /** Whether those found are those named. Two numbers tell, as there may be millions. */
  get isComplete(): boolean {
    return this.#balance === 0 && this.#sum === 0n;
  }

  #count(oid: number, sign: number): void {
    this.#balance += sign;
    this.#sum += BigInt(sign * oid);
  }
}

/** The object in `blob_16401.dat`; undefined for another file. */
export function oidOf(file: string): number | undefined {
  const digits = /^blob_(\d+)\.dat$/.exec(file)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
