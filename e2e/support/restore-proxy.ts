import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What happens where a statement would have gone to the server. It is sent on only after `happen`, if at all. */
export interface Ambush {
  /** What the client says, as text of the protocol. */
  readonly at: RegExp;
  /** Lies in wait only once this was said. */
  readonly after?: RegExp | undefined;
  happen(): Promise<"send" | "drop">;
}

export interface RestoreProxy extends AsyncDisposable {
  readonly port: number;
  ambush: Ambush | undefined;
  /** How often an ambush was met. */
  readonly met: number;
  /** Ends all connections, as an outage of the network does. */
  cut(): void;
}

/** Between a client and a server on 127.0.0.1; what they say is not encrypted. */
export async function startProxy(serverPort: number): Promise<RestoreProxy> {
  const sockets = new Set<Socket>();
  const proxy = {
    port: 0,
    ambush: undefined as Ambush | undefined,
    met: 0,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    async [Symbol.asyncDispose]() {
      proxy.cut();
      await new Promise((done) => listener.close(done));
    },
  };
  /** An ambush is met once. */
  async function passes(text: string): Promise<boolean> {
    const { ambush } = proxy;
    if (ambush?.after?.test(text)) proxy.ambush = { at: ambush.at, happen: ambush.happen };
    if (ambush === undefined || ambush.after !== undefined || !ambush.at.test(text)) return true;
    proxy.ambush = undefined;
    proxy.met += 1;
    return (await ambush.happen()) === "send";
  }
  const listener = createServer((client) => {
    const server = connect(serverPort, "127.0.0.1");
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    server.pipe(client);
    client.on("close", () => server.destroy());
    void forward(client, server, passes);
  });
  listener.listen(0, "127.0.0.1");
  await once(listener, "listening");
  proxy.port = (listener.address() as AddressInfo).port;
  return proxy;
}

async function forward(client: Socket, server: Socket, passes: (text: string) => Promise<boolean>): Promise<void> {
  try {
    for await (const chunk of client) {
      if ((await passes((chunk as Buffer).toString("latin1"))) && !server.destroyed) server.write(chunk as Buffer);
    }
    server.end();
  } catch {
    server.destroy();
  }
}
