export type { Permissions } from "./access/permissions.ts";
export type { FakeGitHub } from "./fake-github.ts";
export type { Fault } from "./http/faults.ts";
export type { Job } from "./services/job.ts";
export { startFakeGitHub } from "./start.ts";
export type { RepositoryOptions } from "./state/create-repository.ts";
export type { PushEvent } from "./state/push-event.ts";
