import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { healthTargets } from "../../../src/health/health-targets.ts";
import { verifyHealth } from "../../../src/health/verify.ts";
import { systemClock } from "../../../src/ports/clock.ts";
import { RecordingRunner } from "../../../src/testing/index.ts";
import { quickOptions } from "../support/attempt.ts";
import { type LocalServer, serveHttp } from "../support/servers.ts";

type Answers = (request: IncomingMessage, body: string) => { status?: number; body?: unknown; cookies?: string[] };

/** A server that tells what it is asked, and answers in JSON. */
export async function serve(answers: Answers): Promise<LocalServer & { readonly asked: string[] }> {
  const asked: string[] = [];
  const server = await serveHttp(async (request, response) => {
    const body = await text(request);
    const { status = 200, body: answer = {}, cookies = [] } = answers(request, body);
    asked.push(`${request.method} ${request.url} ${body}`.trim());
    response.writeHead(status, cookies.length > 0 ? { "set-cookie": cookies } : {}).end(JSON.stringify(answer));
  });
  return Object.assign(server, { asked });
}

/** A flow that begins at a local port. */
export const flow = (port: number, steps: string, keys = "") =>
  `- {name: journey, type: flow, url: "http://127.0.0.1:${port}", ${keys} steps: [${steps}]}`;

export function verify(targets: string, options: Partial<typeof quickOptions> = {}, runner = new RecordingRunner()) {
  const ports = { clock: systemClock, log: runner, mask: (value: string) => runner.mask(value) };
  return verifyHealth(healthTargets.parse(targets), { ...quickOptions, ...options }, ports);
}
