import { describe, expect, it } from "vitest";
import { readLab } from "../lab/description.ts";
import { checkHealth, resultsOf, startContainer } from "./support/health.ts";

/** What listens on a node's loopback only, as behind a firewall that lets nobody else in. */
async function startOnLoopback(name: string, node: string, port: number): Promise<void> {
  const socket = readLab().nodes.find((each) => each.name === node)?.socket ?? "";
  await startContainer(name, socket, { listen: `127.0.0.1:${port}`, options: ["--network", "host"] });
}

describe.each([
  ["manager-1", "an ordinary sshd on port 2222"],
  ["manager-2", "a strict sshd: no socket forwarding, one session"],
])("a probe from %s, with %s", (node) => {
  it("reaches what listens on the host's loopback", async () => {
    await startOnLoopback(`health-loop-${node}`, node, 7070);
    const targets = `
- { name: page, url: "http://127.0.0.1:7070/health", via: host }
- { name: port, type: tcp, url: "tcp://localhost:7070", via: host }
- { name: sshd, type: tcp, url: "tcp://127.0.0.1:2222", via: host }`;
    const run = await checkHealth(targets, { "expect-version": "1.2.3" }, node);
    expect(run.log.join("\n")).toContain("Healthy after");
    expect(resultsOf(run).map(({ verdict }) => verdict)).toEqual(["passed", "passed", "passed"]);
  });

  it("says why the host could not connect", async () => {
    const targets = `
- { name: refused, type: tcp, url: "tcp://127.0.0.1:7171", via: host }
- { name: unknown, url: "http://nowhere.invalid/", via: host }`;
    const run = await checkHealth(targets, { timeout: "10s" }, node);
    const errors = Object.fromEntries(resultsOf(run).map(({ name, lastError }) => [name, lastError]));
    expect(errors.refused).toBe("the host cannot connect to 127.0.0.1:7171: Connection refused");
    expect(errors.unknown).toMatch(/^the host cannot connect to nowhere\.invalid:80/);
  });
});
