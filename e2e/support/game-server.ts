import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { type WebSocket, WebSocketServer } from "ws";

/** What a game server can do wrong, although it says that it is healthy. */
export type GameFault =
  | "refresh is rejected"
  | "nobody is ever matched"
  | "the realtime service closes"
  | "a match ends without a winner"
  | "the history is lost";

export interface GameOptions {
  readonly version?: string;
  readonly faults?: readonly GameFault[];
  /** Milliseconds between the second player and the match. */
  readonly matching?: number;
}

export interface GameServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Method and path of every request, without its query. */
  readonly requests: readonly string[];
  /** Maps that were uploaded. */
  readonly maps: readonly string[];
}

interface Match {
  readonly id: string;
  readonly players: readonly string[];
  readonly sockets: Map<string, WebSocket>;
  readonly guesses: Map<string, number>;
  winner: string | undefined;
}

/** A game of duels: players without accounts, a queue, matches over a WebSocket, and what is public of them. */
class Game {
  readonly requests: string[] = [];
  readonly maps: string[] = [];
  readonly #options: GameOptions;
  readonly #refreshTokens = new Map<string, string>();
  readonly #accessTokens = new Map<string, string>();
  readonly #queue: { readonly ticket: string; readonly player: string; since: number }[] = [];
  readonly #matches = new Map<string, Match>();

  constructor(options: GameOptions) {
    this.#options = options;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", `http://${request.headers.host}`);
    const route = `${request.method} ${url.pathname}`;
    this.requests.push(route);
    const { status, body, cookie } = await this.#route(route, url, request);
    const headers = { "content-type": "application/json", ...(cookie === undefined ? {} : { "set-cookie": cookie }) };
    response.writeHead(status, headers).end(JSON.stringify(body));
  }

  async #route(route: string, url: URL, request: IncomingMessage): Promise<Reply> {
    if (route.startsWith("GET /health")) return this.#health();
    if (route === "POST /auth/bootstrap") return this.#login(randomUUID());
    if (route === "POST /auth/refresh") return this.#refresh(request.headers.cookie ?? "");
    if (/^GET \/(players|matches)\//.test(route)) return this.#public(url.pathname);
    if (route === "GET /maps") return { status: 200, body: { maps: this.maps } };
    const player = this.#accessTokens.get(request.headers.authorization?.replace("Bearer ", "") ?? "");
    if (player === undefined) return { status: 401, body: { error: "no valid access token" } };
    return this.#private(route, { player, url, request });
  }

