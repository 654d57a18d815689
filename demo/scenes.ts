import { setTimeout as delay } from "node:timers/promises";
import { clusterState, runningVersions } from "../e2e/support/engine.ts";
import { type ProbeCount, startProber } from "../e2e/support/prober.ts";
import { build, deployBuilt, type Release, type SampleRepository, tagVersion } from "../e2e/support/sample.ts";
import { servedVersions } from "../e2e/support/served.ts";
import { readLab } from "../lab/description.ts";
import type { ActionRun } from "../tools/local-runner/index.ts";
import type { Observations } from "./observation.ts";

const PER_SECOND = 50;

/** What the cluster runs after a release: images by digest and secrets by version, for each service. */
export type Running = Readonly<Record<string, string>>;

/** 1.0.0 is built, pushed and deployed, and each node that runs it serves it. */
export async function playFirstRelease(repository: SampleRepository, seen: Observations): Promise<Running> {
  seen.heading("v1.0.0 is pushed");
  const release = tagVersion(repository, "1.0.0");
  await releaseIt(release, seen);
  const served = await servedVersions("web");
  for (const [node, versions] of Object.entries(served)) {
    seen.expect(versions.join() === "1.0.0", `web on ${node} serves ${versions.join(", ")}`);
  }
  seen.expect(Object.keys(served).length > 1, `web runs on ${Object.keys(served).length} nodes`);
  return runningVersions("sample");
}

/** 1.1.0 replaces 1.0.0 under load. */
export async function playRollForward(
  repository: SampleRepository,
  before: Running,
  seen: Observations,
): Promise<Running> {
  seen.heading(`v1.1.0 is pushed, with ${PER_SECOND} new connections a second through the edge`);
  const release = tagVersion(repository, "1.1.0");
  const count = await underLoad(() => releaseIt(release, seen));
  seen.expect(count.failures.length === 0, describeCount(count));
  seen.expect(
    (count.versions["1.0.0"] ?? 0) > 0 && (count.versions["1.1.0"] ?? 0) > 0,
    "clients saw 1.0.0, then 1.1.0",
  );
  const after = await runningVersions("sample");
  seen.expect(
    Object.keys(after).every((name) => after[name] !== before[name]),
    "every service runs another digest",
  );
  return after;
}

/** A dry run prints the plan and changes nothing, to the byte. */
export async function playDryRun(repository: SampleRepository, seen: Observations): Promise<void> {
  seen.heading("a dry run of v1.2.0-rc.1, which nobody has built");
  const release = tagVersion(repository, "1.2.0-rc.1");
  const before = await clusterState();
  const built = await build(release, { "dry-run": "true" });
  const deployed = await deployBuilt(release, built.outputs.images ?? "", { "dry-run": "true" });
  seen.quote(deployed.log.filter((line) => /to be built|update|Planned/.test(line)));
  seen.expect(
    built.outputs.result === "planned" && deployed.outputs.result === "planned",
    "both steps are green and say planned",
  );
  seen.expect((await clusterState()) === before, "the cluster's state is the same before and after, byte for byte");
}

export interface BadVersion {
  readonly version: string;
  readonly fault: string;
  /** What the log has to name. */
  readonly cause: RegExp;
}

/** A version that does not work goes back by itself, and clients do not notice. */
export async function playFailedRelease(
  repository: SampleRepository,
  before: Running,
  bad: BadVersion,
  seen: Observations,
): Promise<void> {
  seen.heading(`v${bad.version} is pushed, which is broken (${bad.fault})`);
  const release = tagVersion(repository, bad.version, bad.fault);
  const built = await build(release);
  seen.expect(built.outputs.result === "pushed", "it builds");
  let run: ActionRun | undefined;
  const count = await underLoad(async () => {
    run = await deployBuilt(release, built.outputs.images ?? "");
  });
  const log = run?.log ?? [];
  seen.quote(log.filter((line) => !line.startsWith("Still")).slice(-30));
  seen.expect(
    run?.conclusion === "failure" && run.outputs.result === "rolled-back",
    "the step is red and says rolled-back",
  );
  seen.expect(
    bad.cause.test(log.join("\n")),
    `the cause is named with the container's last lines (${bad.cause.source})`,
  );
  const after = await runningVersions("sample");
  seen.expect(JSON.stringify(after) === JSON.stringify(before), "every service is back on 1.1.0's digests and secrets");
  seen.expect(count.failures.length === 0, describeCount(count));
}

/** What the prober is worth: a rollout that does lose requests has to show. */
export async function playControl(repository: SampleRepository, seen: Observations): Promise<void> {
  seen.heading("control: v1.4.0 without draining, all copies stopped before new ones start");
  const release = tagVersion(repository, "1.4.0", "no-drain");
  const built = await build(release);
  const files = "stack.yml\nstack.stop-first.yml";
  const count = await underLoad(() => deployBuilt(release, built.outputs.images ?? "", { "stack-file": files }));
  seen.expect(count.failures.length > 0, `the prober counts failures: ${describeCount(count)}`);
}

async function releaseIt(release: Release, seen: Observations): Promise<void> {
  const built = await build(release);
  seen.expect(
    built.outputs.result === "pushed",
    `built and pushed ${release.version} in ${Math.round(built.durationMs / 100) / 10} s`,
  );
  if (built.conclusion === "failure") seen.quote(built.log.slice(-20));
  const deployed = await deployBuilt(release, built.outputs.images ?? "");
  seen.quote(deployed.log.filter((line) => !line.startsWith("Still")));
  seen.expect(deployed.outputs.result === "deployed", `deployed ${release.version}`);
}

async function underLoad(body: () => Promise<unknown>): Promise<ProbeCount> {
  const prober = startProber(
    readLab().edge.urls.map((url) => `${url}/sample_web/`),
    PER_SECOND,
  );
  try {
    await body();
    // What the last tasks of the old version leave behind is part of the rollout.
    await delay(2_000);
  } finally {
    prober.stop();
  }
  return prober.count();
}

function describeCount({ sent, failures, versions }: ProbeCount): string {
  const answers = Object.entries(versions).map(([version, times]) => `${version} ${times}×`);
  const sample = failures.length === 0 ? "" : ` (first: ${failures[0]})`;
  return `${failures.length} of ${sent} requests failed${sample}; answers: ${answers.join(", ")}`;
}
