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
  /** Whether everything that connects is cut off at once. */
  isDown: boolean;
  ambush: Ambush | undefined;
  /** How often an ambush was met. */
  readonly met: number;
  /** Ends all connections, as an outage of the network does. */
  cut(): void;
}

export interface ProxyPlace {
  /** Where the server is: 127.0.0.1 unless told. */
  readonly host?: string;
  /** The address that clients connect to: 127.0.0.1 unless told. */
  readonly listen?: string;
}

/** Between a client and a server; an ambush needs them not to encrypt what they say. */
export async function startProxy(
  serverPort: number,
  { host = "127.0.0.1", listen = "127.0.0.1" }: ProxyPlace = {},
): Promise<RestoreProxy> {
  const sockets = new Set<Socket>();
  const proxy = {
    port: 0,
    isDown: false,
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
    if (proxy.isDown) return void client.on("error", () => {}).destroy();
    const server = connect(serverPort, host);
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on("error", () => {}).on("close", () => sockets.delete(socket));
    }
    server.pipe(client);
    client.on("close", () => server.destroy());
    // A pipe passes on an end, and no reset.
    server.on("close", () => client.end());
    void forward(client, server, passes);
  });
  listener.listen(0, listen);
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
