import { askEngine, type Clock, Deadline, type Engine, unframe } from "@slipway/shared";

/** How a command in a container ended. */
export type CommandEnd =
  | { readonly state: "ended"; readonly exitCode: number; readonly output: string }
  /** It may still be running: an engine cannot end it. */
  | { readonly state: "overdue" };

/** More than this is no message. */
const LONGEST_OUTPUT = 2_000;
const POLL = 200;

/** Runs a command, given as its words, in a running container. No shell reads it. */
export async function runInContainer(
  { engine, clock }: { readonly engine: Engine; readonly clock: Clock },
  container: string,
  { command, timeout }: { readonly command: readonly string[]; readonly timeout: number },
): Promise<CommandEnd> {
  const deadline = new Deadline(clock, timeout);
  const { Id } = await askEngine<{ Id: string }>(engine, {
    method: "POST",
    path: `/containers/${container}/exec`,
    body: { AttachStdout: true, AttachStderr: true, Cmd: command },
  });
  const start = { method: "POST", path: `/exec/${Id}/start`, body: { Detach: false, Tty: false }, timeout } as const;
  // Without an answer in time the exec's own state says how it stands.
  const said = await engine.exchange(start).then(
    ({ body }) => unframe(body).toString("utf8"),
    () => "",
  );
  for (;;) {
    const { Running, ExitCode } = await askEngine<{ Running: boolean; ExitCode: number | null }>(engine, {
      method: "GET",
      path: `/exec/${Id}/json`,
    });
    if (!Running && ExitCode !== null)
      return { state: "ended", exitCode: ExitCode, output: said.trim().slice(-LONGEST_OUTPUT) };
    if (deadline.passed) return { state: "overdue" };
    await clock.sleep(POLL);
  }
}