  async #private(route: string, { player, url, request }: Asking): Promise<Reply> {
    if (route === "POST /queue/join") return this.#join(player);
    if (route === "GET /queue/assignment") return this.#assignment(player, url);
    if (route === "POST /maps") return this.#upload((await json(request)) as { name: string });
    return { status: 404, body: { error: "no such route" } };
  }

  #health(): Reply {
    const { version = "1.2.3" } = this.#options;
    return { status: 200, body: { status: "healthy", version, checks: { database: { status: "pass" } } } };
  }

  #login(player: string): Reply {
    const [access, refresh] = [randomUUID(), randomUUID()];
    this.#accessTokens.set(access, player);
    this.#refreshTokens.set(refresh, player);
    const cookie = `refresh=${refresh}; Path=/auth; HttpOnly; Max-Age=3600`;
    return { status: 201, body: { accessToken: access, player: { id: player } }, cookie };
  }

  /** A refresh token is good for one use. */
  #refresh(cookies: string): Reply {
    const token = /(?:^|; )refresh=([^;]*)/.exec(cookies)?.[1] ?? "";
    const player = this.#refreshTokens.get(token);
    const isRejected = this.#has("refresh is rejected") || player === undefined;
    if (isRejected) return { status: 401, body: { error: "refresh token rejected", token } };
    this.#refreshTokens.delete(token);
    return { ...this.#login(player), status: 200 };
  }

  #join(player: string): Reply {
    const ticket = randomUUID();
    this.#queue.push({ ticket, player, since: performance.now() });
    return { status: 202, body: { ticket, position: this.#queue.length } };
  }

  #assignment(player: string, url: URL): Reply {
    this.#pair();
    const match = [...this.#matches.values()].find(({ players }) => players.includes(player));
    if (match === undefined) return { status: 200, body: { status: "waiting" } };
    const realtime = `ws://${url.host}/realtime/${match.id}`;
    return { status: 200, body: { status: "assigned", match: match.id, realtime } };
  }

  /** Two who wait become a match, once the second has waited long enough. */
  #pair(): void {
    const [first, second] = this.#queue;
    if (this.#has("nobody is ever matched") || first === undefined || second === undefined) return;
    if (performance.now() - second.since < (this.#options.matching ?? 0)) return;
    this.#queue.splice(0, 2);
    const players = [first.player, second.player];
    const id = randomUUID();
    this.#matches.set(id, { id, players, sockets: new Map(), guesses: new Map(), winner: undefined });
  }

  #upload({ name }: { readonly name: string }): Reply {
    this.maps.push(name);
    return { status: 201, body: { name } };
  }

  #public(path: string): Reply {
    const [, kind, id = "", part] = path.split("/");
    if (kind === "matches") {
      const match = this.#matches.get(id);
      return match === undefined
        ? { status: 404, body: { error: "no such match" } }
        : { status: 200, body: { id, players: match.players, winner: match.winner } };
    }
    const played = [...this.#matches.values()].filter(({ players }) => players.includes(id));
    const matches = this.#has("the history is lost") ? [] : played.map((match) => ({ id: match.id }));
    return { status: 200, body: part === "history" ? { matches } : { id, played: matches.length } };
  }

  play(socket: WebSocket, request: IncomingMessage): void {
    const match = this.#matches.get((request.url ?? "").split("/").at(-1) ?? "");
    if (match === undefined) socket.close(4404, "no such match");
    else socket.on("message", (data) => this.#hear(match, socket, JSON.parse(String(data)) as Message));
  }

  #hear(match: Match, socket: WebSocket, { type, token = "", distance = 0 }: Message): void {
    const player = type === "join" ? this.#accessTokens.get(token) : playerOf(match, socket);
    if (player === undefined || !match.players.includes(player)) socket.close(4401, "not a player of this match");
    else if (type === "join") this.#welcome(match, player, socket);
    else this.#guess(match, player, distance);
  }

  #welcome(match: Match, player: string, socket: WebSocket): void {
    match.sockets.set(player, socket);
    if (this.#has("the realtime service closes")) socket.close(4503, "no room");
    else socket.send(JSON.stringify({ type: "state", phase: "lobby" }));
    if (match.sockets.size === match.players.length) tell(match, { type: "started", match: match.id });
  }

  #guess(match: Match, player: string, distance: number): void {
    match.guesses.set(player, distance);
    if (match.guesses.size === match.players.length) this.#complete(match);
  }

  #complete(match: Match): void {
    const [[winner] = [""]] = [...match.guesses].toSorted(([, a], [, b]) => a - b);
    match.winner = winner;
    tell(match, { type: "completed", ...(this.#has("a match ends without a winner") ? {} : { winner }) });
  }

  #has(fault: GameFault): boolean {
    return this.#options.faults?.includes(fault) ?? false;
  }
}

interface Asking {
  readonly player: string;
  readonly url: URL;
  readonly request: IncomingMessage;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly cookie?: string;
}

interface Message {
  readonly type: string;
  readonly token?: string;
  readonly distance?: number;
}

function playerOf({ sockets }: Match, socket: WebSocket): string | undefined {
  return [...sockets].find(([, each]) => each === socket)?.[0];
}

function tell({ sockets }: Match, message: object): void {
  for (const socket of sockets.values()) socket.send(JSON.stringify(message));
}

/** A game server on loopback until the test is over. */
export async function startGame(options: GameOptions = {}): Promise<GameServer> {
  const game = new Game(options);
  const server = createServer((request, response) => void game.answer(request, response));
  const sockets = new WebSocketServer({ server }).on("connection", (socket, request) => game.play(socket, request));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, requests: game.requests, maps: game.maps };
}
