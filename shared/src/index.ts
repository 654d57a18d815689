export { runAction } from "./action.ts";
export { Deadline } from "./deadline.ts";
export { readContainerLog, readTaskLog, unframe } from "./diagnosis/engine-log.ts";
export { missingHealthTool } from "./diagnosis/health-tool.ts";
export { diagnose, type FailureName, type KnownFailure } from "./diagnosis/known-failures.ts";
export { closest } from "./domain/closest.ts";
export { formatDuration, parseDuration } from "./domain/duration.ts";
export {
  formatImageRef,
  type ImageRef,
  isDigest,
  isRepository,
  isTag,
  parseImageRef,
} from "./domain/image-ref.ts";
export { formatPlatform, ociArchitecture, type Platform, parsePlatform } from "./domain/platform.ts";
export { connectEngine, type EngineAccess, type EngineConnection } from "./engine/connect.ts";
export type { EngineSocket } from "./engine/engine-socket.ts";
export { describeError, UserError } from "./errors.ts";
export { type Container, inspectContainer, whyNotRunning } from "./health/engine-container.ts";
export type { HealthResult, TargetReport, TargetVerdict } from "./health/health-result.ts";
export { healthTargets, healthTargetsJsonSchema } from "./health/health-targets.ts";
export { healthNeeds, placeOf } from "./health/open-probe.ts";
export { type HealthOptions, healthOptionFields, healthOptions } from "./health/options.ts";
export { describeFault, explainHealth, isAtFault, renderHealth } from "./health/render.ts";
export { isRunning, noSuchService, readService, type SwarmTask } from "./health/service-snapshot.ts";
export type { HealthTarget } from "./health/target.ts";
export { asksForMigrations, forMigrations, refuseMigrations } from "./health/touched-migrations.ts";
export { type HealthPorts, verifyHealth } from "./health/verify.ts";
export { unprovenVersion } from "./health/version-proof.ts";
export { engineAccess, engineAccessFields } from "./inputs/engine-access.ts";
export { choice, duration, flag, integer, lines, list, parsed, platforms, secret, text } from "./inputs/fields.ts";
export { type NamedImage, readImages } from "./inputs/images.ts";
export { type NamedValue, namedValues, readNamedValues } from "./inputs/named-values.ts";
export { finish, type Reading, readInputs } from "./inputs/read.ts";
export { readYaml, structured } from "./inputs/structured.ts";
export { atExit } from "./ports/at-exit.ts";
export { type Clock, systemClock } from "./ports/clock.ts";
export { askEngine, type Engine, EngineError, type EngineRequest, keptOpen, SocketEngine } from "./ports/engine.ts";
export { type Files, openPrivateFolder, type PrivateFolder, workspaceFiles } from "./ports/files.ts";
export { type Http, HttpError, type HttpRequest, type HttpResponse, nodeHttp } from "./ports/http.ts";
export { ActionsRunner, type InputSource, type Log, type Runner } from "./ports/runner.ts";
export { type CommandOptions, type CommandResult, cleanEnvironment, runnerShell, type Shell } from "./ports/shell.ts";
export { openSsh, type SshConnection } from "./ports/ssh.ts";
export type { SshTarget } from "./ports/ssh-target.ts";
export { type Place, type Problem, renderPlace } from "./problem.ts";
export { Problems } from "./problems.ts";
export { machineAuthorities } from "./registry/authorities.ts";
export type { RegistryCredential } from "./registry/authorizer.ts";
export { type DockerConfigFolder, readDockerConfig, savedCredential } from "./registry/docker-config.ts";
export { apiHost, credentialKey, isLoopback } from "./registry/host.ts";
export {
  type Descriptor,
  digestOf,
  type ImageConfig,
  type ManifestContent,
  readImageConfig,
  readManifestContent,
  type StoredManifest,
} from "./registry/manifest.ts";
export { openRegistry, type PushProbe, type Registry, type RegistryAccess } from "./registry/registry.ts";
export { RegistryError, type RegistryFailure } from "./registry/registry-error.ts";
export type { RegistryPorts } from "./registry/transport.ts";
export { type RunContext, readRunContext } from "./run-context.ts";
export { Secret, secretsIn } from "./secret.ts";
export { codeBlock, inlineCode, markdownTable } from "./text/markdown.ts";
export { Redactor } from "./text/redact.ts";
export { neutralise } from "./text/workflow-command.ts";
export { explainUnreadable } from "./unreadable.ts";
