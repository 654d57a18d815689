import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http, { type IncomingMessage, type RequestListener } from "node:http";
import https from "node:https";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ServerOptions, type WebSocket, WebSocketServer } from "ws";

export interface LocalServer extends AsyncDisposable {
  readonly port: number;
}

/** An HTTP server on loopback, at one of its addresses. */
export function serveHttp(handler: RequestListener, host = "127.0.0.1", port = 0): Promise<LocalServer> {
  return listening(http.createServer(handler), host, port);
}

export function serveHttps(certificate: Certificate, handler: RequestListener): Promise<LocalServer> {
  return listening(https.createServer(certificate, handler));
}

/** A WebSocket server on loopback; with a certificate it speaks TLS. */
export async function serveWebSocket(
  handler: (socket: WebSocket, request: IncomingMessage) => void,
  { certificate, ...options }: ServerOptions & { readonly certificate?: Certificate } = {},
): Promise<LocalServer> {
  const server = certificate === undefined ? http.createServer() : https.createServer(certificate);
  new WebSocketServer({ ...options, server }).on("connection", handler);
  return listening(server);
}

/** A TCP server on loopback that does as it likes with each connection. */
export function serveTcp(handler: (socket: Socket) => void): Promise<LocalServer> {
  return listening(createServer({ allowHalfOpen: true }, handler));
}

/** A port on loopback at which nobody listens: no service has it, and a server of another test gets none so low. */
export const CLOSED_PORT = 4;

export interface SwitchingProxy extends LocalServer {
  switchTo(port: number): void;
}

/** A load balancer of layer 4: open connections stay with the backend they began with. */
export async function startSwitchingProxy(first: number): Promise<SwitchingProxy> {
  let backend = first;
  const server = await serveTcp((socket) => {
    const far = connect(backend, "127.0.0.1");
    socket.pipe(far).pipe(socket);
    for (const end of [socket, far]) end.on("error", () => undefined);
  });
  return Object.assign(server, {
    switchTo(port: number) {
      backend = port;
    },
  });
}

async function listening(server: Server, host = "127.0.0.1", port = 0): Promise<LocalServer> {
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
    socket.on("error", () => undefined);
  });
  server.listen(port, host);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface Authority extends Disposable {
  readonly ca: string;
  /** A certificate for the names, as openssl's subjectAltName has them, valid between two dates (YYMMDDhhmmssZ). */
  issue(names: string, from?: string, to?: string): Certificate;
}

/** A certificate authority of the test's own. */
export function createAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), "slipway-ca-"));
  const openssl = (...args: string[]) => execFileSync("openssl", args, { cwd: folder, stdio: "pipe" });
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("ca.cnf", CA_CONFIGURATION);
  write("index.txt", "");
  write("serial", "01\n");
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
    "-subj",
    "/CN=Test authority",
    "-days",
    "2",
  );
  return {
    ca: readFileSync(join(folder, "ca.pem"), "utf8"),
    issue(names, from = "200101000000Z", to = "491231235959Z") {
      write("names.cnf", `subjectAltName=${names}\n`);
      openssl("req", "-newkey", "rsa:2048", "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr", "-subj", "/CN=leaf");
      openssl(
        "ca",
        "-batch",
        "-config",
        "ca.cnf",
        "-in",
        "leaf.csr",
        "-out",
        "leaf.pem",
        "-notext",
        "-extfile",
        "names.cnf",
        "-startdate",
        from,
        "-enddate",
        to,
      );
      return {
        key: readFileSync(join(folder, "leaf.key"), "utf8"),
        cert: readFileSync(join(folder, "leaf.pem"), "utf8"),
      };
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const CA_CONFIGURATION = `
[ca]
default_ca = test
[test]
database = index.txt
serial = serial
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
`;
