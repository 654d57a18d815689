import { type Engine, type EngineRequest, Secret } from "@slipway/shared";
import { type EngineAnswer, FakeClock, FakeEngine, RecordingRunner, refusal } from "@slipway/shared/testing";
import { describe, expect, it } from "vitest";
import type { Boot } from "../../src/config.ts";
import { bootOn } from "../../src/modes/boot.ts";

const boot: Boot = {
  image: "ghcr.io/acme/shop:1.4.2",
  command: undefined,
  env: { DATABASE_URL: new Secret("ecto://app:pw@db/{database}"), PGDATABASE: new Secret("{database}") },
  network: undefined,
  timeout: 60_000,
};

const IMAGE = `/images/${encodeURIComponent(boot.image)}/json`;
type State = Readonly<Record<string, unknown>>;
const running: State = { Status: "running", ExitCode: 0, OOMKilled: false, Error: "" };
const exited = (code: number): State => ({ ...running, Status: "exited", ExitCode: code });
const health = (status: string): State => ({ ...running, Health: { Status: status } });

/** An engine whose drill container goes through these states; it stays in the last. */
function engineWith(states: readonly State[], answers: Readonly<Record<string, EngineAnswer>> = {}) {
  const usual: Readonly<Record<string, EngineAnswer>> = {
    "GET /containers/db/json": { body: { NetworkSettings: { Networks: { infra: { NetworkID: "n1" } } } } },
    "GET /networks/n1": { body: { Scope: "local", Attachable: false } },
    [`GET ${IMAGE}`]: { body: { Config: { Volumes: { "/cache": {} } } } },
    "GET /containers/drill/logs": { body: Buffer.from("** (DBConnection.ConnectionError)\n") },
  };
  let at = 0;
  return new FakeEngine(({ method, path }) => {
    const answer = answers[`${method} ${path}`] ?? usual[`${method} ${path}`];
    if (answer !== undefined) return answer;
    const isDrill = path === "/containers/drill/json";
    return { body: isDrill ? { Id: "1", State: states[Math.min(at++, states.length - 1)] } : {} };
  });
}

async function boots(
  engine: Engine,
  changes: Partial<Boot> = {},
  cancel = new AbortController().signal,
  log = new RecordingRunner(),
): Promise<string> {
  const ports = { engine, clock: new FakeClock(), log, cancel };
  const request = { boot: { ...boot, ...changes }, name: "drill", database: "shop __r1", serverContainer: "db" };
  try {
    await bootOn(ports, request);
    return "works";
  } catch (error) {
    return (error as Error).message;
  }
}

describe("an image is booted on the restored database", () => {
  it("in the server's network, with the database's name, and leaves nothing behind", async () => {
    const engine = engineWith([running]);
    expect(await boots(engine)).toBe("works");
    expect(engine.requests.find(({ path }) => path === "/containers/create")).toMatchObject({
      query: { name: "drill" },
      body: {
        Image: boot.image,
        Env: ["DATABASE_URL=ecto://app:pw@db/shop%20__r1", "PGDATABASE=shop __r1"],
        HostConfig: { NetworkMode: "infra", Tmpfs: { "/cache": "" } },
      },
    });
    expect(engine.lines.at(-1)).toBe("DELETE /containers/drill");
    expect(engine.requests.at(-1)?.query).toEqual({ force: "true" });
  });

  it.each<[string, readonly State[], Partial<Boot>, string | RegExp]>([
    ["its command ends well", [running, exited(0)], { command: ["bin/check"] }, "works"],
    [
      "its command fails",
      [running, exited(1)],
      { command: ["bin/check"] },
      /it has exited with code 1; its last lines:\n\*\* \(DB/,
    ],
    ["its command does not end", [running], { command: ["bin/check"] }, /it was not ready after 1 min/],
    ["it becomes healthy", [health("starting"), health("healthy")], {}, "works"],
    ["it becomes unhealthy", [health("starting"), health("unhealthy")], {}, /it is unhealthy/],
    ["it never becomes healthy", [health("starting")], {}, /it was not ready after 1 min/],
    ["it stays up", [{ ...running, Status: "created" }, running], {}, "works"],
    ["it crashes", [running, exited(3)], {}, /it has exited with code 3/],
    ["it ends as if it were a command", [running, exited(0)], {}, /it has exited with code 0/],
  ])("%s", async (_case, states, changes, expected) => {
    const engine = engineWith(states);
    expect(await boots(engine, changes)).toMatch(expected);
    expect(engine.lines.at(-1)).toBe("DELETE /containers/drill");
  });

  it("tells what it waits for", async () => {
    const log = new RecordingRunner();
    const slow = [...Array<State>(50).fill(health("starting")), health("healthy")];
    expect(await boots(engineWith(slow), {}, new AbortController().signal, log)).toBe("works");
    expect(log.log.split("\n").slice(1, -1)).toEqual([
      `${boot.image} is not healthy yet after 10 s`,
      `${boot.image} is not healthy yet after 20 s`,
    ]);
  });

  it("beside the server's container where only services can join its network", async () => {
    const engine = engineWith([running], { "GET /networks/n1": { body: { Scope: "swarm", Attachable: false } } });
    expect(await boots(engine)).toBe("works");
    expect(engine.requests.find(({ path }) => path === "/containers/create")).toMatchObject({
      body: { HostConfig: { NetworkMode: "container:db" } },
    });
  });

  it("and a pull that lasts does not keep a cancel waiting", async () => {
    const cancel = new AbortController();
    const engine = engineWith([running], { [`GET ${IMAGE}`]: refusal(404, "no such image") });
    const pulling = {
      exchange: (request: EngineRequest) => {
        if (request.path !== "/images/create") return engine.exchange(request);
        setImmediate(() => cancel.abort(new Error("the run was cancelled")));
        return new Promise<never>(() => {});
      },
    };
    expect(await boots(pulling, {}, cancel.signal)).toBe("the run was cancelled");
    expect(engine.lines).not.toContain("POST /containers/create");
  });

  it("and is pulled when it is not there", async () => {
    const absent = [refusal(404, "no such image")];
    const engine = engineWith([running], {
      get [`GET ${IMAGE}`]() {
        return absent.pop() ?? { body: { Config: null } };
      },
    });
    expect(await boots(engine)).toBe("works");
    expect(engine.requests.find(({ path }) => path === "/images/create")?.query).toEqual({ fromImage: boot.image });
  });

  it("unless it cannot be pulled", async () => {
    const engine = engineWith([running], {
      [`GET ${IMAGE}`]: refusal(404, "no such image"),
      "POST /images/create": { body: Buffer.from('{"status":"Pulling"}\n{"error":"denied: \\"x\\""}\n') },
    });
    expect(await boots(engine)).toMatch(/^the image ghcr\.io\/acme\/shop:1\.4\.2 cannot be pulled: denied/);
    expect(engine.lines).not.toContain("POST /containers/create");
  });
});
