import { setTimeout as delay } from "node:timers/promises";
import { clusterState, runningVersions } from "../e2e/support/engine.ts";
import { type ProbeCount, startProber } from "../e2e/support/prober.ts";
import type { PushedSample } from "../e2e/support/pushed-sample.ts";
import { releaseSecrets, sampleEnvironment } from "../e2e/support/release-workflow.ts";
import { servedVersions } from "../e2e/support/served.ts";
import { readLab } from "../lab/description.ts";
import { type JobRun, jobNamed, type WorkflowRun } from "../tools/local-runner/workflow/index.ts";
import type { Observations } from "./observation.ts";

export const STACK = "sample";
const PER_SECOND = 50;
const DEPLOY = "release / Deploy to production";

/** What the cluster runs after a release: images by digest and secrets by version, for each service. */
export type Running = Readonly<Record<string, string>>;

/** 1.0.0 is built, pushed and deployed, and each node that runs it serves it. */
export async function playFirstRelease(sample: PushedSample, seen: Observations): Promise<Running> {
  seen.heading("v1.0.0 is pushed; acme/sample calls release-swarm.yml");
  expectSuccess(await release(sample, "1.0.0", seen), seen);
  const served = await servedVersions("web");
  for (const [node, versions] of Object.entries(served)) {
    seen.expect(versions.join() === "1.0.0", `web on ${node} serves ${versions.join(", ")}`);
  }
  seen.expect(Object.keys(served).length > 1, `web runs on ${Object.keys(served).length} nodes`);
  return runningVersions(STACK);
}

/** 1.1.0 replaces 1.0.0 under load. */
export async function playRollForward(sample: PushedSample, before: Running, seen: Observations): Promise<Running> {
  seen.heading(`v1.1.0 is pushed, with ${PER_SECOND} new connections a second through the edge`);
  const { run, count } = await underLoad(() => release(sample, "1.1.0", seen));
  expectSuccess(run, seen);
  seen.expect(count.failures.length === 0, describeCount(count));
  seen.expect(
    (count.versions["1.0.0"] ?? 0) > 0 && (count.versions["1.1.0"] ?? 0) > 0,
    "clients saw 1.0.0, then 1.1.0",
  );
  const after = await runningVersions(STACK);
  seen.expect(
    Object.keys(after).every((name) => after[name] !== before[name]),
    "every service runs another digest",
  );
  return after;
}

/** A dry run prints the plan and changes nothing, to the byte. */
export async function playDryRun(sample: PushedSample, seen: Observations): Promise<void> {
  seen.heading("a dry run of 1.2.0-rc.1, which nobody has built, is started by hand");
  await sample.pushMain("1.2.0-rc.1");
  const before = await clusterState();
  const run = await sample.run({
    event: { name: "workflow_dispatch" },
    inputs: { version: "1.2.0-rc.1" },
    ...settings(),
  });
  describeJobs(run, seen);
  const { log } = jobNamed(run, DEPLOY);
  seen.quote(log.filter((line) => /to be built|update, |^Planned/.test(line)));
  seen.expect(run.conclusion === "success", "the run is green");
  seen.expect(
    log.some((line) => line.includes("to be built")),
    "images to come are shown as to be built",
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
  sample: PushedSample,
  before: Running,
  bad: BadVersion,
  seen: Observations,
): Promise<void> {
  seen.heading(`v${bad.version} is pushed, which is broken (${bad.fault})`);
  const { run, count } = await underLoad(() => release(sample, bad.version, seen, { fault: bad.fault }));
  seen.expect(jobNamed(run, "release / Publish").result === "success", "it builds");
  const deploy = jobNamed(run, DEPLOY);
  seen.expect(
    deploy.result === "failure" && jobNamed(run, "tell").log.some((line) => line.includes("'rolled-back'")),
    "the deployment is red, and the run says rolled-back",
  );
  seen.expect(
    bad.cause.test(deploy.log.join("\n")),
    `the cause is named with the container's last lines (${bad.cause.source})`,
  );
  const after = await runningVersions(STACK);
  seen.expect(JSON.stringify(after) === JSON.stringify(before), "every service is back on 1.1.0's digests and secrets");
  seen.expect(count.failures.length === 0, describeCount(count));
}

/** What the prober is worth: a rollout that does lose requests has to show. */
export async function playControl(sample: PushedSample, seen: Observations): Promise<void> {
  seen.heading("control: v1.4.0 without draining, all copies stopped before new ones start");
  const vars = { STACK_FILES: "stack.yml\nstack.stop-first.yml" };
  const { count } = await underLoad(() => release(sample, "1.4.0", seen, { fault: "no-drain", vars }));
  seen.expect(count.failures.length > 0, `the prober counts failures: ${describeCount(count)}`);
}

interface ReleaseChange {
  readonly fault?: string;
  readonly vars?: Readonly<Record<string, string>>;
}

/** Pushes a tag and prints what came of it. */
async function release(
  sample: PushedSample,
  version: string,
  seen: Observations,
  { fault = "", vars = {} }: ReleaseChange = {},
): Promise<WorkflowRun> {
  // Its own secret for each version, so that a rollback has one to bring back.
  const { secrets, environments } = settings();
  const options = { secrets: { ...secrets, DB_PASSWORD: `secret of ${version}` }, environments, vars };
  const run = await sample.push(version, options, fault);
  describeJobs(run, seen);
  seen.quote(run.jobs.filter(({ name }) => name === DEPLOY).flatMap(deployLines));
  return run;
}

function settings() {
  return { secrets: releaseSecrets(), environments: { production: sampleEnvironment(STACK) } };
}

function describeJobs({ jobs }: WorkflowRun, seen: Observations): void {
  const ran = jobs.filter(({ result }) => result !== "skipped");
  seen.quote(ran.map(({ name, result, durationMs }) => `${name}: ${result} in ${Math.round(durationMs / 100) / 10} s`));
}

/** The deployment's own lines; what stands above them are the step's inputs. */
function deployLines({ log }: JobRun): string[] {
  const start = log.findIndex((line) => line.startsWith("Connected to "));
  const end = log.indexOf("Post job cleanup.");
  return log.slice(start, end).filter((line) => !line.startsWith("Still"));
}

function expectSuccess(run: WorkflowRun, seen: Observations): void {
  const told = jobNamed(run, "tell").log.find((line) => /^\d+\.\d+\.\d+ is '/.test(line)) ?? "nothing";
  seen.expect(run.conclusion === "success" && told.includes("is 'deployed'"), `the caller's last job is told: ${told}`);
}

async function underLoad<T>(body: () => Promise<T>): Promise<{ readonly run: T; readonly count: ProbeCount }> {
  const prober = startProber(
    readLab().edge.urls.map((url) => `${url}/${STACK}_web/`),
    PER_SECOND,
  );
  try {
    const run = await body();
    // What the last tasks of the old version leave behind is part of the rollout.
    await delay(2_000);
    prober.stop();
    return { run, count: await prober.count() };
  } finally {
    prober.stop();
  }
}

function describeCount({ sent, failures, versions }: ProbeCount): string {
  const answers = Object.entries(versions).map(([version, times]) => `${version} ${times}×`);
  const sample = failures.length === 0 ? "" : ` (first: ${failures[0]})`;
  return `${failures.length} of ${sent} requests failed${sample}; answers: ${answers.join(", ")}`;
}
