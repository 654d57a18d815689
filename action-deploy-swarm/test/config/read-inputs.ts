import { readRunContext, UserError } from "@slipway/shared";
import { memoryFiles, RecordingRunner } from "@slipway/shared/testing";
import { type Config, type DeployConfig, readConfig } from "../../src/config.ts";

export const workflow = { GITHUB_REPOSITORY: "acme/shop", GITHUB_SHA: "1a2b3c4d5e6f", GITHUB_RUN_ID: "77" };
const date = new Date("2026-11-21T03:15:00Z");

const stackFile = `services:
  api:
    image: \${API_IMAGE}
    secrets: [{ source: db-password, target: db_password }]
secrets:
  db-password: { external: true, name: "\${DB_PASSWORD_SECRET}" }
`;
const files = {
  "stack.yml": stackFile,
  "plain.yml": "services: {api: {image: 'acme/api:1'}}",
  "keys/apns.p8": Buffer.from([0, 255]),
};

export const key = "-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----";
export const ssh = {
  "ssh-host": "manager-1",
  "ssh-port": "2222",
  "ssh-user": "deploy",
  "ssh-key": key,
  "ssh-known-hosts": "[manager-1]:2222 ssh-ed25519 AAAA",
};
export const plain = { stack: "shop", "stack-file": "plain.yml" };
export const full = {
  ...ssh,
  stack: "shop",
  "stack-file": "stack.yml",
  images: "api=ghcr.io/acme/api:1.2.0",
  secrets: "db-password=hunter2-hunter2",
};

interface Read {
  readonly config: Config | undefined;
  /** Every problem, one a line. */
  readonly problems: readonly string[];
  readonly error: UserError | undefined;
  readonly runner: RecordingRunner;
}

/** The configuration that the action makes of inputs, or all that is wrong with them. */
export async function read(
  inputs: Record<string, string>,
  more: Record<string, string> = {},
  env = workflow,
): Promise<Read> {
  const runner = new RecordingRunner(inputs);
  const source = { source: runner, files: memoryFiles({ ...files, ...more }), context: readRunContext(env), date };
  try {
    return { config: await readConfig(source), problems: [], error: undefined, runner };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const problems = error.problems.map(({ input, message }) => `${input}: ${message}`);
    return { config: undefined, problems, error, runner };
  }
}

export async function deployment(inputs: Record<string, string>): Promise<DeployConfig> {
  const { config, error } = await read(inputs);
  if (config?.mode !== "deploy") throw error ?? new Error("not a deployment");
  return config;
}
