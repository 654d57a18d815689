import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FakeGitHub } from "./fake-github.ts";
import { gitHandler } from "./git/smart-http.ts";
import { graphqlHandler } from "./graphql/serve.ts";
import type { Handler, Service } from "./http/exchange.ts";
import { Faults } from "./http/faults.ts";
import { RequestLog, redactor } from "./http/request-log.ts";
import { type Listening, listen } from "./http/server.ts";
import { routes } from "./rest/routes.ts";
import { restHandler } from "./rest/serve.ts";
import { ActionsServices } from "./services/actions-services.ts";
import { createRepository, type RepositoryOptions } from "./state/create-repository.ts";
import { World } from "./state/world.ts";

export interface FakeGitHubOptions {
  /** By `owner/name`. */
  readonly repositories: Readonly<Record<string, RepositoryOptions>>;
}

function apiHandler(world: World): Handler {
  const rest = restHandler(world, routes);
  const graphql = graphqlHandler(world);
  return (request) => (request.path === "/graphql" ? graphql(request) : rest(request));
}

/** Starts the services on free ports of the loopback, each repository a bare one in a temporary folder. */
export async function startFakeGitHub({ repositories }: FakeGitHubOptions): Promise<FakeGitHub> {
  const folder = await mkdtemp(join(tmpdir(), "fake-github-"));
  const world = new World();
  const faults = new Faults();
  const services = new ActionsServices(world);
  const log = new RequestLog(redactor(() => [...world.tokens.secrets, ...services.secrets]));
  const listening: Listening[] = [];
  const start = async (service: Service, handler: Handler) => {
    const server = await listen({ service, handler, faults, log });
    listening.push(server);
    return server.port;
  };
  const close = async () => {
    await Promise.all(listening.map((server) => server.close()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const [index, [fullName, options]] of Object.entries(repositories).entries()) {
      world.add(await createRepository(folder, fullName, { options, index }));
    }
    const git = await start("git", gitHandler(world));
    const api = await start("api", apiHandler(world));
    const actions = await start("actions", (request) => services.handle(request));
    const address = `http://127.0.0.1:${api}`;
    // git and curl resolve every name below localhost; Node does not.
    world.urls = {
      server: `http://github.localhost:${git}`,
      api: address,
      graphql: `${address}/graphql`,
      actions: `http://127.0.0.1:${actions}`,
    };
    return new FakeGitHub({ world, services, faults, log, close });
  } catch (error) {
    await close();
    throw error;
  }
}
