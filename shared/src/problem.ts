/** A place in one of the caller's files. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One thing that is wrong with what the caller gave, and where. */
export interface Problem {
  /** The input's name, with a path into it where it is structured: `images.api.target`. */
  readonly input: string;
  /** What is wrong and how to put it right. Never holds a secret's value. */
  readonly message: string;
  readonly at?: Place;
}

/** `deploy/stack.yml:12:3` */
export function renderPlace({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}
