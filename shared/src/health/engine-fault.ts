import { EngineError } from "../ports/engine.ts";
import { HttpError } from "../ports/http.ts";
import { type Miss, miss } from "./outcome.ts";
import { isAbort } from "./probe.ts";

/** What an engine's refusal, or its silence, means for an attempt. @throws whatever else went wrong. */
export function engineFault(error: unknown): Miss {
  if (isAbort(error)) return miss("the engine did not answer in time");
  if (error instanceof HttpError) return miss(`the engine did not answer: ${error.message}`);
  if (!(error instanceof EngineError)) throw error;
  if (/not a swarm manager/i.test(error.message)) {
    return miss("the connected engine is not a swarm manager; services can only be seen from one", "final");
  }
  return miss(`the engine said: ${error.message}`);
}
