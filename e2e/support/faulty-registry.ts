import { once } from "node:events";
import { readFileSync } from "node:fs";
import type http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { readLab } from "../../lab/description.ts";

/** One kind of request that is answered wrongly: the next `times` whose `METHOD /path` matches, after sparing `after`. */
export interface RegistryFault {
  readonly match: RegExp;
  readonly status: number;
  readonly times: number;
  readonly after?: number;
  /** Only requests of this machine's address. */
  readonly from?: string | undefined;
}

/** The lab's private registry behind a front that misbehaves on demand, for engine and action alike. */
export interface FaultyRegistry extends AsyncDisposable {
  readonly host: string;
  /** How many requests were answered wrongly so far. */
  readonly faulted: number;
  fail(fault: RegistryFault): void;
}

export async function startFaultyRegistry(): Promise<FaultyRegistry> {
  const { tls, hub, registries } = readLab();
  const pending: { fault: RegistryFault; left: number; spared: number }[] = [];
  let faulted = 0;
  const find = (line: string, from: string | undefined) =>
    pending.find(({ fault, left }) => left > 0 && fault.match.test(line) && (fault.from ?? from) === from);
  const server = https.createServer(
    { cert: readFileSync(tls.certificate), key: readFileSync(tls.key) },
    (request, response) => {
      const found = find(`${request.method} ${request.url}`, request.socket.remoteAddress);
      if (found === undefined) return pass(request, response, registries.private.host);
      if (found.spared > 0) {
        found.spared -= 1;
        return pass(request, response, registries.private.host);
      }
      found.left -= 1;
      faulted += 1;
      request.resume();
      request.once("end", () => refuse(response, found.fault.status));
    },
  );
  server.listen(0, hub.address);
  await once(server, "listening");
  return {
    host: `${hub.address}:${(server.address() as AddressInfo).port}`,
    get faulted() {
      return faulted;
    },
    fail: (fault) => pending.push({ fault, left: fault.times, spared: fault.after ?? 0 }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What asks for a login is answered as the registry does it. */
function refuse(response: http.ServerResponse, status: number): void {
  const headers = status === 401 ? { "www-authenticate": 'Basic realm="slipway lab"' } : {};
  response.writeHead(status, headers).end();
}

/** The registry builds its URLs from the Host header, so it is kept. */
function pass(request: http.IncomingMessage, response: http.ServerResponse, target: string): void {
  const { method, url, headers } = request;
  const upstream = https.request(`https://${target}${url}`, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  upstream.on("error", (error) => response.destroy(error));
  request.pipe(upstream);
}
