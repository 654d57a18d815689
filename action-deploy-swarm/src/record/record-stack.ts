import { join } from "node:path";
import { type CommandResult, neutralise, type PrivateFolder, type Shell, UserError } from "@slipway/shared";
import type { ServiceSpec } from "../cluster/service.ts";
import type { DesiredStack } from "./desired-stack.ts";
import { keepUnansweredImages } from "./kept-images.ts";
import { Recording, type RecordingSetting } from "./recording.ts";
import { startRecordingServer } from "./recording-server.ts";

export interface RecordRequest extends RecordingSetting {
  readonly stack: string;
  readonly stackFiles: readonly string[];
  readonly environment: ReadonlyMap<string, string>;
  readonly apiVersion: string;
}

const TIMEOUT = 120_000;

/**
 * Lets the runner's own `docker stack deploy` translate the stack files, against a socket that applies nothing: what
 * it would send is by construction what Docker means by these files.
 * @throws {UserError} with the command's own complaint when it refuses them.
 */
export async function recordStack(request: RecordRequest, shell: Shell, folder: PrivateFolder): Promise<DesiredStack> {
  const recording = new Recording(request);
  await using server = await startRecordingServer(join(folder.path, "record.sock"), request.apiVersion, (each) =>
    recording.answer(each),
  );
  const result = await shell.run(stackDeployCommand(request, server.socketPath, folder.path), {
    // A variable of the job must not win over a default that the stack file gives: only the inputs give values.
    inherit: ["PATH"],
    env: Object.fromEntries(request.environment),
    timeout: TIMEOUT,
  });
  if (result.exitCode !== 0) throw explainRefusal(result, request.stackFiles);
  const recorded = { services: recording.services.map(withoutUnknownPlatforms), images: recording.images };
  return {
    ...keepUnansweredImages(recorded, request.snapshot.services, request.stack),
    networks: recording.networks,
    secrets: recording.secrets,
    configs: recording.configs,
    missing: recording.missing,
    remarks: remarksOf(result),
  };
}

/** The command whose requests are recorded. It gets a configuration folder of its own, and no credential. */
export function stackDeployCommand(
  request: Pick<RecordRequest, "stack" | "stackFiles">,
  socket: string,
  folder: string,
): string[] {
  const files = request.stackFiles.flatMap((file) => ["--compose-file", file]);
  const global = ["--host", `unix://${socket}`, "--config", join(folder, "docker")];
  return ["docker", ...global, "stack", "deploy", "--detach=true", "--resolve-image=always", ...files, request.stack];
}

function explainRefusal({ exitCode, stderr }: CommandResult, files: readonly string[]): UserError {
  if (exitCode === 127)
    return new UserError("the runner has no docker command, which is needed to read stack files", {
      hint: "install the Docker CLI on the runner; it needs no engine there",
    });
  if (exitCode === 124) return new UserError(`docker stack deploy did not finish reading ${files.join(", ")} in time`);
  const complaint = stderr.trim().split("\n").map(neutralise).join("\n");
  const message = `docker refuses ${files.join(", ")}: ${complaint || `exit code ${exitCode}`}`;
  const [file = ""] = files;
  return new UserError(`${message}\nNothing was changed.`, {
    problems: [{ input: "stack-file", message: complaint, at: { file } }],
  });
}

/** Attestation manifests show up as a platform that no node has; the command leaves them in. */
function withoutUnknownPlatforms(spec: ServiceSpec): ServiceSpec {
  const { Placement } = spec.TaskTemplate;
  if (Placement?.Platforms === undefined) return spec;
  const Platforms = Placement.Platforms.filter(({ OS }) => OS !== "unknown");
  return { ...spec, TaskTemplate: { ...spec.TaskTemplate, Placement: { ...Placement, Platforms } } };
}

/** What is worth passing on: not the lines that name what would be created, nor those on images, which are checked. */
function remarksOf({ stdout, stderr }: CommandResult): string[] {
  return `${stdout}\n${stderr}`
    .split("\n")
    .map((line) => line.trim())
    .filter(
      (line) =>
        line !== "" &&
        !/^(Creating|Updating) |could not be accessed on a registry|different nodes running different/.test(line),
    );
}
