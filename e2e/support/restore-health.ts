import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An application's health, as a test decides. */
export interface TestHealth extends AsyncDisposable {
  /** The action's input. */
  readonly input: string;
  /** What it answers, asked before each answer. */
  answer: () => Promise<200 | 403>;
}

/** On 127.0.0.1. A 403 is final at once, as of an application that has found out that it will not work. */
export async function startHealth(): Promise<TestHealth> {
  const server = createServer(async (_request, response) => {
    response.writeHead(await health.answer()).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const health = {
    input: `- { name: app, type: http, url: "http://127.0.0.1:${port}/" }`,
    answer: async (): Promise<200 | 403> => 200,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return health;
}
