import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RecordingRunner } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readConfig } from "../src/read-config.ts";
import { renderRollbackCommand } from "../src/rollback-command.ts";
import { context, date } from "./support/read-inputs.ts";

interface Workflow {
  readonly on: { readonly workflow_dispatch: { readonly inputs: Readonly<Record<string, object>> } };
  readonly jobs: {
    readonly restore: { readonly steps: readonly { readonly with: Readonly<Record<string, string>> }[] };
  };
}

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const workflow = parse(/```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "") as Workflow;
const declared = Object.keys(workflow.on.workflow_dispatch.inputs);

/** What the step is given when a person starts the workflow with these fields. */
function given(fields: Readonly<Record<string, string>>): Record<string, string> {
  const step = workflow.jobs.restore.steps[0]?.with ?? {};
  const secrets: Record<string, string> = {
    "ssh-key": "-----BEGIN PRIVATE KEY-----\nMC4=\n-----END PRIVATE KEY-----\n",
    "ssh-known-hosts": "host.example.org ssh-ed25519 AAAAC3Nza",
  };
  const fill = (text: string) => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => fields[name] ?? "");
  return Object.fromEntries(
    Object.entries(step).map(([name, value]) => [name, secrets[name] ?? fill(value).replace(/\$\{\{.*\}\}/, "id")]),
  );
}

function read(fields: Readonly<Record<string, string>>) {
  const source = new RecordingRunner(given(fields));
  return readConfig({ source, context, event: "workflow_dispatch", workflowRef: undefined, job: "restore", date });
}

describe("the workflow in the README", () => {
  const confirmed = { database: "shop_prod", "confirm-database": "shop_prod" };

  it("takes every input of the command that goes back, and the one that leaves writes behind", () => {
    const target = { database: "shop_prod", oldDatabase: "shop_prod__old_1", workflow: "restore.yml" };
    const command = renderRollbackCommand({ ...target, context: { repository: "acme/shop", ref: "" } });
    const fields = Object.fromEntries(
      [...command.matchAll(/--field ([\w-]+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    expect(declared).toEqual(expect.arrayContaining([...Object.keys(fields), "discard-writes"]));
    expect(read({ ...fields, "discard-writes": "shop_prod" })).toMatchObject({
      mode: "rollback",
      oldDatabase: "shop_prod__old_1",
      discardWrites: true,
    });
  });

  it("plans and restores", () => {
    expect(read({ mode: "plan", database: "shop_prod" })).toMatchObject({ mode: "plan", database: "shop_prod" });
    expect(read({ ...confirmed, mode: "restore" })).toMatchObject({ mode: "restore", writers: { length: 3 } });
  });
});
