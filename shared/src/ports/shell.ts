import { getExecOutput } from "@actions/exec";

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** Written to the command's standard input, which is closed afterwards. */
  readonly stdin?: string;
  /** Added to the environment that `cleanEnvironment` leaves. */
  readonly env?: Readonly<Record<string, string>>;
  /** Names of the step's own variables that the command gets; all that `cleanEnvironment` leaves unless given. */
  readonly inherit?: readonly string[];
  readonly cwd?: string;
  /** Ends the command after this many milliseconds; its exit code is then 124, as `timeout(1)` says. */
  readonly timeout?: number;
  /** Called with each line as it is written, on either stream. */
  readonly onLine?: (line: string) => void;
}

/** The one way out to a local process: an argv, never a shell string. A non-zero exit is a result, not an exception. */
export interface Shell {
  run(argv: readonly string[], options?: CommandOptions): Promise<CommandResult>;
}

export const runnerShell: Shell = {
  async run(argv, options = {}) {
    const [command, ...args] = options.timeout === undefined ? argv : [...timeoutPrefix(options.timeout), ...argv];
    if (command === undefined) throw new TypeError("empty argv");
    const onLine = options.onLine;
    return getExecOutput(command, args, {
      ignoreReturnCode: true,
      silent: true,
      env: { ...inherited(options.inherit), ...options.env },
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.stdin === undefined ? {} : { input: Buffer.from(options.stdin) }),
      ...(onLine === undefined ? {} : { listeners: { stdline: onLine, errline: onLine } }),
    });
  },
};

/**
 * The environment for child processes: the step's own without what could carry a secret to them — inputs, runner
 * tokens, saved state.
 */
export function cleanEnvironment(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !/^(INPUT_|STATE_|ACTIONS_|GITHUB_TOKEN$|GH_TOKEN$)/.test(name));
  return Object.fromEntries(kept.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function inherited(names: readonly string[] | undefined): Record<string, string> {
  const all = cleanEnvironment(process.env);
  if (names === undefined) return all;
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

// @actions/exec cannot end a command; coreutils' timeout(1) can, and passes on the signals it is sent.
function timeoutPrefix(milliseconds: number): string[] {
  return ["timeout", "--kill-after=5", String(Math.max(0.001, milliseconds / 1_000))];
}
