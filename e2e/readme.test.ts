import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { parse, stringify } from "yaml";
import { readLab } from "../lab/description.ts";
import { labEnvironment, SUITE_PATH, suiteCommit } from "./support/caller.ts";
import { inLab } from "./support/example-workflow.ts";
import { PushedSample } from "./support/pushed-sample.ts";
import { freshNamespace, releaseSecrets, results, shown } from "./support/release-workflow.ts";
import { removeStack } from "./support/stack.ts";

const readme = readFileSync(join(SUITE_PATH, "README.md"), "utf8");
const [workflow = "", stackFile = ""] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

/** The lab's kernel has no virtual IPs. */
function withoutVirtualAddresses(text: string): string {
  const { services, ...rest } = parse(text) as { readonly services: Readonly<Record<string, object>> };
  const changed = Object.entries(services).map(([name, service]) => [
    name,
    { ...service, deploy: { endpoint_mode: "dnsrr" } },
  ]);
  return stringify({ ...rest, services: Object.fromEntries(changed) });
}

test("the README's workflow and stack file release an application to two environments", async () => {
  const { open, private: registry } = readLab().registries;
  const place = {
    commit: suiteCommit(),
    registry: registry.host,
    username: registry.username,
    pullUsername: registry.pullUsername,
    namespace: freshNamespace("readme"),
  };
  await using shop = await PushedSample.open("acme/shop", inLab(workflow, place));
  onTestFinished(() => removeStack("shop"));
  shop.edit("stack.yml", () => withoutVirtualAddresses(stackFile));
  shop.edit("Dockerfile", (content) =>
    content.replace("ARG BASE_REGISTRY=docker.io", `ARG BASE_REGISTRY=${open.host}`),
  );

  const lab = labEnvironment();
  const environment = { ...lab, secrets: { ...lab.secrets, STACK_SECRETS: "db-password=a-database-password" } };
  const environments = { staging: environment, production: environment };
  const run = await shop.push("1.0.0", { secrets: releaseSecrets(), environments });

  expect(run.conclusion, `${run.problems}\n${shown(run)}`).toBe("success");
  expect(results(run)).toMatchObject({
    "release / Deploy to staging": "success",
    "release / Deploy to production": "success",
  });
});
