import type { Problem } from "@slipway/shared";

/** Where a variable of the stack file gets its value from. */
export interface VariableSource {
  readonly variable: string;
  readonly value: string;
  /** The input that gives it: `env`, `images.api`, `secrets.db-password`. */
  readonly origin: string;
}

export interface StackEnvironment {
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** The name under which the stack file sees an image, secret or config: `db-password` + `SECRET` → `DB_PASSWORD_SECRET`. */
export function variableName(name: string, kind: "IMAGE" | "SECRET" | "CONFIG"): string {
  return `${name.toUpperCase().replaceAll(/[-.]/g, "_")}_${kind}`;
}

/** Puts all sources into one environment. Two sources for one variable are a problem: neither may win silently. */
export function stackEnvironment(sources: readonly VariableSource[]): StackEnvironment {
  const values = new Map<string, string>();
  const origins = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { variable, value, origin } of sources) {
    const first = origins.get(variable);
    if (first !== undefined) {
      problems.push({
        input: origin,
        message: `gives the variable ${variable}, and so does ${first}; rename one of them`,
      });
      continue;
    }
    values.set(variable, value);
    origins.set(variable, origin);
  }
  return { values, problems };
}
