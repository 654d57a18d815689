import http from "node:http";

/** What a client saw of a service while something was done to it. */
export interface ProbeCount {
  readonly sent: number;
  readonly succeeded: number;
  /** Each failure with what was wrong. */
  readonly failures: readonly string[];
  /** How often each answer's `version` was seen. */
  readonly versions: Readonly<Record<string, number>>;
}

export interface Prober {
  /** Sends nothing more. */
  stop(): void;
  /** What was seen, once all answers are in. */
  count(): Promise<ProbeCount>;
}

const TIMEOUT = 5_000;

/** Sends requests at a steady rate, each over a new connection, to the given URLs in turn. A retry would hide a failure. */
export function startProber(urls: readonly string[], perSecond: number): Prober {
  const failures: string[] = [];
  const versions: Record<string, number> = {};
  const open = new Set<Promise<void>>();
  let sent = 0;
  let succeeded = 0;
  const send = async (url: string): Promise<void> => {
    try {
      const version = await ask(url);
      versions[version] = (versions[version] ?? 0) + 1;
      succeeded += 1;
    } catch (error) {
      failures.push((error as Error).message);
    }
  };
  const timer = setInterval(() => {
    const url = urls[sent % urls.length] ?? "";
    sent += 1;
    const asked = send(url);
    open.add(asked);
    void asked.finally(() => open.delete(asked));
  }, 1_000 / perSecond);
  return {
    stop: () => clearInterval(timer),
    async count() {
      await Promise.all(open);
      return { sent, succeeded, failures, versions };
    },
  };
}

/** The `version` in the answer. */
function ask(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: false, timeout: TIMEOUT }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const body = Buffer.concat(chunks).toString("utf8");
        if (response.statusCode === 200) resolve(versionIn(body));
        else reject(new Error(`status ${response.statusCode}: ${body.replaceAll(/\s+/g, " ").slice(0, 80)}`));
      });
    });
    request.on("timeout", () => request.destroy(new Error(`no answer within ${TIMEOUT} ms`)));
    request.on("error", reject);
  });
}

function versionIn(body: string): string {
  try {
    return (JSON.parse(body) as { version?: string }).version ?? "none";
  } catch {
    return "none";
  }
}
