import { onTestFinished } from "vitest";
import { readLab } from "../../lab/description.ts";
import { type ActionRun, runAction } from "../../tools/local-runner/index.ts";
import { sshInputs } from "./deploy.ts";
import { docker, dockerOk } from "./docker.ts";
import { get } from "./engine.ts";
import { networksLeft } from "./stack.ts";
import { until } from "./until.ts";
import { openWorkspace } from "./workspace.ts";

/** An application that answers /health in the common contract; everything about it comes from its environment. */
const APPLICATION = `
import http.server, json, os, signal, sys
signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        failing = os.environ.get("FAILING")
        checks = {"queue": {"status": "fail" if failing else "pass"}}
        body = json.dumps({"status": "unhealthy" if failing else "healthy", "version": os.environ["VERSION"], "checks": checks}).encode()
        self.send_response(503 if failing else 200)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def log_message(self, *_): pass
if os.environ.get("CRASH"):
    sys.exit("fatal: DATABASE_URL is not set")
host, port = os.environ["LISTEN"].split(":")
http.server.ThreadingHTTPServer((host, int(port)), Handler).serve_forever()
`;

export interface AppOptions {
  readonly version?: string;
  /** `:6060` is every address of the container. */
  readonly listen?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly image?: string;
  /** Further options of `docker service create` or `docker run`. */
  readonly options?: readonly string[];
}

/** A swarm service that runs the application; gone when the test is. */
export async function startService(name: string, app: AppOptions = {}): Promise<void> {
  onTestFinished(async () => {
    await docker(["service", "rm", name]);
  });
  const endpoint = ["--endpoint-mode", "dnsrr", "--detach=false", "--quiet", "--name", name];
  await dockerOk(["service", "create", ...endpoint, ...appArguments(app)]);
}

/** A plain container on a node's engine that runs the application; gone when the test is. */
export async function startContainer(name: string, socket: string, app: AppOptions = {}): Promise<void> {
  onTestFinished(async () => {
    await docker(["rm", "--force", name], { socket });
  });
  await dockerOk(["run", "--detach", "--name", name, ...appArguments(app)], { socket });
}

function appArguments({ version = "1.2.3", listen = ":6060", env = {}, image, options = [] }: AppOptions): string[] {
  const variables = Object.entries({ VERSION: version, LISTEN: listen, ...env });
  const given = variables.flatMap(([name, value]) => ["--env", `${name}=${value}`]);
  return [...given, ...options, image ?? readLab().images.python, "python3", "-u", "-c", APPLICATION];
}

/** An overlay network; gone when the test is, after the services that were started later have let go of it. */
export async function createNetwork(name: string): Promise<void> {
  onTestFinished(async () => {
    await until(
      () => docker(["network", "rm", name]),
      ({ exitCode, output }) => exitCode === 0 || output.includes("not found"),
    );
    await until(
      () => networksLeft(name),
      (left) => left.length === 0,
    );
  });
  await dockerOk(["network", "create", "--driver", "overlay", name]);
}

/** Runs action-healthcheck as a runner would, with a connection to one of the lab's nodes. */
export function checkHealth(
  targets: string,
  inputs: Readonly<Record<string, string>> = {},
  node = "manager-1",
): Promise<ActionRun> {
  return runAction({
    action: "action-healthcheck",
    workspace: openWorkspace().path,
    with: { ...sshInputs(node), timeout: "60s", targets, ...inputs },
  });
}

/** The same without any connection: only what the runner reaches itself. */
export function checkFromRunner(targets: string, inputs: Readonly<Record<string, string>> = {}): Promise<ActionRun> {
  return runAction({
    action: "action-healthcheck",
    workspace: openWorkspace().path,
    with: { timeout: "60s", targets, ...inputs },
  });
}

export interface TargetResult {
  readonly name: string;
  readonly verdict: string;
  readonly attempts: number;
  readonly versions: readonly { readonly version: string; readonly seen: number }[];
  readonly lastError: string | null;
  readonly logs: readonly string[];
}

export function resultsOf({ outputs }: ActionRun): TargetResult[] {
  return JSON.parse(outputs.results ?? "[]") as TargetResult[];
}

/** The probe jobs in the cluster, by name. */
export async function probeJobs(): Promise<string[]> {
  const filters = JSON.stringify({ label: ["io.slipway.kind=health-probe"] });
  const jobs = await get<{ Spec: { Name: string } }[]>("/services", { filters });
  return jobs.map(({ Spec }) => Spec.Name);
}
