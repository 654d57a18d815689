import { matchesGlob } from "node:path";
import type { Answer, Exchange } from "./exchange.ts";

/** Which requests a fault is for. */
interface FaultMatch {
  readonly method?: string;
  /** A glob or a regular expression on the decoded path: `/repos/*\/*\/pulls`, `/graphql`. */
  readonly path: string | RegExp;
  /** For GraphQL, where all paths are the same. */
  readonly body?: RegExp;
  /** How many requests it meets. Default 1. */
  readonly times?: number;
  /** How many requests it lets by first. Default 0. */
  readonly skip?: number;
}

/** `after`: the work is done and only the answer is lost. Default `before`. */
type When = "before" | "after";

type FaultKind =
  | { readonly kind: "status"; readonly status: number; readonly message?: string; readonly when?: When }
  | { readonly kind: "secondary-limit"; readonly retryAfter: number; readonly status?: 403 | 429 }
  | { readonly kind: "rate-limit"; readonly resetAfter: number }
  | { readonly kind: "graphql-error"; readonly type: string; readonly message: string }
  | { readonly kind: "stale" }
  /** GraphQL keeps a field from the token, wherever it stands in the answer. */
  | { readonly kind: "hidden-field"; readonly field: string }
  | { readonly kind: "drop"; readonly when?: When }
  | { readonly kind: "delay"; readonly milliseconds: number }
  | { readonly kind: "hold"; readonly until: Promise<unknown> };

export type Fault = FaultMatch & FaultKind;

/** A fault in place. */
export interface PlacedFault {
  /** How many requests it has met. */
  readonly count: number;
  remove(): void;
}

interface State {
  readonly fault: Fault;
  skipped: number;
  count: number;
}

export class Faults {
  readonly #placed = new Set<State>();

  add(fault: Fault): PlacedFault {
    const state: State = { fault, skipped: 0, count: 0 };
    this.#placed.add(state);
    return {
      get count() {
        return state.count;
      },
      remove: () => void this.#placed.delete(state),
    };
  }

  /** The fault that this request meets, counted. */
  next(request: Exchange): Fault | undefined {
    for (const state of this.#placed) {
      if (matches(state.fault, request) && this.#isDue(state)) return state.fault;
    }
    return undefined;
  }

  #isDue(state: State): boolean {
    const { skip = 0, times = 1 } = state.fault;
    if (state.skipped < skip) {
      state.skipped += 1;
      return false;
    }
    if (state.count >= times) return false;
    state.count += 1;
    return true;
  }
}

function matches({ method, path, body }: Fault, request: Exchange): boolean {
  if (method !== undefined && method !== request.method) return false;
  if (body !== undefined && !body.test(request.body.toString())) return false;
  return typeof path === "string" ? matchesGlob(request.path, path) : path.test(request.path);
}

/** What a fault answers in place of GitHub; undefined for those that do not. */
export function faultAnswer(fault: Fault, now = Date.now()): Answer | undefined {
  switch (fault.kind) {
    case "status":
      return statusAnswer(fault.status, fault.message);
    case "secondary-limit":
      return {
        status: fault.status ?? 403,
        headers: { "retry-after": String(fault.retryAfter) },
        body: { message: SECONDARY_LIMIT, documentation_url: `${LIMITS}#about-secondary-rate-limits` },
      };
    case "rate-limit": {
      const reset = String(Math.ceil(now / 1000) + fault.resetAfter);
      return {
        status: 403,
        headers: { "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset },
        body: { message: "API rate limit exceeded for installation.", documentation_url: LIMITS },
      };
    }
    case "graphql-error":
      return { status: 200, body: { data: null, errors: [{ type: fault.type, message: fault.message }] } };
    default:
      return undefined;
  }
}

const LIMITS = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";
const SECONDARY_LIMIT = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
const MESSAGES: Readonly<Record<number, string>> = {
  401: "Bad credentials",
  403: "Resource not accessible by integration",
  404: "Not Found",
  409: "Conflict",
  422: "Validation Failed",
  500: "Server Error",
};

/** A gateway in front of GitHub speaks HTML, not JSON. */
function statusAnswer(status: number, given: string | undefined): Answer {
  if (status > 500) {
    const body = `<!DOCTYPE html>\n<html><body><h1>${given ?? "Unicorn!"}</h1></body></html>\n`;
    return { status, headers: { "content-type": "text/html; charset=utf-8" }, body };
  }
  const message = given ?? MESSAGES[status] ?? "Error";
  return { status, body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) } };
}
