import type { Engine, EngineRequest } from "../../../src/ports/engine.ts";
import type { HttpResponse } from "../../../src/ports/http.ts";

export interface EngineAnswer {
  readonly status?: number;
  /** Bytes go out as they are, everything else as JSON. */
  readonly body?: unknown;
}

type Route = (request: EngineRequest) => EngineAnswer | undefined;

/** An engine that answers by `METHOD /path`, for faults that a real one does not produce on demand. */
export class FakeEngine implements Engine {
  readonly requests: string[] = [];
  readonly #routes: Readonly<Record<string, EngineAnswer | Route>>;

  constructor(routes: Readonly<Record<string, EngineAnswer | Route>>) {
    this.#routes = routes;
  }

  async exchange(request: EngineRequest): Promise<HttpResponse> {
    const name = `${request.method} ${request.path}`;
    this.requests.push(name);
    const route = this.#routes[name];
    const answer = typeof route === "function" ? route(request) : route;
    const { status = 200, body = "" } = answer ?? { status: 404, body: { message: `No such thing: ${name}` } };
    return { status, headers: {}, body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)) };
  }
}

interface ContainerPlace {
  readonly network?: string;
  readonly driver?: string;
}

/** An engine with a container `app` that runs at 127.0.0.1 in a network. */
export function engineOfApp({ network = "app", driver = "bridge" }: ContainerPlace = {}): FakeEngine {
  const body = {
    Id: "c1",
    Name: "/app",
    State: { Status: "running" },
    Config: { Image: "app" },
    HostConfig: { NetworkMode: network },
    NetworkSettings: { Networks: { [network]: { NetworkID: "n1", IPAddress: "127.0.0.1" } } },
  };
  return new FakeEngine({
    "GET /containers/app/json": { body },
    "GET /networks/n1": { body: { Driver: driver } },
  });
}

/** Text as the engine frames a container's output. */
export function framed(text: string, stream = 1): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
}
