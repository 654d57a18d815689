/** The values of one of a matrix's jobs. */
export type MatrixLeg = Readonly<Record<string, unknown>>;

/**
 * All combinations of a worked-out `strategy.matrix`, without `exclude`, with `include`.
 * Source: docs.github.com, "Running variations of jobs in a workflow", expanding and excluding.
 * @throws {Error} when it is no matrix or there is nothing in it
 */
export function expandMatrix(matrix: unknown): MatrixLeg[] {
  if (!isRecord(matrix)) throw new Error("Matrix must be a mapping");
  const { include = [], exclude = [], ...vectors } = matrix;
  const excluded = records(exclude, "exclude");
  const product = cartesian(vectors).filter((leg) => !excluded.some((each) => matches(leg, each)));
  const legs = withIncluded(product, records(include, "include"), new Set(Object.keys(vectors)));
  if (legs.length === 0) throw new Error("Matrix must define at least one vector");
  return legs;
}

/** As it stands behind a job's name: ` (linux, 24)`. */
export function legSuffix(leg: MatrixLeg | undefined): string {
  if (leg === undefined) return "";
  const values = Object.values(leg)
    .flatMap(leaves)
    .filter((value) => value !== "");
  return values.length === 0 ? "" : ` (${values.join(", ")})`;
}

function cartesian(vectors: Readonly<Record<string, unknown>>): MatrixLeg[] {
  const named = Object.entries(vectors);
  if (named.length === 0) return [];
  return named.reduce<MatrixLeg[]>(
    (legs, [name, values]) => {
      if (!Array.isArray(values)) throw new Error(`Matrix vector '${name}' must be an array`);
      if (values.length === 0) throw new Error(`Matrix vector '${name}' does not contain any values`);
      return legs.flatMap((leg) => values.map((value: unknown) => ({ ...leg, [name]: value })));
    },
    [{}],
  );
}

/**
 * An entry's pairs are added to each combination none of whose own values they would overwrite; an entry that fits
 * none is a combination of its own.
 */
function withIncluded(
  product: readonly MatrixLeg[],
  included: readonly MatrixLeg[],
  own: ReadonlySet<string>,
): MatrixLeg[] {
  const legs = [...product];
  const added: MatrixLeg[] = [];
  for (const entry of included) {
    const originals = Object.entries(entry).filter(([key]) => own.has(key));
    const fits = legs.flatMap((leg, at) => (matches(leg, Object.fromEntries(originals)) ? [at] : []));
    if (fits.length === 0) added.push(entry);
    for (const at of fits) legs[at] = { ...legs[at], ...entry };
  }
  return [...legs, ...added];
}

function matches(value: unknown, pattern: unknown): boolean {
  if (isRecord(pattern)) {
    return isRecord(value) && Object.entries(pattern).every(([key, each]) => matches(value[key], each));
  }
  if (Array.isArray(pattern)) {
    return (
      Array.isArray(value) && value.length === pattern.length && pattern.every((each, at) => matches(value[at], each))
    );
  }
  return value === pattern;
}

function records(value: unknown, name: string): MatrixLeg[] {
  if (!Array.isArray(value) || !value.every(isRecord)) throw new Error(`Matrix '${name}' must be an array of mappings`);
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function leaves(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [value === null ? "" : String(value)];
  return Object.values(value).flatMap(leaves);
}
