import { describe, expect, it } from "vitest";
import { type GameFault, startGame } from "./support/game-server.ts";
import { checkFromRunner, resultsOf } from "./support/health.ts";
import { postDeployList } from "./support/post-deploy-list.ts";

const QUICK = { interval: "50ms", timeout: "20s" };

/** A deployment whose game does one thing wrong, checked once. */
async function checkFaulty(fault: GameFault) {
  const game = await startGame({ faults: [fault] });
  const targets = postDeployList({ api: game.url, worker: game.url }).replace(
    "  timeout: 30s",
    "$&\n  failure-threshold: 1",
  );
  const run = await checkFromRunner(targets, { ...QUICK, migrations: "none" });
  return { run, game, duel: resultsOf(run).find(({ name }) => name === "a duel") };
}

describe("the post-deploy list of a game", () => {
  it("is run once everything is healthy and serves the version: two players log in, are matched, play, and are listed", async () => {
    const [api, worker] = [await startGame({ matching: 700 }), await startGame()];
    const targets = postDeployList({ api: api.url, worker: worker.url });
    const run = await checkFromRunner(targets, { ...QUICK, "expect-version": "v1.2.3", migrations: "none" });
    expect(run.log.join("\n")).toContain("a duel: match completion passed (step 11 of 14)");
    expect(run.outputs).toMatchObject({ result: "healthy", healthy: "true" });
    expect(resultsOf(run).map(({ name, verdict }) => [name, verdict])).toContainEqual(["risk engine", "skipped"]);
    // It does things, so it is done once, however often the others are asked.
    expect(api.requests.filter((request) => request === "POST /queue/join")).toHaveLength(2);
    const before = api.requests.slice(0, api.requests.indexOf("POST /auth/bootstrap"));
    expect(before.filter((request) => request === "GET /health").length).toBeGreaterThanOrEqual(3);
    expect(api.requests.filter((request) => request.includes("/maps"))).toEqual([]);
  });

  it("asks what only some deployments have, and goes through the maps when their migrations were touched", async () => {
    const [game, riskEngine] = [await startGame(), await startGame()];
    const targets = postDeployList({ api: game.url, worker: game.url, riskEngine: riskEngine.url });
    const migrations = "db/migrations/000048_players.up.sql\ndb/migrations/000049_map_tags.up.sql";
    const run = await checkFromRunner(targets, { ...QUICK, migrations });
    expect(run.outputs.result).toBe("healthy");
    expect(riskEngine.requests).toContain("GET /health/ready");
    expect(game.maps).toEqual([expect.stringMatching(/^check-[0-9a-f]{8}$/)]);
    expect(run.log.join("\n")).toContain("a duel: map browse passed (step 16 of 16)");
  });

  it("never shows what it has learnt of credentials, on its own account or the runner's", async () => {
    const { run } = await checkFaulty("refresh is rejected");
    expect(run.masks.length).toBeGreaterThan(0);
    for (const mask of run.masks) expect(run.printed.join("\n")).not.toContain(mask);
    expect(run.printed.join("\n")).toContain('"token":"***"');
  });

  it.each<[GameFault, RegExp]>([
    [
      "refresh is rejected",
      /^step 2 of 14, refresh: POST http:\S+\/auth\/refresh: answered 401: the probe is not allowed in; the answer was \{"error":"refresh token rejected","token":"\*\*\*"\}$/,
    ],
    [
      "nobody is ever matched",
      /^step 6 of 14, assignment: GET http:\S+\/queue\/assignment\?ticket=\{\{ticket\}\}: not within 5 s: answered 200, but status is "waiting", expected "assigned"; the answer was \{"status":"waiting"\}$/,
    ],
    [
      "the realtime service closes",
      /^step 7 of 14, realtime connection: \{\{realtime\}\} sent \{"type":"join","token":"\{\{anna-token\}\}"\}: the server closed the WebSocket with 4503 \(no room\)$/,
    ],
    [
      "a match ends without a winner",
      /^step 11 of 14, match completion: on second connection sent \{"type":"guess","distance":9000\}: no message came that was expected \(the last one: \{"type":"completed"\}\) within 5 s$/,
    ],
    [
      "the history is lost",
      /^step 13 of 14, public history: GET http:\S+\/players\/\{\{anna\}\}\/history: answered 200, but matches\.0\.id is not there; the answer was \{"matches":\[\]\}$/,
    ],
  ])("says in one sentence which step failed, what it sent and what came when %s", async (fault, sentence) => {
    const { run, duel } = await checkFaulty(fault);
    expect(run.conclusion).toBe("failure");
    expect(run.outputs).toMatchObject({ result: "unhealthy", "failed-targets": "a duel" });
    expect(duel?.lastError).toMatch(sentence);
    expect(run.annotations.filter(({ level }) => level === "error")).toHaveLength(1);
  });

  it("does not begin while a service still serves another version", async () => {
    const [api, worker] = [await startGame(), await startGame({ version: "1.2.2" })];
    const targets = postDeployList({ api: api.url, worker: worker.url });
    const run = await checkFromRunner(targets, {
      ...QUICK,
      timeout: "5s",
      "expect-version": "1.2.3",
      migrations: "none",
    });
    expect(run.outputs.result).toBe("stale");
    expect(api.requests).not.toContain("POST /auth/bootstrap");
  });
});
