import { once } from "node:events";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { listeningPorts, parseListening } from "../listening.ts";

const TABLE = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:08AE 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1
   1: 0100007F:1388 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 2 1
`;

test("only listening sockets count", () => {
  expect(parseListening(TABLE)).toEqual([2222]);
});

test("a server of this process is seen while it listens", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  expect(listeningPorts(process.pid).has(port)).toBe(true);
  server.close();
  await once(server, "close");
  expect(listeningPorts(process.pid).has(port)).toBe(false);
});
