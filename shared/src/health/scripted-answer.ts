import { Duplex } from "node:stream";
import { formatDuration } from "../domain/duration.ts";
import { shorten } from "../text/shorten.ts";
import { AttemptError } from "./connection.ts";
import { explainAttempt } from "./connection-failure.ts";
import { exchange, headersOf } from "./exchange.ts";
import { judgeAnswer } from "./judge.ts";
import { type Miss, miss, type Outcome } from "./outcome.ts";
import type { ScriptedAnswer } from "./probe-output.ts";
import { PROBE_SCRIPT } from "./probe-script.ts";
import type { HttpTarget, TcpTarget } from "./target.ts";

/** How the script is told what to do. Times are milliseconds; the tools only know whole seconds. */
export interface Scripting {
  readonly target: HttpTarget | TcpTarget;
  readonly mark: string;
  readonly timeout: number;
  /** How long rounds are repeated; 0 for one round. */
  readonly life: number;
  readonly addresses: readonly string[];
  readonly port: number;
}

/** The argv that runs the probe script inside a container. */
export function scriptArgv(scripting: Scripting): string[] {
  const { target, mark, timeout, life, addresses, port } = scripting;
  const request = target.type === "http" ? requestParts(target) : { raw: "", method: "GET", path: "/", headers: [] };
  const seconds = (milliseconds: number) => String(Math.ceil(milliseconds / 1_000));
  const { raw, method, path, headers } = request;
  const facts = [mark, target.type, seconds(timeout), seconds(life), addresses.join(" "), String(port)];
  return ["/bin/sh", "-c", PROBE_SCRIPT, "slipway-probe", ...facts, raw, method, path, ...headers];
}

/** What is needed to understand an answer of the script. */
export type ScriptedQuestion = Pick<Scripting, "target" | "port" | "timeout">;

/** What the script's answer from one address means for the target. */
export async function judgeScripted(
  answer: ScriptedAnswer,
  { target, port, timeout }: ScriptedQuestion,
  expectVersion: string | undefined,
): Promise<Outcome> {
  const address = `${answer.address}:${port}`;
  if (target.type === "tcp") return answer.exitCode === 0 ? { kind: "pass" } : complaint(answer, address, timeout);
  if (!answer.bytes.subarray(0, 5).equals(Buffer.from("HTTP/"))) return complaint(answer, address, timeout);
  try {
    const { firstByte: _, ...parsed } = await exchange(
      replay(answer.bytes),
      target.request,
      AbortSignal.timeout(Math.ceil(timeout)),
    );
    return judgeAnswer(parsed, target.expect, expectVersion);
  } catch (error) {
    if (!(error instanceof AttemptError)) throw error;
    return explainAttempt(error, { address, host: address, timeout });
  }
}

function requestParts({ request }: HttpTarget) {
  const { method, path } = request;
  const lines = Object.entries(headersOf(request)).map(([name, value]) => `${name}: ${value}`);
  const raw = [`${method} ${path} HTTP/1.1`, ...lines, "", ""].join("\r\n");
  return { raw, method, path, headers: lines.flatMap((line) => ["-H", line]) };
}

/** Exit codes of a tool that ran out of time: curl's, coreutils' timeout, BusyBox's timeout. */
const OUT_OF_TIME = new Set([28, 124, 143]);

/** What curl, bash and nc write when there was no answer. */
function complaint({ exitCode, bytes }: ScriptedAnswer, address: string, timeout: number): Miss {
  const said = bytes.toString("utf8").trim();
  if (exitCode !== undefined && OUT_OF_TIME.has(exitCode))
    return miss(`no answer from ${address} within ${formatDuration(timeout)}`);
  if (exitCode === 7 || /refused/i.test(said) || said === "") return miss(`connection refused at ${address}`);
  return miss(`${address}: ${shorten(said.split("\n", 1)[0] ?? "", 160)}`);
}

/** A connection on which the answer has already been heard; Node's own parser then reads it. */
function replay(bytes: Buffer): Duplex {
  return new Duplex({
    read() {
      this.push(bytes);
      this.push(null);
    },
    write: (_chunk, _encoding, done) => done(),
  });
}
