import { connectionLost, refusal } from "@slipway/shared/testing";
import { beforeEach, describe, expect, it } from "vitest";
import { Runs, refused, shop } from "./runs.ts";

let runs: Runs;
beforeEach(async () => {
  runs = new Runs();
  await runs.deploy(withToken("old-token"));
  runs.forgetRequests();
});

const withToken = (content: string, tag = "1") => ({ ...shop(tag), fileSecrets: { shop_token: content } });
const stored = () => [...runs.swarm.secrets.values()].map(({ Version, Spec }) => ({ Version, Spec }));
const comparison = "POST /secrets/shop_token/update";

describe("a secret that the stack file makes of a file", () => {
  it("is created when it is not there", () => {
    expect(stored()).toMatchObject([{ Spec: { Name: "shop_token", Data: btoa("old-token") } }]);
  });

  it("stops the run when its content became another, with nothing changed, and says what to do", async () => {
    const before = stored();
    expect(await refused(runs.deploy(withToken("new-token", "2")))).toBe(
      "1 problem, nothing was changed:\n  - stack-file: the secret shop_token exists with other content, and Swarm cannot change it; give it in the secrets input, which makes a new version each time it changes",
    );
    expect(stored()).toEqual(before);
    expect(runs.swarm.writes).toEqual([comparison]);
  });

  it("is compared without a change when the content is the same, and the stack is released", async () => {
    const before = stored();
    expect(await runs.deploy(withToken("old-token", "2"))).toMatchObject({ state: "deployed" });
    expect(stored()).toEqual(before);
    expect(await runs.deploy(withToken("old-token", "2"))).toMatchObject({ state: "unchanged" });
  });

  it("is compared by a dry run as well, because comparing changes nothing", async () => {
    expect(await refused(runs.deploy(withToken("new-token"), { dryRun: true }))).toContain("exists with other content");
    expect(await runs.deploy(withToken("old-token"), { dryRun: true })).toMatchObject({ state: "planned" });
    expect(runs.swarm.writes).toEqual([comparison, comparison]);
    expect(runs.swarm.engine.requests.find(({ method }) => method === "POST")?.query).toEqual({ version: "0" });
  });

  it("is compared again when an answer got lost", async () => {
    let lost = 0;
    runs.swarm.after = ({ path }) => {
      if (!path.startsWith("/secrets/") || lost > 0) return;
      lost += 1;
      throw connectionLost(true);
    };
    expect(await runs.deploy(withToken("old-token"))).toMatchObject({ state: "unchanged" });
    expect(lost).toBe(1);
  });

  it("stops the run when it cannot be compared, too", async () => {
    runs.swarm.before = ({ path }) =>
      path.startsWith("/secrets/") ? refusal(403, "forbidden by the proxy") : undefined;
    expect(await refused(runs.deploy(withToken("old-token", "2")))).toMatch(
      /stack-file: the secret shop_token exists, and could not be compared with its file \(forbidden by the proxy\); run the job again, or give it in the secrets input/,
    );
    expect(runs.servicesWritten()).toEqual([]);
  });
});
