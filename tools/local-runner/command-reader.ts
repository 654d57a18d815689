import { type Command, parseCommand } from "./commands.ts";
import { type IssueLevel, type Issues, placeOf } from "./issues.ts";
import type { Log } from "./log.ts";
import type { Masks } from "./masks.ts";

/** What a process can change by printing. */
export interface CommandTargets {
  readonly log: Log;
  readonly masks: Masks;
  readonly issues: Issues;
  readonly workspace: string;
  /** Whether debug lines are shown. */
  readonly debug: boolean;
  readonly setOutput: (name: string, value: string) => void;
  readonly saveState: (name: string, value: string) => void;
}

const LONGEST_UNMASKED_TOKEN = 6;
/** Commands that `echo` does not echo: they print something themselves, or must not be seen. */
const UNECHOED: ReadonlySet<string> = new Set(["add-mask", "debug", "error", "warning", "notice", "stop-commands"]);

/**
 * Obeys the workflow commands in a process's output and logs everything else.
 * Source: actions/runner 2.336, ActionCommandManager.cs and OutputManager.cs.
 */
export class CommandReader {
  /** Whether a command could not be obeyed, which fails the step. */
  failed = false;
  readonly #targets: CommandTargets;
  readonly #handlers: Readonly<Record<string, (command: Command, line: string) => void>>;
  #stopToken: string | undefined;
  #echo: boolean;

  constructor(targets: CommandTargets) {
    const { issues, log, workspace } = targets;
    const report = (level: IssueLevel) => (command: Command) =>
      issues.add(level, command.data, placeOf(command.properties, workspace));
    this.#targets = targets;
    this.#echo = targets.debug;
    this.#handlers = {
      error: report("error"),
      warning: report("warning"),
      notice: report("notice"),
      debug: ({ data }) => this.#debug(data),
      group: ({ data }) => log.write(`##[group]${data}`),
      endgroup: () => log.write("##[endgroup]"),
      "add-mask": ({ data }) => this.#addMask(data),
      "set-output": (command) => targets.setOutput(nameIn(command), this.#deprecated(command)),
      "save-state": (command) => targets.saveState(nameIn(command), this.#deprecated(command)),
      "set-env": refuse,
      "add-path": refuse,
      echo: ({ data }) => this.#setEcho(data),
      "stop-commands": (command, line) => this.#stop(command, line),
      // Problem matchers are not applied here.
      "add-matcher": () => {},
      "remove-matcher": () => {},
    };
  }

  /** Takes one line of the process's output, on either stream. Gives the command in it when it was obeyed. */
  read(line: string): Command | undefined {
    const command = parseCommand(line, (name) => this.#isKnown(name));
    if (command !== undefined && (this.#stopToken === undefined || this.#resumes(command))) {
      this.#obey(command, line);
      return command;
    }
    this.#targets.log.write(line.replaceAll(/##\[(?=(?:start|end)-action)/g, "##[\\"));
    return undefined;
  }

  #isKnown(name: string): boolean {
    return Object.hasOwn(this.#handlers, name.toLowerCase()) || name.toLowerCase() === this.#stopToken;
  }

  #resumes({ name }: Command): boolean {
    return name === this.#stopToken;
  }

  #obey(command: Command, line: string): void {
    if (this.#resumes(command)) {
      this.#targets.log.write(line);
      this.#stopToken = undefined;
      return;
    }
    const isUnechoed = UNECHOED.has(command.name);
    if (this.#echo && !isUnechoed) this.#targets.log.write(line);
    try {
      this.#handlers[command.name]?.(command, line);
    } catch (error) {
      this.failed = true;
      this.#targets.issues.add(
        "error",
        `Unable to process command '${isUnechoed ? command.name : line}' successfully.`,
      );
      this.#targets.issues.add("error", (error as Error).message);
    }
  }

  #debug(text: string): void {
    if (this.#targets.debug) for (const line of text.split(/\r?\n/)) this.#targets.log.write(`##[debug]${line}`);
  }

  #addMask(value: string): void {
    const { issues, log, masks } = this.#targets;
    if (value.trim() === "") {
      issues.add("warning", "Can't add secret mask for empty string in ##[add-mask] command.");
      return;
    }
    if (this.#echo) log.write("::add-mask::***");
    masks.addWithLines(value);
  }

  #setEcho(value: string): void {
    const wanted = value.trim().toLowerCase();
    if (wanted !== "on" && wanted !== "off") {
      throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${value}'.`);
    }
    this.#echo = wanted === "on";
  }

  #stop({ data: token }: Command, line: string): void {
    if (token === "" || token.toLowerCase() === "pause-logging" || this.#isKnown(token)) {
      throw new Error(
        "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command.",
      );
    }
    this.#stopToken = token.toLowerCase();
    if (token.length > LONGEST_UNMASKED_TOKEN) this.#targets.masks.add(token);
    this.#targets.log.write(line);
  }

  #deprecated({ name, data }: Command): string {
    this.#targets.issues.add(
      "warning",
      `The \`${name}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files.`,
    );
    return data;
  }
}

function nameIn({ name, properties }: Command): string {
  if (!properties.name) throw new Error(`Required field 'name' is missing in ##[${name}] command.`);
  return properties.name;
}

function refuse({ name }: Command): void {
  throw new Error(`The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
}
