import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { SshConnection } from "../ports/ssh.ts";

/** A local socket; each connection to it becomes `docker system dial-stdio` on the host. */
export interface DialRelay extends AsyncDisposable {
  readonly socketPath: string;
  readonly complaints: string;
}

export async function startDialRelay(ssh: SshConnection, remoteSocket: string): Promise<DialRelay> {
  const open = new Set<Socket>();
  let complaints = "";
  // Half open: what comes back from the engine goes on after the last of what it was sent.
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    const dial = ssh.startCommand(["docker", "-H", `unix://${remoteSocket}`, "system", "dial-stdio"]);
    dial.stderr?.on("data", (chunk: Buffer) => {
      complaints = (complaints + chunk.toString()).slice(-4_096);
    });
    if (dial.stdin) socket.pipe(dial.stdin);
    dial.stdout?.pipe(socket);
    // Either side going away ends the other; a broken pipe on the way down is not news.
    dial.stdin?.on("error", () => socket.destroy());
    dial.once("exit", () => socket.destroy());
    socket.on("error", () => dial.kill());
    socket.once("close", () => {
      open.delete(socket);
      dial.kill();
    });
  });
  const socketPath = join(ssh.folder, `dial-${process.hrtime.bigint()}`);
  server.listen(socketPath);
  await once(server, "listening");
  return {
    socketPath,
    get complaints() {
      return complaints;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
