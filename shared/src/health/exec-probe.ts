import { randomBytes } from "node:crypto";
import { unframe } from "../diagnosis/engine-log.ts";
import { askEngine, type Engine } from "../ports/engine.ts";
import { shorten } from "../text/shorten.ts";
import { inspectContainer, whyNotRunning } from "./engine-container.ts";
import { engineFault } from "./engine-fault.ts";
import { miss, type Outcome } from "./outcome.ts";
import type { AttemptLimits, Probe } from "./probe.ts";
import { readProbeOutput } from "./probe-output.ts";
import { judgeScripted, scriptArgv } from "./scripted-answer.ts";
import type { HttpTarget, TcpTarget } from "./target.ts";

/** Always this address: BusyBox resolves `localhost` to ::1 and gives up when only 127.0.0.1 is listened on. */
const LOOPBACK = "127.0.0.1";
/** Over the attempt's own time, for the engine to start and end the program. */
const MARGIN = 5_000;

export interface ExecProbeParts {
  readonly target: HttpTarget | TcpTarget;
  readonly container: string;
  readonly port: number;
  readonly engine: Engine;
  readonly expectVersion: string | undefined;
}

/** A port on the loopback of a container, reached with the tools that are in it. */
export class ExecProbe implements Probe {
  readonly #parts: ExecProbeParts;

  constructor(parts: ExecProbeParts) {
    this.#parts = parts;
  }

  async attempt({ timeout }: AttemptLimits): Promise<Outcome> {
    const { container: name, engine } = this.#parts;
    try {
      const container = await inspectContainer(engine, name, timeout);
      if (container === undefined) return miss(`there is no container ${name} on this engine`, "lasting");
      const why = whyNotRunning(container);
      if (why !== undefined) return miss(why, "lasting");
      return await this.#ask(container.Id, timeout);
    } catch (error) {
      return engineFault(error);
    }
  }

  async #ask(containerId: string, timeout: number): Promise<Outcome> {
    const { target, port, expectVersion } = this.#parts;
    const mark = randomBytes(12).toString("hex");
    const scripting = { target, mark, timeout, life: 0, addresses: [LOOPBACK], port };
    const said = await this.#exec(containerId, scriptArgv(scripting), timeout);
    const { tool, answersOf } = readProbeOutput(said, mark);
    if (tool === undefined) return noShell(said.toString("utf8"));
    if (tool === "none") return miss(`there is no curl, bash or nc in the image; ${WAYS_OUT}`, "final");
    const [answer] = answersOf(1);
    return answer === undefined
      ? miss("the probe inside the container was cut off")
      : judgeScripted(answer, scripting, expectVersion);
  }

  /** Everything the command writes. The engine ends its answer when the command ends. */
  async #exec(containerId: string, argv: readonly string[], timeout: number): Promise<Buffer> {
    const { engine } = this.#parts;
    const body = { AttachStdout: true, AttachStderr: true, Cmd: argv };
    const { Id } = await askEngine<{ Id: string }>(engine, {
      method: "POST",
      path: `/containers/${containerId}/exec`,
      body,
    });
    const start = { Detach: false, Tty: false };
    const { body: said } = await engine.exchange({
      method: "POST",
      path: `/exec/${Id}/start`,
      body: start,
      timeout: timeout + MARGIN,
    });
    return unframe(said);
  }

  async [Symbol.asyncDispose](): Promise<void> {}
}

const WAYS_OUT =
  "give port and path instead of a localhost url, or give the image a health check and use type: container";

function noShell(said: string): Outcome {
  if (/\/bin\/sh|executable file not found/.test(said))
    return miss(`there is no shell in the image; ${WAYS_OUT}`, "final");
  return miss(`the probe could not be started: ${shorten(said.trim(), 160)}`);
}
