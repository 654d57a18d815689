import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import type { SshConnection } from "@slipway/shared";
import type { RelayedAddress } from "./libpq-files.ts";

/** A port on 127.0.0.1 whose connections a host makes in its own name. */
export interface TcpRelay extends RelayedAddress, AsyncDisposable {
  /** Why the host could not make the last one that failed. */
  readonly complaints: string;
}

/** Each connection is a channel of the one SSH connection, as for `ssh -W`, and counts as no session of it. */
export async function startTcpRelay(
  ssh: Pick<SshConnection, "dial" | "isAlive" | "reconnect" | "complaints">,
  remote: { readonly host: string; readonly port: number },
): Promise<TcpRelay> {
  const open = new Set<Socket>();
  let complaints = () => "";
  const connect = async (socket: Socket) => {
    if (!ssh.isAlive) await ssh.reconnect();
    const dial = ssh.dial(remote.host, remote.port);
    let said = "";
    dial.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_096);
    });
    dial.once("close", (code) => {
      // The connection that all channels share is told the reason, and says it a moment later.
      if (code === 255) complaints = () => explainDial(ssh.complaints) ?? said.trim();
      socket.end();
    });
    if (dial.stdin) socket.pipe(dial.stdin);
    // The client is told of the end last: what it then asks for is why.
    dial.stdout?.pipe(socket, { end: false });
    // Either side going away ends the other; a broken pipe on the way down is not news.
    dial.stdin?.on("error", () => socket.destroy());
    socket.once("close", () => dial.kill());
  };
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on("error", () => {});
    socket.once("close", () => open.delete(socket));
    connect(socket).catch((error: Error) => {
      complaints = () => error.message;
      socket.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("a relay without a port");
  return {
    address: "127.0.0.1",
    port: address.port,
    get complaints() {
      return complaints();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** Of `channel 3: open failed: connect failed: Connection refused` the part that says why. */
function explainDial(said: string): string | undefined {
  const reason = [...said.matchAll(/open failed: (?:connect failed: )?([^\r\n]*)/g)].at(-1)?.[1];
  return reason === undefined ? undefined : `the host could not connect to it: ${reason.trim()}`;
}
