import { type RunContext, UserError } from "@slipway/shared";
import { RecordingRunner } from "@slipway/shared/testing";
import { readConfig } from "../../src/read-config.ts";

export const context: RunContext = {
  repository: "acme/shop",
  sha: "",
  ref: "",
  runId: "1234567890",
  runAttempt: "2",
  actor: "",
  runUrl: "",
  hasSshAgent: false,
};
export const date = new Date("2026-11-21T03:15:00Z");
const KEY = "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n";
const KNOWN = "db.example ssh-ed25519 AAAAC3Nza";

export type Inputs = Readonly<Record<string, string>>;

export const ssh: Inputs = { "ssh-host": "db.example", "ssh-user": "deploy", "ssh-key": KEY, "ssh-known-hosts": KNOWN };
export const restore: Inputs = {
  ...{ mode: "restore", database: "shop", "confirm-database": "shop", container: "db", source: "shop.dump" },
  writers: "api",
};
export const connection = "postgres://app:pa%40ss@db.example/shop";

export function read(inputs: Inputs, event = "workflow_dispatch", job = "restore") {
  return readConfig({ source: new RecordingRunner(inputs), context, event, workflowRef: undefined, job, date });
}

/** What is said, without the head that counts it. */
export function problems(inputs: Inputs, event?: string): string[] {
  try {
    read(inputs, event);
    return [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.problems.map(({ input, message }) => `${input}: ${message}`);
  }
}
