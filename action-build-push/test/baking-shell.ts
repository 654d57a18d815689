import { readFile, stat, writeFile } from "node:fs/promises";
import type { CommandOptions, CommandResult, Shell } from "@slipway/shared";
import type { FakeRegistry } from "@slipway/shared/testing";
import type { BakeDefinition, BakeTarget } from "../src/bake-file.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const INSPECT = `Name: default
Driver: docker
Platforms: linux/amd64, linux/arm64
 org.mobyproject.buildkit.worker.snapshotter: overlayfs
`;

/** Stands in for git and docker: what it bakes appears in a fake registry, made of nothing but its definition. */
export class BakingShell implements Shell {
  /** Each command; paths below the step's private folder are shown as `FOLDER/…`. */
  readonly calls: string[] = [];
  /** What a bake could read as each secret. */
  readonly secrets: Record<string, string> = {};
  /** Everything that a process was given beside its arguments. */
  readonly environments: Readonly<Record<string, string>>[] = [];
  commit = COMMIT;
  /** What the next bakes print and end with instead of building; used up one by one. */
  readonly failures: { readonly stderr: string; readonly exitCode: number }[] = [];
  /** Changes what a target becomes. */
  platformsOf = (target: BakeTarget): readonly string[] => target.platforms ?? ["linux/amd64"];
  readonly #registry: FakeRegistry;

  constructor(registry: FakeRegistry) {
    this.#registry = registry;
  }

  async run(argv: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
    this.environments.push(options.env ?? {});
    this.calls.push(argv.map((word) => word.replace(/\/\S*\/slipway-build-\w+\//, "FOLDER/")).join(" "));
    if (argv[0] === "git") return answer(`${this.commit} 1700000000\n`);
    if (argv[2] === "inspect") return answer(INSPECT);
    if (argv[2] === "bake") return this.#bake(argv, options);
    throw new Error(`unscripted command: ${argv.join(" ")}`);
  }

  async #bake(argv: readonly string[], options: CommandOptions): Promise<CommandResult> {
    const failure = this.failures.shift();
    if (failure) {
      for (const line of failure.stderr.split("\n")) options.onLine?.(line);
      return { exitCode: failure.exitCode, stdout: "", stderr: failure.stderr };
    }
    const definition = JSON.parse(await readFile(flagValue(argv, "--file"), "utf8")) as BakeDefinition;
    const wanted = definition.group?.default?.targets ?? [];
    for (const name of wanted) await this.#readSecrets(definition.target[name] ?? {});
    const built = wanted.map((name) => [name, { "containerimage.digest": this.#push(definition.target[name] ?? {}) }]);
    await writeFile(flagValue(argv, "--metadata-file"), JSON.stringify(Object.fromEntries(built)));
    return answer("");
  }

  async #readSecrets(target: BakeTarget): Promise<void> {
    for (const { id, src } of target.secret as { id: string; src: string }[]) {
      const { mode } = await stat(src);
      this.secrets[id] = `${(mode & 0o777).toString(8)} ${await readFile(src, "utf8")}`;
    }
  }

  #push(target: BakeTarget): string {
    const names = (target.tags as string[]).map((tag) => tag.slice(this.#registry.host.length + 1).split(":"));
    const [[repository = ""] = []] = names;
    const labels = target.labels as Record<string, string>;
    const tagNames = names.map(([, name = ""]) => name);
    const isPushed = String(target.output).includes("push=true");
    const image = { platforms: this.platformsOf(target), labels };
    return isPushed ? this.#registry.addImage(repository, tagNames, image) : "sha256:not-pushed";
  }
}

function flagValue(argv: readonly string[], flag: string): string {
  return argv[argv.indexOf(flag) + 1] ?? "";
}

function answer(stdout: string): CommandResult {
  return { exitCode: 0, stdout, stderr: "" };
}
